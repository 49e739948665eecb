//! Checks of the numbers of the rules, section by section.

use super::Problem;
use super::finder::{Finder, MOST_YUAN};
use crate::scenario::{
    BySize, CurvePoint, Delivery, EventRule, Finance, LengthRule, Package, Par, Range, RecordRates, RelationRules,
    ScoreRules, SizeRule, Staffing, Supply, TaskRule, TaskRules, TenderRules, Weights,
};
use crate::time::MONTH;
use std::ops::RangeInclusive;

/// A share: nothing to all of it.
pub(super) const SHARE: RangeInclusive<i64> = 0..=1000;
/// An amount to be paid: nothing to the most.
pub(super) const COST: RangeInclusive<i64> = 0..=MOST_YUAN;
/// Work time of a task: at the quickest pace still a minute, and a month at most.
const WORK: RangeInclusive<i64> = 10..=MONTH as i64;
/// What work does or takes against the ordinary.
const EFFECT: RangeInclusive<i64> = 100..=3000;
/// The most effort for a minute of work, in thousandths: twenty people who do nothing
/// else all year, with every effect at its highest, stay within a `u32`.
const EFFORT_PER_MINUTE: i64 = 50;
/// Freight of a unit, in yuan: a million units then cost no more than the largest amounts.
const MOST_FREIGHT: i64 = 1000;
/// Companies at one table.
const MOST_COMPANIES: i64 = 8;

/// People and what they cost (rulebook 2).
#[inline]
pub fn staffing(finder: &mut Finder, staffing: &Staffing) {
    if finder.within("staffing.most", staffing.most, 1..=20) {
        finder.count("staffing.start", &staffing.start, 1..=usize::from(staffing.most));
    }
    for (index, first) in staffing.start.iter().enumerate() {
        finder.within(format!("staffing.start[{index}]"), first.skill, 1..=5);
    }
    for (index, wage) in staffing.wage.iter().enumerate() {
        finder.within(format!("staffing.wage[{index}]"), *wage, COST);
    }
    finder.within("staffing.wage_per_skill", staffing.wage_per_skill, COST);
    finder.within("staffing.hiring", staffing.hiring, COST);
    for (index, effect) in staffing.effect.iter().enumerate() {
        finder.within(format!("staffing.effect[{index}]"), *effect, EFFECT);
    }
    for (index, pace) in staffing.pace.iter().enumerate() {
        finder.within(format!("staffing.pace[{index}]"), *pace, EFFECT);
    }
    finder.within("staffing.owner_effect", staffing.owner_effect, EFFECT);
    finder.drawn("staffing.skills", &staffing.skills);
    for (at, names) in
        [("staffing.family_names", &staffing.family_names), ("staffing.given_names", &staffing.given_names)]
    {
        finder.count(at, names, 1..=200);
        for (index, name) in names.iter().enumerate() {
            finder.name(&format!("{at}[{index}]"), name);
        }
    }
}

/// What each task takes and does (rulebook 3).
#[inline]
pub fn tasks(finder: &mut Finder, tasks: &TaskRules) {
    for (at, rule) in [
        ("tasks.research", tasks.research),
        ("tasks.call", tasks.call),
        ("tasks.visit", tasks.visit),
        ("tasks.demonstration", tasks.demonstration),
        ("tasks.forming", tasks.forming),
        ("tasks.stable", tasks.stable),
        ("tasks.study", tasks.study),
        ("tasks.training", tasks.training),
        ("tasks.purchase", tasks.purchase),
        ("tasks.delivery", tasks.delivery),
    ] {
        task(finder, at, rule);
    }
    for (index, &EventRule { minutes, cost, effort, guests, booths }) in tasks.exhibition.iter().enumerate() {
        let at = format!("tasks.exhibition[{index}]");
        task(finder, &at, TaskRule { minutes, cost, effort });
        finder.within(format!("{at}.guests"), guests, 1..=20);
        finder.within(format!("{at}.booths"), booths, 0..=20);
    }
    let seminar = tasks.seminar;
    // As the course has it: a larger exhibition does more, and a seminar is the strongest single event.
    finder.rising("tasks.exhibition", &tasks.exhibition, |smaller, larger| smaller.effort < larger.effort);
    if tasks.exhibition.iter().any(|size| size.effort >= seminar.effort) {
        finder.add("tasks.seminar.effort", Problem::NotRising);
    }
    task(finder, "tasks.seminar", TaskRule { minutes: seminar.minutes, cost: seminar.cost, effort: seminar.effort });
    finder.within("tasks.seminar.guests", seminar.guests, 1..=20);
    finder.within("tasks.seminar.per_customer", seminar.per_customer, 1..=20);
    finder.within("tasks.delivery_per_ten_thousand", tasks.delivery_per_ten_thousand, 0..=480);
    finder.count("tasks.travel", &tasks.travel, 1..=10);
    for (index, travel) in tasks.travel.iter().enumerate() {
        finder.within(format!("tasks.travel[{index}].minutes"), travel.minutes, 0..=i64::from(MONTH));
        finder.within(format!("tasks.travel[{index}].cost"), travel.cost, COST);
    }
    for (index, chance) in tasks.refusal.iter().enumerate() {
        finder.within(format!("tasks.refusal[{index}]"), *chance, SHARE);
    }
    finder.within("tasks.contact_base", tasks.contact_base, SHARE);
    finder.within("tasks.contact_per_weight", tasks.contact_per_weight, 0..=2000);
    finder.within("tasks.repeat_effect", tasks.repeat_effect, SHARE);
    finder.within("tasks.unstudied_effect", tasks.unstudied_effect, SHARE);
}

