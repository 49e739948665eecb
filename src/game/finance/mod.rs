//! Money in the books (rulebook 6).

mod ledger;
mod receivable;
mod statement;

pub use ledger::{Account, Entry, Ledger, Reason};
pub use receivable::Receivable;
pub use statement::{BalanceSheet, IncomeStatement, balance, balance_after, cash_flow, income};
