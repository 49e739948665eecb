//! One competitor: what is known of it, how often it was beaten, what it asks, and the user's notes.

use super::barred::barred;
use super::state::use_workbench;
use crate::crm::competitors::{Meetings, PriceAge, PriceBand, by_industry, by_method, meetings, price_bands};
use crate::crm::names::ListName;
use crate::crm::record::{CompetitorRecord, CrmRecord, RecordId, RivalTrait};
use crate::crm::text::MOST_NOTE;
use crate::ui::components::{Button, ButtonSize, Choice, Column, DataTable, Panel, Row, SelectField, TextField};
use crate::ui::words::money::yuan;
use crate::ui::words::name::{company, name};
use crate::ui::words::{tender, time};
use game::ids::CompanyId;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The page of a competitor.
#[component]
pub fn CompetitorPanel(rival: CompanyId) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let is_there = Memo::new(move |_| {
        workbench.view(|viewer| {
            let known = viewer.seen.companies().iter().any(|one| one.id == rival && rival != viewer.seen.me());
            known && viewer.may_see(ListName::Competitors)
        })
    });
    move || match is_there.get() {
        false => barred(i18n),
        true => view! {
            <Known rival />
            <div class="crm-two">
                <WinRates rival />
                <Bands rival />
            </div>
            <Notes rival />
        }
        .into_any(),
    }
}

#[component]
fn Known(rival: CompanyId) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let title = move || workbench.view(|viewer| company(i18n.get_locale(), viewer.seen, rival));
    let facts = move || {
        let locale = i18n.get_locale();
        workbench.view(|viewer| {
            let one = viewer.seen.companies().into_iter().find(|one| one.id == rival)?;
            let sum = meetings(viewer.seen, rival, |_| true);
            let fact = |name: &'static str, words: String| view! { <div><dt>{name}</dt><dd>{words}</dd></div> };
            let unknown = || "—".to_owned();
            let state = match one.bankrupt {
                Some(_) => td_string!(locale, crm.state.bankrupt),
                None => td_string!(locale, crm.state.active),
            };
            Some(view! {
                <dl class="crm-facts">
                    {fact(td_string!(locale, crm.column.published_sales), one.sales.map_or_else(unknown, yuan))}
                    {fact(td_string!(locale, crm.competitor.rank), one.rank.map_or_else(unknown, |rank| rank.to_string()))}
                    {fact(td_string!(locale, crm.competitor.places), one.places.to_string())}
                    {fact(td_string!(locale, crm.column.meetings), sum.met.to_string())}
                    {fact(td_string!(locale, crm.column.win_rate), sum.win_rate().map_or_else(unknown, tender::percent))}
                    {fact(td_string!(locale, crm.column.state), state.to_owned())}
                </dl>
            })
        })
    };
    view! { <Panel title><div class="panel__body">{facts}</div></Panel> }
}

/// The win rate by product family and by method.
#[component]
fn WinRates(rival: CompanyId) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let rows = move || {
        let locale = i18n.get_locale();
        workbench.view(|viewer| {
            let seen = viewer.seen;
            let row = |words: String, sum: Meetings| {
                let rate = sum.win_rate().map_or_else(|| "—".to_owned(), tender::percent);
                Row::new(words).cell(sum.met).cell(sum.won).cell(rate)
            };
            let families = by_industry(seen, rival).into_iter();
            let families =
                families.map(|(one, sum)| row(name(locale, &seen.scenario().industry(one).name).to_owned(), sum));
            let methods = by_method(seen, rival).into_iter();
            let methods = methods.map(|(one, sum)| row(tender::method(locale, one), sum));
            families.chain(methods).collect()
        })
    };
    let columns = vec![
        Column::text(move || t_string!(i18n, crm.competitor.division)),
        Column::figures(move || t_string!(i18n, crm.column.meetings)),
        Column::figures(move || t_string!(i18n, crm.column.wins)),
        Column::figures(move || t_string!(i18n, crm.column.win_rate)),
    ];
    view! {
        <Panel title=t!(i18n, crm.competitor.rates) note=t!(i18n, crm.competitor.rates_note)>
            <DataTable caption=t!(i18n, crm.competitor.rates) columns rows=Arc::new(rows) />
        </Panel>
    }
}

