//! What a class page keeps while its instructor looks at somebody's year or at a game: what is set, what
//! was given out, and what was handed in.

use super::clock::now;
use super::given::GivenOut;
use super::intake::Intake;
use super::settings::{ChallengeSettings, OWN};
use super::waiting::WaitingItem;
use crate::browser::leaving;
use crate::contest::challenge::Challenge;
use crate::contest::challenge::entry::{EntryError, enter};
use crate::contest::debrief::measure::Measure;
use crate::contest::standings::{StandingsRow, standings};
use crate::contest::submission::verify::Verified;
use crate::record::Fingerprint;
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The class. Copy it freely; it is a handle.
#[derive(Clone, Copy)]
pub struct ClassState {
    /// The side of the page that is shown.
    pub side: RwSignal<ClassSide>,
    /// The fields of the challenge.
    pub settings: ChallengeSettings,
    /// The challenge as set; none while it cannot be played.
    pub made: RwSignal<Option<Challenge>>,
    /// The challenges that were given out.
    pub given: GivenOut,
    /// The challenge whose submissions are ranked.
    pub chosen: RwSignal<Chosen>,
    /// A challenge by its text, as typed.
    pub entered: RwSignal<String>,
    /// The figure by which the class is ranked.
    pub by: RwSignal<Measure>,
    /// Submissions that the instructor lets count instead of their students' newest.
    preferred: RwSignal<Vec<Arc<Verified>>>,
    /// What has come but cannot be checked yet.
    pub waiting: RwSignal<Vec<WaitingItem>, LocalStorage>,
    entry: Memo<Option<Result<Challenge, EntryError>>>,
    challenge: Memo<Option<Challenge>>,
    print: Memo<Option<Fingerprint>>,
    /// What was handed in, by the fingerprint of its challenge: who goes to another challenge and back
    /// finds it again.
    intakes: StoredValue<BTreeMap<Option<Fingerprint>, Intake>>,
    /// What the intakes belong to: they live as long as the page.
    owner: StoredValue<Owner>,
    /// Whether pasted texts are watched over.
    asks: StoredValue<bool>,
}

/// A side of the class page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum ClassSide {
    /// For students.
    Student,
    /// For the instructor.
    Instructor,
}

/// Which challenge's submissions are ranked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// One that is kept here, by its fingerprint.
    Given(Fingerprint),
    /// Another, by its text.
    Typed,
}

/// The class, from context.
pub fn use_class_state() -> ClassState {
    expect_context()
}

impl ClassState {
    /// An empty class in the context of the present owner, with what this browser keeps.
    pub fn provide() {
        // The market editor offers its market to the class, and may come first.
        if use_context::<Self>().is_some() {
            return;
        }
        let given = GivenOut::kept();
        let newest = untrack(|| given.list()).into_iter().next();
        let chosen = RwSignal::new(newest.map_or(Chosen::Typed, |given| Chosen::Given(given.fingerprint)));
        let entered = RwSignal::new(String::new());
        let entry = Memo::new(move |_| match chosen.get() {
            Chosen::Given(print) => read(&given.code(print)?),
            Chosen::Typed => entered.with(|text| read(text)),
        });
        let is_typed = Memo::new(move |_| chosen.get() == Chosen::Typed);
        // One keystroke makes a text wrong; the class that is ranked by it stays until it is another.
        let typed = Memo::new(move |before: Option<&Option<Challenge>>| match (is_typed.get(), entry.get()) {
            (true, Some(Ok(challenge))) => Some(challenge),
            (true, None) => None,
            (true, Some(Err(_))) | (false, _) => before.cloned().flatten(),
        });
        let challenge = Memo::new(move |_| match is_typed.get() {
            true => typed.get(),
            false => entry.get().and_then(Result::ok),
        });
        provide_context(Self {
            side: RwSignal::new(ClassSide::Student),
            settings: ChallengeSettings::kept(),
            made: RwSignal::new(None),
            given,
            chosen,
            entered,
            by: RwSignal::new(Measure::Score),
            preferred: RwSignal::new(Vec::new()),
            waiting: RwSignal::new_local(Vec::new()),
            entry,
            challenge,
            print: Memo::new(move |_| challenge.with(|challenge| challenge.as_ref().map(Challenge::fingerprint))),
            intakes: StoredValue::new(BTreeMap::new()),
            owner: StoredValue::new(Owner::current().expect("an owner")),
            asks: StoredValue::new(false),
        });
    }

