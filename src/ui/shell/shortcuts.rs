//! Keys of an open game. All of them are listed under `?`, and none acts while somebody writes, while a
//! dialog is open, or right after one has closed. Single keys can be switched off, because speech input types
//! them by chance (WCAG 2.1.4).

use crate::browser::{dialogs, keys, storage};
use crate::ui::components::{Dialog, SwitchRow};
use crate::ui::keys::{Pressed, on_key_anywhere};
use crate::ui::session::{Session, Tempo, use_session};
use leptos::prelude::*;
use texts::i18n::*;

/// The list of the keys, open or not, and whether single keys act: from context, so that a button can open it.
#[derive(Clone, Copy)]
pub(super) struct ShortcutList {
    is_open: RwSignal<bool>,
    is_enabled: RwSignal<bool>,
}

impl ShortcutList {
    /// Closed; keys act as they did last.
    pub(super) fn new() -> Self {
        let is_off = storage::read(&keys::SHORTCUTS).is_some();
        Self { is_open: RwSignal::new(false), is_enabled: RwSignal::new(!is_off) }
    }

    /// Opens it.
    pub(super) fn open(self) {
        self.is_open.set(true);
    }

    fn switch(self, is_enabled: bool) {
        self.is_enabled.set(is_enabled);
        match is_enabled {
            true => storage::remove(&keys::SHORTCUTS),
            // No room for it: the keys act again next time.
            false => drop(storage::write(&keys::SHORTCUTS, "off")),
        }
    }
}

/// The keys at work, and their list.
#[component]
pub(super) fn Shortcuts() -> impl IntoView {
    let (session, i18n) = (use_session(), use_i18n());
    let list: ShortcutList = expect_context();
    on_key_anywhere(move |key| {
        if !list.is_enabled.get_untracked() || key.is_modified() || key.is_again() || dialogs::has_the_keys() {
            return;
        }
        match key.name() {
            "?" if !key.is_in("input, select, textarea") => list.open(),
            " " if is_meant_for_no_control(key) => {
                key.take();
                run_or_pause(session);
            }
            _ => {}
        }
    });
    let line = |names: &'static [&'static str], what: Signal<&'static str>| {
        let keys = names.iter().map(|key| view! { <kbd>{*key}</kbd> }).collect_view();
        view! {
            <dt>{keys}</dt>
            <dd>{what}</dd>
        }
    };
    let words = move || {
        view! {
            <dl class="shortcuts">
                {line(&["?"], Signal::derive(move || t_string!(i18n, common.shortcut.list)))}
                {line(&["Space"], Signal::derive(move || t_string!(i18n, common.shortcut.space)))}
                {line(&["Alt", "↑", "↓"], Signal::derive(move || t_string!(i18n, common.shortcut.shift)))}
                {line(&["Delete"], Signal::derive(move || t_string!(i18n, common.shortcut.withdraw)))}
                {line(&["Esc"], Signal::derive(move || t_string!(i18n, common.shortcut.close)))}
            </dl>
            <SwitchRow
                label=t!(i18n, common.shortcut.single)
                help=t!(i18n, common.shortcut.single_note)
                on=list.is_enabled
                on_change=move |is_enabled: bool| list.switch(is_enabled)
            />
        }
    };
    view! {
        <Dialog
            open=list.is_open
            on_close=move || list.is_open.set(false)
            title=move || t_string!(i18n, common.shortcut.title)
            close_label=move || t_string!(i18n, site.close)
        >
            {words}
        </Dialog>
    }
}

/// Whether the focus is on the page as a whole.
fn is_meant_for_no_control(key: &Pressed) -> bool {
    key.target().is_none_or(|element| matches!(&*element.tag_name(), "BODY" | "MAIN"))
}

fn run_or_pause(session: Session) {
    if untrack(|| session.is_running()) && !session.is_rush() {
        session.set_tempo(Tempo::Paused);
    } else {
        session.play();
    }
}
