//! Figures of selling: pipeline, forecast, bids, the plan, competitors.

use super::{count, parts, percent, whole, yuan};
use crate::crm::calibration::calibration;
use crate::crm::competitors::meetings;
use crate::crm::pipeline::{Opportunity, forecast, opportunities, opportunity};
use crate::crm::plan_lines::{PlanBy, PlanLine, plan_lines};
use crate::crm::quotable::terms_of;
use crate::crm::quotation_sheet::bid_of;
use crate::crm::record::PlanSubject;
use crate::insight::bidding::margin::margin;
use crate::study::lab::figure::{LabFigure, LabUnit, WorkedFigure};
use crate::study::lab::view::LabView;
use game::ids::{CompanyId, StaffId, TenderId};
use game::money::Money;
use game::per_mille::PerMille;
use game::supply::delivery_cost;

/// A figure of all opportunities.
pub(super) fn of_company(view: &LabView<'_>, figure: LabFigure) -> Option<WorkedFigure> {
    let all = opportunities(view.seen, &view.book);
    let number = WorkedFigure::number;
    let open: Vec<&Opportunity> = all.iter().filter(|one| one.facts.stage.is_open()).collect();
    let judged = count(open.iter().filter(|one| one.judgement.is_some()).count());
    let of_open = |amount: Money| number(yuan(amount)).from("opportunities", count(open.len())).from("judged", judged);
    let month = || forecast(&all).into_iter().find(|one| one.month == view.seen.month());
    Some(match figure {
        LabFigure::PipelineAmount => of_open(open.iter().map(|one| one.facts.amount).sum()),
        LabFigure::PipelineWeighted => of_open(open.iter().map(|one| one.weighted()).sum()),
        LabFigure::OpenOpportunities => number(count(open.len())),
        LabFigure::OpportunitiesJudged => number(count(all.iter().filter(|one| one.judgement.is_some()).count())),
        LabFigure::WinRate => {
            let outcomes: Vec<bool> = all.iter().filter_map(Opportunity::offer_won).collect();
            let won = outcomes.iter().filter(|won| **won).count() as i64;
            let decided = outcomes.len() as i64;
            let rate = (decided > 0).then(|| PerMille::rounded(won, decided))?;
            number(percent(rate)).from("won", count(won)).from("decided", count(decided))
        }
        LabFigure::Brier => {
            let sum = calibration(&all).all;
            let mean = whole(i64::from(sum.mean_judged()?), LabUnit::PerCent);
            number(parts(i64::from(sum.brier()?), 10_000, LabUnit::Ratio))
                .from("judgements", count(sum.count))
                .from("won", count(sum.won))
                .from("mean_judged", mean)
        }
        LabFigure::ForecastMonth => number(yuan(month()?.forecast.unwrap_or(Money::ZERO))),
        LabFigure::WonMonth => number(yuan(month()?.won)),
        _ => return None,
    })
}

/// A figure of one opportunity.
pub(super) fn of_opportunity(view: &LabView<'_>, figure: LabFigure, id: TenderId) -> Option<WorkedFigure> {
    let number = WorkedFigure::number;
    let seen = view.seen;
    Some(match figure {
        LabFigure::OpportunityAmount | LabFigure::OpportunityWeighted => {
            let one = opportunity(seen, &view.book, id)?;
            let is_weighted = figure == LabFigure::OpportunityWeighted;
            let amount = if is_weighted { one.weighted() } else { one.facts.amount };
            let worked = number(yuan(amount)).from("amount", yuan(one.facts.amount));
            match one.win() {
                Some(win) => worked.from("win", whole(i64::from(win.get()), LabUnit::PerCent)),
                None if is_weighted => return None,
                None => worked,
            }
        }
        LabFigure::BidMargin | LabFigure::BidProfit => {
            let terms = terms_of(seen, id)?;
            let sealed = seen.tender(id).and_then(|tender| tender.my_bid().copied());
            let drawn_up = || view.book.quotations().versions(id).last().and_then(|last| bid_of(&last.offer, &terms));
            let margin = margin(seen, &terms, &sealed.or_else(drawn_up)?);
            let value = if figure == LabFigure::BidMargin { percent(margin.rate) } else { yuan(margin.profit) };
            number(value)
                .from("worth", yuan(margin.worth))
                .from("goods", yuan(margin.goods))
                .from("freight", yuan(margin.freight))
                .from("package", yuan(margin.package))
                .from("profit", yuan(margin.profit))
        }
        LabFigure::UnitCost => {
            let terms = terms_of(seen, id)?;
            let family = id.family(seen.customer(id.customer).industry);
            let product = seen.scenario().products_of(family).next()?;
            let goods = seen.quote(product, terms.quantity).total;
            let freight = delivery_cost(seen.scenario(), terms.quantity);
            let each = (goods + freight).share(1, i64::from(terms.quantity.max(1)));
            number(yuan(each)).from("goods", yuan(goods)).from("freight", yuan(freight))
        }
        _ => return None,
    })
}

/// A figure of the sales plan: of the month that is over, of an employee or of all.
pub(super) fn of_plan(view: &LabView<'_>, figure: LabFigure, staff: Option<StaffId>) -> Option<WorkedFigure> {
    let is_of_plan = matches!(
        figure,
        LabFigure::SalesTarget | LabFigure::SalesActual | LabFigure::SalesVariance | LabFigure::SalesAttainment
    );
    if !is_of_plan {
        return None;
    }
    let month = view.seen.month().previous()?;
    let is_of = |line: &PlanLine| {
        line.month == month && staff.is_none_or(|staff| line.of == Some(PlanSubject::Employee(staff)))
    };
    let lines: Vec<PlanLine> = plan_lines(view.seen, &view.book, PlanBy::Employee).into_iter().filter(is_of).collect();
    let targets: Vec<Money> = lines.iter().filter_map(|line| line.target).collect();
    let target: Money = targets.iter().copied().sum();
    let aimed: Money = lines.iter().map(|line| line.aimed).sum();
    if figure == LabFigure::SalesAttainment {
        let share = target.is_positive().then(|| PerMille::rounded(aimed.as_fen(), target.as_fen()))?;
        return Some(WorkedFigure::number(percent(share)).from("target", yuan(target)).from("actual", yuan(aimed)));
    }
    let actual: Money = lines.iter().map(|line| line.actual).sum();
    let (value, actual) = match figure {
        LabFigure::SalesActual => (actual, actual),
        // Without a target there is nothing to compare with.
        _ if targets.is_empty() => return None,
        LabFigure::SalesTarget => (target, actual),
        _ => (aimed - target, aimed),
    };
    Some(WorkedFigure::number(yuan(value)).from("target", yuan(target)).from("actual", yuan(actual)))
}

/// A figure of one competitor.
pub(super) fn of_competitor(view: &LabView<'_>, figure: LabFigure, company: CompanyId) -> Option<WorkedFigure> {
    let met = meetings(view.seen, company, |_| true);
    let number = WorkedFigure::number;
    Some(match figure {
        LabFigure::Meetings => number(count(met.met)).from("won", count(met.won)),
        LabFigure::WinRate => {
            number(percent(met.win_rate()?)).from("won", count(met.won)).from("decided", count(met.met))
        }
        LabFigure::PublishedSales => number(yuan(*view.seen.published_sales(company).last()?)),
        _ => return None,
    })
}
