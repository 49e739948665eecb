//! The figures of the student's own company on a screen of the theory.

use super::own_game::OwnGame;
use crate::study::theory::LiveFigure;
use leptos::prelude::*;
use texts::i18n::*;

/// These figures of the open game, or how they can be had.
#[component]
pub fn LiveFigures(
    /// Which, in order.
    figures: Vec<LiveFigure>,
) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <section class="course__live" aria-label=move || t_string!(i18n, course_figure.title)>
            <OwnGame
                view=move |games, module| (module.figures)(games, figures.clone())
                none_open=Signal::derive(move || t_string!(i18n, course_figure.none_open).to_owned())
                no_games=Signal::derive(move || t_string!(i18n, course_figure.no_games).to_owned())
                offer=|locale, name| td_string!(locale, course_figure.ask, name = name)
            />
        </section>
    }
}
