//! Commands of the game as deeds.

use super::act::LabAct;
use super::cell::{share, yuan};
use super::deed::{LabDeed, code};
use super::record_deeds::of_tender;
use super::service_deeds::of_ticket;
use super::subject::LabSubject;
use super::value::LabValue;
use super::view::LabView;
use crate::crm::quotation_sheet::bid_of;
use crate::crm::quotations::{QuotationApproval, QuotationVersion};
use crate::record::LogEntry;
use game::command::Command;
use game::ids::{ContactId, CustomerId};
use game::money::Money;
use game::people::{Quarter, TaskKind};
use game::per_mille::PerMille;
use game::standing_orders::StandingOrder;
use game::tender::Bid;

/// What a command does; none of one that no step asks for, or that was withdrawn.
pub(super) fn of_command(view: &LabView<'_>, number: usize, entry: &LogEntry) -> Option<LabDeed> {
    let each = |act: LabAct| LabDeed::new(act, number.to_string(), []);
    let of =
        |act: LabAct, customer: CustomerId| LabDeed::new(act, customer.0.to_string(), [LabSubject::Customer(customer)]);
    Some(match &entry.command {
        Command::Queue { task, .. } => of_work(view, number, task)?,
        Command::Bid(bid) => of_bid(view, bid)?,
        Command::Quote { request, price, package } => of_tender(LabAct::Quoted, *request)
            .with("price", LabValue::whole(*price))
            .with("package", LabValue::whole(package.0)),
        Command::AcceptCounter { request } => of_tender(LabAct::CounterAccepted, *request),
        Command::ForgoRequest { request } => of_tender(LabAct::RequestForgone, *request),
        Command::RejectOrder { contract } => of_tender(LabAct::OrderRejected, *contract),
        Command::Borrow { amount } => each(LabAct::Borrowed).with("amount", yuan(*amount)),
        Command::Repay { amount } => each(LabAct::Repaid).with("amount", yuan(*amount)),
        Command::Hire { role } => each(LabAct::Hired).with("employee_role", LabValue::word(code(role))),
        Command::Target { staff, amount } => {
            let usual = view.seen.usual_sales(*staff, Quarter::of(entry.at));
            LabDeed::new(LabAct::TargetSet, staff.0.to_string(), [LabSubject::Employee(*staff)])
                .with("amount", yuan(*amount))
                .with("of_usual", share(PerMille::of(amount.as_fen(), usual.as_fen().max(1))))
        }
        Command::Assign { customer, owner } => {
            let mut deed = of(LabAct::OwnerAssigned, *customer);
            deed.about.extend(owner.map(LabSubject::Employee));
            deed.with("owner", owner.map_or(LabValue::Empty, |owner| LabValue::whole(owner.0)))
        }
        Command::Release { customer } => of(LabAct::PlaceReleased, *customer),
        Command::Programme { customer, programme } => {
            of(LabAct::ProgrammeSet, *customer).with("programme", LabValue::word(code(programme)))
        }
        Command::Club { customer, switch } => {
            of(LabAct::ClubSet, *customer).with("on", LabValue::Truth(switch.is_on()))
        }
        Command::FeeClub { customer, switch } => {
            of(LabAct::FeeClubSet, *customer).with("on", LabValue::Truth(switch.is_on()))
        }
        Command::Vip { customer, switch } => of(LabAct::VipSet, *customer).with("on", LabValue::Truth(switch.is_on())),
        Command::CreditLimit { customer, limit } => of(LabAct::CreditLimitSet, *customer)
            .with("limit", limit.map_or(LabValue::Empty, yuan))
            .with("of_proposed", limit.map_or(LabValue::Empty, |limit| of_proposed(view, *customer, limit))),
        Command::PaymentTerm { customer, months } => {
            of(LabAct::PaymentTermSet, *customer).with("months", months.map_or(LabValue::Empty, LabValue::whole))
        }
        Command::StandingOrder(order) => of_standing_order(order),
        Command::Advance { .. }
        | Command::Withdraw { .. }
        | Command::Move { .. }
        | Command::WithdrawBid { .. }
        | Command::BuyAddresses { .. }
        | Command::Dismiss { .. } => return None,
    })
}

