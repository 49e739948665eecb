//! Where new business comes from (rulebook 7): first contacts, and the share that existing customers brought.

use game::observation::Observation;
use game::per_mille::PerMille;
use game::time::Month;

/// Months of a quarter.
const QUARTER: u8 = 3;

/// First contacts of a stretch of months.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FirstContacts {
    /// All of them.
    pub all: u32,
    /// Of these, those with a customer to which an existing one had recommended the company.
    pub recommended: u32,
}

impl FirstContacts {
    /// The share that came by recommendation; none without any contact.
    pub fn share(self) -> Option<PerMille> {
        (self.all > 0).then(|| PerMille::rounded(i64::from(self.recommended), i64::from(self.all)))
    }
}

/// The first contacts of the present quarter (months 1 to 3, 4 to 6, …), and of the year so far.
pub fn first_contacts(seen: &Observation<'_>) -> [FirstContacts; 2] {
    let quarter = |month: Month| (month.number() - 1) / QUARTER;
    let now = quarter(seen.month());
    let mut sums = [FirstContacts::default(); 2];
    for contact in seen.all_customers().filter_map(|customer| seen.relation(customer).details().first_contact) {
        let is_recommended = u32::from(contact.by.is_some());
        let counted = if quarter(contact.at.month()) == now { 0 } else { 1 };
        for sum in &mut sums[counted..] {
            sum.all += 1;
            sum.recommended += is_recommended;
        }
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::fixtures::{ME, game, run_to, win_place};
    use game::ids::CustomerId;
    use game::time::Month;

    #[test]
    fn a_first_contact_counts_once_in_its_quarter_and_in_the_year() {
        let mut world = game(1);
        assert_eq!(first_contacts(&world.observe(ME)), [FirstContacts::default(); 2]);
        assert_eq!(FirstContacts::default().share(), None);
        win_place(&mut world, ME, CustomerId(0));
        let cold = FirstContacts { all: 1, recommended: 0 };
        assert!(world.now().month().number() <= QUARTER, "{:?}", world.now());
        assert_eq!(first_contacts(&world.observe(ME)), [cold; 2]);
        run_to(&mut world, Month::new(4).expect("a month").hour(1).get());
        assert_eq!(first_contacts(&world.observe(ME)), [FirstContacts::default(), cold]);
        assert_eq!(cold.share(), Some(PerMille::ZERO));
    }

    #[test]
    fn the_share_is_of_all_first_contacts() {
        let cases = [(4, 3, 750), (3, 1, 333), (1, 1, 1000)];
        for (all, recommended, expect) in cases {
            assert_eq!(
                FirstContacts { all, recommended }.share(),
                Some(PerMille::new(expect)),
                "{recommended} of {all}"
            );
        }
    }
}
