//! The month's tender book as the desk shows it: what we could bid for, and how it stands.

use crate::ui::components::{
    Choice, EmptyState, Glyph, IndustryStamp, Panel, PlaceOwner, Places, Segmented, Tag, Tone,
};
use crate::ui::route::{Page, href};
use crate::ui::session::{Session, use_session};
use crate::ui::words::money::{grouped, yuan};
use crate::ui::words::name::name;
use crate::ui::words::task::hour_in;
use game::ids::{CompanyId, TenderId};
use game::observation::{Observation, TenderView};
use game::scenario::Method;
use game::sort;
use game::tender::{TenderState, Verdict};
use game::time::Minutes;
use leptos::prelude::*;
use texts::i18n::*;

/// Which tenders are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shown {
    /// Where the company has a place or has bid.
    Mine,
    /// The whole book.
    All,
}

/// How a tender stands for the own company.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum BidState {
    Sealed(game::money::Money),
    NoBid,
    NoPlace,
    Won,
    Lost,
    Disqualified,
    Lapsed,
    Others(CompanyId),
}

/// A line of the book.
#[derive(Clone, Debug, PartialEq, Eq)]
struct BookEntry {
    id: TenderId,
    stamp: String,
    industry: String,
    customer: String,
    goods: String,
    quantity: u32,
    ceiling: String,
    method: Method,
    recognition: u16,
    seats: Vec<PlaceOwner>,
    hour: String,
    /// Whole hours until the deadline; none when it is over.
    left: Option<u32>,
    soon: bool,
    standing: BidState,
}

/// Less time than this, and the deadline is marked.
const SOON: Minutes = Minutes::hours(24);

/// The tender book of the month.
#[component]
pub fn BookPanel() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let shown = RwSignal::new(Shown::Mine);
    let entries = Memo::new(move |_| session.view(|seen| entries(i18n.get_locale(), seen, shown.get())));
    let month = Memo::new(move |_| session.view(|seen| seen.month().number()));
    let count = Memo::new(move |_| {
        session.view(|seen| {
            let open = seen
                .book(seen.month())
                .filter(|tender| tender.state() == TenderState::Open && seen.may_bid_to(tender.id().customer));
            (open.count(), seen.open_bids().count(), seen.next_month().map(|_| seen.ahead().len()))
        })
    });
    let end = move || {
        let choices = vec![
            Choice::new(Shown::Mine, t!(i18n, desk.book_mine)),
            Choice::new(Shown::All, t!(i18n, desk.book_every)),
        ];
        view! {
            <span class="sub">
                {move || t_string!(i18n, desk.book_count, open = count.get().0, sealed = count.get().1)}
            </span>
            <Segmented
                label=t!(i18n, desk.book_which)
                choices=choices
                value=shown
                on_change=move |which| shown.set(which)
                class="seg--small"
            />
            {move || count.get().2.map(|ahead| view! {
                <a class="link" href=href(Page::Tenders)>{t_string!(i18n, desk.book_ahead, count = ahead)}</a>
            })}
        }
    };
    let content = move || {
        let entries = entries.get();
        if entries.is_empty() {
            return view! {
                <EmptyState
                    glyph=Glyph::Tender
                    title=t!(i18n, desk.book_empty)
                    text=t!(i18n, desk.book_empty_text)
                />
            }
            .into_any();
        }
        let rows = entries.into_iter().map(|entry| view! { <BookRow entry /> }).collect_view();
        view! {
            <table class="table">
                <caption class="vh">{move || t_string!(i18n, desk.book_caption, month = month.get())}</caption>
                <Head />
                <tbody>{rows}</tbody>
            </table>
        }
        .into_any()
    };
    view! {
        <Panel
            title=t!(i18n, desk.book)
            note=move || t_string!(i18n, desk.book_note, month = month.get())
            end=end
            class="book"
        >
            {content}
        </Panel>
    }
}

#[component]
fn Head() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <thead>
            <tr>
                <th scope="col">{t!(i18n, desk.col.customer)}</th>
                <th scope="col">{t!(i18n, desk.col.goods)}</th>
                <th scope="col" class="n">{t!(i18n, desk.col.ceiling)}</th>
                <th scope="col">{t!(i18n, desk.col.method)}</th>
                <th scope="col" class="n">{t!(i18n, desk.col.recognition)}</th>
                <th scope="col">{t!(i18n, desk.col.places)}</th>
                <th scope="col" class="n">{t!(i18n, desk.col.deadline)}</th>
                <th scope="col" class="n">{t!(i18n, desk.col.bid)}</th>
            </tr>
        </thead>
    }
}

fn entries(locale: Locale, seen: &Observation<'_>, shown: Shown) -> Vec<BookEntry> {
    let mine = |tender: &TenderView<'_>| {
        shown == Shown::All || seen.may_bid_to(tender.id().customer) || tender.my_bid().is_some()
    };
    let mut book: Vec<TenderView<'_>> = seen.book(seen.month()).filter(mine).collect();
    sort::by_key(&mut book, |tender| {
        (tender.terms().deadline, std::cmp::Reverse(recognition(seen, tender)), tender.id())
    });
    book.iter().map(|tender| entry(locale, seen, tender)).collect()
}

fn recognition(seen: &Observation<'_>, tender: &TenderView<'_>) -> u16 {
    seen.relation(tender.id().customer).recognition().get()
}

