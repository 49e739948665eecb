//! The scenario's own numbers by the names that the handbook's texts use.

use game::care::{AcsiNumber, index_error};
use game::per_mille::PerMille;
use game::scenario::{BySize, EventRule, Par, Scenario, SizeRule, TaskRule, Weights, Yuan};
use game::time::Minutes;

/// A number of the scenario with its unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HandbookNumber {
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

/// A number with the name that the texts use in square brackets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NamedNumber {
    /// The name.
    pub name: &'static str,
    /// The number.
    pub number: HandbookNumber,
}

/// The scenario's numbers by their names.
pub fn numbers(scenario: &Scenario) -> Vec<NamedNumber> {
    let mut all = Vec::with_capacity(250);
    company(scenario, &mut all);
    tasks(scenario, &mut all);
    market(scenario, &mut all);
    bidding(scenario, &mut all);
    fulfilment(scenario, &mut all);
    satisfaction(scenario, &mut all);
    service(scenario, &mut all);
    care(scenario, &mut all);
    loyalty(scenario, &mut all);
    credit(scenario, &mut all);
    result(scenario, &mut all);
    all.into_iter().map(|(name, number)| NamedNumber { name, number }).collect()
}

/// Written down in pairs, so that a line stays a line.
type Numbers = Vec<(&'static str, HandbookNumber)>;

fn company(scenario: &Scenario, all: &mut Numbers) {
    let staffing = &scenario.staffing;
    let (relation, targets) = (&scenario.relation, &scenario.targets);
    all.extend([
        ("months", HandbookNumber::Count(u64::from(scenario.months))),
        ("capital", HandbookNumber::Yuan(scenario.capital)),
        ("industries", HandbookNumber::Count(scenario.industries.len() as u64)),
        ("customers", HandbookNumber::Count(scenario.customers.len() as u64)),
        ("rivals", HandbookNumber::Count(scenario.rivals.len() as u64)),
        ("staff", HandbookNumber::Count(staffing.start.len() as u64)),
        ("most_staff", HandbookNumber::Count(u64::from(staffing.most))),
        ("hiring", HandbookNumber::Yuan(staffing.hiring)),
        ("owner_more", HandbookNumber::Rate(staffing.owner_effect - PerMille::ONE)),
        ("effect_low", HandbookNumber::Rate(staffing.effect[0])),
        ("effect_high", HandbookNumber::Rate(staffing.effect[4])),
        ("target_least", HandbookNumber::Yuan(targets.least)),
        ("target_low", HandbookNumber::Rate(targets.low)),
        ("target_high", HandbookNumber::Rate(targets.high)),
        ("target_fair", HandbookNumber::Rate(targets.effect[1] - PerMille::ONE)),
        ("target_unfair_low", HandbookNumber::Rate(PerMille::ONE - targets.effect[0])),
        ("target_unfair_high", HandbookNumber::Rate(PerMille::ONE - targets.effect[2])),
        ("target_bonus", HandbookNumber::Rate(targets.bonus)),
        ("pace_low", HandbookNumber::Rate(staffing.pace[0])),
        ("pace_high", HandbookNumber::Rate(staffing.pace[4])),
        ("forming_at", HandbookNumber::Count(u64::from(relation.forming_at))),
        ("stable_at", HandbookNumber::Count(u64::from(relation.stable_at))),
        ("places", HandbookNumber::Count(u64::from(relation.places))),
        ("idle_months", HandbookNumber::Count(u64::from(relation.idle_months))),
        ("decay", HandbookNumber::Rate(PerMille::ONE - relation.decay)),
        ("decay_stable", HandbookNumber::Rate(PerMille::ONE - relation.decay_stable)),
        ("decay_neglected", HandbookNumber::Rate(PerMille::ONE - relation.decay_neglected)),
        ("fall_months", HandbookNumber::Count(u64::from(relation.fall_period(scenario.months)))),
        ("fall_below", HandbookNumber::Rate(relation.fall_below)),
        ("decay_elsewhere", HandbookNumber::Rate(PerMille::ONE - relation.decay_elsewhere)),
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
            (time, HandbookNumber::Time(rule.minutes)),
            (cost, HandbookNumber::Yuan(rule.cost)),
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
            (time, HandbookNumber::Time(minutes)),
            (cost, HandbookNumber::Yuan(paid)),
            (gained, effort(adds)),
            (guests, HandbookNumber::Count(u64::from(most))),
            (booths, HandbookNumber::Count(u64::from(there))),
        ]);
    }
    all.extend([
        ("seminar_time", HandbookNumber::Time(tasks.seminar.minutes)),
        ("seminar_cost", HandbookNumber::Yuan(tasks.seminar.cost)),
        ("seminar_effort", effort(tasks.seminar.effort)),
        ("seminar_guests", HandbookNumber::Count(u64::from(tasks.seminar.guests))),
        ("seminar_a_month", HandbookNumber::Count(u64::from(tasks.seminar.per_customer))),
        ("refused_easy", HandbookNumber::Rate(PerMille::new(tasks.refusal[0] as i32))),
        ("refused_hard", HandbookNumber::Rate(PerMille::new(tasks.refusal[2] as i32))),
        ("repeat", HandbookNumber::Rate(tasks.repeat_effect)),
        ("unstudied", HandbookNumber::Rate(tasks.unstudied_effect)),
        ("order_time", HandbookNumber::Time(tasks.purchase.minutes)),
        ("delivery_time", HandbookNumber::Time(tasks.delivery.minutes)),
        ("delivery_more", HandbookNumber::Time(tasks.delivery_per_ten_thousand)),
    ]);
}

