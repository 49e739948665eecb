//! The satisfaction of a customer, credit and the choice among suppliers, worked out by hand with the
//! formal year's numbers (rulebook 6 and 7): thousandths, cut, not rounded.

use game::care::{
    Club, Deed, Experience, Grade, Payment, PaymentSituation, Supplier, assess, choose, of_deed, payment, retention,
    utility,
};
use game::ids::CompanyId;
use game::luck::{Luck, Purpose, Seed};
use game::money::Money;
use game::per_mille::PerMille;
use game::recognition::Recognition;
use game::relation::{Credit, Loyalty};
use game::scenario::{CreditRules, CurvePoint, Range, Satisfaction, Scenario};
use game::time::{Minute, Minutes};

/// The ordinary package, in time, at a fair price.
const PLAIN: Deed = Deed { points: 75, days_late: 0, missing: 0, price: PerMille::new(800), word: PerMille::ONE };

/// Two thousandths a point above 75; 30 a day, 60 a level; expectation 600 promise, 300 past and 100
/// word of mouth; perception 700 quality and 300 value; the newest contract counts 400.
fn rules() -> Satisfaction {
    Satisfaction {
        ordinary_points: 75,
        per_point: PerMille::new(2),
        past: PerMille::new(300),
        word: PerMille::new(100),
        per_day_late: PerMille::new(30),
        late_most: PerMille::new(400),
        per_missing_level: PerMille::new(60),
        fair_price: PerMille::new(800),
        value: PerMille::new(300),
        newest: PerMille::new(400),
        ..Scenario::formal().satisfaction.clone()
    }
}

/// A deed as felt by somebody with that experience (expectation, quality, value): what it alone makes of
/// them, the running figures after it, and their satisfaction.
fn check(before: (i32, i32, i32), deed: Deed, alone: (i32, i32, i32), after: (i32, i32, i32), satisfaction: i32) {
    let experience = |(expected, quality, value): (i32, i32, i32)| {
        let [expected, quality, value] = [expected, quality, value].map(PerMille::new);
        Experience { expected, quality, value }
    };
    let (rules, before) = (rules(), experience(before));
    let felt = of_deed(&rules, before, &deed);
    assert_eq!(felt, experience(alone), "{deed:?} alone");
    let running = before.with_newest(&rules, felt);
    assert_eq!(running, experience(after), "{deed:?}");
    assert_eq!(running.satisfaction(&rules), PerMille::new(satisfaction), "{deed:?}");
}

#[test]
fn a_plain_contract_meets_what_was_expected() {
    check((1000, 1000, 1000), PLAIN, (1000, 1000, 1000), (1000, 1000, 1000), 1000);
}

#[test]
fn each_day_late_lowers_quality_and_value() {
    // quality and value 1000 − 3·30 = 910; 0.6·1000 + 0.4·910 = 964
    check((1000, 1000, 1000), Deed { days_late: 3, ..PLAIN }, (1000, 910, 910), (1000, 964, 964), 964);
}

#[test]
fn lateness_takes_no_more_than_its_limit() {
    // 1000 − 400 = 600; 0.6·1000 + 0.4·600 = 840
    check((1000, 1000, 1000), Deed { days_late: 60, ..PLAIN }, (1000, 600, 600), (1000, 840, 840), 840);
}

#[test]
fn each_missing_level_lowers_quality_and_value() {
    // 1000 − 2·60 = 880; 0.6·1000 + 0.4·880 = 952
    check((1000, 1000, 1000), Deed { missing: 2, ..PLAIN }, (1000, 880, 880), (1000, 952, 952), 952);
}

#[test]
fn a_great_promise_kept_at_a_price() {
    // Promise 1000 + 20·2 = 1040, a = 624 + 300 + 100; quality 1040, value 1040 + 800 − 900 = 940; running
    // 1009.6, 1016 and 976; b = 0.7·1016 + 0.3·976 = 1004; 1004 ÷ 1009
    let deed = Deed { points: 95, price: PerMille::new(900), ..PLAIN };
    check((1000, 1000, 1000), deed, (1024, 1040, 940), (1009, 1016, 976), 995);
}

