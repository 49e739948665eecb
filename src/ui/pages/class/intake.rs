//! What is handed in, as it comes: each file or text is read and played again, one after the other,
//! and between two the browser has time for clicks.

use crate::browser::files::{self, FileError};
use crate::browser::timer;
use crate::contest::challenge::Challenge;
use crate::contest::submission::MOST_SUBMISSION;
use crate::contest::verify::{Fault, Verified, Verifier};
use crate::ui::words::{contest, trouble};
use leptos::prelude::*;
use leptos::task::spawn_local;
use texts::i18n::*;
use web_sys::File;

/// What has come so far. Copy it freely; it is a handle.
#[derive(Clone, Copy)]
pub struct Intake {
    sound: RwSignal<Vec<Verified>>,
    bad: RwSignal<Vec<Bad>>,
    /// How many have been checked, of how many.
    progress: RwSignal<(usize, usize)>,
    /// Counts the beginnings: what is still under way when all is cleared counts no more.
    round: RwSignal<u32>,
}

/// One thing handed in.
pub enum Item {
    /// A file.
    File(File),
    /// A text that was pasted, under a name.
    Text {
        /// The name.
        name: String,
        /// The text.
        text: String,
    },
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
    File(FileError),
    Fault(Fault),
}

impl Intake {
    /// Nothing has come yet.
    pub fn new() -> Self {
        Self {
            sound: RwSignal::new(Vec::new()),
            bad: RwSignal::new(Vec::new()),
            progress: RwSignal::new((0, 0)),
            round: RwSignal::new(0),
        }
    }

    /// What verified, tracked.
    pub fn sound(self) -> Vec<Verified> {
        self.sound.get()
    }

    /// What did not, tracked.
    pub fn bad(self) -> Vec<Bad> {
        self.bad.get()
    }

    /// How many have been checked of how many, tracked.
    pub fn progress(self) -> (usize, usize) {
        self.progress.get()
    }

    /// Forgets all.
    pub fn clear(self) {
        self.round.update(|round| *round += 1);
        self.sound.set(Vec::new());
        self.bad.set(Vec::new());
        self.progress.set((0, 0));
    }

    /// Takes what came and verifies it against the challenge.
    pub fn take(self, challenge: &Challenge, items: Vec<Item>) {
        let verifier = Verifier::new(challenge.clone()).map_err(Fault::Scenario);
        let round = self.round.get_untracked();
        self.progress.update(|(_, all)| *all += items.len());
        spawn_local(async move {
            for item in items {
                timer::breathe().await;
                let outcome = match (&verifier, item.read().await) {
                    (_, (name, Err(error))) => Err(Bad { name, why: Why::File(error) }),
                    (Err(fault), (name, _)) => Err(Bad { name, why: Why::Fault(fault.clone()) }),
                    (Ok(verifier), (name, Ok(text))) => {
                        verifier.verify(&text).map_err(|fault| Bad { name, why: Why::Fault(fault) })
                    }
                };
                // The page may have been left, or all cleared, meanwhile.
                if self.round.try_get_untracked() != Some(round) {
                    return;
                }
                match outcome {
                    Ok(verified) => self.sound.update(|sound| sound.push(verified)),
                    Err(bad) => self.bad.update(|all| all.push(bad)),
                }
                self.progress.update(|(done, _)| *done += 1);
            }
        });
    }
}

impl Item {
    async fn read(self) -> (String, Result<String, FileError>) {
        match self {
            Self::File(file) => (file.name(), files::read(&file, MOST_SUBMISSION).await),
            Self::Text { name, text } => (name, Ok(text)),
        }
    }
}

impl Bad {
    /// Why, as a sentence.
    pub fn why(&self, locale: Locale) -> String {
        match &self.why {
            Why::File(error) => trouble::file_error(locale, *error),
            Why::Fault(fault) => contest::fault(locale, fault),
        }
    }
}
