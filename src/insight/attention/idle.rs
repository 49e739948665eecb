//! People that sell and have nothing to do: whether there is useful work for them, and whether they were told of.

use game::observation::Observation;
use game::people::{MOST_SKILL, Staff, TaskKind};
use game::relation::Stage;
use game::scenario::Role;
use game::time::{Minute, Minutes};

/// When people that became free were passed over, because there was nothing useful to do: it is not logged, and decides
/// whether the next of the month is told of. Where nothing is remembered, as after a game was opened, all of them count
/// as told of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PassedOver {
    /// Whether they are passed over from the last asking to the next.
    pub(super) is_now: bool,
    /// Up to when they were passed over.
    pub(super) until: Option<Minute>,
}

impl PassedOver {
    /// Notes that what to stop for is asked at that minute.
    pub(super) fn asked(&mut self, now: Minute) {
        if self.is_now {
            self.until = Some(now);
        }
    }

    /// Whether the clock may have stopped for somebody who became free at that minute.
    pub(super) fn may_have_stopped(self, at: Minute) -> bool {
        self.until.is_none_or(|until| at > until)
    }
}

/// Less time than this before the month's end is not worth a stop.
const WORTH_USING: Minutes = Minutes::days(3);

/// Whether somebody who sells has use for free hours: there is time left in the month, and a customer whose place can
/// still be had, or one with a place that could be taken into stable management, for whom nothing is planned; or a
/// project.
pub(super) fn has_useful_work(seen: &Observation<'_>) -> bool {
    let is_planned = |customer| seen.planned_tasks().any(|task| task.customer() == Some(customer));
    let helps = |customer| {
        let relation = seen.relation(customer);
        match relation.stage() {
            Stage::Stable => false,
            Stage::Forming => !is_planned(customer),
            _ => relation.details().lost.is_none() && seen.places_left(customer) > 0 && !is_planned(customer),
        }
    };
    seen.now() + WORTH_USING <= seen.month().end() && (seen.customer_ids().any(helps) || has_project(seen))
}

/// Whether a project is possible and can be paid, and is not planned: a proposal, a joint project, research of a trade
/// in which customers are managed, or training of somebody who sells.
fn has_project(seen: &Observation<'_>) -> bool {
    let is_open = |kind: &TaskKind| seen.could_start(kind).is_ok() && !seen.planned_tasks().any(|task| task == kind);
    let managed = || seen.customer_ids().filter(|&customer| seen.relation(customer).stage().is_managed());
    let proposals = seen.book(seen.month()).filter(|tender| seen.has_place(tender.id().customer));
    let proposals = proposals.map(|tender| TaskKind::Proposal { tender: tender.id() });
    let joint = managed().map(|customer| TaskKind::JointProject { customer });
    let research = managed().map(|customer| TaskKind::MarketResearch { industry: seen.customer(customer).industry });
    let trains = |person: &Staff| {
        let tasks = person.running.iter().map(|running| &running.task).chain(&person.queue);
        let planned = tasks.map(|task| &task.kind).any(|kind| *kind == TaskKind::Training);
        matches!(person.role, Role::Sales | Role::Marketing) && person.skill < MOST_SKILL && !planned
    };
    let can_train = seen.cost_of_task(&TaskKind::Training) <= seen.can_pay();
    proposals.chain(joint).chain(research).any(|kind| is_open(&kind)) || can_train && seen.people().any(trains)
}
