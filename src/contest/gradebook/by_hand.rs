//! What the instructor gives by hand: marks for whole pieces of work, and for single texts of them.

use crate::contest::class_book::{ClassBook, ClassMark};
use crate::contest::homework::HandedText;
use crate::contest::submission::Student;
use crate::contest::submission::identity::Identity;
use crate::record::Fingerprint;
use crate::study::quiz::Mark;
use serde::{Deserialize, Serialize};

/// Characters of a remark.
pub const MOST_REMARK: usize = 500;
/// Characters by which a text is told from others.
const MOST_BEGINS: usize = 40;

/// A mark that the instructor set by hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ByHand {
    /// The number of the work.
    pub item: u8,
    /// The student whose mark it is.
    pub student: Student,
    /// The mark.
    pub mark: Mark,
    /// Why.
    pub reason: String,
}

/// A mark that the instructor gave for one text of a piece of work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextGiven {
    /// The number of the work.
    pub item: u8,
    /// The student who wrote it.
    pub student: Student,
    /// Which text, by its key ([`HandedText::key`]).
    pub text: String,
    /// The mark.
    pub mark: Mark,
    /// What was remarked about it.
    pub remark: String,
}

/// What was given for a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SlipText {
    /// How the text begins, so that its writer knows which it is.
    pub begins: String,
    /// What the instructor gave.
    pub mark: Mark,
    /// What the instructor wrote beside it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub remark: String,
}

impl SlipText {
    /// What was given for a text.
    pub(super) fn new(text: &HandedText, given: &TextGiven) -> Self {
        let line = text.text.trim().lines().next().unwrap_or_default();
        let remark = given.remark.chars().take(MOST_REMARK).collect();
        Self { begins: line.chars().take(MOST_BEGINS).collect(), mark: given.mark, remark }
    }

    pub(super) fn is_too_much(&self) -> bool {
        self.begins.chars().count() > MOST_BEGINS || self.remark.chars().count() > MOST_REMARK || self.mark > Mark::FULL
    }
}

/// All that the instructor gave by hand for a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HandMarks {
    /// For whole pieces of work.
    pub whole: Vec<ByHand>,
    /// For texts.
    pub texts: Vec<TextGiven>,
}

/// By what a class knows a mark for a piece of work of a plan.
pub fn work_key(plan: Fingerprint, item: u8) -> String {
    format!("{plan}/{item}")
}

/// By what a class knows a mark for a text of a piece of work of a plan.
pub fn text_key(plan: Fingerprint, item: u8, text: &HandedText) -> String {
    format!("{plan}/{item}/{}", text.key())
}

impl HandMarks {
    /// What a class has of them for the plan of that key.
    pub fn of(book: &ClassBook, plan: Fingerprint) -> Self {
        let before = format!("{plan}/");
        let mut marks = Self::default();
        for ClassMark { work, student, mark, note, .. } in &book.marks {
            let (Some(work), Some(mark), student) = (work.strip_prefix(&before), *mark, student.clone()) else {
                continue;
            };
            let (item, text) = work.split_once('/').map_or((work, None), |(item, text)| (item, Some(text)));
            let Ok(item) = item.parse() else { continue };
            match text {
                None => marks.whole.push(ByHand { item, student, mark, reason: note.clone() }),
                Some(text) => {
                    let (text, remark) = (text.to_owned(), note.clone());
                    marks.texts.push(TextGiven { item, student, text, mark, remark });
                }
            }
        }
        marks
    }

    /// What was given for a piece of work.
    pub(super) fn whole(&self, item: u8, student: &Identity) -> Option<&ByHand> {
        self.whole.iter().rfind(|one| one.item == item && Identity::of(&one.student) == *student)
    }

    /// What was given for a text.
    pub fn text(&self, item: u8, student: &Identity, text: &HandedText) -> Option<&TextGiven> {
        let is_it =
            |one: &&TextGiven| one.item == item && Identity::of(&one.student) == *student && one.text == text.key();
        self.texts.iter().rfind(is_it)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contest::class_book::ClassId;
    use crate::contest::class_book::tests::student;
    use crate::contest::submission::moment::{ClockTime, Moment};

    #[test]
    fn a_class_keeps_marks_for_works_and_for_texts() {
        let (plan, other) = (Fingerprint::of(b"plan"), Fingerprint::of(b"other"));
        let text = HandedText { id: "letter".to_owned(), text: "words".to_owned(), earned: 3, most: 10 };
        let mut class = ClassBook::new(ClassId::new([7; 16]), "class", Moment::milliseconds(0));
        let mark = |work: String, mark: Option<u16>| ClassMark {
            work,
            student: student("王芳", "7"),
            mark: mark.map(Mark),
            note: "why".to_owned(),
            at: ClockTime::NONE,
        };
        for (work, given) in [
            (work_key(plan, 2), Some(900)),
            (work_key(plan, 3), None),
            (work_key(other, 2), Some(100)),
            (text_key(plan, 4, &text), Some(500)),
        ] {
            class.set_mark(mark(work, given));
        }
        let marks = HandMarks::of(&class, plan);
        let who = Identity::of(&student("王芳", "07"));
        assert_eq!((marks.whole.len(), marks.texts.len()), (1, 1));
        assert_eq!(marks.whole(2, &who).map(|one| one.mark), Some(Mark(900)));
        assert_eq!(marks.text(4, &who, &text).map(|one| (one.mark, one.remark.as_str())), Some((Mark(500), "why")));
        let changed = HandedText { text: "other words".to_owned(), ..text };
        assert_eq!(marks.text(4, &who, &changed), None);
    }
}
