//! The numbers of the rules, grouped as the rulebook groups them.

use super::market::{Name, Size};
use super::range::{Range, written_as_two};
use crate::money::Money;
use crate::per_mille::PerMille;
use crate::time::Minutes;
use serde::{Deserialize, Serialize};

/// An amount in whole yuan, as scenario data writes it; at most ¥1 billion either way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Yuan(pub i64);

impl Yuan {
    /// The amount as money.
    pub const fn money(self) -> Money {
        Money::yuan(self.0)
    }
}

/// What an employee does (rulebook 2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// 客户经理.
    Sales,
    /// 市场.
    Marketing,
    /// 客服.
    Service,
    /// 采购与物流.
    Operations,
}

impl Role {
    /// All four, in the order they are shown.
    pub const ALL: [Self; 4] = [Self::Sales, Self::Marketing, Self::Service, Self::Operations];
}

/// An employee at the start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FirstStaff {
    /// The role.
    pub role: Role,
    /// The skill, 1 to 5.
    pub skill: u8,
}

written_as_two!(FirstStaff { role, skill });

/// The most service points that a track record moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RecordPoints {
    /// What a bad one takes away.
    pub takes: u8,
    /// What a good one adds.
    pub adds: u8,
}

written_as_two!(RecordPoints { takes, adds });

/// The rates of delivery in time between which a track record counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RecordRates {
    /// At this rate and below all points are taken away.
    pub worst: PerMille,
    /// At this rate none are taken or added; all are added when everything was in time.
    pub neutral: PerMille,
}

written_as_two!(RecordRates { worst, neutral });

/// Service points by the payment term that a company gives, against the one that a tender asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TermPoints {
    /// What each month less takes away.
    pub shorter: u8,
    /// What each month more adds.
    pub longer: u8,
}

written_as_two!(TermPoints { shorter, longer });

/// People and what they cost (rulebook 2).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Staffing {
    /// The employees at the start.
    pub start: Vec<FirstStaff>,
    /// Monthly wage at skill 1, by role in the order of [`Role::ALL`].
    pub wage: [Yuan; 4],
    /// More wage for each level of skill above 1.
    pub wage_per_skill: Yuan,
    /// One-off cost of hiring.
    pub hiring: Yuan,
    /// Most people a company may employ, at most 20.
    pub most: u8,
    /// Effect of sales and marketing work by skill 1 to 5.
    pub effect: [PerMille; 5],
    /// Time that operations and service work takes by skill 1 to 5.
    pub pace: [PerMille; 5],
    /// Effect of a visit by the customer's owner.
    pub owner_effect: PerMille,
    /// How often each skill from 1 to 5 is drawn for a new employee, against the others.
    pub skills: [u16; 5],
    /// Family and given names to draw employees' names from.
    pub family_names: Vec<Name>,
    /// Given names.
    pub given_names: Vec<Name>,
}

/// A plain task: what it takes and what effort it adds (rulebook 3).
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TaskRule {
    /// Work time.
    pub minutes: Minutes,
    /// Paid when it starts.
    pub cost: Yuan,
    /// Effort it adds, in thousandths.
    pub effort: u32,
}

/// An exhibition of one size.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EventRule {
    /// Work time.
    pub minutes: Minutes,
    /// Paid when it starts.
    pub cost: Yuan,
    /// Effort it adds with each customer that comes, in thousandths.
    pub effort: u32,
    /// Most customers one company may bring.
    pub guests: u8,
    /// Booths a month in each industry, over all companies.
    pub booths: u8,
}

/// Size of an exhibition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ExhibitionSize {
    /// 小型.
    Small,
    /// 中型.
    Medium,
    /// 大型.
    Large,
}

impl ExhibitionSize {
    /// All sizes, the smallest first.
    pub const ALL: [Self; 3] = [Self::Small, Self::Medium, Self::Large];
}

/// A product seminar: the strongest single event (rulebook 3).
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeminarRule {
    /// Work time.
    pub minutes: Minutes,
    /// Paid when it starts.
    pub cost: Yuan,
    /// Effort it adds with each customer that comes, in thousandths.
    pub effort: u32,
    /// Most customers one company may bring.
    pub guests: u8,
    /// Most seminars one customer attends a month, over all companies.
    pub per_customer: u8,
}

