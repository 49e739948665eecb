//! What is required beside what the products have, trait by trait.

use super::room::BidRoom;
use crate::crm::game_page::PageSection;
use crate::insight::analytics::change::is_norm;
use crate::insight::bidding::requirements::{Fit, fit};
use crate::study::handbook::Section;
use crate::ui::barred::sees;
use crate::ui::components::{Glyph, Icon, LevelPips, Note, Panel, Tone};
use crate::ui::help::HelpLink;
use crate::ui::symbols::{KanoKind, Star, SymbolKind};
use crate::ui::words::{money::yuan, name::name, tender};
use game::care::Kano;
use game::ids::ProductId;
use game::money::Money;
use leptos::prelude::*;
use texts::i18n::*;

/// The requirements and the products of the family, one of which is chosen.
#[component]
pub(super) fn Requirements(room: BidRoom) -> impl IntoView {
    let i18n = room.i18n;
    let products: Vec<ProductColumn> = room
        .session
        .peek(|seen| {
            let family = seen.customer(room.tender.customer).industry;
            seen.scenario().products_of(family).collect::<Vec<_>>()
        })
        .into_iter()
        .map(|product| ProductColumn {
            product,
            fit: Memo::new(move |_| room.view(|seen, terms| fit(seen, terms, product))),
            is_on: Memo::new(move |_| room.draft.with(|bid| bid.product == product)),
        })
        .collect();
    let is_rough =
        Memo::new(move |_| room.view(|seen, _| !seen.has_studied(seen.customer(room.tender.customer).industry)));
    let heads = products.iter().map(|&column| view! { <ProductHead room column /> }).collect_view();
    let rows = (0..3)
        .map(|index| {
            let cells = products.iter().map(|&column| view! { <LevelCell room column index /> }).collect_view();
            view! { <tr><Required room index />{cells}</tr> }
        })
        .collect_view();
    let products = StoredValue::new(products);
    let verdicts = move || {
        products.with_value(|all| all.iter().map(|&column| view! { <ChoiceVerdict room column /> }).collect_view())
    };
    view! {
        <Panel
            title=t!(i18n, tenders.wanted.title)
            class="match"
            end=move || view! {
                <span class="sub"><Star />" "{t!(i18n, tenders.wanted.star_note)}</span>
                <HelpLink section=Section::Products />
            }
        >
            <table class="traits">
                <caption class="vh">{t!(i18n, tenders.wanted.choose)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t!(i18n, tenders.wanted.trait_head)}</th>
                        <th scope="col" class="req">{t!(i18n, tenders.wanted.required)}</th>
                        {heads}
                    </tr>
                </thead>
                <tbody>
                    {rows}
                    <Show when=move || room.speaks()>
                        <tr class="verdict">
                            <th scope="row">{t!(i18n, tenders.wanted.verdict)}</th>
                            <td class="req"></td>
                            {verdicts()}
                        </tr>
                    </Show>
                </tbody>
            </table>
            <Show when=move || is_rough.get()>
                <div class="panel__body"><Note tone=Tone::Warn>{t!(i18n, tenders.wanted.rough)}</Note></div>
            </Show>
        </Panel>
    }
}

/// The requirements once bids are closed, beside what the company offered, if it did.
#[component]
pub(super) fn Offered(room: BidRoom, product: Option<ProductId>) -> impl IntoView {
    let i18n = room.i18n;
    let column = product.map(|product| ProductColumn {
        product,
        fit: Memo::new(move |_| room.view(|seen, terms| fit(seen, terms, product))),
        is_on: Memo::new(|_| true),
    });
    let head = column.map(|column| {
        let title = move || room.view(|seen, _| tender::product(i18n.get_locale(), seen.scenario(), column.product));
        view! { <th scope="col" class="prod is-on"><b>{title}</b></th> }
    });
    let rows = (0..3)
        .map(|index| {
            let cell = column.map(|column| view! { <LevelCell room column index /> });
            view! { <tr><Required room index />{cell}</tr> }
        })
        .collect_view();
    view! {
        <Panel
            title=t!(i18n, tenders.opened.wanted)
            class="match"
            end=move || view! { <HelpLink section=Section::Products /> }
        >
            <table class="traits">
                <caption class="vh">{t!(i18n, tenders.opened.wanted)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t!(i18n, tenders.wanted.trait_head)}</th>
                        <th scope="col" class="req">{t!(i18n, tenders.wanted.required)}</th>
                        {head}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </Panel>
    }
}

/// A product's column.
#[derive(Clone, Copy)]
struct ProductColumn {
    product: ProductId,
    fit: Memo<Fit>,
    is_on: Memo<bool>,
}

