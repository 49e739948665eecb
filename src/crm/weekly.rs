//! The weekly report of a salesperson, and of all: what was done in five working days, counted from the facts.

use super::viewer::Viewer;
use game::event::Event;
use game::ids::StaffId;
use game::money::Money;
use game::people::{TaskKind, TaskOutcome};
use game::time::{Minute, Minutes};

/// Working days of a week.
pub const WEEK_DAYS: u32 = 5;

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
    /// Bids won; of the customers that the person owns.
    pub won: u32,
    /// Bids lost.
    pub lost: u32,
    /// Worth of what was won.
    pub worth: Money,
    /// Money received from those customers.
    pub received: Money,
}

/// The first minute of the week that ends at `until`.
pub fn week_before(until: Minute) -> Minute {
    until.back(Minutes::days(WEEK_DAYS))
}

/// The report on one person, or on everybody, for the five working days before now.
pub fn weekly_report(viewer: &Viewer<'_>, staff: Option<StaffId>) -> WeeklyReport {
    let seen = viewer.seen;
    let from = week_before(seen.now());
    let mut report = WeeklyReport::default();
    let own = |outcome: &&TaskOutcome| staff.is_none_or(|staff| outcome.staff == staff) && outcome.ended > from;
    for outcome in seen.outcomes().iter().filter(own) {
        report.minutes += (outcome.ended - outcome.began).get();
        if outcome.failure.is_some() {
            report.failed += 1;
            continue;
        }
        match outcome.task.kind {
            TaskKind::Research { .. } => report.researched += 1,
            TaskKind::Call { .. } => report.calls += 1,
            TaskKind::Visit { .. } | TaskKind::Demonstration { .. } => report.visits += 1,
            _ => {}
        }
    }
    let owned = |customer| staff.is_none_or(|staff| seen.relation(customer).details().owner == Some(staff));
    for told in seen.feed().iter().filter(|told| told.at > from) {
        match &told.event {
            Event::Won { tender, worth } if owned(tender.customer) => {
                report.won += 1;
                report.worth += *worth;
            }
            Event::Lost { tender, .. } if owned(tender.customer) => report.lost += 1,
            Event::Paid { contract, amount } | Event::PaidInPart { contract, amount, .. }
                if owned(contract.customer) =>
            {
                report.received += *amount;
            }
            _ => {}
        }
    }
    report
}
