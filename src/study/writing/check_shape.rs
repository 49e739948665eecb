//! The fields of a step's check.

use super::shape::{WorkPart as Part, WorkShape, list, whole};
use crate::crm::names::ListName;
use crate::study::lab::{LabAct, LabFigure};

/// A check.
pub(super) static CHECK: WorkShape = WorkShape::Forms { kind: "check", parts: &[], forms: &CHECKS, may_lack: false };
/// A check that may be left out.
pub(super) static MAY_CHECK: WorkShape = WorkShape::Forms { kind: "check", parts: &[], forms: &CHECKS, may_lack: true };

/// Its forms. Checks can stand in checks, so these are no constant.
static CHECKS: [&[Part]; 9] = [
    &[
        Part::new("made", WorkShape::OneOrMore(&ACT)),
        Part::may("at_least", whole(1, 200)),
        Part::may("where", CONDITIONS),
        Part::may("who", WorkShape::Word),
        Part::may("differ", WorkShape::Word),
        Part::may("picks", WORDS),
    ],
    &[
        Part::new("list", WorkShape::Choice { kind: "list", all: lists }),
        Part::may("among", CONDITIONS),
        Part::may("where", CONDITIONS),
        Part::may("at_least", whole(1, 200)),
        Part::may("share", whole(1, 100)),
        Part::may("rows", whole(1, 200)),
        Part::may("who", WorkShape::Word),
    ],
    &[
        Part::new("figure", FIGURE),
        Part::may("of", WorkShape::Word),
        Part::may("at_least", WorkShape::Value),
        Part::may("at_most", WorkShape::Value),
        Part::may("than_start", WorkShape::Choice { kind: "than_start", all: directions }),
    ],
    &[Part::new("clock", whole(1, 12))],
    &[Part::new("days", whole(1, 200))],
    &[Part::new("answered", WorkShape::Word)],
    &[Part::new("written", WorkShape::Word), Part::new("letters", whole(1, 3000))],
    &[Part::new("all", list(&CHECK, 1, 8))],
    &[Part::new("any", list(&CHECK, 1, 8))],
];

static ACT: WorkShape = WorkShape::Choice { kind: "act", all: acts };
const CONDITIONS: WorkShape = list(&CONDITION, 0, 8);
/// Several names or words.
pub(super) const WORDS: WorkShape = list(&WorkShape::Word, 0, 12);

static CONDITION: WorkShape = WorkShape::Forms {
    kind: "condition",
    parts: &[Part::new("column", WorkShape::Word)],
    forms: &[
        &[Part::new("at_least", WorkShape::Value)],
        &[Part::new("at_most", WorkShape::Value)],
        &[Part::new("is", WorkShape::Values)],
        &[Part::new("is_not", WorkShape::Value)],
        &[Part::new("filled", WorkShape::Always)],
        &[Part::new("empty", WorkShape::Always)],
        &[Part::new("contains", WorkShape::Word)],
    ],
    may_lack: false,
};

/// A figure of a company.
pub(super) const FIGURE: WorkShape = WorkShape::Choice { kind: "figure", all: figures };

fn acts() -> Vec<&'static str> {
    LabAct::ALL.iter().map(|act| act.as_str()).collect()
}

fn lists() -> Vec<&'static str> {
    ListName::ALL.iter().map(|list| list.as_str()).collect()
}

fn figures() -> Vec<&'static str> {
    LabFigure::ALL.iter().map(|figure| figure.as_str()).collect()
}

/// The empty one stands for none.
fn directions() -> Vec<&'static str> {
    vec!["", "more", "less", "not_less", "not_more"]
}
