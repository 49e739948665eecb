//! One open contract: how far it is, where its goods are, what lateness would cost.

use super::{deliveries, names, orders, row_of};
use crate::crm::game_page::PageSection;
use crate::insight::planning::delivery::{DeliveryOutlook, Risk};
use crate::ui::barred::sees;
use crate::ui::components::{Button, ButtonSize, ExplainLine, Explanation, Glyph, IndustryStamp, Progress, Tag, Tone};
use crate::ui::help::Explained;
use crate::ui::session::use_session;
use crate::ui::words::money::{grouped, yuan};
use crate::ui::words::name::name;
use crate::ui::words::time::moment;
use game::observation::{Deliverable, Units};
use leptos::prelude::*;
use texts::i18n::*;

/// A contract's row; nothing once it is no longer open.
#[component]
pub fn ContractRow(
    /// The contract as it stands.
    outlook: Memo<Option<DeliveryOutlook>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let sees_penalties = sees(PageSection::Penalties);
    // A component's body follows nothing: the language is read here, where it is followed.
    move || {
        let sees_penalties = sees_penalties();
        outlook.get().map(|outlook| view! { <Row outlook locale=i18n.get_locale() sees_penalties /> })
    }
}

#[component]
fn Row(outlook: DeliveryOutlook, locale: Locale, sees_penalties: bool) -> impl IntoView {
    let session = use_session();
    let (customer, industry, stamp, goods, package) = session.peek(|seen| {
        let draft = seen.customer(outlook.contract.id.customer);
        let industry = seen.scenario().industry(draft.industry);
        let package =
            seen.scenario().package(outlook.contract.package).map(|package| name(locale, &package.name).to_owned());
        (
            name(locale, &draft.name).to_owned(),
            name(locale, &industry.name).to_owned(),
            name(locale, &industry.stamp).to_owned(),
            names::product(locale, seen, outlook.contract.product),
            package.unwrap_or_default(),
        )
    });
    let contract = &outlook.contract;
    let line = td_string!(
        locale,
        goods.contracts.line,
        product = goods,
        quantity = grouped(contract.quantity.into()),
        price = yuan(contract.price)
    );
    let term = match contract.term_months {
        0 => td_string!(locale, goods.contracts.term_none).to_owned(),
        months => td_string!(locale, goods.contracts.term_months, n = months),
    };
    let package = td_string!(locale, goods.contracts.package, package = package, term = term);
    let class = if outlook.risk == Risk::Late { "contract contract--late" } else { "contract" };
    let (heading, spoken, id) = (customer.clone(), customer.clone(), row_of(contract.id));
    view! {
        <article class=class id=id aria-label=spoken>
            <IndustryStamp character=stamp name=industry />
            <div>
                <h3>{heading}</h3>
                <p class="sub">{line}</p>
                <p class="sub">{package}</p>
            </div>
            {whereabouts(locale, &outlook)}
            {due(locale, &outlook, sees_penalties)}
            <ContractActions outlook customer locale />
        </article>
    }
}

/// The bar of what is delivered, and where the rest is.
fn whereabouts(locale: Locale, outlook: &DeliveryOutlook) -> impl IntoView + use<> {
    let contract = &outlook.contract;
    let delivered = td_string!(locale, goods.contracts.delivered, done = contract.delivered, all = contract.quantity);
    let percent = (u64::from(contract.delivered) * 100 / u64::from(contract.quantity.max(1))) as u16;
    let parts = [
        (outlook.in_stock, td_string!(locale, goods.contracts.in_stock, n = outlook.in_stock)),
        (outlook.coming, td_string!(locale, goods.contracts.coming, n = outlook.coming)),
        (outlook.missing, td_string!(locale, goods.contracts.missing, n = outlook.missing)),
        (outlook.planned, td_string!(locale, goods.contracts.planned, n = outlook.planned)),
    ];
    let parts = parts.into_iter().filter(|(units, _)| *units > 0).map(|(_, text)| text);
    let where_is = parts.collect::<Vec<_>>().join(" · ");
    view! {
        <div class="contract__how">
            <Progress label=delivered.clone() percent tone=tone(outlook.risk) />
            <span>{delivered}</span>
            <span>{where_is}</span>
        </div>
    }
}

