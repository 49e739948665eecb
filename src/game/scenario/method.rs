//! The two ways in which a tender is scored.

use serde::{Deserialize, Serialize};

/// How a tender is scored (rulebook 4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// 价格型.
    Price,
    /// 非价格型.
    NonPrice,
}
