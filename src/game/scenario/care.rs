//! The numbers of keeping customers (rulebook 6 and 7).

use super::range::{CurvePoint, Range, written_as_two};
use super::rules::{TaskRule, Yuan};
use crate::per_mille::PerMille;
use serde::{Deserialize, Serialize};

/// How expectation and perception move with a fulfilled contract (rulebook 7).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Satisfaction {
    /// Service points of a package that promises the ordinary.
    pub ordinary_points: u8,
    /// Expectation, and service enjoyed, for each point above.
    pub per_point: PerMille,
    /// Share of past perception in the expectation.
    pub past: PerMille,
    /// Share of what other customers say in the expectation.
    pub word: PerMille,
    /// Loss for each working day beyond the promise: punctuality is a must.
    pub per_day_late: PerMille,
    /// The most that lateness takes.
    pub late_most: PerMille,
    /// Loss for each missing trait level: fit is linear.
    pub per_missing_level: PerMille,
    /// The price, against the ceiling, that is felt to be fair.
    pub fair_price: PerMille,
    /// Share of value for money in what is perceived; the rest is quality.
    pub value: PerMille,
    /// Loss when a contract is void.
    pub void: PerMille,
    /// Share of the newest contract in the running figures.
    pub newest: PerMille,
    /// The most that extras delight.
    pub delight_most: PerMille,
    /// What is left of the delight after a month.
    pub delight_kept: PerMille,
    /// Working hours and cost of a survey, for each contact that is asked.
    pub survey: TaskRule,
    /// How far each measured number may lie off when one contact answers; it falls with the root of their number.
    pub survey_error: PerMille,
    /// Contacts that a survey asks when nobody says how many.
    pub survey_contacts: u8,
    /// The figures at which the index stands at 0 and at 100.
    pub index: Range<i32>,
    /// Loyalty gained when a complaint is settled fairly.
    pub handled: PerMille,
    /// Loyalty lost when a complaint is left alone until it lapses.
    pub unheard: PerMille,
    /// The same when it was answered and not settled.
    pub unsettled: PerMille,
    /// Share of what the handling of complaints did to loyalty that is left after a month.
    pub handling_kept: PerMille,
}

/// What goes wrong, and what an unhappy customer does (rulebook 7).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TroubleRules {
    /// Chance that a defect shows after a fulfilled contract.
    #[serde(rename = "fault")]
    pub defect: PerMille,
    /// Share of defects that are serious.
    pub serious: PerMille,
    /// Loss of perception by a minor defect, a serious one, and a slip that is complained of.
    pub loss: [PerMille; 3],
    /// Part of the contract's worth that is concerned, in the same order.
    pub part: [PerMille; 3],
    /// A defect shows within so many working days; early ones are likelier.
    pub within_days: u32,
    /// A contract that satisfies less than this makes the customer unhappy.
    pub unhappy_below: PerMille,
    /// Weights of the five reactions: leaves, bears, complains, tells others, goes to the authority.
    pub reactions: [u16; 5],
    /// How much likelier a complaint is for a full thousand of satisfaction that is missing, and less likely for
    /// what is above; at satisfaction 1000 the weights hold as they stand.
    pub complains_more: PerMille,
    /// Effort that is lost with each other customer of the industry when one tells others.
    pub rumour: PerMille,
    /// The authority's fine.
    pub fine: Yuan,
}

/// How quickly trouble was answered, and what that is worth.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Speed {
    /// Up to so many begun working days.
    pub days: u32,
    /// Chance that the customer stays.
    pub stay: PerMille,
    /// Share of the lost perception that comes back.
    pub restores: PerMille,
}

/// What a remedy takes.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RemedyRule {
    /// Work time, and money whatever the size.
    pub work: TaskRule,
    /// More money, against the worth of the part that is concerned.
    pub part: PerMille,
    /// How much it makes good, 1 to 5.
    pub redress: u8,
}

/// The service queue (rulebook 7).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Service {
    /// A first answer.
    pub respond: TaskRule,
    /// Explain, repair, replace, refund, compensate.
    pub remedies: [RemedyRule; 5],
    /// Redress that is due for a minor defect, a serious one, a slip.
    pub due: [u8; 3],
    /// Fairness lost for each step of redress that is missing.
    pub unfair_per_step: PerMille,
    /// By speed, the quickest first.
    pub speed: Vec<Speed>,
    /// A first answer counts when the remedy follows within so many working days.
    pub settle_days: u32,
    /// Working days after which an open ticket lapses (four weeks are 20).
    pub lapse_days: u32,
    /// What is left of perception when a ticket lapses.
    pub lapse_keeps: PerMille,
    /// Chance that the customer stays all the same.
    pub lapse_stay: PerMille,
    /// What is billed for work out of warranty, against its cost.
    pub billed: PerMille,
    /// When a recovery lifts a customer above where it was.
    pub second_satisfaction: SecondSatisfaction,
}

