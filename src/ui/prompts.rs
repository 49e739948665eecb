//! The guide's strip, a lab's panel and the toasts, in the shell or in an open full-page sheet.

use super::components::Toasts;
use super::guide::Coach;
use super::lazy::use_modules;
use super::session::use_session;
use leptos::prelude::*;
use texts::i18n::*;

/// Where the prompts are: from context, so that a sheet can have them.
#[derive(Clone, Copy)]
pub struct PromptPlace {
    in_sheet: RwSignal<bool>,
}

impl PromptPlace {
    /// In the shell, as long as no sheet takes them.
    pub fn in_shell() -> Self {
        Self { in_sheet: RwSignal::new(false) }
    }
}

/// The prompts in the shell, unless a sheet has them.
#[component]
pub fn ShellPrompts() -> impl IntoView {
    let PromptPlace { in_sheet } = expect_context();
    move || (!in_sheet.get()).then(|| view! { <Prompts /> })
}

/// The prompts in a sheet that is a dialog of the browser, over which nothing of the page is seen:
/// they are there for as long as it is.
#[component]
pub fn SheetPrompts() -> impl IntoView {
    let PromptPlace { in_sheet } = expect_context();
    in_sheet.set(true);
    // The place goes with the game, which may close before the sheet.
    on_cleanup(move || {
        let _ = in_sheet.try_set(false);
    });
    view! { <Prompts /> }
}

#[component]
fn Prompts() -> impl IntoView {
    let i18n = use_i18n();
    let reports = use_session().reports();
    view! {
        <Coach />
        <LabHook />
        <Toasts
            toasts=Signal::derive(move || reports.in_sight())
            on_dismiss=move |id: u32| reports.dismiss(id)
            close_label=t!(i18n, site.close)
        />
    }
}

/// The panel of the lab that is done in the open game, whose module comes with the first such game.
#[component]
fn LabHook() -> impl IntoView {
    let (session, modules) = (use_session(), use_modules());
    let is_lab = Memo::new(move |_| session.lab().is_some());
    move || is_lab.get().then(|| modules.lab.view(|pages| (pages.panel)()))
}
