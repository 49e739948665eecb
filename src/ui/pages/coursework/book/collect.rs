//! Homework comes in: files and texts are read, opened with the key, and every mark is worked out again.

use super::received_for;
use super::unopened::Unopened;
use crate::browser::timer;
use crate::contest::class_book::{ClassBook, ClassId};
use crate::contest::course_plan::read::MOST_COURSE_PLAN;
use crate::contest::course_plan::{CoursePlan, PlanWork};
use crate::contest::gradebook::Piece;
use crate::contest::homework::check::check;
use crate::contest::homework::{Catalogue, CatalogueLab, HOMEWORK_FORMS, ReceivedHomework};
use crate::contest::submission::MOST_SUBMISSION;
use crate::contest::submission::moment::{ClockTime, Moment};
use crate::contest::submission::verify::RecordCheck;
use crate::record::Fingerprint;
use crate::study::cases::Case;
use crate::study::quiz::QuizChapter;
use crate::study::report::ReportWords;
use crate::ui::components::{
    Button, Choice, Column, DataTable, LinkButton, Loading, Note, Panel, Progress, Row, SelectField, TextField, Tone,
};
use crate::ui::exchange::take::{ByFile, ByText, Item};
use crate::ui::lazy::{Modules, use_modules};
use crate::ui::pages::class::keys;
use crate::ui::pages::coursework::inbox::NotTaken;
use crate::ui::pages::coursework::labs::fetch_labs;
use crate::ui::pages::coursework::state::{CourseContent, CourseworkDesk, now, use_coursework, with_own};
use crate::ui::pages::coursework::words::{homework_error, plan_error};
use crate::ui::pages::report::fetch_words;
use crate::ui::route::{Page, href};
use crate::ui::task::spawn_lasting;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The plan, the ways in, and what does not count.
#[component]
pub fn Collect(
    /// The plan whose homework is taken in.
    plan: Memo<Option<CoursePlan>>,
) -> impl IntoView {
    let (coursework, i18n) = (use_coursework(), use_i18n());
    let (books, modules) = (coursework.books, use_modules());
    coursework.ask_for_labs();
    let take = move |items: Vec<Item>| {
        let Some(plan) = plan.get_untracked() else { return };
        let Some(course) = untrack(|| coursework.course()) else { return };
        let locale = i18n.get_locale_untracked();
        spawn_lasting(async move {
            let checking = Checking::new(plan, course, modules, locale).await;
            let mut taking = Taking::new(coursework, &checking.plan);
            for item in items {
                for (name, text) in item.open(&HOMEWORK_FORMS, MOST_SUBMISSION).await {
                    taking.came();
                    timer::breathe().await;
                    let taken = text.map_err(|unread| unread.why(locale)).and_then(|text| {
                        let piece = checking.taken(&text, now())?;
                        Ok((text, piece))
                    });
                    taking.take(name, taken);
                }
            }
            taking.put();
        });
    };
    // What the class has kept from earlier times is checked again when it is opened.
    let kept = Memo::new(move |_| {
        let key = plan.with(|plan| plan.as_ref().map(|plan| plan.key));
        key.map(|key| received_for(books, key)).unwrap_or_default()
    });
    Effect::new(move |_| {
        let (Some(plan), Some(course), kept) = (plan.get(), coursework.course(), kept.get()) else { return };
        let (edition, locale, inbox) = (plan.edition(), i18n.get_locale_untracked(), coursework.inbox);
        inbox.track_again();
        let is_new = move |text: &Fingerprint| {
            let key = (edition, *text);
            let is_checked = inbox.checked.with_untracked(|checked| checked.contains_key(&key));
            !is_checked && inbox.unopened.with_untracked(|unopened| !unopened.contains_key(&key))
        };
        let new: Vec<(Fingerprint, ClockTime)> = kept.into_iter().filter(|(text, _)| is_new(text)).collect();
        if new.is_empty() {
            return;
        }
        spawn_lasting(async move {
            // What is being taken in right now is checked there.
            timer::pause(LATER).await;
            let checking = Checking::new(plan, course, modules, locale).await;
            for (text, at) in new.into_iter().filter(|(text, _)| is_new(text)) {
                timer::breathe().await;
                let arrived = if let ClockTime::At(at) = at { at } else { now() };
                let taken = books.text(text).map(|text| checking.taken(&text, arrived));
                match taken {
                    Some(Ok(piece)) => inbox.checked.update(|checked| drop(checked.insert((edition, text), piece))),
                    Some(Err(why)) => inbox.unopened.update(|unopened| drop(unopened.insert((edition, text), why))),
                    None => (),
                }
            }
        });
    });
    let ways = move || {
        plan.with(Option::is_some).then_some(())?;
        if coursework.has_no_bank() {
            return Some(
                view! {
                    <Note tone=Tone::Danger alert=true>{t!(i18n, coursework.missing)}</Note>
                    <div class="cluster">
                        <Button on_click=move |()| coursework.fetch_bank()>{t!(i18n, coursework.again)}</Button>
                    </div>
                }
                .into_any(),
            );
        }
        Some(match coursework.course() {
            None => view! { <Loading text=t!(i18n, coursework.loading) /> }.into_any(),
            Some(_) => view! {
                <ByFile on_take=take />
                <ByText kinds=&HOMEWORK_FORMS on_take=take />
            }
            .into_any(),
        })
    };
    view! {
        <Panel title=t!(i18n, coursework.collect.heading)>
            <div class="panel__body form">
                <WhichPlan plan />
                {ways}
                <HowFar />
                <Unopened plan kept />
            </div>
        </Panel>
        <NotCounted />
    }
}

