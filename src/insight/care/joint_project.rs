//! What a joint project may bring (rulebook 3).

use game::ids::CustomerId;
use game::observation::Observation;
use game::per_mille::PerMille;
use game::scenario::Range;

/// The chance that an order comes of a joint project done now: at full recognition the rules' own, less with less,
/// none from a customer that is not content. One figure where satisfaction was surveyed.
pub fn order_chance(seen: &Observation<'_>, customer: CustomerId) -> Range<PerMille> {
    let scenario = seen.scenario();
    let recognition = i32::from(seen.relation(customer).recognition().get());
    let content = PerMille::new(scenario.projects.joint_chance.get() * recognition / 1000);
    let is_content = seen.relation(customer).satisfaction().map(|c| c >= scenario.repeat.content_from);
    Range {
        least: if is_content == Some(true) { content } else { PerMille::ZERO },
        most: if is_content == Some(false) { PerMille::ZERO } else { content },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::fixtures::{ME, game, win_place};

    #[test]
    fn the_chance_grows_with_recognition_and_is_uncertain_without_a_survey() {
        let mut world = game(1);
        let customer = CustomerId(1);
        assert_eq!(order_chance(&world.observe(ME), customer).most, PerMille::ZERO, "a stranger");
        win_place(&mut world, ME, customer);
        let seen = world.observe(ME);
        let chance = order_chance(&seen, customer);
        let most = seen.scenario().projects.joint_chance.get() * i32::from(seen.relation(customer).recognition().get());
        assert_eq!((chance.least, chance.most), (PerMille::ZERO, PerMille::new(most / 1000)));
    }
}
