//! Checks of the numbers of keeping customers (rulebook 6 and 7), section by section.

use super::finder::Finder;
use super::rules::{COST, SHARE, task};
use crate::care::{Matter, Remedy};
use crate::per_mille::PerMille;
use crate::scenario::{
    Care, CollectRule, CreditRules, CurvePoint, LoyaltyWeights, ProgrammeRule, Range, Repeat, RequestRules,
    Satisfaction, SecondSatisfaction, Service, TroubleRules,
};
use std::ops::RangeInclusive;

/// A level of satisfaction, expectation or perception.
const FEELING: RangeInclusive<i64> = 0..=2000;
/// Working days, at least one, within the year.
const DAYS: RangeInclusive<i64> = 1..=240;
/// What is borne to be paid against the last price: a year of orders, each dearer than the one
/// before, stays within the integers of the choice among suppliers.
const TOLERATES: RangeInclusive<i64> = 500..=1200;

/// How satisfaction moves (rulebook 7).
#[inline]
pub fn satisfaction(finder: &mut Finder, rules: &Satisfaction) {
    finder.within("satisfaction.ordinary_points", rules.ordinary_points, 0..=100);
    for (at, rate) in [
        ("satisfaction.per_point", rules.per_point),
        ("satisfaction.past", rules.past),
        ("satisfaction.word", rules.word),
        ("satisfaction.per_day_late", rules.per_day_late),
        ("satisfaction.late_most", rules.late_most),
        ("satisfaction.per_missing_level", rules.per_missing_level),
        ("satisfaction.fair_price", rules.fair_price),
        ("satisfaction.value", rules.value),
        ("satisfaction.void", rules.void),
        ("satisfaction.delight_most", rules.delight_most),
        ("satisfaction.delight_kept", rules.delight_kept),
        ("satisfaction.survey_error", rules.survey_error),
        ("satisfaction.handled", rules.handled),
        ("satisfaction.unheard", rules.unheard),
        ("satisfaction.unsettled", rules.unsettled),
        ("satisfaction.handling_kept", rules.handling_kept),
    ] {
        finder.within(at, rate, SHARE);
    }
    // What a bid promises has its share in the expectation too: the three make a whole.
    if SHARE.contains(&i64::from(rules.past.get())) && SHARE.contains(&i64::from(rules.word.get())) {
        finder.within("satisfaction.word", rules.word, 0..=1000 - i64::from(rules.past.get()));
    }
    finder.within("satisfaction.newest", rules.newest, 1..=1000);
    task(finder, "satisfaction.survey", rules.survey);
    finder.within("satisfaction.survey_contacts", rules.survey_contacts, 1..=4);
    let Range { least, most } = rules.index;
    finder.within("satisfaction.index[0]", least, 0..=1999);
    finder.within("satisfaction.index[1]", most, i64::from(least.clamp(0, 1999)) + 1..=2000);
}

/// What goes wrong, and what the unhappy do (rulebook 7).
#[inline]
pub fn trouble(finder: &mut Finder, rules: &TroubleRules) {
    finder.within("trouble.fault", rules.defect, SHARE);
    finder.within("trouble.serious", rules.serious, SHARE);
    finder.each("trouble.loss", &rules.loss, SHARE);
    finder.each("trouble.part", &rules.part, SHARE);
    finder.within("trouble.within_days", rules.within_days, DAYS);
    finder.within("trouble.unhappy_below", rules.unhappy_below, FEELING);
    finder.each("trouble.reactions", &rules.reactions, SHARE);
    if rules.reactions.iter().all(|&weight| weight == 0) {
        finder.within("trouble.reactions", 0u16, 1..=1000);
    }
    finder.within("trouble.complains_more", rules.complains_more, SHARE);
    finder.within("trouble.rumour", rules.rumour, SHARE);
    finder.within("trouble.fine", rules.fine, COST);
}

