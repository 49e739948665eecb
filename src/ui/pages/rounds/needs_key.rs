//! The key to which the game's plans are sealed: it is in this browser, or it must be loaded, and what comes
//! meanwhile waits.

use super::desk::Desk;
use crate::ui::components::{Button, ButtonSize, Glyph, Note, Tone};
use crate::ui::pages::class::keys::{self, LoadKey};
use crate::ui::reports::use_reports;
use crate::ui::saved;
use leptos::prelude::*;
use texts::i18n::*;

/// Says that the game's key is not here, and takes it; nothing while it is.
#[component]
pub fn NeedsKey(desk: Desk) -> impl IntoView {
    let i18n = use_i18n();
    let missing = Memo::new(move |_| desk.missing_key().map(|to| to.name()));
    move || {
        missing.get().map(|key| {
            let words = move || t_string!(i18n, rounds.needs_key.note, key = key);
            view! {
                <Note tone=Tone::Danger alert=true>{words}</Note>
                <LoadKey on_load=move || desk.key_came() />
            }
        })
    }
}

/// How many plans wait, and what for.
#[component]
pub fn Waits(
    /// The desk.
    desk: Desk,
    /// Whether it is those for closed months.
    again: bool,
) -> impl IntoView {
    let i18n = use_i18n();
    let count = Memo::new(move |_| desk.waiting.with(|all| all.iter().filter(|one| one.again == again).count()));
    let any = Memo::new(move |_| count.get() > 0);
    let needs_key = Memo::new(move |_| desk.missing_key().is_some());
    let words = move || match needs_key.get() {
        true => t_string!(i18n, rounds.needs_key.waits, n = count.get()),
        false => t_string!(i18n, rounds.needs_key.waits_anew, n = count.get()),
    };
    let check = move || {
        (!needs_key.get()).then(|| {
            view! {
                <Button size=ButtonSize::Small on_click=move || desk.take_waiting()>
                    {t!(i18n, rounds.needs_key.check)}
                </Button>
            }
        })
    };
    let forget = move || desk.waiting.update(|all| all.retain(|one| one.again != again));
    move || {
        any.get().then(|| {
            view! {
                <Note tone=Tone::Warn alert=true>{words}</Note>
                <div class="cluster">
                    {check}
                    <Button size=ButtonSize::Small on_click=forget>{t!(i18n, class.stand.forget_waiting)}</Button>
                </div>
            }
        })
    }
}

/// Says to which key the game's plans are sealed, that it goes where the archive goes, and saves it; nothing
/// where plans come open, or while the key is missing.
#[component]
pub fn KeyOfGame(desk: Desk) -> impl IntoView {
    let (reports, i18n) = (use_reports(), use_i18n());
    let here = Memo::new(move |_| {
        desk.keys.track();
        desk.seal().filter(|to| keys::for_seal(to).is_some())
    });
    let save = move || {
        if let Some(key) = here.get_untracked().as_ref().and_then(keys::for_seal) {
            let locale = i18n.get_locale_untracked();
            let name = td_string!(locale, class.key.file, key = key.public().name());
            saved::download(reports, locale, &name, &key.code());
        }
    };
    move || {
        here.get().map(|to| {
            let (said, named) = (to.name(), to.name());
            view! {
                <p>{move || t_string!(i18n, rounds.archive.key, key = said)}</p>
                <div class="cluster">
                    <Button icon=Glyph::Download on_click=save>
                        {move || t_string!(i18n, rounds.archive.save_key, key = named)}
                    </Button>
                </div>
            }
        })
    }
}
