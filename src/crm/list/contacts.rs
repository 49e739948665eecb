//! 联系人: the people of researched customers, also of those taken over that have bought: they may still owe.

use super::super::listed_customers::listed_customers;
use super::super::viewer::Viewer;
use super::{Cell, ListRow, stage_of};

pub(super) fn rows(viewer: &Viewer<'_>) -> Vec<ListRow> {
    let seen = viewer.seen;
    let of_customer = |customer| {
        let contacts = seen.file(customer).map(|file| file.contacts).unwrap_or_default();
        let row = move |contact: game::observation::KnownContact| {
            vec![
                Cell::Contact { customer, contact: contact.id },
                Cell::Customer(customer),
                Cell::Position(contact.role),
                Cell::Rate(contact.weight),
                contact.temper.map(Cell::Temper).into(),
                stage_of(seen, customer),
                viewer.book.accounts().contact_owner(customer, contact.id).map(Cell::Employee).into(),
            ]
        };
        contacts.into_iter().map(row)
    };
    listed_customers(seen).flat_map(of_customer).collect()
}
