//! What a salesperson does next: take what is ripe, win new customers while there are
//! places, build recognition where a tender is near, keep in touch.

use super::budget::{for_this_market, has_spare_money, scaled, spent};
use super::industries::{works_everywhere, works_in};
use super::prices;
use super::projects;
use super::style::Style;
use super::taste::Taste;
use crate::command::Command;
use crate::finance::Reason;
use crate::ids::{ContactId, CustomerId, IndustryId, StaffId};
use crate::money::Money;
use crate::observation::Observation;
use crate::people::TaskKind;
use crate::per_mille::PerMille;
use crate::relation::Stage;
use crate::scenario::Size;
use crate::time::{Minutes, Month};
use std::cell::LazyCell;

/// The last month in which win-back is worth the work.
const LAST_WIN_BACK: Month = match Month::new(8) {
    Some(month) => month,
    None => Month::LAST,
};

/// The next piece of work for a salesperson who is free.
pub(super) fn next_work(seen: &Observation<'_>, style: &Style, staff: StaffId) -> Vec<Command> {
    next_work_besides(seen, style, staff, &[])
}

/// The same, when others have just been given the work in `given`.
pub(super) fn next_work_besides(
    seen: &Observation<'_>,
    style: &Style,
    staff: StaffId,
    given: &[Command],
) -> Vec<Command> {
    let forgetting = Taste::Forgetting { tasks: seen.company().tasks, staff };
    if seen.taste(forgetting.key()).chance(style.forgets) {
        return rest(seen, staff);
    }
    let customers = Customers::of(seen, given);
    // Asked for many customers, answered once.
    let spare = LazyCell::new(|| has_spare_money(seen, style));
    let has_spare_money = || *spare;
    let worth_it = |tasks: &Vec<TaskKind>| prices::are_worth_it(seen, tasks);
    let tasks = ripe(seen, &customers, &has_spare_money)
        .or_else(|| {
            let affordable = selling_left(seen, style) && has_spare_money();
            let new = affordable.then(|| new_customer(seen, style, &customers, &has_spare_money)).flatten();
            let build = || affordable.then(|| build(seen, style, &customers)).flatten();
            new.filter(worth_it).or_else(|| build().filter(worth_it))
        })
        .or_else(|| keep_in_touch(seen, &customers).filter(worth_it))
        .or_else(|| next_project_besides(seen, style, staff, given))
        .unwrap_or_default();
    tasks.into_iter().map(|task| Command::Queue { staff, task, after: None }).collect()
}

/// A project, but not one that has just been given to somebody else.
fn next_project_besides(
    seen: &Observation<'_>,
    style: &Style,
    staff: StaffId,
    given: &[Command],
) -> Option<Vec<TaskKind>> {
    let project = projects::next_project(seen, style, staff)?;
    let taken = |command: &Command| matches!(command, Command::Queue { task, .. } if *task == project);
    (project == TaskKind::Training || !given.iter().any(taken)).then(|| vec![project])
}

/// A forgetful company does something useless: it calls a customer it knows.
fn rest(seen: &Observation<'_>, staff: StaffId) -> Vec<Command> {
    let known = seen.customer_ids().find(|&id| seen.relation(id).stage() >= Stage::Target);
    let task = known.map(|customer| TaskKind::Call { customer, contact: ContactId(0) });
    task.filter(|task| prices::is_worth_it(seen, task))
        .map(|task| Command::Queue { staff, task, after: None })
        .into_iter()
        .collect()
}

/// The customers on the market as a decision looks at them.
struct Customers {
    /// Those that nobody is working for, in their order.
    unattended: Vec<Unattended>,
    /// With how many of all the company has a place.
    managed: usize,
}

/// A customer that nobody is working for.
#[derive(Clone, Copy)]
struct Unattended {
    id: CustomerId,
    has_place: bool,
}

impl Customers {
    fn of(seen: &Observation<'_>, given: &[Command]) -> Self {
        let mut busy = vec![false; seen.all_customers().count()];
        let planned = seen.planned_tasks().filter_map(TaskKind::customer);
        let given = given.iter().filter_map(|command| match command {
            Command::Queue { task, .. } => task.customer(),
            _ => None,
        });
        for customer in planned.chain(given) {
            busy[customer.index()] = true;
        }
        let (mut unattended, mut managed) = (Vec::with_capacity(busy.len()), 0);
        for id in seen.customer_ids() {
            let has_place = seen.has_place(id);
            managed += usize::from(has_place);
            if !busy[id.index()] {
                unattended.push(Unattended { id, has_place });
            }
        }
        Self { unattended, managed }
    }

