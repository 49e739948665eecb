//! What needs the player (rulebook 2): found in what the company may know, the most
//! urgent first.

use super::early_warning::{Sign, Warning, warnings};
pub use super::urgency::Urgency;
use crate::insight::analytics::market::shocks;
use crate::insight::planning::customer_work::contact_planned;
use crate::insight::planning::schedule::free_from;
use game::care::{Ticket, TicketId};
use game::forecast::{ForecastDay, forecast, lowest};
use game::ids::{CustomerId, StaffId, TenderId};
use game::money::Money;
use game::observation::{Deliverable, Observation, Units};
use game::people::TaskKind;
use game::relation::Stage;
use game::scenario::{Role, Shock};
use game::sort;
use game::tender::TenderState;
use game::time::{Minute, Minutes, Month};
use std::collections::BTreeMap;

/// An employee who runs out of work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IdlePerson {
    /// The employee.
    pub staff: StaffId,
    /// From when on there is nothing to do.
    pub from: Minute,
}

/// Something that waits for a decision.
#[derive(Clone, Debug, PartialEq)]
pub struct Need {
    /// How pressing it is.
    pub urgency: Urgency,
    /// What it is.
    pub what: NeedKind,
}

/// What waits.
#[derive(Clone, Debug, PartialEq)]
pub enum NeedKind {
    /// Cash and credit run out.
    Cash {
        /// The lowest point of the forecast, with all open bids won.
        lowest: ForecastDay,
        /// By how much the credit line would be exceeded; nothing if it still covers it.
        beyond: Money,
        /// Open bids counted as won.
        bids: u16,
    },
    /// A contract is past its due date.
    Late {
        /// Which.
        contract: TenderId,
        /// Units still to deliver.
        left: u32,
        /// Since how many working days.
        days: u32,
        /// When it will be void.
        void_at: Minute,
    },
    /// Tenders without a bid for which the company has a place.
    Bid {
        /// Which; all close at the same time.
        tenders: Vec<TenderId>,
        /// When their bids close.
        deadline: Minute,
    },
    /// A family costs more or less than usual this month, or suppliers have more or less of it.
    Shock(Shock),
    /// Contracts ask for goods that nobody has ordered.
    Goods {
        /// What and how many.
        missing: Vec<Units>,
        /// The earliest of the dates they are due.
        due: Option<Minute>,
    },
    /// Goods in stock could be delivered and no delivery is planned.
    Deliver {
        /// Contracts and units.
        ready: Vec<Deliverable>,
    },
    /// A contract is due soon.
    Due {
        /// Which.
        contract: TenderId,
        /// Units still to deliver.
        left: u32,
        /// Units whose delivery is planned.
        planned: u32,
        /// When it is due.
        due: Minute,
    },
    /// Places that fall free at a month's end if nobody gets in touch.
    Places {
        /// With whom.
        customers: Vec<CustomerId>,
        /// At the end of which month.
        month: Month,
    },
    /// Customers over a threshold who can be taken into the next stage.
    Ready {
        /// Which.
        customers: Vec<CustomerId>,
        /// Forming or stable.
        stage: Stage,
    },
    /// Complaints for which nobody has planned a remedy.
    Tickets {
        /// Which, the most pressing first.
        tickets: Vec<TicketId>,
        /// When the first of them lapses.
        lapses: Minute,
    },
    /// Requests for quotation and counter-offers that wait for an answer, the most pressing first.
    Requests(Vec<TenderId>),
    /// Bills whose day has passed and for which nobody is going to ask.
    Overdue {
        /// Of which contracts, the oldest first.
        contracts: Vec<TenderId>,
        /// How much in all.
        amount: Money,
    },
    /// Customers that may be going, for other reasons than a complaint or a place about to fall free,
    /// which are needs of their own.
    AtRisk {
        /// Which, the most pressing first.
        customers: Vec<CustomerId>,
    },
    /// Sales or marketing people who run out of work well before the month's end.
    Idle {
        /// The people, the earliest first.
        people: Vec<IdlePerson>,
    },
}

/// A bid that closes within this time is urgent, and so is a contract that is due then.
const SOON: Minutes = Minutes::days(3);
/// Less free time than this before the month's end is not worth a word.
const IDLE: Minutes = Minutes::days(2);
/// A complaint that lapses within this time is urgent.
const LAPSE_NEAR: Minutes = Minutes::days(5);
/// How far the cash forecast looks.
const MONTHS_AHEAD: u8 = 2;

