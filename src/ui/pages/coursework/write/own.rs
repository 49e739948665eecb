//! Own questions: the list, its file, and the form for one of them.

use super::own_form::OwnForm;
use crate::browser::focus;
use crate::contest::course_plan::own::read_own;
use crate::contest::course_plan::own_draft::{OwnDraft, questions_file, written_questions};
use crate::study::writing::QUESTION_FORMS;
use crate::ui::components::{Button, Glyph, IconButton, Note, Panel, Tone};
use crate::ui::exchange::take::OneFile;
use crate::ui::pages::coursework::state::use_coursework;
use crate::ui::pages::coursework::words::chapter_problem;
use crate::ui::reports::use_reports;
use crate::ui::saved;
use crate::ui::words::trouble::file_error;
use leptos::prelude::*;
use serde_json::Value;
use texts::i18n::*;

/// Bytes of a file of questions at most.
const MOST_FILE: u32 = 400_000;
/// The buttons for a question of each form, in the order of [`QUESTION_FORMS`].
const FORMS: [fn(Locale) -> &'static str; QUESTION_FORMS.len()] = [
    |locale| td_string!(locale, coursework.own.add),
    |locale| td_string!(locale, coursework.own.add_multiple),
    |locale| td_string!(locale, coursework.own.add_truth),
    |locale| td_string!(locale, coursework.own.add_order),
    |locale| td_string!(locale, coursework.own.add_match),
    |locale| td_string!(locale, coursework.own.add_number),
];

/// The questions that the plan carries.
#[component]
pub fn OwnQuestions() -> impl IntoView {
    let (coursework, reports, i18n) = (use_coursework(), use_reports(), use_i18n());
    let written = Memo::new(move |_| coursework.draft(|plan| written_questions(&plan.questions)).unwrap_or_default());
    // One that was being written when the page was closed is there again.
    let editing = RwSignal::new(untrack(|| coursework.made(|made| made.question.clone())));
    let note = move |question: Option<OwnDraft>| coursework.change_made(|made| made.question = question);
    let write = move |question: Option<OwnDraft>| {
        note(question.clone());
        editing.set(question);
    };
    let wrong = RwSignal::new(None::<String>);
    let begin = move |form: usize| {
        write(Some(written.with_untracked(|all| OwnDraft::new(form, all))));
        focus::soon(".own-form select, .own-form input");
    };
    let keep = move |questions: Vec<Value>| coursework.edit(|plan| plan.questions = questions_file(&questions));
    let save = move |new: Value| {
        let mut all = written.get_untracked();
        match all.iter_mut().find(|one| one.get("id") == new.get("id")) {
            Some(known) => *known = new,
            None => all.push(new),
        }
        keep(all);
        write(None);
        focus::soon(".own-questions button");
    };
    let read = move |read: Result<String, crate::browser::files::FileError>| {
        let locale = i18n.get_locale_untracked();
        let checked = read
            .map_err(|error| file_error(locale, error))
            .and_then(|text| read_own(&text).map(|_| text).map_err(|problem| chapter_problem(locale, &problem)));
        wrong.set(checked.as_ref().err().cloned());
        if let Ok(text) = checked {
            let mut all = written.get_untracked();
            for new in written_questions(&text) {
                all.retain(|one| one.get("id") != new.get("id"));
                all.push(new);
            }
            keep(all);
        }
    };
    let export = move || {
        let locale = i18n.get_locale_untracked();
        let text = questions_file(&written.get_untracked());
        let name = format!("{}.json", td_string!(locale, coursework.own.file_name));
        saved::download(reports, locale, &name, &text);
    };
    let line = move |(at, question): (usize, Value)| {
        let ask = move |question: &Value| {
            let language = if i18n.get_locale() == Locale::en { "en" } else { "zh" };
            question.get("ask").and_then(|ask| ask.get(language)?.as_str().map(str::to_owned)).unwrap_or_default()
        };
        let words = ask(&question);
        let (named, removed) = (words.clone(), words.clone());
        let edit = OwnDraft::of(&question).map(|draft| {
            let open = move || {
                write(Some(draft.clone()));
                focus::soon(".own-form select, .own-form input");
            };
            view! {
                <IconButton
                    glyph=Glyph::Edit
                    label=move || format!("{} {named}", t_string!(i18n, coursework.own.edit))
                    on_click=move |()| open()
                />
            }
        });
        let remove = move || {
            let mut all = written.get_untracked();
            all.remove(at);
            keep(all);
            focus::soon(".own-questions button");
        };
        view! {
            <li>
                <span class="own-questions__ask">{words}</span>
                <span class="cluster">
                    {edit}
                    <IconButton
                        glyph=Glyph::Trash
                        label=move || t_string!(i18n, coursework.items.remove, what = removed.clone())
                        on_click=move |()| remove()
                    />
                </span>
            </li>
        }
    };
    let list = move || {
        let all = written.get();
        if all.is_empty() {
            return view! { <p>{t!(i18n, coursework.own.none)}</p> }.into_any();
        }
        view! { <ol class="own-questions__list">{all.into_iter().enumerate().map(line).collect_view()}</ol> }.into_any()
    };
    let form = move || {
        editing.get().map(|draft| {
            let cancel = move |()| {
                write(None);
                focus::soon(".own-questions button");
            };
            view! { <OwnForm draft on_change=move |draft| note(Some(draft)) on_save=save on_cancel=cancel /> }
        })
    };
    let add = move |form: usize| {
        view! {
            <Button icon=Glyph::Plus on_click=move || begin(form)>
                {move || FORMS[form](i18n.get_locale())}
            </Button>
        }
    };
    let is_empty = Signal::derive(move || written.with(Vec::is_empty));
    view! {
        <Panel title=t!(i18n, coursework.own.heading) note=t!(i18n, coursework.own.note) class="own-questions">
            <div class="panel__body form">
                {list}
                {form}
                <div class="cluster">
                    {(0..FORMS.len()).map(add).collect_view()}
                    <OneFile most=MOST_FILE on_read=read>{t!(i18n, coursework.own.import)}</OneFile>
                    <Button icon=Glyph::Download disabled=is_empty on_click=export>
                        {t!(i18n, coursework.own.export)}
                    </Button>
                </div>
                {move || wrong.get().map(|why| view! { <Note tone=Tone::Danger alert=true>{why}</Note> })}
            </div>
        </Panel>
    }
}
