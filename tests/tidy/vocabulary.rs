//! Which names are barred from which folder, and why.

use crate::code;
use crate::tree::File;

/// One bar: in these folders, except in these files, none of these names.
struct Bar {
    folders: &'static [&'static str],
    except: &'static [&'static str],
    names: &'static [&'static str],
    because: &'static str,
}

const PURE: &[&str] = &["src/game/", "src/insight/", "src/record/", "src/contest/", "src/study/"];

/// What is loaded before the first click.
const FIRST: &[&str] = &[
    "src/ui/app.rs",
    "src/ui/look.rs",
    "src/ui/reports.rs",
    "src/ui/route.rs",
    "src/ui/saved.rs",
    "src/ui/pages/start/",
];

const BARS: &[Bar] = &[
    Bar {
        folders: PURE,
        except: &[],
        names: &["leptos", "web_sys", "js_sys", "wasm_bindgen", "gloo_storage", "plotters"],
        because: "the pure floors know nothing of the browser",
    },
    Bar {
        folders: PURE,
        except: &[],
        names: &["HashMap", "HashSet"],
        because: "the order of a hash is not the same everywhere",
    },
    Bar {
        folders: &["src/"],
        except: &["src/game/sort.rs", "src/locales/build.rs"],
        names: &[
            ".sort",
            ".sort_by",
            ".sort_by_key",
            ".sort_by_cached_key",
            ".sort_unstable",
            ".sort_unstable_by",
            ".sort_unstable_by_key",
        ],
        because: "each such sort is compiled anew and large: game::sort does the same",
    },
    Bar {
        folders: PURE,
        except: &[],
        names: &["Instant", "SystemTime", "thread_rng", "ThreadRng", "OsRng"],
        because: "a game depends on its log alone, not on a clock or on chance from outside",
    },
    Bar {
        folders: &["src/game/rival/"],
        except: &[],
        names: &["World"],
        because: "a rival knows what its company may know: an Observation",
    },
    Bar {
        folders: &["src/game/rival/"],
        except: &[],
        names: &[".scenario", "Scenario"],
        because: "the market's data holds what is to come; a rival asks Observation::public_market",
    },
    Bar {
        folders: &["src/ui/"],
        except: &["src/ui/session.rs", "src/ui/session/"],
        names: &["World"],
        because: "pages look through an Observation; only the session holds a world",
    },
    Bar {
        folders: FIRST,
        except: &[],
        names: &[
            "Scenario",
            "Observation",
            "Session",
            "session",
            "shell",
            "charts",
            "guide",
            "opening",
            "insight",
            "study",
        ],
        because: "what is loaded first knows the rest by its lazy modules alone (src/ui/lazy/)",
    },
];

const FLOATS: &[&str] = &["f32", "f64"];

/// Names, and numbers with a fraction, where they are barred.
pub fn barred(file: &File) -> Vec<String> {
    if !file.path.ends_with(".rs") {
        return Vec::new();
    }
    let bars: Vec<&Bar> = BARS.iter().filter(|bar| bar.holds_for(&file.path)).collect();
    let no_floats = starts_with_any(&file.path, PURE) && !may_use_floats(file);
    let mut found = Vec::new();
    for (number, line) in (1..).zip(code::lines(&file.text)) {
        for bar in &bars {
            for name in bar.names.iter().filter(|name| code::names(&line, name)) {
                found.push(format!("{}:{number}: {name}: {}", file.path, bar.because));
            }
        }
        if no_floats && (FLOATS.iter().any(|name| code::names(&line, name)) || code::has_fraction(&line)) {
            found.push(format!("{}:{number}: a float: figures that count are whole numbers", file.path));
        }
    }
    found
}

impl Bar {
    fn holds_for(&self, path: &str) -> bool {
        starts_with_any(path, self.folders) && !starts_with_any(path, self.except)
    }
}

fn starts_with_any(path: &str, starts: &[&str]) -> bool {
    starts.iter().any(|start| path.starts_with(start))
}

/// A file of `insight` or `study` may, when its own heading says that its figures are for display.
fn may_use_floats(file: &File) -> bool {
    let mut heading = file.text.lines().take_while(|line| line.starts_with("//!"));
    // A serialiser has to name them, if only to turn them away.
    let turns_away = file.path == "src/game/json/write.rs";
    let may_display = starts_with_any(&file.path, &["src/insight/", "src/study/"]);
    turns_away || may_display && heading.any(|line| line.contains("display"))
}

#[cfg(test)]
mod tests {
    use super::barred;
    use crate::tree::sample;

    #[test]
    fn barred_names_are_found_where_they_are_barred() {
        let cases = [
            ("src/game/money.rs", "let x: f64 = y;", 1),
            ("src/game/money.rs", "let x = y * 0.5;", 1),
            ("src/game/money.rs", "// not an f64", 0),
            ("src/game/money.rs", "use std::collections::BTreeMap;", 0),
            ("src/game/luck.rs", "use std::collections::{HashMap, HashSet};", 2),
            ("src/game/score.rs", "all.sort_by_key(merit);", 1),
            ("src/ui/charts/line.rs", "names.sort();", 1),
            ("src/ui/charts/line.rs", "sort::ascending(&mut names);", 0),
            ("src/record/log.rs", "let t = std::time::Instant::now();", 1),
            ("src/contest/round.rs", "use leptos::prelude::*;", 1),
            ("src/insight/funnel.rs", "let x: f64 = y;", 1),
            ("src/insight/funnel.rs", "//! Shares, for display only.\nlet x: f64 = y;", 0),
            ("src/game/world.rs", "pub struct World;", 0),
            ("src/game/rival/balanced.rs", "fn decide(world: &World) {}", 1),
            ("src/game/rival/balanced.rs", "fn decide(view: &Observation) {}", 0),
            ("src/game/rival/balanced.rs", "let months = seen.scenario().months;", 1),
            ("src/ui/pages/desk.rs", "use game::World;", 1),
            ("src/ui/session.rs", "use game::World;", 0),
            ("src/ui/pages/start/mod.rs", "use crate::ui::session::Session;", 2),
            ("src/ui/pages/start/mod.rs", "use crate::ui::lazy::PendingClick;", 0),
            ("src/ui/charts/line.rs", "let x: f64 = 0.5;", 0),
            ("src/game/scenario.json", "0.5", 0),
        ];
        for (path, text, expect) in cases {
            assert_eq!(barred(&sample(path, text)).len(), expect, "{path}: {text}");
        }
    }
}