    /// Unattended customers with whom the company has a place, or has none.
    fn unattended(&self, has_place: bool) -> impl Iterator<Item = CustomerId> {
        self.unattended.iter().filter(move |one| one.has_place == has_place).map(|one| one.id)
    }
}

/// Whether a customer is worth going after: one that was lost only while the year is long enough to
/// earn the offer that lets a company in again.
fn worth_it(seen: &Observation<'_>, has_spare_money: &dyn Fn() -> bool, customer: CustomerId) -> bool {
    let lost = seen.relation(customer).details().lost.is_some();
    !lost || (seen.month() <= LAST_WIN_BACK && has_spare_money())
}

/// A place or stable management that only waits to be taken.
fn ripe(seen: &Observation<'_>, customers: &Customers, has_spare_money: &dyn Fn() -> bool) -> Option<Vec<TaskKind>> {
    let rules = seen.public_market().relation();
    customers.unattended.iter().find_map(|&Unattended { id: customer, .. }| {
        let relation = seen.relation(customer);
        let is_known_by = |least: u16| relation.recognition().get() >= least;
        let task = match relation.stage() {
            Stage::Exploration
                if seen.places_left(customer) > 0
                    && is_known_by(rules.forming_at)
                    && worth_it(seen, has_spare_money, customer) =>
            {
                TaskKind::Forming { customer }
            }
            Stage::Forming if is_known_by(rules.stable_at) => TaskKind::Stable { customer },
            _ => return None,
        };
        prices::is_worth_it(seen, &task).then(|| vec![task])
    })
}

/// The next step towards a new customer, as long as there are places; for those who can afford it.
fn new_customer(
    seen: &Observation<'_>,
    style: &Style,
    customers: &Customers,
    has_spare_money: &dyn Fn() -> bool,
) -> Option<Vec<TaskKind>> {
    if customers.managed >= usize::from(for_this_market(seen, style.most_managed)) {
        return None;
    }
    let industries = if works_everywhere(seen, style) { Vec::new() } else { works_in(seen, style) };
    let works_in = |industry: IndustryId| industries.is_empty() || industries.contains(&industry);
    let found = customers
        .unattended(false)
        .filter(|&id| seen.places_left(id) > 0 && works_in(seen.customer(id).industry))
        .filter(|&id| worth_it(seen, has_spare_money, id));
    // The first of the most promising. The draw of taste is the dearest part: it is left out where it cannot
    // lift a customer above the best so far.
    let mut best: Option<(i32, CustomerId)> = None;
    for id in found {
        let promise = promise(seen, style, id);
        let least = best.map_or(1, |(most, _)| most + 1);
        if promise + MOST_LIKING < least {
            continue;
        }
        let promise = promise + seen.taste(Taste::Liking(id).key()).below(MOST_LIKING as u32 + 1) as i32;
        if promise >= least {
            best = Some((promise, id));
        }
    }
    best.map(|(_, customer)| steps_to_place(seen, customer))
}

/// What a company's own taste adds to the promise of a customer at most.
const MOST_LIKING: i32 = 5;

/// The promise of a customer of a size that the style does not serve.
const NEVER: i32 = -MOST_LIKING;

/// How promising a customer is, taste apart: size, work already done, places left, tenders near.
fn promise(seen: &Observation<'_>, style: &Style, id: CustomerId) -> i32 {
    let customer = seen.customer(id);
    let size = style.size_points[match customer.size {
        Size::A => 0,
        Size::B => 1,
        Size::C => 2,
    }];
    if size == 0 {
        return NEVER;
    }
    let begun = match seen.relation(id).stage() {
        Stage::Potential => 0,
        // Somebody to whom the company was recommended takes the call.
        Stage::Target if seen.relation(id).details().recommended_by.is_some() => 14,
        Stage::Target => 6,
        _ => 14 + i32::from(seen.relation(id).recognition().get()) / 20,
    };
    let near = i32::from(tender_within(seen, id, 2)) * 4;
    size + begun + near + i32::from(seen.places_left(id)) - 3 * i32::from(customer.city.distance)
}

