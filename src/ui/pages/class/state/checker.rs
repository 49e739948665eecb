//! Where a submission is played again: in a thread beside the page, or on the page where there is
//! none.

use crate::browser::timer;
use crate::browser::workers::WorkerThread;
use crate::contest::challenge::Challenge;
use crate::contest::job::{Done, Job};
use crate::contest::submission::verify::{Rejection, Verified, Verifier};
use crate::record::seal::SecretKey;
use crate::ui::lazy::{Module, NotLoaded, RecordChecks};

/// Checks submissions for one challenge.
pub struct Checker {
    thread: Option<WorkerThread>,
    /// What a thread is told before its first submission.
    set: String,
    /// Whether a thread may be started: not again once one could not be made ready.
    has_threads: bool,
    here: Result<Verifier, Rejection>,
    record_check: Module<RecordChecks>,
}

impl Checker {
    /// A checker for that challenge; `key` opens what is sealed, `record_check` is loaded for the first submission
    /// with workbench records.
    pub fn new(challenge: &Challenge, key: Option<&SecretKey>, record_check: Module<RecordChecks>) -> Self {
        let set = Job::Set { challenge: challenge.code(), key: key.map(SecretKey::code) };
        let here = Verifier::new(challenge.clone()).map(|verifier| verifier.with_key(key.cloned()));
        Self { thread: None, set: set.text(), has_threads: true, here: here.map_err(Rejection::Scenario), record_check }
    }

    /// Plays a submission again.
    ///
    /// # Errors
    /// [`Rejection`]: why it does not count. A submission on which a thread failed is
    /// [`Rejection::NotChecked`]: played on the page it would take the whole page away.
    pub async fn verify(&mut self, text: &str) -> Result<Verified, Rejection> {
        self.start_thread().await;
        if let Some(thread) = &mut self.thread {
            let answer = thread.ask(&Job::Verify { text: text.to_owned() }.text()).await;
            return if let Ok(Done::Verified(done)) = answer.map(|answer| Done::read(&answer)) {
                *done
            } else {
                self.thread = None;
                Err(Rejection::NotChecked)
            };
        }
        // Without threads the page does it, and takes a breath before each.
        timer::breathe().await;
        let verifier = self.here.as_ref().map_err(Clone::clone)?;
        let verdict = verifier.verify(text);
        if verdict != Err(Rejection::NoRecordCheck) {
            return verdict;
        }
        match self.record_check.get().await {
            Ok(check) => {
                let verifier = verifier.clone().with_record_check(check.submission);
                let verdict = verifier.verify(text);
                self.here = Ok(verifier);
                verdict
            }
            Err(NotLoaded) => verdict,
        }
    }

    /// Starts a thread where there is none, at first or after the last has failed.
    async fn start_thread(&mut self) {
        if self.thread.is_some() || !self.has_threads {
            return;
        }
        self.has_threads = false;
        let Some(mut thread) = WorkerThread::start() else { return };
        let answer = thread.ask(&self.set).await;
        if answer.is_ok_and(|answer| Done::read(&answer) == Done::Set) {
            self.has_threads = true;
            self.thread = Some(thread);
        }
    }
}
