//! The form for an own question, checked while it is typed.

use super::{WorkEditor, WorkFields, WrongWork, field_fault, keep_when_idle, way_to};
use crate::contest::course_plan::own_draft::OwnDraft;
use crate::study::writing::{QUESTION, wrong_field};
use crate::ui::components::{Button, ButtonKind};
use crate::ui::pages::coursework::words::chapter_problem;
use leptos::prelude::*;
use serde_json::Value;
use texts::i18n::*;

/// The form.
#[component]
pub fn OwnForm(
    /// The question as it is at first.
    draft: OwnDraft,
    /// Called with it, sound or not, when nothing is typed for a moment.
    #[prop(into)]
    on_change: Callback<OwnDraft>,
    /// Called with it, as it is written, when it is saved.
    #[prop(into)]
    on_save: Callback<Value>,
    /// Called when it is given up.
    #[prop(into)]
    on_cancel: Callback<()>,
) -> impl IntoView {
    let i18n = use_i18n();
    let editor = WorkEditor::new(draft.form.clone());
    let draft = StoredValue::new(draft);
    let problem = Memo::new(move |_| draft.with_value(|draft| draft.check(&editor.value()).err()));
    // What of it is not filled in has its name.
    let wrong = Memo::new(move |_| {
        problem
            .with(Option::is_some)
            .then(|| wrong_field(&QUESTION, &editor.value()))
            .flatten()
            .map(|(place, fault)| WrongWork { why: field_fault(i18n.get_locale(), fault), place: Some(place) })
    });
    let way = way_to(editor, wrong.into());
    let told = move || {
        let of_all = || problem.get().map(|problem| chapter_problem(i18n.get_locale(), &problem));
        let words = wrong.get().map(|wrong| wrong.why).or_else(of_all);
        words.map(|words| view! { <p class="sub">{words}</p> })
    };
    // Once it is saved or given up it is written no longer.
    let is_over = StoredValue::new(false);
    let keep = move || {
        let form = editor.peek().filter(|_| is_over.try_get_value() == Some(false));
        let now = form.and_then(|form| draft.try_with_value(|draft| draft.with(form)));
        if let Some(now) = now {
            on_change.run(now);
        }
    };
    keep_when_idle(move || editor.track(), keep);
    let cancel = move |()| {
        is_over.set_value(true);
        on_cancel.run(());
    };
    let save = move |()| {
        if let Some(form) = editor.peek() {
            is_over.set_value(true);
            on_save.run(draft.with_value(|draft| draft.written(&form)));
        }
    };
    view! {
        <fieldset class="own-form form">
            <p class="sub">{t!(i18n, coursework.own.same)}</p>
            <WorkFields editor shape=&QUESTION />
            <div role="status">{told}</div>
            <div class="cluster">
                {way}
                <Button
                    kind=ButtonKind::Ink
                    disabled=Signal::derive(move || problem.with(Option::is_some))
                    on_click=save
                >
                    {t!(i18n, coursework.own.save)}
                </Button>
                <Button on_click=cancel>{t!(i18n, coursework.own.cancel)}</Button>
            </div>
        </fieldset>
    }
}
