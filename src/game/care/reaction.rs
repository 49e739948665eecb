//! The five things that an unhappy customer does (rulebook 7 **\[S\]**).

use super::Programme;
use super::acsi::complaints;
use crate::luck::Luck;
use crate::per_mille::PerMille;
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

/// Draws a reaction of a customer that was so satisfied before. The less satisfied it was, the more it
/// complains of and the less it bears, and the other way round. A programme that asks how things are turns
/// silence into complaints: so much of the weight of leaving, bearing and telling others moves to complaining.
pub fn react(
    rules: &TroubleRules,
    programmes: &[ProgrammeRule; 5],
    programme: Programme,
    satisfaction: PerMille,
    luck: &mut Luck,
) -> Reaction {
    // In tenths of the market's weights, so that a small difference counts.
    let mut weights = rules.reactions.map(|weight| weight * 10);
    let (bears, complains) = (Reaction::Bears as usize, Reaction::Complains as usize);
    let spoken_of = weights[bears] + weights[complains];
    let all: u16 = weights.iter().sum();
    weights[complains] = (complaints(rules, satisfaction).of_number(i64::from(all)) as u16).min(spoken_of);
    weights[bears] = spoken_of - weights[complains];
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

    /// Of 2000 customers so satisfied before, how many react in that way.
    fn count(programme: Programme, satisfaction: i32, reaction: Reaction) -> usize {
        let scenario = Scenario::formal();
        let (rules, satisfaction) = (&scenario.trouble, PerMille::new(satisfaction));
        let reacts = |who: &u64| {
            let mut luck = Luck::of(Seed(3), Purpose::Trouble, *who, 0);
            react(rules, &scenario.care.programmes, programme, satisfaction, &mut luck) == reaction
        };
        (0..2_000).filter(reacts).count()
    }

    #[test]
    fn the_less_satisfied_complain_and_the_satisfied_bear() {
        let of = |reaction| [700, 900, 1000, 1100].map(|satisfaction| count(Programme::Basic, satisfaction, reaction));
        let (complain, bear, leave) = (of(Reaction::Complains), of(Reaction::Bears), of(Reaction::Leaves));
        assert!(complain.windows(2).all(|pair| pair[0] > pair[1]), "{complain:?}");
        assert!(bear.windows(2).all(|pair| pair[0] < pair[1]), "{bear:?}");
        assert!(leave.windows(2).all(|pair| pair[0] == pair[1]), "{leave:?}");
    }

    #[test]
    fn a_customer_that_is_asked_complains_more_often() {
        let counts = Programme::ALL.map(|programme| count(programme, 1000, Reaction::Complains));
        assert!(counts.windows(2).all(|pair| pair[0] <= pair[1]), "{counts:?}");
        assert!(counts[0] < counts[4]);
    }
}
