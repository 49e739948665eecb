//! Browsers in which a game is not safe: those built into chats, and those that store nothing.

use super::card::NoticeCard;
use crate::browser::{address, clipboard, database, engine, keys, storage};
use crate::ui::components::{Button, ButtonKind, ButtonSize, Glyph};
use crate::ui::task::spawn_lasting;
use leptos::prelude::*;
use texts::i18n::*;

/// What is the matter with a browser.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Unsafe {
    /// A chat's: files go nowhere, and what is stored may go.
    Chat,
    /// A chat's that promises to keep what is stored.
    ChatThatKeeps,
    /// What is stored goes with the page.
    Forgets,
}

/// Says once what is the matter and what to do, with the address to take along.
#[component]
pub fn OpenElsewhere() -> impl IntoView {
    let i18n = use_i18n();
    let found = RwSignal::new(None::<Unsafe>);
    if storage::read(&keys::ELSEWHERE).is_none() {
        spawn_lasting(async move {
            let is = match (engine::is_in_chat(), storage::lasts()) {
                (true, true) if database::is_persisted().await => Some(Unsafe::ChatThatKeeps),
                (true, _) => Some(Unsafe::Chat),
                (false, false) => Some(Unsafe::Forgets),
                (false, true) => None,
            };
            let _ = found.try_set(is);
        });
    }
    let is_copied = RwSignal::new(false);
    let copy = move || {
        spawn_lasting(async move {
            // Where it is refused, the address can still be copied from the chat's own menu.
            let _ = is_copied.try_set(clipboard::copy(&address::whole()).await.is_ok());
        });
    };
    let done = move || {
        // No room for it: it is told again next time.
        let _ = storage::write(&keys::ELSEWHERE, "told");
        found.set(None);
    };
    move || {
        found.get().map(|what| {
            let words = Signal::derive(move || {
                match (is_copied.get(), what) {
                    (true, _) => t_string!(i18n, notice.address_copied),
                    (false, Unsafe::Chat) => t_string!(i18n, notice.chat),
                    (false, Unsafe::ChatThatKeeps) => t_string!(i18n, notice.chat_keeps),
                    (false, Unsafe::Forgets) => t_string!(i18n, notice.forgets),
                }
                .to_owned()
            });
            view! {
                <NoticeCard words>
                    <Button size=ButtonSize::Small kind=ButtonKind::Ink icon=Glyph::Copy on_click=copy>
                        {t!(i18n, notice.copy_address)}
                    </Button>
                    <Button size=ButtonSize::Small on_click=done>{t!(i18n, notice.understood)}</Button>
                </NoticeCard>
            }
        })
    }
}
