//! What is handed in for a challenge, as it comes: each text is read and played again beside the page, on all
//! cores, while the page answers clicks. What was played again before is there at once.

use super::books::ClassBooks;
use super::checker::Checker;
use crate::browser::{timer, workers};
use crate::contest::challenge::Challenge;
use crate::contest::job::JobProgress;
use crate::contest::submission::verify::{Rejection, Verified};
use crate::record::Fingerprint;
use crate::record::seal::SecretKey;
use crate::ui::exchange::take::Unread;
use crate::ui::lazy::{Module, RecordChecks, use_modules};
use crate::ui::task::spawn_lasting;
use crate::ui::words::contest;
use game::sort;
use leptos::prelude::*;
use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;
use std::sync::Arc;
use texts::i18n::*;

/// Milliseconds between two looks at the page: each draws the ranking anew.
const LOOK: u64 = 500;

/// What has come so far. Copy it freely; it is a handle.
#[derive(Clone, Copy)]
pub struct Intake {
    books: ClassBooks,
    sound: RwSignal<Vec<Sound>>,
    bad: RwSignal<Vec<Bad>>,
    /// How many have been checked, of how many.
    progress: RwSignal<JobProgress>,
    /// Counts the beginnings: what is still under way when all is cleared counts no more.
    round: RwSignal<u32>,
    /// What is being checked.
    under_way: StoredValue<Vec<Fingerprint>>,
    record_check: Module<RecordChecks>,
}

/// Something that counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Sound {
    /// What the replay showed.
    pub verified: Arc<Verified>,
    /// The fingerprint of its text, by which the class has it.
    pub text: Fingerprint,
    /// How many things had come before it.
    arrival: usize,
}

/// Something that does not count.
#[derive(Clone, Debug, PartialEq)]
pub struct Bad {
    /// Its name.
    pub name: String,
    /// The fingerprint of its text, if the class has it.
    pub text: Option<Fingerprint>,
    why: Why,
}

#[derive(Clone, Debug, PartialEq)]
enum Why {
    Unread(Unread),
    Rejection(Rejection),
}

/// A text that is to be checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToCheck {
    /// Its name.
    pub name: String,
    /// Its fingerprint, by which the class has it.
    pub text: Fingerprint,
}

impl Intake {
    /// Nothing has come yet.
    pub fn new(books: ClassBooks) -> Self {
        Self {
            books,
            sound: RwSignal::new(Vec::new()),
            bad: RwSignal::new(Vec::new()),
            progress: RwSignal::default(),
            round: RwSignal::new(0),
            under_way: StoredValue::new(Vec::new()),
            record_check: use_modules().record_check,
        }
    }

    /// What verified, in the order in which it came, tracked.
    pub fn sound(self) -> Vec<Sound> {
        self.sound.get()
    }

    /// Something that verified; none once it is forgotten.
    pub fn find(self, one: &Verified) -> Option<Sound> {
        self.sound.with_untracked(|sound| sound.iter().rfind(|sound| *sound.verified == *one).cloned())
    }

    /// What did not, tracked.
    pub fn bad(self) -> Vec<Bad> {
        self.bad.get()
    }

    /// How many have been checked of how many, tracked.
    pub fn progress(self) -> JobProgress {
        self.progress.get()
    }

    /// All texts of the class that are here, whether they count or not.
    pub fn texts(self) -> Vec<Fingerprint> {
        let sound = self.sound.with_untracked(|all| all.iter().map(|one| one.text).collect::<Vec<_>>());
        let bad = self.bad.with_untracked(|all| all.iter().filter_map(|one| one.text).collect::<Vec<_>>());
        [sound, bad].concat()
    }

    /// Forgets all.
    pub fn clear(self) {
        self.round.update(|round| *round += 1);
        self.sound.set(Vec::new());
        self.bad.set(Vec::new());
        self.under_way.set_value(Vec::new());
        self.progress.set(JobProgress::default());
    }

    /// Forgets one that does not count.
    pub fn forget_bad(self, text: Fingerprint) {
        self.bad.update(|all| all.retain(|one| one.text != Some(text)));
        self.progress.update(|progress| {
            progress.done = progress.done.saturating_sub(1);
            progress.all = progress.all.saturating_sub(1);
        });
    }

    /// Notes what cannot even be read.
    pub fn refuse(self, name: String, error: Unread) {
        self.put_bad(Bad { name, text: None, why: Why::Unread(error) });
    }

    /// Notes a text that is none of the forms in which something is handed in.
    pub fn reject(self, name: String, why: Rejection) {
        self.put_bad(Bad { name, text: None, why: Why::Rejection(why) });
    }

    /// Takes what the class has, and shows what was played again before.
    pub async fn take_known(self, challenge: &Challenge, key: Option<&SecretKey>, texts: Vec<ToCheck>) {
        let (round, mut texts) = (self.round.get_untracked(), self.new_ones(texts));
        if texts.is_empty() {
            return;
        }
        self.begin(&texts);
        let known = sort::map(self.books.verdicts(challenge.fingerprint()).await);
        if self.round.get_untracked() != round {
            return;
        }
        let arrival = self.progress.with_untracked(|progress| progress.all) - texts.len();
        let mut sound = Vec::new();
        let mut nth = arrival;
        texts.retain(|one| {
            let verified = known.get(&one.text).cloned();
            let is_new = verified.is_none();
            if let Some(verified) = verified {
                sound.push(Ok(Sound { verified: Arc::new(verified), text: one.text, arrival: nth }));
                nth += 1;
            }
            is_new
        });
        self.show(sound);
        self.check(challenge, key, nth, texts);
    }

