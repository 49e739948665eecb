//! A challenge: the market, the seed and the settings that a class plays, as a text that can be
//! passed on by hand.
//!
//! Files beside: `link`, `qr` and `short` are other forms of it, `entry` reads any of them back,
//! `played_for` notes which challenge a game was played for, and `chat_browser` tells the browsers in which links of
//! chats open.

pub mod chat_browser;
pub mod entry;
pub mod link;
pub mod played_for;
pub mod qr;
pub mod short;

use crate::record::code::{CodeError, TextKind, pack, unpack};
use crate::record::seal::PublicKey;
use crate::record::{Fingerprint, MOST_NAME, Save, ScenarioRef, ScenarioRefError, rules_of};
use game::RULES_VERSION;
use game::json;
use game::luck::Seed;
use game::rival::RivalKind;
use game::scenario::{Draft, Scenario, ScoreRules, Yuan};
use game::setup::{MOST_SEATS, Pace, Player, Seat, Setup, Validity};
use serde::{Deserialize, Serialize};

/// Characters that a title has at most.
pub const MOST_TITLE: u32 = 80;
/// Bytes that a challenge has at most, a custom scenario included.
pub const MOST_CHALLENGE: u32 = 400_000;

/// What an instructor sets.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Challenge {
    /// [`RULES_VERSION`] under which it is to be played.
    pub rules: u32,
    /// What it is called.
    pub title: String,
    /// The market.
    pub scenario: ScenarioRef,
    /// What is different in it.
    #[serde(default, skip_serializing_if = "Changes::is_none")]
    pub changes: Changes,
    /// The seed of all luck.
    pub seed: Seed,
    /// The computer companies in the seats after the student's; at most seven.
    pub rivals: Vec<RivalKind>,
    /// What follows when a bid would be disqualified.
    pub validity: Validity,
    /// Whether the clock waits.
    pub pace: Pace,
    /// Whether the class may practise on other seeds.
    pub practice: bool,
    /// The instructor's key to which submissions are sealed; none when they are handed in open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seal: Option<PublicKey>,
}

/// What is different from the scenario as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Changes {
    /// Capital.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capital: Option<Yuan>,
    /// Months that are played, 1 to 12.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub months: Option<u8>,
    /// Weights of the score's figures, in their order; they add up to 1000.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weights: Option<[u32; 6]>,
}

/// Why a text is not a challenge that can be played here.
#[derive(Clone, Debug, PartialEq)]
pub enum ChallengeError {
    /// The text itself is damaged or something else.
    Code(CodeError),
    /// What it holds does not read as a challenge.
    NotAChallenge,
    /// It is for other rules than those of this page.
    OtherRules {
        /// Which.
        found: u32,
        /// Those here.
        known: u32,
    },
    /// A title that is too long, or too many companies.
    TooMuch,
    /// Its market cannot be played.
    Scenario(ScenarioRefError),
}

impl Challenge {
    /// The challenge as text.
    pub fn code(&self) -> String {
        pack(TextKind::Challenge, &self.bytes())
    }

    /// Reads a challenge and sees whether it can be played here.
    ///
    /// # Errors
    /// [`ChallengeError`] with the first thing that is wrong.
    pub fn read(text: &str) -> Result<Self, ChallengeError> {
        let bytes = unpack(TextKind::Challenge, text, MOST_CHALLENGE).map_err(ChallengeError::Code)?;
        let rules = rules_of(&bytes).ok_or(ChallengeError::NotAChallenge)?;
        if rules != RULES_VERSION {
            return Err(ChallengeError::OtherRules { found: rules, known: RULES_VERSION });
        }
        let challenge: Self = json::read_bytes(&bytes).map_err(|_| ChallengeError::NotAChallenge)?;
        if challenge.title.chars().count() > MOST_TITLE as usize || challenge.rivals.len() >= MOST_SEATS {
            return Err(ChallengeError::TooMuch);
        }
        challenge.scenario().map_err(ChallengeError::Scenario)?;
        Ok(challenge)
    }

    /// What a submission names it by: the same for the same market and settings, whatever the title.
    /// The instructor's key is one of the settings: somebody who passes a challenge on under a key of
    /// their own, to read what classmates hand in, has made another challenge, and nothing that is played for it
    /// counts in the first.
    pub fn fingerprint(&self) -> Fingerprint {
        let untitled = Self { title: String::new(), ..self.clone() };
        Fingerprint::of(&untitled.bytes())
    }

    /// The market as it is played.
    ///
    /// # Errors
    /// [`ScenarioRefError`] when it is not known here or the changes make no sense in it.
    pub fn scenario(&self) -> Result<Scenario, ScenarioRefError> {
        self.changes.made_in(&self.scenario)
    }

    /// The settings for a student whose company has that name.
    pub fn setup(&self, company: &str) -> Setup {
        let name: String = company.chars().take(MOST_NAME as usize).collect();
        let rivals = self.rivals.iter().enumerate().map(|(index, &RivalKind { policy, skill })| Seat {
            name: format!("{} {}", policy.id(), index + 1),
            player: Player::Rival { policy, skill },
        });
        let seats = std::iter::once(Seat { name, player: Player::Human }).chain(rivals).collect();
        Setup { seed: self.seed, seats, validity: self.validity, pace: self.pace }
    }

    /// Whether a saved game plays this challenge, and neither another market nor one with ghosts in it, nor a lab.
    pub fn is_of(&self, save: &Save) -> bool {
        let company = &save.setup.seats[save.person().index()].name;
        save.lab.is_none()
            && save.setup == self.setup(company)
            && self.scenario().is_ok_and(|own| ScenarioRef::to(&own) == save.scenario)
    }

