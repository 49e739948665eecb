//! The pipeline: every tender that the company sees or foresees is an opportunity, every request for quotation and every
//! chance of a cross-sale.

use super::book::CrmBook;
use super::opportunity_facts::{OpportunityFacts, all_facts, facts};
pub use super::opportunity_facts::{OpportunityKind, PipelineStage};
use super::record::{LostReason, Percent};
use game::ids::{CustomerId, IndustryId, StaffId, TenderId};
use game::money::Money;
use game::observation::Observation;
use game::per_mille::PerMille;
use game::scenario::Method;
use game::time::{Minute, Month};

/// An opportunity: facts, and what the user adds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opportunity {
    /// The tender.
    pub id: TenderId,
    /// The customer.
    pub customer: CustomerId,
    /// Which family is bought.
    pub family: IndustryId,
    /// The owner of the customer.
    pub owner: Option<StaffId>,
    /// Where it stands.
    pub stage: PipelineStage,
    /// Worth: see [`OpportunityFacts::amount`].
    pub amount: Money,
    /// Units; none of a cross-sale that is not ordered.
    pub quantity: Option<u32>,
    /// How bids are compared; none without a tender.
    pub method: Option<Method>,
    /// When it is decided: bids are opened, a request or its counter-offer lapses.
    pub close: Minute,
    /// The judged chance of a win.
    pub win: Option<Percent>,
    /// Why it was lost, as the user sees it.
    pub lost: Option<LostReason>,
}

impl Opportunity {
    fn of(book: &CrmBook, facts: OpportunityFacts) -> Self {
        let OpportunityFacts { id, family, owner, stage, amount, quantity, method, close } = facts;
        let (win, lost) = (book.judgements().win(id), book.judgements().lost_reason(id));
        Self { id, customer: id.customer, family, owner, stage, amount, quantity, method, close, win, lost }
    }

    /// The amount times the chance judged before the decision; nothing without a judgement.
    pub fn forecast(&self) -> Money {
        self.win.map_or(Money::ZERO, |win| self.amount.per_mille(PerMille::new(i32::from(win.get()) * 10)))
    }

    /// The amount times the judged chance; what is decided counts whole or not at all, what is not judged counts
    /// nothing.
    pub fn weighted(&self) -> Money {
        match self.stage {
            PipelineStage::Won => self.amount,
            PipelineStage::Lost | PipelineStage::NotPursued => Money::ZERO,
            _ => self.forecast(),
        }
    }
}

/// All opportunities so far, by kind and then the earliest first.
pub fn opportunities(seen: &Observation<'_>, book: &CrmBook) -> Vec<Opportunity> {
    all_facts(seen).into_iter().map(|facts| Opportunity::of(book, facts)).collect()
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
    /// Of all opportunities so far, how many reached this stage, in thousandths; none when there were none.
    pub reached: Option<PerMille>,
}

/// The funnel: what stands in each stage, of opportunities in the months given.
pub fn funnel(all: &[Opportunity]) -> Vec<StageSum> {
    let of_stage = |stage: PipelineStage| {
        let here = || all.iter().filter(move |one| one.stage == stage);
        // A stage was reached by whatever stands there or further on; losing and not pursuing lead nowhere.
        let reached = match stage {
            PipelineStage::Lost | PipelineStage::NotPursued => here().count(),
            _ => all.iter().filter(|one| furthest(one.stage) >= stage).count(),
        };
        StageSum {
            stage,
            count: here().count() as u32,
            amount: here().map(|one| one.amount).sum(),
            weighted: here().map(Opportunity::weighted).sum(),
            reached: (!all.is_empty()).then(|| PerMille::of(reached as i64, all.len() as i64)),
        }
    };
    PipelineStage::ALL.into_iter().map(of_stage).collect()
}

/// How far an opportunity came on the way to a win.
const fn furthest(stage: PipelineStage) -> PipelineStage {
    match stage {
        PipelineStage::Lost => PipelineStage::Bid,
        PipelineStage::NotPursued => PipelineStage::Published,
        other => other,
    }
}

/// A month's forecast beside what came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthForecast {
    /// Which month.
    pub month: Month,
    /// Worth times the chances judged before bids were opened.
    pub forecast: Money,
    /// Worth of what was won so far.
    pub won: Money,
    /// Whether bids of the month are still open.
    pub is_open: bool,
}

/// Forecast and result by month. The forecast of an opportunity stays what it was when bids were opened.
pub fn forecast(all: &[Opportunity]) -> Vec<MonthForecast> {
    let months = Month::all().filter(|month| all.iter().any(|one| one.id.month == *month));
    months
        .map(|month| {
            let of_month = || all.iter().filter(move |one| one.id.month == month);
            MonthForecast {
                month,
                forecast: of_month().map(Opportunity::forecast).sum(),
                won: of_month().filter(|one| one.stage == PipelineStage::Won).map(|one| one.amount).sum(),
                is_open: of_month().any(|one| one.stage.is_open()),
            }
        })
        .collect()
}
