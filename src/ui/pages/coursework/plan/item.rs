//! One piece of work of the plan, with its fields.

use super::exam_fields::ExamFields;
use crate::browser::{date, focus, keys, storage};
use crate::contest::course_plan::read::MOST_WEIGHT;
use crate::contest::course_plan::{CoursePlan, PlanItem, PlanWork, PlanWorkKind};
use crate::contest::given::Given;
use crate::contest::submission::moment::ClockTime;
use crate::study::cases::CASES;
use crate::study::lab::LabCard;
use crate::study::quiz::Mark;
use crate::study::writing::OwnFile;
use crate::ui::components::{Choice, Glyph, IconButton, NumberField, SelectField, SwitchRow, Tag, Tone, unique_id};
use crate::ui::pages::course::said;
use crate::ui::pages::coursework::state::{CourseworkDesk, use_coursework};
use crate::ui::pages::coursework::words::{case_title, kind, percent};
use crate::ui::words::figure::limits;
use leptos::prelude::*;
use leptos::text_prop::TextProp;
use texts::i18n::*;

/// The codes and titles of the challenges that were given out here, the newest first.
pub fn given_challenges() -> Vec<(String, String)> {
    let kept = storage::read(&keys::GIVEN).and_then(|text| game::json::read::<Vec<Given>>(&text).ok());
    kept.unwrap_or_default().into_iter().map(|given| (given.code, given.title)).collect()
}

/// A piece of work.
#[component]
pub fn ItemCard(
    /// Its number in the plan.
    number: u8,
    /// Whether it stands first.
    is_first: bool,
    /// Whether it stands last.
    is_last: bool,
) -> impl IntoView {
    let (coursework, i18n) = (use_coursework(), use_i18n());
    let item = Memo::new(move |_| coursework.draft(|plan| plan.item(number).cloned()).flatten());
    let edit = move |change: &dyn Fn(&mut PlanItem)| {
        coursework.edit(|plan| plan.items.iter_mut().filter(|item| item.number == number).for_each(change));
    };
    let of = Memo::new(move |_| item.with(|item| item.as_ref().map(|item| item.work.kind())));
    let name = Memo::new(move |_| {
        item.with(|item| item.as_ref().map(|item| coursework.title(i18n.get_locale(), &item.work))).unwrap_or_default()
    });
    let share = move || {
        let share = coursework.draft(|plan| share(plan, number)).unwrap_or(Mark::NONE);
        t_string!(i18n, coursework.items.share, percent = percent(share))
    };
    let weight = Signal::derive(move || item.with(|item| item.as_ref().map_or(0, |item| i64::from(item.weight))));
    let set_weight = move |weight: i64| {
        if let Ok(weight) = u16::try_from(weight) {
            edit(&|item| item.weight = weight);
        }
    };
    let set_opens = move |at: Option<ClockTime>| edit(&|item| item.opens.clone_from(&at));
    let set_due = move |at: Option<ClockTime>| edit(&|item| item.due.clone_from(&at));
    let moved = move |by: i8| {
        coursework.edit(|plan| {
            if let Some(at) = plan.items.iter().position(|item| item.number == number) {
                let to = at.saturating_add_signed(isize::from(by)).min(plan.items.len() - 1);
                plan.items.swap(at, to);
            }
        });
        focus::soon(&format!("#work-{number} input"));
    };
    let remove = move || {
        coursework.edit(|plan| plan.items.retain(|item| item.number != number));
        focus::soon(".works__add button");
    };
    let head = move || {
        let of = of.get()?;
        Some(view! { <Tag tone=Tone::Plain>{kind(i18n.get_locale(), of)}</Tag> })
    };
    let fields = move || match of.get()? {
        PlanWorkKind::Exam => Some(view! { <ExamFields number /> }.into_any()),
        PlanWorkKind::Case => Some(view! { <WhichCase number /> }.into_any()),
        PlanWorkKind::Game => Some(view! { <WhichGame number /> }.into_any()),
        PlanWorkKind::Lab | PlanWorkKind::Report => Some(view! { <WhichLab number /> }.into_any()),
    };
    let hints = move || {
        (of.get() == Some(PlanWorkKind::Lab)).then(|| {
            view! {
                <SwitchRow
                    label=t!(i18n, coursework.items.hints)
                    help=t!(i18n, coursework.items.hints_help)
                    on=Signal::derive(move || item.with(|item| item.as_ref().is_none_or(|item| item.hints)))
                    on_change=move |on| edit(&|item| item.hints = on)
                />
            }
        })
    };
    let has_time = Memo::new(move |_| item.with(|item| item.as_ref().is_none_or(PlanItem::has_time)));
    let no_time = move || {
        let wrong =
            (!has_time.get()).then(|| view! { <p class="field__error">{t!(i18n, coursework.items.no_time)}</p> });
        view! { <div aria-live="polite">{wrong}</div> }
    };
    view! {
        <li class="work" id=format!("work-{number}")>
            <div class="work__head">
                {head}
                <h3>{move || name.get()}</h3>
                <span class="sub">{share}</span>
                <span class="work__moves">
                    <IconButton
                        glyph=Glyph::ArrowUp
                        label=move || t_string!(i18n, coursework.items.up, what = name.get())
                        disabled=is_first
                        on_click=move |()| moved(-1)
                    />
                    <IconButton
                        glyph=Glyph::ArrowDown
                        label=move || t_string!(i18n, coursework.items.down, what = name.get())
                        disabled=is_last
                        on_click=move |()| moved(1)
                    />
                    <IconButton
                        glyph=Glyph::Trash
                        label=move || t_string!(i18n, coursework.items.remove, what = name.get())
                        on_click=move |()| remove()
                    />
                </span>
            </div>
            <div class="form__row">
                <NumberField
                    label=t!(i18n, coursework.items.weight)
                    value=weight
                    on_input=set_weight
                    least=0
                    most=i64::from(MOST_WEIGHT)
                    limits=move || limits(i18n.get_locale(), 0, i64::from(MOST_WEIGHT))
                />
                <DateField
                    label=t!(i18n, coursework.items.opens)
                    value=Signal::derive(move || item.with(|item| item.as_ref().and_then(|item| item.opens.clone())))
                    on_change=set_opens
                />
                <DateField
                    label=t!(i18n, coursework.items.due)
                    value=Signal::derive(move || item.with(|item| item.as_ref().and_then(|item| item.due.clone())))
                    on_change=set_due
                />
            </div>
            {no_time}
            {fields}
            {hints}
        </li>
    }
}

