//! Where a submission is played again: in a thread beside the page, or on the page where there is
//! none.

use crate::browser::timer;
use crate::browser::workers::WorkerThread;
use crate::contest::challenge::Challenge;
use crate::contest::job::{Done, Job};
use crate::contest::submission::verify::{Rejection, Verified, Verifier};
use crate::record::seal::SecretKey;

/// Checks submissions for one challenge.
pub struct Checker {
    beside: Option<WorkerThread>,
    /// What the thread is told before its first submission.
    set: Option<Job>,
    here: Result<Verifier, Rejection>,
}

impl Checker {
    /// A checker for that challenge; `key` opens what is sealed.
    pub fn new(challenge: &Challenge, key: Option<&SecretKey>) -> Self {
        let set = Job::Set { challenge: challenge.code(), key: key.map(SecretKey::code) };
        let here = Verifier::new(challenge.clone()).map(|verifier| verifier.with_key(key.cloned()));
        Self { beside: WorkerThread::start(), set: Some(set), here: here.map_err(Rejection::Scenario) }
    }

    /// Plays a submission again.
    ///
    /// # Errors
    /// [`Rejection`]: why it does not count.
    pub async fn verify(&mut self, text: &str) -> Result<Verified, Rejection> {
        if let Some(done) = self.beside(text).await {
            return done;
        }
        // No thread, or it has failed: from now on the page does it, and takes a breath before each.
        self.beside = None;
        timer::breathe().await;
        self.here.as_ref().map_err(Clone::clone)?.verify(text)
    }

    async fn beside(&mut self, text: &str) -> Option<Result<Verified, Rejection>> {
        let thread = self.beside.as_mut()?;
        if let Some(set) = self.set.take() {
            let answer = thread.ask(&set.text()).await.ok()?;
            if Done::read(&answer) != Done::Set {
                return None;
            }
        }
        let answer = thread.ask(&Job::Verify { text: text.to_owned() }.text()).await.ok()?;
        match Done::read(&answer) {
            Done::Verified(done) => Some(*done),
            Done::Set | Done::Played(_) | Done::Nothing => None,
        }
    }
}
