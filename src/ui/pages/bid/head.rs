//! The head of the bid room: whose tender, its terms, and how long bids may come.

use super::credit::{CreditOfCustomer, TermGiven};
use super::room::BidRoom;
use crate::crm::game_page::PageSection;
use crate::insight::analytics::change::unusual_worth;
use crate::ui::barred::sees;
use crate::ui::components::{BadgeSize, IndustryStamp, PlaceOwner, Places};
use crate::ui::route::{Page, href};
use crate::ui::words::{figure::percent, money::yuan, name::name, tender};
use game::per_mille::PerMille;
use leptos::prelude::*;
use texts::i18n::*;

/// The customer, the terms of the tender, and the deadline.
#[component]
pub(super) fn Head(
    room: BidRoom,
    /// Whether bids may still come.
    is_open: bool,
) -> impl IntoView {
    let i18n = room.i18n;
    let customer =
        move || room.view(|seen, _| name(i18n.get_locale(), &seen.customer(room.tender.customer).name).to_owned());
    let goods = move || room.view(|seen, terms| tender::goods(i18n.get_locale(), seen.scenario(), terms));
    let industry = move |stamp: bool| {
        room.view(|seen, _| {
            let industry = seen.scenario().industry(seen.customer(room.tender.customer).industry);
            name(i18n.get_locale(), if stamp { &industry.stamp } else { &industry.name }).to_owned()
        })
    };
    let again = room.tender != game::ids::TenderId::regular(room.tender.customer, room.tender.month);
    // A re-tender asks for what was left undelivered, whatever the month brings.
    let unusual = room.session.peek(|seen| {
        if again {
            return None;
        }
        let worth = unusual_worth(seen, seen.customer(room.tender.customer).industry, room.tender.month)?;
        Some((worth > PerMille::ONE, percent(worth)))
    });
    let unusual = move || {
        let (is_boom, worth) = unusual.clone()?;
        Some(match is_boom {
            true => t_string!(i18n, tenders.room.boom, worth = worth),
            false => t_string!(i18n, tenders.room.slump, worth = worth),
        })
    };
    view! {
        <header class="bid__head panel">
            <IndustryStamp character=move || industry(true) name=move || industry(false) size=BadgeSize::Head />
            <div class="bid__title">
                <p class="sub">
                    <a class="link" href=href(Page::Tenders)>{t!(i18n, tenders.room.back)}</a>
                    {format!(" / {}", tender::number(room.tender))}
                    {again.then(|| view! { " · " {t!(i18n, tenders.kind_again)} })}
                </p>
                <h1>
                    <a class="plain-link" href=href(Page::Customers { selected: Some(room.tender.customer) })>{customer}</a>
                    " "
                    <span>{goods}</span>
                </h1>
                {move || unusual().map(|words| view! { <p class="sub">{words}</p> })}
            </div>
            <Terms room is_open />
            <Closing room is_open />
        </header>
    }
}

#[component]
fn Terms(room: BidRoom, is_open: bool) -> impl IntoView {
    let i18n = room.i18n;
    let term = move |what: AnyView, value: AnyView| view! { <div><dt>{what}</dt><dd>{value}</dd></div> };
    let sees_credit = sees(PageSection::Credit);
    let (method, term_months, bond, ceiling, due) =
        room.terms(|terms| (terms.method, terms.term_months, terms.bond, terms.ceiling, terms.due));
    view! {
        <dl class="terms">
            {term(
                t!(i18n, tenders.room.scoring).into_any(),
                view! {
                    <span title=move || room.view(|seen, terms| tender::weights(terms.weights(seen.scenario())))>
                        {move || tender::method(i18n.get_locale(), method)}
                    </span>
                }
                    .into_any(),
            )}
            {term(t!(i18n, tenders.room.ceiling).into_any(), yuan(ceiling).into_any())}
            {term(t!(i18n, tenders.room.due).into_any(), (move || tender::date(i18n.get_locale(), due)).into_any())}
            {term(
                t!(i18n, tenders.room.term).into_any(),
                view! {
                    {move || tender::term(i18n.get_locale(), term_months)}
                    {is_open.then(|| view! {
                        <TermGiven room />
                        {move || sees_credit().then(|| view! { <CreditOfCustomer room /> })}
                    })}
                }
                    .into_any(),
            )}
            {term(t!(i18n, tenders.room.bond).into_any(), yuan(bond).into_any())}
            {term(t!(i18n, tenders.room.places).into_any(), view! { <OurPlace room /> }.into_any())}
        </dl>
    }
}

#[component]
fn OurPlace(room: BidRoom) -> impl IntoView {
    let i18n = room.i18n;
    let customer = room.tender.customer;
    let seats = Memo::new(move |_| {
        room.view(|seen, _| {
            let mut seats: Vec<PlaceOwner> = seen
                .places(customer)
                .iter()
                .map(|place| if place.company == seen.me() { PlaceOwner::Ours } else { PlaceOwner::Rival })
                .collect();
            seats.resize(usize::from(seen.scenario().relation.places).max(seats.len()), PlaceOwner::Free);
            seats
        })
    });
    let label = move || {
        let (taken, all) =
            seats.with(|seats| (seats.iter().filter(|seat| **seat != PlaceOwner::Free).count(), seats.len()));
        t_string!(i18n, tenders.room.places_label, taken = taken, all = all)
    };
    let ours = move || match seats.with(|seats| seats.iter().position(|seat| *seat == PlaceOwner::Ours)) {
        Some(index) => t_string!(i18n, tenders.room.our_place, nth = index + 1),
        None => t_string!(i18n, tenders.room.no_place).to_string(),
    };
    view! { <Places seats label text=ours /> }
}

#[component]
fn Closing(room: BidRoom, is_open: bool) -> impl IntoView {
    let i18n = room.i18n;
    let deadline = room.terms(|terms| terms.deadline);
    let hour = deadline.in_month().get() / game::time::HOUR;
    let left = Memo::new(move |_| room.view(|seen, _| deadline - seen.now()));
    let words = match is_open {
        true => view! {
            <b>{move || t_string!(i18n, tenders.room.hours_left, hours = tender::hours(left.get()))}</b>
            <span>{t!(i18n, tenders.room.closes, hour = hour)}</span>
        }
        .into_any(),
        false => view! {
            <b>{t!(i18n, tenders.room.closed)}</b>
            <span>{t!(i18n, tenders.room.closed_at, hour = hour)}</span>
        }
        .into_any(),
    };
    view! { <div class="closing">{words}</div> }
}
