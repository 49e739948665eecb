//! 联系人: the people of researched customers.

use super::super::viewer::Viewer;
use super::{Cell, ListRow};

pub(super) fn rows(viewer: &Viewer<'_>) -> Vec<ListRow> {
    let seen = viewer.seen;
    let of_customer = |customer| {
        let relation = seen.relation(customer);
        let in_decline = relation.details().decline.is_some();
        let contacts = seen.file(customer).map(|file| file.contacts).unwrap_or_default();
        let row = move |contact: game::observation::KnownContact| {
            vec![
                Cell::Contact { customer, contact: contact.id },
                Cell::Customer(customer),
                Cell::Position(contact.role),
                Cell::Rate(contact.weight),
                contact.temper.map(Cell::Temper).into(),
                Cell::Stage { stage: relation.stage(), in_decline },
                viewer.book.accounts().contact_owner(customer, contact.id).map(Cell::Employee).into(),
            ]
        };
        contacts.into_iter().map(row)
    };
    seen.customer_ids().flat_map(of_customer).collect()
}