/// The price bands by the age of what is known.
#[component]
fn Bands(rival: CompanyId) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let rows = move || {
        let locale = i18n.get_locale();
        let row = |band: PriceBand| {
            let age = match band.age {
                PriceAge::Fresh => td_string!(locale, crm.competitor.fresh),
                PriceAge::Recent => td_string!(locale, crm.competitor.recent),
                PriceAge::Old => td_string!(locale, crm.competitor.old),
            };
            Row::new(age).cell(band.bids).cell(tender::percent(band.least)).cell(tender::percent(band.most))
        };
        workbench.view(|viewer| price_bands(viewer.seen, rival).into_iter().map(row).collect())
    };
    let columns = vec![
        Column::text(move || t_string!(i18n, crm.competitor.age)),
        Column::figures(move || t_string!(i18n, crm.competitor.bids)),
        Column::figures(move || t_string!(i18n, crm.competitor.least)),
        Column::figures(move || t_string!(i18n, crm.competitor.most)),
    ];
    view! {
        <Panel title=t!(i18n, crm.competitor.bands) note=t!(i18n, crm.competitor.bands_note)>
            <DataTable caption=t!(i18n, crm.competitor.bands) columns rows=Arc::new(rows) />
        </Panel>
    }
}

/// Strengths and weaknesses.
#[component]
fn Notes(rival: CompanyId) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let (about, text) = (RwSignal::new(RivalTrait::Strength), RwSignal::new(String::new()));
    let choices = [RivalTrait::Strength, RivalTrait::Weakness];
    let choices = choices.map(|one| Choice::new(one, move || rival_trait(i18n.get_locale(), one))).to_vec();
    let record = move || {
        let text = text.get().trim().to_owned();
        CrmRecord::Competitor(CompetitorRecord::Note { company: rival, about: about.get(), text })
    };
    let save = move |()| {
        if workbench.add(untrack(record)) {
            text.set(String::new());
        }
    };
    let disabled = Signal::derive(move || !workbench.can_add(&record()));
    let lines = move || {
        let locale = i18n.get_locale();
        let notes = workbench.view(|viewer| viewer.book.competitors().of(rival).cloned().collect::<Vec<_>>());
        let line = |note: crate::crm::competitors::CompetitorNote| {
            let id: RecordId = note.record;
            let undo = move |()| {
                workbench.add(CrmRecord::Undo(id));
            };
            let may = workbench.may_add();
            view! {
                <li>
                    <time>{time::moment(locale, note.at)}</time>
                    <span>{format!("{} · {}", rival_trait(locale, note.about), note.text)}</span>
                    {may.then(|| view! { <Button size=ButtonSize::Small on_click=undo>{t!(i18n, crm.undo)}</Button> })}
                </li>
            }
        };
        let lines: Vec<_> = notes.into_iter().map(line).collect();
        (!lines.is_empty()).then(|| view! { <ul class="crm-notes">{lines}</ul> })
    };
    view! {
        <Panel title=t!(i18n, crm.competitor.notes)>
            <div class="panel__body stack">
                {lines}
                <div class="crm-tools">
                    <SelectField label=t!(i18n, crm.competitor.about) choices value=about on_change=move |one| about.set(one) />
                    <TextField label=t!(i18n, crm.competitor.note) value=text disabled=workbench.closed() on_input=move |words| text.set(words) max_length=MOST_NOTE />
                    <Button disabled on_click=save>{t!(i18n, crm.competitor.save)}</Button>
                </div>
            </div>
        </Panel>
    }
}

fn rival_trait(locale: Locale, about: RivalTrait) -> &'static str {
    match about {
        RivalTrait::Strength => td_string!(locale, crm.competitor.strength),
        RivalTrait::Weakness => td_string!(locale, crm.competitor.weakness),
    }
}
