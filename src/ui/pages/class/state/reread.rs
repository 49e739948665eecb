//! A submission that verified, once more: its text is with the class.

use super::class::ClassState;
use crate::contest::submission::Submission;
use crate::contest::submission::received::FORMS;
use crate::contest::submission::verify::{Rejection, Verified, Verifier};
use crate::contest::submission::year_replay::YearReplay;
use crate::record::code::pieces;
use crate::ui::pages::class::keys::for_seal;
use leptos::prelude::*;

impl ClassState {
    /// The year of a submission, played again.
    ///
    /// # Errors
    /// [`Rejection`]: another challenge is chosen, or its key has been taken away.
    pub async fn year_of(self, one: &Verified) -> Result<YearReplay, Rejection> {
        let verifier = self.verifier()?;
        let submission = self.again(&verifier, one)?;
        YearReplay::of(&verifier, &submission)
    }

    /// What verifies the submissions of the challenge that is chosen now.
    ///
    /// # Errors
    /// [`Rejection`] when there is none that can be played.
    pub fn verifier(self) -> Result<Verifier, Rejection> {
        let challenge = untrack(|| self.challenge()).ok_or(Rejection::OtherChallenge)?;
        let key = challenge.seal.as_ref().and_then(for_seal);
        Ok(Verifier::new(challenge).map_err(Rejection::Scenario)?.with_key(key))
    }

    /// A submission, read again.
    ///
    /// # Errors
    /// [`Rejection`]: another challenge is chosen, or its key has been taken away.
    pub fn again(self, verifier: &Verifier, one: &Verified) -> Result<Submission, Rejection> {
        let sound = untrack(|| self.intake()).find(one).ok_or(Rejection::OtherChallenge)?;
        let text = self.books.text(sound.text).ok_or(Rejection::OtherChallenge)?;
        let first = pieces(&FORMS, &text).texts.into_iter().next().unwrap_or_default();
        let submission = verifier.receive(first)?;
        if one.is_of(&submission) { Ok(submission) } else { Err(Rejection::NotChecked) }
    }
}
