//! Limits of what a user writes.

use super::refusal::RecordRefusal;

/// Characters of a note at most.
pub const MOST_NOTE: u32 = 500;
/// Characters of a tag or of a view's name at most.
pub const MOST_LABEL: u32 = 24;

/// Characters of a text that is written for a lab at most.
pub const MOST_WRITTEN: u32 = 3_000;

/// Characters of a query at most.
pub const MOST_SQL: u32 = 2_000;

/// Whether a text has something in it and is not too long.
///
/// # Errors
/// [`RecordRefusal::Empty`], [`RecordRefusal::TooLong`].
pub fn check(text: &str, most: u32) -> Result<(), RecordRefusal> {
    if text.trim().is_empty() {
        return Err(RecordRefusal::Empty);
    }
    if text.chars().count() > most as usize {
        return Err(RecordRefusal::TooLong { most });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_have_limits() {
        let cases = [
            ("note", 4, Ok(())),
            ("  ", 4, Err(RecordRefusal::Empty)),
            ("", 4, Err(RecordRefusal::Empty)),
            ("notes", 4, Err(RecordRefusal::TooLong { most: 4 })),
            ("客户重要", 4, Ok(())),
        ];
        for (text, most, expect) in cases {
            assert_eq!(check(text, most), expect, "{text:?}");
        }
    }
}
