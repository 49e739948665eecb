//! Students from a table: a file that is dropped or chosen, or lines that are pasted.

use super::preview::Preview;
use crate::browser::files::{self, FileError};
use crate::browser::focus;
use crate::contest::class_book::roster::{RosterError, RosterPlan, plan};
use crate::crm::csv_read::{CsvError, CsvLine, MOST_LINES, read};
use crate::record::xlsx_read::{MOST_WORKBOOK, SheetLine, WorkbookError, first_sheet};
use crate::ui::components::{Button, ButtonSize, FileField, Note, Tone, unique_id};
use crate::ui::pages::class::state::{now, use_class_state};
use crate::ui::reports::use_reports;
use crate::ui::task::use_tasks;
use crate::ui::words::trouble;
use leptos::prelude::*;
use texts::i18n::*;
use web_sys::File;

/// How a workbook begins, as every zip archive does; and how an older one begins.
const ZIP: &[u8] = b"PK";
const OLDER: &[u8] = b"\xd0\xcf\x11\xe0";

/// Why a table gives no students.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Trouble {
    File(FileError),
    Csv(CsvError),
    Sheet(WorkbookError),
    Roster(RosterError),
}

/// The ways in, and what was found.
#[component]
pub fn RosterImport() -> impl IntoView {
    let (reports, i18n) = (use_reports(), use_i18n());
    let (books, tasks) = (use_class_state().books, use_tasks());
    let found = RwSignal::new(None::<Result<RosterPlan, Trouble>>);
    let pasted = RwSignal::new(String::new());
    let id = unique_id("roster");
    let look = move |lines: Result<Vec<CsvLine>, Trouble>| {
        let planned = lines.and_then(|lines| {
            let planned = untrack(|| books.with(|book| plan(book, &lines, now())));
            planned.unwrap_or(Err(RosterError::NoStudents)).map_err(Trouble::Roster)
        });
        found.set(Some(planned));
        focus::soon(".roster__found");
    };
    let take = move |files: Vec<File>| {
        let Some(file) = files.into_iter().next() else { return };
        tasks.spawn(async move { look(lines_of(&file).await) });
    };
    let dropped = move |event: leptos::ev::DragEvent| {
        event.prevent_default();
        take(files::dropped(&event));
    };
    let look_at_pasted = move || look(pasted.with_untracked(|text| read(text).map_err(Trouble::Csv)));
    let add = move |plan: RosterPlan| {
        let count = plan.students.len();
        books.change(|book| {
            for (_, member) in plan.students {
                book.enrol(member);
            }
        });
        found.set(None);
        pasted.set(String::new());
        focus::soon(".roster > .scroll-x");
        reports.done(td_string!(i18n.get_locale_untracked(), class_book.roster.added, n = count));
    };
    let outcome = move || {
        found.get().map(|found_now| match found_now {
            Ok(plan) => view! { <Preview plan on_add=add on_cancel=move || found.set(None) /> }.into_any(),
            Err(error) => {
                let words = move || why(i18n.get_locale(), error);
                view! { <Note tone=Tone::Danger alert=true>{words}</Note> }.into_any()
            }
        })
    };
    view! {
        <p class="sub">{t!(i18n, class_book.roster.help)}</p>
        <div class="drop-files cluster" on:dragover=move |event| event.prevent_default() on:drop=dropped>
            <span>{t!(i18n, class_book.roster.drop)}</span>
            <label class="btn choose-file">
                <FileField on_take=take />
                {t!(i18n, class_book.roster.choose)}
            </label>
        </div>
        <div class="field">
            <label class="field__label" for=id.clone()>{t!(i18n, class_book.roster.paste)}</label>
            <textarea
                class="textarea"
                id=id
                prop:value=move || pasted.get()
                on:input=move |event| pasted.set(event_target_value(&event))
            ></textarea>
        </div>
        <div class="cluster">
            <Button
                size=ButtonSize::Small
                disabled=Signal::derive(move || pasted.with(|text| text.trim().is_empty()))
                on_click=look_at_pasted
            >
                {t!(i18n, class_book.roster.look)}
            </Button>
        </div>
        <div class="roster__found" tabindex="-1">{outcome}</div>
    }
}

/// The lines of a file: of a workbook's first sheet, or of a text in any of the usual encodings.
async fn lines_of(file: &File) -> Result<Vec<CsvLine>, Trouble> {
    let bytes = files::read_bytes(file, MOST_WORKBOOK).await.map_err(Trouble::File)?;
    if bytes.starts_with(OLDER) {
        return Err(Trouble::Sheet(WorkbookError::NoWorkbook));
    }
    if bytes.starts_with(ZIP) {
        let lines = first_sheet(&bytes).map_err(Trouble::Sheet)?;
        if lines.len() > MOST_LINES {
            return Err(Trouble::Csv(CsvError::TooLong { most: MOST_LINES as u32 }));
        }
        return Ok(lines.into_iter().map(|SheetLine { number, cells }| CsvLine { number, cells }).collect());
    }
    let text = files::read_table(file, MOST_WORKBOOK).await.map_err(Trouble::File)?;
    read(&text).map_err(Trouble::Csv)
}

fn why(locale: Locale, error: Trouble) -> String {
    match error {
        Trouble::File(error) => trouble::file_error(locale, error),
        Trouble::Csv(CsvError::Empty) | Trouble::Sheet(WorkbookError::Empty) => {
            td_string!(locale, class_book.roster.error.empty).to_owned()
        }
        Trouble::Csv(CsvError::OpenQuote { line }) => {
            td_string!(locale, class_book.roster.error.quote, line = line)
        }
        Trouble::Csv(CsvError::TooLong { most }) => td_string!(locale, class_book.roster.error.long, most = most),
        Trouble::Sheet(WorkbookError::TooLarge) => {
            td_string!(locale, class_book.roster.error.long, most = MOST_LINES)
        }
        Trouble::Sheet(WorkbookError::NoWorkbook) => td_string!(locale, class_book.roster.error.older).to_owned(),
        Trouble::Sheet(WorkbookError::Damaged) => td_string!(locale, class_book.roster.error.damaged).to_owned(),
        Trouble::Roster(RosterError::NoStudents) => td_string!(locale, class_book.roster.error.nobody).to_owned(),
    }
}
