//! The figures of a report: each is computed elsewhere, in `insight`, `crm` or the score, and only gathered here.

use super::amount::ReportAmount;
use crate::crm::book::CrmBook;
use crate::crm::dashboard::{FigureName, figures as dashboard};
use crate::crm::list::Cell;
use crate::crm::pipeline::{Opportunity, opportunities};
use crate::crm::role::CrmRole;
use crate::crm::viewer::Viewer;
use crate::insight::analytics::acquisition_cost;
use crate::insight::analytics::retention;
use crate::insight::care::acsi::mean_chain;
use crate::insight::care::service_queue::by_month;
use game::finance::{Reason, cash_flow, income};
use game::money::Money;
use game::observation::Observation;
use game::per_mille::PerMille;
use game::score::{Figure, YearResult, results, so_far};
use game::time::Month;

/// A figure of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ReportFigure {
    /// 销售额: of all that was delivered.
    Sales,
    /// 利润.
    Profit,
    /// 现金.
    Cash,
    /// 贷款.
    Loan,
    /// 净资产.
    NetWorth,
    /// 应收款.
    Receivables,
    /// 逾期应收款.
    Overdue,
    /// 投标数: bids that were decided.
    Bids,
    /// 中标数.
    Wins,
    /// 赢单率.
    WinRate,
    /// 商机金额 of what is open.
    Pipeline,
    /// 加权商机金额.
    Weighted,
    /// The Brier score of the judgements.
    Brier,
    /// Customers with a fulfilled contract.
    Reached,
    /// Customers in forming or stable management.
    Managed,
    /// 客户保持率.
    Retention,
    /// 客户资产.
    Equity,
    /// What a first sale costs.
    FirstSaleCost,
    /// What keeping a customer for a year costs.
    KeptYearCost,
    /// 满意度, C = b/a, the mean of surveys.
    Satisfaction,
    /// The index of ACSI, the mean of the known customers.
    Acsi,
    /// 投诉数.
    Complaints,
    /// Complaints that were settled.
    Settled,
    /// Working days from complaint to first answer, on average.
    ResponseDays,
    /// 准时率.
    Punctuality,
    /// The score.
    Score,
}

impl ReportFigure {
    /// All, in the order of a report.
    pub const ALL: [Self; 26] = [
        Self::Sales,
        Self::Profit,
        Self::Cash,
        Self::Loan,
        Self::NetWorth,
        Self::Receivables,
        Self::Overdue,
        Self::Bids,
        Self::Wins,
        Self::WinRate,
        Self::Pipeline,
        Self::Weighted,
        Self::Brier,
        Self::Reached,
        Self::Managed,
        Self::Retention,
        Self::Equity,
        Self::FirstSaleCost,
        Self::KeptYearCost,
        Self::Satisfaction,
        Self::Acsi,
        Self::Complaints,
        Self::Settled,
        Self::ResponseDays,
        Self::Punctuality,
        Self::Score,
    ];

    /// Those of which each month has its own value, in the order of the table.
    pub const MONTHLY: [Self; 7] =
        [Self::Sales, Self::Profit, Self::Cash, Self::Managed, Self::Bids, Self::Wins, Self::Complaints];

    /// Its name in marks and texts.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Sales => "sales",
            Self::Profit => "profit",
            Self::Cash => "cash",
            Self::Loan => "loan",
            Self::NetWorth => "net_worth",
            Self::Receivables => "receivables",
            Self::Overdue => "overdue",
            Self::Bids => "bids",
            Self::Wins => "wins",
            Self::WinRate => "win_rate",
            Self::Pipeline => "pipeline",
            Self::Weighted => "weighted",
            Self::Brier => "brier",
            Self::Reached => "reached",
            Self::Managed => "managed",
            Self::Retention => "retention",
            Self::Equity => "equity",
            Self::FirstSaleCost => "first_sale_cost",
            Self::KeptYearCost => "kept_year_cost",
            Self::Satisfaction => "satisfaction",
            Self::Acsi => "acsi",
            Self::Complaints => "complaints",
            Self::Settled => "settled",
            Self::ResponseDays => "response_days",
            Self::Punctuality => "punctuality",
            Self::Score => "score",
        }
    }
}

