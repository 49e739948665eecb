//! The figures by which a tournament decides whether a claim holds.

use serde::{Serialize, Serializer};

/// A figure that decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measured {
    /// Games in which the price cutter ends behind the relationship builder.
    BehindRelationship,
    /// Games in which the price cutter ends behind the balanced company.
    BehindBalanced,
    /// Close tenders won by the best recognised bidder.
    BestRecognisedWon,
    /// Close tenders.
    Tenders,
    /// Wins of the relationship builder without the lowest price.
    WonWithoutLowestPrice,
    /// Wins of the relationship builder.
    Wins,
    /// Awards with an unmet mandatory requirement.
    WrongAwards,
    /// All awards.
    Awards,
    /// Games in which the first company goes bankrupt.
    Bankrupt,
    /// Places that a late start costs.
    FewerPlaces,
    /// Wins for each bid of a company that focuses first.
    FocusWinsPerBid,
    /// Wins for each bid of a company that spreads from the start.
    SpreadWinsPerBid,
    /// Paired games in which the focused company ends ahead.
    Ahead,
    /// Paired games in which the company without the habit (service, care, quotations, projects) ends lower.
    WithoutEndsLower,
    /// Mean score of those with sound targets less that of those with careless ones.
    PointsGained,
    /// Customers lost unhappy with service.
    LostWith,
    /// Customers lost unhappy without service.
    LostWithout,
    /// Orders without a tender when requests are answered.
    OrdersWith,
    /// Orders without a tender when they are not.
    OrdersWithout,
    /// Bad debt without credit checks, as a multiple of that with them.
    TimesBadDebt,
    /// Bad debt with credit checks.
    WithYuan,
    /// Bad debt without credit checks.
    WithoutYuan,
    /// Money spent for each first sale.
    YuanPerFirstSale,
    /// The cost of a first sale, as a multiple of the cost of keeping a customer for a year.
    TimesKeeping,
    /// The same multiple when further sales and quality are counted among the cost of keeping.
    TimesAllSince,
    /// Money spent for each customer kept.
    YuanPerCustomerKept,
    /// Money spent for each customer won back.
    YuanPerCustomerWonBack,
    /// Customers won back.
    WonBack,
    /// First contacts of the last three months, of those who keep their customers well.
    FirstContacts,
    /// Of these, those that came by a recommendation.
    ByRecommendation,
    /// Tenders of the month that has fewest, against the mean month.
    FewestTenders,
    /// Hours without a task from month 3 on, in thousandths.
    IdleHours,
    /// The same of the company that leaves free hours idle.
    IdleHoursWithout,
    /// Mean score with work in free hours.
    ScoreWith,
    /// Mean score without it.
    ScoreWithout,
    /// Hours that move to another kind of work from one month to the next, from month 3 on, in thousandths.
    MixMoves,
    /// Games in which the novice ends in the lower half.
    LowerHalf,
    /// Games in which the careful company is first.
    First,
    /// Games in which the price cutter is first.
    PriceCutterFirst,
    /// Games in which the relationship builder is first.
    RelationshipFirst,
    /// Games in which the key account company is first.
    KeyAccountFirst,
    /// Games in which the sprinter is first.
    SprinterFirst,
    /// Games in which the balanced company is first.
    BalancedFirst,
    /// Archetypes that go bankrupt at middle skill.
    MiddleBankrupt,
    /// Archetypes that go bankrupt at the highest skill.
    HighBankrupt,
}

/// The unit of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeasuredIn {
    /// Thousandths of a whole.
    Share,
    /// Thousandths of a multiple.
    Times,
    /// Whole yuan.
    Yuan,
    /// Things.
    Count,
}

