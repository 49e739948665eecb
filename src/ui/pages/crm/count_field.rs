//! A number field that says its own limits.

use crate::ui::components::NumberField;
use crate::ui::words::figure::limits;
use leptos::prelude::*;
use leptos::text_prop::TextProp;
use texts::i18n::*;

/// A whole number from `least` to `most`.
#[component]
pub fn CountField(
    /// What to count.
    #[prop(into)]
    label: TextProp,
    /// The number.
    value: RwSignal<i64>,
    /// The least number.
    #[prop(default = 0)]
    least: i64,
    /// The greatest number.
    #[prop(into)]
    most: Signal<i64>,
) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <NumberField
            label
            value
            least
            most
            on_input=move |number| value.set(number)
            limits=move || limits(i18n.get_locale(), least, most.get())
        />
    }
}
