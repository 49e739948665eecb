//! Handing in: what was done for a piece of work, as a file or a text; an exam begins here, too.

use super::attempts::attempts_at;
use crate::browser::slots::{self, GameId};
use crate::browser::{chance, date, files, focus, keys, shared};
use crate::contest::challenge::Challenge;
use crate::contest::challenge::played_for::PlayedFor;
use crate::contest::course_plan::paper::ExamWord;
use crate::contest::course_plan::{CoursePlan, PlanItem, PlanWork, ReportOf};
use crate::contest::homework::{HandedGame, HandedWork, Homework};
use crate::contest::submission::moment::ClockTime;
use crate::contest::taken::{HandedNote, PlanExam};
use crate::record::paper::MOST_PAPER_BYTES;
use crate::record::seal::KEY;
use crate::record::{read, saved_lab};
use crate::study::quiz::exam::ExamPaper;
use crate::study::quiz::progress::QuizProgress;
use crate::study::quiz::sitting::OpenExam;
use crate::study::report::HandedReport;
use crate::ui::components::{
    Ask, Button, ButtonKind, ButtonSize, Choice, FileField, Glyph, Note, SelectField, TextField, Tone,
};
use crate::ui::exchange::copy::copy_and_say;
use crate::ui::pages::class::keys as seal_keys;
use crate::ui::pages::coursework::state::{now, second_now, use_coursework};
use crate::ui::reports::use_reports;
use crate::ui::saved;
use crate::ui::session::played_for;
use crate::ui::task::use_tasks;
use leptos::prelude::*;
use texts::i18n::*;
use web_sys::File;

/// A saved game that plays the challenge of a piece of work.
#[derive(Clone, Debug, PartialEq, Eq)]
struct SavedHere {
    id: GameId,
    company: String,
    saved_at: String,
}

/// The games of this browser that play a challenge, the newest first.
fn games_for(code: &str) -> Vec<SavedHere> {
    let of = |game: slots::Listed| {
        let Some(PlayedFor::Challenges(codes)) = played_for(&game.id) else { return None };
        let card = game.card.and_then(Result::ok).filter(|_| codes.iter().any(|one| one == code))?;
        Some(SavedHere { id: game.id, company: card.label.company, saved_at: card.label.saved_at })
    };
    slots::list().into_iter().filter_map(of).collect()
}

/// The games of this browser in which a lab is done, the newest first.
fn games_of_lab(name: &str) -> Vec<SavedHere> {
    let of = |game: slots::Listed| {
        let lab = saved_lab(&saved::text_of(&game.id)?)?;
        let card = game.card.and_then(Result::ok).filter(|_| lab.id == name)?;
        Some(SavedHere { id: game.id, company: card.label.company, saved_at: card.label.saved_at })
    };
    slots::list().into_iter().filter_map(of).collect()
}

