//! The six numbers of the American Customer Satisfaction Index 美国顾客满意度指数 (ACSI; Fornell, Johnson,
//! Anderson, Cha and Bryant 1996, "The American Customer Satisfaction Index: Nature, Purpose, and Findings",
//! Journal of Marketing 60(4), 7 to 18): expectation, perceived quality and perceived value make satisfaction;
//! from it follow complaints and loyalty (rulebook 7).

use super::experience::Experience;
use super::value::retention;
use crate::per_mille::PerMille;
use crate::relation::Loyalty;
use crate::scenario::{Satisfaction, Scenario, TroubleRules};
use crate::time::Minute;
use serde::{Deserialize, Serialize};

/// The six numbers of the chain, in thousandths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acsi {
    /// Customer expectation, a; 1000 is the ordinary.
    pub expectation: PerMille,
    /// Perceived quality; 1000 is the ordinary.
    pub quality: PerMille,
    /// Perceived value; 1000 is the ordinary.
    pub value: PerMille,
    /// Satisfaction C = b ÷ a; 1000 is as expected.
    pub satisfaction: PerMille,
    /// Tendency to complain: how likely trouble is to be spoken of to the company, 0 to 1000.
    pub complaints: PerMille,
    /// Loyalty: how likely the customer is to buy again, 0 to 1000.
    pub loyalty: PerMille,
}

/// One of the six numbers of the chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AcsiNumber {
    /// 顾客期望.
    Expectation,
    /// 感知质量.
    Quality,
    /// 感知价值.
    Value,
    /// 顾客满意.
    Satisfaction,
    /// 顾客抱怨.
    Complaints,
    /// 顾客忠诚.
    Loyalty,
}

impl AcsiNumber {
    /// All, along the chain.
    pub const ALL: [Self; 6] =
        [Self::Expectation, Self::Quality, Self::Value, Self::Satisfaction, Self::Complaints, Self::Loyalty];
}

impl Acsi {
    /// The chain from what was felt; `handling` is what the handling of complaints has added to loyalty.
    pub fn of(scenario: &Scenario, felt: Experience, handling: i32) -> Self {
        let satisfaction = felt.satisfaction(&scenario.satisfaction);
        let loyalty = retention(&scenario.repeat, satisfaction).get() + handling;
        Self {
            expectation: felt.expected,
            quality: felt.quality,
            value: felt.value,
            satisfaction,
            complaints: complaints(&scenario.trouble, satisfaction),
            loyalty: PerMille::new(loyalty.clamp(0, 1000)),
        }
    }

    /// One of the six on 0 to 100, as the index is published: complaints and loyalty are shares already, the
    /// rest is set between the market's two ends.
    pub fn index(&self, rules: &Satisfaction, number: AcsiNumber) -> u8 {
        let scaled = |figure| index(rules, figure);
        match number {
            AcsiNumber::Expectation => scaled(self.expectation),
            AcsiNumber::Quality => scaled(self.quality),
            AcsiNumber::Value => scaled(self.value),
            AcsiNumber::Satisfaction => scaled(self.satisfaction),
            AcsiNumber::Complaints => percent(self.complaints),
            AcsiNumber::Loyalty => percent(self.loyalty),
        }
    }
}

/// A figure on 0 to 100: how far it lies from the market's low end to its high end.
pub fn index(rules: &Satisfaction, figure: PerMille) -> u8 {
    let ends = rules.index;
    let share = PerMille::of(i64::from(figure.get() - ends.least), i64::from((ends.most - ends.least).max(1)));
    percent(share)
}

fn percent(share: PerMille) -> u8 {
    ((share.get() + 5) / 10).clamp(0, 100) as u8
}

/// How likely trouble is to be spoken of to the company: the share of complaints among the five reactions,
/// and more the less satisfied the customer was.
pub fn complaints(rules: &TroubleRules, satisfaction: PerMille) -> PerMille {
    let all: i64 = rules.reactions.iter().map(|&weight| i64::from(weight)).sum();
    let usual = PerMille::of(i64::from(rules.reactions[2]), all.max(1)).get();
    let more = rules.complains_more.get() * (1000 - satisfaction.get()) / 1000;
    PerMille::new((usual + more).clamp(0, 1000))
}

/// What a survey told, with its sampling error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Survey {
    /// When.
    pub at: Minute,
    /// How many contacts answered.
    pub asked: u8,
    /// How far each number may lie off, with that sample.
    pub error: PerMille,
    /// The six numbers as measured. Satisfaction is what the first three make, as in the chain.
    pub acsi: Acsi,
    /// What keeps the customer.
    pub loyalty: Loyalty,
}

impl Survey {
    /// Perception b as measured.
    pub fn perceived(self, rules: &Satisfaction) -> PerMille {
        let Acsi { expectation: expected, quality, value, .. } = self.acsi;
        Experience { expected, quality, value }.perceived(rules)
    }

    /// C = b ÷ a as measured.
    pub const fn satisfaction(self) -> PerMille {
        self.acsi.satisfaction
    }
}

/// How far each number of a survey may lie off when so many contacts answer: the error of a mean falls with
/// the root of the sample.
pub fn sampling_error(rules: &Satisfaction, asked: u8) -> PerMille {
    let one = rules.survey_error.get().unsigned_abs();
    let asked = u32::from(asked.max(1));
    PerMille::new((one * one / asked).isqrt() as i32)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn felt(expected: i32, quality: i32, value: i32) -> Experience {
        let [expected, quality, value] = [expected, quality, value].map(PerMille::new);
        Experience { expected, quality, value }
    }

    #[test]
    fn satisfaction_is_perception_over_expectation_and_the_rest_follows() {
        let scenario = Scenario::formal();
        // b = 0.7 × quality + 0.3 × value; loyalty is the retention that goes with C.
        for (experience, handling, satisfaction, loyalty) in [
            (felt(1000, 1000, 1000), 0, 1000, 780),
            (felt(1000, 900, 800), 0, 870, 450),
            (felt(1250, 1000, 1000), 0, 800, 340),
            (felt(1000, 1000, 1000), 20, 1000, 800),
            (felt(1000, 1000, 1000), -60, 1000, 720),
        ] {
            let acsi = Acsi::of(&scenario, experience, handling);
            let expect = (PerMille::new(satisfaction), PerMille::new(loyalty));
            assert_eq!((acsi.satisfaction, acsi.loyalty), expect, "{experience:?}");
        }
    }

    #[test]
    fn the_less_satisfied_complain_more_and_stay_less() {
        let scenario = Scenario::formal();
        let chain = [700, 850, 1000, 1100].map(|quality| Acsi::of(&scenario, felt(1000, quality, quality), 0));
        assert!(chain.windows(2).all(|pair| pair[0].complaints > pair[1].complaints), "{chain:?}");
        assert!(chain.windows(2).all(|pair| pair[0].loyalty < pair[1].loyalty), "{chain:?}");
        let rules = &scenario.satisfaction;
        let indices = chain.map(|acsi| acsi.index(rules, AcsiNumber::Satisfaction));
        assert_eq!(indices, [29, 50, 71, 86]);
    }

    #[test]
    fn a_larger_sample_errs_less() {
        let rules = &Scenario::formal().satisfaction;
        let errors = [1, 2, 3, 4].map(|asked| sampling_error(rules, asked).get());
        assert_eq!(errors, [35, 24, 20, 17]);
    }
}
