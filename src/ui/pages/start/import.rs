//! Going on from a file. Whatever is wrong with it is said in a sentence; the file stays as it is.

use super::games::SavedGames;
use crate::browser::clipboard;
use crate::browser::files::{self, FileError};
use crate::record::code::is_saved_game;
use crate::record::{MOST_BYTES, ReadError};
use crate::ui::components::FileField;
use crate::ui::lazy::{Games, Modules, OpenGameError, use_modules};
use crate::ui::reports::use_reports;
use crate::ui::route::{Page, go};
use crate::ui::task::{on_window, use_tasks};
use crate::ui::words::trouble;
use leptos::prelude::*;
use texts::i18n::*;
use web_sys::File;

/// A file that did not become a game.
#[derive(Clone, Debug, PartialEq)]
pub struct BadFile {
    name: String,
    why: Why,
}

/// What is the matter with it.
#[derive(Clone, Debug, PartialEq)]
enum Why {
    /// The file gives no text.
    File(FileError),
    /// Its text is no game that can go on.
    Game(OpenGameError),
}

impl BadFile {
    /// The sentence for the person.
    pub fn in_words(&self, modules: Modules, locale: Locale) -> String {
        let why = match &self.why {
            Why::File(error) => trouble::file_error(locale, *error),
            // What no game was made of was found out by the modules, so they are here.
            Why::Game(error) => modules.games.here().map(|games| games.why(locale, error)).unwrap_or_default(),
        };
        td_string!(locale, start.file_bad, name = self.name, why = why)
    }
}

/// A field for a file, as a button.
#[component]
pub fn ImportButton(
    /// The saved games.
    saved_games: SavedGames,
    /// What is wrong with the file that was chosen last.
    wrong: RwSignal<Option<BadFile>>,
) -> impl IntoView {
    let (modules, reports, i18n) = (use_modules(), use_reports(), use_i18n());
    let (waits, tasks) = (RwSignal::new(false), use_tasks());
    let begin = move |games: Games, text: &str| {
        let Err(error) = games.import(text) else {
            go(Page::Desk);
            return Ok(());
        };
        if matches!(error, OpenGameError::Read(ReadError::OtherRules { .. })) {
            reports.told(td_string!(i18n.get_locale_untracked(), start.kept_result).to_owned());
        }
        saved_games.look_again();
        Err(Why::Game(error))
    };
    let on_paste = move |event: leptos::ev::ClipboardEvent| {
        let Some(text) = clipboard::pasted(&event).filter(|text| is_saved_game(text)) else { return };
        wrong.set(None);
        tasks.spawn(async move {
            // Where the modules did not come the page says so.
            let Ok(game) = modules.to_play().await else { return };
            if let Err(why) = begin(game, &text) {
                let name = td_string!(i18n.get_locale_untracked(), start.pasted).to_owned();
                wrong.set(Some(BadFile { name, why }));
            }
        });
    };
    on_window(leptos::ev::paste, on_paste);
    let take = move |files: Vec<File>| {
        let Some(file) = files.into_iter().next().filter(|_| !waits.get_untracked()) else { return };
        wrong.set(None);
        waits.set(true);
        tasks.spawn(async move {
            let outcome = match files::read(&file, MOST_BYTES).await {
                Err(error) => Err(Why::File(error)),
                Ok(text) => match modules.to_play().await {
                    Ok(game) => begin(game, &text),
                    // The page says that the game is not here; the file can be chosen again.
                    Err(_) => Ok(()),
                },
            };
            waits.set(false);
            if let Err(why) = outcome {
                wrong.set(Some(BadFile { name: file.name(), why }));
            }
        });
    };
    view! {
        <label class="btn choose-file" aria-busy=move || waits.get().then_some("true")>
            <FileField on_take=take />
            {move || if waits.get() { t_string!(i18n, site.load.short) } else { t_string!(i18n, start.choose_file) }}
        </label>
    }
}