    fn bytes(&self) -> Vec<u8> {
        json::text(self).into_bytes()
    }
}

impl Changes {
    /// Whether nothing is different.
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }

    /// The market with what is different in it.
    ///
    /// # Errors
    /// [`ScenarioRefError`] when it is not known here or the changes make no sense in it.
    pub fn made_in(&self, scenario: &ScenarioRef) -> Result<Scenario, ScenarioRefError> {
        let base = scenario.open()?;
        if self.is_none() {
            return Ok(base);
        }
        let mut draft = Draft::clone(&base);
        let Self { capital, months, weights } = self;
        draft.capital = capital.unwrap_or(draft.capital);
        draft.months = months.unwrap_or(draft.months);
        // What the calendar holds for months that are not played any more.
        draft.set_tenders.retain(|tender| tender.month.number() <= draft.months);
        draft.shocks.retain(|shock| shock.month.number() <= draft.months);
        if let Some(weights) = weights {
            weigh(&mut draft.score, *weights);
        }
        Scenario::check(draft).map_err(ScenarioRefError::Flawed)
    }
}

/// The weights of the score's figures, in their order.
pub fn weights(score: &ScoreRules) -> [u32; 6] {
    let ScoreRules { net_worth, customer_equity, sales, retention, satisfaction, punctuality, .. } = score;
    [net_worth, customer_equity, sales, retention, satisfaction, punctuality].map(|figure| figure.weight)
}

fn weigh(score: &mut ScoreRules, weights: [u32; 6]) {
    let figures = [
        &mut score.net_worth,
        &mut score.customer_equity,
        &mut score.sales,
        &mut score.retention,
        &mut score.satisfaction,
        &mut score.punctuality,
    ];
    for (figure, weight) in figures.into_iter().zip(weights) {
        figure.weight = weight;
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::record::seal::SecretKey;
    use game::rival::{Policy, Skill};

    pub(crate) fn challenge() -> Challenge {
        Challenge {
            rules: RULES_VERSION,
            title: "客户关系管理 2 班".to_owned(),
            scenario: ScenarioRef::to(&Scenario::practice()),
            changes: Changes::default(),
            seed: Seed(2026),
            rivals: vec![Policy::Balanced.at(Skill::Middle), Policy::Sprinter.at(Skill::Low)],
            validity: Validity::Formal,
            pace: Pace::Calm,
            practice: true,
            seal: None,
        }
    }

    #[test]
    fn a_challenge_comes_back_from_its_code() {
        let plain = challenge();
        let changes =
            Changes { capital: Some(Yuan(1_500_000)), months: Some(3), weights: Some([500, 100, 100, 100, 100, 100]) };
        let changed = Challenge { changes, ..plain.clone() };
        let sealed = Challenge { seal: Some(SecretKey::new([7; 32]).public()), ..plain.clone() };
        for challenge in [plain, changed, sealed] {
            assert_eq!(Challenge::read(&challenge.code()), Ok(challenge.clone()));
        }
    }

    #[test]
    fn a_code_is_short_enough_for_a_link() {
        assert!(challenge().code().len() < 500, "{}", challenge().code().len());
    }

    #[test]
    fn changes_are_played() {
        let changes = Changes { capital: Some(Yuan(1_234_567)), months: Some(2), weights: None };
        let scenario = Challenge { changes, ..challenge() }.scenario().expect("a sound market");
        assert_eq!((scenario.capital, scenario.months), (Yuan(1_234_567), 2));
        let set = [500, 100, 50, 150, 120, 80];
        let changes = Changes { weights: Some(set), ..Changes::default() };
        let scenario = Challenge { changes, ..challenge() }.scenario().expect("a sound market");
        assert_eq!(weights(&scenario.score), set);
    }

    #[test]
    fn what_cannot_be_played_is_told() {
        let cases = [
            (Challenge { rules: 1, ..challenge() }, ChallengeError::OtherRules { found: 1, known: RULES_VERSION }),
            (Challenge { title: "x".repeat(81), ..challenge() }, ChallengeError::TooMuch),
            (Challenge { rivals: vec![Policy::Balanced.at(Skill::Low); 8], ..challenge() }, ChallengeError::TooMuch),
        ];
        for (challenge, expect) in cases {
            assert_eq!(Challenge::read(&challenge.code()), Err(expect));
        }
        let none = Changes { months: Some(0), ..Changes::default() };
        let flawed = Challenge { changes: none, ..challenge() };
        assert!(matches!(Challenge::read(&flawed.code()), Err(ChallengeError::Scenario(ScenarioRefError::Flawed(_)))));
        let junk = pack(TextKind::Challenge, format!("{{\"rules\":{RULES_VERSION}}}").as_bytes());
        assert_eq!(Challenge::read(&junk), Err(ChallengeError::NotAChallenge));
    }

    #[test]
    fn the_title_is_no_part_of_what_is_played() {
        let other = Challenge { title: "3 班".to_owned(), ..challenge() };
        assert_eq!(other.fingerprint(), challenge().fingerprint());
        let seed = Challenge { seed: Seed(1), ..challenge() };
        assert_ne!(seed.fingerprint(), challenge().fingerprint());
    }

    #[test]
    fn another_key_is_another_challenge() {
        let sealed = |secret| Challenge { seal: Some(SecretKey::new([secret; 32]).public()), ..challenge() };
        assert_ne!(sealed(1).fingerprint(), challenge().fingerprint());
        assert_ne!(sealed(1).fingerprint(), sealed(2).fingerprint());
    }
}