/// A limit in per cent of the one that the check of the customer proposes; none where it was not checked. Where cash on
/// delivery is proposed, no limit but nought is by it.
fn of_proposed(view: &LabView<'_>, customer: CustomerId, limit: Money) -> LabValue {
    let Some(report) = view.seen.relation(customer).details().credit else { return LabValue::Empty };
    let proposed = report.limit;
    let is_by_it = !proposed.is_positive() && !limit.is_positive();
    share(if is_by_it { PerMille::ONE } else { PerMille::of(limit.as_fen(), proposed.as_fen().max(1)) })
}

/// A sealed bid; none of one that was taken back.
fn of_bid(view: &LabView<'_>, bid: &Bid) -> Option<LabDeed> {
    let tender = view.seen.tender(bid.tender)?;
    let is_there =
        tender.my_bid().is_some() || tender.sheet().is_some_and(|sheet| sheet.entry_of(view.seen.me()).is_some());
    let ceiling = tender.terms().ceiling;
    let below = PerMille::of((ceiling - bid.unit_price()).as_fen(), ceiling.as_fen().max(1));
    let is_bid = |version: &QuotationVersion| {
        let is_approved = matches!(version.approval, QuotationApproval::Approved { .. });
        is_approved && bid_of(&version.offer, tender.terms()) == Some(*bid)
    };
    let approved = view.book.quotations().versions(bid.tender).iter().any(is_bid);
    is_there.then(|| {
        of_tender(LabAct::BidSealed, bid.tender)
            .with("price", LabValue::whole(bid.price))
            .with("package", LabValue::whole(bid.package.0))
            .with("discount", share(below))
            .with("approved", LabValue::Truth(approved))
    })
}

fn of_standing_order(order: &StandingOrder) -> LabDeed {
    let (key, on) = match order {
        StandingOrder::Buy(switch) => ("buy".to_owned(), switch.is_on()),
        StandingOrder::Deliver(switch) => ("deliver".to_owned(), switch.is_on()),
        StandingOrder::Call { customer, switch } => (format!("call/{}", customer.0), switch.is_on()),
        StandingOrder::Serve(switch) => ("serve".to_owned(), switch.is_on()),
        StandingOrder::Collect(switch) => ("collect".to_owned(), switch.is_on()),
        StandingOrder::NextContact(switch) => ("next_contact".to_owned(), switch.is_on()),
        StandingOrder::Quote(switch) => ("quote".to_owned(), switch.is_on()),
        StandingOrder::Repay { keep } => ("repay".to_owned(), keep.is_some()),
    };
    let kind = key.split('/').next().unwrap_or_default().to_owned();
    LabDeed::new(LabAct::StandingOrderSet, key, []).with("on", LabValue::Truth(on)).with("kind", LabValue::Word(kind))
}

/// Work that was queued; none of work that was withdrawn.
fn of_work(view: &LabView<'_>, number: usize, task: &TaskKind) -> Option<LabDeed> {
    let seen = view.seen;
    let ended = || seen.outcomes().iter().filter(|outcome| outcome.task.kind == *task && outcome.ended >= view.from);
    let is_planned = seen.planned_tasks().any(|planned| planned == task);
    if !is_planned && ended().next().is_none() {
        return None;
    }
    let act = work_act(task);
    let deed = match task {
        TaskKind::Respond { ticket, .. } => of_ticket(view, act, *ticket),
        TaskKind::Settle { ticket, remedy, .. } => {
            of_ticket(view, act, *ticket).with("remedy", LabValue::word(code(remedy)))
        }
        TaskKind::Collect { contract, means } => of_tender(act, *contract).with("means", LabValue::word(code(means))),
        TaskKind::Proposal { tender } => of_tender(act, *tender),
        TaskKind::Delivery { contract, quantity } => {
            of_tender(act, *contract).with("quantity", LabValue::whole(*quantity))
        }
        TaskKind::Exhibition { size, guests, .. } => LabDeed::new(act, number.to_string(), customers(guests))
            .with("guests", LabValue::whole(guests.len() as i64))
            .with("size", LabValue::word(code(size))),
        TaskKind::Seminar { guests } => LabDeed::new(act, number.to_string(), customers(guests))
            .with("guests", LabValue::whole(guests.len() as i64)),
        TaskKind::Study { family: industry }
        | TaskKind::MarketResearch { industry }
        | TaskKind::WebsiteCampaign { industry } => {
            LabDeed::new(act, industry.0.to_string(), [LabSubject::Family(*industry)])
        }
        TaskKind::Purchase { product, quantity } => {
            LabDeed::new(act, format!("{product:?}"), [LabSubject::Family(product.family)])
                .with("quantity", LabValue::whole(*quantity))
        }
        TaskKind::Training => LabDeed::new(act, number.to_string(), []),
        _ => {
            let customer = task.customer()?;
            let deed = LabDeed::new(act, customer.0.to_string(), [LabSubject::Customer(customer)]);
            match task {
                TaskKind::Care { programme, .. } => deed.with("programme", LabValue::word(code(programme))),
                TaskKind::Survey { contacts, .. } => deed.with("contacts", LabValue::whole(*contacts)),
                TaskKind::Call { contact, .. } | TaskKind::Visit { contact, .. } => {
                    of_contact(view, deed, customer, *contact)
                }
                _ => deed,
            }
        }
    };
    let is_done = ended().any(|outcome| outcome.failure.is_none());
    let is_over = ended().any(|outcome| outcome.ended > outcome.began);
    Some(deed.with("done", LabValue::Truth(is_done)).with("over", LabValue::Truth(is_over)))
}

