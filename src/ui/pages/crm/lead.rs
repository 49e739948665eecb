//! One lead: its points, its qualification, and what becomes of it.

use super::barred::barred;
use super::explained::ExplainedButton;
use super::link::section_href;
use super::section::CrmSection;
use super::state::use_workbench;
use crate::crm::leads::found::{Lead, lead_of};
use crate::crm::leads::score::{facts, signs};
use crate::crm::names::ListName;
use crate::crm::opportunity_facts::{OpportunityKind, all_facts, facts as facts_of};
use crate::crm::record::{Bant, CrmRecord, Disqualifier, LeadId, LeadRecord};
use crate::ui::components::{
    Banner, Button, ButtonKind, Choice, EmptyState, Glyph, Panel, SelectField, TextField, Tone,
};
use crate::ui::words::crm::cell::{customer_name, opportunity_kind};
use crate::ui::words::crm::lead::{sign, source, state, unfit};
use crate::ui::words::{tender, time};
use game::ids::TenderId;
use leptos::prelude::*;
use texts::i18n::*;

/// The page of a lead.
#[component]
pub fn LeadPanel(lead: LeadId) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let found = Memo::new(move |_| {
        workbench.view(|viewer| {
            viewer.may_see(ListName::Leads).then(|| lead_of(viewer.seen, viewer.book.leads(), lead)).flatten()
        })
    });
    let is_there = Memo::new(move |_| found.with(Option::is_some));
    let may_see = Memo::new(move |_| workbench.view(|viewer| viewer.may_see(ListName::Leads)));
    move || {
        if !may_see.get() {
            return barred(i18n);
        }
        if !is_there.get() {
            let title = t!(i18n, crm.leads.gone);
            return view! { <EmptyState glyph=Glyph::Search title text=t!(i18n, crm.leads.gone_text) /> }.into_any();
        }
        let is_closed =
            Memo::new(move |_| found.get().is_none_or(|one| one.opportunity.is_some() || one.unfit.is_some()));
        let work = move || {
            match is_closed.get() {
            true => view! { <Closed found /> }.into_any(),
            false => {
                view! { <div class="crm-two"><Qualify lead /><div class="stack"><Convert lead found /><Disqualify lead /></div></div> }
                    .into_any()
            }
        }
        };
        view! {
            <Facts lead found />
            {work}
        }
        .into_any()
    }
}

/// What the lead is, and the points that its signs give.
#[component]
fn Facts(lead: LeadId, found: Memo<Option<Lead>>) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let title =
        move || workbench.view(|viewer| customer_name(i18n.get_locale(), viewer.seen, lead.customer).to_owned());
    let line = move || {
        let locale = i18n.get_locale();
        found.get().map(|one| {
            let (created, how) = (time::moment(locale, one.at), state(locale, one.state));
            td_string!(locale, crm.leads.facts, source = source(locale, lead.source), created = created, state = how)
        })
    };
    let points = move || {
        let locale = i18n.get_locale();
        let shown = workbench.view(|viewer| signs(viewer.seen, viewer.book.leads(), lead.customer));
        let sum: u32 = shown.iter().map(|(_, points)| u32::from(*points)).sum();
        let lines = shown.iter().map(|(one, points)| {
            let words = td_string!(locale, crm.leads.sign, sign = sign(locale, *one), points = *points);
            view! { <li>{words}</li> }
        });
        let none = shown.is_empty().then(|| td_string!(locale, crm.leads.no_signs));
        view! {
            <p><strong>{td_string!(locale, crm.leads.score, score = sum)}</strong></p>
            <ul class="crm-signs">{lines.collect_view()}</ul>
            {none}
        }
    };
    view! {
        <Panel title>
            <div class="panel__body">
                <p>{line}</p>
                {points}
                <a class="link" href=section_href(CrmSection::Account(lead.customer))>{t!(i18n, crm.leads.account)}</a>
            </div>
        </Panel>
    }
}

