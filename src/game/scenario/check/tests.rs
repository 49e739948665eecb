//! The practice scenario, spoilt in one place at a time.

use super::{Flaw, Problem, ScenarioError, flaws};
use crate::ids::{CustomerId, IndustryId};
use crate::per_mille::PerMille;
use crate::scenario::{ContactRole, Draft, Range, Scenario, Shock, Yuan};
use crate::time::{Minutes, Month};
use serde_json::Value;

const PRACTICE: &str = include_str!("../practice.json");

/// Spoils the practice scenario and expects just this flaw.
fn check(spoil: fn(&mut Draft), at: &str, problem: Problem) {
    let mut draft = (*Scenario::practice()).clone();
    spoil(&mut draft);
    assert_eq!(flaws(&draft), [Flaw { at: at.to_string(), problem }]);
}

/// An out-of-range number.
fn range(found: i64, least: i64, most: i64) -> Problem {
    Problem::OutOfRange { found, least, most }
}

/// A list of the wrong length.
fn count(found: usize, least: usize, most: usize) -> Problem {
    Problem::Count { found, least, most }
}

/// The same as an earlier entry.
fn repeats(first: &str) -> Problem {
    Problem::Repeats { first: first.to_string() }
}

#[test]
fn flaws_of_drawing_are_found() {
    check(|draft| draft.drawing.styles = [0; 3], "drawing.styles", range(0, 1, 1000));
    check(|draft| draft.drawing.tempers[1] = 1001, "drawing.tempers[1]", range(1001, 0, 1000));
    check(|draft| draft.drawing.loyalties = [0; 5], "drawing.loyalties", range(0, 1, 1000));
    check(|draft| draft.drawing.contact_weights[2][3] = 0, "drawing.contact_weights[2][3]", range(0, 1, 100));
    check(|draft| draft.drawing.month_ahead = 101, "drawing.month_ahead", range(101, 0, 100));
    check(|draft| draft.drawing.month_least = PerMille::new(1001), "drawing.month_least", range(1001, 0, 1000));
    check(|draft| draft.drawing.lower_level = 1001, "drawing.lower_level", range(1001, 0, 1000));
    check(|draft| draft.drawing.second_star = 1001, "drawing.second_star", range(1001, 0, 1000));
    check(|draft| draft.drawing.rough_higher = 1001, "drawing.rough_higher", range(1001, 0, 1000));
    check(|draft| draft.drawing.rough_lower = 801, "drawing.rough_lower", range(801, 0, 800));
    check(|draft| draft.staffing.skills = [0; 5], "staffing.skills", range(0, 1, 1000));
    check(|draft| draft.tender.record_rates.worst = PerMille::new(999), "tender.record_rates[0]", range(999, 0, 998));
    check(
        |draft| draft.tender.record_rates.neutral = PerMille::new(500),
        "tender.record_rates[1]",
        range(500, 501, 999),
    );
    check(|draft| draft.tender.members = 2, "tender.members", range(2, 3, 15));
    check(|draft| draft.delivery.pressing_days = 61, "delivery.pressing_days", range(61, 0, 60));
    check(|draft| draft.finance.kept_back = Yuan(-1), "finance.kept_back", range(-1, 0, 1_000_000_000));
    check(|draft| draft.credit.call_again_days = 0, "credit.call_again_days", range(0, 1, 60));
    check(|draft| draft.change.entering_months.least = 1, "change.entering_months[0]", range(1, 2, 12));
    check(|draft| draft.change.merging_months.most = 4, "change.merging_months[1]", range(4, 5, 12));
    check(|draft| draft.change.norm_level = 4, "change.norm_level", range(4, 1, 3));
    check(|draft| draft.change.staying = 0, "change.staying", range(0, 1, 20));
}

