//! The month that is open: plans come in, and it is closed for all teams at once.

use super::arrivals::PLANS;
use super::desk::Desk;
use super::needs_key::Waits;
use crate::contest::rounds::Game;
use crate::ui::components::{
    Ask, Button, ButtonKind, ButtonSize, Column, DataTable, Glyph, Note, Panel, Row, Tag, Tone,
};
use crate::ui::exchange::take::{ByFile, ByText};
use crate::ui::words::time;
use game::ids::CompanyId;
use game::time::Month;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The open month; a word once the year is over.
#[component]
pub fn MonthPanel(desk: Desk) -> impl IntoView {
    let i18n = use_i18n();
    let open = Memo::new(move |_| desk.game.with(|game| game.as_ref().and_then(Game::open_month)));
    let title = move || desk.game.with(|game| game.as_ref().map(|game| game.title.clone()).unwrap_or_default());
    move || match open.get() {
        Some(month) => view! { <OpenMonth desk month /> }.into_any(),
        None => view! {
            <Panel title=title><div class="panel__body"><p>{t!(i18n, rounds.month.over)}</p></div></Panel>
        }
        .into_any(),
    }
}

#[component]
fn OpenMonth(desk: Desk, month: Month) -> impl IntoView {
    let i18n = use_i18n();
    let title = move || {
        let game = desk.game.with(|game| game.as_ref().map(|game| game.title.clone()).unwrap_or_default());
        t_string!(i18n, rounds.month.heading, title = game, month = time::month_within(i18n.get_locale(), month))
    };
    let missing = Memo::new(move |_| {
        desk.game.with(|game| {
            let missing = |game: &Game| {
                let teams = game.team_ids().zip(&game.teams);
                let absent = teams.filter(|(team, _)| game.plan_of(*team, month).is_none());
                absent.map(|(_, team)| team.name.clone()).collect::<Vec<String>>()
            };
            game.as_ref().map(missing).unwrap_or_default()
        })
    });
    let all_here = Memo::new(move |_| missing.with(Vec::is_empty));
    let words = move || {
        let teams = missing.with(|names| names.join(t_string!(i18n, rounds.month.and)));
        t_string!(i18n, rounds.month.missing, teams = teams)
    };
    let who_is_missing = move || match all_here.get() {
        true => view! { <Note tone=Tone::Jade>{t!(i18n, rounds.month.all_here)}</Note> }.into_any(),
        false => view! { <Note tone=Tone::Warn>{words}</Note> }.into_any(),
    };
    let of_month = move || time::month_within(i18n.get_locale(), month);
    let asks = RwSignal::new(false);
    let question = move || match desk.waiting.with(Vec::len) {
        0 => words(),
        waiting => format!("{} {}", words(), t_string!(i18n, rounds.month.unread, n = waiting)),
    };
    let close = move || match all_here.get_untracked() {
        true => desk.close_month(),
        false => asks.set(true),
    };
    view! {
        <Panel title=title>
            <div class="panel__body form">
                <ByFile
                    label=t!(i18n, rounds.month.choose)
                    on_take=move |items| desk.take_plans(items, false)
                />
                <ByText
                    kinds=&PLANS
                    label=t!(i18n, rounds.month.paste)
                    on_take=move |items| desk.take_plans(items, false)
                />
                <Waits desk again=false />
            </div>
            <PlansTable desk month=Signal::stored(month) />
            <div class="panel__body form">
                {who_is_missing}
                <div class="form__foot">
                    <Button kind=ButtonKind::Seal icon=Glyph::Seal on_click=close>
                        {move || t_string!(i18n, rounds.month.close, month = of_month())}
                    </Button>
                </div>
            </div>
        </Panel>
        <Ask
            open=asks
            on_close=move || asks.set(false)
            title=move || t_string!(i18n, rounds.month.close, month = of_month())
            close_label=t!(i18n, site.close)
            no=t!(i18n, rounds.month.wait)
            yes=t!(i18n, rounds.month.close_anyway)
            on_yes=move || desk.close_month()
            question
        />
    }
}

/// The teams with their plans for a month, each plan with a way out.
#[component]
pub fn PlansTable(
    /// The desk.
    desk: Desk,
    /// The month.
    month: Signal<Month>,
) -> impl IntoView {
    let i18n = use_i18n();
    let columns = vec![
        Column::text(t!(i18n, rounds.team)),
        Column::text(t!(i18n, rounds.month.plan)),
        Column::text(t!(i18n, rounds.month.out)),
    ];
    let lines = move || {
        let (locale, month) = (i18n.get_locale(), month.get());
        let line = |game: &Game, edition: &str, team: CompanyId| {
            let name = game.teams[team.index()].name.clone();
            match game.plan_of(team, month) {
                None => {
                    let none = td_string!(locale, rounds.month.none);
                    Row::new(name).cell(view! { <Tag tone=Tone::Warn>{none}</Tag> }).cell(())
                }
                Some(plan) => {
                    let words = td_string!(locale, rounds.month.here, number = plan.number, count = plan.steps.len());
                    let former = (plan.edition != edition).then(|| {
                        let words = td_string!(locale, rounds.notes.former);
                        view! { <Note tone=Tone::Warn>{words}</Note> }
                    });
                    let whose = name.clone();
                    Row::new(name).cell(view! { <Tag tone=Tone::Jade>{words}</Tag> {former} }).cell(view! {
                        <Button
                            kind=ButtonKind::Ghost
                            size=ButtonSize::Small
                            icon=Glyph::Trash
                            on_click=move || desk.take_out(team, month)
                        >
                            {td_string!(locale, rounds.month.take_out)}
                            <span class="vh">": " {whose}</span>
                        </Button>
                    })
                }
            }
        };
        desk.game.with(|game| {
            let lines = |game: &Game| {
                let edition = game.edition(Some(month));
                game.team_ids().map(|team| line(game, &edition, team)).collect()
            };
            game.as_ref().map(lines).unwrap_or_default()
        })
    };
    view! { <DataTable caption=t!(i18n, rounds.month.plans) columns rows=Arc::new(lines) /> }
}
