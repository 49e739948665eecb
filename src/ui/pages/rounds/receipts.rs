//! What came of each thing that was taken in: which counts, and why another does not.

use crate::contest::rounds::{HandInError, HandedIn, JoinError, Plan, PlanError};
use crate::record::seal::PublicKey;
use crate::ui::exchange::take::Unread;
use crate::ui::words::{rounds, time};
use game::ids::CompanyId;
use game::time::Month;
use texts::i18n::*;

/// What came of one thing.
#[derive(Clone, Debug, PartialEq)]
pub struct Receipt {
    /// Its name.
    pub name: String,
    /// What came of it.
    pub outcome: ReceiptOutcome,
}

/// Where on the page things are taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InputArea {
    /// At the month that is open.
    Month,
    /// At the months that are closed.
    Earlier,
    /// At the teams, with their keys.
    Keys,
}

/// What came of something.
#[derive(Clone, Debug, PartialEq)]
pub enum ReceiptOutcome {
    /// There is no text.
    Unread(Unread),
    /// It is no team.
    NoTeam(JoinError),
    /// A team of that name is there.
    SameTeam(String),
    /// A team has come in.
    Team(String),
    /// No team of that name plays in the game that is on.
    NotPlaying(String),
    /// That team's results are sealed to that key already.
    SameKey(String),
    /// A team would have its results sealed to another key.
    OtherKey {
        /// Which team.
        team: CompanyId,
        /// Its name.
        name: String,
        /// The key; none when it would have them open.
        seal: Option<PublicKey>,
    },
    /// A team's results are sealed to another key from now on.
    KeyChanged {
        /// The team's name.
        name: String,
        /// The key; none when they are open.
        seal: Option<PublicKey>,
    },
    /// It is no plan.
    NoPlan(PlanError),
    /// A plan of a team.
    Plan {
        /// The team.
        team: String,
        /// For which month.
        month: Month,
        /// Whether it counts.
        answer: Result<HandedIn, HandInError>,
        /// The plan itself, where the instructor may still let it count.
        plan: Option<Box<Plan>>,
    },
    /// A plan was taken out.
    TakenOut {
        /// The team.
        team: String,
        /// For which month.
        month: Month,
        /// The plan itself, to be put back.
        plan: Box<Plan>,
    },
}

impl ReceiptOutcome {
    /// The plan that does not count and that the instructor may let count.
    pub fn plan(&self) -> Option<&Plan> {
        match self {
            Self::Plan { plan: Some(plan), .. } | Self::TakenOut { plan, .. } => Some(plan),
            _ => None,
        }
    }

    /// Whether it counts.
    pub fn counts(&self) -> bool {
        matches!(self, Self::Team(_) | Self::SameKey(_) | Self::KeyChanged { .. } | Self::Plan { answer: Ok(_), .. })
    }

    /// What the button says that lets it count; none where nothing can.
    pub fn can_count(&self, locale: Locale) -> Option<String> {
        match self {
            Self::Plan { month, answer: Err(HandInError::Late { .. }), plan: Some(_), .. } => {
                Some(td_string!(locale, rounds.told.put_in_late, month = time::month_within(locale, *month)))
            }
            Self::Plan { answer: Err(_), plan: Some(_), .. } => Some(td_string!(locale, rounds.told.put_in).to_owned()),
            Self::TakenOut { .. } => Some(td_string!(locale, rounds.told.put_back).to_owned()),
            Self::OtherKey { .. } => Some(td_string!(locale, rounds.keys.change).to_owned()),
            _ => None,
        }
    }

    /// It as a sentence.
    pub fn words(&self, locale: Locale) -> String {
        match self {
            Self::Unread(error) => error.why(locale),
            Self::NoTeam(error) => rounds::join_error(locale, *error),
            Self::SameTeam(name) => td_string!(locale, rounds.setup.same_team, team = name),
            Self::Team(name) => td_string!(locale, rounds.setup.came, team = name),
            Self::NotPlaying(name) => td_string!(locale, rounds.keys.not_playing, team = name),
            Self::SameKey(name) => td_string!(locale, rounds.keys.same, team = name),
            Self::OtherKey { name, seal: Some(to), .. } => {
                td_string!(locale, rounds.keys.other, team = name, key = to.name())
            }
            Self::OtherKey { name, seal: None, .. } => td_string!(locale, rounds.keys.other_open, team = name),
            Self::KeyChanged { name, seal: Some(to) } => {
                td_string!(locale, rounds.keys.changed, team = name, key = to.name())
            }
            Self::KeyChanged { name, seal: None } => td_string!(locale, rounds.keys.changed_open, team = name),
            Self::NoPlan(error) => rounds::plan_error(locale, error),
            Self::Plan { team, month, answer, .. } => rounds::handed_in(locale, team, *month, *answer),
            Self::TakenOut { team, month, .. } => {
                let month = time::month_within(locale, *month);
                td_string!(locale, rounds.told.taken_out, team = team, month = month)
            }
        }
    }

    /// What is asked before it counts; nothing where it can be taken back.
    pub fn question(&self, locale: Locale) -> Option<String> {
        match self {
            Self::OtherKey { name, seal: Some(to), .. } => {
                Some(td_string!(locale, rounds.keys.question, team = name, key = to.name()))
            }
            Self::OtherKey { name, seal: None, .. } => Some(td_string!(locale, rounds.keys.question_open, team = name)),
            _ => None,
        }
    }
}
