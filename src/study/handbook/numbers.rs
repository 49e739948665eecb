//! The scenario's own numbers by the names that the handbook's texts use.

use game::per_mille::PerMille;
use game::scenario::{BySize, EventRule, Par, Scenario, SizeRule, TaskRule, Weights, Yuan};
use game::time::Minutes;

/// A number of the scenario with its unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Number {
    /// Money.
    Yuan(Yuan),
    /// A count.
    Count(u64),
    /// Work time.
    Time(Minutes),
    /// A rate.
    Rate(PerMille),
    /// A ratio such as satisfaction, where 1000 is 1.
    Ratio(PerMille),
    /// Hundredths of something, as of a point of score.
    Hundredths(u32),
    /// Freight is paid for each unit.
    PerUnit,
    /// Freight is paid for each delivery.
    PerDelivery,
}

/// The scenario's numbers by the names that the texts use in square brackets.
pub fn numbers(scenario: &Scenario) -> Vec<(&'static str, Number)> {
    let mut all = Vec::with_capacity(220);
    company(scenario, &mut all);
    tasks(scenario, &mut all);
    bidding(scenario, &mut all);
    fulfilment(scenario, &mut all);
    satisfaction(scenario, &mut all);
    service(scenario, &mut all);
    care(scenario, &mut all);
    loyalty(scenario, &mut all);
    credit(scenario, &mut all);
    result(scenario, &mut all);
    all
}

