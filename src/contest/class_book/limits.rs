//! How much a class may hold: far beyond any class, and little enough for a browser.

use super::ClassBook;
use crate::contest::submission::{MOST_STUDENT, MOST_SUBMISSION};

/// Characters of a class's name.
pub const MOST_CLASS_NAME: u32 = 60;
/// Students, also those who left.
pub const MOST_MEMBERS: usize = 2_000;
/// Challenges.
pub const MOST_CHALLENGES: usize = 200;
/// Course plans.
pub const MOST_PLANS: usize = 50;
/// Bytes of a course plan.
pub const MOST_PLAN: usize = 1_000_000;
/// Texts that were handed in.
pub const MOST_RECEIVED: usize = 20_000;
/// Bytes of all of them.
pub const MOST_RECEIVED_BYTES: usize = 90_000_000;
/// Marks set by hand.
pub const MOST_MARKS: usize = 50_000;
/// Characters of what stands beside a mark.
pub const MOST_MARK_NOTE: usize = 500;
/// Characters of the name of a file that was handed in, and of the key of a work or a plan.
pub const MOST_LABEL: usize = 200;

/// Something of which a class has more than it may.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ClassLimit {
    /// A name, a label or a note is too long, or a mark is above the full one.
    Entry,
    /// [`MOST_MEMBERS`].
    Members,
    /// [`MOST_CHALLENGES`].
    Challenges,
    /// [`MOST_PLANS`] or [`MOST_PLAN`].
    Plans,
    /// [`MOST_RECEIVED`] or [`MOST_RECEIVED_BYTES`].
    Received,
    /// [`MOST_MARKS`].
    Marks,
}

/// A name without blanks around it, no longer than it may be.
pub fn name(words: &str) -> String {
    words.trim().chars().take(MOST_CLASS_NAME as usize).collect()
}

/// A label no longer than it may be.
pub fn label(words: &str) -> String {
    words.chars().take(MOST_LABEL).collect()
}

/// Whether a class is within its limits.
///
/// # Errors
/// [`ClassLimit`]: the first one that it exceeds.
pub fn check(book: &ClassBook) -> Result<(), ClassLimit> {
    let is_long = |words: &str, most: usize| words.chars().count() > most;
    let student = MOST_STUDENT as usize;
    let long_member = book.members.iter().any(|member| {
        [&member.student.name, &member.student.number, &member.group].iter().any(|words| is_long(words, student))
    });
    let long_received = book.received.iter().any(|one| is_long(&one.name, MOST_LABEL));
    let long_mark = book.marks.iter().any(|mark| {
        is_long(&mark.work, MOST_LABEL)
            || is_long(&mark.note, MOST_MARK_NOTE)
            || [&mark.student.name, &mark.student.number].iter().any(|words| is_long(words, student))
            || mark.mark.is_some_and(|mark| !mark.is_possible())
    });
    let long_plan = book.plans.iter().any(|plan| is_long(&plan.key, MOST_LABEL));
    let bytes: usize = book.received.iter().map(|one| one.text.len()).sum();
    let large = book.received.iter().any(|one| one.text.len() > 2 * MOST_SUBMISSION as usize);
    for (is_too_much, what) in [
        (is_long(&book.name, MOST_CLASS_NAME as usize), ClassLimit::Entry),
        (long_member || long_received || long_mark || long_plan, ClassLimit::Entry),
        (book.members.len() > MOST_MEMBERS, ClassLimit::Members),
        (book.challenges.len() > MOST_CHALLENGES, ClassLimit::Challenges),
        (book.plans.len() > MOST_PLANS || book.plans.iter().any(|one| one.text.len() > MOST_PLAN), ClassLimit::Plans),
        (book.received.len() > MOST_RECEIVED || bytes > MOST_RECEIVED_BYTES || large, ClassLimit::Received),
        (book.marks.len() > MOST_MARKS, ClassLimit::Marks),
    ] {
        if is_too_much {
            return Err(what);
        }
    }
    Ok(())
}
