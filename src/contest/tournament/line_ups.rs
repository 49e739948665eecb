//! The line-ups that a tournament plays with each seed.

use crate::contest::tournament::tally::{Tally, play};
use game::rival::{Policy, RivalKind, Skill};
use game::scenario::Scenario;

/// The companies of a game: one policy in the first seat, the five archetypes in the others, all at one skill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineUp {
    /// The policy of the first seat.
    pub first: Policy,
    /// The skill of all.
    pub skill: Skill,
}

/// The line-ups that the lessons compare.
pub const LINE_UPS: [LineUp; 14] = [
    LineUp { first: Policy::Balanced, skill: Skill::Middle },
    LineUp { first: Policy::LateStarter, skill: Skill::Middle },
    LineUp { first: Policy::Overcommitter, skill: Skill::Middle },
    LineUp { first: Policy::FocusThenSpread, skill: Skill::Middle },
    LineUp { first: Policy::SpreadFromStart, skill: Skill::Middle },
    LineUp { first: Policy::Novice, skill: Skill::Middle },
    LineUp { first: Policy::Careful, skill: Skill::Middle },
    LineUp { first: Policy::NoService, skill: Skill::Middle },
    LineUp { first: Policy::NoCreditCheck, skill: Skill::Middle },
    LineUp { first: Policy::NoCare, skill: Skill::Middle },
    LineUp { first: Policy::NoQuotes, skill: Skill::Middle },
    LineUp { first: Policy::CarelessTargets, skill: Skill::Middle },
    LineUp { first: Policy::NoProjects, skill: Skill::Middle },
    LineUp { first: Policy::Balanced, skill: Skill::High },
];

/// All games of one seed, one for each line-up.
pub type SeedGames = Vec<Tally>;

/// Plays all line-ups with one seed.
pub fn play_seed(scenario: &Scenario, seed: u64) -> SeedGames {
    LINE_UPS.iter().map(|&line_up| play_line_up(scenario, seed, line_up)).collect()
}

/// Plays one line-up with one seed.
pub fn play_line_up(scenario: &Scenario, seed: u64, line_up: LineUp) -> Tally {
    play(scenario, seed, &line_up.seats())
}

impl LineUp {
    /// The policy and skill of each seat.
    fn seats(self) -> Vec<RivalKind> {
        std::iter::once(self.first).chain(Policy::ARCHETYPES).map(|policy| policy.at(self.skill)).collect()
    }
}
