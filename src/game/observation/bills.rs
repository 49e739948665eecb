//! What customers owe the own company (rulebook 6).

use super::Observation;
use crate::finance::Receivable;
use crate::ids::{CustomerId, TenderId};
use crate::money::Money;
use crate::sort;

impl<'w> Observation<'w> {
    /// Unpaid bills.
    pub fn receivables(&self) -> &'w [Receivable] {
        &self.company().receivables
    }

    /// Bills whose day has passed, the oldest first.
    pub fn overdue(&self) -> Vec<&'w Receivable> {
        let mut bills: Vec<&Receivable> = self.receivables().iter().filter(|bill| bill.due < self.now()).collect();
        sort::by_key(&mut bills, |bill| (bill.due, bill.contract));
        bills
    }

    /// Contracts with overdue bills, the oldest first, each once.
    pub fn overdue_contracts(&self) -> Vec<TenderId> {
        let mut contracts: Vec<TenderId> = self.overdue().into_iter().map(|bill| bill.contract).collect();
        let mut seen = std::collections::BTreeSet::new();
        contracts.retain(|contract| seen.insert(*contract));
        contracts
    }

    /// What is overdue of a contract.
    pub fn overdue_of(&self, contract: TenderId) -> Money {
        let bills = self.receivables().iter();
        bills.filter(|bill| bill.contract == contract && bill.due < self.now()).map(|bill| bill.amount).sum()
    }

    /// The payment term in months that a customer gets on a contract for which it asks `asked`.
    pub fn term_given(&self, customer: CustomerId, asked: u8) -> u8 {
        self.world.term_given(self.me, customer, asked)
    }

    /// What a customer owes in all.
    pub fn owed_by(&self, customer: CustomerId) -> Money {
        self.receivables().iter().filter(|bill| bill.contract.customer == customer).map(|bill| bill.amount).sum()
    }
}
