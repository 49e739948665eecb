//! The figures of the manager's page. Each is a sum over a list that the role may see.

use super::calibration::calibration;
use super::list::Cell;
use super::list_part::ListPart;
use super::listed_customers::listed_customers;
use super::names::{ColumnName, ListName};
use super::pipeline::{Opportunity, opportunities};
use super::service::clock::clock;
use super::viewer::Viewer;
use crate::insight::analytics::retention;
use game::money::Money;
use game::per_mille::PerMille;
use game::time::Month;

/// A figure of the dashboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureName {
    /// Worth of the open opportunities.
    Pipeline,
    /// The same by the judged chances.
    Weighted,
    /// Offers won of offers decided.
    WinRate,
    /// The Brier score of the judgements, in thousandths.
    Brier,
    /// Customers in forming or stable management.
    Kept,
    /// Of the customers served, how many are still managed: the score's retention.
    Retention,
    /// Worth of open orders.
    OpenOrders,
    /// What customers owe.
    Receivables,
    /// What of it is past its day.
    Overdue,
    /// Tickets that wait.
    OpenTickets,
    /// Tickets that were answered as promised by their package, of those decided.
    ServiceLevel,
    /// Next steps past their day.
    StepsDue,
}

/// A figure with what it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DashboardFigure {
    /// Which.
    pub name: FigureName,
    /// The list that it is counted from.
    pub list: ListName,
    /// The part of that list; none for all of it.
    pub part: Option<ListPart>,
    /// The column of which it is the sum; none for one that counts rows, or is a share of them.
    pub column: Option<ColumnName>,
    /// What it is.
    pub value: Cell,
    /// What it was in the month before, where that is known.
    pub before: Option<Cell>,
}

/// The figures that the role may see.
pub fn figures(viewer: &Viewer<'_>) -> Vec<DashboardFigure> {
    let of_list = |list: ListName, figures: &dyn Fn() -> Vec<DashboardFigure>| {
        if viewer.may_see(list) { figures() } else { Vec::new() }
    };
    let mut all = of_list(ListName::Opportunities, &|| selling(viewer));
    all.extend(of_list(ListName::Accounts, &|| accounts(viewer)));
    all.extend(of_list(ListName::Orders, &|| orders(viewer)));
    all.extend(of_list(ListName::Receivables, &|| receivables(viewer)));
    all.extend(of_list(ListName::Tickets, &|| tickets(viewer)));
    all.extend(of_list(ListName::ServiceQueue, &|| service_level(viewer)));
    all
}

/// A figure without the month before.
const fn figure(
    name: FigureName,
    (list, part, column): (ListName, Option<ListPart>, Option<ColumnName>),
    value: Cell,
) -> DashboardFigure {
    DashboardFigure { name, list, part, column, value, before: None }
}

fn selling(viewer: &Viewer<'_>) -> Vec<DashboardFigure> {
    let all = opportunities(viewer.seen, viewer.book);
    let open = || all.iter().filter(|one| one.facts.stage.is_open());
    let rate = |month: Option<Month>| {
        let decided = || {
            let of_month = all.iter().filter(move |one| month.is_none_or(|month| one.facts.id.month == month));
            of_month.filter_map(Opportunity::offer_won)
        };
        let won = decided().filter(|won| *won).count();
        (decided().count() > 0).then(|| Cell::Rate(PerMille::rounded(won as i64, decided().count() as i64)))
    };
    let last = Month::all().take_while(|month| *month < viewer.seen.month()).last();
    let brier = calibration(&all).all.brier().map(|brier| Cell::Ratio(PerMille::rounded(i64::from(brier), 10_000)));
    let sum = |column: ColumnName| (ListName::Opportunities, Some(ListPart::Open), Some(column));
    let decided = (ListName::Opportunities, Some(ListPart::Decided), None);
    let (amount, weighted) = (open().map(|one| one.facts.amount).sum(), open().map(Opportunity::weighted).sum());
    vec![
        figure(FigureName::Pipeline, sum(ColumnName::Amount), Cell::Money(amount)),
        figure(FigureName::Weighted, sum(ColumnName::Weighted), Cell::Money(weighted)),
        DashboardFigure {
            before: last.and_then(|last| rate(Some(last))),
            ..figure(FigureName::WinRate, decided, rate(None).into())
        },
        figure(FigureName::Brier, (ListName::Opportunities, Some(ListPart::Judged), None), brier.into()),
    ]
}

fn accounts(viewer: &Viewer<'_>) -> Vec<DashboardFigure> {
    let seen = viewer.seen;
    let kept = seen.customer_ids().filter(|&id| seen.relation(id).stage().is_managed()).count();
    let late =
        |id: &game::ids::CustomerId| viewer.book.accounts().next_step(*id).is_some_and(|step| step.due < seen.now());
    let due = listed_customers(seen).filter(late).count();
    // As the score counts it; before the first delivery there is nothing to measure.
    let retention = retention::year(seen).retention().map(Cell::Rate);
    let part = |part: Option<ListPart>| (ListName::Accounts, part, None);
    vec![
        figure(FigureName::Kept, part(Some(ListPart::Managed)), Cell::Count(kept as i64)),
        figure(FigureName::Retention, part(Some(ListPart::Served)), retention.into()),
        figure(FigureName::StepsDue, part(Some(ListPart::Late)), Cell::Count(due as i64)),
    ]
}

fn orders(viewer: &Viewer<'_>) -> Vec<DashboardFigure> {
    let open = viewer.seen.contracts().filter(|contract| contract.is_open());
    let of = (ListName::Orders, Some(ListPart::Open), Some(ColumnName::Amount));
    vec![figure(FigureName::OpenOrders, of, Cell::Money(open.map(game::supply::Contract::worth).sum()))]
}

fn receivables(viewer: &Viewer<'_>) -> Vec<DashboardFigure> {
    let owed: Money = viewer.seen.receivables().iter().map(|bill| bill.amount).sum();
    let overdue: Money = viewer.seen.overdue().into_iter().map(|bill| bill.amount).sum();
    let sum = |part: Option<ListPart>| (ListName::Receivables, part, Some(ColumnName::Amount));
    vec![
        figure(FigureName::Receivables, sum(None), Cell::Money(owed)),
        figure(FigureName::Overdue, sum(Some(ListPart::Overdue)), Cell::Money(overdue)),
    ]
}

fn tickets(viewer: &Viewer<'_>) -> Vec<DashboardFigure> {
    let open = viewer.seen.company().tickets.iter().filter(|ticket| ticket.is_open()).count();
    vec![figure(FigureName::OpenTickets, (ListName::Tickets, Some(ListPart::Open), None), Cell::Count(open as i64))]
}

fn service_level(viewer: &Viewer<'_>) -> Vec<DashboardFigure> {
    let all = viewer.seen.company().tickets.iter();
    // What still waits within its promise is not decided.
    let kept: Vec<bool> = all.filter_map(|ticket| clock(viewer, ticket).kept).collect();
    let in_time = kept.iter().filter(|kept| **kept).count() as i64;
    let level = (!kept.is_empty()).then(|| Cell::Rate(PerMille::rounded(in_time, kept.len() as i64)));
    vec![figure(FigureName::ServiceLevel, (ListName::ServiceQueue, Some(ListPart::Promised), None), level.into())]
}
