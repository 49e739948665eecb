//! What playing a submission again has shown, as a browser keeps it, so that a class of two hundred is there at once
//! when its page is opened. It never comes from outside: a file of a class has none, and whoever opens one plays all
//! again.

use crate::contest::submission::verify::Verified;
use game::RULES_VERSION;
use game::json;
use serde::{Deserialize, Serialize};

/// Which figures are computed, and how: to be raised when [`Verified`] says something else of the same submission,
/// so that what an earlier release has kept is computed anew. The test below notices.
const FORM: u32 = 1;

#[derive(Serialize, Deserialize)]
struct Verdict {
    rules: u32,
    form: u32,
    verified: Verified,
}

/// A verdict as text.
pub fn write(verified: &Verified) -> String {
    json::text(&Verdict { rules: RULES_VERSION, form: FORM, verified: verified.clone() })
}

/// Reads one; none where it was written by a release that computes otherwise.
pub fn read(text: &str) -> Option<Verified> {
    let Verdict { rules, form, verified } = json::read(text).ok()?;
    ((rules, form) == (RULES_VERSION, FORM)).then_some(verified)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contest::challenge::Challenge;
    use crate::contest::challenge::tests::challenge;
    use crate::contest::class_book::tests::student;
    use crate::contest::submission::Submission;
    use crate::contest::submission::moment::ClockTime;
    use crate::contest::submission::verify::Verifier;
    use crate::record::{play_as_person, sha256};
    use game::rival::{Policy, Skill};

    fn verified() -> Verified {
        let challenge = Challenge { seal: None, ..challenge() };
        let scenario = challenge.scenario().expect("a sound market");
        let save = play_as_person(&scenario, challenge.setup("远山"), Policy::Balanced, Skill::Middle);
        let who = student("王芳", "7");
        let submission = Submission::new(&challenge, who, "远山".to_owned(), ClockTime::NONE, save.log);
        Verifier::new(challenge).expect("a sound market").verify_submission(&submission).expect("an honest year")
    }

    #[test]
    fn what_is_kept_comes_back_and_of_another_form_does_not() {
        let verified = verified();
        let text = write(&verified);
        assert_eq!(read(&text), Some(verified));
        assert_eq!(read(&text.replacen("\"form\":1", "\"form\":0", 1)), None);
        assert_eq!(read(&text.replacen("\"rules\":", "\"rules\":9", 1)), None);
        assert_eq!(read("{"), None);
    }

    #[test]
    fn figures_that_change_have_another_form() {
        const KNOWN: &str = "b568eed267c9b432e052a90a";
        assert_eq!(&sha256(write(&verified()).as_bytes())[..24], KNOWN, "raise FORM, and write this here");
    }
}