#[test]
fn flaws_of_rules_are_found() {
    check(|draft| draft.id = "Übung 1".into(), "id", Problem::NotAWord);
    check(|draft| draft.title.en = "  ".into(), "title.en", Problem::Blank);
    check(|draft| draft.title.zh = "长".repeat(61), "title.zh", Problem::TooLong { found: 61, most: 60 });
    check(|draft| draft.capital = Yuan(0), "capital", range(0, 1, 1_000_000_000));
    check(|draft| draft.staffing.most = 21, "staffing.most", range(21, 1, 20));
    check(|draft| draft.staffing.most = 5, "staffing.start", count(6, 1, 5));
    check(|draft| draft.staffing.start[1].skill = 6, "staffing.start[1]", range(6, 1, 5));
    check(|draft| draft.staffing.wage[3] = Yuan(-1), "staffing.wage[3]", range(-1, 0, 1_000_000_000));
    check(|draft| draft.staffing.pace[4] = PerMille::ZERO, "staffing.pace[4]", range(0, 100, 3000));
    check(|draft| draft.staffing.given_names.clear(), "staffing.given_names", count(0, 1, 200));
    check(|draft| draft.tasks.visit.minutes = Minutes::ZERO, "tasks.visit.minutes", range(0, 10, 9600));
    check(|draft| draft.tasks.call.effort = 3001, "tasks.call.effort", range(3001, 0, 3000));
    check(|draft| draft.tasks.exhibition[2].guests = 0, "tasks.exhibition[2].guests", range(0, 1, 20));
    check(|draft| draft.tasks.seminar.per_customer = 0, "tasks.seminar.per_customer", range(0, 1, 20));
    check(|draft| draft.tasks.exhibition.swap(0, 1), "tasks.exhibition[1]", Problem::NotRising);
    check(|draft| draft.tasks.refusal[0] = 1001, "tasks.refusal[0]", range(1001, 0, 1000));
    check(|draft| draft.relation.stable_at = 249, "relation.stable_at", range(249, 250, 1000));
    check(|draft| draft.relation.places = 0, "relation.places", range(0, 1, 8));
    check(|draft| draft.relation.decay_neglected = PerMille::new(921), "relation.decay_neglected", range(921, 0, 920));
    check(|draft| draft.tender.deadline_hour = 161, "tender.deadline_hour", range(161, 8, 152));
    check(|draft| draft.tender.re_tender_deadline_hour = 0, "tender.again_deadline_hour", range(0, 8, 152));
    check(
        |draft| draft.tender.price_type.service = 16,
        "tender.price_type",
        Problem::Weights { found: 101, wanted: 100 },
    );
    check(
        |draft| (draft.tender.non_price_type.price, draft.tender.non_price_type.recognition) = (29, 46),
        "tender.non_price_type.price",
        range(29, 30, 100),
    );
    check(|draft| draft.tender.per_year.clear(), "tender.per_year", count(0, 1, 12));
    check(|draft| draft.tender.per_year[1] = 13, "tender.per_year[1]", range(13, 1, 12));
    check(|draft| draft.tender.ceiling = PerMille::new(999), "tender.ceiling", range(999, 1000, 10_000));
    check(
        |draft| draft.tender.due_days = Range { least: 14, most: 40 },
        "tender.due_days[1]",
        Problem::BeyondYear { days: 35, most: 20 },
    );
    check(|draft| draft.tender.due_days = Range { least: 30, most: 16 }, "tender.due_days[1]", range(16, 30, 60));
    check(|draft| draft.packages.clear(), "packages", count(0, 1, 5));
    check(|draft| draft.packages[2].points = 101, "packages[2].points", range(101, 0, 100));
    check(|draft| draft.packages[0].promise = PerMille::ZERO, "packages[0].promise", range(0, 1, 1000));
    check(|draft| draft.supply.drift = PerMille::ONE, "supply.drift", range(1000, 0, 500));
    check(|draft| draft.supply.discounts.swap(0, 1), "supply.discounts[1]", Problem::NotRising);
    check(|draft| draft.delivery.freight = Yuan(-3), "delivery.freight", range(-3, 0, 1000));
    check(|draft| draft.delivery.void_after_days = 0, "delivery.void_after_days", range(0, 1, 240));
    check(|draft| draft.finance.allowance.clear(), "finance.allowance", count(0, 1, 13));
    check(|draft| draft.finance.allowance.swap(0, 1), "finance.allowance[1]", Problem::NotRising);
    check(|draft| draft.satisfaction.newest = PerMille::new(1001), "satisfaction.newest", range(1001, 1, 1000));
    check(|draft| draft.score.sales.weight += 1, "score", Problem::Weights { found: 1001, wanted: 1000 });
    check(|draft| draft.score.sales.curve.truncate(1), "score.sales.curve", count(1, 2, 20));
    check(|draft| draft.score.punctuality.curve[2].at = 800, "score.punctuality.curve[2]", Problem::NotRising);
    check(|draft| draft.sizes.a.half_effort = 0, "sizes.A.half_effort", range(0, 1, 1_000_000));
    check(|draft| draft.sizes.c.term_months = Range { least: 2, most: 1 }, "sizes.C.term_months[1]", range(1, 2, 12));
}