/// What is left to do until a customer can be taken into forming management.
fn steps_to_place(seen: &Observation<'_>, customer: CustomerId) -> Vec<TaskKind> {
    let relation = seen.relation(customer);
    let need = seen.public_market().relation().forming_at;
    match relation.stage() {
        Stage::Potential => vec![TaskKind::Research { customer }, TaskKind::Call { customer, contact: ContactId(0) }],
        Stage::Target => {
            // Somebody who refused once is not asked again at once.
            let calls = relation.details().calls;
            let people = seen.customer(customer).contacts.len().min(4) as u8;
            let contact =
                (0..people).map(ContactId).min_by_key(|contact| calls[contact.index()]).unwrap_or(ContactId(0));
            vec![TaskKind::Call { customer, contact }]
        }
        _ => {
            let contact = seen.best_contact(customer).unwrap_or(ContactId(0));
            let tasks = seen.public_market().tasks();
            let mut steps = vec![TaskKind::Visit { customer, contact }];
            if relation.recognition_with(tasks.visit.effort).get() < need {
                steps.push(TaskKind::Demonstration { customer });
            }
            if relation.recognition_with(tasks.visit.effort + tasks.demonstration.effort).get() >= need {
                steps.push(TaskKind::Forming { customer });
            }
            steps
        }
    }
}

/// A visit or demonstration for the managed customer where it is worth most; for those who can afford it.
fn build(seen: &Observation<'_>, style: &Style, customers: &Customers) -> Option<Vec<TaskKind>> {
    let effort = seen.public_market().tasks().visit.effort;
    let gain = |id: CustomerId| {
        let relation = seen.relation(id);
        let recognition = relation.recognition().get();
        (recognition < style.enough).then(|| {
            let gain = relation.recognition_with(effort).get() - recognition;
            let elsewhere = if style.retention.poaches { bought_elsewhere(seen, id) } else { 0 };
            i32::from(gain) * (weight_of_tenders(seen, id) + elsewhere)
        })
    };
    let gains = customers.unattended(true).filter_map(|id| gain(id).map(|gain| (gain, std::cmp::Reverse(id))));
    let (_, std::cmp::Reverse(customer)) = gains.max().filter(|&(gain, _)| gain > 0)?;
    let file = seen.file(customer)?;
    let fresh = file.contacts.iter().any(|contact| !contact.visited);
    let contact = seen.best_contact(customer)?;
    // When everybody has been visited, a demonstration is worth more than half a visit.
    Some(vec![if fresh { TaskKind::Visit { customer, contact } } else { TaskKind::Demonstration { customer } }])
}

/// Tenders that more recognition would still help: this month's before its deadline
/// counts most, next month's half.
fn weight_of_tenders(seen: &Observation<'_>, id: CustomerId) -> i32 {
    let size = match seen.customer(id).size {
        Size::A => 4,
        Size::B => 3,
        Size::C => 2,
    };
    let before_deadline =
        seen.now() + Minutes::hours(8) < seen.month().hour(seen.public_market().tender().deadline_hour);
    let this = before_deadline && has_tender(seen, id, seen.month());
    let next = seen.month().next().is_some_and(|month| has_tender(seen, id, month));
    size * (4 * i32::from(this) + 3 * i32::from(next) + i32::from(seen.month().next().is_some()))
}

/// How much a managed customer buys from others: 0 nothing or all from here, up to 4.
fn bought_elsewhere(seen: &Observation<'_>, id: CustomerId) -> i32 {
    let all: Money = seen.ordered_in_all(id).map_or(Money::ZERO, |months| months.iter().copied().sum());
    let others = all - seen.relation(id).details().ordered;
    PerMille::of(others.as_fen(), all.as_fen()).get() / 250
}

/// A call to a managed customer who has heard nothing this month, once it is late.
fn keep_in_touch(seen: &Observation<'_>, customers: &Customers) -> Option<Vec<TaskKind>> {
    let month = seen.month();
    let customer = customers.unattended(true).find(|&id| !seen.relation(id).details().was_contacted_in(month))?;
    let contact = seen.best_contact(customer)?;
    Some(vec![TaskKind::Call { customer, contact }])
}

/// Whether the month's money for selling is not spent.
fn selling_left(seen: &Observation<'_>, style: &Style) -> bool {
    // Places go to the first company: the first months are worth several of the others.
    let rush = match seen.month().number() {
        1 => 6,
        2 => 3,
        _ => 1,
    };
    spent(seen, Reason::Selling) < scaled(seen, style.selling).times(rush)
}

pub(super) fn has_tender(seen: &Observation<'_>, id: CustomerId, month: Month) -> bool {
    seen.tender_months(id).is_some_and(|months| months.contains(&month))
}

fn tender_within(seen: &Observation<'_>, id: CustomerId, months: u8) -> bool {
    (0..=months)
        .scan(Some(seen.month()), |month, _| {
            let this = *month;
            *month = this.and_then(Month::next);
            this
        })
        .any(|month| has_tender(seen, id, month))
}
