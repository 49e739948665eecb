//! What a person sees while a module is on its way, or when it does not come.

use super::use_modules;
use crate::ui::components::{Button, ButtonKind, Glyph, LinkButton, Loading, Note, Tone};
use crate::ui::route::{Page, href};
use leptos::prelude::*;
use texts::i18n::*;

/// In the place of a page whose module is not here.
pub(super) fn waiting(has_failed: Signal<bool>, again: Callback<()>) -> AnyView {
    let i18n = use_i18n();
    (move || {
        if !has_failed.get() {
            return view! { <Loading text=t!(i18n, site.load.waiting) /> }.into_any();
        }
        view! {
            <Failure />
            <div class="cluster">
                <Button kind=ButtonKind::Ink on_click=again>{t!(i18n, site.load.again)}</Button>
                <LinkButton href=href(Page::Start) icon=Glyph::ArrowLeft kind=ButtonKind::Ghost>
                    {t!(i18n, site.to_start)}
                </LinkButton>
            </div>
        }
        .into_any()
    })
    .into_any()
}

/// The same where nothing else is in the window.
pub(super) fn waiting_page(has_failed: Signal<bool>, again: Callback<()>) -> AnyView {
    view! { <main class="main">{waiting(has_failed, again)}</main> }.into_any()
}

/// Says on the start page that the game could not be loaded and what to do, until it is tried again.
#[component]
pub fn NotLoadedNote() -> impl IntoView {
    let modules = use_modules();
    move || modules.has_failed().then(|| view! { <Failure /> })
}

#[component]
fn Failure() -> impl IntoView {
    let i18n = use_i18n();
    view! { <Note tone=Tone::Danger alert=true>{t!(i18n, site.load.failed)}</Note> }
}
