//! The order form: product, quantity, quote with its discount steps, supply and lead time.

use super::{names, order_and_tell};
use crate::crm::game_page::PageSection;
use crate::insight::analytics::market::shocks;
use crate::insight::planning::in_time::arrives_too_late;
use crate::study::handbook::Section;
use crate::ui::barred::sees;
use crate::ui::components::{
    Button, ButtonKind, ButtonSize, Choice, ExplainLine, Explanation, Fits, Glyph, Note, NumberField, Panel,
    SelectField, Tone,
};
use crate::ui::help::{Explained, HelpLink};
use crate::ui::session::use_session;
use crate::ui::words::figure::{limits, percent};
use crate::ui::words::money::{grouped, yuan};
use crate::ui::words::name::name;
use crate::ui::words::shock;
use game::ids::ProductId;
use game::may::MOST_UNITS;
use game::money::Money;
use game::observation::Units;
use game::per_mille::PerMille;
use game::scenario::Role;
use game::supply::Quote;
use leptos::context::Provider;
use leptos::prelude::*;
use texts::i18n::*;

/// What the form says of the order as it is written.
#[derive(Clone, Copy, Debug, PartialEq)]
struct OrderOutlook {
    quote: Quote,
    supply_left: u32,
    lead_days: u32,
    missing: u32,
    can_pay: Money,
}

/// The panel to order goods.
#[component]
pub fn OrderForm() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let products: Vec<ProductId> = session.peek(|seen| seen.scenario().all_products().collect());
    // What contracts lack stands in the form to begin with.
    let first = session.peek(|seen| seen.goods_missing().first().copied());
    let plainest = products.first().copied();
    let Some(first) = first.or(plainest.map(|product| Units { product, quantity: 0 })) else {
        return ().into_any();
    };
    let product = RwSignal::new(first.product);
    let quantity = RwSignal::new(i64::from(first.quantity));
    let offer = Memo::new(move |_| {
        let product = product.get();
        let quantity = quantity.get() as u32;
        session.view(|seen| OrderOutlook {
            quote: seen.quote(product, quantity),
            supply_left: seen.supply_left(product),
            lead_days: seen.scenario().product(product).map_or(0, |product| product.lead_days),
            missing: missing(&seen.goods_missing(), product),
            can_pay: seen.can_pay(),
        })
    });
    let choices = products.into_iter().map(move |product| {
        Choice::new(product, move || session.peek(|seen| names::product(i18n.get_locale(), seen, product)))
    });
    let choose = move |chosen: ProductId| {
        product.set(chosen);
        let missing = session.peek(|seen| missing(&seen.goods_missing(), chosen));
        if missing > 0 {
            quantity.set(i64::from(missing));
        }
    };
    // What was ordered is not lacking any more, here or by another button: the form starts over.
    let lacking = Memo::new(move |_| offer.with(|offer| offer.missing));
    Effect::new(move |before: Option<u32>| {
        let now = lacking.get();
        if before.is_some_and(|before| now < before) {
            quantity.set(i64::from(now));
        }
        now
    });
    let send = move || {
        let goods = vec![Units { product: product.get_untracked(), quantity: quantity.get_untracked() as u32 }];
        if order_and_tell(session, i18n.get_locale_untracked(), goods) {
            quantity.set(i64::from(lacking.get_untracked()));
        }
    };
    let sees_prices = sees(PageSection::PurchasePrices);
    let trouble = Memo::new(move |_| trouble_with(i18n, &offer.get(), quantity.get(), sees_prices()));
    let fits = Fits::of_form();
    let cannot_send = Signal::derive(move || quantity.get() == 0 || !fits.all() || trouble.with(Option::is_some));
    view! {
        <Panel
            title=t!(i18n, goods.order.title)
            end=move || view! { <HelpLink section=Section::Purchase /> }
        >
            <div class="panel__body stack">
                <SelectField
                    label=t!(i18n, goods.order.product)
                    choices=choices.collect()
                    value=product
                    on_change=choose
                />
                <Provider value=fits>
                    <NumberField
                        label=t!(i18n, goods.order.quantity)
                        value=quantity
                        on_input=move |units| quantity.set(units)
                        least=0
                        most=Signal::stored(i64::from(MOST_UNITS))
                        limits=move || limits(i18n.get_locale(), 0, i64::from(MOST_UNITS))
                        error=trouble
                    />
                </Provider>
                <Shaken product />
                {move || {
                    let late = session.view(|seen| arrives_too_late(seen, product.get()));
                    late.then(|| view! { <Note tone=Tone::Warn>{t_string!(i18n, goods.order.too_late)}</Note> })
                }}
                <Needed offer quantity />
                {move || sees_prices().then(|| view! { <Steps offer /> })}
                <QuoteLines offer quantity />
                <Hand />
                <Button kind=ButtonKind::Ink icon=Glyph::Box disabled=cannot_send on_click=send>
                    {t!(i18n, goods.order.send)}
                </Button>
            </div>
        </Panel>
    }
    .into_any()
}

/// Why an order of so many units cannot be placed.
fn trouble_with(i18n: I18n, offer: &OrderOutlook, quantity: i64, sees_prices: bool) -> Option<String> {
    let short = offer.quote.total - offer.can_pay;
    if offer.supply_left < quantity as u32 {
        Some(t_string!(i18n, goods.order.too_many, n = offer.supply_left))
    } else {
        short.is_positive().then(|| match sees_prices {
            true => t_string!(i18n, goods.order.too_dear, short = yuan(short)),
            false => t_string!(i18n, goods.order.too_dear_barred).to_owned(),
        })
    }
}

