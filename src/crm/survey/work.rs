//! The work of a survey: the game's tasks for the customers that have not answered, what they take and what they cost.

use super::super::survey_book::CustomerSurvey;
use super::super::viewer::Viewer;
use super::answers::{answers, contacts_of};
use game::command::Command;
use game::ids::{CustomerId, StaffId};
use game::money::Money;
use game::observation::Observation;
use game::people::TaskKind;
use game::scenario::Role;
use game::time::Minutes;

/// What it takes to ask some customers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SurveyEffort {
    /// Contacts that would be asked.
    pub contacts: u32,
    /// Work, by the employee who would do it.
    pub minutes: Minutes,
    /// Money beside wages.
    pub cost: Money,
}

/// What asking these customers takes when the employee does it.
pub fn effort(seen: &Observation<'_>, customers: &[CustomerId], contacts: u8, staff: StaffId) -> SurveyEffort {
    let mut sum = SurveyEffort::default();
    for &customer in customers {
        let task = task(seen, customer, contacts);
        if let (TaskKind::Survey { contacts, .. }, Some(person)) = (&task, seen.staff(staff)) {
            sum.contacts += u32::from(*contacts);
            sum.minutes = sum.minutes + seen.minutes_of_task(person, &task);
            sum.cost += seen.cost_of_task(&task);
        }
    }
    sum
}

/// The customers of a survey that have not answered and whose task is not planned.
pub fn still_to_ask(viewer: &Viewer<'_>, survey: &CustomerSurvey) -> Vec<CustomerId> {
    let answered = answers(viewer, survey);
    let is_planned = |customer: CustomerId| {
        let mut planned = viewer.seen.planned_tasks();
        planned.any(|kind| matches!(kind, TaskKind::Survey { customer: one, .. } if *one == customer))
    };
    let waits = |customer: &&CustomerId| {
        let lost = viewer.seen.relation(**customer).details().lost.is_some();
        !lost && !answered.iter().any(|one| one.customer == **customer) && !is_planned(**customer)
    };
    survey.design.customers.iter().filter(waits).copied().collect()
}

/// Commands that have the employee ask those that are still to be asked.
pub fn run(viewer: &Viewer<'_>, survey: &CustomerSurvey, staff: StaffId) -> Vec<Command> {
    let queue = |customer| {
        let task = task(viewer.seen, customer, survey.design.contacts);
        Command::Queue { staff, task, after: None }
    };
    still_to_ask(viewer, survey).into_iter().map(queue).collect()
}

/// The employees who can ask, the one who is free first in front.
pub fn interviewers(seen: &Observation<'_>) -> Vec<StaffId> {
    let task = TaskKind::Survey { customer: CustomerId(0), contacts: 0 };
    let roles = [Role::Service, Role::Marketing, Role::Sales, Role::Operations];
    let able = roles.into_iter().filter(|role| task.suits(*role)).collect::<Vec<_>>();
    let first = seen.free_first_of(&able);
    let others = seen.people().filter(|person| able.contains(&person.role)).map(|person| person.id);
    first.into_iter().chain(others.filter(|one| Some(*one) != first)).collect()
}

fn task(seen: &Observation<'_>, customer: CustomerId, contacts: u8) -> TaskKind {
    TaskKind::Survey { customer, contacts: contacts_of(seen, customer, contacts) }
}
