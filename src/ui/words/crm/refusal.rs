//! Why a record is turned away, as a sentence.

use crate::crm::refusal::RecordRefusal;
use crate::ui::words::time;
use texts::i18n::*;

/// The sentence.
pub fn refusal(locale: Locale, refusal: RecordRefusal) -> String {
    match refusal {
        RecordRefusal::NotThere => td_string!(locale, crm.refusal.not_there).to_owned(),
        RecordRefusal::Empty => td_string!(locale, crm.refusal.empty).to_owned(),
        RecordRefusal::TooLong { most } => td_string!(locale, crm.refusal.too_long, most = most),
        RecordRefusal::TooMany { most } => td_string!(locale, crm.refusal.too_many, most = most),
        RecordRefusal::Frozen { at } => td_string!(locale, crm.refusal.frozen, at = time::moment(locale, at)),
        RecordRefusal::Imported { at } => td_string!(locale, crm.refusal.imported, at = time::moment(locale, at)),
        RecordRefusal::NotPaid => td_string!(locale, crm.refusal.not_paid).to_owned(),
        RecordRefusal::Closed => td_string!(locale, crm.refusal.closed).to_owned(),
        RecordRefusal::NotQualified => td_string!(locale, crm.refusal.not_qualified).to_owned(),
        RecordRefusal::Answered { at } => td_string!(locale, crm.refusal.answered, at = time::moment(locale, at)),
        RecordRefusal::TicketEnded => td_string!(locale, crm.refusal.ticket_ended).to_owned(),
        RecordRefusal::NotTriaged => td_string!(locale, crm.refusal.not_triaged).to_owned(),
        RecordRefusal::NothingToBill => td_string!(locale, crm.refusal.nothing_to_bill).to_owned(),
        RecordRefusal::NotWorked => td_string!(locale, crm.refusal.not_worked).to_owned(),
        RecordRefusal::NotClosed => td_string!(locale, crm.refusal.not_closed).to_owned(),
        RecordRefusal::NotCalled => td_string!(locale, crm.refusal.not_called).to_owned(),
        RecordRefusal::Past => td_string!(locale, crm.refusal.past).to_owned(),
        RecordRefusal::Unreadable => td_string!(locale, crm.refusal.unreadable).to_owned(),
        RecordRefusal::OutOfRange => td_string!(locale, crm.refusal.out_of_range).to_owned(),
        RecordRefusal::NothingNew => td_string!(locale, crm.refusal.nothing_new).to_owned(),
        RecordRefusal::CannotUndo => td_string!(locale, crm.refusal.cannot_undo).to_owned(),
        RecordRefusal::OwnRequest => td_string!(locale, crm.refusal.own_request).to_owned(),
        RecordRefusal::NotAllowed => td_string!(locale, crm.refusal.not_allowed).to_owned(),
    }
}
