//! The keys to which the teams' results are sealed, and another for a team that has lost its own.

use super::arrivals::JOINS;
use super::desk::Desk;
use super::receipt_panel::ReceiptPanel;
use super::receipts::InputArea;
use crate::ui::components::{Column, DataTable, Panel, Row};
use crate::ui::exchange::take::{ByFile, ByText};
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The teams with their keys, and a place for their new applications.
#[component]
pub fn TeamKeysPanel(desk: Desk) -> impl IntoView {
    let i18n = use_i18n();
    let columns = vec![Column::text(t!(i18n, rounds.team)), Column::text(t!(i18n, rounds.keys.results))];
    let lines = move || {
        let locale = i18n.get_locale();
        let teams = desk.game.with(|game| game.as_ref().map(|game| game.teams.clone()).unwrap_or_default());
        let line = |team: crate::contest::rounds::Team| {
            let sealed = match team.seal {
                Some(to) => td_string!(locale, rounds.keys.sealed, key = to.name()),
                None => td_string!(locale, rounds.setup.results_open).to_owned(),
            };
            Row::new(team.name).cell(sealed)
        };
        teams.into_iter().map(line).collect()
    };
    view! {
        <Panel title=t!(i18n, rounds.keys.heading)>
            <div class="panel__body form">
                <p>{t!(i18n, rounds.keys.note)}</p>
                <ByFile
                    label=t!(i18n, rounds.keys.choose)
                    on_take=move |items| desk.take_teams(items)
                />
                <ByText
                    kinds=&JOINS
                    label=t!(i18n, rounds.keys.paste)
                    on_take=move |items| desk.take_teams(items)
                />
            </div>
            <DataTable caption=t!(i18n, rounds.keys.heading) columns rows=Arc::new(lines) />
        </Panel>
        <ReceiptPanel desk told=Signal::derive(move || desk.told_at(InputArea::Keys)) />
    }
}
