//! Bidding: what a bid would score, leave and promise, what it requires, why a bid lost, how rivals bid, when a customer buys next.

pub mod cash_if_won;
pub mod estimate;
pub mod like_last;
pub mod margin;
pub mod next_tender;
pub mod post_mortem;
pub mod promise;
pub mod requirements;
pub mod rival_habits;
pub mod rivals_here;
pub mod service_parts;
