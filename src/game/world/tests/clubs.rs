//! The club with a fee (rulebook 7).

use super::{CUSTOMER, ME, with, world_with_buyer};
use crate::care::Club;
use crate::finance::Reason;
use crate::money::Money;
use crate::per_mille::PerMille;
use crate::scenario::Yuan;
use crate::time::{Minutes, Month};
use crate::world::World;

fn fees(world: &World) -> Money {
    world.relation(ME, CUSTOMER).club_account.fees
}

#[test]
fn a_fee_is_paid_once_a_term_however_often_the_club_is_offered() {
    let mut world = world_with_buyer();
    with(&mut world, |draft| {
        let club = &mut draft.care.fee_club;
        (club.fee, club.months, club.content_from) = (Yuan(900), 3, PerMille::ZERO);
    });
    for _ in 0..3 {
        world.offer_club(ME, CUSTOMER, Some(Club::Fee));
        world.offer_club(ME, CUSTOMER, None);
    }
    world.offer_club(ME, CUSTOMER, Some(Club::Fee));
    assert_eq!(fees(&world), Money::yuan(900));
    let booked = |reason| world.company(ME).ledger.earned_in_all(reason);
    assert_eq!((booked(Reason::ClubFees), booked(Reason::ServiceIncome)), (Money::yuan(900), Money::ZERO));
    let first = world.now.month();
    for (later, paid) in [(0, 900), (1, 900), (2, 1_800), (3, 1_800), (4, 1_800), (5, 2_700)] {
        let month = Month::new(first.number() + later).expect("within the year");
        world.now = month.end().back(Minutes::new(1));
        world.close_club(ME, CUSTOMER, month);
        assert_eq!(fees(&world), Money::yuan(paid), "after {later} months");
    }
}
