//! Things chosen by rule in the situation as it opens, so that a lab can speak of *this* company's greatest customer, oldest
//! complaint or next tender.

use super::named::lab_names;
use super::subject::{LabSubject, SubjectKind};
use super::view::LabView;
use crate::crm::campaign_results::campaign_lines;
use crate::crm::campaigns::Campaign;
use crate::crm::competitors::meetings;
use crate::crm::customer_figures::ordered;
use crate::crm::leads::found::leads;
use crate::crm::opportunity_facts::{OpportunityKind, PipelineStage, all_facts};
use crate::crm::record::{CampaignKind, LeadSource};
use crate::insight::analytics::buyers::{Buyer, buyers};
use crate::insight::analytics::value::lifetime_values;
use game::care::{Ticket, TicketState};
use game::ids::CustomerId;
use game::observation::{Forecasted, Observation};
use game::relation::{Relation, Stage};
use game::scenario::Role;
use game::sort;
use std::cmp::Reverse;

lab_names! {
    /// A rule by which something is chosen.
    PickRule {
        "customer_most_ordered" CustomerMostOrdered "The customer that ordered most.",
        "customer_least_ordered" CustomerLeastOrdered "Of those who bought, the one that ordered least.",
        "customer_most_profit" CustomerMostProfit "The customer that brought most.",
        "customer_least_profit" CustomerLeastProfit "Of those who bought, the one that brought least.",
        "customer_highest_value" CustomerHighestValue "The customer of the highest lifetime value.",
        "customer_most_overdue" CustomerMostOverdue "The customer with most overdue.",
        "customer_most_owed" CustomerMostOwed "The customer that owes most.",
        "customer_in_decline" CustomerInDecline "A customer in decline; the one that ordered most.",
        "customer_lost" CustomerLost "A lost customer; the one that ordered most.",
        "customer_most_tickets" CustomerMostTickets "The customer with most complaints.",
        "customer_least_satisfied" CustomerLeastSatisfied "The least satisfied of those surveyed.",
        "customer_surveyed" CustomerSurveyed "A customer that was surveyed; the one that ordered most.",
        "customer_longest_silent" CustomerLongestSilent "The managed customer whose last contact is longest ago.",
        "customer_checked" CustomerChecked "A customer with a credit check; the one that ordered most.",
        "customer_stable" CustomerStable "A customer in the stable stage; the one that ordered most.",
        "customer_to_cross_sell" CustomerToCrossSell "A customer to which a second family can be offered.",
        "customer_managed" CustomerManaged "A managed customer; the one that ordered most.",
        "customer_unowned" CustomerUnowned "A customer without an owner, managed or in exploration.",
        "ticket_oldest_open" TicketOldestOpen "The open ticket that is oldest.",
        "ticket_open_out_of_warranty" TicketOpenOutOfWarranty "An open ticket about a fault out of warranty.",
        "ticket_unanswered" TicketUnanswered "The oldest ticket that nobody has answered.",
        "ticket_settled" TicketSettled "The ticket that took longest to settle.",
        "tender_first" TenderFirst "The open tender with the earliest deadline.",
        "tender_largest" TenderLargest "The open tender worth most.",
        "tender_biddable" TenderBiddable "The largest open tender for which the company may bid.",
        "request_waiting" RequestWaiting "The most pressing request for quotation.",
        "cross_sale_open" CrossSaleOpen "An open chance of a cross-sale.",
        "opportunity_lost" OpportunityLost "The opportunity lost last.",
        "order_largest" OrderLargest "The order worth most.",
        "order_with_penalty" OrderWithPenalty "The order with the highest penalty.",
        "order_open" OrderOpen "The open order that is due first.",
        "order_overdue" OrderOverdue "The order of the oldest overdue bill.",
        "seller_first" SellerFirst "The first of the sales staff.",
        "seller_most_customers" SellerMostCustomers "Of the sales staff, the owner of most customers.",
        "service_first" ServiceFirst "The first of the service staff.",
        "rival_most_met" RivalMostMet "The competitor met most often.",
        "rival_most_sales" RivalMostSales "The competitor with the highest published sales.",
        "family_most_ordered" FamilyMostOrdered "The product family ordered most.",
        "campaign_first" CampaignFirst "The first campaign.",
        "campaign_seminar" CampaignSeminar "The first seminar with responses.",
        "campaign_website" CampaignWebsite "The first website campaign with responses.",
        "source_most_leads" SourceMostLeads "The source of most leads.",
    }
}

