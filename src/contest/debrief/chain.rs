//! The chain of satisfaction over a class (rulebook 7; ACSI): six numbers, each as it lies in the class.

use super::{LEAST_STUDENTS, Sample};
use crate::contest::debrief::statistics::quartile;
use crate::contest::submission::verify::Verified;
use game::care::AcsiNumber;
use game::sort;

/// The six numbers of a class along the chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SatisfactionChain {
    /// Students with a customer who has bought.
    pub students: u32,
    /// The numbers in the order of the chain.
    pub links: [ChainLink; 6],
}

/// One number of the chain: the means of students over their customers, 0 to 100, in tenths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChainLink {
    /// Which.
    pub number: AcsiNumber,
    /// A quarter of the students lies below.
    pub lower: i64,
    /// Half of them.
    pub median: i64,
    /// Three quarters.
    pub upper: i64,
}

impl SatisfactionChain {
    /// Reads the chain off the years of a class.
    pub(super) fn of(class: &[&Verified]) -> Sample<Self> {
        let known: Vec<[u32; 6]> = class.iter().filter_map(|year| year.facts.keeping.acsi).collect();
        let students = known.len() as u32;
        let link = |number: AcsiNumber| {
            let mut values: Vec<i64> = known.iter().map(|acsi| i64::from(acsi[number as usize])).collect();
            sort::ascending(&mut values);
            let at = |quarters| quartile(&values, quarters).unwrap_or(0);
            ChainLink { number, lower: at(1), median: at(2), upper: at(3) }
        };
        Sample::of(students, LEAST_STUDENTS, || Self { students, links: AcsiNumber::ALL.map(link) })
    }
}
