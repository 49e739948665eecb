//! How often a debrief calls chance something else: classes in which nothing goes with anything, by
//! luck that is the same on every run.

#![cfg(not(target_arch = "wasm32"))]

use game::money::Money;
use game::per_mille::PerMille;
use game::score::Figure;
use game::time::Minute;
use tender::contest::debrief::{Debrief, LessonVerdict, debrief};
use tender::contest::facts::YearFacts;
use tender::contest::submission::Student;
use tender::contest::submission::moment::ClockTime;
use tender::contest::submission::verify::Verified;
use tender::contest::tournament::lesson::Lesson;

/// Classes of each size.
const CLASSES: u64 = 1_000;
/// Of them, as many may show something: one in twenty.
const MOST: usize = 50;

/// How a figure is spread over a class.
type Spread = fn(&mut Luck) -> i64;
const SPREADS: [(&str, Spread); 3] = [("even", even), ("lopsided", lopsided), ("small counts", counts)];

#[test]
fn of_classes_in_which_nothing_goes_with_anything_few_are_told_that_something_does() {
    for (name, spread) in SPREADS {
        for size in [12, 24, 40] {
            let told = |seed: u64| statements(&debrief(&class(size, Luck(seed * 1_000 + u64::from(size)), spread)));
            let all: Vec<(usize, usize, usize)> = (0..CLASSES).map(told).collect();
            let habits = all.iter().filter(|told| told.0 > 0).count();
            let scatters = all.iter().filter(|told| told.1 > 0).count();
            let any = all.iter().filter(|told| told.0 + told.1 + told.2 > 0).count();
            println!("{name}, {size} students: of {CLASSES} classes {any} show something ({habits}, {scatters})");
            assert!(any <= MOST, "{name}, {size} students: {any} of {CLASSES}");
        }
    }
}

/// Clear habits, clear pairs of figures, and clear counts.
fn statements(debrief: &Debrief) -> (usize, usize, usize) {
    let best = debrief.best.enough().expect("twelve are enough");
    let pages = || debrief.lessons.iter().filter_map(|page| Some((page.lesson, page.says.enough()?)));
    let prices = debrief.price_and_retention.enough().expect("twelve are enough");
    let scatters = pages().filter_map(|(_, says)| says.scatter.as_ref()).chain([prices]);
    let shows = |verdict| matches!(verdict, LessonVerdict::Borne | LessonVerdict::Opposite);
    let counted = pages().filter(|(lesson, says)| *lesson == Lesson::RecognitionDecides && shows(says.verdict));
    (best.clear().count(), scatters.filter(|scatter| scatter.trend() != 0).count(), counted.count())
}

/// A class whose figures have nothing to do with each other.
fn class(size: u32, mut luck: Luck, spread: Spread) -> Vec<Verified> {
    (0..size).map(|number| year(number, &mut luck, spread)).collect()
}

fn year(number: u32, luck: &mut Luck, spread: Spread) -> Verified {
    let mut draw = || spread(luck);
    let mut facts = YearFacts::default();
    let share = |value: i64| Some(PerMille::new(value as i32));
    let bids = 200 + draw() as u32;
    let wins = 100;
    facts.bidding.price_ratio = share(draw());
    facts.bidding.above_lowest = share(draw());
    facts.bidding.recognition = share(draw());
    facts.bidding.dearer_wins = draw() as u32;
    facts.reach.places = draw() as u32;
    facts.reach.first_place = Some(Minute::new(draw() as u32));
    facts.reach.industries = draw() as u8;
    facts.reach.industries_early = draw() as u8;
    let keeping = &mut facts.keeping;
    (keeping.reached, keeping.buyers, keeping.tickets) = (20, 1_000_000, 1_000_000);
    keeping.in_time = draw() as u32 * 1_000;
    keeping.programmes = [1_000, draw() as u32, 0, 0, 0];
    keeping.checked = draw() as u32 * 1_000;
    keeping.bad_debt = Money::fen(draw());
    keeping.acquisition = Money::yuan(draw() * 1_000_000);
    facts.lowest_cash = Money::yuan(draw());
    facts.idle = PerMille::new(draw() as i32);
    let disqualified = draw() as u32;
    let score = 1 + draw() as u32;
    let mut values = [0; 6];
    values[Figure::Retention as usize] = draw();
    values[Figure::Sales as usize] = 1_000;
    // Twenty close tenders among three bidders each.
    facts.bidding.close = 20;
    facts.bidding.close_by_chance = 20 * 333;
    facts.bidding.close_by_recognition = (0..20).map(|_| u32::from(luck.below(3) == 0)).sum();
    Verified {
        student: Student { name: String::new(), number: number.to_string() },
        company: String::new(),
        at: ClockTime::NONE,
        finished: true,
        reached: Minute::YEAR_END,
        score,
        rank: 1,
        bankrupt: false,
        values,
        bids,
        wins,
        disqualified,
        commands: 0,
        facts,
        log_fingerprint: 0,
        decision_fingerprints: Vec::new(),
    }
}

fn even(luck: &mut Luck) -> i64 {
    luck.below(250)
}

/// Many small and a few large: the product of three.
fn lopsided(luck: &mut Luck) -> i64 {
    (1 + luck.below(6)) * (1 + luck.below(6)) * (1 + luck.below(6))
}

/// How many of eight things happen, each once in four times.
fn counts(luck: &mut Luck) -> i64 {
    (0..8).map(|_| i64::from(luck.below(4) == 0)).sum()
}

/// Steele, Lea and Flood's SplitMix64.
struct Luck(u64);

impl Luck {
    fn below(&mut self, count: u64) -> i64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % count) as i64
    }
}
