//! The fields of a question.

use super::shape::{LINE, TEXT, WorkPart as Part, WorkShape, list, whole};
use crate::study::quiz::Topic;

/// A question of the quiz. Its unit and its source are not asked for: an own one has none.
pub static QUESTION: WorkShape =
    WorkShape::Forms { kind: "question", parts: PARTS, forms: QUESTION_FORMS, may_lack: false };

const PARTS: &[Part] =
    &[Part::new("topic", TOPIC), Part::new("level", whole(1, 3)), Part::new("ask", TEXT), Part::new("why", TEXT)];

/// The forms of questions, in the order in which they are offered.
pub const QUESTION_FORMS: &[&[Part]] = &[
    &[Part::new("single", WorkShape::Record(ONE_OF))],
    &[Part::new("multiple", WorkShape::Record(SOME_OF))],
    &[Part::new("true_false", WorkShape::Record(&[Part::new("right", WorkShape::Truth)]))],
    &[Part::new("order", WorkShape::Record(&[Part::new("steps", list(&LINE, 3, 8))]))],
    &[Part::new("match", WorkShape::Record(PAIRS))],
    &[Part::new("number", WorkShape::Record(NUMBER))],
];

const ONE_OF: &[Part] = &[Part::new("options", list(&LINE, 2, 8)), Part::new("right", WorkShape::Place("options"))];
const SOME_OF: &[Part] = &[Part::new("options", list(&LINE, 3, 8)), Part::new("right", WorkShape::Places("options"))];
const PAIRS: &[Part] = &[Part::new("pairs", list(&PAIR, 2, 8))];
static PAIR: WorkShape = WorkShape::Record(&[Part::new("left", LINE), Part::new("right", LINE)]);

const NUMBER: &[Part] = &[
    Part::new("values", WorkShape::Named(DRAWN)),
    Part::new("steps", list(&STEP, 1, 12)),
    Part::new("answer", WorkShape::Word),
    Part::new("tolerance_per_mille", whole(0, 200)),
    Part::new("unit", LINE),
];
const DRAWN: &[Part] = &[
    Part::new("from", whole(-1_000_000, 1_000_000)),
    Part::new("to", whole(-1_000_000, 1_000_000)),
    Part::new("step", whole(1, 1_000_000)),
];
/// A step of a worked solution.
pub(super) static STEP: WorkShape = WorkShape::Record(&[
    Part::new("name", WorkShape::Word),
    Part::new("formula", WorkShape::Word),
    Part::new("decimals", whole(0, 3)),
]);

/// A concept of the course.
pub(super) const TOPIC: WorkShape = WorkShape::Choice { kind: "topic", all: topics };

fn topics() -> Vec<&'static str> {
    Topic::ALL.iter().map(|topic| topic.name()).collect()
}
