//! Why a company went bankrupt (rulebook 6): the payment it could not make, and where its money was. Money
//! that was lost points to bad business; money that was tied up points to too much business.

use game::company::Unpaid;
use game::finance::{Account, Entry};
use game::money::Money;
use game::observation::Observation;
use game::time::Minute;
use serde::{Deserialize, Serialize};

/// A bankruptcy with the balance just before it.
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
    /// Capital that the owners put in.
    pub capital: Money,
    /// Assets less debts, among them the payment that could not be made.
    pub net_worth: Money,
}

/// How a company stood when it fell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fell {
    /// It had lost nothing: its money was elsewhere.
    WithProfit,
    /// It had lost part of its capital.
    WithLoss,
    /// It had lost more than its capital: it owed more than it owned.
    OverIndebted,
}

impl Fell {
    /// All, from the best standing on.
    pub const ALL: [Self; 3] = [Self::WithProfit, Self::WithLoss, Self::OverIndebted];
}

impl Downfall {
    /// How it stood.
    pub fn how(&self) -> Fell {
        match self.net_worth {
            worth if worth >= self.capital => Fell::WithProfit,
            worth if worth.is_negative() => Fell::OverIndebted,
            _ => Fell::WithLoss,
        }
    }

    /// How much was lost of what the owners put in and of what was owed besides.
    pub fn lost(&self) -> Money {
        (self.capital - self.net_worth).or_zero()
    }

    /// What was tied up: with customers, in goods and in bonds.
    pub fn tied(&self) -> Money {
        self.receivables + self.goods + self.bonds
    }
}

/// How the own company fell; none as long as it stands.
pub fn downfall(seen: &Observation<'_>) -> Option<Downfall> {
    let at = seen.company().bankrupt?;
    let unpaid = seen.company().unpaid?;
    let entries = seen.ledger().entries();
    // What is booked in the very minute may belong to the fall (lost contracts, goods written off), but
    // nothing is paid any more after it.
    let is_before = |entry: &Entry| entry.at < at || entry.at == at && entry.credit == Account::Cash;
    let before = &entries[..entries.iter().rposition(is_before).map_or(0, |last| last + 1)];
    let balance = |account: Account| -> Money {
        let moved = before.iter().map(|entry| match (entry.debit == account, entry.credit == account) {
            (true, false) => entry.amount,
            (false, true) => -entry.amount,
            _ => Money::ZERO,
        });
        moved.sum()
    };
    Some(Downfall {
        at,
        unpaid,
        receivables: balance(Account::Receivable),
        goods: balance(Account::Stock) + balance(Account::InTransit),
        bonds: balance(Account::Bond),
        capital: -balance(Account::Capital),
        net_worth: -(balance(Account::Capital) + balance(Account::Earnings)) - unpaid.amount,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::fixtures::{ME, game, run_to};
    use game::command::Command;
    use game::finance::Reason;
    use game::scenario::{Draft, Role, Scenario, Yuan};
    use game::time::Month;
    use game::world::World;

    #[test]
    fn a_bankruptcy_says_where_the_money_was() {
        let fall = |net_worth, receivables, goods, bonds| Downfall {
            at: Minute::START,
            unpaid: Unpaid { reason: Reason::Wages, amount: Money::yuan(50), short: Money::yuan(30) },
            receivables: Money::yuan(receivables),
            goods: Money::yuan(goods),
            bonds: Money::yuan(bonds),
            capital: Money::yuan(1_000),
            net_worth: Money::yuan(net_worth),
        };
        for (fall, how, lost, tied) in [
            (fall(1_200, 900, 400, 50), Fell::WithProfit, 0, 1_350),
            (fall(1_000, 1_000, 0, 0), Fell::WithProfit, 0, 1_000),
            (fall(999, 900, 0, 0), Fell::WithLoss, 1, 900),
            (fall(400, 40, 0, 0), Fell::WithLoss, 600, 40),
            (fall(0, 0, 0, 0), Fell::WithLoss, 1_000, 0),
            (fall(-1, 300, 20, 0), Fell::OverIndebted, 1_001, 320),
        ] {
            assert_eq!((fall.how(), fall.lost(), fall.tied()), (how, Money::yuan(lost), Money::yuan(tied)), "{fall:?}");
        }
    }

    #[test]
    fn a_company_that_hires_and_sells_nothing_fails_by_the_wages() {
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
        assert_eq!((fall.capital, fall.tied()), (Money::yuan(100_000), Money::ZERO));
        assert_eq!(fall.how(), Fell::OverIndebted, "all of the capital and part of the line: {fall:?}");
        // All that is left of the credit line would not have paid it.
        let line = seen.scenario().finance.credit_line.money();
        assert_eq!(fall.net_worth, -(line + fall.unpaid.short));
    }
}
