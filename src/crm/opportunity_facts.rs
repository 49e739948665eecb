//! What is known of an opportunity without anybody's judgement: a tender that the company sees or foresees, a request
//! for quotation that it was sent, or the chance that a customer which it keeps orders again, or takes a second family.

use super::repeat_orders::{RepeatChance, RepeatState, repeat_chance, repeat_chances};
use game::care::{QuotationRequest, RequestState};
use game::ids::{CustomerId, IndustryId, StaffId, TenderId, TenderKind};
use game::money::Money;
use game::observation::{Forecasted, Observation, TenderView};
use game::people::{TaskFailure, TaskKind};
use game::relation::Stage;
use game::scenario::Method;
use game::tender::TenderState;
use game::time::{Minute, Month};
use std::collections::BTreeMap;

/// Where an opportunity stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PipelineStage {
    /// 预见: next month's, known because the customer was researched; or an order that a stable customer may give.
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
    /// 未成单: a repeat order that did not come, or that the company rejected: nobody could pursue it.
    NoOrder,
}

impl PipelineStage {
    /// All, in their order.
    pub const ALL: [Self; 9] = [
        Self::Foreseen,
        Self::Published,
        Self::Qualified,
        Self::Proposal,
        Self::Bid,
        Self::Won,
        Self::Lost,
        Self::NotPursued,
        Self::NoOrder,
    ];

    /// Whether what will come of it is not known yet.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Foreseen | Self::Published | Self::Qualified | Self::Proposal | Self::Bid)
    }
}

/// What an opportunity comes of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum OpportunityKind {
    /// 招标: a tender.
    Tender,
    /// 询价: a customer that is kept asked for a quotation.
    Request,
    /// 交叉销售: a second family for a customer that is kept.
    CrossSale,
    /// 重复购买: a customer that is kept orders again without a tender and without being asked.
    Repeat,
}

impl OpportunityKind {
    /// All, in order.
    pub const ALL: [Self; 4] = [Self::Tender, Self::Request, Self::CrossSale, Self::Repeat];

    /// What the opportunity of that name comes of, as far as the name alone tells. It does not tell repeat orders from
    /// requests for quotation: everybody else asks [`OpportunityFacts::kind`].
    const fn by_name(id: TenderId) -> Self {
        match id.kind {
            TenderKind::Regular | TenderKind::ReTender { .. } => Self::Tender,
            TenderKind::Repeat | TenderKind::Project | TenderKind::PlacedAgain { .. } => Self::Request,
            TenderKind::Cross { .. } => Self::CrossSale,
        }
    }
}

/// The facts of an opportunity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpportunityFacts {
    /// Which: the tender, or the order that comes of it.
    pub id: TenderId,
    /// What it comes of.
    pub kind: OpportunityKind,
    /// Which family is bought.
    pub family: IndustryId,
    /// The owner of the customer.
    pub owner: Option<StaffId>,
    /// Where it stands.
    pub stage: PipelineStage,
    /// How far it came on the way to a win: the stage itself while it is open or won.
    pub furthest: PipelineStage,
    /// Worth: of the own offer if there is one; else at the ceiling of a tender, at the last price of a request, what a
    /// customer of that size usually takes of a second family, and what its own orders let expect of a repeat order.
    pub amount: Money,
    /// Units; none of a cross-sale and a repeat order that have not come.
    pub quantity: Option<u32>,
    /// How bids are compared; none without a tender.
    pub method: Option<Method>,
    /// When it is decided.
    pub close: Minute,
}

/// The facts of all opportunities so far, by kind and then the earliest first.
pub fn all_facts(seen: &Observation<'_>) -> Vec<OpportunityFacts> {
    let months = Month::all().take_while(|month| *month <= seen.month());
    let published = months.flat_map(|month| seen.book(month));
    let tenders = published.chain(seen.ahead()).map(|tender| of_tender(seen, tender));
    let requests = seen.requests().map(|request| of_request(seen, request));
    let repeats = repeat_chances(seen).into_iter().map(|chance| of_repeat(seen, chance));
    tenders.chain(requests).chain(cross_sales(seen).into_values()).chain(repeats).collect()
}

