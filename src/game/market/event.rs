//! Market events: what happens to a whole trade, a product or a rival in one month.

use crate::ids::{CompanyId, IndustryId, ProductId};
use crate::luck::{Luck, Purpose, Seed};
use crate::per_mille::PerMille;
use crate::scenario::{ChangeRules, Scenario};
use crate::time::Month;
use serde::{Deserialize, Serialize};

/// What happens in the market in a month. All companies are told at its opening.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum MarketEvent {
    /// A trade's boom: its tenders and orders of the month are larger.
    Boom {
        /// Which trade.
        industry: IndustryId,
    },
    /// A trade's slump: they are smaller, and money is short there.
    Slump {
        /// Which trade.
        industry: IndustryId,
    },
    /// A recall: what was delivered of a product lately may show a defect.
    Recall {
        /// Which product.
        product: ProductId,
    },
    /// A new norm: from the next month on every tender of the trade makes a trait mandatory (★).
    Norm {
        /// Which trade.
        industry: IndustryId,
        /// Which trait, by its place in the family.
        index: u8,
    },
    /// Suppliers announce a price rise from the next month on.
    PriceRise {
        /// Of which family.
        industry: IndustryId,
    },
    /// A rival loses its key account manager: its recognition falls with all its customers.
    Weakened {
        /// Which company.
        company: CompanyId,
    },
}

/// The kinds of market events.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MarketEventKind {
    /// See [`MarketEvent::Boom`].
    Boom,
    /// See [`MarketEvent::Slump`].
    Slump,
    /// See [`MarketEvent::Recall`].
    Recall,
    /// See [`MarketEvent::Norm`].
    Norm,
    /// See [`MarketEvent::PriceRise`].
    PriceRise,
    /// See [`MarketEvent::Weakened`].
    Weakened,
}

impl MarketEventKind {
    /// All, in the order of [`ChangeRules::kinds`].
    pub const ALL: [Self; 6] = [Self::Boom, Self::Slump, Self::Recall, Self::Norm, Self::PriceRise, Self::Weakened];
}

impl MarketEvent {
    /// The trade or family that it concerns; none when it concerns a company.
    pub const fn industry(self) -> Option<IndustryId> {
        match self {
            Self::Boom { industry }
            | Self::Slump { industry }
            | Self::Norm { industry, .. }
            | Self::PriceRise { industry } => Some(industry),
            Self::Recall { product } => Some(product.family),
            Self::Weakened { .. } => None,
        }
    }
}

/// The market events of a year, by month; in a world as one company knows it, those of the months that
/// have opened and what it has found out ahead.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct MarketEvents([Option<MarketEvent>; 12]);

impl MarketEvents {
    /// What happens in a month.
    pub const fn of(&self, month: Month) -> Option<MarketEvent> {
        self.0[month.index()]
    }

    /// The same events where `shown` says that they are known.
    pub fn known(&self, shown: impl Fn(Month) -> bool) -> Self {
        let mut known = self.clone();
        for month in Month::all().filter(|&month| !shown(month)) {
            known.0[month.index()] = None;
        }
        known
    }

    /// Worth of a trade's tenders and orders in a month, against the usual.
    pub fn worth(&self, rules: &ChangeRules, industry: IndustryId, month: Month) -> PerMille {
        match self.of(month) {
            Some(MarketEvent::Boom { industry: booming }) if booming == industry => rules.boom,
            Some(MarketEvent::Slump { industry: slumping }) if slumping == industry => rules.slump,
            _ => PerMille::ONE,
        }
    }

    /// List prices of a family in a month, against the usual: dearer for some months after an announcement.
    pub fn price(&self, rules: &ChangeRules, family: IndustryId, month: Month) -> PerMille {
        let announced = |at: Month| {
            matches!(self.of(at), Some(MarketEvent::PriceRise { industry }) if industry == family)
                && at < month
                && month.index() - at.index() <= usize::from(rules.dearer_months)
        };
        if Month::all().any(announced) { rules.dearer } else { PerMille::ONE }
    }

    /// Traits that a norm makes mandatory in a trade's tenders of a month.
    pub fn norms(&self, industry: IndustryId, month: Month) -> [bool; 3] {
        let mut norms = [false; 3];
        for at in Month::all().take_while(|&at| at < month) {
            if let Some(MarketEvent::Norm { industry: bound, index }) = self.of(at)
                && bound == industry
            {
                norms[usize::from(index) % 3] = true;
            }
        }
        norms
    }

