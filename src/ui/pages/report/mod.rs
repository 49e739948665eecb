//! The experiment report of the open game: a sheet to read and print, with fields to write in, and what a program can
//! check of it beside.

mod check_file;
mod checked;
mod data;
mod download;
mod paper;
mod rubric_panel;
mod text_field;

use crate::browser::fetch::Missing;
use crate::browser::focus;
use crate::contest::course_plan::PlanWorkKind;
use crate::crm::book::CrmBook;
use crate::crm::record::RecordEntry;
use crate::record::paper::{Paper, PaperBlock, PaperField, PaperLanguage, PaperPictures, docx};
use crate::study::report::{HandedReport, ReportField, ReportRun, ReportStart, ReportWords, RunReport, compose};
use crate::ui::components::{Button, EmptyState, Glyph, Loading, PageHead, print};
use crate::ui::lazy::{WorkHere, use_modules};
use crate::ui::session::{Session, use_session};
use crate::ui::task::{spawn_lasting, use_tasks};
pub use checked::ReportChecked;
pub use data::fetch_words;
use data::{ReportLab, fetched};
use download::DownloadButton;
use leptos::prelude::*;
use paper::blocks;
use rubric_panel::RubricPanel;
use std::sync::Arc;
use text_field::{ReportFieldView, ReportState};
use texts::i18n::*;

/// What the report needs, on its way.
#[derive(Clone)]
enum ReportArrival {
    Coming,
    Failed,
    Here(Arc<ReportWords>, Option<ReportLab>),
}

/// The report, once its words are here, and the lab of a game in which one is done.
#[component]
pub fn ReportPage() -> impl IntoView {
    let (session, i18n) = (use_session(), use_i18n());
    let arrival = RwSignal::new(ReportArrival::Coming);
    let fetch = move || {
        arrival.set(ReportArrival::Coming);
        let of_lab = untrack(|| session.with_save(|_, save| save.lab.is_some().then(|| save.clone())).flatten());
        spawn_lasting(async move {
            let arrived = match fetched(of_lab).await {
                Ok((words, lab)) => ReportArrival::Here(Arc::new(words), lab),
                Err(Missing) => ReportArrival::Failed,
            };
            // The page may have gone meanwhile.
            let _ = arrival.try_set(arrived);
        });
    };
    fetch();
    let has_save = Memo::new(move |_| session.with_save(|_, _| ()).is_some());
    let content = move || match (has_save.get(), arrival.get()) {
        (false, _) => {
            let why = match (session.is_watching(), session.is_planning()) {
                (true, _) => t_string!(i18n, report.of_watched),
                (_, true) => t_string!(i18n, report.of_rounds),
                _ => t_string!(i18n, report.none_text),
            };
            view! { <EmptyState glyph=Glyph::Ledger title=t!(i18n, report.none) text=why /> }.into_any()
        }
        (true, ReportArrival::Coming) => view! { <Loading text=t!(i18n, report.loading) /> }.into_any(),
        (true, ReportArrival::Failed) => view! {
            <EmptyState glyph=Glyph::Warn title=t!(i18n, report.not_loaded) text=t!(i18n, report.not_loaded_text)>
                <Button on_click=move |()| fetch()>{t!(i18n, report.again)}</Button>
            </EmptyState>
        }
        .into_any(),
        (true, ReportArrival::Here(words, lab)) => view! { <Sheet words lab=StoredValue::new(lab) /> }.into_any(),
    };
    view! { <div class="report">{content}</div> }
}

/// The language of the interface as that of a document.
fn language(locale: Locale) -> PaperLanguage {
    match locale {
        Locale::zh_CN => PaperLanguage::Chinese,
        Locale::en => PaperLanguage::English,
    }
}

/// What the report says of the open game now, of a lab since it began.
fn gathered(session: Session, start: ReportStart) -> Option<RunReport> {
    session.with_save(|seen, save| {
        let book = CrmBook::of(save.records.iter().map(RecordEntry::read));
        let hides_seed = session.played_for().is_some();
        let log = &save.log.entries[..];
        RunReport::of(&ReportRun { seen, book: &book, log, save, start, hides_seed })
    })
}