/// How long it has, up to the promised time while that is ahead, with what lateness would cost behind it where that is
/// seen.
fn due(locale: Locale, outlook: &DeliveryOutlook, sees_penalties: bool) -> impl IntoView + use<> {
    let contract = &outlook.contract;
    let left = match (outlook.days_to_promise, outlook.days_left) {
        (Some(0), _) => td_string!(locale, goods.contracts.promised_today).to_owned(),
        (Some(days), _) => td_string!(locale, goods.contracts.days_to_promise, n = days),
        (None, 0) => td_string!(locale, goods.contracts.today).to_owned(),
        (None, days) if days > 0 => td_string!(locale, goods.contracts.days_left, n = days),
        (None, days) => td_string!(locale, goods.contracts.days_late, n = -days),
    };
    let due = td_string!(locale, goods.contracts.due, when = moment(locale, contract.due));
    let promised = moment(locale, contract.promised);
    let promised = if outlook.promise_missed {
        td_string!(locale, goods.contracts.promise_over, when = promised)
    } else {
        td_string!(locale, goods.contracts.promised, when = promised)
    };
    let (word, glyph) = match outlook.risk {
        Risk::Fine => (td_string!(locale, goods.risk.fine), Glyph::Check),
        Risk::Tight => (td_string!(locale, goods.risk.tight), Glyph::Clock),
        Risk::TooLate => (td_string!(locale, goods.risk.too_late), Glyph::Warn),
        Risk::Late => (td_string!(locale, goods.risk.late), Glyph::Cross),
    };
    let cost = outlook.clone();
    let left = match sees_penalties {
        true => view! { <Explained account=move || account(locale, &cost)><b>{left}</b></Explained> }.into_any(),
        false => view! { <b>{left}</b> }.into_any(),
    };
    view! {
        <div class="contract__due">
            {left}
            <span class="sub">{due}</span>
            <span class="sub">{promised}</span>
            <Tag tone=tone(outlook.risk) icon=glyph>
                {word}
            </Tag>
        </div>
    }
}

/// What lateness costs, line by line.
fn account(locale: Locale, outlook: &DeliveryOutlook) -> Explanation {
    let line = |what: String, amount| ExplainLine { what, amount: yuan(amount) };
    let open = outlook.contract.price.times(outlook.contract.left());
    let void = td_string!(locale, goods.penalty.void, when = moment(locale, outlook.void_at));
    Explanation {
        title: td_string!(locale, goods.penalty.title).to_owned(),
        rule: td_string!(locale, goods.penalty.rule).to_owned(),
        lines: vec![
            line(td_string!(locale, goods.penalty.open).to_owned(), open),
            line(td_string!(locale, goods.penalty.a_day).to_owned(), outlook.penalty_a_day),
            line(td_string!(locale, goods.penalty.most).to_owned(), outlook.penalty_most),
            line(void, outlook.default_penalty),
        ],
        sum: Some(line(td_string!(locale, goods.penalty.expected).to_owned(), outlook.penalty)),
    }
}

/// Order what is missing, deliver what is here.
#[component]
fn ContractActions(outlook: DeliveryOutlook, customer: String, locale: Locale) -> impl IntoView {
    let session = use_session();
    let (id, product) = (outlook.contract.id, outlook.contract.product);
    let (missing, ready) = (outlook.missing, outlook.deliverable());
    let order = move || {
        session.act_all(session.peek(|seen| orders(seen, vec![Units { product, quantity: missing }])));
    };
    let deliver = move || {
        session.act_all(session.peek(|seen| deliveries(seen, vec![Deliverable { contract: id, quantity: ready }])));
    };
    let order = (missing > 0).then(|| {
        let spoken = td_string!(locale, goods.contracts.order_name, customer = customer, n = missing);
        view! {
            <Button size=ButtonSize::Small icon=Glyph::Box on_click=order>
                <span aria-hidden="true">{td_string!(locale, goods.contracts.order, n = missing)}</span>
                <span class="vh">{spoken}</span>
            </Button>
        }
    });
    let deliver = (ready > 0).then(|| {
        let spoken = td_string!(locale, goods.contracts.deliver_name, customer = customer, n = ready);
        view! {
            <Button size=ButtonSize::Small icon=Glyph::Truck on_click=deliver>
                <span aria-hidden="true">{td_string!(locale, goods.contracts.deliver, n = ready)}</span>
                <span class="vh">{spoken}</span>
            </Button>
        }
    });
    view! { <div class="contract__do">{order} {deliver}</div> }
}

const fn tone(risk: Risk) -> Tone {
    match risk {
        Risk::Fine => Tone::Jade,
        Risk::Tight => Tone::Warn,
        Risk::TooLate | Risk::Late => Tone::Danger,
    }
}
