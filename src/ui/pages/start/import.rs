//! Going on from a file. Whatever is wrong with it is said in a sentence; the file stays as it is.

use super::games::Shelf;
use crate::browser::files;
use crate::record::{MOST_BYTES, ReadError};
use crate::ui::route::{Page, go};
use crate::ui::session::{OpenError, use_session};
use crate::ui::words::trouble;
use leptos::prelude::*;
use leptos::{html, task};
use texts::i18n::*;

/// A field for a file, as a button.
#[component]
pub fn ImportButton(
    /// The saved games.
    shelf: Shelf,
    /// What is wrong with the file that was chosen last.
    wrong: RwSignal<Option<String>>,
) -> impl IntoView {
    let (session, i18n) = (use_session(), use_i18n());
    let input = NodeRef::<html::Input>::new();
    let take = move |_| {
        let Some(input) = input.get_untracked() else { return };
        task::spawn_local(async move {
            let locale = i18n.get_locale_untracked();
            let name = input.files().and_then(|files| files.get(0)).map(|file| file.name()).unwrap_or_default();
            let refuse = |why: String| {
                wrong.set(Some(td_string!(locale, start.file_bad, name = name.clone(), why = why)));
            };
            wrong.set(None);
            match files::read_chosen(&input, MOST_BYTES).await {
                Ok(None) => {}
                Err(error) => refuse(trouble::file_error(locale, error)),
                Ok(Some(chosen)) => match session.import(&chosen.text) {
                    Ok(()) => go(Page::Desk),
                    Err(error) => {
                        refuse(trouble::open_error(locale, &error));
                        if matches!(error, OpenError::Read(ReadError::OtherRules { .. })) {
                            session.reports().told(td_string!(locale, start.kept_result).to_owned());
                        }
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