/// The service queue (rulebook 7).
#[inline]
pub fn service(finder: &mut Finder, rules: &Service) {
    task(finder, "service.respond", rules.respond);
    for (index, remedy) in rules.remedies.iter().enumerate() {
        let at = format!("service.remedies[{index}]");
        task(finder, &format!("{at}.work"), remedy.work);
        finder.within(format!("{at}.part"), remedy.part, SHARE);
        finder.within(format!("{at}.redress"), remedy.redress, 1..=5);
    }
    for (index, (due, matter)) in rules.due.into_iter().zip(Matter::ALL).enumerate() {
        // Something that can be done has to be fair.
        let fitting = Remedy::ALL.into_iter().filter(|remedy| remedy.suits(matter));
        let best = fitting.map(|remedy| rules.remedies[remedy as usize].redress).max().unwrap_or(0);
        finder.within(format!("service.due[{index}]"), due, 0..=i64::from(best.min(5)));
    }
    finder.within("service.unfair_per_step", rules.unfair_per_step, SHARE);
    finder.count("service.speed", &rules.speed, 1..=10);
    for (index, speed) in rules.speed.iter().enumerate() {
        let at = format!("service.speed[{index}]");
        finder.within(format!("{at}.days"), speed.days, DAYS);
        finder.within(format!("{at}.stay"), speed.stay, SHARE);
        finder.within(format!("{at}.restores"), speed.restores, SHARE);
    }
    finder.rising("service.speed", &rules.speed, |before, after| {
        before.days < after.days && before.stay >= after.stay && before.restores >= after.restores
    });
    finder.within("service.lapse_days", rules.lapse_days, DAYS);
    finder.within("service.settle_days", rules.settle_days, 0..=240);
    // After four weeks satisfaction has fallen by half or more, as the sources state it.
    finder.within("service.lapse_keeps", rules.lapse_keeps, 0..=500);
    finder.within("service.lapse_stay", rules.lapse_stay, SHARE);
    finder.within("service.billed", rules.billed, 0..=3000);
    let SecondSatisfaction { days, generous, lifts } = rules.second_satisfaction;
    finder.within("service.second_satisfaction.days", days, DAYS);
    finder.within("service.second_satisfaction.generous", generous, 0..=4);
    // Small, as the evidence is mixed.
    finder.within("service.second_satisfaction.lifts", lifts, 0..=100);
}

/// Care beyond contracts (rulebook 7).
#[inline]
pub fn care(finder: &mut Finder, rules: &Care) {
    for (index, programme) in rules.programmes.iter().enumerate() {
        let at = format!("care.programmes[{index}]");
        let ProgrammeRule { work, keeps, delights, invites, prevents } = *programme;
        if index == 0 {
            // A customer that is only sold to takes no work.
            finder.within(format!("{at}.work.minutes"), work.minutes, 0..=0);
            finder.within(format!("{at}.work.cost"), work.cost, 0..=0);
            finder.within(format!("{at}.work.effort"), work.effort, 0..=0);
        } else {
            task(finder, &format!("{at}.work"), work);
        }
        for (field, share) in [("keeps", keeps), ("delights", delights), ("invites", invites), ("prevents", prevents)] {
            finder.within(format!("{at}.{field}"), share, SHARE);
        }
    }
    finder.within("care.club", rules.club, SHARE);
    finder.within("care.fee_club.fee", rules.fee_club.fee, COST);
    finder.within("care.fee_club.months", rules.fee_club.months, 1..=12);
    finder.within("care.fee_club.points", rules.fee_club.points, SHARE);
    finder.within("care.fee_club.delights", rules.fee_club.delights, SHARE);
    finder.within("care.fee_club.content_from", rules.fee_club.content_from, FEELING);
    finder.within("care.vip", rules.vip, COST);
    finder.within("care.vip_delights", rules.vip_delights, SHARE);
    finder.within("care.vip_expects", rules.vip_expects, SHARE);
    task(finder, "care.gift", rules.gift);
    finder.within("care.gift_delights[0]", rules.gift_delights.on_the_day, SHARE);
    finder.within("care.gift_delights[1]", rules.gift_delights.otherwise, SHARE);
    finder.within("care.owner_delights", rules.owner_delights, SHARE);
}

/// Orders without a tender, unhappiness and win-back (rulebook 7).
#[inline]
pub fn repeat(finder: &mut Finder, rules: &Repeat) {
    finder.within("repeat.cross_every", rules.cross_every, 1..=12);
    for (at, share) in [
        ("repeat.chance", rules.chance),
        ("repeat.limited", rules.limited),
        ("repeat.declined", rules.order_rejected),
        ("repeat.refers", rules.refers),
        ("repeat.cross_chance", rules.cross_chance),
        ("repeat.left", rules.left),
        ("repeat.win_back", rules.win_back),
        ("repeat.win_back_offer", rules.win_back_offer),
        ("repeat.discount", rules.discount),
    ] {
        finder.within(at, share, SHARE);
    }
    requests(finder, &rules.requests);
    finder.within("repeat.within_days", rules.within_days, 1..=19);
    finder.within("repeat.worth", rules.worth, 1..=1000);
    finder.within("repeat.cross_worth", rules.cross_worth, 1..=1000);
    finder.within("repeat.referral", rules.referral, 0..=1_000_000);
    if finder.within("repeat.due_days", rules.due_days, 1..=60) {
        // An order may come on the year's last day.
        finder.beyond_year("repeat.due_days", rules.due_days);
    }
    for (at, level) in [
        ("repeat.content_from", rules.content_from),
        ("repeat.refers_from", rules.refers_from),
        ("repeat.declines_below", rules.at_risk_below),
    ] {
        finder.within(at, level, FEELING);
    }
    for (index, taste) in rules.tastes.iter().enumerate() {
        self::taste(finder, &format!("repeat.tastes[{index}]"), taste);
    }
    task(finder, "repeat.cross_sell", rules.cross_sell);
    finder.within("repeat.lost_after", rules.lost_after, 0..=12);
    finder.count("repeat.retention", &rules.retention, 2..=20);
    for (index, &CurvePoint { at: satisfaction, is: kept }) in rules.retention.iter().enumerate() {
        finder.within(format!("repeat.retention[{index}][0]"), satisfaction, FEELING);
        finder.within(format!("repeat.retention[{index}][1]"), kept, SHARE);
    }
    finder.rising("repeat.retention", &rules.retention, |before, after| before.at < after.at && before.is <= after.is);
}

