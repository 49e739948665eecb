//! The ledger's words: reasons and accounts.

use game::finance::{Account, Reason};
use texts::i18n::*;

/// Why money moved.
pub fn reason(locale: Locale, reason: Reason) -> &'static str {
    match reason {
        Reason::Capital => td_string!(locale, finance.reason.capital),
        Reason::Sales => td_string!(locale, finance.reason.sales),
        Reason::CostOfGoods => td_string!(locale, finance.reason.cost_of_goods),
        Reason::Freight => td_string!(locale, finance.reason.freight),
        Reason::ServicePackage => td_string!(locale, finance.reason.service_package),
        Reason::Service => td_string!(locale, finance.reason.service),
        Reason::ServiceIncome => td_string!(locale, finance.reason.service_income),
        Reason::ClubFees => td_string!(locale, finance.reason.club_fees),
        Reason::Care => td_string!(locale, finance.reason.care),
        Reason::Collection => td_string!(locale, finance.reason.collection),
        Reason::Selling => td_string!(locale, finance.reason.selling),
        Reason::Marketing => td_string!(locale, finance.reason.marketing),
        Reason::Learning => td_string!(locale, finance.reason.learning),
        Reason::Hiring => td_string!(locale, finance.reason.hiring),
        Reason::Wages => td_string!(locale, finance.reason.wages),
        Reason::Bonus => td_string!(locale, finance.reason.bonus),
        Reason::Rent => td_string!(locale, finance.reason.rent),
        Reason::Storage => td_string!(locale, finance.reason.storage),
        Reason::Interest => td_string!(locale, finance.reason.interest),
        Reason::Penalty => td_string!(locale, finance.reason.penalty),
        Reason::BadDebt => td_string!(locale, finance.reason.bad_debt),
        Reason::Purchase => td_string!(locale, finance.reason.purchase),
        Reason::Receipt => td_string!(locale, finance.reason.receipt),
        Reason::Payment => td_string!(locale, finance.reason.payment),
        Reason::Bond => td_string!(locale, finance.reason.bond),
        Reason::Loan => td_string!(locale, finance.reason.loan),
    }
}

/// Where money stands.
pub fn account(locale: Locale, account: Account) -> &'static str {
    match account {
        Account::Cash => td_string!(locale, finance.account.cash),
        Account::Receivable => td_string!(locale, finance.account.receivable),
        Account::Stock => td_string!(locale, finance.account.stock),
        Account::InTransit => td_string!(locale, finance.account.in_transit),
        Account::Bond => td_string!(locale, finance.account.bond),
        Account::Loan => td_string!(locale, finance.account.loan),
        Account::Capital => td_string!(locale, finance.account.capital),
        Account::Earnings => td_string!(locale, finance.account.earnings),
    }
}
