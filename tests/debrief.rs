//! The debrief of a class and going through its years, over real play: students who play like the
//! policies of the rivals, handed in and verified as a class would.

#![cfg(not(target_arch = "wasm32"))]

mod fixtures;

use std::sync::OnceLock;
use std::time::Instant;

use fixtures::{challenge, played_by, student};
use game::command::Command;
use game::ids::CompanyId;
use game::money::Money;
use game::observation::OpenedTender;
use game::rival::{Policy, Skill};
use game::scenario::Scenario;
use game::score::Figure;
use game::time::{Minute, Minutes, Month};
use game::world::World;
use tender::contest::challenge::Challenge;
use tender::contest::debrief::distribution::Distribution;
use tender::contest::debrief::measure::Measure;
use tender::contest::debrief::{
    Debrief, Evidence, LEAST_FOR_BEST, LEAST_STUDENTS, LessonNumbers, LessonVerdict, Sample, debrief,
};
use tender::contest::facts::YearFacts;
use tender::contest::standings::alike::likeness;
use tender::contest::submission::Submission;
use tender::contest::submission::verify::{Verified, Verifier};
use tender::contest::submission::year_replay::{ReplayedBid, YearReplay, compare};
use tender::contest::tournament::lesson::Lesson;
use tender::insight::bidding::post_mortem::{FactorDifference, PostMortem, post_mortem};
use tender::insight::money::bankruptcy::Downfall;
use tender::record::{Log, replay_log};

/// Eight ways to play a year, at three levels of skill each: a class of 24.
const POLICIES: [Policy; 8] = [
    Policy::PriceCutter,
    Policy::Novice,
    Policy::Overcommitter,
    Policy::Careful,
    Policy::Balanced,
    Policy::Relationship,
    Policy::KeyAccount,
    Policy::NoService,
];
const SKILLS: [Skill; 3] = [Skill::Low, Skill::Middle, Skill::High];

fn formal_challenge() -> Challenge {
    challenge(&Scenario::formal(), 13)
}

fn verifier() -> &'static Verifier {
    static VERIFIER: OnceLock<Verifier> = OnceLock::new();
    VERIFIER.get_or_init(|| Verifier::new(formal_challenge()).expect("a sound market"))
}

fn played(policy: Policy, skill: Skill) -> Submission {
    let name = format!("{} {skill:?}", policy.id());
    played_by(&formal_challenge(), student(&name, ""), &name, policy.at(skill), "2026-11-20T08:00:00.000Z")
}

fn submissions() -> &'static [Submission] {
    static CLASS: OnceLock<Vec<Submission>> = OnceLock::new();
    CLASS.get_or_init(|| POLICIES.into_iter().flat_map(|policy| SKILLS.map(|skill| played(policy, skill))).collect())
}

fn class() -> &'static [Verified] {
    static CLASS: OnceLock<Vec<Verified>> = OnceLock::new();
    let verify = |submission| verifier().verify_submission(submission).expect("an honest submission");
    CLASS.get_or_init(|| submissions().iter().map(verify).collect())
}

fn evidence(debrief: &Debrief, lesson: Lesson) -> &Evidence {
    let page = debrief.lessons.iter().find(|page| page.lesson == lesson).expect("every lesson has its page");
    page.says.enough().expect("24 are enough")
}

fn plays(year: &Verified, policy: Policy) -> bool {
    year.student.name.starts_with(policy.id())
}

#[test]
fn a_class_of_24_shows_that_price_cutters_end_low_and_the_careful_high() {
    let debrief = debrief(class());
    assert_eq!((debrief.students, debrief.unfinished), (24, 0));
    let mean_score = |policy: Policy| {
        let scores: Vec<u32> = class().iter().filter(|year| plays(year, policy)).map(|year| year.score).collect();
        scores.iter().sum::<u32>() / scores.len() as u32
    };
    assert!(mean_score(Policy::PriceCutter) + 300 < mean_score(Policy::Careful));

    let page = evidence(&debrief, Lesson::PriceAloneLoses);
    let LessonNumbers::PriceAlone { cheapest, others } = page.numbers else { panic!("{:?}", page.numbers) };
    assert_eq!((page.verdict, page.students, cheapest.students, others.students), (LessonVerdict::Borne, 24, 6, 18));
    assert_eq!(cheapest.lower_half, 6, "all of the cheapest quarter end in the lower half");
    assert!(cheapest.score + 200 < others.score, "{cheapest:?} {others:?}");

    let best = debrief.best.enough().expect("24 are enough");
    assert_eq!((best.best, best.rest), (6, 18));
    let price = best.clear().find(|contrast| contrast.measure == Measure::PriceRatio);
    assert!(price.is_some_and(|price| price.best > price.rest && price.size >= 800), "{best:?}");
    assert!(best.contrasts.iter().any(|contrast| !contrast.clear), "not everything is beyond chance");
}

