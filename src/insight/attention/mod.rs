//! Attention: what needs the player, the most urgent first.

pub mod early_warning;
pub mod idle;
pub mod needs;
pub mod remark;
pub mod stops;
pub mod to_do;
pub mod urgency;
