//! A market as written down, before it is checked.

use super::care::{Care, CreditRules, Repeat, Satisfaction, Service, TroubleRules};
use super::change::ChangeRules;
use super::drawing::DrawingRules;
use super::market::{CustomerDraft, Industry, Name, RivalDraft, SetTender, Shock};
use super::projects::ProjectRules;
use super::rules::{
    BySize, Delivery, Finance, Package, RelationRules, SizeRule, Staffing, Supply, TaskRules, TenderRules, Yuan,
};
use super::scoring::ScoreRules;
use super::targets::TargetRules;
use crate::ids::IndustryId;
use serde::{Deserialize, Serialize};

/// A scenario as written down: not yet known to make sense.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Draft {
    /// A short word that names it in files and codes.
    pub id: String,
    /// Its title.
    pub title: Name,
    /// Months that are played, 1 to 12.
    #[serde(default = "whole_year", skip_serializing_if = "is_whole_year")]
    pub months: u8,
    /// Cash of each company at the start.
    pub capital: Yuan,
    /// People: roles, wages, hiring.
    pub staffing: Staffing,
    /// What each task takes and does.
    pub tasks: TaskRules,
    /// Work that takes hours rather than money.
    #[serde(default)]
    pub projects: ProjectRules,
    /// Sales targets and the bonus.
    #[serde(default)]
    pub targets: TargetRules,
    /// Recognition, stages and places.
    pub relation: RelationRules,
    /// Tenders and their scoring.
    pub tender: TenderRules,
    /// Service packages, the plainest first.
    pub packages: Vec<Package>,
    /// Suppliers and stock.
    pub supply: Supply,
    /// Delivery and penalties.
    pub delivery: Delivery,
    /// Rent, credit, storage, closing.
    pub finance: Finance,
    /// How expectation and perception move.
    pub satisfaction: Satisfaction,
    /// What goes wrong.
    pub trouble: TroubleRules,
    /// The service queue.
    pub service: Service,
    /// Care beyond contracts.
    pub care: Care,
    /// Orders without a tender, unhappiness, win-back.
    pub repeat: Repeat,
    /// How customers pay, and what can be done.
    pub credit: CreditRules,
    /// How customers, tenders and rough knowledge are drawn.
    pub drawing: DrawingRules,
    /// How the market changes during the year.
    #[serde(default, skip_serializing_if = "ChangeRules::is_still")]
    pub change: ChangeRules,
    /// The year's score.
    pub score: ScoreRules,
    /// What a customer's size means.
    pub sizes: BySize<SizeRule>,
    /// Industries with the product family each buys; at most 16.
    pub industries: Vec<Industry>,
    /// Families that every company knows at the start.
    pub studied: Vec<IndustryId>,
    /// Customer enterprises; at most 200.
    pub customers: Vec<CustomerDraft>,
    /// Tenders set by hand instead of drawn.
    pub set_tenders: Vec<SetTender>,
    /// What befalls suppliers in single months; at most one a family and month.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shocks: Vec<Shock>,
    /// The name offered to the player's company.
    pub player: Name,
    /// The computer companies; at most seven.
    pub rivals: Vec<RivalDraft>,
}

const fn whole_year() -> u8 {
    12
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
pub(super) const fn is_whole_year(months: &u8) -> bool {
    *months == 12
}
