//! Sales targets (rulebook 2): a target for a quarter, what the person thinks of it, and what it does to the work.

use crate::money::Money;
use crate::per_mille::PerMille;
use crate::scenario::TargetRules;
use crate::time::{Minute, Month};
use serde::{Deserialize, Serialize};

/// A quarter of the year, 1 to 4.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Quarter(u8);

impl Quarter {
    /// The four in order.
    pub const ALL: [Self; 4] = [Self(1), Self(2), Self(3), Self(4)];

    /// The quarter of a moment.
    pub fn of(at: Minute) -> Self {
        Self::of_month(at.month())
    }

    /// The quarter of a month.
    pub const fn of_month(month: Month) -> Self {
        Self((month.number() - 1) / 3 + 1)
    }

    /// Its number, 1 to 4.
    pub const fn number(self) -> u8 {
        self.0
    }

    /// Its months.
    pub fn months(self) -> impl Iterator<Item = Month> {
        Month::all().filter(move |month| Self::of_month(*month) == self)
    }

    /// Whether a month is the last of its quarter in a game of which `last` is the last month.
    pub const fn ends_with(month: Month, last: Month) -> bool {
        month.number().is_multiple_of(3) || month.number() == last.number()
    }

    /// The quarter before, unless this is the first.
    pub fn previous(self) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.0 + 1 == self.0)
    }
}

/// A person's target for a quarter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SalesTarget {
    /// Orders to be won.
    pub amount: Money,
    /// In which quarter.
    pub quarter: Quarter,
    /// What the person thinks of it; told at the end of the month.
    pub opinion: Option<TargetOpinion>,
}

/// What a person thinks of a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TargetOpinion {
    /// Reached without an effort.
    TooLow,
    /// To be reached with an effort.
    Fair,
    /// Out of reach.
    TooHigh,
}

impl TargetOpinion {
    /// What somebody thinks of a target who holds `within_reach` for what can be sold.
    pub fn of(rules: &TargetRules, target: Money, within_reach: Money) -> Self {
        match PerMille::of(target.as_fen(), within_reach.as_fen().max(1)) {
            share if share < rules.low => Self::TooLow,
            share if share > rules.high => Self::TooHigh,
            _ => Self::Fair,
        }
    }

    /// What the effort of such a person's work is multiplied by.
    pub const fn effect(self, rules: &TargetRules) -> PerMille {
        match self {
            Self::TooLow => rules.effect[0],
            Self::Fair => rules.effect[1],
            Self::TooHigh => rules.effect[2],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quarters_have_three_months_each() {
        for quarter in Quarter::ALL {
            assert_eq!(quarter.months().count(), 3);
            assert!(quarter.months().all(|month| Quarter::of(month.opening()) == quarter));
        }
        assert_eq!(Quarter::of(Minute::YEAR_END).number(), 4);
        assert_eq!([Quarter::ALL[0].previous(), Quarter::ALL[3].previous()], [None, Some(Quarter::ALL[2])]);
    }

    #[test]
    fn a_target_is_judged_by_what_is_within_reach() {
        let rules = TargetRules::default();
        let reach = Money::yuan(100_000);
        let cases = [
            (1, TargetOpinion::TooLow),
            (60_000, TargetOpinion::TooLow),
            (100_000, TargetOpinion::Fair),
            (300_000, TargetOpinion::TooHigh),
        ];
        for (target, opinion) in cases {
            assert_eq!(TargetOpinion::of(&rules, Money::yuan(target), reach), opinion, "{target}");
        }
        assert!(TargetOpinion::Fair.effect(&rules) > TargetOpinion::TooLow.effect(&rules));
        assert!(TargetOpinion::TooLow.effect(&rules) > TargetOpinion::TooHigh.effect(&rules));
    }
}
