//! Handing in: what was done for a piece of work, as a file or a text; an exam begins here, too.

use super::attempts::attempts_at;
use super::begin_exam::BeginExam;
use super::done::{SavedHere, case_done, played};
use super::who::{is_nameless, trimmed};
use crate::browser::{chance, date, files};
use crate::contest::course_plan::{CoursePlan, PlanItem, PlanWork};
use crate::contest::homework::{HandedWork, Homework};
use crate::contest::submission::moment::ClockTime;
use crate::contest::taken::HandedNote;
use crate::record::paper::MOST_PAPER_BYTES;
use crate::record::seal::KEY;
use crate::study::report::HandedReport;
use crate::ui::components::{Button, ButtonKind, ButtonSize, Choice, FileField, Glyph, Note, SelectField, Tone};
use crate::ui::exchange::copy::copy_and_say;
use crate::ui::pages::class::keys as seal_keys;
use crate::ui::pages::coursework::state::{now, use_coursework};
use crate::ui::reports::use_reports;
use crate::ui::saved;
use crate::ui::task::use_tasks;
use leptos::prelude::*;
use texts::i18n::*;
use web_sys::File;

/// What can be handed in and how; the way to the work beside it.
#[component]
pub fn HandIn(
    /// The plan.
    plan: StoredValue<CoursePlan>,
    /// The work.
    item: PlanItem,
    /// The saved games in which it is done; the first is handed in, if no other is chosen.
    games: Vec<SavedHere>,
    /// What stands in the report on the page; none where its file is to be chosen.
    #[prop(optional_no_strip)]
    report: Option<Callback<(), Option<HandedReport>>>,
    /// The way to where the work is done.
    link: AnyView,
) -> impl IntoView {
    let (coursework, reports, i18n) = (use_coursework(), use_reports(), use_i18n());
    let key = plan.with_value(|plan| plan.key);
    let number = item.number;
    let is_exam = matches!(item.work, PlanWork::Exam(_));
    let chosen = RwSignal::new(games.first().cloned());
    let paper = RwSignal::new(None::<HandedReport>);
    let takes_paper = matches!(item.work, PlanWork::Report(_)) && report.is_none();
    let of = StoredValue::new(item.work.clone());
    let last_exam = move |mine: &crate::contest::taken::StudentCoursework| {
        mine.plan(key).and_then(|plan| plan.exams_of(number).last().cloned())
    };
    let has_done = Memo::new(move |_| match of.get_value() {
        PlanWork::Exam(_) => coursework.mine(|mine| last_exam(mine).is_some()),
        PlanWork::Case(name) => case_done(&name).is_some(),
        PlanWork::Lab(_) | PlanWork::Report(_) | PlanWork::Game(_) => chosen.with(Option::is_some),
    });
    // Worked out when it is asked for: a game goes on, and a report is written in, while this is in sight.
    let done = move || match of.get_value() {
        PlanWork::Exam(_) => coursework.peek_mine(last_exam).map(|exam| HandedWork::Exam(Box::new(exam))),
        PlanWork::Case(name) => case_done(&name),
        work => {
            let written = report.map_or_else(|| paper.get_untracked(), |report| report.run(()));
            played(&work, &chosen.get_untracked()?, written)
        }
    };
    let nameless = Signal::derive(move || is_nameless(coursework));
    let sent = RwSignal::new(false);
    // Once the mark is here, it has arrived.
    let waits =
        Memo::new(move |_| coursework.mine(|mine| mine.plan(key).is_some_and(|plan| plan.waits_for_mark(number))));
    let made = move |write: fn(&Homework, &CoursePlan, [u8; KEY]) -> String| {
        let locale = i18n.get_locale_untracked();
        let Some(work) = done() else {
            reports.failed(td_string!(locale, coursework.mine.nothing).to_owned());
            return None;
        };
        let at = ClockTime::At(now());
        let student = coursework.peek_mine(|mine| trimmed(&mine.student));
        let attempts = of.with_value(attempts_at);
        let reply = seal_keys::own().map(|key| key.public());
        let text = plan.with_value(|plan| {
            let chance = chance::bytes().or_else(|| plan.seal.is_none().then_some([0; KEY]))?;
            let homework =
                Homework::new(plan, number, student, at.clone(), work).with_reply(reply).with_attempts(attempts);
            Some(write(&homework, plan, chance))
        });
        if text.is_none() {
            reports.failed(td_string!(locale, common.no_chance).to_owned());
        } else {
            coursework.change_mine(|mine| {
                if let Some(plan) = mine.plan_mut(key) {
                    plan.handed.push(HandedNote { item: number, at });
                }
            });
            sent.set(true);
        }
        text
    };
    let save = move || {
        if let Some(text) = made(Homework::file) {
            let student = coursework.peek_mine(|mine| trimmed(&mine.student));
            let name = saved::submission_name(&format!("{}-{number}", student.number), &student.name);
            saved::download(reports, i18n.get_locale_untracked(), &name, &text);
        }
    };
    let copy = move || {
        if let Some(text) = made(Homework::text) {
            let locale = i18n.get_locale_untracked();
            copy_and_say(reports, locale, text, td_string!(locale, coursework.mine.copied));
        }
    };
    let which = (games.len() > 1).then(|| view! { <WhichSaved games chosen /> });
    // A report without its paper is no report: on its own page it comes along by itself.
    let is_paperless = Signal::derive(move || takes_paper && paper.with(Option::is_none));
    let disabled = Signal::derive(move || nameless.get() || !has_done.get() || is_paperless.get());
    let why = move || {
        let words = match (has_done.get(), nameless.get()) {
            (false, _) if is_exam => return None,
            (false, _) => t_string!(i18n, coursework.mine.nothing),
            (true, true) => t_string!(i18n, coursework.mine.nameless),
            (true, false) if is_paperless.get() => t_string!(i18n, coursework.mine.paperless),
            (true, false) if chosen.with(|game| game.as_ref().is_some_and(|game| !game.is_done)) => {
                t_string!(i18n, coursework.mine.unfinished)
            }
            (true, false) => return None,
        };
        Some(view! { <p class="sub">{words}</p> })
    };
    let ways = move || {
        has_done.get().then(|| {
            view! {
                <Button size=ButtonSize::Small kind=ButtonKind::Seal icon=Glyph::Download disabled on_click=save>
                    {t!(i18n, coursework.mine.save)}
                </Button>
                <Button size=ButtonSize::Small icon=Glyph::Copy disabled on_click=copy>
                    {t!(i18n, coursework.mine.copy)}
                </Button>
            }
        })
    };
    let still_to_do = move || {
        (sent.get() && waits.get()).then(|| view! { <Note tone=Tone::Warn>{t!(i18n, coursework.mine.send)}</Note> })
    };
    view! {
        {which}
        {is_exam.then(|| view! { <BeginExam plan item nameless /> })}
        {takes_paper.then(|| view! { <ReportPaper paper /> })}
        <div class="cluster">
            {link}
            {ways}
        </div>
        {why}
        <div role="status">{still_to_do}</div>
    }
}