/// A product's price, stock and lead time, and the button that chooses it.
#[component]
fn ProductHead(room: BidRoom, column: ProductColumn) -> impl IntoView {
    let i18n = room.i18n;
    let product = column.product;
    let facts: Memo<(Money, u32, u32)> = Memo::new(move |_| {
        room.view(|seen, _| {
            let lead = seen.scenario().product(product).map_or(0, |product| product.lead_days);
            (seen.unit_price(product), seen.in_stock(product), lead)
        })
    });
    let supply = Memo::new(move |_| room.view(|seen, _| seen.supply_left(product)));
    let quantity = room.terms(|terms| terms.quantity);
    let title = move || room.view(|seen, _| tender::product(i18n.get_locale(), seen.scenario(), product));
    let sees_margins = sees(PageSection::Margins);
    // What the goods cost is the greatest part of what the margin is reckoned from.
    let price = move || {
        let unit = room.view(|seen, _| tender::one_unit(i18n.get_locale(), seen.scenario(), room.tender.customer));
        t_string!(i18n, tenders.per_unit, amount = yuan(facts.get().0), unit = unit)
    };
    let small = move || {
        let (_, stock, lead) = facts.get();
        let stock = t_string!(i18n, tenders.wanted.stock, count = stock);
        format!("{stock} · {}", t_string!(i18n, tenders.wanted.lead, days = lead))
    };
    let short = move || {
        let (left, stock) = (supply.get(), facts.get().1);
        (left + stock < quantity).then(|| {
            let words = t_string!(i18n, tenders.wanted.supply, count = left);
            view! { <small class="is-short">{words}</small> }
        })
    };
    view! {
        <th
            scope="col"
            class="prod"
            class:is-on=move || column.is_on.get()
            class:is-void=move || room.speaks() && column.fit.get().is_void
        >
            <label>
                <input
                    type="radio"
                    name="product"
                    prop:checked=move || column.is_on.get()
                    on:change=move |_| room.offer(|bid| bid.product = product)
                />
                <b>{title}</b>
                {move || sees_margins().then(|| view! { <span>{price}</span> })}
                <small>{small}</small>
                {short}
            </label>
        </th>
    }
}

/// A trait and the least level of it.
#[component]
fn Required(room: BidRoom, index: usize) -> impl IntoView {
    let i18n = room.i18n;
    let (level, star) = room.terms(|terms| (terms.levels[index], terms.stars[index]));
    let title = move || {
        room.view(|seen, _| {
            let industry = seen.scenario().industry(seen.customer(room.tender.customer).industry);
            name(i18n.get_locale(), &industry.traits[index]).to_owned()
        })
    };
    let least = move || t_string!(i18n, tenders.wanted.at_least, level = level);
    let meaning = move || SymbolKind::Level.meaning(i18n.get_locale());
    let is_norm = star
        && room
            .session
            .peek(|seen| is_norm(seen, seen.customer(room.tender.customer).industry, index, room.tender.month));
    view! {
        <th scope="row">
            {star.then(|| view! { <Star />" " })}
            {title}
            // Beyond the mandatory ones each level that is missing counts.
            {(!star).then(|| view! { " "<small class="kind"><KanoKind kind=Kano::OneDimensional /></small> })}
            {is_norm.then(|| view! { " "<small class="sub">{t!(i18n, tenders.wanted.norm)}</small> })}
        </th>
        <td class="req"><LevelPips level label=least meaning /><span class="fit" aria-hidden="true">{least}</span></td>
    }
}

/// The level that a product has of a trait, and whether it does.
#[component]
fn LevelCell(room: BidRoom, column: ProductColumn, index: usize) -> impl IntoView {
    let i18n = room.i18n;
    let (want, star) = room.terms(|terms| (terms.levels[index], terms.stars[index]));
    let level = Signal::derive(move || column.fit.get().levels[index]);
    let missing = move || column.fit.get().missing[index];
    let spoken = move || t_string!(i18n, tenders.wanted.level, level = level.get());
    let meaning = move || SymbolKind::Level.meaning(i18n.get_locale());
    let words = move || match (missing(), level.get().saturating_sub(want)) {
        (0, 0) => (Glyph::Check, t_string!(i18n, tenders.wanted.meets).to_string()),
        (0, above) => (Glyph::Check, t_string!(i18n, tenders.wanted.above, count = above)),
        (short, _) => (Glyph::Cross, t_string!(i18n, tenders.wanted.short, count = short)),
    };
    let fit = move || {
        let is_met = missing() == 0;
        let (glyph, words) = words();
        // Where it just fits, the tick says it, and the word is for those who do not see it.
        let class = if is_met && level.get() == want { "vh" } else { "" };
        room.speaks().then(|| view! { <span class="fit"><Icon glyph /><span class=class>{words}</span></span> })
    };
    let is_bad = move || room.speaks() && star && missing() > 0;
    let is_less = move || room.speaks() && !star && missing() > 0;
    view! {
        <td
            class:is-on=move || column.is_on.get()
            class:is-bad=is_bad
            class:is-less=is_less
        >
            <LevelPips level label=spoken meaning again=true />
            {fit}
        </td>
    }
}

/// What choosing the product means.
#[component]
fn ChoiceVerdict(room: BidRoom, column: ProductColumn) -> impl IntoView {
    let i18n = room.i18n;
    // A level of a family that was not studied may be one off: nothing is sure then.
    let is_rough =
        Memo::new(move |_| room.view(|seen, _| !seen.has_studied(seen.customer(room.tender.customer).industry)));
    let words = move || {
        let fit = column.fit.get();
        let (glyph, words) = if fit.is_void {
            (Glyph::Cross, t_string!(i18n, tenders.wanted.void).to_string())
        } else if fit.points_lost > 0 {
            (Glyph::Warn, t_string!(i18n, tenders.wanted.loses, points = fit.points_lost))
        } else if is_rough.get() {
            (Glyph::Warn, t_string!(i18n, tenders.wanted.all_met_rough).to_string())
        } else {
            (Glyph::Check, t_string!(i18n, tenders.wanted.all_met).to_string())
        };
        let is_less = !fit.is_void && fit.points_lost > 0;
        view! { <b class:is-less=is_less><Icon glyph />{words}</b> }
    };
    view! {
        <td class:is-on=move || column.is_on.get() class:is-bad=move || column.fit.get().is_void>{words}</td>
    }
}
