//! Credit (rulebook 6): what customers owe and for how long, the limit each should have, and what was lost.

use game::care::{CreditReport, Grade};
use game::command::Command;
use game::event::{Event, TimedEvent};
use game::finance::Reason;
use game::ids::CustomerId;
use game::money::Money;
use game::observation::Observation;
use game::per_mille::PerMille;
use game::score::closing_allowance;
use game::sort;
use game::time::Minute;

/// Receivables of one age.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Aged {
    /// Begun months past the due date, 0 of what is not overdue; the last age stands for all older.
    pub months: u8,
    /// What is owed.
    pub amount: Money,
    /// How much of it a closing would set aside.
    pub allowance: Money,
}

/// A customer that has been sold to on term, or could be.
#[derive(Clone, Debug, PartialEq)]
pub struct Debtor {
    /// The customer.
    pub customer: CustomerId,
    /// What it owes.
    pub owed: Money,
    /// Of that, overdue.
    pub overdue: Money,
    /// Since when the oldest overdue bill has been due.
    pub since: Option<Minute>,
    /// Bills that it has paid.
    pub paid: u32,
    /// Bills that it did not pay on their day.
    pub late: u32,
    /// What was given up.
    pub lost: Money,
    /// The newest credit check.
    pub report: Option<CreditReport>,
    /// The limit set; none is no limit.
    pub limit: Option<Money>,
    /// The payment term set in months; none is what the customer asks for.
    pub term: Option<u8>,
    /// What to do about it.
    pub proposal: LimitProposal,
}

/// What to do about a customer's limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LimitProposal {
    /// Which way.
    pub step: LimitStep,
    /// The limit that it leads to; none is no limit.
    pub limit: Option<Money>,
    /// The payment term in months that goes with it; none is what the customer asks for.
    pub term: Option<u8>,
    /// Why.
    pub why: LimitReason,
}

impl Debtor {
    /// What it takes to adopt the proposal: nothing where all stands as proposed.
    pub fn adopt(&self) -> Vec<Command> {
        let (customer, LimitProposal { step, limit, term, .. }) = (self.customer, self.proposal);
        let moved = matches!(step, LimitStep::Raise | LimitStep::Lower);
        let limit = moved.then_some(Command::CreditLimit { customer, limit });
        let term = (term != self.term).then_some(Command::PaymentTerm { customer, months: term });
        limit.into_iter().chain(term).collect()
    }
}

/// Raise, hold or lower.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LimitStep {
    /// 降低, or set for the first time.
    Lower,
    /// 提高, or lift.
    Raise,
    /// 信用评估 first.
    Check,
    /// 维持.
    Hold,
}

/// Why a limit should be what is proposed, the weightiest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LimitReason {
    /// A bill had to be given up: goods against cash only.
    Lost,
    /// A bill is overdue by more than a month: half of what the check proposes.
    LongOverdue,
    /// Nobody has checked its credit.
    Unchecked,
    /// It has paid all bills on their day, three at least: half as much again.
    PaysWell,
    /// The grade says so.
    Graded(Grade),
}

/// Losses by customers who do not pay.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Losses {
    /// Sales of the year so far.
    pub sales: Money,
    /// Given up so far.
    pub lost: Money,
    /// Set aside for what is owed, by age.
    pub doubtful: Money,
    /// The part of the write-offs owed by grade D customers. A limit of nothing, that is goods against
    /// cash, would have saved it.
    pub saved_by_checks: Money,
}

/// Bills paid on their day that earn trust.
const PROVEN: u32 = 3;

impl Losses {
    /// What was given up against sales; none without sales.
    pub fn rate(self) -> Option<PerMille> {
        self.sales.is_positive().then(|| PerMille::rounded(self.lost.as_fen(), self.sales.as_fen()))
    }
}

/// Receivables by age, as a closing counts them.
pub fn by_age(seen: &Observation<'_>) -> Vec<Aged> {
    let rates = &seen.scenario().finance.allowance;
    let mut ages: Vec<Aged> =
        (0..rates.len() as u8).map(|months| Aged { months, amount: Money::ZERO, allowance: Money::ZERO }).collect();
    for bill in seen.receivables() {
        let age = bill.months_over(seen.now()).min(rates.len().saturating_sub(1));
        if let Some(aged) = ages.get_mut(age) {
            aged.amount += bill.amount;
            let grade = seen.relation(bill.contract.customer).details().credit.map(|report| report.grade);
            aged.allowance += closing_allowance(seen.scenario(), bill, grade, seen.now());
        }
    }
    ages
}

