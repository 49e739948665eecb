//! One customer as a row of the list; on a phone the row is a card.

use super::{ListChoice, remark};
use crate::insight::attention::remark::{Remark, remarks};
use crate::insight::bidding::next_tender::{NextTender, next_tender};
use crate::insight::planning::projection::Projection;
use crate::ui::components::{Avatar, IndustryStamp, Meter, PlaceOwner, Places, Symbol, Tag};
use crate::ui::route::{Page, href};
use crate::ui::session::use_session;
use crate::ui::symbols::SymbolKind;
use crate::ui::words::name::{city, initials, name};
use crate::ui::words::time::whole_hour;
use crate::ui::words::{care, relation};
use game::ids::CustomerId;
use game::observation::Observation;
use game::per_mille::PerMille;
use game::scenario::Name;
use leptos::prelude::*;
use texts::i18n::*;

/// What moves in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
struct CustomerLine {
    /// Recognition, its change this month, and what planned work will add by the month's
    /// end; none as long as nothing was done.
    recognition: Option<(u16, i32, u16)>,
    seats: Vec<PlaceOwner>,
    owner: Option<Name>,
    next: NextTender,
    /// C = b ÷ a as the newest survey measured it.
    satisfaction: Option<PerMille>,
    has_bought: bool,
    remark: Option<Remark>,
}

fn line(seen: &Observation<'_>, ahead: &Projection, customer: CustomerId) -> CustomerLine {
    let relation = seen.relation(customer);
    let now = relation.recognition().get();
    let ahead = ahead.recognition(seen, customer, seen.month().end()).get().max(now);
    let owner = relation.details().owner.and_then(|owner| seen.staff(owner));
    CustomerLine {
        recognition: relation.details().last_contact.map(|_| (now, change(seen, customer), ahead - now)),
        seats: seats(seen, customer),
        owner: owner.map(|person| person.name.clone()),
        next: next_tender(seen, customer),
        satisfaction: relation.satisfaction(),
        has_bought: relation.details().fulfilled > 0,
        remark: remarks(seen, customer).into_iter().next(),
    }
}

/// How recognition changed since the month's opening.
pub fn change(seen: &Observation<'_>, customer: CustomerId) -> i32 {
    let relation = seen.relation(customer);
    i32::from(relation.recognition().get()) - i32::from(relation.recognition_at(seen.month().opening()).get())
}

/// A change with its sign; nothing for none.
pub fn signed(change: i32) -> String {
    match change {
        0 => String::new(),
        1.. => format!("+{change}"),
        _ => format!("−{}", -change),
    }
}

/// The customer's places in the order they were taken.
pub fn seats(seen: &Observation<'_>, customer: CustomerId) -> Vec<PlaceOwner> {
    let taken = seen.places(customer).iter();
    let mut seats: Vec<PlaceOwner> =
        taken.map(|place| if place.company == seen.me() { PlaceOwner::Ours } else { PlaceOwner::Rival }).collect();
    seats.resize(usize::from(seen.scenario().relation.places).max(seats.len()), PlaceOwner::Free);
    seats
}

/// The customer's places in words.
pub fn seats_in_words(locale: Locale, seats: &[PlaceOwner]) -> String {
    let taken = seats.iter().filter(|seat| **seat != PlaceOwner::Free).count();
    if seats.contains(&PlaceOwner::Ours) {
        td_string!(locale, customers.list.places_ours, taken = taken, all = seats.len())
    } else {
        td_string!(locale, customers.list.places_none, taken = taken, all = seats.len())
    }
}

/// When a customer buys next, in words.
pub fn next_in_words(locale: Locale, next: NextTender) -> String {
    match next {
        NextTender::Open { deadline, .. } => {
            td_string!(locale, customers.next.open, hour = whole_hour(deadline))
        }
        NextTender::In(month) => td_string!(locale, customers.next.in_month, month = month.number()),
        NextTender::None => td_string!(locale, customers.next.none).to_owned(),
        NextTender::Unknown => td_string!(locale, customers.next.unknown).to_owned(),
    }
}

