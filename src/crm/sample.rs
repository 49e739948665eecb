//! Samples of customers.

use super::record::SampleMethod;
use crate::insight::analytics::buyers::buyers;
use crate::insight::analytics::classes::classes;
use game::ids::CustomerId;
use game::luck::{Luck, Purpose, Seed};
use game::observation::Observation;
use game::sort;

/// What tells these draws from others by a user's number.
const OF_SAMPLES: u64 = 2;

/// The population: customers that can be asked, because something was delivered to them and they are not lost.
pub fn population(seen: &Observation<'_>) -> Vec<CustomerId> {
    let can = |customer: &CustomerId| {
        let relation = seen.relation(*customer).details();
        relation.fulfilled > 0 && relation.lost.is_none()
    };
    seen.customer_ids().filter(can).collect()
}

/// The sample that a method draws now, in the order of customers. `fitting` says which customers fit a saved segment.
pub fn sample(
    seen: &Observation<'_>,
    fitting: &dyn Fn(&str) -> Option<Vec<CustomerId>>,
    method: &SampleMethod,
) -> Vec<CustomerId> {
    let all = population(seen);
    match *method {
        SampleMethod::Segment(ref name) => {
            let fitting = fitting(name).unwrap_or_default();
            all.into_iter().filter(|customer| fitting.contains(customer)).collect()
        }
        SampleMethod::All => all,
        SampleMethod::Random { key, size } => drawn(all, key, size),
        SampleMethod::Class(class) => {
            let classed = classes(&buyers(seen));
            let is_in =
                |customer: &CustomerId| classed.iter().any(|one| one.customer == *customer && one.class == class);
            all.into_iter().filter(is_in).collect()
        }
    }
}

/// So many of these: each draws a lot by the key, and the least lots are in. A larger sample with the same key holds the
/// smaller one.
fn drawn(all: Vec<CustomerId>, key: u32, size: u16) -> Vec<CustomerId> {
    let lot = |one: CustomerId| {
        let mut luck = Luck::of(Seed(u64::from(key)), Purpose::Taste, u64::from(one.0), OF_SAMPLES);
        (luck.below(u32::MAX), one)
    };
    let mut lots: Vec<(u32, CustomerId)> = all.into_iter().map(lot).collect();
    sort::by_key(&mut lots, |one| *one);
    let mut drawn: Vec<CustomerId> = lots.into_iter().take(usize::from(size)).map(|(_, one)| one).collect();
    sort::by_key(&mut drawn, |one| *one);
    drawn
}

#[cfg(test)]
mod tests {
    use super::*;

    fn customers(count: u16) -> Vec<CustomerId> {
        (0..count).map(CustomerId).collect()
    }

    #[test]
    fn a_larger_sample_holds_the_smaller_one_and_a_key_draws_the_same_again() {
        for key in 0..20 {
            let (small, large) = (drawn(customers(40), key, 8), drawn(customers(40), key, 20));
            assert_eq!((small.len(), large.len()), (8, 20));
            assert!(small.iter().all(|one| large.contains(one)), "{key}");
            assert_eq!(drawn(customers(40), key, 8), small);
        }
        assert_eq!(drawn(customers(5), 1, 99), customers(5));
    }

    #[test]
    fn everybody_is_drawn_about_as_often() {
        let mut times = [0; 20];
        for key in 0..1000 {
            for one in drawn(customers(20), key, 5) {
                times[one.index()] += 1;
            }
        }
        // 250 on average; five standard deviations are 68.
        assert!(times.iter().all(|count| (182..=318).contains(count)), "{times:?}");
    }
}