    /// From now on, whenever there are pasted texts that lie in no file, whoever closes the page or loads
    /// it anew is asked.
    pub(super) fn ask_before_leaving(self) {
        if self.asks.get_value() {
            return;
        }
        self.asks.set_value(true);
        let any = move || {
            // The intake that is chosen now is made here at the latest, so that all are looked at.
            let _ = self.intake();
            let pasted = self.intakes.with_value(|all| all.values().any(|intake| intake.pasted() > 0));
            pasted || self.waiting.with(|waiting| waiting.iter().any(WaitingItem::is_pasted))
        };
        let ask = move || {
            let (any, asked) = (Memo::new(move |_| any()), StoredValue::new_local(None));
            Effect::new(move |_| asked.set_value(any.get().then(leaving::ask_before)));
        };
        self.owner.with_value(|owner| owner.with(ask));
    }

    /// The challenge that is chosen for what is handed in, tracked; none while nothing is typed.
    pub fn read(self) -> Option<Result<Challenge, EntryError>> {
        self.entry.get()
    }

    /// The challenge of what is ranked, tracked: the one that is chosen; while its text is being
    /// changed and makes none, the one before.
    pub fn challenge(self) -> Option<Challenge> {
        self.challenge.get()
    }

    /// What was handed in for it, tracked.
    pub fn intake(self) -> Intake {
        let print = self.print.get();
        let known = self.intakes.with_value(|intakes| intakes.get(&print).copied());
        known.unwrap_or_else(|| {
            let intake = self.owner.with_value(|owner| owner.with(Intake::new));
            self.intakes.update_value(|intakes| {
                intakes.insert(print, intake);
            });
            intake
        })
    }

    /// The class ranked by a figure, tracked.
    pub fn rows(self, by: Measure) -> Vec<StandingsRow> {
        let sound = self.intake().sound().into_iter().map(|sound| sound.verified);
        self.preferred.with(|preferred| {
            let is_preferred = |one: &Arc<Verified>| preferred.iter().any(|other| Arc::ptr_eq(one, other));
            standings(sound, now(), is_preferred, |year| by.merit(year))
        })
    }

    /// Lets a submission count instead of its student's newest; the newest itself again, when it is that.
    pub fn count(self, one: &Arc<Verified>) {
        let rows = untrack(|| self.rows(Measure::Score));
        let Some(row) = rows.iter().find(|row| row.all().any(|other| Arc::ptr_eq(one, other))) else { return };
        self.preferred.update(|preferred| {
            preferred.retain(|other| !row.all().any(|own| Arc::ptr_eq(own, other)));
            if !Arc::ptr_eq(row.newest(), one) {
                preferred.push(one.clone());
            }
        });
    }

    /// Gives the challenge out that is set. What is handed in for it is what is ranked next, unless
    /// there is a class that is looked at.
    pub fn give_out(self, challenge: &Challenge) {
        let print = self.given.add(challenge, false);
        let nobody = untrack(|| self.intake().progress().all == 0) && self.waiting.with_untracked(Vec::is_empty);
        if nobody {
            self.chosen.set(Chosen::Given(print));
        }
    }

    /// Opens the instructor's side with the own market chosen.
    pub fn teach_own_market(self) {
        self.side.set(ClassSide::Instructor);
        self.settings.choose(OWN);
    }
}

fn read(text: &str) -> Option<Result<Challenge, EntryError>> {
    (!text.trim().is_empty()).then(|| enter(text))
}
