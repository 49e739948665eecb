//! What will stand in a list that is empty, and how it comes there.

use crate::crm::names::ListName;
use texts::i18n::*;

/// The sentence.
pub fn empty_list(locale: Locale, list: ListName) -> &'static str {
    match list {
        ListName::Contacts => td_string!(locale, crm.empty.contacts),
        ListName::Leads => td_string!(locale, crm.empty.leads),
        ListName::LeadSources => td_string!(locale, crm.empty.lead_sources),
        ListName::Opportunities => td_string!(locale, crm.empty.opportunities),
        ListName::Quotations => td_string!(locale, crm.empty.quotations),
        ListName::QuotationLines => td_string!(locale, crm.empty.quotation_lines),
        ListName::Segments => td_string!(locale, crm.empty.segments),
        ListName::SavedSegments => td_string!(locale, crm.empty.saved_segments),
        ListName::Campaigns => td_string!(locale, crm.empty.campaigns),
        ListName::CampaignMembers => td_string!(locale, crm.empty.campaign_members),
        ListName::Orders => td_string!(locale, crm.empty.orders),
        ListName::OrderToCash => td_string!(locale, crm.empty.order_to_cash),
        ListName::Deliveries => td_string!(locale, crm.empty.deliveries),
        ListName::Invoices => td_string!(locale, crm.empty.invoices),
        ListName::Receipts => td_string!(locale, crm.empty.receipts),
        ListName::Receivables => td_string!(locale, crm.empty.receivables),
        ListName::Payables => td_string!(locale, crm.empty.payables),
        ListName::Purchases => td_string!(locale, crm.empty.purchases),
        ListName::Tickets => td_string!(locale, crm.empty.tickets),
        ListName::ServiceQueue => td_string!(locale, crm.empty.service_queue),
        ListName::WorkOrders => td_string!(locale, crm.empty.work_orders),
        ListName::RepairLines => td_string!(locale, crm.empty.repair_lines),
        ListName::Causes => td_string!(locale, crm.empty.causes),
        ListName::ServicePlan => td_string!(locale, crm.empty.service_plan),
        ListName::SurveyAnswers | ListName::SurveyResults => td_string!(locale, crm.empty.survey_answers),
        ListName::Tasks => td_string!(locale, crm.empty.tasks),
        ListName::Competitors => td_string!(locale, crm.empty.competitors),
        ListName::SalesPlan | ListName::IndustryPlan | ListName::ProductPlan => {
            td_string!(locale, crm.empty.sales_plan)
        }
        ListName::Approvals => td_string!(locale, crm.empty.approvals),
        ListName::CourseFeedback => td_string!(locale, crm.empty.course_feedback),
        ListName::CourseTaskPlan => td_string!(locale, crm.empty.course_task_plan),
        ListName::Accounts
        | ListName::Staff
        | ListName::Products
        | ListName::CourseCustomer
        | ListName::CourseStaff
        | ListName::CourseProduct => {
            td_string!(locale, crm.empty.other)
        }
    }
}
