//! Handing the lab in: what is missing, and that it is meant.

use super::counts::LabCounts;
use super::open_lab::use_open_lab;
use crate::browser::platform::{self, ResultKind};
use crate::contest::course_plan::PlanWorkKind;
use crate::ui::components::{Ask, Button, ButtonKind, Glyph, LinkButton, Note, Tone};
use crate::ui::lazy::{WorkHere, use_modules};
use crate::ui::pages::course::{second_now, use_course};
use crate::ui::pages::lab::lab_page;
use crate::ui::pages::lab::result::marked;
use crate::ui::pages::lab::state::use_labs;
use crate::ui::route::{Page, go, href};
use leptos::prelude::*;
use texts::i18n::*;

/// What is done so far, and the button.
#[component]
pub fn HandInSheet(count: Memo<LabCounts>) -> impl IntoView {
    let (open, i18n) = (use_open_lab(), use_i18n());
    let asks = RwSignal::new(false);
    let line = move |name: &'static str, of: fn(LabCounts) -> (usize, usize)| {
        let words = move || {
            let (done, all) = of(count.get());
            t_string!(i18n, lab.of_all, done = done, all = all)
        };
        view! { <div><dt>{name}</dt><dd>{words}</dd></div> }
    };
    let lines = move || {
        view! {
            <dl class="lab__counts">
                {line(t_string!(i18n, lab.sheet.steps), |count| count.steps)}
                {line(t_string!(i18n, lab.sheet.questions), |count| count.questions)}
                {line(t_string!(i18n, lab.sheet.texts), |count| count.texts)}
            </dl>
        }
    };
    let is_whole = move || {
        let LabCounts { steps, questions, texts } = count.get();
        [steps, questions, texts].iter().all(|(done, all)| done == all)
    };
    let missing =
        move || (!is_whole()).then(|| view! { <Note tone=Tone::Plain>{t_string!(i18n, lab.hand_in.missing)}</Note> });
    let marks = open.with(|content| href(lab_page(&content.lab.id)));
    let modules = use_modules();
    let here = move || WorkHere {
        kind: PlanWorkKind::Lab,
        name: open.with(|content| content.lab.id.clone()),
        game: open.session().id(),
        report: None,
    };
    // In a tab that may only look, nothing is handed in.
    let is_looking = Signal::derive(move || !open.session().may_record());
    let act = move || match open.is_handed_in() {
        true => view! {
            <Note tone=Tone::Jade>{t_string!(i18n, lab.hand_in.done)}</Note>
            <LinkButton href=marks.clone() kind=ButtonKind::Ink icon=Glyph::ArrowRight>
                {t_string!(i18n, lab.hand_in.to_marks)}
            </LinkButton>
            {modules.coursework.view(move |pages| (pages.hand_in)(here()))}
        }
        .into_any(),
        false => view! {
            {missing}
            <p>{t_string!(i18n, lab.hand_in.note)}</p>
            <Button kind=ButtonKind::Seal icon=Glyph::Check disabled=is_looking on_click=move |()| asks.set(true)>
                {t_string!(i18n, lab.hand_in.button)}
            </Button>
        }
        .into_any(),
    };
    let hand_in = hand_in_act();
    view! {
        {lines}
        {act}
        <p class="lab__line">
            <LinkButton href=href(Page::Report) kind=ButtonKind::Ghost icon=Glyph::Edit>{t!(i18n, lab.hand_in.report)}</LinkButton>
        </p>
        <Ask
            open=asks
            on_close=move |()| asks.set(false)
            title=t!(i18n, lab.hand_in.button)
            close_label=t!(i18n, site.close)
            no=t!(i18n, lab.hand_in.go_on)
            yes=t!(i18n, lab.hand_in.button)
            on_yes=move |()| hand_in()
            question=t!(i18n, lab.hand_in.sure)
        />
    }
}

/// Hands the lab in, notes what it earned, and leads to its marks.
fn hand_in_act() -> impl Fn() + Copy + Send + Sync + 'static {
    let (open, labs, course) = (use_open_lab(), use_labs(), use_course());
    move || {
        let session = open.session();
        if !session.hand_in_lab() {
            return;
        }
        let id = open.with(|content| content.lab.id.clone());
        let marked = session.peek_save(|_, save| open.with(|content| marked(content, save))).flatten();
        if let Some((mark, _)) = marked {
            platform::tell_result(ResultKind::Lab, &id, mark.mark().0);
            let concepts = open.with(|content| mark.by_topic(&content.lab));
            course.change(|progress| {
                progress.labs.entry(id.clone()).or_default().note(mark.mark(), &concepts, second_now());
            });
        }
        labs.just_handed_in.set_value(session.id());
        go(lab_page(&id));
    }
}