    /// Takes what came and verifies it against the challenge; `key` opens what is sealed. What is here already is left
    /// alone; returns how many are.
    pub fn take(self, challenge: &Challenge, key: Option<&SecretKey>, texts: Vec<ToCheck>) -> usize {
        let count = texts.len();
        let texts = self.new_ones(texts);
        let again = count - texts.len();
        let arrival = self.progress.with_untracked(|progress| progress.all);
        self.begin(&texts);
        self.check(challenge, key, arrival, texts);
        again
    }

    /// Those that are neither here nor being checked. One that did not count is checked again.
    fn new_ones(self, mut texts: Vec<ToCheck>) -> Vec<ToCheck> {
        let mut here = self.under_way.get_value();
        here.extend(self.sound.with_untracked(|all| all.iter().map(|one| one.text).collect::<Vec<_>>()));
        texts.retain(|one| {
            let is_new = !here.contains(&one.text);
            here.push(one.text);
            is_new
        });
        for one in &texts {
            if self.bad.with_untracked(|bad| bad.iter().any(|bad| bad.text == Some(one.text))) {
                self.forget_bad(one.text);
            }
        }
        texts
    }

    fn begin(self, texts: &[ToCheck]) {
        self.progress.update(|progress| progress.all += texts.len());
        self.under_way.update_value(|all| all.extend(texts.iter().map(|one| one.text)));
    }

    fn check(self, challenge: &Challenge, key: Option<&SecretKey>, arrival: usize, texts: Vec<ToCheck>) {
        let (round, print) = (self.round.get_untracked(), challenge.fingerprint());
        let threads = texts.len().min(workers::cores() as usize);
        let queue = Rc::new(WorkQueue {
            texts: RefCell::new((arrival..).zip(texts).collect()),
            done: RefCell::default(),
            looked: 0.into(),
        });
        for _ in 0..threads {
            let (queue, mut checker) = (queue.clone(), Checker::new(challenge, key, self.record_check));
            spawn_lasting(async move {
                while let Some((arrival, one)) = queue.next() {
                    queue.put(self.checked(print, arrival, one, &mut checker).await);
                    // All may have been cleared meanwhile.
                    if self.round.get_untracked() != round {
                        return;
                    }
                    if queue.is_time_to_look() {
                        self.show(queue.done.take());
                    }
                }
                if self.round.get_untracked() == round {
                    self.show(queue.done.take());
                }
            });
        }
    }

    async fn checked(
        self,
        challenge: Fingerprint,
        arrival: usize,
        ToCheck { name, text }: ToCheck,
        checker: &mut Checker,
    ) -> Result<Sound, Bad> {
        // It is forgotten meanwhile, or another class is open.
        let gone = || Bad { name: name.clone(), text: None, why: Why::Rejection(Rejection::NotChecked) };
        let words = self.books.text(text).ok_or_else(gone)?;
        match checker.verify(&words).await {
            Ok(verified) => {
                self.books.keep_verdict(challenge, text, &verified).await;
                Ok(Sound { verified: Arc::new(verified), text, arrival })
            }
            Err(error) => Err(Bad { name, text: Some(text), why: Why::Rejection(error) }),
        }
    }

    fn put_bad(self, bad: Bad) {
        self.progress.update(|progress| {
            progress.all += 1;
            progress.done += 1;
        });
        self.bad.update(|all| all.push(bad));
    }

    fn show(self, done: Vec<Result<Sound, Bad>>) {
        let (sound, bad): (Vec<_>, Vec<_>) = done.into_iter().partition(Result::is_ok);
        let count = sound.len() + bad.len();
        if count == 0 {
            return;
        }
        self.progress.update(|progress| progress.done += count);
        if !bad.is_empty() {
            let bad: Vec<Bad> = bad.into_iter().filter_map(Result::err).collect();
            self.under_way.update_value(|all| all.retain(|text| bad.iter().all(|bad| bad.text != Some(*text))));
            self.bad.update(|all| all.extend(bad));
        }
        if !sound.is_empty() {
            self.sound.update(|all| {
                all.extend(sound.into_iter().filter_map(Result::ok));
                // Workers finish in any order; the order of arrival counts.
                sort::by_key(all, |one| one.arrival);
            });
        }
    }
}

/// The work the checkers share: things to be checked, and those that have been.
struct WorkQueue {
    texts: RefCell<VecDeque<(usize, ToCheck)>>,
    done: RefCell<Vec<Result<Sound, Bad>>>,
    looked: std::cell::Cell<u64>,
}

impl WorkQueue {
    fn next(&self) -> Option<(usize, ToCheck)> {
        self.texts.borrow_mut().pop_front()
    }

    fn put(&self, outcome: Result<Sound, Bad>) {
        self.done.borrow_mut().push(outcome);
    }

    fn is_time_to_look(&self) -> bool {
        let now = timer::milliseconds();
        let is_time = now >= self.looked.get() + LOOK;
        if is_time {
            self.looked.set(now);
        }
        is_time
    }
}

impl Bad {
    /// Why, as a sentence.
    pub fn why(&self, locale: Locale) -> String {
        match &self.why {
            Why::Unread(error) => error.why(locale),
            Why::Rejection(error) => contest::rejection(locale, error),
        }
    }
}
