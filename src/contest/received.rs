//! What comes back from the class: open or sealed, as a text or as a file.
//!
//! Five forms are read: the open text (`TS1.…`), the sealed text (`TX1.…`), each also as the whole
//! content of a file; the open file, which is the submission as JSON; and the sealed file, which is
//! JSON around the sealed text, so that what a learning platform stores as `.json` is JSON.

use super::challenge::Challenge;
use super::submission::{MOST_SUBMISSION, Submission, SubmissionError};
use crate::record::code::{CodeError, Kind};
use crate::record::seal::{KEY, OpenError, PublicKey, SecretKey, open, seal};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// The texts that a submission travels as: what to look for in a paste of many.
pub const FORMS: [Kind; 2] = [Kind::Submission, Kind::Sealed];
/// What a sealed file says that it is.
const SEALED_FILE: &str = "sealed submission";

/// A submission, and how it came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    /// The submission.
    pub submission: Submission,
    /// Whether it was sealed.
    pub sealed: bool,
}

/// A sealed text as a file.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SealedFile<'a> {
    /// [`SEALED_FILE`].
    tender: Cow<'a, str>,
    /// The sealed text.
    text: Cow<'a, str>,
}

impl Received {
    /// Reads any of the forms; `key` opens what is sealed.
    ///
    /// # Errors
    /// [`SubmissionError`] with the first thing that is wrong.
    pub fn read(text: &str, key: Option<&SecretKey>) -> Result<Self, SubmissionError> {
        if let Some(file) = sealed_file(text)? {
            return Self::unseal(&file.text, key);
        }
        match Submission::read(text) {
            Ok(submission) => Ok(Self { submission, sealed: false }),
            Err(SubmissionError::Code(CodeError::OtherKind { found: Kind::Sealed })) => Self::unseal(text, key),
            Err(error) => Err(error),
        }
    }

    fn unseal(text: &str, key: Option<&SecretKey>) -> Result<Self, SubmissionError> {
        let key = key.ok_or(SubmissionError::NoKey)?;
        let bytes = open(Kind::Submission, text, key, MOST_SUBMISSION).map_err(|error| match error {
            OpenError::Code(error) => SubmissionError::Code(error),
            OpenError::OtherKey => SubmissionError::OtherKey,
        })?;
        Ok(Self { submission: Submission::from_bytes(&bytes)?, sealed: true })
    }
}

impl Submission {
    /// The text to hand in for a challenge: sealed if the challenge has a key. `random` is from a
    /// source that nobody can guess, new each time.
    pub fn text(&self, challenge: &Challenge, random: [u8; KEY]) -> String {
        challenge.seal.as_ref().map_or_else(|| self.code(), |key| self.sealed(key, random))
    }

    /// The file to hand in for a challenge, JSON either way; `random` as in [`Submission::text`].
    pub fn file(&self, challenge: &Challenge, random: [u8; KEY]) -> String {
        let Some(key) = &challenge.seal else {
            return serde_json::to_string(self).expect("a submission has no maps that JSON cannot write");
        };
        let file = SealedFile { tender: SEALED_FILE.into(), text: self.sealed(key, random).into() };
        serde_json::to_string(&file).expect("two texts can be written as JSON")
    }

    /// The submission as text that only the holder of the secret key can open.
    pub fn sealed(&self, to: &PublicKey, random: [u8; KEY]) -> String {
        seal(Kind::Submission, &self.bytes(), to, random)
    }
}

/// The sealed file that a text is; none when it is something else.
fn sealed_file(text: &str) -> Result<Option<SealedFile<'_>>, SubmissionError> {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    if !text.starts_with('{') {
        return Ok(None);
    }
    if text.len() > 2 * MOST_SUBMISSION as usize {
        return Err(SubmissionError::TooMuch);
    }
    // An open file is no sealed one from its first field on: this costs nothing.
    match serde_json::from_str::<SealedFile<'_>>(text) {
        Ok(file) if file.tender == SEALED_FILE => Ok(Some(file)),
        Ok(_) => Err(SubmissionError::NotASubmission),
        Err(_) => Ok(None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contest::challenge::tests::challenge;
    use crate::contest::submission::Student;
    use crate::record::Log;

    const CHANCE: [u8; KEY] = [4; KEY];

    fn key() -> SecretKey {
        SecretKey::new([1; KEY])
    }

    fn sealed_challenge() -> Challenge {
        Challenge { seal: Some(key().public()), ..challenge() }
    }

    fn submission(challenge: &Challenge) -> Submission {
        let student = Student { name: "林小雨".to_owned(), number: "2026001".to_owned() };
        Submission::new(challenge, student, "A".to_owned(), "2026-11-22".to_owned(), Log::default())
    }

    #[test]
    fn every_form_is_read() {
        for (challenge, sealed) in [(challenge(), false), (sealed_challenge(), true)] {
            let submission = submission(&challenge);
            let expect = Ok(Received { submission: submission.clone(), sealed });
            let (text, file) = (submission.text(&challenge, CHANCE), submission.file(&challenge, CHANCE));
            let torn: String = text.chars().flat_map(|letter| [letter, '\n']).collect();
            for form in [format!("\u{feff} {text}\n"), torn, format!("\u{feff}{file}"), file] {
                assert_eq!(Received::read(&form, Some(&key())), expect, "{form:.40}");
            }
        }
    }

    #[test]
    fn without_the_key_nothing_is_opened() {
        let submission = submission(&sealed_challenge());
        for form in [submission.text(&sealed_challenge(), CHANCE), submission.file(&sealed_challenge(), CHANCE)] {
            assert_eq!(Received::read(&form, None), Err(SubmissionError::NoKey));
            let other = SecretKey::new([2; KEY]);
            assert_eq!(Received::read(&form, Some(&other)), Err(SubmissionError::OtherKey));
            assert!(!form.contains("2026001") && !form.contains(&submission.code()[11..]), "{form}");
        }
    }

    #[test]
    fn what_is_no_submission_is_told() {
        let key = key();
        let plan = seal(Kind::Challenge, b"{}", &key.public(), CHANCE);
        let file = |tender: &str, text: &str| format!("{{\"tender\":\"{tender}\",\"text\":\"{text}\"}}");
        for (text, expect) in [
            ("", SubmissionError::Code(CodeError::Empty)),
            (&plan, SubmissionError::Code(CodeError::OtherKind { found: Kind::Challenge })),
            (&key.code(), SubmissionError::Code(CodeError::OtherKind { found: Kind::Key })),
            (&file("sealed plan", &plan), SubmissionError::NotASubmission),
            (&file(SEALED_FILE, "TX1.abc"), SubmissionError::Code(CodeError::Damaged)),
            ("{\"tender\":\"sealed submission\"", SubmissionError::NotASubmission),
            (&seal(Kind::Submission, b"{}", &key.public(), CHANCE), SubmissionError::NotASubmission),
        ] {
            assert_eq!(Received::read(text, Some(&key)), Err(expect), "{text:.40}");
        }
    }
}
