//! A challenge as a student enters it: a code, a link that holds one, or the short word.

use super::challenge::{Challenge, ChallengeError};
use super::short::{ShortError, from_short};

/// What stands before the code in a link.
pub const IN_A_LINK: &str = "#/challenge/";
/// Letters that a text has at most to be taken for a short word; a code is far longer.
const LONGEST_WORD: usize = 24;

/// Why what was entered is no challenge.
#[derive(Clone, Debug, PartialEq)]
pub enum EntryError {
    /// It was taken for a code or a link.
    Code(ChallengeError),
    /// It was taken for a short word.
    Word(ShortError),
}

/// Reads whichever of the three it is.
///
/// # Errors
/// [`EntryError`], of the one that it looks like.
pub fn enter(text: &str) -> Result<Challenge, EntryError> {
    let text = text.split_once(IN_A_LINK).map_or(text, |(_, code)| code).trim();
    let is_word = !text.is_empty() && text.chars().count() <= LONGEST_WORD && !text.contains('.');
    if is_word { from_short(text).map_err(EntryError::Word) } else { Challenge::read(text).map_err(EntryError::Code) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contest::challenge::tests::challenge;
    use crate::contest::short::{rivals, short_code};
    use crate::record::code::CodeError;
    use game::rival::Skill;
    use game::scenario::Scenario;

    #[test]
    fn a_code_a_link_and_a_word_are_the_same_challenge() {
        let rivals = rivals(&Scenario::practice(), Skill::Middle);
        let challenge = Challenge { title: String::new(), rivals, ..challenge() };
        let code = challenge.code();
        let word = short_code(&challenge).expect("a plain challenge has a word");
        for text in [format!(" {code}\n"), format!("http://school.example/game/{IN_A_LINK}{code}"), word] {
            assert_eq!(enter(&text), Ok(challenge.clone()), "{text}");
        }
    }

    #[test]
    fn what_is_wrong_is_told_of_what_it_looks_like() {
        let code = challenge().code();
        for (text, expect) in [
            ("", EntryError::Code(ChallengeError::Code(CodeError::Empty))),
            ("ABCD-EFGH", EntryError::Word(ShortError::Length { needs: 12 })),
            ("TC1.", EntryError::Code(ChallengeError::Code(CodeError::Damaged))),
            (&code[..code.len() - 1], EntryError::Code(ChallengeError::Code(CodeError::Damaged))),
            ("this is a sentence and no code at all", EntryError::Code(ChallengeError::Code(CodeError::Foreign))),
        ] {
            assert_eq!(enter(text), Err(expect), "{text}");
        }
    }
}
