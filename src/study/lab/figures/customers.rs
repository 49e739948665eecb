//! Figures of customers: value, satisfaction, groups, orders.

use super::{count, parts, percent, ratio, whole, yuan};
use crate::crm::customer_figures::{average_order, ordered, orders, periods, service_cost, value_growth};
use crate::crm::listed_customers::listed_customers;
use crate::insight::analytics::buyers::{Buyer, buyers};
use crate::insight::analytics::classes::{Class, classes};
use crate::insight::analytics::pareto::pareto;
use crate::insight::analytics::retention::year;
use crate::insight::analytics::rfm::rfm;
use crate::insight::analytics::value::{customer_equity, lifetime_values};
use crate::study::lab::deed::code;
use crate::study::lab::figure::{LabFigure, LabUnit, WorkedFigure};
use crate::study::lab::view::LabView;
use game::care::{AcsiNumber, Survey};
use game::ids::CustomerId;
use game::money::Money;
use game::observation::Observation;
use game::per_mille::PerMille;
use game::relation::{Relation, Stage};
use game::supply::Contract;

/// A figure of one customer.
pub(super) fn of_customer(view: &LabView<'_>, figure: LabFigure, customer: CustomerId) -> Option<WorkedFigure> {
    let seen = view.seen;
    let number = WorkedFigure::number;
    let count_of = || orders(seen, customer).count();
    Some(match figure {
        LabFigure::LifetimeValue => {
            let value = lifetime_values(seen).into_iter().find(|one| one.customer == customer)?;
            let share = |rate: PerMille| parts(i64::from(rate.get()), 1000, LabUnit::Share);
            number(yuan(value.value))
                .from("margin", yuan(value.margin))
                .from("retention", percent(value.retention))
                .from("discount", percent(value.discount))
                .from("share_kept", share(value.retention))
                .from("rate", share(value.discount))
        }
        LabFigure::Satisfaction => {
            let (told, rules) = (told(seen, customer)?, &seen.scenario().satisfaction);
            let points = |level: PerMille| whole(i64::from(level.get()), LabUnit::Points);
            number(ratio(told.satisfaction()))
                .from("perceived", points(told.perceived(rules)))
                .from("expected", points(told.acsi.expectation))
                .from("quality", points(told.acsi.quality))
                .from("value", points(told.acsi.value))
        }
        LabFigure::AcsiIndex => {
            let (told, rules) = (told(seen, customer)?, &seen.scenario().satisfaction);
            number(whole(index(seen, &told), LabUnit::Points))
                .from("satisfaction", ratio(told.satisfaction()))
                .from("least", parts(i64::from(rules.index.least), 1000, LabUnit::Ratio))
                .from("most", parts(i64::from(rules.index.most), 1000, LabUnit::Ratio))
        }
        LabFigure::Loyalty => number(percent(told(seen, customer)?.acsi.loyalty)),
        LabFigure::Ordered => number(yuan(ordered(seen, customer))).from("orders", count(count_of())),
        LabFigure::AverageOrder if count_of() > 0 => number(yuan(average_order(seen, customer)))
            .from("orders", count(count_of()))
            .from("ordered", yuan(ordered(seen, customer))),
        LabFigure::OrderChange => {
            let [before, late] = periods(seen, customer);
            number(yuan(late - before)).from("before", yuan(before)).from("late", yuan(late))
        }
        LabFigure::ServiceCost => number(yuan(service_cost(seen, customer))),
        LabFigure::Recognition => {
            number(whole(i64::from(seen.relation(customer).recognition().get()), LabUnit::Points))
        }
        _ => return of_buyer(view, figure, customer),
    })
}

/// A figure of a customer against all who have bought.
fn of_buyer(view: &LabView<'_>, figure: LabFigure, customer: CustomerId) -> Option<WorkedFigure> {
    let seen = view.seen;
    let all = buyers(seen);
    let buyer = *all.iter().find(|one| one.customer == customer)?;
    let placed = rfm(&all, seen.now());
    let placed_here = placed.iter().find(|one| one.customer == customer)?;
    let mean = |sum: i64, fen: i64, unit: LabUnit| parts(sum, all.len() as i64 * fen, unit);
    let days = mean(placed.iter().map(|one| i64::from(one.days)).sum(), 1, LabUnit::Tenths);
    let purchases = mean(all.iter().map(|one| i64::from(one.purchases)).sum(), 1, LabUnit::Tenths);
    let sales = mean(all.iter().map(|one| one.sales.as_fen()).sum(), 100, LabUnit::Yuan);
    let own_days = whole(i64::from(placed_here.days), LabUnit::Days);
    let number = WorkedFigure::number;
    Some(match figure {
        LabFigure::Recency => number(own_days).from("mean", days),
        LabFigure::Frequency => number(count(buyer.purchases)).from("mean", purchases),
        LabFigure::Monetary => number(yuan(buyer.sales)).from("mean", sales),
        LabFigure::CustomerProfit => number(yuan(buyer.profit)),
        LabFigure::RfmGroup => WorkedFigure::choice(code(&placed_here.group))
            .from("days", own_days)
            .from("mean_days", days)
            .from("purchases", count(buyer.purchases))
            .from("mean_purchases", purchases)
            .from("sales", yuan(buyer.sales))
            .from("mean_sales", sales),
        LabFigure::CustomerClass => of_class(&all, customer)?,
        LabFigure::ValueGrowth => {
            let [before, late] = periods(seen, customer);
            let profits = all.iter().map(|one| one.profit.as_fen()).sum();
            WorkedFigure::choice(code(&value_growth(seen, &all, &buyer)))
                .from("profit", yuan(buyer.profit))
                .from("mean", mean(profits, 100, LabUnit::Yuan))
                .from("period_before", yuan(before))
                .from("late_period", yuan(late))
        }
        _ => return None,
    })
}