/// What a piece of work weighs of the course.
fn share(plan: &CoursePlan, number: u8) -> Mark {
    let weight = plan.item(number).map_or(0, |item| u32::from(item.weight));
    Mark((weight * 1000 / plan.whole_weight().max(1)) as u16)
}

/// A field for a date and a time in the time of this machine; empty for none.
#[component]
fn DateField(
    /// What it is.
    #[prop(into)]
    label: TextProp,
    /// The moment, in world time.
    value: Signal<Option<ClockTime>>,
    /// Called with another one.
    #[prop(into)]
    on_change: Callback<Option<ClockTime>>,
) -> impl IntoView {
    let id = unique_id("date");
    let shown = move || value.get().map(|at| date::to_choose(&at.to_string())).unwrap_or_default();
    let chosen = move |event| on_change.run(date::chosen(&event_target_value(&event)).map(ClockTime::from));
    view! {
        <div class="field">
            <label class="field__label" for=id.clone()>{move || label.get()}</label>
            <input class="input" id=id type="datetime-local" prop:value=shown on:change=chosen />
        </div>
    }
}

/// An own lab or case among those to choose from.
fn own_choice(locale: Locale, file: &OwnFile) -> Choice<String> {
    Choice::new(file.id.clone(), td_string!(locale, coursework.items.own_work, what = said(locale, &file.title)))
}

