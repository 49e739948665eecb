//! Tender 竞标留客: a dealer company's year of finding customers, winning their tenders and
//! keeping them, played in the browser.
//!
//! # A guided tour
//!
//! - [`game`], floor 1, is the rules: pure, deterministic, complete in themselves.
//! - [`insight`], floor 2, answers people's questions from what one company may know: the
//!   post-mortem of a bid, the estimate before one, what needs attention.
//! - [`record`], floor 2, is a game as text: the log of commands, saves, replay.
//! - [`contest`], floor 3, sets games against each other: class competitions and their debrief, games
//!   by rounds, markets of one's own, and the tournament that proves what the game teaches.
//! - [`study`], floor 3, helps a beginner: the guided first month and the handbook's plan.
//! - `browser` and `ui` exist only in the browser's build.
//!
//! ARCHITECTURE.md has the map and the invariants. A month, played by hand:
//!
//! ```
//! use game::command::Command;
//! use game::event::Event;
//! use game::ids::{CompanyId, ContactId, CustomerId};
//! use game::luck::Seed;
//! use game::people::TaskKind;
//! use game::relation::Stage;
//! use game::scenario::{Role, Scenario};
//! use game::setup::{Pace, Player, Seat, Setup, Validity};
//! use game::time::Month;
//! use game::world::World;
//!
//! // A market, a seed, one person's company: that is a game.
//! let me = CompanyId(0);
//! let seats = vec![Seat { name: "青禾商贸".to_owned(), player: Player::Human }];
//! let setup = Setup { seed: Seed(7), seats, validity: Validity::Practice, pace: Pace::Calm };
//! let mut world = World::new(Scenario::practice(), setup);
//!
//! // What the company may know is an observation; rivals and pages see nothing else.
//! let customer = CustomerId(0);
//! let seller = world.observe(me).people().find(|person| person.role == Role::Sales).unwrap().id;
//! assert_eq!(world.observe(me).relation(customer).stage(), Stage::Potential);
//! assert!(world.observe(me).file(customer).is_none());
//!
//! // Commands are the one door. Stages cannot be skipped, so a queue begins with research.
//! let contact = ContactId(0);
//! for task in [
//!     TaskKind::Research { customer },
//!     TaskKind::Call { customer, contact },
//!     TaskKind::Visit { customer, contact },
//!     TaskKind::Demonstration { customer },
//!     TaskKind::Forming { customer },
//! ] {
//!     world.apply(me, &Command::Queue { staff: seller, task, after: None })?;
//! }
//!
//! // The clock is a command too. What happened comes back as events.
//! let events = world.apply(me, &Command::Advance { to: Month::FIRST.end() })?;
//! assert!(events.iter().any(|event| matches!(event, Event::Researched { .. })));
//! assert!(events.iter().any(|event| matches!(event, Event::MonthClosed { .. })));
//! assert!(world.observe(me).relation(customer).stage() > Stage::Potential);
//! assert!(world.books_balance(me));
//!
//! // A refused command leaves the world as it was.
//! let before = world.snapshot();
//! assert!(world.apply(me, &Command::Advance { to: Month::FIRST.opening() }).is_err());
//! assert_eq!(world.snapshot(), before);
//! # Ok::<(), game::refusal::Refusal>(())
//! ```

pub use game;

pub mod contest;
pub mod crm;
pub mod insight;
pub mod record;
pub mod study;

#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(target_arch = "wasm32")]
pub mod ui;