#[test]
fn the_lessons_show_in_the_classs_own_numbers() {
    let debrief = debrief(class());
    for lesson in [Lesson::RecognitionDecides, Lesson::RecognitionPremium, Lesson::KeepingIsCheaper] {
        assert_eq!(evidence(&debrief, lesson).verdict, LessonVerdict::Borne, "{lesson:?}");
    }
    assert!(
        debrief
            .lessons
            .iter()
            .filter_map(|page| page.says.enough())
            .all(|says| says.verdict != LessonVerdict::Opposite)
    );
    assert_eq!(evidence(&debrief, Lesson::WrongProductNeverWins).verdict, LessonVerdict::Rule);
}

#[test]
fn a_company_that_overreached_is_named_with_the_payment_that_failed() {
    let debrief = debrief(class());
    let names: Vec<&str> = debrief.fallen.iter().map(|fallen| fallen.student.name.as_str()).collect();
    let bankrupt: Vec<&str> =
        class().iter().filter(|year| year.bankrupt).map(|year| year.student.name.as_str()).collect();
    assert!(!names.is_empty() && names.iter().all(|name| name.starts_with("overcommitter")), "{names:?}");
    assert_eq!(names.len(), bankrupt.len());
    let line = Scenario::formal().finance.credit_line.money();
    for fallen in &debrief.fallen {
        let Downfall { unpaid, net_worth, .. } = fallen.fall;
        println!(
            "{} {:?}: lost {}, tied {}",
            fallen.student.name,
            fallen.fall.how(),
            fallen.fall.lost(),
            fallen.fall.tied()
        );
        // Cash and credit are used up, and what is short is owed besides.
        assert_eq!(net_worth, fallen.fall.tied() - line - unpaid.short, "{fallen:?}");
        assert!(unpaid.short.is_positive() && unpaid.short <= unpaid.amount, "{fallen:?}");
        assert!(fallen.fall.tied() > unpaid.short, "it had sold and was not paid yet: {fallen:?}");
    }
}

#[test]
fn a_class_of_three_is_too_few_to_say_anything_of_but_its_bids_are_counted() {
    let debrief = debrief(&class()[..3]);
    assert_eq!(debrief.best, Sample::TooFew { students: 3, needs: LEAST_FOR_BEST });
    assert_eq!(debrief.price_and_retention, Sample::TooFew { students: 3, needs: LEAST_STUDENTS });
    assert_eq!(debrief.lessons.len(), Lesson::ALL.len());
    for page in &debrief.lessons {
        assert!(matches!(page.says, Sample::TooFew { students: 0..=3, needs: LEAST_STUDENTS }), "{:?}", page.lesson);
    }
    let bids = |of: fn(&Verified) -> u32| class()[..3].iter().map(of).sum::<u32>();
    assert_eq!((debrief.causes.bids, debrief.causes.won), (bids(|year| year.bids), bids(|year| year.wins)));
    assert!(debrief.causes.lost.windows(2).all(|pair| pair[0].bids >= pair[1].bids));
}

#[test]
fn facts_agree_with_what_else_is_told_of_the_year() {
    for year in class() {
        let facts = &year.facts;
        let sum = |column: &[u16]| column.iter().map(|&count| u32::from(count)).sum::<u32>();
        assert_eq!(sum(&facts.monthly.bids), year.bids, "{}", year.student.name);
        assert_eq!(sum(&facts.monthly.wins), year.wins);
        assert_eq!(sum(&facts.monthly.disqualified), year.disqualified);
        assert_eq!(facts.bidding.lost() + year.wins + year.disqualified, year.bids);
        let sales = facts.monthly.sales.iter().copied().sum::<Money>();
        assert_eq!(sales.as_fen(), year.values[Figure::Sales as usize]);
        assert_eq!(facts.fall.is_some(), year.bankrupt);
        assert!(facts.keeping.tickets >= facts.keeping.settled + facts.keeping.lapsed);
        assert!(facts.keeping.in_time <= facts.keeping.settled && facts.keeping.checked <= facts.keeping.buyers);
    }
}

