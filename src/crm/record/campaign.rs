//! Records about marketing campaigns.

use super::RecordId;
use game::ids::{CustomerId, TaskId};
use game::money::Money;
use game::time::Minute;
use serde::{Deserialize, Serialize};

/// A kind of campaign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CampaignKind {
    /// 展会.
    Exhibition,
    /// 产品研讨会.
    Seminar,
    /// 直邮: a gift is sent to each customer of the list.
    Mailing,
    /// 网站营销.
    Website,
}

impl CampaignKind {
    /// All, in order.
    pub const ALL: [Self; 4] = [Self::Exhibition, Self::Seminar, Self::Mailing, Self::Website];
}

/// A campaign is planned, or work of the game belongs to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CampaignRecord {
    /// A campaign is planned.
    Plan {
        /// Its name.
        name: String,
        /// What.
        kind: CampaignKind,
        /// The saved segment from which its target list comes.
        segment: String,
        /// The target list, as the segment was then.
        targets: Vec<CustomerId>,
        /// What it may cost.
        budget: Money,
        /// Responses that are expected.
        expected: u16,
        /// Until when what comes of it is counted.
        until: Minute,
    },
    /// A task of the game belongs to a campaign.
    Link {
        /// To which: the record by which it was planned.
        campaign: RecordId,
        /// Which task.
        task: TaskId,
    },
}
