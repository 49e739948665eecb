//! Something that this browser keeps and this page cannot read: it is not thrown away unasked.

use crate::browser::keys::Key;
use crate::browser::shared;
use crate::contest::editing::SheetError;
use crate::contest::rounds::GameError;
use crate::ui::components::{Button, ButtonKind, Glyph, Note, Panel, Tone};
use crate::ui::reports::use_reports;
use crate::ui::saved;
use crate::ui::words::{editing, rounds};
use leptos::prelude::*;
use texts::i18n::*;

/// What is kept under a key, and why it cannot be read. Copy it freely; it is a handle.
#[derive(Clone, Copy)]
pub struct Unreadable {
    key: &'static Key,
    kept: RwSignal<Option<(String, UnreadableText)>>,
}

/// Why it cannot be read, by what it was to be.
#[derive(Clone, Debug, PartialEq)]
pub enum UnreadableText {
    /// A game by rounds.
    Game(GameError),
    /// A market of the instructor's own.
    Market(SheetError),
}

impl Unreadable {
    /// Nothing so far, under that key.
    pub fn under(key: &'static Key) -> Self {
        Self { key, kept: RwSignal::new(None) }
    }

    /// Keeps hold of what cannot be read.
    pub fn hold(self, text: String, why: impl Into<UnreadableText>) {
        self.kept.set(Some((text, why.into())));
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
        if let Some((text, why)) = unreadable.kept.get_untracked() {
            let locale = i18n.get_locale_untracked();
            saved::download(reports, locale, &format!("{}.txt", why.file(locale)), &text);
        }
    };
    move || {
        unreadable.kept.get().map(|(_, why)| {
            let (heading, words) = (why.clone(), why);
            view! {
                <Panel title=move || heading.heading(i18n.get_locale())>
                    <div class="panel__body form">
                        <Note tone=Tone::Warn>{move || words.words(i18n.get_locale())}</Note>
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

impl UnreadableText {
    fn heading(&self, locale: Locale) -> &'static str {
        match self {
            Self::Game(_) => td_string!(locale, rounds.unreadable.heading),
            Self::Market(_) => td_string!(locale, editor.unreadable.heading),
        }
    }

    /// What is there, why it cannot be read, and what can be done.
    fn words(&self, locale: Locale) -> String {
        match self {
            Self::Game(why) => td_string!(locale, rounds.unreadable.why, why = rounds::game_error(locale, why)),
            Self::Market(why) => td_string!(locale, editor.unreadable.why, why = editing::sheet_error(locale, why)),
        }
    }

    /// The name of its file, without the end.
    fn file(&self, locale: Locale) -> &'static str {
        match self {
            Self::Game(_) => td_string!(locale, rounds.unreadable.file),
            Self::Market(_) => td_string!(locale, editor.unreadable.file),
        }
    }
}

impl From<GameError> for UnreadableText {
    fn from(why: GameError) -> Self {
        Self::Game(why)
    }
}

impl From<SheetError> for UnreadableText {
    fn from(why: SheetError) -> Self {
        Self::Market(why)
    }
}
