//! Credit (rulebook 6): what a check finds out, how a customer pays, and what collection brings.

use crate::luck::Luck;
use crate::money::Money;
use crate::per_mille::PerMille;
use crate::relation::Credit;
use crate::scenario::CreditRules;
use crate::time::{Minute, Minutes};
use serde::{Deserialize, Serialize};

/// What a credit check found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CreditReport {
    /// When.
    pub at: Minute,
    /// The 6C, 0 to 100: character, capacity, capital, collateral, condition, coverage.
    pub six: [u8; 6],
    /// The grade.
    pub grade: Grade,
    /// The limit that it proposes.
    pub limit: Money,
    /// The longest term that it proposes, in months.
    pub term_months: u8,
}

/// A credit grade.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Grade {
    /// Pays as agreed.
    A,
    /// Pays, now and then late.
    B,
    /// Pays late.
    C,
    /// May not pay.
    D,
}

impl Grade {
    /// All, the best first.
    pub const ALL: [Self; 4] = [Self::A, Self::B, Self::C, Self::D];
}

/// How a debt is collected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Means {
    /// 电话催收.
    Call,
    /// 上门催收.
    Visit,
    /// 律师函.
    Lawyer,
}

impl Means {
    /// All, the mildest first.
    pub const ALL: [Self; 3] = [Self::Call, Self::Visit, Self::Lawyer];
}

/// How a customer means to pay a bill; nobody but itself knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Payment {
    /// So much later than due.
    After(Minutes),
    /// Not by itself.
    Never,
}

/// Assesses a customer: each of the 6C is the hidden reliability as seen, with some error; the
/// grade is that of their mean.
pub fn assess(rules: &CreditRules, credit: Credit, at: Minute, worth: Money, luck: &mut Luck) -> CreditReport {
    let error = i32::from(rules.error);
    let six = [0; 6].map(|_: u8| (i32::from(credit.0) / 10 + luck.between(-error, error)).clamp(0, 100) as u8);
    let mean = six.iter().map(|&one| u32::from(one)).sum::<u32>() / 6;
    let passed = rules.grades.iter().filter(|&&from| mean >= u32::from(from)).count();
    let grade = Grade::ALL[3 - passed.min(3)];
    CreditReport {
        at,
        six,
        grade,
        limit: worth.per_mille(rules.limits[grade as usize]),
        term_months: rules.terms[grade as usize],
    }
}

/// How a customer of that reliability pays a bill. An unhappy customer pays later; goods against cash
/// are always paid.
pub fn payment(rules: &CreditRules, credit: Credit, unhappy: bool, luck: &mut Luck) -> Payment {
    let reliability = i32::from(credit.0);
    let (on_time, never, length) = (luck.below(1000), luck.below(1000), luck.below(1000));
    let below = (rules.default_below.get() - reliability).max(0);
    let chance = rules.default_most.get() * below / rules.default_below.get().max(1);
    if (never as i32) < chance {
        return Payment::Never;
    }
    let punctual = reliability + rules.punctual.get() - if unhappy { rules.unhappy.get() } else { 0 };
    if (on_time as i32) < punctual {
        return Payment::After(Minutes::ZERO);
    }
    let most = rules.late_days.least
        + (rules.late_days.most - rules.late_days.least) * (1000 - reliability.clamp(0, 1000)) as u32 / 1000;
    Payment::After(Minutes::days(rules.late_days.least + (most - rules.late_days.least) * length / 1000))
}

/// What an attempt at collection brings: the share of the bill that is paid at once.
pub fn collected(rules: &CreditRules, means: Means, payment: Payment, luck: &mut Luck) -> PerMille {
    let rule = &rules.collect[means as usize];
    let (chance, share) = match payment {
        Payment::After(_) => (rule.late, PerMille::ONE),
        Payment::Never => (rule.never, rule.recovers),
    };
    if luck.chance(chance.get().clamp(0, 1000) as u32) { share } else { PerMille::ZERO }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::luck::{Purpose, Seed};
    use crate::scenario::Scenario;

    fn luck(who: u64) -> Luck {
        Luck::of(Seed(1), Purpose::Credit, who, 0)
    }

    #[test]
    fn a_check_errs_a_little() {
        let rules = &Scenario::formal().credit;
        let grade = |credit, who| assess(rules, Credit(credit), Minute::START, Money::yuan(100), &mut luck(who)).grade;
        for who in 0..50 {
            assert_eq!(grade(1000, who), Grade::A);
            assert_eq!(grade(300, who), Grade::D);
        }
        assert!((0..50).any(|who| grade(750, who) != grade(750, who + 50)), "some error");
    }

    #[test]
    fn reliable_customers_pay_more_often() {
        let rules = &Scenario::formal().credit;
        let never = |credit| {
            (0..2000).filter(|&who| payment(rules, Credit(credit), false, &mut luck(who)) == Payment::Never).count()
        };
        let late = |credit, unhappy| {
            (0..2000)
                .filter(|&who| payment(rules, Credit(credit), unhappy, &mut luck(who)) != Payment::After(Minutes::ZERO))
                .count()
        };
        assert_eq!(never(900), 0);
        assert!(never(300) > never(450));
        assert!(late(400, false) > late(900, false));
        assert!(late(700, true) > late(700, false));
    }

    #[test]
    fn firmer_means_bring_more() {
        let rules = &Scenario::formal().credit;
        for payment in [Payment::After(Minutes::days(9)), Payment::Never] {
            let brought = Means::ALL
                .map(|means| (0..2000).map(|who| collected(rules, means, payment, &mut luck(who)).get()).sum::<i32>());
            assert!(brought[0] < brought[1] && brought[1] < brought[2], "{brought:?}");
        }
    }
}
