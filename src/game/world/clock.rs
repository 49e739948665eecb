//! The clock: scheduled events happen one after another until a moment is reached.

use super::World;
use super::event_queue::ScheduledEvent;
use crate::event::Event;
use crate::ids::CompanyId;
use crate::time::Minute;

impl World {
    /// Lets everything fall due up to `to`, or to the end of the minute in which `by` is
    /// told something that `stop` picks.
    pub(super) fn run_until(&mut self, to: Minute, stop: &mut dyn FnMut(&Event) -> bool, by: CompanyId) {
        let mut until = to;
        let mut seen = self.journal[by.index()].len();
        while !self.over
            && let Some((at, next)) = self.queue.pop(until)
        {
            self.goes_on_to(at);
            self.happen(next);
            if until == to {
                let news = &self.journal[by.index()][seen..];
                if news.iter().any(|told| stop(&told.event)) {
                    until = at;
                }
                seen = self.journal[by.index()].len();
            }
        }
        self.goes_on_to(until);
    }

    /// The clock moves. What people have queued by then is their plan of the month.
    fn goes_on_to(&mut self, at: Minute) {
        if at > self.now {
            self.note_plans();
        }
        self.now = at;
    }

    fn happen(&mut self, event: ScheduledEvent) {
        match event {
            ScheduledEvent::MonthEnd(month) => self.close_month(month),
            ScheduledEvent::Open(month) => self.open_month(month),
            ScheduledEvent::Arrival(company) => self.goods_arrive(company),
            ScheduledEvent::Payment(company) => self.bills_are_paid(company),
            ScheduledEvent::Deadline(tender) => self.open_bids(tender),
            ScheduledEvent::Void(company, contract) => self.void_contract(company, contract),
            ScheduledEvent::Defect(company, contract) => self.defect_shows(company, contract),
            ScheduledEvent::Lapse(company, ticket) => self.ticket_lapses(company, ticket),
            ScheduledEvent::Want(customer) => self.customer_orders(customer),
            ScheduledEvent::Request(company, request) => self.request_due(company, request),
            ScheduledEvent::Enquiry(company, drawn) => self.enquiry_comes(company, drawn),
            ScheduledEvent::TaskEnd(company, staff) => self.end_task(company, staff),
            ScheduledEvent::StandingOrders(company) => self.act_on_standing_orders(company),
            ScheduledEvent::Decide(company, moment) => self.rival_decides(company, moment),
            ScheduledEvent::Follow(company) => self.follow_script(company),
        }
    }
}
