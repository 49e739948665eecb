//! Findings over classes made by hand.

use super::*;
use crate::contest::facts::{InvalidCause, YearFacts};
use crate::contest::submission::Student;
use crate::insight::downfall::{Downfall, Missing};
use crate::insight::post_mortem::Factor;
use game::company::Unpaid;
use game::finance::Reason;
use game::money::Money;
use game::per_mille::PerMille;
use game::score::Figure;
use game::time::Minute;

/// A finished year of a student with that number and score.
fn year(number: u32, score: u32) -> Verified {
    Verified {
        student: Student { name: String::new(), number: format!("{number:03}") },
        company: String::new(),
        at: String::new(),
        finished: true,
        reached: Minute::YEAR_END,
        score,
        rank: 1,
        bankrupt: false,
        values: [0; 6],
        bids: 10,
        wins: 5,
        invalid: 0,
        commands: 0,
        facts: YearFacts::default(),
        prints: Vec::new(),
    }
}

/// A class of so many with falling scores, each changed by its place, the best being 0.
fn class(count: u32, change: impl Fn(u32, &mut Verified)) -> Vec<Verified> {
    let years = (0..count).map(|place| {
        let mut one = year(place, 900 - place * 10);
        change(place, &mut one);
        one
    });
    years.collect()
}

fn evidence(class: &[Verified], lesson: Taught) -> Evidence {
    let page = debrief(class).lessons.into_iter().find(|page| page.lesson == lesson).expect("every lesson has a page");
    page.says.enough().expect("enough students").clone()
}

fn fell(one: &mut Verified, day: u32, short: i64, receivables: i64) {
    let at = Minute::new(day * 480);
    let unpaid = Unpaid { reason: Reason::Rent, amount: Money::yuan(100), short: Money::yuan(short) };
    let (receivables, zero) = (Money::yuan(receivables), Money::ZERO);
    one.facts.fall = Some(Downfall { at, unpaid, receivables, goods: zero, bonds: zero, net_worth: zero });
    (one.bankrupt, one.score) = (true, 0);
}

#[test]
fn the_best_quarter_is_set_against_the_rest() {
    // The best three ask 900, 910 and 920 of the ceiling, the nine others 600 to 680 (mean 640); all bid ten times.
    let class = class(12, |place, one| {
        let level = if place < 3 { 900 + place * 10 } else { 600 + (place - 3) * 10 };
        one.facts.bidding.price_level = Some(PerMille::new(level as i32));
    });
    let debrief = debrief(&class);
    let best = debrief.best.enough().expect("twelve are enough");
    assert_eq!((best.best, best.rest), (3, 9));
    let price = best.contrasts[0];
    assert_eq!((price.measure, price.best, price.rest, price.clear), (Measure::PriceLevel, 910, 640, true));
    // Squares within: 200 and 6,000; s² = 6,200 ÷ 10; d = 270 ÷ 24.9 = 10.843; g = d · 36 ÷ 39.
    assert_eq!(price.size, 10_008);
    assert!(best.contrasts.iter().all(|contrast| contrast.measure != Measure::Bids), "nobody differs in bids");
}

#[test]
fn small_classes_are_told_so() {
    let best = |count| debrief(&class(count, |_, _| {})).best;
    assert_eq!(best(11), Sample::TooFew { students: 11, needs: 12 });
    assert!(best(12).enough().is_some());
    let page = |count| debrief(&class(count, |_, _| {})).lessons.remove(Taught::RecognitionDecides as usize).says;
    assert_eq!(page(7), Sample::TooFew { students: 7, needs: 8 });
    assert!(page(8).enough().is_some());
    let half_played = class(9, |place, one| one.finished = place > 2);
    let told = debrief(&half_played);
    assert_eq!((told.students, told.unfinished), (6, 3));
    assert_eq!(told.lessons[1].says, Sample::TooFew { students: 6, needs: 8 });
    assert_eq!(debrief(&[]).students, 0);
}

#[test]
fn causes_are_counted_and_ranked() {
    let class = class(3, |place, one| {
        one.facts.bidding.lost_by = [[1, 2, 0, 0], [4, 0, 0, 0], [0, 2, 0, 0]][place as usize];
        one.facts.bidding.invalid[InvalidCause::StarNotMet as usize] = place;
        one.facts.bidding.invalid[InvalidCause::PlaceLost as usize] = 3 * u32::from(place == 1);
    });
    let causes = debrief(&class).causes;
    assert_eq!((causes.bids, causes.won), (30, 15));
    let lost = |by, bids, students| LostBids { by, bids, students };
    assert_eq!(causes.lost, [lost(Factor::Price, 5, 2), lost(Factor::Recognition, 4, 2)]);
    let invalid = |cause, bids, students| InvalidBids { cause, bids, students };
    assert_eq!(causes.invalid, [invalid(InvalidCause::StarNotMet, 3, 2), invalid(InvalidCause::PlaceLost, 3, 1)]);
}