/// Milliseconds that what is being taken in has before the class is looked through.
const LATER: i32 = 300;

/// All that homework is held against.
struct Checking {
    plan: CoursePlan,
    bank: Vec<QuizChapter>,
    cases: Vec<Case>,
    labs: Vec<CatalogueLab>,
    report_words: Option<ReportWords>,
    record_check: Option<RecordCheck>,
    locale: Locale,
}

impl Checking {
    async fn new(plan: CoursePlan, (bank, cases): CourseContent, modules: Modules, locale: Locale) -> Self {
        let (bank, labs) = (with_own(&bank, &plan), fetch_labs(&plan).await);
        let own = plan.works.cases.iter().filter_map(|file| file.case().ok());
        let cases = cases.iter().cloned().chain(own).collect();
        // Few games have records of the workbench; what checks them is fetched where there can be games.
        let has_games = plan.items.iter().any(|item| matches!(item.work, PlanWork::Game(_)));
        let record_check = match has_games {
            true => modules.record_check.get().await.ok().map(|checks| checks.submission),
            false => None,
        };
        let has_reports = plan.items.iter().any(|item| matches!(item.work, PlanWork::Report(_)));
        let report_words = if has_reports { fetch_words().await.ok() } else { None };
        Self { plan, bank, cases, labs, report_words, record_check, locale }
    }

    /// Reads a text and works its mark out.
    fn taken(&self, text: &str, arrived: Moment) -> Result<Piece, String> {
        let Self { plan, bank, cases, labs, report_words, record_check, locale } = self;
        let read = ReceivedHomework::read(text, &keys::all()).and_then(|read| read.for_plan(plan));
        let homework = read.map_err(|error| homework_error(*locale, error))?;
        let catalogue =
            Catalogue { bank, cases, labs, report_words: report_words.as_ref(), record_check: *record_check };
        let checked = check(&homework, plan, catalogue, Some(arrived));
        Ok(Piece { text: Fingerprint::of(text.as_bytes()), homework, checked, arrived: Some(arrived) })
    }
}

/// Milliseconds after which what was checked is put to the rest, and how many pieces wait for that at most: each time the
/// marks of the whole class are worked out anew.
const PUT_EVERY: u64 = 400;
const PUT_AT: usize = 25;

/// What is being taken in, for the class that was open when it came.
struct Taking<'a> {
    coursework: CourseworkDesk,
    plan: &'a CoursePlan,
    class: Option<ClassId>,
    /// Names and texts that were checked, and what that has shown.
    texts: Vec<(String, String)>,
    pieces: Vec<Piece>,
    /// When something was put to the rest last, by the page's clock.
    put_at: u64,
}

impl<'a> Taking<'a> {
    fn new(coursework: CourseworkDesk, plan: &'a CoursePlan) -> Self {
        let class = untrack(|| coursework.books.id());
        Self { coursework, plan, class, texts: Vec::new(), pieces: Vec::new(), put_at: 0 }
    }

    fn came(&self) {
        self.coursework.inbox.came(self.class.as_ref());
    }

    fn take(&mut self, name: String, taken: Result<(String, Piece), String>) {
        match taken {
            Err(why) => self.coursework.inbox.refuse(self.class.as_ref(), NotTaken { name, why }),
            Ok((text, piece)) => {
                self.texts.push((name, text));
                self.pieces.push(piece);
            }
        }
        if self.pieces.len() >= PUT_AT || timer::milliseconds() >= self.put_at + PUT_EVERY {
            self.put();
        }
    }

