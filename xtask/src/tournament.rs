//! `cargo xtask tournament`: seeded games of computer companies, what became of each
//! policy, and whether the lessons hold (rulebook 12).

use crate::project::Project;
use crate::run::{Outcome, Trouble};
use game::scenario::{Scenario, Yuan};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use tender::contest::challenge::Changes;
use tender::contest::tournament::line_ups::{SeedGames, play_seed};
use tender::contest::tournament::{Report, report};
use tender::record::ScenarioRef;

const USAGE: &str = "Use: cargo xtask tournament [--games N] [--scenario formal|practice|FILE.json] [--months N] \
    [--capital YUAN] [--json]";

/// What was asked for.
struct Options {
    games: u64,
    scenario: String,
    /// What is played of the market, as a class may set it.
    changes: Changes,
    json: bool,
}

/// Plays, prints, and fails when a lesson does not hold.
pub fn tournament(_project: &Project, words: &[String]) -> Outcome {
    let options = read(words)?;
    let changed = options.changes.made_in(&ScenarioRef::to(&market(&options.scenario)?));
    let scenario = changed.map_err(|why| Trouble::new(format!("That cannot be played: {why:?}."), USAGE))?;
    let report = report(&play_seeds(&scenario, options.games));
    if options.json {
        println!("{}", serde_json::to_string(&report).expect("a report can be written as JSON"));
    } else {
        print(&report);
    }
    // The lessons are promised for the built-in years; elsewhere they are only shown.
    if Scenario::named(&options.scenario).is_none() || options.changes != Changes::default() {
        return Ok(());
    }
    let fallen: Vec<&str> =
        report.lessons.iter().filter(|lesson| !lesson.holds).map(|lesson| lesson.claim.id()).collect();
    if fallen.is_empty() {
        Ok(())
    } else {
        Err(Trouble::new(
            format!("Lessons that do not hold: {}.", fallen.join(", ")),
            "Tune the scenario or the policies until they do; the figures stand above.",
        ))
    }
}

/// A built-in market by name, or one from a file: numbers can be tried without compiling.
fn market(name: &str) -> Result<Scenario, Trouble> {
    if !name.ends_with(".json") {
        return Scenario::named(name).ok_or_else(|| Trouble::new(format!("There is no scenario {name:?}."), USAGE));
    }
    let text = std::fs::read_to_string(name)
        .map_err(|error| Trouble::new(format!("{name} cannot be read: {error}."), USAGE))?;
    Scenario::read(&text).map_err(|error| Trouble::new(format!("{name} is no market: {error:?}."), USAGE))
}

fn read(words: &[String]) -> Result<Options, Trouble> {
    let mut options = Options { games: 200, scenario: "formal".to_owned(), changes: Changes::default(), json: false };
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--json" => options.json = true,
            "--games" => options.games = number(words.next(), 1..=100_000, USAGE_GAMES)? as u64,
            "--months" => options.changes.months = Some(number(words.next(), 1..=12, USAGE_MONTHS)? as u8),
            "--capital" => {
                options.changes.capital = Some(Yuan(number(words.next(), 1..=1_000_000_000, USAGE_CAPITAL)?))
            }
            "--scenario" => options.scenario = words.next().cloned().unwrap_or_default(),
            other => return Err(Trouble::new(format!("The tournament does not know {other}."), USAGE)),
        }
    }
    Ok(options)
}

const USAGE_GAMES: &str = "--games takes a number from 1 to 100000.";
const USAGE_MONTHS: &str = "--months takes a number from 1 to 12.";
const USAGE_CAPITAL: &str = "--capital takes an amount in yuan.";

fn number(word: Option<&String>, within: std::ops::RangeInclusive<i64>, else_say: &str) -> Result<i64, Trouble> {
    let number = word.and_then(|word| word.parse().ok()).filter(|number| within.contains(number));
    number.ok_or_else(|| Trouble::new(else_say, USAGE))
}

/// Plays all seeds on all cores; their order does not depend on the core that played them.
fn play_seeds(scenario: &Scenario, games: u64) -> Vec<SeedGames> {
    let next = AtomicU64::new(0);
    let done: Mutex<Vec<(u64, SeedGames)>> = Mutex::new(Vec::new());
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                loop {
                    let seed = next.fetch_add(1, Ordering::Relaxed);
                    if seed >= games {
                        return;
                    }
                    let played = play_seed(scenario, seed);
                    done.lock().expect("no worker panics while it holds this").push((seed, played));
                }
            });
        }
    });
    let mut done = done.into_inner().expect("no worker panics while it holds this");
    done.sort_by_key(|(seed, _)| *seed);
    done.into_iter().map(|(_, games)| games).collect()
}

fn print(report: &Report) {
    println!("{} seeds, each in every line-up\n", report.games);
    println!(
        "{:<18} {:>6} {:>6} {:>11} {:>9} {:>6} {:>6} {:>6} {:>8} {:>7} {:>7} {:>8} {:>5} {:>9} {:>5} {:>6}",
        "policy",
        "games",
        "score",
        "net worth",
        "bankrupt",
        "first",
        "bids",
        "wins",
        "disq.",
        "places",
        "orders",
        "tickets",
        "lost",
        "bad debt",
        "idle",
        "differ"
    );
    for row in &report.archetypes {
        println!(
            "{:<18} {:>6} {:>6} {:>11} {:>9} {:>6} {:>6} {:>6} {:>8} {:>7} {:>7} {:>8} {:>5} {:>9} {:>5} {:>6}",
            row.id,
            row.games,
            row.mean_score,
            row.mean_net_worth,
            row.bankruptcies,
            row.first,
            row.mean_bids,
            row.mean_wins,
            row.disqualified_bids,
            row.mean_places,
            row.mean_orders,
            row.mean_tickets,
            row.mean_lost,
            row.mean_bad_debt,
            row.mean_idle,
            row.mean_months_differ
        );
    }
    println!();
    for lesson in &report.lessons {
        let measured: Vec<String> =
            lesson.measured.iter().map(|(name, figure)| format!("{} {figure}", name.id())).collect();
        println!("{} {:<26} {}", if lesson.holds { "holds" } else { "FAILS" }, lesson.claim.id(), measured.join(", "));
    }
}
