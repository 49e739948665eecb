//! A matrix says what each role sees, and a second one what it does; the administrator sets both.

use super::act::CrmAct;
use super::columns::ColumnInfo;
use super::game_page::{GamePage, PageSection};
use super::names::ListName;
use super::record::AccessRecord;
use super::refusal::RecordRefusal;
use super::role::CrmRole;
use std::collections::BTreeMap;

/// The matrix: what the administrator has changed; the rest is as at first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Access {
    lists: BTreeMap<(CrmRole, ListName), bool>,
    confidential: BTreeMap<CrmRole, bool>,
    acts: BTreeMap<(CrmRole, CrmAct), bool>,
}

impl Access {
    /// Whether a role sees a list.
    pub fn may_see(&self, role: CrmRole, list: ListName) -> bool {
        self.lists.get(&(role, list)).copied().unwrap_or_else(|| sees_at_first(role, list))
    }

    /// Whether a role may do a kind of work: any, until the administrator bars it. So somebody who plays alone is never
    /// in their own way.
    pub fn may_do(&self, role: CrmRole, act: CrmAct) -> bool {
        self.acts.get(&(role, act)).copied().unwrap_or(true)
    }

    /// Whether a role sees a page of the game: each list whose content it shows, and confidential figures where it is
    /// made of them. The administrator sees all pages.
    pub fn may_open(&self, role: CrmRole, page: GamePage) -> bool {
        self.may_read(role, page.shows(), page.is_confidential())
    }

    /// The sections that a role does not see on the pages of the game that it sees.
    pub fn barred_sections(&self, role: CrmRole) -> Vec<PageSection> {
        let is_barred = |section: &PageSection| !self.may_read(role, section.shows(), section.is_confidential());
        PageSection::ALL.into_iter().filter(is_barred).collect()
    }

    /// Whether the pages of the game show a role what stands in all of these lists.
    pub(super) fn may_read(&self, role: CrmRole, lists: &[ListName], is_confidential: bool) -> bool {
        let sees_all = || lists.iter().all(|list| self.may_see(role, *list));
        role == CrmRole::Administrator || sees_all() && (!is_confidential || self.sees_confidential(role))
    }

    /// Whether a role sees confidential columns.
    pub fn sees_confidential(&self, role: CrmRole) -> bool {
        let at_first = matches!(role, CrmRole::SalesManager | CrmRole::Finance | CrmRole::GeneralManager);
        self.confidential.get(&role).copied().unwrap_or(at_first)
    }

    /// Whether a role sees a column of a list.
    pub fn may_see_column(&self, role: CrmRole, list: ListName, column: &ColumnInfo) -> bool {
        self.may_see(role, list) && (!column.confidential || self.sees_confidential(role))
    }

    /// Whether the role that is worn may change the matrix so.
    ///
    /// # Errors
    /// [`RecordRefusal::NotAllowed`] for all but the administrator, [`RecordRefusal::NothingNew`].
    pub fn check(&self, worn: CrmRole, record: AccessRecord) -> Result<(), RecordRefusal> {
        if worn != CrmRole::Administrator {
            return Err(RecordRefusal::NotAllowed);
        }
        let same = match record {
            AccessRecord::List { role, list, open } => self.may_see(role, list) == open,
            AccessRecord::Act { role, act, open } => self.may_do(role, act) == open,
            AccessRecord::Confidential { role, open } => self.sees_confidential(role) == open,
        };
        if same { Err(RecordRefusal::NothingNew) } else { Ok(()) }
    }

    /// Takes a record in.
    pub(super) fn take(&mut self, record: AccessRecord) {
        match record {
            AccessRecord::List { role, list, open } => drop(self.lists.insert((role, list), open)),
            AccessRecord::Act { role, act, open } => drop(self.acts.insert((role, act), open)),
            AccessRecord::Confidential { role, open } => drop(self.confidential.insert(role, open)),
        }
    }
}

/// What each role needs for its work.
fn sees_at_first(role: CrmRole, list: ListName) -> bool {
    match role {
        // Any role may make a request, so all see what came of it.
        _ if matches!(list, ListName::Approvals) => true,
        CrmRole::GeneralManager => true,
        CrmRole::SalesManager => !matches!(list, ListName::Receivables),
        CrmRole::Salesperson => matches!(
            list,
            ListName::Accounts
                | ListName::Contacts
                | ListName::Leads
                | ListName::Opportunities
                | ListName::Quotations
                | ListName::QuotationLines
                | ListName::Orders
                | ListName::Tasks
                | ListName::Products
                | ListName::Competitors
                | ListName::SavedSegments
                | ListName::Campaigns
                | ListName::CampaignMembers
                | ListName::SalesPlan
                | ListName::IndustryPlan
                | ListName::ProductPlan
                | ListName::CourseCustomer
                | ListName::CourseStaff
                | ListName::CourseProduct
                | ListName::CourseTaskPlan
                | ListName::CourseFeedback
        ),
        CrmRole::Finance => {
            matches!(
                list,
                ListName::Accounts
                    | ListName::Contacts
                    | ListName::Orders
                    | ListName::CourseCustomer
                    | ListName::CourseStaff
                    | ListName::OrderToCash
                    | ListName::Deliveries
                    | ListName::Invoices
                    | ListName::Receipts
                    | ListName::Receivables
                    | ListName::Payables
                    | ListName::Purchases
                    | ListName::RepairLines
                    | ListName::Staff
            )
        }
        CrmRole::TechnicalManager => {
            matches!(
                list,
                ListName::Accounts
                    | ListName::Opportunities
                    | ListName::Products
                    | ListName::Purchases
                    | ListName::Tickets
                    | ListName::ServiceQueue
                    | ListName::WorkOrders
                    | ListName::RepairLines
                    | ListName::Causes
                    | ListName::ServicePlan
                    | ListName::SurveyAnswers
                    | ListName::SurveyResults
                    | ListName::CourseProduct
                    | ListName::CourseFeedback
            )
        }
        CrmRole::OperationsManager => {
            matches!(
                list,
                ListName::Orders
                    | ListName::Products
                    | ListName::Purchases
                    | ListName::Tasks
                    | ListName::Tickets
                    | ListName::CourseProduct
                    | ListName::CourseTaskPlan
                    | ListName::CourseFeedback
                    | ListName::Deliveries
            )
        }
        CrmRole::Administrator => matches!(list, ListName::Staff | ListName::CourseStaff),
    }
}