/// Second satisfaction 二度满意: a recovery so quick, fair and generous that the customer is happier than
/// before the trouble; once in a relation and a little. The evidence is mixed (McCollough, Berry and Yadav
/// 2000 find it seldom; de Matos, Henrique and Rossi 2007 find it in satisfaction, not in repurchase), so a
/// market keeps it small.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SecondSatisfaction {
    /// Within so many begun working days, as days are counted for the speed.
    pub days: u32,
    /// Steps of redress beyond what is due.
    pub generous: u8,
    /// Perception above what was lost.
    pub lifts: PerMille,
}

/// A relationship programme (rulebook 7).
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProgrammeRule {
    /// Work time and money a month; the effort that the month's work adds.
    pub work: TaskRule,
    /// More of the effort is kept at a month's end.
    pub keeps: PerMille,
    /// Delight a month.
    pub delights: PerMille,
    /// Share of silent trouble that is spoken of.
    pub invites: PerMille,
    /// Share of defects that are prevented.
    pub prevents: PerMille,
}

/// Delight by a gift.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GiftDelights {
    /// In the month of the customer's day.
    pub on_the_day: PerMille,
    /// In another month.
    pub otherwise: PerMille,
}

written_as_two!(GiftDelights { on_the_day, otherwise });

/// A club that takes a fee (rulebook 7).
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FeeClub {
    /// What a member pays in advance for a term.
    pub fee: Yuan,
    /// Months of a term.
    pub months: u8,
    /// Points given to members, against what they buy.
    pub points: PerMille,
    /// Delight a month.
    pub delights: PerMille,
    /// Satisfaction from which a customer pays the fee, first and again.
    pub content_from: PerMille,
}

/// Care beyond contracts (rulebook 7).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Care {
    /// Basic, reactive, accountable, proactive, partnership.
    pub programmes: [ProgrammeRule; 5],
    /// Points given to members of the club, against what they buy.
    pub club: PerMille,
    /// The club that takes a fee.
    pub fee_club: FeeClub,
    /// VIP service: a month's fee.
    pub vip: Yuan,
    /// Delight a month by VIP service.
    pub vip_delights: PerMille,
    /// How much more a VIP expects.
    pub vip_expects: PerMille,
    /// A gift.
    pub gift: TaskRule,
    /// Delight by a gift.
    pub gift_delights: GiftDelights,
    /// Delight by a visit of the customer's owner.
    pub owner_delights: PerMille,
}

/// How a loyalty type weighs suppliers: points for a full thousand of each.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LoyaltyWeights {
    /// Of satisfaction.
    pub satisfaction: PerMille,
    /// Of recognition.
    pub recognition: PerMille,
    /// Of the price against cost.
    pub price: PerMille,
    /// For whoever had the last order.
    pub incumbent: PerMille,
    /// For membership in the points club.
    pub club: PerMille,
    /// For membership in the club that takes a fee.
    pub fee_club: PerMille,
    /// For each month of payment term more than it asks for, and against each month less.
    pub term: PerMille,
    /// What it bears to pay against the last price.
    pub tolerates: PerMille,
    /// Months' ends that it bears more than others before it goes.
    pub patience: u8,
}

/// Requests for quotation before an order without a tender (rulebook 7). A market without them has none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RequestRules {
    /// Share of the orders that a customer asks a quotation for first.
    pub share: PerMille,
    /// Working days within which it can be answered.
    pub days: u32,
    /// Working days until the customer answers.
    pub answer_days: u32,
    /// Working days for which the price that it names holds.
    pub counter_days: u32,
    /// How much more it pays at recognition 1000, against the last price.
    pub recognition: PerMille,
    /// How much more it pays for each service point more than last time.
    pub per_point: PerMille,
    /// How far the most that it pays strays either way, against the last price.
    pub spread: PerMille,
    /// Up to so much above the most that it pays it names a price; beyond it buys elsewhere.
    pub counters: PerMille,
}

