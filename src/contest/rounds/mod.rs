//! Games by rounds: teams of one market hand in a month's plan, the instructor closes the month for
//! all at once, and each team gets a file that holds what it may know and nothing else. The same
//! without files is a hot seat: several teams in turn at one machine.
//!
//! | who | does |
//! |---|---|
//! | a team | says that it wants to play: [`Join`] |
//! | the instructor | makes the [`Game`], opens it: [`Game::play`], gives out [`Game::results`] |
//! | a team | plans on the world of its [`ResultFile`], hands in a [`Plan`] |
//! | the instructor | takes it: [`Game::hand_in`], closes the month: [`Game::close`] |
//!
//! The archive is the settings and the plans; all else is played again from the start, so a month can
//! be closed again after a mistake: [`Game::put_in`]. A plan that does not count stays at hand:
//! [`Game::set_aside`]. A team that has lost its key gets another: [`Game::seal_to`]. What a plan's
//! numbers then stand for is said in `names`, and which results are replaced by it in `edition`.

mod aside;
mod carry;
mod close;
mod edition;
mod game;
mod hand_in;
mod join;
mod keys;
mod names;
mod plan;
mod result;
mod standing;
mod text;
mod turn;

pub use aside::MOST_ASIDE;
pub use carry::Carried;
pub use close::{Notes, Played, Round, Skipped, Why};
pub use game::{Game, GameError, MOST_GAME, MOST_ID, Repeats, Team};
pub use hand_in::{CloseError, HandInError, HandedIn, Newer};
pub use join::{Join, JoinError};
pub use keys::Reapplication;
pub use names::{Counted, Name, Next};
pub use plan::{MOST_PLAN, MOST_STEPS, Plan, PlanError, Step};
pub use result::{MOST_RESULT, ResultError, ResultFile};
pub use text::TextError;
