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
        if amount > self.can_pay(company) {
            return false;
        }
        let short = amount - self.company(company).ledger.cash();
        if short.is_positive() {
            self.post(company, Reason::Loan, Account::Cash, Account::Loan, short, For::default());
            self.tell(company, Event::Borrowed { amount: short });
        }
        self.post(company, reason, debit, Account::Cash, amount, of);
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

    /// A company stops: its places fall free, its open contracts are tendered again.
    pub(super) fn go_bankrupt(&mut self, company: CompanyId) {
        if !self.company(company).is_alive() {
            return;
        }
        let now = self.now;
        let firm = self.company_mut(company);
        firm.bankrupt = Some(now);
        for staff in &mut firm.staff {
            staff.queue.clear();
            staff.idle_since = None;
        }
        firm.pending.clear();
        for staff in 0..self.company(company).staff.len() {
            self.write_off_running(company, staff);
        }
        let open: Vec<TenderId> = self.company(company).open_contracts().map(|contract| contract.id).collect();
        for contract in open {
            self.lose_contract(company, contract);
        }
        for customer in self.scenario.customer_ids() {
            if self.customer(customer).place_of(company).is_some() {
                self.free_place(company, customer);
            }
        }
        self.tell_all(&Event::Bankrupt { company });
    }

    /// Stops what an employee is doing; what was spent is spent.
    pub(super) fn write_off_running(&mut self, company: CompanyId, staff: usize) {
        let Some(running) = self.company_mut(company).staff[staff].running.take() else { return };
        self.company_mut(company).pending.remove(&running.task.id);
        if matches!(running.task.kind, TaskKind::Purchase { .. }) {
            self.post(
                company,
                Reason::CostOfGoods,
                Account::Earnings,
                Account::InTransit,
                running.paid,
                For::default(),
            );
        }
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