#[component]
fn Sheet(words: Arc<ReportWords>, lab: StoredValue<Option<ReportLab>>) -> impl IntoView {
    let (session, i18n) = (use_session(), use_i18n());
    let start = lab.with_value(|lab| lab.as_ref().map_or(ReportStart::GAME, ReportLab::start));
    let report = Memo::new(move |before: Option<&Option<Arc<RunReport>>>| {
        // While the game is closed nothing changes any more.
        gathered(session, start).map(Arc::new).or_else(|| before.cloned().flatten())
    });
    let state = ReportState::new(session, report);
    // For which piece of a course plan it is written.
    let piece = RwSignal::new(None::<(String, usize)>);
    let composing = words.clone();
    let paper = Memo::new(move |_| {
        let (report, locale) = (report.get()?, i18n.get_locale());
        let subject = lab.with_value(|lab| {
            let lab = lab.as_ref()?;
            session.with_save(|_, save| {
                let book = CrmBook::of(save.records.iter().map(RecordEntry::read));
                lab.subject(&book, &composing, locale)
            })
        });
        let mut paper = compose(&report, subject.as_ref(), &composing, language(locale));
        if let Some((plan, number)) = piece.get() {
            let values = [("plan", &*plan), ("number", &number.to_string())];
            paper.blocks.insert(0, PaperBlock::Text(composing.fill(language(locale), "piece", &values)));
        }
        Some(paper)
    });
    let title = move || paper.with(|paper| paper.as_ref().map(|paper| paper.title.clone()).unwrap_or_default());
    let modules = use_modules();
    let name = lab.with_value(|lab| lab.as_ref().map(|lab| lab.name().to_owned()));
    let is_of_class = name.is_some() || untrack(|| session.played_for().is_some());
    let here = is_of_class.then(|| {
        let report = Callback::new(move |()| {
            // What was just written is in it.
            state.keep_all();
            HandedReport::read(&docx(&paper.get_untracked()?, &PaperPictures::new())).ok()
        });
        let (kind, game) = (PlanWorkKind::Report, session.id());
        WorkHere { kind, name: name.unwrap_or_default(), game, report: Some(report) }
    });
    if let Some(here) = here.clone() {
        use_tasks().spawn(async move {
            if let Ok(pages) = modules.coursework.get().await {
                piece.set((pages.piece_of)(&here));
            }
        });
    }
    let hand_in = here.map(|here| modules.coursework.view(move |pages| (pages.hand_in)(here.clone())));
    let to_rubric = move |()| focus::soon(".report__rubric h2");
    view! {
        <PageHead title=t!(i18n, report.title) note=t!(i18n, report.note)>
            <Button icon=Glyph::Check on_click=to_rubric>{t!(i18n, report.to_rubric)}</Button>
            <Button on_click=move |()| print::print()>{t!(i18n, report.print)}</Button>
            <DownloadButton paper state />
        </PageHead>
        <div class="report__two">
            <article class="report__paper" aria-label=title lang=move || i18n.get_locale().as_str()>
                <p class="report__title">{title}</p>
                <Parts paper state />
            </article>
            <RubricPanel report words />
        </div>
        {hand_in}
    }
}

/// The blocks of the sheet. Fields stay where they are while all around them is drawn anew.
#[component]
fn Parts(paper: Memo<Option<Paper>>, state: ReportState) -> impl IntoView {
    let part = move |nth: usize| {
        Memo::new(move |_| paper.with(|paper| paper.as_ref().map(|paper| part_of(paper, nth)).unwrap_or_default()))
    };
    let fields = ReportField::ALL.into_iter().enumerate().map(|(nth, field)| {
        let before = part(nth);
        let about = Memo::new(move |_| paper.with(|paper| paper.as_ref().and_then(|paper| field_of(paper, nth))));
        view! {
            {move || before.with(|part| blocks(part))}
            <ReportFieldView field about state />
        }
    });
    let last = part(ReportField::ALL.len());
    view! {
        {fields.collect_view()}
        {move || last.with(|part| blocks(part))}
    }
}

/// The blocks between one field and the next.
fn part_of(paper: &Paper, nth: usize) -> Vec<PaperBlock> {
    let mut parts = paper.blocks.split(|block| matches!(block, PaperBlock::Field(_)));
    parts.nth(nth).map(<[PaperBlock]>::to_vec).unwrap_or_default()
}

/// The label and the hint of a field.
fn field_of(paper: &Paper, nth: usize) -> Option<PaperField> {
    let mut fields = paper.blocks.iter().filter_map(|block| match block {
        PaperBlock::Field(field) => Some(field),
        _ => None,
    });
    // What is written in it is for the field itself.
    fields.nth(nth).cloned().map(|field| PaperField { text: String::new(), ..field })
}
