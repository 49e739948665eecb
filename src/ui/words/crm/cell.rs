//! Cells of lists in words: what a page, an export and a query show.

use super::approval;
use crate::crm::documents::DocumentKind;
use crate::crm::list::{Cell, State};
use crate::crm::pipeline::{OpportunityKind, PipelineStage};
use crate::crm::quotation_sheet::QuotationPart;
use crate::crm::quotations::QuotationState;
use crate::crm::record::LostReason;
use crate::ui::words::crm::{lead, segment, service, survey};
use crate::ui::words::figure::hundredths;
use crate::ui::words::name::{company, name};
use crate::ui::words::{care, credit, ledger, money, refusal, relation, task, tender, time};
use game::ids::{CustomerId, StaffId, TenderId};
use game::observation::Observation;
use texts::i18n::*;

/// A cell in words; nothing for an empty one.
pub fn cell(locale: Locale, seen: &Observation<'_>, cell: &Cell) -> String {
    let scenario = seen.scenario();
    match cell {
        Cell::Empty => String::new(),
        Cell::Words(words) => words.clone(),
        Cell::Labels(labels) => labels.join(td_string!(locale, crm.comma)),
        Cell::Customer(customer) => customer_name(locale, seen, *customer).to_owned(),
        Cell::City(customer) => match locale {
            Locale::zh_CN => seen.customer(*customer).city.zh.clone(),
            Locale::en => seen.customer(*customer).city.en.clone(),
        },
        Cell::Contact { customer, contact } => {
            seen.contact_name(*customer, *contact).map_or_else(String::new, |one| name(locale, &one).to_owned())
        }
        Cell::Industry(industry) => name(locale, &scenario.industry(*industry).name).to_owned(),
        Cell::Size(size) => relation::size(locale, *size).to_owned(),
        Cell::Stage { stage, in_decline: false } => relation::stage(locale, *stage).to_owned(),
        Cell::Stage { stage, in_decline: true } => {
            td_string!(locale, crm.in_decline, stage = relation::stage(locale, *stage))
        }
        Cell::TakenOver { by } => td_string!(locale, crm.taken_over, by = customer_name(locale, seen, *by)),
        Cell::Position(role) => relation::contact_role(locale, *role).to_owned(),
        Cell::Temper(temper) => relation::temper(locale, Some(*temper)).to_owned(),
        Cell::Tender(id) | Cell::Order(id) | Cell::Opportunity(id) => tender::number(*id),
        Cell::Document { kind, order, number } => document_number(*kind, *order, *number),
        Cell::Quotation(id) => quotation_number(*id),
        Cell::QuotationPart(part) => quotation_part(locale, *part).to_owned(),
        Cell::QuotationState(state) => quotation_state(locale, *state).to_owned(),
        Cell::OpportunityKind(kind) => opportunity_kind(locale, *kind).to_owned(),
        Cell::Pipeline(stage) => pipeline_stage(locale, *stage).to_owned(),
        Cell::Lead(id) => customer_name(locale, seen, id.customer).to_owned(),
        Cell::Source(source) => lead::source(locale, *source).to_owned(),
        Cell::LeadState(state) => lead::state(locale, *state).to_owned(),
        Cell::Disqualifier(why) => lead::unfit(locale, *why).to_owned(),
        Cell::Lost(reason) => lost_reason(locale, *reason).to_owned(),
        Cell::Method(method) => tender::method(locale, *method),
        Cell::Class(class) => segment::class(locale, *class).to_owned(),
        Cell::Rfm(group) => segment::rfm(locale, *group).to_owned(),
        Cell::ValueGrowth(quadrant) => segment::value_growth(locale, *quadrant).to_owned(),
        Cell::Families(families) => segment::families(locale, seen, families),
        Cell::Conditions(conditions) => segment::conditions(locale, seen, conditions),
        Cell::Campaign { name, .. } => name.clone(),
        Cell::CampaignKind(kind) => segment::campaign_kind(locale, *kind).to_owned(),
        Cell::Grade(grade) => credit::grade(locale, *grade).to_owned(),
        Cell::Product(product) => tender::product(locale, scenario, *product),
        Cell::Supplier(family) => {
            td_string!(locale, crm.supplier, family = name(locale, &scenario.industry(*family).family))
        }
        Cell::Reason(why) => ledger::reason(locale, *why).to_owned(),
        Cell::Company(id) => company(locale, seen, *id),
        Cell::Employee(id) => employee(locale, seen, *id),
        Cell::Month(month) => time::month(locale, *month),
        Cell::Role(role) => refusal::role(locale, *role).to_owned(),
        Cell::Ticket(id) => service::ticket_number(*id),
        Cell::Matter(matter) => care::matter(locale, *matter).to_owned(),
        Cell::Remedy(remedy) => care::remedy(locale, *remedy).to_owned(),
        Cell::Urgency(urgency) => service::urgency(locale, *urgency).to_owned(),
        Cell::WorkKind(kind) => service::work_kind(locale, *kind).to_owned(),
        Cell::Cause(cause) => service::cause(locale, *cause).to_owned(),
        Cell::Warranty(within) => service::warranty(locale, *within).to_owned(),
        Cell::Kept(kept) => service::kept(locale, *kept).to_owned(),
        Cell::WorkStep(step) => service::step(locale, *step).to_owned(),
        Cell::RepairPart(part) => service::repair_part(locale, *part).to_owned(),
        Cell::SurveyItem(item) => survey::item(locale, *item).to_owned(),
        Cell::Measure(measure) => survey::measure(locale, *measure).to_owned(),
        Cell::Loyalty(loyalty) => care::loyalty(locale, *loyalty).to_owned(),
        Cell::Programme(programme) => care::programme(locale, *programme).to_owned(),
        Cell::Task(kind) => task::kind(locale, kind).to_owned(),
        Cell::State(state) => state_name(locale, *state).to_owned(),
        Cell::Approval(matter) => approval::matter(locale, *matter).to_owned(),
        Cell::ApprovalValue { matter, value } => approval::value(*matter, *value),
        Cell::CrmRole(role) => super::role::role(locale, *role).to_owned(),
        Cell::Count(count) => count.to_string(),
        Cell::Money(amount) => money::exact(*amount),
        Cell::Date(at) => time::moment(locale, *at),
        Cell::Rate(rate) => tender::percent(*rate),
        Cell::Ratio(ratio) => hundredths(i64::from(ratio.get())),
        // To the minute, so that the hours of rows add up to their total.
        Cell::Hours(minutes) => format!("{}:{:02}", minutes / 60, minutes % 60),
    }
}

