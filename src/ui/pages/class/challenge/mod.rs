//! The instructor sets a challenge and gives it out.

mod form;
mod hand_out;
mod rivals;
mod too_many;
mod weights;

pub use form::{ChallengeForm, LEAST_CAPITAL, MOST_CAPITAL};
pub use hand_out::HandOut;
pub use too_many::{NotKept, called};