#[test]
fn flaws_of_satisfaction_and_trouble_are_found() {
    check(|draft| draft.satisfaction.ordinary_points = 101, "satisfaction.ordinary_points", range(101, 0, 100));
    check(|draft| draft.satisfaction.word = PerMille::new(701), "satisfaction.word", range(701, 0, 700));
    check(|draft| draft.satisfaction.fair_price = PerMille::new(-1), "satisfaction.fair_price", range(-1, 0, 1000));
    check(|draft| draft.satisfaction.newest = PerMille::ZERO, "satisfaction.newest", range(0, 1, 1000));
    check(|draft| draft.satisfaction.survey.minutes = Minutes::ZERO, "satisfaction.survey.minutes", range(0, 10, 9600));
    check(|draft| draft.trouble.loss[2] = PerMille::new(1001), "trouble.loss[2]", range(1001, 0, 1000));
    check(|draft| draft.trouble.within_days = 0, "trouble.within_days", range(0, 1, 240));
    check(|draft| draft.trouble.reactions[4] = 1001, "trouble.reactions[4]", range(1001, 0, 1000));
    check(|draft| draft.trouble.reactions = [0; 5], "trouble.reactions", range(0, 1, 1000));
    check(|draft| draft.trouble.fine = Yuan(-1), "trouble.fine", range(-1, 0, 1_000_000_000));
}

#[test]
fn flaws_of_service_and_care_are_found() {
    check(|draft| draft.service.remedies[1].redress = 6, "service.remedies[1].redress", range(6, 1, 5));
    // A slip cannot be repaired or replaced: the best that fits it is a refund.
    check(|draft| draft.service.due[2] = 5, "service.due[2]", range(5, 0, 4));
    check(|draft| draft.service.speed.clear(), "service.speed", count(0, 1, 10));
    check(|draft| draft.service.speed.swap(0, 1), "service.speed[1]", Problem::NotRising);
    check(|draft| draft.service.speed[1].stay = PerMille::new(701), "service.speed[1]", Problem::NotRising);
    check(|draft| draft.service.lapse_days = 241, "service.lapse_days", range(241, 1, 240));
    check(|draft| draft.service.lapse_keeps = PerMille::new(501), "service.lapse_keeps", range(501, 0, 500));
    check(|draft| draft.service.billed = PerMille::new(3001), "service.billed", range(3001, 0, 3000));
    check(
        |draft| draft.care.programmes[0].work.minutes = Minutes::new(30),
        "care.programmes[0].work.minutes",
        range(30, 0, 0),
    );
    check(
        |draft| draft.care.programmes[4].work.effort = 24_001,
        "care.programmes[4].work.effort",
        range(24_001, 0, 24_000),
    );
    check(
        |draft| draft.care.programmes[2].prevents = PerMille::new(-1),
        "care.programmes[2].prevents",
        range(-1, 0, 1000),
    );
    check(|draft| draft.care.vip = Yuan(-1), "care.vip", range(-1, 0, 1_000_000_000));
    check(
        |draft| draft.care.gift_delights.otherwise = PerMille::new(1001),
        "care.gift_delights[1]",
        range(1001, 0, 1000),
    );
}

