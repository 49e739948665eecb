//! The documents of an order that a role may see: each kind with the list in which it stands.

use super::documents::{Document, DocumentKind, documents};
use super::names::ListName;
use super::viewer::Viewer;
use game::supply::Contract;

/// The documents of an order that the viewer's role may see, in order of time; none for a role that is barred from the
/// chain from order to cash.
pub fn order_documents(viewer: &Viewer<'_>, contract: &Contract) -> Vec<Document> {
    let mut all = documents(viewer.seen, contract);
    all.retain(|document| viewer.may_see(ListName::OrderToCash) && may_see(viewer, document.kind));
    all
}

fn may_see(viewer: &Viewer<'_>, kind: DocumentKind) -> bool {
    match kind {
        // The chain names both by their amounts.
        DocumentKind::Order | DocumentKind::WriteOff => true,
        DocumentKind::Delivery => viewer.may_see(ListName::Deliveries),
        DocumentKind::Invoice => viewer.may_see(ListName::Invoices),
        DocumentKind::Receipt => viewer.may_see(ListName::Receipts),
        DocumentKind::Penalty => viewer.sees_confidential(),
    }
}
