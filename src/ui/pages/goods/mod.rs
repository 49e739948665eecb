//! Goods 履约: open contracts, goods, orders and standing orders (rulebook 2 and 5).

mod contract;
mod contracts;
mod finished;
mod names;
mod order;
mod standing;
mod stock;

use crate::browser::focus;
use crate::crm::game_page::PageSection;
use crate::ui::barred::sees;
use crate::ui::components::{Button, ButtonKind, Glyph, PageHead};
use crate::ui::route::{Page, use_route, written};
use crate::ui::session::{Session, use_session};
use crate::ui::words::money::{grouped, yuan};
use contracts::Contracts;
use finished::Finished;
use game::command::Command;
use game::forecast;
use game::ids::TenderId;
use game::observation::{Deliverable, Observation, Parts, Units};
use game::people::TaskKind;
use game::scenario::Role;
use leptos::prelude::*;
use order::OrderForm;
use standing::StandingOrders;
use stock::StockTable;
use texts::i18n::*;

/// Deliveries, stock, orders.
#[component]
pub fn GoodsPage() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let to_order = Memo::new(move |_| session.view(|seen| seen.goods_to_order()));
    let ready = Memo::new(move |_| session.view(|seen| seen.deliverable(Parts::Always)));
    let summary =
        Memo::new(move |_| session.view(|seen| (seen.company().open_contracts().count(), forecast::committed(seen))));
    let sees_prices = sees(PageSection::PurchasePrices);
    let note = move || {
        let (open, committed) = summary.get();
        match sees_prices() {
            true => t_string!(i18n, goods.note, open = open, committed = yuan(committed)),
            false => t_string!(i18n, goods.note_open, open = open),
        }
    };
    let order = move || {
        order_and_tell(session, i18n.get_locale_untracked(), to_order.get_untracked());
    };
    let deliver = move || {
        session.act_all(session.peek(|seen| deliveries(seen, ready.get_untracked())));
    };
    let (no_order, no_delivery) = (move || to_order.with(Vec::is_empty), move || ready.with(Vec::is_empty));
    let route = use_route();
    Effect::new(move |_| {
        if let Page::Contract(contract) = route.page() {
            focus::on_row(row_of(contract));
        }
    });
    view! {
        <div class="page page--side">
            <PageHead title=t!(i18n, goods.title) note=note>
                <Button icon=Glyph::Box disabled=Signal::derive(no_order) on_click=order>
                    {t!(i18n, goods.order_missing)}
                </Button>
                <Button kind=ButtonKind::Ink icon=Glyph::Truck disabled=Signal::derive(no_delivery) on_click=deliver>
                    {t!(i18n, goods.deliver_all)}
                </Button>
            </PageHead>
            <div class="page__main">
                <Contracts />
                <StockTable />
                <Finished />
            </div>
            <div class="page__side">
                <OrderForm />
                <StandingOrders />
            </div>
        </div>
    }
}

/// The name by which a link leads to a contract's row.
fn row_of(contract: TenderId) -> String {
    ["contract-", &written(contract)].concat()
}

/// Queues orders of goods and says which. True if all of them were queued.
fn order_and_tell(session: Session, locale: Locale, goods: Vec<Units>) -> bool {
    let wanted = session.peek(|seen| orders(seen, goods.clone()));
    let count = wanted.len();
    let is_done = count > 0 && session.act_all(wanted) == count;
    if is_done {
        let one = |seen: &Observation<'_>, Units { product, quantity }: Units| {
            let product = names::product(locale, seen, product);
            td_string!(locale, goods.order.line, product = product, quantity = grouped(u64::from(quantity)))
        };
        let lines: Vec<String> = session.peek(|seen| goods.into_iter().map(|line| one(seen, line)).collect());
        let lines = lines.join(td_string!(locale, desk.need.join));
        session.reports().done(td_string!(locale, goods.order.queued, lines = lines));
    }
    is_done
}

/// Queues orders of goods on the people of operations, who is free first beginning.
fn orders(seen: &Observation<'_>, goods: Vec<Units>) -> Vec<Command> {
    let kinds = goods.into_iter().map(|Units { product, quantity }| TaskKind::Purchase { product, quantity });
    seen.queue_in_turn(Role::Operations, kinds.collect())
}

/// Queues deliveries the same way.
fn deliveries(seen: &Observation<'_>, goods: Vec<Deliverable>) -> Vec<Command> {
    let kinds = goods.into_iter().map(|Deliverable { contract, quantity }| TaskKind::Delivery { contract, quantity });
    seen.queue_in_turn(Role::Operations, kinds.collect())
}
