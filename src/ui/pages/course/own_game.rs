//! The student's own game beside the course: the one that is open, or the newest that is kept here.

use crate::browser::slots::{self, GameId};
use crate::record::Card;
use crate::ui::components::{Button, Glyph, LinkButton, Note, Tone};
use crate::ui::lazy::{CourseFigures, Edition, Games, use_modules};
use crate::ui::route::{Page, href};
use crate::ui::words::time::month;
use game::RULES_VERSION;
use leptos::prelude::*;
use texts::i18n::*;

/// What `view` makes of the open game. Where none is open, the newest game of this browser is offered with one click;
/// where there is none, a way to begin one.
#[component]
pub fn OwnGame(
    /// What is shown of the open game.
    view: impl Fn(Games, CourseFigures) -> AnyView + Clone + Send + Sync + 'static,
    /// What is said while none is open.
    #[prop(into)]
    none_open: Signal<String>,
    /// What is said where there is none at all.
    #[prop(into)]
    no_games: Signal<String>,
    /// The words of the button that opens the newest, with its name.
    offer: fn(Locale, String) -> String,
) -> impl IntoView {
    let (modules, i18n) = (use_modules(), use_i18n());
    let failed = RwSignal::new(false);
    move || {
        let games = modules.games.here();
        if let Some(games) = games.filter(|games| games.is_open()) {
            let view = view.clone();
            return modules.course_figures.view(move |figures| view(games, figures));
        }
        let Some((id, card)) = newest() else {
            return view! {
                <p>{move || no_games.get()}</p>
                <LinkButton href=href(Page::Start) icon=Glyph::Play>{t!(i18n, course_figure.start)}</LinkButton>
            }
            .into_any();
        };
        let open = move || {
            let opened = untrack(|| modules.games.here()).map(|games| games.open(&id, Edition::Newest));
            failed.set(!matches!(opened, Some(Ok(()))));
        };
        let name = move || {
            let locale = i18n.get_locale();
            let month = month(locale, card.summary.month());
            offer(locale, format!("{} · {month}", card.label.company))
        };
        let trouble = move || {
            failed.get().then(|| view! { <Note tone=Tone::Danger alert=true>{t!(i18n, course_figure.failed)}</Note> })
        };
        view! {
            <p>{move || none_open.get()}</p>
            <Button icon=Glyph::Play on_click=move |()| open()>{name}</Button>
            {trouble}
        }
        .into_any()
    }
}

/// The newest game that this release can open.
fn newest() -> Option<(GameId, Card)> {
    let playable = |game: slots::Listed| {
        let card = game.card?.ok().filter(|card| card.rules == RULES_VERSION)?;
        Some((game.id, card))
    };
    slots::list().into_iter().find_map(playable)
}
