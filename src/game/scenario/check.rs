//! Whether a draft can be played: everything that a rule relies on is checked here,
//! so that no scenario, however written, makes a rule panic, divide by zero or
//! leave the range of its integers.
//!
//! The checks report every flaw with its place, as data; its words are the interface's.
//!
//! They are marked `#[inline]` to be compiled where bytes count, not where speed does
//! ([`crate::json`] says how).

#[cfg(test)]
mod built_in;
mod care;
mod change;
mod drawing;
mod finder;
mod flaw;
mod market;
mod rules;
#[cfg(test)]
mod tests;

pub use flaw::{Flaw, Problem, ScenarioError};

use super::Draft;
use finder::{Finder, MOST_YUAN};

/// Every flaw of a draft, in the order of its fields; none if it can be played.
#[inline]
pub(super) fn flaws(draft: &Draft) -> Vec<Flaw> {
    let mut finder = Finder::default();
    finder.word("id", &draft.id);
    finder.name("title", &draft.title);
    finder.within("months", draft.months, 1..=12);
    finder.within("capital", draft.capital, 1..=MOST_YUAN);
    rules::staffing(&mut finder, &draft.staffing);
    rules::tasks(&mut finder, &draft.tasks);
    rules::relation(&mut finder, &draft.relation);
    rules::tender(&mut finder, &draft.tender);
    rules::packages(&mut finder, &draft.packages);
    rules::supply(&mut finder, &draft.supply);
    rules::delivery(&mut finder, &draft.delivery);
    rules::finance(&mut finder, &draft.finance);
    care::satisfaction(&mut finder, &draft.satisfaction);
    care::trouble(&mut finder, &draft.trouble);
    care::service(&mut finder, &draft.service);
    care::care(&mut finder, &draft.care);
    care::repeat(&mut finder, &draft.repeat);
    care::credit(&mut finder, &draft.credit);
    drawing::drawing(&mut finder, &draft.drawing);
    change::change(&mut finder, &draft.change);
    change::projects(&mut finder, &draft.projects);
    change::targets(&mut finder, &draft.targets);
    rules::score(&mut finder, &draft.score);
    rules::sizes(&mut finder, &draft.sizes);
    market::industries(&mut finder, &draft.industries);
    market::contracts(&mut finder, draft);
    market::studied(&mut finder, draft);
    market::customers(&mut finder, draft);
    market::set_tenders(&mut finder, draft);
    market::shocks(&mut finder, draft);
    market::companies(&mut finder, draft);
    finder.flaws()
}
