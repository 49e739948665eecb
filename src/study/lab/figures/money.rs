//! Figures of money: credit, receivables, penalties, what customers cost, the books.

use super::{count, parts, percent, ratio, whole, yuan};
use crate::crm::documents::{documents, order_sums};
use crate::insight::analytics::acquisition_cost::own;
use crate::study::lab::deed::code;
use crate::study::lab::figure::{LabAmount, LabFigure, LabUnit, WorkedFigure, WorkedValue};
use crate::study::lab::view::LabView;
use game::finance::{Reason, Receivable};
use game::ids::{CustomerId, TenderId};
use game::money::Money;
use game::per_mille::PerMille;
use game::score::so_far;

/// The 6C by name, in the order of a report.
const SIX: [&str; 6] = ["character", "capacity", "capital", "collateral", "condition", "coverage"];

/// A figure of a customer's credit and bills.
pub(super) fn of_customer(view: &LabView<'_>, figure: LabFigure, customer: CustomerId) -> Option<WorkedFigure> {
    let seen = view.seen;
    let number = WorkedFigure::number;
    let is_here = |bill: &Receivable| bill.contract.customer == customer;
    let report = || seen.relation(customer).details().credit;
    let with_six = |worked: WorkedFigure, six: [u8; 6]| {
        let points = six.map(|one| whole(i64::from(one), LabUnit::Points));
        SIX.into_iter().zip(points).fold(worked, |worked, (name, points)| worked.from(name, points))
    };
    let mean = |six: [u8; 6]| parts(six.iter().map(|one| i64::from(*one)).sum(), 6, LabUnit::Tenths);
    Some(match figure {
        LabFigure::CreditGrade => {
            let report = report()?;
            with_six(WorkedFigure::choice(code(&report.grade)), report.six).from("mean", mean(report.six))
        }
        LabFigure::CreditScore => {
            let report = report()?;
            with_six(number(mean(report.six)), report.six)
        }
        LabFigure::CreditLimitProposed => {
            let report = report()?;
            let mut worked = number(yuan(report.limit));
            worked.inputs.push(("grade", WorkedValue::Choice(format!("{:?}", report.grade))));
            worked
        }
        LabFigure::Owed | LabFigure::Overdue | LabFigure::DaysOverdue => return bills(view, figure, &is_here),
        _ => return None,
    })
}

/// A figure of one order.
pub(super) fn of_order(view: &LabView<'_>, figure: LabFigure, id: TenderId) -> Option<WorkedFigure> {
    let contract = view.seen.company().contracts.get(&id)?;
    let number = WorkedFigure::number;
    let sums = || order_sums(&documents(view.seen, contract), view.seen.now());
    Some(match figure {
        LabFigure::Penalty => number(yuan(contract.penalty)),
        LabFigure::OrderAmount => number(yuan(contract.worth()))
            .from("quantity", count(contract.quantity))
            .from("price", yuan(contract.price)),
        LabFigure::OrderOutstanding => {
            let sums = sums();
            number(yuan(sums.outstanding)).from("received", yuan(sums.received))
        }
        LabFigure::DaysOverdue => return bills(view, figure, &|bill| bill.contract == id),
        _ => return None,
    })
}

/// What is owed on some bills, what of it is overdue, and for how long.
fn bills(view: &LabView<'_>, figure: LabFigure, fits: &dyn Fn(&Receivable) -> bool) -> Option<WorkedFigure> {
    let seen = view.seen;
    let sum = |bills: &[&Receivable]| {
        let amount: Money = bills.iter().map(|bill| bill.amount).sum();
        WorkedFigure::number(yuan(amount)).from("bills", count(bills.len()))
    };
    let owed: Vec<&Receivable> = seen.receivables().iter().filter(|bill| fits(bill)).collect();
    let overdue: Vec<&Receivable> = seen.overdue().into_iter().filter(|bill| fits(bill)).collect();
    Some(match figure {
        LabFigure::Owed => sum(&owed),
        LabFigure::Overdue => sum(&overdue),
        _ => {
            let days = (seen.now() - overdue.first()?.due).days_begun();
            WorkedFigure::number(whole(i64::from(days), LabUnit::Days))
        }
    })
}

/// A figure of the company's money.
pub(super) fn of_company(view: &LabView<'_>, figure: LabFigure) -> Option<WorkedFigure> {
    let seen = view.seen;
    let number = WorkedFigure::number;
    let cost = || own(seen);
    Some(match figure {
        LabFigure::Owed | LabFigure::Overdue => return bills(view, figure, &|_| true),
        LabFigure::OverdueShare => {
            let owed: Money = seen.receivables().iter().map(|bill| bill.amount).sum();
            let overdue: Money = seen.overdue().iter().map(|bill| bill.amount).sum();
            let share = owed.is_positive().then(|| PerMille::rounded(overdue.as_fen(), owed.as_fen()))?;
            number(percent(share)).from("overdue", yuan(overdue)).from("owed", yuan(owed))
        }
        LabFigure::Penalties => number(yuan(seen.contracts().map(|contract| contract.penalty).sum())),
        LabFigure::CostFirstSale => number(yuan(cost().per_first()?))
            .from("acquisition", yuan(cost().acquisition))
            .from("first_sales", count(cost().first_sales)),
        LabFigure::CostKeptYear => number(yuan(cost().per_kept_year()?))
            .from("retention_cost", yuan(cost().retention))
            .from("kept_months", count(cost().kept_months())),
        LabFigure::AcquisitionRatio => number(ratio(cost().times_dearer()?))
            .from("first", yuan(cost().per_first()?))
            .from("kept", yuan(cost().per_kept_year()?)),
        LabFigure::Cash => number(yuan(seen.cash())),
        LabFigure::Profit => number(yuan(seen.ledger().net_worth() - seen.scenario().capital.money())),
        LabFigure::Sales => number(yuan(seen.ledger().earned_in_all(Reason::Sales))),
        LabFigure::Score => number(LabAmount { number: i128::from(so_far(seen).score).into(), unit: LabUnit::Points }),
        _ => return None,
    })
}