/// A customer's full name.
pub fn customer_name<'w>(locale: Locale, seen: &Observation<'w>, customer: CustomerId) -> &'w str {
    name(locale, &seen.customer(customer).name)
}

/// An employee's name, of those who have left, too.
fn employee(locale: Locale, seen: &Observation<'_>, id: StaffId) -> String {
    let person = seen.company().staff.get(id.index());
    person.map_or_else(String::new, |person| {
        let called = name(locale, &person.name);
        if person.is_here() { called.to_owned() } else { td_string!(locale, crm.has_left, name = called) }
    })
}

/// The number of the quotation for an opportunity.
pub fn quotation_number(opportunity: TenderId) -> String {
    tender::number(opportunity).replacen('T', "Q", 1)
}

/// The number of a document: its kind, its order, and its number among those of its kind.
pub fn document_number(kind: DocumentKind, order: TenderId, number: u32) -> String {
    let letter = match kind {
        DocumentKind::Order => return tender::number(order),
        DocumentKind::Delivery => "D",
        DocumentKind::Invoice => "I",
        DocumentKind::Receipt => "R",
        DocumentKind::Penalty => "P",
        DocumentKind::WriteOff => "W",
    };
    format!("{}-{number}", tender::number(order).replacen('T', letter, 1))
}

/// What a document is called.
pub fn document_kind(locale: Locale, kind: DocumentKind) -> &'static str {
    match kind {
        DocumentKind::Order => td_string!(locale, crm.document.order),
        DocumentKind::Delivery => td_string!(locale, crm.document.delivery),
        DocumentKind::Invoice => td_string!(locale, crm.document.invoice),
        DocumentKind::Receipt => td_string!(locale, crm.document.receipt),
        DocumentKind::Penalty => td_string!(locale, crm.document.penalty),
        DocumentKind::WriteOff => td_string!(locale, crm.document.write_off),
    }
}

