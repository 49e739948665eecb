//! What computer companies pay for a piece of work at most: a share of what a customer may bring in a year. At the
//! prices of the built-in markets nothing is left out; in a market of one's own what is too dear is left alone.

use crate::care::{Club, Programme};
use crate::ids::{CustomerId, IndustryId};
use crate::money::Money;
use crate::observation::Observation;
use crate::people::TaskKind;
use crate::per_mille::PerMille;
use crate::scenario::Role;

/// What a managed customer of size B may bring in a year, against the worth of a tender: two contracts, of which a fifth
/// is earned.
const A_CUSTOMER_BRINGS: PerMille = PerMille::new(400);
/// What is earned on an order.
const EARNED: PerMille = PerMille::new(200);
/// The most of an order that points may take.
const MOST_POINTS: PerMille = PerMille::new(50);

/// Whether a piece of work is worth its price.
pub(crate) fn is_worth_it(seen: &Observation<'_>, task: &TaskKind) -> bool {
    let costs = seen.cost_of_task(task);
    !costs.is_positive() || costs <= most(seen, task)
}

/// The same of several pieces, one by one.
pub(crate) fn are_worth_it(seen: &Observation<'_>, tasks: &[TaskKind]) -> bool {
    tasks.iter().all(|task| is_worth_it(seen, task))
}

/// The most that is paid for a piece of work.
fn most(seen: &Observation<'_>, task: &TaskKind) -> Money {
    let market = seen.public_market();
    let usual = a_customer_brings(seen);
    match *task {
        // What it takes to be let in again by somebody who was lost is part of the price.
        TaskKind::Forming { customer } if seen.relation(customer).details().lost.is_some() => brings(seen, customer),
        TaskKind::WebsiteCampaign { industry } => expected_of_website(seen, industry),
        TaskKind::Exhibition { .. } | TaskKind::Seminar { .. } => usual,
        TaskKind::Study { .. } => usual.share(1, 2),
        // A level of skill costs its wage until the year's end besides.
        TaskKind::Training => {
            let months = market.last_month().number() - seen.month().number() + 1;
            let wages = market.staffing().wage_per_skill.money().times(u32::from(months));
            (usual.share(1, 2) - wages).or_zero().min(usual.share(1, 5))
        }
        TaskKind::JointProject { .. } => {
            let rules = market.projects();
            let order = market.tender().worth.money().per_mille(rules.joint_worth).per_mille(EARNED);
            order.per_mille(rules.joint_chance)
        }
        TaskKind::CrossSell { .. } => {
            let rules = market.repeat();
            let order = market.tender().worth.money().per_mille(rules.cross_worth).per_mille(EARNED);
            order.per_mille(rules.cross_chance)
        }
        TaskKind::Collect { contract, .. } => {
            let owed = seen.receivables().iter().filter(|bill| bill.contract == contract);
            owed.map(|bill| bill.amount).sum::<Money>().share(1, 4)
        }
        // What the goods or the money given take is the price of the mistake.
        TaskKind::Settle { ticket, .. } => {
            usual.share(1, 10) + seen.ticket(ticket).map_or(Money::ZERO, |ticket| ticket.part)
        }
        TaskKind::Survey { .. } | TaskKind::Gift { .. } | TaskKind::CreditCheck { .. } => usual.share(1, 25),
        _ => usual.share(1, 10),
    }
}

/// What an average customer may bring in a year.
fn a_customer_brings(seen: &Observation<'_>) -> Money {
    seen.public_market().tender().worth.money().per_mille(A_CUSTOMER_BRINGS)
}

/// What a customer may bring in a year.
fn brings(seen: &Observation<'_>, customer: CustomerId) -> Money {
    let market = seen.public_market();
    a_customer_brings(seen).per_mille(market.size(seen.customer(customer).size).worth)
}

/// What a website campaign may be expected to bring: each enquiry is a first contact, and spares looking for one.
fn expected_of_website(seen: &Observation<'_>, industry: IndustryId) -> Money {
    let rules = seen.public_market().website();
    let of_industry = |id: &CustomerId| seen.customer(*id).industry == industry && seen.fits_website(*id);
    let fitting = seen.customer_ids().filter(of_industry).count() as u32;
    a_customer_brings(seen).share(1, 10).times(fitting).per_mille(rules.enquires)
}

/// Whether one more person is worth what it takes to hire and to pay them.
pub(crate) fn is_hiring_worth_it(seen: &Observation<'_>, role: Role) -> bool {
    let usual = a_customer_brings(seen);
    let hiring = seen.public_market().staffing().hiring.money();
    hiring <= usual.share(1, 2) && seen.candidate(role).wage <= usual.share(1, 2)
}

/// Whether the points of a club take a small part of what is bought.
pub(crate) fn is_club_worth_it(seen: &Observation<'_>, club: Club) -> bool {
    let care = seen.public_market().care();
    let points = match club {
        Club::Points => care.club,
        Club::Fee => care.fee_club.points,
    };
    points <= MOST_POINTS
}

/// The best programme up to the one that is wanted whose price is a small part of what the customer brings.
pub(crate) fn programme_worth_it(seen: &Observation<'_>, customer: CustomerId, wanted: Programme) -> Programme {
    let rules = &seen.public_market().care().programmes;
    let most = brings(seen, customer).share(1, 50);
    let up_to = Programme::ALL.into_iter().rev().skip_while(|&programme| programme != wanted);
    let mut worth_it = up_to.filter(|&programme| rules[programme as usize].work.cost.money() <= most);
    worth_it.next().unwrap_or(Programme::Basic)
}