/// A month of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportMonth {
    /// Which.
    pub month: Month,
    /// The values of [`ReportFigure::MONTHLY`], at its end or up to now.
    pub values: [ReportAmount; 7],
}

impl ReportMonth {
    /// The value of a figure in this month; none of one that is not counted by the month.
    pub fn value(&self, figure: ReportFigure) -> Option<ReportAmount> {
        let at = ReportFigure::MONTHLY.iter().position(|one| *one == figure)?;
        Some(self.values[at])
    }
}

/// The figures that are known, in their order: what was never measured is left out.
pub fn figures_of(seen: &Observation<'_>, book: &CrmBook) -> Vec<(ReportFigure, ReportAmount)> {
    // A report tells of the company, whatever a role may see on its workbench.
    let open = book.open_to_all();
    let viewer = Viewer { seen, book: &open, role: CrmRole::GeneralManager };
    let gathered = Gathered {
        seen,
        result: own_result(seen),
        board: dashboard(&viewer).into_iter().map(|figure| (figure.name, figure.value)).collect(),
        decided: decided(seen, book),
        months: months_of(seen, book),
    };
    ReportFigure::ALL.into_iter().filter_map(|figure| Some((figure, gathered.value(figure)?))).collect()
}

/// What figures are read from.
struct Gathered<'a> {
    seen: &'a Observation<'a>,
    result: YearResult,
    board: Vec<(FigureName, Cell)>,
    /// Months and outcomes of the bids that were decided.
    decided: Vec<(Month, bool)>,
    months: Vec<ReportMonth>,
}

impl Gathered<'_> {
    fn value(&self, figure: ReportFigure) -> Option<ReportAmount> {
        let seen = self.seen;
        let money = |money: Money| Some(ReportAmount::Money(money));
        let count = |count: usize| Some(ReportAmount::Count(count as i64));
        match figure {
            ReportFigure::Sales => money(self.of_score(Figure::Sales)),
            ReportFigure::Profit => {
                let profit = self.months.iter().filter_map(|month| match month.value(figure)? {
                    ReportAmount::Money(money) => Some(money),
                    _ => None,
                });
                money(profit.sum())
            }
            ReportFigure::Cash => money(seen.cash()),
            ReportFigure::Loan => money(seen.loan()),
            ReportFigure::NetWorth => money(self.of_score(Figure::NetWorth)),
            ReportFigure::Receivables => self.on_board(FigureName::Receivables),
            ReportFigure::Overdue => self.on_board(FigureName::Overdue),
            ReportFigure::Bids => count(self.decided.len()),
            ReportFigure::Wins => count(self.decided.iter().filter(|(_, won)| *won).count()),
            ReportFigure::WinRate => self.on_board(FigureName::WinRate),
            ReportFigure::Pipeline => self.on_board(FigureName::Pipeline),
            ReportFigure::Weighted => self.on_board(FigureName::Weighted),
            ReportFigure::Brier => self.on_board(FigureName::Brier),
            ReportFigure::Reached => count(retention::year(seen).reached as usize),
            ReportFigure::Managed => count(managed(seen)),
            ReportFigure::Retention => retention::year(seen).retention().map(ReportAmount::Rate),
            ReportFigure::Equity => money(self.of_score(Figure::CustomerEquity)),
            ReportFigure::FirstSaleCost => acquisition_cost::own(seen).per_first().map(ReportAmount::Money),
            ReportFigure::KeptYearCost => acquisition_cost::own(seen).per_kept_year().map(ReportAmount::Money),
            ReportFigure::Satisfaction => surveyed(seen).map(ReportAmount::Ratio),
            ReportFigure::Acsi => mean_chain(seen).map(|chain| ReportAmount::Tenths(i64::from(chain[ACSI_INDEX]))),
            ReportFigure::Complaints => count(by_month(seen).iter().map(|month| month.opened as usize).sum()),
            ReportFigure::Settled => count(by_month(seen).iter().map(|month| month.settled as usize).sum()),
            ReportFigure::ResponseDays => response(seen),
            ReportFigure::Punctuality => seen.punctuality().map(ReportAmount::Rate),
            ReportFigure::Score => Some(ReportAmount::Count(i64::from(self.result.score))),
        }
    }

    fn of_score(&self, figure: Figure) -> Money {
        Money::fen(self.result.value(figure))
    }

    fn on_board(&self, name: FigureName) -> Option<ReportAmount> {
        match self.board.iter().find(|(one, _)| *one == name)?.1 {
            Cell::Money(money) => Some(ReportAmount::Money(money)),
            Cell::Rate(rate) => Some(ReportAmount::Rate(rate)),
            Cell::Ratio(ratio) => Some(ReportAmount::Ratio(ratio)),
            Cell::Count(count) => Some(ReportAmount::Count(count)),
            _ => None,
        }
    }
}

