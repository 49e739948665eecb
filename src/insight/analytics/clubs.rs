//! What the clubs of customers bring and cost (rulebook 7): members, fees and points.

use game::care::Club;
use game::money::Money;
use game::observation::Observation;

/// A club's account over all customers, the year so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClubTotal {
    /// Which club.
    pub club: Club,
    /// Members now.
    pub members: u32,
    /// Fees that members paid.
    pub fees: Money,
    /// Points given to members.
    pub points: Money,
}

impl ClubTotal {
    /// Whether nobody is or ever was a member with anything booked.
    pub fn is_empty(self) -> bool {
        self.members == 0 && self.fees == Money::ZERO && self.points == Money::ZERO
    }

    /// Fees less points; what members buy because they are members is not in it.
    pub fn net(self) -> Money {
        self.fees - self.points
    }
}

/// Both clubs: the one of points, then the one with a fee.
pub fn clubs(seen: &Observation<'_>) -> [ClubTotal; 2] {
    let empty = |club| ClubTotal { club, members: 0, fees: Money::ZERO, points: Money::ZERO };
    let [mut free, mut paid] = [empty(Club::Points), empty(Club::Fee)];
    for customer in seen.all_customers() {
        let relation = seen.relation(customer).details();
        match relation.upkeep.club.map(|member| member.club) {
            Some(Club::Points) => free.members += 1,
            Some(Club::Fee) => paid.members += 1,
            None => {}
        }
        free.points += relation.club_account.free_points;
        paid.points += relation.club_account.paid_points;
        paid.fees += relation.club_account.fees;
    }
    [free, paid]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::fixtures::{ME, game, sell};
    use game::command::Command;
    use game::standing_orders::Switch;

    #[test]
    fn a_member_moves_from_the_free_club_to_the_one_with_a_fee() {
        let mut world = game(1);
        let customer = sell(&mut world).customer;
        assert!(clubs(&world.observe(ME)).into_iter().all(ClubTotal::is_empty));
        world.apply(ME, &Command::Club { customer, switch: Switch::On }).expect("it has bought");
        let members = |world: &game::world::World| clubs(&world.observe(ME)).map(|total| total.members);
        assert_eq!(members(&world), [1, 0]);
        world.apply(ME, &Command::FeeClub { customer, switch: Switch::On }).expect("it has bought");
        assert_eq!(members(&world).iter().sum::<u32>(), 1, "one customer is in one club");
    }

    #[test]
    fn points_are_taken_off_the_fees() {
        let total = ClubTotal { club: Club::Fee, members: 2, fees: Money::yuan(3_000), points: Money::yuan(3_400) };
        assert_eq!(total.net(), Money::yuan(-400));
        assert!(!total.is_empty());
        assert!(!ClubTotal { members: 0, fees: Money::ZERO, ..total }.is_empty(), "points of a year count");
    }
}