#[test]
fn flaws_of_repeat_business_and_credit_are_found() {
    check(|draft| draft.repeat.worth = PerMille::ZERO, "repeat.worth", range(0, 1, 1000));
    check(|draft| draft.repeat.due_days = 0, "repeat.due_days", range(0, 1, 60));
    check(|draft| draft.repeat.due_days = 21, "repeat.due_days", Problem::BeyondYear { days: 21, most: 20 });
    check(
        |draft| draft.repeat.tastes[0].tolerates = PerMille::new(1201),
        "repeat.tastes[0].tolerates",
        range(1201, 500, 1200),
    );
    check(|draft| draft.repeat.tastes[3].patience = 13, "repeat.tastes[3].patience", range(13, 0, 12));
    check(|draft| draft.repeat.at_risk_below = PerMille::new(2001), "repeat.declines_below", range(2001, 0, 2000));
    check(|draft| draft.repeat.retention.truncate(1), "repeat.retention", count(1, 2, 20));
    check(|draft| draft.repeat.retention[1].at = 600, "repeat.retention[1]", Problem::NotRising);
    check(|draft| draft.repeat.retention[5].is = 1001, "repeat.retention[5][1]", range(1001, 0, 1000));
    check(|draft| draft.credit.errors[5] = 101, "credit.errors[5]", range(101, 0, 100));
    check(|draft| draft.credit.reliability.most = 299, "credit.reliability[1]", range(299, 300, 1000));
    check(|draft| draft.credit.longest_term = 13, "credit.longest_term", range(13, 0, 12));
    check(|draft| draft.credit.secured = PerMille::new(1001), "credit.secured", range(1001, 0, 1000));
    check(|draft| draft.tender.term.longer = 101, "tender.term[1]", range(101, 0, 100));
    check(|draft| draft.credit.grades[1] = 76, "credit.grades[2]", Problem::NotRising);
    check(|draft| draft.credit.limits[3] = PerMille::new(501), "credit.limits[3]", Problem::NotRising);
    check(|draft| draft.credit.terms[0] = 13, "credit.terms[0]", range(13, 0, 12));
    check(|draft| draft.credit.late_days.most = 2, "credit.late_days[1]", range(2, 3, 240));
    check(|draft| draft.credit.default_below = PerMille::ZERO, "credit.default_below", range(0, 1, 1000));
    check(|draft| draft.credit.collect[2].fee = PerMille::new(1001), "credit.collect[2].fee", range(1001, 0, 1000));
    check(|draft| draft.credit.write_off_months = 0, "credit.write_off_months", range(0, 1, 12));
}

#[test]
fn flaws_of_industries_are_found() {
    check(|draft| draft.industries[2].products[1].levels[0] = 4, "industries[2].products[1].levels[0]", range(4, 1, 3));
    check(
        |draft| draft.industries[2].products[0].lead_days = 0,
        "industries[2].products[0].lead_days",
        range(0, 1, 60),
    );
    check(|draft| draft.industries[2].products.clear(), "industries[2].products", count(0, 1, 8));
    check(|draft| draft.industries[3].products.swap(0, 1), "industries[3].products[1]", Problem::NotRising);
    check(
        |draft| draft.industries[1].stamp.zh = draft.industries[0].stamp.zh.clone(),
        "industries[1].stamp.zh",
        repeats("industries[0].stamp.zh"),
    );
    check(|draft| draft.industries[0].unit_cost = 0, "industries[0].unit_cost", range(0, 1, 41_945));
    check(|draft| draft.industries[4].unit_cost = 41_946, "industries[4].unit_cost", range(41_946, 1, 41_945));
    check(|draft| draft.studied.push(IndustryId(7)), "studied[1]", Problem::NoSuch { found: 7, count: 7 });
    check(|draft| draft.studied.push(IndustryId(0)), "studied[1]", repeats("studied[0]"));
}

#[test]
fn flaws_of_customers_are_found() {
    check(|draft| draft.customers[3].contacts.truncate(1), "customers[3].contacts", count(1, 2, 4));
    check(
        |draft| draft.customers[3].contacts.iter_mut().for_each(|contact| contact.role = ContactRole::User),
        "customers[3].contacts",
        Problem::DecisionMakers { found: 0 },
    );
    check(|draft| draft.customers[3].contacts[0].title.en.clear(), "customers[3].contacts[0].title.en", Problem::Blank);
    check(
        |draft| draft.customers[3].city.distance = 3,
        "customers[3].city.distance",
        Problem::NoSuch { found: 3, count: 3 },
    );
    check(
        |draft| draft.customers[9].industry = IndustryId(7),
        "customers[9].industry",
        Problem::NoSuch { found: 7, count: 7 },
    );
    check(
        |draft| draft.customers[5].short.zh = draft.customers[4].short.zh.clone(),
        "customers[5].short.zh",
        repeats("customers[4].short.zh"),
    );
}

