//! Decline 退化期 and loss (rulebook 3 and 7). Decline begins at any stage in one of three ways, and only what
//! heals its cause ends it: silence ends with a contact; unhappiness, which is hidden and shows by its signs,
//! ends when the customer is content again; falling orders end with an order or a contract here.
//! An unhappy customer means to leave, and one that has had enough is lost at a month's end; the pattern names
//! how it ended.

use super::World;
use super::hidden::Hidden;
use crate::care::Upkeep;
use crate::event::Event;
use crate::ids::{CompanyId, CustomerId, StaffId};
use crate::money::Money;
use crate::people::Task;
use crate::per_mille::PerMille;
use crate::recognition::Effort;
use crate::relation::{Ending, Pattern, Stage, order_trend};
use crate::supply::Contract;
use crate::time::Month;

impl World {
    /// Decline begins at a month's end without a contact, and ends with the next contact
    /// ([`Relation::add_effort`](crate::relation::Relation::add_effort)). Before the first talk there is no relation
    /// that could decline, nor after a loss, which leads back to that stage.
    pub(super) fn begin_decline(&mut self, company: CompanyId, customer: CustomerId) {
        let now = self.now;
        let relation = self.relation_mut(company, customer);
        if relation.decline.is_none() && relation.stage >= Stage::Exploration {
            relation.decline = Some(now);
            self.tell(company, Event::Declining { customer });
        }
    }

    /// Decline begins, too, at a month's end when a customer that has bought here orders less here than before, but
    /// not less in all. A month that brought an order here is no such month.
    pub(super) fn orders_may_fall(&mut self, company: CompanyId, customer: CustomerId, month: Month) {
        let (rules, relation) = (&self.scenario.relation, self.relation(company, customer));
        let is_customer = relation.orders > 0 && relation.lost.is_none() && !relation.is_merged;
        let is_customer = is_customer && self.company(company).is_alive();
        if !is_customer || relation.orders_elsewhere.is_some() {
            return;
        }
        let here = self.company(company).ordered_by(customer);
        let trend = order_trend(&self.scenario, &here, &self.customer(customer).ordered, month.index() + 1);
        let falls = here[month.index()] == Money::ZERO && trend.is_some_and(|trend| trend.falls(rules));
        if falls {
            let now = self.now;
            self.relation_mut(company, customer).orders_elsewhere = Some(now);
            self.tell(company, Event::OrdersFell { customer });
        }
    }

    /// A customer means to leave; it goes at the next month's end unless something ties it.
    pub(super) fn means_to_leave(&mut self, company: CompanyId, customer: CustomerId) {
        if self.relation(company, customer).lost.is_some() {
            return;
        }
        let (now, at_once) = (self.now, self.scenario.repeat.lost_after);
        let feeling = self.relation_mut(company, customer).feeling.open_mut();
        feeling.leaving.get_or_insert(now);
        feeling.unhappy_months = feeling.unhappy_months.max(at_once);
    }

    /// What a customer feels has just become better. One that is content again gives up leaving, and one whose
    /// loyalty keeps it again is unhappy no longer: decline by unhappiness ends at once with what heals it.
    pub(super) fn may_be_content_again(&mut self, company: CompanyId, customer: CustomerId) {
        let below = self.scenario.repeat.at_risk_below;
        let Some(acsi) = self.acsi(company, customer) else { return };
        let feeling = self.relation_mut(company, customer).feeling.open_mut();
        if acsi.satisfaction >= PerMille::ONE {
            feeling.leaving = None;
        }
        if feeling.leaving.is_none() && acsi.loyalty >= below {
            feeling.unhappy_months = 0;
        }
    }

    /// Counts the months at risk, by loyalty, and loses the customers that have had enough.
    pub(super) fn close_feelings(&mut self, company: CompanyId, customer: CustomerId) {
        let rules = &self.scenario.repeat;
        let patience = rules.tastes[self.customer(customer).loyalty.get() as usize].patience;
        let (below, lost_after) = (rules.at_risk_below, rules.lost_after);
        // A lost customer may still feel a last delivery; nobody is lost twice.
        let lost = self.relation(company, customer).lost.is_some();
        let Some(acsi) = self.acsi(company, customer).filter(|_| !lost) else { return };
        let feeling = self.relation_mut(company, customer).feeling.open_mut();
        // A customer that was tied and is content again gives up leaving.
        if acsi.satisfaction >= PerMille::ONE && feeling.unhappy_months > lost_after {
            feeling.leaving = None;
        }
        if feeling.leaving.is_none() && acsi.loyalty >= below {
            feeling.unhappy_months = 0;
            return;
        }
        feeling.unhappy_months = feeling.unhappy_months.saturating_add(1);
        if feeling.unhappy_months > lost_after.saturating_add(patience) {
            self.lose_customer(company, customer);
        }
    }

