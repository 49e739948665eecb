//! One programme for many customers at once: what it takes and with how many of them it pays
//! (rulebook 7 **\[S\]**).

use super::programmes::{Advice, advice};
use game::care::Programme;
use game::ids::CustomerId;
use game::money::Money;
use game::observation::Observation;
use game::time::Minutes;

/// A programme as it would be with all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ForAll {
    /// Which.
    pub programme: Programme,
    /// With how many of them it pays.
    pub pays: u32,
    /// Work a month.
    pub minutes: Minutes,
    /// Money a month, without wages.
    pub money: Money,
    /// What it brings in a year less what it costs.
    pub net: Money,
}

/// The five programmes for these customers, the plainest first. Customers who have not bought add nothing.
pub fn for_all(seen: &Observation<'_>, customers: &[CustomerId]) -> [ForAll; 5] {
    let advices: Vec<Advice> = customers.iter().filter_map(|&customer| advice(seen, customer)).collect();
    sums(&advices)
}

/// The one that brings most to all together; of equals the plainest.
pub fn best(all: &[ForAll; 5]) -> Programme {
    let best = all.iter().max_by_key(|one| (one.net, std::cmp::Reverse(one.programme)));
    best.map_or(Programme::Basic, |one| one.programme)
}

fn sums(advices: &[Advice]) -> [ForAll; 5] {
    Programme::ALL.map(|programme| {
        let outlooks = || advices.iter().map(move |advice| advice.of(programme));
        ForAll {
            programme,
            pays: outlooks().filter(|outlook| outlook.pays()).count() as u32,
            minutes: outlooks().fold(Minutes::ZERO, |sum, outlook| sum + outlook.minutes),
            money: outlooks().map(|outlook| outlook.money).sum(),
            net: outlooks().map(|outlook| outlook.net).sum(),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::care::programmes::ProgrammeOutlook;

    /// A customer with whom every programme but the basic one nets so much.
    fn of(net: i64) -> Advice {
        let outlooks = Programme::ALL.map(|programme| {
            let is_basic = programme == Programme::Basic;
            ProgrammeOutlook {
                programme,
                minutes: if is_basic { Minutes::ZERO } else { Minutes::hours(2) },
                money: if is_basic { Money::ZERO } else { Money::yuan(100) },
                cost: Money::ZERO,
                kept: Money::ZERO,
                prevented: Money::ZERO,
                net: if is_basic { Money::ZERO } else { Money::yuan(net) },
            }
        });
        Advice { margin: Money::ZERO, outlooks, best: Programme::Basic }
    }

    #[test]
    fn a_programme_is_summed_over_the_customers_it_pays_for() {
        let all = sums(&[of(500), of(-200), of(-100)]);
        let reactive = all[Programme::Reactive as usize];
        assert_eq!((reactive.pays, reactive.minutes, reactive.money), (1, Minutes::hours(6), Money::yuan(300)));
        assert_eq!(reactive.net, Money::yuan(200));
        assert_eq!(all[Programme::Basic as usize].pays, 3);
        assert_eq!(best(&all), Programme::Reactive);
    }

    #[test]
    fn many_small_ones_call_for_the_basic_programme() {
        assert_eq!(best(&sums(&[of(50), of(-200)])), Programme::Basic);
        assert_eq!(best(&sums(&[])), Programme::Basic);
    }
}
