//! The month that was closed last, beside its plan, and what it did to the score.

use crate::insight::review::month::month_review;
use crate::insight::review::planned::{PlannedAndDone, PointsChange, planned_and_done};
use crate::ui::components::{ButtonKind, Glyph, LinkButton, Panel};
use crate::ui::pages::market_line::MarketLine;
use crate::ui::route::{Page, href};
use crate::ui::session::{Session, use_session};
use crate::ui::words::event::event;
use crate::ui::words::figure;
use crate::ui::words::money::yuan;
use crate::ui::words::name;
use crate::ui::words::task::short;
use crate::ui::words::time::hours;
use game::event::Event;
use game::ids::CustomerId;
use game::people::WorkKind;
use game::time::Minutes;
use leptos::prelude::*;
use texts::i18n::*;

/// The panel; nothing before a month is closed and once the game is over.
#[component]
pub fn MonthPanel() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let month = Memo::new(move |_| session.view(|seen| if seen.is_over() { None } else { planned_and_done(seen) }));
    // The month after it may be under way already.
    let goes_on = Memo::new(move |_| session.view(|seen| seen.now() == seen.month().opening()));
    move || {
        let month = month.get()?;
        let locale = i18n.get_locale();
        let number = month.month.number();
        Some(view! {
            <Panel
                class="month-panel"
                title=td_string!(locale, yearend.month.title, month = number)
                end=move || view! {
                    <LinkButton href=href(Page::Desk) kind=ButtonKind::Ink icon=Glyph::Chevron>
                        {move || match goes_on.get() {
                            true => td_string!(locale, yearend.month.on, month = number + 1),
                            false => td_string!(locale, yearend.month.back, month = number + 1),
                        }}
                    </LinkButton>
                }
            >
                <MarketLine />
                <div class="month-panel__b">
                    {plan_table(locale, &month)}
                    {score_table(locale, &month)}
                    {happenings(locale, session, &month)}
                </div>
            </Panel>
        })
    }
}

/// Hours by kind, tenders, sales, cost: as planned, and as it came.
fn plan_table(locale: Locale, month: &PlannedAndDone) -> impl IntoView + use<> {
    let none = || td_string!(locale, yearend.month.no_plan).to_owned();
    let row = |what: &'static str, planned: Option<String>, done: String| {
        let planned = planned.unwrap_or_else(none);
        view! {
            <tr>
                <th scope="row">{what}</th>
                <td class="n">{planned}</td>
                <td class="n">{done}</td>
            </tr>
        }
    };
    let work = month.work.iter().map(|work| {
        row(kind(locale, work.kind), work.planned.map(|planned| of_hours(locale, planned)), of_hours(locale, work.done))
    });
    let bids = td_string!(locale, yearend.month.bids_done, bids = month.bids, won = month.won);
    let tenders = month.tenders.map(|count| td_string!(locale, yearend.month.bids_planned, count = count));
    view! {
        <table class="table table--bare">
            <caption>{td_string!(locale, yearend.month.plan)}</caption>
            <thead>
                <tr>
                    <th scope="col">{td_string!(locale, yearend.month.what)}</th>
                    <th scope="col" class="n">{td_string!(locale, yearend.month.planned)}</th>
                    <th scope="col" class="n">{td_string!(locale, yearend.month.done)}</th>
                </tr>
            </thead>
            <tbody>
                {work.collect_view()}
                {row(td_string!(locale, yearend.month.bids), tenders, bids)}
                {row(td_string!(locale, yearend.month.sales), month.sales_planned.map(yuan), yuan(month.sales))}
                {row(td_string!(locale, yearend.month.cost), month.cost_planned.map(yuan), yuan(month.cost))}
                {row(td_string!(locale, yearend.month.profit), Some(String::new()), yuan(month.profit))}
            </tbody>
        </table>
    }
}

/// Hours with their unit.
fn of_hours(locale: Locale, time: Minutes) -> String {
    td_string!(locale, yearend.month.hours, hours = hours(time))
}