#[test]
fn flaws_of_set_tenders_are_found() {
    let levels = |draft: &mut Draft| draft.set_tenders[0].levels = [3, 3, 3];
    check(levels, "set_tenders[0].levels", Problem::NoProduct);
    check(|draft| draft.set_tenders[0].levels[2] = 0, "set_tenders[0].levels[2]", range(0, 1, 3));
    check(|draft| draft.set_tenders[1].quantity = 0, "set_tenders[1].quantity", range(0, 1, 1_000_000));
    check(
        |draft| draft.set_tenders[1].customer = CustomerId(28),
        "set_tenders[1].customer",
        Problem::NoSuch { found: 28, count: 28 },
    );
    check(
        |draft| draft.set_tenders[1].customer = draft.set_tenders[0].customer,
        "set_tenders[1]",
        repeats("set_tenders[0]"),
    );
    let thirteenth = |draft: &mut Draft| draft.set_tenders[2].month = serde_json::from_str("13").expect("a number");
    check(thirteenth, "set_tenders[2].month", range(13, 1, 12));
    // Hour 120 of month 12 leaves five working days of the year.
    let late = |draft: &mut Draft| (draft.set_tenders[2].month, draft.set_tenders[2].due_days) = (Month::LAST, 26);
    check(late, "set_tenders[2].due_days", Problem::BeyondYear { days: 21, most: 20 });
}

#[test]
fn flaws_of_companies_are_found() {
    check(|draft| draft.rivals[1].archetype = "genius".into(), "rivals[1].archetype", Problem::UnknownArchetype);
    check(|draft| draft.rivals[1].name.zh = draft.player.zh.clone(), "rivals[1].name.zh", repeats("player.zh"));
    check(
        |draft| {
            let rival = draft.rivals[0].clone();
            draft.rivals = vec![rival; 8];
            for (index, rival) in draft.rivals.iter_mut().enumerate() {
                rival.name.zh = index.to_string();
                rival.name.en = index.to_string();
            }
        },
        "rivals",
        count(8, 0, 7),
    );
}

#[test]
fn empty_draft_reports_many_flaws_at_once() {
    let mut draft = (*Scenario::practice()).clone();
    draft.industries.clear();
    draft.customers.clear();
    let found = flaws(&draft);
    for at in ["industries", "customers", "studied[0]", "set_tenders[2].customer"] {
        assert!(found.iter().any(|flaw| flaw.at == at), "{at} in {found:?}");
    }
}

/// Whatever number stands anywhere, the check itself holds; absurd ones never pass.
#[test]
fn absurd_numbers_never_pass() {
    for number in [i64::MAX, i64::MIN, 2_000_000_000, -2_000_000_000, -1, 0, 1] {
        let absurd = number.unsigned_abs() > 1_000_000_000;
        for (at, json) in spoilt(&|value| value.is_number().then(|| Value::from(number))) {
            let passed = Scenario::read(&json).is_ok();
            assert!(!(absurd && passed), "{number} passed at {at}");
        }
    }
}

#[test]
fn flaws_of_shocks_are_found() {
    fn shock(industry: u8, cost: i32, supply: i32) -> Shock {
        let (cost, supply) = (PerMille::new(cost), PerMille::new(supply));
        Shock { month: Month::FIRST, industry: IndustryId(industry), cost, supply }
    }
    let unknown = Problem::NoSuch { found: 99, count: 7 };
    check(|draft| draft.shocks = vec![shock(99, 900, 1_000)], "shocks[0].industry", unknown);
    check(|draft| draft.shocks = vec![shock(0, 100, 1_000)], "shocks[0].cost", range(100, 200, 5_000));
    check(|draft| draft.shocks = vec![shock(0, 1_000, 5_001)], "shocks[0].supply", range(5_001, 0, 5_000));
    let twice = |draft: &mut Draft| draft.shocks = vec![shock(0, 1_000, 500), shock(0, 500, 1_000)];
    check(twice, "shocks[1]", repeats("shocks[0]"));
    check(|draft| draft.shocks = vec![shock(0, 1_000, 1_000)], "shocks[0]", Problem::NoEffect);
    let late = |draft: &mut Draft| {
        draft.months = 3;
        draft.shocks = vec![Shock { month: Month::new(4).expect("a month"), ..shock(0, 900, 1_000) }];
    };
    check(late, "shocks[0].month", range(4, 1, 3));
    let mut draft = Draft::clone(&Scenario::practice());
    draft.shocks = vec![shock(0, 1_500, 0)];
    assert!(Scenario::check(draft).is_ok());
}

