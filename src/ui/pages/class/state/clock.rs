//! The time of day on this machine.

use crate::browser::timer;
use crate::contest::submission::moment::Moment;

/// What the page's own clock says.
pub fn now() -> Moment {
    Moment::milliseconds(timer::since_1970() as i64)
}
