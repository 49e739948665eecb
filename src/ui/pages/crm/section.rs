//! The sections of the workbench, by their addresses.

use crate::crm::list_part::ListPart;
use crate::crm::names::ListName;
use crate::crm::record::{LeadId, LeadSource, RecordId};
use crate::ui::route::{tender, written};
use crate::ui::words::crm::names;
use game::care::TicketId;
use game::ids::{CompanyId, CustomerId, TenderId};
use texts::i18n::*;

/// A section.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CrmSection {
    /// The manager's page.
    Dashboard,
    /// A list.
    List(ListName),
    /// The part of a list that a figure counts.
    Part(ListName, ListPart),
    /// One customer.
    Account(CustomerId),
    /// One lead.
    Lead(LeadId),
    /// One campaign.
    Campaign(RecordId),
    /// Bought lists and their cleaning.
    Bought,
    /// One opportunity.
    Opportunity(TenderId),
    /// Opportunities by stage.
    Board,
    /// Funnel, forecast, calibration.
    Pipeline,
    /// Quotations are drawn up; one is open or none.
    Quotation(Option<TenderId>),
    /// Targets, forecast and orders.
    Plan,
    /// One competitor.
    Competitor(CompanyId),
    /// One order with its documents.
    Order(TenderId),
    /// One ticket as a work order.
    WorkOrder(TicketId),
    /// Customer surveys.
    Surveys,
    /// One of them.
    Survey(RecordId),
    /// Roles and what they see.
    Access,
    /// Rules of approval and requests.
    Approvals,
    /// Lists by groups.
    Statistics,
    /// What was done in a week.
    Weekly,
    /// The month in the making goes to another member of the team.
    TeamFile,
    /// All records.
    Records,
    /// Tables and their keys.
    Data,
    /// Queries.
    Query,
    /// Import of a table.
    Import,
}

/// What belongs together in the navigation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CrmGroup {
    /// Selling.
    Sell,
    /// Marketing.
    Market,
    /// Fulfilment.
    Deliver,
    /// Service.
    Service,
    /// Company and market.
    Company,
    /// The data room.
    Data,
}

impl CrmGroup {
    /// All, in order.
    pub const ALL: [Self; 6] = [Self::Sell, Self::Market, Self::Deliver, Self::Service, Self::Company, Self::Data];

    /// The group of a section.
    pub fn of(section: CrmSection) -> Self {
        let entry = section.entry();
        Self::ALL.into_iter().find(|group| group.sections().contains(&entry)).unwrap_or(Self::Sell)
    }

    /// Its sections, in order.
    pub const fn sections(self) -> &'static [CrmSection] {
        match self {
            Self::Sell => &[
                CrmSection::Dashboard,
                CrmSection::List(ListName::Accounts),
                CrmSection::List(ListName::Contacts),
                CrmSection::List(ListName::Opportunities),
                CrmSection::Board,
                CrmSection::Pipeline,
                CrmSection::Plan,
                CrmSection::List(ListName::SalesPlan),
                CrmSection::Quotation(None),
                CrmSection::List(ListName::Quotations),
                CrmSection::List(ListName::QuotationLines),
            ],
            Self::Market => &[
                CrmSection::List(ListName::Leads),
                CrmSection::List(ListName::LeadSources),
                CrmSection::Bought,
                CrmSection::List(ListName::Segments),
                CrmSection::List(ListName::SavedSegments),
                CrmSection::List(ListName::Campaigns),
                CrmSection::List(ListName::CampaignMembers),
                CrmSection::List(ListName::Competitors),
            ],
            Self::Deliver => &[
                CrmSection::List(ListName::Orders),
                CrmSection::List(ListName::OrderToCash),
                CrmSection::List(ListName::Deliveries),
                CrmSection::List(ListName::Invoices),
                CrmSection::List(ListName::Receipts),
                CrmSection::List(ListName::Receivables),
                CrmSection::List(ListName::Payables),
                CrmSection::List(ListName::Purchases),
                CrmSection::List(ListName::Tasks),
            ],
            Self::Service => &[
                CrmSection::List(ListName::ServiceQueue),
                CrmSection::List(ListName::WorkOrders),
                CrmSection::List(ListName::Tickets),
                CrmSection::List(ListName::RepairLines),
                CrmSection::List(ListName::Causes),
                CrmSection::List(ListName::ServicePlan),
                CrmSection::Surveys,
                CrmSection::List(ListName::SurveyAnswers),
                CrmSection::List(ListName::SurveyResults),
            ],
            Self::Company => &[
                CrmSection::List(ListName::Staff),
                CrmSection::List(ListName::Products),
                CrmSection::Statistics,
                CrmSection::Weekly,
                CrmSection::Approvals,
                CrmSection::Access,
                CrmSection::TeamFile,
                CrmSection::Records,
            ],
            Self::Data => &[
                CrmSection::Data,
                CrmSection::List(ListName::CourseCustomer),
                CrmSection::List(ListName::CourseStaff),
                CrmSection::List(ListName::CourseProduct),
                CrmSection::List(ListName::CourseTaskPlan),
                CrmSection::List(ListName::CourseFeedback),
                CrmSection::Query,
                CrmSection::Import,
            ],
        }
    }

    /// What it is called.
    pub fn name(self, locale: Locale) -> &'static str {
        match self {
            Self::Sell => td_string!(locale, crm.group.sell),
            Self::Market => td_string!(locale, crm.group.market),
            Self::Deliver => td_string!(locale, crm.group.deliver),
            Self::Service => td_string!(locale, crm.group.service),
            Self::Company => td_string!(locale, crm.group.company),
            Self::Data => td_string!(locale, crm.group.data),
        }
    }
}