    /// Whether a month is bad for a trade: its slump.
    pub fn is_slump(&self, industry: IndustryId, month: Month) -> bool {
        self.of(month) == Some(MarketEvent::Slump { industry })
    }
}

/// Draws the events of the year. `rivals` are the computer companies, of which one may be weakened; without
/// any, a boom takes its place.
pub fn draw_market_events(scenario: &Scenario, seed: Seed, rivals: &[CompanyId]) -> MarketEvents {
    let mut events = MarketEvents::default();
    let rules = &scenario.change;
    for month in scenario.played().skip(1) {
        let mut luck = Luck::of(seed, Purpose::MarketEvent, 0, u64::from(month.number()));
        if !luck.chance(rules.event.get().max(0) as u32) {
            continue;
        }
        let mut kind = MarketEventKind::ALL[luck.weighted(&rules.kinds)];
        // What acts from the next month on is not announced in the last.
        if month == scenario.last_month() && matches!(kind, MarketEventKind::Norm | MarketEventKind::PriceRise) {
            kind = MarketEventKind::Slump;
        }
        let industry = IndustryId(luck.below(scenario.industries.len() as u32) as u8);
        let which = luck.below(1_000_000);
        events.0[month.index()] = Some(match kind {
            MarketEventKind::Slump => MarketEvent::Slump { industry },
            MarketEventKind::Recall => {
                let models = scenario.industry(industry).products.len() as u32;
                MarketEvent::Recall { product: ProductId { family: industry, model: (which % models.max(1)) as u8 } }
            }
            MarketEventKind::Norm => MarketEvent::Norm { industry, index: (which % 3) as u8 },
            MarketEventKind::PriceRise => MarketEvent::PriceRise { industry },
            MarketEventKind::Weakened if !rivals.is_empty() => {
                MarketEvent::Weakened { company: rivals[which as usize % rivals.len()] }
            }
            MarketEventKind::Boom | MarketEventKind::Weakened => MarketEvent::Boom { industry },
        });
    }
    events
}

#[cfg(test)]
mod tests {
    use super::*;

    const FAMILY: IndustryId = IndustryId(2);

    fn month(number: u8) -> Month {
        Month::new(number).expect("a month")
    }

    fn in_month(number: u8, event: MarketEvent) -> MarketEvents {
        let mut events = MarketEvents::default();
        events.0[month(number).index()] = Some(event);
        events
    }

    #[test]
    fn a_price_rise_begins_a_month_after_it_was_announced() {
        let rules = ChangeRules { dearer: PerMille::new(1120), dearer_months: 2, ..ChangeRules::default() };
        let events = in_month(4, MarketEvent::PriceRise { industry: FAMILY });
        let prices = [3, 4, 5, 6, 7].map(|number| events.price(&rules, FAMILY, month(number)).get());
        assert_eq!(prices, [1000, 1000, 1120, 1120, 1000]);
        assert_eq!(events.price(&rules, IndustryId(1), month(5)), PerMille::ONE);
    }

    #[test]
    fn a_norm_binds_from_the_next_month_to_the_years_end() {
        let events = in_month(6, MarketEvent::Norm { industry: FAMILY, index: 1 });
        for (number, industry, expect) in [(6, 2, false), (7, 2, true), (12, 2, true), (7, 3, false)] {
            assert_eq!(events.norms(IndustryId(industry), month(number)), [false, expect, false], "{number}");
        }
    }

    #[test]
    fn every_month_but_the_first_brings_an_event_of_each_kind_some_time() {
        let scenario = Scenario::formal();
        let mut seen = std::collections::BTreeSet::new();
        for seed in 0..60 {
            let events = draw_market_events(&scenario, Seed(seed), &[CompanyId(1), CompanyId(2)]);
            assert_eq!(events.of(Month::FIRST), None);
            for month in scenario.played().skip(1) {
                seen.extend(
                    events.of(month).map(|event| std::mem::discriminant(&event)).map(|kind| format!("{kind:?}")),
                );
            }
        }
        assert_eq!(seen.len(), MarketEventKind::ALL.len());
    }

    #[test]
    fn without_computer_companies_nobody_is_weakened() {
        let scenario = Scenario::formal();
        for seed in 0..40 {
            let events = draw_market_events(&scenario, Seed(seed), &[]);
            assert!(Month::all().all(|month| !matches!(events.of(month), Some(MarketEvent::Weakened { .. }))));
        }
    }
}