fn missing(goods: &[Units], product: ProductId) -> u32 {
    goods.iter().find(|units| units.product == product).map_or(0, |units| units.quantity)
}

/// What is other than usual of the product's family this month; nothing where nothing is.
#[component]
fn Shaken(product: RwSignal<ProductId>) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let shaken = Memo::new(move |_| session.view(shocks));
    move || {
        let family = product.get().family;
        let shock = shaken.with(|shaken| shaken.iter().find(|shock| shock.industry == family).cloned())?;
        let words = shock::change(i18n.get_locale(), shock.cost, shock.supply);
        Some(view! { <Note tone=Tone::Warn>{words}</Note> })
    }
}

/// What contracts lack of the product: pressed, it becomes the quantity.
#[component]
fn Needed(offer: Memo<OrderOutlook>, quantity: RwSignal<i64>) -> impl IntoView {
    let i18n = use_i18n();
    let missing = Memo::new(move |_| offer.with(|offer| offer.missing));
    move || {
        let units = missing.get();
        (units > 0).then(|| {
            view! {
                <div>
                    <Button size=ButtonSize::Small on_click=move || quantity.set(i64::from(units))>
                        {move || t_string!(i18n, goods.order.needed, n = units)}
                    </Button>
                </div>
            }
        })
    }
}

/// The supplier's discount steps, the one that this order reaches marked.
#[component]
fn Steps(offer: Memo<OrderOutlook>) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let discounts = session.peek(|seen| seen.scenario().supply.discounts.clone());
    let reached = Memo::new(move |_| offer.with(|offer| offer.quote.off));
    let step = move |(from, off): (Money, PerMille)| {
        let is_on = move || reached.get() == off;
        let from = move || {
            if off.get() == 0 {
                t_string!(i18n, goods.order.step_below).to_owned()
            } else {
                t_string!(i18n, goods.order.step, from = yuan(from))
            }
        };
        let saved = move || t_string!(i18n, goods.order.step_off, off = percent(off));
        view! {
            <li class:is-on=is_on aria-current=move || is_on().then_some("step")>
                {from}
                <b>{saved}</b>
            </li>
        }
    };
    let first = discounts.first().map(|discount| (discount.from.money(), PerMille::ZERO));
    let steps = first.into_iter().chain(discounts.into_iter().map(|discount| (discount.from.money(), discount.off)));
    view! {
        <ol class="steps" aria-label=t!(i18n, goods.order.steps)>
            {steps.map(step).collect_view()}
        </ol>
    }
}

/// Price, supply and lead time as lines, the sum under a double rule.
#[component]
fn QuoteLines(offer: Memo<OrderOutlook>, quantity: RwSignal<i64>) -> impl IntoView {
    let i18n = use_i18n();
    let account = move || {
        let quote = offer.get_untracked().quote;
        let list = quote.unit.times(quantity.get_untracked() as u32);
        let line = |what: &str, amount: String| ExplainLine { what: what.to_owned(), amount };
        Explanation {
            title: t_string!(i18n, goods.order.total).to_owned(),
            rule: t_string!(i18n, goods.order.explain_rule).to_owned(),
            lines: vec![
                line(t_string!(i18n, goods.order.unit), format!("{} × {}", yuan(quote.unit), quantity.get_untracked())),
                line(t_string!(i18n, goods.order.off), yuan(quote.total - list)),
            ],
            sum: Some(line(t_string!(i18n, goods.order.total), yuan(quote.total))),
        }
    };
    let sees_prices = sees(PageSection::PurchasePrices);
    let unit = move || {
        sees_prices().then(|| {
            view! {
                <div>
                    <dt>{t!(i18n, goods.order.unit)}</dt>
                    <dd>{move || yuan(offer.get().quote.unit)}</dd>
                </div>
            }
        })
    };
    let total = move || {
        sees_prices().then(|| {
            view! {
                <div class="tot">
                    <dt>{t!(i18n, goods.order.total)}</dt>
                    <dd>
                        <Explained account=account>{move || yuan(offer.get().quote.total)}</Explained>
                    </dd>
                </div>
            }
        })
    };
    view! {
        <dl class="sum">
            {unit}
            <div>
                <dt>{t!(i18n, goods.order.left)}</dt>
                <dd>{move || grouped(offer.get().supply_left.into())}</dd>
            </div>
            <div>
                <dt>{t!(i18n, goods.order.lead)}</dt>
                <dd>{move || t_string!(i18n, goods.order.lead_days, n = offer.get().lead_days)}</dd>
            </div>
            {total}
        </dl>
    }
}

/// The employee who will place the order.
#[component]
fn Hand() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let hand = Memo::new(move |_| {
        let locale = i18n.get_locale();
        session.view(|seen| {
            let staff = seen.free_first(Role::Operations).and_then(|id| seen.staff(id))?;
            Some(name(locale, &staff.name).to_owned())
        })
    });
    move || match hand.get() {
        Some(name) => view! { <p class="sub">{t_string!(i18n, goods.order.who, name = name)}</p> }.into_any(),
        None => view! { <Note tone=Tone::Danger>{t_string!(i18n, goods.order.nobody)}</Note> }.into_any(),
    }
}
