//! Lists of addresses (rulebook 3): paid once each, and nothing else happens.

use super::{ME, world};
use crate::command::Command;
use crate::finance::Reason;
use crate::people::{ADDRESS_LIST_PRICE, AddressList};
use crate::refusal::Refusal;

#[test]
fn a_list_is_paid_once_and_changes_nothing_else() {
    let mut world = world();
    let before = world.snapshot();
    assert!(!String::from_utf8_lossy(&before).contains("address_lists"), "a game without lists is hashed as before");
    let cash = world.observe(ME).cash();
    let buy = |list| Command::BuyAddresses { list };
    assert_eq!(world.apply(ME, &buy(7)).map(|_| ()), Ok(()));
    assert_eq!(world.apply(ME, &buy(7)).map(|_| ()), Err(Refusal::HasAddresses));
    assert_eq!(world.observe(ME).cash(), cash - ADDRESS_LIST_PRICE);
    assert_eq!(world.company(ME).ledger.earned_in_all(Reason::Marketing), -ADDRESS_LIST_PRICE);
    let bought = AddressList { number: 7, at: world.now(), price: ADDRESS_LIST_PRICE };
    assert_eq!(world.company(ME).address_lists, [bought]);
    assert!(world.books_balance(ME));
}

#[test]
fn a_list_that_cannot_be_paid_is_not_bought() {
    let mut world = world();
    let (at, most) = (world.now(), world.observe(ME).can_pay());
    world.company_mut(ME).ledger.post(crate::finance::Entry {
        at,
        reason: Reason::Rent,
        debit: crate::finance::Account::Earnings,
        credit: crate::finance::Account::Cash,
        amount: most,
        tender: None,
        customer: None,
    });
    let refused = world.apply(ME, &Command::BuyAddresses { list: 1 }).map(|_| ());
    assert_eq!(refused, Err(Refusal::NoCash { need: ADDRESS_LIST_PRICE }));
    assert_eq!(world.company(ME).address_lists, []);
}
