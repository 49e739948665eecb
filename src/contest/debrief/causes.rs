//! What went wrong in a class: bids that lost, bids that did not count, companies that fell.

use crate::contest::facts::DisqualificationCause;
use crate::contest::submission::Student;
use crate::contest::submission::verify::Verified;
use crate::insight::bidding::post_mortem::TotalFactor;
use crate::insight::money::bankruptcy::Downfall;
use game::sort;

/// Why bids of the class came to nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Causes {
    /// Bids opened.
    pub bids: u32,
    /// Of those, won.
    pub won: u32,
    /// Valid bids that lost, by the factor that decided, the most frequent first; without those that
    /// never did.
    pub lost: Vec<LostBids>,
    /// Bids that did not count, by cause, the most frequent first; without causes that never were.
    pub disqualified: Vec<DisqualifiedBids>,
}

/// Bids lost by one factor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LostBids {
    /// Which: where the bid was furthest behind the winner's.
    pub by: TotalFactor,
    /// Bids.
    pub bids: u32,
    /// Students whom it happened to.
    pub students: u32,
}

/// Bids that did not count for one cause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DisqualifiedBids {
    /// Which.
    pub cause: DisqualificationCause,
    /// Bids.
    pub bids: u32,
    /// Students whom it happened to.
    pub students: u32,
}

/// A company that went bankrupt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fallen {
    /// The student.
    pub student: Student,
    /// When, by which payment, and what had become of the money.
    pub fall: Downfall,
}

impl Causes {
    /// Counts over a class.
    pub(super) fn of(class: &[&Verified]) -> Self {
        let count = |of: &dyn Fn(&Verified) -> u32| -> (u32, u32) {
            let each = class.iter().map(|year| of(year));
            each.fold((0, 0), |(bids, students), count| (bids + count, students + u32::from(count > 0)))
        };
        let mut lost: Vec<LostBids> = TotalFactor::ALL
            .into_iter()
            .map(|by| {
                let (bids, students) = count(&|year| year.facts.bidding.lost_by[by as usize]);
                LostBids { by, bids, students }
            })
            .filter(|lost| lost.bids > 0)
            .collect();
        sort::by_key(&mut lost, |lost| (std::cmp::Reverse(lost.bids), lost.by));
        let mut disqualified: Vec<DisqualifiedBids> = DisqualificationCause::ALL
            .into_iter()
            .map(|cause| {
                let (bids, students) = count(&|year| year.facts.bidding.disqualified[cause as usize]);
                DisqualifiedBids { cause, bids, students }
            })
            .filter(|disqualified| disqualified.bids > 0)
            .collect();
        sort::by_key(&mut disqualified, |disqualified| (std::cmp::Reverse(disqualified.bids), disqualified.cause));
        Self { bids: count(&|year| year.bids).0, won: count(&|year| year.wins).0, lost, disqualified }
    }
}

/// The companies that went bankrupt, the earliest first.
pub(super) fn fallen(class: &[&Verified]) -> Vec<Fallen> {
    let mut fallen: Vec<Fallen> = class
        .iter()
        .filter_map(|year| Some(Fallen { student: year.student.clone(), fall: year.facts.fall? }))
        .collect();
    sort::by(&mut fallen, |a, b| a.fall.at.cmp(&b.fall.at).then_with(|| a.student.cmp(&b.student)));
    fallen
}
