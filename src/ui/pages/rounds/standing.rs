//! The teams' places, for the instructor.

use super::desk::Desk;
use crate::contest::rounds::{Game, Round};
use crate::ui::components::{Column, DataTable, Panel, Row};
use crate::ui::words::figure;
use game::score::{Figure, YearResult};
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The teams by their score so far, once a month is closed.
#[component]
pub fn StandingPanel(desk: Desk) -> impl IntoView {
    let i18n = use_i18n();
    let any = Memo::new(move |_| desk.round.with(|round| round.as_ref().is_some_and(|round| round.closed > 0)));
    let standings = move || {
        desk.game
            .with(|game| desk.round.with(|round| Some(ranked(game.as_ref()?, round.as_deref()?))))
            .unwrap_or_default()
    };
    move || {
        any.get().then(|| {
            view! {
                <Panel
                    title=t!(i18n, rounds.standing.heading)
                    note=t!(i18n, rounds.standing.note)
                >
                    <StandingTable standings=Signal::derive(standings) />
                </Panel>
            }
        })
    }
}

/// The teams by rank: names and results.
#[component]
pub fn StandingTable(
    /// Each team's name and result.
    standings: Signal<Vec<(String, YearResult)>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let mut columns = vec![Column::text(t!(i18n, rounds.team)), Column::figures(t!(i18n, class.stand.score))];
    columns.extend(Figure::ALL.map(|of| Column::figures(move || figure::name(i18n.get_locale(), of))));
    let lines = move || {
        let locale = i18n.get_locale();
        let line = |(name, result): (String, YearResult)| {
            let fell = result.bankrupt.map(|_| format!(" · {}", td_string!(locale, class.stand.fallen)));
            let row = Row::new(format!("{}. {name}{}", result.rank, fell.unwrap_or_default())).cell(result.score);
            Figure::ALL.into_iter().fold(row, |row, of| row.cell(figure::value(locale, of, result.value(of))))
        };
        standings.get().into_iter().map(line).collect()
    };
    view! { <DataTable caption=t!(i18n, rounds.standing.heading) columns rows=Arc::new(lines) /> }
}

/// The teams of a game by rank.
pub fn ranked(game: &Game, round: &Round) -> Vec<(String, YearResult)> {
    let standings = round.standings(game.team_ids());
    standings.into_iter().map(|result| (game.teams[result.company.index()].name.clone(), result)).collect()
}