/// What became of a lead, where that is, and where it is taken back.
#[component]
fn Closed(found: Memo<Option<Lead>>) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let opportunity = Memo::new(move |_| found.get().and_then(|one| one.opportunity));
    let became = move || {
        opportunity.get().map(|id| {
            let kind = move || {
                let known = workbench.view(|viewer| facts_of(viewer.seen, id));
                known.map(|known| format!("{} · ", opportunity_kind(i18n.get_locale(), known.kind))).unwrap_or_default()
            };
            let words = move || t_string!(i18n, crm.leads.became, what = format!("{}{}", kind(), tender::number(id)));
            view! { <a class="link" href=section_href(CrmSection::Opportunity(id))>{words}</a> " " }
        })
    };
    let actions = move || {
        let records = section_href(CrmSection::Records);
        view! { <a class="link" href=records>{t!(i18n, crm.leads.to_records)}</a> }
    };
    let why = move || found.get().and_then(|one| one.unfit).map(|why| unfit(i18n.get_locale(), why));
    let dropped = move || why().map(|why| t_string!(i18n, crm.leads.dropped, why = why));
    view! { <Banner tone=Tone::Plain actions>{became}{dropped}" "{t!(i18n, crm.leads.closed)}</Banner> }
}

/// Budget, authority, need and timing, with what the facts suggest.
#[component]
fn Qualify(lead: LeadId) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let bant =
        RwSignal::new(untrack(|| workbench.view(|viewer| viewer.book.leads().qualified(lead).unwrap_or_default())));
    let known = Memo::new(move |_| workbench.view(|viewer| facts(viewer.seen, lead.customer)));
    let check = move |words: Signal<&'static str>, read: fn(&mut Bant) -> &mut bool| {
        let is_on = move || bant.with(|bant| *read(&mut { *bant }));
        let hint = move || match known.with(|known| *read(&mut { *known })) {
            true => t_string!(i18n, crm.leads.yes),
            false => t_string!(i18n, crm.leads.unknown),
        };
        let change = move |event: leptos::ev::Event| bant.update(|bant| *read(bant) = event_target_checked(&event));
        view! {
            <label class="check">
                <input type="checkbox" prop:checked=is_on on:change=change />
                <span>{move || words.get()} " " {hint}</span>
            </label>
        }
    };
    let reason =
        RwSignal::new(untrack(|| workbench.view(|viewer| viewer.book.leads().qualified_because(lead).to_owned())));
    let is_bare = Memo::new(move |_| bant.get().count() == 0);
    let record = move || {
        let reason = if is_bare.get() { reason.get().trim().to_owned() } else { String::new() };
        CrmRecord::Lead(LeadRecord::Qualify { lead, bant: bant.get(), reason })
    };
    let missing = move || {
        let (locale, Bant { budget, authority, need, timing }) = (i18n.get_locale(), bant.get());
        let parts = [
            (budget, td_string!(locale, crm.leads.part.budget)),
            (authority, td_string!(locale, crm.leads.part.authority)),
            (need, td_string!(locale, crm.leads.part.need)),
            (timing, td_string!(locale, crm.leads.part.timing)),
        ];
        let parts: Vec<&str> = parts.iter().filter(|(is_known, _)| !is_known).map(|(_, name)| *name).collect();
        let parts_of = parts.join(td_string!(locale, crm.comma));
        match parts.len() {
            0 => String::new(),
            4 => td_string!(locale, crm.leads.none_ticked).to_owned(),
            _ => td_string!(locale, crm.leads.missing, parts = parts_of),
        }
    };
    let why_not = Signal::derive(move || match is_bare.get() && reason.with(|reason| reason.trim().is_empty()) {
        true => Some(t_string!(i18n, crm.leads.no_reason).to_owned()),
        false => workbench.why_not(&record()),
    });
    let qualify = move |()| {
        workbench.add(untrack(record));
    };
    let why = move || {
        is_bare.get().then(|| {
            view! {
                <TextField label=t!(i18n, crm.leads.reason) value=reason on_input=move |words| reason.set(words) max_length=500 />
            }
        })
    };
    let text = move |words: fn(Locale) -> &'static str| Signal::derive(move || words(i18n.get_locale()));
    view! {
        <Panel title=t!(i18n, crm.leads.bant) note=t!(i18n, crm.leads.bant_note)>
            <div class="panel__body stack">
                {check(text(|locale| td_string!(locale, crm.leads.budget)), |bant| &mut bant.budget)}
                {check(text(|locale| td_string!(locale, crm.leads.authority)), |bant| &mut bant.authority)}
                {check(text(|locale| td_string!(locale, crm.leads.need)), |bant| &mut bant.need)}
                {check(text(|locale| td_string!(locale, crm.leads.timing)), |bant| &mut bant.timing)}
                <p role="status">{missing}</p>
                {why}
                <ExplainedButton why_not on_click=qualify>{t!(i18n, crm.leads.qualify)}</ExplainedButton>
            </div>
        </Panel>
    }
}

