//! What the records of coursework come to, and whether one more may be added. They only add: what was answered, written
//! or asked for cannot be undone, since a mark rests on it.

use super::record::CourseworkRecord;
use super::refusal::RecordRefusal;
use super::text::MOST_WRITTEN;
use std::collections::{BTreeMap, BTreeSet};

/// Letters of an item's name at most.
pub const MOST_ITEM: u32 = 40;
/// Letters of an answer at most.
pub const MOST_ANSWER: u32 = 200;
/// Hints of one item.
pub const MOST_HINTS: u8 = 3;

/// What a student has done for labs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coursework {
    answers: BTreeMap<String, Vec<String>>,
    hints: BTreeMap<String, BTreeSet<u8>>,
    written: BTreeMap<String, String>,
}

impl Coursework {
    /// The answers to a question, oldest first.
    pub fn answers(&self, item: &str) -> &[String] {
        self.answers.get(item).map_or(&[], Vec::as_slice)
    }

    /// The answer that counts: the last.
    pub fn answer(&self, item: &str) -> Option<&str> {
        self.answers(item).last().map(String::as_str)
    }

    /// How many hints of an item were opened, 0 to [`MOST_HINTS`].
    pub fn hints(&self, item: &str) -> u8 {
        self.hints.get(item).map_or(0, |steps| steps.len() as u8)
    }

    /// Whether a hint, from 0, was opened.
    pub fn has_opened(&self, item: &str, step: u8) -> bool {
        self.hints.get(item).is_some_and(|steps| steps.contains(&step))
    }

    /// What was last written in a field.
    pub fn written(&self, field: &str) -> Option<&str> {
        self.written.get(field).map(String::as_str)
    }

    /// Whether a record may be added. No role is needed: a student does a lab, whatever hat is worn.
    ///
    /// # Errors
    /// [`RecordRefusal`] says why not.
    pub fn check(&self, record: &CourseworkRecord) -> Result<(), RecordRefusal> {
        let new = |same: bool| if same { Err(RecordRefusal::NothingNew) } else { Ok(()) };
        match record {
            CourseworkRecord::Answer { item, text } => {
                super::text::check(item, MOST_ITEM)?;
                super::text::check(text, MOST_ANSWER)?;
                new(self.answer(item) == Some(text))
            }
            CourseworkRecord::Hint { item, step } => {
                super::text::check(item, MOST_ITEM)?;
                if *step >= MOST_HINTS {
                    return Err(RecordRefusal::OutOfRange);
                }
                new(self.has_opened(item, *step))
            }
            // A text may be taken out again.
            CourseworkRecord::Write { field, text } => {
                super::text::check(field, MOST_ITEM)?;
                if text.chars().count() > MOST_WRITTEN as usize {
                    return Err(RecordRefusal::TooLong { most: MOST_WRITTEN });
                }
                new(self.written(field).unwrap_or_default() == text)
            }
        }
    }

    /// Takes a record in.
    pub(super) fn take(&mut self, record: &CourseworkRecord) {
        match record {
            CourseworkRecord::Answer { item, text } => {
                self.answers.entry(item.clone()).or_default().push(text.clone());
            }
            CourseworkRecord::Hint { item, step } => {
                self.hints.entry(item.clone()).or_default().insert(*step);
            }
            CourseworkRecord::Write { field, text } => {
                self.written.insert(field.clone(), text.clone());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(item: &str, text: &str) -> CourseworkRecord {
        CourseworkRecord::Answer { item: item.to_owned(), text: text.to_owned() }
    }

    fn hint(step: u8) -> CourseworkRecord {
        CourseworkRecord::Hint { item: "e04/points".to_owned(), step }
    }

    fn write(text: String) -> CourseworkRecord {
        CourseworkRecord::Write { field: "e04/report".to_owned(), text }
    }

    #[test]
    fn records_have_limits_and_change_something() {
        let mut kept = Coursework::default();
        for record in [answer("e04/rate", "12.5"), hint(0), write("草稿".to_owned())] {
            kept.take(&record);
        }
        let cases = [
            (answer("e04/rate", "12.6"), Ok(())),
            (answer("e04/rate", "12.5"), Err(RecordRefusal::NothingNew)),
            (answer("e04/rate", " "), Err(RecordRefusal::Empty)),
            (answer("", "1"), Err(RecordRefusal::Empty)),
            (answer(&"e".repeat(41), "1"), Err(RecordRefusal::TooLong { most: MOST_ITEM })),
            (answer("e04/rate", &"1".repeat(201)), Err(RecordRefusal::TooLong { most: MOST_ANSWER })),
            (hint(1), Ok(())),
            (hint(0), Err(RecordRefusal::NothingNew)),
            (hint(3), Err(RecordRefusal::OutOfRange)),
            (write(String::new()), Ok(())),
            (write("草稿".to_owned()), Err(RecordRefusal::NothingNew)),
            (write("字".repeat(3_000)), Ok(())),
            (write("字".repeat(3_001)), Err(RecordRefusal::TooLong { most: MOST_WRITTEN })),
        ];
        for (record, expect) in cases {
            assert_eq!(kept.check(&record), expect, "{record:?}");
        }
    }

    #[test]
    fn the_last_answer_and_the_last_text_count() {
        let mut kept = Coursework::default();
        for record in
            [answer("q", "1"), answer("q", "2"), hint(0), hint(2), write("a".to_owned()), write("b".to_owned())]
        {
            kept.take(&record);
        }
        assert_eq!(kept.answer("q"), Some("2"));
        assert_eq!(kept.answers("q").len(), 2);
        assert_eq!(kept.hints("e04/points"), 2);
        assert_eq!(kept.written("e04/report"), Some("b"));
    }
}
