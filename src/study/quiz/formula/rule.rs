//! The rules of the game as functions of a formula: each asks the function that decides in a game, with the numbers of the
//! formal year. Rates are in per cent, amounts in whole units of a currency, and so are the answers.

use super::Fraction;
use super::worked::plain;
use game::care::{Experience, assess, complaints, customer_value, handling, index, retention};
use game::luck::{Luck, Purpose, Seed};
use game::money::Money;
use game::per_mille::PerMille;
use game::relation::Credit;
use game::scenario::{CreditRules, Scenario};
use game::time::Minute;
use std::sync::OnceLock;

/// A rule that a formula can ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleFunction {
    /// `customer_value(margin, kept, discount)`: the lifetime value m × r ÷ (1 + d − r).
    CustomerValue,
    /// `satisfaction(expected, quality, value)`: C = b ÷ a, with b of quality and value; 100 is as expected.
    Satisfaction,
    /// `acsi_index(figure)`: a figure on the index of 0 to 100.
    AcsiIndex,
    /// `retention(satisfaction)`: the share that stays a year.
    Retention,
    /// `complaints(satisfaction)`: the share of troubles that are spoken of to the company.
    Complaints,
    /// `stays(due, given, days)`: the share that stays after a complaint, with redress due and given in steps of 0 to 4.
    Stays,
    /// `restored(lost, due, given, days)`: what of the lost perception comes back.
    Restored,
    /// `credit_limit(score, worth)`: the limit for the mean of the 6C, 0 to 100, and a usual order.
    CreditLimit,
}

/// What is asked for at most, in the smallest unit of a currency: further figures are no exercise.
const MOST: i128 = 1_000_000_000_000_000;

impl RuleFunction {
    /// All.
    pub const ALL: [Self; 8] = [
        Self::CustomerValue,
        Self::Satisfaction,
        Self::AcsiIndex,
        Self::Retention,
        Self::Complaints,
        Self::Stays,
        Self::Restored,
        Self::CreditLimit,
    ];