/// What a section is for, where its data come from, and which lab uses it.
pub struct AboutSection {
    /// What it is for.
    pub what: &'static str,
    /// Where the data come from.
    pub source: &'static str,
    /// The lab.
    pub lab: Option<&'static str>,
}

macro_rules! about {
    ($locale:ident, $name:ident) => {
        AboutSection {
            what: td_string!($locale, crm.about.$name.what),
            source: td_string!($locale, crm.about.$name.source),
            lab: Some(td_string!($locale, crm.about.$name.lab)),
        }
    };
}

impl CrmSection {
    /// The section of an address; the dashboard for one that leads nowhere.
    pub fn read(address: &str) -> Self {
        let (first, rest) = address.split_once('/').unwrap_or((address, ""));
        if let (Some(list), Some(part)) = (ListName::named(first), ListPart::named(rest)) {
            return Self::Part(list, part);
        }
        match first {
            "accounts" if !rest.is_empty() => {
                rest.parse().map_or(Self::List(ListName::Accounts), |number| Self::Account(CustomerId(number)))
            }
            "competitors" if !rest.is_empty() => {
                rest.parse().map_or(Self::List(ListName::Competitors), |number| Self::Competitor(CompanyId(number)))
            }
            "orders" if !rest.is_empty() => tender(rest).map_or(Self::List(ListName::Orders), Self::Order),
            "quote" => Self::Quotation(tender(rest)),
            "leads" if !rest.is_empty() => lead(rest).map_or(Self::List(ListName::Leads), Self::Lead),
            "opportunities" if !rest.is_empty() => {
                tender(rest).map_or(Self::List(ListName::Opportunities), Self::Opportunity)
            }
            "plan" => Self::Plan,
            "work_orders" if !rest.is_empty() => {
                rest.parse().map_or(Self::List(ListName::WorkOrders), |number| Self::WorkOrder(TicketId(number)))
            }
            "survey" => rest.parse().map_or(Self::Surveys, |number| Self::Survey(RecordId(number))),
            "campaigns" if !rest.is_empty() => {
                rest.parse().map_or(Self::List(ListName::Campaigns), |number| Self::Campaign(RecordId(number)))
            }
            "board" => Self::Board,
            "bought" => Self::Bought,
            "pipeline" => Self::Pipeline,
            "access" => Self::Access,
            "approvals" => Self::Approvals,
            "statistics" => Self::Statistics,
            "weekly" => Self::Weekly,
            "team" => Self::TeamFile,
            "records" => Self::Records,
            "data" => Self::Data,
            "query" => Self::Query,
            "import" => Self::Import,
            list => ListName::named(list).map_or(Self::Dashboard, Self::List),
        }
    }

