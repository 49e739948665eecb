//! The fields: what opens, its title, and the pass mark.

use super::choice::{CHAPTERS, PlatformChoice, PlatformLabs, PlatformTarget};
use crate::ui::components::{
    Button, Choice, Glyph, LinkButton, Loading, Note, NumberField, Panel, Segmented, SelectField, TextField, Tone,
};
use crate::ui::pages::class::called;
use crate::ui::route::{Page, href};
use crate::ui::words::figure::limits;
use leptos::prelude::*;
use texts::i18n::*;

/// Points of a hundred at most.
const WHOLE: i64 = 100;
/// Letters of a title that a platform shows.
const MOST_TITLE: u32 = 100;

/// The panel.
#[component]
pub(super) fn OpensPanel(choice: PlatformChoice) -> impl IntoView {
    let i18n = use_i18n();
    let name = move |opens: PlatformTarget| {
        move || match opens {
            PlatformTarget::Start => t_string!(i18n, platform.start),
            PlatformTarget::Challenge => t_string!(i18n, platform.challenge),
            PlatformTarget::Lab => t_string!(i18n, platform.lab),
            PlatformTarget::Exam => t_string!(i18n, platform.exam),
        }
    };
    let which = move || match choice.opens.get() {
        PlatformTarget::Start => view! { <p class="sub">{t!(i18n, platform.start_note)}</p> }.into_any(),
        PlatformTarget::Challenge => view! { <TargetChallenge choice /> }.into_any(),
        PlatformTarget::Lab => view! { <TargetLab choice /> }.into_any(),
        PlatformTarget::Exam => view! { <TargetChapters choice /> }.into_any(),
    };
    let is_marked = Memo::new(move |_| choice.opens.get() != PlatformTarget::Start);
    let pass = move || {
        is_marked.get().then(|| {
            view! {
                <NumberField
                    label=t!(i18n, platform.pass)
                    help=t!(i18n, platform.pass_help)
                    value=Signal::derive(move || i64::from(choice.pass.get()))
                    on_input=move |pass: i64| choice.pass.set(pass.clamp(0, WHOLE) as u8)
                    most=WHOLE
                    limits=move || limits(i18n.get_locale(), 0, WHOLE)
                />
            }
        })
    };
    view! {
        <Panel title=t!(i18n, platform.opens)>
            <div class="panel__body form">
                <div class="cluster">
                    <Segmented
                        label=t!(i18n, platform.opens)
                        choices=PlatformTarget::ALL.into_iter().map(|opens| Choice::new(opens, name(opens))).collect()
                        value=choice.opens
                        on_change=move |opens| choice.open(opens)
                    />
                </div>
                {which}
                <TextField
                    label=t!(i18n, platform.name)
                    value=Signal::derive(move || choice.written_title(i18n.get_locale()))
                    on_input=move |title| choice.call(title)
                    max_length=MOST_TITLE
                />
                {pass}
            </div>
        </Panel>
    }
}

#[component]
fn TargetChallenge(choice: PlatformChoice) -> impl IntoView {
    let i18n = use_i18n();
    move || {
        let locale = i18n.get_locale();
        let known = choice.challenges();
        if known.is_empty() {
            return view! {
                <Note tone=Tone::Warn>{t!(i18n, platform.no_challenge)}</Note>
                <div class="cluster">
                    <LinkButton href=href(Page::Teach) icon=Glyph::ArrowRight>{t!(i18n, platform.set_challenge)}</LinkButton>
                </div>
            }
            .into_any();
        }
        let first = known[0].code.clone();
        let choices = known.iter().map(|given| Choice::new(given.code.clone(), called(locale, given))).collect();
        view! {
            <SelectField
                label=t!(i18n, platform.which_challenge)
                choices
                value=Signal::derive(move || choice.challenge.get().unwrap_or_else(|| first.clone()))
                on_change=move |code| choice.challenge.set(Some(code))
            />
        }
        .into_any()
    }
}

#[component]
fn TargetLab(choice: PlatformChoice) -> impl IntoView {
    let i18n = use_i18n();
    move || match choice.labs.get() {
        PlatformLabs::Coming => view! { <Loading text=t!(i18n, site.load.waiting) /> }.into_any(),
        PlatformLabs::Missing => view! {
            <Note tone=Tone::Danger alert=true>{t!(i18n, platform.no_labs)}</Note>
            <div class="cluster">
                <Button on_click=move |()| choice.fetch_labs()>{t!(i18n, site.load.again)}</Button>
            </div>
        }
        .into_any(),
        PlatformLabs::Here(labs) => {
            let locale = i18n.get_locale();
            let first = labs.first().map(|lab| lab.id.clone()).unwrap_or_default();
            let choices = labs.iter().map(|lab| Choice::new(lab.id.clone(), lab.said(locale))).collect();
            view! {
                <SelectField
                    label=t!(i18n, platform.which_lab)
                    choices
                    value=Signal::derive(move || choice.lab.get().unwrap_or_else(|| first.clone()))
                    on_change=move |lab| choice.lab.set(Some(lab))
                />
            }
            .into_any()
        }
    }
}

/// The chapters that the exam draws from.
#[component]
fn TargetChapters(choice: PlatformChoice) -> impl IntoView {
    let i18n = use_i18n();
    let chapter = move |number: u8| {
        let at = usize::from(number) - 1;
        view! {
            <label class="check">
                <input
                    type="checkbox"
                    prop:checked=move || choice.chapters.with(|chapters| chapters[at])
                    on:change=move |_| choice.chapters.update(|chapters| chapters[at] = !chapters[at])
                />
                {t!(i18n, platform.chapter, number = number)}
            </label>
        }
    };
    view! {
        <fieldset class="field course__chapters">
            <legend>{t!(i18n, platform.chapters)}</legend>
            {(1..=CHAPTERS).map(chapter).collect_view()}
        </fieldset>
        <p class="sub">{t!(i18n, platform.exam_note)}</p>
    }
}
