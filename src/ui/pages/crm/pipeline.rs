//! Funnel, forecast against result, and how good the judgements were.

use super::barred::barred;
use super::judge::JudgeRow;
use super::state::use_workbench;
use crate::crm::calibration::{Calibrated, Calibration, calibration};
use crate::crm::names::ListName;
use crate::crm::pipeline::{MonthForecast, Opportunity, StageSum, forecast, funnel, opportunities, unforeseen_in};
use crate::crm::stage_time::stage_times;
use crate::ui::components::{Column, DataTable, EmptyState, Glyph, Panel, Row};
use crate::ui::words::crm::cell::pipeline_stage;
use crate::ui::words::money::{exact, yuan};
use crate::ui::words::name::name;
use crate::ui::words::{tender, time};
use game::ids::TenderId;
use game::money::Money;
use game::time::Month;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The panels of the section.
#[component]
pub fn PipelinePanel() -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let all = Memo::new(move |_| {
        workbench
            .view(|viewer| viewer.may_see(ListName::Opportunities).then(|| opportunities(viewer.seen, viewer.book)))
    });
    let is_barred = Memo::new(move |_| all.with(Option::is_none));
    move || {
        if is_barred.get() {
            return barred(i18n);
        }
        let all = Memo::new(move |_| all.get().unwrap_or_default());
        view! {
            <div class="crm-two">
                <FunnelPanel all />
                <ForecastPanel all />
            </div>
            <ToJudge all />
            <CalibrationPanel all />
        }
        .into_any()
    }
}

#[component]
fn FunnelPanel(all: Memo<Vec<Opportunity>>) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let rows = move || {
        let locale = i18n.get_locale();
        let times = workbench.view(|viewer| all.with(|all| stage_times(viewer.seen, all)));
        let row = |sum: StageSum| {
            let time = times.iter().find(|time| time.stage == sum.stage);
            Row::new(pipeline_stage(locale, sum.stage))
                .cell(sum.count)
                .cell(yuan(sum.amount))
                .cell(exact(sum.weighted))
                .cell(sum.reached)
                .cell(sum.conversion.map_or_else(|| "—".to_owned(), tender::percent))
                .cell(time.map_or_else(|| "—".to_owned(), |time| time::length(locale, time.mean)))
        };
        let sums = all.with(|all| funnel(all));
        let total = Row::new(td_string!(locale, crm.total))
            .class("is-sum")
            .cell(sums.iter().map(|sum| sum.count).sum::<u32>())
            .cell(yuan(sums.iter().map(|sum| sum.amount).sum()))
            .cell(exact(sums.iter().map(|sum| sum.weighted).sum()))
            .cell("")
            .cell("")
            .cell("");
        sums.into_iter().map(row).chain([total]).collect()
    };
    let columns = vec![
        Column::text(move || t_string!(i18n, crm.column.pipeline_stage)),
        Column::figures(move || t_string!(i18n, crm.funnel.count)),
        Column::figures(move || t_string!(i18n, crm.column.amount)),
        Column::figures(move || t_string!(i18n, crm.column.weighted)),
        Column::figures(move || t_string!(i18n, crm.funnel.reached)),
        Column::figures(move || t_string!(i18n, crm.funnel.conversion)),
        Column::figures(move || t_string!(i18n, crm.funnel.time)),
    ];
    view! {
        <Panel title=t!(i18n, crm.funnel.title) note=t!(i18n, crm.funnel.note)>
            <DataTable caption=t!(i18n, crm.funnel.title) columns rows=Arc::new(rows) />
            <p class="panel__body sub">{t!(i18n, crm.funnel.repeat_note)}</p>
        </Panel>
    }
}

#[component]
fn ForecastPanel(all: Memo<Vec<Opportunity>>) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let rows = move || {
        let locale = i18n.get_locale();
        let unforeseen = |month: Month| workbench.view(|viewer| unforeseen_in(viewer.seen, month));
        let row = |month: MonthForecast| {
            let difference = match month.is_open {
                true => td_string!(locale, crm.forecast.open).to_owned(),
                false => month.difference().map_or_else(|| "—".to_owned(), crate::ui::words::money::change),
            };
            let forecast = month.forecast.map(|forecast| (exact(forecast), yuan(month.judged_won)));
            let (forecast, judged_won) = forecast.unwrap_or_else(|| ("—".to_owned(), "—".to_owned()));
            Row::new(time::month(locale, month.month))
                .cell(forecast)
                .cell(judged_won)
                .cell(difference)
                .cell(yuan(month.won))
                .cell(yuan(unforeseen(month.month)))
                .cell(yuan(month.won + unforeseen(month.month)))
        };
        let months = all.with(|all| forecast(all));
        let won: Money = months.iter().map(|month| month.won).sum();
        let outside: Money = months.iter().map(|month| unforeseen(month.month)).sum();
        let total = Row::new(td_string!(locale, crm.total)).class("is-sum").cell("").cell("").cell("");
        let total = total.cell(yuan(won)).cell(yuan(outside)).cell(yuan(won + outside));
        months.into_iter().map(row).chain([total]).collect()
    };
    let columns = vec![
        Column::text(move || t_string!(i18n, crm.forecast.month)),
        Column::figures(move || t_string!(i18n, crm.forecast.forecast)),
        Column::figures(move || t_string!(i18n, crm.forecast.judged_won)),
        Column::figures(move || t_string!(i18n, crm.forecast.difference)),
        Column::figures(move || t_string!(i18n, crm.forecast.won)),
        Column::figures(move || t_string!(i18n, crm.forecast.unforeseen)),
        Column::figures(move || t_string!(i18n, crm.forecast.orders)),
    ];
    view! {
        <Panel title=t!(i18n, crm.forecast.title) note=t!(i18n, crm.forecast.note)>
            <DataTable caption=t!(i18n, crm.forecast.title) columns rows=Arc::new(rows) />
            <p class="panel__body sub">{t!(i18n, crm.forecast.all_note)}</p>
        </Panel>
    }
}

