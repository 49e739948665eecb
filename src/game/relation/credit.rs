//! The 6C of a customer: six hidden traits that decide how it pays (rulebook 6).

use crate::luck::Luck;
use crate::per_mille::PerMille;
use crate::scenario::CreditRules;
use serde::{Deserialize, Serialize};

/// The 6C of a customer, each 0 to 1000; hidden. What each does: [`payment`](crate::care::payment) and
/// [`recovered`](crate::care::recovered).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Credit {
    /// Character 品德: the will to pay on the day, and to give what there is.
    pub character: PerMille,
    /// Capacity 能力: how soon a late bill is paid, and whether the rest of a part follows.
    pub capacity: PerMille,
    /// Capital 资本: whether there is enough for the whole bill, or for which part of it.
    pub capital: PerMille,
    /// Collateral 担保品: what it brings when a bill is given up.
    pub collateral: PerMille,
    /// Condition 环境: how well it stands a bad month of its trade.
    pub condition: PerMille,
    /// Coverage 保险: what credit insurance pays of a loss.
    pub coverage: PerMille,
}

/// Draws the 6C: what they have in common, by which a grade tells, and each one's own difference.
pub fn draw_credit(rules: &CreditRules, luck: &mut Luck) -> Credit {
    let common = luck.between(rules.reliability.least, rules.reliability.most);
    let spread = rules.spread.get();
    Credit::from([0; 6].map(|_: u8| PerMille::new((common + luck.between(-spread, spread)).clamp(0, 1000))))
}

impl Credit {
    /// A customer all of whose traits are alike.
    pub fn even(each: i32) -> Self {
        Self::from([PerMille::new(each); 6])
    }

    /// All six, in the order of a report.
    pub const fn all(self) -> [PerMille; 6] {
        let Self { character, capacity, capital, collateral, condition, coverage } = self;
        [character, capacity, capital, collateral, condition, coverage]
    }
}

impl From<[PerMille; 6]> for Credit {
    fn from([character, capacity, capital, collateral, condition, coverage]: [PerMille; 6]) -> Self {
        Self { character, capacity, capital, collateral, condition, coverage }
    }
}
