//! The year's score (rulebook 8): figures become points by par curves of the scenario,
//! never relative to the others in the game.

use crate::care::{Grade, Survey, customer_value, retention};
use crate::company::Company;
use crate::finance::{Account, Receivable};
use crate::ids::CompanyId;
use crate::money::Money;
use crate::observation::Observation;
use crate::par::{par_after, whole_game};
use crate::per_mille::PerMille;
use crate::ranks::shared_ranks;
use crate::relation::Relation;
use crate::scenario::{CurvePoint, Par, Scenario};
use crate::sort;
use crate::time::{MONTH, Minute, Minutes, Month, YEAR_MONTHS};
use std::cmp::Reverse;

pub use crate::par::{Figure, par};

/// One figure of the score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// Which figure.
    pub figure: Figure,
    /// Its value: fen for money, thousandths for the rest.
    pub value: i64,
    /// Points.
    pub points: u32,
    /// The most points.
    pub most: u32,
}

/// A company's result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearResult {
    /// The company.
    pub company: CompanyId,
    /// The figures.
    pub parts: [Part; 6],
    /// Their points in all, 0 to 1000.
    pub score: u32,
    /// Rank by score, from 1; bankrupt companies rank last, by the month they fell. Equal ones share it.
    pub rank: u8,
    /// When it fell.
    pub bankrupt: Option<Minute>,
}

impl YearResult {
    /// What it is ranked by, the better the less: bankrupt companies come after the others, and those that
    /// fell earlier after those that fell later; then the score.
    fn merit(&self) -> (bool, Reverse<Option<Month>>, Reverse<u32>) {
        (self.bankrupt.is_some(), Reverse(self.bankrupt.map(Minute::month)), Reverse(self.score))
    }

    /// The value of one figure.
    pub fn value(&self, figure: Figure) -> i64 {
        self.parts[figure as usize].value
    }
}

/// All companies' results, best first; none before the year is over.
pub fn results(seen: &Observation<'_>) -> Option<Vec<YearResult>> {
    if !seen.is_over() {
        return None;
    }
    let mut results: Vec<YearResult> = (0..seen.company_count() as u8)
        .map(CompanyId)
        .filter_map(|id| {
            let felt = seen.all_customers().map(|customer| seen.disclosed_satisfaction(id, customer));
            let relations = seen.disclosed_relations(id)?.zip(felt);
            let scenario = seen.scenario();
            let end = scenario.last_month().end();
            Some(of_company(scenario, seen.disclosed(id)?, relations, end, whole_game(scenario)))
        })
        .collect();
    rank(&mut results);
    Some(results)
}

/// The rank of the company that looks: by published sales, and by the score once the game is over; none
/// before anything is published.
pub fn own_rank(seen: &Observation<'_>) -> Option<u8> {
    let me = seen.me();
    match results(seen) {
        Some(all) => all.into_iter().find(|result| result.company == me).map(|result| result.rank),
        None => seen.companies().into_iter().find(|known| known.id == me)?.rank,
    }
}

/// Puts results in order, the best first, and gives each its rank. Those that share one stand by their
/// net worth, then by seat.
pub fn rank(results: &mut [YearResult]) {
    sort::by_key(results, |result| (result.merit(), Reverse(result.value(Figure::NetWorth)), result.company));
    let merits: Vec<_> = results.iter().map(YearResult::merit).collect();
    for (result, rank) in results.iter_mut().zip(shared_ranks(&merits)) {
        result.rank = rank;
    }
}

/// The score as it would be if the year ended now, from the own books; the rank is 0. Satisfaction is what surveys
/// tell; a customer that was not asked counts as 1.
pub fn so_far(seen: &Observation<'_>) -> YearResult {
    of_company(seen.scenario(), seen.company(), as_told(seen), seen.now(), whole_game(seen.scenario()))
}

/// The score that the year comes to if it goes on as so far: what was reached is held against the par curves of a game
/// that ends now (rulebook 8), from the own books as in [`so_far`], which it equals at the year's end.
pub fn at_this_pace(seen: &Observation<'_>) -> YearResult {
    let played = Minutes::new(seen.now().get().clamp(MONTH, whole_game(seen.scenario()).get()));
    of_company(seen.scenario(), seen.company(), as_told(seen), seen.now(), played)
}

/// The own relations, each with how satisfied it is as far as surveys tell.
fn as_told<'w>(seen: &Observation<'w>) -> impl Iterator<Item = (&'w Relation, Option<PerMille>)> {
    // A customer that nobody has asked counts as content until the year ends, so that the estimate is neither kind nor
    // harsh to those who do not ask.
    seen.all_customers().map(|id| seen.relation(id).details()).map(|relation| {
        let told = relation.survey.map(Survey::satisfaction);
        (relation, told.or((relation.fulfilled > 0).then_some(PerMille::ONE)))
    })
}

