//! What one click loads comes as one file. The splitter writes a wasm file for each module and for each
//! set of modules that share code, about a hundred; a browser would ask for each, and each would be
//! compressed alone. So they are put end to end into a few bundles, and the splitter's script takes each
//! from its place in one. A bundle is named as wasm, because servers compress that, though a browser
//! could not run it as a whole.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::chunk_table::{by_modules, short};
use crate::run::{Outcome, Trouble, file_trouble};

/// The splitter's script.
pub(super) const LINKS: &str = "__wasm_split.js";

/// The bundles in the order in which they are tried: the first that fits takes a file. What several modules
/// share lies apart from what one of them needs alone, so that nobody fetches the pages of another.
const BUNDLES: &[Bundle] = &[
    // The query engine is as large as a game, and few ask it anything.
    Bundle { name: "query", takes: |by| by.0 == ["query_engine"] },
    // What coursework shares with a class, with the course and with others, so that none fetches the pages of another.
    Bundle { name: "coursework", takes: |by| by.0 == ["coursework_pages"] },
    Bundle { name: "coursework_all", takes: |by| by.is_of_coursework() && by.some(CLASS) && by.has("course_pages") },
    Bundle { name: "coursework_student", takes: |by| by.is_of_coursework() && by.has("class_pages") },
    Bundle { name: "coursework_class", takes: |by| by.is_of_coursework() && by.some(CLASS) },
    Bundle { name: "coursework_course", takes: |by| by.is_of_coursework() && by.has("course_pages") },
    Bundle { name: "coursework_report", takes: |by| by.is_of_coursework() && by.has("report_pages") },
    Bundle { name: "coursework_lab", takes: |by| by.is_of_coursework() && by.has("lab_pages") },
    Bundle { name: "coursework_other", takes: |by| by.is_of_coursework() },
    // What the course shares with others, so that neither fetches the pages of the other.
    Bundle { name: "course_class", takes: |by| by.is_of_course() && by.some(CLASS) },
    Bundle { name: "course_query", takes: |by| by.is_of_course() && by.has("query_engine") },
    Bundle { name: "course_other", takes: |by| by.is_of_course() && by.shares("course_pages") },
    // What the report shares with others, and neither the desk nor the rules need.
    Bundle { name: "report_class", takes: |by| by.is_of_report() && by.some(CLASS) },
    Bundle { name: "report_other", takes: |by| by.is_of_report() && by.shares("report_pages") },
    // What labs share with the workbench and others, so that they do not fetch its pages.
    Bundle { name: "lab_class", takes: |by| by.is_of_labs() && by.some(CLASS) },
    Bundle { name: "lab_query", takes: |by| by.is_of_labs() && by.has("query_engine") },
    Bundle { name: "lab_crm", takes: |by| by.is_of_labs() && by.some(CRM) },
    Bundle { name: "lab_other", takes: |by| by.is_of_labs() && by.shares("lab_pages") },
    // What a class shares with the analysis pages alone, so that the desk does not bring it.
    Bundle { name: "analysis_class", takes: |by| by.is_of_analysis_and_class() && by.is_of_class_alone() },
    Bundle { name: "analysis_instructor", takes: |by| by.is_of_analysis_and_class() && by.is_of_instructor_alone() },
    Bundle { name: "analysis_rounds", takes: |by| by.is_of_analysis_and_class() && by.is_of_rounds_alone() },
    Bundle { name: "analysis_both", takes: |by| by.is_of_analysis_and_class() && by.is_of_both() },
    Bundle { name: "analysis_other", takes: |by| by.is_of_analysis_and_class() },
    Bundle {
        name: "core",
        takes: |by| {
            by.has("games")
                || by.some(GAME) && (by.some(CLASS) || by.has("record_check"))
                || by.shares("handbook_pages")
        },
    },
    // What the course's figures of the open game share with the pages that show them, so that they do not fetch those.
    Bundle {
        name: "course_insight",
        takes: |by| by.shares("course_figures") && !by.has("game_pages") && (by.some(GAME) || by.some(CRM)),
    },
    // Checking records: the workbench does it, and a class does when a submission has some.
    Bundle { name: "crm_core", takes: |by| by.has("record_check") && !by.some(GAME) && !by.some(CLASS) },
    // What is left that the workbench and a class share.
    Bundle { name: "crm_class", takes: |by| by.is_of_crm_and_class() && by.is_of_class_alone() },
    Bundle { name: "crm_instructor", takes: |by| by.is_of_crm_and_class() && by.is_of_instructor_alone() },
    Bundle { name: "crm_rounds", takes: |by| by.is_of_crm_and_class() && by.is_of_rounds_alone() },
    Bundle { name: "crm_both", takes: |by| by.is_of_crm_and_class() && by.is_of_both() },
    Bundle { name: "crm_other", takes: |by| by.is_of_crm_and_class() },
    // What the workbench and its queries share with the analysis pages, so that they do not fetch those.
    Bundle {
        name: "insight",
        takes: |by| by.has("analysis_pages") && (by.some(CRM) || by.has("query_engine")) && !by.several(GAME),
    },
    // What queries share with a class, so that they do not fetch its pages.
    Bundle { name: "query_class", takes: |by| by.is_of_query_and_class() && by.is_of_class_alone() },
    Bundle { name: "query_instructor", takes: |by| by.is_of_query_and_class() && by.is_of_instructor_alone() },
    Bundle { name: "query_rounds", takes: |by| by.is_of_query_and_class() && by.is_of_rounds_alone() },
    Bundle { name: "query_both", takes: |by| by.is_of_query_and_class() && by.is_of_both() },
    Bundle { name: "query_other", takes: |by| by.is_of_query_and_class() },
    Bundle { name: "desk", takes: |by| by.has("game_pages") },
    // What labs share with pages of a game, so that neither the desk nor those pages bring more.
    Bundle { name: "lab_game", takes: |by| by.has("lab_pages") && by.some(GAME) },
    // What the course shares with pages of a game, so that the desk does not bring it.
    Bundle { name: "course_game", takes: |by| by.has("course_pages") && by.some(GAME) },
    Bundle { name: "coursework_game", takes: |by| by.has("coursework_pages") && by.some(GAME) },
    // What pages of a day's work share with each other and with the analysis pages, so that the desk does not bring it.
    Bundle {
        name: "selling_analysis",
        takes: |by| by.has("analysis_pages") && by.has("selling_pages") && !by.has("fulfilment_pages"),
    },
    Bundle {
        name: "fulfilment_analysis",
        takes: |by| by.has("analysis_pages") && by.has("fulfilment_pages") && !by.has("selling_pages"),
    },
    Bundle { name: "work_analysis", takes: |by| by.has("analysis_pages") && by.some(WORK) },
    Bundle { name: "work", takes: |by| by.has("selling_pages") && by.has("fulfilment_pages") },
    Bundle { name: "selling", takes: |by| by.has("selling_pages") },
    Bundle { name: "fulfilment", takes: |by| by.has("fulfilment_pages") },
    Bundle { name: "analysis", takes: |by| by.has("analysis_pages") },
    Bundle { name: "crm", takes: |by| by.has("crm_pages") },
    Bundle { name: "crm_panels", takes: |by| by.has("crm_sales") && by.has("crm_management") },
    Bundle { name: "crm_sales", takes: |by| by.has("crm_sales") },
    Bundle { name: "crm_management", takes: |by| by.has("crm_management") },
    Bundle { name: "handbook", takes: |by| by.has("handbook_pages") },
    Bundle { name: "class_rounds", takes: |by| by.has("class_pages") && by.shares("rounds_pages") },
    Bundle { name: "instructor_rounds", takes: |by| by.shares("rounds_pages") },
    Bundle {
        name: "class_core",
        takes: |by| by.has("class_pages") && (by.shares("editor_pages") || by.has("class_worker")),
    },
    Bundle { name: "class_other", takes: |by| by.shares("editor_pages") || by.has("class_worker") },
    // The instructor's pages open within the class, and share what they need with it.
    Bundle { name: "class", takes: |by| by.has("class_pages") },
    Bundle { name: "instructor", takes: |by| by.has("instructor_pages") },
    Bundle { name: "roster", takes: |by| by.has("roster_pages") },
    Bundle { name: "debrief", takes: |by| by.has("debrief_pages") },
    Bundle { name: "rounds", takes: |by| by.has("rounds_pages") },
    Bundle { name: "editor", takes: |by| by.has("editor_pages") },
    Bundle { name: "course", takes: |by| by.has("course_pages") },
    Bundle { name: "report", takes: |by| by.has("report_pages") },
    Bundle { name: "course_figures", takes: |by| by.has("course_figures") },
    Bundle { name: "lab", takes: |by| by.has("lab_pages") },
];

