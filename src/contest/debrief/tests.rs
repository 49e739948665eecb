//! Findings over classes made by hand.

use super::*;
use crate::contest::debrief::chance::ONE_IN;
use crate::contest::facts::{DisqualificationCause, YearFacts};
use crate::contest::submission::Student;
use crate::contest::submission::moment::ClockTime;
use crate::insight::bidding::post_mortem::TotalFactor;
use crate::insight::money::bankruptcy::{Downfall, Fell};
use game::company::Unpaid;
use game::finance::Reason;
use game::money::Money;
use game::per_mille::PerMille;
use game::score::Figure;
use game::sort;
use game::time::Minute;

/// A finished year of a student with that number and score.
pub(crate) fn year(number: u32, score: u32) -> Verified {
    Verified {
        student: Student { name: String::new(), number: format!("{number:03}") },
        company: String::new(),
        at: ClockTime::NONE,
        finished: true,
        reached: Minute::YEAR_END,
        score,
        rank: 1,
        bankrupt: false,
        values: [0; 6],
        bids: 10,
        wins: 5,
        disqualified: 0,
        commands: 0,
        facts: YearFacts::default(),
        log_fingerprint: 0,
        decision_fingerprints: Vec::new(),
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

fn evidence(class: &[Verified], lesson: Lesson) -> Evidence {
    let page = debrief(class).lessons.into_iter().find(|page| page.lesson == lesson).expect("every lesson has a page");
    page.says.enough().expect("enough students").clone()
}

/// Lets a company with a capital of 1,000 fall with that net worth and so much owed by customers.
pub(crate) fn fell(one: &mut Verified, day: u32, net_worth: i64, receivables: i64) {
    let unpaid = Unpaid { reason: Reason::Rent, amount: Money::yuan(100), short: Money::yuan(40) };
    one.facts.fall = Some(Downfall {
        at: Minute::new(day * 480),
        unpaid,
        receivables: Money::yuan(receivables),
        goods: Money::ZERO,
        bonds: Money::ZERO,
        capital: Money::yuan(1_000),
        net_worth: Money::yuan(net_worth),
    });
    (one.bankrupt, one.score) = (true, 0);
}

#[test]
fn the_best_quarter_is_set_against_the_rest() {
    // The best three ask 920, 910 and 900 of the ceiling, the nine others 680 to 600 (mean 640); all bid ten times.
    let class = class(12, |place, one| {
        let level = if place < 3 { 920 - place * 10 } else { 680 - (place - 3) * 10 };
        one.facts.bidding.price_ratio = Some(PerMille::new(level as i32));
    });
    let debrief = debrief(&class);
    let best = debrief.best.enough().expect("twelve are enough");
    assert_eq!((best.best, best.rest), (3, 9));
    let price = best.contrasts[0];
    assert_eq!((price.measure, price.best, price.rest, price.clear), (Measure::PriceRatio, 910, 640, true));
    // Squares within: 200 and 6,000; s² = 6,200 ÷ 10; d = 270 ÷ 24.9 = 10.843; g = d · 36 ÷ 39.
    assert_eq!((price.size, price.rho), (10_008, 1_000));
    assert!(best.contrasts.iter().all(|contrast| contrast.measure != Measure::Bids), "nobody differs in bids");
}

#[test]
fn too_few_students_for_findings_stand_beside_each_other() {
    let few = |count| debrief(&class(count, |_, _| {})).few;
    for (count, students) in [(0, None), (1, Some(1)), (2, Some(2)), (3, Some(3)), (7, Some(7)), (8, None)] {
        assert_eq!(few(count).map(|few| few.students.len()), students, "{count} students");
    }
    assert!(!few(2).expect("too few").is_class() && few(3).expect("too few").is_class());
    let one_asks = class(3, |place, one| one.facts.bidding.price_ratio = (place == 1).then(|| PerMille::new(800)));
    let figures = debrief(&one_asks).few.expect("too few").figures;
    let of = |measure| figures.iter().find(|(of, _)| *of == measure).map(|(_, values)| values.clone());
    assert_eq!(of(Measure::Score), Some(vec![Some(900), Some(890), Some(880)]), "the best comes first");
    assert_eq!(of(Measure::PriceRatio), Some(vec![None, Some(800), None]));
    assert_eq!(of(Measure::Recognition), None, "nobody has it");
}

#[test]
fn small_classes_are_told_so() {
    let best = |count| debrief(&class(count, |_, _| {})).best;
    assert_eq!(best(11), Sample::TooFew { students: 11, needs: 12 });
    assert!(best(12).enough().is_some());
    let page = |count| debrief(&class(count, |_, _| {})).lessons.remove(Lesson::RecognitionDecides as usize).says;
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
        one.facts.bidding.disqualified[DisqualificationCause::MandatoryRequirementNotMet as usize] = place;
        one.facts.bidding.disqualified[DisqualificationCause::PlaceLost as usize] = 3 * u32::from(place == 1);
    });
    let causes = debrief(&class).causes;
    assert_eq!((causes.bids, causes.won), (30, 15));
    let lost = |by, bids, students| LostBids { by, bids, students };
    assert_eq!(causes.lost, [lost(TotalFactor::Price, 5, 2), lost(TotalFactor::Recognition, 4, 2)]);
    let disqualified = |cause, bids, students| DisqualifiedBids { cause, bids, students };
    assert_eq!(
        causes.disqualified,
        [
            disqualified(DisqualificationCause::MandatoryRequirementNotMet, 3, 2),
            disqualified(DisqualificationCause::PlaceLost, 3, 1)
        ]
    );
}

