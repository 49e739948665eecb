//! How customers pay, shown on intentions that nobody outside can see (rulebook 6).

use super::{CUSTOMER, ME, perceived, sell, with, world_with_buyer};
use crate::care::Payment;
use crate::finance::Reason;
use crate::ids::{TenderId, TenderKind};
use crate::money::Money;
use crate::per_mille::PerMille;
use crate::relation::Credit;
use crate::time::{MONTH, Minutes};
use crate::world::{Hidden, World};

#[test]
fn a_limit_of_nothing_means_goods_against_cash() {
    let mut world = world_with_buyer();
    with(&mut world, |draft| (draft.credit.default_below, draft.credit.default_most) = (PerMille::ONE, PerMille::ONE));
    world.customers[CUSTOMER.index()].credit = Hidden::new(Credit::even(0));
    for (limit, paid) in [(None, false), (Some(Money::ZERO), true)] {
        world.relation_mut(ME, CUSTOMER).limit = limit;
        world.company_mut(ME).receivables.clear();
        let contract = sell(&mut world, TenderKind::Repeat, 0);
        world.bills_are_paid(ME);
        let owed = world.company(ME).receivables.iter().any(|bill| bill.contract == contract);
        assert_eq!(!owed, paid, "limit {limit:?}");
    }
}

/// What a company has on its account and is still owed for a contract.
fn cash_and_owed(world: &World, contract: TenderId) -> (Money, Money) {
    let bills = world.company(ME).receivables.iter();
    (world.company(ME).ledger.cash(), bills.filter(|bill| bill.contract == contract).map(|bill| bill.amount).sum())
}

#[test]
fn a_bill_is_paid_in_part_and_the_rest_later_or_never() {
    for (rest, follows) in [(Some(Minutes::days(9)), true), (None, false)] {
        let mut world = world_with_buyer();
        world.company_mut(ME).receivables.clear();
        let contract = sell(&mut world, TenderKind::Repeat, 0);
        let due = world.now;
        let part = Payment::Part { share: PerMille::new(300), after: Minutes::days(4), rest };
        world.company_mut(ME).receivables.last_mut().expect("just billed").payment = Hidden::new(Some(part));
        let (cash, all) = cash_and_owed(&world, contract);
        for (day, paid) in [(3, 0), (4, 300), (8, 300), (9, if follows { 1000 } else { 300 })] {
            world.now = due + Minutes::days(day);
            world.bills_are_paid(ME);
            let paid = all.per_mille(PerMille::new(paid));
            assert_eq!(cash_and_owed(&world, contract), (cash + paid, all - paid), "day {day}, the rest {rest:?}");
        }
    }
}

#[test]
fn collateral_and_insurance_lessen_what_a_given_up_bill_loses() {
    let lost = |credit: Credit| {
        let mut world = world_with_buyer();
        world.customers[CUSTOMER.index()].credit = Hidden::new(credit);
        world.company_mut(ME).receivables.clear();
        let contract = sell(&mut world, TenderKind::Repeat, 0);
        world.company_mut(ME).receivables.last_mut().expect("just billed").payment = Hidden::new(Some(Payment::Never));
        let (cash, owed) = cash_and_owed(&world, contract);
        let months = world.scenario.credit.write_off_months;
        world.now = world.now + Minutes::new(MONTH * u32::from(months) + 1);
        world.write_off_old_bills(ME);
        let came = world.company(ME).ledger.cash() - cash;
        assert_eq!(-world.company(ME).ledger.earned_in_all(Reason::BadDebt), owed - came);
        assert_eq!(cash_and_owed(&world, contract).1, Money::ZERO, "it is given up");
        owed - came
    };
    let nothing = lost(Credit::even(0));
    let secured = lost(Credit { collateral: PerMille::ONE, ..Credit::even(0) });
    let insured = lost(Credit { coverage: PerMille::ONE, ..Credit::even(0) });
    assert_eq!(nothing, Money::yuan(1000));
    assert_eq!((secured, insured), (Money::yuan(700), Money::yuan(750)));
    assert_eq!(lost(Credit::even(1000)), Money::yuan(525));
}

#[test]
fn the_term_given_counts_for_contracts_from_then_on() {
    for (asked, given, months, moves) in
        [(2, None, 2, 0), (2, Some(0), 0, -30), (0, Some(3), 3, 24), (1, Some(1), 1, 0)]
    {
        let mut world = world_with_buyer();
        world.relation_mut(ME, CUSTOMER).term = given;
        assert_eq!(world.term_given(ME, CUSTOMER, asked), months);
        let contract = sell(&mut world, TenderKind::Repeat, 0);
        let sold = world.company_mut(ME).contracts.get_mut(&contract).expect("just sold");
        (sold.term_months, sold.term_asked, sold.delivered) = (months, asked, 0);
        world.company_mut(ME).receivables.clear();
        let before = perceived(&world);
        world.bill(ME, contract, Money::yuan(100), months);
        assert_eq!(perceived(&world) - before, moves, "asked {asked}, given {given:?}");
        let bill = world.company(ME).receivables.last().expect("just billed");
        assert_eq!(bill.due - bill.billed, Minutes::new(MONTH * u32::from(months)));
    }
}