fn market(scenario: &Scenario, all: &mut Numbers) {
    let (change, projects, repeat) = (&scenario.change, &scenario.projects, &scenario.repeat);
    all.extend([
        ("market_event", HandbookNumber::Rate(change.event)),
        ("boom", HandbookNumber::Rate(change.boom)),
        ("slump", HandbookNumber::Rate(change.slump)),
        ("recall", HandbookNumber::Rate(change.recall)),
        ("recall_months", HandbookNumber::Count(u64::from(change.recall_months))),
        ("recall_days", HandbookNumber::Count(u64::from(change.recall_days))),
        ("dearer", HandbookNumber::Rate(change.dearer)),
        ("dearer_months", HandbookNumber::Count(u64::from(change.dearer_months))),
        ("weakened", HandbookNumber::Rate(change.weakened)),
        ("entering", HandbookNumber::Count(u64::from(change.entering))),
        ("merging", HandbookNumber::Count(u64::from(change.merging))),
        ("merged_carries", HandbookNumber::Rate(change.merged_carries)),
        ("moving", HandbookNumber::Count(u64::from(change.moving))),
        ("stays_behind", HandbookNumber::Rate(change.stays_behind)),
        ("contact_leaves", HandbookNumber::Rate(change.contact_leaves)),
        ("contact_takes", HandbookNumber::Rate(change.contact_takes)),
        ("unused_months", HandbookNumber::Count(u64::from(change.unused_months))),
        ("rotation", HandbookNumber::Rate(change.rotation)),
        ("proposal_time", HandbookNumber::Time(projects.proposal.minutes)),
        ("proposal_cost", HandbookNumber::Yuan(projects.proposal.cost)),
        ("proposal_points", HandbookNumber::Count(u64::from(projects.proposal_points))),
        ("joint_time", HandbookNumber::Time(projects.joint.minutes)),
        ("joint_cost", HandbookNumber::Yuan(projects.joint.cost)),
        ("joint_effort", effort(projects.joint.effort)),
        ("joint_every", HandbookNumber::Count(u64::from(projects.joint_every))),
        ("joint_delights", HandbookNumber::Rate(projects.joint_delights)),
        ("joint_chance", HandbookNumber::Rate(projects.joint_chance)),
        ("market_time", HandbookNumber::Time(projects.research.minutes)),
        ("market_cost", HandbookNumber::Yuan(projects.research.cost)),
        ("market_spread", HandbookNumber::Count(u64::from(projects.research_spread))),
        ("website_time", HandbookNumber::Time(scenario.website.work.minutes)),
        ("website_cost", HandbookNumber::Yuan(scenario.website.work.cost)),
        ("website_effort", effort(scenario.website.work.effort)),
        ("website_enquires", HandbookNumber::Rate(scenario.website.enquires)),
        ("website_days", HandbookNumber::Count(u64::from(scenario.website.days))),
        ("request_share", HandbookNumber::Rate(repeat.requests.share)),
        ("request_days", HandbookNumber::Count(u64::from(repeat.requests.days))),
        ("request_answer", HandbookNumber::Count(u64::from(repeat.requests.answer_days))),
        ("request_counter", HandbookNumber::Count(u64::from(repeat.requests.counter_days))),
        ("request_counters", HandbookNumber::Rate(repeat.requests.counters)),
        ("cross_chance", HandbookNumber::Rate(repeat.cross_chance)),
        ("cross_every", HandbookNumber::Count(u64::from(repeat.cross_every))),
    ]);
}