impl PickRule {
    /// The kind of what it chooses.
    pub fn kind(self) -> SubjectKind {
        match self.as_str().split('_').next() {
            Some("customer") => SubjectKind::Customer,
            Some("ticket") => SubjectKind::Ticket,
            Some("tender" | "request" | "cross" | "opportunity") => SubjectKind::Opportunity,
            Some("order") => SubjectKind::Order,
            Some("seller" | "service") => SubjectKind::Employee,
            Some("rival") => SubjectKind::Competitor,
            Some("family") => SubjectKind::Family,
            Some("campaign") => SubjectKind::Campaign,
            _ => SubjectKind::Source,
        }
    }
}

/// What a rule chooses, the first choice first.
pub fn candidates(view: &LabView<'_>, rule: PickRule) -> Vec<LabSubject> {
    match rule.kind() {
        SubjectKind::Customer => customers(view.seen, rule).into_iter().map(LabSubject::Customer).collect(),
        SubjectKind::Ticket => tickets(view.seen, rule).into_iter().map(|one| LabSubject::Ticket(one.id)).collect(),
        SubjectKind::Opportunity => opportunities(view.seen, rule),
        SubjectKind::Order => orders(view.seen, rule),
        SubjectKind::Employee => employees(view.seen, rule),
        SubjectKind::Competitor => competitors(view.seen, rule),
        SubjectKind::Family => families(view.seen),
        SubjectKind::Campaign => campaigns(view, rule),
        SubjectKind::Source => sources(view),
    }
}

/// Those of some that have a rank, the lowest rank first, ties in their order.
fn ranked<T: Copy, K: Ord + Copy>(all: impl IntoIterator<Item = T>, rank: impl Fn(T) -> Option<K>) -> Vec<T> {
    let with_rank = all.into_iter().enumerate();
    let mut found: Vec<(K, usize, T)> = with_rank.filter_map(|(place, one)| Some((rank(one)?, place, one))).collect();
    sort::by_key(&mut found, |(rank, place, _)| (*rank, *place));
    found.into_iter().map(|(_, _, one)| one).collect()
}

