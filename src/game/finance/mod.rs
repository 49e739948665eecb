//! Money in the books (rulebook 6).

mod ledger;
mod receivable;
mod statement;

pub use ledger::{Account, Entry, Ledger, Reason};
pub use receivable::Receivable;
pub use statement::{
    AccountLine, BalanceSheet, IncomeStatement, ReasonLine, balance, balance_after, cash_flow, income,
};
