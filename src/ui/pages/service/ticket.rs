//! One open ticket: what is wrong, how long it has waited, and the gesture that settles it.

use super::remedies::{Remedies, settle};
use super::row_of;
use crate::insight::care::service_queue::WaitingTicket;
use crate::insight::planning::proposal::Assignee;
use crate::ui::components::{Button, ButtonKind, ButtonSize, Glyph, IndustryStamp, Progress, Tag, Tone};
use crate::ui::route::{Page, href};
use crate::ui::session::{Session, use_session};
use crate::ui::words::care;
use crate::ui::words::figure::percent;
use crate::ui::words::money::yuan;
use crate::ui::words::name::name;
use crate::ui::words::task::hour_in;
use crate::ui::words::time::moment;
use game::care::{Ticket, TicketId};
use game::scenario::Name;
use leptos::prelude::*;
use texts::i18n::*;

/// A ticket's row; nothing once it is closed.
#[component]
pub fn TicketRow(
    /// The ticket as it waits.
    waiting: Memo<Option<WaitingTicket>>,
    /// The employee who deals with it when it is answered.
    who: RwSignal<Assignee>,
) -> impl IntoView {
    let i18n = use_i18n();
    // A component's body follows nothing: the language is read here, where it is followed.
    move || waiting.get().map(|waiting| view! { <Row waiting who locale=i18n.get_locale() /> })
}

/// What a ticket says that does not change while it waits.
#[derive(Clone)]
struct TicketHead {
    customer: Name,
    industry: Name,
    stamp: Name,
    product: Option<Name>,
    ticket: Ticket,
    is_vip: bool,
}

fn head(session: Session, id: TicketId) -> Option<TicketHead> {
    session.peek(|seen| {
        let ticket = seen.ticket(id)?.clone();
        let draft = seen.customer(ticket.customer());
        let industry = seen.scenario().industry(draft.industry);
        let contract = seen.company().contracts.get(&ticket.contract);
        let product = contract.and_then(|contract| seen.scenario().product(contract.product));
        Some(TicketHead {
            customer: draft.name.clone(),
            industry: industry.name.clone(),
            stamp: industry.stamp.clone(),
            product: product.map(|product| product.name.clone()),
            is_vip: seen.relation(ticket.customer()).details().upkeep.vip,
            ticket,
        })
    })
}

#[component]
fn Row(waiting: WaitingTicket, who: RwSignal<Assignee>, locale: Locale) -> impl IntoView {
    let session = use_session();
    let head = head(session, waiting.ticket)?;
    let customer = name(locale, &head.customer).to_owned();
    let class = if waiting.then.is_none() { "ticket ticket--late" } else { "ticket" };
    let file = href(Page::Customers { selected: Some(waiting.customer) });
    let remedies = waiting.remedies.clone();
    Some(view! {
        <article class=class id=row_of(waiting.ticket) aria-label=customer.clone()>
            <IndustryStamp
                character=name(locale, &head.stamp).to_owned()
                name=name(locale, &head.industry).to_owned()
            />
            <div>
                <h3><a class="link" href=file>{customer.clone()}</a> {tags(locale, &head)}</h3>
                <p>{about(locale, &head)}</p>
                <p class="sub">{warranty(locale, &head.ticket)}</p>
            </div>
            {clock(locale, &waiting)}
            <RemedyButton waiting=waiting.clone() who customer=customer.clone() locale />
            <Remedies id=waiting.ticket choices=remedies who customer=customer.clone() locale />
        </article>
    })
}

fn tags(locale: Locale, head: &TicketHead) -> impl IntoView + use<> {
    let vip = head.is_vip.then(|| view! { <Tag tone=Tone::Seal>"VIP"</Tag> });
    let authority = head.ticket.by_authority.then(|| {
        view! { <Tag tone=Tone::Danger icon=Glyph::Warn>{td_string!(locale, service.by_authority)}</Tag> }
    });
    (vip, authority)
}

/// 严重故障：柜员终端，涉及 ¥12,000.
fn about(locale: Locale, head: &TicketHead) -> String {
    let matter = care::matter(locale, head.ticket.matter);
    let part = yuan(head.ticket.part);
    match &head.product {
        Some(product) => {
            td_string!(locale, service.about, matter = matter, product = name(locale, product), part = part)
        }
        None => matter.to_owned(),
    }
}

fn warranty(locale: Locale, ticket: &Ticket) -> &'static str {
    if ticket.in_warranty {
        td_string!(locale, service.in_warranty)
    } else {
        td_string!(locale, service.out_of_warranty)
    }
}

/// How long it has waited, and what the next delay costs.
fn clock(locale: Locale, waiting: &WaitingTicket) -> impl IntoView + use<> {
    let days = match waiting.days {
        0 => td_string!(locale, service.just_came).to_owned(),
        days => td_string!(locale, service.day, n = days),
    };
    let stay = percent(waiting.speed.stay);
    let until = match waiting.then {
        Some(then) => td_string!(
            locale,
            service.until,
            stay = stay,
            when = moment(locale, waiting.until),
            then = percent(then.stay)
        ),
        None => td_string!(locale, service.lapses, stay = stay, when = moment(locale, waiting.lapses)),
    };
    let answered = waiting.answered.map(|at| td_string!(locale, service.answered, hour = hour_in(at, at)));
    let tone = if waiting.then.is_none() { Tone::Danger } else { Tone::Warn };
    let percent = (waiting.gone.get() / 10).clamp(0, 100) as u16;
    view! {
        <div class="ticket__wait">
            <b>{days.clone()}</b>
            <Progress label=days percent tone />
            <span>{until}</span>
            {answered.map(|words| view! { <span>{words}</span> })}
        </div>
    }
}

/// The proposed remedy in one gesture, or what is planned.
#[component]
fn RemedyButton(waiting: WaitingTicket, who: RwSignal<Assignee>, customer: String, locale: Locale) -> impl IntoView {
    let session = use_session();
    let proposed = waiting.remedies.iter().find(|choice| choice.is_proposed).map(|choice| choice.remedy);
    let way = match (waiting.planned, proposed) {
        (Some(planned), _) => {
            let words = td_string!(locale, service.planned, remedy = care::remedy(locale, planned));
            view! { <Tag icon=Glyph::Clock>{words}</Tag> }.into_any()
        }
        (None, Some(remedy)) => {
            let words = td_string!(locale, service.settle, remedy = care::remedy(locale, remedy));
            let id = waiting.ticket;
            view! {
                <Button
                    kind=ButtonKind::Ink
                    size=ButtonSize::Small
                    on_click=move || settle(session, id, remedy, who.get_untracked())
                >
                    {words}
                    <span class="vh">{customer.clone()}</span>
                </Button>
            }
            .into_any()
        }
        (None, None) => ().into_any(),
    };
    view! { <div class="ticket__do">{way}</div> }
}
