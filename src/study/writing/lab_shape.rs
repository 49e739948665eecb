//! The fields of a lab.

use super::check_shape::{CHECK, FIGURE, MAY_CHECK, WORDS};
use super::question_shape::{STEP, TOPIC};
use super::shape::{LINE, TEXT, WorkPart as Part, WorkShape, list, whole};
use super::words::SITUATIONS;
use crate::study::handbook::Section;
use crate::study::lab::{ArtefactKind, PAGES, PickRule};

/// A lab.
pub static LAB: WorkShape = WorkShape::Record(&[
    Part::new("title", LINE),
    Part::new("goal", TEXT),
    Part::new("scene", TEXT),
    Part::new("situation", WorkShape::Choice { kind: "situation", all: || SITUATIONS.to_vec() }),
    Part::new("minutes", whole(30, 90)),
    Part::new("topics", list(&TOPIC, 1, 8)),
    Part::may("shows", list(&SHOWN, 0, 8)),
    Part::new("terms", list(&SECTION, 1, 6)),
    Part::may("picks", WorkShape::Named(&[Part::new("pick", PICK), Part::may("place", whole(1, 9))])),
    Part::new("steps", list(&LAB_STEP, 1, 12)),
    Part::new("questions", list(&QUESTION, 0, 12)),
    Part::may("artefacts", list(&ARTEFACT, 0, 4)),
    Part::new("reflection", list(&REFLECTION, 0, 6)),
    Part::may(
        "ends",
        WorkShape::Forms {
            kind: "ends",
            parts: &[],
            forms: &[&[Part::new("month", whole(1, 12))], &[Part::new("days", whole(1, 200))]],
            may_lack: true,
        },
    ),
    Part::may("goals", list(&GOAL, 0, 6)),
]);

static SHOWN: WorkShape =
    WorkShape::Record(&[Part::new("topic", TOPIC), Part::new("items", list(&WorkShape::Word, 1, 30))]);
static SECTION: WorkShape = WorkShape::Choice { kind: "section", all: sections };
const PICK: WorkShape = WorkShape::Choice { kind: "pick", all: picks };
const ID: Part = Part::new("id", WorkShape::Word);

static LAB_STEP: WorkShape = WorkShape::Record(&[
    ID,
    Part::new("text", TEXT),
    Part::new("page", WorkShape::Choice { kind: "page", all: pages }),
    Part::new("points", whole(4, 20)),
    Part::new("check", WorkShape::Of(&CHECK)),
    Part::new("hints", list(&TEXT, 3, 3)),
]);

static QUESTION: WorkShape = WorkShape::Forms {
    kind: "question",
    parts: &[
        ID,
        Part::new("ask", TEXT),
        Part::may("points", whole(0, 20)),
        Part::may("why", TEXT),
        Part::may("solution", TEXT),
    ],
    forms: &[
        &[Part::new("single", WorkShape::Record(ONE_OF))],
        &[Part::new("multiple", WorkShape::Record(SOME_OF))],
        &[Part::new("number", NUMBER)],
        &[Part::new("choose", WorkShape::Record(CHOSEN))],
        &[Part::new("order", WorkShape::Record(&[Part::new("steps", list(&LINE, 3, 9))]))],
        &[Part::new(
            "break",
            WorkShape::Record(&[Part::new("steps", list(&LINE, 3, 9)), Part::new("wrong", WorkShape::Place("steps"))]),
        )],
        &[Part::new("text", WorkShape::Record(RUBRIC))],
    ],
    may_lack: false,
};

const ONE_OF: &[Part] = &[Part::new("options", list(&LINE, 2, 8)), Part::new("right", WorkShape::Place("options"))];
const SOME_OF: &[Part] = &[Part::new("options", list(&LINE, 3, 8)), Part::new("right", WorkShape::Places("options"))];
const CHOSEN: &[Part] = &[Part::new("figure", FIGURE), Part::may("of", WorkShape::Word), Part::new("at", MOMENT)];
const MOMENT: WorkShape = WorkShape::Choice { kind: "at", all: || vec!["start", "answer", "end"] };
const TOLERANCE: Part = Part::new("tolerance_per_mille", whole(0, 200));