/// All that needs the player now, the most urgent first.
pub fn needs(seen: &Observation<'_>) -> Vec<Need> {
    if seen.is_over() || seen.is_bankrupt() {
        return Vec::new();
    }
    let mut needs = Vec::new();
    needs.extend(cash(seen));
    needs.extend(contracts(seen));
    needs.extend(bids(seen));
    needs.extend(shocks(seen).into_iter().map(|shock| Need { urgency: Urgency::Soon, what: NeedKind::Shock(shock) }));
    needs.extend(goods(seen));
    needs.extend(places(seen));
    needs.extend(tickets(seen));
    needs.extend(requests(seen));
    needs.extend(overdue(seen));
    needs.extend(at_risk(seen));
    needs.extend(ready(seen));
    needs.extend(idle(seen));
    sort::by_key(&mut needs, |need| need.urgency);
    needs
}

fn cash(seen: &Observation<'_>) -> Option<Need> {
    let won: Vec<_> = seen.open_bids().map(|open| (open.terms, *open.bid)).collect();
    let lowest = lowest(&forecast(seen, &won, MONTHS_AHEAD))?;
    let line = seen.scenario().finance.credit_line.money();
    let beyond = (-(lowest.cash + line)).or_zero();
    // Living on credit is a choice; more than half of the line is a risk.
    let risky = -lowest.cash > line.share(1, 2);
    let urgency = if beyond.is_positive() { Urgency::Danger } else { Urgency::Soon };
    (beyond.is_positive() || risky)
        .then_some(Need { urgency, what: NeedKind::Cash { lowest, beyond, bids: won.len() as u16 } })
}

fn contracts(seen: &Observation<'_>) -> Vec<Need> {
    let now = seen.now();
    let rules = &seen.scenario().delivery;
    let planned = seen.planned_deliveries();
    let need = |contract: &game::supply::Contract| {
        let (left, planned) = (contract.left(), planned.get(&contract.id).copied().unwrap_or(0));
        if now > contract.due {
            let void_at = contract.void_at(rules.void_after_days);
            let what = NeedKind::Late { contract: contract.id, left, days: contract.days_late(now), void_at };
            return Some(Need { urgency: Urgency::Danger, what });
        }
        let urgency = if planned >= left { Urgency::Calm } else { Urgency::Soon };
        let what = NeedKind::Due { contract: contract.id, left, planned, due: contract.due };
        (contract.due <= now + SOON).then_some(Need { urgency, what })
    };
    seen.contracts_by_due_date().into_iter().filter_map(need).collect()
}

fn bids(seen: &Observation<'_>) -> Vec<Need> {
    let mut groups: BTreeMap<Minute, Vec<TenderId>> = BTreeMap::new();
    let open = seen.book(seen.month()).filter(|tender| tender.state() == TenderState::Open);
    for tender in open.filter(|tender| tender.my_bid().is_none() && seen.has_place(tender.id().customer)) {
        groups.entry(tender.terms().deadline).or_default().push(tender.id());
    }
    let need = |(deadline, tenders)| {
        let urgency = if deadline <= seen.now() + SOON { Urgency::Soon } else { Urgency::Calm };
        Need { urgency, what: NeedKind::Bid { tenders, deadline } }
    };
    groups.into_iter().map(need).collect()
}

fn goods(seen: &Observation<'_>) -> Vec<Need> {
    let mut needs = Vec::new();
    let missing = seen.goods_missing();
    if !missing.is_empty() {
        let due = seen
            .contracts_by_due_date()
            .into_iter()
            .find(|contract| missing.iter().any(|units| units.product == contract.product))
            .map(|contract| contract.due);
        needs.push(Need { urgency: Urgency::Soon, what: NeedKind::Goods { missing, due } });
    }
    let ready = seen.deliverable(game::observation::Parts::IfPressing);
    if !ready.is_empty() && !seen.standing_orders().deliver.is_on() {
        needs.push(Need { urgency: Urgency::Soon, what: NeedKind::Deliver { ready } });
    }
    needs
}

/// Places that fall free at the end of this month or the next, by month, unless a contact
/// is planned or a standing order keeps calling.
fn places(seen: &Observation<'_>) -> Vec<Need> {
    let mut groups: BTreeMap<u8, Vec<CustomerId>> = BTreeMap::new();
    for customer in seen.customer_ids() {
        // A contact is no remedy where the place is lost for want of a bid.
        let Some(fall) = seen.place_fall(customer).filter(|fall| fall.is_silent) else { continue };
        let month = fall.at.month();
        let near = month.number() <= seen.month().number() + 1;
        if near && !seen.standing_orders().call.contains(&customer) && !contact_planned(seen, customer) {
            groups.entry(month.number()).or_default().push(customer);
        }
    }
    let need = |(number, customers)| {
        let month = Month::new(number)?;
        let urgency = if month == seen.month() { Urgency::Soon } else { Urgency::Calm };
        // Next month's is news only when this month is nearly over.
        let told = month == seen.month() || seen.month().end() <= seen.now() + SOON;
        told.then_some(Need { urgency, what: NeedKind::Places { customers, month } })
    };
    groups.into_iter().filter_map(need).collect()
}

