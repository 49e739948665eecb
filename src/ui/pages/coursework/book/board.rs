//! What the class knows by concept, the questions to discuss, and the analysis of each exam.

use super::BookOfPlan;
use super::gain::GainPanel;
use super::item_fold::{ItemFold, hundredths};
use crate::contest::course_plan::PlanWork;
use crate::contest::gradebook::concepts::{ClassConcept, to_discuss};
use crate::study::quiz::analysis::{ItemAnalysis, ItemFlag, LEAST_STUDENTS};
use crate::study::quiz::{Question, QuestionId, QuizChapter};
use crate::ui::components::{Column, DataTable, Panel, Progress, Row, Tag, Tone};
use crate::ui::pages::course::topic_name;
use crate::ui::pages::coursework::state::{use_coursework, with_own};
use crate::ui::pages::coursework::words::percent;
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
        let all = book.book.all_items(&bank);
        Some(view! { <ToDiscuss items=all bank=bank.clone() /> {of_exams.map(exam).collect_view()} })
    };
    view! {
        <Panel title=t!(i18n, coursework.board.heading) note=t!(i18n, coursework.board.note)>{concepts}</Panel>
        <GainPanel book />
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

/// A question with what the class made of it, where it is here.
type Item = (Option<Arc<Question>>, Arc<ItemAnalysis>);

fn with_questions(items: Vec<ItemAnalysis>, bank: &[QuizChapter]) -> Vec<Item> {
    let find = |id: &QuestionId| bank.iter().flat_map(|chapter| &chapter.questions).find(|one| one.id == *id).cloned();
    items.into_iter().map(|item| (find(&item.question).map(Arc::new), Arc::new(item))).collect()
}

/// The three questions of all exams that are worth a discussion.
#[component]
fn ToDiscuss(items: Vec<ItemAnalysis>, bank: Arc<Vec<QuizChapter>>) -> impl IntoView {
    let i18n = use_i18n();
    let chosen = to_discuss(&items);
    let found = with_questions(items, &bank);
    let line = |id: &QuestionId| {
        let (question, item) = found.iter().find(|(_, item)| item.question == *id)?;
        let (question, item) = (question.clone()?, item.clone());
        let (right, asked) = (item.right, item.asked);
        let count = move || t_string!(i18n, coursework.board.right_of, right = right, asked = asked);
        Some(view! { <li><ItemFold question item is_open=true /> <p class="sub">{count}</p></li> })
    };
    let lines: Vec<_> = chosen.iter().filter_map(line).collect();
    (!lines.is_empty()).then(|| {
        view! {
            <Panel title=t!(i18n, coursework.board.discuss) note=t!(i18n, coursework.board.discuss_note)>
                <div class="panel__body"><ol class="to-discuss">{lines}</ol></div>
            </Panel>
        }
    })
}

/// An exam: every question with its figures.
#[component]
fn ExamAnalysis(work_of: PlanWork, items: Vec<ItemAnalysis>, bank: Arc<Vec<QuizChapter>>) -> impl IntoView {
    let (coursework, i18n) = (use_coursework(), use_i18n());
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
    let questions = with_questions(items, &bank);
    let rows = move || {
        let locale = i18n.get_locale();
        let row = |(question, item): &Item| {
            let (difficulty, discrimination) = match &item.figures {
                Some(figures) => (hundredths(figures.difficulty.get()), hundredths(figures.discrimination.get())),
                None => ("–".to_owned(), "–".to_owned()),
            };
            let flags = item.flags.iter().map(|one| {
                let name = flag(locale, *one);
                view! { <Tag tone=Tone::Warn>{name}</Tag> }
            });
            let ask = match question.clone() {
                Some(question) => view! { <ItemFold question item=item.clone() /> }.into_any(),
                None => item.question.0.clone().into_any(),
            };
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
        <Panel title>
            <p class="panel__body sub">{note}</p>
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
