//! What was handed in, item by item: answers, choices, texts, and the game in which it was done.

use super::SharedBook;
use super::choices::{CaseChoices, ExamAnswers};
use super::text_mark::TextMark;
use crate::contest::course_plan::PlanWork;
use crate::contest::gradebook::Piece;
use crate::contest::homework::{HandedText, HandedWork, WorkDetail, year_of};
use crate::study::quiz::Mark;
use crate::study::report::RubricItem;
use crate::ui::components::{Button, ButtonSize, Glyph};
use crate::ui::lazy::{CheckedLab, CheckedReport, use_modules};
use crate::ui::pages::coursework::words::finding;
use crate::ui::reports::use_reports;
use crate::ui::route::{Page, go};
use crate::ui::task::use_tasks;
use crate::ui::words::contest;
use leptos::prelude::*;
use texts::i18n::*;

/// What was handed in.
#[component]
pub fn HandedView(
    /// The gradebook.
    book: SharedBook,
    /// What was handed in.
    piece: Piece,
) -> impl IntoView {
    let modules = use_modules();
    let (of, has_game) = (piece.homework.item, piece.homework.work.has_game());
    let work = book.with_untracked(|book| book.as_ref()?.plan.item(of).map(|item| item.work.clone()));
    let checked = &piece.checked;
    let all: Vec<(HandedText, Mark)> =
        checked.texts.all.iter().map(|text| (text.clone(), by_program(&checked.detail, text))).collect();
    let texts = StoredValue::new((piece.homework.student.clone(), all));
    let below = Callback::new(move |id: String| {
        let (student, all) = texts.get_value();
        let found = all.into_iter().find(|(text, _)| text.id == id);
        let shown = |(text, by_program): (HandedText, Mark)| {
            view! { <TextMark book item=of student text by_program /> }.into_any()
        };
        found.map_or_else(|| ().into_any(), shown)
    });
    let shown = match (&piece.checked.detail, &piece.homework.work, work) {
        (WorkDetail::Lab { mark, work, recording }, _, Some(PlanWork::Lab(lab))) => {
            let checked = CheckedLab { lab, recording: *recording, mark: mark.clone(), work: work.clone(), below };
            modules.lab.view(move |pages| (pages.checked)(checked.clone()))
        }
        (WorkDetail::Report { rubric, .. }, ..) => {
            let checked = CheckedReport { rubric: rubric.clone(), below };
            modules.report.view(move |pages| (pages.checked)(checked.clone()))
        }
        (_, HandedWork::Case { case, choices }, Some(PlanWork::Case(name))) => {
            let name = if case.is_empty() { name } else { case.clone() };
            view! { <CaseChoices name choices=choices.clone() /> }.into_any()
        }
        (_, HandedWork::Exam(_), _) => view! { <ExamAnswers book paper=piece.checked.paper.clone() /> }.into_any(),
        _ => ().into_any(),
    };
    view! {
        <div class="handed">
            {has_game.then(|| view! { <OpenGame book piece /> })}
            {shown}
        </div>
    }
}

/// What the automatic check gives a text of its own. In the marks, each text of a report bears the check of the whole.
fn by_program(detail: &WorkDetail, text: &HandedText) -> Mark {
    let own = match detail {
        WorkDetail::Report { rubric, .. } => rubric.lines.iter().find_map(|line| match &line.item {
            RubricItem::Text { field, .. } if field.id() == text.id => Some((line.points, line.most)),
            _ => None,
        }),
        _ => None,
    };
    let (earned, most) = own.unwrap_or((text.earned, text.most));
    Mark((earned * 1000 / most.max(1)) as u16)
}

/// Opens the game in which it was done, to be gone through.
#[component]
fn OpenGame(book: SharedBook, piece: Piece) -> impl IntoView {
    let (modules, reports, tasks, i18n) = (use_modules(), use_reports(), use_tasks(), use_i18n());
    let piece = StoredValue::new(piece);
    let open = move || {
        let Some(plan) = book.with_untracked(|book| book.as_ref().map(|book| book.plan.clone())) else { return };
        // A person who has left the page meanwhile is not pulled back.
        tasks.spawn(async move {
            let Ok(games) = modules.to_play().await else { return };
            let locale = i18n.get_locale_untracked();
            match piece.with_value(|piece| year_of(&piece.homework, &plan)) {
                Ok(Some(year)) => {
                    let who = piece.with_value(|piece| contest::student(&piece.homework.student));
                    games.session.watch(who, year, Page::Gradebook);
                    go(Page::Decisions);
                }
                Ok(None) => {}
                Err(why) => reports.failed(finding(locale, &why)),
            }
        });
    };
    view! {
        <div class="cluster">
            <Button size=ButtonSize::Small icon=Glyph::Replay on_click=move |()| open()>
                {t!(i18n, coursework.detail.open_game)}
            </Button>
        </div>
    }
}
