//! Approvals in words.

use crate::crm::record::ApprovalMatter;
use crate::ui::words::money::yuan;
use game::money::Money;
use texts::i18n::*;

/// What an approval is about.
pub fn matter(locale: Locale, matter: ApprovalMatter) -> &'static str {
    match matter {
        ApprovalMatter::Discount => td_string!(locale, crm.approval.discount),
        ApprovalMatter::Margin => td_string!(locale, crm.approval.margin),
        ApprovalMatter::Credit => td_string!(locale, crm.approval.credit),
        ApprovalMatter::Purchase => td_string!(locale, crm.approval.purchase),
        ApprovalMatter::Contract => td_string!(locale, crm.approval.contract),
    }
}

/// A value with its unit.
pub fn value(matter: ApprovalMatter, value: i64) -> String {
    if matter.is_percent() { format!("{value}%") } else { yuan(Money::yuan(value)) }
}