/// A part of a quotation.
pub fn quotation_part(locale: Locale, part: QuotationPart) -> &'static str {
    match part {
        QuotationPart::Goods => td_string!(locale, crm.quotation.part.goods),
        QuotationPart::Package => td_string!(locale, crm.quotation.part.package),
        QuotationPart::Freight => td_string!(locale, crm.quotation.part.freight),
        QuotationPart::Discount => td_string!(locale, crm.quotation.part.discount),
        QuotationPart::Rounding => td_string!(locale, crm.quotation.part.rounding),
    }
}

/// How a quotation stands.
pub fn quotation_state(locale: Locale, state: QuotationState) -> &'static str {
    match state {
        QuotationState::Draft => td_string!(locale, crm.quotation.state.draft),
        QuotationState::Submitted => td_string!(locale, crm.quotation.state.submitted),
        QuotationState::Approved => td_string!(locale, crm.quotation.state.approved),
        QuotationState::Rejected => td_string!(locale, crm.quotation.state.rejected),
        QuotationState::Expired => td_string!(locale, crm.quotation.state.expired),
        QuotationState::Sealed => td_string!(locale, crm.quotation.state.sealed),
        QuotationState::Sent => td_string!(locale, crm.quotation.state.sent),
        QuotationState::Countered => td_string!(locale, crm.quotation.state.countered),
        QuotationState::Won => td_string!(locale, crm.quotation.state.won),
        QuotationState::Lost => td_string!(locale, crm.quotation.state.lost),
    }
}

/// What an opportunity comes of.
pub fn opportunity_kind(locale: Locale, kind: OpportunityKind) -> &'static str {
    match kind {
        OpportunityKind::Tender => td_string!(locale, crm.opportunity.kind.tender),
        OpportunityKind::Request => td_string!(locale, crm.opportunity.kind.request),
        OpportunityKind::CrossSale => td_string!(locale, crm.opportunity.kind.cross_sale),
        OpportunityKind::Repeat => td_string!(locale, crm.opportunity.kind.repeat),
    }
}

/// A stage of the pipeline.
pub fn pipeline_stage(locale: Locale, stage: PipelineStage) -> &'static str {
    match stage {
        PipelineStage::Foreseen => td_string!(locale, crm.pipeline.foreseen),
        PipelineStage::Published => td_string!(locale, crm.pipeline.published),
        PipelineStage::Qualified => td_string!(locale, crm.pipeline.qualified),
        PipelineStage::Proposal => td_string!(locale, crm.pipeline.proposal),
        PipelineStage::Bid => td_string!(locale, crm.pipeline.bid),
        PipelineStage::Won => td_string!(locale, crm.pipeline.won),
        PipelineStage::Lost => td_string!(locale, crm.pipeline.lost),
        PipelineStage::NotPursued => td_string!(locale, crm.pipeline.not_pursued),
        PipelineStage::NoOrder => td_string!(locale, crm.pipeline.no_order),
    }
}

/// Why an opportunity was lost.
pub fn lost_reason(locale: Locale, reason: LostReason) -> &'static str {
    match reason {
        LostReason::Price => td_string!(locale, crm.lost.price),
        LostReason::Recognition => td_string!(locale, crm.lost.recognition),
        LostReason::Service => td_string!(locale, crm.lost.service),
        LostReason::Product => td_string!(locale, crm.lost.product),
        LostReason::Committee => td_string!(locale, crm.lost.committee),
        LostReason::NotPursued => td_string!(locale, crm.lost.not_pursued),
    }
}

fn state_name(locale: Locale, state: State) -> &'static str {
    match state {
        State::Open => td_string!(locale, crm.state.open),
        State::Done => td_string!(locale, crm.state.done),
        State::Void => td_string!(locale, crm.state.void),
        State::Overdue => td_string!(locale, crm.state.overdue),
        State::Lapsed => td_string!(locale, crm.state.lapsed),
        State::Planned => td_string!(locale, crm.state.planned),
        State::Running => td_string!(locale, crm.state.running),
        State::Failed => td_string!(locale, crm.state.failed),
        State::Bankrupt => td_string!(locale, crm.state.bankrupt),
        State::Active => td_string!(locale, crm.state.active),
        State::Approved => td_string!(locale, crm.state.approved),
        State::Rejected => td_string!(locale, crm.state.rejected),
    }
}
