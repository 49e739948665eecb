//! Months that were begun in this browser: to go on with, or to forget.

use super::state::use_rounds_state;
use crate::ui::components::{Ask, Button, ButtonKind, ButtonSize, Column, DataTable, Glyph, Panel, Row};
use crate::ui::route::{Page, go};
use crate::ui::session::{Begun, PlanId, use_session};
use crate::ui::words::time;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The list; nothing while there are none.
#[component]
pub fn BegunPanel(
    /// Called when one was forgotten.
    #[prop(into)]
    on_forget: Callback<()>,
) -> impl IntoView {
    let (session, i18n) = (use_session(), use_i18n());
    let hot_seat = use_rounds_state().hot_seat;
    // What was decided last is among them.
    session.save_what_is_new();
    let here = PlanId::all().into_iter().filter(|id| !hot_seat.plays(id));
    let begun = RwSignal::new(here.filter_map(|id| Some((id.begun()?, id))).collect::<Vec<(Begun, PlanId)>>());
    let any = Memo::new(move |_| begun.with(|begun| !begun.is_empty()));
    let asks = RwSignal::new(None::<(Begun, PlanId)>);
    let open = move |id: &PlanId| {
        session.plan_again(id);
        if let Some(planning) = untrack(|| session.planning()) {
            go(if planning.month.is_some() { Page::Desk } else { Page::YearEnd });
        }
    };
    let forget = move || {
        let Some((_, id)) = asks.get_untracked() else { return };
        if untrack(|| session.planning().is_some_and(|planning| planning.id == id)) {
            session.drop_plan();
        }
        id.delete();
        begun.update(|begun| begun.retain(|(_, other)| *other != id));
        on_forget.run(());
    };
    let lines = move || {
        let locale = i18n.get_locale();
        let line = |(one, id): (Begun, PlanId)| {
            let month = month(locale, &one);
            let whose = format!(": {}, {month}", one.team);
            let (also, to_open, to_ask) = (whose.clone(), id.clone(), (one.clone(), id.clone()));
            let go_on = match id.has_result() {
                true => view! {
                    <Button size=ButtonSize::Small on_click=move || open(&to_open)>
                        {td_string!(locale, rounds.begun.open)}
                        <span class="vh">{whose}</span>
                    </Button>
                }
                .into_any(),
                false => view! { <span class="sub">{td_string!(locale, rounds.begun.closed)}</span> }.into_any(),
            };
            let buttons = view! {
                <div class="cluster">
                    {go_on}
                    <Button
                        kind=ButtonKind::Ghost
                        size=ButtonSize::Small
                        icon=Glyph::Trash
                        on_click=move || asks.set(Some(to_ask.clone()))
                    >
                        {td_string!(locale, rounds.begun.forget)}
                        <span class="vh">{also}</span>
                    </Button>
                </div>
            };
            let plan = how_far(locale, &one);
            Row::new(one.team).cell(one.title).cell(month).cell(plan).cell(buttons)
        };
        begun.get().into_iter().map(line).collect()
    };
    let question = move || asks.get().map(|(one, _)| what_is_lost(i18n.get_locale(), &one)).unwrap_or_default();
    let table = move || {
        any.get().then(|| {
            let columns = vec![
                Column::text(t!(i18n, rounds.team)),
                Column::text(t!(i18n, rounds.begun.game)),
                Column::text(t!(i18n, rounds.begun.month)),
                Column::text(t!(i18n, rounds.month.plan)),
                Column::text(t!(i18n, rounds.begun.go_on)),
            ];
            view! {
                <Panel title=t!(i18n, rounds.begun.heading)>
                    <DataTable caption=t!(i18n, rounds.begun.heading) columns rows=Arc::new(lines) />
                </Panel>
            }
        })
    };
    view! {
        {table}
        <Ask
            open=Signal::derive(move || asks.with(Option::is_some))
            on_close=move || asks.set(None)
            title=t!(i18n, rounds.begun.forget)
            close_label=t!(i18n, site.close)
            no=t!(i18n, bar.plan.keep)
            yes=t!(i18n, rounds.begun.forget)
            on_yes=forget
            question
        />
    }
}

fn month(locale: Locale, begun: &Begun) -> String {
    match begun.month {
        Some(month) => time::month(locale, month),
        None => td_string!(locale, rounds.sheet.over).to_owned(),
    }
}

/// What was decided, and whether it was handed in; nothing once there is nothing to decide.
fn how_far(locale: Locale, begun: &Begun) -> Option<String> {
    begun.month?;
    let (count, number) = (begun.plan.steps.len(), begun.plan.number);
    Some(match (number, begun.changed) {
        (0, _) => td_string!(locale, rounds.begun.not_handed_in, count = count),
        (_, true) => td_string!(locale, rounds.begun.changed, count = count, number = number),
        (_, false) => td_string!(locale, rounds.begun.handed_in, count = count, number = number),
    })
}

fn what_is_lost(locale: Locale, begun: &Begun) -> String {
    let (team, count) = (begun.team.clone(), begun.plan.steps.len());
    match begun.month {
        Some(month) => {
            let month = time::month_within(locale, month);
            td_string!(locale, rounds.begun.sure, team = team, month = month, count = count)
        }
        None => td_string!(locale, rounds.begun.sure_over, team = team),
    }
}
