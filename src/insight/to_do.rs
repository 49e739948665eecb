//! How much waits for the player at the places of the interface.

use game::observation::Observation;
use game::tender::TenderState;

/// What waits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ToDo {
    /// Tenders that could be bid for and are not.
    pub tenders: u32,
    /// Contracts that are late.
    pub contracts: u32,
    /// Complaints for which nothing is planned.
    pub tickets: u32,
}

/// Counts what waits; nothing does once the company can no longer act.
pub fn to_do(seen: &Observation<'_>) -> ToDo {
    if seen.is_over() || seen.is_bankrupt() {
        return ToDo::default();
    }
    let book = seen.book(seen.month()).filter(|tender| tender.state() == TenderState::Open);
    let to_bid = book.filter(|tender| tender.my_bid().is_none() && seen.has_place(tender.id().customer));
    let late = seen.contracts().filter(|contract| contract.is_open() && contract.due < seen.now());
    ToDo {
        tenders: to_bid.count() as u32,
        contracts: late.count() as u32,
        tickets: seen.tickets_waiting().len() as u32,
    }
}