fn customers(seen: &Observation<'_>, rule: PickRule) -> Vec<CustomerId> {
    // A customer that was taken over is there no more.
    let bought: Vec<Buyer> = buyers(seen).into_iter().filter(|one| seen.is_on_market(one.customer)).collect();
    let of_buyers = |rank: &dyn Fn(&Buyer) -> i64| {
        let found = ranked(&bought, |buyer: &Buyer| Some(rank(buyer)));
        found.into_iter().map(|buyer| buyer.customer).collect()
    };
    // Of those that fit, whoever ordered most.
    let fitting = |fits: &dyn Fn(CustomerId, &Relation) -> bool| {
        let rank = |customer: CustomerId| {
            fits(customer, seen.relation(customer).details()).then(|| Reverse(ordered(seen, customer)))
        };
        ranked(seen.customer_ids(), rank)
    };
    let most = |amount: &dyn Fn(CustomerId) -> i64| {
        ranked(seen.customer_ids(), |one| Some(Reverse(amount(one))).filter(|Reverse(amount)| *amount > 0))
    };
    let overdue = |customer: CustomerId| {
        let bills = seen.overdue().into_iter().filter(|bill| bill.contract.customer == customer);
        bills.map(|bill| bill.amount.as_fen()).sum::<i64>()
    };
    match rule {
        PickRule::CustomerMostOrdered => of_buyers(&|one| -ordered(seen, one.customer).as_fen()),
        PickRule::CustomerLeastOrdered => of_buyers(&|one| ordered(seen, one.customer).as_fen()),
        PickRule::CustomerMostProfit => of_buyers(&|one| -one.profit.as_fen()),
        PickRule::CustomerLeastProfit => of_buyers(&|one| one.profit.as_fen()),
        PickRule::CustomerHighestValue => {
            let values = lifetime_values(seen).into_iter().map(|one| one.customer);
            let is_there = |one: &CustomerId| seen.is_on_market(*one) && seen.relation(*one).details().lost.is_none();
            values.filter(is_there).collect()
        }
        PickRule::CustomerMostOverdue => most(&overdue),
        PickRule::CustomerMostOwed => most(&|customer| seen.owed_by(customer).as_fen()),
        PickRule::CustomerInDecline => fitting(&|_, relation| relation.decline.is_some()),
        PickRule::CustomerLost => fitting(&|_, relation| relation.lost.is_some()),
        PickRule::CustomerMostTickets => most(&|customer| seen.tickets_of(customer).count() as i64),
        PickRule::CustomerLeastSatisfied => ranked(seen.customer_ids(), |one| seen.relation(one).satisfaction()),
        PickRule::CustomerSurveyed => fitting(&|_, relation| relation.survey.is_some()),
        PickRule::CustomerLongestSilent => ranked(seen.customer_ids(), |customer| {
            let relation = seen.relation(customer);
            relation.stage().is_managed().then(|| relation.details().last_contact)
        }),
        PickRule::CustomerChecked => fitting(&|_, relation| relation.credit.is_some()),
        PickRule::CustomerStable => fitting(&|_, relation| relation.stage == Stage::Stable),
        PickRule::CustomerManaged => fitting(&|_, relation| relation.stage.is_managed()),
        PickRule::CustomerUnowned => fitting(&|_, relation| {
            relation.owner.is_none() && relation.lost.is_none() && relation.stage >= Stage::Exploration
        }),
        PickRule::CustomerToCrossSell => {
            let open = all_facts(seen).into_iter().filter(|one| is_open(one.stage));
            open.filter(|one| one.kind == OpportunityKind::CrossSale).map(|one| one.id.customer).collect()
        }
        _ => Vec::new(),
    }
}

const fn is_open(stage: PipelineStage) -> bool {
    stage.is_open()
}

fn tickets<'w>(seen: &Observation<'w>, rule: PickRule) -> Vec<&'w Ticket> {
    let settled = |ticket: &Ticket| match ticket.state {
        TicketState::Settled { at, .. } => Some(at - ticket.opened),
        TicketState::Open | TicketState::Lapsed { .. } => None,
    };
    let open = |fits: bool, ticket: &Ticket| (fits && ticket.is_open()).then_some(ticket.opened);
    let all = &seen.company().tickets;
    match rule {
        PickRule::TicketOpenOutOfWarranty => ranked(all, |one: &Ticket| {
            let can_be_billed = crate::crm::repair::is_billable(one, game::care::Remedy::Repair)
                && game::care::Remedy::Repair.suits(one.matter);
            open(can_be_billed, one)
        }),
        PickRule::TicketUnanswered => ranked(all, |one: &Ticket| open(one.responded.is_none(), one)),
        PickRule::TicketSettled => ranked(all, |one: &Ticket| settled(one).map(Reverse)),
        _ => ranked(all, |one: &Ticket| open(true, one)),
    }
}

fn opportunities(seen: &Observation<'_>, rule: PickRule) -> Vec<LabSubject> {
    let facts = all_facts(seen);
    let of_kind = |kind: OpportunityKind| facts.iter().filter(move |one| one.kind == kind && is_open(one.stage));
    // What is foreseen for next month is not open yet, whatever has been worked out for it.
    let tenders = || of_kind(OpportunityKind::Tender).filter(|one| seen.knows(one.id) == Some(Forecasted::Published));
    let found = match rule {
        PickRule::TenderFirst => ranked(tenders(), |one| Some(one.close)),
        PickRule::TenderLargest => ranked(tenders(), |one| Some(Reverse(one.amount))),
        PickRule::TenderBiddable => {
            let may_bid = |id: CustomerId| seen.has_place(id);
            ranked(tenders(), |one| may_bid(one.id.customer).then_some(Reverse(one.amount)))
        }
        PickRule::RequestWaiting => ranked(of_kind(OpportunityKind::Request), |one| {
            seen.request(one.id).filter(|request| request.state.waits_for_us()).map(|request| request.deadline)
        }),
        PickRule::CrossSaleOpen => ranked(of_kind(OpportunityKind::CrossSale), |one| Some(Reverse(one.amount))),
        _ => ranked(&facts, |one| (one.stage == PipelineStage::Lost).then_some(Reverse(one.close))),
    };
    found.into_iter().map(|one| LabSubject::Opportunity(one.id)).collect()
}

