//! A course plan that was given out, as a text.

use crate::contest::submission::moment::ClockTime;
use serde::{Deserialize, Serialize};

/// A course plan that was given out. What stands in it is for `course_plan` to read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClassPlan {
    /// By what the plan is known when it is changed and given out again.
    pub key: String,
    /// When it was given out; of two with the same key the newer one counts.
    pub at: ClockTime,
    /// The plan.
    pub text: String,
}
