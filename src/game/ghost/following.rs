//! How far a ghost could follow its script, and what stood in the way.

use crate::ids::{StaffId, TaskId};
use crate::people::TaskFailure;
use crate::refusal::Refusal;
use crate::sort;
use crate::tender::Disqualification;
use serde::{Deserialize, Serialize};

/// What stood in the way of an intention.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Obstacle {
    /// All places were taken, or the own one was not there or lost.
    Place,
    /// The relation was not as far as it was then.
    Relation,
    /// The customer would not: a call refused, an offer not taken up.
    Unwilling,
    /// The tender was not there, or closed.
    Tender,
    /// Cash and credit did not pay for it.
    Money,
    /// The employee who should do it does not work here, or has too much to do.
    People,
    /// No booth was left, or nobody could come.
    Event,
    /// It was done, or under way, already.
    Already,
    /// The company had gone bankrupt.
    Bankrupt,
    /// Anything else.
    Other,
}

impl Obstacle {
    /// All kinds.
    pub const ALL: [Self; 10] = [
        Self::Place,
        Self::Relation,
        Self::Unwilling,
        Self::Tender,
        Self::Money,
        Self::People,
        Self::Event,
        Self::Already,
        Self::Bankrupt,
        Self::Other,
    ];
}

impl From<Refusal> for Obstacle {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::NoPlace | Refusal::BidDisqualified(Disqualification::PlaceLost) => Self::Place,
            Refusal::NotResearched | Refusal::NotACustomer | Refusal::CustomerLost => Self::Relation,
            Refusal::TenderNotOpen | Refusal::NoBid | Refusal::NoRequest => Self::Tender,
            Refusal::NoCash { .. }
            | Refusal::Amount { .. }
            | Refusal::BidDisqualified(Disqualification::BondNotPayable) => Self::Money,
            Refusal::NoSuchStaff
            | Refusal::WrongRole { .. }
            | Refusal::QueueFull { .. }
            | Refusal::StaffFull { .. }
            | Refusal::OwnerNotSales
            | Refusal::TargetSet => Self::People,
            Refusal::NoSuchTask | Refusal::HasAddresses => Self::Already,
            Refusal::Bankrupt => Self::Bankrupt,
            _ => Self::Other,
        }
    }
}

impl From<&TaskFailure> for Obstacle {
    fn from(failure: &TaskFailure) -> Self {
        match failure {
            TaskFailure::PlacesFull { .. } => Self::Place,
            TaskFailure::StageTooLow | TaskFailure::RecognitionTooLow { .. } | TaskFailure::NoOrdersYet => {
                Self::Relation
            }
            TaskFailure::CallRefused | TaskFailure::NotTakenUp => Self::Unwilling,
            TaskFailure::NoCash { .. } => Self::Money,
            TaskFailure::NoBooth | TaskFailure::NoGuests => Self::Event,
            TaskFailure::AlreadyDone | TaskFailure::NobodyNew | TaskFailure::SkillAtTop => Self::Already,
            TaskFailure::SoldOut { .. }
            | TaskFailure::NoStock { .. }
            | TaskFailure::NothingOpen
            | TaskFailure::NoTicket
            | TaskFailure::LeftMarket
            | TaskFailure::TenderClosed
            | TaskFailure::CustomerLost
            | TaskFailure::NothingOverdue => Self::Other,
        }
    }
}

/// Where a ghost is in its script, and how much of it could be followed so far.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Following {
    /// Intentions behind it.
    pub(crate) behind: u32,
    /// What the script's tasks are called here, by their place in the script; none for those skipped.
    pub(crate) tasks: Vec<Option<TaskId>>,
    /// What those are called here whom the script hires, in its order; none where nobody came.
    pub(crate) hired: Vec<Option<StaffId>>,
    followed: u32,
    skipped: [u32; Obstacle::ALL.len()],
}

/// How often something stood in a ghost's way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ObstacleCount {
    /// What.
    pub obstacle: Obstacle,
    /// How often.
    pub count: u32,
}

impl Following {
    /// Intentions that were carried out and, for tasks, did not fail where they had not failed when
    /// they were recorded.
    pub const fn followed(&self) -> u32 {
        self.followed
    }

    /// Intentions that were skipped for this reason, failed tasks among them.
    pub const fn skipped(&self, obstacle: Obstacle) -> u32 {
        self.skipped[obstacle as usize]
    }

    /// All intentions that were skipped.
    pub fn skipped_in_all(&self) -> u32 {
        self.skipped.iter().sum()
    }

    /// What stood in the way, the most frequent first, without what never did.
    pub fn obstacles(&self) -> Vec<ObstacleCount> {
        let count = |obstacle| ObstacleCount { obstacle, count: self.skipped(obstacle) };
        let mut met: Vec<_> = Obstacle::ALL.map(count).into();
        met.retain(|one| one.count > 0);
        sort::by_key(&mut met, |one| (std::cmp::Reverse(one.count), one.obstacle));
        met
    }

    pub(crate) const fn note_followed(&mut self) {
        self.followed += 1;
    }

    pub(crate) const fn note_skipped(&mut self, obstacle: Obstacle, count: u32) {
        self.skipped[obstacle as usize] += count;
    }

    /// A task that had been carried out so far came to nothing.
    pub(crate) const fn note_failed(&mut self, obstacle: Obstacle) {
        self.followed = self.followed.saturating_sub(1);
        self.note_skipped(obstacle, 1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stood_in_the_way_is_told_the_most_frequent_first() {
        let mut following = Following::default();
        for _ in 0..5 {
            following.note_followed();
        }
        following.note_failed(Obstacle::Unwilling);
        following.note_skipped(Obstacle::Place, 3);
        following.note_skipped(Obstacle::Tender, 1);
        assert_eq!((following.followed(), following.skipped_in_all()), (4, 5));
        let expect = [(Obstacle::Place, 3), (Obstacle::Unwilling, 1), (Obstacle::Tender, 1)];
        let expect = expect.map(|(obstacle, count)| ObstacleCount { obstacle, count });
        assert_eq!(following.obstacles(), expect);
    }

    #[test]
    fn every_obstacle_has_its_place() {
        for (place, obstacle) in Obstacle::ALL.into_iter().enumerate() {
            assert_eq!(obstacle as usize, place);
        }
    }
}