/// A customer's row.
#[component]
pub fn CustomerRow(
    choice: ListChoice,
    customer: CustomerId,
    selected: Memo<Option<CustomerId>>,
    /// Where planned work leads: worked out once for all rows.
    ahead: Memo<Projection>,
) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let line = Memo::new(move |_| ahead.with(|ahead| session.view(|seen| line(seen, ahead, customer))));
    let draft = StoredValue::new(session.peek(|seen| seen.customer(customer).clone()));
    let industry =
        StoredValue::new(session.peek(|seen| seen.scenario().industry(seen.customer(customer).industry).clone()));
    let full_name = move || draft.with_value(|draft| name(i18n.get_locale(), &draft.name).to_owned());
    let is_open = move || selected.get() == Some(customer);
    let turn = move |event| {
        let is_on = event_target_checked(&event);
        choice.ticked.update(|ticked| {
            if is_on {
                ticked.insert(customer)
            } else {
                ticked.remove(&customer)
            };
        });
    };
    view! {
        <tr class="row" class:is-open=is_open>
            <td class="c-tick">
                <input
                    type="checkbox"
                    aria-label=move || t_string!(i18n, customers.list.tick, customer = full_name())
                    prop:checked=move || choice.ticked.with(|ticked| ticked.contains(&customer))
                    on:change=turn
                />
            </td>
            <th scope="row">
                <a
                    class="cust"
                    href=href(Page::Customers { selected: Some(customer) })
                    aria-current=move || is_open().then_some("true")
                >
                    <IndustryStamp
                        character=move || industry.with_value(|industry| initial(name(i18n.get_locale(), &industry.stamp)))
                        name=move || industry.with_value(|industry| name(i18n.get_locale(), &industry.name).to_owned())
                    />
                    <span>
                        <b>{full_name}</b>
                        " "
                        <span class="sub">
                            {move || draft.with_value(|draft| city_and_size(i18n.get_locale(), draft))}
                        </span>
                    </span>
                </a>
            </th>
            {move || cells(i18n.get_locale(), full_name(), session.peek(thresholds), line.get())}
        </tr>
    }
}

fn thresholds(seen: &Observation<'_>) -> Vec<u16> {
    let rules = &seen.scenario().relation;
    vec![rules.forming_at, rules.stable_at]
}

/// The first character of a word: what a stamp or an avatar shows.
pub fn initial(word: &str) -> String {
    word.chars().take(1).collect()
}

fn city_and_size(locale: Locale, draft: &game::scenario::CustomerDraft) -> String {
    let city = city(locale, draft);
    format!("{city} · {}", relation::size_letter(draft.size))
}

fn cells(locale: Locale, customer: String, thresholds: Vec<u16>, line: CustomerLine) -> impl IntoView {
    let recognition = match line.recognition {
        None => view! { <span class="sub">{td_string!(locale, customers.list.no_contact)}</span> }.into_any(),
        Some((value, change, expected)) => {
            let label = td_string!(locale, customers.list.recognition_of, customer = customer);
            view! { <Meter label value thresholds expected delta=Signal::stored(signed(change)) /> }.into_any()
        }
    };
    let is_low = line.satisfaction.is_some_and(|satisfaction| satisfaction < PerMille::ONE);
    let satisfaction = match line.satisfaction {
        Some(satisfaction) => view! {
            // The head of the column has the meaning for the keyboard.
            <Symbol meaning=SymbolKind::Satisfaction.meaning(locale) again=true>
                <b class:low=is_low>{care::ratio(satisfaction)}</b>
            </Symbol>
        }
        .into_any(),
        None if line.has_bought => {
            view! { <span class="sub">{td_string!(locale, customers.list.not_asked)}</span> }.into_any()
        }
        None => {
            let words = td_string!(locale, customers.list.not_yet);
            view! { <span class="sub"><span aria-hidden="true">"—"</span><span class="vh">{words}</span></span> }
                .into_any()
        }
    };
    let taken = line.seats.iter().filter(|seat| **seat != PlaceOwner::Free).count();
    let seats_text = format!("{taken}/{}", line.seats.len());
    let seats_label = seats_in_words(locale, &line.seats);
    let owner = line.owner.as_ref().map(|owner| name(locale, owner).to_owned());
    let letters = owner.as_deref().and_then(initials);
    let owner_name = owner.unwrap_or_else(|| td_string!(locale, customers.list.nobody).to_owned());
    let is_open = matches!(line.next, NextTender::Open { .. });
    let remark = line.remark.map(|remark| {
        let (words, tone) = remark::words(locale, remark);
        view! { <Tag tone>{words}</Tag> }
    });
    view! {
        <td class="c-rec">{recognition}</td>
        <td class="c-seat"><Places seats=line.seats label=seats_label text=seats_text /></td>
        <td class="c-own"><Avatar initials=letters name=owner_name /></td>
        <td class="c-next" class:is-soon=is_open data-label=td_string!(locale, customers.list.next)>
            {next_in_words(locale, line.next)}
        </td>
        <td class="n c-sat" data-label=td_string!(locale, file.c)>{satisfaction}</td>
        <td class="n c-flag">{remark}</td>
    }
}
