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

/// An error in points of the index, so that it can stand beside one of the six there: of a level against the market's two
/// ends, of a share in hundredths.
pub fn index_error(rules: &Satisfaction, number: AcsiNumber, error: PerMille) -> u8 {
    let whole = match number {
        AcsiNumber::Complaints | AcsiNumber::Loyalty => 1000,
        _ => rules.index.most - rules.index.least,
    };
    percent(PerMille::of(i64::from(error.get()), i64::from(whole.max(1))))
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

    /// How far one of the six numbers may lie off.
    pub fn error_of(self, rules: &Satisfaction, number: AcsiNumber) -> PerMille {
        match number {
            AcsiNumber::Satisfaction => satisfaction_error(self.acsi.expectation, self.perceived(rules), self.error),
            _ => self.error,
        }
    }
}

/// How far satisfaction C = b ÷ a may lie off when expectation, quality and value may each lie so far off: all three
/// errors count, at worst with what is perceived off to one side and what is expected to the other. It shrinks
/// with the sample as they do.
pub fn satisfaction_error(expected: PerMille, perceived: PerMille, error: PerMille) -> PerMille {
    let of = |perceived: i32, expected: i32| PerMille::of(i64::from(perceived), i64::from(expected.max(1))).get();
    let (expected, perceived, error) = (expected.get(), perceived.get(), error.get());
    let measured = of(perceived, expected);
    let most = of(perceived + error, expected - error) - measured;
    let least = measured - of(perceived - error, expected + error);
    PerMille::new(most.max(least) + ROUNDED)
}

/// What rounding down may add to an error: a thousandth of what is perceived, and one of the quotient.
const ROUNDED: i32 = 2;

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

    /// A number as far off as its error allows lies as many points off on the index, but for rounding.
    #[test]
    fn an_error_on_the_index_is_how_far_the_index_lies_off() {
        let scenario = Scenario::formal();
        let rules = &scenario.satisfaction;
        for asked in 1..=4 {
            let error = sampling_error(rules, asked);
            let [low, high] = [-error.get(), error.get()].map(|off| index(rules, PerMille::new(900 + off)));
            let points = index_error(rules, AcsiNumber::Quality, error);
            assert!((high - low).abs_diff(2 * points) <= 1, "{asked}: {low} to {high}, ±{points}");
        }
        let one = |number| index_error(rules, number, rules.survey_error);
        assert_eq!(AcsiNumber::ALL.map(one), [5, 5, 5, 5, 4, 4]);
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

    /// All that may be measured of a customer with an error: C is never farther off than is said, and comes close to
    /// it, which the error of one part alone does not.
    #[test]
    fn the_error_of_satisfaction_counts_all_three_parts_and_shrinks_with_the_sample() {
        let scenario = Scenario::formal();
        let rules = &scenario.satisfaction;
        for (expected, quality, value) in [(1000, 1000, 1000), (1120, 840, 700), (900, 1150, 1200)] {
            let real = Acsi::of(&scenario, felt(expected, quality, value), 0);
            let mut said = Vec::new();
            for asked in 1..=4 {
                let error = sampling_error(rules, asked);
                let ends = [-error.get(), 0, error.get()];
                let (mut farthest, mut most) = (0, 0);
                for (a, q, v) in
                    ends.into_iter().flat_map(|a| ends.map(|q| (a, q))).flat_map(|(a, q)| ends.map(|v| (a, q, v)))
                {
                    let acsi = Acsi::of(&scenario, felt(expected + a, quality + q, value + v), 0);
                    let survey = Survey { at: Minute::START, asked, error, acsi, loyalty: Loyalty::Trust };
                    let off = (acsi.satisfaction.get() - real.satisfaction.get()).abs();
                    let bound = survey.error_of(rules, AcsiNumber::Satisfaction).get();
                    assert!(off <= bound, "{off} off, {bound} said: {acsi:?}");
                    assert_eq!(survey.error_of(rules, AcsiNumber::Quality), error);
                    (farthest, most) = (farthest.max(off), most.max(bound));
                }
                assert!(farthest > error.get() && 2 * farthest > most, "{farthest} off at most, {most} said");
                said.push(most);
            }
            assert!(said.windows(2).all(|pair| pair[0] > pair[1]), "{said:?}");
        }
    }

    #[test]
    fn a_larger_sample_errs_less() {
        let rules = &Scenario::formal().satisfaction;
        let errors = [1, 2, 3, 4].map(|asked| sampling_error(rules, asked).get());
        assert_eq!(errors, [35, 24, 20, 17]);
    }
}
