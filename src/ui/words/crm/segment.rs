//! Groups of customers in words.

use crate::insight::analytics::classes::Class;
use crate::insight::analytics::rfm::RfmGroup;
use texts::i18n::*;

/// A class by profit.
pub fn class(locale: Locale, class: Class) -> &'static str {
    match class {
        Class::Vip => td_string!(locale, crm.class.vip),
        Class::Major => td_string!(locale, crm.class.major),
        Class::Ordinary => td_string!(locale, crm.class.ordinary),
        Class::Small => td_string!(locale, crm.class.small),
    }
}

/// A group by recency, frequency and money.
pub fn rfm(locale: Locale, group: RfmGroup) -> &'static str {
    match group {
        RfmGroup::TopValue => td_string!(locale, crm.rfm.top_value),
        RfmGroup::TopToDevelop => td_string!(locale, crm.rfm.top_to_develop),
        RfmGroup::TopToKeep => td_string!(locale, crm.rfm.top_to_keep),
        RfmGroup::TopToWinBack => td_string!(locale, crm.rfm.top_to_win_back),
        RfmGroup::PlainValue => td_string!(locale, crm.rfm.plain_value),
        RfmGroup::PlainToDevelop => td_string!(locale, crm.rfm.plain_to_develop),
        RfmGroup::PlainToKeep => td_string!(locale, crm.rfm.plain_to_keep),
        RfmGroup::PlainToWinBack => td_string!(locale, crm.rfm.plain_to_win_back),
    }
}
