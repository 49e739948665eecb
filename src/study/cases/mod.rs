//! Cases: what a company met, decisions to be taken, what each would have brought, and what the company really did.
//!
//! A case stands in a file of its own beside this one, in both languages, and is read with limits ([`read_case`]), because
//! an instructor may write one. What a decision brings is computed from the facts of the case by formulas
//! ([`super::quiz::formula`]), among them the rules of the game, and told with its computation, so that a student can do it
//! again ([`CaseOutcome`]). A mark follows from the choices alone ([`Case::mark`]).

mod attempt;
mod case;
mod outcome;
mod read;

pub use attempt::decide;
pub use case::{Case, CaseDecision, CaseFact, CaseInput, CaseLine, CaseOption, CaseTransfer, FactBasis, Points};
pub use outcome::{CaseOutcome, OutcomeLine};
pub use read::{CaseProblem, read_case};

/// The cases that come with the product, in the order in which the course takes them up. Each is the name of a file.
pub const CASES: [&str; 9] =
    ["supermarket", "rice-shop", "hotel", "parts", "courier", "budget-hotel", "warehouse", "copiers", "water"];

#[cfg(test)]
mod figure_tests;
#[cfg(test)]
mod tests;
