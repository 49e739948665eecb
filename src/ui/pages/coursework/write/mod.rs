//! A question, a case or a lab is written: its fields as a form, with what is wrong said while it is typed.

mod fields;
mod lists;
mod node;
mod own;
mod own_form;
mod store;
mod works;
mod wrong;

use crate::browser::focus;
use crate::study::bilingual::Bilingual;
use crate::study::writing::{WorkShape, WritingWords};
use crate::ui::pages::course::said;
use crate::ui::task;
use leptos::prelude::*;
use node::node;
use own::OwnQuestions;
use serde_json::Value;
use std::sync::Arc;
use texts::i18n::*;
use works::{OpenWork, OwnWorkForm, OwnWorksPanel};
use wrong::{WrongWork, field_fault, way_to};

/// Own questions of the plan, own labs and cases; while one of the latter is written, its form alone.
#[component]
pub fn WritingPanels(
    /// Whether a plan is being made, which alone has questions of its own.
    has_plan: Signal<bool>,
    /// Set to whether a lab or a case is being written.
    is_writing: RwSignal<bool>,
) -> impl IntoView {
    let open: OpenWork = RwSignal::new(None);
    Effect::new(move |_| is_writing.set(open.with(Option::is_some)));
    move || match open.get() {
        Some((kind, id)) => {
            focus::at_top();
            view! { <OwnWorkForm kind id open /> }.into_any()
        }
        None => view! {
            {move || has_plan.get().then(|| view! { <OwnQuestions /> })}
            <OwnWorksPanel open />
        }
        .into_any(),
    }
}

/// What is being written, with what its fields are called. Copy it freely; it is a handle.
#[derive(Clone, Copy)]
pub struct WorkEditor {
    value: RwSignal<Value>,
    words: StoredValue<Arc<WritingWords>>,
    i18n: I18n,
}

impl WorkEditor {
    /// An editor of this, as a form has it.
    pub fn new(value: Value) -> Self {
        Self { value: RwSignal::new(value), words: StoredValue::new(Arc::new(WritingWords::new())), i18n: use_i18n() }
    }

    /// What it has now, tracked.
    pub fn value(self) -> Value {
        self.value.get()
    }

    /// The same, not tracked; none once the form has gone.
    pub fn peek(self) -> Option<Value> {
        self.value.try_get_untracked()
    }

    /// Tracks what it has.
    pub fn track(self) {
        self.value.track();
    }

    /// Something of what stands at a place, tracked.
    fn at<T: PartialEq + Send + Sync + 'static>(
        self,
        at: &str,
        look: impl Fn(Option<&Value>) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        let at = at.to_owned();
        Memo::new(move |_| self.value.with(|value| look(value.pointer(&at))))
    }

    fn change(self, change: impl FnOnce(&mut Value)) {
        self.value.update(change);
    }

    /// A name in the language shown, tracked; the code itself where there is none.
    fn called(self, find: impl Fn(&WritingWords) -> Option<&Bilingual>, code: &str) -> String {
        let locale = self.i18n.get_locale();
        let found = self.words.with_value(|words| find(words).map(|both| said(locale, both).to_owned()));
        found.unwrap_or_else(|| code.to_owned())
    }

    /// What a part is called, tracked.
    fn part(self, name: &'static str) -> String {
        self.called(|words| words.part(name), name)
    }
}

/// Milliseconds without a key after which what was typed is kept.
const IDLE: i32 = 700;

/// Calls `keep` when what `look` tracks has not changed for a moment, and when the form goes: long texts are not written
/// with each key.
pub fn keep_when_idle(look: impl Fn() + 'static, keep: impl Fn() + Copy + Send + Sync + 'static) {
    let last = StoredValue::new(0_u32);
    Effect::new(move |before: Option<()>| {
        look();
        if before.is_some() {
            let turn = last.try_update_value(|last| {
                *last = last.wrapping_add(1);
                *last
            });
            task::after(IDLE, move || {
                if last.try_get_value() == turn {
                    keep();
                }
            });
        }
    });
    on_cleanup(keep);
}

/// All fields of a shape.
#[component]
pub fn WorkFields(
    /// What is written.
    editor: WorkEditor,
    /// Its shape.
    shape: &'static WorkShape,
) -> impl IntoView {
    view! { <div class="write">{node(editor, shape, Signal::stored(String::new()), String::new(), true)}</div> }
}
