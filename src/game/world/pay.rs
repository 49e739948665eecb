//! Money moves through here and only here: into the ledger (invariant 5).

use super::World;
use crate::company::{Company, Unpaid};
use crate::event::Event;
use crate::finance::{Account, Entry, Reason};
use crate::ids::{CompanyId, CustomerId, TenderId};
use crate::money::Money;
use crate::people::TaskKind;

/// What a movement is for, besides its reason.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct For {
    pub(super) tender: Option<TenderId>,
    pub(super) customer: Option<CustomerId>,
}

impl From<TenderId> for For {
    fn from(tender: TenderId) -> Self {
        Self { tender: Some(tender), customer: Some(tender.customer) }
    }
}

impl From<Option<CustomerId>> for For {
    fn from(customer: Option<CustomerId>) -> Self {
        Self { tender: None, customer }
    }
}

impl World {
    /// Whether the books of a company agree with what it has (invariant 5).
    pub fn books_balance(&self, company: CompanyId) -> bool {
        books_balance(&self.companies[company.index()])
    }

    /// What a company can pay: cash and what is left of the credit line.
    pub(crate) fn can_pay(&self, company: CompanyId) -> Money {
        let company = self.company(company);
        let left = self.scenario.finance.credit_line.money() - company.ledger.balance(Account::Loan);
        company.ledger.cash() + left.or_zero()
    }

    /// Moves money between accounts.
    pub(super) fn post(
        &mut self,
        company: CompanyId,
        reason: Reason,
        debit: Account,
        credit: Account,
        amount: Money,
        of: For,
    ) {
        let at = self.now;
        self.company_mut(company).ledger.post(Entry {
            at,
            reason,
            debit,
            credit,
            amount,
            tender: of.tender,
            customer: of.customer,
        });
    }

    /// Pays from cash into `debit`, drawing on the credit line if need be; false, and
    /// nothing moved, when both do not suffice.
    pub(super) fn pay(&mut self, company: CompanyId, reason: Reason, debit: Account, amount: Money, of: For) -> bool {
        let paid = self.have_ready(company, amount);
        if paid {
            self.post(company, reason, debit, Account::Cash, amount, of);
        }
        paid
    }

    /// The same for an expense that several customers share alike: it counts in the margin of each.
    pub(super) fn pay_shared(
        &mut self,
        company: CompanyId,
        reason: Reason,
        amount: Money,
        customers: &[CustomerId],
    ) -> bool {
        let paid = self.have_ready(company, amount);
        let mut left = amount;
        for (index, &customer) in customers.iter().enumerate().filter(|_| paid) {
            let share = left.share(1, (customers.len() - index) as i64);
            left -= share;
            self.post(company, reason, Account::Earnings, Account::Cash, share, Some(customer).into());
        }
        paid
    }

    /// Draws on the credit line for what cash does not cover; false when both do not suffice.
    fn have_ready(&mut self, company: CompanyId, amount: Money) -> bool {
        if amount > self.can_pay(company) {
            return false;
        }
        let short = amount - self.company(company).ledger.cash();
        if short.is_positive() {
            self.post(company, Reason::Loan, Account::Cash, Account::Loan, short, For::default());
            self.tell(company, Event::Borrowed { amount: short });
        }
        true
    }

    /// Pays an expense that cannot wait; a company that cannot pay is bankrupt **\[S\]**.
    pub(super) fn must_pay(&mut self, company: CompanyId, reason: Reason, amount: Money, of: For) {
        if !self.company(company).is_alive() || self.pay(company, reason, Account::Earnings, amount, of) {
            return;
        }
        let short = amount - self.can_pay(company);
        self.company_mut(company).unpaid = Some(Unpaid { reason, amount, short });
        self.go_bankrupt(company);
    }
}

/// Whether accounts and things agree: what the ledger says of receivables, stock, goods
/// in transit and bonds is what there is, no cash is missing, and all cancels out.
pub(super) fn books_balance(company: &Company) -> bool {
    let ledger = &company.ledger;
    let ordered: Money = company
        .staff
        .iter()
        .filter_map(|staff| staff.running.as_ref())
        .filter(|running| matches!(running.task.kind, TaskKind::Purchase { .. }))
        .map(|running| running.paid)
        .sum();
    let due: Money = company.receivables.iter().map(|bill| bill.amount).sum();
    let coming: Money = company.orders.iter().map(|order| order.paid).sum();
    let bonds: Money = company.open_contracts().map(|contract| contract.bond).sum();
    ledger.balances_out()
        && !ledger.cash().is_negative()
        && ledger.balance(Account::Receivable) == due
        && ledger.balance(Account::Stock) == company.stock.cost()
        && ledger.balance(Account::InTransit) == coming + ordered
        && ledger.balance(Account::Bond) == bonds
}
