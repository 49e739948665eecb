//! One opportunity with its judgement: how likely a win is, frozen when bids are opened.

use super::count_field::CountField;
use super::record_button::RecordButton;
use super::state::use_workbench;
use crate::crm::pipeline::{Opportunity, opportunity};
use crate::crm::record::{CrmRecord, OpportunityRecord, Percent};
use crate::ui::components::ButtonSize;
use crate::ui::words::crm::cell::{customer_name, pipeline_stage};
use crate::ui::words::{money, tender, time};
use game::ids::TenderId;
use leptos::prelude::*;
use texts::i18n::*;

/// The opportunity as a row.
#[component]
pub fn JudgeRow(opportunity: TenderId) -> impl IntoView {
    let id = opportunity;
    let i18n = use_i18n();
    let workbench = use_workbench();
    let found = Memo::new(move |_| workbench.view(|viewer| find(viewer, id)));
    let chance =
        RwSignal::new(untrack(|| found.get()).and_then(|one| one.win()).map_or(50, |win| i64::from(win.get())));
    let name = move || {
        workbench.view(|viewer| {
            let customer = customer_name(i18n.get_locale(), viewer.seen, id.customer).to_owned();
            format!("{} · {customer}", tender::number(id))
        })
    };
    let facts = move || {
        let locale = i18n.get_locale();
        found.get().map(|one| {
            let (stage, amount, close) = (
                pipeline_stage(locale, one.facts.stage),
                money::yuan(one.facts.amount),
                time::moment(locale, one.facts.close),
            );
            td_string!(locale, crm.judge.facts, stage = stage, amount = amount, close = close)
        })
    };
    let judged = move || {
        let locale = i18n.get_locale();
        let one = found.get()?;
        let win = one.win().map(Percent::get);
        Some(match (one.facts.stage.is_open(), win) {
            (true, Some(win)) => td_string!(locale, crm.judge.judged, win = win),
            (true, None) => td_string!(locale, crm.judge.open).to_owned(),
            (false, Some(win)) => td_string!(locale, crm.judge.frozen, win = win),
            (false, None) => td_string!(locale, crm.judge.missed).to_owned(),
        })
    };
    let is_open = Memo::new(move |_| found.get().is_some_and(|one| one.facts.stage.is_open()));
    let record = move || {
        let win = u8::try_from(chance.get()).ok().and_then(Percent::new)?;
        let owner = found.get()?.facts.owner;
        Some(CrmRecord::Opportunity(OpportunityRecord::Judge { opportunity: id, win, owner }))
    };
    let form = move || {
        is_open.get().then(|| {
            view! {
                <CountField label=t!(i18n, crm.judge.win) value=chance most=Signal::stored(100) />
                <RecordButton size=ButtonSize::Small record=Signal::derive(record)>{t!(i18n, crm.judge.set)}</RecordButton>
            }
        })
    };
    view! {
        <li>
            <div><strong>{name}</strong><p class="sub">{facts}</p><p class="sub">{judged}</p></div>
            <div class="crm-judge__form">{form}</div>
        </li>
    }
}

fn find(viewer: &crate::crm::viewer::Viewer<'_>, id: TenderId) -> Option<Opportunity> {
    opportunity(viewer.seen, viewer.book, id)
}
