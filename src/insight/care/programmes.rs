//! Which relationship programme pays with a customer (rulebook 7 **\[S\]**): many small ones with thin
//! margins call for the basic one, a few large ones for partnership.

use crate::insight::analytics::buyers::buyer;
use game::care::{Matter, Programme, fair_remedy, retention};
use game::ids::CustomerId;
use game::money::Money;
use game::observation::Observation;
use game::people::{Staff, TaskKind, cost_of};
use game::per_mille::PerMille;
use game::scenario::{Role, Scenario};
use game::time::{MONTH, Minutes, YEAR_MONTHS};

/// What a programme would cost with a customer in a year, and what it would bring.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProgrammeOutlook {
    /// Which.
    pub programme: Programme,
    /// Work a month.
    pub minutes: Minutes,
    /// Money a month, without the wage.
    pub money: Money,
    /// Wage for the work and money, in a year.
    pub cost: Money,
    /// Margin kept in a year because the customer is likelier to stay.
    pub kept: Money,
    /// Defects prevented in a year, at what a fair remedy costs.
    pub prevented: Money,
    /// What it brings less what it costs.
    pub net: Money,
}

/// The advice for a customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Advice {
    /// The margin to be expected of the customer in a year.
    pub margin: Money,
    /// All five programmes, the plainest first.
    pub outlooks: [ProgrammeOutlook; 5],
    /// The one that brings most; the basic one when no other pays.
    pub best: Programme,
}

impl ProgrammeOutlook {
    /// Whether it pays: it brings at least what it costs.
    pub fn pays(&self) -> bool {
        !self.net.is_negative()
    }
}

impl Advice {
    /// One programme's outlook.
    pub const fn of(&self, programme: Programme) -> &ProgrammeOutlook {
        &self.outlooks[programme as usize]
    }
}

/// Weighs the five programmes for a customer; none before it has bought, when nothing can be expected
/// yet, and without anybody to do the work.
pub fn advice(seen: &Observation<'_>, customer: CustomerId) -> Option<Advice> {
    let staff = person_for(seen, customer)?;
    let year = expected_year(seen, customer)?;
    let wage = staff.wage(&seen.scenario().staffing);
    let work = Programme::ALL.map(|programme| {
        let task = TaskKind::Care { customer, programme };
        let minutes = if programme == Programme::Basic { Minutes::ZERO } else { seen.minutes_of_task(staff, &task) };
        (minutes, cost_of(seen.scenario(), &task))
    });
    Some(weigh(seen.scenario(), &year, wage, &work))
}

/// A customer's year as it is to be expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct ExpectedYear {
    /// What it brings, without selling and care.
    margin: Money,
    /// What it buys.
    sales: Money,
    /// In how many contracts, in thousandths.
    contracts: i64,
    /// Satisfaction C as far as known, without any extras.
    satisfaction: PerMille,
}

/// The year so far, carried on; at least three months are counted, so that a first sale is not taken
/// for a habit.
fn expected_year(seen: &Observation<'_>, customer: CustomerId) -> Option<ExpectedYear> {
    let buyer = buyer(seen, customer)?;
    let months = i64::from(seen.month().number().max(3));
    let carried_on = |so_far: Money| so_far.share(i64::from(YEAR_MONTHS), months);
    Some(ExpectedYear {
        margin: carried_on(buyer.contribution),
        sales: carried_on(buyer.sales),
        contracts: i64::from(buyer.purchases) * 1000 * i64::from(YEAR_MONTHS) / months,
        satisfaction: seen.known_satisfaction(customer).unwrap_or(PerMille::ONE),
    })
}

/// The person who would do the work: the customer's owner, else the one of service or sales with the least
/// to do.
fn person_for<'w>(seen: &Observation<'w>, customer: CustomerId) -> Option<&'w Staff> {
    let owner = seen.relation(customer).details().owner.and_then(|owner| seen.staff(owner));
    owner.or_else(|| seen.free_first_of(&[Role::Service, Role::Sales]).and_then(|staff| seen.staff(staff)))
}

fn weigh(scenario: &Scenario, year: &ExpectedYear, wage: Money, work: &[(Minutes, Money); 5]) -> Advice {
    let outlooks = Programme::ALL.map(|programme| {
        let (minutes, money) = work[programme as usize];
        let months = u32::from(YEAR_MONTHS);
        let cost = (wage.share(i64::from(minutes.get()), i64::from(MONTH)) + money).times(months);
        let kept = year.margin.or_zero().per_mille(stays_longer(scenario, year.satisfaction, programme));
        let prevented = prevented(scenario, year, programme);
        ProgrammeOutlook { programme, minutes, money, cost, kept, prevented, net: kept + prevented - cost }
    });
    let best = outlooks.iter().max_by_key(|outlook| (outlook.net, std::cmp::Reverse(outlook.programme)));
    Advice { margin: year.margin, outlooks, best: best.map_or(Programme::Basic, |outlook| outlook.programme) }
}

