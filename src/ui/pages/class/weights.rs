//! What the year's score is made of: the weight of each figure.

use crate::contest::challenge::weights;
use crate::ui::components::{Note, NumberField, Tone};
use crate::ui::words::figure::{self, limits};
use game::scenario::Scenario;
use game::score::Figure;
use leptos::prelude::*;
use texts::i18n::*;

/// All weights together.
const WHOLE: i64 = 1_000;

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

    fn sum(self) -> i64 {
        self.0.iter().map(|field| field.get()).sum()
    }
}

/// The fields, behind a heading, with their sum.
#[component]
pub fn WeightFields(weighing: Weighing) -> impl IntoView {
    let i18n = use_i18n();
    let field = move |(of, weight): (Figure, RwSignal<i64>)| {
        view! {
            <NumberField
                label=move || figure::name(i18n.get_locale(), of)
                value=weight
                on_input=move |typed| weight.set(typed)
                limits=move || limits(i18n.get_locale(), 0, WHOLE)
                most=WHOLE
            />
        }
    };
    let words = move || t_string!(i18n, class.set.weights_sum, sum = weighing.sum(), whole = WHOLE);
    let sum = move || match weighing.is_whole() {
        true => view! { <p class="sub">{words}</p> }.into_any(),
        false => view! { <Note tone=Tone::Danger>{words}</Note> }.into_any(),
    };
    view! {
        <details class="weights">
            <summary>{t!(i18n, class.set.weights)}</summary>
            <div class="weights__fields">{Figure::ALL.into_iter().zip(weighing.0).map(field).collect_view()}</div>
            <div role="status">{sum}</div>
        </details>
    }
}
