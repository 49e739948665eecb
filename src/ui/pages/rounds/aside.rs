//! Plans that do not count and may yet: they stand in the archive, with a button that lets each count.

use super::desk::Desk;
use super::receipt_panel::let_count;
use crate::contest::rounds::{Game, Plan};
use crate::ui::components::{Ask, Button, ButtonKind, ButtonSize, Column, DataTable, Glyph, Panel, Row};
use crate::ui::reports::use_reports;
use crate::ui::words::time;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The plans that were laid aside, but for those that are told of at this moment with the same button;
/// nothing while there are none.
#[component]
pub fn AsidePanel(desk: Desk) -> impl IntoView {
    let (reports, i18n) = (use_reports(), use_i18n());
    let asks = RwSignal::new(false);
    let any = Memo::new(move |_| !laid_aside(desk).is_empty());
    let lines = move || {
        let locale = i18n.get_locale();
        let line = |game: &Game, plan: Plan| {
            let name = game.teams[plan.team.index()].name.clone();
            let month = time::month_within(locale, plan.month);
            let (number, count) = (plan.number, plan.steps.len());
            let what = td_string!(locale, rounds.aside.plan, month = month, number = number, count = count);
            let label = match (plan.month.number() <= game.closed, game.plan_of(plan.team, plan.month)) {
                (true, _) => td_string!(locale, rounds.told.put_in_late, month = month),
                (false, Some(_)) => td_string!(locale, rounds.told.put_in).to_owned(),
                (false, None) => td_string!(locale, rounds.told.put_back).to_owned(),
            };
            let whose = format!(": {name}, {number}");
            let count = move || let_count(desk, plan.clone(), reports, i18n.get_locale_untracked());
            Row::new(name).cell(what).cell(view! {
                <Button size=ButtonSize::Small on_click=count>{label} <span class="vh">{whose}</span></Button>
            })
        };
        let plans = laid_aside(desk);
        desk.game.with(|game| {
            let lines = |game: &Game| plans.into_iter().map(|plan| line(game, plan)).collect();
            game.as_ref().map(lines).unwrap_or_default()
        })
    };
    let panel = move || {
        any.get().then(|| {
            let columns = vec![
                Column::text(t!(i18n, rounds.team)),
                Column::text(t!(i18n, rounds.month.plan)),
                Column::text(t!(i18n, rounds.aside.count)),
            ];
            view! {
                <Panel
                    title=t!(i18n, rounds.aside.heading)
                    note=t!(i18n, rounds.aside.note)
                >
                    <DataTable caption=t!(i18n, rounds.aside.heading) columns rows=Arc::new(lines) />
                    <div class="panel__body cluster">
                        <Button kind=ButtonKind::Ghost icon=Glyph::Trash on_click=move || asks.set(true)>
                            {t!(i18n, rounds.aside.forget)}
                        </Button>
                    </div>
                </Panel>
            }
        })
    };
    view! {
        {panel}
        <Ask
            open=asks
            on_close=move || asks.set(false)
            title=t!(i18n, rounds.aside.forget)
            close_label=t!(i18n, site.close)
            no=t!(i18n, rounds.archive.stay)
            yes=t!(i18n, rounds.aside.forget)
            on_yes=move || desk.forget_aside()
            question=t!(i18n, rounds.aside.sure)
        />
    }
}

fn laid_aside(desk: Desk) -> Vec<Plan> {
    desk.told.with(|told| {
        let is_told = |plan: &&Plan| told.iter().any(|one| one.outcome.plan() == Some(*plan));
        let aside = |game: &Game| game.uncounted.iter().filter(|plan| !is_told(plan)).cloned().collect();
        desk.game.with(|game| game.as_ref().map(aside).unwrap_or_default())
    })
}
