//! A customer enterprise with its hidden character, drawn by the seed (rulebook 1).

use super::credit::{Credit, draw_credit};
use crate::ids::{CompanyId, CustomerId, IndustryId};
use crate::luck::{Luck, Purpose, Seed};
use crate::market::{Presence, draw_presence};
use crate::money::Money;
use crate::per_mille::PerMille;
use crate::scenario::{ContactRole, DrawingRules, DrawnName, Name, Scenario};
use crate::sort;
use crate::time::{Minute, Month};
use crate::world::Hidden;
use serde::{Deserialize, Serialize};

/// A customer in a game.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Customer {
    /// Months of its regular tenders, in order.
    pub tender_months: Vec<Month>,
    /// How it decides.
    pub style: DecisionStyle,
    /// The 6C: how it pays; hidden.
    pub credit: Hidden<Credit>,
    /// What keeps it; hidden.
    pub loyalty: Hidden<Loyalty>,
    /// A second family that it could use; hidden.
    pub second_need: Hidden<IndustryId>,
    /// The month of its founding day: a gift is welcome then.
    pub founded: Month,
    /// What it has ordered by month, from whomever.
    pub ordered: [Money; 12],
    /// The company that had its last order; hidden.
    pub last_supplier: Hidden<Option<CompanyId>>,
    /// Its people, in the scenario's order.
    pub contacts: Vec<Contact>,
    /// Companies that manage it, first come first; at most the scenario's number of places.
    pub places: Vec<Place>,
    /// When it is on the market.
    pub presence: Presence,
}

/// A person at a customer: weight in the decision and temper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// Share of the decision; all contacts of a customer add up to 1000.
    pub weight: PerMille,
    /// How easily they are won for a talk.
    pub temper: Temper,
    /// When and under what name they came, if the market's data names somebody else.
    pub came: Option<Newcomer>,
}

/// A person who came in the place of a contact who changed jobs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Newcomer {
    /// When.
    pub at: Minute,
    /// Under what name.
    pub name: DrawnName,
}

/// How easily a contact is won for a talk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Temper {
    /// 随和.
    Easy,
    /// 平常.
    Plain,
    /// 难缠.
    Hard,
}

/// How a customer decides: it shapes the weights of its contacts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum DecisionStyle {
    /// 一人拍板: the decision maker.
    OnePerson,
    /// 委员会制: all alike.
    Committee,
    /// 技术主导: gatekeeper and users.
    Technical,
}

/// The five types of loyalty (rulebook 7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Loyalty {
    /// 垄断.
    Monopoly,
    /// 惰性.
    Inertia,
    /// 价格.
    Price,
    /// 利益.
    Benefit,
    /// 信赖.
    Trust,
}

/// One of the places with a customer, taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// By whom.
    pub company: CompanyId,
    /// Since when.
    pub since: Minute,
}

impl DecisionStyle {
    /// All three, in the order in which data names them.
    pub const ALL: [Self; 3] = [Self::OnePerson, Self::Committee, Self::Technical];
}

impl Temper {
    /// All three, in the order in which data names them.
    pub const ALL: [Self; 3] = [Self::Easy, Self::Plain, Self::Hard];
}

impl Loyalty {
    /// All five, in the order in which data names them.
    pub const ALL: [Self; 5] = [Self::Monopoly, Self::Inertia, Self::Price, Self::Benefit, Self::Trust];
}

impl Customer {
    /// The place that a company holds.
    pub fn place_of(&self, company: CompanyId) -> Option<&Place> {
        self.places.iter().find(|place| place.company == company)
    }
}

/// Draws all customers of a market.
pub fn draw_customers(scenario: &Scenario, seed: Seed) -> Vec<Customer> {
    let presences = draw_presence(scenario, seed);
    let months = draw_all_months(scenario, seed, &presences);
    let customers = scenario.customer_ids().zip(months).zip(presences);
    customers.map(|((id, months), presence)| draw_customer(scenario, seed, id, months, presence)).collect()
}

