//! What happens in the market: this month's event, what was announced, who came and went, and what own
//! research found, trade by trade.

use crate::insight::analytics::change::{Announced, announced, events};
use crate::insight::planning::proposal::{Assignee, other_work};
use crate::study::handbook::Section;
use crate::ui::components::{Button, ButtonSize, Column, DataTable, Note, Panel, Row, Tag, Tone};
use crate::ui::help::HelpLink;
use crate::ui::route::{Page, href};
use crate::ui::session::{Session, use_session};
use crate::ui::words::event::market_event;
use crate::ui::words::figure::percent;
use crate::ui::words::name::{city, name};
use crate::ui::words::shock;
use crate::ui::words::task::short;
use crate::ui::words::time::{hours, moment, month};
use game::ids::{CustomerId, IndustryId};
use game::market::MarketEvent;
use game::observation::Observation;
use game::people::{MarketReport, TaskKind};
use game::scenario::Scenario;
use game::time::Month;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The month's event and what holds for longer, then the year so far.
#[component]
pub fn MarketChange() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let known = Memo::new(move |_| session.view(|seen| (events(seen), announced(seen), seen.month())));
    let now = move || {
        let locale = i18n.get_locale();
        let (events, announced, month) = known.get();
        let this_month = events.iter().find(|(at, _)| *at == month).map(|(_, event)| *event);
        let words = match this_month {
            Some(event) => in_words(locale, session, month, event),
            None => td_string!(locale, market.quiet).to_owned(),
        };
        // What was announced this month is the month's event.
        let held = announced.into_iter().filter(|one| one.from <= month);
        let held = held.map(|one| view! { <li>{held_in_words(locale, session, one)}</li> });
        view! {
            <Note tone=if this_month.is_some() { Tone::Warn } else { Tone::Plain }>{words}</Note>
            <ul class="held">{held.collect_view()}</ul>
        }
    };
    let rows = move || {
        let locale = i18n.get_locale();
        let (events, _, now) = known.get();
        let moves = session.view(came_and_went);
        let mut rows = Vec::new();
        for at in (1..=12).rev().filter_map(Month::new) {
            let ahead = (at > now).then(|| {
                let words = td_string!(locale, market.found_ahead);
                view! { " "<Tag tone=Tone::Jade>{words}</Tag> }
            });
            let event = events.iter().find(|(month, _)| *month == at).map(|(_, event)| *event);
            rows.extend(event.map(|event| {
                Row::new(view! { {month(locale, at)} {ahead} }).cell(in_words(locale, session, at, event))
            }));
            for &(_, customer, change) in moves.iter().filter(|(month, ..)| *month == at) {
                let what = match change {
                    Turnover::MergedInto(into) => {
                        let into = session.peek(|seen| short(locale, seen, into).to_owned());
                        td_string!(locale, market.taken_over, into = into)
                    }
                    Turnover::Moved => {
                        let city = session.peek(|seen| city(locale, seen.customer(customer)).to_owned());
                        td_string!(locale, market.moved, city = city)
                    }
                    Turnover::Entered => td_string!(locale, market.entered).to_owned(),
                };
                let link = session.peek(|seen| customer_link(locale, seen, customer));
                rows.push(Row::new(month(locale, at)).cell(view! { {link} " " {what} }));
            }
        }
        rows
    };
    let columns = move || vec![Column::text(t!(i18n, market.when)), Column::text(t!(i18n, market.what))];
    view! {
        <Panel title=t!(i18n, market.change_title) end=move || view! { <HelpLink section=Section::Market /> }>
            <div class="panel__body stack">{now}</div>
            {move || {
                let is_empty = known.with(|(events, ..)| events.is_empty()) && session.view(came_and_went).is_empty();
                let table = || view! { <DataTable caption=t!(i18n, market.so_far) columns=columns() rows=Arc::new(rows) /> };
                (!is_empty).then(table)
            }}
        </Panel>
        <Research />
    }
}

fn in_words(locale: Locale, session: Session, month: Month, event: MarketEvent) -> String {
    session.peek(|seen| market_event(locale, seen, &|company| session.company_name(company), month, event))
}

/// What was announced, with the months in which it holds.
fn held_in_words(locale: Locale, session: Session, one: Announced) -> String {
    let (from, until) = (one.from.number(), one.until.number());
    session.peek(|seen| {
        let scenario = seen.scenario();
        match one.event {
            MarketEvent::Norm { industry, index } => {
                let trade = scenario.industry(industry);
                let (industry, bound) =
                    (name(locale, &trade.name), name(locale, &trade.traits[usize::from(index) % 3]));
                td_string!(locale, market.norm_holds, industry = industry, trait_name = bound, from = from)
            }
            MarketEvent::PriceRise { industry } => rise_in_words(locale, scenario, industry, from, until),
            other => market_event(locale, seen, &|company| session.company_name(company), one.from, other),
        }
    })
}

/// How much dearer a family is, and when.
pub fn rise_in_words(locale: Locale, scenario: &Scenario, family: IndustryId, from: u8, until: u8) -> String {
    let (called, price) = (shock::family(locale, scenario, family), percent(scenario.change.dearer));
    td_string!(locale, market.rise_holds, family = called, price = price, from = from, until = until)
}

