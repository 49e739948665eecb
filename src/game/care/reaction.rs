//! The five things that an unhappy customer does (rulebook 7 **\[S\]**).

use super::Programme;
use crate::luck::Luck;
use crate::scenario::{ProgrammeRule, TroubleRules};
use serde::{Deserialize, Serialize};

/// What an unhappy customer does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reaction {
    /// 悄悄离开: leaves without a word.
    Leaves,
    /// 忍受: puts up with it.
    Bears,
    /// 向企业投诉.
    Complains,
    /// 告诉别人.
    TellsOthers,
    /// 向主管部门投诉.
    Authority,
}

impl Reaction {
    /// All, in the order of the rules' weights.
    pub const ALL: [Self; 5] = [Self::Leaves, Self::Bears, Self::Complains, Self::TellsOthers, Self::Authority];
}

/// Draws a reaction. A programme that asks how things are turns silence into complaints: so much of
/// the weight of leaving, bearing and telling others moves to complaining.
pub fn react(rules: &TroubleRules, programmes: &[ProgrammeRule; 5], programme: Programme, luck: &mut Luck) -> Reaction {
    let mut weights = rules.reactions;
    let invites = programmes[programme as usize].invites;
    for silent in [Reaction::Leaves, Reaction::Bears, Reaction::TellsOthers] {
        let moved = invites.of_number(i64::from(weights[silent as usize])) as u16;
        weights[silent as usize] -= moved;
        weights[Reaction::Complains as usize] += moved;
    }
    Reaction::ALL[luck.weighted(&weights)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::luck::{Purpose, Seed};
    use crate::scenario::Scenario;

    #[test]
    fn a_customer_that_is_asked_complains_more_often() {
        let scenario = Scenario::formal();
        let complaints = |programme| {
            (0..2_000)
                .filter(|&who| {
                    let mut luck = Luck::of(Seed(3), Purpose::Trouble, who, 0);
                    react(&scenario.trouble, &scenario.care.programmes, programme, &mut luck) == Reaction::Complains
                })
                .count()
        };
        let counts = Programme::ALL.map(complaints);
        assert!(counts.windows(2).all(|pair| pair[0] <= pair[1]), "{counts:?}");
        assert!(counts[0] < counts[4]);
    }
}
