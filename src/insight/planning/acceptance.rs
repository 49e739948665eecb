//! How likely a task is to be accepted by those it asks, as far as the company knows them (rulebook 3 and 7).

use game::ids::CustomerId;
use game::observation::Observation;
use game::people::TaskKind;
use game::per_mille::PerMille;
use game::relation::Stage;
use game::scenario::Range;

/// The chance that a call is taken or an offer is taken up: one figure where all that decides it is known. None for
/// work that nobody can refuse.
pub fn acceptance(seen: &Observation<'_>, task: &TaskKind) -> Option<Range<PerMille>> {
    match *task {
        // A customer that knows the company takes the call, and so does one to which it was recommended.
        TaskKind::Call { customer, .. } if !is_cold(seen, customer) => None,
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
    let all: Vec<_> = tasks.into_iter().map(|task| acceptance(seen, task)).collect();
    if all.iter().all(Option::is_none) {
        return None;
    }
    let all = all.into_iter().map(|chance| chance.unwrap_or_else(|| one(PerMille::ONE)));
    all.reduce(|one, other| Range { least: one.least.min(other.least), most: one.most.max(other.most) })
}

/// Whether a call to the customer would be a first one that nobody prepared.
fn is_cold(seen: &Observation<'_>, customer: CustomerId) -> bool {
    let relation = seen.relation(customer).details();
    relation.stage <= Stage::Target && relation.recommended_by.is_none()
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
    fn a_first_call_may_be_refused_and_later_ones_are_taken() {
        let mut world = game(1);
        let (customer, contact) = (CustomerId(1), ContactId(0));
        let call = TaskKind::Call { customer, contact };
        assert_eq!(acceptance(&world.observe(ME), &call), None, "nobody knows whom to call");
        queue(&mut world, ME, 0, TaskKind::Research { customer });
        run_to(&mut world, 900);
        let before = acceptance(&world.observe(ME), &call).expect("it may be refused");
        assert!(before.least < before.most, "{before:?}");
        win_place(&mut world, ME, customer);
        assert_eq!(acceptance(&world.observe(ME), &call), None, "the customer knows the company");
        assert_eq!(acceptance(&world.observe(ME), &TaskKind::Training), None);
    }

    #[test]
    fn of_several_the_least_and_the_most_likely_count() {
        let mut world = game(1);
        let (customer, stranger) = (CustomerId(1), CustomerId(2));
        win_place(&mut world, ME, customer);
        queue(&mut world, ME, 0, TaskKind::Research { customer: stranger });
        let hence = world.now().get() + 900;
        run_to(&mut world, hence);
        let seen = world.observe(ME);
        let contact = ContactId(0);
        let asked = [TaskKind::Call { customer: stranger, contact }, TaskKind::CrossSell { customer }];
        let each = asked.each_ref().map(|task| acceptance(&seen, task).expect("it may be refused"));
        let all = acceptance_of_all(&seen, &asked).expect("both may be refused");
        assert_eq!(all.least, each[0].least.min(each[1].least));
        assert_eq!(all.most, each[0].most.max(each[1].most));
        assert_eq!(acceptance_of_all(&seen, &[TaskKind::Training]), None);
        let known = TaskKind::Call { customer, contact };
        let with_known = acceptance_of_all(&seen, &[asked[0].clone(), known]).expect("one may be refused");
        assert_eq!(
            (with_known.least, with_known.most),
            (each[0].least, PerMille::ONE),
            "a known customer takes the call"
        );
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