#[test]
fn bankruptcies_come_with_their_cause_the_earliest_first() {
    let with = |falls: &[(u32, u32, i64, i64)]| {
        class(8, |place, one| {
            if let Some(&(_, day, net_worth, receivables)) = falls.iter().find(|fall| fall.0 == place) {
                fell(one, day, net_worth, receivables);
                // Whether the clock ran on after the fall makes no difference.
                one.finished = place % 2 == 0;
            }
        })
    };
    let three = with(&[(2, 90, -500, 10), (5, 30, 1_100, 900), (6, 60, 800, 900)]);
    let told: Vec<(String, Fell)> =
        debrief(&three).fallen.into_iter().map(|fallen| (fallen.student.number, fallen.fall.how())).collect();
    let expect = [("005", Fell::WithProfit), ("006", Fell::WithLoss), ("002", Fell::OverIndebted)];
    assert_eq!(told, expect.map(|(number, how)| (number.to_owned(), how)));
    let page = evidence(&three, Lesson::OverreachRuins);
    assert_eq!(page.numbers, LessonNumbers::Overreach { fallen: 3, fell: [1, 1, 1], more_tied: 2 });
    for (falls, verdict) in [
        (&[(2, 90, -500, 10), (5, 30, 1_100, 900), (6, 60, 800, 900)][..], LessonVerdict::Borne),
        (&[(2, 90, -500, 10), (5, 30, 300, 600), (6, 60, 800, 900)], LessonVerdict::Unclear),
        (&[(5, 30, 1_100, 900), (6, 60, 800, 900)], LessonVerdict::Unclear),
        (&[], LessonVerdict::Unclear),
    ] {
        let page = evidence(&with(falls), Lesson::OverreachRuins);
        assert_eq!((page.verdict, page.cases, page.needs), (verdict, falls.len() as u32, 3), "{falls:?}");
    }
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
        ((|place| 10 - place) as fn(u32) -> u32, LessonVerdict::Borne, Some(1000)),
        (|place| place, LessonVerdict::Opposite, Some(-1000)),
        (|place| place % 2 * 5, LessonVerdict::Unclear, Some(-174)),
        (|_| 5, LessonVerdict::Unclear, None),
    ] {
        let page = evidence(&service(in_time), Lesson::ServiceKeeps);
        let scatter = page.scatter.expect("two figures");
        assert_eq!((page.verdict, scatter.correlation.map(|found| found.rho)), (verdict, rho));
        assert_eq!((page.students, scatter.points.len(), scatter.left_out), (10, 10, 0));
    }
    let page = evidence(&service(|place| 10 - place), Lesson::ServiceKeeps);
    assert_eq!(page.numbers, LessonNumbers::Service { tickets: 100, in_time: 55, waiting: 0, lapsed: 0, unhappy: 0 });
    let [slow, quick] = page.scatter.and_then(|scatter| scatter.halves).expect("two halves");
    assert_eq!((slow.students, slow.x, slow.y, quick.x, quick.y), (5, 300, 650, 800, 900));
}

#[test]
fn bankrupt_students_and_those_without_a_figure_are_left_out() {
    let class = class(12, |place, one| {
        one.facts.keeping.reached = 4;
        one.facts.bidding.price_ratio = (place != 0).then(|| PerMille::new(700 + place as i32));
        if place == 11 {
            fell(one, 30, 800, 900);
        }
    });
    let told = debrief(&class);
    let scatter = told.price_and_retention.enough().expect("ten are enough");
    assert_eq!((scatter.points.len(), scatter.left_out, scatter.correlation), (10, 2, None));
    let prices = evidence(&class, Lesson::PriceAloneLoses);
    assert_eq!(prices.students, 11, "where the score is looked at, who fell counts");
}

