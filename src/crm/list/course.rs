//! The five tables of the course: customer, staff contact, product, task plan, feedback, with numbers as keys.

use super::super::customer_figures::{ordered, orders};
use super::super::listed_customers::listed_customers;
use super::super::pipeline::opportunities;
use super::super::viewer::Viewer;
use super::{Cell, ListRow, State, owner_of, tasks};
use game::ids::{CustomerId, IndustryId, ProductId, StaffId};
use game::money::Money;
use game::observation::Observation;
use game::people::Staff;
use game::per_mille::PerMille;
use game::scenario::ContactRole;
use game::supply::Contract;
use game::time::Minute;
use std::collections::BTreeMap;

/// Numbers of the products of one family begin at a hundred times the family's.
const FAMILY: i64 = 100;

fn customer_number(customer: CustomerId) -> Cell {
    Cell::Count(i64::from(customer.0) + 1)
}

fn staff_number(staff: StaffId) -> Cell {
    Cell::Count(i64::from(staff.0) + 1)
}

fn product_number(product: ProductId) -> Cell {
    Cell::Count((i64::from(product.family.0) + 1) * FAMILY + i64::from(product.model) + 1)
}

fn last_order<'a>(contracts: impl Iterator<Item = &'a Contract>) -> Cell {
    contracts.map(|contract| contract.awarded).max().map(Cell::Date).into()
}

/// 客户表: number, name, contact, address, recognition, credit, what was bought and when, staff number.
pub(super) fn customers(viewer: &Viewer<'_>) -> Vec<ListRow> {
    let seen = viewer.seen;
    let row = |customer| {
        let details = seen.relation(customer).details();
        let contacts = seen.file(customer).map(|file| file.contacts).unwrap_or_default();
        let decides = contacts.iter().find(|contact| contact.role == ContactRole::DecisionMaker);
        let bought = || orders(seen, customer);
        vec![
            customer_number(customer),
            Cell::Customer(customer),
            decides.map(|contact| Cell::Contact { customer, contact: contact.id }).into(),
            Cell::City(customer),
            Cell::Count(i64::from(seen.relation(customer).recognition().get())),
            details.credit.map(|report| Cell::Grade(report.grade)).into(),
            Cell::Count(bought().map(|contract| i64::from(contract.quantity)).sum()),
            Cell::Money(ordered(seen, customer)),
            last_order(bought()),
            owner_of(seen, customer).map(staff_number).into(),
        ]
    };
    listed_customers(seen).map(row).collect()
}

/// 员工联系表: number, name, post, product type, planned tasks, wage.
pub(super) fn staff(viewer: &Viewer<'_>) -> Vec<ListRow> {
    let seen = viewer.seen;
    let row = |person: &Staff| {
        let planned = person.queue.len() + usize::from(person.running.is_some());
        vec![
            staff_number(person.id),
            Cell::Employee(person.id),
            Cell::Role(person.role),
            main_industry(seen, person.id).map(Cell::Industry).into(),
            Cell::Count(planned as i64),
            Cell::Money(person.wage(&seen.scenario().staffing)),
        ]
    };
    seen.people().map(row).collect()
}

/// The industry of most of a person's customers; the first of those that have as many.
fn main_industry(seen: &Observation<'_>, person: StaffId) -> Option<IndustryId> {
    let mut counts = BTreeMap::<IndustryId, usize>::new();
    let owned = seen.customer_ids().filter(|&id| seen.relation(id).details().owner == Some(person));
    owned.for_each(|id| *counts.entry(seen.customer(id).industry).or_default() += 1);
    let most = counts.values().copied().max()?;
    counts.into_iter().find(|(_, count)| *count == most).map(|(industry, _)| industry)
}

/// 产品表: number, name, last order, type, levels of its traits, units sold, average price, discount.
pub(super) fn products(viewer: &Viewer<'_>) -> Vec<ListRow> {
    let seen = viewer.seen;
    let row = |product: ProductId| {
        let of_product = || seen.contracts().filter(move |contract| contract.product == product);
        let units: u32 = of_product().map(|contract| contract.quantity).sum();
        let worth: Money = of_product().map(Contract::worth).sum();
        let average = (units > 0).then(|| Money::fen(worth.as_fen() / i64::from(units)));
        let levels = seen.known_levels(product).map(|level| level.to_string()).join(" · ");
        vec![
            product_number(product),
            Cell::Product(product),
            last_order(of_product()),
            Cell::Industry(product.family),
            Cell::Words(levels),
            Cell::Count(i64::from(units)),
            average.map(Cell::Money).into(),
            discount(seen, of_product()).map(Cell::Rate).into(),
        ]
    };
    let families = (0..seen.scenario().industries.len() as u8).map(IndustryId);
    families.flat_map(|family| seen.scenario().products_of(family).map(row).collect::<Vec<_>>()).collect()
}

/// How far the prices of contracts lie below the ceilings of their tenders; those without a tender do not count.
fn discount<'a>(seen: &Observation<'_>, contracts: impl Iterator<Item = &'a Contract>) -> Option<PerMille> {
    let (mut at_ceiling, mut paid) = (0_i64, 0_i64);
    for contract in contracts {
        if let Some(tender) = seen.tender(contract.id) {
            at_ceiling += tender.terms().ceiling.times(contract.quantity).as_fen();
            paid += contract.worth().as_fen();
        }
    }
    (at_ceiling > 0).then(|| PerMille::rounded(at_ceiling - paid, at_ceiling))
}

/// 任务计划表: number, staff number, customer number, task, planned amount, time, progress.
pub(super) fn task_plan(viewer: &Viewer<'_>) -> Vec<ListRow> {
    let seen = viewer.seen;
    let mut at_stake = BTreeMap::<CustomerId, Money>::new();
    for open in opportunities(seen, viewer.book).iter().filter(|one| one.facts.stage.is_open()) {
        *at_stake.entry(open.facts.id.customer).or_default() += open.facts.amount;
    }
    let row = |(number, line): (i64, tasks::TaskLine)| {
        let planned = line.customer.filter(|_| matches!(line.state, State::Planned | State::Running));
        vec![
            Cell::Count(number),
            staff_number(line.staff),
            line.customer.map(customer_number).into(),
            Cell::Task(Box::new(line.kind)),
            planned.and_then(|customer| at_stake.get(&customer)).copied().map(Cell::Money).into(),
            line.span.map(|(_, ended): (Minute, Minute)| Cell::Date(ended)).into(),
            Cell::State(line.state),
        ]
    };
    (1..).zip(tasks::lines(viewer)).map(row).collect()
}

/// 反馈表: number, customer, time, matter, product, handling.
pub(super) fn feedback(viewer: &Viewer<'_>) -> Vec<ListRow> {
    let seen = viewer.seen;
    let row = |mut cells: ListRow, ticket: &game::care::Ticket| {
        let product = seen.contracts().find(|contract| contract.id == ticket.contract).map(|contract| contract.product);
        // The list of tickets has these by its columns: matter, opened, remedy, state.
        let mut take = |at: usize| std::mem::replace(&mut cells[at], Cell::Empty);
        vec![
            Cell::Count(i64::from(ticket.id.0) + 1),
            customer_number(ticket.customer()),
            Cell::Customer(ticket.customer()),
            take(4),
            take(3),
            product.map(product_number).into(),
            take(7),
            take(9),
        ]
    };
    super::tickets::rows(viewer).into_iter().zip(&seen.company().tickets).map(|(cells, one)| row(cells, one)).collect()
}