fn tickets(seen: &Observation<'_>) -> Option<Need> {
    if seen.standing_orders().serve.is_on() {
        return None;
    }
    let waiting = seen.tickets_waiting();
    let rules = &seen.scenario().service;
    let lapses = waiting.iter().map(|ticket| ticket.lapses_at(rules)).min()?;
    let urgency = if lapses <= seen.now() + LAPSE_NEAR { Urgency::Danger } else { Urgency::Soon };
    let tickets = waiting.into_iter().map(|ticket: &Ticket| ticket.id).collect();
    Some(Need { urgency, what: NeedKind::Tickets { tickets, lapses } })
}

fn requests(seen: &Observation<'_>) -> Option<Need> {
    let waiting = seen.requests_waiting();
    let urgency = if waiting.first()?.deadline <= seen.now() + SOON { Urgency::Danger } else { Urgency::Soon };
    Some(Need { urgency, what: NeedKind::Requests(waiting.into_iter().map(|request| request.id).collect()) })
}

fn overdue(seen: &Observation<'_>) -> Option<Need> {
    let asked_for = |contract: TenderId| {
        let asks = |task: &TaskKind| matches!(task, TaskKind::Collect { contract: other, .. } if *other == contract);
        seen.planned_tasks().any(asks)
    };
    let mut contracts = seen.overdue_contracts();
    contracts.retain(|&contract| !asked_for(contract));
    if contracts.is_empty() || seen.standing_orders().collect.is_on() {
        return None;
    }
    let amount = contracts.iter().map(|&contract| seen.overdue_of(contract)).sum();
    Some(Need { urgency: Urgency::Soon, what: NeedKind::Overdue { contracts, amount } })
}

fn at_risk(seen: &Observation<'_>) -> Option<Need> {
    let told_elsewhere =
        |sign: &Sign| matches!(sign, Sign::Waits { .. } | Sign::PlaceFalls { .. } | Sign::NoContact { .. });
    let going = |warning: &Warning| !warning.signs.iter().all(told_elsewhere);
    let going: Vec<Warning> = warnings(seen).into_iter().filter(going).collect();
    let urgency = going.first()?.urgency;
    let customers = going.iter().map(|warning| warning.customer).collect();
    Some(Need { urgency, what: NeedKind::AtRisk { customers } })
}

fn ready(seen: &Observation<'_>) -> Vec<Need> {
    let step = |stage: Stage, kind: fn(CustomerId) -> TaskKind| {
        let customers: Vec<CustomerId> = seen
            .customer_ids()
            .filter(|&customer| {
                let kind = kind(customer);
                seen.could_start(&kind).is_ok() && !seen.planned_tasks().any(|planned| *planned == kind)
            })
            .collect();
        (!customers.is_empty()).then_some(Need { urgency: Urgency::Soon, what: NeedKind::Ready { customers, stage } })
    };
    let forming = step(Stage::Forming, |customer| TaskKind::Forming { customer });
    let stable = step(Stage::Stable, |customer| TaskKind::Stable { customer });
    forming.into_iter().chain(stable).collect()
}