/// A call or a visit with the contact's place by weight in the decision, and whether nobody had met the contact before.
fn of_contact(view: &LabView<'_>, deed: LabDeed, customer: CustomerId, contact: ContactId) -> LabDeed {
    let contacts = view.seen.file(customer).map_or_else(Vec::new, |file| file.contacts);
    let weight = contacts.iter().find(|one| one.id == contact).map(|one| one.weight);
    let rank = weight.map(|weight| 1 + contacts.iter().filter(|one| one.weight > weight).count());
    let was_met = view.seen.outcomes().iter().any(|one| match one.task.kind {
        TaskKind::Call { customer: with, contact: who } | TaskKind::Visit { customer: with, contact: who } => {
            with == customer && who == contact && one.ended < view.from && one.failure.is_none()
        }
        _ => false,
    });
    let rank = rank.map_or(LabValue::Empty, |rank| LabValue::whole(rank as i64));
    deed.with("rank", rank).with("first", LabValue::Truth(!was_met))
}

fn customers(guests: &[CustomerId]) -> impl Iterator<Item = LabSubject> + use<'_> {
    guests.iter().copied().map(LabSubject::Customer)
}

/// The act of a piece of work.
pub const fn work_act(task: &TaskKind) -> LabAct {
    match task {
        TaskKind::Research { .. } => LabAct::WorkResearch,
        TaskKind::Call { .. } => LabAct::WorkCall,
        TaskKind::Visit { .. } => LabAct::WorkVisit,
        TaskKind::Demonstration { .. } => LabAct::WorkDemonstration,
        TaskKind::Forming { .. } => LabAct::WorkForming,
        TaskKind::Stable { .. } => LabAct::WorkStable,
        TaskKind::Exhibition { .. } => LabAct::WorkExhibition,
        TaskKind::Seminar { .. } => LabAct::WorkSeminar,
        TaskKind::Study { .. } => LabAct::WorkStudy,
        TaskKind::Training => LabAct::WorkTraining,
        TaskKind::Purchase { .. } => LabAct::WorkPurchase,
        TaskKind::Delivery { .. } => LabAct::WorkDelivery,
        TaskKind::Survey { .. } => LabAct::WorkSurvey,
        TaskKind::CreditCheck { .. } => LabAct::WorkCreditCheck,
        TaskKind::Respond { .. } => LabAct::WorkRespond,
        TaskKind::Settle { .. } => LabAct::WorkSettle,
        TaskKind::Care { .. } => LabAct::WorkCare,
        TaskKind::Gift { .. } => LabAct::WorkGift,
        TaskKind::Collect { .. } => LabAct::WorkCollect,
        TaskKind::CrossSell { .. } => LabAct::WorkCrossSell,
        TaskKind::Proposal { .. } => LabAct::WorkProposal,
        TaskKind::JointProject { .. } => LabAct::WorkJointProject,
        TaskKind::MarketResearch { .. } => LabAct::WorkMarketResearch,
        TaskKind::WebsiteCampaign { .. } => LabAct::WorkWebsite,
    }
}