/// Draws a customer's character; each trait has its own key.
fn draw_customer(
    scenario: &Scenario,
    seed: Seed,
    id: CustomerId,
    tender_months: Vec<Month>,
    presence: Presence,
) -> Customer {
    let luck = |what: u64| Luck::of(seed, Purpose::Character, u64::from(id.0), what);
    let draft = scenario.customer(id);
    let rules = &scenario.drawing;
    let style = DecisionStyle::ALL[luck(1).weighted(&rules.styles)];
    let roles: Vec<ContactRole> = draft.contacts.iter().map(|contact| contact.role).collect();
    let mut tempers = luck(2);
    let contacts = weights(&rules.contact_weights[style as usize], &roles)
        .into_iter()
        .map(|weight| Contact { weight, temper: draw_temper(rules, &mut tempers), came: None })
        .collect();
    let loyalty = Loyalty::ALL[luck(3).weighted(&rules.loyalties)];
    let industries = scenario.industries.len() as u32;
    let other = luck(7).below(industries.saturating_sub(1).max(1));
    let second_need = IndustryId(((u32::from(draft.industry.0) + 1 + other) % industries.max(1)) as u8);
    Customer {
        tender_months,
        style,
        credit: Hidden::new(draw_credit(&scenario.credit, &mut luck(6))),
        loyalty: Hidden::new(loyalty),
        second_need: Hidden::new(second_need),
        founded: Month::new(1 + luck(8).below(12) as u8).unwrap_or(Month::FIRST),
        ordered: [Money::ZERO; 12],
        last_supplier: Hidden::new(None),
        contacts,
        places: Vec::new(),
        presence,
    }
}

/// Draws the name of somebody new at a customer: the first that is free, looked for from a drawn one on; the drawn
/// one where none is.
pub(crate) fn draw_name(scenario: &Scenario, luck: &mut Luck, is_free: impl Fn(&Name) -> bool) -> DrawnName {
    let rules = &scenario.staffing;
    let (families, given) = (rules.family_names.len() as u32, rules.given_names.len() as u32);
    let (family_name, given_name) = (luck.below(families), luck.below(given));
    let name = |step: u32| DrawnName {
        family_name: ((family_name + step / given) % families) as u8,
        given_name: ((given_name + step) % given) as u8,
    };
    (0..families * given).map(name).find(|name| is_free(&name.full(scenario))).unwrap_or_else(|| name(0))
}

/// How easily somebody is won for a talk.
pub(crate) fn draw_temper(rules: &DrawingRules, luck: &mut Luck) -> Temper {
    Temper::ALL[luck.weighted(&rules.tempers)]
}

/// Shares of the decision by role; they add up to 1000, the first contact taking the rest.
fn weights(by_part: &[u16; 4], roles: &[ContactRole]) -> Vec<PerMille> {
    let raw = |role: ContactRole| i32::from(by_part[role as usize]);
    let total: i32 = roles.iter().map(|&role| raw(role)).sum();
    let mut shares: Vec<i32> = roles.iter().map(|&role| 1000 * raw(role) / total.max(1)).collect();
    if let Some(first) = shares.first_mut() {
        *first += 1000 - roles.iter().map(|&role| 1000 * raw(role) / total.max(1)).sum::<i32>();
    }
    shares.into_iter().map(PerMille::new).collect()
}

