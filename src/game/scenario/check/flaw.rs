//! What can be wrong with a scenario, as data.

use std::fmt;

/// A flaw and where it lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flaw {
    /// The place in the draft, as `customers[3].contacts`.
    pub at: String,
    /// What is wrong there.
    pub problem: Problem,
}

/// What is wrong with one place of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// A number, rate, amount or time is outside what the rules can work with.
    /// Where a bound follows from other numbers, `least` may exceed `most`: those are then at fault.
    OutOfRange {
        /// The number as written.
        found: i64,
        /// The least allowed.
        least: i64,
        /// The most allowed.
        most: i64,
    },
    /// A list has too few or too many entries.
    Count {
        /// How many there are.
        found: usize,
        /// The fewest allowed.
        least: usize,
        /// The most allowed.
        most: usize,
    },
    /// Weights do not add up.
    Weights {
        /// Their sum.
        found: u64,
        /// What they must add up to.
        wanted: u64,
    },
    /// An entry lies below the one before it in a list that has to rise.
    NotRising,
    /// A text is empty or blank.
    Blank,
    /// A text is too long.
    TooLong {
        /// Its characters.
        found: usize,
        /// The most allowed.
        most: usize,
    },
    /// The id holds something else than small letters, digits and hyphens.
    NotAWord,
    /// Something is named that the scenario does not have.
    NoSuch {
        /// The index as written.
        found: usize,
        /// How many there are to name.
        count: usize,
    },
    /// A customer has no decision maker, or several.
    DecisionMakers {
        /// How many it has.
        found: usize,
    },
    /// No product of the family has the levels that a set tender asks for.
    NoProduct,
    /// A set tender falls due too long after the year's end for a fair closing (rulebook 8).
    BeyondYear {
        /// Working days from the year's end to its delivery date, begun ones counted.
        days: u32,
        /// The most allowed.
        most: u32,
    },
    /// It changes nothing.
    NoEffect,
    /// No archetype of that id is known (rulebook 9).
    UnknownArchetype,
    /// The same is there already.
    Repeats {
        /// Where it stands first.
        first: String,
    },
}

/// Why a scenario cannot be played.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ScenarioError {
    /// It is not JSON, or a field is missing, unknown or of the wrong kind.
    Syntax {
        /// Line, from 1.
        line: u32,
        /// Column, from 1.
        column: u32,
        /// The reader's own words.
        what: String,
    },
    /// It can be read but makes no sense.
    Flaws(Vec<Flaw>),
}

impl fmt::Display for ScenarioError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax { line, column, what } => write!(out, "line {line}, column {column}: {what}"),
            Self::Flaws(flaws) => {
                for (index, Flaw { at, problem }) in flaws.iter().enumerate() {
                    let separator = if index == 0 { "" } else { "; " };
                    write!(out, "{separator}{at}: {problem:?}")?;
                }
                Ok(())
            }
        }
    }
}

impl std::error::Error for ScenarioError {}
