//! Requests for quotation, from the question to the order (rulebook 7).

use super::World;
use super::event_queue::ScheduledEvent;
use super::orders::{Usual, customer_order};
use crate::care::{PriceAnswer, QuotationRequest, QuotedTerms, RequestState, Standing, TermsBefore, answer, ceiling};
use crate::event::Event;
use crate::ids::{CompanyId, CustomerId, PackageId, TenderId};
use crate::luck::{Luck, Purpose};
use crate::money::Money;
use crate::per_mille::PerMille;
use crate::relation::Stage;
use crate::rival::DecisionMoment;
use crate::supply::Contract;
use crate::time::Minutes;

impl World {
    /// Whether a customer that is about to order asks for a price first.
    pub(super) fn asks_first(&self, id: TenderId) -> bool {
        let share = self.scenario.repeat.requests.share.get().max(0) as u32;
        Luck::of(self.setup.seed, Purpose::Quotation, id.key(), 0).chance(share)
    }

    /// A customer asks a company for a quotation.
    pub(super) fn ask_for_quotation(&mut self, company: CompanyId, id: TenderId, usual: Usual, wish: Money) {
        let deadline = self.now + Minutes::days(self.scenario.repeat.requests.days);
        let Contract { quantity, .. } = customer_order(self, company, id, usual, wish);
        let request = QuotationRequest {
            id,
            company,
            product: usual.product,
            quantity,
            term_asked: usual.term_asked,
            before: TermsBefore {
                price: usual.price,
                package: usual.package,
                price_ratio: usual.price_ratio,
                missing: usual.missing,
            },
            asked: self.now,
            deadline,
            quoted: None,
            counter: None,
            state: RequestState::Open,
        };
        self.company_mut(company).requests.insert(id, request);
        self.queue.push(deadline, 0, ScheduledEvent::Request(company, id));
        self.tell(company, Event::RequestCame { request: id, quantity, deadline });
        self.let_answer(company);
    }

    /// Notes a quotation; the customer answers later.
    pub(super) fn note_quotation(&mut self, company: CompanyId, id: TenderId, price: Money, package: PackageId) {
        let deadline = self.now + Minutes::days(self.scenario.repeat.requests.answer_days);
        let at = self.now;
        if let Some(request) = self.company_mut(company).requests.get_mut(&id) {
            request.quoted = Some(QuotedTerms { at, price, package });
            (request.state, request.deadline) = (RequestState::Quoted, deadline);
            self.queue.push(deadline, 0, ScheduledEvent::Request(company, id));
        }
    }

    /// The company agrees to the price that the customer named.
    pub(super) fn accept_counter(&mut self, company: CompanyId, id: TenderId) {
        self.request_ordered(company, id);
    }

    /// The company lets a request go.
    pub(super) fn forgo_request(&mut self, company: CompanyId, id: TenderId) {
        self.request_lost(company, id, RequestState::Forgone);
    }

    /// A deadline of a request has come: it lapses, or the customer answers.
    pub(super) fn request_due(&mut self, company: CompanyId, id: TenderId) {
        let Some(request) = self.company(company).requests.get(&id) else { return };
        // An earlier deadline, of something that has been answered since, is still in the queue.
        if request.state.is_over() || request.deadline != self.now {
            return;
        }
        match (request.state, request.quoted) {
            (RequestState::Quoted, Some(quoted)) => self.customer_answers(company, id, quoted),
            _ => self.request_lost(company, id, RequestState::Lapsed),
        }
    }

