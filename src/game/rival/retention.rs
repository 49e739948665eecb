//! How computer companies keep customers: tickets first, then money that is owed, then care.

use super::industries::works_in;
use super::prices;
use super::projects;
use super::style::Style;
use super::taste::Taste;
use crate::care::{Club, Grade, Means, Remedy, Ticket, fair_remedy};
use crate::command::Command;
use crate::finance::Receivable;
use crate::ids::{CustomerId, StaffId, TenderId};
use crate::money::Money;
use crate::observation::Observation;
use crate::people::TaskKind;
use crate::relation::Loyalty;
use crate::scenario::Size;
use crate::standing_orders::Switch;
use crate::time::{MONTH, Minutes};

/// Work for somebody in service who is free, or to whom a ticket has come.
pub(super) fn service_work(seen: &Observation<'_>, style: &Style, staff: StaffId) -> Vec<Command> {
    let put = |tasks: Vec<TaskKind>| -> Vec<Command> {
        tasks.into_iter().map(|task| Command::Queue { staff, task, after: None }).collect()
    };
    if let Some(work) = ticket_work(seen, style) {
        return put(work);
    }
    if !seen.staff(staff).is_some_and(crate::people::Staff::is_idle) {
        return Vec::new();
    }
    let worth_it = |task: &TaskKind| prices::is_worth_it(seen, task);
    let check = || unchecked(seen, style).map(|customer| TaskKind::CreditCheck { customer }).filter(worth_it);
    let study = || study(seen, style).filter(worth_it);
    let gift = || gift(seen, style).map(|customer| TaskKind::Gift { customer }).filter(worth_it);
    let survey = || unasked(seen, style).map(|customer| TaskKind::Survey { customer, contacts: 0 }).filter(worth_it);
    let project = || projects::next_project(seen, style, staff);
    let work = debt(seen, style).or_else(check).or_else(study).or_else(gift).or_else(survey).or_else(project);
    put(work.into_iter().collect())
}

/// Once a month: programmes, the club, and limits for whom the checks warn of.
pub(super) fn policies(seen: &Observation<'_>, style: &Style) -> Vec<Command> {
    let mut commands = Vec::new();
    for customer in seen.customer_ids() {
        let relation = seen.relation(customer);
        let details = relation.details();
        if details.fulfilled > 0 && relation.stage().is_managed() {
            let wanted = style.retention.programmes[match seen.customer(customer).size {
                Size::A => 0,
                Size::B => 1,
                Size::C => 2,
            }];
            let wanted = prices::programme_worth_it(seen, customer, wanted);
            if details.upkeep.programme != wanted {
                commands.push(Command::Programme { customer, programme: wanted });
            }
            commands.extend(club_offer(seen, style, customer));
        }
        if let Some(report) = details.credit.filter(|_| style.retention.checks_credit) {
            let limit = (report.grade >= Grade::C).then_some(report.limit);
            let limit = if report.grade == Grade::D { Some(Money::ZERO) } else { limit };
            if details.limit != limit {
                commands.push(Command::CreditLimit { customer, limit });
            }
            // A customer that pays late is given less time, if it may ask for more.
            let asks = seen.public_market().size(seen.customer(customer).size).term_months.most;
            let months = Some(report.term_months).filter(|&months| report.grade == Grade::C && months < asks);
            if details.term != months {
                commands.push(Command::PaymentTerm { customer, months });
            }
        }
    }
    commands
}

/// The club for a customer whose loyalty it ties, as a survey told: the one with a fee for those who are content
/// enough to pay it, points for those who count them.
fn club_offer(seen: &Observation<'_>, style: &Style, customer: CustomerId) -> Option<Command> {
    let details = seen.relation(customer).details();
    let survey = details.survey?;
    let club = details.upkeep.club.map(|member| member.club);
    let is_tied = matches!(survey.loyalty, Loyalty::Benefit | Loyalty::Inertia);
    let pays = survey.satisfaction() >= seen.public_market().care().fee_club.content_from;
    let worth_it = |club| prices::is_club_worth_it(seen, club);
    if style.retention.fee_club && is_tied && pays && club != Some(Club::Fee) && worth_it(Club::Fee) {
        return Some(Command::FeeClub { customer, switch: Switch::On });
    }
    let counts_points = survey.loyalty == Loyalty::Benefit && club.is_none() && worth_it(Club::Points);
    counts_points.then_some(Command::Club { customer, switch: Switch::On })
}

