//! The ledger: double entry, so that the books balance by construction, and each
//! movement with its reason (rulebook 6).

use crate::ids::{CustomerId, TenderId};
use crate::money::Money;
use crate::time::{Minute, Month};
use serde::{Deserialize, Serialize};

/// Where money stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Account {
    /// 现金.
    Cash,
    /// 应收款.
    Receivable,
    /// 存货: goods in stock, at cost.
    Stock,
    /// 在途货物: goods paid for and on their way.
    InTransit,
    /// 保证金: bonds posted.
    Bond,
    /// 借款 (owed).
    Loan,
    /// 股本: what the owners put in (owed to them).
    Capital,
    /// Income and expense since the start (owed to the owners).
    Earnings,
}

impl Account {
    /// All accounts.
    pub const ALL: [Self; 8] = [
        Self::Cash,
        Self::Receivable,
        Self::Stock,
        Self::InTransit,
        Self::Bond,
        Self::Loan,
        Self::Capital,
        Self::Earnings,
    ];

    /// Whether what stands on it is owed: to lenders or to the owners.
    pub const fn is_owed(self) -> bool {
        matches!(self, Self::Loan | Self::Capital | Self::Earnings)
    }
}

/// Why money moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Reason {
    /// Put in by the owners.
    Capital,
    /// Goods sold and delivered.
    Sales,
    /// Cost of goods delivered.
    CostOfGoods,
    /// Freight.
    Freight,
    /// Service packages of goods delivered.
    ServicePackage,
    /// Remedies: repair, replacement, refund, compensation.
    Service,
    /// Service work that is billed.
    ServiceIncome,
    /// Fees of the club that takes one.
    ClubFees,
    /// Programmes, club, gifts, VIP service, surveys.
    Care,
    /// Credit checks and the collection of debts.
    Collection,
    /// Research, calls, visits, demonstrations.
    Selling,
    /// Exhibitions and seminars.
    Marketing,
    /// Study and training.
    Learning,
    /// Hiring and dismissal.
    Hiring,
    /// Wages.
    Wages,
    /// Bonus for a sales target that was reached.
    Bonus,
    /// Rent.
    Rent,
    /// Storage.
    Storage,
    /// Interest.
    Interest,
    /// Penalties for late or missing delivery.
    Penalty,
    /// Receivables given up.
    BadDebt,
    /// Goods ordered and paid.
    Purchase,
    /// Goods received into stock.
    Receipt,
    /// A customer paid.
    Payment,
    /// A bond posted or returned.
    Bond,
    /// Borrowed or repaid.
    Loan,
}

impl Reason {
    /// All reasons, in the order of a statement.
    pub const ALL: [Self; 26] = [
        Self::Capital,
        Self::Sales,
        Self::CostOfGoods,
        Self::Freight,
        Self::ServicePackage,
        Self::Service,
        Self::ServiceIncome,
        Self::ClubFees,
        Self::Care,
        Self::Collection,
        Self::Selling,
        Self::Marketing,
        Self::Learning,
        Self::Hiring,
        Self::Wages,
        Self::Bonus,
        Self::Rent,
        Self::Storage,
        Self::Interest,
        Self::Penalty,
        Self::BadDebt,
        Self::Purchase,
        Self::Receipt,
        Self::Payment,
        Self::Bond,
        Self::Loan,
    ];

    /// Whether it is income or expense (else a mere move between accounts).
    pub const fn is_earning(self) -> bool {
        matches!(
            self,
            Self::Sales
                | Self::CostOfGoods
                | Self::Freight
                | Self::ServicePackage
                | Self::Service
                | Self::ServiceIncome
                | Self::ClubFees
                | Self::Care
                | Self::Collection
                | Self::Selling
                | Self::Marketing
                | Self::Learning
                | Self::Hiring
                | Self::Wages
                | Self::Bonus
                | Self::Rent
                | Self::Storage
                | Self::Interest
                | Self::Penalty
                | Self::BadDebt
        )
    }
}

