//! What a computer company does with hours that nothing else needs: proposals for open tenders, joint projects,
//! second families, market research, training. All of it costs hours rather than money.

use super::budget::has_spare_money;
use super::prices;
use super::style::Style;
use crate::command::Command;
use crate::ids::{CustomerId, IndustryId, StaffId, TenderId};
use crate::money::Money;
use crate::observation::Observation;
use crate::people::{Staff, TaskKind};
use crate::recognition::Recognition;
use crate::relation::Stage;
use crate::scenario::Role;
use crate::tender::TenderState;
use crate::time::Month;

/// The skill up to which people are trained: each level costs wages all year.
const TRAINED: u8 = 4;
/// The last month in which training still pays for its wages.
const LAST_TRAINING: Month = match Month::new(8) {
    Some(month) => month,
    None => Month::LAST,
};

/// The next project for somebody who has nothing else to do.
pub(super) fn next_project(seen: &Observation<'_>, style: &Style, staff: StaffId) -> Option<TaskKind> {
    if !style.projects {
        return None;
    }
    let person = seen.staff(staff)?;
    let suits = |task: &TaskKind| task.suits(person.role);
    let proposal = || suits(&ANY_PROPOSAL).then(|| proposal(seen, style)).flatten();
    let joint = || suits(&joint(ANYBODY)).then(|| joint_project(seen)).flatten();
    let cross = || suits(&cross(ANYBODY)).then(|| cross_sale(seen)).flatten();
    let research = || (person.role == Role::Marketing).then(|| market_research(seen)).flatten();
    let worth_it = |task: &TaskKind| prices::is_worth_it(seen, task);
    let training = || training(seen, style, person).filter(worth_it);
    let sold = || cross().filter(worth_it).or_else(|| joint().filter(worth_it));
    proposal().filter(worth_it).or_else(sold).or_else(|| research().filter(worth_it)).or_else(training)
}

/// Some customer: whom a task suits does not depend on it.
const ANYBODY: CustomerId = CustomerId(0);
const ANY_PROPOSAL: TaskKind = TaskKind::Proposal { tender: TenderId::regular(ANYBODY, Month::FIRST) };

const fn joint(customer: CustomerId) -> TaskKind {
    TaskKind::JointProject { customer }
}

const fn cross(customer: CustomerId) -> TaskKind {
    TaskKind::CrossSell { customer }
}

/// Work for somebody in operations who is free.
pub(super) fn operations_work(seen: &Observation<'_>, style: &Style, staff: StaffId) -> Vec<Command> {
    let free = seen.staff(staff).is_some_and(Staff::is_idle);
    let project = free.then(|| next_project(seen, style, staff)).flatten();
    project.map(|task| Command::Queue { staff, task, after: None }).into_iter().collect()
}

/// A proposal for the largest open tender that the company will bid for and that nobody works on.
fn proposal(seen: &Observation<'_>, style: &Style) -> Option<TaskKind> {
    let takes = seen.public_market().projects().proposal.minutes;
    let proposed = |task: &TaskKind| {
        if let TaskKind::Proposal { tender } = task { Some(*tender) } else { None }
    };
    let planned: Vec<TenderId> = seen.planned_tasks().filter_map(proposed).collect();
    let wanted =
        |id: TenderId| seen.relation(id.customer).recognition().get() >= style.bids_from && !planned.contains(&id);
    // Tenders and what was worked out for them come in the same order.
    let month = seen.month();
    let mut done = seen.company().proposals.range(TenderId::regular(ANYBODY, month)..).peekable();
    let mut is_done = |id: TenderId| {
        while done.next_if(|other| **other < id).is_some() {}
        done.peek() == Some(&&id)
    };
    let mut best: Option<(bool, Money, TenderId)> = None;
    for tender in seen.in_sight().filter(|tender| seen.has_place(tender.id().customer)) {
        let (id, terms) = (tender.id(), tender.terms());
        let is_open = tender.state() == TenderState::Open && seen.now() + takes < terms.deadline;
        let size = (id.month == month, terms.worth_at(terms.ceiling), id);
        if is_open && best.is_none_or(|most| size > most) && !is_done(id) && wanted(id) {
            best = Some(size);
        }
    }
    best.map(|(.., tender)| TaskKind::Proposal { tender })
}

/// A project with the stable customer that knows the company best.
fn joint_project(seen: &Observation<'_>) -> Option<TaskKind> {
    let mut best: Option<(Recognition, CustomerId)> = None;
    for id in seen.customer_ids().filter(|&id| seen.relation(id).stage() == Stage::Stable) {
        let recognition = seen.relation(id).recognition();
        // Whether it can start is the dearest part: it is asked only of a customer that would be the best so far.
        if best.is_none_or(|(most, _)| recognition > most)
            && seen.could_start(&joint(id)).is_ok()
            && !is_planned(seen, &joint(id))
        {
            best = Some((recognition, id));
        }
    }
    best.map(|(_, customer)| joint(customer))
}

/// The second family that a survey found, offered to a customer that is content.
fn cross_sale(seen: &Observation<'_>) -> Option<TaskKind> {
    let content = seen.public_market().repeat().content_from;
    let customer = seen.customer_ids().find(|&id| {
        let task = cross(id);
        seen.has_place(id)
            && seen.second_need(id).is_some_and(|family| seen.has_studied(family))
            && seen.relation(id).satisfaction().is_some_and(|c| c >= content)
            && seen.could_start(&task).is_ok()
            && !is_planned(seen, &task)
    })?;
    Some(cross(customer))
}

/// Research of the trade in which the company manages most customers and has not asked this month.
fn market_research(seen: &Observation<'_>) -> Option<TaskKind> {
    let industries = || seen.public_market().industries();
    let task = |industry: IndustryId| TaskKind::MarketResearch { industry };
    let mut managed = vec![0_u32; industries().count()];
    for customer in seen.customer_ids().filter(|&id| seen.has_place(id)) {
        managed[seen.customer(customer).industry.index()] += 1;
    }
    let industry = industries()
        .filter(|industry| managed[industry.index()] > 0)
        .filter(|&industry| seen.could_start(&task(industry)).is_ok() && !is_planned(seen, &task(industry)))
        .max_by_key(|&industry| (managed[industry.index()], std::cmp::Reverse(industry)))?;
    Some(task(industry))
}

fn training(seen: &Observation<'_>, style: &Style, person: &Staff) -> Option<TaskKind> {
    let pays = person.skill < TRAINED && seen.month() <= LAST_TRAINING && has_spare_money(seen, style);
    pays.then_some(TaskKind::Training)
}

fn is_planned(seen: &Observation<'_>, task: &TaskKind) -> bool {
    seen.planned_tasks().any(|planned| planned == task)
}