/// Which of several saved games is handed in.
#[component]
fn WhichSaved(games: Vec<SavedHere>, chosen: RwSignal<Option<SavedHere>>) -> impl IntoView {
    let i18n = use_i18n();
    let choice = |game: SavedHere| {
        let words = {
            let game = game.clone();
            move || {
                let locale = i18n.get_locale();
                let at = date::local(&game.saved_at, locale.as_str());
                let (company, at) = (game.company.clone(), at);
                match game.is_done {
                    true => td_string!(locale, coursework.mine.game_done, company = company, at = at),
                    false => td_string!(locale, coursework.mine.game_saved, company = company, at = at),
                }
            }
        };
        Choice::new(Some(game), words)
    };
    let choices = games.into_iter().map(choice).collect();
    view! {
        <SelectField
            label=t!(i18n, coursework.mine.game)
            choices
            value=chosen
            on_change=move |game| chosen.set(game)
        />
    }
}

/// Takes the paper of a report, so that its figures are held against the run.
#[component]
fn ReportPaper(paper: RwSignal<Option<HandedReport>>) -> impl IntoView {
    let (i18n, tasks) = (use_i18n(), use_tasks());
    let wrong = RwSignal::new(false);
    let take = move |chosen: Vec<File>| {
        let Some(file) = chosen.into_iter().next() else { return };
        tasks.spawn(async move {
            let read =
                files::read_bytes(&file, MOST_PAPER_BYTES).await.ok().and_then(|bytes| HandedReport::read(&bytes).ok());
            wrong.set(read.is_none());
            paper.set(read);
        });
    };
    let told = move || match (wrong.get(), paper.with(Option::is_some)) {
        (true, _) => Some(view! { <Note tone=Tone::Danger>{t!(i18n, coursework.mine.paper_wrong)}</Note> }.into_any()),
        (false, true) => Some(view! { <p class="sub">{t!(i18n, coursework.mine.paper_taken)}</p> }.into_any()),
        (false, false) => None,
    };
    view! {
        <div class="cluster">
            <label class="btn choose-file">
                <FileField on_take=take />
                {t!(i18n, coursework.mine.paper)}
            </label>
        </div>
        <div role="status">{told}</div>
    }
}