#[test]
fn a_great_promise_broken_costs_twice() {
    // Expectation as above; a customer kept waiting does not enjoy the rest: quality 910, value 810; running 964
    // and 924, b = 674.8 + 277.2; 952 ÷ 1009 = 943.5
    let deed = Deed { points: 95, days_late: 3, price: PerMille::new(900), ..PLAIN };
    check((1000, 1000, 1000), deed, (1024, 910, 810), (1009, 964, 924), 943);
}

#[test]
fn a_small_promise_at_a_small_price_satisfies() {
    // Promise 970, a = 582 + 400; quality 970, value 1070; running 992.8, 988 and 1028, b = 691.6 + 308.4
    let deed = Deed { points: 60, price: PerMille::new(700), ..PLAIN };
    check((1000, 1000, 1000), deed, (982, 970, 1070), (992, 988, 1028), 1008);
}

#[test]
fn past_and_word_of_mouth_set_the_expectation() {
    // a = 600 + 315 + 100; running 600 + 406 and 630 + 400; 1030 ÷ 1006 = 1023.8
    check((1000, 1050, 1050), PLAIN, (1015, 1000, 1000), (1006, 1030, 1030), 1023);
    // a = 600 + 300 + 80; running 600 + 392
    check((1000, 1000, 1000), Deed { word: PerMille::new(800), ..PLAIN }, (980, 1000, 1000), (992, 1000, 1000), 1008);
}

/// Grades from a mean of 45, 58 and 75; limits 2.5, 1.2, 0.5 and 0 contracts.
fn credit() -> CreditRules {
    let rules = Scenario::formal().credit.clone();
    CreditRules {
        errors: [0; 6],
        grades: [45, 58, 75],
        limits: [2500, 1200, 500, 0].map(PerMille::new),
        terms: [2, 2, 1, 0],
        ..rules
    }
}

fn luck(who: u64) -> Luck {
    Luck::of(Seed(7), Purpose::Credit, who, 0)
}

#[test]
fn credit_is_graded_by_the_mean_of_the_six() {
    for (reliability, six, grade, limit, months) in [
        (1000, 100, Grade::A, 325_000, 2),
        (750, 75, Grade::A, 325_000, 2),
        (749, 74, Grade::B, 156_000, 2),
        (580, 58, Grade::B, 156_000, 2),
        (579, 57, Grade::C, 65_000, 1),
        (450, 45, Grade::C, 65_000, 1),
        (449, 44, Grade::D, 0, 0),
    ] {
        let report = assess(&credit(), Credit::even(reliability), Minute::START, Money::yuan(130_000), &mut luck(1));
        assert_eq!(report.six, [six; 6], "{reliability}");
        assert_eq!((report.grade, report.limit, report.term_months), (grade, Money::yuan(limit), months));
    }
}

/// A month has 20 working days: a term of two stretches both by a fifth.
#[test]
fn how_often_and_how_late_bills_are_paid() {
    let rules = CreditRules {
        default_below: PerMille::new(560),
        default_most: PerMille::new(450),
        per_month: PerMille::new(100),
        pays_part: PerMille::new(500),
        rest_follows: PerMille::new(300),
        punctual: PerMille::new(150),
        unhappy: PerMille::new(200),
        late_days: Range { least: 3, most: 50 },
        ..credit()
    };
    // At 280, half of 560: 450 ÷ 2 = 225 cannot pay all; 280 of these give a part, 140 of the bill, and the rest
    // follows in 84 of these. The others: 280 + 150 = 430 pay on the day, 230 when unhappy, and the late ones take
    // 3 to 3 + 47·0.72 = 36 days.
    for (each, unhappy, term_months, short_of, on_the_day, latest) in [
        (280, false, 0, 225, 430, 36),
        (280, true, 0, 225, 230, 36),
        (280, false, 2, 270, 430, 43),
        (560, false, 0, 0, 710, 23),
        (900, false, 0, 0, 1000, 7),
    ] {
        let at = PaymentSituation { unhappy, bad_month: false, term_months };
        let bills: Vec<Payment> =
            (0..20_000).map(|who| payment(&rules, Credit::even(each), at, &mut luck(who))).collect();
        let count = |wanted: &dyn Fn(&Payment) -> bool| bills.iter().filter(|payment| wanted(payment)).count() as i64;
        let is_near = |found: i64, of: i64, expect: i64| (found * 1000 / of.max(1) - expect).abs() <= 15;
        let paying = count(&|payment| matches!(payment, Payment::After(_)));
        let failing = bills.len() as i64 - paying;
        assert!(is_near(failing, bills.len() as i64, short_of), "{each}: {failing} cannot pay all");
        let prompt = count(&|payment| *payment == Payment::After(Minutes::ZERO));
        assert!(is_near(prompt, paying, on_the_day), "{each}: {prompt} pay on the day");
        let parts = count(&|payment| matches!(payment, Payment::Part { .. }));
        assert!(failing == 0 || is_near(parts, failing, 280), "{each}: {parts} of {failing} give a part");
        for payment in bills {
            match payment {
                Payment::After(late) if late != Minutes::ZERO => {
                    assert!((Minutes::days(3)..=Minutes::days(latest)).contains(&late), "{each}: {late:?}");
                }
                Payment::Part { share, after, rest } => {
                    assert_eq!(share, PerMille::new(140));
                    assert!(rest.is_none_or(|rest| rest == after + Minutes::days(50)));
                }
                _ => {}
            }
        }
    }
}

