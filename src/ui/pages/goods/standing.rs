//! Standing orders as switches, each with what it does and when.

use super::names;
use crate::study::handbook::Section;
use crate::ui::components::{Glyph, IconButton, NumberField, Panel, SwitchRow};
use crate::ui::help::HelpLink;
use crate::ui::route::{Page, href};
use crate::ui::session::{Session, use_session};
use crate::ui::words::figure::limits;
use game::command::Command;
use game::ids::CustomerId;
use game::money::Money;
use game::standing_orders::{StandingOrder, Switch};
use leptos::prelude::*;
use texts::i18n::*;

/// The most cash that can be typed, in yuan.
const MOST_KEPT: i64 = 1_000_000_000;

/// The panel of standing orders.
#[component]
pub fn StandingOrders() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let standing = Memo::new(move |_| session.view(|seen| seen.standing_orders().clone()));
    let act = move |order| {
        session.act(Command::StandingOrder(order));
    };
    let buy = Signal::derive(move || standing.with(|standing| standing.buy.is_on()));
    let deliver = Signal::derive(move || standing.with(|standing| standing.deliver.is_on()));
    let repay = Signal::derive(move || standing.with(|standing| standing.repay.is_some()));
    view! {
        <Panel
            title=t!(i18n, goods.standing.title)
            note=t!(i18n, goods.standing.note)
            end=move || view! { <HelpLink section=Section::Standing /> }
        >
            <SwitchRow
                label=t!(i18n, goods.standing.buy)
                help=t!(i18n, goods.standing.buy_help)
                on=buy
                on_change=move |on: bool| act(StandingOrder::Buy(on.into()))
            />
            <SwitchRow
                label=t!(i18n, goods.standing.deliver)
                help=t!(i18n, goods.standing.deliver_help)
                on=deliver
                on_change=move |on: bool| act(StandingOrder::Deliver(on.into()))
            />
            <SwitchRow
                label=t!(i18n, goods.standing.repay)
                help=t!(i18n, goods.standing.repay_help)
                on=repay
                on_change=move |on: bool| act(StandingOrder::Repay { keep: on.then(|| two_months(session)) })
            >
                <Keep />
            </SwitchRow>
            <Calls />
        </Panel>
    }
}

/// The cash that repaying keeps: two months of fixed costs to begin with, the reserve of
/// a sound bidder (rulebook 13).
fn two_months(session: Session) -> Money {
    session.peek(|seen| seen.fixed_costs().times(2))
}

#[component]
fn Keep() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let keep = Signal::derive(move || session.view(|seen| seen.standing_orders().repay.unwrap_or_default().as_yuan()));
    let change = move |yuan: i64| {
        session.act(Command::StandingOrder(StandingOrder::Repay { keep: Some(Money::yuan(yuan)) }));
    };
    view! {
        <NumberField
            label=t!(i18n, goods.standing.keep)
            value=keep
            on_input=change
            most=Signal::stored(MOST_KEPT)
            limits=move || limits(i18n.get_locale(), 0, MOST_KEPT)
        />
    }
}

/// Customers called every month, each with a way to stop it.
#[component]
fn Calls() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let called = Memo::new(move |_| {
        session.view(|seen| seen.standing_orders().call.iter().copied().collect::<Vec<CustomerId>>())
    });
    let row = move |customer: CustomerId| {
        let name = move || session.peek(|seen| names::customer(i18n.get_locale(), seen, customer));
        let stop = move || {
            session.act(Command::StandingOrder(StandingOrder::Call { customer, switch: Switch::Off }));
        };
        view! {
            <li class="spread">
                <a class="link" href=href(Page::Customers { selected: Some(customer) })>{name}</a>
                <IconButton
                    glyph=Glyph::Cross
                    label=move || t_string!(i18n, goods.standing.call_off, name = name())
                    on_click=stop
                />
            </li>
        }
    };
    view! {
        <div class="panel__body stack">
            <h3>{t!(i18n, goods.standing.call)}</h3>
            <p class="sub">
                {move || {
                    if called.with(Vec::is_empty) {
                        t_string!(i18n, goods.standing.call_none)
                    } else {
                        t_string!(i18n, goods.standing.call_help)
                    }
                }}
            </p>
            <ul>
                <For each=move || called.get() key=|customer| *customer children=row />
            </ul>
        </div>
    }
}
