//! Parts of lists that figures count: what is open, overdue, decided, judged, kept, late, of the
//! present month, unforeseen, delivered to, lost, or answered as promised or not. A figure
//! leads to its part, and the part's total is the figure.

use super::list::{Cell, ListRow, Listing, State, read};
use super::names::{ColumnName, ListName};
use super::pipeline::{OpportunityKind, PipelineStage};
use super::repeat_orders::is_unforeseen;
use super::viewer::Viewer;
use game::event::Event;
use game::ids::CustomerId;
use game::time::Minute;

/// A part of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ListPart {
    /// 未完成: opportunities, orders and tickets that are not settled.
    Open,
    /// 逾期.
    Overdue,
    /// 已定标: bids that were won or lost.
    Decided,
    /// 已判断且已有结果: opportunities with a judged chance that are settled in any way.
    Judged,
    /// 形成期与稳定期.
    Managed,
    /// 下一步已逾期.
    Late,
    /// 本月.
    ThisMonth,
    /// 本月的非商机订单.
    Unforeseen,
    /// 交付过的客户: those of which retention is the share that was kept.
    Served,
    /// 本月流失的客户.
    LostThisMonth,
    /// 已有结论的承诺: tickets whose promised response was kept or not.
    Promised,
}

impl ListPart {
    /// All.
    pub const ALL: [Self; 11] = [
        Self::Open,
        Self::Overdue,
        Self::Decided,
        Self::Judged,
        Self::Managed,
        Self::Late,
        Self::ThisMonth,
        Self::Unforeseen,
        Self::Served,
        Self::LostThisMonth,
        Self::Promised,
    ];

    /// Its name in addresses.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Overdue => "overdue",
            Self::Decided => "decided",
            Self::Judged => "judged",
            Self::Managed => "managed",
            Self::Late => "late",
            Self::ThisMonth => "this_month",
            Self::Unforeseen => "unforeseen",
            Self::Served => "served",
            Self::LostThisMonth => "lost_this_month",
            Self::Promised => "promised",
        }
    }

    /// The one of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.as_str() == name)
    }

    fn holds(self, viewer: &Viewer<'_>, listing: &Listing, row: &ListRow) -> bool {
        let now = viewer.seen.now();
        let date = |column: ColumnName| match listing.position(column).map(|at| &row[at]) {
            Some(Cell::Date(at)) => Some(*at),
            _ => None,
        };
        let any = |is_it: fn(&Cell) -> bool| row.iter().any(is_it);
        let is_of_month = |at: Minute| at.month() == viewer.seen.month();
        match self {
            Self::Open => any(|cell| match cell {
                Cell::Pipeline(stage) => stage.is_open(),
                Cell::State(state) => matches!(state, State::Open | State::Overdue),
                _ => false,
            }),
            Self::Overdue => any(|cell| *cell == Cell::State(State::Overdue)),
            // An order that came without an offer was not decided by one.
            Self::Decided => {
                any(|cell| matches!(cell, Cell::Pipeline(PipelineStage::Won | PipelineStage::Lost)))
                    && !any(|cell| *cell == Cell::OpportunityKind(OpportunityKind::Repeat))
            }
            Self::Judged => {
                any(|cell| matches!(cell, Cell::Pipeline(stage) if !stage.is_open()))
                    && any(|cell| matches!(cell, Cell::Rate(_)))
            }
            Self::Managed => any(|cell| matches!(cell, Cell::Stage { stage, .. } if stage.is_managed())),
            Self::Late => date(ColumnName::Due).is_some_and(|due| due < now),
            Self::Served => customer_of(row).is_some_and(|customer| {
                viewer.seen.is_on_market(customer) && viewer.seen.relation(customer).details().fulfilled > 0
            }),
            Self::LostThisMonth => customer_of(row).is_some_and(|customer| {
                let mut told = viewer.seen.feed().iter().filter(|told| is_of_month(told.at));
                told.any(|told| matches!(told.event, Event::CustomerLost { customer: one, .. } if one == customer))
            }),
            Self::Promised => any(|cell| matches!(cell, Cell::Kept(_))),
            Self::Unforeseen => match row.first() {
                Some(Cell::Order(id)) => is_of_month(id.month.opening()) && is_unforeseen(viewer.seen, *id),
                _ => false,
            },
            Self::ThisMonth => match row.first() {
                Some(Cell::Order(id)) if listing.name == ListName::Orders => is_of_month(id.month.opening()),
                Some(Cell::Opportunity(id)) => id.month == viewer.seen.month(),
                _ => [ColumnName::DeliveredOn, ColumnName::ReceivedOn, ColumnName::Opened]
                    .into_iter()
                    .find_map(date)
                    .is_some_and(is_of_month),
            },
        }
    }
}

/// The customer that names a row.
fn customer_of(row: &ListRow) -> Option<CustomerId> {
    match row.first() {
        Some(Cell::Customer(customer)) => Some(*customer),
        _ => None,
    }
}

/// A list, or a part of it, as the viewer's role may see it.
pub fn read_part(viewer: &Viewer<'_>, name: ListName, part: Option<ListPart>) -> Option<Listing> {
    let whole = read(viewer, name)?;
    let Some(part) = part else { return Some(whole) };
    let rows = whole.rows.iter().filter(|row| part.holds(viewer, &whole, row)).cloned().collect();
    Some(Listing { rows, ..whole.clone_head() })
}
