//! Scored tenders worked out by hand (rulebook 4): points are hundredths, cut, not rounded.

use game::command::Command;
use game::ids::{CompanyId, CustomerId, TenderId};
use game::luck::Seed;
use game::money::Money;
use game::per_mille::PerMille;
use game::recognition::Recognition;
use game::rival::{Policy, Skill};
use game::scenario::{Draft, Package, RecordPoints, RecordRates, Scenario, TenderRules, Weights, Yuan};
use game::score::results;
use game::setup::{Pace, Player, Seat, Setup, Validity};
use game::tender::{Centi, Disqualification, Offer, ScoreSheet, Verdict, rank, record_points, service_points, tie};
use game::time::{Minute, Month};
use game::world::World;

/// Scores of few months can be compared with those of a year: those of a class of one company of each kind in the mean and
/// in how far they lie apart, and the mean of each kind over these seeds as near as the rulebook says (section 8).
#[test]
fn scores_of_short_games_lie_by_those_of_a_year() {
    for (market, bounds) in [
        (Scenario::formal(), [(4, 150, 70, 50), (6, 75, 50, 30), (9, 60, 35, 30)]),
        (Scenario::practice(), [(4, 90, 60, 30), (6, 60, 40, 30), (9, 60, 35, 30)]),
    ] {
        let year = mean_scores(&market, 12, market.capital);
        println!("{}: a class's mean {}, apart {}", market.id, mean(&year), apart(&year));
        for (months, largest, of_all, spread) in bounds {
            let short = mean_scores(&market, months, market.capital);
            println!("{} in {months} months: a class's mean {}, apart {}", market.id, mean(&short), apart(&short));
            assert!((mean(&short) - mean(&year)).abs() <= OF_CLASS, "{} in {months} months: {short:?}", market.id);
            assert!((apart(&short) - apart(&year)).abs() <= spread, "{} in {months} months: {short:?}", market.id);
            let gaps: Vec<i64> = short.iter().zip(&year).map(|(short, year)| short - year).collect();
            println!("{} in {months} months: {gaps:?}", market.id);
            let (most, all) =
                (gaps.iter().map(|gap| gap.abs()).max().unwrap_or(0), gaps.iter().map(|gap| gap.abs()).sum::<i64>());
            assert!(most <= largest, "{} in {months} months: {gaps:?}", market.id);
            assert!(all <= of_all * gaps.len() as i64, "{} in {months} months: {gaps:?}", market.id);
        }
    }
}

#[test]
fn scores_with_other_capital_lie_by_those_of_the_formal_market() {
    other_capital(&Scenario::formal());
}

#[test]
fn scores_with_other_capital_lie_by_those_of_the_practice_market() {
    other_capital(&Scenario::practice());
}

/// A year with three quarters or with double the capital brings about the points that a year with the market's own brings,
/// to a class in the mean and to each kind of company. With half of it wages and rent are too much for many: such a year
/// is harder, and cannot be compared.
fn other_capital(market: &Scenario) {
    let usual = mean_scores(market, 12, market.capital);
    for percent in [50, 75, 200] {
        let found = mean_scores(market, 12, Yuan(market.capital.0 * percent / 100));
        let gaps: Vec<i64> = found.iter().zip(&usual).map(|(found, usual)| found - usual).collect();
        let told = format!("{}, {percent} % of the capital: a class's mean {}, {gaps:?}", market.id, mean(&found));
        println!("{told}");
        if percent == 50 {
            assert!(mean(&gaps) <= -100, "{told}");
            continue;
        }
        assert!(mean(&gaps).abs() <= 100, "{told}");
        assert!(gaps.iter().all(|gap| gap.abs() <= 220), "{told}");
    }
}

/// Points by which a class's mean may differ from that of a year.
const OF_CLASS: i64 = 30;

fn mean(scores: &[i64]) -> i64 {
    scores.iter().sum::<i64>() / scores.len() as i64
}

/// The mean distance from the mean.
fn apart(scores: &[i64]) -> i64 {
    scores.iter().map(|score| (score - mean(scores)).abs()).sum::<i64>() / scores.len() as i64
}