impl Measured {
    /// Its name in reports and in the files of texts.
    pub const fn id(self) -> &'static str {
        match self {
            Self::BehindRelationship => "behind_relationship",
            Self::BehindBalanced => "behind_balanced",
            Self::BestRecognisedWon => "best_recognised_won",
            Self::Tenders => "tenders",
            Self::WonWithoutLowestPrice => "won_without_lowest_price",
            Self::Wins => "wins",
            Self::WrongAwards => "wrong_awards",
            Self::Awards => "awards",
            Self::Bankrupt => "bankrupt",
            Self::FewerPlaces => "fewer_places",
            Self::FocusWinsPerBid => "focus_wins_per_bid",
            Self::SpreadWinsPerBid => "spread_wins_per_bid",
            Self::Ahead => "ahead",
            Self::WithoutEndsLower => "without_ends_lower",
            Self::PointsGained => "points_gained",
            Self::LostWith => "lost_with",
            Self::LostWithout => "lost_without",
            Self::OrdersWith => "orders_with",
            Self::OrdersWithout => "orders_without",
            Self::TimesBadDebt => "times_bad_debt",
            Self::WithYuan => "with_yuan",
            Self::WithoutYuan => "without_yuan",
            Self::YuanPerFirstSale => "yuan_per_first_sale",
            Self::TimesKeeping => "times_keeping",
            Self::TimesAllSince => "times_all_since",
            Self::YuanPerCustomerKept => "yuan_per_customer_kept",
            Self::YuanPerCustomerWonBack => "yuan_per_customer_won_back",
            Self::WonBack => "won_back",
            Self::FirstContacts => "first_contacts",
            Self::ByRecommendation => "by_recommendation",
            Self::FewestTenders => "fewest_tenders",
            Self::IdleHours => "idle_hours",
            Self::IdleHoursWithout => "idle_hours_without",
            Self::ScoreWith => "score_with",
            Self::ScoreWithout => "score_without",
            Self::MixMoves => "mix_moves",
            Self::LowerHalf => "lower_half",
            Self::First => "first",
            Self::PriceCutterFirst => "price_cutter",
            Self::RelationshipFirst => "relationship",
            Self::KeyAccountFirst => "key_account",
            Self::SprinterFirst => "sprinter",
            Self::BalancedFirst => "balanced",
            Self::MiddleBankrupt => "middle",
            Self::HighBankrupt => "high",
        }
    }

    /// Its unit.
    pub const fn unit(self) -> MeasuredIn {
        match self {
            Self::Tenders
            | Self::Wins
            | Self::WrongAwards
            | Self::Awards
            | Self::PointsGained
            | Self::LostWith
            | Self::LostWithout
            | Self::OrdersWith
            | Self::OrdersWithout
            | Self::FirstContacts
            | Self::ScoreWith
            | Self::ScoreWithout
            | Self::WonBack => MeasuredIn::Count,
            Self::BehindRelationship
            | Self::BehindBalanced
            | Self::BestRecognisedWon
            | Self::WonWithoutLowestPrice
            | Self::Bankrupt
            | Self::FewerPlaces
            | Self::FocusWinsPerBid
            | Self::SpreadWinsPerBid
            | Self::Ahead
            | Self::WithoutEndsLower
            | Self::LowerHalf
            | Self::FewestTenders
            | Self::ByRecommendation
            | Self::IdleHours
            | Self::IdleHoursWithout
            | Self::MixMoves
            | Self::First
            | Self::PriceCutterFirst
            | Self::RelationshipFirst
            | Self::KeyAccountFirst
            | Self::SprinterFirst
            | Self::BalancedFirst
            | Self::MiddleBankrupt
            | Self::HighBankrupt => MeasuredIn::Share,
            Self::TimesBadDebt | Self::TimesKeeping | Self::TimesAllSince => MeasuredIn::Times,
            Self::WithYuan
            | Self::WithoutYuan
            | Self::YuanPerFirstSale
            | Self::YuanPerCustomerKept
            | Self::YuanPerCustomerWonBack => MeasuredIn::Yuan,
        }
    }
}

impl Serialize for Measured {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}
