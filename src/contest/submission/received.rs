//! What comes back from the class: open or sealed, as a text or as a file.
//!
//! A file is JSON around the text, so that what a learning platform stores as `.json` is JSON. It is read
//! as any text is that stands in something else: the text brings its own length and checksum.

use crate::contest::challenge::Challenge;
use crate::contest::submission::{MOST_SUBMISSION, Submission, SubmissionError};
use crate::record::code::{CodeError, TextKind, kind_of};
use crate::record::seal::{KEY, PublicKey, SealError, SecretKey, open, seal};
use game::json;
use serde::Serialize;

/// The texts that a submission travels as: what to look for in a paste of many.
pub const FORMS: [TextKind; 2] = [TextKind::Submission, TextKind::Sealed];
/// How a file begins.
const FILE: &str = "{\"tender\":";

/// A submission, and how it came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    /// The submission.
    pub submission: Submission,
    /// Whether it was sealed.
    pub sealed: bool,
}

/// A text as a file.
#[derive(Serialize)]
struct TextFile<'a> {
    /// What it is, for people who look into the file.
    tender: &'a str,
    /// The text.
    text: &'a str,
}

impl Received {
    /// Reads a text, whatever else stands around it; `key` opens what is sealed.
    ///
    /// # Errors
    /// [`SubmissionError`] with the first thing that is wrong.
    pub fn read(text: &str, key: Option<&SecretKey>) -> Result<Self, SubmissionError> {
        if kind_of(&FORMS, text) == Some(TextKind::Sealed) {
            return Self::unseal(text, key);
        }
        match Submission::read(text) {
            Ok(submission) => Ok(Self { submission, sealed: false }),
            Err(SubmissionError::Code(CodeError::SavedGame)) => Err(SubmissionError::SavedGame),
            Err(SubmissionError::Code(CodeError::Foreign)) => Err(foreign(text)),
            Err(error) => Err(error),
        }
    }

    fn unseal(text: &str, key: Option<&SecretKey>) -> Result<Self, SubmissionError> {
        let key = key.ok_or(SubmissionError::NoKey)?;
        let bytes = open(TextKind::Submission, text, key, MOST_SUBMISSION).map_err(|error| match error {
            SealError::Code(error) => SubmissionError::Code(error),
            SealError::OtherKey => SubmissionError::OtherKey,
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

    /// The file to hand in for a challenge; `random` as in [`Submission::text`].
    pub fn file(&self, challenge: &Challenge, random: [u8; KEY]) -> String {
        let tender = if challenge.seal.is_some() { "sealed submission" } else { "submission" };
        let file = TextFile { tender, text: &self.text(challenge, random) };
        json::text(&file)
    }

    /// The submission as text that only the holder of the secret key can open.
    pub fn sealed(&self, to: &PublicKey, random: [u8; KEY]) -> String {
        seal(TextKind::Submission, &self.bytes(), to, random)
    }
}

/// What is wrong with a text that holds none of the texts of this game.
fn foreign(text: &str) -> SubmissionError {
    let text = text.trim_matches(|letter: char| letter.is_whitespace() || letter == '\u{feff}');
    if !text.starts_with('{') {
        SubmissionError::Code(CodeError::Foreign)
    } else if !text.starts_with(FILE) && !FILE.starts_with(text) {
        SubmissionError::NotASubmission
    } else if text.ends_with('}') {
        SubmissionError::Code(CodeError::Damaged)
    } else {
        SubmissionError::Code(CodeError::CutOff)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contest::challenge::tests::challenge;
    use crate::contest::submission::Student;
    use crate::record::code::pack;
    use crate::record::{Log, Save, write};
    use game::RULES_VERSION;
    use game::scenario::Scenario;

    const CHANCE: [u8; KEY] = [4; KEY];

    fn key() -> SecretKey {
        SecretKey::new([1; KEY])
    }

    fn sealed_challenge() -> Challenge {
        Challenge { seal: Some(key().public()), ..challenge() }
    }

    fn submission(challenge: &Challenge) -> Submission {
        let student = Student { name: "林小雨".to_owned(), number: "2026001".to_owned() };
        Submission::new(challenge, student, "A".to_owned(), "2026-11-22".into(), Log::default())
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
        let open = submission.code();
        let content = open.rsplit('.').next().expect("the letters stand behind the last dot");
        for form in [submission.text(&sealed_challenge(), CHANCE), submission.file(&sealed_challenge(), CHANCE)] {
            assert_eq!(Received::read(&form, None), Err(SubmissionError::NoKey));
            let other = SecretKey::new([2; KEY]);
            assert_eq!(Received::read(&form, Some(&other)), Err(SubmissionError::OtherKey));
            assert!(!form.contains("2026001") && !form.contains(content), "{form}");
        }
    }

    #[test]
    fn what_is_no_submission_is_told() {
        let key = key();
        let plan = seal(TextKind::Challenge, b"{}", &key.public(), CHANCE);
        let saved = write(&Save::new(&Scenario::practice(), challenge().setup("A"), "2026-11-22".to_owned()));
        let half = saved.split_at(saved.find("\"log\"").expect("a save has a log")).0;
        let other_game = SubmissionError::Code(CodeError::OtherKind { found: TextKind::Challenge });
        let file = |tender: &str, text: &str| format!("{{\"tender\":\"{tender}\",\"text\":\"{text}\"}}");
        for (text, expect) in [
            ("", SubmissionError::Code(CodeError::Empty)),
            ("hello", SubmissionError::Code(CodeError::Foreign)),
            (&plan, other_game.clone()),
            (&file("sealed plan", &plan), other_game),
            (&key.code(), SubmissionError::Code(CodeError::OtherKind { found: TextKind::Key })),
            (&file("sealed submission", "TX1.abc"), SubmissionError::Code(CodeError::Damaged)),
            (&seal(TextKind::Submission, b"{}", &key.public(), CHANCE), SubmissionError::NotASubmission),
            ("{\"rules\":3}", SubmissionError::NotASubmission),
            (&saved, SubmissionError::SavedGame),
            (&format!("\u{feff}{half}"), SubmissionError::SavedGame),
        ] {
            assert_eq!(Received::read(text, Some(&key)), Err(expect), "{text:.40}");
        }
    }

    #[test]
    fn a_file_that_ends_early_is_told_and_so_is_a_damaged_one() {
        for challenge in [challenge(), sealed_challenge()] {
            let file = submission(&challenge).file(&challenge, CHANCE);
            let text = file.find("TS1.").or_else(|| file.find("TX1.")).expect("a file holds its text");
            let cut = |at: usize| Received::read(&file[..at], Some(&key()));
            for at in 1..file.len() - 2 {
                assert_eq!(cut(at), Err(SubmissionError::Code(CodeError::CutOff)), "{}", &file[..at]);
            }
            assert!(cut(file.len() - 2).is_ok(), "all of the text is there");
            for at in [text, text + 6, text + 13, file.len() - 10] {
                let changed = format!("{}!{}", &file[..at], &file[at + 1..]);
                assert_eq!(Received::read(&changed, Some(&key())), Err(SubmissionError::Code(CodeError::Damaged)));
            }
        }
    }

    #[test]
    fn other_rules_are_told_whatever_else_is_in_it() {
        let later = br#"{"rules":99,"decisions":"in another form"}"#;
        let expect = Err(SubmissionError::OtherRules { found: 99, known: RULES_VERSION });
        assert_eq!(Received::read(&pack(TextKind::Submission, later), None), expect);
        assert_eq!(Received::read(&seal(TextKind::Submission, later, &key().public(), CHANCE), Some(&key())), expect);
    }
}