/// All customers that owe, paid late, were checked or bought: the most overdue first, then by the amount
/// owed.
pub fn debtors(seen: &Observation<'_>) -> Vec<Debtor> {
    let mut debtors: Vec<Debtor> = histories(seen).into_iter().map(|history| debtor(seen, history)).collect();
    sort::by_key(&mut debtors, |debtor| {
        (std::cmp::Reverse(debtor.overdue), debtor.proposal.step, std::cmp::Reverse(debtor.owed), debtor.customer)
    });
    debtors
}

/// The losses of the year so far.
pub fn losses(seen: &Observation<'_>) -> Losses {
    let warned = |customer: CustomerId| {
        let report = seen.relation(customer).details().credit;
        report.is_some_and(|report| report.grade == Grade::D)
    };
    Losses {
        sales: seen.ledger().earned_in_all(Reason::Sales),
        lost: -seen.ledger().earned_in_all(Reason::BadDebt),
        doubtful: by_age(seen).iter().map(|aged| aged.allowance).sum(),
        saved_by_checks: histories(seen).iter().filter(|one| warned(one.customer)).map(|one| one.lost).sum(),
    }
}

/// How a customer has paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct PaymentHistory {
    customer: CustomerId,
    paid: u32,
    late: u32,
    lost: Money,
}

fn histories(seen: &Observation<'_>) -> Vec<PaymentHistory> {
    let mut all: Vec<PaymentHistory> =
        seen.all_customers().map(|customer| PaymentHistory { customer, paid: 0, late: 0, lost: Money::ZERO }).collect();
    for TimedEvent { event, .. } in seen.feed() {
        match *event {
            Event::Paid { contract, .. } => all[contract.customer.index()].paid += 1,
            Event::Overdue { contract, .. } => all[contract.customer.index()].late += 1,
            Event::WrittenOff { contract, amount, .. } => all[contract.customer.index()].lost += amount,
            _ => {}
        }
    }
    all.retain(|history| {
        let relation = seen.relation(history.customer).details();
        relation.orders > 0 || relation.credit.is_some() || relation.limit.is_some() || relation.term.is_some()
    });
    all
}

fn debtor(seen: &Observation<'_>, history: PaymentHistory) -> Debtor {
    let customer = history.customer;
    let relation = seen.relation(customer).details();
    let bills = || seen.receivables().iter().filter(move |bill| bill.contract.customer == customer);
    let overdue = || bills().filter(|bill| bill.due < seen.now());
    let asks = seen.scenario().sizes.get(seen.customer(customer).size).term_months.most;
    let months_over = overdue().map(|bill| bill.months_over(seen.now())).max().unwrap_or(0);
    Debtor {
        customer,
        owed: seen.owed_by(customer),
        overdue: overdue().map(|bill| bill.amount).sum(),
        since: overdue().map(|bill| bill.due).min(),
        paid: history.paid,
        late: history.late,
        lost: history.lost,
        report: relation.credit,
        limit: relation.limit,
        term: relation.term,
        proposal: LimitProposal {
            term: term(relation.credit, relation.term, asks),
            ..propose(relation.credit, relation.limit, &history, months_over > 1)
        },
    }
}

/// The proposed payment term: what the check proposes when the customer may ask for more; else as it asks.
fn term(report: Option<CreditReport>, now: Option<u8>, asks: u8) -> Option<u8> {
    report.map_or(now, |report| Some(report.term_months).filter(|&months| months < asks))
}

