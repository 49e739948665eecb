//! The instructor's key: it opens what the class seals. It lives in this browser and can be saved as a
//! file, for another machine or another term.

use super::ring::{self, MOST, RingFull, all, own};
use crate::browser::files::FileError;
use crate::record::code::CodeError;
use crate::record::seal::{PublicKey, SecretKey};
use crate::ui::components::{Button, ButtonSize, Choice, Glyph, Note, SelectField, Tone};
use crate::ui::exchange::take::OneFile;
use crate::ui::reports::use_reports;
use crate::ui::saved;
use crate::ui::words::{contest, trouble};
use game::sort;
use leptos::prelude::*;
use texts::i18n::*;

/// Bytes that the file of a key has at most.
const MOST_FILE: u32 = 4_000;

/// Saves the own key as a file, takes others from files, and says which is the own one.
#[component]
pub fn KeyKeeper(
    /// Called when another key is here, or another is the own one.
    #[prop(into)]
    on_change: Callback<()>,
    /// Changes when a key has come elsewhere on the page.
    #[prop(optional, into)]
    elsewhere: Signal<u32>,
) -> impl IntoView {
    let (reports, i18n) = (use_reports(), use_i18n());
    let changes = RwSignal::new(0_u32);
    let any_change = move || {
        changes.track();
        elsewhere.track();
    };
    let keys = Memo::new(move |_| {
        any_change();
        public_keys()
    });
    let is_kept = Memo::new(move |_| {
        any_change();
        ring::is_kept()
    });
    let look = move || {
        changes.update(|changes| *changes += 1);
        on_change.run(());
    };
    let own_name = move || keys.with(|keys| keys.first().map(PublicKey::name)).unwrap_or_default();
    let save = move || {
        if let Some(key) = own() {
            let locale = i18n.get_locale_untracked();
            let name = td_string!(locale, class.key.file, key = key.public().name());
            saved::download(reports, locale, &name, &key.code());
        }
    };
    // In an order that stays when another becomes the own one.
    let to_choose = Memo::new(move |_| {
        let mut sorted = keys.get();
        sort::ascending(&mut sorted);
        sorted
    });
    let own_key = Signal::derive(move || keys.with(|keys| keys.first().copied()));
    let choose = move |key: Option<PublicKey>| {
        if let Some(key) = key {
            ring::choose(&key);
            look();
        }
    };
    let choice = move || {
        let choices: Vec<_> = to_choose.get().iter().map(|key| Choice::new(Some(*key), key.name())).collect();
        (choices.len() > 1).then(|| {
            view! {
                <SelectField
                    label=t!(i18n, class.key.which)
                    help=t!(i18n, class.key.which_help)
                    choices
                    value=own_key
                    on_change=choose
                />
            }
        })
    };
    let unkept = move || {
        let words = t!(i18n, class.key.not_kept);
        (!is_kept.get()).then(|| view! { <Note tone=Tone::Danger>{words}</Note> })
    };
    view! {
        <div class="cluster">
            <span>{move || t_string!(i18n, class.key.note, key = own_name())}</span>
            <Button size=ButtonSize::Small icon=Glyph::Download on_click=save>{t!(i18n, class.key.save)}</Button>
        </div>
        {unkept}
        {choice}
        <LoadKey on_load=look />
    }
}

/// Takes a key from a file, beside those that are here.
#[component]
pub fn LoadKey(
    /// Called when a key has come.
    #[prop(into)]
    on_load: Callback<()>,
) -> impl IntoView {
    let (reports, i18n) = (use_reports(), use_i18n());
    let wrong = RwSignal::new(None::<KeyFileError>);
    let load = move |read: Result<String, FileError>| {
        let read = read.map_err(KeyFileError::File).and_then(|text| SecretKey::read(&text).map_err(KeyFileError::Code));
        let added = read.and_then(|key| {
            let name = key.public().name();
            ring::add(key).map(|()| name).map_err(|RingFull| KeyFileError::Full)
        });
        wrong.set(added.as_ref().err().copied());
        if let Ok(name) = added {
            reports.told(td_string!(i18n.get_locale_untracked(), class.key.loaded, key = name));
            on_load.run(());
        }
    };
    let why = move || {
        let locale = i18n.get_locale();
        let why = match wrong.get()? {
            KeyFileError::File(error) => trouble::file_error(locale, error),
            KeyFileError::Code(error) => contest::code_error(locale, error),
            KeyFileError::Full => td_string!(locale, class.key.full, most = MOST),
        };
        Some(view! { <Note tone=Tone::Danger alert=true>{why}</Note> })
    };
    view! {
        <div class="cluster">
            <OneFile most=MOST_FILE on_read=load>{t!(i18n, class.key.load)}</OneFile>
        </div>
        {why}
    }
}

/// The public halves of the keys here, the own one first; one is made when there is none.
fn public_keys() -> Vec<PublicKey> {
    // Where no key can be made, there may be some that were loaded.
    let _ = own();
    all().iter().map(SecretKey::public).collect()
}

/// Why no key came of a file.
#[derive(Clone, Copy, Debug, PartialEq)]
enum KeyFileError {
    File(FileError),
    Code(CodeError),
    Full,
}