/// Requests for quotation; a market without them says nothing else of them.
#[inline]
fn requests(finder: &mut Finder, rules: &RequestRules) {
    let RequestRules { share, days, answer_days, counter_days, recognition, per_point, spread, counters } = *rules;
    let least = i64::from(share > PerMille::ZERO);
    for (at, rate) in [
        ("repeat.requests.share", share),
        ("repeat.requests.recognition", recognition),
        ("repeat.requests.spread", spread),
        ("repeat.requests.counters", counters),
    ] {
        finder.within(at, rate, SHARE);
    }
    finder.within("repeat.requests.per_point", per_point, 0..=20);
    for (at, days) in [
        ("repeat.requests.days", days),
        ("repeat.requests.answer_days", answer_days),
        ("repeat.requests.counter_days", counter_days),
    ] {
        finder.within(at, days, least..=20);
    }
}

#[inline]
fn taste(finder: &mut Finder, at: &str, taste: &LoyaltyWeights) {
    let LoyaltyWeights { satisfaction, recognition, price, incumbent, club, fee_club, term, tolerates, patience } =
        *taste;
    for (field, weight) in [
        ("satisfaction", satisfaction),
        ("recognition", recognition),
        ("price", price),
        ("incumbent", incumbent),
        ("club", club),
        ("fee_club", fee_club),
        ("term", term),
    ] {
        finder.within(format!("{at}.{field}"), weight, SHARE);
    }
    finder.within(format!("{at}.tolerates"), tolerates, TOLERATES);
    finder.within(format!("{at}.patience"), patience, 0..=12);
}

/// Credit (rulebook 6).
#[inline]
pub fn credit(finder: &mut Finder, rules: &CreditRules) {
    task(finder, "credit.check", rules.check);
    finder.each("credit.errors", &rules.errors, 0..=100);
    let Range { least, most } = rules.reliability;
    if finder.within("credit.reliability[0]", least, SHARE) {
        finder.within("credit.reliability[1]", most, i64::from(least)..=1000);
    }
    finder.within("credit.call_again_days", rules.call_again_days, 1..=60);
    finder.within("credit.longest_term", rules.longest_term, 0..=12);
    for (at, share) in [
        ("credit.spread", rules.spread),
        ("credit.per_month", rules.per_month),
        ("credit.bad_month", rules.bad_month),
        ("credit.pays_part", rules.pays_part),
        ("credit.rest_follows", rules.rest_follows),
        ("credit.secured", rules.secured),
        ("credit.insured", rules.insured),
        ("credit.shorter_offends", rules.shorter_offends),
        ("credit.longer_pleases", rules.longer_pleases),
    ] {
        finder.within(at, share, SHARE);
    }
    finder.each("credit.grades", &rules.grades, 0..=100);
    finder.rising("credit.grades", &rules.grades, |before, after| before <= after);
    finder.each("credit.limits", &rules.limits, 0..=20_000);
    finder.rising("credit.limits", &rules.limits, |better, worse| better >= worse);
    finder.each("credit.not_due", &rules.not_due, SHARE);
    finder.rising("credit.not_due", &rules.not_due, |better, worse| better <= worse);
    finder.each("credit.terms", &rules.terms, 0..=12);
    finder.rising("credit.terms", &rules.terms, |better, worse| better >= worse);
    finder.within("credit.punctual", rules.punctual, SHARE);
    finder.within("credit.unhappy", rules.unhappy, SHARE);
    let Range { least, most } = rules.late_days;
    if finder.within("credit.late_days[0]", least, DAYS) {
        finder.within("credit.late_days[1]", most, i64::from(least)..=240);
    }
    finder.within("credit.default_below", rules.default_below, 1..=1000);
    finder.within("credit.default_most", rules.default_most, SHARE);
    for (index, &CollectRule { work, fee, late, never, recovers, offends }) in rules.collect.iter().enumerate() {
        let at = format!("credit.collect[{index}]");
        task(finder, &format!("{at}.work"), work);
        for (field, share) in
            [("fee", fee), ("late", late), ("never", never), ("recovers", recovers), ("offends", offends)]
        {
            finder.within(format!("{at}.{field}"), share, SHARE);
        }
    }
    finder.within("credit.write_off_months", rules.write_off_months, 1..=12);
    finder.within("credit.cash_offends", rules.cash_offends, SHARE);
}