const GAME: &[&str] = &["game_pages", "selling_pages", "fulfilment_pages", "analysis_pages", "handbook_pages"];
const WORK: &[&str] = &["selling_pages", "fulfilment_pages"];
const CRM: &[&str] = &["crm_pages", "crm_sales", "crm_management"];
const CLASS: &[&str] = &[
    "class_pages",
    "instructor_pages",
    "roster_pages",
    "debrief_pages",
    "rounds_pages",
    "editor_pages",
    "class_worker",
];

/// Some wasm files as one.
struct Bundle {
    name: &'static str,
    /// Whether it takes a file that these modules need.
    takes: fn(&NeededBy<'_>) -> bool,
}

/// The modules that need a file.
struct NeededBy<'a>(&'a [&'a str]);

impl NeededBy<'_> {
    fn has(&self, module: &str) -> bool {
        self.0.contains(&module)
    }

    fn some(&self, modules: &[&str]) -> bool {
        modules.iter().any(|module| self.has(module))
    }

    /// Whether the analysis pages and a class need it, and no other page of a game.
    fn is_of_analysis_and_class(&self) -> bool {
        let elsewhere = ["games", "game_pages", "handbook_pages"];
        self.has("analysis_pages") && self.some(CLASS) && !self.some(&elsewhere) && !self.some(WORK)
    }

    /// Whether the course needs it, and no page of a game.
    fn is_of_course(&self) -> bool {
        self.has("course_pages") && !self.has("games") && !self.some(GAME)
    }

    /// Whether the report needs it, and neither the desk nor the rules.
    fn is_of_report(&self) -> bool {
        self.has("report_pages") && !self.has("games") && !self.has("game_pages")
    }

    /// Whether labs need it, and no page of a game.
    fn is_of_labs(&self) -> bool {
        self.has("lab_pages") && !self.has("games") && !self.some(GAME)
    }

    /// Whether coursework needs it, and no page of a game.
    fn is_of_coursework(&self) -> bool {
        self.has("coursework_pages") && !self.has("games") && !self.some(GAME)
    }

    /// Whether the workbench and a class need it.
    fn is_of_crm_and_class(&self) -> bool {
        self.some(CRM) && self.some(CLASS)
    }

    /// Whether queries and a class need it.
    fn is_of_query_and_class(&self) -> bool {
        self.has("query_engine") && self.some(CLASS)
    }

    /// Whether the class pages need it, and rounds do not.
    fn is_of_class_alone(&self) -> bool {
        self.has("class_pages") && !self.has("rounds_pages")
    }

    /// Whether the instructor's pages need it, and neither the frame of a class nor rounds do.
    fn is_of_instructor_alone(&self) -> bool {
        self.has("instructor_pages") && !self.has("class_pages") && !self.has("rounds_pages")
    }

    /// Whether rounds need it, and a class does not.
    fn is_of_rounds_alone(&self) -> bool {
        self.has("rounds_pages") && !self.some(&["class_pages", "instructor_pages"])
    }

    /// Whether rounds and a class need it.
    fn is_of_both(&self) -> bool {
        self.has("rounds_pages") && self.some(&["class_pages", "instructor_pages"])
    }

    fn several(&self, modules: &[&str]) -> bool {
        modules.iter().filter(|module| self.has(module)).count() > 1
    }

    /// Whether that module needs it, and another too.
    fn shares(&self, module: &str) -> bool {
        self.has(module) && self.0.len() > 1
    }
}

/// How the splitter's script fetches a file, and how it runs it.
const FETCH: [&str; 2] = ["fetch(new URL(\"./", ".wasm\", import.meta.url))"];
const RUN: &str = "WebAssembly.instantiateStreaming(src, imports)";

/// How it does instead. A bundle that did not come is asked for again by the next click; one whose status
/// is not good has not come.
const PART: &str = r#"const bundles = {};
const part = async (name, from, to) => {
    bundles[name] ??= fetch(new URL(`./${name}.wasm`, import.meta.url)).then((got) => {
        if (!got.ok) throw new Error(`${name}: ${got.status}`);
        return got.arrayBuffer();
    });
    try {
        return new Uint8Array(await bundles[name], from, to - from);
    } catch (error) {
        delete bundles[name];
        throw error;
    }
};
"#;
const RUN_PART: &str = "WebAssembly.instantiate(await src, imports)";

/// Replaces the splitter's wasm files in `made` by bundles, and rewrites its script.
pub fn bundle(made: &Path) -> Outcome {
    let script = made.join(LINKS);
    let text = fs::read_to_string(&script).map_err(|error| file_trouble(&script, &error))?;
    let text = by_modules(&text).ok_or_else(changed)?;
    let needed_by = needed_by(&text);
    let mut bundles: BTreeMap<&str, Vec<u8>> = BTreeMap::new();
    let mut written = String::new();
    let mut rest = text.as_str();
    while let Some((before, after)) = rest.split_once(FETCH[0]) {
        let (name, after) = after.split_once(FETCH[1]).ok_or_else(changed)?;
        let file = made.join(format!("{name}.wasm"));
        let content = fs::read(&file).map_err(|error| file_trouble(&file, &error))?;
        fs::remove_file(&file).map_err(|error| file_trouble(&file, &error))?;
        let modules = NeededBy(needed_by.get(name).map_or(&[], Vec::as_slice));
        let bundle = BUNDLES.iter().find(|bundle| (bundle.takes)(&modules)).ok_or_else(|| no_bundle(modules.0))?;
        let bytes = bundles.entry(bundle.name).or_default();
        let from = bytes.len();
        bytes.extend(content);
        written += &format!("{before}part(\"{}\", {from}, {})", bundle.name, bytes.len());
        rest = after;
    }
    written += rest;
    if bundles.is_empty() || !written.contains(RUN) {
        return Err(changed());
    }
    let (imports, code) = written.split_once("\n\n").ok_or_else(changed)?;
    let code = short(&code.replace(RUN, RUN_PART)).ok_or_else(changed)?;
    let written = format!("{imports}\n{PART}{code}");
    fs::write(&script, written).map_err(|error| file_trouble(&script, &error))?;
    for (name, content) in bundles {
        let file = made.join(format!("{name}.wasm"));
        fs::write(&file, content).map_err(|error| file_trouble(&file, &error))?;
    }
    Ok(())
}

/// Which modules need each file: the script says it of a chunk in a remark before it, and a module's own
/// file bears its name.
fn needed_by(script: &str) -> BTreeMap<&str, Vec<&str>> {
    let mut needed_by = BTreeMap::new();
    for part in script.split("/* ").skip(1) {
        if let Some((modules, (name, _))) =
            part.split_once(" */\nconst __").and_then(|(modules, rest)| Some((modules, rest.split_once(' ')?)))
        {
            needed_by.insert(name, modules.split(", ").collect());
        }
    }
    for part in script.split("export const __wasm_split_load_").skip(1) {
        if let (Some((module, _)), Some((_, after))) = (part.split_once(' '), part.split_once("\"./")) {
            needed_by.insert(after.split_once(".wasm").map_or("", |(name, _)| name), vec![module]);
        }
    }
    needed_by
}

fn no_bundle(modules: &[&str]) -> Trouble {
    Trouble::new(
        format!("No bundle takes what is needed by {}.", modules.join(", ")),
        "Say in BUNDLES of xtask/src/build/bundle.rs with which click it comes.",
    )
}

fn changed() -> Trouble {
    Trouble::new(
        "The splitter's script no longer loads modules as it did.",
        "Look at what it writes now, and mend xtask/src/build/bundle.rs.",
    )
}

#[cfg(test)]
mod tests {
    use super::{BUNDLES, NeededBy, needed_by};

