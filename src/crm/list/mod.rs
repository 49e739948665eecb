//! Lists: their columns as one table of facts about facts, their rows from the observation and the book.
//!
//! Pages, exports and queries read a list through [`read`], which leaves out what the role that looks may not see.
//! A total is the sum of what is listed ([`Listing::total`]), in every view.

mod accounts;
mod approvals;
mod campaigns;
mod cell;
mod competitors;
mod contacts;
mod course;
mod customer_classes;
mod documents;
mod filter;
mod lead_sources;
mod leads;
mod opportunities;
mod order_to_cash;
mod orders;
mod payables;
mod people;
mod products;
mod purchases;
mod quotation_lines;
mod quotations;
mod receivables;
mod sales_plan;
mod saved_segments;
mod segments;
mod service;
mod survey_answers;
mod survey_results;
mod tasks;
mod tickets;
mod view;

pub use cell::{Cell, State};
pub use filter::is_idle;
pub use view::apply;

use super::columns::{ColumnInfo, ColumnKind, Total, columns_of};
use super::names::{ColumnName, ListName};
use super::plan_lines::PlanBy;
use super::viewer::Viewer;
use game::ids::{CustomerId, StaffId};
use game::observation::Observation;

/// One row: a cell for each column of its listing.
pub type ListRow = Vec<Cell>;

/// A list as one role may see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listing {
    /// Which.
    pub name: ListName,
    /// Its columns, those left out that the role may not see.
    pub columns: Vec<&'static ColumnInfo>,
    /// Its rows.
    pub rows: Vec<ListRow>,
}

/// A list as the viewer's role may see it; none of one that is closed to it.
pub fn read(viewer: &Viewer<'_>, name: ListName) -> Option<Listing> {
    if !viewer.may_see(name) {
        return None;
    }
    let rows = match name {
        ListName::Accounts => accounts::rows(viewer),
        ListName::Contacts => contacts::rows(viewer),
        ListName::Leads => leads::rows(viewer),
        ListName::LeadSources => lead_sources::rows(viewer),
        ListName::Opportunities => opportunities::rows(viewer),
        ListName::Quotations => quotations::rows(viewer),
        ListName::QuotationLines => quotation_lines::rows(viewer),
        ListName::Segments => segments::rows(viewer),
        ListName::SavedSegments => saved_segments::rows(viewer),
        ListName::Campaigns => campaigns::rows(viewer),
        ListName::CampaignMembers => campaigns::members(viewer),
        ListName::Orders => orders::rows(viewer),
        ListName::OrderToCash => order_to_cash::rows(viewer),
        ListName::Deliveries => documents::deliveries(viewer),
        ListName::Invoices => documents::invoices(viewer),
        ListName::Receipts => documents::receipts(viewer),
        ListName::Receivables => receivables::rows(viewer),
        ListName::Payables => payables::rows(viewer),
        ListName::Purchases => purchases::rows(viewer),
        ListName::Tickets => tickets::rows(viewer),
        ListName::ServiceQueue => service::queue_rows(viewer),
        ListName::WorkOrders => service::work_order_rows(viewer),
        ListName::RepairLines => service::repair_line_rows(viewer),
        ListName::Causes => service::cause_rows(viewer),
        ListName::ServicePlan => service::plan_rows(viewer),
        ListName::SurveyAnswers => survey_answers::rows(viewer),
        ListName::SurveyResults => survey_results::rows(viewer),
        ListName::Tasks => tasks::rows(viewer),
        ListName::Staff => people::rows(viewer),
        ListName::Products => products::rows(viewer),
        ListName::Competitors => competitors::rows(viewer),
        ListName::SalesPlan => sales_plan::rows(viewer, PlanBy::Employee),
        ListName::IndustryPlan => sales_plan::rows(viewer, PlanBy::Industry),
        ListName::ProductPlan => sales_plan::rows(viewer, PlanBy::Product),
        ListName::Approvals => approvals::rows(viewer),
        ListName::CourseCustomer => course::customers(viewer),
        ListName::CourseStaff => course::staff(viewer),
        ListName::CourseProduct => course::products(viewer),
        ListName::CourseTaskPlan => course::task_plan(viewer),
        ListName::CourseFeedback => course::feedback(viewer),
    };
    let all = columns_of(name);
    debug_assert!(rows.iter().all(|row| row.len() == all.len()), "{name:?}: a cell for each column");
    let shown: Vec<bool> = all.iter().map(|column| viewer.may_see_column(name, column)).collect();
    let keep = |row: ListRow| row.into_iter().zip(&shown).filter(|(_, shown)| **shown).map(|(cell, _)| cell).collect();
    let columns = all.iter().zip(&shown).filter(|(_, shown)| **shown).map(|(column, _)| column).collect();
    Some(Listing { name, columns, rows: rows.into_iter().map(keep).collect() })
}

/// The stage of the relation with a customer; what it has become part of where it has left the market.
fn stage_of(seen: &Observation<'_>, customer: CustomerId) -> Cell {
    if let Some(merger) = seen.merger_of(customer) {
        return Cell::TakenOver { by: merger.into };
    }
    let relation = seen.relation(customer);
    Cell::Stage { stage: relation.stage(), in_decline: relation.details().decline.is_some() }
}

/// The employee who looks after a customer; nobody looks after one that has left the market.
fn owner_of(seen: &Observation<'_>, customer: CustomerId) -> Option<StaffId> {
    let owner = seen.relation(customer).details().owner;
    owner.filter(|_| seen.is_on_market(customer))
}

impl Listing {
    /// The same without rows.
    pub fn clone_head(&self) -> Self {
        Self { name: self.name, columns: self.columns.clone(), rows: Vec::new() }
    }

    /// Where a column stands.
    pub fn position(&self, column: ColumnName) -> Option<usize> {
        self.columns.iter().position(|one| one.name == column)
    }

    /// What the cells of a column come to: the sum of what is listed, or its mean; none for columns without a total, and
    /// for the mean of nothing.
    pub fn total(&self, at: usize) -> Option<Cell> {
        let column = self.columns.get(at)?;
        let numbers = || self.rows.iter().filter_map(|row| row.get(at).and_then(Cell::number));
        let sum: i64 = numbers().sum();
        let total = match column.total {
            Total::None => return None,
            Total::Sum => sum,
            Total::Mean => sum.checked_div(numbers().count() as i64)?,
        };
        Some(match column.kind {
            ColumnKind::Money => Cell::Money(game::money::Money::fen(total)),
            ColumnKind::Hours => Cell::Hours(u32::try_from(total).unwrap_or_default()),
            _ => Cell::Count(total),
        })
    }
}
