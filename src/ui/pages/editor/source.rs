//! Where a market comes from and where it goes: built-in ones to begin from, files, the challenge.

use super::state::Editing;
use super::verdict::how_many;
use crate::browser::files::FileError;
use crate::contest::editing::{MOST_MARKET, Sheet, SheetError};
use crate::ui::components::{Ask, Button, ButtonKind, Glyph, Note, Panel, Tone};
use crate::ui::exchange::take::OneFile;
use crate::ui::pages::class::ChallengeSettings;
use crate::ui::reports::use_reports;
use crate::ui::route::{Page, go};
use crate::ui::saved;
use crate::ui::words::editing::sheet_error;
use crate::ui::words::trouble::file_error;
use game::scenario::Scenario;
use leptos::prelude::*;
use texts::i18n::*;

/// Why a file is no market.
#[derive(Clone, PartialEq)]
enum MarketFileError {
    File(FileError),
    Sheet(SheetError),
}

/// The buttons. A market in which something is changed is replaced by another after a question.
#[component]
pub fn Source(editing: Editing) -> impl IntoView {
    let (reports, i18n) = (use_reports(), use_i18n());
    let settings: ChallengeSettings = expect_context();
    let wrong = RwSignal::new(None::<MarketFileError>);
    // What would take the market's place, while it is asked.
    let other = RwSignal::new(None::<Sheet>);
    let offer = move |sheet: Sheet| {
        let would_lose = untrack(|| editing.with(|own| !own.differences().is_empty() && *own != sheet));
        if would_lose {
            other.set(Some(sheet));
        } else {
            editing.replace(sheet);
        }
    };
    let replace = move || {
        if let Some(sheet) = other.get_untracked() {
            editing.replace(sheet);
        }
    };
    let begin = move |from: Scenario| {
        wrong.set(None);
        offer(Sheet::begin(&from));
    };
    let load = move |read: Result<String, FileError>| {
        let read =
            read.map_err(MarketFileError::File).and_then(|text| Sheet::read(&text).map_err(MarketFileError::Sheet));
        wrong.set(read.as_ref().err().cloned());
        if let Ok(sheet) = read {
            offer(sheet);
        }
    };
    let save = move || {
        let text = untrack(|| editing.with(Sheet::text));
        let locale = i18n.get_locale_untracked();
        saved::download(reports, locale, td_string!(locale, editor.file), &text);
    };
    let take = move || {
        settings.choose_own_market();
        go(Page::Teach);
    };
    let is_flawed = Signal::derive(move || !editing.is_playable());
    let why = move || {
        let locale = i18n.get_locale();
        let why = match wrong.get()? {
            MarketFileError::File(error) => file_error(locale, error),
            MarketFileError::Sheet(error) => sheet_error(locale, &error),
        };
        Some(view! { <Note tone=Tone::Danger alert=true>{why}</Note> })
    };
    view! {
        <Panel title=t!(i18n, editor.begin) note=t!(i18n, editor.begin_note)>
            <div class="panel__body form">
                <div class="cluster">
                    <Button on_click=move || begin(Scenario::formal())>{t!(i18n, editor.from_formal)}</Button>
                    <Button on_click=move || begin(Scenario::practice())>{t!(i18n, editor.from_practice)}</Button>
                    <OneFile most=MOST_MARKET on_read=load>{t!(i18n, editor.load)}</OneFile>
                    <Button icon=Glyph::Download on_click=save>{t!(i18n, editor.save)}</Button>
                    <Button kind=ButtonKind::Ink disabled=is_flawed on_click=take>{t!(i18n, editor.take)}</Button>
                </div>
                {why}
            </div>
        </Panel>
        <Ask
            open=Signal::derive(move || other.with(Option::is_some))
            on_close=move || other.set(None)
            title=t!(i18n, editor.replace_title)
            close_label=t!(i18n, site.close)
            no=t!(i18n, site.cancel)
            yes=t!(i18n, editor.replace)
            on_yes=replace
            question=move || t_string!(i18n, editor.replace_text, count = how_many(editing.with(Sheet::differences).len()))
        />
    }
}
