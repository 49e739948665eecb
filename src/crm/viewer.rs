//! The one that looks: what the company may know, its book, and the hat that is worn.

use super::book::CrmBook;
use super::columns::ColumnInfo;
use super::names::ListName;
use super::record::ApprovalMatter;
use super::role::CrmRole;
use game::observation::Observation;

/// The one that looks at the workbench.
#[derive(Clone, Copy)]
pub struct Viewer<'a> {
    /// What the company may know.
    pub seen: &'a Observation<'a>,
    /// What was added to it.
    pub book: &'a CrmBook,
    /// The hat that is worn.
    pub role: CrmRole,
}

impl Viewer<'_> {
    /// Whether the role may see a list.
    pub fn may_see(&self, list: ListName) -> bool {
        self.book.access().may_see(self.role, list)
    }

    /// Whether the role sees confidential figures.
    pub fn sees_confidential(&self) -> bool {
        self.book.access().sees_confidential(self.role)
    }

    /// Whether the role may see what a quotation or a request comes to in a matter of approval: a margin is confidential.
    pub fn may_see_value(&self, matter: ApprovalMatter) -> bool {
        matter != ApprovalMatter::Margin || self.sees_confidential()
    }

    /// Whether the role may see a column.
    pub fn may_see_column(&self, list: ListName, column: &ColumnInfo) -> bool {
        self.book.access().may_see_column(self.role, list, column)
    }
}
