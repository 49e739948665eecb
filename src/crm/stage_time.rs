//! How long opportunities stayed in a stage, as far as the facts date it. When a bid was sealed is not kept, so
//! the time from a proposal, or from the place, until bids are opened counts as one stage.

use super::pipeline::{Opportunity, OpportunityKind, PipelineStage};
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

/// The stages that at least one opportunity was in.
pub fn stage_times(seen: &Observation<'_>, all: &[Opportunity]) -> Vec<StageTime> {
    let spans: Vec<(PipelineStage, Minutes)> = all.iter().flat_map(|one| spans(seen, one)).collect();
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
    let now = seen.now().min(one.close);
    let entered = entries(seen, one);
    let next = entered.iter().skip(1).map(|(_, at)| *at).chain([now]);
    let span = |((stage, from), until): (&(PipelineStage, Minute), Minute)| {
        (*from <= until && *from <= now).then(|| (*stage, until.min(now) - *from))
    };
    entered.iter().zip(next).filter_map(span).collect()
}

/// When it entered its stages, in order.
fn entries(seen: &Observation<'_>, one: &Opportunity) -> Vec<(PipelineStage, Minute)> {
    match OpportunityKind::of(one.id) {
        OpportunityKind::Tender => of_tender(seen, one),
        OpportunityKind::Request => of_request(seen, one),
        // When an offer became possible is not kept.
        OpportunityKind::CrossSale => Vec::new(),
    }
}

fn of_request(seen: &Observation<'_>, one: &Opportunity) -> Vec<(PipelineStage, Minute)> {
    let Some(request) = seen.request(one.id) else { return Vec::new() };
    let quoted = request.quoted.map(|quoted| (PipelineStage::Bid, quoted.at));
    [(PipelineStage::Qualified, request.asked)].into_iter().chain(quoted).collect()
}

fn of_tender(seen: &Observation<'_>, one: &Opportunity) -> Vec<(PipelineStage, Minute)> {
    let opening = one.id.month.opening();
    let done = |is_it: &dyn Fn(&TaskKind) -> bool| {
        let mut ended = seen.outcomes().iter().filter(|outcome| outcome.failure.is_none() && is_it(&outcome.task.kind));
        ended.next().map(|outcome| outcome.ended)
    };
    let researched = done(&|kind| *kind == TaskKind::Research { customer: one.customer });
    let month_before = one.id.month.previous().map(game::time::Month::opening);
    let foreseen = researched.zip(month_before).map(|(at, before)| at.max(before)).filter(|at| *at < opening);
    // A place that was given back since is not dated any more.
    let place = seen.my_place(one.customer).map(|place| place.since.max(opening)).filter(|at| *at < one.close);
    let proposal = done(&|kind| *kind == TaskKind::Proposal { tender: one.id });
    let proposal = proposal.filter(|at| *at < one.close).map(|at| at.max(place.unwrap_or(opening)));
    let dated = [
        (PipelineStage::Foreseen, foreseen),
        (PipelineStage::Published, Some(opening)),
        (PipelineStage::Qualified, place),
        (PipelineStage::Proposal, proposal),
    ];
    dated.into_iter().filter_map(|(stage, at)| Some((stage, at?))).collect()
}
