//! Going on from a file. Whatever is wrong with it is said in a sentence; the file stays as it is.

use super::games::Shelf;
use crate::browser::files::{self, FileError};
use crate::record::{MOST_BYTES, ReadError};
use crate::ui::route::{Page, go};
use crate::ui::session::{OpenError, use_session};
use crate::ui::words::trouble;
use leptos::prelude::*;
use leptos::{html, task};
use texts::i18n::*;

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
    Game(OpenError),
}

impl BadFile {
    /// The sentence for the person.
    pub fn in_words(&self, locale: Locale) -> String {
        let why = match &self.why {
            Why::File(error) => trouble::file_error(locale, *error),
            Why::Game(error) => trouble::open_error(locale, error),
        };
        td_string!(locale, start.file_bad, name = self.name.clone(), why = why)
    }
}

/// A field for a file, as a button.
#[component]
pub fn ImportButton(
    /// The saved games.
    shelf: Shelf,
    /// What is wrong with the file that was chosen last.
    wrong: RwSignal<Option<BadFile>>,
) -> impl IntoView {
    let (session, i18n) = (use_session(), use_i18n());
    let input = NodeRef::<html::Input>::new();
    let take = move |_| {
        let Some(input) = input.get_untracked() else { return };
        task::spawn_local(async move {
            let name = input.files().and_then(|files| files.get(0)).map(|file| file.name()).unwrap_or_default();
            let refuse = |why: Why| wrong.set(Some(BadFile { name: name.clone(), why }));
            wrong.set(None);
            match files::read_chosen(&input, MOST_BYTES).await {
                Ok(None) => {}
                Err(error) => refuse(Why::File(error)),
                Ok(Some(chosen)) => match session.import(&chosen.text) {
                    Ok(()) => go(Page::Desk),
                    Err(error) => {
                        if matches!(error, OpenError::Read(ReadError::OtherRules { .. })) {
                            let locale = i18n.get_locale_untracked();
                            session.reports().told(td_string!(locale, start.kept_result).to_owned());
                        }
                        refuse(Why::Game(error));
                        shelf.look_again();
                    }
                },
            }
        });
    };
    view! {
        <label class="btn choose-file">
            <input type="file" class="vh" accept=".json,application/json,text/plain" node_ref=input on:change=take />
            {t!(i18n, start.choose_file)}
        </label>
    }
}