    /// Its name in formulas.
    pub const fn name(self) -> &'static str {
        match self {
            Self::CustomerValue => "customer_value",
            Self::Satisfaction => "satisfaction",
            Self::AcsiIndex => "acsi_index",
            Self::Retention => "retention",
            Self::Complaints => "complaints",
            Self::Stays => "stays",
            Self::Restored => "restored",
            Self::CreditLimit => "credit_limit",
        }
    }

    /// The function of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rule| rule.name() == name)
    }

    /// How many inputs it takes.
    pub const fn inputs(self) -> usize {
        match self {
            Self::AcsiIndex | Self::Retention | Self::Complaints => 1,
            Self::CreditLimit => 2,
            Self::CustomerValue | Self::Satisfaction | Self::Stays => 3,
            Self::Restored => 4,
        }
    }

    /// What the rule answers; none when an input is out of its range.
    pub(super) fn answer(self, inputs: &[Fraction]) -> Option<Fraction> {
        let scenario = formal();
        match (self, inputs) {
            (Self::CustomerValue, &[margin, kept, discount]) => {
                amount(customer_value(money(margin)?, rate(kept)?, rate(discount)?))
            }
            (Self::Satisfaction, &[expected, quality, value]) => {
                let felt = Experience { expected: rate(expected)?, quality: rate(quality)?, value: rate(value)? };
                per_cent(felt.satisfaction(&scenario.satisfaction))
            }
            (Self::AcsiIndex, &[figure]) => {
                Some(Fraction::from(i128::from(index(&scenario.satisfaction, rate(figure)?))))
            }
            (Self::Retention, &[satisfaction]) => per_cent(retention(&scenario.repeat, rate(satisfaction)?)),
            (Self::Complaints, &[satisfaction]) => per_cent(complaints(&scenario.trouble, rate(satisfaction)?)),
            (Self::Stays, &[due, given, days]) => {
                let handling = handling(&scenario.service, steps(due)?, steps(given)?, whole(days)?, PerMille::ZERO);
                Fraction::new(i128::from(handling.stays), 10)
            }
            (Self::Restored, &[lost, due, given, days]) => {
                let handling = handling(&scenario.service, steps(due)?, steps(given)?, whole(days)?, rate(lost)?);
                per_cent(handling.restored)
            }
            (Self::CreditLimit, &[score, worth]) => amount(credit(score, worth)?.0),
            _ => None,
        }
    }

    /// The same as a person computes it on paper, each input written as it is shown, with its value.
    pub(super) fn worked(self, inputs: &[(String, Fraction)]) -> Option<String> {
        let scenario = formal();
        let tenths = |rate: PerMille| Fraction::new(i128::from(rate.get()), 10).map(plain);
        let fairness = |due: Fraction, given: Fraction| {
            let handling = handling(&scenario.service, steps(due)?, steps(given)?, 0, PerMille::ZERO);
            tenths(handling.fairness)
        };
        let speed = |days: Fraction| {
            let days: u32 = whole(days)?;
            scenario.service.speed.iter().find(|speed| days <= speed.days).or(scenario.service.speed.last())
        };
        match (self, inputs) {
            (Self::CustomerValue, [(margin, _), (kept, _), (discount, _)]) => {
                Some(format!("{margin} × {kept}% ÷ (100% + {discount}% − {kept}%)"))
            }
            (Self::Satisfaction, [(expected, _), (quality, _), (value, _)]) => {
                let of_value = scenario.satisfaction.value;
                let of_quality = tenths(PerMille::ONE - of_value)?;
                Some(format!("({quality} × {of_quality}% + {value} × {}%) ÷ {expected}%", tenths(of_value)?))
            }
            (Self::AcsiIndex, [(figure, _)]) => {
                let ends = scenario.satisfaction.index;
                let [least, most] = [ends.least, ends.most].map(|end| tenths(PerMille::new(end)));
                let (least, most) = (least?, most?);
                Some(format!("({figure} − {least}) ÷ ({most} − {least}) × 100"))
            }
            (Self::Retention, [(shown, satisfaction)]) => {
                let curve = &scenario.repeat.retention;
                let at = rate(*satisfaction)?.get();
                let pair = curve.windows(2).find(|pair| pair[0].at < at && at < pair[1].at);
                let point = |value: i32| tenths(PerMille::new(value));
                match pair {
                    Some([low, high]) => Some(format!(
                        "{}% + ({shown} − {}) ÷ ({} − {}) × ({} − {})%",
                        point(low.is)?,
                        point(low.at)?,
                        point(high.at)?,
                        point(low.at)?,
                        point(high.is)?,
                        point(low.is)?
                    )),
                    _ => None,
                }
            }
            (Self::Complaints, [(satisfaction, _)]) => {
                let usual = tenths(complaints(&scenario.trouble, PerMille::ONE))?;
                let more = tenths(scenario.trouble.complains_more)?;
                Some(format!("{usual}% + {more}% × (100 − {satisfaction})%"))
            }
            (Self::Stays, [(_, due), (_, given), (_, days)]) => {
                Some(format!("{}% × {}%", tenths(speed(*days)?.stay)?, fairness(*due, *given)?))
            }
            (Self::Restored, [(lost, _), (_, due), (_, given), (_, days)]) => {
                Some(format!("{lost} × {}% × {}%", tenths(speed(*days)?.restores)?, fairness(*due, *given)?))
            }
            (Self::CreditLimit, [(_, score), (worth, amount)]) => {
                let (_limit, grade, share) = credit(*score, *amount)?;
                Some(format!("{worth} × {}% ({grade})", tenths(share)?))
            }
            _ => None,
        }
    }
}

/// The limit, the letter of the grade, and the share of a usual order that goes with it.
fn credit(score: Fraction, worth: Fraction) -> Option<(Money, String, PerMille)> {
    // A check errs a little in a game; an exercise states what is true of the customer.
    let rules = CreditRules { errors: [0; 6], ..formal().credit.clone() };
    let even = Credit::even(rate(score)?.get());
    let mut luck = Luck::of(Seed(0), Purpose::Credit, 0, 0);
    let report = assess(&rules, even, Minute::START, money(worth)?, &mut luck);
    Some((report.limit, format!("{:?}", report.grade), rules.limits[report.grade as usize]))
}

/// The formal year, read once.
fn formal() -> &'static Scenario {
    static FORMAL: OnceLock<Scenario> = OnceLock::new();
    FORMAL.get_or_init(Scenario::formal)
}

fn money(amount: Fraction) -> Option<Money> {
    let fen = amount.rounded(2).filter(|fen| fen.abs() <= MOST)?;
    i64::try_from(fen).ok().map(Money::fen)
}

fn amount(money: Money) -> Option<Fraction> {
    Fraction::new(i128::from(money.as_fen()), 100)
}