#[test]
fn bankruptcies_come_with_their_cause_the_earliest_first() {
    let class = class(8, |place, one| match place {
        2 => fell(one, 90, 40, 10),
        5 => fell(one, 30, 40, 900),
        6 => fell(one, 60, 40, 900),
        _ => {}
    });
    let told = debrief(&class);
    let falls: Vec<(&str, Missing)> =
        told.fallen.iter().map(|fallen| (fallen.student.number.as_str(), fallen.fall.missing())).collect();
    assert_eq!(falls, [("005", Missing::Receivables), ("006", Missing::Receivables), ("002", Missing::Spent)]);
    let page = evidence(&class, Taught::OverreachRuins);
    assert_eq!(page.numbers, Numbers::Overreach { fallen: 3, missing: [2, 0, 0, 1] });
    assert_eq!(page.verdict, Verdict::Borne, "most had the money, but not in hand");
}

#[test]
fn figures_that_go_together_bear_a_lesson_out_or_speak_against_it() {
    let service = |in_time: fn(u32) -> u32| {
        class(10, |place, one| {
            (one.facts.keeping.tickets, one.facts.keeping.in_time) = (10, in_time(place));
            one.facts.keeping.reached = 10;
            one.values[Figure::Retention as usize] = i64::from(1000 - place * 50);
        })
    };
    for (in_time, verdict, rho) in [
        ((|place| 10 - place) as fn(u32) -> u32, Verdict::Borne, Some(1000)),
        (|place| place, Verdict::Opposite, Some(-1000)),
        (|place| place % 2 * 5, Verdict::Unclear, Some(-174)),
        (|_| 5, Verdict::Unclear, None),
    ] {
        let page = evidence(&service(in_time), Taught::ServiceKeeps);
        let scatter = page.scatter.expect("two figures");
        assert_eq!((page.verdict, scatter.correlation.map(|found| found.rho)), (verdict, rho));
        assert_eq!((page.students, scatter.points.len(), scatter.left_out), (10, 10, 0));
    }
    let page = evidence(&service(|place| 10 - place), Taught::ServiceKeeps);
    assert_eq!(page.numbers, Numbers::Service { tickets: 100, in_time: 55, lapsed: 0, unhappy: 0 });
    let [slow, quick] = page.scatter.and_then(|scatter| scatter.halves).expect("two halves");
    assert_eq!((slow.students, slow.x, slow.y, quick.x, quick.y), (5, 300, 650, 800, 900));
}

#[test]
fn who_has_nothing_to_go_by_or_fell_is_left_out() {
    let class = class(12, |place, one| {
        one.facts.keeping.reached = 4;
        one.facts.bidding.price_level = (place != 0).then(|| PerMille::new(700 + place as i32));
        if place == 11 {
            fell(one, 30, 40, 900);
        }
    });
    let told = debrief(&class);
    let scatter = told.price_and_retention.enough().expect("ten are enough");
    assert_eq!((scatter.points.len(), scatter.left_out, scatter.correlation), (10, 2, None));
    let prices = evidence(&class, Taught::PriceAloneLoses);
    assert_eq!(prices.students, 11, "where the score is looked at, who fell counts");
}

#[test]
fn the_cheapest_quarter_is_where_its_prices_are_not_where_its_places_are() {
    // Of eight, the two cheapest are the last but one and the second.
    let levels = [800, 500, 810, 820, 830, 840, 490, 850];
    let class = class(8, |place, one| {
        one.facts.bidding.price_level = Some(PerMille::new(levels[place as usize]));
    });
    let page = evidence(&class, Taught::PriceAloneLoses);
    let group = |students, score, lower_half| Group { students, score, lower_half };
    // Scores 900, 890 … 830: the cheapest 890 and 840, the others 5,190 by six.
    let expect = Numbers::PriceAlone { cheapest: group(2, 865, 1), others: group(6, 865, 3) };
    assert_eq!((page.numbers, page.verdict), (expect, Verdict::Unclear));
}

