//! The pipeline: every tender that the company sees or foresees is an opportunity.

use super::book::CrmBook;
use super::record::{LostReason, Percent};
use game::ids::{CustomerId, IndustryId, StaffId, TenderId};
use game::money::Money;
use game::observation::{Forecasted, Observation, TenderView};
use game::per_mille::PerMille;
use game::scenario::Method;
use game::tender::TenderState;
use game::time::{Minute, Month};

/// Where an opportunity stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PipelineStage {
    /// 预见: next month's, known because the customer was researched.
    Foreseen,
    /// 公告: published, and the company may not bid yet.
    Published,
    /// 资格具备: the company may bid.
    Qualified,
    /// 方案: a proposal has been worked out.
    Proposal,
    /// 已投标: a bid is sealed.
    Bid,
    /// 赢单.
    Won,
    /// 丢单: bid for and lost, or disqualified.
    Lost,
    /// 未参与: somebody else was awarded it, or nobody, without a bid of the company.
    NotPursued,
}

impl PipelineStage {
    /// All, in their order.
    pub const ALL: [Self; 8] = [
        Self::Foreseen,
        Self::Published,
        Self::Qualified,
        Self::Proposal,
        Self::Bid,
        Self::Won,
        Self::Lost,
        Self::NotPursued,
    ];

    /// Whether what will come of it is not known yet.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Foreseen | Self::Published | Self::Qualified | Self::Proposal | Self::Bid)
    }
}

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
    /// Worth: of the own bid if there is one, else at the ceiling.
    pub amount: Money,
    /// Units.
    pub quantity: u32,
    /// How bids are compared.
    pub method: Method,
    /// When bids are opened.
    pub close: Minute,
    /// The judged chance of a win.
    pub win: Option<Percent>,
    /// Why it was lost, as the user sees it.
    pub lost: Option<LostReason>,
}

impl Opportunity {
    fn of(seen: &Observation<'_>, book: &CrmBook, tender: TenderView<'_>) -> Self {
        let (id, terms) = (tender.id(), tender.terms());
        let price = tender.my_bid().map_or(terms.ceiling, game::tender::Bid::unit_price);
        Self {
            id,
            customer: id.customer,
            family: id.family(seen.customer(id.customer).industry),
            owner: seen.relation(id.customer).details().owner,
            stage: stage(seen, tender),
            amount: price.times(terms.quantity),
            quantity: terms.quantity,
            method: terms.method,
            close: terms.deadline,
            win: book.judgements().win(id),
            lost: book.judgements().lost_reason(id),
        }
    }

    /// The amount times the judged chance; what is decided counts whole or not at all, what is not judged counts
    /// nothing.
    pub fn weighted(&self) -> Money {
        match self.stage {
            PipelineStage::Won => self.amount,
            PipelineStage::Lost | PipelineStage::NotPursued => Money::ZERO,
            _ => self.win.map_or(Money::ZERO, |win| self.amount.per_mille(PerMille::new(i32::from(win.get()) * 10))),
        }
    }
}

fn stage(seen: &Observation<'_>, tender: TenderView<'_>) -> PipelineStage {
    let id = tender.id();
    match (tender.state(), tender.my_bid().is_some()) {
        (TenderState::Awarded { winner }, _) if winner == seen.me() => PipelineStage::Won,
        (TenderState::Awarded { .. } | TenderState::Lapsed, true) => PipelineStage::Lost,
        (TenderState::Awarded { .. } | TenderState::Lapsed, false) => PipelineStage::NotPursued,
        (TenderState::Open, true) => PipelineStage::Bid,
        (TenderState::Open, false) if seen.company().proposals.contains(&id) => PipelineStage::Proposal,
        (TenderState::Open, false) if seen.knows(id) == Some(Forecasted::Ahead) => PipelineStage::Foreseen,
        (TenderState::Open, false) if seen.may_bid_to(id.customer) => PipelineStage::Qualified,
        (TenderState::Open, false) => PipelineStage::Published,
    }
}

/// All opportunities so far, the earliest first.
pub fn opportunities(seen: &Observation<'_>, book: &CrmBook) -> Vec<Opportunity> {
    let months = Month::all().take_while(|month| *month <= seen.month());
    let published = months.flat_map(|month| seen.book(month));
    published.chain(seen.ahead()).map(|tender| Opportunity::of(seen, book, tender)).collect()
}

/// One opportunity, if the company knows of it.
pub fn opportunity(seen: &Observation<'_>, book: &CrmBook, id: TenderId) -> Option<Opportunity> {
    seen.tender(id).map(|tender| Opportunity::of(seen, book, tender))
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
            let judged = |one: &Opportunity| {
                one.win.map_or(Money::ZERO, |win| one.amount.per_mille(PerMille::new(i32::from(win.get()) * 10)))
            };
            MonthForecast {
                month,
                forecast: of_month().map(judged).sum(),
                won: of_month().filter(|one| one.stage == PipelineStage::Won).map(|one| one.amount).sum(),
                is_open: of_month().any(|one| one.stage.is_open()),
            }
        })
        .collect()
}
