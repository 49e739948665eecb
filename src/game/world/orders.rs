//! Orders without a tender, and second needs (rulebook 7).

use super::World;
use super::event_queue::ScheduledEvent;
use crate::care::{Cause, Supplier, choose};
use crate::event::Event;
use crate::ids::{CompanyId, CustomerId, IndustryId, PackageId, ProductId, TenderId, TenderKind};
use crate::luck::{Luck, Purpose};
use crate::money::Money;
use crate::people::TaskFailure;
use crate::per_mille::PerMille;
use crate::relation::{Loyalty, Stage};
use crate::supply::{Contract, ContractState, base_cost};
use crate::time::{Minutes, Month};

/// What a company would deliver, judged by its last contract with the customer.
#[derive(Clone, Copy)]
pub(super) struct Usual {
    pub(super) product: ProductId,
    pub(super) package: PackageId,
    pub(super) price: Money,
    pub(super) price_ratio: PerMille,
    pub(super) missing: u8,
    /// The payment term that the customer asks for.
    pub(super) term_asked: u8,
}

impl Usual {
    /// The same for another product: as far above its cost as the usual one.
    fn of(self, world: &World, product: ProductId) -> Self {
        if product == self.product {
            return self;
        }
        let markup = PerMille::of(self.price.as_fen(), base_cost(&world.scenario, self.product).as_fen());
        let price = Money::yuan(base_cost(&world.scenario, product).per_mille(markup).as_yuan().max(1));
        Self { product, price, ..self }
    }

    /// The same at the price that a customer of that loyalty puts up with for an order without a tender.
    fn tolerated(self, world: &World, loyalty: Loyalty) -> Self {
        let tolerates = world.scenario.repeat.tastes[loyalty as usize].tolerates;
        let price = Money::yuan(self.price.per_mille(tolerates).as_yuan().max(1));
        let price_ratio = PerMille::new(tolerates.of_number(i64::from(self.price_ratio.get())) as i32);
        Self { price, price_ratio, ..self }
    }
}

impl World {
    /// Draws which customers will want something this month besides their tenders, and lets satisfied
    /// customers recommend.
    pub(super) fn draw_wishes(&mut self, month: Month) {
        for customer in
            self.scenario.customer_ids().filter(|&id| self.customer(id).presence.is_in(month)).collect::<Vec<_>>()
        {
            if let Some(day) = self.wishes(month, customer) {
                self.queue.push(self.now + Minutes::days(day), 0, ScheduledEvent::Want(customer));
            }
        }
        for company in self.setup.companies() {
            for customer in self.scenario.customer_ids() {
                self.may_recommend(company, customer, month);
            }
        }
    }

    /// A customer orders from whom it likes best, among those in stable management who have
    /// delivered to it, or asks there for a quotation; or orders elsewhere.
    pub(super) fn customer_orders(&mut self, customer: CustomerId) {
        let suppliers = self.suppliers_of(customer);
        let drawn = &self.customers[customer.index()];
        let chosen = choose(&self.scenario.repeat, drawn.loyalty.get(), &suppliers);
        let loyalty = drawn.loyalty.get();
        let wish = self.wish_worth(customer, self.scenario.repeat.worth);
        let id = TenderId { month: self.now.month(), kind: TenderKind::Repeat, customer };
        if let Some(company) = chosen
            && let Some(usual) = self.usual(company, customer)
        {
            if self.asks_first(id) {
                return self.ask_for_quotation(company, id, usual, wish);
            }
            self.take_order(company, customer_order(self, company, id, usual.tolerated(self, loyalty), wish));
        } else {
            self.note_ordered(customer, wish, chosen);
        }
        for company in self.setup.companies().filter(|&company| Some(company) != chosen) {
            self.tell_elsewhere(company, customer, chosen);
        }
    }

    /// An order that a company has lost is placed again with another that the customer likes, and that understands
    /// what is asked for: the same product, what is left of the quantity, the same payment term. The need is there, so
    /// nobody is asked for a quotation first.
    pub(super) fn place_again(&mut self, from: CompanyId, lost: &Contract) {
        let (customer, family) = (lost.id.customer, lost.product.family);
        let is_second = family != self.scenario.customer(customer).industry;
        let mut suppliers = self.suppliers_of(customer);
        suppliers.retain(|supplier| {
            supplier.company != from && (!is_second || self.company(supplier.company).has_studied(family))
        });
        let loyalty = self.customer(customer).loyalty.get();
        let chosen = choose(&self.scenario.repeat, loyalty, &suppliers);
        if let Some(company) = chosen
            && let Some(usual) = self.usual(company, customer)
        {
            let usual = Usual { missing: lost.missing, term_asked: lost.term_asked, ..usual.of(self, lost.product) };
            let id = self.placed_again(customer, family);
            let order = customer_order(self, company, id, usual.tolerated(self, loyalty), Money::ZERO);
            self.take_order(company, Contract { quantity: lost.left(), ..order });
        } else {
            self.note_ordered(customer, lost.price.times(lost.left()), None);
        }
        for company in self.setup.companies().filter(|&company| Some(company) != chosen && company != from) {
            self.tell_elsewhere(company, customer, chosen);
        }
    }

