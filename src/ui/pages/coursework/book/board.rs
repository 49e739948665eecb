//! What the class knows by concept, the questions to discuss, and the analysis of each exam.

use super::BookOfPlan;
use crate::contest::course_plan::PlanWork;
use crate::contest::gradebook::concepts::{ClassConcept, to_discuss};
use crate::study::quiz::analysis::{ItemAnalysis, ItemFlag, LEAST_STUDENTS};
use crate::study::quiz::{Question, QuestionId, QuizChapter};
use crate::ui::components::{Column, DataTable, Panel, Progress, Row, Tag, Tone};
use crate::ui::pages::course::{said, topic_name};
use crate::ui::pages::coursework::state::{use_coursework, with_own};
use crate::ui::pages::coursework::words::{percent, without_values};
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// Below this share, in thousandths, a concept is weak.
const WEAK: u16 = 600;
/// From this share on it is known.
const KNOWN: u16 = 800;

/// The dashboard.
#[component]
pub fn Board(
    /// The gradebook.
    book: Memo<Option<Arc<BookOfPlan>>>,
) -> impl IntoView {
    let (coursework, i18n) = (use_coursework(), use_i18n());
    let concepts = move || {
        let lines = book.with(|book| book.as_ref().map(|book| book.book.concepts())).unwrap_or_default();
        if lines.is_empty() {
            return view! { <p class="panel__body">{t!(i18n, coursework.board.none)}</p> }.into_any();
        }
        let columns = vec![
            Column::text(t!(i18n, coursework.board.concept)),
            Column::text(t!(i18n, coursework.board.share)),
            Column::figures(t!(i18n, coursework.board.count)),
        ];
        let lines = StoredValue::new(lines);
        let rows = move || {
            let locale = i18n.get_locale();
            lines.with_value(|lines| lines.iter().map(|line| concept(locale, *line)).collect())
        };
        view! { <DataTable caption=t!(i18n, coursework.board.heading) columns rows=Arc::new(rows) /> }.into_any()
    };
    let exams = move || {
        let (book, course) = (book.get()?, coursework.course()?);
        let bank = Arc::new(with_own(&course.0, &book.plan));
        let of_exams = book.plan.items.iter().filter(|item| matches!(item.work, PlanWork::Exam(_)));
        let exam = |item: &crate::contest::course_plan::PlanItem| {
            let items = book.book.items(item.number, &bank);
            let (work_of, bank) = (item.work.clone(), bank.clone());
            (!items.is_empty()).then(|| view! { <ExamAnalysis work_of items bank /> })
        };
        Some(of_exams.map(exam).collect_view())
    };
    view! {
        <Panel title=t!(i18n, coursework.board.heading) note=t!(i18n, coursework.board.note)>{concepts}</Panel>
        {exams}
    }
}

fn concept(locale: Locale, line: ClassConcept) -> Row {
    let tone = match line.earned.0 {
        0..WEAK => Tone::Danger,
        WEAK..KNOWN => Tone::Warn,
        _ => Tone::Jade,
    };
    let share = percent(line.earned);
    let filled = (line.earned.0 + 5) / 10;
    let bar = view! { <Progress label=share.clone() percent=filled tone=tone /> <span>{share}</span> };
    let count = td_string!(locale, coursework.board.count_of, n = line.count);
    Row::new(topic_name(locale, line.topic)).cell(bar).cell(count)
}

/// An exam: the questions to discuss, then every question with its figures.
#[component]
fn ExamAnalysis(work_of: PlanWork, items: Vec<ItemAnalysis>, bank: Arc<Vec<QuizChapter>>) -> impl IntoView {
    let (coursework, i18n) = (use_coursework(), use_i18n());
    let discuss = to_discuss(&items);
    let find = {
        let bank = bank.clone();
        move |id: &QuestionId| bank.iter().flat_map(|chapter| &chapter.questions).find(|one| one.id == *id).cloned()
    };
    let proposed: Vec<(Question, u32, u32)> = discuss
        .iter()
        .filter_map(|id| {
            let item = items.iter().find(|item| item.question == *id)?;
            Some((find(id)?, item.right, item.asked))
        })
        .collect();
    let any = !proposed.is_empty();
    let line = move |(question, right, asked): (Question, u32, u32)| {
        let ask = move || without_values(said(i18n.get_locale(), &question.ask));
        let count = move || t_string!(i18n, coursework.board.right_of, right = right, asked = asked);
        view! { <li><span>{ask}</span> " " <span class="sub">{count}</span></li> }
    };
    let title = move || t_string!(i18n, coursework.board.items, exam = coursework.title(i18n.get_locale(), &work_of));
    let note = move || t_string!(i18n, coursework.board.items_note, least = LEAST_STUDENTS);
    let columns = vec![
        Column::text(t!(i18n, coursework.board.question)),
        Column::figures(t!(i18n, coursework.board.asked)),
        Column::figures(t!(i18n, coursework.board.right)),
        Column::figures(t!(i18n, coursework.board.difficulty)),
        Column::figures(t!(i18n, coursework.board.discrimination)),
        Column::text(t!(i18n, coursework.board.flags)),
    ];
    let questions: Vec<(Option<Question>, ItemAnalysis)> =
        items.into_iter().map(|item| (find(&item.question), item)).collect();
    let rows = move || {
        let locale = i18n.get_locale();
        let row = |(question, item): &(Option<Question>, ItemAnalysis)| {
            let ask =
                question.as_ref().map_or_else(|| item.question.0.clone(), |one| without_values(said(locale, &one.ask)));
            let figure = |value: i32| {
                format!("{}{}.{:02}", if value < 0 { "−" } else { "" }, value.abs() / 1000, value.abs() % 1000 / 10)
            };
            let (difficulty, discrimination) = match &item.figures {
                Some(figures) => (figure(figures.difficulty.get()), figure(figures.discrimination.get())),
                None => ("–".to_owned(), "–".to_owned()),
            };
            let flags = item.flags.iter().map(|one| {
                let name = flag(locale, *one);
                view! { <Tag tone=Tone::Warn>{name}</Tag> }
            });
            Row::new(ask)
                .cell(format!("{}/{}", item.answered, item.asked))
                .cell(item.right.to_string())
                .cell(difficulty)
                .cell(discrimination)
                .cell(flags.collect_view())
        };
        questions.iter().map(row).collect()
    };
    view! {
        {any.then(|| view! {
            <Panel title=t!(i18n, coursework.board.discuss) note=t!(i18n, coursework.board.discuss_note)>
                <div class="panel__body"><ol>{proposed.into_iter().map(line).collect_view()}</ol></div>
            </Panel>
        })}
        <Panel title note>
            <DataTable caption=t!(i18n, coursework.board.question) columns rows=Arc::new(rows) />
        </Panel>
    }
}

fn flag(locale: Locale, flag: ItemFlag) -> String {
    match flag {
        ItemFlag::TooEasy => td_string!(locale, coursework.board.too_easy).to_owned(),
        ItemFlag::TooHard => td_string!(locale, coursework.board.too_hard).to_owned(),
        ItemFlag::Reversed => td_string!(locale, coursework.board.reversed).to_owned(),
        ItemFlag::DeadOption(option) => {
            let letter = char::from(b'A'.saturating_add(option)).to_string();
            td_string!(locale, coursework.board.dead, letter = letter)
        }
    }
}
