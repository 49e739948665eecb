//! The instructor's key: it opens what the class seals. It lives in this browser and can be saved as a
//! file, for another machine or another term.

use crate::browser::{chance, files, storage};
use crate::record::code::CodeError;
use crate::record::seal::{PublicKey, SecretKey};
use crate::ui::components::{Button, ButtonSize, Glyph, Note, Tone};
use crate::ui::reports::use_reports;
use crate::ui::saved;
use crate::ui::words::{contest, trouble};
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use texts::i18n::*;

/// Where it is kept.
const KEY: &str = "tender.key";
/// Bytes that the file of a key has at most.
const MOST_FILE: u32 = 4_000;

/// The key of this browser, made when there is none yet. None where the browser has no chance that
/// nobody can guess.
pub fn own() -> Option<SecretKey> {
    let kept = storage::read(KEY).and_then(|text| SecretKey::read(&text).ok());
    kept.or_else(|| {
        let key = SecretKey::new(chance::bytes()?);
        keep(&key);
        Some(key)
    })
}

/// The key of this browser, if it opens what is sealed to `to`.
pub fn for_seal(to: &PublicKey) -> Option<SecretKey> {
    let key = storage::read(KEY).and_then(|text| SecretKey::read(&text).ok())?;
    (key.public() == *to).then_some(key)
}

fn keep(key: &SecretKey) {
    // Without room the key lives as long as the page; the note beside says to save it.
    let _ = storage::write(KEY, &key.code());
}

/// Saves the key as a file, or takes one from a file.
#[component]
pub fn KeyKeeper(
    /// Called when another key is here.
    #[prop(into)]
    on_change: Callback<()>,
) -> impl IntoView {
    let (reports, i18n) = (use_reports(), use_i18n());
    let input = NodeRef::<html::Input>::new();
    let wrong = RwSignal::new(None::<Wrong>);
    let save = move || {
        if let Some(key) = own() {
            let locale = i18n.get_locale_untracked();
            saved::download(reports, locale, td_string!(locale, class.key.file), &key.code());
        }
    };
    let load = move |_| {
        let Some(input) = input.get_untracked() else { return };
        spawn_local(async move {
            let read = match files::read_chosen(&input, MOST_FILE).await {
                Ok(None) => return,
                Ok(Some(chosen)) => SecretKey::read(&chosen.text).map_err(Wrong::Code),
                Err(error) => Err(Wrong::File(error)),
            };
            wrong.set(read.as_ref().err().copied());
            if let Ok(key) = read {
                keep(&key);
                reports.told(td_string!(i18n.get_locale_untracked(), class.key.loaded).to_owned());
                on_change.run(());
            }
        });
    };
    let why = move || {
        let locale = i18n.get_locale();
        let why = match wrong.get()? {
            Wrong::File(error) => trouble::file_error(locale, error),
            Wrong::Code(error) => contest::code_error(locale, error),
        };
        Some(view! { <Note tone=Tone::Danger alert=true>{why}</Note> })
    };
    view! {
        <div class="cluster">
            <span>{t!(i18n, class.key.note)}</span>
            <Button size=ButtonSize::Small icon=Glyph::Download on_click=save>{t!(i18n, class.key.save)}</Button>
            <label class="btn btn--small choose-file">
                <input type="file" class="vh" accept=".txt,text/plain" node_ref=input on:change=load />
                {t!(i18n, class.key.load)}
            </label>
        </div>
        {why}
    }
}

/// Why a file holds no key.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Wrong {
    File(files::FileError),
    Code(CodeError),
}
