//! Top floor: what a person sees and touches. Only in the browser's build.
//!
//! Two things leave the [`session`]: a view of the game (an `Observation`, through
//! [`Session::view`]) and a way to act on it ([`Session::act`]). Pages project the view with
//! memos and act through commands; none of them holds a world or a rule.

pub mod app;
pub mod barred;
pub mod charts;
pub mod components;
pub mod exchange;
pub mod focus_kept;
pub mod guide;
pub mod help;
pub mod keys;
pub mod lazy;
pub mod look;
pub mod notices;
pub mod pages;
pub mod prompts;
pub mod reports;
pub mod route;
pub mod saved;
pub mod session;
pub mod shell;
pub mod split_points;
pub mod symbols;
pub mod task;
pub mod wording;
pub mod words;

pub use app::start;
pub use look::{Look, use_look};
pub use route::{Page, go, href, use_route};
pub use session::{Session, use_session};