    /// A name for an order placed again this month: the first that no company has.
    fn placed_again(&self, customer: CustomerId, family: IndustryId) -> TenderId {
        let name = |nth| TenderId { month: self.now.month(), kind: TenderKind::PlacedAgain { family, nth }, customer };
        let is_free = |id: &TenderId| !self.companies.iter().any(|company| company.contracts.contains_key(id));
        (0..u8::MAX).map(name).find(is_free).unwrap_or(name(u8::MAX))
    }

    /// Tells all but one company that a customer bought from another.
    pub(super) fn tell_ordered_elsewhere(&mut self, customer: CustomerId, from: Option<CompanyId>, but: CompanyId) {
        for company in self.setup.companies().filter(|&company| company != but) {
            self.tell_elsewhere(company, customer, from);
        }
    }

    /// First sign that the customer may leave; companies no longer considered are told too.
    fn tell_elsewhere(&mut self, company: CompanyId, customer: CustomerId, from: Option<CompanyId>) {
        let relation = self.relation(company, customer);
        if relation.stage >= Stage::Stable && relation.fulfilled > 0 {
            self.tell(company, Event::OrderedElsewhere { customer, from });
        }
    }

    /// A salesperson offered a second family. It is taken up by a customer that is content, knows the company,
    /// and needs what the company understands.
    pub(super) fn cross_sell(&mut self, company: CompanyId, customer: CustomerId) -> Result<(), TaskFailure> {
        let family = self.customer(customer).second_need.get();
        let id = TenderId { month: self.now.month(), kind: TenderKind::Cross { family }, customer };
        if self.company(company).contracts.contains_key(&id) {
            return Err(TaskFailure::AlreadyDone);
        }
        let now = self.now;
        self.relation_mut(company, customer).offered_second = Some(now);
        let Some(usual) = self.usual(company, customer) else { return Err(TaskFailure::NoOrdersYet) };
        let rules = &self.scenario.repeat;
        let content = self.satisfaction(company, customer).is_some_and(|c| c >= rules.content_from);
        let chance = rules.cross_chance.get() * i32::from(self.recognition(company, customer).get()) / 1000;
        let who = customer.key_with(company);
        let mut luck = Luck::of(self.setup.seed, Purpose::Repeat, who, 100 + u64::from(self.now.month().number()));
        let studied = self.company(company).has_studied(family);
        if !content || !studied || !luck.chance(chance.max(0) as u32) {
            return Err(TaskFailure::NotTakenUp);
        }
        let product = ProductId::plainest(family);
        let wish = self.wish_worth(customer, self.scenario.repeat.cross_worth);
        let order = customer_order(self, company, id, Usual { missing: 0, ..usual.of(self, product) }, wish);
        self.take_order(company, order);
        Ok(())
    }

    /// A joint project brings an order on the usual terms.
    pub(super) fn project_order(&mut self, company: CompanyId, customer: CustomerId, share: PerMille) {
        let id = TenderId { month: self.now.month(), kind: TenderKind::Project, customer };
        if self.company(company).contracts.contains_key(&id) {
            return;
        }
        let Some(usual) = self.usual(company, customer) else { return };
        let wish = self.wish_worth(customer, share);
        self.take_order(company, customer_order(self, company, id, usual, wish));
    }

    /// A share of the average tender of a customer's size, as its trade is doing this month.
    fn wish_worth(&self, customer: CustomerId, share: PerMille) -> Money {
        let industry = self.scenario.customer(customer).industry;
        let doing = self.market_events.worth(&self.scenario.change, industry, self.now.month());
        self.usual_worth(customer, share).per_mille(doing)
    }

    /// An order is rejected: nothing happens except that the customer is annoyed.
    pub(super) fn reject_order(&mut self, company: CompanyId, id: TenderId) {
        let rejected = self.company_mut(company).contracts.remove(&id);
        let annoyed = self.scenario.repeat.order_rejected.get();
        self.perceive(company, id.customer, Cause::OrderRejected, -annoyed);
        let relation = self.relation_mut(company, id.customer);
        relation.orders -= 1;
        if let Some(order) = rejected {
            self.note_taken_back(company, &order);
        }
        *self.customers[id.customer.index()].last_supplier.open_mut() = None;
        self.stop_impossible(company);
    }

    /// Notes what a customer has ordered, from whomever.
    pub(super) fn note_ordered(&mut self, customer: CustomerId, worth: Money, from: Option<CompanyId>) {
        let month = self.now.month().index();
        let customer = &mut self.customers[customer.index()];
        customer.ordered[month] += worth;
        *customer.last_supplier.open_mut() = from;
    }