#[test]
fn a_lost_bid_is_counted_by_the_factor_that_its_post_mortem_shows() {
    let submission = played(Policy::Balanced, Skill::High);
    let world = verifier().replay(&submission).expect("an honest submission");
    let seen = world.observe(CompanyId(0));
    let mut lost_by = [0; 4];
    for OpenedTender { tender: view, sheet } in seen.results() {
        let told = post_mortem(&seen, view.id()).expect("the bids are opened");
        let on_sheet = FactorDifference::on(sheet, seen.me());
        match told {
            PostMortem::NotWon(loss) if loss.disqualified.is_none() => {
                assert_eq!(loss.against, on_sheet);
                lost_by[on_sheet.expect("somebody won").decided_by() as usize] += 1;
            }
            _ => assert_eq!(on_sheet, None),
        }
    }
    assert!(lost_by.iter().sum::<u32>() > 0);
    assert_eq!(YearFacts::of(&seen).bidding.lost_by, lost_by);
}

#[test]
fn what_was_verified_comes_back_from_a_worker() {
    let texts: Vec<String> = class().iter().map(|year| serde_json::to_string(year).expect("JSON")).collect();
    for (year, text) in class().iter().zip(&texts) {
        assert_eq!(serde_json::from_str::<Verified>(text).as_ref().ok(), Some(year));
        assert!(text.len() < 24_000, "{} bytes", text.len());
        let facts = serde_json::to_string(&year.facts).expect("JSON").len();
        assert!(facts < 2_500, "{facts} bytes of facts");
    }
    let again: Verified = serde_json::from_str(&texts[9]).expect("it was just written");
    assert_eq!(likeness(&again, &class()[9], 0), Some(1000));
    assert_eq!(likeness(&again, &class()[0], 300), None);
    for damaged in ["\"prints\":\"AAAAA\"", "\"prints\":\"AA\"", "\"prints\":\"?\""] {
        let at = texts[9].find("\"prints\"").expect("a field");
        let text = format!("{}{damaged}}}", &texts[9][..at]);
        assert!(serde_json::from_str::<Verified>(&text).is_err(), "{damaged}");
    }
}

#[test]
fn a_figure_is_spread_over_the_class_in_few_round_bins() {
    for measure in Measure::ALL {
        let Some(spread) = Distribution::of(measure, class()) else { continue };
        assert_eq!(spread.bins.iter().map(|bin| bin.students).sum::<u32>(), spread.students, "{measure:?}");
        assert!((1..=14).contains(&spread.bins.len()), "{measure:?}: {} bins", spread.bins.len());
        let marks = [spread.least, spread.lower_quartile, spread.median, spread.upper_quartile, spread.most];
        assert!(marks.is_sorted(), "{measure:?}: {marks:?}");
    }
    let scores = Distribution::of(Measure::Score, class()).expect("everybody has a score");
    assert_eq!((scores.students, scores.least), (24, 0));
}

#[test]
fn every_moment_of_a_year_can_be_gone_back_to() {
    let submission = played(Policy::Novice, Skill::Low);
    let year = YearReplay::of(verifier(), &submission).expect("an honest submission");
    assert_eq!(*year.end(), verifier().replay(&submission).expect("an honest submission"));
    assert_eq!(year.months().count(), 12);
    let (scenario, setup) = verifier().market(&submission).expect("this challenge");
    let plain = |entries: usize| {
        let log = Log { entries: submission.log.entries[..entries].to_vec() };
        replay_log(scenario.clone(), setup.clone(), &log).expect("the beginning of an honest log")
    };
    for entries in [0, 1, 7, 100, 101, 102, 103, submission.log.len()] {
        assert_eq!(year.after(entries as u32), plain(entries), "after {entries} entries");
    }
    for month in Month::all() {
        let opening = year.opening(month).expect("it was played");
        assert_eq!((opening.now(), opening.now().month()), (month.opening(), month));
        let decided = submission.log.entries.iter().take_while(|entry| entry.at < month.opening());
        let mut before = plain(decided.count().saturating_sub(1));
        if before.now() < month.opening() {
            before.apply(year.me(), &Command::Advance { to: month.opening() }).expect("time moves on");
        }
        assert_eq!(*opening, before, "{month:?}");
        let close = year.close(month).expect("it was played");
        assert_eq!(close.now().month(), month);
        assert_eq!(close.observe(year.me()).monthly().len(), month.index() + 1, "its accounts are closed");
        let noon = month.hour(73) + Minutes::new(7);
        assert_eq!(year.at(noon).now(), noon);
    }
    assert_eq!(year.at(Minute::YEAR_END), *year.end());
}

