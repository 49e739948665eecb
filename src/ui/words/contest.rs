//! Why a text is no challenge, and why a submission does not count, as sentences.

use super::money::grouped;
use super::opening::replay_error;
use super::trouble::scenario_ref_error;
use crate::contest::challenge::ChallengeError;
use crate::contest::challenge::entry::EntryError;
use crate::contest::challenge::short::ShortError;
use crate::contest::submission::verify::Rejection;
use crate::contest::submission::{Student, SubmissionError};
use crate::record::code::{CodeError, TextKind};
use texts::i18n::*;

/// A student by name and number, whichever there are; without signs that would turn the rest of a line round.
pub fn student(student: &Student) -> String {
    let words = [student.name.trim(), student.number.trim()].join(" ");
    words.trim().chars().filter(|sign| !is_hidden(*sign)).collect()
}

/// Whether a sign shows nothing itself: it sets the direction of what follows, or is a control sign.
fn is_hidden(sign: char) -> bool {
    let turns = matches!(sign, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    turns || sign.is_control()
}

/// What a student goes by: the name, without one the number.
pub fn called(student: &Student) -> &str {
    let name = student.name.trim();
    if name.is_empty() { student.number.trim() } else { name }
}

/// Why what a student entered is no challenge.
pub fn entry_error(locale: Locale, error: &EntryError) -> String {
    match error {
        EntryError::Code(error) => challenge_error(locale, error),
        EntryError::Word(error) => short_error(locale, *error),
    }
}

/// Why a code is no challenge that can be played here.
pub fn challenge_error(locale: Locale, error: &ChallengeError) -> String {
    match error {
        ChallengeError::Code(error) => code_error(locale, *error),
        ChallengeError::NotAChallenge => td_string!(locale, class.error.not_a_challenge).to_owned(),
        ChallengeError::OtherRules { found, known } => other_rules(locale, *found, *known),
        ChallengeError::TooMuch => td_string!(locale, class.error.challenge_too_much).to_owned(),
        ChallengeError::Scenario(error) => scenario_ref_error(locale, error),
    }
}

/// Why a short word is no challenge.
pub fn short_error(locale: Locale, error: ShortError) -> String {
    match error {
        ShortError::Length { found, needs } if found < needs => {
            td_string!(locale, class.error.word_short, found = found, needs = needs)
        }
        ShortError::Length { found, needs } => {
            td_string!(locale, class.error.word_long, found = found, needs = needs)
        }
        ShortError::Mistyped => td_string!(locale, class.error.word_mistyped).to_owned(),
        ShortError::OtherRules => td_string!(locale, class.error.word_other_rules).to_owned(),
    }
}

/// Why a submission does not count.
pub fn rejection(locale: Locale, rejection: &Rejection) -> String {
    match rejection {
        Rejection::Read(error) => submission_error(locale, error),
        Rejection::OtherChallenge => td_string!(locale, class.error.other_challenge).to_owned(),
        Rejection::NotSealed => td_string!(locale, class.error.not_sealed).to_owned(),
        Rejection::NotChecked => td_string!(locale, class.error.not_checked).to_owned(),
        Rejection::NoRecordCheck => td_string!(locale, class.error.no_record_check).to_owned(),
        Rejection::Scenario(error) => scenario_ref_error(locale, error),
        Rejection::Replay(error) => replay_error(locale, error),
    }
}

/// Why a text is no submission.
pub fn submission_error(locale: Locale, error: &SubmissionError) -> String {
    match error {
        SubmissionError::Code(error) => code_error(locale, *error),
        SubmissionError::SavedGame => td_string!(locale, class.error.saved_game).to_owned(),
        SubmissionError::OtherRules { found, known } => other_rules(locale, *found, *known),
        SubmissionError::NotASubmission => td_string!(locale, class.error.not_a_submission).to_owned(),
        SubmissionError::TooMuch => td_string!(locale, class.error.submission_too_much).to_owned(),
        SubmissionError::NoKey => td_string!(locale, class.error.no_key).to_owned(),
        SubmissionError::OtherKey => td_string!(locale, class.error.other_key).to_owned(),
    }
}

/// Why a text is no key, or another thing that is passed on by hand.
pub fn code_error(locale: Locale, error: CodeError) -> String {
    match error {
        CodeError::Empty => td_string!(locale, class.error.empty).to_owned(),
        CodeError::Foreign => td_string!(locale, class.error.foreign).to_owned(),
        CodeError::SavedGame => td_string!(locale, class.error.a_saved_game).to_owned(),
        CodeError::OtherKind { found } => td_string!(locale, class.error.other_kind, found = kind(locale, found)),
        CodeError::CutOff => td_string!(locale, class.error.cut_off).to_owned(),
        CodeError::LowerCase => td_string!(locale, class.error.lower_case).to_owned(),
        CodeError::Damaged => td_string!(locale, class.error.damaged).to_owned(),
        CodeError::TooLarge { most } => {
            td_string!(locale, class.error.too_large, most = grouped(u64::from(most)))
        }
    }
}

fn kind(locale: Locale, kind: TextKind) -> &'static str {
    match kind {
        TextKind::Challenge => td_string!(locale, class.kind.challenge),
        TextKind::Submission => td_string!(locale, class.kind.submission),
        TextKind::Sealed => td_string!(locale, class.kind.sealed),
        TextKind::Key => td_string!(locale, class.kind.key),
        TextKind::Ghosts => td_string!(locale, ghost.kind),
        TextKind::Join => td_string!(locale, rounds.kind.join),
        TextKind::Plan => td_string!(locale, rounds.kind.plan),
        TextKind::Result => td_string!(locale, rounds.kind.result),
        TextKind::Team => td_string!(locale, rounds.kind.team),
        TextKind::CoursePlan => td_string!(locale, class.kind.course_plan),
        TextKind::Homework => td_string!(locale, class.kind.homework),
        TextKind::MarksSlip => td_string!(locale, class.kind.marks),
        TextKind::Situation => td_string!(locale, rounds.kind.situation),
    }
}

fn other_rules(locale: Locale, found: u32, known: u32) -> String {
    td_string!(locale, class.error.other_rules, found = found, known = known)
}
