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
    /// All of it, so much later than due.
    After(Minutes),
    /// A part of it, because there is not enough for all.
    Part {
        /// Which share of the bill.
        share: PerMille,
        /// How much later than due.
        after: Minutes,
        /// How much later than due the rest follows; none is never.
        rest: Option<Minutes>,
    },
    /// Not by itself.
    Never,
}

/// In what circumstances a bill falls due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PaymentSituation {
    /// Whether the customer is unhappy with the company.
    pub unhappy: bool,
    /// Whether its trade has a bad month.
    pub bad_month: bool,
    /// The term of the bill in months.
    pub term_months: u8,
}

/// What comes in of a bill that is given up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recovered {
    /// By the collateral.
    pub secured: Money,
    /// By credit insurance.
    pub insured: Money,
}

/// Assesses a customer: each of the 6C as seen, with an error of its own; the grade is that of their mean.
pub fn assess(rules: &CreditRules, credit: Credit, at: Minute, worth: Money, luck: &mut Luck) -> CreditReport {
    let mut errors = rules.errors.iter().map(|&error| i32::from(error));
    let six = credit.all().map(|trait_of| {
        let error = errors.next().unwrap_or_default();
        (trait_of.get() / 10 + luck.between(-error, error)).clamp(0, 100) as u8
    });
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

/// How a customer pays a bill. Capital decides whether there is enough for all of it, character whether it is
/// paid on the day and whether a part is given when there is not enough, capacity how late the money comes and
/// whether the rest follows. A bad month of the trade takes from capacity and capital what condition does not
/// withstand. A longer term makes what is late later, and what is not paid in full likelier. An unhappy customer
/// pays later.
pub fn payment(rules: &CreditRules, credit: Credit, at: PaymentSituation, luck: &mut Luck) -> Payment {
    let hit = if at.bad_month { rules.bad_month.get() * (1000 - credit.condition.get()) / 1000 } else { 0 };
    let (character, capacity) = (credit.character.get(), (credit.capacity.get() - hit).max(0));
    let capital = (credit.capital.get() - hit).max(0);
    let longer = 1000 + rules.per_month.get() * i32::from(at.term_months);
    let [on_time, short_of, length, gives, follows] = [0; 5].map(|_: u8| luck.below(1000) as i32);

    let below = (rules.default_below.get() - capital).max(0);
    let chance = rules.default_most.get() * below / rules.default_below.get().max(1) * longer / 1000;
    let most = (rules.late_days.most - rules.late_days.least) as i32 * (1000 - capacity) / 1000;
    let late = rules.late_days.least as i32 + most * length / 1000;
    let late = Minutes::days((late * longer / 1000) as u32);
    if short_of < chance {
        let share = PerMille::new(rules.pays_part.get() * capital / 1000);
        if gives >= character || share == PerMille::ZERO {
            return Payment::Never;
        }
        let rest = follows < rules.rest_follows.get() * capacity / 1000;
        return Payment::Part { share, after: late, rest: rest.then(|| late + Minutes::days(rules.late_days.most)) };
    }
    let punctual = character + rules.punctual.get() - if at.unhappy { rules.unhappy.get() } else { 0 };
    Payment::After(if on_time < punctual { Minutes::ZERO } else { late })
}

/// What comes in of a bill that is given up: the collateral first, then credit insurance of what is left.
pub fn recovered(rules: &CreditRules, credit: Credit, amount: Money) -> Recovered {
    let secured = amount.per_mille(PerMille::new(rules.secured.get() * credit.collateral.get() / 1000));
    let insured = PerMille::new(rules.insured.get() * credit.coverage.get() / 1000);
    Recovered { secured, insured: (amount - secured).per_mille(insured) }
}

/// What an attempt at collection brings: the share of the bill that is paid at once.
pub fn collected(rules: &CreditRules, means: Means, payment: Payment, luck: &mut Luck) -> PerMille {
    let rule = &rules.collect[means as usize];
    let (chance, share) = match payment {
        Payment::After(_) | Payment::Part { rest: Some(_), .. } => (rule.late, PerMille::ONE),
        Payment::Part { rest: None, .. } | Payment::Never => (rule.never, rule.recovers),
    };
    if luck.chance(chance.get().clamp(0, 1000) as u32) { share } else { PerMille::ZERO }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::luck::{Purpose, Seed};
    use crate::scenario::Scenario;

    const PLAIN: PaymentSituation = PaymentSituation { unhappy: false, bad_month: false, term_months: 0 };

    fn luck(who: u64) -> Luck {
        Luck::of(Seed(1), Purpose::Credit, who, 0)
    }

    #[test]
    fn a_check_errs_a_little() {
        let rules = &Scenario::formal().credit;
        let grade =
            |each, who| assess(rules, Credit::even(each), Minute::START, Money::yuan(100), &mut luck(who)).grade;
        for who in 0..50 {
            assert_eq!(grade(1000, who), Grade::A);
            assert_eq!(grade(300, who), Grade::D);
        }
        assert!((0..50).any(|who| grade(750, who) != grade(750, who + 50)), "some error");
    }

    #[test]
    fn each_of_the_six_is_seen_with_an_error_of_its_own() {
        let rules = CreditRules { errors: [0, 5, 0, 20, 0, 0], ..Scenario::formal().credit.clone() };
        let six =
            (0..200).map(|who| assess(&rules, Credit::even(500), Minute::START, Money::yuan(100), &mut luck(who)).six);
        let farthest = six
            .fold([0; 6], |most: [u8; 6], six| std::array::from_fn(|index| most[index].max(six[index].abs_diff(50))));
        assert_eq!(farthest, [0, 5, 0, 20, 0, 0]);
    }

    /// What becomes of two thousand bills, in thousandths: paid on the day, working days late on average,
    /// share never paid.
    fn two_thousand(credit: Credit, at: PaymentSituation) -> [i64; 3] {
        let rules = &Scenario::formal().credit;
        let (mut prompt, mut days, mut late, mut lost) = (0, 0, 0, 0);
        for who in 0..2000 {
            match payment(rules, credit, at, &mut luck(who)) {
                Payment::After(Minutes::ZERO) => prompt += 1,
                Payment::After(after) => (days, late) = (days + i64::from(after.days_begun()), late + 1),
                Payment::Part { share, rest, .. } => {
                    lost += if rest.is_none() { 1000 - i64::from(share.get()) } else { 0 }
                }
                Payment::Never => lost += 1000,
            }
        }
        [prompt / 2, days * 1000 / late.max(1), lost / 2000]
    }

    #[test]
    fn each_trait_does_something() {
        let weak = Credit::even(400);
        let strong = PerMille::new(900);
        let [prompt, days, lost] = two_thousand(weak, PLAIN);
        let bad = PaymentSituation { bad_month: true, ..PLAIN };
        let [.., bad_days, bad_lost] = two_thousand(weak, bad);

        let [more, _, less] = two_thousand(Credit { character: strong, ..weak }, PLAIN);
        assert!(more > prompt + 300 && less < lost, "character: {more} of {prompt} on the day, {less} of {lost} lost");
        let [_, sooner, _] = two_thousand(Credit { capacity: strong, ..weak }, PLAIN);
        assert!(sooner * 3 < days, "capacity: {sooner} of {days} days");
        let [.., less] = two_thousand(Credit { capital: strong, ..weak }, PLAIN);
        assert_eq!(less, 0, "capital: all bills can be paid, {lost} were lost");
        assert!(bad_days > days && bad_lost > lost, "a bad month: {bad_days} days, {bad_lost} lost");
        let [_, sooner, less] = two_thousand(Credit { condition: PerMille::ONE, ..weak }, bad);
        assert_eq!((sooner, less), (days, lost), "condition withstands the bad month");

        let rules = &Scenario::formal().credit;
        let amount = Money::yuan(1000);
        let back = recovered(rules, weak, amount);
        assert!(recovered(rules, Credit { collateral: strong, ..weak }, amount).secured > back.secured);
        assert!(recovered(rules, Credit { coverage: strong, ..weak }, amount).insured > back.insured);
        let most = recovered(rules, Credit::even(1000), amount);
        assert!(most.secured + most.insured < amount, "a loss stays a loss: {most:?}");
    }

    #[test]
    fn a_longer_term_is_paid_later_and_at_more_risk() {
        let of = |term_months| two_thousand(Credit::even(400), PaymentSituation { term_months, ..PLAIN });
        let ([prompt, days, lost], [same, later, more]) = (of(0), of(4));
        assert!(same <= prompt, "{same} on the day of {prompt}");
        assert!(later > days, "{later} days late, not {days}");
        assert!(more > lost, "{more} lost, not {lost}");
    }

    #[test]
    fn reliable_customers_pay_more_often() {
        let lost = |each| two_thousand(Credit::even(each), PLAIN)[2];
        assert_eq!(lost(900), 0);
        assert!(lost(300) > lost(450));
        let prompt = |each, unhappy| two_thousand(Credit::even(each), PaymentSituation { unhappy, ..PLAIN })[0];
        assert!(prompt(400, false) < prompt(900, false));
        assert!(prompt(700, true) < prompt(700, false));
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
