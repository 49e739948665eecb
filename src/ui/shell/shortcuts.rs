//! Keys of an open game. All of them are listed under `?`, and none acts while somebody writes, while a
//! dialog is open, or right after one has closed.

use crate::browser::dialogs;
use crate::ui::components::Dialog;
use crate::ui::keys::{Pressed, on_key_anywhere};
use crate::ui::session::{Session, Tempo, use_session};
use leptos::prelude::*;
use texts::i18n::*;

/// The list of the keys, open or not: from context, so that a button can open it.
#[derive(Clone, Copy)]
pub(super) struct ShortcutList(RwSignal<bool>);

impl ShortcutList {
    /// Closed.
    pub(super) fn new() -> Self {
        Self(RwSignal::new(false))
    }

    /// Opens it.
    pub(super) fn open(self) {
        self.0.set(true);
    }
}

/// The keys at work, and their list.
#[component]
pub(super) fn Shortcuts() -> impl IntoView {
    let (session, i18n) = (use_session(), use_i18n());
    let list: ShortcutList = expect_context();
    on_key_anywhere(move |key| {
        if key.is_modified() || key.is_again() || dialogs::has_the_keys() {
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
    let line = |keys: &'static [&'static str], what: Signal<&'static str>| {
        let keys = keys.iter().map(|key| view! { <kbd>{*key}</kbd> }).collect_view();
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
        }
    };
    view! {
        <Dialog
            open=list.0
            on_close=move || list.0.set(false)
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
