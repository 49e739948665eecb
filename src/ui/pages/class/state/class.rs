//! What the instructor's pages keep while somebody's year or a game is looked at: what is set, what was given out, and
//! what the class that is open handed in.

use super::books::ClassBooks;
use super::class_writer::ClassKeeping;
use super::clock::now;
use super::given::{Given, GivenOut};
use super::intake::Intake;
use super::settings::{ChallengeSettings, SettingsError};
use crate::contest::challenge::Challenge;
use crate::contest::challenge::entry::{EntryError, enter};
use crate::contest::class_book::{ClassBook, ClassId};
use crate::contest::debrief::measure::Measure;
use crate::contest::standings::{StandingsRow, standings};
use crate::contest::submission::moment::ClockTime;
use crate::contest::submission::verify::Verified;
use crate::record::Fingerprint;
use game::sort;
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The class. Copy it freely; it is a handle.
#[derive(Clone, Copy)]
pub struct ClassState {
    /// The fields of the challenge.
    pub settings: ChallengeSettings,
    /// The classes of this browser.
    pub books: ClassBooks,
    /// The challenge as set, or what is wrong with it; none before the form is here.
    pub made: RwSignal<Option<Result<Challenge, SettingsError>>>,
    /// The challenges that were given out.
    pub given: GivenOut,
    /// The challenge whose submissions are ranked.
    pub chosen: RwSignal<Chosen>,
    /// A challenge by its text, as typed.
    pub entered: RwSignal<String>,
    /// The figure by which the class is ranked.
    pub by: RwSignal<Measure>,
    /// How many came again that are here already.
    pub again: RwSignal<usize>,
    entry: Memo<Option<Result<Challenge, EntryError>>>,
    challenge: Memo<Option<Challenge>>,
    print: Memo<Option<Fingerprint>>,
    class: Memo<Option<ClassId>>,
    /// What was handed in, by class and by the fingerprint of the challenge: who goes to another and back finds it
    /// again.
    intakes: StoredValue<BTreeMap<IntakeKey, Intake>>,
    /// What the intakes belong to: they live as long as the page.
    owner: StoredValue<Owner>,
}

