//! The form for an own question, checked while it is typed.

use crate::contest::course_plan::own_draft::OwnDraft;
use crate::study::quiz::{QuestionLevel, Topic};
use crate::ui::components::{Button, ButtonKind, Choice, SelectField, TextField};
use crate::ui::pages::course::{level_name, topic_name};
use crate::ui::pages::coursework::words::chapter_problem;
use leptos::prelude::*;
use leptos::text_prop::TextProp;
use texts::i18n::*;

/// Letters of a text of a question.
const MOST_TEXT: u32 = 600;
/// The letters of options.
const LETTERS: [&str; 6] = ["A", "B", "C", "D", "E", "F"];

/// The form.
#[component]
pub fn OwnForm(
    /// The question as it is at first.
    draft: OwnDraft,
    /// Called with it when it is saved.
    #[prop(into)]
    on_save: Callback<OwnDraft>,
    /// Called when it is given up.
    #[prop(into)]
    on_cancel: Callback<()>,
) -> impl IntoView {
    let i18n = use_i18n();
    let options = draft.options.len();
    let draft = RwSignal::new(draft);
    let problem = Memo::new(move |_| draft.with(|draft| draft.check().err()));
    let field = move |label: TextProp, read: fn(&mut OwnDraft, usize) -> &mut String, at: usize| {
        let value = Signal::derive(move || {
            let mut copy = draft.get();
            std::mem::take(read(&mut copy, at))
        });
        let typed = move |text: String| draft.update(|draft| *read(draft, at) = text);
        view! { <TextField label value on_input=typed max_length=MOST_TEXT /> }
    };
    let option = move |at: usize| {
        let letter = LETTERS[at % LETTERS.len()];
        view! {
            <div class="form__row">
                {field((move || t_string!(i18n, coursework.own.option_zh, letter = letter)).into(), |draft, at| &mut draft.options[at][0], at)}
                {field((move || t_string!(i18n, coursework.own.option_en, letter = letter)).into(), |draft, at| &mut draft.options[at][1], at)}
            </div>
        }
    };
    let right = Signal::derive(move || draft.with(|draft| draft.right));
    let key = move || {
        let locale = i18n.get_locale();
        let (label, choices) = match options {
            0 => (
                td_string!(locale, coursework.own.key),
                vec![
                    Choice::new(1, td_string!(locale, coursework.own.is_true)),
                    Choice::new(0, td_string!(locale, coursework.own.is_false)),
                ],
            ),
            count => (
                td_string!(locale, coursework.own.right),
                (0..).zip(LETTERS).take(count).map(|(at, letter)| Choice::new(at, letter)).collect(),
            ),
        };
        view! { <SelectField label choices value=right on_change=move |right: u8| draft.update(|draft| draft.right = right) /> }
    };
    let topic = Signal::derive(move || draft.with(|draft| draft.topic.clone()));
    let topics = move || {
        let locale = i18n.get_locale();
        let choices = Topic::ALL.iter().map(|topic| Choice::new(topic.name().to_owned(), topic_name(locale, *topic)));
        view! {
            <SelectField
                label=td_string!(locale, coursework.own.topic)
                choices=choices.collect()
                value=topic
                on_change=move |topic: String| draft.update(|draft| draft.topic = topic)
            />
        }
    };
    let level = Signal::derive(move || draft.with(|draft| draft.level));
    let levels = move || {
        let locale = i18n.get_locale();
        let choices = (1..).zip(QuestionLevel::ALL).map(|(at, level)| Choice::new(at, level_name(locale, level)));
        view! {
            <SelectField
                label=td_string!(locale, coursework.own.level)
                choices=choices.collect()
                value=level
                on_change=move |level: u8| draft.update(|draft| draft.level = level)
            />
        }
    };
    let told = move || {
        let words = problem.get().map(|problem| chapter_problem(i18n.get_locale(), &problem));
        words.map(|words| view! { <p class="sub">{words}</p> })
    };
    view! {
        <fieldset class="own-form form">
            <p class="sub">{t!(i18n, coursework.own.same)}</p>
            <div class="form__row">
                {field(t!(i18n, coursework.own.ask_zh).into(), |draft, at| &mut draft.ask[at], 0)}
                {field(t!(i18n, coursework.own.ask_en).into(), |draft, at| &mut draft.ask[at], 1)}
            </div>
            {(0..options).map(option).collect_view()}
            <div class="form__row">
                {key}
                {topics}
                {levels}
            </div>
            <div class="form__row">
                {field(t!(i18n, coursework.own.why_zh).into(), |draft, at| &mut draft.why[at], 0)}
                {field(t!(i18n, coursework.own.why_en).into(), |draft, at| &mut draft.why[at], 1)}
            </div>
            <div role="status">{told}</div>
            <div class="cluster">
                <Button
                    kind=ButtonKind::Ink
                    disabled=Signal::derive(move || problem.with(Option::is_some))
                    on_click=move |()| on_save.run(draft.get_untracked())
                >
                    {t!(i18n, coursework.own.save)}
                </Button>
                <Button on_click=on_cancel>{t!(i18n, coursework.own.cancel)}</Button>
            </div>
        </fieldset>
    }
}