/// How a customer came, went or moved.
#[derive(Clone, Copy, PartialEq)]
enum Turnover {
    Entered,
    MergedInto(CustomerId),
    Moved,
}

/// The customers that entered, were taken over or moved, each with the month.
fn came_and_went(seen: &Observation<'_>) -> Vec<(Month, CustomerId, Turnover)> {
    let of = |id| {
        let merged = seen.merger_of(id).map(|merger| (merger.month, id, Turnover::MergedInto(merger.into)));
        let moved = seen.relocation_of(id).map(|relocation| (relocation.month, id, Turnover::Moved));
        [seen.entered(id).map(|month| (month, id, Turnover::Entered)), merged, moved]
    };
    seen.all_customers().flat_map(of).flatten().collect()
}

fn customer_link(locale: Locale, seen: &Observation<'_>, customer: CustomerId) -> impl IntoView + use<> {
    let called = name(locale, &seen.customer(customer).name).to_owned();
    view! { <a class="link" href=href(Page::Customers { selected: Some(customer) })>{called}</a> }
}

/// What own market research found in each trade, and a button that queues it.
#[component]
fn Research() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let trades = session.peek(|seen| seen.scenario().industry_ids().collect::<Vec<_>>());
    let rows = move || {
        let locale = i18n.get_locale();
        let row = |&industry: &IndustryId| {
            let (trade, report) = session.view(|seen| {
                let trade = name(locale, &seen.scenario().industry(industry).name).to_owned();
                (trade, seen.report(industry).cloned())
            });
            let label = td_string!(locale, market.research_trade, industry = trade);
            let found = match report {
                Some(report) => view! { <Found industry report /> }.into_any(),
                None => td_string!(locale, market.research_none).into_any(),
            };
            Row::new(view! { <span class="name">{trade}</span> })
                .cell(found)
                .cell(view! { <ResearchButton industry label /> })
        };
        trades.iter().map(row).collect()
    };
    let columns = vec![
        Column::text(t!(i18n, market.trade)),
        Column::text(t!(i18n, market.research_found)),
        Column::text(t!(i18n, market.research_do)),
    ];
    let note = move || {
        let takes = session.peek(|seen| hours(seen.scenario().projects.research.minutes));
        t_string!(i18n, market.research_note, hours = takes)
    };
    view! {
        <Panel title=t!(i18n, market.research) note>
            <DataTable caption=t!(i18n, market.research) columns rows=Arc::new(rows) />
        </Panel>
    }
}

/// One trade's report: how old it is, the event to come, and the best recognised rival at each customer.
#[component]
fn Found(industry: IndustryId, report: MarketReport) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    move || {
        let locale = i18n.get_locale();
        let next = match report.next {
            Some(event) => in_words(locale, session, report.at.month().next().unwrap_or(Month::LAST), event),
            None => td_string!(locale, market.research_quiet).to_owned(),
        };
        let rivals = session.peek(|seen| {
            let of_trade = |id: &CustomerId| seen.customer(*id).industry == industry && seen.is_on_market(*id);
            let held = report.rivals.iter().filter(|range| of_trade(&range.customer)).map(|range| {
                let (least, most) = (range.least.get(), range.most.get());
                let who = short(locale, seen, range.customer);
                td_string!(locale, market.rival_range, customer = who, least = least, most = most)
            });
            held.collect::<Vec<_>>().join(td_string!(locale, desk.need.join))
        });
        let at = td_string!(locale, market.research_at, when = moment(locale, report.at));
        view! {
            <p class="sub">{at}</p>
            <p>{td_string!(locale, market.research_next, month = report.at.month().number() + 1, what = next)}</p>
            {(!rivals.is_empty()).then(|| view! { <p class="sub">{td_string!(locale, market.research_rivals, rivals = rivals)}</p> })}
        }
    }
}

/// Queues research of a trade on whoever of marketing is free first; says so once it is planned.
#[component]
fn ResearchButton(industry: IndustryId, label: String) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let state = Memo::new(move |_| {
        session.view(|seen| {
            let task = TaskKind::MarketResearch { industry };
            let is_planned = seen.planned_tasks().any(|planned| *planned == task);
            let may_begin = seen.could_start(&task).is_ok() && seen.people().any(|one| task.suits(one.role));
            (is_planned, may_begin)
        })
    });
    let still = Memo::new(move |_| session.is_still());
    let queue = move || {
        let commands = session.peek(|seen| {
            let work = other_work(seen, TaskKind::MarketResearch { industry }, Assignee::Spread);
            work.iter().map(|proposal| proposal.command()).collect()
        });
        session.act_all(commands);
    };
    let label = StoredValue::new(label);
    move || match state.get() {
        (true, _) => view! { <Tag tone=Tone::Jade>{t!(i18n, market.research_planned)}</Tag> }.into_any(),
        (false, true) if !still.get() => {
            view! { <Button size=ButtonSize::Small on_click=queue>{label.get_value()}</Button> }.into_any()
        }
        _ => ().into_any(),
    }
}