/// The months of all customers' tenders. The customers stand in an order drawn by the seed and begin one after
/// the other over the year; each spreads its tenders evenly and moves each by at most a month, by luck, but not
/// into a month that has more already. A customer has no tender while it is not on the market; where that leaves
/// a month with much less to bid for than others, tenders of the fullest months move there. Those set by hand
/// come on top.
fn draw_all_months(scenario: &Scenario, seed: Seed, presences: &[Presence]) -> Vec<Vec<Month>> {
    let luck = |id: CustomerId, what: u64| Luck::of(seed, Purpose::Character, u64::from(id.0), what);
    let mut order: Vec<CustomerId> = scenario.customer_ids().collect();
    sort::by_key(&mut order, |&id| (luck(id, 5).below(u32::MAX), id));
    let (all, per_year) = (scenario.customers.len() as u32, &scenario.tender.per_year);
    let ahead = u32::from(scenario.drawing.month_ahead);
    let is_in = |id: CustomerId, month: usize| {
        Month::new(month as u8 + 1).is_some_and(|month| presences[id.index()].is_in(month))
    };
    let mut tenders = [0_u32; 12];
    let mut months = vec![[false; 12]; scenario.customers.len()];
    let mut planned = months.clone();
    for (nth, &id) in order.iter().enumerate() {
        let count = u32::from(per_year[luck(id, 4).below(per_year.len() as u32) as usize]);
        let start = nth as u32 * 12 / all;
        let mut moved = luck(id, 9);
        for tender in 0..count {
            let first = ((start + tender * 12 / count) % 12) as usize;
            let next = (first + 1) % 12;
            let chosen = match moved.below(2) {
                0 if tenders[first] > tenders[next] + ahead => next,
                1 if tenders[next] > tenders[first] + ahead => first,
                0 => first,
                _ => next,
            };
            if is_in(id, chosen) && !months[id.index()][chosen] {
                tenders[chosen] += 1;
                months[id.index()][chosen] = true;
            }
            // Months after a takeover stay in the file, so that it does not foretell it.
            let merger = presences[id.index()].merger;
            if merger.is_some_and(|merger| chosen >= merger.month.index()) {
                planned[id.index()][chosen] = true;
            }
        }
    }
    fill(scenario.drawing.month_least, &mut tenders, &mut months, &order, &is_in);
    let own = |(taken, planned): ([bool; 12], [bool; 12])| {
        Month::all().filter(|month| taken[month.index()] || planned[month.index()]).collect()
    };
    let mut months: Vec<Vec<Month>> = months.into_iter().zip(planned).map(own).collect();
    for set in &scenario.set_tenders {
        months[set.customer.index()].push(set.month);
    }
    for own in &mut months {
        sort::ascending(own);
        own.dedup();
    }
    months
}

/// Moves tenders of the fullest month to the emptiest until every month has that share of the mean.
fn fill(
    least: PerMille,
    tenders: &mut [u32; 12],
    months: &mut [[bool; 12]],
    order: &[CustomerId],
    is_in: &impl Fn(CustomerId, usize) -> bool,
) {
    let all: u32 = tenders.iter().sum();
    for _ in 0..all {
        let emptiest = (0..12).min_by_key(|&month| (tenders[month], month)).unwrap_or(0);
        let fullest = (0..12).max_by_key(|&month| (tenders[month], 12 - month)).unwrap_or(0);
        if i64::from(tenders[emptiest]) * 12 * 1000 >= i64::from(all) * i64::from(least.get()) {
            return;
        }
        let movable = |id: &&CustomerId| {
            let own = &months[id.index()];
            own[fullest] && !own[emptiest] && is_in(**id, emptiest)
        };
        let Some(&id) = order.iter().find(movable) else { return };
        months[id.index()][fullest] = false;
        months[id.index()][emptiest] = true;
        tenders[fullest] -= 1;
        tenders[emptiest] += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_month_has_much_less_to_bid_for_than_others() {
        for scenario in [Scenario::formal(), Scenario::practice()] {
            for seed in 0..200 {
                let mut tenders = [0_u32; 12];
                for customer in draw_customers(&scenario, Seed(seed)) {
                    let held = customer.tender_months.iter().filter(|&&month| customer.presence.is_in(month));
                    held.for_each(|month| tenders[month.index()] += 1);
                }
                let (least, all) = (tenders.iter().min().copied().unwrap_or(0), tenders.iter().sum::<u32>());
                assert!(least * 12 * 10 >= all * 6, "{} {seed}: {tenders:?}", scenario.id);
            }
        }
    }
}