    #[test]
    fn the_modules_that_need_a_file_are_read_from_the_splitters_script() {
        let script = "/* a, b */\nconst __chunk_1 = makeLoad(() => fetch(new URL(\"./chunk_1.wasm\")), []);\n\
            export const __wasm_split_load_a = wrapAsyncCb(makeLoad(() => fetch(new URL(\"./split_a.wasm\")), [__chunk_1]));\n";
        let needed_by = needed_by(script);
        assert_eq!(needed_by["chunk_1"], ["a", "b"]);
        assert_eq!(needed_by["split_a"], ["a"]);
    }

    #[test]
    fn what_is_shared_lies_apart_from_the_pages_of_one() {
        let cases: &[(&[&str], &str)] = &[
            (&["games"], "core"),
            (&["course_pages"], "course"),
            (&["coursework_pages"], "coursework"),
            (&["class_pages", "coursework_pages"], "coursework_student"),
            (&["class_pages", "course_pages", "coursework_pages"], "coursework_all"),
            (&["coursework_pages", "rounds_pages"], "coursework_class"),
            (&["coursework_pages", "lab_pages", "report_pages"], "coursework_report"),
            (&["coursework_pages", "lab_pages"], "coursework_lab"),
            (&["course_pages", "coursework_pages"], "coursework_course"),
            (&["coursework_pages", "crm_pages"], "coursework_other"),
            (&["coursework_pages", "selling_pages"], "coursework_game"),
            (&["class_pages", "course_pages"], "course_class"),
            (&["course_pages", "query_engine"], "course_query"),
            (&["course_figures"], "course_figures"),
            (&["course_figures", "course_pages"], "course_other"),
            (&["analysis_pages", "course_figures"], "course_insight"),
            (&["course_figures", "crm_pages", "query_engine"], "course_insight"),
            (&["course_figures", "game_pages"], "desk"),
            (&["course_pages", "crm_pages"], "course_other"),
            (&["course_pages", "selling_pages"], "course_game"),
            (&["analysis_pages", "course_pages"], "course_game"),
            (&["course_pages", "game_pages"], "desk"),
            (&["lab_pages"], "lab"),
            (&["course_pages", "lab_pages"], "course_other"),
            (&["class_pages", "lab_pages"], "lab_class"),
            (&["crm_pages", "crm_sales", "lab_pages"], "lab_crm"),
            (&["lab_pages", "query_engine"], "lab_query"),
            (&["lab_pages", "record_check"], "lab_other"),
            (&["analysis_pages", "lab_pages"], "lab_game"),
            (&["game_pages", "lab_pages"], "desk"),
            (&["class_pages", "selling_pages"], "core"),
            (&["handbook_pages", "selling_pages"], "core"),
            (&["analysis_pages", "class_pages"], "analysis_class"),
            (&["analysis_pages", "class_pages", "crm_pages", "rounds_pages"], "analysis_both"),
            (&["analysis_pages", "rounds_pages"], "analysis_rounds"),
            (&["analysis_pages", "debrief_pages"], "analysis_other"),
            (&["analysis_pages", "debrief_pages", "instructor_pages"], "analysis_instructor"),
            (&["analysis_pages", "class_pages", "instructor_pages"], "analysis_class"),
            (&["analysis_pages", "class_pages", "selling_pages"], "core"),
            (&["game_pages"], "desk"),
            (&["game_pages", "selling_pages"], "desk"),
            (&["analysis_pages", "selling_pages"], "selling_analysis"),
            (&["analysis_pages", "fulfilment_pages"], "fulfilment_analysis"),
            (&["analysis_pages", "fulfilment_pages", "selling_pages"], "work_analysis"),
            (&["fulfilment_pages", "selling_pages"], "work"),
            (&["fulfilment_pages"], "fulfilment"),
            (&["analysis_pages"], "analysis"),
            (&["crm_pages", "selling_pages"], "selling"),
            (&["analysis_pages", "crm_pages"], "insight"),
            (&["analysis_pages", "query_engine"], "insight"),
            (&["class_pages", "query_engine"], "query_class"),
            (&["editor_pages", "query_engine"], "query_other"),
            (&["class_pages", "query_engine", "rounds_pages"], "query_both"),
            (&["crm_pages"], "crm"),
            (&["crm_management", "crm_pages"], "crm"),
            (&["crm_management", "query_engine"], "crm_management"),
            (&["crm_management", "crm_sales"], "crm_panels"),
            (&["crm_sales"], "crm_sales"),
            (&["crm_management", "selling_pages"], "selling"),
            (&["class_worker", "crm_pages"], "crm_other"),
            (&["record_check", "selling_pages"], "core"),
            (&["crm_pages", "record_check"], "crm_core"),
            (&["record_check"], "crm_core"),
            (&["class_pages", "crm_pages", "record_check"], "crm_class"),
            (&["crm_pages", "rounds_pages"], "crm_rounds"),
            (&["class_worker", "editor_pages"], "class_other"),
            (&["class_pages", "rounds_pages"], "class_rounds"),
            (&["class_pages", "editor_pages"], "class_core"),
            (&["class_pages", "debrief_pages"], "class"),
            (&["class_pages", "instructor_pages"], "class"),
            (&["instructor_pages", "roster_pages"], "instructor"),
            (&["instructor_pages", "rounds_pages"], "instructor_rounds"),
            (&["roster_pages"], "roster"),
            (&["rounds_pages"], "rounds"),
            (&["query_engine"], "query"),
            (&["crm_pages", "query_engine"], "crm"),
        ];
        for (modules, expect) in cases {
            let bundle = BUNDLES.iter().find(|bundle| (bundle.takes)(&NeededBy(modules)));
            assert_eq!(bundle.map(|bundle| bundle.name), Some(*expect), "{modules:?}");
        }
    }
}