#[test]
fn retention_lies_straight_between_the_points() {
    let rules = game::scenario::Repeat {
        retention: [(600, 100), (850, 400), (950, 650), (1000, 780), (1150, 920)]
            .map(|(at, is)| CurvePoint { at, is })
            .to_vec(),
        ..Scenario::formal().repeat.clone()
    };
    for (satisfaction, kept) in
        [(0, 100), (600, 100), (725, 250), (850, 400), (975, 715), (1000, 780), (1075, 850), (1150, 920), (2000, 920)]
    {
        assert_eq!(retention(&rules, PerMille::new(satisfaction)), PerMille::new(kept), "{satisfaction}");
    }
}

#[test]
fn what_a_supplier_is_worth_to_each_type() {
    let mut rules = Scenario::formal().repeat.clone();
    let taste = |satisfaction, recognition, price, incumbent| game::scenario::LoyaltyWeights {
        satisfaction: PerMille::new(satisfaction),
        recognition: PerMille::new(recognition),
        price: PerMille::new(price),
        incumbent: PerMille::new(incumbent),
        club: PerMille::new(40),
        ..rules.tastes[0]
    };
    let (price, trust) = (taste(500, 100, 900, 20), taste(1000, 350, 200, 100));
    (rules.tastes[Loyalty::Price as usize], rules.tastes[Loyalty::Trust as usize]) = (price, trust);
    (rules.limited, rules.at_risk_below) = (PerMille::new(40), PerMille::new(525));
    let friend = Supplier {
        company: CompanyId(0),
        satisfaction: PerMille::new(1050),
        loyalty: PerMille::new(860),
        recognition: Recognition::new(800),
        price: PerMille::new(1350),
        incumbent: true,
        club: None,
        limited: false,
        term: 0,
    };
    let cheap = Supplier {
        company: CompanyId(1),
        satisfaction: PerMille::ONE,
        loyalty: PerMille::new(780),
        recognition: Recognition::new(500),
        price: PerMille::new(1150),
        incumbent: false,
        club: Some(Club::Points),
        limited: true,
        term: 0,
    };
    // 525 + 80 − 1215 + 20; 500 + 50 − 1035 + 40 − 40; 1050 + 280 − 270 + 100; 1000 + 175 − 230 + 0
    for (loyalty, worth, chosen) in [(Loyalty::Price, [-590, -485], 1), (Loyalty::Trust, [1160, 945], 0)] {
        assert_eq!([friend, cheap].map(|supplier| utility(&rules, loyalty, &supplier)), worth, "{loyalty:?}");
        assert_eq!(choose(&rules, loyalty, &[friend, cheap]), Some(CompanyId(chosen)));
    }
    let disappointing = Supplier { loyalty: PerMille::new(524), ..cheap };
    assert_eq!(choose(&rules, Loyalty::Price, &[friend, disappointing]), Some(CompanyId(0)));
    assert_eq!(choose(&rules, Loyalty::Price, &[disappointing]), None, "it buys elsewhere");
}
