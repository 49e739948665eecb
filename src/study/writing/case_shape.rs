//! The fields of a case.

use super::question_shape::TOPIC;
use super::shape::{LINE, TEXT, WorkPart as Part, WorkShape, list, whole};

/// A case.
pub static CASE: WorkShape = WorkShape::Record(&[
    Part::new("title", LINE),
    Part::new("about", LINE),
    Part::new("minutes", whole(1, 90)),
    Part::new("topics", list(&TOPIC, 1, 6)),
    Part::new("situation", list(&TEXT, 1, 6)),
    Part::new("facts", list(&FACT, 1, 20)),
    Part::new("decisions", list(&DECISION, 2, 4)),
    Part::new("happened", list(&TEXT, 1, 6)),
    Part::new("sources", list(&LINE, 1, 6)),
    Part::new(
        "transfer",
        WorkShape::Record(&[Part::new("ask", TEXT), Part::new("page", WorkShape::Word), Part::new("place", LINE)]),
    ),
]);

static FACT: WorkShape = WorkShape::Record(&[
    Part::new("name", WorkShape::Word),
    Part::new("label", LINE),
    Part::new("value", WorkShape::Word),
    Part::new("unit", LINE),
    Part::new("basis", WorkShape::Choice { kind: "basis", all: || vec!["published", "told", "assumed", "rule"] }),
]);

static DECISION: WorkShape = WorkShape::Record(&[
    Part::new("ask", TEXT),
    Part::may("inputs", list(&INPUT, 0, 6)),
    Part::new("lines", list(&COMPUTED, 1, 10)),
    Part::new("options", list(&OPTION, 3, 4)),
]);

static INPUT: WorkShape =
    WorkShape::Record(&[Part::new("name", WorkShape::Word), Part::new("label", LINE), Part::new("unit", LINE)]);

static COMPUTED: WorkShape = WorkShape::Record(&[
    Part::new("name", WorkShape::Word),
    Part::new("label", LINE),
    Part::new("formula", WorkShape::Word),
    Part::new("decimals", whole(0, 3)),
    Part::new("unit", LINE),
]);

static OPTION: WorkShape = WorkShape::Record(&[
    Part::new("text", LINE),
    Part::new("points", whole(0, 100)),
    Part::may("values", WorkShape::Named(&[Part::new("value", WorkShape::Word)])),
    Part::new("says", TEXT),
    Part::new("why", TEXT),
]);
