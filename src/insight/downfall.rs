//! Why a company went bankrupt (rulebook 6): the payment it could not make, and where its money was.

use game::company::Unpaid;
use game::finance::Account;
use game::money::Money;
use game::observation::Observation;
use game::time::Minute;
use serde::{Deserialize, Serialize};

/// A bankruptcy with what was tied up just before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Downfall {
    /// When.
    pub at: Minute,
    /// The payment that could not be made.
    pub unpaid: Unpaid,
    /// Owed by customers.
    pub receivables: Money,
    /// Goods in stock and on their way, at cost.
    pub goods: Money,
    /// Posted as bonds.
    pub bonds: Money,
    /// Assets less debts.
    pub net_worth: Money,
}

/// Where the money was that was missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Missing {
    /// With customers who had not paid yet.
    Receivables,
    /// In goods.
    Goods,
    /// In bonds.
    Bonds,
    /// Nowhere: it had been spent.
    Spent,
}

impl Missing {
    /// All, in the order of a balance sheet.
    pub const ALL: [Self; 4] = [Self::Receivables, Self::Goods, Self::Bonds, Self::Spent];
}

impl Downfall {
    /// The largest of what was tied up; spent, when all of it together would not have paid what was short.
    pub fn missing(&self) -> Missing {
        let tied = [self.receivables, self.goods, self.bonds];
        if tied.into_iter().sum::<Money>() < self.unpaid.short {
            return Missing::Spent;
        }
        let largest =
            Missing::ALL.into_iter().zip(tied).max_by_key(|&(what, amount)| (amount, std::cmp::Reverse(what)));
        largest.map_or(Missing::Spent, |(what, _)| what)
    }
}

/// How the own company fell; none as long as it stands.
pub fn downfall(seen: &Observation<'_>) -> Option<Downfall> {
    let at = seen.company().bankrupt?;
    let unpaid = seen.company().unpaid?;
    // What is booked in the very minute may belong to the fall: lost contracts, goods written off.
    let before = || seen.ledger().entries().iter().take_while(|entry| entry.at < at);
    let balance = |account: Account| -> Money {
        before()
            .map(|entry| match (entry.debit == account, entry.credit == account) {
                (true, false) => entry.amount,
                (false, true) => -entry.amount,
                _ => Money::ZERO,
            })
            .sum()
    };
    Some(Downfall {
        at,
        unpaid,
        receivables: balance(Account::Receivable),
        goods: balance(Account::Stock) + balance(Account::InTransit),
        bonds: balance(Account::Bond),
        net_worth: -(balance(Account::Capital) + balance(Account::Earnings)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::sample::{ME, game, run_to};
    use game::command::Command;
    use game::finance::Reason;
    use game::scenario::{Draft, Role, Scenario, Yuan};
    use game::time::Month;
    use game::world::World;

    #[test]
    fn where_the_money_was() {
        let fall = |short, receivables, goods, bonds| Downfall {
            at: Minute::START,
            unpaid: Unpaid { reason: Reason::Wages, amount: Money::yuan(50), short: Money::yuan(short) },
            receivables: Money::yuan(receivables),
            goods: Money::yuan(goods),
            bonds: Money::yuan(bonds),
            net_worth: Money::ZERO,
        };
        for (fall, expect) in [
            (fall(30, 20, 10, 0), Missing::Receivables),
            (fall(30, 10, 40, 39), Missing::Goods),
            (fall(30, 0, 0, 31), Missing::Bonds),
            (fall(30, 10, 10, 9), Missing::Spent),
            (fall(20, 10, 10, 0), Missing::Receivables),
        ] {
            assert_eq!(fall.missing(), expect, "{fall:?}");
        }
    }

    #[test]
    fn who_hires_and_sells_nothing_falls_by_the_wages() {
        let mut draft = Draft::clone(&Scenario::formal());
        draft.capital = Yuan(100_000);
        let setup = game(1).setup().clone();
        let mut world = World::new(Scenario::check(draft).expect("still sound"), setup);
        assert_eq!(downfall(&world.observe(ME)), None);
        while world.apply(ME, &Command::Hire { role: Role::Sales }).is_ok() {}
        for month in Month::all() {
            run_to(&mut world, month.end().get());
            if world.observe(ME).is_bankrupt() {
                break;
            }
        }
        let seen = world.observe(ME);
        let fall = downfall(&seen).expect("nothing comes in all year");
        assert_eq!(Some(fall.at), seen.company().bankrupt);
        assert!(matches!(fall.unpaid.reason, Reason::Wages | Reason::Rent | Reason::Interest), "{fall:?}");
        assert!(fall.unpaid.short.is_positive() && fall.unpaid.short <= fall.unpaid.amount, "{fall:?}");
        assert_eq!(fall.missing(), Missing::Spent);
        assert!(fall.net_worth.is_negative(), "all of the capital and part of the line: {fall:?}");
    }
}
