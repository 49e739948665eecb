//! The start page: how to begin a game.

use crate::ui::components::{Button, ButtonKind};
use crate::ui::look::use_look;
use crate::ui::route::{Page, go};
use crate::ui::session::use_session;
use crate::ui::words;
use game::luck::Seed;
use game::rival::{Policy, Skill};
use game::scenario::Scenario;
use game::setup::{Pace, Player, Seat, Setup, Validity};
use leptos::prelude::*;
use texts::i18n::*;

/// Title, and the two years one can begin.
#[component]
pub fn StartPage() -> impl IntoView {
    let i18n = use_i18n();
    let look = use_look();
    let session = use_session();
    let begin = move |scenario: Scenario| {
        let name = words::name::name(i18n.get_locale_untracked(), &scenario.player).to_owned();
        let mut seats = vec![Seat { name, player: Player::Human }];
        seats.extend(scenario.rivals.iter().map(|rival| Seat {
            name: rival.name.zh.clone(),
            player: Player::Rival { policy: Policy::Balanced, skill: Skill::Middle },
        }));
        session.begin(scenario, Setup { seed: Seed(1), seats, validity: Validity::Practice, pace: Pace::Calm });
        go(Page::Desk);
    };
    view! {
        <main class="stack">
            <h1>{t!(i18n, common.title)}</h1>
            <p>{t!(i18n, common.subtitle)}</p>
            <Button on_click=move || begin(Scenario::practice()) kind=ButtonKind::Ink>{t!(i18n, common.practice)}</Button>
            <Button on_click=move || begin(Scenario::formal())>{t!(i18n, common.formal)}</Button>
            <Button on_click=move || look.switch_language()>{t!(i18n, common.switch_language)}</Button>
        </main>
    }
}
