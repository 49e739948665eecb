//! The figures of the manager's page. Each is a sum over a list that the role may see.

use super::calibration::calibration;
use super::list::Cell;
use super::names::ListName;
use super::pipeline::{Opportunity, PipelineStage, opportunities};
use super::viewer::Viewer;
use game::care::{Ticket, TicketState};
use game::money::Money;
use game::per_mille::PerMille;
use game::score::{Figure, so_far};
use game::time::{Minutes, Month};

/// A figure of the dashboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureName {
    /// Worth of the open opportunities.
    Pipeline,
    /// The same by the judged chances.
    Weighted,
    /// Bids won of bids opened.
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
    /// Tickets that were answered within a day, of all.
    ServiceLevel,
    /// Next steps past their day.
    StepsDue,
}

/// A figure with what it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DashboardFigure {
    /// Which.
    pub name: FigureName,
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
    all
}

const fn now(name: FigureName, value: Cell) -> DashboardFigure {
    DashboardFigure { name, value, before: None }
}

fn selling(viewer: &Viewer<'_>) -> Vec<DashboardFigure> {
    let all = opportunities(viewer.seen, viewer.book);
    let open = || all.iter().filter(|one| one.stage.is_open());
    let rate = |month: Option<Month>| {
        let decided = || {
            let bid = |one: &&Opportunity| matches!(one.stage, PipelineStage::Won | PipelineStage::Lost);
            all.iter().filter(bid).filter(move |one| month.is_none_or(|month| one.id.month == month))
        };
        let won = decided().filter(|one| one.stage == PipelineStage::Won).count();
        (decided().count() > 0).then(|| Cell::Rate(PerMille::of(won as i64, decided().count() as i64)))
    };
    let last = Month::all().take_while(|month| *month < viewer.seen.month()).last();
    let brier = calibration(&all).all.brier().map(|brier| Cell::Ratio(PerMille::new(brier as i32 / 10)));
    vec![
        now(FigureName::Pipeline, Cell::Money(open().map(|one| one.amount).sum())),
        now(FigureName::Weighted, Cell::Money(open().map(Opportunity::weighted).sum())),
        DashboardFigure {
            name: FigureName::WinRate,
            value: rate(None).into(),
            before: last.and_then(|last| rate(Some(last))),
        },
        now(FigureName::Brier, brier.into()),
    ]
}

fn accounts(viewer: &Viewer<'_>) -> Vec<DashboardFigure> {
    let seen = viewer.seen;
    let kept = seen.customer_ids().filter(|&id| seen.relation(id).stage().is_managed()).count();
    let late =
        |id: &game::ids::CustomerId| viewer.book.accounts().next_step(*id).is_some_and(|step| step.due < seen.now());
    let due = seen.customer_ids().filter(late).count();
    let retention = PerMille::new(so_far(seen).value(Figure::Retention) as i32);
    vec![
        now(FigureName::Kept, Cell::Count(kept as i64)),
        now(FigureName::Retention, Cell::Rate(retention)),
        now(FigureName::StepsDue, Cell::Count(due as i64)),
    ]
}

fn orders(viewer: &Viewer<'_>) -> Vec<DashboardFigure> {
    let open = viewer.seen.contracts().filter(|contract| contract.is_open());
    vec![now(FigureName::OpenOrders, Cell::Money(open.map(game::supply::Contract::worth).sum()))]
}

fn receivables(viewer: &Viewer<'_>) -> Vec<DashboardFigure> {
    let owed: Money = viewer.seen.receivables().iter().map(|bill| bill.amount).sum();
    let overdue: Money = viewer.seen.overdue().into_iter().map(|bill| bill.amount).sum();
    vec![now(FigureName::Receivables, Cell::Money(owed)), now(FigureName::Overdue, Cell::Money(overdue))]
}

fn tickets(viewer: &Viewer<'_>) -> Vec<DashboardFigure> {
    let all = &viewer.seen.company().tickets;
    let open = all.iter().filter(|ticket| ticket.is_open()).count();
    let in_time = |ticket: &&Ticket| {
        let answered = match ticket.state {
            TicketState::Settled { at, .. } => Some(ticket.responded.unwrap_or(at)),
            TicketState::Open | TicketState::Lapsed { .. } => ticket.responded,
        };
        answered.is_some_and(|at| at <= ticket.opened + Minutes::days(1))
    };
    let level = (!all.is_empty())
        .then(|| Cell::Rate(PerMille::of(all.iter().filter(in_time).count() as i64, all.len() as i64)));
    vec![now(FigureName::OpenTickets, Cell::Count(open as i64)), now(FigureName::ServiceLevel, level.into())]
}