/// A rate in per cent, to a thousandth of the whole.
fn rate(per_cent: Fraction) -> Option<PerMille> {
    let thousandths = per_cent.rounded(1)?;
    i32::try_from(thousandths).ok().filter(|one| one.abs() <= 100_000).map(PerMille::new)
}

fn per_cent(rate: PerMille) -> Option<Fraction> {
    Fraction::new(i128::from(rate.get()), 10)
}

fn whole<T: TryFrom<i128>>(number: Fraction) -> Option<T> {
    T::try_from(number.whole()?).ok()
}

/// Steps of redress.
fn steps(number: Fraction) -> Option<u8> {
    whole::<u8>(number).filter(|steps| *steps <= 4)
}

#[cfg(test)]
mod tests {
    use crate::study::quiz::formula::{Formula, parse, plain};

    fn value(text: &str) -> Option<String> {
        parse(text).expect(text).value(&[]).ok().map(plain)
    }

    fn worked(text: &str) -> String {
        parse(text).expect(text).worked(&|_| None, &[])
    }

    /// Worked out apart from the program, with the numbers of the rulebook.
    #[test]
    fn rules_answer_as_on_paper() {
        let cases = [
            // 100 × 0.8 ÷ 0.3.
            ("customer_value(100, 80, 10)", "266.67"),
            ("customer_value(-5, 80, 10)", "0"),
            // (0.7 × 90 + 0.3 × 80) ÷ 100, and against an expectation of 125.
            ("satisfaction(100, 90, 80)", "87"),
            ("satisfaction(125, 100, 100)", "80"),
            // Between 85 (40 %) and 95 (65 %); at an end; beyond both ends.
            ("retention(87)", "45"),
            ("retention(100)", "78"),
            ("retention(50)", "10"),
            ("retention(130)", "92"),
            // (100 − 50) ÷ 70 = 71.4.
            ("acsi_index(100)", "71"),
            // 44 of 100, and 60 % of what is missing.
            ("complaints(100)", "44"),
            ("complaints(80)", "56"),
            // On the spot and fair; a week; one step short takes 30 %.
            ("stays(3, 3, 1)", "70"),
            ("stays(3, 3, 5)", "60"),
            ("stays(3, 2, 1)", "49"),
            ("stays(2, 1, 20)", "17.5"),
            ("restored(20, 3, 3, 5)", "16"),
            ("restored(20, 3, 1, 20)", "2.8"),
            // A from 75, B from 58, C from 45.
            ("credit_limit(80, 1000)", "2,500"),
            ("credit_limit(60, 1000)", "1,200"),
            ("credit_limit(50, 1000)", "500"),
            ("credit_limit(40, 1000)", "0"),
        ];
        for (text, expect) in cases {
            assert_eq!(value(text).as_deref(), Some(expect), "{text}");
        }
    }

    #[test]
    fn what_is_out_of_range_has_no_answer() {
        for text in ["stays(9, 1, 1)", "stays(1, 1, 0.5)", "customer_value(10^30, 80, 10)", "retention(10^9)"] {
            assert_eq!(value(text), None, "{text}");
        }
    }

    #[test]
    fn a_rule_takes_as_many_inputs_as_it_has() {
        for text in ["retention(1, 2)", "stays(1)", "customer_value(1, 2)", "retention()"] {
            assert!(parse(text).is_err(), "{text}");
        }
        assert_eq!(parse("retention"), Ok(Formula::Name("retention".to_owned())), "a value may bear the name");
    }

    #[test]
    fn a_rule_is_worked_as_on_paper() {
        let cases = [
            ("customer_value(100, 80, 10)", "100 × 80% ÷ (100% + 10% − 80%)"),
            ("satisfaction(125, 90, 80)", "(90 × 70% + 80 × 30%) ÷ 125%"),
            ("acsi_index(100)", "(100 − 50) ÷ (120 − 50) × 100"),
            ("retention(87)", "40% + (87 − 85) ÷ (95 − 85) × (65 − 40)%"),
            ("retention(100)", "78"),
            ("complaints(80)", "44% + 60% × (100 − 80)%"),
            ("stays(3, 2, 4)", "60% × 70%"),
            ("restored(20, 3, 3, 5)", "20 × 80% × 100%"),
            ("credit_limit(60, 1000)", "1,000 × 120% (B)"),
        ];
        for (text, expect) in cases {
            assert_eq!(worked(text), expect, "{text}");
        }
    }
}