/// What one task takes and does.
#[inline]
pub(super) fn task(finder: &mut Finder, at: &str, rule: TaskRule) {
    if finder.within(format!("{at}.minutes"), rule.minutes, WORK) {
        let most = i64::from(rule.minutes.get()) * EFFORT_PER_MINUTE;
        finder.within(format!("{at}.effort"), rule.effort, 0..=most);
    }
    finder.within(format!("{at}.cost"), rule.cost, COST);
}

/// Recognition, stages and places (rulebook 3).
#[inline]
pub fn relation(finder: &mut Finder, relation: &RelationRules) {
    finder.within("relation.forming_at", relation.forming_at, 1..=1000);
    finder.within("relation.stable_at", relation.stable_at, i64::from(relation.forming_at)..=1000);
    finder.within("relation.places", relation.places, 1..=MOST_COMPANIES);
    let decay = i64::from(relation.decay.get());
    finder.within("relation.decay", relation.decay, SHARE);
    finder.within("relation.decay_stable", relation.decay_stable, decay..=1000);
    finder.within("relation.decay_neglected", relation.decay_neglected, 0..=decay);
    finder.within("relation.decay_elsewhere", relation.decay_elsewhere, 0..=decay);
    finder.within("relation.fall_months", relation.fall_months, 1..=6);
    finder.within("relation.fall_below", relation.fall_below, SHARE);
    finder.within("relation.idle_months", relation.idle_months, 1..=12);
}

/// Tenders and their scoring (rulebook 4).
#[inline]
pub fn tender(finder: &mut Finder, tender: &TenderRules) {
    let hours_fit = finder.within("tender.deadline_hour", tender.deadline_hour, 8..=152)
        & finder.within("tender.again_deadline_hour", tender.re_tender_deadline_hour, 8..=152);
    for (at, weights) in [("tender.price_type", tender.price_type), ("tender.non_price_type", tender.non_price_type)] {
        let Weights { price, recognition, service } = weights;
        finder.within(format!("{at}.price"), price, 30..=100);
        finder.weights(at, [price, recognition, service].map(u32::from), 100);
    }
    finder.within("tender.price_type_share", tender.price_type_share, SHARE);
    finder.count("tender.per_year", &tender.per_year, 1..=12);
    for (index, per_year) in tender.per_year.iter().enumerate() {
        finder.within(format!("tender.per_year[{index}]"), *per_year, 1..=12);
    }
    finder.within("tender.ceiling", tender.ceiling, 1000..=10_000);
    finder.within("tender.worth", tender.worth, 1..=MOST_YUAN);
    finder.within("tender.worth_spread", tender.worth_spread, 0..=900);
    finder.within("tender.bond", tender.bond, SHARE);
    let Range { least, most } = tender.due_days;
    if finder.within("tender.due_days[0]", least, 1..=60) {
        let days_fit = finder.within("tender.due_days[1]", most, i64::from(least)..=60);
        if hours_fit && days_fit {
            let last = tender.deadline_hour.max(tender.re_tender_deadline_hour).div_ceil(8) + most;
            finder.beyond_year("tender.due_days[1]", last.saturating_sub(20));
        }
    }
    finder.within("tender.missing_level", tender.missing_level, 0..=100);
    finder.within("tender.record[0]", tender.record.takes, 0..=100);
    finder.within("tender.record[1]", tender.record.adds, 0..=100);
    let RecordRates { worst, neutral } = tender.record_rates;
    if finder.within("tender.record_rates[0]", worst, 0..=998) {
        finder.within("tender.record_rates[1]", neutral, i64::from(worst.get()) + 1..=999);
    }
    finder.within("tender.members", tender.members, 3..=15);
    finder.within("tender.term[0]", tender.term.shorter, 0..=100);
    finder.within("tender.term[1]", tender.term.longer, 0..=100);
    finder.within("tender.panel", tender.committee, 0..=1000);
}

/// Service packages (rulebook 4).
#[inline]
pub fn packages(finder: &mut Finder, packages: &[Package]) {
    finder.count("packages", packages, 1..=5);
    for (index, package) in packages.iter().enumerate() {
        let at = format!("packages[{index}]");
        finder.name(&format!("{at}.name"), &package.name);
        finder.within(format!("{at}.points"), package.points, 0..=100);
        finder.within(format!("{at}.cost"), package.cost, SHARE);
        finder.within(format!("{at}.promise"), package.promise, 1..=1000);
        finder.within(format!("{at}.warranty_months"), package.warranty_months, 0..=120);
        finder.name(&format!("{at}.support"), &package.support);
    }
}