/// What can still be judged.
#[component]
fn ToJudge(all: Memo<Vec<Opportunity>>) -> impl IntoView {
    let i18n = use_i18n();
    let open = Memo::new(move |_| {
        all.with(|all| {
            all.iter().filter(|one| one.facts.stage.is_open()).map(|one| one.facts.id).collect::<Vec<TenderId>>()
        })
    });
    view! {
        <Panel title=t!(i18n, crm.judge.title) note=t!(i18n, crm.judge.note)>
            <ul class="crm-judge">
                <For each=move || open.get() key=|id| *id let(opportunity)>
                    <JudgeRow opportunity />
                </For>
            </ul>
        </Panel>
    }
}

#[component]
fn CalibrationPanel(all: Memo<Vec<Opportunity>>) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let found = Memo::new(move |_| all.with(|all| calibration(all)));
    let rows = move || {
        let locale = i18n.get_locale();
        let Calibration { all, bands, families, owners } = found.get();
        let mut rows = vec![line(td_string!(locale, crm.calibration.all).to_owned(), &all).class("is-sum")];
        let band = |(at, band): (usize, &Calibrated)| {
            let (least, most) = (if at == 0 { 0 } else { at * 20 + 1 }, at * 20 + 20);
            line(td_string!(locale, crm.calibration.band, least = least, most = most), band)
        };
        rows.extend(bands.iter().enumerate().filter(|(_, band)| band.count > 0).map(band));
        workbench.view(|viewer| {
            let family = |(family, sum): &(game::ids::IndustryId, Calibrated)| {
                line(name(locale, &viewer.seen.scenario().industry(*family).name).to_owned(), sum)
            };
            rows.extend(families.iter().map(family));
            let owner = |(owner, sum): &(Option<game::ids::StaffId>, Calibrated)| {
                let person = owner.and_then(|owner| viewer.seen.staff(owner));
                let called = person.map_or(td_string!(locale, crm.nobody), |person| name(locale, &person.name));
                line(called.to_owned(), sum)
            };
            rows.extend(owners.iter().map(owner));
        });
        rows
    };
    let columns = vec![
        Column::text(move || t_string!(i18n, crm.calibration.of)),
        Column::figures(move || t_string!(i18n, crm.calibration.count)),
        Column::figures(move || t_string!(i18n, crm.calibration.judged)),
        Column::figures(move || t_string!(i18n, crm.calibration.came)),
        Column::figures(move || t_string!(i18n, crm.calibration.over)),
        Column::figures(move || t_string!(i18n, crm.calibration.brier)),
    ];
    let rows: crate::ui::components::Rows = Arc::new(rows);
    let is_empty = Memo::new(move |_| found.with(|found| found.all.count == 0));
    let body = move || match is_empty.get() {
        true => {
            let title = t!(i18n, crm.calibration.none);
            view! { <EmptyState glyph=Glyph::Quiz title text=t!(i18n, crm.calibration.none_text) /> }.into_any()
        }
        false => {
            let (columns, rows) = (columns.clone(), rows.clone());
            view! { <DataTable caption=t!(i18n, crm.calibration.title) columns rows /> }.into_any()
        }
    };
    view! { <Panel title=t!(i18n, crm.calibration.title) note=t!(i18n, crm.calibration.note)>{body}</Panel> }
}

fn line(called: String, sum: &Calibrated) -> Row {
    let percent = |share: Option<u32>| share.map_or_else(|| "—".to_owned(), |share| format!("{share}%"));
    let over = sum.over_confidence().map_or_else(|| "—".to_owned(), |points| format!("{points:+}"));
    let brier =
        sum.brier().map_or_else(|| "—".to_owned(), |brier| format!("0.{brier:04}").replace("0.10000", "1.0000"));
    Row::new(called)
        .cell(sum.count)
        .cell(percent(sum.mean_judged()))
        .cell(percent(sum.share_won()))
        .cell(over)
        .cell(brier)
}
