//! What the year's score is made of, as the instructor weighs it.

use crate::contest::challenge::weights;
use game::scenario::Scenario;
use leptos::prelude::*;

/// All weights together.
pub const WHOLE: i64 = 1_000;

/// The weights as they are typed, in the order of the figures. Copy it freely; it is a handle.
#[derive(Clone, Copy)]
pub struct Weighing([RwSignal<i64>; 6]);

impl Weighing {
    /// Those of a market.
    pub fn of(scenario: &Scenario) -> Self {
        Self(weights(&scenario.score).map(|weight| RwSignal::new(i64::from(weight))))
    }

    /// Takes those of another market.
    pub fn take(self, scenario: &Scenario) {
        self.set(weights(&scenario.score));
    }

    /// Takes these.
    pub fn set(self, weights: [u32; 6]) {
        for (field, weight) in self.0.into_iter().zip(weights) {
            field.set(i64::from(weight));
        }
    }

    /// What is typed, tracked.
    pub fn get(self) -> [u32; 6] {
        self.0.map(|field| u32::try_from(field.get()).unwrap_or(0))
    }

    /// Whether they add up, tracked.
    pub fn is_whole(self) -> bool {
        self.sum() == WHOLE
    }

    /// The field of each weight.
    pub const fn fields(self) -> [RwSignal<i64>; 6] {
        self.0
    }

    /// What they add up to, tracked.
    pub fn sum(self) -> i64 {
        self.0.iter().map(|field| field.get()).sum()
    }
}
