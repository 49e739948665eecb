//! Checks of the market's people and goods.

use super::Problem;
use super::finder::{Finder, MOST_YUAN};
use crate::per_mille::PerMille;
use crate::scenario::market::missing_levels;
use crate::scenario::{BySize, ContactRole, CustomerDraft, Draft, Industry, Name, SetTender};
use crate::time::{Minute, Minutes};

/// The ids of the archetypes (rulebook 9).
const ARCHETYPES: [&str; 5] = ["price_cutter", "relationship", "key_account", "sprinter", "balanced"];
/// The dearest unit, in yuan.
const MOST_UNIT_COST: i64 = 1_000_000;
/// Most units of a contract, so that their freight and price stay within the largest sums.
const MOST_UNITS: i64 = 1_000_000;

/// Industries with their families and products (rulebook 1).
#[inline]
pub fn industries(finder: &mut Finder, industries: &[Industry]) {
    finder.count("industries", industries, 1..=16);
    for (index, industry) in industries.iter().enumerate() {
        let at = format!("industries[{index}]");
        for (field, name) in [
            ("name", &industry.name),
            ("stamp", &industry.stamp),
            ("family", &industry.family),
            ("unit", &industry.unit),
        ] {
            finder.name(&format!("{at}.{field}"), name);
        }
        for (trait_index, name) in industry.traits.iter().enumerate() {
            finder.name(&format!("{at}.traits[{trait_index}]"), name);
        }
        products(finder, &format!("{at}.products"), industry);
    }
    finder.distinct(names("industries", "name", industries.iter().map(|industry| &industry.name)));
    finder.distinct(names("industries", "stamp", industries.iter().map(|industry| &industry.stamp)));
}

#[inline]
fn products(finder: &mut Finder, at: &str, industry: &Industry) {
    finder.count(at, &industry.products, 1..=8);
    for (index, product) in industry.products.iter().enumerate() {
        let at = format!("{at}[{index}]");
        finder.name(&format!("{at}.name"), &product.name);
        levels(finder, &at, product.levels);
        finder.within(format!("{at}.cost"), product.cost, 1000..=10_000);
        finder.within(format!("{at}.lead_days"), product.lead_days, 1..=60);
    }
    finder.rising(at, &industry.products, |before, after| before.cost <= after.cost);
    finder.distinct(names(at, "name", industry.products.iter().map(|product| &product.name)));
}

/// A trait level is 1, 2 or 3. Tells whether all three are.
#[inline]
fn levels(finder: &mut Finder, at: &str, levels: [u8; 3]) -> bool {
    let mut fit = true;
    for (index, level) in levels.into_iter().enumerate() {
        fit &= finder.within(format!("{at}.levels[{index}]"), level, 1..=3);
    }
    fit
}

/// A drawn contract has to be for at least one unit of the dearest product and not for
/// too many of the plainest; and suppliers have to have at least one of each a month.
#[inline]
pub fn contracts(finder: &mut Finder, draft: &Draft) {
    let BySize { a, b, c } = draft.sizes;
    let shares = [a, b, c].map(|size| i128::from(size.worth.get()));
    let spread = i128::from(draft.tender.worth_spread.get());
    let worth = i128::from(draft.tender.worth.0);
    let smallest = worth * shares.into_iter().fold(i128::MAX, i128::min) * (1000 - spread) / 1_000_000;
    let largest = worth * shares.into_iter().fold(0, i128::max) * (1000 + spread) / 1_000_000;
    if largest > i128::from(MOST_YUAN) {
        let most = i128::from(MOST_YUAN) * worth / largest;
        finder.within("tender.worth", draft.tender.worth, 1..=clamped(most));
    }
    let scarce = smallest.min(i128::from(draft.supply.monthly_worth.0));
    for (index, industry) in draft.industries.iter().enumerate() {
        let dearest = industry.products.iter().map(|product| product.cost.get()).max().unwrap_or(1000).max(1000);
        let least = clamped(largest / i128::from(MOST_UNITS)).max(1);
        let most = clamped(scarce * 1000 / i128::from(dearest)).min(MOST_UNIT_COST);
        finder.within(format!("industries[{index}].unit_cost"), industry.unit_cost, least..=most);
    }
}

#[inline]
fn clamped(number: i128) -> i64 {
    number.clamp(i128::from(i64::MIN), i128::from(i64::MAX)) as i64
}

/// Families that every company knows at the start.
#[inline]
pub fn studied(finder: &mut Finder, draft: &Draft) {
    for (index, family) in draft.studied.iter().enumerate() {
        finder.names_one(format!("studied[{index}]"), family.index(), &draft.industries);
    }
    let families = draft.studied.iter().enumerate();
    finder.distinct(families.map(|(index, family)| (format!("studied[{index}]"), *family)));
}

/// Customers and their contacts (rulebook 1).
#[inline]
pub fn customers(finder: &mut Finder, draft: &Draft) {
    finder.count("customers", &draft.customers, 1..=200);
    for (index, customer) in draft.customers.iter().enumerate() {
        let at = format!("customers[{index}]");
        finder.name(&format!("{at}.name"), &customer.name);
        finder.name(&format!("{at}.short"), &customer.short);
        finder.text(format!("{at}.city.zh"), &customer.city.zh);
        finder.text(format!("{at}.city.en"), &customer.city.en);
        finder.names_one(format!("{at}.city.distance"), usize::from(customer.city.distance), &draft.tasks.travel);
        finder.names_one(format!("{at}.industry"), customer.industry.index(), &draft.industries);
        contacts(finder, &format!("{at}.contacts"), customer);
    }
    finder.distinct(names("customers", "name", draft.customers.iter().map(|customer| &customer.name)));
    finder.distinct(names("customers", "short", draft.customers.iter().map(|customer| &customer.short)));
}

