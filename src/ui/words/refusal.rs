//! Why a command is not carried out, as a sentence.

use super::{money, time};
use game::refusal::Refusal;
use game::scenario::Role;
use game::tender::Disqualification;
use texts::i18n::*;

/// The sentence.
pub fn refusal(locale: Locale, refusal: Refusal) -> String {
    match refusal {
        Refusal::NoSuchCompany => td_string!(locale, common.refusal.no_such_company).to_string(),
        Refusal::YearOver => td_string!(locale, common.refusal.year_over).to_string(),
        Refusal::Bankrupt => td_string!(locale, common.refusal.bankrupt).to_string(),
        Refusal::NotLater { now } => {
            td_string!(locale, common.refusal.not_later, now = time::moment(locale, now))
        }
        Refusal::ClockStands => td_string!(locale, common.refusal.clock_stands).to_string(),
        Refusal::NoSuchStaff => td_string!(locale, common.refusal.no_such_staff).to_string(),
        Refusal::NoSuchThing => td_string!(locale, common.refusal.no_such_thing).to_string(),
        Refusal::NotOnMarket => td_string!(locale, common.refusal.not_on_market).to_string(),
        Refusal::WrongRole { needs } => {
            td_string!(locale, common.refusal.wrong_role, role = role(locale, needs))
        }
        Refusal::QueueFull { most } => td_string!(locale, common.refusal.queue_full, most = most),
        Refusal::NoSuchTask => td_string!(locale, common.refusal.no_such_task).to_string(),
        Refusal::WaitsForNothing => td_string!(locale, common.refusal.waits_for_nothing).to_string(),
        Refusal::Quantity { most } => {
            td_string!(locale, common.refusal.quantity, most = money::grouped(most.into()))
        }
        Refusal::Guests { most } => td_string!(locale, common.refusal.guests, most = most),
        Refusal::NotResearched => td_string!(locale, common.refusal.not_researched).to_string(),
        Refusal::TenderNotOpen => td_string!(locale, common.refusal.tender_not_open).to_string(),
        Refusal::NoPlace => td_string!(locale, common.refusal.no_place).to_string(),
        Refusal::Price { most } => {
            td_string!(locale, common.refusal.price, most = money::grouped(most.into()))
        }
        Refusal::BidDisqualified(why) => {
            td_string!(locale, common.refusal.bid_disqualified, why = disqualified(locale, why))
        }
        Refusal::NoBid => td_string!(locale, common.refusal.no_bid).to_string(),
        Refusal::Amount { most } => td_string!(locale, common.refusal.amount, most = money::yuan(most)),
        Refusal::NoCash { need } => td_string!(locale, common.refusal.no_cash, need = money::yuan(need)),
        Refusal::PaymentTerm { most } => td_string!(locale, common.refusal.payment_term, most = most),
        Refusal::StaffFull { most } => td_string!(locale, common.refusal.staff_full, most = most),
        Refusal::OwnerNotSales => td_string!(locale, common.refusal.owner_not_sales).to_string(),
        Refusal::HasAddresses => td_string!(locale, common.refusal.has_addresses).to_string(),
        Refusal::TargetSet => td_string!(locale, common.refusal.target_set).to_string(),
        Refusal::NoTicket => td_string!(locale, common.refusal.no_ticket).to_string(),
        Refusal::RemedyUnfit => td_string!(locale, common.refusal.remedy_unfit).to_string(),
        Refusal::NotRejectable => td_string!(locale, common.refusal.not_rejectable).to_string(),
        Refusal::NoRequest => td_string!(locale, common.refusal.no_request).to_string(),
        Refusal::NothingOverdue => td_string!(locale, common.refusal.nothing_overdue).to_string(),
        Refusal::CustomerLost => td_string!(locale, common.refusal.customer_lost).to_string(),
        Refusal::NotACustomer => td_string!(locale, common.refusal.not_a_customer).to_string(),
    }
}

/// Why a bid does not count, within a sentence.
pub fn disqualified(locale: Locale, why: Disqualification) -> &'static str {
    match why {
        Disqualification::WrongFamily => td_string!(locale, common.disqualified.wrong_family),
        Disqualification::MandatoryRequirementNotMet { .. } => {
            td_string!(locale, common.disqualified.mandatory_requirement_not_met)
        }
        Disqualification::AboveCeiling => td_string!(locale, common.disqualified.above_ceiling),
        Disqualification::PlaceLost => td_string!(locale, common.disqualified.place_lost),
        Disqualification::BondNotPayable => td_string!(locale, common.disqualified.bond_not_payable),
        Disqualification::Bankrupt => td_string!(locale, common.disqualified.bankrupt),
    }
}

/// A role of the staff.
pub fn role(locale: Locale, role: Role) -> &'static str {
    match role {
        Role::Sales => td_string!(locale, common.role.sales),
        Role::Marketing => td_string!(locale, common.role.marketing),
        Role::Service => td_string!(locale, common.role.service),
        Role::Operations => td_string!(locale, common.role.operations),
    }
}