fn bidding(scenario: &Scenario, all: &mut Numbers) {
    let rules = &scenario.tender;
    let weights = [
        (rules.price_type, ["price_price", "price_recognition", "price_service"]),
        (rules.non_price_type, ["other_price", "other_recognition", "other_service"]),
    ];
    for (Weights { price, recognition, service }, [p, r, s]) in weights {
        all.extend(
            [p, r, s].into_iter().zip([price, recognition, service].map(|w| HandbookNumber::Count(u64::from(w)))),
        );
    }
    all.extend([
        ("deadline", HandbookNumber::Count(u64::from(rules.deadline_hour))),
        ("re_tender_deadline", HandbookNumber::Count(u64::from(rules.re_tender_deadline_hour))),
        ("ceiling", HandbookNumber::Rate(rules.ceiling)),
        ("bond", HandbookNumber::Rate(rules.bond)),
        ("due_least", HandbookNumber::Count(u64::from(rules.due_days.least))),
        ("due_most", HandbookNumber::Count(u64::from(rules.due_days.most))),
        ("missing_level", HandbookNumber::Count(u64::from(rules.missing_level))),
        ("record_less", HandbookNumber::Count(u64::from(rules.record.takes))),
        ("record_more", HandbookNumber::Count(u64::from(rules.record.adds))),
        ("members", HandbookNumber::Count(u64::from(rules.members))),
        ("committee", HandbookNumber::Hundredths(u32::from(rules.committee))),
        ("packages", HandbookNumber::Count(scenario.packages.len() as u64)),
    ]);
    if let (Some(first), Some(last)) = (scenario.packages.first(), scenario.packages.last()) {
        all.extend([
            ("package_low", HandbookNumber::Count(u64::from(first.points))),
            ("package_high", HandbookNumber::Count(u64::from(last.points))),
            ("package_low_cost", HandbookNumber::Rate(first.cost)),
            ("package_high_cost", HandbookNumber::Rate(last.cost)),
            ("package_high_promise", HandbookNumber::Rate(last.promise)),
        ]);
    }
}

fn fulfilment(scenario: &Scenario, all: &mut Numbers) {
    let (supply, delivery, finance) = (&scenario.supply, &scenario.delivery, &scenario.finance);
    let BySize { a: SizeRule { term_months: large, .. }, c: SizeRule { term_months: small, .. }, .. } = scenario.sizes;
    all.extend([
        ("drift", HandbookNumber::Rate(supply.drift)),
        ("supply", HandbookNumber::Yuan(supply.monthly_worth)),
        ("storage", HandbookNumber::Rate(supply.storage)),
        ("freight", HandbookNumber::Yuan(delivery.freight)),
        ("freight_each", if delivery.freight_per_unit { HandbookNumber::PerUnit } else { HandbookNumber::PerDelivery }),
        ("late_a_day", HandbookNumber::Rate(delivery.late_per_day)),
        ("late_most", HandbookNumber::Rate(delivery.late_most)),
        ("void_days", HandbookNumber::Count(u64::from(delivery.void_after_days))),
        ("default_penalty", HandbookNumber::Rate(delivery.default_penalty)),
        ("rent", HandbookNumber::Yuan(finance.rent)),
        ("credit_line", HandbookNumber::Yuan(finance.credit_line)),
        ("interest", HandbookNumber::Rate(finance.interest)),
        ("not_due_low", HandbookNumber::Rate(scenario.credit.not_due[0])),
        ("not_due_high", HandbookNumber::Rate(scenario.credit.not_due[3])),
        ("call_again", HandbookNumber::Count(u64::from(scenario.credit.call_again_days))),
        ("stock_at_closing", HandbookNumber::Rate(finance.stock_at_closing)),
        ("term_small", HandbookNumber::Count(u64::from(small.most))),
        ("term_large", HandbookNumber::Count(u64::from(large.most))),
    ]);
    if let (Some(first), Some(last)) = (finance.allowance.first(), finance.allowance.last()) {
        all.extend([("allowance_low", HandbookNumber::Rate(*first)), ("allowance_high", HandbookNumber::Rate(*last))]);
    }
    if let (Some(first), Some(last)) = (supply.discounts.first(), supply.discounts.last()) {
        all.extend([
            ("discount_from", HandbookNumber::Yuan(first.from)),
            ("discount", HandbookNumber::Rate(first.off)),
            ("discount_best_from", HandbookNumber::Yuan(last.from)),
            ("discount_best", HandbookNumber::Rate(last.off)),
        ]);
    }
}