#[test]
fn blank_texts_never_pass() {
    for (at, json) in spoilt(&|value| value.is_string().then(|| Value::from(" "))) {
        assert!(Scenario::read(&json).is_err(), "{at}");
    }
}

#[test]
fn only_four_lists_may_be_empty() {
    for (at, json) in spoilt(&|value| value.is_array().then(|| Value::Array(Vec::new()))) {
        let optional = ["/supply/discounts", "/studied", "/set_tenders", "/rivals"].contains(&at.as_str());
        assert_eq!(Scenario::read(&json).is_ok(), optional, "{at}");
    }
}

/// The practice scenario once for each value that `spoil` replaces, with the place.
fn spoilt(spoil: &dyn Fn(&Value) -> Option<Value>) -> Vec<(String, String)> {
    let whole: Value = serde_json::from_str(PRACTICE).expect("readable");
    let mut places = Vec::new();
    visit(&whole, String::new(), &mut |at, value| {
        if let Some(spoilt) = spoil(value) {
            places.push((at, spoilt));
        }
    });
    assert!(!places.is_empty());
    let spoilt_at = |(at, spoilt): (String, Value)| {
        let mut copy = whole.clone();
        *copy.pointer_mut(&at).expect("a place just seen") = spoilt;
        (at, copy.to_string())
    };
    places.into_iter().map(spoilt_at).collect()
}

fn visit(value: &Value, at: String, see: &mut dyn FnMut(String, &Value)) {
    match value {
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(index, entry)| visit(entry, format!("{at}/{index}"), see));
        }
        Value::Object(fields) => {
            fields.iter().for_each(|(key, entry)| visit(entry, format!("{at}/{key}"), see));
        }
        _ => {}
    }
    see(at, value);
}

#[test]
fn unreadable_json_names_its_line() {
    let misspelt = PRACTICE.replacen("\"capital\"", "\"captial\"", 1);
    let Err(ScenarioError::Syntax { line, what, .. }) = Scenario::read(&misspelt) else {
        panic!("a misspelt field was read");
    };
    assert_eq!(line, 4);
    assert!(what.contains("captial"), "{what}");
}

/// A change that spoils a market, and where the flaw is found.
type Spoil = (fn(&mut Draft), &'static str);

/// As the course has it: a larger exhibition does more than a smaller one, and a seminar more than any.
#[test]
fn no_market_is_read_whose_events_are_out_of_order() {
    let spoils: [Spoil; 4] = [
        (|draft| draft.tasks.exhibition[1].effort = draft.tasks.exhibition[0].effort, "tasks.exhibition[1]"),
        (|draft| draft.tasks.exhibition.swap(1, 2), "tasks.exhibition[2]"),
        (|draft| draft.tasks.seminar.effort = draft.tasks.exhibition[2].effort, "tasks.seminar.effort"),
        (|draft| draft.tasks.seminar.effort = draft.tasks.exhibition[2].effort - 1, "tasks.seminar.effort"),
    ];
    for market in [Scenario::formal(), Scenario::practice()] {
        for (spoil, at) in spoils {
            let mut draft = (*market).clone();
            spoil(&mut draft);
            let text = serde_json::to_string(&draft).expect("a draft can be written");
            let ScenarioError::Flaws(found) = Scenario::read(&text).expect_err(at) else { panic!("it is readable") };
            assert_eq!(found, [Flaw { at: at.to_string(), problem: Problem::NotRising }]);
        }
    }
}
