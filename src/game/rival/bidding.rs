//! What a company bids: which product, package and price, and for which tenders its
//! money suffices.

use super::budget::{scaled, set_aside_for_goods};
use super::prices;
use super::style::{Markup, Reading, Style};
use super::taste::Taste;
use crate::command::Command;
use crate::forecast::cost_of_bid;
use crate::ids::ProductId;
use crate::may::known_disqualification;
use crate::money::Money;
use crate::observation::{Observation, OpenedTender, TenderView};
use crate::people::TaskKind;
use crate::per_mille::PerMille;
use crate::scenario::{Method, missing_levels};
use crate::sort;
use crate::tender::{Bid, TenderState, Terms};
use crate::time::Minutes;

/// Bids for all open tenders that are worth it, the best first, as far as money goes.
pub(super) fn bids(seen: &Observation<'_>, style: &Style) -> Vec<Command> {
    let mut wanted: Vec<(i64, Bid, Money)> = seen
        .book(seen.month())
        .filter(|tender| {
            tender.state() == TenderState::Open && seen.now() < tender.terms().deadline && tender.my_bid().is_none()
        })
        .filter(|tender| seen.has_place(tender.id().customer))
        .filter_map(|tender| consider(seen, style, &tender))
        .collect();
    sort::by_key(&mut wanted, |(appeal, bid, _)| (std::cmp::Reverse(*appeal), bid.tender));
    let mut left = budget(seen, style);
    let mut commands = Vec::new();
    for (_, bid, outlay) in wanted {
        let counted = outlay.per_mille(style.caution);
        if counted > left {
            continue;
        }
        left -= counted;
        commands.push(Command::Bid(bid));
    }
    commands
}

/// Money for goods of bids (rulebook 13): cash, 60 % of the credit line and what comes in
/// by next month, less what is committed and two months of fixed cost and habits.
fn budget(seen: &Observation<'_>, style: &Style) -> Money {
    // Goods are paid at once: what comes after the month's end helps only by half.
    let (sure, soon) = (seen.month().end(), seen.now() + Minutes::days(20));
    let bills = seen.receivables().iter().filter(|bill| bill.due <= soon);
    let coming: Money = bills.map(|bill| if bill.due < sure { bill.amount } else { bill.amount.share(1, 2) }).sum();
    let line = seen.credit_left().per_mille(PerMille::new(600));
    let habits = scaled(seen, style.selling + style.events);
    seen.cash() + line + coming - set_aside_for_goods(seen) - (seen.fixed_costs() + habits).times(2)
}

/// A bid for one tender with its appeal and its outlay; none if it is not worth it.
fn consider(seen: &Observation<'_>, style: &Style, tender: &TenderView<'_>) -> Option<(i64, Bid, Money)> {
    let terms = tender.terms();
    let customer = terms.id.customer;
    let recognition = seen.relation(customer).recognition().get();
    let family = seen.customer(customer).industry;
    // A family is studied first, unless the study is too dear.
    let studies = || style.studies && prices::is_worth_it(seen, &TaskKind::Study { family });
    if recognition < style.bids_from || (!seen.has_studied(family) && studies()) {
        return None;
    }
    let package = match terms.method {
        Method::Price => style.packages.price,
        Method::NonPrice => style.packages.non_price,
    };
    let product = product_for(seen, terms, style.studies)?;
    let blank = Bid { tender: terms.id, product, price: 1, package };
    let cost = cost_of_bid(seen, terms, &blank);
    let price = price(seen, style, terms, &blank, cost, recognition)?;
    let bid = Bid { price, ..blank };
    if known_disqualification(seen, &bid).is_some() {
        return None;
    }
    let profit = bid.unit_price().times(terms.quantity) - cost;
    let appeal = profit.as_yuan() * i64::from(recognition.max(100)) / 1000;
    Some((appeal, bid, cost + terms.bond))
}

/// The product that meets the tender best for its money, by what is known of its levels:
/// every ★ must be met; a missing level without ★ counts as 3 % of cost.
fn product_for(seen: &Observation<'_>, terms: &Terms, careful: bool) -> Option<ProductId> {
    let family = seen.customer(terms.id.customer).industry;
    seen.public_market()
        .products_of(family)
        .filter(|&product| {
            let missing = missing_levels(seen.known_levels(product), terms.levels);
            let soon_enough = !careful || seen.supply_left(product) >= terms.quantity;
            soon_enough && (0..3).all(|index| !terms.stars[index] || missing[index] == 0)
        })
        .min_by_key(|&product| {
            let missing: u8 = missing_levels(seen.known_levels(product), terms.levels).iter().sum();
            (seen.unit_price(product).per_mille(PerMille::new(1000 + 30 * i32::from(missing))), product)
        })
}