/// What can be handed in and how; the way to the work beside it.
#[component]
pub fn HandIn(
    /// The plan.
    plan: StoredValue<CoursePlan>,
    /// The work.
    item: PlanItem,
    /// The way to where the work is done.
    link: AnyView,
) -> impl IntoView {
    let (coursework, reports, i18n) = (use_coursework(), use_reports(), use_i18n());
    let key = plan.with_value(|plan| plan.key);
    let number = item.number;
    let is_exam = matches!(item.work, PlanWork::Exam(_));
    let games = match &item.work {
        PlanWork::Game(code) => games_for(code),
        PlanWork::Report(name) => match item.work.report_of() {
            Some(ReportOf::Game(game)) => plan.with_value(|plan| plan.game(game).map(games_for)).unwrap_or_default(),
            _ => games_of_lab(name),
        },
        PlanWork::Lab(name) => games_of_lab(name),
        PlanWork::Case(_) | PlanWork::Exam(_) => Vec::new(),
    };
    let chosen = RwSignal::new(games.first().cloned());
    let paper = RwSignal::new(None::<HandedReport>);
    let is_report = matches!(item.work, PlanWork::Report(_));
    let stored = StoredValue::new(item.clone());
    let done = Memo::new(move |_| match stored.with_value(|item| item.work.clone()) {
        PlanWork::Exam(_) => coursework
            .mine(|mine| mine.plan(key).and_then(|plan| plan.exams_of(number).last().cloned()))
            .map(|exam| HandedWork::Exam(Box::new(exam))),
        PlanWork::Case(name) => case_done(&name),
        PlanWork::Game(code) => chosen.get().and_then(|game| game_done(&game, &code)),
        PlanWork::Lab(_) => chosen.get().and_then(|game| saved::text_of(&game.id)).map(|save| HandedWork::Lab { save }),
        PlanWork::Report(_) => chosen
            .get()
            .and_then(|game| saved::text_of(&game.id))
            .map(|save| HandedWork::Report { save, report: paper.get() }),
    });
    let has_done = Memo::new(move |_| done.with(Option::is_some));
    let nameless = Signal::derive(move || {
        coursework.mine(|mine| mine.student.name.trim().is_empty() && mine.student.number.trim().is_empty())
    });
    let sent = RwSignal::new(false);
    let made = move |write: fn(&Homework, &CoursePlan, [u8; KEY]) -> String| {
        let locale = i18n.get_locale_untracked();
        let work = done.get_untracked()?;
        let at = ClockTime::At(now());
        let student = coursework.peek_mine(|mine| trimmed(&mine.student));
        let attempts = stored.with_value(|item| attempts_at(&item.work));
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
    let which = (games.len() > 1).then(|| {
        let choice = |game: SavedHere| {
            let words = {
                let game = game.clone();
                move || {
                    let at = date::local(&game.saved_at, i18n.get_locale().as_str());
                    t_string!(i18n, coursework.mine.game_saved, company = game.company.clone(), at = at)
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
    });
    let disabled = Signal::derive(move || nameless.get() || !has_done.get());
    let why = move || {
        let words = match (has_done.get(), nameless.get()) {
            (false, _) if is_exam => return None,
            (false, _) => t_string!(i18n, coursework.mine.nothing),
            (true, true) => t_string!(i18n, coursework.mine.nameless),
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
    let still_to_do =
        move || sent.get().then(|| view! { <Note tone=Tone::Warn>{t!(i18n, coursework.mine.send)}</Note> });
    view! {
        {which}
        {is_exam.then(|| view! { <BeginExam plan item nameless /> })}
        {is_report.then(|| view! { <ReportPaper paper /> })}
        <div class="cluster">
            {link}
            {ways}
        </div>
        {why}
        <div role="status">{still_to_do}</div>
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

fn trimmed(student: &crate::contest::submission::Student) -> crate::contest::submission::Student {
    crate::contest::submission::Student {
        name: student.name.trim().to_owned(),
        number: student.number.trim().to_owned(),
    }
}

/// The choices of a case that is decided, as the course keeps them.
fn case_done(name: &str) -> Option<HandedWork> {
    let progress = shared::read(&keys::COURSE).and_then(|text| QuizProgress::read(&text).ok())?;
    let answers = progress.cases.get(name).filter(|answers| answers.attempts > 0)?;
    Some(HandedWork::Case { choices: answers.choices.clone() })
}

/// A game as it was saved last; none where it is not the challenge's.
fn game_done(game: &SavedHere, code: &str) -> Option<HandedWork> {
    let save = read(&saved::text_of(&game.id)?).ok()?;
    let challenge = Challenge::read(code).ok()?;
    let company = save.setup.seats[save.person().index()].name.clone();
    let is_of = challenge.is_of(&save);
    is_of.then(|| HandedWork::Game(Box::new(HandedGame { company, log: save.log, records: save.records })))
}

/// The word, where one is asked for, and the button that begins an exam.
#[component]
fn BeginExam(
    /// The plan.
    plan: StoredValue<CoursePlan>,
    /// The exam.
    item: PlanItem,
    /// Whether the student has not said who it is.
    nameless: Signal<bool>,
) -> impl IntoView {
    let (coursework, i18n) = (use_coursework(), use_i18n());
    let key = plan.with_value(|plan| plan.key);
    let PlanItem { number, attempts, .. } = item;
    let next = Memo::new(move |_| coursework.mine(|mine| mine.plan(key).map_or(1, |plan| plan.next_attempt(number))));
    let word = RwSignal::new(String::new());
    let is_wrong = RwSignal::new(false);
    let asks = RwSignal::new(false);
    let begin = move || {
        let typed = ExamWord::typed(&word.get_untracked());
        let attempt = next.get_untracked();
        plan.with_value(|plan| {
            let Some(PlanWork::Exam(blueprint)) = plan.item(number).map(|item| &item.work) else { return };
            let student = coursework.peek_mine(|mine| trimmed(&mine.student));
            let seed = plan.exam_seed(number, attempt, &student, &typed);
            let paper = ExamPaper { blueprint: blueprint.clone(), seed };
            let open = OpenExam::begin(paper, &format!("{key}/{number}/{attempt}"), second_now());
            let (word, student) = (word.get_untracked(), Some(student));
            coursework.change_mine(|mine| {
                mine.exam = Some(PlanExam { plan: key, item: number, attempt, word, student, open });
            });
        });
        focus::soon(".quiz input, .quiz select, .quiz button");
    };
    let ask = move || {
        let fits = plan.with_value(|plan| plan.opens_with(number, &ExamWord::typed(&word.get_untracked())));
        is_wrong.set(!fits);
        asks.set(fits);
    };
    let is_locked = item.lock.is_some();
    let wrong = Signal::derive(move || is_wrong.get().then(|| t_string!(i18n, coursework.mine.word_wrong).to_owned()));
    let type_word = move |text: String| {
        is_wrong.set(false);
        word.set(text);
    };
    let locked = move || {
        is_locked.then(|| {
            view! {
                <TextField label=t!(i18n, coursework.mine.word) value=word error=wrong on_input=type_word max_length=20 />
            }
        })
    };
    let is_open = item.is_open(now());
    let state = move || {
        let done = next.get() - 1;
        (done > 0).then(|| {
            let words = t_string!(i18n, coursework.mine.attempts, done = done, most = attempts);
            view! { <p class="sub">{words}</p> }
        })
    };
    let may = Memo::new(move |_| next.get() <= attempts);
    let button = move || {
        may.get().then(|| {
            view! {
                {locked}
                <div class="cluster">
                    <Button
                        kind=ButtonKind::Ink
                        size=ButtonSize::Small
                        icon=Glyph::Play
                        disabled=Signal::derive(move || nameless.get() || !is_open)
                        on_click=ask
                    >
                        {move || match next.get() {
                            1 => t_string!(i18n, coursework.mine.begin),
                            _ => t_string!(i18n, coursework.mine.resit),
                        }}
                    </Button>
                    {move || nameless.get().then(|| view! { <span class="sub">{t!(i18n, coursework.mine.nameless)}</span> })}
                </div>
            }
        })
    };
    view! {
        {state}
        {button}
        <Ask
            open=asks
            on_close=move || asks.set(false)
            title=t!(i18n, coursework.mine.begin)
            close_label=t!(i18n, site.close)
            no=t!(i18n, coursework.mine.not_now)
            yes=t!(i18n, coursework.mine.begin)
            on_yes=move || begin()
            question=t!(i18n, coursework.mine.begin_sure)
        />
    }
}
