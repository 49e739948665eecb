//! What changes in the market, as far as a company knows it (rulebook 4): the months' events, and what of
//! them binds or costs more for longer than a month.

use game::ids::IndustryId;
use game::market::MarketEvent;
use game::observation::Observation;
use game::per_mille::PerMille;
use game::time::Month;

/// The market events that are known, the newest first. One in a month to come was found by research.
pub fn events(seen: &Observation<'_>) -> Vec<(Month, MarketEvent)> {
    let mut known: Vec<(Month, MarketEvent)> =
        Month::all().filter_map(|month| Some((month, seen.market_event(month)?))).collect();
    known.reverse();
    known
}

/// The months in which something announced holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Announced {
    /// What was announced.
    pub event: MarketEvent,
    /// The first month.
    pub from: Month,
    /// The last.
    pub until: Month,
}

impl Announced {
    /// Whether it holds in a month.
    pub fn holds(&self, month: Month) -> bool {
        self.from <= month && month <= self.until
    }
}

/// What was announced and holds now or later: norms and price rises, the oldest first.
pub fn announced(seen: &Observation<'_>) -> Vec<Announced> {
    let (now, last) = (seen.month(), seen.scenario().last_month());
    let told = |(month, event): (Month, MarketEvent)| {
        let from = month.next()?;
        let months = match event {
            MarketEvent::Norm { .. } => u8::MAX,
            MarketEvent::PriceRise { .. } => seen.scenario().change.dearer_months,
            _ => return None,
        };
        let until = month.number().saturating_add(months).min(last.number());
        Some(Announced { event, from, until: Month::new(until)? })
    };
    events(seen).into_iter().rev().filter_map(told).filter(|one| one.from <= last && now <= one.until).collect()
}

/// The price rise of a family that holds now or from next month on.
pub fn price_rise(seen: &Observation<'_>, family: IndustryId) -> Option<Announced> {
    let concerns = |one: &Announced| one.event == MarketEvent::PriceRise { industry: family };
    announced(seen).into_iter().find(concerns)
}

/// Whether a norm makes a trait mandatory (★) in a trade's tenders of a month.
pub fn is_norm(seen: &Observation<'_>, industry: IndustryId, index: usize, month: Month) -> bool {
    events(seen).into_iter().any(|(at, event)| {
        matches!(event, MarketEvent::Norm { industry: bound, index: which }
            if bound == industry && usize::from(which) % 3 == index && at < month)
    })
}

/// Worth of a trade's tenders in a month against the usual: its boom or slump; none in a usual month.
pub fn unusual_worth(seen: &Observation<'_>, industry: IndustryId, month: Month) -> Option<PerMille> {
    let rules = &seen.scenario().change;
    match seen.market_event(month)? {
        MarketEvent::Boom { industry: of } if of == industry => Some(rules.boom),
        MarketEvent::Slump { industry: of } if of == industry => Some(rules.slump),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::fixtures::{ME, living_game, run_to};

    /// The months of a year in a living market, each as it is known in its middle.
    fn each_month(seed: u64, mut look: impl FnMut(&Observation<'_>)) {
        let mut world = living_game(seed);
        for month in Month::all() {
            run_to(&mut world, month.hour(20).get());
            look(&world.observe(ME));
        }
    }

    #[test]
    fn each_month_tells_its_event_and_none_of_the_next() {
        each_month(3, |seen| {
            let known = events(seen);
            assert!(known.iter().all(|(month, _)| *month <= seen.month()), "{known:?}");
            assert_eq!(known.first().map(|(month, _)| *month), (seen.month() > Month::FIRST).then(|| seen.month()));
        });
    }

    /// What is said of prices, norms and quantities is what suppliers and customers do.
    #[test]
    fn what_is_announced_comes_true() {
        let (mut rises, mut norms, mut unusual) = (0, 0, 0);
        for seed in 0..6 {
            each_month(seed, |seen| {
                let month = seen.month();
                for one in announced(seen).into_iter().filter(|one| one.holds(month)) {
                    match one.event {
                        MarketEvent::Norm { industry, index } => {
                            let of = |tender: &game::observation::TenderView<'_>| {
                                seen.customer(tender.id().customer).industry == industry
                            };
                            for tender in seen.book(month).filter(of) {
                                norms += 1;
                                assert!(tender.terms().stars[usize::from(index)], "month {}", month.number());
                                assert!(is_norm(seen, industry, usize::from(index), month));
                            }
                        }
                        MarketEvent::PriceRise { industry } => {
                            rises += 1;
                            assert_eq!(price_rise(seen, industry), Some(one));
                        }
                        _ => unreachable!("only norms and price rises are announced"),
                    }
                }
                unusual += seen.scenario().industry_ids().filter_map(|trade| unusual_worth(seen, trade, month)).count();
            });
        }
        assert!(rises > 0 && norms > 0 && unusual > 0, "{rises} {norms} {unusual}");
    }
}