    /// Puts what was checked to the rest.
    fn put(&mut self) {
        self.put_at = timer::milliseconds();
        if self.pieces.is_empty() {
            return;
        }
        let (books, inbox) = (self.coursework.books, self.coursework.inbox);
        if self.class.is_none() {
            books.ensure(&self.plan.title);
            self.class = untrack(|| books.id());
            self.class.iter().for_each(|class| inbox.belongs_to(class));
        }
        let Some(class) = &self.class else { return };
        let key = self.plan.key;
        let has_it = |book: &ClassBook| book.id != *class || book.plans.iter().any(|plan| plan.key == key.to_string());
        let is_given = untrack(|| books.with(has_it));
        if is_given == Some(false) {
            // The file of a class holds what its homework is marked by.
            self.coursework.give_to_class(self.plan);
        }
        inbox.take(Some(class), self.plan.edition(), std::mem::take(&mut self.pieces));
        books.receive_for(class, std::mem::take(&mut self.texts), Some(key));
    }
}

/// One of the plans that were given out, or another by its text.
#[component]
fn WhichPlan(plan: Memo<Option<CoursePlan>>) -> impl IntoView {
    let (coursework, i18n) = (use_coursework(), use_i18n());
    let entered = RwSignal::new(String::new());
    let read = Memo::new(move |_| entered.with(|text| (!text.trim().is_empty()).then(|| CoursePlan::read(text))));
    Effect::new(move |_| {
        if let Some(Ok(plan)) = read.get() {
            coursework.change_made(|made| made.keep(&plan));
            coursework.take_works(&plan);
            coursework.give_to_class(&plan);
            coursework.chosen.set(Some(plan.key));
            entered.set(String::new());
        }
    });
    let wrong = Signal::derive(move || Some(plan_error(i18n.get_locale(), &read.get()?.err()?)));
    let plans =
        Memo::new(move |_| coursework.given().into_iter().map(|plan| (plan.key, plan.title)).collect::<Vec<_>>());
    let choose = move || {
        let plans = plans.get();
        if plans.is_empty() {
            return view! {
                <p>{t!(i18n, coursework.collect.none)}</p>
                <div class="cluster">
                    <LinkButton href=href(Page::CoursePlan)>{t!(i18n, coursework.nav.plan)}</LinkButton>
                </div>
            }
            .into_any();
        }
        let choices = plans.into_iter().map(|(key, title)| Choice::new(Some(key), title)).collect();
        view! {
            <SelectField
                label=t!(i18n, coursework.collect.plan)
                choices
                value=Signal::derive(move || plan.with(|plan| plan.as_ref().map(|plan| plan.key)))
                on_change=move |key| coursework.chosen.set(key)
            />
        }
        .into_any()
    };
    view! {
        {choose}
        <details>
            <summary>{t!(i18n, coursework.collect.by_text)}</summary>
            <TextField
                label=t!(i18n, coursework.collect.plan_text)
                error=wrong
                value=entered
                on_input=move |text: String| entered.set(text)
                max_length=MOST_COURSE_PLAN
                class="input--code"
            />
        </details>
    }
}

/// How many have been checked.
#[component]
fn HowFar() -> impl IntoView {
    let (coursework, i18n) = (use_coursework(), use_i18n());
    let arrivals = Memo::new(move |_| coursework.inbox.of(coursework.books.id().as_ref()));
    let any = Memo::new(move |_| arrivals.with(|arrivals| arrivals.all > 0));
    let words = move || {
        let (done, all) = arrivals.with(|arrivals| (arrivals.done, arrivals.all));
        t_string!(i18n, coursework.collect.progress, done = done, all = all)
    };
    let percent = Signal::derive(move || {
        let (done, all) = arrivals.with(|arrivals| (arrivals.done, arrivals.all));
        (done * 100).checked_div(all).unwrap_or(0) as u16
    });
    let bad = move || {
        let bad = arrivals.with(|arrivals| arrivals.not_taken.len());
        (bad > 0).then(|| t_string!(i18n, coursework.collect.bad, n = bad))
    };
    move || {
        any.get().then(|| {
            view! {
                <div class="cluster">
                    <Progress label=words percent />
                    <span role="status">{words} " " {bad}</span>
                </div>
            }
        })
    }
}

/// What does not count, and why.
#[component]
fn NotCounted() -> impl IntoView {
    let (coursework, i18n) = (use_coursework(), use_i18n());
    let not_taken = Memo::new(move |_| coursework.inbox.of(coursework.books.id().as_ref()).not_taken);
    let any = Memo::new(move |_| not_taken.with(|all| !all.is_empty()));
    let columns =
        move || vec![Column::text(t!(i18n, coursework.collect.file)), Column::text(t!(i18n, coursework.collect.why))];
    let lines = move || not_taken.get().into_iter().map(|one| Row::new(one.name).cell(one.why)).collect();
    move || {
        any.get().then(|| {
            view! {
                <Panel title=t!(i18n, coursework.collect.not_counted)>
                    <DataTable caption=t!(i18n, coursework.collect.not_counted) columns=columns() rows=Arc::new(lines) />
                </Panel>
            }
        })
    }
}