/// The mean score of `careful` and of each archetype, at middle skill, in games of so many months with that capital.
fn mean_scores(market: &Scenario, months: u8, capital: Yuan) -> Vec<i64> {
    let mut draft = Draft::clone(market);
    (draft.months, draft.capital) = (months, capital);
    draft.set_tenders.retain(|tender| tender.month.number() <= months);
    draft.shocks.retain(|shock| shock.month.number() <= months);
    let scenario = Scenario::check(draft).expect("a sound market");
    let policies: Vec<Policy> = std::iter::once(Policy::Careful).chain(Policy::ARCHETYPES).collect();
    let mut sums = vec![0; policies.len()];
    for seed in 1..=SEEDS {
        let seat = |policy: &Policy| Seat {
            name: policy.id().to_owned(),
            player: Player::Rival { policy: *policy, skill: Skill::Middle },
        };
        let seats = policies.iter().map(seat).collect();
        let setup = Setup { seed: Seed(seed), seats, validity: Validity::Formal, pace: Pace::Calm };
        let mut world = World::new(scenario.clone(), setup);
        world.apply(CompanyId(0), &Command::Advance { to: Minute::YEAR_END }).expect("the year may pass");
        for result in results(&world.observe(CompanyId(0))).expect("the year is over") {
            sums[result.company.index()] += i64::from(result.score);
        }
    }
    sums.into_iter().map(|sum| sum / SEEDS as i64).collect()
}

/// Games of each length.
const SEEDS: u64 = 40;

const PRICE_TYPE: Weights = Weights { price: 60, recognition: 25, service: 15 };
const NON_PRICE_TYPE: Weights = Weights { price: 30, recognition: 45, service: 25 };

#[test]
fn dear_and_well_known_beats_cheap_and_strange() {
    // 3000·5980/6560 = 2734.75, 3000·5980/6420 = 2794.39
    check(
        NON_PRICE_TYPE,
        &[(6560, 782, 84, -5), (6420, 742, 78, 4), (5980, 402, 52, -20)],
        &[(0, [2734, 3519, 2100], 8348), (1, [2794, 3339, 1950], 8087), (2, [3000, 1809, 1300], 6089)],
    );
}

#[test]
fn recognition_and_service_outweigh_a_quarter_of_the_price() {
    // 6000·1000/1100 = 5454.54, 6000·1000/1250 = 4800
    check(
        PRICE_TYPE,
        &[(1000, 300, 60, 0), (1100, 700, 78, 10), (1250, 900, 92, -30)],
        &[(2, [4800, 2250, 1380], 8400), (1, [5454, 1750, 1170], 8384), (0, [6000, 750, 900], 7650)],
    );
}

#[test]
fn in_a_price_type_tender_a_low_price_pays() {
    // 6000·800/1000 = 4800; 25·0.55 = 13.75
    check(
        PRICE_TYPE,
        &[(800, 450, 60, 0), (1000, 550, 78, 0)],
        &[(0, [6000, 1125, 900], 8025), (1, [4800, 1375, 1170], 7345)],
    );
}

#[test]
fn the_committee_turns_what_is_close() {
    // 3000·990/1000 = 2970; 45·0.501 = 22.545, cut to 22.54
    check(
        NON_PRICE_TYPE,
        &[(990, 500, 70, -60), (1000, 501, 70, 40)],
        &[(1, [2970, 2254, 1750], 7014), (0, [3000, 2250, 1750], 6940)],
    );
}

#[test]
fn equal_totals_go_to_the_lower_price() {
    // 6000·100/120 = 5000
    check(
        PRICE_TYPE,
        &[(120, 800, 60, 0), (100, 400, 60, 0)],
        &[(1, [6000, 1000, 900], 7900), (0, [5000, 2000, 900], 7900)],
    );
}

#[test]
fn then_to_the_higher_recognition() {
    check(
        PRICE_TYPE,
        &[(100, 480, 80, 0), (100, 600, 60, 0)],
        &[(1, [6000, 1500, 900], 8400), (0, [6000, 1200, 1200], 8400)],
    );
}

/// The tie-break rank of each company under that seed.
fn ties(seed: Seed) -> impl Fn(CompanyId) -> u32 {
    move |company| tie(seed, tender(), company)
}

#[test]
fn then_to_the_key_whatever_the_order_of_the_bids() {
    let bids = [(100, 600, 60, 0), (100, 600, 60, 0)].map(offer);
    let ranked = |order: [u8; 2]| {
        let valid = order.map(|company| (CompanyId(company), bids[usize::from(company)]));
        rank(tender(), PRICE_TYPE, &ties(Seed(5)), &valid, &[]).winner().map(|entry| entry.company)
    };
    assert!(ranked([0, 1]).is_some());
    assert_eq!(ranked([0, 1]), ranked([1, 0]));
}

#[test]
fn a_single_valid_bid_wins() {
    check(NON_PRICE_TYPE, &[(7000, 10, 0, -100)], &[(0, [3000, 45, 0], 2945)]);
}

#[test]
fn a_disqualified_bid_is_not_the_lowest_price() {
    // Without the bid at 500: 6000·900/1000 = 5400.
    let valid = [(CompanyId(0), offer((1000, 800, 60, 0))), (CompanyId(1), offer((900, 400, 60, 0)))];
    let disqualified =
        [(CompanyId(2), offer((500, 900, 92, 0)), Disqualification::MandatoryRequirementNotMet { index: 1 })];
    let sheet = rank(tender(), PRICE_TYPE, &ties(Seed(1)), &valid, &disqualified);
    assert_eq!(lines(&sheet), [(0, [5400, 2000, 900], 8300), (1, [6000, 1000, 900], 7900)]);
    assert_eq!(
        sheet.entries[2].verdict,
        Verdict::Disqualified(Disqualification::MandatoryRequirementNotMet { index: 1 })
    );
}