fn of_class(all: &[Buyer], customer: CustomerId) -> Option<WorkedFigure> {
    let classed = classes(all);
    let place = classed.iter().position(|one| one.customer == customer)?;
    let one = classed[place];
    let earned = |part: &[crate::insight::analytics::classes::Classed]| -> Money {
        part.iter().map(|one| one.profit.or_zero()).sum()
    };
    let before = PerMille::rounded(earned(&classed[..place]).as_fen(), earned(&classed).as_fen().max(1));
    debug_assert!(Class::ALL.contains(&one.class));
    let worked = WorkedFigure::choice(code(&one.class)).from("profit", yuan(one.profit));
    Some(worked.from("share", percent(one.share)).from("before", percent(before)))
}

/// A figure of all customers.
pub(super) fn of_company(view: &LabView<'_>, figure: LabFigure) -> Option<WorkedFigure> {
    let seen = view.seen;
    let number = WorkedFigure::number;
    let with = |fits: &dyn Fn(&Relation) -> bool| {
        let fitting = seen.customer_ids().filter(|&customer| fits(seen.relation(customer).details())).count();
        number(count(fitting))
    };
    let surveyed: Vec<Survey> = seen.customer_ids().filter_map(|customer| told(seen, customer)).collect();
    let answers = surveyed.len() as i64;
    Some(match figure {
        LabFigure::CustomerEquity => {
            let values = lifetime_values(seen);
            let managed = values.iter().filter(|one| one.managed).count();
            let equity = customer_equity(&values);
            let mean = equity.share(1, managed.max(1) as i64);
            number(yuan(equity)).from("customers", count(managed)).from("mean", yuan(mean))
        }
        LabFigure::SatisfactionMean if answers > 0 => {
            let sum = surveyed.iter().map(|one| i64::from(one.satisfaction().get())).sum();
            let all = parts(sum, 1000, LabUnit::Ratio);
            number(parts(sum, 1000 * answers, LabUnit::Ratio)).from("customers", count(answers)).from("sum", all)
        }
        LabFigure::AcsiIndex if answers > 0 => {
            let sum = surveyed.iter().map(|one| index(seen, one)).sum();
            let all = whole(sum, LabUnit::Points);
            number(parts(sum, answers, LabUnit::Tenths)).from("customers", count(answers)).from("sum", all)
        }
        LabFigure::AbcShare => {
            let all = buyers(seen);
            let spread = pareto(&all);
            number(percent(spread.top_share?))
                .from("top", count(spread.top))
                .from("customers", count(all.len()))
                .from("top_profit", yuan(spread.top_profit))
                .from("total", yuan(spread.total))
        }
        LabFigure::Buyers => number(count(buyers(seen).len())),
        LabFigure::ManagedCustomers => with(&|relation| relation.stage.is_managed()),
        LabFigure::StableCustomers => with(&|relation| relation.stage == Stage::Stable),
        LabFigure::CustomersInDecline => with(&|relation| relation.decline.is_some()),
        LabFigure::LostCustomers => with(&|relation| relation.lost.is_some()),
        LabFigure::OrdersAmount => {
            number(yuan(seen.contracts().map(Contract::worth).sum())).from("orders", count(seen.contracts().count()))
        }
        LabFigure::AverageOrderAll if seen.contracts().next().is_some() => {
            let (amount, all) = (seen.contracts().map(Contract::worth).sum::<Money>(), seen.contracts().count());
            let mean = amount.share(1, all as i64);
            number(yuan(mean)).from("orders", count(all)).from("amount", yuan(amount))
        }
        LabFigure::Retention => {
            let year = year(seen);
            number(percent(year.retention()?)).from("kept", count(year.kept)).from("reached", count(year.reached))
        }
        LabFigure::RecognitionMean => {
            let spoken = |customer: &CustomerId| seen.relation(*customer).stage() >= Stage::Exploration;
            let known: Vec<CustomerId> = seen.customer_ids().filter(spoken).collect();
            let sum = known.iter().map(|&one| i64::from(seen.relation(one).recognition().get())).sum();
            let mean = super::LabAmount::parts(sum, known.len() as i64, LabUnit::Tenths)?;
            number(mean).from("customers", count(known.len()))
        }
        LabFigure::ContactsKnown => {
            let files = listed_customers(seen).filter_map(|customer| seen.file(customer));
            let known = files.flat_map(|file| file.contacts).filter(|contact| contact.temper.is_some()).count();
            number(count(known))
        }
        _ => return None,
    })
}

/// What the newest survey of a customer told.
fn told(seen: &Observation<'_>, customer: CustomerId) -> Option<Survey> {
    seen.relation(customer).details().survey
}

fn index(seen: &Observation<'_>, told: &Survey) -> i64 {
    i64::from(told.acsi.index(&seen.scenario().satisfaction, AcsiNumber::Satisfaction))
}