/// By how much the yearly retention rises with the delight that a programme keeps up: each month adds
/// some and leaves a share of what there was, d ÷ (1 − kept) in the long run.
fn stays_longer(scenario: &Scenario, satisfaction: PerMille, programme: Programme) -> PerMille {
    let rules = &scenario.satisfaction;
    let monthly = scenario.care.programmes[programme as usize].delights.get();
    let delight = monthly * 1000 / (1000 - rules.delight_kept.get()).max(1);
    let delighted = satisfaction + PerMille::new(delight).min(rules.delight_most);
    retention(&scenario.repeat, delighted) - retention(&scenario.repeat, satisfaction)
}

/// What is saved by defects that do not show.
fn prevented(scenario: &Scenario, year: &ExpectedYear, programme: Programme) -> Money {
    let trouble = &scenario.trouble;
    let prevents = scenario.care.programmes[programme as usize].prevents;
    let mean_order = year.sales.share(1000, year.contracts.max(1));
    let remedy = |matter: Matter| {
        let rule = &scenario.service.remedies[fair_remedy(&scenario.service, matter) as usize];
        rule.work.cost.money() + mean_order.per_mille(trouble.part[matter as usize]).per_mille(rule.part)
    };
    let serious = remedy(Matter::SeriousDefect).per_mille(trouble.serious);
    let minor = remedy(Matter::MinorDefect).per_mille(PerMille::ONE - trouble.serious);
    (serious + minor).per_mille(trouble.defect).per_mille(prevents).share(year.contracts, 1000)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::fixtures::{ME, game, sell};

    /// Work of skill 3 in the formal market: nothing, half an hour, one, two and a half, eight.
    fn work() -> [(Minutes, Money); 5] {
        [(0, 0), (30, 0), (60, 50), (150, 200), (480, 1_000)]
            .map(|(minutes, yuan)| (Minutes::new(minutes), Money::yuan(yuan)))
    }

    fn of(margin: i64) -> Advice {
        let year = ExpectedYear {
            margin: Money::yuan(margin),
            sales: Money::yuan(margin * 4),
            contracts: 4_000,
            satisfaction: PerMille::ONE,
        };
        weigh(&Scenario::formal(), &year, Money::yuan(6_000), &work())
    }

    #[test]
    fn a_programme_is_weighed_by_its_cost_and_what_it_keeps() {
        let advice = of(100_000);
        let partnership = advice.of(Programme::Partnership);
        // 8 of 160 hours at 6,000 are 300 a month; with 1,000 of money 15,600 a year.
        assert_eq!(partnership.cost, Money::yuan(15_600));
        // 30 a month, of which 700 ‰ stay: 100 more; from 780 ‰ at 1000 to 860 + 50 × 60 ÷ 100 = 890.
        assert_eq!(partnership.kept, Money::yuan(11_000));
        // Four orders of 100,000: minor 100 + 20 % of 8,000, serious 100 + 70 % of 25,000; 700 ‰ and
        // 300 ‰ of them are 6,470; 14 % of the orders, 45 % of that, four times.
        assert_eq!(partnership.prevented.as_yuan(), 1_630);
        assert_eq!(partnership.net.as_yuan(), 11_000 + 1_630 - 15_600);
        assert_eq!(advice.of(Programme::Basic).net, Money::ZERO);
    }

    #[test]
    fn thin_margins_call_for_the_basic_one_and_large_customers_for_partnership() {
        assert_eq!(of(0).best, Programme::Basic);
        assert!(!of(2_000).of(Programme::Accountable).pays());
        assert_eq!(of(1_000_000).best, Programme::Partnership);
        let best = [0, 20_000, 100_000, 400_000, 1_000_000].map(|margin| of(margin).best);
        assert!(best.windows(2).all(|pair| pair[0] <= pair[1]), "{best:?}");
    }

    #[test]
    fn nothing_is_advised_before_a_first_sale() {
        let mut world = game(1);
        assert_eq!(advice(&world.observe(ME), CustomerId(1)), None);
        let customer = sell(&mut world).customer;
        let seen = world.observe(ME);
        let advice = advice(&seen, customer).expect("it has bought");
        assert!(advice.margin.is_positive());
        assert_eq!(advice.of(Programme::Basic).cost, Money::ZERO);
        assert!(advice.outlooks.windows(2).all(|pair| pair[0].cost < pair[1].cost));
    }
}