fn satisfaction(scenario: &Scenario, all: &mut Numbers) {
    let rules = &scenario.satisfaction;
    let off = |number| HandbookNumber::Count(u64::from(index_error(rules, number, rules.survey_error)));
    all.extend([
        ("promise_point", HandbookNumber::Rate(rules.per_point)),
        ("promise_late", HandbookNumber::Rate(rules.per_day_late)),
        ("promise_late_most", HandbookNumber::Rate(rules.late_most)),
        ("level_missing", HandbookNumber::Rate(rules.per_missing_level)),
        ("fair_price", HandbookNumber::Rate(rules.fair_price)),
        ("value_share", HandbookNumber::Rate(rules.value)),
        ("delight_most", HandbookNumber::Rate(rules.delight_most)),
        ("delight_kept", HandbookNumber::Rate(rules.delight_kept)),
        ("void_loss", HandbookNumber::Rate(rules.void)),
        ("newest", HandbookNumber::Rate(rules.newest)),
        ("survey_time", HandbookNumber::Time(rules.survey.minutes)),
        ("survey_cost", HandbookNumber::Yuan(rules.survey.cost)),
        ("survey_error", off(AcsiNumber::Quality)),
        ("survey_share_error", off(AcsiNumber::Loyalty)),
        ("at_risk_below", HandbookNumber::Rate(scenario.repeat.at_risk_below)),
        ("survey_contacts", HandbookNumber::Count(u64::from(rules.survey_contacts))),
        ("index_low", HandbookNumber::Ratio(PerMille::new(rules.index.least))),
        ("index_high", HandbookNumber::Ratio(PerMille::new(rules.index.most))),
        ("complains_more", HandbookNumber::Rate(scenario.trouble.complains_more)),
        ("handled", HandbookNumber::Rate(rules.handled)),
        ("unheard", HandbookNumber::Rate(rules.unheard)),
        ("unsettled", HandbookNumber::Rate(rules.unsettled)),
    ]);
}

fn service(scenario: &Scenario, all: &mut Numbers) {
    let (trouble, service) = (&scenario.trouble, &scenario.service);
    let sum: i64 = trouble.reactions.iter().map(|&weight| i64::from(weight)).sum();
    let reactions = ["react_leaves", "react_bears", "react_complains", "react_tells", "react_authority"];
    let share = |weight: &u16| HandbookNumber::Rate(PerMille::of(i64::from(*weight), sum.max(1)));
    all.extend(reactions.into_iter().zip(trouble.reactions.iter().map(share)));
    all.extend([
        ("defect", HandbookNumber::Rate(trouble.defect)),
        ("serious", HandbookNumber::Rate(trouble.serious)),
        ("fine", HandbookNumber::Yuan(trouble.fine)),
        ("settle_days", HandbookNumber::Count(u64::from(service.settle_days))),
        ("second_days", HandbookNumber::Count(u64::from(service.second_satisfaction.days))),
        ("lapse_days", HandbookNumber::Count(u64::from(service.lapse_days))),
        ("lapse_keeps", HandbookNumber::Rate(service.lapse_keeps)),
        ("lapse_stay", HandbookNumber::Rate(service.lapse_stay)),
    ]);
    if let (Some(first), Some(last)) = (service.speed.first(), service.speed.last()) {
        all.extend([
            ("speed_first", HandbookNumber::Count(u64::from(first.days))),
            ("stay_first", HandbookNumber::Rate(first.stay)),
            ("speed_last", HandbookNumber::Count(u64::from(last.days))),
            ("stay_last", HandbookNumber::Rate(last.stay)),
        ]);
    }
}

