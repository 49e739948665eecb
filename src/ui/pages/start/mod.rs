//! The start page: an open ledger. On the left leaf what the game is about, on the right one how to
//! begin or go on.

mod cover;
mod delete;
mod drawing;
mod entries;
mod games;
mod import;
pub mod new_game;
pub mod seed_field;

use crate::ui::components::{Choice, Glyph, IconButton, Note, Segmented, Toasts, Tone};
use crate::ui::lazy::NotLoadedNote;
use crate::ui::look::use_look;
use crate::ui::reports::use_reports;
use crate::ui::route::{Page, use_route};
use cover::Cover;
use entries::Entries;
use games::{Games, SavedGames};
use leptos::prelude::*;
use texts::i18n::*;

/// The saved games and how to begin one.
#[component]
pub fn StartPage() -> impl IntoView {
    let (reports, i18n) = (use_reports(), use_i18n());
    let saved_games = SavedGames::look();
    view! {
        <div class="p-start">
            <main class="start">
                <Cover />
                <section class="leaf leaf--r" aria-labelledby="start-heading">
                    <Head />
                    <NotLoadedNote />
                    <NotHere />
                    <Entries saved_games />
                    <Games saved_games />
                </section>
            </main>
        </div>
        <Toasts
            toasts=Signal::derive(move || reports.in_sight())
            on_dismiss=move |id: u32| reports.dismiss(id)
            close_label=t!(i18n, site.close)
        />
    }
}

/// This page stands in the place of another, whose game is not in this browser or which does not exist.
#[component]
fn NotHere() -> impl IntoView {
    let (route, i18n) = (use_route(), use_i18n());
    let words = move || match (route.leads_nowhere(), route.page() != Page::Start) {
        (true, _) => Some(t_string!(i18n, start.no_such_page)),
        (false, true) => Some(t_string!(i18n, start.not_here)),
        (false, false) => None,
    };
    move || words().map(|words| view! { <Note tone=Tone::Warn alert=true>{words}</Note> })
}

/// The heading with the language and the theme.
#[component]
fn Head() -> impl IntoView {
    let (look, i18n) = (use_look(), use_i18n());
    let in_chinese = move || i18n.get_locale() == Locale::zh_CN;
    view! {
        <header class="leaf__top">
            <h2 id="start-heading">{t!(i18n, start.heading)}</h2>
            {move || in_chinese().then(|| view! { <span class="sub" lang="en">{t!(i18n, start.heading_en)}</span> })}
            <div class="end">
                <Segmented
                    label=t!(i18n, site.language)
                    choices=vec![Choice::new(Locale::zh_CN, "中文"), Choice::new(Locale::en, "English")]
                    value=Signal::derive(move || i18n.get_locale())
                    on_change=move |locale: Locale| look.speak(locale)
                />
                <IconButton
                    glyph=Signal::derive(move || if look.is_dark() { Glyph::Sun } else { Glyph::Moon })
                    label=t!(i18n, site.theme)
                    on_click=move || look.switch_theme()
                />
            </div>
        </header>
    }
}
