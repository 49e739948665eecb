//! What a section of the workbench says of the labs that use it is true: the experiments that its line names are those with
//! a step on its page.

#![cfg(not(target_arch = "wasm32"))]

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

fn file(path: &str) -> Value {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path);
    serde_json::from_str(&fs::read_to_string(path).expect("a file")).expect("JSON")
}

/// Every page of the workbench that some step of a lab names.
fn pages(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Array(all) => all.iter().for_each(|one| pages(one, found)),
        Value::Object(all) => {
            if let Some(page) = all.get("page").and_then(Value::as_str).and_then(|page| page.strip_prefix("crm/")) {
                found.insert(page.split('/').next().unwrap_or(page).to_owned());
            }
            all.values().for_each(|one| pages(one, found));
        }
        _ => {}
    }
}

fn numbers(line: &str) -> BTreeSet<u32> {
    line.split(|letter: char| !letter.is_ascii_digit()).filter_map(|word| word.parse().ok()).collect()
}

#[test]
fn a_section_names_the_experiments_that_use_it() {
    let mut experiments: BTreeMap<String, BTreeSet<u32>> = BTreeMap::new();
    for number in 1..=19 {
        let mut found = BTreeSet::new();
        pages(&file(&format!("src/study/lab/labs/e{number:02}.json")), &mut found);
        for page in found {
            experiments.entry(page).or_default().insert(number);
        }
    }
    assert!(experiments.len() > 12, "{experiments:?}");
    for language in ["en", "zh-CN"] {
        let texts = file(&format!("src/locales/{language}/crm.json"));
        for (page, expect) in &experiments {
            let name = if page == "quote" { "quotation" } else { page.as_str() };
            let line = texts["about"][name]["lab"].as_str().unwrap_or_else(|| panic!("{language}: {name} has no line"));
            assert_eq!(numbers(line), *expect, "{language}: {name}");
        }
    }
}
