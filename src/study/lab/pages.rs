//! The pages on which steps are done, by their addresses.

use crate::crm::names::ListName;

/// Pages of the game and of the workbench that are no list.
pub const PAGES: [&str; 28] = [
    "desk",
    "customers",
    "tenders",
    "awards",
    "goods",
    "service",
    "finance",
    "value",
    "people",
    "market",
    "decisions",
    "handbook",
    "crm",
    "crm/board",
    "crm/pipeline",
    "crm/plan",
    "crm/quote",
    "crm/bought",
    "crm/survey",
    "crm/access",
    "crm/approvals",
    "crm/statistics",
    "crm/weekly",
    "crm/team",
    "crm/records",
    "crm/data",
    "crm/query",
    "crm/import",
];

/// Whether a page has that address.
pub(super) fn is_page(address: &str) -> bool {
    let is_list = |name: &str| ListName::named(name).is_some();
    PAGES.contains(&address) || address.strip_prefix("crm/").is_some_and(is_list)
}
