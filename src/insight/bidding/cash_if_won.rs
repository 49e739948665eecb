//! What winning would do to the cash (rulebook 5). Winning more than one can pay for is the classic way to
//! fail **\[S\]**.

use game::forecast::{ForecastDay, forecast, lowest};
use game::money::Money;
use game::observation::Observation;
use game::tender::{Bid, Terms};

/// How many months the forecast covers: delivery and the longest payment term.
pub(super) const MONTHS: u8 = 4;

/// Cash less loans, day by day, three times.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IfWon {
    /// With the contracts there are.
    pub now: Vec<ForecastDay>,
    /// With this bid won.
    pub this: Vec<ForecastDay>,
    /// With this bid and all sealed ones won; none when there are no others.
    pub all: Option<Vec<ForecastDay>>,
    /// How many bids that is.
    pub bids: u8,
}

/// How far down a forecast goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CashOutlook {
    /// Never into the credit line.
    Fine,
    /// Into it, with so much left.
    Credit(Money),
    /// Beyond it by so much: the company would be bankrupt.
    Ruin(Money),
}

/// The cash if this bid is won, and if all open bids are.
pub fn if_won(seen: &Observation<'_>, terms: &Terms, bid: &Bid) -> IfWon {
    let mut won: Vec<(&Terms, Bid)> = vec![(terms, *bid)];
    let this = forecast(seen, &won, MONTHS);
    won.extend(seen.open_bids().filter(|open| open.terms.id != terms.id).map(|open| (open.terms, *open.bid)));
    IfWon {
        now: forecast(seen, &[], MONTHS),
        this,
        all: (won.len() > 1).then(|| forecast(seen, &won, MONTHS)),
        bids: won.len().min(255) as u8,
    }
}

/// The lowest point of a forecast.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LowPoint {
    /// The day, and the cash then.
    pub point: ForecastDay,
    /// What it means.
    pub outlook: CashOutlook,
}

/// The lowest point of a forecast and what it means.
pub fn outlook(seen: &Observation<'_>, points: &[ForecastDay]) -> Option<LowPoint> {
    let point = lowest(points)?;
    let left = point.cash + seen.scenario().finance.credit_line.money();
    let outlook = if !point.cash.is_negative() {
        CashOutlook::Fine
    } else if left.is_negative() {
        CashOutlook::Ruin(-left)
    } else {
        CashOutlook::Credit(left)
    };
    Some(LowPoint { point, outlook })
}