#[test]
fn a_month_shows_its_decisions_and_what_its_bids_taught() {
    let year = YearReplay::of(verifier(), &played(Policy::Balanced, Skill::Low)).expect("an honest submission");
    let facts = YearFacts::of(&year.end().observe(year.me()));
    let months: Vec<_> = year.months().filter_map(|month| year.month(month)).collect();
    assert_eq!(months.iter().map(|month| month.decisions.len()).sum::<usize>(), year.decisions().count());
    for (month, row) in months.iter().zip(facts.monthly.rows()) {
        assert_eq!(month.figures, Some(row));
        assert_eq!(month.tenders.len(), usize::from(row.bids), "month {}", row.month.number());
        let count = |is: fn(&ReplayedBid) -> bool| month.tenders.iter().filter(|tender| is(&tender.outcome)).count();
        assert_eq!(count(|outcome| *outcome == ReplayedBid::Won), usize::from(row.wins));
        assert_eq!(count(|outcome| matches!(outcome, ReplayedBid::Disqualified(_))), usize::from(row.disqualified));
        for tender in &month.tenders {
            let is_won = matches!(tender.post_mortem, Some(PostMortem::Won { .. }));
            assert_eq!(is_won, tender.outcome == ReplayedBid::Won, "{tender:?}");
        }
        assert!(month.decisions.iter().all(|decision| decision.at.month() == month.month));
    }
}

#[test]
fn two_years_lie_side_by_side_until_their_decisions_part() {
    let logs = [Skill::Low, Skill::Middle].map(|skill| played(Policy::Careful, skill));
    let [one, other] = logs.each_ref().map(|log| YearReplay::of(verifier(), log).expect("honest"));
    assert_eq!(compare(&one, &one).parted, None);
    let both = compare(&one, &other);
    assert_eq!(both.months.len(), 12);
    let parting = both.parted.expect("other skill, other decisions");
    let nth = |year: &YearReplay| year.decisions().nth(parting.shared as usize);
    assert_eq!((parting.one.clone(), parting.other.clone()), (nth(&one), nth(&other)));
    assert_ne!(parting.one, parting.other);

    // A student who stopped in the third month has two months to compare and decides nothing more.
    let third = Month::new(3).expect("a month");
    let entries = logs[0].log.entries.iter().take_while(|entry| entry.at < third.hour(9));
    let half = Submission { log: Log { entries: entries.cloned().collect() }, ..logs[0].clone() };
    let half = YearReplay::of(verifier(), &half).expect("the beginning of an honest log");
    let both = compare(&half, &one);
    assert_eq!(half.months().count(), 3);
    assert_eq!(both.months.iter().filter(|one| one.figures[0].is_some()).count(), 2);
    let parting = both.parted.expect("the other goes on");
    assert!(parting.one.is_none() && parting.other.is_some());
}

/// How long verifying a class takes, what of it the facts are, and how much of it travels.
#[test]
#[ignore = "a measure: run it in release"]
fn two_hundred_verifications() {
    let begun = Instant::now();
    for submission in submissions().iter().cycle().take(200) {
        verifier().verify(&submission.code()).expect("an honest submission");
    }
    let all = begun.elapsed();
    let worlds: Vec<World> =
        submissions().iter().map(|submission| verifier().replay(submission).expect("honest")).collect();
    let begun = Instant::now();
    for world in worlds.iter().cycle().take(200) {
        std::hint::black_box(YearFacts::of(&world.observe(CompanyId(0))));
    }
    let facts = begun.elapsed();
    let class = class();
    let begun = Instant::now();
    std::hint::black_box(debrief(class));
    let told = begun.elapsed();
    let texts = || class.iter().map(|year| serde_json::to_string(year).expect("JSON").len());
    let facts_text = class.iter().map(|year| serde_json::to_string(&year.facts).expect("JSON").len()).max();
    println!("200 verifications {all:?}, their facts {facts:?}, the debrief of 24 {told:?}");
    println!("verified as text: at most {:?} bytes, facts of it {facts_text:?}", texts().max());
    let begun = Instant::now();
    let year = YearReplay::of(verifier(), &submissions()[10]).expect("an honest submission");
    let opened = begun.elapsed();
    let begun = Instant::now();
    for month in year.months() {
        std::hint::black_box(year.month(month));
    }
    println!("opening a year {opened:?}, going through its twelve months {:?}", begun.elapsed());
}