fn of_company<'a>(
    scenario: &Scenario,
    company: &Company,
    relations: impl Iterator<Item = (&'a Relation, Option<PerMille>)>,
    at: Minute,
    played: Minutes,
) -> YearResult {
    let (mut reached, mut kept, mut judged, mut sum) = (0i64, 0i64, 0i64, 0i64);
    let margins = margins(scenario, company);
    let mut equity = Money::ZERO;
    let mut grades: Vec<Option<Grade>> = Vec::with_capacity(margins.len());
    for ((relation, felt), &margin) in relations.zip(&margins) {
        grades.push(relation.credit.map(|report| report.grade));
        // A customer that was taken over by another is neither kept nor lost.
        if relation.is_merged {
            continue;
        }
        let managed = relation.stage.is_managed();
        if relation.fulfilled > 0 {
            reached += 1;
            kept += i64::from(managed);
        }
        if let Some(felt) = felt {
            judged += 1;
            sum += i64::from(felt.get());
        }
        if managed {
            let kept = retention(&scenario.repeat, felt.unwrap_or(PerMille::ONE));
            equity += customer_value(in_a_year(margin, played), kept, scenario.repeat.discount);
        }
    }
    let values: [(Figure, i64); 6] = [
        (Figure::NetWorth, closing_worth(scenario, company, &grades, at).as_fen()),
        (Figure::CustomerEquity, equity.as_fen()),
        (Figure::Sales, company.ledger.earned_in_all(crate::finance::Reason::Sales).as_fen()),
        (Figure::Retention, i64::from(PerMille::of(kept, reached).get())),
        (Figure::Satisfaction, if judged == 0 { 0 } else { sum / judged }),
        (Figure::Punctuality, i64::from(company.record.punctuality().unwrap_or_default().get())),
    ];
    let parts = values.map(|(figure, value)| {
        let par = par_after(scenario, figure, played);
        Part { figure, value, points: points(&par, scaled(figure, value)), most: par.weight }
    });
    let score = if company.is_alive() { parts.iter().map(|part| part.points).sum() } else { 0 };
    YearResult { company: company.id, parts, score, rank: 0, bankrupt: company.bankrupt }
}

/// What a margin of the months that are played comes to in a year of twelve.
pub fn yearly(scenario: &Scenario, margin: Money) -> Money {
    in_a_year(margin, whole_game(scenario))
}

fn in_a_year(margin: Money, played: Minutes) -> Money {
    margin.share(i64::from(MONTH) * i64::from(YEAR_MONTHS), i64::from(played.get()))
}

/// What each customer has brought so far, by customer: sales less goods, freight, package, selling and care, its
/// share of exhibitions and seminars among them. Spending on the company itself is in none.
pub fn margins(scenario: &Scenario, company: &Company) -> Vec<Money> {
    let mut margins = vec![Money::ZERO; scenario.customers.len()];
    for entry in company.ledger.entries().iter().filter(|entry| entry.reason.is_earning()) {
        let Some(customer) = entry.customer else { continue };
        if entry.credit == Account::Earnings {
            margins[customer.index()] += entry.amount;
        } else {
            margins[customer.index()] -= entry.amount;
        }
    }
    margins
}

/// Par curves are written in yuan and thousandths.
const fn scaled(figure: Figure, value: i64) -> i64 {
    if figure.is_money() { value / 100 } else { value }
}

/// What a closing at `at` takes off a receivable: by age; before it is due by the months until then and the
/// customer's credit grade, so that a long term granted late is not free. A customer that was not checked counts as
/// grade C.
pub fn closing_allowance(scenario: &Scenario, bill: &Receivable, grade: Option<Grade>, at: Minute) -> Money {
    let by_age = &scenario.finance.allowance;
    let rate = by_age.get(bill.months_over(at)).or(by_age.last()).copied().unwrap_or_default();
    let until_due =
        scenario.credit.not_due[grade.unwrap_or(Grade::C) as usize].get() * bill.months_until_due(at) as i32;
    bill.amount.per_mille((rate + PerMille::new(until_due)).min(PerMille::ONE))
}

