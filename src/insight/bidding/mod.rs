//! Bidding: what one would score, why a bid lost, how rivals bid, when a customer buys next.

pub mod cash_if_won;
pub mod estimate;
pub mod next_tender;
pub mod post_mortem;
pub mod rival_habits;
