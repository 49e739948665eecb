//! How many things wait for the player, by page.

use super::early_warning::warnings;
use super::urgency::Urgency;
use game::observation::Observation;
use game::supply::Contract;
use game::tender::TenderState;

/// What waits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ToDo {
    /// Tenders that the company could bid for and has not.
    pub tenders: u32,
    /// Contracts that are late.
    pub contracts: u32,
    /// Orders without a tender whose goods nobody has ordered.
    pub orders: u32,
    /// Complaints for which nobody has planned a remedy.
    pub tickets: u32,
    /// Contracts with overdue bills.
    pub bills: u32,
    /// Customers that may be going soon.
    pub customers: u32,
}

/// Counts what waits; nothing does once the company can no longer act.
pub fn to_do(seen: &Observation<'_>) -> ToDo {
    if seen.is_over() || seen.is_bankrupt() {
        return ToDo::default();
    }
    let book = seen.book(seen.month()).filter(|tender| tender.state() == TenderState::Open);
    let to_bid = book.filter(|tender| tender.my_bid().is_none() && seen.has_place(tender.id().customer));
    let late = seen.contracts().filter(|contract| contract.is_open() && contract.due < seen.now());
    let missing = seen.goods_missing();
    let uncovered = |contract: &&Contract| {
        let lacks = missing.iter().any(|units| units.product == contract.product);
        contract.is_open() && contract.id.is_order() && lacks
    };
    let going = |urgency: Urgency| urgency <= Urgency::Soon;
    ToDo {
        tenders: to_bid.count() as u32,
        contracts: late.count() as u32,
        orders: seen.contracts().filter(uncovered).count() as u32,
        tickets: seen.tickets_waiting().len() as u32,
        bills: seen.overdue_contracts().len() as u32,
        customers: warnings(seen).iter().filter(|warning| going(warning.urgency)).count() as u32,
    }
}