#[inline]
fn contacts(finder: &mut Finder, at: &str, customer: &CustomerDraft) {
    finder.count(at, &customer.contacts, 2..=4);
    for (index, contact) in customer.contacts.iter().enumerate() {
        finder.name(&format!("{at}[{index}].name"), &contact.name);
        finder.name(&format!("{at}[{index}].title"), &contact.title);
    }
    let deciders = customer.contacts.iter().filter(|contact| contact.role == ContactRole::DecisionMaker).count();
    if deciders != 1 {
        finder.add(at, Problem::DecisionMakers { found: deciders });
    }
}

/// Tenders set by hand (rulebook 4): somebody must be able to win and fulfil each.
#[inline]
pub fn set_tenders(finder: &mut Finder, draft: &Draft) {
    for (index, tender) in draft.set_tenders.iter().enumerate() {
        let at = format!("set_tenders[{index}]");
        if finder.names_one(format!("{at}.customer"), tender.customer.index(), &draft.customers) {
            let family = draft.customers[tender.customer.index()].industry;
            if let Some(industry) = draft.industries.get(family.index()) {
                goods(finder, &at, tender, industry);
            }
        }
        let month = finder.within(format!("{at}.month"), tender.month.number(), 1..=draft.months.into());
        let due_days = finder.within(format!("{at}.due_days"), tender.due_days, 1..=60);
        if month && due_days && draft.tender.deadline_hour <= 160 {
            due(finder, &at, tender, draft.tender.deadline_hour);
        }
    }
    let tenders = draft.set_tenders.iter().enumerate();
    finder.distinct(tenders.map(|(index, tender)| (format!("set_tenders[{index}]"), (tender.customer, tender.month))));
}

/// Shocks: of families that there are, in months that are played, one a family and month, none without
/// effect or beyond all reason.
#[inline]
pub fn shocks(finder: &mut Finder, draft: &Draft) {
    for (index, shock) in draft.shocks.iter().enumerate() {
        let at = format!("shocks[{index}]");
        finder.names_one(format!("{at}.industry"), shock.industry.index(), &draft.industries);
        finder.within(format!("{at}.month"), shock.month.number(), 1..=draft.months.into());
        if (shock.cost, shock.supply) == (PerMille::ONE, PerMille::ONE) {
            finder.add(&at, Problem::NoEffect);
        }
        finder.within(format!("{at}.cost"), shock.cost.get(), 200..=5_000);
        finder.within(format!("{at}.supply"), shock.supply.get(), 0..=5_000);
    }
    let shocks = draft.shocks.iter().enumerate();
    finder.distinct(shocks.map(|(index, shock)| (format!("shocks[{index}]"), (shock.industry, shock.month))));
}

#[inline]
fn goods(finder: &mut Finder, at: &str, tender: &SetTender, industry: &Industry) {
    if levels(finder, at, tender.levels) {
        let meets = |have| missing_levels(have, tender.levels) == [0; 3];
        if !industry.products.iter().any(|product| meets(product.levels)) {
            finder.add(format!("{at}.levels"), Problem::NoProduct);
        }
    }
    let most = (MOST_YUAN / industry.unit_cost.max(1)).min(MOST_UNITS);
    finder.within(format!("{at}.quantity"), tender.quantity, 1..=most);
}

#[inline]
fn due(finder: &mut Finder, at: &str, tender: &SetTender, deadline_hour: u32) {
    let due = tender.month.hour(deadline_hour) + Minutes::days(tender.due_days);
    let days = (due - Minute::YEAR_END).days_begun();
    finder.beyond_year(format!("{at}.due_days"), days);
}

/// The player's company and its rivals (rulebook 1 and 9).
#[inline]
pub fn companies(finder: &mut Finder, draft: &Draft) {
    finder.name("player", &draft.player);
    finder.count("rivals", &draft.rivals, 0..=7);
    for (index, rival) in draft.rivals.iter().enumerate() {
        finder.name(&format!("rivals[{index}].name"), &rival.name);
        if !ARCHETYPES.contains(&rival.archetype.as_str()) {
            finder.add(format!("rivals[{index}].archetype"), Problem::UnknownArchetype);
        }
    }
    let rivals = names("rivals", "name", draft.rivals.iter().map(|rival| &rival.name));
    finder.distinct(in_both("player".to_string(), &draft.player).into_iter().chain(rivals));
}

/// Every name of a list with its place, to be told apart within its language.
#[inline]
fn names<'a>(
    list: &'a str,
    field: &'a str,
    names: impl Iterator<Item = &'a Name> + 'a,
) -> impl Iterator<Item = (String, (Language, &'a str))> + 'a {
    names.enumerate().flat_map(move |(index, name)| in_both(format!("{list}[{index}].{field}"), name))
}

#[inline]
fn in_both(at: String, name: &Name) -> [(String, (Language, &str)); 2] {
    [(format!("{at}.zh"), (Language::Chinese, &name.zh)), (format!("{at}.en"), (Language::English, &name.en))]
}

/// A name may be the same in both languages, but not the same as another's in one.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Language {
    Chinese,
    English,
}
