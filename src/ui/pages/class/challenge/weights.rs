//! What the year's score is made of: the weight of each figure.

use crate::ui::components::{Note, NumberField, Tone};
use crate::ui::pages::class::state::{WHOLE, Weighing};
use crate::ui::words::figure::{self, limits};
use game::score::Figure;
use leptos::prelude::*;
use texts::i18n::*;

/// The fields, behind a heading, with their sum.
#[component]
pub fn WeightFields(weighing: Weighing) -> impl IntoView {
    let i18n = use_i18n();
    let field = move |(of, weight): (Figure, RwSignal<i64>)| {
        view! {
            <NumberField
                label=move || figure::name(i18n.get_locale(), of)
                help=move || figure::rule(i18n.get_locale(), of)
                value=weight
                on_input=move |typed| weight.set(typed)
                limits=move || limits(i18n.get_locale(), 0, WHOLE)
                most=WHOLE
            />
        }
    };
    // What is wrong in a fold is seen: it opens, and stays as the person leaves it.
    let is_open = RwSignal::new(false);
    let toggled = move |event: web_sys::Event| {
        is_open.set(event_target::<web_sys::Element>(&event).has_attribute("open"));
    };
    let words = move || t_string!(i18n, class.set.weights_sum, sum = weighing.sum(), whole = WHOLE);
    let sum = move || match weighing.is_whole() {
        true => view! { <p class="sub">{words}</p> }.into_any(),
        false => view! { <Note tone=Tone::Danger alert=true>{words}</Note> }.into_any(),
    };
    view! {
        <details class="weights" prop:open=move || !weighing.is_whole() || is_open.get_untracked() on:toggle=toggled>
            <summary>{t!(i18n, class.set.weights)}</summary>
            <p class="sub">{move || t_string!(i18n, class.set.weights_note, whole = WHOLE)}</p>
            <div class="weights__fields">{Figure::ALL.into_iter().zip(weighing.fields()).map(field).collect_view()}</div>
            <div role="status">{sum}</div>
        </details>
    }
}