/// The facts of one opportunity, if the company knows of it.
pub fn facts(seen: &Observation<'_>, id: TenderId) -> Option<OpportunityFacts> {
    match OpportunityKind::by_name(id) {
        OpportunityKind::Tender => seen.tender(id).map(|tender| of_tender(seen, tender)),
        OpportunityKind::Request | OpportunityKind::Repeat => {
            let request = seen.request(id).map(|request| of_request(seen, request));
            request.or_else(|| repeat_chance(seen, id).map(|chance| of_repeat(seen, chance)))
        }
        OpportunityKind::CrossSale => cross_sales(seen).remove(&id).or_else(|| let_pass(seen, id)),
    }
}

/// A chance of a cross-sale whose month is over without an offer. Only what was added to it tells that there was one.
fn let_pass(seen: &Observation<'_>, id: TenderId) -> Option<OpportunityFacts> {
    let is_known = seen.all_customers().any(|customer| customer == id.customer);
    let is_cross = is_known && seen.second_need(id.customer) == Some(id.family(seen.customer(id.customer).industry));
    (is_cross && (id.month < seen.month() || seen.is_over()))
        .then(|| of_cross_sale(seen, id, PipelineStage::NotPursued, id.month.end()))
}

fn of_tender(seen: &Observation<'_>, tender: TenderView<'_>) -> OpportunityFacts {
    let (id, terms) = (tender.id(), tender.terms());
    let price = tender.my_bid().map_or(terms.ceiling, game::tender::Bid::unit_price);
    let stage = stage_of_tender(seen, tender);
    OpportunityFacts {
        id,
        kind: OpportunityKind::Tender,
        family: id.family(seen.customer(id.customer).industry),
        owner: owner(seen, id),
        stage,
        furthest: match stage {
            PipelineStage::Lost => PipelineStage::Bid,
            PipelineStage::NotPursued if seen.company().proposals.contains(&id) => PipelineStage::Proposal,
            PipelineStage::NotPursued if had_place(seen, id.customer, terms.deadline) => PipelineStage::Qualified,
            PipelineStage::NotPursued => PipelineStage::Published,
            other => other,
        },
        amount: price.times(terms.quantity),
        quantity: Some(terms.quantity),
        method: Some(terms.method),
        close: terms.deadline,
    }
}

/// The owner of the customer: once there is an order, the one of its day, and the present one before that.
fn owner(seen: &Observation<'_>, id: TenderId) -> Option<StaffId> {
    let order = seen.company().contracts.get(&id);
    order.map_or_else(|| seen.relation(id.customer).details().owner, |order| order.owner)
}

/// Whether the company had its place with a customer before a deadline, as far as it has it still.
fn had_place(seen: &Observation<'_>, customer: CustomerId, deadline: Minute) -> bool {
    seen.my_place(customer).is_some_and(|place| place.since < deadline)
}

