//! The figures by which the students of a class can be compared: one vocabulary for charts,
//! scatters and findings.

use crate::contest::facts::YearFacts;
use crate::contest::submission::verify::Verified;
use game::care::Programme;
use game::money::Money;
use game::per_mille::PerMille;
use game::score::Figure;

/// One figure of a student's year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    /// 总分.
    Score,
    /// 净资产.
    NetWorth,
    /// 客户资产.
    CustomerEquity,
    /// 销售额.
    Sales,
    /// 客户保持率.
    Retention,
    /// 满意度.
    Satisfaction,
    /// 准时率.
    Punctuality,
    /// Bids opened.
    Bids,
    /// Bids won.
    Wins,
    /// Wins for each bid.
    WinRate,
    /// The share of bids that did not count.
    DisqualifiedRate,
    /// Price against the ceiling, the mean of valid bids.
    PriceRatio,
    /// How far above the lowest price, the mean of valid bids.
    AboveLowest,
    /// The share of wins without the lowest price.
    DearerWins,
    /// 认可度 when bids were opened, the mean of valid bids.
    Recognition,
    /// Customers with whom a place was ever taken.
    Places,
    /// Work time until the first place.
    FirstPlace,
    /// Industries of the places taken in the first three months.
    IndustriesEarly,
    /// Industries of all places.
    Industries,
    /// Complaints.
    Tickets,
    /// The share of complaints put right in time, of those whose time has run out or that were put right.
    InTime,
    /// Customers lost unhappy.
    LostUnhappy,
    /// The share of customers managed at the end with more than the basic programme.
    CareShare,
    /// The share of buyers whose credit was checked.
    Checked,
    /// Bad debt against sales.
    BadDebtRate,
    /// Orders and contracts after the first of a customer.
    RetainedSales,
    /// Money for each first sale.
    CostOfFirst,
    /// Money for each later sale.
    CostOfKeptYear,
    /// The lowest cash less loans.
    LowestCash,
    /// The share of paid work time without a task.
    Idle,
}

/// In what a figure is counted, and so how it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeasureUnit {
    /// Points of score.
    Points,
    /// Fen.
    Money,
    /// Thousandths of a whole: a share.
    Share,
    /// Thousandths of one: satisfaction C = b ÷ a, and recognition.
    Ratio,
    /// Things.
    Count,
    /// Minutes of work time since the start of the year.
    Minutes,
}

/// Which way a figure is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Better {
    /// The more, the better.
    More,
    /// The less, the better.
    Less,
    /// Neither: such a figure can be put in order, but the order is no judgement.
    Neither,
}

impl Measure {
    /// All, results first.
    pub const ALL: [Self; 30] = [
        Self::Score,
        Self::NetWorth,
        Self::CustomerEquity,
        Self::Sales,
        Self::Retention,
        Self::Satisfaction,
        Self::Punctuality,
        Self::Bids,
        Self::Wins,
        Self::WinRate,
        Self::DisqualifiedRate,
        Self::PriceRatio,
        Self::AboveLowest,
        Self::DearerWins,
        Self::Recognition,
        Self::Places,
        Self::FirstPlace,
        Self::IndustriesEarly,
        Self::Industries,
        Self::Tickets,
        Self::InTime,
        Self::LostUnhappy,
        Self::CareShare,
        Self::Checked,
        Self::BadDebtRate,
        Self::RetainedSales,
        Self::CostOfFirst,
        Self::CostOfKeptYear,
        Self::LowestCash,
        Self::Idle,
    ];

    /// What a company does rather than what comes of it: in these the best may differ from the rest
    /// without it being the score itself in other words.
    pub const HABITS: [Self; 15] = [
        Self::Bids,
        Self::DisqualifiedRate,
        Self::PriceRatio,
        Self::AboveLowest,
        Self::Recognition,
        Self::Places,
        Self::FirstPlace,
        Self::IndustriesEarly,
        Self::Industries,
        Self::InTime,
        Self::CareShare,
        Self::Checked,
        Self::CostOfFirst,
        Self::LowestCash,
        Self::Idle,
    ];

    /// In what it is counted.
    pub const fn unit(self) -> MeasureUnit {
        match self {
            Self::Score => MeasureUnit::Points,
            Self::NetWorth
            | Self::CustomerEquity
            | Self::Sales
            | Self::CostOfFirst
            | Self::CostOfKeptYear
            | Self::LowestCash => MeasureUnit::Money,
            Self::Satisfaction | Self::Recognition => MeasureUnit::Ratio,
            Self::Retention
            | Self::Punctuality
            | Self::WinRate
            | Self::DisqualifiedRate
            | Self::PriceRatio
            | Self::AboveLowest
            | Self::DearerWins
            | Self::InTime
            | Self::CareShare
            | Self::Checked
            | Self::BadDebtRate
            | Self::Idle => MeasureUnit::Share,
            Self::FirstPlace => MeasureUnit::Minutes,
            Self::Bids
            | Self::Wins
            | Self::Places
            | Self::IndustriesEarly
            | Self::Industries
            | Self::Tickets
            | Self::LostUnhappy
            | Self::RetainedSales => MeasureUnit::Count,
        }
    }

