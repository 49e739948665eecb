//! What is handed in, as it comes: each file or text is read and played again beside the page, on all
//! cores, while the page answers clicks.

use super::checker::Checker;
use crate::browser::files::{self, FileError};
use crate::browser::{timer, workers};
use crate::contest::challenge::Challenge;
use crate::contest::job::JobProgress;
use crate::contest::submission::MOST_SUBMISSION;
use crate::contest::submission::received::FORMS;
use crate::contest::submission::verify::{Rejection, Verified};
use crate::record::seal::SecretKey;
use crate::ui::exchange::take::{Item, Named, Unread};
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
use web_sys::Blob;

/// Milliseconds between two looks at the page: each draws the ranking anew.
const LOOK: u64 = 500;

/// What has come so far. Copy it freely; it is a handle.
#[derive(Clone, Copy)]
pub struct Intake {
    sound: RwSignal<Vec<Sound>, LocalStorage>,
    bad: RwSignal<Vec<Bad>>,
    /// How many have been checked, of how many.
    progress: RwSignal<JobProgress>,
    /// Counts the beginnings: what is still under way when all is cleared counts no more.
    round: RwSignal<u32>,
    record_check: Module<RecordChecks>,
}

/// Something that counts, and where its text lies, from which its year can be seen again.
#[derive(Clone, Debug, PartialEq)]
pub struct Sound {
    /// What the replay showed.
    pub verified: Arc<Verified>,
    /// Its name.
    pub name: String,
    /// What was handed in: the file itself where one was, so that a class takes less than its files.
    pub text: Blob,
    /// Whether it was pasted and lies in no file: it is gone with the page.
    pub pasted: bool,
    /// How many things had come before it.
    arrival: usize,
}

/// Something that does not count.
#[derive(Clone, Debug, PartialEq)]
pub struct Bad {
    /// Its name.
    pub name: String,
    why: Why,
}

#[derive(Clone, Debug, PartialEq)]
enum Why {
    Unread(Unread),
    Rejection(Rejection),
}

impl Intake {
    /// Nothing has come yet.
    pub fn new() -> Self {
        Self {
            sound: RwSignal::new_local(Vec::new()),
            bad: RwSignal::new(Vec::new()),
            progress: RwSignal::default(),
            round: RwSignal::new(0),
            record_check: use_modules().record_check,
        }
    }

    /// What verified, in the order in which it came, tracked.
    pub fn sound(self) -> Vec<Sound> {
        self.sound.get()
    }

    /// How many of them lie in no file, tracked.
    pub fn pasted(self) -> usize {
        self.sound.with(|sound| sound.iter().filter(|one| one.pasted).count())
    }

    /// Notes that these lie in a file from now on.
    pub fn is_in_a_file(self, these: &[Sound]) {
        self.sound.update(|sound| {
            let lies_there = |one: &Sound| these.iter().any(|saved| Arc::ptr_eq(&saved.verified, &one.verified));
            for one in sound.iter_mut().filter(|one| one.pasted) {
                one.pasted = !lies_there(one);
            }
        });
    }

    /// Something that verified, as it came last; none once it is forgotten. A file that could no
    /// longer be read can be added again and is found here.
    pub fn last(self, one: &Verified) -> Option<Sound> {
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

    /// Forgets all.
    pub fn clear(self) {
        self.round.update(|round| *round += 1);
        self.sound.set(Vec::new());
        self.bad.set(Vec::new());
        self.progress.set(JobProgress::default());
    }

    /// Takes what came and verifies it against the challenge; `key` opens what is sealed.
    pub fn take(self, challenge: &Challenge, key: Option<&SecretKey>, items: Vec<Item>) {
        let round = self.round.get_untracked();
        let before = self.progress.with_untracked(|progress| progress.all);
        self.progress.update(|progress| progress.all += items.len());
        let threads = items.len().min(workers::cores() as usize);
        let queue = Rc::new(WorkQueue {
            items: RefCell::new((before..).zip(items).collect()),
            done: RefCell::default(),
            looked: 0.into(),
        });
        for _ in 0..threads {
            let (queue, mut checker) = (queue.clone(), Checker::new(challenge, key, self.record_check));
            let (challenge, key) = (challenge.clone(), key.cloned());
            spawn_lasting(async move {
                while let Some((arrival, item)) = queue.next() {
                    let (file, pasted) = (item.file(), item.is_pasted());
                    let mut texts = item.open(&FORMS, MOST_SUBMISSION).await.into_iter();
                    let first = texts.next();
                    let file = file.filter(|_| texts.len() == 0);
                    // Any thread may take the others in the same file.
                    if texts.len() > 0 && self.round.get_untracked() == round {
                        self.take(&challenge, key.as_ref(), texts.map(Item::OfFile).collect());
                    }
                    if let Some(first) = first {
                        let checked = check(arrival, first, file, &mut checker).await;
                        queue.put(checked.map(|sound| Sound { pasted, ..sound }));
                    }
                    // All may have been cleared meanwhile.
                    if self.round.get_untracked() != round {
                        return;
                    }
                    if queue.is_time_to_look() {
                        self.show(&queue);
                    }
                }
                if self.round.get_untracked() == round {
                    self.show(&queue);
                }
            });
        }
    }

    fn show(self, queue: &WorkQueue) {
        let (sound, bad): (Vec<_>, Vec<_>) = queue.done.take().into_iter().partition(Result::is_ok);
        let count = sound.len() + bad.len();
        if count == 0 {
            return;
        }
        self.progress.update(|progress| progress.done += count);
        if !bad.is_empty() {
            self.bad.update(|all| all.extend(bad.into_iter().filter_map(Result::err)));
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
    items: RefCell<VecDeque<(usize, Item)>>,
    done: RefCell<Vec<Result<Sound, Bad>>>,
    looked: std::cell::Cell<u64>,
}

impl WorkQueue {
    fn next(&self) -> Option<(usize, Item)> {
        self.items.borrow_mut().pop_front()
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

/// Checks a text; `file` is where it lies, if it is all that is there.
async fn check(arrival: usize, (name, text): Named, file: Option<Blob>, checker: &mut Checker) -> Result<Sound, Bad> {
    let text = match text {
        Ok(text) => text,
        Err(error) => return Err(Bad { name, why: Why::Unread(error) }),
    };
    let verified = match checker.verify(&text).await {
        Ok(verified) => Arc::new(verified),
        Err(error) => return Err(Bad { name, why: Why::Rejection(error) }),
    };
    match file.or_else(|| files::keep(&text)) {
        Some(text) => Ok(Sound { verified, name, text, pasted: false, arrival }),
        None => Err(Bad { name, why: Why::Unread(Unread::File(FileError::Unreadable)) }),
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
