//! The debrief of a class, computed from its submissions: findings with their numbers, no sentences. It says
//! nothing that the class is too small to show, and it reports correlations as such, not as causes.

mod best;
mod causes;
mod chain;
pub mod chance;
pub mod distribution;
mod few;
pub mod measure;
mod numbers;
mod pages;
mod scatter;
pub mod statistics;
#[cfg(test)]
pub(crate) mod tests;

pub use best::{Best, Contrast};
pub use causes::{Causes, DisqualifiedBids, Fallen, LostBids};
pub use chain::{ChainLink, SatisfactionChain};
pub use few::FewYears;
use game::sort;
pub use numbers::{Costs, LessonNumbers, StudentGroup};
pub use pages::{Evidence, LessonPage, LessonVerdict};
pub use scatter::{Half, Scatter, ScatterPoint};

use crate::contest::submission::verify::Verified;
use crate::contest::tournament::lesson::Lesson;
use measure::Measure;

/// Fewest students for a finding about the class.
pub const LEAST_STUDENTS: u32 = 8;
/// Fewest students for comparing the best quarter with the rest: three with nine.
pub const LEAST_FOR_BEST: u32 = 12;
/// Fewest cases (bids, tenders, sales or customers) for a verdict; fewer are only counted.
pub const LEAST_CASES: u32 = 20;
/// The same for bankrupt companies, of which there are never many.
pub const LEAST_FALLEN: u32 = 3;
/// Comparisons that a debrief tests against chance: each habit of the best quarter, retention against prices,
/// the lessons with two figures, and the winners of close tenders.
pub const COMPARISONS: u32 = 25;

/// What a class shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Debrief {
    /// Students whose year is whole ([`Verified::is_whole`]): all else rests on these.
    pub students: u32,
    /// Students whose year is not.
    pub unfinished: u32,
    /// The years beside each other, where there are too few for findings.
    pub few: Option<FewYears>,
    /// What the best quarter did differently.
    pub best: Sample<Best>,
    /// Why bids were lost, and why they did not count: counted, whatever the size of the class.
    pub causes: Causes,
    /// The companies that went bankrupt and why, the earliest first.
    pub fallen: Vec<Fallen>,
    /// Retention against the level of prices.
    pub price_and_retention: Sample<Scatter>,
    /// The six numbers of satisfaction over the class.
    pub chain: Sample<SatisfactionChain>,
    /// A page for each lesson, in the order of the rulebook.
    pub lessons: Vec<LessonPage>,
}

/// A finding, if there are enough students for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sample<T> {
    /// Enough students.
    Enough(T),
    /// Too few students.
    TooFew {
        /// Students with something to go by.
        students: u32,
        /// As many as it would take.
        needs: u32,
    },
}

impl<T> Sample<T> {
    /// What is said of so many students, unless they are too few.
    fn of(students: u32, needs: u32, says: impl FnOnce() -> T) -> Self {
        if students < needs { Self::TooFew { students, needs } } else { Self::Enough(says()) }
    }

    /// What is said, if it is.
    pub const fn enough(&self) -> Option<&T> {
        match self {
            Self::Enough(says) => Some(says),
            Self::TooFew { .. } => None,
        }
    }
}

/// The debrief of a class: one year a student, the one that counts.
pub fn debrief<'a>(class: impl IntoIterator<Item = &'a Verified>) -> Debrief {
    let (mut whole, unfinished): (Vec<&Verified>, Vec<&Verified>) = class.into_iter().partition(|year| year.is_whole());
    sort::by(&mut whole, |a, b| {
        let rank = |year: &Verified| (year.bankrupt, std::cmp::Reverse(year.score));
        rank(a).cmp(&rank(b)).then_with(|| a.student.cmp(&b.student))
    });
    Debrief {
        students: whole.len() as u32,
        unfinished: unfinished.len() as u32,
        few: FewYears::of(&whole),
        best: Best::of(&whole),
        causes: Causes::of(&whole),
        fallen: causes::fallen(&whole),
        price_and_retention: Scatter::of(&whole, Measure::PriceRatio, Measure::Retention),
        chain: SatisfactionChain::of(&whole),
        lessons: Lesson::ALL.map(|lesson| pages::page(&whole, lesson)).into(),
    }
}