/// A figure of the company, or a number that is worked out of several.
const NUMBER: WorkShape = WorkShape::Forms {
    kind: "asked",
    parts: &[Part::new("at", MOMENT), TOLERANCE],
    forms: &[
        &[Part::new("figure", FIGURE), Part::may("of", WorkShape::Word)],
        &[
            Part::new("inputs", WorkShape::Named(&[Part::new("figure", FIGURE), Part::may("of", WorkShape::Word)])),
            Part::new("steps", list(&STEP, 1, 12)),
            Part::new("answer", WorkShape::Word),
            Part::new("unit", LINE),
        ],
    ],
    may_lack: false,
};

const RUBRIC: &[Part] = &[Part::new("rubric", list(&POINT, 1, 8))];
static POINT: WorkShape = WorkShape::Forms {
    kind: "rubric",
    parts: &[Part::new("says", LINE), Part::new("points", whole(1, 20))],
    forms: &[
        &[Part::new("letters", whole(1, 3000))],
        &[Part::new("terms", list(&GROUP, 1, 12)), Part::new("at_least", whole(1, 12))],
        &[
            Part::new(
                "number",
                WorkShape::Record(&[
                    Part::new("figure", FIGURE),
                    Part::may("of", WorkShape::Word),
                    Part::new("at", MOMENT),
                    TOLERANCE,
                ]),
            ),
            Part::may("near", WORDS),
        ],
    ],
    may_lack: false,
};

/// Words of which any one counts.
static GROUP: WorkShape = list(&WorkShape::Word, 1, 24);

static ARTEFACT: WorkShape = WorkShape::Record(&[
    ID,
    Part::new("kind", WorkShape::Choice { kind: "kind", all: kinds }),
    Part::new("ask", TEXT),
    Part::may("outline", list(&LINE, 0, 12)),
    Part::new("rubric", list(&POINT, 1, 8)),
]);

static REFLECTION: WorkShape = WorkShape::Record(&[ID, Part::new("ask", TEXT)]);

static GOAL: WorkShape = WorkShape::Record(&[
    ID,
    Part::new("text", LINE),
    Part::new("points", whole(1, 20)),
    Part::new("figure", FIGURE),
    Part::may("of", WorkShape::Word),
    Part::new("nothing_at", WorkShape::Value),
    Part::new("full_at", WorkShape::Value),
    Part::may("once", WorkShape::Of(&MAY_CHECK)),
]);

fn sections() -> Vec<&'static str> {
    Section::ALL.iter().map(|section| section.slug()).collect()
}

fn picks() -> Vec<&'static str> {
    PickRule::ALL.iter().map(|rule| rule.as_str()).collect()
}

fn kinds() -> Vec<&'static str> {
    ArtefactKind::ALL.iter().map(|(_, name)| *name).collect()
}

/// Pages of the game and of the workbench; of the workbench's lists those on which labs are done.
fn pages() -> Vec<&'static str> {
    PAGES.iter().chain(&LISTS).copied().collect()
}

const LISTS: [&str; 21] = [
    "crm/accounts",
    "crm/contacts",
    "crm/leads",
    "crm/lead_sources",
    "crm/opportunities",
    "crm/quotations",
    "crm/segments",
    "crm/saved_segments",
    "crm/campaigns",
    "crm/orders",
    "crm/order_to_cash",
    "crm/receivables",
    "crm/tickets",
    "crm/service_queue",
    "crm/work_orders",
    "crm/service_plan",
    "crm/survey_answers",
    "crm/survey_results",
    "crm/competitors",
    "crm/sales_plan",
    "crm/staff",
];