/// Turns the lead into one of the customer's open opportunities.
#[component]
fn Convert(lead: LeadId, found: Memo<Option<Lead>>) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let open = Memo::new(move |_| {
        workbench.view(|viewer| {
            let here = all_facts(viewer.seen).into_iter().filter(|one| one.id.customer == lead.customer);
            here.filter(|one| one.stage.is_open()).map(|one| (one.id, one.kind)).collect::<Vec<_>>()
        })
    });
    let body = move || {
        let open = open.get();
        if found.get().is_none_or(|one| one.bant.is_none()) {
            return view! { <p class="sub">{t!(i18n, crm.leads.first_qualify)}</p> }.into_any();
        }
        let Some(&(first, _)) = open.first() else {
            return view! { <p class="sub">{t!(i18n, crm.leads.none_open)}</p> }.into_any();
        };
        let into: RwSignal<TenderId> = RwSignal::new(first);
        let choice = |(id, kind): (TenderId, OpportunityKind)| {
            let kind = move || opportunity_kind(i18n.get_locale(), kind);
            Choice::new(id, move || format!("{} · {}", kind(), tender::number(id)))
        };
        let choices = open.into_iter().map(choice).collect::<Vec<_>>();
        let convert = move |()| {
            workbench.add(CrmRecord::Lead(LeadRecord::Convert { lead, opportunity: into.get_untracked() }));
        };
        let disabled = Signal::derive(move || !workbench.may_add());
        view! {
            <SelectField label=t!(i18n, crm.leads.convert_into) choices value=into on_change=move |id| into.set(id) />
            <Button kind=ButtonKind::Ink disabled on_click=convert>{t!(i18n, crm.leads.convert)}</Button>
        }
        .into_any()
    };
    view! { <Panel title=t!(i18n, crm.leads.convert)><div class="panel__body stack">{body}</div></Panel> }
}

#[component]
fn Disqualify(lead: LeadId) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let why = RwSignal::new(Disqualifier::NoNeed);
    let choices = Disqualifier::ALL.map(|one| Choice::new(one, move || unfit(i18n.get_locale(), one))).to_vec();
    let disqualify = move |()| {
        workbench.add(CrmRecord::Lead(LeadRecord::Disqualify { lead, why: why.get_untracked() }));
    };
    let disabled = Signal::derive(move || !workbench.may_add());
    view! {
        <Panel title=t!(i18n, crm.leads.disqualify)>
            <div class="panel__body stack">
                <SelectField label=t!(i18n, crm.leads.why) choices value=why on_change=move |one| why.set(one) />
                <Button disabled on_click=disqualify>{t!(i18n, crm.leads.disqualify)}</Button>
            </div>
        </Panel>
    }
}
