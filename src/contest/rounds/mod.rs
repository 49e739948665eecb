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
//! be closed again after a mistake: [`Game::put_in`]. The archive keeps plans that do not count:
//! [`Game::stop_counting`]. Records of the CRM workbench go with a plan and come back with the results (`record_check`);
//! the members of a team pass them on among themselves in a `team_file`. A team that has lost its key gets another: [`Game::seal_to`]. What a plan's
//! numbers then stand for is said in `names`, and which results are replaced by it in `edition`.

mod close;
mod counted;
mod edition;
mod execution;
mod game;
mod hand_in;
mod join;
mod keys;
mod limits;
mod names;
mod plan;
mod planning;
pub mod record_check;
mod result;
mod skipped;
mod standing;
pub mod team_file;
mod text;
mod transfer;
mod uncounted;

pub use close::{Notes, Played, Round};
pub use counted::{Counted, CountedName, Next};
pub use game::{Game, GameError, Repeats, Team};
pub use hand_in::{CloseError, HandInError, HandedIn, Newer};
pub use join::{Join, JoinError};
pub use keys::Reapplication;
pub use limits::{MOST_GAME, MOST_ID, MOST_PLAN, MOST_RESULT, MOST_STEPS, MOST_UNCOUNTED};
pub use plan::{Plan, PlanError, PlanStep};
pub use planning::RefusedStep;
pub use result::{ResultError, ResultFile};
pub use skipped::{SkipReason, Skipped};
pub use text::TextError;
pub use transfer::Transferred;