/// A class, and a challenge.
type IntakeKey = (Option<ClassId>, Option<Fingerprint>);

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
        // Coursework, and each of an instructor's pages, may come first.
        if use_context::<Self>().is_some() {
            return;
        }
        let (given, books) = (GivenOut::kept(), ClassBooks::kept());
        let newest = untrack(|| given.list()).into_iter().next();
        let chosen = RwSignal::new(newest.map_or(Chosen::Typed, |given| Chosen::Given(given.fingerprint)));
        let entered = RwSignal::new(String::new());
        let entry = Memo::new(move |_| match chosen.get() {
            Chosen::Given(print) => read(&given.code(print).or_else(|| code_of_class(books, print))?),
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
        let state = Self {
            settings: ChallengeSettings::provide(),
            books,
            made: RwSignal::new(None),
            given,
            chosen,
            entered,
            by: RwSignal::new(Measure::Score),
            again: RwSignal::new(0),
            entry,
            challenge,
            print: Memo::new(move |_| challenge.with(|challenge| challenge.as_ref().map(Challenge::fingerprint))),
            class: Memo::new(move |_| books.id()),
            intakes: StoredValue::new(BTreeMap::new()),
            owner: StoredValue::new(Owner::current().expect("an owner")),
        };
        provide_context(state);
        state.follow_the_class();
    }

    /// When another class opens, its newest challenge is chosen; what it handed in for a challenge is checked as soon
    /// as both are there.
    fn follow_the_class(self) {
        Effect::new(move |_| {
            if self.class.get().is_none() {
                return;
            }
            let of_class = untrack(|| self.of_class());
            let is_of_it = |chosen: &Chosen| of_class.iter().any(|one| *chosen == Chosen::Given(one.fingerprint));
            if let Some(newest) = of_class.first()
                && !self.chosen.with_untracked(is_of_it)
            {
                self.chosen.set(Chosen::Given(newest.fingerprint));
            }
        });
        let ready = Memo::new(move |_| self.ready());
        let received = Memo::new(move |_| self.books.with(|book| book.received.len()));
        Effect::new(move |_| {
            let (class, keeping) = (self.class.get(), self.books.keeping());
            received.track();
            if let Ok(challenge) = ready.get()
                && class.is_some()
                && keeping != ClassKeeping::Opening
            {
                self.check_kept(&challenge);
            }
        });
    }

    /// The challenges of the class that is open, the newest first, tracked.
    fn of_class(self) -> Vec<Given> {
        let mut all = self.books.with(|book| book.challenges.clone()).unwrap_or_default();
        sort::by(&mut all, |one, other| other.at.cmp(&one.at));
        all
    }

    /// The challenges that can be chosen, tracked: those of the class that is open, then the others that this browser
    /// keeps.
    pub fn known(self) -> Vec<Given> {
        let mut all = self.of_class();
        for one in self.given.list() {
            if all.iter().all(|other| other.fingerprint != one.fingerprint) {
                all.push(one);
            }
        }
        all
    }

    /// Notes in the class that is open that it has that challenge.
    pub(super) fn note_challenge(self, challenge: &Challenge) {
        let print = challenge.fingerprint();
        let is_new = |book: &ClassBook| book.challenges.iter().all(|one| one.fingerprint != print);
        if untrack(|| self.books.with(is_new)) == Some(true) {
            let code = challenge.code();
            let at = untrack(|| self.given.at(&code)).unwrap_or(ClockTime::At(now()));
            let mut given = Given::new(challenge, at.clone(), false);
            given.typed = untrack(|| self.given.at(&code)).is_none();
            self.books.change(|book| book.give_challenge(given));
        }
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

    /// What the class that is open handed in for it, tracked.
    pub fn intake(self) -> Intake {
        let key = (self.class.get(), self.print.get());
        let known = self.intakes.with_value(|intakes| intakes.get(&key).copied());
        known.unwrap_or_else(|| {
            let intake = self.owner.with_value(|owner| owner.with(|| Intake::new(self.books)));
            self.intakes.update_value(|intakes| {
                intakes.insert(key, intake);
            });
            intake
        })
    }

    /// The class ranked by a figure, tracked.
    pub fn rows(self, by: Measure) -> Vec<StandingsRow> {
        let (sound, counting) = (self.intake().sound(), self.books.counting());
        let chosen = sound.iter().filter(|one| counting.contains(&one.text));
        let preferred: Vec<Arc<Verified>> = chosen.map(|one| one.verified.clone()).collect();
        let is_preferred = |one: &Arc<Verified>| preferred.iter().any(|other| Arc::ptr_eq(one, other));
        standings(sound.into_iter().map(|sound| sound.verified), now(), is_preferred, |year| by.merit(year))
    }

    /// Lets a submission count instead of its student's newest; the newest itself again, when it is that.
    pub fn count(self, one: &Arc<Verified>) {
        let rows = untrack(|| self.rows(Measure::Score));
        let Some(row) = rows.iter().find(|row| row.all().any(|other| Arc::ptr_eq(one, other))) else { return };
        let sound = untrack(|| self.intake().sound());
        let text = |of: &Arc<Verified>| sound.iter().find(|sound| Arc::ptr_eq(&sound.verified, of)).map(|one| one.text);
        let others: Vec<Fingerprint> = row.all().filter_map(text).collect();
        let is_newest = Arc::ptr_eq(row.newest(), one);
        self.books.count(text(one).filter(|_| !is_newest), &others);
    }

    /// Gives the challenge out that is set. What is handed in for it is what is ranked next, unless
    /// there is a class that is looked at.
    pub fn give_out(self, challenge: &Challenge) {
        let print = self.given.add(challenge, false);
        self.note_challenge(challenge);
        let nobody = untrack(|| self.intake().progress().all == 0 && self.waiting() == 0);
        if nobody {
            self.chosen.set(Chosen::Given(print));
        }
    }
}

/// The code of a challenge that only the class that is open has: its file came from another machine.
fn code_of_class(books: ClassBooks, print: Fingerprint) -> Option<String> {
    let code = |book: &ClassBook| {
        let one = book.challenges.iter().find(|one| one.fingerprint == print)?;
        Some(one.code.clone())
    };
    books.with(code).flatten()
}

fn read(text: &str) -> Option<Result<Challenge, EntryError>> {
    (!text.trim().is_empty()).then(|| enter(text))
}
