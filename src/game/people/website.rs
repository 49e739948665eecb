//! A company's website campaigns and the enquiries that came of them (rulebook 3).

use crate::ids::{ContactId, CustomerId, IndustryId, StaffId};
use crate::money::Money;
use crate::time::Minute;
use serde::{Deserialize, Serialize};

/// A website campaign that is done: its enquiries come in the days after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WebsiteCampaign {
    /// For customers of which industry.
    pub industry: IndustryId,
    /// The employee who worked on it.
    pub staff: StaffId,
    /// Since when it is online.
    pub at: Minute,
    /// What it cost.
    pub cost: Money,
    /// The enquiries that have come, oldest first.
    pub enquiries: Vec<Enquiry>,
}

/// A customer that asked by the website: it is known then as after a first call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Enquiry {
    /// Which.
    pub customer: CustomerId,
    /// The contact who wrote.
    pub contact: ContactId,
    /// When.
    pub at: Minute,
}
