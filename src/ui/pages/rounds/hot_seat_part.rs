//! Teams in turn at one machine: the month of the team that is called, or the end.

use super::elsewhere::Elsewhere;
use super::hot_seat::HotSeat;
use super::hot_seat_setup::HotSeatSetup;
use super::sheet::ResultSheet;
use super::standing::{StandingTable, ranked};
use super::state::use_rounds_state;
use crate::ui::components::{Button, ButtonKind, ButtonSize, Glyph, Note, Panel, Tone};
use crate::ui::session::use_session;
use game::ids::CompanyId;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The game at this machine: to begin, the turn of a team, or the year's end.
#[component]
pub fn HotSeatPart() -> impl IntoView {
    let hot_seat = use_rounds_state().hot_seat;
    let stage = Memo::new(move |_| {
        let open = hot_seat.game.with(|game| game.as_ref().map(|game| game.open_month().is_some()));
        open.map(|open| open.then(|| hot_seat.turn.get()))
    });
    let part = move || match stage.get() {
        None => view! { <HotSeatSetup hot_seat /> }.into_any(),
        Some(Some(team)) => view! { <Turn hot_seat team /> }.into_any(),
        Some(None) => view! { <End hot_seat /> }.into_any(),
    };
    view! {
        <div class="stack">
            {part}
            <Elsewhere elsewhere=hot_seat.elsewhere on_load=move || hot_seat.load_anew() />
        </div>
    }
}

/// A team's turn: what the last month brought, and the way into the next.
#[component]
fn Turn(hot_seat: HotSeat, team: CompanyId) -> impl IntoView {
    let i18n = use_i18n();
    let full = move || {
        hot_seat.full.get().then(|| view! { <Note tone=Tone::Danger alert=true>{t!(i18n, rounds.hot.full)}</Note> })
    };
    let sheet = move || hot_seat.result(team).map(|result| view! { <ResultSheet result=Arc::new(result) /> });
    view! {
        {full}
        {sheet}
        <PutAway hot_seat />
    }
}

/// The year is over: who stands where, and every team's year to look at.
#[component]
fn End(hot_seat: HotSeat) -> impl IntoView {
    let i18n = use_i18n();
    let standings = hot_seat.game.with_untracked(|game| {
        let game = game.as_ref()?;
        Some(ranked(game, &game.play().ok()?))
    });
    let teams = hot_seat.game.with_untracked(|game| game.as_ref().map(|game| game.team_ids().collect::<Vec<_>>()));
    let teams = teams.unwrap_or_default();
    let sheets = move || {
        let sheets = teams.iter().filter_map(|team| hot_seat.result(*team));
        sheets.map(|result| view! { <ResultSheet result=Arc::new(result) /> }).collect_view()
    };
    view! {
        <Panel title=t!(i18n, rounds.standing.heading)>
            <StandingTable standings=Signal::stored(standings.unwrap_or_default()) />
        </Panel>
        {sheets}
        <PutAway hot_seat />
    }
}

/// The way to another game.
#[component]
fn PutAway(hot_seat: HotSeat) -> impl IntoView {
    let (session, i18n) = (use_session(), use_i18n());
    let asks = RwSignal::new(false);
    let put_away = move || {
        if untrack(|| session.planning().is_some_and(|planning| hot_seat.plays(&planning.id))) {
            session.close();
        }
        hot_seat.put_away();
    };
    let buttons = move || match asks.get() {
        false => view! {
            <Button kind=ButtonKind::Ghost icon=Glyph::Trash on_click=move || asks.set(true)>
                {t!(i18n, rounds.archive.put_away)}
            </Button>
        }
        .into_any(),
        true => view! {
            <span>{t!(i18n, rounds.hot.sure)}</span>
            <Button size=ButtonSize::Small on_click=move || asks.set(false)>{t!(i18n, rounds.archive.stay)}</Button>
            <Button kind=ButtonKind::Danger size=ButtonSize::Small on_click=put_away>
                {t!(i18n, rounds.archive.put_away)}
            </Button>
        }
        .into_any(),
    };
    view! { <div class="cluster">{buttons}</div> }
}