fn entry(locale: Locale, seen: &Observation<'_>, tender: &TenderView<'_>) -> BookEntry {
    let terms = tender.terms();
    let customer = seen.customer(terms.id.customer);
    let industry = seen.scenario().industry(customer.industry);
    let mut seats: Vec<PlaceOwner> = seen
        .places(terms.id.customer)
        .iter()
        .map(|place| if place.company == seen.me() { PlaceOwner::Ours } else { PlaceOwner::Rival })
        .collect();
    seats.resize(seen.scenario().relation.places.into(), PlaceOwner::Free);
    let open = tender.state() == TenderState::Open && terms.deadline > seen.now();
    let left = open.then(|| terms.deadline - seen.now());
    BookEntry {
        id: terms.id,
        stamp: name(locale, &industry.stamp).to_owned(),
        industry: name(locale, &industry.name).to_owned(),
        customer: name(locale, &customer.name).to_owned(),
        goods: name(locale, &industry.family).to_owned(),
        quantity: terms.quantity,
        ceiling: yuan(terms.ceiling),
        method: terms.method,
        recognition: recognition(seen, tender),
        seats,
        hour: hour_in(terms.deadline, terms.deadline),
        left: left.map(|left| left.get() / 60),
        soon: left.is_some_and(|left| left <= SOON),
        standing: standing(seen, tender),
    }
}

fn standing(seen: &Observation<'_>, tender: &TenderView<'_>) -> BidState {
    let me = seen.me();
    match (tender.state(), tender.my_bid()) {
        (TenderState::Open, Some(bid)) => BidState::Sealed(bid.unit_price()),
        (TenderState::Open, None) if seen.may_bid_to(tender.id().customer) => BidState::NoBid,
        (TenderState::Open, None) => BidState::NoPlace,
        (TenderState::Awarded { winner }, Some(_)) if winner == me => BidState::Won,
        (_, Some(_)) if is_disqualified(tender, me) => BidState::Disqualified,
        (TenderState::Awarded { .. }, Some(_)) => BidState::Lost,
        (TenderState::Awarded { winner }, None) => BidState::Others(winner),
        (TenderState::Lapsed, _) => BidState::Lapsed,
    }
}

fn is_disqualified(tender: &TenderView<'_>, me: CompanyId) -> bool {
    tender
        .sheet()
        .and_then(|sheet| sheet.entry_of(me))
        .is_some_and(|entry| matches!(entry.verdict, Verdict::Disqualified(_)))
}

#[component]
fn BookRow(entry: BookEntry) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let ours = entry.seats.contains(&PlaceOwner::Ours);
    let (taken, all) = (entry.seats.iter().filter(|seat| **seat != PlaceOwner::Free).count(), entry.seats.len());
    let places = move || match ours {
        true => t_string!(i18n, desk.places_spoken_ours, taken = taken, all = all),
        false => t_string!(i18n, desk.places_spoken, taken = taken, all = all),
    };
    let method = move || match entry.method {
        Method::Price => t_string!(i18n, desk.method_price),
        Method::NonPrice => t_string!(i18n, desk.method_non_price),
    };
    let left = move || match entry.left {
        Some(left) => t_string!(i18n, desk.hours_left, hours = left),
        None => t_string!(i18n, desk.closed).to_owned(),
    };
    let hour = entry.hour;
    let closes = move || t_string!(i18n, desk.closes, hour = hour);
    let leads_to = match entry.standing {
        BidState::Won | BidState::Lost | BidState::Disqualified => href(Page::Awards { selected: Some(entry.id) }),
        _ => href(Page::Bid(entry.id)),
    };
    view! {
        <tr>
            <th scope="row">
                <span class="cluster book__who">
                    <IndustryStamp character=entry.stamp name=entry.industry />
                    <a class="name" href=leads_to>{entry.customer}</a>
                </span>
            </th>
            <td>{entry.goods} <span class="sub">" × " {grouped(entry.quantity.into())}</span></td>
            <td class="n">{entry.ceiling}</td>
            <td>{method}</td>
            <td class="n">{entry.recognition}</td>
            <td><Places seats=entry.seats label=places text=format!("{taken}/{all}") /></td>
            <td class="n" class:is-soon=entry.soon>{closes} " " <span class="sub">{left}</span></td>
            <td class="n"><StandingTag standing=entry.standing session /></td>
        </tr>
    }
}

#[component]
fn StandingTag(standing: BidState, session: Session) -> impl IntoView {
    let i18n = use_i18n();
    let (tone, glyph) = match standing {
        BidState::Sealed(_) => (Tone::Jade, Some(Glyph::Lock)),
        BidState::NoBid => (Tone::Warn, None),
        BidState::Won => (Tone::Seal, Some(Glyph::Check)),
        BidState::Disqualified => (Tone::Danger, Some(Glyph::Cross)),
        BidState::NoPlace | BidState::Lost | BidState::Lapsed | BidState::Others(_) => (Tone::Plain, None),
    };
    let words = move || match standing {
        BidState::Sealed(price) => t_string!(i18n, desk.bid_sealed, price = yuan(price)),
        BidState::NoBid => t_string!(i18n, desk.bid_none).to_owned(),
        BidState::NoPlace => t_string!(i18n, desk.bid_no_place).to_owned(),
        BidState::Won => t_string!(i18n, desk.bid_won).to_owned(),
        BidState::Lost => t_string!(i18n, desk.bid_lost).to_owned(),
        BidState::Disqualified => t_string!(i18n, desk.bid_disqualified).to_owned(),
        BidState::Lapsed => t_string!(i18n, desk.bid_lapsed).to_owned(),
        BidState::Others(company) => t_string!(i18n, desk.bid_other, company = session.company_name(company)),
    };
    match glyph {
        Some(glyph) => view! { <Tag tone icon=glyph>{words}</Tag> }.into_any(),
        None => view! { <Tag tone>{words}</Tag> }.into_any(),
    }
}