/// What going to a city takes on top of a visit or demonstration.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Travel {
    /// Travel time.
    pub minutes: Minutes,
    /// Travel money.
    pub cost: Yuan,
}

/// What each task takes and does.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TaskRules {
    /// 客户调查: potential to target.
    pub research: TaskRule,
    /// 电话联系: target to exploration.
    pub call: TaskRule,
    /// 上门拜访.
    pub visit: TaskRule,
    /// 产品演示.
    pub demonstration: TaskRule,
    /// 纳入形成期.
    pub forming: TaskRule,
    /// 纳入稳定期.
    pub stable: TaskRule,
    /// 展会, by size.
    pub exhibition: [EventRule; 3],
    /// 产品研讨会.
    pub seminar: SeminarRule,
    /// Studying a product family: its trait levels are then known exactly.
    pub study: TaskRule,
    /// Training: one level of skill.
    pub training: TaskRule,
    /// Ordering goods.
    pub purchase: TaskRule,
    /// A delivery, whatever its size.
    pub delivery: TaskRule,
    /// More delivery time for each ¥10,000 of goods at the family's unit cost.
    pub delivery_per_ten_thousand: Minutes,
    /// Travel by a city's distance.
    pub travel: Vec<Travel>,
    /// Chance in thousandths that a call is refused, by temper: easy, plain, hard.
    pub refusal: [u32; 3],
    /// Effect of a visit: this much, and `per_weight` for the whole weight of a contact.
    pub contact_base: PerMille,
    /// See `contact_base`.
    pub contact_per_weight: PerMille,
    /// Effect of a second visit to the same contact in a month.
    pub repeat_effect: PerMille,
    /// Effect of a demonstration of a family not studied.
    pub unstudied_effect: PerMille,
}

/// Recognition, stages and places (rulebook 3).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RelationRules {
    /// Recognition from which a customer can be taken into forming management.
    pub forming_at: u16,
    /// Recognition from which a customer can be taken into stable management.
    pub stable_at: u16,
    /// Companies that have a place with one customer.
    pub places: u8,
    /// What is left of the effort each month.
    pub decay: PerMille,
    /// The same in stable management.
    pub decay_stable: PerMille,
    /// The same in a month without contact.
    pub decay_neglected: PerMille,
    /// The same while the customer's orders go to others.
    pub decay_elsewhere: PerMille,
    /// Finished months whose orders are compared with those of as many before, in a game of twelve months; a shorter
    /// one compares fewer ([`fall_period`](Self::fall_period)).
    #[serde(default = "a_quarter")]
    pub fall_months: u8,
    /// Orders to a company fall when they are below this share of those before.
    #[serde(default = "three_quarters")]
    pub fall_below: PerMille,
    /// Months without contact after which a place falls free.
    pub idle_months: u8,
}

impl RelationRules {
    /// Months whose orders are compared with those of as many before in a game of so many months: in proportion,
    /// to the nearest month and at least one, so that a short game has time to see them fall.
    pub const fn fall_period(&self, played: u8) -> u8 {
        let in_proportion = (self.fall_months as u16 * played as u16 + 6) / 12;
        if in_proportion < 1 { 1 } else { in_proportion as u8 }
    }
}

const fn a_quarter() -> u8 {
    3
}

const fn three_quarters() -> PerMille {
    PerMille::new(750)
}

/// Weights of the three factors; they add up to 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weights {
    /// Of the price score; at least 30 for goods (Ministry of Finance order 87, art. 55).
    pub price: u8,
    /// Of recognition.
    pub recognition: u8,
    /// Of service.
    pub service: u8,
}

