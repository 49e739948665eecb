//! What came of each thing that was taken in: which counts, and why another does not.

use super::desk::Desk;
use crate::contest::rounds::{HandInError, HandedIn, JoinError, Plan, PlanError};
use crate::record::seal::PublicKey;
use crate::ui::components::{Ask, Button, ButtonSize, Column, DataTable, Panel, Row};
use crate::ui::pages::class::take::Unread;
use crate::ui::reports::{Reports, use_reports};
use crate::ui::words::{rounds, time};
use game::ids::CompanyId;
use game::time::Month;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// What came of one thing.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// Its name.
    pub name: String,
    /// What came of it.
    pub outcome: Outcome,
}

/// Where on the page things are taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// At the month that is open.
    Month,
    /// At the months that are closed.
    Earlier,
    /// At the teams, with their keys.
    Keys,
}

/// What came of something.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
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
        /// Whose.
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
        /// Whose.
        team: String,
        /// For which month.
        month: Month,
        /// The plan itself, to be put back.
        plan: Box<Plan>,
    },
}

impl Outcome {
    /// The plan that does not count and that the instructor may let count.
    pub fn plan(&self) -> Option<&Plan> {
        match self {
            Self::Plan { plan: Some(plan), .. } | Self::TakenOut { plan, .. } => Some(plan),
            _ => None,
        }
    }

    /// Whether it counts.
    fn counts(&self) -> bool {
        matches!(self, Self::Team(_) | Self::SameKey(_) | Self::KeyChanged { .. } | Self::Plan { answer: Ok(_), .. })
    }

    /// What the button says that lets it count; none where nothing can.
    fn can_count(&self, locale: Locale) -> Option<String> {
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

    fn words(&self, locale: Locale) -> String {
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
    fn question(&self, locale: Locale) -> Option<String> {
        match self {
            Self::OtherKey { name, seal: Some(to), .. } => {
                Some(td_string!(locale, rounds.keys.question, team = name, key = to.name()))
            }
            Self::OtherKey { name, seal: None, .. } => Some(td_string!(locale, rounds.keys.question_open, team = name)),
            _ => None,
        }
    }
}

/// Lets a plan count, and says so if closed months were closed again for it.
pub fn let_count(desk: Desk, plan: Plan, reports: Reports, locale: Locale) {
    if let Some(month) = desk.let_count(plan) {
        let month = time::month_within(locale, month);
        reports.told(td_string!(locale, rounds.told.closed_again, month = month));
    }
}

/// The list of what was taken in or out last; nothing while nothing was. What does not count as it came,
/// but may, has a button that lets it count.
#[component]
pub fn ToldPanel(
    /// The desk.
    desk: Desk,
    /// What came of each: all that the desk tells, or nothing.
    #[prop(into)]
    told: Signal<Vec<Told>>,
) -> impl IntoView {
    let (reports, i18n) = (use_reports(), use_i18n());
    let asked = RwSignal::new(None::<usize>);
    let outcome = move |at: usize| desk.told.with(|told| told.get(at).map(|one| one.outcome.clone()));
    let act = move |at: usize| {
        let locale = i18n.get_locale_untracked();
        let Some(outcome) = untrack(|| outcome(at)) else { return };
        if outcome.question(locale).is_some() {
            asked.set(Some(at));
        } else if let Some(plan) = outcome.plan() {
            let_count(desk, plan.clone(), reports, locale);
        }
    };
    let question = move || {
        let outcome = asked.get().and_then(outcome);
        outcome.and_then(|outcome| outcome.question(i18n.get_locale())).unwrap_or_default()
    };
    let change = move || {
        if let Some(at) = asked.get_untracked() {
            desk.change_key(at);
        }
    };
    let any = Memo::new(move |_| told.with(|told| !told.is_empty()));
    let lines = move || {
        let locale = i18n.get_locale();
        let line = |(at, one): (usize, Told)| {
            let state = match one.outcome.counts() {
                true => td_string!(locale, rounds.told.counts),
                false => td_string!(locale, rounds.told.not_counted),
            };
            let words = one.outcome.words(locale);
            let button = one.outcome.can_count(locale).map(|label| {
                view! { <Button size=ButtonSize::Small on_click=move || act(at)>{label}</Button> }
            });
            Row::new(one.name).cell(state).cell(view! { <div class="cluster"><span>{words}</span> {button}</div> })
        };
        told.get().into_iter().enumerate().map(line).collect()
    };
    let panel = move || {
        any.get().then(|| {
            let columns = vec![
                Column::text(t!(i18n, class.stand.file_name)),
                Column::text(t!(i18n, rounds.told.state)),
                Column::text(t!(i18n, rounds.told.what)),
            ];
            view! {
                <Panel title=t!(i18n, rounds.told.heading)>
                    <div role="status">
                        <DataTable
                            caption=t!(i18n, rounds.told.heading)
                            columns
                            rows=Arc::new(lines)
                        />
                    </div>
                </Panel>
            }
        })
    };
    view! {
        {panel}
        <Ask
            open=Signal::derive(move || asked.with(Option::is_some))
            on_close=move || asked.set(None)
            title=t!(i18n, rounds.keys.change)
            close_label=t!(i18n, site.close)
            no=t!(i18n, rounds.keys.leave)
            yes=t!(i18n, rounds.keys.yes)
            on_yes=change
            question
        />
    }
}