    /// Its address within the workbench.
    pub fn address(self) -> String {
        match self {
            Self::Dashboard => String::new(),
            Self::List(list) => list.as_str().to_owned(),
            Self::Part(list, part) => format!("{}/{}", list.as_str(), part.as_str()),
            Self::Account(CustomerId(number)) => format!("accounts/{number}"),
            Self::Order(order) => format!("orders/{}", written(order)),
            Self::Quotation(None) => "quote".to_owned(),
            Self::Quotation(Some(opportunity)) => format!("quote/{}", written(opportunity)),
            Self::Lead(LeadId { customer, source }) => format!("leads/{}-{}", customer.0, source as u8),
            Self::Opportunity(id) => format!("opportunities/{}", written(id)),
            Self::Plan => "plan".to_owned(),
            Self::Competitor(CompanyId(number)) => format!("competitors/{number}"),
            Self::WorkOrder(TicketId(number)) => format!("work_orders/{number}"),
            Self::Surveys => "survey".to_owned(),
            Self::Survey(RecordId(number)) => format!("survey/{number}"),
            Self::Campaign(RecordId(number)) => format!("campaigns/{number}"),
            Self::Board => "board".to_owned(),
            Self::Bought => "bought".to_owned(),
            Self::Pipeline => "pipeline".to_owned(),
            Self::Access => "access".to_owned(),
            Self::Approvals => "approvals".to_owned(),
            Self::Statistics => "statistics".to_owned(),
            Self::Weekly => "weekly".to_owned(),
            Self::TeamFile => "team".to_owned(),
            Self::Records => "records".to_owned(),
            Self::Data => "data".to_owned(),
            Self::Query => "query".to_owned(),
            Self::Import => "import".to_owned(),
        }
    }

    /// The entry of the navigation to which it belongs.
    pub const fn entry(self) -> Self {
        match self {
            Self::Part(list, _) => Self::List(list),
            Self::List(ListName::IndustryPlan | ListName::ProductPlan) => Self::Plan,
            Self::Account(_) => Self::List(ListName::Accounts),
            Self::Competitor(_) => Self::List(ListName::Competitors),
            Self::Order(_) => Self::List(ListName::Orders),
            Self::Quotation(_) => Self::Quotation(None),
            Self::Opportunity(_) => Self::List(ListName::Opportunities),
            Self::Lead(_) => Self::List(ListName::Leads),
            Self::Campaign(_) => Self::List(ListName::Campaigns),
            Self::WorkOrder(_) => Self::List(ListName::WorkOrders),
            Self::Survey(_) => Self::Surveys,
            other => other,
        }
    }

