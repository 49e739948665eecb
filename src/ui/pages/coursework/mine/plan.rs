//! A plan that was taken up: its work with dates, what was handed in, and marks.

use super::explained::Explained;
use super::hand_in::HandIn;
use super::marks::TextsGiven;
use crate::browser::date;
use crate::contest::course_plan::{CoursePlan, PlanItem, PlanWork};
use crate::contest::gradebook::SlipLine;
use crate::contest::submission::moment::ClockTime;
use crate::contest::taken::TakenPlan;
use crate::record::Fingerprint;
use crate::ui::components::{ButtonSize, Glyph, LinkButton, Note, Panel, Tag, Tone};
use crate::ui::pages::coursework::state::{now, use_coursework};
use crate::ui::pages::coursework::words::{kind, percent, plan_error};
use crate::ui::route::{Page, href};
use leptos::prelude::*;
use texts::i18n::*;

/// A plan that was taken up.
#[component]
pub fn PlanView(
    /// Its key.
    key: Fingerprint,
) -> impl IntoView {
    let (coursework, i18n) = (use_coursework(), use_i18n());
    let code =
        Memo::new(move |_| coursework.mine(|mine| mine.plan(key).map(|plan| plan.code.clone())).unwrap_or_default());
    let read = Memo::new(move |_| code.with(|code| CoursePlan::read(code)));
    let total = move || {
        let slip = coursework.mine(|mine| mine.plan(key).and_then(|plan| plan.slip.clone()))?;
        let words = t_string!(i18n, coursework.mine.total, mark = percent(slip.total));
        Some(view! { <p class="works__total">{words}</p> })
    };
    move || {
        let plan = match read.get() {
            Ok(plan) => plan,
            Err(error) => {
                let words = plan_error(i18n.get_locale(), &error);
                return view! { <Note tone=Tone::Danger>{words}</Note> }.into_any();
            }
        };
        let made = plan.made.to_string();
        let note = move || t_string!(i18n, coursework.mine.made, at = date::local(&made, i18n.get_locale().as_str()));
        let sealed = plan.seal.map(|to| {
            let words = move || t_string!(i18n, coursework.mine.sealed, key = to.name());
            view! { <p class="sub">{words}</p> }
        });
        let title = plan.title.clone();
        let plan = StoredValue::new(plan);
        let numbers: Vec<u8> = plan.with_value(|plan| plan.items.iter().map(|item| item.number).collect());
        let line = move |number: u8| view! { <li class="work"><WorkLine plan number /></li> };
        view! {
            <Panel title class="course-plan">
                <div class="panel__body form">
                    <p class="sub">{note}</p>
                    {total}
                    <ol class="works">{numbers.into_iter().map(line).collect_view()}</ol>
                    {sealed}
                </div>
            </Panel>
        }
        .into_any()
    }
}

/// A piece of work.
#[component]
fn WorkLine(
    /// The plan.
    plan: StoredValue<CoursePlan>,
    /// The number of the work.
    number: u8,
) -> impl IntoView {
    let (coursework, i18n) = (use_coursework(), use_i18n());
    let Some(item) = plan.with_value(|plan| plan.item(number).cloned()) else { return ().into_any() };
    let key = plan.with_value(|plan| plan.key);
    let taken =
        move |look: &dyn Fn(&TakenPlan) -> Option<ClockTime>| coursework.mine(|mine| mine.plan(key).and_then(look));
    let handed = Memo::new(move |_| {
        taken(&|plan| plan.handed.iter().rev().find(|note| note.item == number).map(|note| note.at.clone()))
    });
    let marked = Memo::new(move |_| {
        let line = |plan: &TakenPlan| plan.slip.as_ref()?.lines.iter().find(|line| line.item == number).cloned();
        coursework.mine(|mine| mine.plan(key).and_then(line))
    });
    let (of, name) = (item.work.kind(), item.work.clone());
    let title = move || coursework.title(i18n.get_locale(), &name);
    let dates = {
        let item = item.clone();
        move || dates(i18n.get_locale(), &item)
    };
    let state = {
        let item = item.clone();
        move || state(i18n.get_locale(), &item, handed.get(), marked.get())
    };
    let remark = move || {
        let line = marked.get().filter(|line| !line.remark.is_empty())?;
        let words = t_string!(i18n, coursework.mine.remark, words = line.remark);
        Some(view! { <p class="sub">{words}</p> })
    };
    let is_exam = matches!(item.work, PlanWork::Exam(_));
    let link = address(&item.work).map(|address| {
        view! {
            <LinkButton href=address size=ButtonSize::Small icon=Glyph::ArrowRight>{t!(i18n, coursework.mine.open)}</LinkButton>
        }
    });
    view! {
        <div class="work__head">
            <Tag tone=Tone::Plain>{move || kind(i18n.get_locale(), of)}</Tag>
            <h3>{title}</h3>
            {state}
        </div>
        <p class="sub">{dates}</p>
        {remark}
        {move || marked.get().map(|line| view! { <TextsGiven line /> })}
        {is_exam.then(|| view! { <Explained plan=key item=number /> })}
        <HandIn plan item link=link.into_any() />
    }
    .into_any()
}

/// When it opens and when it is due.
fn dates(locale: Locale, item: &PlanItem) -> String {
    let at = |at: &ClockTime| date::local(&at.to_string(), locale.as_str());
    let opens = item.opens.as_ref().map(|opens| td_string!(locale, coursework.mine.opens, at = at(opens)));
    let due = match &item.due {
        Some(due) => td_string!(locale, coursework.mine.due, at = at(due)),
        None => td_string!(locale, coursework.mine.no_due).to_owned(),
    };
    opens.into_iter().chain([due]).collect::<Vec<_>>().join(" · ")
}

/// Whether it was handed in and what it earned.
fn state(locale: Locale, item: &PlanItem, handed: Option<ClockTime>, marked: Option<SlipLine>) -> AnyView {
    if let Some(line) = marked {
        let words = td_string!(locale, coursework.mine.marked, mark = percent(line.mark));
        let late = (line.days_late > 0).then(|| {
            let words = td_string!(locale, coursework.mine.days_late, days = line.days_late);
            view! { <Tag tone=Tone::Warn>{words}</Tag> }
        });
        return view! { <Tag tone=Tone::Jade icon=Glyph::Check>{words}</Tag> {late} }.into_any();
    }
    let (tone, words) = match handed {
        Some(at) => {
            let at = date::local(&at.to_string(), locale.as_str());
            (Tone::Jade, td_string!(locale, coursework.mine.handed, at = at))
        }
        None if !item.is_open(now()) => (Tone::Plain, td_string!(locale, coursework.mine.not_open).to_owned()),
        None if item.days_late(now()) > 0 => (Tone::Danger, td_string!(locale, coursework.mine.overdue).to_owned()),
        None => (Tone::Plain, td_string!(locale, coursework.mine.not_handed).to_owned()),
    };
    view! { <Tag tone>{words}</Tag> }.into_any()
}

/// Where the work is done; none for an exam, which begins here.
fn address(work: &PlanWork) -> Option<String> {
    let page = match work {
        PlanWork::Lab(name) | PlanWork::Report(name) => Page::Course(format!("lab/{name}")),
        PlanWork::Case(name) => Page::Course(format!("case/{name}")),
        PlanWork::Game(code) => Page::Challenge(code.clone()),
        PlanWork::Exam(_) => return None,
    };
    Some(href(page))
}