#[test]
fn without_a_valid_bid_nobody_wins() {
    let disqualified = [(CompanyId(0), offer((500, 900, 92, 0)), Disqualification::AboveCeiling)];
    let sheet = rank(tender(), PRICE_TYPE, &ties(Seed(1)), &[], &disqualified);
    assert_eq!((sheet.winner(), sheet.lowest()), (None, None));
}

#[test]
fn service_is_package_and_record_less_what_is_missing() {
    for (package, punctuality, proposal, have, want, points) in [
        (78, None, 0, [3, 2, 2], [3, 2, 2], 78),
        (78, None, 10, [3, 2, 2], [3, 2, 2], 88),
        (92, None, 10, [3, 2, 2], [3, 2, 2], 100),
        (78, None, 0, [3, 3, 3], [1, 1, 1], 78),
        (78, None, 0, [3, 2, 2], [3, 3, 3], 66),
        (78, Some(1000), 0, [3, 2, 2], [3, 3, 3], 71),
        (78, Some(700), 0, [3, 2, 2], [3, 3, 3], 56),
        (60, Some(500), 0, [1, 1, 1], [3, 3, 3], 4),
        (40, Some(500), 0, [1, 1, 1], [3, 3, 3], 0),
        (98, Some(1000), 0, [3, 3, 3], [3, 3, 3], 100),
    ] {
        let (rules, package) = rules_and_package(package);
        let found = service_points(&rules, &package, punctuality.map(PerMille::new), proposal, have, want);
        assert_eq!(found, points, "{} points, {punctuality:?}, {have:?} for {want:?}", package.points);
    }
}

#[test]
fn the_record_counts_from_ninety_per_cent_up_and_down() {
    let (rules, _) = rules_and_package(60);
    for (on_time, points) in [(1000, 5), (960, 3), (900, 0), (880, -1), (700, -10), (500, -20), (0, -20)] {
        assert_eq!(record_points(&rules, Some(PerMille::new(on_time))), points, "{on_time}");
    }
    assert_eq!(record_points(&rules, None), 0);
}

#[test]
fn the_rates_between_which_the_record_counts_are_those_of_the_market() {
    let (mut rules, _) = rules_and_package(60);
    rules.record_rates = RecordRates { worst: PerMille::new(200), neutral: PerMille::new(600) };
    for (on_time, points) in [(1000, 5), (800, 2), (600, 0), (400, -10), (200, -20), (0, -20)] {
        assert_eq!(record_points(&rules, Some(PerMille::new(on_time))), points, "{on_time}");
    }
}

/// Price in yuan, recognition, service points, committee in hundredths.
type Line = (i64, u16, u8, i32);
/// The company, its points for price, recognition and service, and the total, in hundredths.
type Ranked = (u8, [i32; 3], i32);

/// Scores the bids of companies 0, 1, ... and compares the sheet, the winner first.
fn check(weights: Weights, bids: &[Line], expect: &[Ranked]) {
    let valid: Vec<(CompanyId, Offer)> = (0..).map(CompanyId).zip(bids.iter().copied().map(offer)).collect();
    assert_eq!(lines(&rank(tender(), weights, &ties(Seed(1)), &valid, &[])), expect);
}

fn lines(sheet: &ScoreSheet) -> Vec<Ranked> {
    let line = |entry: &game::tender::SheetEntry| match entry.verdict {
        Verdict::Valid(factors) => Some((
            entry.company.0,
            [factors.price, factors.recognition, factors.service].map(|Centi(points)| points),
            factors.total().0,
        )),
        Verdict::Disqualified(_) => None,
    };
    sheet.entries.iter().filter_map(line).collect()
}

fn offer((price, recognition, service, committee): Line) -> Offer {
    Offer {
        price: Money::yuan(price),
        recognition: Recognition::new(recognition),
        service,
        term_months: 0,
        committee: Centi(committee),
    }
}

fn tender() -> TenderId {
    TenderId::regular(CustomerId(3), Month::FIRST)
}

/// Six points a missing level, 20 off and 5 on for the record, whatever the scenario says.
fn rules_and_package(points: u8) -> (TenderRules, Package) {
    let scenario = Scenario::formal();
    let rules =
        TenderRules { missing_level: 6, record: RecordPoints { takes: 20, adds: 5 }, ..scenario.tender.clone() };
    (rules, Package { points, ..scenario.packages[0].clone() })
}