fn care(scenario: &Scenario, all: &mut Numbers) {
    let care = &scenario.care;
    let [_, reactive, accountable, proactive, partnership] = care.programmes;
    all.extend([
        ("reactive_time", HandbookNumber::Time(reactive.work.minutes)),
        ("accountable_time", HandbookNumber::Time(accountable.work.minutes)),
        ("accountable_cost", HandbookNumber::Yuan(accountable.work.cost)),
        ("proactive_time", HandbookNumber::Time(proactive.work.minutes)),
        ("proactive_cost", HandbookNumber::Yuan(proactive.work.cost)),
        ("partnership_time", HandbookNumber::Time(partnership.work.minutes)),
        ("partnership_cost", HandbookNumber::Yuan(partnership.work.cost)),
        ("partnership_keeps", HandbookNumber::Rate(partnership.keeps)),
        ("partnership_prevents", HandbookNumber::Rate(partnership.prevents)),
        ("club", HandbookNumber::Rate(care.club)),
        ("fee", HandbookNumber::Yuan(care.fee_club.fee)),
        ("fee_months", HandbookNumber::Count(u64::from(care.fee_club.months))),
        ("fee_points", HandbookNumber::Rate(care.fee_club.points)),
        ("fee_from", HandbookNumber::Ratio(care.fee_club.content_from)),
        ("vip_cost", HandbookNumber::Yuan(care.vip)),
        ("gift_cost", HandbookNumber::Yuan(care.gift.cost)),
        ("gift_on_day", HandbookNumber::Rate(care.gift_delights.on_the_day)),
        ("gift_else", HandbookNumber::Rate(care.gift_delights.otherwise)),
        ("owner_delights", HandbookNumber::Rate(care.owner_delights)),
    ]);
}

fn loyalty(scenario: &Scenario, all: &mut Numbers) {
    let rules = &scenario.repeat;
    all.extend([
        ("order_chance", HandbookNumber::Rate(rules.chance)),
        ("content_from", HandbookNumber::Ratio(rules.content_from)),
        ("refers", HandbookNumber::Rate(rules.refers)),
        ("refers_from", HandbookNumber::Rate(rules.refers_from)),
        ("cross_time", HandbookNumber::Time(rules.cross_sell.minutes)),
        ("cross_cost", HandbookNumber::Yuan(rules.cross_sell.cost)),
        ("lost_after", HandbookNumber::Count(u64::from(rules.lost_after))),
        ("left", HandbookNumber::Rate(rules.left)),
        ("win_back", HandbookNumber::Rate(rules.win_back)),
        ("win_back_offer", HandbookNumber::Rate(rules.win_back_offer)),
    ]);
}

fn credit(scenario: &Scenario, all: &mut Numbers) {
    let rules = &scenario.credit;
    let [call, visit, lawyer] = rules.collect;
    all.extend([
        ("check_time", HandbookNumber::Time(rules.check.minutes)),
        ("check_cost", HandbookNumber::Yuan(rules.check.cost)),
        ("check_error", HandbookNumber::Count(u64::from(rules.errors.into_iter().max().unwrap_or_default()))),
        ("secured", HandbookNumber::Rate(rules.secured)),
        ("insured", HandbookNumber::Rate(rules.insured)),
        ("longest_term", HandbookNumber::Count(u64::from(rules.longest_term))),
        ("term_shorter", HandbookNumber::Count(u64::from(scenario.tender.term.shorter))),
        ("term_longer", HandbookNumber::Count(u64::from(scenario.tender.term.longer))),
        ("pays_late_least", HandbookNumber::Count(u64::from(rules.late_days.least))),
        ("pays_late_most", HandbookNumber::Count(u64::from(rules.late_days.most))),
        ("collect_call_cost", HandbookNumber::Yuan(call.work.cost)),
        ("collect_visit_cost", HandbookNumber::Yuan(visit.work.cost)),
        ("collect_lawyer_cost", HandbookNumber::Yuan(lawyer.work.cost)),
        ("lawyer_fee", HandbookNumber::Rate(lawyer.fee)),
        ("write_off", HandbookNumber::Count(u64::from(rules.write_off_months))),
    ]);
}

fn result(scenario: &Scenario, all: &mut Numbers) {
    let score = &scenario.score;
    let weight = |par: &Par| HandbookNumber::Count(u64::from(par.weight));
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
fn effort(thousandths: u32) -> HandbookNumber {
    HandbookNumber::Count(u64::from(thousandths / 1000))
}
