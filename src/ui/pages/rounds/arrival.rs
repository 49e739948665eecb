//! A plan that is still to be taken in.

use crate::ui::exchange::take::Item;

/// Plans on their way to the desk.
pub struct Arrival {
    /// Whether plans for closed months count too, which are closed again then.
    pub again: bool,
    /// What came.
    pub item: Item,
}
