//! The pipeline: every tender that the company sees or foresees is an opportunity, every request for quotation, and every
//! chance of a cross-sale or of a repeat order. What was won and the orders that nobody could foresee come to all orders.

use super::book::CrmBook;
use super::opportunities::Judgement;
use super::opportunity_facts::{OpportunityFacts, all_facts, facts};
pub use super::opportunity_facts::{OpportunityKind, PipelineStage};
use super::record::{LostReason, Percent};
use super::repeat_orders::unforeseen_orders;
use game::ids::{StaffId, TenderId};
use game::money::Money;
use game::observation::Observation;
use game::per_mille::PerMille;
use game::time::Month;

/// An opportunity: facts, and what the user adds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opportunity {
    /// What is known without anybody's judgement.
    pub facts: OpportunityFacts,
    /// The judgement that counts: the last before the decision.
    pub judgement: Option<Judgement>,
    /// Why it was lost, as the user sees it.
    pub lost: Option<LostReason>,
}

impl Opportunity {
    fn of(book: &CrmBook, facts: OpportunityFacts) -> Self {
        let (judgements, id) = (book.judgements(), facts.id);
        Self { facts, judgement: judgements.judgements(id).last().copied(), lost: judgements.lost_reason(id) }
    }

    /// Whether an offer was won; none of what is open or was let pass, and of an order that came or stayed away without an
    /// offer.
    pub fn offer_won(&self) -> Option<bool> {
        match self.facts.stage {
            _ if self.facts.kind == OpportunityKind::Repeat => None,
            PipelineStage::Won => Some(true),
            PipelineStage::Lost => Some(false),
            _ => None,
        }
    }

    /// The judged chance of a win.
    pub fn win(&self) -> Option<Percent> {
        self.judgement.map(|judgement| judgement.win)
    }

    /// The employee whose opportunity it is: of the order, else whoever owned the customer when it was judged, else the
    /// present owner.
    pub fn seller(&self) -> Option<StaffId> {
        match self.judgement {
            Some(judgement) if self.facts.stage != PipelineStage::Won => judgement.owner,
            _ => self.facts.owner,
        }
    }

    /// The amount times the chance judged before the decision; nothing without a judgement.
    pub fn forecast(&self) -> Money {
        self.win().map_or(Money::ZERO, |win| self.facts.amount.per_mille(PerMille::new(i32::from(win.get()) * 10)))
    }

    /// The amount times the judged chance; what is decided counts whole or not at all, what is not judged counts
    /// nothing.
    pub fn weighted(&self) -> Money {
        match self.facts.stage {
            PipelineStage::Won => self.facts.amount,
            PipelineStage::Lost | PipelineStage::NotPursued | PipelineStage::NoOrder => Money::ZERO,
            _ => self.forecast(),
        }
    }
}

/// All opportunities so far, by kind and then the earliest first.
pub fn opportunities(seen: &Observation<'_>, book: &CrmBook) -> Vec<Opportunity> {
    let mut all = all_facts(seen);
    // A chance that was judged and let pass stays, or the judgement would be lost.
    for id in book.judgements().judged() {
        if all.iter().all(|one| one.id != id) {
            all.extend(facts(seen, id));
        }
    }
    all.into_iter().map(|facts| Opportunity::of(book, facts)).collect()
}

/// One opportunity, if the company knows of it.
pub fn opportunity(seen: &Observation<'_>, book: &CrmBook, id: TenderId) -> Option<Opportunity> {
    facts(seen, id).map(|facts| Opportunity::of(book, facts))
}

/// What stands in a stage: how many, what they are worth, and weighted by their chances.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StageSum {
    /// Which.
    pub stage: PipelineStage,
    /// How many.
    pub count: u32,
    /// Worth.
    pub amount: Money,
    /// Worth times chance.
    pub weighted: Money,
    /// How many came to this stage or further, of all that lead through offers: repeat orders do not.
    pub reached: u32,
    /// Of those that came to this stage and are no longer in it, how many went on to the next, in thousandths; none
    /// where there are no such, and for the last stages, which lead nowhere.
    pub conversion: Option<PerMille>,
}

/// The funnel: what stands in each stage, and what goes on from it.
pub fn funnel(all: &[Opportunity]) -> Vec<StageSum> {
    let of_stage = |stage: PipelineStage| {
        let here = || all.iter().filter(move |one| one.facts.stage == stage);
        let reached = || all.iter().filter(move |one| came_to(one, stage));
        let left = || reached().filter(|one| one.facts.stage != stage);
        let went_on = left().filter(|one| one.facts.furthest > stage).count();
        let has_next = stage < PipelineStage::Won && left().next().is_some();
        StageSum {
            stage,
            count: here().count() as u32,
            amount: here().map(|one| one.facts.amount).sum(),
            weighted: here().map(Opportunity::weighted).sum(),
            reached: reached().count() as u32,
            conversion: has_next.then(|| PerMille::rounded(went_on as i64, left().count() as i64)),
        }
    };
    PipelineStage::ALL.into_iter().map(of_stage).collect()
}

/// Whether an opportunity came to a stage: it stood there or went past. Nothing goes past a loss, and a repeat order goes
/// through none.
fn came_to(one: &Opportunity, stage: PipelineStage) -> bool {
    match stage {
        _ if one.facts.kind == OpportunityKind::Repeat => false,
        PipelineStage::Lost | PipelineStage::NotPursued | PipelineStage::NoOrder => one.facts.stage == stage,
        _ => one.facts.furthest >= stage,
    }
}

/// A month's forecast beside what came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthForecast {
    /// Which month.
    pub month: Month,
    /// Worth times the chances judged before bids were opened; none where nothing was judged.
    pub forecast: Option<Money>,
    /// Worth of what was won so far of the opportunities that were judged.
    pub judged_won: Money,
    /// Worth of all that was won so far. Orders that nobody could foresee are not in it ([`unforeseen_in`]).
    pub won: Money,
    /// Whether bids of the month are still open.
    pub is_open: bool,
}

impl MonthForecast {
    /// What was won of the judged opportunities less their forecast; none where nothing was judged.
    pub fn difference(&self) -> Option<Money> {
        self.forecast.map(|forecast| self.judged_won - forecast)
    }
}

/// Forecast and result by month. The forecast of an opportunity stays what it was when bids were opened.
pub fn forecast(all: &[Opportunity]) -> Vec<MonthForecast> {
    let months = Month::all().filter(|month| all.iter().any(|one| one.facts.id.month == *month));
    months
        .map(|month| {
            let of_month = || all.iter().filter(move |one| one.facts.id.month == month);
            let judged = || of_month().filter(|one| one.judgement.is_some());
            let won = || of_month().filter(|one| one.facts.stage == PipelineStage::Won);
            MonthForecast {
                month,
                forecast: judged().next().map(|_| judged().map(Opportunity::forecast).sum()),
                judged_won: won().filter(|one| one.judgement.is_some()).map(|one| one.facts.amount).sum(),
                won: won().map(|one| one.facts.amount).sum(),
                is_open: of_month().any(|one| one.facts.stage.is_open()),
            }
        })
        .collect()
}

/// Worth of the orders of a month that stood in no pipeline.
pub fn unforeseen_in(seen: &Observation<'_>, month: Month) -> Money {
    unforeseen_orders(seen).filter(|order| order.id.month == month).map(game::supply::Contract::worth).sum()
}
