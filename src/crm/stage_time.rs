//! How long opportunities stayed in a stage, as far as the facts date it. A bid is in its stage from the minute on at
//! which it was sealed first until bids are opened; in a month's result for a team, which does not tell that minute, the
//! time counts for the stage before.

use super::pipeline::{Opportunity, OpportunityKind, PipelineStage};
use game::event::{Event, TimedEvent};
use game::ids::TenderId;
use game::observation::Observation;
use game::people::TaskKind;
use game::time::{Minute, Minutes};

/// The time that opportunities spent in one stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StageTime {
    /// Which stage.
    pub stage: PipelineStage,
    /// How many opportunities were in it.
    pub count: u32,
    /// How long they stayed in it on average, or have stayed so far.
    pub mean: Minutes,
}

/// The stages that at least one opportunity was in. Repeat orders pass no stage on the way to a win: their time is not
/// in the mean.
pub fn stage_times(seen: &Observation<'_>, all: &[Opportunity]) -> Vec<StageTime> {
    let through_offers = all.iter().filter(|one| one.facts.kind != OpportunityKind::Repeat);
    let spans: Vec<(PipelineStage, Minutes)> = through_offers.flat_map(|one| spans(seen, one)).collect();
    let of_stage = |stage: PipelineStage| {
        let here = || spans.iter().filter(move |(in_stage, _)| *in_stage == stage);
        let count = here().count() as u32;
        let sum: u64 = here().map(|(_, length)| u64::from(length.get())).sum();
        let mean = sum.checked_div(u64::from(count))?;
        Some(StageTime { stage, count, mean: Minutes::new(mean as u32) })
    };
    PipelineStage::ALL.into_iter().filter_map(of_stage).collect()
}

/// How long one opportunity stayed in each stage that it has been in.
pub fn spans(seen: &Observation<'_>, one: &Opportunity) -> Vec<(PipelineStage, Minutes)> {
    let now = seen.now().min(one.facts.close);
    let entered = entries(seen, one);
    let next = entered.iter().skip(1).map(|(_, at)| *at).chain([now]);
    let span = |((stage, from), until): (&(PipelineStage, Minute), Minute)| {
        (*from <= until && *from <= now).then(|| (*stage, until.min(now) - *from))
    };
    entered.iter().zip(next).filter_map(span).collect()
}

/// When it entered its stages, in order.
fn entries(seen: &Observation<'_>, one: &Opportunity) -> Vec<(PipelineStage, Minute)> {
    match one.facts.kind {
        OpportunityKind::Tender => of_tender(seen, one),
        OpportunityKind::Request => of_request(seen, one),
        OpportunityKind::CrossSale => of_cross_sale(seen, one),
        OpportunityKind::Repeat => of_repeat(seen, one),
    }
}

fn of_request(seen: &Observation<'_>, one: &Opportunity) -> Vec<(PipelineStage, Minute)> {
    let Some(request) = seen.request(one.facts.id) else { return Vec::new() };
    let quoted = request.quoted.map(|quoted| (PipelineStage::Bid, quoted.at));
    [(PipelineStage::Qualified, request.asked)].into_iter().chain(quoted).collect()
}

/// A second family can be offered from the last of three moments on, as they were told, and in each month anew: the
/// customer became stable, something was delivered to it, the family was studied. What waits in a queue is a proposal
/// from the beginning of the work on.
fn of_cross_sale(seen: &Observation<'_>, one: &Opportunity) -> Vec<(PipelineStage, Minute)> {
    let id = one.facts.id;
    let studied = told_first(seen, id, &|event| *event == Event::Studied { family: one.facts.family });
    let possible = kept_since(seen, id).max(studied).min(one.facts.close);
    let is_offer = |kind: &TaskKind| *kind == TaskKind::CrossSell { customer: id.customer };
    let running = seen.people().filter_map(|person| person.running.as_ref());
    let running = running.filter(|running| is_offer(&running.task.kind)).map(|running| running.began);
    let ended = seen.outcomes().iter().filter(|outcome| is_offer(&outcome.task.kind));
    let ended = ended.filter(|outcome| outcome.ended.month() == id.month).map(|outcome| outcome.began);
    let began = running.chain(ended).filter(|began| *began <= one.facts.close).last();
    let offered = began.map(|began| (PipelineStage::Proposal, began.max(possible)));
    [(PipelineStage::Qualified, possible)].into_iter().chain(offered).collect()
}

/// An order is foreseen from the moment on at which the customer is kept, in each month anew.
fn of_repeat(seen: &Observation<'_>, one: &Opportunity) -> Vec<(PipelineStage, Minute)> {
    vec![(PipelineStage::Foreseen, kept_since(seen, one.facts.id).min(one.facts.close))]
}

/// When a customer had become stable, for the last time where it fell back in between, and something had been delivered
/// to it, at the month's opening at the earliest.
fn kept_since(seen: &Observation<'_>, id: TenderId) -> Minute {
    let is_it = |event: &Event| *event == Event::BecameStable { customer: id.customer };
    let before = |told: &&TimedEvent| told.at.month() <= id.month && is_it(&told.event);
    let opening = id.month.opening();
    let stable = seen.feed().iter().rfind(before).map_or(opening, |told| told.at.max(opening));
    let is_for = |contract: &TenderId| contract.customer == id.customer;
    let served = told_first(seen, id, &|event| matches!(event, Event::Delivered { contract, .. } if is_for(contract)));
    stable.max(served)
}

/// When something was told first, at the opening of the month at the earliest.
fn told_first(seen: &Observation<'_>, id: TenderId, is_it: &dyn Fn(&Event) -> bool) -> Minute {
    let opening = id.month.opening();
    let told = seen.feed().iter().find(|told| is_it(&told.event));
    told.map_or(opening, |told| told.at.max(opening))
}

fn of_tender(seen: &Observation<'_>, one: &Opportunity) -> Vec<(PipelineStage, Minute)> {
    let opening = one.facts.id.month.opening();
    let done = |is_it: &dyn Fn(&TaskKind) -> bool| {
        let mut ended = seen.outcomes().iter().filter(|outcome| outcome.failure.is_none() && is_it(&outcome.task.kind));
        ended.next().map(|outcome| outcome.ended)
    };
    let researched = done(&|kind| *kind == TaskKind::Research { customer: one.facts.id.customer });
    let month_before = one.facts.id.month.previous().map(game::time::Month::opening);
    let foreseen = researched.zip(month_before).map(|(at, before)| at.max(before)).filter(|at| *at < opening);
    // A place that was given back since is not dated any more.
    let place =
        seen.my_place(one.facts.id.customer).map(|place| place.since.max(opening)).filter(|at| *at < one.facts.close);
    let proposal = done(&|kind| *kind == TaskKind::Proposal { tender: one.facts.id });
    let proposal = proposal.filter(|at| *at < one.facts.close).map(|at| at.max(place.unwrap_or(opening)));
    let sealed = seen.tender(one.facts.id).and_then(|tender| tender.sealed_at());
    let sealed = sealed.map(|at| at.max(proposal.or(place).unwrap_or(opening)));
    let dated = [
        (PipelineStage::Foreseen, foreseen),
        (PipelineStage::Published, Some(opening)),
        (PipelineStage::Qualified, place),
        (PipelineStage::Proposal, proposal),
        (PipelineStage::Bid, sealed),
    ];
    dated.into_iter().filter_map(|(stage, at)| Some((stage, at?))).collect()
}
