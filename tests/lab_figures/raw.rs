//! Figures worked out anew from raw rows: score sheets, the dates and states of orders, what was spent on each customer,
//! list prices and the rules of repairs.

use crate::{Sheet, float, has, shown};
use game::care::{Remedy, Ticket};
use game::ids::{CompanyId, ProductId, TenderId};
use game::relation::Stage;
use game::time::{MONTH, Minute};
use std::collections::BTreeSet;
use tender::crm::list::{Cell, State};
use tender::crm::names::{ColumnName, ListName};
use tender::crm::repair::{lines, sum};
use tender::study::lab::{LabFigure, LabSubject};

/// How often each figure was there to be compared, and not nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct RawCompared {
    meetings: usize,
    first_sales: usize,
    kept_years: usize,
    kept: usize,
    unit_costs: usize,
    bills: usize,
}

impl RawCompared {
    pub const fn with(self, other: Self) -> Self {
        Self {
            meetings: self.meetings + other.meetings,
            first_sales: self.first_sales + other.first_sales,
            kept_years: self.kept_years + other.kept_years,
            kept: self.kept + other.kept,
            unit_costs: self.unit_costs + other.unit_costs,
            bills: self.bills + other.bills,
        }
    }

    /// Whether each figure was there.
    pub fn is_whole(self) -> bool {
        let Self { meetings, first_sales, kept_years, kept, unit_costs, bills } = self;
        [meetings, first_sales, kept_years, kept, unit_costs, bills].iter().all(|count| *count > 0)
    }
}

/// Compares all of them.
pub fn raw_is_agreed(sheet: &Sheet<'_, '_>) -> RawCompared {
    let (first_sales, kept_years) = costs_are_agreed(sheet);
    RawCompared {
        meetings: meetings_are_agreed(sheet),
        first_sales,
        kept_years,
        kept: retention_is_agreed(sheet),
        unit_costs: unit_costs_are_agreed(sheet),
        bills: bills_are_agreed(sheet),
    }
}

/// Tenders for which both bid and that one of them won: who has most points on the sheet, the first of equal ones.
fn meetings_are_agreed(sheet: &Sheet<'_, '_>) -> usize {
    let seen = sheet.view.seen;
    let mut compared = 0;
    for rival in (0..seen.company_count() as u8).map(CompanyId).filter(|company| *company != seen.me()) {
        let mut met = 0;
        for opened in seen.results() {
            let points = |company: CompanyId| {
                let mut entries = opened.sheet.entries.iter();
                entries.find(|entry| entry.company == company).and_then(|entry| entry.total())
            };
            let best = opened.sheet.entries.iter().filter_map(|entry| entry.total()).max();
            let is_first = |company| best.is_some() && points(company) == best;
            let bids = opened.sheet.entries.iter().any(|entry| entry.company == rival);
            met += i128::from(bids && (is_first(seen.me()) || is_first(rival)));
        }
        sheet.agrees(LabFigure::Meetings, Some(LabSubject::Competitor(rival)), Some(float(met)));
        compared += usize::from(met > 0);
    }
    compared
}

/// Money until the first order for each customer that ordered; money since then for each year for which they stayed.
fn costs_are_agreed(sheet: &Sheet<'_, '_>) -> (usize, usize) {
    let seen = sheet.view.seen;
    let now = f64::from(seen.now().get());
    let (mut acquisition, mut retention, mut stayed, mut ordered) = (0.0, 0.0, 0.0, 0.0);
    for customer in seen.all_customers() {
        let relation = seen.relation(customer).details();
        acquisition += float(relation.spent.acquisition.as_fen().into()) / 100.0;
        retention += float(relation.spent.retention.as_fen().into()) / 100.0;
        let awarded = sheet.column(ListName::Orders, ColumnName::Awarded, has(&Cell::Customer(customer)));
        let Some(first) = awarded.into_iter().reduce(f64::min) else { continue };
        ordered += 1.0;
        let until = relation.lost.map_or(now, |lost| f64::from(lost.get())).min(now);
        stayed += (until - first).max(0.0);
    }
    let year = f64::from(12 * MONTH);
    assert!((year - f64::from(Minute::YEAR_END.get())).abs() < 0.5, "a year has twelve months");
    let first = (ordered > 0.0).then(|| acquisition / ordered);
    sheet.agrees(LabFigure::CostFirstSale, None, first);
    let kept = (stayed >= year).then(|| retention * year / stayed);
    sheet.agrees(LabFigure::CostKeptYear, None, kept);
    (usize::from(first.is_some()), usize::from(kept.is_some()))
}