#[test]
fn the_cheapest_quarter_is_where_its_prices_are_not_where_its_places_are() {
    // Of eight, the two cheapest are the last but one and the second.
    let levels = [800, 500, 810, 820, 830, 840, 490, 850];
    let class = class(8, |place, one| {
        one.facts.bidding.price_ratio = Some(PerMille::new(levels[place as usize]));
    });
    let page = evidence(&class, Lesson::PriceAloneLoses);
    let group = |students, score, lower_half| StudentGroup { students, score, lower_half };
    // Scores 900, 890 … 830: the cheapest 890 and 840, the others 5,190 by six.
    let expect = LessonNumbers::PriceAlone { cheapest: group(2, 865, 1), others: group(6, 865, 3) };
    assert_eq!((page.numbers, page.verdict), (expect, LessonVerdict::Unclear));
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
        (10, 8, 4_000, LessonVerdict::Borne),
        (10, 4, 4_000, LessonVerdict::Unclear),
        (10, 1, 4_000, LessonVerdict::Opposite),
        (2, 2, 800, LessonVerdict::Unclear),
    ] {
        let page = evidence(&close(tenders, best, chance), Lesson::RecognitionDecides);
        assert_eq!(page.verdict, verdict, "{best} of {tenders}");
        let expect = LessonNumbers::RecognitionDecides {
            tenders: tenders * 8,
            best_recognised: best * 8,
            by_chance: (chance * 8 + 500) / 1000,
            won: None,
            lost: None,
        };
        assert_eq!(page.numbers, expect);
    }

    for offered in [0, 3] {
        let class = class(8, |place, one| {
            one.facts.bidding.disqualified[DisqualificationCause::MandatoryRequirementNotMet as usize] =
                if place < 2 { offered } else { 0 };
        });
        let page = evidence(&class, Lesson::WrongProductNeverWins);
        let by = if offered > 0 { 2 } else { 0 };
        let numbers = LessonNumbers::WrongProduct { offered: 2 * offered, by };
        assert_eq!((page.verdict, page.numbers), (LessonVerdict::Rule, numbers), "a rule needs no evidence");
    }
}

#[test]
fn costs_are_compared_over_the_whole_class() {
    let spent = |acquisition, retention, kept: u32, win_back, won_back| {
        class(8, move |_, one| {
            let facts = &mut one.facts.keeping;
            (facts.buyers, facts.kept_months, facts.won_back) = (10, 12 * kept, won_back);
            facts.retained_sales = 20;
            (facts.acquisition, facts.retention) = (Money::yuan(acquisition), Money::yuan(retention));
            facts.win_back = Money::yuan(win_back);
        })
    };
    let costs = |cheaper, dearer| Costs { cheaper: Money::yuan(cheaper), dearer: Money::yuan(dearer) };
    for (acquisition, kept, verdict, expect) in [
        (60_000, 20, LessonVerdict::Borne, Some((2_000, 6_000, 3_000))),
        (30_000, 20, LessonVerdict::Unclear, Some((2_000, 3_000, 1_500))),
        (10_000, 20, LessonVerdict::Opposite, Some((2_000, 1_000, 500))),
        // Sixteen customer-years over the whole class, and none at all.
        (60_000, 2, LessonVerdict::Unclear, None),
        (60_000, 0, LessonVerdict::Unclear, None),
    ] {
        let page = evidence(&spent(acquisition, 40_000, kept, 0, 0), Lesson::KeepingIsCheaper);
        let found = expect.map(|(cheaper, dearer, _)| costs(cheaper, dearer));
        let numbers = LessonNumbers::Keeping { first: 80, retained: 160, costs: found };
        assert_eq!((page.verdict, page.numbers), (verdict, numbers));
        let times = found.and_then(Costs::times).map(PerMille::get);
        assert_eq!(times, expect.map(|(_, _, times)| times));
    }
    // 2,000 a customer kept and year; 3 won back each for 60,000 in all: 20,000 a customer, ten times.
    for (won_back, verdict, expect) in [
        (3, LessonVerdict::Borne, Some(costs(2_000, 20_000))),
        (1, LessonVerdict::Unclear, None),
        (0, LessonVerdict::Unclear, None),
    ] {
        let page = evidence(&spent(60_000, 40_000, 20, 60_000, won_back), Lesson::WinningBackIsDear);
        let numbers = LessonNumbers::WinningBack { won_back: won_back * 8, costs: expect };
        assert_eq!((page.verdict, page.numbers, page.cases), (verdict, numbers, won_back * 8));
    }
    assert_eq!(costs(0, 5).times(), None);
}