    /// Which way it is better.
    pub const fn better(self) -> Better {
        match self {
            Self::Score
            | Self::NetWorth
            | Self::CustomerEquity
            | Self::Sales
            | Self::Retention
            | Self::Satisfaction
            | Self::Punctuality
            | Self::Bids
            | Self::Wins
            | Self::WinRate
            | Self::Recognition
            | Self::Places
            | Self::InTime
            | Self::RetainedSales
            | Self::LowestCash => Better::More,
            Self::DisqualifiedRate
            | Self::FirstPlace
            | Self::Tickets
            | Self::LostUnhappy
            | Self::BadDebtRate
            | Self::CostOfFirst
            | Self::CostOfKeptYear
            | Self::Idle => Better::Less,
            Self::PriceRatio
            | Self::AboveLowest
            | Self::DearerWins
            | Self::IndustriesEarly
            | Self::Industries
            | Self::CareShare
            | Self::Checked => Better::Neither,
        }
    }

    /// What ranks a year by this figure, the highest first: the better, or where neither is, the most. Years
    /// without the figure come last.
    pub fn merit(self, year: &Verified) -> i64 {
        match (self.of(year), self.better()) {
            (None, _) => i64::MIN,
            (Some(value), Better::Less) => -value,
            (Some(value), Better::More | Better::Neither) => value,
        }
    }

    /// The figure of a year; none when there is nothing to take it of (no bid, no complaint …).
    pub fn of(self, year: &Verified) -> Option<i64> {
        let YearFacts { bidding, reach, keeping, .. } = &year.facts;
        let figure = |figure: Figure| Some(year.values[figure as usize]);
        let count = |count: u32| Some(i64::from(count));
        let rate = |rate: Option<PerMille>| rate.map(|rate| i64::from(rate.get()));
        match self {
            Self::Score => count(year.score),
            Self::NetWorth => figure(Figure::NetWorth),
            Self::CustomerEquity => figure(Figure::CustomerEquity),
            Self::Sales => figure(Figure::Sales),
            Self::Retention => figure(Figure::Retention).filter(|_| keeping.reached > 0),
            Self::Satisfaction => figure(Figure::Satisfaction).filter(|&value| value > 0),
            Self::Punctuality => figure(Figure::Punctuality).filter(|_| keeping.was_due.is_positive()),
            Self::Bids => count(year.bids),
            Self::Wins => count(year.wins),
            Self::WinRate => share(year.wins, year.bids),
            Self::DisqualifiedRate => share(year.disqualified, year.bids),
            Self::PriceRatio => rate(bidding.price_ratio),
            Self::AboveLowest => rate(bidding.above_lowest),
            Self::DearerWins => share(bidding.dearer_wins, year.wins),
            Self::Recognition => rate(bidding.recognition),
            Self::Places => count(reach.places),
            Self::FirstPlace => reach.first_place.map(|at| i64::from(at.get())),
            Self::IndustriesEarly => count(reach.industries_early.into()),
            Self::Industries => count(reach.industries.into()),
            Self::Tickets => count(keeping.tickets),
            Self::InTime => share(keeping.in_time, keeping.decided()),
            Self::LostUnhappy => count(keeping.unhappy),
            Self::CareShare => {
                let basic = keeping.programmes[Programme::Basic as usize];
                share(keeping.managed() - basic, keeping.managed())
            }
            Self::Checked => share(keeping.checked, keeping.buyers),
            Self::BadDebtRate => {
                let sales = year.values[Figure::Sales as usize];
                (sales > 0).then(|| i64::from(PerMille::rounded(keeping.bad_debt.as_fen(), sales).get()))
            }
            Self::RetainedSales => count(keeping.retained_sales),
            Self::CostOfFirst => each(keeping.acquisition, keeping.buyers),
            Self::CostOfKeptYear => (keeping.kept_months >= 12)
                .then(|| keeping.retention.share(12, i64::from(keeping.kept_months)).as_fen()),
            Self::LowestCash => Some(year.facts.lowest_cash.as_fen()),
            Self::Idle => Some(i64::from(year.facts.idle.get())),
        }
    }
}

/// Thousandths; none of nothing.
fn share(part: u32, whole: u32) -> Option<i64> {
    (whole > 0).then(|| i64::from(PerMille::rounded(part.into(), whole.into()).get()))
}

fn each(money: Money, count: u32) -> Option<i64> {
    (count > 0).then(|| money.share(1, i64::from(count)).as_fen())
}
