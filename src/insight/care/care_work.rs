//! Care for one customer or many: surveys, credit checks, gifts, second families, joint projects (rulebook 3, 6
//! and 7).

use crate::insight::planning::proposal::{Assignee, Proposal, StaffLoad};
use game::ids::CustomerId;
use game::observation::Observation;
use game::people::TaskKind;
use game::relation::Stage;

/// Work for a customer beyond tenders and contracts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum CareWork {
    /// 满意度调查.
    #[default]
    Survey,
    /// 信用评估.
    CreditCheck,
    /// 送礼.
    Gift,
    /// 交叉销售.
    CrossSell,
    /// 联合项目.
    JointProject,
}

impl CareWork {
    /// All, in the order they are shown.
    pub const ALL: [Self; 5] = [Self::Survey, Self::CreditCheck, Self::Gift, Self::CrossSell, Self::JointProject];

    /// The task for a customer.
    pub const fn task(self, customer: CustomerId) -> TaskKind {
        match self {
            Self::Survey => TaskKind::Survey { customer, contacts: 0 },
            Self::CreditCheck => TaskKind::CreditCheck { customer },
            Self::Gift => TaskKind::Gift { customer },
            Self::CrossSell => TaskKind::CrossSell { customer },
            Self::JointProject => TaskKind::JointProject { customer },
        }
    }
}

/// Whether such work could begin now and is not planned yet.
pub fn is_possible(seen: &Observation<'_>, customer: CustomerId, work: CareWork) -> bool {
    let task = work.task(customer);
    let known = seen.relation(customer).stage() > Stage::Potential;
    let is_same = |planned: &TaskKind| match planned {
        TaskKind::Survey { customer: asked, .. } => work == CareWork::Survey && *asked == customer,
        planned => *planned == task,
    };
    known && !seen.is_over() && seen.could_start(&task).is_ok() && !seen.planned_tasks().any(is_same)
}

/// Whether such work is worth a gesture for many: what was asked this month is not asked again, credit
/// is checked once, a gift waits for the customer's month, a second family for a content customer
/// that could use one the company has studied, and a joint project is worth it whenever it is possible.
pub fn is_due(seen: &Observation<'_>, customer: CustomerId, work: CareWork) -> bool {
    let relation = seen.relation(customer).details();
    // A customer that has left is won back by work, not by care.
    if relation.lost.is_some() || !seen.people().any(|person| work.task(customer).suits(person.role)) {
        return false;
    }
    let is_due = match work {
        CareWork::Survey => relation.survey.is_none_or(|survey| survey.at.month() < seen.month()),
        CareWork::CreditCheck => relation.credit.is_none() && seen.has_place(customer),
        CareWork::Gift => seen.founding_month(customer) == Some(seen.month()) && relation.fulfilled > 0,
        CareWork::CrossSell => {
            let studied = seen.second_need(customer).is_some_and(|family| seen.has_studied(family));
            let content = relation.survey.is_some_and(|s| s.satisfaction() >= seen.scenario().repeat.content_from);
            studied && content
        }
        CareWork::JointProject => true,
    };
    is_due && is_possible(seen, customer, work)
}

/// The work for all these customers, each for the person who is free first, or all for that person.
pub fn care_work(seen: &Observation<'_>, customers: &[CustomerId], work: CareWork, who: Assignee) -> Vec<Proposal> {
    let mut load = StaffLoad::of(seen);
    let mut proposals = Vec::new();
    for &customer in customers {
        let tasks = [work.task(customer)];
        let staff = match who {
            Assignee::One(staff) => Some(staff),
            Assignee::Spread => load.first_free(seen, &tasks),
        };
        let Some(staff) = staff else { continue };
        load.load(seen, staff, &tasks);
        proposals.extend(tasks.map(|task| Proposal { staff, task, after: None }));
    }
    proposals
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::fixtures::{ME, game, run_to, sell};
    use game::time::Minutes;

    #[test]
    fn a_survey_asks_who_has_bought_and_once_a_month() {
        let mut world = game(1);
        assert!(!is_possible(&world.observe(ME), CustomerId(1), CareWork::Survey), "a stranger");
        let customer = sell(&mut world).customer;
        assert!(is_due(&world.observe(ME), customer, CareWork::Survey));
        let work = care_work(&world.observe(ME), &[customer], CareWork::Survey, Assignee::Spread);
        assert_eq!(work.len(), 1);
        world.apply(ME, &work[0].command()).expect("it is possible");
        assert!(!is_possible(&world.observe(ME), customer, CareWork::Survey), "it is planned");
        let until = world.now() + Minutes::days(3);
        run_to(&mut world, until.get());
        let seen = world.observe(ME);
        assert!(seen.relation(customer).satisfaction().is_some());
        let asked = seen.relation(customer).details().survey.expect("it is in").at.month();
        assert_eq!(is_due(&seen, customer, CareWork::Survey), asked < seen.month());
    }

    #[test]
    fn a_gift_waits_for_the_customers_month() {
        let mut world = game(1);
        let customer = sell(&mut world).customer;
        let seen = world.observe(ME);
        let day = seen.founding_month(customer).expect("it is researched");
        assert!(is_possible(&seen, customer, CareWork::Gift));
        assert_eq!(is_due(&seen, customer, CareWork::Gift), day == seen.month());
        assert!(!is_due(&seen, customer, CareWork::CrossSell), "nobody has asked what it needs");
    }
}