    /// What it is called.
    pub fn name(self, locale: Locale) -> &'static str {
        match self {
            Self::Dashboard => td_string!(locale, crm.section.dashboard),
            Self::List(list) | Self::Part(list, _) => names::list(locale, list),
            Self::Account(_) => names::list(locale, ListName::Accounts),
            Self::Lead(_) => names::list(locale, ListName::Leads),
            Self::Campaign(_) => names::list(locale, ListName::Campaigns),
            Self::Opportunity(_) => names::list(locale, ListName::Opportunities),
            Self::Plan => td_string!(locale, crm.section.plan),
            Self::Competitor(_) => names::list(locale, ListName::Competitors),
            Self::Board => td_string!(locale, crm.section.board),
            Self::Bought => td_string!(locale, crm.section.bought),
            Self::Pipeline => td_string!(locale, crm.section.pipeline),
            Self::Quotation(_) => td_string!(locale, crm.section.quotation),
            Self::Order(_) => td_string!(locale, crm.section.order),
            Self::WorkOrder(_) => names::list(locale, ListName::WorkOrders),
            Self::Surveys | Self::Survey(_) => td_string!(locale, crm.section.survey),
            Self::Access => td_string!(locale, crm.section.access),
            Self::Approvals => td_string!(locale, crm.list.approvals),
            Self::Statistics => td_string!(locale, crm.section.statistics),
            Self::Weekly => td_string!(locale, crm.section.weekly),
            Self::TeamFile => td_string!(locale, crm.section.team),
            Self::Records => td_string!(locale, crm.section.records),
            Self::Data => td_string!(locale, crm.section.data),
            Self::Query => td_string!(locale, crm.section.query),
            Self::Import => td_string!(locale, crm.section.import),
        }
    }

    /// What it is for and where its data come from.
    pub fn about(self, locale: Locale) -> AboutSection {
        match self {
            Self::Dashboard => about!(locale, dashboard),
            Self::Account(_) => about!(locale, accounts),
            Self::Lead(_) => about!(locale, leads),
            Self::Campaign(_) => about!(locale, campaigns),
            Self::Opportunity(_) => about!(locale, opportunities),
            Self::Plan => about!(locale, plan),
            Self::Competitor(_) => about!(locale, competitors),
            Self::Board => about!(locale, board),
            Self::Bought => about!(locale, bought),
            Self::Pipeline => about!(locale, pipeline),
            Self::Quotation(_) => about!(locale, quotation),
            Self::Order(_) => about!(locale, order_to_cash),
            Self::WorkOrder(_) => about!(locale, work_orders),
            Self::Surveys | Self::Survey(_) => about!(locale, survey),
            Self::Access => about!(locale, access),
            Self::Approvals => about!(locale, approvals),
            Self::Statistics => about!(locale, statistics),
            Self::Weekly => about!(locale, weekly),
            Self::TeamFile => about!(locale, team),
            Self::Records => about!(locale, records),
            Self::Data => about!(locale, data),
            Self::Query => about!(locale, query),
            Self::Import => about!(locale, import),
            Self::List(list) | Self::Part(list, _) => match list {
                ListName::Accounts => about!(locale, accounts),
                ListName::Contacts => about!(locale, contacts),
                ListName::Leads => about!(locale, leads),
                ListName::LeadSources => about!(locale, lead_sources),
                ListName::Opportunities => about!(locale, opportunities),
                ListName::Quotations => about!(locale, quotations),
                ListName::QuotationLines => about!(locale, quotation_lines),
                ListName::Segments => about!(locale, segments),
                ListName::SavedSegments => about!(locale, saved_segments),
                ListName::Campaigns => about!(locale, campaigns),
                ListName::CampaignMembers => about!(locale, campaign_members),
                ListName::Orders => about!(locale, orders),
                ListName::OrderToCash => about!(locale, order_to_cash),
                ListName::Deliveries => about!(locale, deliveries),
                ListName::Invoices => about!(locale, invoices),
                ListName::Receipts => about!(locale, receipts),
                ListName::Receivables => about!(locale, receivables),
                ListName::Payables => about!(locale, payables),
                ListName::Purchases => about!(locale, purchases),
                ListName::Tickets => about!(locale, tickets),
                ListName::ServiceQueue => about!(locale, service_queue),
                ListName::WorkOrders => about!(locale, work_orders),
                ListName::RepairLines => about!(locale, repair_lines),
                ListName::Causes => about!(locale, causes),
                ListName::ServicePlan => about!(locale, service_plan),
                ListName::SurveyAnswers => about!(locale, survey_answers),
                ListName::SurveyResults => about!(locale, survey_results),
                ListName::Tasks => about!(locale, tasks),
                ListName::Staff => about!(locale, staff),
                ListName::Products => about!(locale, products),
                ListName::Competitors => about!(locale, competitors),
                ListName::SalesPlan => about!(locale, sales_plan),
                ListName::IndustryPlan | ListName::ProductPlan => about!(locale, product_plan),
                ListName::Approvals => about!(locale, approvals),
                ListName::CourseCustomer => about!(locale, course_customer),
                ListName::CourseStaff => about!(locale, course_staff),
                ListName::CourseProduct => about!(locale, course_product),
                ListName::CourseTaskPlan => about!(locale, course_task_plan),
                ListName::CourseFeedback => about!(locale, course_feedback),
            },
        }
    }
}

/// The lead of an address: its customer's number and the place of its source.
fn lead(address: &str) -> Option<LeadId> {
    let (customer, source) = address.split_once('-')?;
    let source = *LeadSource::ALL.get(source.parse::<usize>().ok()?)?;
    Some(LeadId { customer: CustomerId(customer.parse().ok()?), source })
}
