//! Why a customer left: how much each cause took of what it perceived and added to what it expected, and the
//! orders and days that did it (rulebook 7).

use game::care::{Cause, Experience, Ticket, TicketId, TicketState};
use game::ids::{CustomerId, TenderId};
use game::observation::Observation;
use game::per_mille::PerMille;
use game::sort;
use game::supply::ContractState;
use game::time::Minute;

/// The account of a customer that was lost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhyLeft {
    /// When it was lost.
    pub at: Minute,
    /// Its satisfaction C when it left.
    pub satisfaction: PerMille,
    /// What lowered its satisfaction, the most first.
    pub against: Vec<CauseSum>,
    /// What raised it, the most first.
    pub towards: Vec<CauseSum>,
}

/// All that one cause did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CauseSum {
    /// The cause.
    pub cause: Cause,
    /// Change of the expectation a, in thousandths.
    pub expected: i32,
    /// Change of the perception b, in thousandths.
    pub perceived: i32,
    /// The days on which it did, the newest first.
    pub days: Vec<CauseDay>,
}

/// A day on which a cause acted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CauseDay {
    /// When.
    pub at: Minute,
    /// The contract it came of, where one is known.
    pub contract: Option<TenderId>,
    /// The complaint it came of, where there was one.
    pub ticket: Option<TicketId>,
    /// Begun working days beyond the promise; 0 when it is no late delivery.
    pub days_late: u32,
}

impl CauseSum {
    /// How much it did for satisfaction: perception gained less expectation raised.
    pub const fn effect(&self) -> i32 {
        self.perceived - self.expected
    }
}

/// The account; none as long as the customer has not been lost.
pub fn why_left(seen: &Observation<'_>, customer: CustomerId) -> Option<WhyLeft> {
    let relation = seen.relation(customer).details();
    let ended = relation.endings.iter().rev().find(|ending| ending.unhappy).map(|ending| ending.at);
    let at = relation.lost.max(ended)?;
    let mut sums: Vec<CauseSum> = Vec::new();
    let mut felt = Experience::default();
    let rules = &seen.scenario().satisfaction;
    for moved in seen.causes(customer).filter(|moved| moved.at <= at) {
        felt.expected = PerMille::new(felt.expected.get() + moved.expected);
        felt.quality = PerMille::new(felt.quality.get() + moved.quality);
        felt.value = PerMille::new(felt.value.get() + moved.value);
        let day = day_of(seen, customer, moved.cause, moved.at);
        let sum = match sums.iter_mut().find(|sum| sum.cause == moved.cause) {
            Some(sum) => sum,
            None => {
                sums.push(CauseSum { cause: moved.cause, expected: 0, perceived: 0, days: Vec::new() });
                sums.last_mut()?
            }
        };
        sum.expected += moved.expected;
        sum.perceived += moved.perceived(rules);
        if sum.days.first() != Some(&day) {
            sum.days.insert(0, day);
        }
    }
    let (mut against, mut towards): (Vec<_>, Vec<_>) = sums.into_iter().partition(|sum| sum.effect() < 0);
    sort::by_key(&mut against, CauseSum::effect);
    towards.retain(|sum| sum.effect() > 0);
    sort::by_key(&mut towards, |sum| -sum.effect());
    Some(WhyLeft { at, satisfaction: felt.satisfaction(rules), against, towards })
}

/// The contract that ended at that minute, or that a ticket of that minute is about.
fn day_of(seen: &Observation<'_>, customer: CustomerId, cause: Cause, at: Minute) -> CauseDay {
    let of_customer = || seen.contracts().filter(|contract| contract.id.customer == customer);
    let ended = of_customer().find(|contract| {
        matches!(contract.state, ContractState::Done { at: end } | ContractState::Void { at: end } if end == at)
    });
    let ticket = ticket_of(seen, customer, cause, at);
    let days_late = match cause {
        Cause::Late => ended.map_or(0, |contract| (at - contract.promised).days_begun()),
        _ => 0,
    };
    let contract = ended.map(|contract| contract.id).or(ticket.map(|ticket| ticket.contract));
    CauseDay { at, contract, ticket: ticket.map(|ticket| ticket.id), days_late }
}

/// The complaint of which a cause is trouble or handling, by when it came, was settled or lapsed.
fn ticket_of<'w>(seen: &Observation<'w>, customer: CustomerId, cause: Cause, at: Minute) -> Option<&'w Ticket> {
    let is_of = |ticket: &&Ticket| match (cause, ticket.state) {
        (Cause::Defect | Cause::Slip, _) => ticket.opened == at,
        (Cause::Recovered | Cause::SecondSatisfaction, TicketState::Settled { at: settled, .. }) => settled == at,
        (Cause::Ignored, TicketState::Lapsed { at: lapsed }) => lapsed == at,
        _ => false,
    };
    seen.tickets_of(customer).find(is_of)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::care::feelings::{FeelingChange, moves};
    use crate::insight::fixtures::{ME, complaint, game, run_to};
    use game::time::Minutes;

    /// A complaint that nobody answers costs the customer; then all it felt is known, with the day and the contract.
    #[test]
    fn a_lost_customer_says_how_much_each_cause_took() {
        let mut world = complaint();
        let customer = world.observe(ME).service_queue().first().expect("it waits").customer();
        assert_eq!(why_left(&world.observe(ME), customer), None);
        for _ in 0..200 {
            if world.observe(ME).is_over() || world.observe(ME).relation(customer).details().lost.is_some() {
                break;
            }
            let until = world.now() + Minutes::days(1);
            run_to(&mut world, until.get());
        }
        let seen = world.observe(ME);
        let why = why_left(&seen, customer).expect("four weeks of silence drive a customer away");
        let ignored = why.against.iter().find(|sum| sum.cause == Cause::Ignored).expect("it was left alone");
        assert!(ignored.perceived < -200, "{ignored:?}");
        assert!(why.against.windows(2).all(|pair| pair[0].effect() <= pair[1].effect()), "{why:?}");
        let fault = why.against.iter().find(|sum| matches!(sum.cause, Cause::Defect | Cause::Slip));
        let is_told = |sum: &CauseSum| sum.days.iter().all(|day| day.contract.is_some() && day.ticket.is_some());
        assert!(is_told(ignored) && fault.is_some_and(is_told), "{why:?}");
        assert!(why.satisfaction < seen.scenario().repeat.content_from);
        let measured = moves(&seen, customer).iter().all(|felt| !matches!(felt.quality, FeelingChange::Fell));
        assert!(measured, "what was felt before it left is told in amounts");
    }

    #[test]
    fn nobody_has_left_at_the_start() {
        let world = game(1);
        let seen = world.observe(ME);
        assert!(seen.customer_ids().all(|customer| why_left(&seen, customer).is_none()));
    }
}
