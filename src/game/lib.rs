//! Floor 1 of Tender: the rules, complete in themselves, pure and deterministic.
//!
//! The vocabulary ([`money`], [`time`], [`ids`], [`per_mille`], [`recognition`],
//! [`luck`]) carries the units. A [`scenario`] is a market as data, a [`setup`] the
//! settings of a game. A [`world::World`] changes through one door only,
//! [`world::World::apply`]; what one company may know of it is an
//! [`observation::Observation`], and [`rival`]s decide from nothing else.
//!
//! What the rules are, and where each comes from, is `RULEBOOK.md`; a doc comment that says
//! "rulebook 4" means its section 4.

/// What each rule is and why: the sections that the doc comments of the rules name.
#[cfg(doc)]
#[doc = include_str!("RULEBOOK.md")]
pub mod rulebook {}

pub mod as_list;
mod bounds;
pub mod care;
pub mod command;
pub mod company;
pub mod event;
pub mod finance;
pub mod forecast;
pub mod ghost;
pub mod ids;
pub mod json;
pub mod luck;
pub mod market;
pub mod may;
pub mod money;
pub mod observation;
mod pairs;
pub mod par;
pub mod people;
pub mod per_mille;
pub mod plan;
pub mod ranks;
pub mod recognition;
pub mod refusal;
pub mod relation;
pub mod rival;
pub mod scenario;
pub mod score;
pub mod setup;
pub mod sort;
pub mod standing_orders;
pub mod supply;
pub mod tender;
pub mod time;
pub mod world;

/// The version of the rules. Games under other rules can be read, kept and shown by
/// their stored result, but not continued or verified (rulebook 11).
pub const RULES_VERSION: u32 = 8;