fn stage_of_tender(seen: &Observation<'_>, tender: TenderView<'_>) -> PipelineStage {
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

fn of_request(seen: &Observation<'_>, request: &QuotationRequest) -> OpportunityFacts {
    let stage = match request.state {
        RequestState::Open => PipelineStage::Qualified,
        RequestState::Quoted | RequestState::Countered => PipelineStage::Bid,
        RequestState::Ordered => PipelineStage::Won,
        RequestState::Refused => PipelineStage::Lost,
        // Something was offered, and the counter-offer let go.
        RequestState::Lapsed | RequestState::Forgone if request.quoted.is_some() => PipelineStage::Lost,
        RequestState::Lapsed | RequestState::Forgone => PipelineStage::NotPursued,
    };
    let price = request.price().unwrap_or(request.before.price);
    OpportunityFacts {
        id: request.id,
        kind: OpportunityKind::Request,
        family: request.family(),
        owner: owner(seen, request.id),
        stage,
        furthest: on_the_way(stage),
        amount: price.times(request.quantity),
        quantity: Some(request.quantity),
        method: None,
        close: request.deadline,
    }
}

/// A repeat order is foreseen until it has come: nobody offers anything before.
fn of_repeat(seen: &Observation<'_>, chance: RepeatChance) -> OpportunityFacts {
    let (stage, furthest) = match chance.state {
        RepeatState::Expected => (PipelineStage::Foreseen, PipelineStage::Foreseen),
        RepeatState::Ordered => (PipelineStage::Won, PipelineStage::Won),
        RepeatState::Missed => (PipelineStage::NoOrder, PipelineStage::Foreseen),
    };
    OpportunityFacts {
        id: chance.id,
        kind: OpportunityKind::Repeat,
        family: chance.id.family(seen.customer(chance.id.customer).industry),
        owner: owner(seen, chance.id),
        stage,
        furthest,
        amount: chance.amount,
        quantity: chance.quantity,
        method: None,
        close: chance.close,
    }
}

/// How far a request or a cross-sale came, which need no place and no proposal: what was let pass could be offered.
const fn on_the_way(stage: PipelineStage) -> PipelineStage {
    match stage {
        PipelineStage::Lost => PipelineStage::Bid,
        PipelineStage::NotPursued => PipelineStage::Qualified,
        other => other,
    }
}

/// Offers of a second family, each in the month in which it was made, and the customers to which one can be made now.
fn cross_sales(seen: &Observation<'_>) -> BTreeMap<TenderId, OpportunityFacts> {
    let mut found = BTreeMap::new();
    let mut note = |customer: CustomerId, month: Month, stage: PipelineStage, close: Minute| {
        if let Some(family) = seen.second_need(customer) {
            let id = TenderId { month, kind: TenderKind::Cross { family }, customer };
            found.insert(id, of_cross_sale(seen, id, stage, close));
        }
    };
    let closing = seen.month().end();
    // Once the year is over nothing can be offered any more.
    for customer in seen.all_customers().filter(|&customer| !seen.is_over() && can_be_offered(seen, customer)) {
        note(customer, seen.month(), PipelineStage::Qualified, closing);
    }
    for person in seen.people().filter(|_| !seen.is_over()) {
        let tasks = person.running.iter().map(|running| &running.task).chain(&person.queue);
        for task in tasks {
            if let TaskKind::CrossSell { customer } = task.kind {
                note(customer, seen.month(), PipelineStage::Proposal, closing);
            }
        }
    }
    for outcome in seen.outcomes() {
        if let (TaskKind::CrossSell { customer }, None | Some(TaskFailure::NotTakenUp)) =
            (&outcome.task.kind, &outcome.failure)
        {
            note(*customer, outcome.ended.month(), PipelineStage::Lost, outcome.ended);
        }
    }
    // An order that came of an offer says what was taken.
    for contract in seen.contracts().filter(|contract| matches!(contract.id.kind, TenderKind::Cross { .. })) {
        let won = of_cross_sale(seen, contract.id, PipelineStage::Won, contract.awarded);
        let (amount, quantity) = (contract.worth(), Some(contract.quantity));
        found.insert(contract.id, OpportunityFacts { amount, quantity, ..won });
    }
    found
}

/// Whether a second family that the company understands can be offered to a customer now.
fn can_be_offered(seen: &Observation<'_>, customer: CustomerId) -> bool {
    let relation = seen.relation(customer).details();
    relation.stage == Stage::Stable
        && relation.fulfilled > 0
        && seen.next_cross_sale(customer).is_none()
        && seen.second_need(customer).is_some_and(|family| seen.has_studied(family))
}

fn of_cross_sale(seen: &Observation<'_>, id: TenderId, stage: PipelineStage, close: Minute) -> OpportunityFacts {
    let scenario = seen.scenario();
    let draft = seen.customer(id.customer);
    let size = scenario.sizes.get(draft.size);
    OpportunityFacts {
        id,
        kind: OpportunityKind::CrossSale,
        family: id.family(draft.industry),
        owner: owner(seen, id),
        stage,
        furthest: on_the_way(stage),
        // As rulebook 7 reckons an order of a second family.
        amount: scenario.tender.worth.money().per_mille(size.worth).per_mille(scenario.repeat.cross_worth),
        quantity: None,
        method: None,
        close,
    }
}
