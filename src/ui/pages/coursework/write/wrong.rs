//! What is wrong with something written: the sentence, the field by its name, and the way to it.

use super::WorkEditor;
use crate::browser::focus;
use crate::study::writing::{FieldFault, FieldPlace, FieldStep};
use crate::ui::components::{Button, ButtonSize, Glyph};
use leptos::prelude::*;
use texts::i18n::*;

/// What is wrong, with the field where that is known.
#[derive(Clone, Debug, PartialEq)]
pub struct WrongWork {
    /// The sentence.
    pub why: String,
    /// The field.
    pub place: Option<FieldPlace>,
}

/// What is wrong with a field, as a sentence.
pub fn field_fault(locale: Locale, fault: FieldFault) -> String {
    match fault {
        FieldFault::Empty => td_string!(locale, coursework.write.empty),
        FieldFault::Range => td_string!(locale, coursework.write.range),
        FieldFault::Choice => td_string!(locale, coursework.write.choice),
    }
    .to_owned()
}

/// The button that leads to a field; none where it is not known which.
pub fn way_to(editor: WorkEditor, wrong: Signal<Option<WrongWork>>) -> impl IntoView {
    let i18n = editor.i18n;
    let place = Memo::new(move |_| wrong.get().and_then(|wrong| wrong.place));
    let named = move || {
        let parts = place.get().map_or_else(Vec::new, |place| place.way);
        let word = |step: &FieldStep| match step {
            FieldStep::Part(name) => editor.part(name),
            FieldStep::Entry(nth) => nth.to_string(),
        };
        parts.iter().map(word).collect::<Vec<_>>().join(" ")
    };
    let go = move |()| {
        if let Some(place) = place.get_untracked() {
            focus::in_folds(selector(&place.at));
        }
    };
    move || {
        place.with(Option::is_some).then(|| {
            view! {
                <Button size=ButtonSize::Small icon=Glyph::ArrowRight on_click=go>
                    {move || t_string!(i18n, coursework.write.go_to, field = named())}
                </Button>
            }
        })
    }
}

/// The first control of what stands at a place.
fn selector(at: &str) -> String {
    let of = |control: &str| format!("[data-at=\"{at}\"] {control}");
    ["input", "textarea", "select", "summary", "button"].map(of).join(", ")
}
