//! What an instructor sets for a challenge, field by field. It is kept in this browser, so that a
//! reload shows what was set and not another market.

use super::lineup::Lineup;
use super::weighing::Weighing;
use crate::browser::{keys, storage};
use crate::contest::challenge::{Challenge, ChallengeError, Changes, weights};
use crate::record::ScenarioRef;
use crate::ui::pages::class::keys::own as own_key;
use crate::ui::pages::own_market;
use crate::ui::pages::start::new_game::{read_seed, throw};
use game::RULES_VERSION;
use game::json;
use game::rival::RivalKind;
use game::scenario::{Scenario, Yuan};
use game::setup::{MOST_SEATS, Pace, Validity};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// The choice of the instructor's own market, beside the ids of the built-in ones.
pub const OWN: &str = "own";
/// The markets that can be chosen.
const MARKETS: [&str; 3] = ["formal", "practice", OWN];

/// The fields. Copy it freely; it is a handle.
#[derive(Clone, Copy)]
pub struct ChallengeSettings {
    /// A built-in market by its id, or [`OWN`].
    pub market: RwSignal<&'static str>,
    /// What it is called.
    pub title: RwSignal<String>,
    /// The market number, as typed.
    pub seed: RwSignal<String>,
    /// Months that are played.
    pub months: RwSignal<i64>,
    /// Capital in yuan.
    pub capital: RwSignal<i64>,
    /// What the score is made of.
    pub weighing: Weighing,
    /// The computer companies.
    pub lineup: Lineup,
    /// What follows when a bid would be disqualified.
    pub validity: RwSignal<Validity>,
    /// Whether the clock waits.
    pub pace: RwSignal<Pace>,
    /// Whether the class may practise.
    pub practice: RwSignal<bool>,
    /// Whether submissions are sealed.
    pub sealed: RwSignal<bool>,
    /// Counts the changes of the keys that are here.
    pub keys: RwSignal<u32>,
    /// Whether a field shows something other than what is set: it makes no challenge then.
    pub unfit: RwSignal<bool>,
    /// The fingerprint of the market when it was chosen.
    print: RwSignal<String>,
}

/// Why what is set makes no challenge.
#[derive(Clone, Debug, PartialEq)]
pub enum SettingsError {
    /// A number field shows what cannot be set, and says so itself.
    Field,
    /// The market number is none.
    Seed,
    /// The weights do not add up.
    Weights,
    /// The own market is there and cannot be played as it is, or cannot be read.
    NoMarket,
    /// The browser has no chance that nobody can guess: it can make no key to seal to.
    NoChance,
    /// It cannot be played so.
    Impossible(ChallengeError),
}

/// The fields as they are kept; what another version of the page kept besides is left aside.
#[derive(Serialize, Deserialize)]
struct Kept {
    market: String,
    print: String,
    title: String,
    seed: String,
    months: i64,
    capital: i64,
    weights: [u32; 6],
    #[serde(default)]
    lineup: Option<Vec<RivalKind>>,
    validity: Validity,
    pace: Pace,
    practice: bool,
    sealed: bool,
}

impl ChallengeSettings {
    /// The fields in the context of the present owner. The market editor, which offers its market to the next
    /// challenge, may come before the class, and needs no more of it.
    pub fn provide() -> Self {
        use_context().unwrap_or_else(|| {
            let settings = Self::kept();
            provide_context(settings);
            settings
        })
    }

    /// As it was set last in this browser; else a formal year on a market number that was thrown.
    fn kept() -> Self {
        let settings = Self::new();
        let kept = storage::read(&keys::SET).and_then(|text| json::read::<Kept>(&text).ok());
        if let Some(kept) = kept
            && let Some(market) = MARKETS.into_iter().find(|id| **id == kept.market)
        {
            settings.market.set(market);
            settings.print.set(kept.print);
            settings.title.set(kept.title);
            settings.seed.set(kept.seed);
            settings.months.set(kept.months);
            settings.capital.set(kept.capital);
            settings.weighing.set(kept.weights);
            match (kept.lineup, untrack(|| settings.scenario())) {
                (Some(rivals), _) => settings.lineup.set(rivals.into_iter().take(MOST_SEATS - 1).collect()),
                (None, Some(scenario)) => settings.lineup.take(&scenario),
                (None, None) => {}
            }
            settings.validity.set(kept.validity);
            settings.pace.set(kept.pace);
            settings.practice.set(kept.practice);
            settings.sealed.set(kept.sealed);
        }
        settings
    }