/// One movement: `amount` into `debit`, out of `credit`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// When.
    pub at: Minute,
    /// Why.
    pub reason: Reason,
    /// The account that gains (or the debt that shrinks).
    pub debit: Account,
    /// The account that gives (or the debt that grows).
    pub credit: Account,
    /// How much; never negative.
    pub amount: Money,
    /// For which tender or contract, if any.
    pub tender: Option<TenderId>,
    /// For which customer, if any.
    pub customer: Option<CustomerId>,
}

/// All movements of one company, with running balances.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Ledger {
    entries: Vec<Entry>,
    /// Debit less credit, by account.
    balances: [Money; 8],
    /// Debit to earnings less credit (that is, expense), by month and reason.
    earnings: Vec<[Money; Reason::ALL.len()]>,
    /// Cash in less out, by month and reason.
    cash: Vec<[Money; Reason::ALL.len()]>,
}

impl Ledger {
    /// Books of a company that starts with so much cash.
    pub(crate) fn opened(capital: Money) -> Self {
        let mut ledger = Self::empty();
        ledger.post(Entry {
            at: Minute::START,
            reason: Reason::Capital,
            debit: Account::Cash,
            credit: Account::Capital,
            amount: capital,
            tender: None,
            customer: None,
        });
        ledger
    }

    fn empty() -> Self {
        let months = vec![[Money::ZERO; Reason::ALL.len()]; usize::from(crate::time::YEAR_MONTHS)];
        Self { entries: Vec::new(), balances: [Money::ZERO; 8], earnings: months.clone(), cash: months }
    }

    /// Books a movement. Month's-end entries are booked at the last minute of their month.
    pub(crate) fn post(&mut self, entry: Entry) {
        debug_assert!(!entry.amount.is_negative(), "entries have no sign: swap the accounts");
        if entry.amount == Money::ZERO {
            return;
        }
        let month = entry.at.month().index();
        for (account, amount) in [(entry.debit, entry.amount), (entry.credit, -entry.amount)] {
            self.balances[account as usize] += amount;
            match account {
                Account::Earnings => self.earnings[month][entry.reason as usize] += amount,
                Account::Cash => self.cash[month][entry.reason as usize] += amount,
                _ => {}
            }
        }
        self.entries.push(entry);
    }

    /// All movements, oldest first.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// What stands on an account; debts and equity count positive.
    pub fn balance(&self, account: Account) -> Money {
        let debit = self.balances[account as usize];
        if account.is_owed() { -debit } else { debit }
    }

    /// Cash.
    pub fn cash(&self) -> Money {
        self.balance(Account::Cash)
    }

    /// Assets less debts.
    pub fn net_worth(&self) -> Money {
        self.balance(Account::Capital) + self.balance(Account::Earnings)
    }

    /// Income (positive) or expense (negative) of that reason in that month.
    pub fn earned(&self, month: Month, reason: Reason) -> Money {
        -self.earnings[month.index()][reason as usize]
    }

    /// Cash in (positive) or out (negative) for that reason in that month.
    pub fn cash_moved(&self, month: Month, reason: Reason) -> Money {
        self.cash[month.index()][reason as usize]
    }

    /// Income or expense of that reason over the year.
    pub fn earned_in_all(&self, reason: Reason) -> Money {
        Month::all().map(|month| self.earned(month, reason)).sum()
    }

    /// Whether it says what its movements make, as every ledger does that was kept here; and all that has
    /// moved is no more than `most` fen together, so that no sum of it overflows.
    pub(crate) fn adds_up(&self, most: i128) -> bool {
        let moved: i128 = self.entries.iter().map(|entry| i128::from(entry.amount.as_fen())).sum();
        let in_order = self.entries.is_sorted_by_key(|entry| entry.at);
        if !in_order || moved > most || self.entries.iter().any(|entry| !entry.amount.is_positive()) {
            return false;
        }
        let mut again = Self::empty();
        self.entries.iter().for_each(|entry| again.post(*entry));
        (again.balances, again.earnings, again.cash) == (self.balances, self.earnings.clone(), self.cash.clone())
    }

    /// Whether debits and credits cancel out: true unless there is a bug.
    pub fn balances_out(&self) -> bool {
        self.balances.iter().copied().sum::<Money>() == Money::ZERO
    }
}
