//! What a figure says.

use crate::crm::record::LeadSource;
use crate::insight::analytics::classes::Class;
use crate::insight::analytics::rfm::RfmGroup;
use crate::study::theory::LiveFigure;
use game::care::Grade;
use game::ids::{CompanyId, CustomerId};
use game::money::Money;
use game::per_mille::PerMille;
use game::relation::{Loyalty, Stage};

/// A figure with what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LiveReading {
    /// Which.
    pub figure: LiveFigure,
    /// What it says.
    ///
    /// # Errors
    /// [`LiveGap`]: why there is nothing to say yet.
    pub value: Result<LiveValue, LiveGap>,
}

/// A value, in its unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LiveValue {
    /// An amount.
    Money(Money),
    /// A part of an amount.
    MoneyOf {
        /// The part.
        part: Money,
        /// The whole.
        whole: Money,
    },
    /// A number of things.
    Count(u32),
    /// Some of several.
    CountOf {
        /// The some.
        part: u32,
        /// All.
        whole: u32,
    },
    /// A share, of so many cases.
    Share {
        /// The share.
        share: PerMille,
        /// Of how many.
        of: u32,
    },
    /// A number to be told with two decimals, from so many cases.
    Ratio {
        /// The number.
        ratio: PerMille,
        /// From how many.
        of: u32,
    },
    /// Tenths of points of an index from 0 to 100.
    Points {
        /// The points.
        tenths: u32,
        /// How far they may lie off to either side, where that is told.
        error: Option<u32>,
        /// From how many answers.
        of: u32,
    },
    /// Tenths of working days, from so many cases.
    Days {
        /// The days.
        tenths: u32,
        /// From how many.
        of: u32,
    },
    /// Recognition, 0 to 1000.
    Recognition {
        /// The mean.
        mean: u16,
        /// Of how many customers.
        of: u32,
    },
    /// Several parts.
    Parts(Vec<LivePart>),
}

/// A part of a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LivePart {
    /// Of what.
    pub name: LivePartName,
    /// How much; no part has parts.
    pub value: LiveValue,
}

/// Of what a part is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LivePartName {
    /// A stage of the relation.
    Stage(Stage),
    /// Relations in decline, whatever their stage.
    InDecline,
    /// A kind of loyalty.
    Loyalty(Loyalty),
    /// A class of customers by profit.
    Class(Class),
    /// A group by recency, frequency and money.
    Rfm(RfmGroup),
    /// A credit grade.
    Grade(Grade),
    /// A source of leads.
    Source(LeadSource),
    /// A customer.
    Customer(CustomerId),
    /// All customers that are not named.
    OtherCustomers(u32),
    /// A competitor.
    Rival(CompanyId),
}

/// Why a figure says nothing yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LiveGap {
    /// Nobody has bought anything yet.
    NoBuyers,
    /// No customer has been kept for a year of the game yet, all together.
    KeptTooShort,
    /// No bid of the company has been opened yet.
    NoBids,
    /// There is no open opportunity.
    NoOpportunities,
    /// No judged opportunity has been decided yet.
    NoJudgements,
    /// No customer has been surveyed yet.
    NoSurveys,
    /// A single answer tells nothing of those not asked, and no survey has two.
    OneAnswer,
    /// There has been no complaint yet.
    NoComplaints,
    /// No complaint has been answered yet.
    NoneAnswered,
    /// No complaint has been settled yet.
    NoneSettled,
    /// Nobody owes anything.
    NoReceivables,
    /// No customer's credit has been checked yet.
    NoCreditChecks,
    /// There is no lead yet.
    NoLeads,
    /// No customer has been spoken to yet.
    NoContacts,
    /// No programme beyond the basic one has cost anything yet.
    NoProgrammes,
    /// No competitor has been met yet.
    NoMeetings,
}