fn orders(seen: &Observation<'_>, rule: PickRule) -> Vec<LabSubject> {
    if rule == PickRule::OrderOverdue {
        return seen.overdue_contracts().into_iter().map(LabSubject::Order).collect();
    }
    let all: Vec<_> = seen.contracts().collect();
    let found = match rule {
        PickRule::OrderWithPenalty => ranked(all, |one| one.penalty.is_positive().then_some(-one.penalty.as_fen())),
        PickRule::OrderOpen => ranked(all, |one| one.is_open().then_some(i64::from(one.due.get()))),
        _ => ranked(all, |one| Some(-one.worth().as_fen())),
    };
    found.into_iter().map(|one| LabSubject::Order(one.id)).collect()
}

fn employees(seen: &Observation<'_>, rule: PickRule) -> Vec<LabSubject> {
    let role = if rule == PickRule::ServiceFirst { Role::Service } else { Role::Sales };
    let customers =
        |staff| seen.customer_ids().filter(|&one| seen.relation(one).details().owner == Some(staff)).count();
    let here = seen.people().filter(|person| person.role == role).map(|person| person.id);
    let found = match rule {
        PickRule::SellerMostCustomers => ranked(here, |staff| Some(Reverse(customers(staff)))),
        _ => here.collect(),
    };
    found.into_iter().map(LabSubject::Employee).collect()
}

fn competitors(seen: &Observation<'_>, rule: PickRule) -> Vec<LabSubject> {
    let others: Vec<_> = seen.companies().into_iter().filter(|one| one.id != seen.me()).collect();
    let found = match rule {
        PickRule::RivalMostMet => {
            ranked(&others, |one| Some(-i64::from(meetings(seen, one.id, |_| true).met)).filter(|met| *met < 0))
        }
        _ => ranked(&others, |one| one.sales.map(|sales| -sales.as_fen())),
    };
    found.into_iter().map(|one| LabSubject::Competitor(one.id)).collect()
}

fn families(seen: &Observation<'_>) -> Vec<LabSubject> {
    let worth = |family| {
        let of_family = seen.contracts().filter(|contract| contract.product.family == family);
        of_family.map(|contract| contract.worth().as_fen()).sum::<i64>()
    };
    let found = ranked(seen.scenario().industry_ids(), |family| Some(-worth(family)).filter(|worth| *worth < 0));
    found.into_iter().map(LabSubject::Family).collect()
}

fn campaigns(view: &LabView<'_>, rule: PickRule) -> Vec<LabSubject> {
    let responded =
        |one: &Campaign| campaign_lines(view.seen, &view.book, one).iter().any(|line| line.responded.is_some());
    let fits = |one: &&Campaign| match rule {
        PickRule::CampaignSeminar => one.kind == CampaignKind::Seminar && responded(one),
        PickRule::CampaignWebsite => one.kind == CampaignKind::Website && responded(one),
        _ => true,
    };
    let all = view.book.campaigns().all().iter().filter(fits);
    all.map(|one| LabSubject::Campaign(one.record)).collect()
}

fn sources(view: &LabView<'_>) -> Vec<LabSubject> {
    let all = leads(view.seen, view.book.leads());
    let count = |source: LeadSource| all.iter().filter(|lead| lead.id.source == source).count();
    let found = ranked(LeadSource::ALL, |source| Some(Reverse(count(source))).filter(|Reverse(count)| *count > 0));
    found.into_iter().map(LabSubject::Source).collect()
}