/// The unit price in whole yuan, at most the ceiling; none if the ceiling leaves nothing.
fn price(
    seen: &Observation<'_>,
    style: &Style,
    terms: &Terms,
    blank: &Bid,
    cost: Money,
    recognition: u16,
) -> Option<u32> {
    let unit_cost = cost.share(1, i64::from(terms.quantity));
    let ceiling = terms.ceiling;
    let Markup { unknown: low, recognised: high } = style.markup;
    let stray = seen.taste(Taste::Straying(terms.id).key()).between(-style.strays, style.strays);
    let markup = low + (high - low) * i32::from(recognition) / 1000 + stray;
    let by_markup = unit_cost.per_mille(PerMille::new(1000 + markup)).min(ceiling);
    let price = match style.reading {
        Reading::Markup => by_markup,
        Reading::Sheets => best_by_sheets(seen, terms, blank, unit_cost).unwrap_or(by_markup),
    };
    let price = Money::yuan(price.as_yuan()).min(ceiling);
    (price.as_yuan() > 0 && price > unit_cost.per_mille(PerMille::new(970))).then(|| price.as_yuan() as u32)
}

/// The price with the best expected profit against what the sheets of the last months
/// show of the other place holders.
fn best_by_sheets(seen: &Observation<'_>, terms: &Terms, blank: &Bid, unit_cost: Money) -> Option<Money> {
    let others = others(seen, terms)?;
    let steps = 24;
    (0..=steps)
        .map(|step| {
            let price = unit_cost.per_mille(PerMille::new(1040))
                + (terms.ceiling - unit_cost.per_mille(PerMille::new(1040))).or_zero().share(step, steps);
            let chance = chance(seen, terms, blank, price, &others);
            ((price - unit_cost).as_yuan() * i64::from(chance), price)
        })
        .max_by_key(|(expected, price)| (*expected, std::cmp::Reverse(*price)))
        .filter(|(expected, _)| *expected > 0)
        .map(|(_, price)| price)
}

/// What another place holder may be expected to offer.
struct ExpectedOffer {
    /// Its price in thousandths of the ceiling.
    price: i64,
    /// Its recognition.
    recognition: i64,
    /// Its service points.
    service: i64,
}

/// The other place holders, each by the mean of its offers on sheets seen; unknown ones
/// are taken for average.
fn others(seen: &Observation<'_>, terms: &Terms) -> Option<Vec<ExpectedOffer>> {
    let places = seen.places(terms.id.customer);
    let results = seen.results();
    let mut others = Vec::new();
    for place in places.iter().filter(|place| place.company != seen.me()) {
        let (mut count, mut price, mut recognition, mut service) = (2, 2 * 790, 2 * 480, 2 * 75);
        for OpenedTender { tender, sheet } in results.iter().rev() {
            let Some(entry) = sheet.entry_of(place.company) else { continue };
            // What it offered to this very customer says most.
            let weight = if tender.id().customer == terms.id.customer { 3 } else { 1 };
            count += weight;
            price += weight * entry.offer.price.as_fen() * 1000 / tender.terms().ceiling.as_fen().max(1);
            recognition += weight * i64::from(entry.offer.recognition.get());
            service += weight * i64::from(entry.offer.service);
            if count > 14 {
                break;
            }
        }
        others.push(ExpectedOffer { price: price / count, recognition: recognition / count, service: service / count });
    }
    Some(others)
}

/// The chance in thousandths to win at a price: sure when far ahead, none when far behind.
fn chance(seen: &Observation<'_>, terms: &Terms, blank: &Bid, price: Money, others: &[ExpectedOffer]) -> u32 {
    let weights = seen.public_market().weights(terms);
    let (wp, wr, ws) = (i64::from(weights.price), i64::from(weights.recognition), i64::from(weights.service));
    let mine = price.as_fen() * 1000 / terms.ceiling.as_fen().max(1);
    let recognition = i64::from(seen.relation(terms.id.customer).recognition().get());
    let service = i64::from(seen.public_market().package(blank.package).map_or(60, |package| package.points));
    let mut chance = 1000;
    for other in others {
        let lowest = mine.min(other.price).max(1);
        let lead = wp * 100 * lowest / mine.max(1) - wp * 100 * lowest / other.price.max(1)
            + wr * (recognition - other.recognition) / 10
            + ws * (service - other.service);
        // Half a chance when level, certainty 9 points ahead; one in seven does not bid.
        let beats = (500 + lead * 500 / 900).clamp(0, 1000);
        chance = chance * (150 + 850 * beats / 1000) / 1000;
    }
    chance as u32
}
