//! A market as companies know it, to be passed on to them.

use super::{Draft, Scenario};
use crate::bounds::{Beyond, Bounds};
use crate::rival::Policy;
use crate::setup::MOST_SEATS;
use crate::time::Month;
use serde::Serialize;
use std::sync::Arc;

impl Draft {
    /// The market without what no company is told beforehand: shocks of months that have not opened,
    /// tenders that were set by hand, and how computer companies play. Until `until` months have opened;
    /// none before the first. It can be played if this one can.
    #[must_use]
    pub fn as_known(&self, until: Option<Month>) -> Self {
        let mut known = self.clone();
        known.shocks.retain(|shock| until.is_some_and(|month| shock.month <= month));
        known.set_tenders.clear();
        for rival in &mut known.rivals {
            Policy::Balanced.id().clone_into(&mut rival.archetype);
        }
        known
    }
}

impl Scenario {
    /// The market as companies know it until that month has opened ([`Draft::as_known`]).
    pub(crate) fn as_known_until(&self, month: Month) -> Self {
        Self(Arc::new(self.as_known(Some(month))))
    }

    /// Whether every id and number in external data is possible in this market. People and tickets are
    /// counted in a company: only a world knows how many.
    ///
    /// # Errors
    /// [`Beyond`] with the first that is not.
    pub fn holds(&self, thing: &impl Serialize) -> Result<(), Beyond> {
        Bounds::of(self, MOST_SEATS as u32).check(thing)
    }
}