/// Which case is to be decided.
#[component]
fn WhichCase(number: u8) -> impl IntoView {
    let (coursework, i18n) = (use_coursework(), use_i18n());
    let value = Signal::derive(move || {
        let name = coursework.draft(|plan| match plan.item(number).map(|item| &item.work) {
            Some(PlanWork::Case(name)) => name.clone(),
            _ => String::new(),
        });
        name.unwrap_or_default()
    });
    let choose = move |name: String| set(coursework, number, PlanWork::Case(name));
    let choices = move || {
        let choice = |name: &str| Choice::new(name.to_owned(), case_title(i18n.get_locale(), name));
        let own = coursework
            .works(|works| works.cases.iter().map(|file| own_choice(i18n.get_locale(), file)).collect::<Vec<_>>());
        CASES.iter().map(|name| choice(name)).chain(own).collect::<Vec<_>>()
    };
    move || {
        view! { <SelectField label=t!(i18n, coursework.items.case) choices=choices() value on_change=choose /> }
    }
}

/// Which lab is to be done, or told of in a report.
#[component]
fn WhichLab(number: u8) -> impl IntoView {
    let (coursework, i18n) = (use_coursework(), use_i18n());
    let of = Memo::new(move |_| {
        coursework.draft(|plan| match plan.item(number).map(|item| item.work.clone()) {
            Some(PlanWork::Lab(name)) => (name, false),
            Some(PlanWork::Report(name)) => (name, true),
            _ => (String::new(), false),
        })
    });
    let value = Signal::derive(move || of.get().unwrap_or_default().0);
    let choose = move |name: String| {
        let is_report = of.get_untracked().is_some_and(|(_, is_report)| is_report);
        set(coursework, number, if is_report { PlanWork::Report(name) } else { PlanWork::Lab(name) });
    };
    // The list stays as it is while one is chosen in it with the keys.
    let is_report = Memo::new(move |_| of.with(|of| of.as_ref().is_some_and(|(_, is_report)| *is_report)));
    let games = Memo::new(move |_| coursework.draft(|plan| plan.games()).unwrap_or_default());
    let choices = move || {
        let locale = i18n.get_locale();
        let labs = coursework.labs();
        let choice = |lab: &LabCard| {
            Choice::new(lab.id.clone(), format!("{} {}", lab.id.to_uppercase(), said(locale, &lab.title)))
        };
        let (is_report, games) = (is_report.get(), games.get());
        let of_game = |number: u8| match PlanWork::report_of_game(number) {
            PlanWork::Report(name) => {
                Some(Choice::new(name, td_string!(locale, coursework.work.of_game, number = number)))
            }
            _ => None,
        };
        let games = games.into_iter().filter(|_| is_report).filter_map(of_game);
        let own = coursework.works(|works| works.labs.iter().map(|file| own_choice(locale, file)).collect::<Vec<_>>());
        labs.iter().map(choice).chain(own).chain(games).collect::<Vec<_>>()
    };
    move || {
        view! { <SelectField label=t!(i18n, coursework.items.lab) choices=choices() value on_change=choose /> }
    }
}

/// Which challenge is to be played.
#[component]
fn WhichGame(number: u8) -> impl IntoView {
    let (coursework, i18n) = (use_coursework(), use_i18n());
    let value = Signal::derive(move || {
        let code = coursework.draft(|plan| match plan.item(number).map(|item| &item.work) {
            Some(PlanWork::Game(code)) => code.clone(),
            _ => String::new(),
        });
        code.unwrap_or_default()
    });
    let choose = move |code: String| set(coursework, number, PlanWork::Game(code));
    let choices = move || {
        let mut known: Vec<String> = given_challenges().into_iter().map(|(code, _)| code).collect();
        let now = untrack(|| value.get());
        if !known.contains(&now) {
            known.insert(0, now);
        }
        let locale = i18n.get_locale();
        let choice = |code: String| {
            let words = coursework.title(locale, &PlanWork::Game(code.clone()));
            Choice::new(code, words)
        };
        known.into_iter().map(choice).collect::<Vec<_>>()
    };
    move || {
        view! { <SelectField label=t!(i18n, coursework.items.game) choices=choices() value on_change=choose /> }
    }
}

/// Makes the work of that number another one.
fn set(coursework: CourseworkDesk, number: u8, work: PlanWork) {
    coursework.edit(|plan| {
        if let Some(item) = plan.items.iter_mut().find(|item| item.number == number) {
            item.work = work;
        }
    });
}