/// Where satisfaction stands in the chain of ACSI: after expectation, quality and value.
const ACSI_INDEX: usize = 3;

fn own_result(seen: &Observation<'_>) -> YearResult {
    let all = results(seen).unwrap_or_default();
    all.into_iter().find(|result| result.company == seen.me()).unwrap_or_else(|| so_far(seen))
}

fn managed(seen: &Observation<'_>) -> usize {
    seen.customer_ids().filter(|&customer| seen.relation(customer).stage().is_managed()).count()
}

/// The mean of what customers told; none before the first survey.
fn surveyed(seen: &Observation<'_>) -> Option<PerMille> {
    let told: Vec<i64> = seen
        .customer_ids()
        .filter_map(|customer| seen.known_satisfaction(customer))
        .map(|satisfaction| i64::from(satisfaction.get()))
        .collect();
    let mean = told.iter().sum::<i64>() / i64::try_from(told.len()).ok().filter(|count| *count > 0)?;
    Some(PerMille::new(mean as i32))
}

/// The mean of the months' means, each as often as complaints came in it.
fn response(seen: &Observation<'_>) -> Option<ReportAmount> {
    let months = by_month(seen);
    let answered = || months.iter().filter_map(|month| Some((month.mean_response?, month.opened.max(1))));
    let count: u32 = answered().map(|(_, opened)| opened).sum();
    let sum: u32 = answered().map(|(mean, opened)| mean * opened).sum();
    (count > 0).then(|| ReportAmount::Tenths(i64::from((sum + count / 2) / count)))
}

/// The bids that were decided, by the month of their tender, and whether they won.
fn decided(seen: &Observation<'_>, book: &CrmBook) -> Vec<(Month, bool)> {
    let all = opportunities(seen, book);
    let outcome = |one: &Opportunity| Some((one.facts.id.month, one.offer_won()?));
    all.iter().filter_map(outcome).collect()
}

/// The months that have begun.
pub fn months_of(seen: &Observation<'_>, book: &CrmBook) -> Vec<ReportMonth> {
    let (decided, service, ledger) = (decided(seen, book), by_month(seen), seen.ledger());
    let mut cash = Money::ZERO;
    let months = Month::all().take_while(|month| *month <= seen.month() && *month <= seen.scenario().last_month());
    months
        .map(|month| {
            cash += cash_flow(ledger, month).iter().map(|line| line.amount).sum();
            let count = |count: usize| ReportAmount::Count(count as i64);
            let closed = seen.monthly().get(month.index());
            let bids = || decided.iter().filter(|(of, _)| *of == month);
            let complaints = service.iter().find(|one| one.month == month).map_or(0, |one| one.opened);
            let values = [
                ReportAmount::Money(ledger.earned(month, Reason::Sales)),
                ReportAmount::Money(income(ledger, month).profit),
                ReportAmount::Money(cash),
                count(closed.map_or_else(|| managed(seen), |end| usize::from(end.managed))),
                count(bids().count()),
                count(bids().filter(|(_, won)| *won).count()),
                count(complaints as usize),
            ];
            ReportMonth { month, values }
        })
        .collect()
}
