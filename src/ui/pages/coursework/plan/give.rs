//! A course plan as what can be given to a class.

use crate::browser::{address, date, focus};
use crate::contest::challenge::link::is_of_this_machine;
use crate::contest::course_plan::CoursePlan;
use crate::ui::components::{Button, ButtonKind, Glyph, Note, Panel, Tone};
use crate::ui::exchange::copy::CopyField;
use crate::ui::lazy::use_modules;
use crate::ui::pages::coursework::state::{now, use_coursework};
use crate::ui::reports::use_reports;
use crate::ui::route::{Page, href};
use crate::ui::saved;
use leptos::prelude::*;
use texts::i18n::*;

/// The step that gives the plan out, then the ways to do so.
#[component]
pub fn GiveOut(
    /// Why it cannot be given out yet.
    why: Signal<Option<String>>,
) -> impl IntoView {
    let (coursework, i18n) = (use_coursework(), use_i18n());
    let given = Memo::new(move |_| {
        let key = coursework.draft(|plan| plan.key)?;
        coursework.made(|made| made.plans().into_iter().find(|plan| plan.key == key))
    });
    let is_given = Memo::new(move |_| coursework.made(|made| made.is_given()));
    let give_out = move || {
        let mut plan = None;
        coursework.change_made(|made| plan = made.give_out(now()));
        if let Some(plan) = plan {
            coursework.give_to_class(&plan);
            coursework.chosen.set(Some(plan.key));
        }
        focus::soon(".given-since");
    };
    let step = move || {
        if is_given.get() {
            return None;
        }
        let locale = i18n.get_locale();
        let again = given.with(Option::is_some);
        let (words, button) = match again {
            true => (td_string!(locale, coursework.give.changed), td_string!(locale, coursework.give.again)),
            false => (td_string!(locale, coursework.give.not_yet), td_string!(locale, coursework.give.out)),
        };
        let tone = if again { Tone::Warn } else { Tone::default() };
        let cannot = move || {
            let words = t_string!(i18n, coursework.give.cannot, why = why.get()?);
            Some(view! { <p class="field__error">{words}</p> })
        };
        Some(view! {
            <Note tone>{words}</Note>
            {cannot}
            <div class="form__foot">
                <Button
                    kind=ButtonKind::Seal
                    icon=Glyph::Seal
                    disabled=Signal::derive(move || why.with(Option::is_some))
                    on_click=give_out
                >
                    {button}
                </Button>
            </div>
        })
    };
    view! {
        <Panel title=t!(i18n, coursework.give.heading) note=t!(i18n, coursework.give.note)>
            <div class="panel__body form">
                {step}
                {move || given.get().map(|plan| view! { <PlanWays plan /> })}
            </div>
        </Panel>
    }
}

/// The link, the code and the file of a plan that was given out.
#[component]
fn PlanWays(plan: CoursePlan) -> impl IntoView {
    let (reports, i18n) = (use_reports(), use_i18n());
    let code = plan.code();
    let link = address::of(&href(Page::Coursework(code.clone())));
    let shown = link.clone();
    let here_only =
        is_of_this_machine(&link).then(|| view! { <Note tone=Tone::Warn>{t!(i18n, coursework.give.here_only)}</Note> });
    let (text, title, made) = (StoredValue::new(code.clone()), plan.title.clone(), plan.made.to_string());
    let save = move || {
        let locale = i18n.get_locale_untracked();
        let name = saved::challenge_name(td_string!(locale, coursework.give.file_name), &title);
        text.with_value(|text| saved::download(reports, locale, &name, text));
    };
    let since = move || t_string!(i18n, coursework.give.since, at = date::local(&made, i18n.get_locale().as_str()));
    view! {
        <p class="sub given-since" tabindex="-1">{since}</p>
        {here_only}
        <CopyField label=t!(i18n, coursework.give.link) text=link />
        {use_modules().instructor.view(move |pages| {
            let shown = shown.clone();
            pages.qr.view(move |qr| (qr.code)(shown.clone()))
        })}
        <CopyField label=t!(i18n, coursework.give.code) text=code />
        <div class="cluster">
            <Button icon=Glyph::Download on_click=save>{t!(i18n, coursework.give.file)}</Button>
        </div>
    }
}
