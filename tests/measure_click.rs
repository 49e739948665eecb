//! How long a phone takes from the first click to a playable desk. A measure, not a verdict.
//! `cargo xtask bench` packs the site as a web server would send it, and runs this.

#![cfg(not(target_arch = "wasm32"))]

// The measure needs less of a browser than the journeys do.
#[allow(dead_code)]
#[path = "journeys/driver.rs"]
mod driver;
#[allow(dead_code)]
#[path = "journeys/site.rs"]
mod site;

use std::path::PathBuf;
use std::thread::sleep;
use std::time::{Duration, Instant};

use driver::Driver;
use serde_json::json;
use site::Site;

/// Each time in a browser that has nothing of the site in its cache but the start page.
const ROUNDS: usize = 5;
/// How long the start page may take.
const PATIENCE: Duration = Duration::from_secs(30);

/// Opens the form of the practice year, begins it at once, and hands over the milliseconds until the
/// desk's heading is there.
const FROM_CLICK_TO_DESK: &str = "
    const done = arguments[arguments.length - 1];
    const find = (where, words) =>
        [...document.querySelectorAll(where)].find(element => element.textContent.trim().startsWith(words));
    const until = (look, then) => {
        const found = look();
        found ? then(found) : requestAnimationFrame(() => until(look, then));
    };
    const begun = performance.now();
    find('button', 'Practice year').click();
    until(() => find('dialog button', 'Open for business'), button => {
        button.click();
        until(() => find('h1', 'Desk'), () => done(performance.now() - begun));
    });";

#[test]
#[ignore = "a measure; cargo xtask bench runs it"]
fn from_the_first_click_to_the_desk() {
    let packed = std::env::var_os("TENDER_PACKED_SITE").expect("cargo xtask bench names the packed site");
    let site = Site::packed(PathBuf::from(packed));
    let mut seconds: Vec<f64> = (0..ROUNDS).map(|_round| seconds_to_the_desk(&site)).collect();
    seconds.sort_by(f64::total_cmp);
    println!(
        "\nfrom the first click to the desk on a phone: {:.1} s, of 4.5 (median of {ROUNDS}, from {:.1} to {:.1})\n",
        seconds[ROUNDS / 2],
        seconds[0],
        seconds[ROUNDS - 1]
    );
}

fn seconds_to_the_desk(site: &Site) -> f64 {
    let driver = Driver::start("en");
    driver.open(&site.address());
    let begun = Instant::now();
    while driver.run("return typeof window.wasmBindings?.replay_times", &[]) != "function" {
        assert!(begun.elapsed() < PATIENCE, "the start page does not start");
        sleep(Duration::from_millis(100));
    }
    slow_down_to_a_phone(&driver);
    driver.run_until_called_back(FROM_CLICK_TO_DESK, &[]).as_f64().expect("a time is a number") / 1_000.0
}

/// From now on the page runs as on a phone: a processor four times as slow, and a network of 1.6 megabits
/// a second that answers after 150 milliseconds.
fn slow_down_to_a_phone(driver: &Driver) {
    let bytes_a_second = 1_600_000 / 8;
    let network = json!({
        "offline": false, "latency": 150, "downloadThroughput": bytes_a_second, "uploadThroughput": bytes_a_second,
    });
    driver.devtools("Network.enable", &json!({}));
    driver.devtools("Network.emulateNetworkConditions", &network);
    driver.devtools("Emulation.setCPUThrottlingRate", &json!({"rate": 4}));
}
