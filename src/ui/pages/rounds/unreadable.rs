//! A game that this browser keeps and this page cannot read: it is not thrown away unasked.

use crate::browser::shared;
use crate::contest::rounds::GameError;
use crate::ui::components::{Button, ButtonKind, Glyph, Note, Panel, Tone};
use crate::ui::reports::use_reports;
use crate::ui::saved;
use crate::ui::words::rounds;
use leptos::prelude::*;
use texts::i18n::*;

/// What is kept under a key, and why it cannot be read. Copy it freely; it is a handle.
#[derive(Clone, Copy)]
pub struct Unreadable {
    key: &'static str,
    kept: RwSignal<Option<(String, GameError)>>,
}

impl Unreadable {
    /// Nothing so far, under that key.
    pub fn under(key: &'static str) -> Self {
        Self { key, kept: RwSignal::new(None) }
    }

    /// Keeps hold of what cannot be read.
    pub fn hold(self, text: String, why: GameError) {
        self.kept.set(Some((text, why)));
    }

    /// Whether there is something, tracked: nothing may be written over it.
    pub fn is_there(self) -> bool {
        self.kept.with(Option::is_some)
    }

    /// Lets go of it: it was deleted, or something else takes its place.
    pub fn forget(self) {
        self.kept.set(None);
    }

    fn delete(self) {
        // What another tab has put in its place stays, and is told of at the next step.
        let _ = shared::remove(self.key);
        self.forget();
    }
}

/// Says what is kept and why it cannot be read, and offers it as a file; nothing while all was read.
#[component]
pub fn UnreadablePanel(
    /// What cannot be read.
    unreadable: Unreadable,
) -> impl IntoView {
    let (reports, i18n) = (use_reports(), use_i18n());
    let save = move || {
        if let Some((text, _)) = unreadable.kept.get_untracked() {
            let locale = i18n.get_locale_untracked();
            let name = td_string!(locale, rounds.unreadable.file);
            saved::download(reports, locale, &format!("{name}.txt"), &text);
        }
    };
    let why = move || {
        let why = unreadable.kept.with(|kept| kept.as_ref().map(|(_, why)| rounds::game_error(i18n.get_locale(), why)));
        t_string!(i18n, rounds.unreadable.why, why = why.unwrap_or_default())
    };
    move || {
        unreadable.is_there().then(|| {
            view! {
                <Panel title=move || t_string!(i18n, rounds.unreadable.heading)>
                    <div class="panel__body form">
                        <Note tone=Tone::Warn>{why}</Note>
                        <div class="cluster">
                            <Button icon=Glyph::Download on_click=save>{t!(i18n, rounds.unreadable.save)}</Button>
                            <Button kind=ButtonKind::Danger icon=Glyph::Trash on_click=move || unreadable.delete()>
                                {t!(i18n, rounds.unreadable.delete)}
                            </Button>
                        </div>
                    </div>
                </Panel>
            }
        })
    }
}
