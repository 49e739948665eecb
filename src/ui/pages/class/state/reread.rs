//! A submission that verified, once more: the page keeps no text, so it is read again from where it
//! lies.

use super::class::ClassState;
use crate::browser::files;
use crate::contest::submission::received::FORMS;
use crate::contest::submission::verify::{Rejection, Verified, Verifier};
use crate::contest::submission::year_replay::YearReplay;
use crate::contest::submission::{MOST_SUBMISSION, Submission};
use crate::record::code::pieces;
use crate::ui::pages::class::keys::for_seal;
use crate::ui::words::contest;
use leptos::prelude::*;
use texts::i18n::*;

/// Why a submission that verified cannot be seen again.
#[derive(Clone, Debug, PartialEq)]
pub enum NotAgain {
    /// Its file is no longer there, or no longer the same.
    Gone {
        /// The file.
        name: String,
    },
    /// It does not verify any more: another challenge is chosen, or its key has been taken away.
    Rejection(Rejection),
}

impl ClassState {
    /// The year of a submission, played again.
    ///
    /// # Errors
    /// [`NotAgain`].
    pub async fn year_of(self, one: &Verified) -> Result<YearReplay, NotAgain> {
        let verifier = self.verifier()?;
        let submission = self.again(&verifier, one).await?;
        Ok(YearReplay::of(&verifier, &submission)?)
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
    /// [`NotAgain`].
    pub async fn again(self, verifier: &Verifier, one: &Verified) -> Result<Submission, NotAgain> {
        let sound = untrack(|| self.intake()).last(one).ok_or(Rejection::OtherChallenge)?;
        let gone = NotAgain::Gone { name: sound.name };
        let Ok(text) = files::read(&sound.text, MOST_SUBMISSION).await else { return Err(gone) };
        let first = pieces(&FORMS, &text).texts.into_iter().next().unwrap_or_default();
        let submission = verifier.receive(first)?;
        if one.is_of(&submission) { Ok(submission) } else { Err(gone) }
    }
}

impl From<Rejection> for NotAgain {
    fn from(error: Rejection) -> Self {
        Self::Rejection(error)
    }
}

impl NotAgain {
    /// Why, as a sentence.
    pub fn why(&self, locale: Locale) -> String {
        match self {
            Self::Gone { name } => td_string!(locale, class.stand.gone, name = name.as_str()),
            Self::Rejection(error) => contest::rejection(locale, error),
        }
    }
}