/// Net worth as a closing at `at` would have it, the year's end for the score (rulebook 8): receivables less an
/// allowance, goods at a share of their cost, contracts not yet due neutral, overdue ones at their penalty.
/// `grades` are the customers' credit grades, as far as they were checked.
fn closing_worth(scenario: &Scenario, company: &Company, grades: &[Option<Grade>], at: Minute) -> Money {
    let rules = &scenario.finance;
    let grade_of = |bill: &Receivable| grades.get(bill.contract.customer.index()).copied().flatten();
    let bills = company.receivables.iter();
    let allowance: Money = bills.map(|bill| closing_allowance(scenario, bill, grade_of(bill), at)).sum();
    let goods = company.ledger.balance(Account::Stock) + company.ledger.balance(Account::InTransit);
    let overdue: Money = company
        .open_contracts()
        .filter(|contract| contract.due < at)
        .map(|contract| {
            let rate = contract.late_rate(&scenario.delivery, at);
            contract.price.times(contract.left()).per_mille(rate)
        })
        .sum();
    company.ledger.net_worth() - allowance - (goods - goods.per_mille(rules.stock_at_closing)) - overdue
}

/// The points that a figure brings at a value: fen for money, thousandths for the rest.
pub fn points_at(scenario: &Scenario, figure: Figure, value: i64) -> u32 {
    points(&par(scenario, figure), scaled(figure, value))
}

/// Points of a figure: straight between the points of the curve, flat outside.
fn points(par: &Par, value: i64) -> u32 {
    let share = par
        .curve
        .windows(2)
        .find(|pair| value < pair[1].at)
        .map(|pair| {
            let (CurvePoint { at: from, is: low }, CurvePoint { at: to, is: high }) = (pair[0], pair[1]);
            if value <= from {
                i64::from(low)
            } else {
                i64::from(low) + (value - from) * (i64::from(high) - i64::from(low)) / (to - from).max(1)
            }
        })
        .unwrap_or_else(|| par.curve.last().map_or(0, |last| i64::from(last.is)));
    (i64::from(par.weight) * share / 1000).clamp(0, i64::from(par.weight)) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_scores_share_a_rank_and_who_fell_comes_last() {
        let result = |seat: u8, score: u32, worth: i64, fell: Option<u8>| {
            let part = |figure| Part { figure, value: worth, points: 0, most: 0 };
            let bankrupt = fell.and_then(Month::new).map(Month::opening);
            YearResult { company: CompanyId(seat), parts: Figure::ALL.map(part), score, rank: 0, bankrupt }
        };
        let mut results = [
            result(0, 400, 10, None),
            result(1, 0, 0, Some(3)),
            result(2, 400, 20, None),
            result(3, 0, 0, Some(7)),
            result(4, 300, 90, None),
            result(5, 0, 5, Some(3)),
            result(6, 400, 10, None),
        ];
        rank(&mut results);
        let order = results.map(|result| (result.company.0, result.rank));
        assert_eq!(order, [(2, 1), (0, 1), (6, 1), (4, 4), (3, 5), (5, 6), (1, 6)]);
    }

    #[test]
    fn a_bill_that_is_not_due_loses_by_the_months_left_and_by_grade() {
        let mut draft = crate::scenario::Draft::clone(&Scenario::formal());
        draft.finance.allowance = [20, 100, 200].map(PerMille::new).to_vec();
        draft.credit.not_due = [3, 6, 12, 25].map(PerMille::new);
        let scenario = Scenario::check(draft).expect("a sound market");
        let at = Month::LAST.end();
        let off = |months: i32, grade| {
            let due = if months < 0 { at.back(months_of(-months)) } else { at + months_of(months) };
            let contract = crate::ids::TenderId::regular(crate::ids::CustomerId(0), Month::FIRST);
            let payment = crate::world::Hidden::new(None);
            let amount = Money::yuan(1000);
            let bill = Receivable { contract, amount, from: 0, asked: 0, billed: at, due, payment };
            closing_allowance(&scenario, &bill, grade, at).as_yuan()
        };
        for (months, grade, expect) in [
            (0, Some(Grade::A), 20),
            (1, Some(Grade::A), 23),
            (4, Some(Grade::A), 32),
            (4, None, 68),
            (4, Some(Grade::C), 68),
            (4, Some(Grade::D), 120),
            (-1, Some(Grade::A), 200),
            (-9, None, 200),
        ] {
            assert_eq!(off(months, grade), expect, "{months} months, {grade:?}");
        }
    }

    fn months_of(months: i32) -> crate::time::Minutes {
        crate::time::Minutes::new(crate::time::MONTH * months.unsigned_abs())
    }

    #[test]
    fn points_follow_the_curve_and_stop_at_its_ends() {
        let par = Par {
            weight: 200,
            curve: [(0, 0), (100, 500), (300, 1000)].map(|(at, is)| CurvePoint { at, is }).to_vec(),
        };
        for (value, expect) in [(-5, 0), (0, 0), (50, 50), (100, 100), (200, 150), (300, 200), (900, 200)] {
            assert_eq!(points(&par, value), expect, "{value}");
        }
    }
}
