//! What a company's hours went into, by kind of work and month (rulebook 2).

use super::task::TaskKind;
use crate::time::{Minute, Minutes, Month};
use serde::{Deserialize, Serialize};

/// Kinds of work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WorkKind {
    /// Research, calls, taking into management.
    Acquisition,
    /// Visits and demonstrations.
    Visits,
    /// Exhibitions.
    Exhibitions,
    /// Seminars.
    Seminars,
    /// Ordering goods.
    Purchasing,
    /// Deliveries.
    Delivery,
    /// Complaints.
    Service,
    /// Programmes and gifts.
    Care,
    /// Surveys.
    Surveys,
    /// Credit checks and collection.
    Credit,
    /// Product studies and training.
    Learning,
    /// Proposals for tenders.
    Proposals,
    /// Joint projects.
    JointProjects,
    /// Offering second families.
    CrossSelling,
    /// Market research.
    MarketResearch,
    /// Website campaigns.
    Websites,
}

impl WorkKind {
    /// How many there are.
    pub const COUNT: usize = Self::ALL.len();

    /// All, in order.
    pub const ALL: [Self; 16] = [
        Self::Acquisition,
        Self::Visits,
        Self::Exhibitions,
        Self::Seminars,
        Self::Purchasing,
        Self::Delivery,
        Self::Service,
        Self::Care,
        Self::Surveys,
        Self::Credit,
        Self::Learning,
        Self::Proposals,
        Self::JointProjects,
        Self::CrossSelling,
        Self::MarketResearch,
        Self::Websites,
    ];

    /// The kind of a task.
    pub const fn of(task: &TaskKind) -> Self {
        match task {
            TaskKind::Research { .. } | TaskKind::Call { .. } | TaskKind::Forming { .. } | TaskKind::Stable { .. } => {
                Self::Acquisition
            }
            TaskKind::Visit { .. } | TaskKind::Demonstration { .. } => Self::Visits,
            TaskKind::Exhibition { .. } => Self::Exhibitions,
            TaskKind::Seminar { .. } => Self::Seminars,
            TaskKind::Purchase { .. } => Self::Purchasing,
            TaskKind::Delivery { .. } => Self::Delivery,
            TaskKind::Respond { .. } | TaskKind::Settle { .. } => Self::Service,
            TaskKind::Care { .. } | TaskKind::Gift { .. } => Self::Care,
            TaskKind::Survey { .. } => Self::Surveys,
            TaskKind::CreditCheck { .. } | TaskKind::Collect { .. } => Self::Credit,
            TaskKind::Study { .. } | TaskKind::Training => Self::Learning,
            TaskKind::Proposal { .. } => Self::Proposals,
            TaskKind::JointProject { .. } => Self::JointProjects,
            TaskKind::CrossSell { .. } => Self::CrossSelling,
            TaskKind::MarketResearch { .. } => Self::MarketResearch,
            TaskKind::WebsiteCampaign { .. } => Self::Websites,
        }
    }
}

/// Minutes worked, by month and kind. A task counts in the month in which it ended.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct WorkHours([[u32; WorkKind::COUNT]; 12]);

impl WorkHours {
    /// Counts a task that took from `began` to `ended`.
    pub(crate) fn add(&mut self, task: &TaskKind, began: Minute, ended: Minute) {
        let minutes = &mut self.0[ended.month().index()][WorkKind::of(task) as usize];
        *minutes = minutes.saturating_add((ended - began).get());
    }

    /// Work of a kind in a month.
    pub const fn of(&self, month: Month, kind: WorkKind) -> Minutes {
        Minutes::new(self.0[month.index()][kind as usize])
    }

    /// All work of a month.
    pub fn in_month(&self, month: Month) -> Minutes {
        Minutes::new(self.0[month.index()].iter().sum())
    }

    /// How far the mix of two months differs, in thousandths of total variation distance: half the sum of the
    /// differences of shares. None when nothing was done in one of them.
    pub fn mix_differs(&self, one: Month, other: Month) -> Option<u32> {
        let (first, second) = (self.in_month(one).get(), self.in_month(other).get());
        if first == 0 || second == 0 {
            return None;
        }
        let share = |month: Month, kind, all: u32| u64::from(self.of(month, kind).get()) * 1000 / u64::from(all);
        let apart = WorkKind::ALL.map(|kind| share(one, kind, first).abs_diff(share(other, kind, second)));
        Some((apart.iter().sum::<u64>() / 2) as u32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mix_of_two_months_differs_by_the_hours_that_moved() {
        let mut hours = WorkHours::default();
        let [one, two] = [Month::FIRST, Month::new(2).expect("a month")];
        let mut work = |month: Month, task: &TaskKind, minutes| {
            hours.add(task, month.opening(), month.opening() + Minutes::new(minutes));
        };
        let study = TaskKind::Study { family: crate::ids::IndustryId(0) };
        work(one, &TaskKind::Training, 300);
        work(one, &study, 100);
        work(two, &study, 100);
        work(two, &TaskKind::Seminar { guests: Vec::new() }, 100);
        assert_eq!(hours.in_month(one), Minutes::new(400));
        assert_eq!(hours.of(two, WorkKind::Seminars), Minutes::new(100));
        assert_eq!(hours.mix_differs(one, two), Some(500));
        assert_eq!(hours.mix_differs(one, Month::LAST), None);
    }
}