#[test]
fn figures_that_go_together_in_too_few_cases_say_nothing() {
    for (tickets, waiting, verdict) in
        [(10, 0, LessonVerdict::Borne), (1, 0, LessonVerdict::Unclear), (12, 10, LessonVerdict::Unclear)]
    {
        let class = class(10, |place, one| {
            let facts = &mut one.facts.keeping;
            (facts.tickets, facts.waiting, facts.in_time, facts.reached) = (tickets, waiting, 0, 10);
            // Of one complaint each, the better half put theirs right.
            facts.in_time = if tickets == 10 { 10 - place } else { u32::from(place < 5) };
            one.values[Figure::Retention as usize] = i64::from(1000 - place * 50);
        });
        let page = evidence(&class, Lesson::ServiceKeeps);
        let decided = (tickets - waiting) * 10;
        assert_eq!((page.verdict, page.cases, page.needs), (verdict, decided, LEAST_CASES));
    }
}

#[test]
fn each_comparison_is_held_against_chance() {
    let by_figures = Lesson::ALL.into_iter().filter(|lesson| lesson.figures().is_some()).count();
    // Besides: retention against prices, and who wins close tenders.
    assert_eq!(Measure::HABITS.len() + by_figures + 2, COMPARISONS as usize);
    const { assert!(COMPARISONS * 20 <= ONE_IN, "all together fewer than one in twenty") };
}

#[test]
fn what_is_not_decided_yet_counts_neither_way() {
    let with = |tickets, waiting, in_time, due| {
        let mut one = year(1, 500);
        let facts = &mut one.facts.keeping;
        (facts.tickets, facts.waiting, facts.in_time) = (tickets, waiting, in_time);
        (facts.buyers, facts.was_due) = (3, Money::yuan(due));
        one.values[Figure::Punctuality as usize] = 0;
        one
    };
    for (year, in_time, punctuality) in
        [(with(4, 0, 2, 100), Some(500), Some(0)), (with(4, 2, 2, 0), Some(1000), None), (with(2, 2, 0, 0), None, None)]
    {
        assert_eq!((Measure::InTime.of(&year), Measure::Punctuality.of(&year)), (in_time, punctuality));
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
    let with = |number, bids, disqualified, tickets, in_time| {
        let mut one = year(number, 500);
        (one.bids, one.disqualified) = (bids, disqualified);
        (one.facts.keeping.tickets, one.facts.keeping.in_time) = (tickets, in_time);
        one
    };
    let class = [with(1, 10, 2, 4, 1), with(2, 11, 1, 5, 4), with(3, 0, 0, 0, 0)];
    let ranked = |measure: Measure| {
        let mut all: Vec<&Verified> = class.iter().collect();
        sort::by_key(&mut all, |year| std::cmp::Reverse(measure.merit(year)));
        all.iter().map(|year| year.student.number.clone()).collect::<Vec<_>>()
    };
    assert_eq!(
        ranked(Measure::DisqualifiedRate),
        ["002", "001", "003"],
        "fewer disqualified bids are better, none made are not"
    );
    assert_eq!(ranked(Measure::InTime), ["002", "001", "003"], "more complaints put right in time are better");
    assert_eq!(ranked(Measure::Tickets), ["003", "001", "002"], "fewer complaints are better");
    assert_eq!(ranked(Measure::Bids), ["002", "001", "003"], "more bids are better");
}

#[test]
fn the_chain_of_satisfaction_counts_students_who_have_customers() {
    // Nine students stand at 60.0 to 68.0 in each number; the tenth never sold anything.
    let with =
        |count: u32| class(count, |place, one| one.facts.keeping.acsi = (place < 9).then(|| [600 + place * 10; 6]));
    let found = debrief(&with(10)).chain;
    let chain = found.enough().expect("nine are enough");
    assert_eq!(chain.students, 9);
    for (link, number) in chain.links.iter().zip(game::care::AcsiNumber::ALL) {
        assert_eq!((link.number, link.lower, link.median, link.upper), (number, 620, 640, 660));
    }
    let few = Sample::TooFew { students: 7, needs: LEAST_STUDENTS };
    assert_eq!(debrief(&with(7)).chain, few);
}