/// Of the customers of the market with an order that was fulfilled, the share that is managed at this moment. One that
/// merged with another is no customer of the market any more.
fn retention_is_agreed(sheet: &Sheet<'_, '_>) -> usize {
    let customers = |name: ListName, fits: &dyn Fn(&[Cell]) -> bool| -> BTreeSet<u16> {
        let rows = sheet.list(name).rows;
        let of = |row: &Vec<Cell>| {
            row.iter().find_map(|cell| match cell {
                Cell::Customer(customer) => Some(customer.0),
                _ => None,
            })
        };
        rows.iter().filter(|row| fits(row)).filter_map(of).collect()
    };
    let there: BTreeSet<u16> = sheet.view.seen.customer_ids().map(|customer| customer.0).collect();
    let mut reached = customers(ListName::Orders, &|row| row.contains(&Cell::State(State::Done)));
    reached.retain(|customer| there.contains(customer));
    let managed = customers(ListName::Accounts, &|row| {
        row.iter().any(|cell| matches!(cell, Cell::Stage { stage, .. } if *stage >= Stage::Forming))
    });
    let kept = reached.intersection(&managed).count();
    let share = 100.0 * float(kept as i128) / float(reached.len() as i128);
    sheet.agrees(LabFigure::Retention, None, (!reached.is_empty()).then_some(share));
    usize::from(kept > 0)
}

/// Goods at their list price less the discount of the amount, and a delivery, for each unit.
fn unit_costs_are_agreed(sheet: &Sheet<'_, '_>) -> usize {
    let seen = sheet.view.seen;
    let scenario = seen.scenario();
    let yuan = |fen: i64| float(fen.into()) / 100.0;
    let products = sheet.list(ListName::Products);
    let at = products.position(ColumnName::ListPrice).expect("products have list prices");
    let price_of = |product: ProductId| {
        let row = products.rows.iter().find(|row| row.contains(&Cell::Product(product)));
        row.and_then(|row| shown(&row[at])).expect("every product is listed")
    };
    let tenders: Vec<TenderId> = seen.in_sight().map(|tender| tender.id()).collect();
    let mut compared = 0;
    for id in tenders {
        let Some(tender) = seen.tender(id) else { continue };
        let family = id.family(seen.customer(id.customer).industry);
        let product = scenario.products_of(family).next().expect("a family has products");
        let units = f64::from(tender.terms().quantity);
        let list = price_of(product) * units;
        let steps = scenario.supply.discounts.iter();
        let off = steps
            .filter(|step| list >= yuan(step.from.money().as_fen()))
            .map(|step| f64::from(step.off.get()) / 1000.0)
            .fold(0.0, f64::max);
        let rules = &scenario.delivery;
        let trips = if rules.freight_per_unit { units } else { 1.0 };
        let delivery =
            yuan(rules.freight.money().as_fen()) * trips + yuan(scenario.tasks.delivery.cost.money().as_fen());
        let each = (list * (1.0 - off) + delivery) / units;
        let subject = LabSubject::Opportunity(id);
        if sheet.figure(LabFigure::UnitCost, Some(subject)).is_some() {
            sheet.agrees(LabFigure::UnitCost, Some(subject), Some(each));
            compared += 1;
        }
    }
    compared
}

/// What each ticket's repair would be billed beyond its warranty, which in these games has not run out.
fn bills_are_agreed(sheet: &Sheet<'_, '_>) -> usize {
    let seen = sheet.view.seen;
    let tickets = &seen.company().tickets;
    for ticket in tickets {
        let mut ticket = ticket.clone();
        ticket.in_warranty = false;
        let bill = sum(&lines(&seen.scenario().service, &ticket, Remedy::Repair));
        let (bill, apart) = (float(bill.as_fen().into()) / 100.0, repair_bill(sheet, &ticket));
        assert!((bill - apart).abs() <= 1.0, "seed {}: a repair is billed {bill}, apart {apart}", sheet.seed);
    }
    tickets.len()
}

/// What is billed for a repair out of warranty: work and part, times what is added to them.
pub fn repair_bill(sheet: &Sheet<'_, '_>, ticket: &Ticket) -> f64 {
    let rules = &sheet.view.seen.scenario().service;
    let rule = &rules.remedies[Remedy::Repair as usize];
    let yuan = |fen: i64| float(fen.into()) / 100.0;
    let part = yuan(ticket.part.as_fen()) * f64::from(rule.part.get()) / 1000.0;
    (yuan(rule.work.cost.money().as_fen()) + part) * f64::from(rules.billed.get()) / 1000.0
}