    /// What will not be delivered was not ordered: the customer may order it again, and it counts then. The result
    /// of a round knows of no orders of customers that are not managed, so there may be nothing to take away.
    pub(super) fn note_taken_back(&mut self, company: CompanyId, contract: &Contract) {
        let undelivered = contract.price.times(contract.left());
        self.relation_mut(company, contract.id.customer).ordered -= undelivered;
        let ordered = &mut self.customers[contract.id.customer.index()].ordered[contract.awarded.month().index()];
        *ordered = (*ordered - undelivered).or_zero();
    }

    pub(super) fn take_order(&mut self, company: CompanyId, contract: Contract) {
        let (id, worth, now) = (contract.id, contract.worth(), self.now);
        let void = contract.void_at(self.scenario.delivery.void_after_days);
        let pressing = contract.pressing_at(&self.scenario.delivery).max(self.now);
        self.company_mut(company).contracts.insert(id, contract);
        let relation = self.relation_mut(company, id.customer);
        relation.bought_since.get_or_insert(now);
        relation.orders += 1;
        relation.ordered += worth;
        relation.orders_elsewhere = None;
        relation.last_use = Some(now);
        self.note_ordered(id.customer, worth, Some(company));
        self.queue.push(void, 0, ScheduledEvent::Void(company, id));
        let key = self.order(company, None);
        self.queue.push(pressing, key, ScheduledEvent::StandingOrders(company));
        self.tell(company, Event::OrderCame { contract: id, worth });
        self.act_soon(company);
    }

    fn suppliers_of(&self, customer: CustomerId) -> Vec<Supplier> {
        let drawn = self.customer(customer);
        let holders = drawn.places.iter().map(|place| place.company);
        let suppliers = holders.filter_map(|company| {
            let relation = self.relation(company, customer);
            if relation.stage < Stage::Stable || relation.feeling.open().leaving.is_some() || relation.fulfilled == 0 {
                return None;
            }
            let usual = self.usual(company, customer)?;
            let acsi = relation.feeling.open().acsi(&self.scenario)?;
            Some(Supplier {
                company,
                satisfaction: acsi.satisfaction,
                loyalty: acsi.loyalty,
                recognition: self.recognition(company, customer),
                price: PerMille::of(usual.price.as_fen(), base_cost(&self.scenario, usual.product).as_fen()),
                incumbent: drawn.last_supplier.get() == Some(company),
                club: relation.upkeep.club.map(|member| member.club),
                limited: relation.limit.is_some(),
                term: i32::from(self.term_given(company, customer, usual.term_asked)) - i32::from(usual.term_asked),
            })
        });
        suppliers.collect()
    }

    /// Terms of the last tendered contract with a customer; they do not grow with later orders.
    fn usual(&self, company: CompanyId, customer: CustomerId) -> Option<Usual> {
        let contracts = self.company(company).contracts.values();
        let last = contracts.filter(|contract| contract.id.customer == customer && !contract.id.is_order());
        last.max_by_key(|contract| contract.awarded).map(|contract| Usual {
            product: contract.product,
            package: contract.package,
            price: contract.price,
            price_ratio: contract.price_ratio,
            missing: contract.missing,
            term_asked: contract.term_asked,
        })
    }

    /// A share of the average tender of a customer's size.
    pub(super) fn usual_worth(&self, customer: CustomerId, share: PerMille) -> Money {
        let size = self.scenario.sizes.get(self.scenario.customer(customer).size);
        self.scenario.tender.worth.money().per_mille(size.worth).per_mille(share)
    }
}

/// An order as a contract: without a bond, due after the usual time.
pub(super) fn customer_order(world: &World, company: CompanyId, id: TenderId, usual: Usual, wish: Money) -> Contract {
    let rules = &world.scenario.repeat;
    let allowed = Minutes::days(rules.due_days);
    let promise = world.scenario.package(usual.package).map_or(PerMille::ONE, |package| package.promise);
    let quantity = (wish.as_fen() / usual.price.as_fen().max(1)).clamp(1, 1_000_000) as u32;
    Contract {
        id,
        company,
        product: usual.product,
        package: usual.package,
        quantity,
        delivered: 0,
        late: 0,
        price: usual.price,
        term_months: world.term_given(company, id.customer, usual.term_asked),
        term_asked: usual.term_asked,
        bond: Money::ZERO,
        awarded: world.now,
        due: world.now + allowed,
        promised: world.now + Minutes::new(promise.of_number(i64::from(allowed.get())).max(0) as u32),
        price_ratio: usual.price_ratio,
        missing: usual.missing,
        owner: world.relation(company, id.customer).owner,
        penalty: Money::ZERO,
        state: ContractState::Open,
    }
}