/// The score as far as it is known, with the change of each figure.
fn score_table(locale: Locale, month: &PlannedAndDone) -> impl IntoView + use<> {
    let row = |points: &PointsChange| {
        let is_unknown = !points.measured;
        let (is, by) = match points.measured {
            true => (points.points.to_string(), change(points.change)),
            false => (td_string!(locale, yearend.not_measured).to_owned(), String::new()),
        };
        view! {
            <tr>
                <th scope="row">{figure::name(locale, points.figure)}</th>
                <td class="n" class:sub=is_unknown>{is}</td>
                <td class="n">{by}</td>
            </tr>
        }
    };
    let all = month.score_before.map(|before| change(month.score as i32 - before as i32)).unwrap_or_default();
    view! {
        <table class="table table--bare">
            <caption>{td_string!(locale, yearend.month.score)}</caption>
            <thead>
                <tr>
                    <th scope="col">{td_string!(locale, yearend.month.figure)}</th>
                    <th scope="col" class="n">{td_string!(locale, yearend.points)}</th>
                    <th scope="col" class="n">{td_string!(locale, yearend.month.change)}</th>
                </tr>
            </thead>
            <tbody>{month.points.iter().map(row).collect_view()}</tbody>
            <tfoot>
                <tr>
                    <th scope="row">{td_string!(locale, yearend.score)}</th>
                    <td class="n">{month.score}</td>
                    <td class="n">{all}</td>
                </tr>
            </tfoot>
        </table>
    }
}

/// What became of customers: stages, orders, losses, each with its file.
fn happenings(locale: Locale, session: Session, month: &PlannedAndDone) -> impl IntoView + use<> {
    let lines = session.peek(|seen| {
        let companies = |company| name::company(locale, seen, company);
        let told = month_review(seen, month.month).customers.into_iter().filter_map(|told| {
            let customer = customer_of(&told.event)?;
            let line = event(locale, seen, &companies, told.at, &told.event)?;
            Some((customer, short(locale, seen, customer).to_owned(), line.what))
        });
        told.collect::<Vec<_>>()
    });
    let none = lines.is_empty().then(|| view! { <p class="sub">{td_string!(locale, yearend.month.quiet)}</p> });
    let rows = lines.into_iter().map(|(customer, called, what)| {
        let link = href(Page::Customers { selected: Some(customer) });
        let colon = if locale == Locale::en { ": " } else { "：" };
        view! { <li><a class="link" href=link>{called}</a> {colon} {what}</li> }
    });
    view! {
        <div>
            <h3>{td_string!(locale, yearend.month.customers)}</h3>
            {none}
            <ul class="month-panel__list">{rows.collect_view()}</ul>
        </div>
    }
}

const fn customer_of(event: &Event) -> Option<CustomerId> {
    match event {
        Event::PlaceTaken { customer, .. }
        | Event::PlaceLost { customer, .. }
        | Event::BecameStable { customer }
        | Event::CustomerLost { customer }
        | Event::Declining { customer }
        | Event::OrdersFell { customer }
        | Event::ContactLeft { customer, .. }
        | Event::CustomerMerged { customer, .. }
        | Event::CustomerMoved { customer }
        | Event::Dropped { customer, .. }
        | Event::Referred { customer, .. }
        | Event::EnquiryCame { customer, .. }
        | Event::OrderedElsewhere { customer, .. } => Some(*customer),
        Event::OrderCame { contract, .. }
        | Event::ContractVoid { contract }
        | Event::QuotationRefused { request: contract }
        | Event::RequestLapsed { request: contract } => Some(contract.customer),
        _ => None,
    }
}

/// A change of points with its sign.
fn change(by: i32) -> String {
    match by {
        0 => "0".to_owned(),
        1.. => format!("+{by}"),
        _ => format!("−{}", -by),
    }
}

/// What a kind of work is called.
fn kind(locale: Locale, kind: WorkKind) -> &'static str {
    match kind {
        WorkKind::Acquisition => td_string!(locale, yearend.work.acquisition),
        WorkKind::Visits => td_string!(locale, yearend.work.visits),
        WorkKind::Exhibitions => td_string!(locale, yearend.work.exhibitions),
        WorkKind::Seminars => td_string!(locale, yearend.work.seminars),
        WorkKind::Purchasing => td_string!(locale, yearend.work.purchasing),
        WorkKind::Delivery => td_string!(locale, yearend.work.delivery),
        WorkKind::Service => td_string!(locale, yearend.work.service),
        WorkKind::Care => td_string!(locale, yearend.work.care),
        WorkKind::Surveys => td_string!(locale, yearend.work.surveys),
        WorkKind::Credit => td_string!(locale, yearend.work.credit),
        WorkKind::Learning => td_string!(locale, yearend.work.learning),
        WorkKind::Proposals => td_string!(locale, yearend.work.proposals),
        WorkKind::JointProjects => td_string!(locale, yearend.work.joint_projects),
        WorkKind::CrossSelling => td_string!(locale, yearend.work.cross_selling),
        WorkKind::MarketResearch => td_string!(locale, yearend.work.market_research),
        WorkKind::Websites => td_string!(locale, yearend.work.websites),
    }
}