    fn customer_answers(&mut self, company: CompanyId, id: TenderId, quoted: QuotedTerms) {
        if !self.still_buys_from(company, id.customer) {
            return self.request_lost(company, id, RequestState::Refused);
        }
        let most = self.most_paid(company, id, quoted.package);
        match answer(&self.scenario.repeat, most, quoted.price) {
            PriceAnswer::Accepts => self.request_ordered(company, id),
            PriceAnswer::Refuses => self.request_lost(company, id, RequestState::Refused),
            PriceAnswer::Counters(price) => {
                let deadline = self.now + Minutes::days(self.scenario.repeat.requests.counter_days);
                let Some(request) = self.company_mut(company).requests.get_mut(&id) else { return };
                request.counter = Some(price);
                (request.state, request.deadline) = (RequestState::Countered, deadline);
                self.queue.push(deadline, 0, ScheduledEvent::Request(company, id));
                self.tell(company, Event::CounterOffer { request: id, price, deadline });
                self.let_answer(company);
            }
        }
    }

    fn still_buys_from(&self, company: CompanyId, customer: CustomerId) -> bool {
        let relation = self.relation(company, customer);
        self.company(company).is_alive()
            && self.is_on_market(customer)
            && relation.lost.is_none()
            && relation.stage >= Stage::Stable
    }

    /// The most that the customer pays for a unit.
    fn most_paid(&self, company: CompanyId, id: TenderId, package: PackageId) -> Money {
        let request = &self.company(company).requests[&id];
        let points = |package| self.scenario.package(package).map_or(0, |package| i32::from(package.points));
        let spread = self.scenario.repeat.requests.spread.get();
        let mood = Luck::of(self.setup.seed, Purpose::Quotation, id.key_with(company), 1).between(-spread, spread);
        let standing = Standing {
            recognition: self.recognition(company, id.customer),
            more_points: points(package) - points(request.before.package),
            mood,
        };
        ceiling(&self.scenario.repeat, self.customer(id.customer).loyalty.get(), request.before.price, &standing)
    }

    /// A request becomes an order, at the price and with the package agreed.
    fn request_ordered(&mut self, company: CompanyId, id: TenderId) {
        let Some(request) = self.company(company).requests.get(&id).cloned() else { return };
        let (Some(price), Some(quoted)) = (request.price(), request.quoted) else { return };
        if !self.still_buys_from(company, id.customer) {
            return self.request_lost(company, id, RequestState::Refused);
        }
        let before = request.before;
        let dearer = PerMille::of(price.as_fen(), before.price.as_fen());
        let usual = Usual {
            product: request.product,
            package: quoted.package,
            price,
            price_ratio: PerMille::new(dearer.of_number(i64::from(before.price_ratio.get())) as i32),
            missing: before.missing,
            term_asked: request.term_asked,
        };
        let order = customer_order(self, company, id, usual, price.times(request.quantity));
        self.request_ends(company, id, RequestState::Ordered);
        self.take_order(company, Contract { quantity: request.quantity, ..order });
        self.tell_ordered_elsewhere(id.customer, Some(company), company);
    }

    /// The customer buys outside the market.
    fn request_lost(&mut self, company: CompanyId, id: TenderId, state: RequestState) {
        let Some(request) = self.company(company).requests.get(&id) else { return };
        let worth = request.before.price.times(request.quantity);
        self.request_ends(company, id, state);
        self.note_ordered(id.customer, worth, None);
        match state {
            RequestState::Refused => self.tell(company, Event::QuotationRefused { request: id }),
            RequestState::Lapsed => self.tell(company, Event::RequestLapsed { request: id }),
            _ => {}
        }
        self.tell_ordered_elsewhere(id.customer, None, company);
    }

    fn request_ends(&mut self, company: CompanyId, id: TenderId, state: RequestState) {
        let now = self.now;
        if let Some(request) = self.company_mut(company).requests.get_mut(&id) {
            (request.state, request.deadline) = (state, now);
        }
    }

    /// A computer company answers at once, and so does a standing order.
    fn let_answer(&mut self, company: CompanyId) {
        if self.setup.is_rival(company) {
            let order = self.order(company, None);
            self.queue.push(self.now, order, ScheduledEvent::Decide(company, DecisionMoment::Request));
        } else {
            self.act_soon(company);
        }
    }
}