/// Orders without a tender, recommendations, decline and win-back (rulebook 7).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Repeat {
    /// Chance a month without a tender that a customer orders.
    pub chance: PerMille,
    /// Working days of a month within which it does.
    pub within_days: u32,
    /// Worth of an order against the average tender of its size.
    pub worth: PerMille,
    /// Working days until it is due.
    pub due_days: u32,
    /// Satisfaction from which a customer is content: it pays in time and takes up a second family.
    pub content_from: PerMille,
    /// Monopoly, inertia, price, benefit, trust.
    pub tastes: [LoyaltyWeights; 5],
    /// Requests for quotation.
    #[serde(default)]
    pub requests: RequestRules,
    /// How much a credit limit is disliked.
    pub limited: PerMille,
    /// Loss of perception when an order is rejected.
    #[serde(rename = "declined")]
    pub order_rejected: PerMille,
    /// Chance a month that a customer recommends.
    pub refers: PerMille,
    /// Loyalty from which it does.
    pub refers_from: PerMille,
    /// Effort that a recommendation is worth with the customer it is made to, in thousandths.
    pub referral: u32,
    /// Offering a second family.
    pub cross_sell: TaskRule,
    /// Chance that a content customer takes it up, at recognition 1000.
    pub cross_chance: PerMille,
    /// Worth of such an order against the average tender of its size.
    pub cross_worth: PerMille,
    /// Months until a second family can be offered to the same customer again.
    #[serde(default = "a_quarter")]
    pub cross_every: u8,
    /// Loyalty below which a customer is at risk: it orders nothing without a tender, and leaves in the end.
    #[serde(rename = "declines_below")]
    pub at_risk_below: PerMille,
    /// Months' ends at risk after which the customer is lost.
    pub lost_after: u8,
    /// What is left of the effort when a customer is lost.
    pub left: PerMille,
    /// Effect of work to win a lost customer back.
    pub win_back: PerMille,
    /// What it takes to be let in again, against the average tender of its size: an apology costs
    /// money.
    pub win_back_offer: PerMille,
    /// Satisfaction and the yearly retention that goes with it, rising.
    pub retention: Vec<CurvePoint<i32, i32>>,
    /// Yearly discount of what a customer will bring.
    pub discount: PerMille,
}

const fn a_quarter() -> u8 {
    3
}

/// Collecting a debt by one means.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CollectRule {
    /// Work time and money.
    pub work: TaskRule,
    /// Share of what comes in that goes to the collector.
    pub fee: PerMille,
    /// Chance that a late payer pays.
    pub late: PerMille,
    /// Chance that a customer who does not mean to pay pays something.
    pub never: PerMille,
    /// Share of the bill that then comes in.
    pub recovers: PerMille,
    /// Loss of perception.
    pub offends: PerMille,
}

/// Credit (rulebook 6).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CreditRules {
    /// A credit check.
    pub check: TaskRule,
    /// How far a check may lie off in each of the 6C, in its points: character, capacity, capital,
    /// collateral, condition, coverage.
    pub errors: [u8; 6],
    /// What a customer's 6C have in common: drawn evenly between these.
    pub reliability: Range<i32>,
    /// How far each of them may lie off that.
    pub spread: PerMille,
    /// Mean of the 6C from which the grade is C, B, A.
    pub grades: [u8; 3],
    /// Proposed limit by grade, the best first, against the average contract.
    pub limits: [PerMille; 4],
    /// Proposed longest term in months by grade.
    pub terms: [u8; 4],
    /// Year's end: what a receivable that is not due loses for each begun month until it is, by grade, the best
    /// first; a customer that was not checked counts as grade C.
    #[serde(default)]
    pub not_due: [PerMille; 4],
    /// Working days until the standing order calls about the same overdue bill again.
    pub call_again_days: u32,
    /// The longest term in months that a company may give.
    pub longest_term: u8,
    /// How much likelier than its character a customer pays on the day.
    pub punctual: PerMille,
    /// How much less likely when it is unhappy.
    pub unhappy: PerMille,
    /// Working days late: least, and most at capacity 0.
    pub late_days: Range<u32>,
    /// Capital below which a bill may not be paid in full.
    pub default_below: PerMille,
    /// Chance of that at capital 0.
    pub default_most: PerMille,
    /// How much later bills are paid, and how much oftener not in full, for each month of the term.
    pub per_month: PerMille,
    /// Capacity and capital that a bad month of its trade takes from a customer of condition 0.
    pub bad_month: PerMille,
    /// Share of a bill that can be paid when not all of it can, at capital 1000.
    pub pays_part: PerMille,
    /// Chance that the rest follows later, at capacity 1000.
    pub rest_follows: PerMille,
    /// Share of what is given up that the collateral brings, at collateral 1000.
    pub secured: PerMille,
    /// Share of the loss after that which credit insurance pays, at coverage 1000.
    pub insured: PerMille,
    /// Call, visit, lawyer.
    pub collect: [CollectRule; 3],
    /// Months overdue after which a bill is given up.
    pub write_off_months: u8,
    /// Loss of perception when goods come against cash only.
    pub cash_offends: PerMille,
    /// Loss of perception for each month by which the term is shorter than asked for.
    pub shorter_offends: PerMille,
    /// Gain of perception for each month by which it is longer.
    pub longer_pleases: PerMille,
}
