//! What the closed month brought the team, in short: bids, customers, complaints, people, money.

use crate::contest::rounds::ResultFile;
use crate::insight::care::service_queue::MonthOfService;
use crate::insight::review::month::{BidOutcome, MonthReview, OpenedBid, month_review};
use crate::ui::components::{Column, DataTable, Row, Tag, Tone};
use crate::ui::words::event::event;
use crate::ui::words::ledger::reason;
use crate::ui::words::money::{grouped, yuan};
use crate::ui::words::{name, refusal, time};
use game::finance::ReasonLine;
use game::ids::StaffId;
use game::observation::Observation;
use game::time::Month;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The list; nothing before the first month is closed.
#[component]
pub fn ReviewOfMonth(result: Arc<ResultFile>) -> impl IntoView {
    let i18n = use_i18n();
    let month = Month::new(result.closed)?;
    let review = Arc::new(month_review(&result.world.observe(result.team), month));
    let heading = move || t_string!(i18n, rounds.review.heading, month = time::month_within(i18n.get_locale(), month));
    let bids = (!review.bids.is_empty()).then(|| view! { <Bids result=result.clone() review=review.clone() /> });
    let none = review.bids.is_empty().then(|| view! { <p>{t!(i18n, rounds.review.no_bids)}</p> });
    let lists = move || {
        let locale = i18n.get_locale();
        let seen = result.world.observe(result.team);
        let list = |heading: &'static str, lines: Vec<String>| {
            (!lines.is_empty()).then(|| {
                view! {
                    <h4>{heading}</h4>
                    <ul>{lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
                }
            })
        };
        view! {
            {list(td_string!(locale, rounds.review.customers), customers(locale, &seen, &review))}
            {list(td_string!(locale, rounds.review.people), people(locale, &seen, &review))}
            {list(td_string!(locale, rounds.review.money), money(locale, &review))}
        }
    };
    Some(view! {
        <h3>{heading}</h3>
        {bids}
        {none}
        {lists}
    })
}

/// The own bids that were opened, with both prices.
#[component]
fn Bids(result: Arc<ResultFile>, review: Arc<MonthReview>) -> impl IntoView {
    let i18n = use_i18n();
    let columns = vec![
        Column::text(t!(i18n, market.customer)),
        Column::text(t!(i18n, rounds.review.outcome)),
        Column::figures(t!(i18n, rounds.review.own_price)),
        Column::figures(t!(i18n, market.award_price)),
        Column::figures(t!(i18n, market.quantity)),
    ];
    let lines = move || {
        let locale = i18n.get_locale();
        let seen = result.world.observe(result.team);
        let line = |bid: &OpenedBid| {
            let customer = name::name(locale, &seen.customer(bid.tender.customer).name).to_owned();
            let (tone, words, more, award) = match bid.outcome {
                BidOutcome::Won => (Tone::Jade, td_string!(locale, awards.won), String::new(), Some(bid.price)),
                BidOutcome::Lost { winner, price } => {
                    let winner = name::company(locale, &seen, winner);
                    (Tone::Plain, td_string!(locale, awards.lost), winner, Some(price))
                }
                BidOutcome::Disqualified(why) => {
                    let why = refusal::disqualified(locale, why).to_owned();
                    (Tone::Danger, td_string!(locale, awards.disqualified), why, None)
                }
            };
            Row::new(customer)
                .cell(view! { <Tag tone>{words}</Tag> " " {more} })
                .cell(yuan(bid.price))
                .cell(award.map_or_else(|| "—".to_owned(), yuan))
                .cell(grouped(bid.quantity.into()))
        };
        review.bids.iter().map(line).collect()
    };
    view! { <DataTable caption=t!(i18n, rounds.review.bids) columns rows=Arc::new(lines) /> }
}

/// Customers come and gone, orders without a tender, and complaints.
fn customers(locale: Locale, seen: &Observation<'_>, review: &MonthReview) -> Vec<String> {
    let companies = |company| name::company(locale, seen, company);
    let told = review.customers.iter().filter_map(|told| event(locale, seen, &companies, told.at, &told.event));
    let lines = told.map(|told| td_string!(locale, rounds.review.line, about = told.about, what = told.what));
    lines.chain(review.complaints.map(|service| complaints(locale, service))).collect()
}

fn complaints(locale: Locale, service: MonthOfService) -> String {
    let MonthOfService { opened, settled, lapsed, .. } = service;
    td_string!(locale, rounds.review.complaints, opened = opened, settled = settled, lapsed = lapsed)
}

fn people(locale: Locale, seen: &Observation<'_>, review: &MonthReview) -> Vec<String> {
    let who = |id: &StaffId| {
        let staff = &seen.company().staff[id.index()];
        (name::name(locale, &staff.name).to_owned(), refusal::role(locale, staff.role))
    };
    let hired = review.hired.iter().map(who);
    let left = review.left.iter().map(who);
    hired
        .map(|(who, role)| td_string!(locale, rounds.review.hired, who = who, role = role))
        .chain(left.map(|(who, role)| td_string!(locale, rounds.review.left, who = who, role = role)))
        .collect()
}

fn money(locale: Locale, review: &MonthReview) -> Vec<String> {
    let parts = |lines: &[ReasonLine]| {
        let part = |line: &ReasonLine| {
            td_string!(locale, rounds.review.part, reason = reason(locale, line.reason), amount = yuan(line.amount))
        };
        lines.iter().map(part).collect::<Vec<String>>().join(td_string!(locale, rounds.review.and))
    };
    let sum = |lines: &[ReasonLine]| yuan(lines.iter().map(|line| line.amount).sum());
    let came = (!review.money_in.is_empty()).then(|| {
        let (sum, parts) = (sum(&review.money_in), parts(&review.money_in));
        td_string!(locale, rounds.review.money_in, sum = sum, parts = parts)
    });
    let went = (!review.money_out.is_empty()).then(|| {
        let (sum, parts) = (sum(&review.money_out), parts(&review.money_out));
        td_string!(locale, rounds.review.money_out, sum = sum, parts = parts)
    });
    let profit = td_string!(locale, rounds.review.profit, profit = yuan(review.profit));
    came.into_iter().chain(went).chain([profit]).collect()
}
