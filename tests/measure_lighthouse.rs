//! What Lighthouse says of the start page on a phone. `cargo xtask bench` packs the site as a web server would send it,
//! installs Lighthouse, and runs this.

#![cfg(not(target_arch = "wasm32"))]

// The measure needs less of a site than the journeys do.
#[allow(dead_code)]
#[path = "journeys/site.rs"]
mod site;

use std::path::PathBuf;
use std::process::Command;

use serde_json::Value;
use site::Site;

/// Runs, of which the median counts: what else the machine does makes each of them another.
const ROUNDS: usize = 5;
/// The categories, and what each is to have at least, in hundredths.
const LEAST: &[(&str, u32)] = &[("performance", 97), ("accessibility", 100), ("best-practices", 100)];
const CHROMIUM: &str = "--chrome-flags=--headless --no-sandbox --disable-gpu --disable-quic --no-first-run \
    --disable-background-networking --disable-component-update --disable-sync";

#[test]
#[ignore = "a measure; cargo xtask bench runs it"]
fn the_start_page_on_a_phone() {
    let packed = std::env::var_os("TENDER_PACKED_SITE").expect("cargo xtask bench names the packed site");
    let site = Site::packed(PathBuf::from(packed));
    let reports: Vec<Value> = (0..ROUNDS).map(|_round| report(&site.address())).collect();
    println!();
    let mut missed = Vec::new();
    for (category, least) in LEAST {
        let mut scores: Vec<u32> = reports.iter().map(|report| hundredths(&report["categories"][category])).collect();
        scores.sort();
        let median = scores[ROUNDS / 2];
        println!(
            "Lighthouse on a phone, {category}: {median} of {least} (from {} to {})",
            scores[0],
            scores[ROUNDS - 1]
        );
        if median < *least {
            missed.push(format!("{category}: {}", lost(&reports[0], category).join(", ")));
        }
    }
    println!();
    assert!(missed.is_empty(), "what costs points:\n{}", missed.join("\n"));
}

/// One run.
fn report(address: &str) -> Value {
    let lighthouse = std::env::var_os("TENDER_LIGHTHOUSE").expect("cargo xtask bench installs Lighthouse");
    let categories: Vec<&str> = LEAST.iter().map(|(category, _)| *category).collect();
    let run = Command::new("node")
        .arg(lighthouse)
        .args([address, "--quiet", "--output=json", CHROMIUM])
        .arg(format!("--only-categories={}", categories.join(",")))
        .output()
        .expect("Node runs Lighthouse");
    let said = String::from_utf8_lossy(&run.stderr);
    serde_json::from_slice(&run.stdout).unwrap_or_else(|error| panic!("Lighthouse does not report ({error}): {said}"))
}

fn hundredths(scored: &Value) -> u32 {
    let score = scored["score"].as_f64().unwrap_or(0.0);
    (score * 100.0).round() as u32
}

/// The audits of a category that have not all their points.
fn lost(report: &Value, category: &str) -> Vec<String> {
    let audits = report["categories"][category]["auditRefs"].as_array().into_iter().flatten();
    let counted = audits.filter(|audit| audit["weight"].as_f64().is_some_and(|weight| weight > 0.0));
    let ids = counted.filter_map(|audit| audit["id"].as_str());
    let short = ids.filter(|id| report["audits"][*id]["score"].as_f64().is_some_and(|score| score < 1.0));
    short.map(|id| format!("{id} {}", report["audits"][id]["displayValue"].as_str().unwrap_or_default())).collect()
}
