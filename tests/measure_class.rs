//! How fast a class's submissions are verified, natively and in Chromium on the shipped wasm, and for
//! how long the page is busy meanwhile. Of time it is a measure, not a verdict: what a class may
//! expect stands beside each figure. It fails when a submission does not verify, and when the page's
//! memory grows by more than the files that came. `cargo xtask bench` builds what it needs and runs it
//! in release.

#![cfg(not(target_arch = "wasm32"))]

// The measure needs less of a browser than the journeys do.
#[allow(dead_code)]
#[path = "journeys/driver.rs"]
mod driver;
mod fixtures;
#[allow(dead_code)]
#[path = "journeys/site.rs"]
mod site;

use std::thread;
use std::time::{Duration, Instant};

use driver::Driver;
use fixtures::{CLASS_POLICIES, challenge, played_with_research, student};
use game::scenario::Scenario;
use serde_json::Value;
use site::Site;
use tender::contest::challenge::Challenge;
use tender::contest::submission::verify::Verifier;
use tender::record::seal::SecretKey;

/// Students of the class.
const STUDENTS: usize = 200;
/// How long the page may take for anything.
const PATIENCE: Duration = Duration::from_secs(120);

#[test]
#[ignore = "a measure; cargo xtask bench runs it"]
fn verifying_a_class() {
    let key = SecretKey::new([7; 32]);
    let challenge = sealed_challenge(&key);
    let texts: Vec<String> = (0..STUDENTS).map(|student| submission(&challenge, student)).collect();
    let bytes = texts.iter().map(String::len).sum::<usize>();
    println!("\n{STUDENTS} sealed submissions of a formal year, {} KB each on average", bytes / STUDENTS / 1_000);

    let begun = Instant::now();
    natively(&challenge, &key, &texts);
    println!("{:<40}{:>8.2} s, of 5", "verified natively, all cores", begun.elapsed().as_secs_f64());

    let in_page = InPage::open(&challenge, &key);
    let (seconds, busiest, click) = in_page.verify(&texts);
    println!("{:<40}{seconds:>8.2} s, of 10", "verified and ranked in the page");
    println!("{:<40}{busiest:>8.0} ms", "the page was busy at a stretch, at most");
    println!("{:<40}{click:>8.0} ms, of 100", "a click meanwhile was answered within");
    // The first half brings all that is there once, however many come.
    let in_page = InPage::open(&challenge, &key);
    let (first, second) = texts.split_at(STUDENTS / 2);
    in_page.verify(first);
    let before = in_page.memory();
    in_page.driver.run("took = null", &[]);
    in_page.verify_more(second, STUDENTS);
    let grown = (in_page.memory() - before) / second.len() as f64 / 1_000.0;
    let text = bytes as f64 / STUDENTS as f64 / 1_000.0;
    println!("{:<40}{grown:>8.1} KB a file, whose text has {text:.0} KB\n", "its memory grows by");
    assert!(grown < text, "a class takes more memory than its files");
}

fn sealed_challenge(key: &SecretKey) -> Challenge {
    Challenge { seal: Some(key.public()), ..challenge(&Scenario::formal(), 1) }
}

fn submission(challenge: &Challenge, nth: usize) -> String {
    let student = student(&format!("Student {nth}"), &format!("{nth:04}"));
    let submission = played_with_research(challenge, student, nth, CLASS_POLICIES[nth % CLASS_POLICIES.len()]);
    // A measure needs no real chance.
    submission.file(challenge, [9; 32])
}

fn natively(challenge: &Challenge, key: &SecretKey, texts: &[String]) {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for part in texts.chunks(texts.len().div_ceil(cores)) {
            scope.spawn(move || {
                let verifier =
                    Verifier::new(challenge.clone()).expect("the built-in market").with_key(Some(key.clone()));
                for text in part {
                    verifier.verify(text).expect("an honest submission");
                }
            });
        }
    });
}

/// The class page of the built site, on the instructor's side.
struct InPage {
    driver: Driver,
    _site: Site,
}

impl InPage {
    fn open(challenge: &Challenge, key: &SecretKey) -> Self {
        let site = Site::serve();
        let driver = Driver::start("en");
        driver.open(&site.address());
        driver.run("localStorage.setItem('tender.key', arguments[0])", &[key.code().into()]);
        driver.open(&format!("{}#/class", site.address()));
        driver.reload();
        let page = Self { driver, _site: site };
        page.waits_for(
            "return [...document.querySelectorAll('button')].some(button => button.textContent == 'I teach')",
        );
        page.driver.run(
            "[...document.querySelectorAll('button')].find(button => button.textContent == 'I teach').click()",
            &[],
        );
        page.waits_for("return document.querySelector('input[multiple]') != null");
        let fill = "const field = [...document.querySelectorAll('label')]
            .find(label => label.textContent == 'Code, link or short word').control;
            field.value = arguments[0];
            field.dispatchEvent(new Event('input', { bubbles: true }));";
        page.driver.run(fill, &[challenge.code().into()]);
        page
    }

    /// Seconds until all are checked, the longest stretch in which the page did nothing else, and the
    /// longest that a click took to be answered, both in milliseconds.
    fn verify(&self, texts: &[String]) -> (f64, f64, f64) {
        self.verify_more(texts, texts.len())
    }

    /// The same when others were checked before: so many in all then.
    fn verify_more(&self, texts: &[String], all: usize) -> (f64, f64, f64) {
        let take = "window.files = new DataTransfer();
            arguments[0].forEach((text, at) => files.items.add(new File([text], at + '.json')));";
        self.driver.run(take, &[Value::from(texts.to_vec())]);
        let go = "
            window.busy = { longest: 0, click: 0 };
            let last = performance.now();
            setInterval(() => {
                const now = performance.now();
                busy.longest = Math.max(busy.longest, now - last - 10);
                last = now;
            }, 10);
            const segment = [...document.querySelectorAll('button')].find(button => button.textContent == 'Practice year');
            const other = [...document.querySelectorAll('button')].find(button => button.textContent == 'Formal year');
            window.clicks = setInterval(() => {
                const begun = performance.now();
                const button = segment.getAttribute('aria-pressed') == 'true' ? other : segment;
                button.click();
                requestAnimationFrame(() => { busy.click = Math.max(busy.click, performance.now() - begun); });
            }, 333);
            const input = document.querySelector('input[multiple]');
            input.files = files.files;
            window.begun = performance.now();
            input.dispatchEvent(new Event('change', { bubbles: true }));";
        self.driver.run(go, &[]);
        let all = format!("{all} of {all} checked");
        let done = format!(
            "return document.body.textContent.includes('{all}') && (window.took ??= performance.now() - begun) > 0"
        );
        self.waits_for(&done);
        let bad = self.driver.run("return document.body.textContent.includes('Not counted')", &[]);
        assert_eq!(bad, Value::Bool(false), "every submission counts");
        let figures = self.driver.run("clearInterval(clicks); return [took / 1000, busy.longest, busy.click]", &[]);
        let figure = |at: usize| figures[at].as_f64().expect("a figure");
        (figure(0), figure(1), figure(2))
    }

    /// Bytes of the program's memory, which never shrinks.
    fn memory(&self) -> f64 {
        let bytes = self.driver.run("return wasmBindings.initSync().memory.buffer.byteLength", &[]);
        bytes.as_f64().expect("a number")
    }

    fn waits_for(&self, script: &str) {
        let begun = Instant::now();
        while self.driver.run(script, &[]) != Value::Bool(true) {
            assert!(begun.elapsed() < PATIENCE, "the page does not come to: {script}");
            thread::sleep(Duration::from_millis(50));
        }
    }
}
