//! The computer companies of a challenge as the instructor sets them.

use crate::contest::challenge::short::rivals;
use game::rival::{RivalKind, Skill};
use game::scenario::Scenario;
use leptos::prelude::*;

/// The companies, in the order of their seats. Copy it freely; it is a handle.
#[derive(Clone, Copy)]
pub struct Lineup(RwSignal<Vec<RivalKind>>);

impl Lineup {
    /// A market's own, at middle skill.
    pub fn of(scenario: &Scenario) -> Self {
        Self(RwSignal::new(rivals(scenario, Skill::Middle)))
    }

    /// Takes those of another market, as skilled as these where these are alike.
    pub fn take(self, scenario: &Scenario) {
        let skill = untrack(|| self.skill()).unwrap_or(Skill::Middle);
        self.set(rivals(scenario, skill));
    }

    /// Takes these.
    pub fn set(self, rivals: Vec<RivalKind>) {
        self.0.set(rivals);
    }

    /// All of them, tracked.
    pub fn get(self) -> Vec<RivalKind> {
        self.0.get()
    }

    /// How many there are, tracked.
    pub fn count(self) -> usize {
        self.0.with(Vec::len)
    }

    /// Leaves the first so many; further ones are the market's own that are not there, as skilled as the
    /// others.
    pub fn take_so_many(self, count: usize, scenario: &Scenario) {
        let skill = untrack(|| self.skill()).unwrap_or(Skill::Middle);
        let market = rivals(scenario, skill);
        self.0.update(|all| {
            all.truncate(count);
            while all.len() < count {
                let missing = market.iter().find(|rival| all.iter().all(|its| its.policy != rival.policy));
                let Some(next) = missing.or_else(|| market.get(all.len())) else { break };
                all.push(*next);
            }
        });
    }

    /// How well they play, tracked; none where they differ, and where there are none.
    pub fn skill(self) -> Option<Skill> {
        self.0.with(|all| {
            let first = all.first()?.skill;
            all.iter().all(|rival| rival.skill == first).then_some(first)
        })
    }

    /// Lets all of them play this well.
    pub fn set_skill(self, skill: Skill) {
        self.0.update(|all| all.iter_mut().for_each(|rival| rival.skill = skill));
    }

    /// The company in that seat, tracked.
    pub fn at(self, seat: usize) -> Option<RivalKind> {
        self.0.with(|all| all.get(seat).copied())
    }

    /// Changes the company in that seat.
    pub fn change(self, seat: usize, change: impl FnOnce(&mut RivalKind)) {
        self.0.update(|all| {
            if let Some(rival) = all.get_mut(seat) {
                change(rival);
            }
        });
    }

    /// Takes the company in that seat away.
    pub fn leave_out(self, seat: usize) {
        self.0.update(|all| {
            if seat < all.len() {
                all.remove(seat);
            }
        });
    }
}