#[test]
fn counts_over_the_class_bear_a_lesson_out_or_speak_against_it() {
    let close = |tenders, best, chance| {
        class(8, move |_, one| {
            let bidding = &mut one.facts.bidding;
            (bidding.close, bidding.close_by_recognition, bidding.close_by_chance) = (tenders, best, chance);
        })
    };
    for (tenders, best, chance, verdict) in [
        (10, 8, 4_000, Verdict::Borne),
        (10, 4, 4_000, Verdict::Unclear),
        (10, 1, 4_000, Verdict::Opposite),
        (2, 2, 800, Verdict::Unclear),
    ] {
        let page = evidence(&close(tenders, best, chance), Taught::RecognitionDecides);
        assert_eq!(page.verdict, verdict, "{best} of {tenders}");
        let expect = Numbers::RecognitionDecides {
            tenders: tenders * 8,
            best_recognised: best * 8,
            by_chance: (chance * 8 + 500) / 1000,
            won: None,
            lost: None,
        };
        assert_eq!(page.numbers, expect);
    }

    let wrong = |offered: u32, won: u32| {
        class(8, move |place, one| {
            if place < 2 {
                one.facts.bidding.invalid[InvalidCause::StarNotMet as usize] = offered;
                one.facts.bidding.unmet_wins = won;
            }
        })
    };
    for (offered, won, verdict) in [(0, 0, Verdict::Unclear), (3, 0, Verdict::Borne), (3, 1, Verdict::Opposite)] {
        let page = evidence(&wrong(offered, won), Taught::WrongProductNeverWins);
        let by = if offered > 0 { 2 } else { 0 };
        let numbers = Numbers::WrongProduct { offered: 2 * (offered + won), by, won: 2 * won };
        assert_eq!((page.verdict, page.numbers), (verdict, numbers));
    }
}

#[test]
fn costs_are_compared_over_the_whole_class() {
    let spent = |winning, keeping, regaining, regained| {
        class(8, move |_, one| {
            let facts = &mut one.facts.keeping;
            (facts.buyers, facts.retained_sales, facts.regained) = (10, 20, regained);
            (facts.winning, facts.keeping) = (Money::yuan(winning), Money::yuan(keeping));
            facts.regaining = Money::yuan(regaining);
        })
    };
    for (winning, keeping, verdict, times) in [
        (60_000, 40_000, Verdict::Borne, 3_000),
        (30_000, 40_000, Verdict::Unclear, 1_500),
        (10_000, 40_000, Verdict::Opposite, 500),
    ] {
        let page = evidence(&spent(winning, keeping, 0, 0), Taught::KeepingIsCheaper);
        let (per_first, per_retained) = (Money::yuan(winning / 10), Money::yuan(2_000));
        let numbers = Numbers::Keeping { per_first, per_retained, times: Some(PerMille::new(times)) };
        assert_eq!((page.verdict, page.numbers), (verdict, numbers));
    }
    // 4,000 a customer kept; 3 won back each for 60,000 in all: 20,000 a customer, five times.
    for (regained, regaining, verdict) in [(3, 60_000, Verdict::Borne), (1, 20_000, Verdict::Unclear)] {
        let page = evidence(&spent(60_000, 40_000, regaining, regained), Taught::WinningBackIsDear);
        let numbers = Numbers::WinningBack {
            regained: regained * 8,
            per_kept: Money::yuan(4_000),
            per_regained: Money::yuan(20_000),
            times: Some(PerMille::new(5_000)),
        };
        assert_eq!((page.verdict, page.numbers), (verdict, numbers));
    }
}

#[test]
fn every_measure_of_an_empty_year_is_nothing_or_none() {
    let mut empty = year(1, 0);
    (empty.bids, empty.wins) = (0, 0);
    for measure in Measure::ALL {
        assert!(matches!(measure.of(&empty), None | Some(0)), "{measure:?}");
    }
    let repeated = Measure::ALL.iter().filter(|measure| Measure::HABITS.contains(measure)).count();
    assert_eq!(repeated, Measure::HABITS.len());
}

#[test]
fn a_ranking_puts_the_better_first_and_who_lacks_the_figure_last() {
    let with = |number, bids, invalid, tickets, in_time| {
        let mut one = year(number, 500);
        (one.bids, one.invalid) = (bids, invalid);
        (one.facts.keeping.tickets, one.facts.keeping.in_time) = (tickets, in_time);
        one
    };
    let class = [with(1, 10, 2, 4, 1), with(2, 10, 1, 4, 3), with(3, 0, 0, 0, 0)];
    let ranked = |measure: Measure| {
        let mut all: Vec<&Verified> = class.iter().collect();
        all.sort_by_key(|year| std::cmp::Reverse(measure.merit(year)));
        all.iter().map(|year| year.student.number.clone()).collect::<Vec<_>>()
    };
    assert_eq!(ranked(Measure::InvalidRate), ["002", "001", "003"], "fewer invalid bids are better, none made are not");
    assert_eq!(ranked(Measure::InTime), ["002", "001", "003"], "more complaints put right in time are better");
}