/// Tenders and their scoring.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TenderRules {
    /// Hour of the month at which bids close, 1 to 160.
    pub deadline_hour: u32,
    /// The same for a re-tender.
    #[serde(rename = "again_deadline_hour")]
    pub re_tender_deadline_hour: u32,
    /// Weights of a price-type tender.
    pub price_type: Weights,
    /// Weights of a non-price-type tender.
    pub non_price_type: Weights,
    /// Thousandths of the tenders that are price-type.
    pub price_type_share: u32,
    /// How many tenders a customer makes in the year: one of these.
    pub per_year: Vec<u8>,
    /// Ceiling price against the cost of the cheapest product that meets the tender.
    pub ceiling: PerMille,
    /// Average worth of a contract of a customer of size B, at cost.
    pub worth: Yuan,
    /// How far the worth varies either way.
    pub worth_spread: PerMille,
    /// Bond against quantity times ceiling.
    pub bond: PerMille,
    /// Working days from the award to the delivery date: least and most.
    pub due_days: Range<u32>,
    /// Service points lost per missing level of a trait without ★.
    pub missing_level: u8,
    /// Most service points that the track record takes away, and adds.
    pub record: RecordPoints,
    /// Between which rates of delivery in time it moves.
    pub record_rates: RecordRates,
    /// Service points for a payment term that is not the one asked for.
    pub term: TermPoints,
    /// Members of the evaluation committee; the highest and the lowest difference are dropped.
    pub members: u8,
    /// Most hundredths of a point by which one member of the evaluation committee differs.
    #[serde(rename = "panel")]
    pub committee: u16,
}

/// A service package (rulebook 4).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Package {
    /// Its name.
    pub name: Name,
    /// Service points, 0 to 100.
    pub points: u8,
    /// Its cost against the cost of the goods.
    pub cost: PerMille,
    /// Promised delivery, in thousandths of the time that the tender allows.
    pub promise: PerMille,
    /// Warranty months.
    pub warranty_months: u8,
    /// Support level, as 次日上门.
    pub support: Name,
}

/// Suppliers and stock (rulebook 5).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Supply {
    /// How far a month's price lies from the base price, either way.
    pub drift: PerMille,
    /// Discounts by quantity, the smallest first.
    pub discounts: Vec<Discount>,
    /// Worth of one product that suppliers have a month for all companies, at cost.
    pub monthly_worth: Yuan,
    /// Monthly storage against the stock's worth.
    pub storage: PerMille,
}

/// A discount by the worth of one order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Discount {
    /// From this worth on.
    pub from: Yuan,
    /// So much off.
    pub off: PerMille,
}

/// Delivery and penalties (rulebook 5).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Delivery {
    /// Freight: ¥3.
    pub freight: Yuan,
    /// Whether freight is per unit (else per delivery).
    pub freight_per_unit: bool,
    /// Penalty a working day late, against the late goods' price.
    pub late_per_day: PerMille,
    /// The most that lateness costs.
    pub late_most: PerMille,
    /// Working days before the due date from which the standing order delivers what is there in part.
    pub pressing_days: u32,
    /// Working days after which the contract is void.
    pub void_after_days: u32,
    /// Penalty for what a void contract left undelivered.
    pub default_penalty: PerMille,
}

/// Rent, credit, closing (rulebook 6 and 8).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Finance {
    /// Monthly rent.
    pub rent: Yuan,
    /// The most that may be borrowed.
    pub credit_line: Yuan,
    /// Monthly interest.
    pub interest: PerMille,
    /// Cash that computer companies and ghosts keep back when they repay loans.
    pub kept_back: Yuan,
    /// Year's end: stock is worth so much of its cost.
    pub stock_at_closing: PerMille,
    /// Year's end: receivables lose so much for each month since they fell due, the first entry for those not due.
    /// Those lose more for each month until they are due ([`CreditRules::not_due`](super::CreditRules::not_due)).
    pub allowance: Vec<PerMille>,
}

/// One of something for each size.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BySize<T> {
    /// For large customers.
    #[serde(rename = "A")]
    pub a: T,
    /// For middle ones.
    #[serde(rename = "B")]
    pub b: T,
    /// For small ones.
    #[serde(rename = "C")]
    pub c: T,
}

impl<T> BySize<T> {
    /// The one for that size.
    pub const fn get(&self, size: Size) -> &T {
        match size {
            Size::A => &self.a,
            Size::B => &self.b,
            Size::C => &self.c,
        }
    }
}

/// What a customer's size means.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SizeRule {
    /// Worth of its contracts against the average.
    pub worth: PerMille,
    /// Effort at which recognition is half way (k), in thousandths.
    pub half_effort: u32,
    /// Payment term in months: least and most.
    pub term_months: Range<u8>,
}
