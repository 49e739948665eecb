//! A challenge as a student enters it: a code, a link that holds one, or the short word, with whatever
//! a chat or an input method made of it.

use crate::contest::challenge::short::{ShortError, from_short, short_within};
use crate::contest::challenge::{Challenge, ChallengeError};
use crate::record::code::{TextKind, kind_of};
use std::borrow::Cow;

/// What stands before the code in a link.
pub const IN_A_LINK: &str = "#/challenge/";
/// Letters and digits that a text has at most to be taken for a mistyped short word.
const LONGEST_WORD: usize = 24;
/// Bytes of a text at most in which a short word is looked for: a message, not a page.
const LONGEST_MESSAGE: usize = 600;

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
    let is_code = |text: &str| kind_of(&TextKind::ALL, text).is_some();
    let text = if is_code(text) { Cow::Borrowed(text) } else { Cow::Owned(plain(text)) };
    if !is_code(&text)
        && let Some(word) = as_word(&text)
    {
        return word.map_err(EntryError::Word);
    }
    Challenge::read(&text).map_err(EntryError::Code)
}

/// A short word, or what was meant to be one; none when it is something else.
fn as_word(text: &str) -> Option<Result<Challenge, ShortError>> {
    let text = text.split_once(IN_A_LINK).map_or(text, |(_, rest)| rest);
    if text.len() > LONGEST_MESSAGE {
        return None;
    }
    short_within(text).or_else(|| {
        let unlabelled = text.rsplit(':').next().unwrap_or(text);
        let letters = unlabelled.chars().filter(char::is_ascii_alphanumeric).count();
        let is_word = (1..=LONGEST_WORD).contains(&letters) && !text.contains('/');
        is_word.then(|| from_short(unlabelled))
    })
}

/// A text as it was before a chat wrote its link with `%2F` and an input method its letters in full
/// width.
fn plain(text: &str) -> String {
    let mut parts = text.split('%');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let digits = part.get(..2).filter(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()));
        match digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()).filter(u8::is_ascii) {
            Some(byte) => {
                plain.push(char::from(byte));
                plain.push_str(&part[2..]);
            }
            None => {
                plain.push('%');
                plain.push_str(part);
            }
        }
    }
    plain.chars().map(narrow).collect()
}

/// The plain form of a full-width letter.
fn narrow(letter: char) -> char {
    match letter {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(letter as u32 - 0xfee0).unwrap_or(letter),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contest::challenge::short::{rivals, short_code};
    use crate::contest::challenge::tests::challenge;
    use crate::record::code::CodeError;
    use game::rival::Skill;
    use game::scenario::Scenario;

    /// A challenge that has a short word, and that word.
    fn with_a_word() -> (Challenge, String) {
        let rivals = rivals(&Scenario::practice(), Skill::Middle);
        let challenge = Challenge { title: String::new(), rivals, ..challenge() };
        let word = short_code(&challenge).expect("a plain challenge has a word");
        (challenge, word)
    }

    fn wide(text: &str) -> String {
        text.chars().map(|letter| char::from_u32(letter as u32 + 0xfee0).expect("plain letters")).collect()
    }

    #[test]
    fn a_code_a_link_and_a_word_are_the_same_challenge() {
        let (challenge, word) = with_a_word();
        let code = challenge.code();
        let (half, rest) = code.split_at(code.len() / 2);
        let site = "http://school.example/game/";
        for text in [
            format!(" {code}\n"),
            format!("赛题：{code}"),
            format!("“{code}”"),
            format!("{half}\u{200b}{rest}"),
            format!("{half}\u{ad}{rest}"),
            wide(&code),
            format!("{site}{IN_A_LINK}{code}"),
            format!("{site}{IN_A_LINK}{code} 大家加油"),
            format!("{site}{IN_A_LINK}{code}?x=1"),
            format!("{site}{IN_A_LINK}{code}&scene=2"),
            format!("{site}%23/challenge/{code}"),
            format!("{site}#%2Fchallenge%2F{code}"),
            format!("{site}#/chalenge/{code}"),
            word.clone(),
            word.to_lowercase(),
            word.replace('-', "."),
            word.replace('-', " · "),
            word.replace('-', "－"),
            wide(&word.replace('-', "")),
            format!("短码 {word}"),
            format!("短码：{word}"),
            format!("Short word: {word}."),
            format!("“{word}”"),
            word.replace('-', "\u{200b}-"),
            format!("{site}{IN_A_LINK}{word} 大家加油"),
            format!("{site}#%2Fchallenge%2F{word}"),
        ] {
            assert_eq!(enter(&text), Ok(challenge.clone()), "{text}");
        }
    }

    #[test]
    fn what_is_wrong_is_told_of_what_it_looks_like() {
        let (challenge, word) = with_a_word();
        let code = challenge.code();
        let is_code = |error| EntryError::Code(ChallengeError::Code(error));
        let of_length = |found| EntryError::Word(ShortError::Length { found, needs: 12 });
        let last = if word.ends_with('7') { "8" } else { "7" };
        let mistyped = format!("{}{last}", &word[..word.len() - 1]);
        for (text, expect) in [
            ("", is_code(CodeError::Empty)),
            ("ABCD-EFGH", of_length(8)),
            ("短码：ABCD-EFGH", of_length(8)),
            (&format!("{word}A"), of_length(13)),
            (&mistyped, EntryError::Word(ShortError::Mistyped)),
            (&format!("短码 {mistyped}"), EntryError::Word(ShortError::Mistyped)),
            ("TC1.", is_code(CodeError::CutOff)),
            (&code[..code.len() - 1], is_code(CodeError::CutOff)),
            (&format!("{} 大家加油", &code[..code.len() - 9]), is_code(CodeError::CutOff)),
            (&format!("{}AAAA", &code[..code.len() - 4]), is_code(CodeError::Damaged)),
            (&code.to_lowercase(), is_code(CodeError::LowerCase)),
            ("this is a sentence and no code at all", is_code(CodeError::Foreign)),
            ("https://school.example/", is_code(CodeError::Foreign)),
            ("大家加油", is_code(CodeError::Foreign)),
        ] {
            assert_eq!(enter(text), Err(expect), "{text}");
        }
    }
}
