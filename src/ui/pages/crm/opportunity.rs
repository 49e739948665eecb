//! One opportunity: how likely a win is, the next step, the time in each stage, and why it was lost.

use super::barred::barred;
use super::judge::JudgeRow;
use super::link::section_href;
use super::section::CrmSection;
use super::state::use_workbench;
use crate::crm::lost_reason::proposed;
use crate::crm::names::ListName;
use crate::crm::pipeline::{OpportunityKind, PipelineStage, opportunity};
use crate::crm::record::{CrmRecord, LostReason, OpportunityRecord};
use crate::crm::stage_time::spans;
use crate::ui::components::{Button, Choice, EmptyState, Glyph, Panel, SelectField, TextField};
use crate::ui::route::{Page, href};
use crate::ui::words::crm::cell::{lost_reason, pipeline_stage};
use crate::ui::words::{tender, time};
use game::ids::TenderId;
use leptos::prelude::*;
use texts::i18n::*;

/// The page of an opportunity.
#[component]
pub fn OpportunityPanel(id: TenderId) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let found = Memo::new(move |_| {
        workbench.view(|viewer| {
            let may_see = viewer.may_see(ListName::Opportunities);
            may_see.then(|| opportunity(viewer.seen, viewer.book, id)).flatten()
        })
    });
    let kind = Memo::new(move |_| found.with(|found| found.as_ref().map(|one| one.facts.kind)));
    let is_lost = Memo::new(move |_| {
        let stage = found.with(|found| found.as_ref().map(|one| one.facts.stage));
        stage.is_some_and(|stage| !stage.is_open() && stage != PipelineStage::Won)
    });
    let may_see = Memo::new(move |_| workbench.view(|viewer| viewer.may_see(ListName::Opportunities)));
    move || {
        if !may_see.get() {
            return barred(i18n);
        }
        let Some(kind) = kind.get() else {
            let title = t!(i18n, crm.opportunity.gone);
            return view! { <EmptyState glyph=Glyph::Search title text=t!(i18n, crm.opportunity.gone_text) /> }
                .into_any();
        };
        let source = match kind {
            OpportunityKind::Tender => href(Page::Bid(id)),
            OpportunityKind::Request => section_href(CrmSection::Quotation(Some(id))),
            OpportunityKind::CrossSale | OpportunityKind::Repeat => {
                href(Page::Customers { selected: Some(id.customer) })
            }
        };
        let source_name = move || match kind {
            OpportunityKind::Tender => t_string!(i18n, crm.opportunity.tender),
            OpportunityKind::Request => t_string!(i18n, crm.opportunity.quotation),
            OpportunityKind::CrossSale | OpportunityKind::Repeat => t_string!(i18n, crm.opportunity.customer),
        };
        view! {
            <Panel title=move || t_string!(i18n, crm.opportunity.title, number = tender::number(id))>
                <ul class="crm-judge"><JudgeRow opportunity=id /></ul>
                <div class="panel__body"><a class="link" href=source>{source_name}</a></div>
            </Panel>
            <div class="crm-two">
                <NextStep id />
                <Times id />
            </div>
            {move || is_lost.get().then(|| view! { <Lost id /> })}
        }
        .into_any()
    }
}

#[component]
fn NextStep(id: TenderId) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let text = RwSignal::new(String::new());
    let now = move || {
        let step = workbench.view(|viewer| viewer.book.judgements().next_step(id).map(str::to_owned));
        step.unwrap_or_else(|| t_string!(i18n, crm.account.no_step).to_owned())
    };
    let set = move |()| {
        let record = OpportunityRecord::NextStep { opportunity: id, text: text.get_untracked() };
        if workbench.add(CrmRecord::Opportunity(record)) {
            text.set(String::new());
        }
    };
    let closed = workbench.closed();
    let disabled = Signal::derive(move || text.with(|text| text.trim().is_empty()) || closed.get());
    view! {
        <Panel title=t!(i18n, crm.column.next_step)>
            <div class="panel__body stack">
                <p>{now}</p>
                <TextField label=t!(i18n, crm.account.step_what) value=text on_input=move |words| text.set(words) disabled=closed max_length=500 />
                <Button disabled on_click=set>{t!(i18n, crm.account.step_set)}</Button>
            </div>
        </Panel>
    }
}

#[component]
fn Times(id: TenderId) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let lines = move || {
        let locale = i18n.get_locale();
        let found = workbench.view(|viewer| {
            let one = opportunity(viewer.seen, viewer.book, id)?;
            Some(spans(viewer.seen, &one))
        });
        let line = |(stage, length)| {
            view! { <div><dt>{pipeline_stage(locale, stage)}</dt><dd>{time::length(locale, length)}</dd></div> }
        };
        found.into_iter().flatten().map(line).collect_view()
    };
    view! {
        <Panel title=t!(i18n, crm.opportunity.times)>
            <div class="panel__body"><dl class="crm-facts">{lines}</dl></div>
        </Panel>
    }
}

/// Why it was lost: what the post-mortem proposes, and what the user finds.
#[component]
fn Lost(id: TenderId) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let proposal = move || {
        workbench.view(|viewer| {
            let one = opportunity(viewer.seen, viewer.book, id)?;
            proposed(viewer.seen, &one)
        })
    };
    let own = move || workbench.view(|viewer| viewer.book.judgements().lost_reason(id));
    let reason = RwSignal::new(untrack(|| own().or_else(proposal)).unwrap_or(LostReason::Price));
    let proposed_words = move || {
        let locale = i18n.get_locale();
        proposal().map(|why| td_string!(locale, crm.opportunity.proposed, reason = lost_reason(locale, why)))
    };
    let own_words = move || {
        let locale = i18n.get_locale();
        own().map(|why| td_string!(locale, crm.opportunity.own, reason = lost_reason(locale, why)))
    };
    let choices = LostReason::ALL.map(|one| Choice::new(one, move || lost_reason(i18n.get_locale(), one))).to_vec();
    let set = move |()| {
        let record = OpportunityRecord::Lost { opportunity: id, reason: reason.get_untracked() };
        workbench.add(CrmRecord::Opportunity(record));
    };
    let disabled = Signal::derive(move || !workbench.may_add());
    view! {
        <Panel title=t!(i18n, crm.column.lost_reason)>
            <div class="panel__body stack">
                <p>{proposed_words}</p>
                <p>{own_words}</p>
                <SelectField label=t!(i18n, crm.column.lost_reason) choices value=reason on_change=move |one| reason.set(one) />
                <Button disabled on_click=set>{t!(i18n, crm.opportunity.set_reason)}</Button>
            </div>
        </Panel>
    }
}