fn idle(seen: &Observation<'_>) -> Option<Need> {
    let end = seen.month().end();
    let wanted =
        |staff: StaffId| seen.staff(staff).is_some_and(|staff| matches!(staff.role, Role::Sales | Role::Marketing));
    let all = free_from(seen).into_iter().map(|(staff, from)| IdlePerson { staff, from });
    let mut people: Vec<_> = all.filter(|one| wanted(one.staff) && one.from + IDLE <= end).collect();
    sort::by_key(&mut people, |one| (one.from, one.staff));
    let first = people.first()?;
    let urgency = if first.from <= seen.now() { Urgency::Soon } else { Urgency::Calm };
    Some(Need { urgency, what: NeedKind::Idle { people } })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::attention::to_do::to_do;
    use crate::insight::fixtures::{ME, complaint, game, game_of, run_to, sell, win_place};
    use crate::insight::planning::customer_work::Work;
    use crate::insight::planning::proposal::{Assignee, customer_work};
    use game::command::Command;
    use game::standing_orders::{StandingOrder, Switch};
    use game::world::World;

    fn find<T>(world: &World, pick: impl Fn(&NeedKind) -> Option<T>) -> Option<T> {
        needs(&world.observe(ME)).iter().find_map(|need| pick(&need.what))
    }

    #[test]
    fn a_new_company_is_told_of_its_idle_people_alone() {
        let world = game(1);
        let needs = needs(&world.observe(ME));
        let [Need { what: NeedKind::Idle { people }, .. }] = needs.as_slice() else { panic!("{needs:?}") };
        assert!(people.iter().all(|one| one.from == Minute::START));
    }

    #[test]
    fn people_with_work_until_the_months_end_are_not_idle() {
        let mut world = game(1);
        let staff = StaffId(0);
        let customers: Vec<CustomerId> = (0..25).map(CustomerId).collect();
        let plan = customer_work(&world.observe(ME), &customers, &[Work::Research], Assignee::One(staff), None);
        for proposal in plan {
            world.apply(ME, &proposal.command()).expect("allowed");
        }
        let idle = find(&world, |need| match need {
            NeedKind::Idle { people } => Some(people.iter().any(|one| one.staff == staff)),
            _ => None,
        });
        assert_eq!(idle, Some(false));
    }

    #[test]
    fn a_customer_over_the_threshold_is_told_until_taken_in() {
        let mut world = game(1);
        let customer = CustomerId(1);
        win_place(&mut world, ME, customer);
        let ready = |world: &World| {
            find(world, |need| match need {
                NeedKind::Ready { customers, stage: Stage::Forming } => Some(customers.clone()),
                _ => None,
            })
        };
        assert_eq!(ready(&world), None, "the place is taken");
        world.apply(ME, &Command::Release { customer }).expect("there is a place");
        assert_eq!(ready(&world), Some(vec![customer]));
    }

    #[test]
    fn a_complaint_is_told_until_somebody_works_on_it() {
        let mut world = complaint();
        let told = |world: &World| {
            find(world, |need| match need {
                NeedKind::Tickets { tickets, .. } => Some(tickets.clone()),
                _ => None,
            })
        };
        let open = world.observe(ME).service_queue()[0];
        let (ticket, customer) = (open.id, open.customer());
        assert_eq!(told(&world), Some(vec![ticket]));
        assert_eq!(to_do(&world.observe(ME)).tickets, 1);
        let service = world.observe(ME).free_first(Role::Service).expect("somebody serves");
        let remedy = game::care::Remedy::Explain;
        let task = TaskKind::Settle { ticket, customer, remedy };
        world.apply(ME, &Command::Queue { staff: service, task, after: None }).expect("it is open");
        assert_eq!(told(&world), None);
    }

    #[test]
    fn overdue_bills_are_told_until_somebody_asks() {
        let told = |world: &World| {
            find(world, |need| match need {
                NeedKind::Overdue { contracts, amount } => Some((contracts.clone(), *amount)),
                _ => None,
            })
        };
        for seed in 1..60 {
            let mut world = game_of(seed, 1);
            let contract = sell(&mut world);
            let until = world.observe(ME).receivables().iter().map(|bill| bill.due).max();
            let until = until.unwrap_or(world.now()) + Minutes::hours(1);
            run_to(&mut world, until.get());
            let Some((contracts, amount)) = told(&world) else { continue };
            assert_eq!((&contracts[..], amount), (&[contract][..], world.observe(ME).overdue_of(contract)));
            assert_eq!(to_do(&world.observe(ME)).bills, 1);
            let collect = Command::StandingOrder(StandingOrder::Collect(Switch::On));
            world.apply(ME, &collect).expect("always allowed");
            assert_eq!(told(&world), None);
            return;
        }
        panic!("everybody paid on the day in sixty markets");
    }

    #[test]
    fn a_place_about_to_fall_free_is_told_and_a_call_settles_it() {
        let mut world = game(1);
        let customer = CustomerId(1);
        win_place(&mut world, ME, customer);
        let at_risk = |world: &World| {
            find(world, |need| match need {
                NeedKind::Places { customers, .. } => Some(customers.clone()),
                _ => None,
            })
        };
        let falls = world.observe(ME).place_fall(customer).expect("a place is held").at.month();
        let rest = falls.opening() + Minutes::hours(8);
        run_to(&mut world, rest.get());
        assert_eq!(at_risk(&world), Some(vec![customer]));
        let plan = customer_work(&world.observe(ME), &[customer], &[Work::Call], Assignee::Spread, None);
        for proposal in plan {
            world.apply(ME, &proposal.command()).expect("allowed");
        }
        assert_eq!(at_risk(&world), None);
        run_to(&mut world, falls.end().get());
        assert!(world.observe(ME).has_place(customer), "the call has kept it");
    }
}