type Numbers = Vec<(&'static str, Number)>;

fn company(scenario: &Scenario, all: &mut Numbers) {
    let staffing = &scenario.staffing;
    let relation = &scenario.relation;
    all.extend([
        ("months", Number::Count(u64::from(scenario.months))),
        ("capital", Number::Yuan(scenario.capital)),
        ("industries", Number::Count(scenario.industries.len() as u64)),
        ("customers", Number::Count(scenario.customers.len() as u64)),
        ("rivals", Number::Count(scenario.rivals.len() as u64)),
        ("staff", Number::Count(staffing.start.len() as u64)),
        ("most_staff", Number::Count(u64::from(staffing.most))),
        ("hiring", Number::Yuan(staffing.hiring)),
        ("owner_more", Number::Rate(staffing.owner_effect - PerMille::ONE)),
        ("effect_low", Number::Rate(staffing.effect[0])),
        ("effect_high", Number::Rate(staffing.effect[4])),
        ("pace_low", Number::Rate(staffing.pace[0])),
        ("pace_high", Number::Rate(staffing.pace[4])),
        ("forming_at", Number::Count(u64::from(relation.forming_at))),
        ("stable_at", Number::Count(u64::from(relation.stable_at))),
        ("places", Number::Count(u64::from(relation.places))),
        ("idle_months", Number::Count(u64::from(relation.idle_months))),
        ("decay", Number::Rate(PerMille::ONE - relation.decay)),
        ("decay_stable", Number::Rate(PerMille::ONE - relation.decay_stable)),
        ("decay_neglected", Number::Rate(PerMille::ONE - relation.decay_neglected)),
        ("half_large", effort(scenario.sizes.a.half_effort)),
        ("half_small", effort(scenario.sizes.c.half_effort)),
    ]);
}

fn tasks(scenario: &Scenario, all: &mut Numbers) {
    let tasks = &scenario.tasks;
    let plain: [(TaskRule, [&'static str; 3]); 6] = [
        (tasks.research, ["research_time", "research_cost", "research_effort"]),
        (tasks.call, ["call_time", "call_cost", "call_effort"]),
        (tasks.visit, ["visit_time", "visit_cost", "visit_effort"]),
        (tasks.demonstration, ["demo_time", "demo_cost", "demo_effort"]),
        (tasks.study, ["study_time", "study_cost", "study_effort"]),
        (tasks.training, ["training_time", "training_cost", "training_effort"]),
    ];
    for (rule, [time, cost, gained]) in plain {
        all.extend([
            (time, Number::Time(rule.minutes)),
            (cost, Number::Yuan(rule.cost)),
            (gained, effort(rule.effort)),
        ]);
    }
    let exhibitions = [
        ["small_time", "small_cost", "small_effort", "small_guests", "small_booths"],
        ["medium_time", "medium_cost", "medium_effort", "medium_guests", "medium_booths"],
        ["large_time", "large_cost", "large_effort", "large_guests", "large_booths"],
    ];
    for (rule, [time, cost, gained, guests, booths]) in tasks.exhibition.iter().zip(exhibitions) {
        let EventRule { minutes, cost: paid, effort: adds, guests: most, booths: there } = *rule;
        all.extend([
            (time, Number::Time(minutes)),
            (cost, Number::Yuan(paid)),
            (gained, effort(adds)),
            (guests, Number::Count(u64::from(most))),
            (booths, Number::Count(u64::from(there))),
        ]);
    }
    all.extend([
        ("seminar_time", Number::Time(tasks.seminar.minutes)),
        ("seminar_cost", Number::Yuan(tasks.seminar.cost)),
        ("seminar_effort", effort(tasks.seminar.effort)),
        ("seminar_guests", Number::Count(u64::from(tasks.seminar.guests))),
        ("seminar_a_month", Number::Count(u64::from(tasks.seminar.per_customer))),
        ("refused_easy", Number::Rate(PerMille::new(tasks.refusal[0] as i32))),
        ("refused_hard", Number::Rate(PerMille::new(tasks.refusal[2] as i32))),
        ("repeat", Number::Rate(tasks.repeat_effect)),
        ("unstudied", Number::Rate(tasks.unstudied_effect)),
        ("order_time", Number::Time(tasks.purchase.minutes)),
        ("delivery_time", Number::Time(tasks.delivery.minutes)),
        ("delivery_more", Number::Time(tasks.delivery_per_ten_thousand)),
    ]);
}

fn bidding(scenario: &Scenario, all: &mut Numbers) {
    let rules = &scenario.tender;
    let weights = [
        (rules.price_type, ["price_price", "price_recognition", "price_service"]),
        (rules.non_price_type, ["other_price", "other_recognition", "other_service"]),
    ];
    for (Weights { price, recognition, service }, [p, r, s]) in weights {
        all.extend([p, r, s].into_iter().zip([price, recognition, service].map(|w| Number::Count(u64::from(w)))));
    }
    all.extend([
        ("deadline", Number::Count(u64::from(rules.deadline_hour))),
        ("again_deadline", Number::Count(u64::from(rules.re_tender_deadline_hour))),
        ("ceiling", Number::Rate(rules.ceiling)),
        ("bond", Number::Rate(rules.bond)),
        ("due_least", Number::Count(u64::from(rules.due_days.0))),
        ("due_most", Number::Count(u64::from(rules.due_days.1))),
        ("missing_level", Number::Count(u64::from(rules.missing_level))),
        ("record_less", Number::Count(u64::from(rules.record.0))),
        ("record_more", Number::Count(u64::from(rules.record.1))),
        ("panel", Number::Hundredths(u32::from(rules.committee))),
        ("packages", Number::Count(scenario.packages.len() as u64)),
    ]);
    if let (Some(first), Some(last)) = (scenario.packages.first(), scenario.packages.last()) {
        all.extend([
            ("package_low", Number::Count(u64::from(first.points))),
            ("package_high", Number::Count(u64::from(last.points))),
            ("package_low_cost", Number::Rate(first.cost)),
            ("package_high_cost", Number::Rate(last.cost)),
            ("package_high_promise", Number::Rate(last.promise)),
        ]);
    }
}

fn fulfilment(scenario: &Scenario, all: &mut Numbers) {
    let (supply, delivery, finance) = (&scenario.supply, &scenario.delivery, &scenario.finance);
    let BySize { a: SizeRule { term_months: large, .. }, c: SizeRule { term_months: small, .. }, .. } = scenario.sizes;
    all.extend([
        ("drift", Number::Rate(supply.drift)),
        ("supply", Number::Yuan(supply.monthly_worth)),
        ("storage", Number::Rate(supply.storage)),
        ("freight", Number::Yuan(delivery.freight)),
        ("freight_each", if delivery.freight_per_unit { Number::PerUnit } else { Number::PerDelivery }),
        ("late_a_day", Number::Rate(delivery.late_per_day)),
        ("late_most", Number::Rate(delivery.late_most)),
        ("void_days", Number::Count(u64::from(delivery.void_after_days))),
        ("default_penalty", Number::Rate(delivery.default_penalty)),
        ("rent", Number::Yuan(finance.rent)),
        ("credit_line", Number::Yuan(finance.credit_line)),
        ("interest", Number::Rate(finance.interest)),
        ("stock_at_closing", Number::Rate(finance.stock_at_closing)),
        ("term_small", Number::Count(u64::from(small.1))),
        ("term_large", Number::Count(u64::from(large.1))),
    ]);
    if let (Some(first), Some(last)) = (finance.allowance.first(), finance.allowance.last()) {
        all.extend([("allowance_low", Number::Rate(*first)), ("allowance_high", Number::Rate(*last))]);
    }
    if let (Some(first), Some(last)) = (supply.discounts.first(), supply.discounts.last()) {
        all.extend([
            ("discount_from", Number::Yuan(first.from)),
            ("discount", Number::Rate(first.off)),
            ("discount_best_from", Number::Yuan(last.from)),
            ("discount_best", Number::Rate(last.off)),
        ]);
    }
}

fn satisfaction(scenario: &Scenario, all: &mut Numbers) {
    let rules = &scenario.satisfaction;
    all.extend([
        ("promise_point", Number::Rate(rules.per_point)),
        ("promise_late", Number::Rate(rules.per_day_late)),
        ("promise_late_most", Number::Rate(rules.late_most)),
        ("level_missing", Number::Rate(rules.per_missing_level)),
        ("fair_price", Number::Rate(rules.fair_price)),
        ("value_share", Number::Rate(rules.value)),
        ("delight_most", Number::Rate(rules.delight_most)),
        ("delight_kept", Number::Rate(rules.delight_kept)),
        ("void_loss", Number::Rate(rules.void)),
        ("newest", Number::Rate(rules.newest)),
        ("survey_time", Number::Time(rules.survey.minutes)),
        ("survey_cost", Number::Yuan(rules.survey.cost)),
        ("survey_error", Number::Rate(rules.survey_error)),
        ("declines_below", Number::Ratio(scenario.repeat.declines_below)),
    ]);
}

fn service(scenario: &Scenario, all: &mut Numbers) {
    let (trouble, service) = (&scenario.trouble, &scenario.service);
    let sum: i64 = trouble.reactions.iter().map(|&weight| i64::from(weight)).sum();
    let reactions = ["react_leaves", "react_bears", "react_complains", "react_tells", "react_authority"];
    let share = |weight: &u16| Number::Rate(PerMille::of(i64::from(*weight), sum.max(1)));
    all.extend(reactions.into_iter().zip(trouble.reactions.iter().map(share)));
    all.extend([
        ("fault", Number::Rate(trouble.fault)),
        ("serious", Number::Rate(trouble.serious)),
        ("fine", Number::Yuan(trouble.fine)),
        ("settle_days", Number::Count(u64::from(service.settle_days))),
        ("lapse_days", Number::Count(u64::from(service.lapse_days))),
        ("lapse_keeps", Number::Rate(service.lapse_keeps)),
        ("lapse_stay", Number::Rate(service.lapse_stay)),
    ]);
    if let (Some(first), Some(last)) = (service.speed.first(), service.speed.last()) {
        all.extend([
            ("speed_first", Number::Count(u64::from(first.days))),
            ("stay_first", Number::Rate(first.stay)),
            ("speed_last", Number::Count(u64::from(last.days))),
            ("stay_last", Number::Rate(last.stay)),
        ]);
    }
}

fn care(scenario: &Scenario, all: &mut Numbers) {
    let care = &scenario.care;
    let [_, reactive, accountable, proactive, partnership] = care.programmes;
    all.extend([
        ("reactive_time", Number::Time(reactive.work.minutes)),
        ("accountable_time", Number::Time(accountable.work.minutes)),
        ("accountable_cost", Number::Yuan(accountable.work.cost)),
        ("proactive_time", Number::Time(proactive.work.minutes)),
        ("proactive_cost", Number::Yuan(proactive.work.cost)),
        ("partnership_time", Number::Time(partnership.work.minutes)),
        ("partnership_cost", Number::Yuan(partnership.work.cost)),
        ("partnership_keeps", Number::Rate(partnership.keeps)),
        ("partnership_prevents", Number::Rate(partnership.prevents)),
        ("club", Number::Rate(care.club)),
        ("vip_cost", Number::Yuan(care.vip)),
        ("gift_cost", Number::Yuan(care.gift.cost)),
        ("gift_on_day", Number::Rate(care.gift_delights.0)),
        ("gift_else", Number::Rate(care.gift_delights.1)),
        ("owner_delights", Number::Rate(care.owner_delights)),
    ]);
}

fn loyalty(scenario: &Scenario, all: &mut Numbers) {
    let rules = &scenario.repeat;
    all.extend([
        ("order_chance", Number::Rate(rules.chance)),
        ("content_from", Number::Ratio(rules.content_from)),
        ("refers", Number::Rate(rules.refers)),
        ("refers_from", Number::Ratio(rules.refers_from)),
        ("cross_time", Number::Time(rules.cross_sell.minutes)),
        ("cross_cost", Number::Yuan(rules.cross_sell.cost)),
        ("lost_after", Number::Count(u64::from(rules.lost_after))),
        ("left", Number::Rate(rules.left)),
        ("win_back", Number::Rate(rules.win_back)),
        ("win_back_offer", Number::Rate(rules.win_back_offer)),
    ]);
}

fn credit(scenario: &Scenario, all: &mut Numbers) {
    let rules = &scenario.credit;
    let [call, visit, lawyer] = rules.collect;
    all.extend([
        ("check_time", Number::Time(rules.check.minutes)),
        ("check_cost", Number::Yuan(rules.check.cost)),
        ("check_error", Number::Count(u64::from(rules.error))),
        ("pays_late_least", Number::Count(u64::from(rules.late_days.0))),
        ("pays_late_most", Number::Count(u64::from(rules.late_days.1))),
        ("collect_call_cost", Number::Yuan(call.work.cost)),
        ("collect_visit_cost", Number::Yuan(visit.work.cost)),
        ("collect_lawyer_cost", Number::Yuan(lawyer.work.cost)),
        ("lawyer_fee", Number::Rate(lawyer.fee)),
        ("write_off", Number::Count(u64::from(rules.write_off_months))),
    ]);
}

fn result(scenario: &Scenario, all: &mut Numbers) {
    let score = &scenario.score;
    let weight = |par: &Par| Number::Count(u64::from(par.weight));
    all.extend([
        ("score_net_worth", weight(&score.net_worth)),
        ("score_equity", weight(&score.customer_equity)),
        ("score_sales", weight(&score.sales)),
        ("score_retention", weight(&score.retention)),
        ("score_satisfaction", weight(&score.satisfaction)),
        ("score_punctuality", weight(&score.punctuality)),
    ]);
}

/// Effort is written in thousandths and spoken of in whole points.
fn effort(thousandths: u32) -> Number {
    Number::Count(u64::from(thousandths / 1000))
}