/// Suppliers and stock (rulebook 5).
#[inline]
pub fn supply(finder: &mut Finder, supply: &Supply) {
    finder.within("supply.drift", supply.drift, 0..=500);
    finder.count("supply.discounts", &supply.discounts, 0..=10);
    for (index, discount) in supply.discounts.iter().enumerate() {
        finder.within(format!("supply.discounts[{index}].from"), discount.from, 1..=MOST_YUAN);
        finder.within(format!("supply.discounts[{index}].off"), discount.off, 0..=900);
    }
    finder.rising("supply.discounts", &supply.discounts, |before, after| {
        before.from < after.from && before.off <= after.off
    });
    finder.within("supply.monthly_worth", supply.monthly_worth, 1..=MOST_YUAN);
    finder.within("supply.storage", supply.storage, SHARE);
}

/// Delivery and penalties (rulebook 5).
#[inline]
pub fn delivery(finder: &mut Finder, delivery: &Delivery) {
    finder.within("delivery.freight", delivery.freight, 0..=MOST_FREIGHT);
    finder.within("delivery.late_per_day", delivery.late_per_day, SHARE);
    finder.within("delivery.late_most", delivery.late_most, SHARE);
    finder.within("delivery.pressing_days", delivery.pressing_days, 0..=60);
    finder.within("delivery.void_after_days", delivery.void_after_days, 1..=240);
    finder.within("delivery.default_penalty", delivery.default_penalty, SHARE);
}

/// Rent, credit, closing (rulebook 6 and 8).
#[inline]
pub fn finance(finder: &mut Finder, finance: &Finance) {
    finder.within("finance.rent", finance.rent, COST);
    finder.within("finance.credit_line", finance.credit_line, COST);
    finder.within("finance.interest", finance.interest, SHARE);
    finder.within("finance.kept_back", finance.kept_back, COST);
    finder.within("finance.stock_at_closing", finance.stock_at_closing, SHARE);
    finder.count("finance.allowance", &finance.allowance, 1..=13);
    for (index, share) in finance.allowance.iter().enumerate() {
        finder.within(format!("finance.allowance[{index}]"), *share, SHARE);
    }
    finder.rising("finance.allowance", &finance.allowance, |before, after| before <= after);
}

/// The year's score (rulebook 8).
#[inline]
pub fn score(finder: &mut Finder, score: &ScoreRules) {
    let pars = [
        ("score.net_worth", &score.net_worth),
        ("score.customer_equity", &score.customer_equity),
        ("score.sales", &score.sales),
        ("score.retention", &score.retention),
        ("score.satisfaction", &score.satisfaction),
        ("score.punctuality", &score.punctuality),
    ];
    finder.within("score.capital", score.capital, 1..=MOST_YUAN);
    finder.within("score.by_capital", score.by_capital, SHARE);
    finder.count("score.lengths", &score.lengths, 1..=12);
    for (index, length) in score.lengths.iter().enumerate() {
        let LengthRule { months, tied, growth, equity, sales, lost } = *length;
        let at = format!("score.lengths[{index}]");
        finder.within(format!("{at}.months"), months, 1..=12);
        for (field, share) in [("tied", tied), ("growth", growth), ("equity", equity), ("sales", sales), ("lost", lost)]
        {
            finder.within(format!("{at}.{field}"), share, SHARE);
        }
    }
    finder.rising("score.lengths", &score.lengths, |before, after| before.months < after.months);
    finder.weights("score", pars.map(|(_, par)| par.weight), 1000);
    for (at, Par { curve, .. }) in pars {
        let at = format!("{at}.curve");
        finder.count(&at, curve, 2..=20);
        for (index, &CurvePoint { at: figure, is: points }) in curve.iter().enumerate() {
            finder.within(format!("{at}[{index}][0]"), figure, -MOST_YUAN..=MOST_YUAN);
            finder.within(format!("{at}[{index}][1]"), points, SHARE);
        }
        finder.rising(&at, curve, |before, after| before.at < after.at && before.is <= after.is);
    }
}

/// What a customer's size means (rulebook 1).
#[inline]
pub fn sizes(finder: &mut Finder, sizes: &BySize<SizeRule>) {
    for (at, size) in [("sizes.A", sizes.a), ("sizes.B", sizes.b), ("sizes.C", sizes.c)] {
        finder.within(format!("{at}.worth"), size.worth, 1..=10_000);
        finder.within(format!("{at}.half_effort"), size.half_effort, 1..=1_000_000);
        let Range { least, most } = size.term_months;
        if finder.within(format!("{at}.term_months[0]"), least, 0..=12) {
            finder.within(format!("{at}.term_months[1]"), most, i64::from(least)..=12);
        }
    }
}
