//! How likely a task is to be accepted by those it asks, as far as the company knows them (rulebook 3 and 7).

use game::observation::Observation;
use game::people::TaskKind;
use game::per_mille::PerMille;
use game::scenario::Range;

/// The chance that a call is taken or an offer is taken up: one figure where all that decides it is known. None for
/// work that nobody can refuse.
pub fn acceptance(seen: &Observation<'_>, task: &TaskKind) -> Option<Range<PerMille>> {
    match *task {
        TaskKind::Call { customer, contact } => {
            let taken = seen.scenario().tasks.refusal.map(|refused| PerMille::ONE - PerMille::new(refused as i32));
            let temper = seen.file(customer)?.contacts.get(contact.index())?.temper;
            Some(match temper {
                Some(temper) => one(taken[temper as usize]),
                None => Range { least: *taken.iter().min()?, most: *taken.iter().max()? },
            })
        }
        TaskKind::CrossSell { customer } => {
            let rules = &seen.scenario().repeat;
            let recognition = i32::from(seen.relation(customer).recognition().get());
            let content = PerMille::new(rules.cross_chance.get() * recognition / 1000);
            let studied = seen.second_need(customer).map(|family| seen.has_studied(family));
            let satisfied = seen.relation(customer).satisfaction().map(|c| c >= rules.content_from);
            Some(match (studied, satisfied) {
                (Some(true), Some(true)) => one(content),
                (Some(false), _) | (_, Some(false)) => one(PerMille::ZERO),
                _ => Range { least: PerMille::ZERO, most: content },
            })
        }
        _ => None,
    }
}

/// From the least to the most likely of several tasks; none where nobody can refuse any of them.
pub fn acceptance_of_all<'t>(
    seen: &Observation<'_>,
    tasks: impl IntoIterator<Item = &'t TaskKind>,
) -> Option<Range<PerMille>> {
    let all = tasks.into_iter().filter_map(|task| acceptance(seen, task));
    all.reduce(|one, other| Range { least: one.least.min(other.least), most: one.most.max(other.most) })
}

const fn one(chance: PerMille) -> Range<PerMille> {
    Range { least: chance, most: chance }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::fixtures::{ME, game, queue, run_to, win_place};
    use game::ids::{ContactId, CustomerId};

    #[test]
    fn a_call_is_as_likely_as_its_contacts_temper_once_that_is_known() {
        let mut world = game(1);
        let (customer, contact) = (CustomerId(1), ContactId(0));
        let call = TaskKind::Call { customer, contact };
        assert_eq!(acceptance(&world.observe(ME), &call), None, "nobody knows whom to call");
        queue(&mut world, ME, 0, TaskKind::Research { customer });
        run_to(&mut world, 900);
        let before = acceptance(&world.observe(ME), &call).expect("it may be refused");
        assert!(before.least < before.most, "{before:?}");
        win_place(&mut world, ME, customer);
        let after = acceptance(&world.observe(ME), &call).expect("it may be refused");
        assert!(after.least == after.most && after.most <= before.most && after.least >= before.least, "{after:?}");
        assert_eq!(acceptance(&world.observe(ME), &TaskKind::Training), None);
    }

    #[test]
    fn of_several_the_least_and_the_most_likely_count() {
        let mut world = game(1);
        let customer = CustomerId(1);
        win_place(&mut world, ME, customer);
        let seen = world.observe(ME);
        let asked = [TaskKind::Call { customer, contact: ContactId(0) }, TaskKind::CrossSell { customer }];
        let each = asked.each_ref().map(|task| acceptance(&seen, task).expect("it may be refused"));
        let all = acceptance_of_all(&seen, &asked).expect("both may be refused");
        assert_eq!(all.least, each[0].least.min(each[1].least));
        assert_eq!(all.most, each[0].most.max(each[1].most));
        assert_eq!(acceptance_of_all(&seen, &[TaskKind::Training]), None);
    }

    #[test]
    fn an_offer_to_somebody_not_asked_is_uncertain() {
        let mut world = game(1);
        let customer = CustomerId(1);
        win_place(&mut world, ME, customer);
        let chance = acceptance(&world.observe(ME), &TaskKind::CrossSell { customer }).expect("it may be refused");
        assert!(chance.least == PerMille::ZERO && chance.most > PerMille::ZERO, "{chance:?}");
    }
}
