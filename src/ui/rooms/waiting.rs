//! What a person sees who waits for the game, or waits in vain.

use super::use_rooms;
use crate::ui::components::{Button, ButtonKind, Glyph, LinkButton, Loading, Note, Tone};
use crate::ui::route::{Page, href};
use leptos::prelude::*;
use texts::i18n::*;

/// In the place of a page whose address was opened before the game is here.
#[component]
pub fn Waiting() -> impl IntoView {
    let (rooms, i18n) = (use_rooms(), use_i18n());
    let is_missing = Memo::new(move |_| rooms.is_missing());
    let again = move || rooms.enter(|_game| {});
    view! {
        <main class="main">
            {move || {
                if !is_missing.get() {
                    return view! { <Loading text=t!(i18n, site.load.waiting) /> }.into_any();
                }
                view! {
                    <NotLoadedNote />
                    <div class="cluster">
                        <Button kind=ButtonKind::Ink on_click=again>{t!(i18n, site.load.again)}</Button>
                        <LinkButton href=href(Page::Start) icon=Glyph::ArrowLeft kind=ButtonKind::Ghost>
                            {t!(i18n, site.to_start)}
                        </LinkButton>
                    </div>
                }
                .into_any()
            }}
        </main>
    }
}

/// Says that the game could not be loaded and what to do, until it is tried again.
#[component]
pub fn NotLoadedNote() -> impl IntoView {
    let (rooms, i18n) = (use_rooms(), use_i18n());
    move || rooms.is_missing().then(|| view! { <Note tone=Tone::Danger alert=true>{t!(i18n, site.load.failed)}</Note> })
}
