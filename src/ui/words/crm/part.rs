//! Parts of lists in words.

use crate::crm::list_part::ListPart;
use texts::i18n::*;

/// What a part of a list is called.
pub fn part_name(locale: Locale, part: ListPart) -> &'static str {
    match part {
        ListPart::Open => td_string!(locale, crm.part.open),
        ListPart::Overdue => td_string!(locale, crm.part.overdue),
        ListPart::Decided => td_string!(locale, crm.part.decided),
        ListPart::Judged => td_string!(locale, crm.part.judged),
        ListPart::Managed => td_string!(locale, crm.part.managed),
        ListPart::Late => td_string!(locale, crm.part.late),
        ListPart::Unforeseen => td_string!(locale, crm.part.unforeseen),
        ListPart::Served => td_string!(locale, crm.part.served),
        ListPart::LostThisMonth => td_string!(locale, crm.part.lost_this_month),
        ListPart::Promised => td_string!(locale, crm.part.promised),
        ListPart::ThisMonth => td_string!(locale, crm.dashboard.this_month),
    }
}