    /// The customer is lost: the place falls free, little of the effort is left, and winning it back
    /// takes much more than keeping it would have taken.
    fn lose_customer(&mut self, company: CompanyId, customer: CustomerId) {
        let (now, half) = (self.now, self.half_effort(customer));
        self.note_ending(company, customer, true);
        let left = self.scenario.repeat.left;
        let relation = self.relation_mut(company, customer);
        relation.effort = Effort::new(left.of_number(i64::from(relation.effort.get())).max(0) as u32);
        relation.note_history(now, half);
        relation.lost = Some(now);
        relation.decline = None;
        relation.orders_elsewhere = None;
        relation.upkeep = Upkeep { gift: relation.upkeep.gift, ..Upkeep::default() };
        relation.feeling.open_mut().leaving = None;
        relation.feeling.open_mut().unhappy_months = 0;
        relation.feeling.open_mut().delight = PerMille::ZERO;
        relation.feeling.open_mut().handling = 0;
        // What open trouble took cannot be given back to somebody who has gone.
        let tickets = &mut self.company_mut(company).tickets;
        for ticket in tickets.iter_mut().filter(|ticket| ticket.is_open() && ticket.customer() == customer) {
            ticket.loss = Hidden::new(PerMille::ZERO);
        }
        if self.customer(customer).place_of(company).is_some() {
            self.give_up_place(company, customer);
        }
        self.relation_mut(company, customer).stage = Stage::Target;
        self.tell(company, Event::CustomerLost { customer });
        self.end_what_goes_on(company, customer);
        self.stop_impossible(company);
    }

    /// What goes on for a customer that has left ends: orders without a tender of which nothing has been delivered
    /// are taken back, and planned work that has become impossible falls out of the queues. A tender that was won
    /// stays binding.
    fn end_what_goes_on(&mut self, company: CompanyId, customer: CustomerId) {
        let firm = self.company_mut(company);
        let untouched = |contract: &Contract| contract.is_open() && contract.delivered == 0 && contract.id.is_order();
        let taken_back: Vec<Contract> = firm
            .contracts
            .values()
            .filter(|contract| contract.id.customer == customer && untouched(contract))
            .cloned()
            .collect();
        firm.standing_orders.call.remove(&customer);
        for order in taken_back {
            self.company_mut(company).contracts.remove(&order.id);
            self.relation_mut(company, customer).orders -= 1;
            self.note_taken_back(company, &order);
        }
        for index in 0..self.company(company).staff.len() {
            let staff = StaffId(index as u8);
            let of_customer = |task: &Task| task.kind.customer() == Some(customer);
            let queue = &self.company(company).staff[index].queue;
            let planned: Vec<Task> = queue.iter().filter(|task| of_customer(task)).cloned().collect();
            for task in planned {
                if let Err(failure) = self.still_possible(company, &task.kind) {
                    self.staff_mut(company, staff).queue.retain(|queued| queued.id != task.id);
                    self.note_failure(company, staff, task, self.now, failure);
                }
            }
        }
    }

    /// Notes the end of a relationship and its pattern.
    pub(super) fn note_ending(&mut self, company: CompanyId, customer: CustomerId, unhappy: bool) {
        let at = self.now;
        let relation = self.relation_mut(company, customer);
        if let Some(pattern) = Pattern::of_end(relation.stage) {
            relation.endings.push(Ending { at, pattern, unhappy });
        }
    }

    /// What it takes to be taken in again by a customer that was lost; nothing otherwise.
    pub(crate) fn win_back_offer(&self, company: CompanyId, customer: CustomerId) -> Money {
        let lost = self.relation(company, customer).lost.is_some();
        if lost { self.usual_worth(customer, self.scenario.repeat.win_back_offer) } else { Money::ZERO }
    }

    /// Effort that work is worth: win-back takes more.
    pub(super) fn effort_with(&self, company: CompanyId, customer: CustomerId, effort: u32) -> u32 {
        let lost = self.relation(company, customer).lost.is_some();
        let rate = if lost { self.scenario.repeat.win_back } else { PerMille::ONE };
        rate.of_number(i64::from(effort)).max(0) as u32
    }
}