    fn new() -> Self {
        let scenario = Scenario::formal();
        Self {
            market: RwSignal::new("formal"),
            title: RwSignal::new(String::new()),
            seed: RwSignal::new(throw()),
            months: RwSignal::new(i64::from(scenario.months)),
            capital: RwSignal::new(scenario.capital.0),
            weighing: Weighing::of(&scenario),
            lineup: Lineup::of(&scenario),
            validity: RwSignal::new(Validity::Formal),
            pace: RwSignal::new(Pace::Calm),
            practice: RwSignal::new(true),
            sealed: RwSignal::new(true),
            keys: RwSignal::new(0),
            unfit: RwSignal::new(false),
            print: RwSignal::new(ScenarioRef::to(&scenario).sha256),
        }
    }

    /// Keeps the fields, tracked.
    pub fn keep(self) {
        let kept = Kept {
            market: self.market.get().to_owned(),
            print: self.print.get(),
            title: self.title.get(),
            seed: self.seed.get(),
            months: self.months.get(),
            capital: self.capital.get(),
            weights: self.weighing.get(),
            lineup: Some(self.lineup.get()),
            validity: self.validity.get(),
            pace: self.pace.get(),
            practice: self.practice.get(),
            sealed: self.sealed.get(),
        };
        // No room for it: what is given out is kept by itself, and says so when it cannot be.
        let _ = storage::write(&keys::SET, &json::text(&kept));
    }

    /// Chooses the own market for the next challenge.
    pub fn choose_own_market(self) {
        self.choose(OWN);
    }

    /// Takes a market with its capital, months and weights, if it can be played.
    pub fn choose(self, market: &'static str) {
        if let Some(scenario) = scenario_of(market) {
            self.market.set(market);
            self.print.set(ScenarioRef::to(&scenario).sha256);
            self.capital.set(scenario.capital.0);
            self.months.set(i64::from(scenario.months));
            self.weighing.take(&scenario);
            self.lineup.take(&scenario);
        }
    }

    /// Sees whether the own market is another since it was chosen, or gone. One that is there and cannot
    /// be played, or read, is waited for: what is set stays as it is.
    pub fn look_at_market(self) {
        if self.market.get_untracked() != OWN {
            return;
        }
        match own_market::playable() {
            None if own_market::is_kept() => {}
            None => self.choose("formal"),
            Some(market) if ScenarioRef::to(&market).sha256 == self.print.get_untracked() => {}
            Some(_) => self.choose(OWN),
        }
    }

    /// The market that is chosen, tracked.
    pub fn scenario(self) -> Option<Scenario> {
        scenario_of(self.market.get())
    }

    /// Sets how many computer companies there are.
    pub fn take_so_many_rivals(self, count: i64) {
        if let (Some(scenario), Ok(count)) = (untrack(|| self.scenario()), usize::try_from(count)) {
            self.lineup.take_so_many(count, &scenario);
        }
    }

    /// What is set, tracked.
    ///
    /// # Errors
    /// [`SettingsError`] with the first thing that is wrong.
    pub fn challenge(self) -> Result<Challenge, SettingsError> {
        self.keys.track();
        let months = u8::try_from(self.months.get()).map_err(|_| SettingsError::Field)?;
        if self.unfit.get() {
            return Err(SettingsError::Field);
        }
        let seed = self.seed.with(|seed| read_seed(seed)).ok_or(SettingsError::Seed)?;
        if !self.weighing.is_whole() {
            return Err(SettingsError::Weights);
        }
        let scenario = self.scenario().ok_or(SettingsError::NoMarket)?;
        let capital = Yuan(self.capital.get());
        let typed = self.weighing.get();
        let changes = Changes {
            capital: (capital != scenario.capital).then_some(capital),
            months: (months != scenario.months).then_some(months),
            weights: (typed != weights(&scenario.score)).then_some(typed),
        };
        let seal = self.sealed.get().then(own_key);
        if seal == Some(None) {
            return Err(SettingsError::NoChance);
        }
        let challenge = Challenge {
            rules: RULES_VERSION,
            title: self.title.with(|title| title.trim().to_owned()),
            scenario: ScenarioRef::to(&scenario),
            changes,
            seed,
            rivals: self.lineup.get(),
            validity: self.validity.get(),
            pace: self.pace.get(),
            practice: self.practice.get(),
            seal: seal.flatten().map(|key| key.public()),
        };
        let outcome = challenge.scenario().map_err(|error| SettingsError::Impossible(ChallengeError::Scenario(error)));
        outcome.map(|_| challenge)
    }
}

fn scenario_of(market: &str) -> Option<Scenario> {
    if market == OWN { own_market::playable() } else { Scenario::named(market) }
}