/// Answering and settling the most pressing ticket that nobody works on.
fn ticket_work(seen: &Observation<'_>, style: &Style) -> Option<Vec<TaskKind>> {
    let handles = |ticket: &&Ticket| seen.taste(Taste::service(ticket).key()).chance(style.retention.serves);
    let ticket = seen.tickets_waiting().into_iter().find(handles)?;
    let (id, customer) = (ticket.id, ticket.customer());
    let rules = seen.public_market().service();
    let remedy = if style.retention.is_fair { fair_remedy(rules, ticket.matter) } else { Remedy::Explain };
    let work = |remedy| [TaskKind::Respond { ticket: id, customer }, TaskKind::Settle { ticket: id, customer, remedy }];
    // Where what is fair is too dear, an explanation is better than nothing.
    let mut possible = [remedy, Remedy::Explain].into_iter().map(work);
    possible.find(|tasks| prices::are_worth_it(seen, tasks)).map(Vec::from)
}

/// A debtor to be called, visited when that did not help, and at last reminded by a lawyer.
fn debt(seen: &Observation<'_>, style: &Style) -> Option<TaskKind> {
    if !style.retention.collects {
        return None;
    }
    let week = Minutes::days(5);
    let due = |contract: TenderId| {
        let asked = seen.company().collected.get(&contract);
        asked.is_none_or(|&at| seen.now() > at + week)
    };
    let planned = |contract: TenderId| {
        seen.planned_tasks().any(|task| matches!(task, TaskKind::Collect { contract: other, .. } if *other == contract))
    };
    let wanted = |bill: &Receivable| {
        let late = (seen.now() - bill.due).get();
        let means: &[Means] = match late / (MONTH / 2) {
            0 | 1 => &[Means::Call],
            2 | 3 => &[Means::Visit, Means::Call],
            _ => &[Means::Lawyer, Means::Visit, Means::Call],
        };
        let mut tasks = means.iter().map(|&means| TaskKind::Collect { contract: bill.contract, means });
        tasks.find(|task| prices::is_worth_it(seen, task))
    };
    let late = |bill: &Receivable| seen.now() > bill.due + Minutes::days(3);
    let overdue = seen.overdue().into_iter();
    overdue.filter(|bill| late(bill) && due(bill.contract) && !planned(bill.contract)).find_map(wanted)
}

/// A managed customer on term whose credit has not been checked.
fn unchecked(seen: &Observation<'_>, style: &Style) -> Option<CustomerId> {
    let wanted = |&customer: &CustomerId| {
        let details = seen.relation(customer).details();
        seen.has_place(customer) && details.credit.is_none() && !is_planned(seen, &TaskKind::CreditCheck { customer })
    };
    style.retention.checks_credit.then(|| seen.customer_ids().find(wanted)).flatten()
}

/// A buyer who has not been asked for four months.
fn unasked(seen: &Observation<'_>, style: &Style) -> Option<CustomerId> {
    let wanted = |&customer: &CustomerId| {
        let details = seen.relation(customer).details();
        let old = details.survey.is_none_or(|survey| seen.now() > survey.at + Minutes::new(4 * MONTH));
        details.fulfilled > 0
            && seen.has_place(customer)
            && old
            && !is_planned(seen, &TaskKind::Survey { customer, contacts: 0 })
    };
    style.retention.surveys.then(|| seen.customer_ids().find(wanted)).flatten()
}

/// A buyer whose founding day is this month.
fn gift(seen: &Observation<'_>, style: &Style) -> Option<CustomerId> {
    let wanted = |&customer: &CustomerId| {
        let details = seen.relation(customer).details();
        details.fulfilled > 0
            && details.upkeep.gift.is_none()
            && seen.has_place(customer)
            && seen.founding_month(customer) == Some(seen.month())
            && !is_planned(seen, &TaskKind::Gift { customer })
    };
    style.retention.gives.then(|| seen.customer_ids().find(wanted)).flatten()
}

/// Families that the company works in are studied.
fn study(seen: &Observation<'_>, style: &Style) -> Option<TaskKind> {
    let has_studied_all = || seen.public_market().industries().all(|family| seen.has_studied(family));
    if !style.studies || has_studied_all() {
        return None;
    }
    let families = works_in(seen, style).into_iter();
    let mut unknown = families.filter(|&family| !seen.has_studied(family));
    let next = unknown.find(|&family| !is_planned(seen, &TaskKind::Study { family }));
    next.map(|family| TaskKind::Study { family })
}

fn is_planned(seen: &Observation<'_>, task: &TaskKind) -> bool {
    seen.planned_tasks().any(|planned| planned == task)
}
