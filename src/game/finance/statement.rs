//! Statements by month: income, balance sheet, cash flow (rulebook 6).

use super::ledger::{Account, Ledger, Reason};
use crate::money::Money;
use crate::time::Month;

/// A reason with its amount: income positive, expense negative.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReasonLine {
    /// The reason.
    pub reason: Reason,
    /// The amount.
    pub amount: Money,
}

/// An account with its balance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AccountLine {
    /// The account.
    pub account: Account,
    /// The balance.
    pub balance: Money,
}

/// Income and expense of a month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IncomeStatement {
    /// Each reason with its amount; none is zero.
    pub lines: Vec<ReasonLine>,
    /// Their sum.
    pub profit: Money,
}

/// What a company has and owes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BalanceSheet {
    /// Cash, receivables, stock, goods in transit, bonds.
    pub assets: Vec<AccountLine>,
    /// Loans.
    pub debts: Vec<AccountLine>,
    /// Capital and earnings.
    pub equity: Vec<AccountLine>,
}

impl BalanceSheet {
    /// The sum of one side's lines.
    pub fn total(lines: &[AccountLine]) -> Money {
        lines.iter().map(|line| line.balance).sum()
    }
}

/// Income and expense of one month.
pub fn income(ledger: &Ledger, month: Month) -> IncomeStatement {
    let lines = lines_of(|reason| ledger.earned(month, reason));
    let profit = lines.iter().map(|line| line.amount).sum();
    IncomeStatement { lines, profit }
}

/// Cash in and out of one month, by reason; none is zero.
pub fn cash_flow(ledger: &Ledger, month: Month) -> Vec<ReasonLine> {
    lines_of(|reason| ledger.cash_moved(month, reason))
}

/// The balance sheet as it now stands.
pub fn balance(ledger: &Ledger) -> BalanceSheet {
    sheet_of(|account| ledger.balance(account))
}

/// The balance sheet as it stood at the end of a month (of the present one: as it stands).
pub fn balance_after(ledger: &Ledger, month: Month) -> BalanceSheet {
    let mut debits = [Money::ZERO; Account::ALL.len()];
    for entry in ledger.entries().iter().take_while(|entry| entry.at.month() <= month) {
        debits[entry.debit as usize] += entry.amount;
        debits[entry.credit as usize] -= entry.amount;
    }
    sheet_of(|account| if account.is_owed() { -debits[account as usize] } else { debits[account as usize] })
}

fn sheet_of(balance: impl Fn(Account) -> Money) -> BalanceSheet {
    let of = |accounts: &[Account]| {
        accounts.iter().map(|&account| AccountLine { account, balance: balance(account) }).collect()
    };
    BalanceSheet {
        assets: of(&[Account::Cash, Account::Receivable, Account::Stock, Account::InTransit, Account::Bond]),
        debts: of(&[Account::Loan]),
        equity: of(&[Account::Capital, Account::Earnings]),
    }
}

fn lines_of(amount: impl Fn(Reason) -> Money) -> Vec<ReasonLine> {
    let lines = Reason::ALL.into_iter().map(|reason| ReasonLine { reason, amount: amount(reason) });
    lines.filter(|line| line.amount != Money::ZERO).collect()
}