/// The proposed limit, without the term: none for grades A and B (customers dislike a limit), cash only for D, then adjusted
/// for payments since.
fn propose(
    report: Option<CreditReport>,
    limit: Option<Money>,
    history: &PaymentHistory,
    long_overdue: bool,
) -> LimitProposal {
    let proves = history.paid >= PROVEN && history.late == 0;
    let (wanted, why) = match report {
        _ if history.lost.is_positive() => (Some(Money::ZERO), LimitReason::Lost),
        Some(report) if long_overdue => (Some(report.limit.share(1, 2)), LimitReason::LongOverdue),
        None => return LimitProposal { step: LimitStep::Check, limit, term: None, why: LimitReason::Unchecked },
        Some(CreditReport { grade: grade @ (Grade::A | Grade::B), .. }) => (None, LimitReason::Graded(grade)),
        Some(report) if proves && report.grade == Grade::C => (Some(report.limit.share(3, 2)), LimitReason::PaysWell),
        Some(report) if report.grade == Grade::D => (Some(Money::ZERO), LimitReason::Graded(Grade::D)),
        Some(report) => (Some(report.limit), LimitReason::Graded(report.grade)),
    };
    let step = match (limit, wanted) {
        (None, Some(_)) => LimitStep::Lower,
        (Some(_), None) => LimitStep::Raise,
        (Some(now), Some(wanted)) if wanted < now => LimitStep::Lower,
        (Some(now), Some(wanted)) if wanted > now => LimitStep::Raise,
        _ => LimitStep::Hold,
    };
    LimitProposal { step, limit: wanted, term: None, why }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::fixtures::{ME, game, run_to, sell};
    use game::time::MONTH;

    fn report(grade: Grade, yuan: i64) -> CreditReport {
        CreditReport { at: Minute::START, six: [50; 6], grade, limit: Money::yuan(yuan), term_months: 1 }
    }

    fn history(paid: u32, late: u32, lost: i64) -> PaymentHistory {
        PaymentHistory { customer: CustomerId(0), paid, late, lost: Money::yuan(lost) }
    }

    #[test]
    fn limits_are_raised_held_and_lowered() {
        let (a, c, d) = (report(Grade::A, 900), report(Grade::C, 400), report(Grade::D, 0));
        let yuan = |yuan| Some(Money::yuan(yuan));
        for (report, limit, history, long_overdue, step, wanted, why) in [
            (None, None, history(9, 0, 0), false, LimitStep::Check, None, LimitReason::Unchecked),
            (Some(a), None, history(0, 0, 0), false, LimitStep::Hold, None, LimitReason::Graded(Grade::A)),
            (Some(a), yuan(100), history(0, 0, 0), false, LimitStep::Raise, None, LimitReason::Graded(Grade::A)),
            (Some(a), None, history(2, 1, 0), true, LimitStep::Lower, yuan(450), LimitReason::LongOverdue),
            (Some(c), None, history(0, 0, 0), false, LimitStep::Lower, yuan(400), LimitReason::Graded(Grade::C)),
            (Some(c), yuan(400), history(2, 0, 0), false, LimitStep::Hold, yuan(400), LimitReason::Graded(Grade::C)),
            (Some(c), yuan(400), history(3, 0, 0), false, LimitStep::Raise, yuan(600), LimitReason::PaysWell),
            (Some(c), yuan(400), history(5, 1, 0), false, LimitStep::Hold, yuan(400), LimitReason::Graded(Grade::C)),
            (Some(d), yuan(400), history(5, 0, 0), false, LimitStep::Lower, yuan(0), LimitReason::Graded(Grade::D)),
            (Some(a), None, history(5, 1, 10), false, LimitStep::Lower, yuan(0), LimitReason::Lost),
            (None, None, history(5, 1, 10), false, LimitStep::Lower, yuan(0), LimitReason::Lost),
        ] {
            let found = propose(report, limit, &history, long_overdue);
            assert_eq!(
                found,
                LimitProposal { step, limit: wanted, term: None, why },
                "{report:?} {limit:?} {history:?}"
            );
        }
    }

    #[test]
    fn a_term_is_shortened_when_the_customer_asks_for_more_than_the_check_proposes() {
        let checked = Some(report(Grade::C, 400));
        for (report, now, asks, wanted) in [
            (checked, None, 3, Some(1)),
            (checked, Some(1), 3, Some(1)),
            (checked, None, 1, None),
            (checked, Some(0), 1, None),
            (None, Some(2), 3, Some(2)),
            (None, None, 3, None),
        ] {
            assert_eq!(term(report, now, asks), wanted, "{report:?} {now:?} {asks}");
        }
    }

    #[test]
    fn what_is_owed_by_age_is_what_the_books_say() {
        let mut world = game(1);
        let customer = sell(&mut world).customer;
        let mut seen_old = false;
        for month in world.now().month().number()..=12 {
            run_to(&mut world, u32::from(month) * MONTH);
            let seen = world.observe(ME);
            let ages = by_age(&seen);
            let owed: Money = seen.receivables().iter().map(|bill| bill.amount).sum();
            assert_eq!(ages.iter().map(|aged| aged.amount).sum::<Money>(), owed);
            let debtors = debtors(&seen);
            let debtor = debtors.iter().find(|debtor| debtor.customer == customer).expect("it has bought");
            assert_eq!((debtor.owed, debtor.overdue), (owed, ages[1..].iter().map(|aged| aged.amount).sum()));
            seen_old |= owed.is_positive() || debtor.paid > 0;
        }
        assert!(seen_old, "it was billed");
        let seen = world.observe(ME);
        let losses = losses(&seen);
        assert!(losses.sales.is_positive());
        assert_eq!(
            losses.rate().map(PerMille::get),
            Some(((losses.lost.as_fen() * 2000 + losses.sales.as_fen()) / (2 * losses.sales.as_fen())) as i32)
        );
        assert_eq!(losses.saved_by_checks, Money::ZERO, "nobody was checked");
    }
}
