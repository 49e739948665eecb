//! The weekly report: what was done in five working days, counted from the facts, a row for each of the sales staff and
//! one for all others. The rows add up to the whole.

use super::sales_plan::WEEK_DAYS;
use super::viewer::Viewer;
use game::event::Event;
use game::ids::{StaffId, TenderId};
use game::money::Money;
use game::people::{TaskKind, TaskOutcome};
use game::scenario::Role;
use game::time::{Minute, Minutes};

/// What was done in a week.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WeeklyReport {
    /// Customers researched.
    pub researched: u32,
    /// Calls.
    pub calls: u32,
    /// Visits and demonstrations.
    pub visits: u32,
    /// Tasks that did not reach their end.
    pub failed: u32,
    /// Minutes at work.
    pub minutes: u32,
    /// Bids won with customers that the person owned.
    pub won: u32,
    /// Bids lost with customers that the person owns.
    pub lost: u32,
    /// Worth of what was won.
    pub worth: Money,
    /// Money received for orders of customers that the person owned.
    pub received: Money,
}

/// A row of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WeeklyRow {
    /// One of the sales staff; none for all others, and for customers without an owner.
    pub staff: Option<StaffId>,
    /// What was done.
    pub report: WeeklyReport,
}

/// The first minute of the week that ends at `until`.
pub fn week_before(until: Minute) -> Minute {
    until.back(Minutes::days(WEEK_DAYS))
}

/// The rows for the five working days before now: the sales staff in their order, then all others.
pub fn weekly_rows(viewer: &Viewer<'_>) -> Vec<WeeklyRow> {
    let seen = viewer.seen;
    let from = week_before(seen.now());
    let sellers = seen.people().filter(|person| person.role == Role::Sales).map(|person| Some(person.id));
    let empty = |staff| WeeklyRow { staff, report: WeeklyReport::default() };
    let mut rows: Vec<WeeklyRow> = sellers.chain([None]).map(empty).collect();
    let at = |rows: &[WeeklyRow], staff: Option<StaffId>| {
        rows.iter().position(|row| row.staff == staff).unwrap_or(rows.len() - 1)
    };
    for outcome in seen.outcomes().iter().filter(|outcome| outcome.ended > from) {
        let at = at(&rows, Some(outcome.staff));
        count_work(&mut rows[at].report, outcome);
    }
    let owner = |id: &TenderId| {
        let order = seen.company().contracts.get(id);
        order.map_or_else(|| seen.relation(id.customer).details().owner, |order| order.owner)
    };
    for told in seen.feed().iter().filter(|told| told.at > from) {
        let (Event::Won { tender: id, .. }
        | Event::Lost { tender: id, .. }
        | Event::Paid { contract: id, .. }
        | Event::PaidInPart { contract: id, .. }) = &told.event
        else {
            continue;
        };
        let at = at(&rows, owner(id));
        count_event(&mut rows[at].report, &told.event);
    }
    rows
}

fn count_work(report: &mut WeeklyReport, outcome: &TaskOutcome) {
    report.minutes += (outcome.ended - outcome.began).get();
    if outcome.failure.is_some() {
        report.failed += 1;
        return;
    }
    match outcome.task.kind {
        TaskKind::Research { .. } => report.researched += 1,
        TaskKind::Call { .. } => report.calls += 1,
        TaskKind::Visit { .. } | TaskKind::Demonstration { .. } => report.visits += 1,
        _ => {}
    }
}

fn count_event(report: &mut WeeklyReport, event: &Event) {
    match event {
        Event::Won { worth, .. } => {
            report.won += 1;
            report.worth += *worth;
        }
        Event::Lost { .. } => report.lost += 1,
        Event::Paid { amount, .. } | Event::PaidInPart { amount, .. } => report.received += *amount,
        _ => {}
    }
}

/// What rows come to.
pub fn sum_of(rows: &[WeeklyRow]) -> WeeklyReport {
    rows.iter().fold(WeeklyReport::default(), |sum, WeeklyRow { report, .. }| WeeklyReport {
        researched: sum.researched + report.researched,
        calls: sum.calls + report.calls,
        visits: sum.visits + report.visits,
        failed: sum.failed + report.failed,
        minutes: sum.minutes + report.minutes,
        won: sum.won + report.won,
        lost: sum.lost + report.lost,
        worth: sum.worth + report.worth,
        received: sum.received + report.received,
    })
}
