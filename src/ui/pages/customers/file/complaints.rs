//! The customer's complaints, and how its relationships ended.

use crate::ui::components::{Note, Tone};
use crate::ui::route::{Page, href};
use crate::ui::session::use_session;
use crate::ui::words::care;
use crate::ui::words::figure::percent;
use crate::ui::words::money::yuan;
use crate::ui::words::time::moment;
use game::care::{Ticket, TicketState};
use game::ids::CustomerId;
use game::relation::Ending;
use leptos::prelude::*;
use texts::i18n::*;

/// All tickets, the newest first; nothing as long as there are none.
#[component]
pub fn Complaints(customer: CustomerId) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let tickets = Memo::new(move |_| {
        session.view(|seen| {
            let mut tickets: Vec<Ticket> = seen.tickets_of(customer).cloned().collect();
            tickets.reverse();
            tickets
        })
    });
    move || {
        let tickets = tickets.get();
        (!tickets.is_empty()).then(|| {
            let locale = i18n.get_locale();
            let is_open = tickets.iter().any(Ticket::is_open);
            view! {
                <section>
                    <h3>{td_string!(locale, file.complaints)}</h3>
                    <ol class="hist">{tickets.iter().map(|ticket| line(locale, ticket)).collect_view()}</ol>
                    {is_open
                        .then(|| {
                            view! {
                                <a class="link" href=href(Page::Service)>{td_string!(locale, file.to_service)}</a>
                            }
                        })}
                </section>
            }
        })
    }
}

fn line(locale: Locale, ticket: &Ticket) -> impl IntoView + use<> {
    let matter = care::matter(locale, ticket.matter);
    let (class, words) = match ticket.state {
        TicketState::Open if ticket.responded.is_some() => {
            ("h--danger", td_string!(locale, file.ticket_open_answered, matter = matter))
        }
        TicketState::Open => ("h--danger", td_string!(locale, file.ticket_open, matter = matter)),
        TicketState::Settled { at, remedy, .. } => {
            let (remedy, when) = (care::remedy(locale, remedy), moment(locale, at));
            ("h--jade", td_string!(locale, file.ticket_settled, matter = matter, remedy = remedy, when = when))
        }
        TicketState::Lapsed { at } if ticket.responded.is_some() => {
            ("h--danger", td_string!(locale, file.ticket_answered, matter = matter, when = moment(locale, at)))
        }
        TicketState::Lapsed { at } => {
            ("h--danger", td_string!(locale, file.ticket_lapsed, matter = matter, when = moment(locale, at)))
        }
    };
    view! { <li class=class><time>{moment(locale, ticket.opened)}</time><span>{words}</span></li> }
}

/// That the customer is lost and what winning it back takes; how relationships with it ended.
#[component]
pub fn Endings(customer: CustomerId) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let known = Memo::new(move |_| {
        session.view(|seen| {
            let relation = seen.relation(customer).details();
            (relation.lost, relation.endings.clone(), seen.scenario().repeat.win_back, seen.win_back_offer(customer))
        })
    });
    move || {
        let locale = i18n.get_locale();
        let (lost, endings, win_back, offer) = known.get();
        let lost = lost.map(|at| {
            let (month, rate, offer) = (at.month().number(), percent(win_back), yuan(offer));
            let words = td_string!(locale, file.lost, month = month, rate = rate, offer = offer);
            view! { <Note tone=Tone::Danger>{words}</Note> }
        });
        let list = (!endings.is_empty()).then(|| {
            view! {
                <h3>{td_string!(locale, file.endings)}</h3>
                <ol class="hist">{endings.into_iter().rev().map(|ending| end(locale, ending)).collect_view()}</ol>
            }
        });
        (lost.is_some() || list.is_some()).then(|| view! { <section>{lost} {list}</section> })
    }
}

fn end(locale: Locale, ending: Ending) -> impl IntoView + use<> {
    let pattern = care::pattern(locale, ending.pattern);
    let about = care::pattern_about(locale, ending.pattern);
    let why = if ending.unhappy { td_string!(locale, file.unhappy) } else { td_string!(locale, file.fell_free) };
    let words = td_string!(locale, file.ending, pattern = pattern, about = about, why = why);
    view! { <li class="h--danger"><time>{moment(locale, ending.at)}</time><span>{words}</span></li> }
}
