//! What happens to the market at a month's opening (rulebook 4): the month's event, customers that enter, are
//! taken over or move, contacts who change jobs; and at its end, suppliers that are dropped.

use super::World;
use super::event_queue::ScheduledEvent;
use crate::care::Upkeep;
use crate::event::Event;
use crate::ids::{CompanyId, ContactId, CustomerId, ProductId, TenderId, TenderKind};
use crate::luck::{Luck, Purpose};
use crate::market::{MarketEvent, Merger, Relocation};
use crate::per_mille::PerMille;
use crate::recognition::Effort;
use crate::relation::{Contact, DroppedFor, Newcomer, Stage, Temper, draw_name, draw_temper, place_unused};
use crate::scenario::{ContactDraft, Name, Scenario};
use crate::supply::ContractState;
use crate::time::{MONTH, Minutes, Month};

impl World {
    /// What changes at a month's opening.
    pub(super) fn change_market(&mut self, month: Month) {
        for customer in self.scenario.customer_ids() {
            let presence = self.customer(customer).presence;
            if presence.enters == month && month > Month::FIRST {
                self.tell_all(&Event::CustomerEntered { customer });
            }
            if let Some(merger) = presence.merger.filter(|merger| merger.month == month) {
                self.take_over(customer, merger);
            }
            if let Some(relocation) = presence.relocation.filter(|relocation| relocation.month == month) {
                self.relocate(customer, relocation);
            }
        }
        if month > Month::FIRST {
            self.contacts_change_jobs(month);
        }
        if let Some(event) = self.market_events.of(month) {
            self.tell_all(&Event::Market { event });
            match event {
                MarketEvent::Boom { industry } | MarketEvent::Slump { industry } => {
                    let rate = self.market_events.worth(&self.scenario.change, industry, month);
                    let of_trade = |id: TenderId, scenario: &Scenario| {
                        id.month == month && scenario.customer(id.customer).industry == industry
                    };
                    self.resize_tenders(rate, of_trade);
                }
                MarketEvent::Recall { product } => self.recall(product, month),
                MarketEvent::Weakened { company } => self.weaken(company),
                _ => {}
            }
        }
    }

    /// Regular tenders to come ask for more or less than was planned.
    fn resize_tenders(&mut self, rate: PerMille, concerned: impl Fn(TenderId, &Scenario) -> bool) {
        let bond = self.scenario.tender.bond;
        for (id, tender) in &mut self.tenders {
            if id.kind == TenderKind::Regular && concerned(*id, &self.scenario) {
                tender.resize(bond, rate);
            }
        }
    }

    /// A customer moves to another city, where the way is another. Everybody knows it; a contact may stay behind,
    /// and introduces elsewhere the companies that know it.
    pub(super) fn relocate(&mut self, customer: CustomerId, Relocation { month, to }: Relocation) {
        let city = self.scenario.customer(to).city.clone();
        self.scenario.relocate(customer, city);
        self.tell_all(&Event::CustomerMoved { customer });
        let chance = self.scenario.change.stays_behind.get().max(0) as u32;
        for index in 0..self.customer(customer).contacts.len() as u8 {
            let who = u64::from(customer.0) << 8 | u64::from(index);
            let mut luck = Luck::of(self.setup.seed, Purpose::Turnover, who, 1 << 16 | u64::from(month.number()));
            if luck.chance(chance) {
                self.contact_leaves(customer, ContactId(index), month, luck);
            }
        }
    }

    /// A customer is taken over: its places end, and part of the effort counts with the one that took it
    /// over, where its companies are introduced and which buys more from then on.
    fn take_over(&mut self, customer: CustomerId, merger: Merger) {
        let carries = self.scenario.change.merged_carries;
        let into = merger.into;
        self.customers[customer.index()].places.clear();
        let grown = self.scenario.change.merged_worth;
        self.resize_tenders(grown, |id, _| id.customer == into && id.month >= merger.month);
        for company in self.setup.companies() {
            let relation = self.relation_mut(company, customer);
            if relation.stage == Stage::Potential {
                continue;
            }
            let effort = carries.of_number(i64::from(relation.effort.get())).max(0) as u32;
            let known = relation.stage >= Stage::Exploration;
            relation.is_merged = true;
            relation.stage = Stage::Target;
            relation.decline = None;
            relation.orders_elsewhere = None;
            relation.upkeep = Upkeep { gift: relation.upkeep.gift, ..Upkeep::default() };
            if known && self.relation(company, into).lost.is_none() {
                self.introduce(company, into, customer, effort);
            }
            self.company_mut(company).standing_orders.call.remove(&customer);
            self.tell(company, Event::CustomerMerged { customer, into });
            self.stop_impossible(company);
        }
    }

    /// By key, contacts leave: somebody new sits in their place, and they take part of the effort along, to
    /// another customer of the industry, where they introduce the companies that they know.
    fn contacts_change_jobs(&mut self, month: Month) {
        let chance = self.scenario.change.contact_leaves.get().max(0) as u32;
        for customer in self.scenario.customer_ids() {
            if !self.customer(customer).presence.is_in(month) {
                continue;
            }
            for index in 0..self.customer(customer).contacts.len() as u8 {
                let who = u64::from(customer.0) << 8 | u64::from(index);
                let mut luck = Luck::of(self.setup.seed, Purpose::Turnover, who, u64::from(month.number()));
                if luck.chance(chance) {
                    self.contact_leaves(customer, ContactId(index), month, luck);
                }
            }
        }
    }

    fn contact_leaves(&mut self, customer: CustomerId, contact: ContactId, month: Month, mut luck: Luck) {
        let temper: Temper = draw_temper(&self.scenario.drawing, &mut luck);
        let names = self.contact_names(customer);
        let is_free = |name: &Name| !names.iter().any(|other| other.zh == name.zh || other.en == name.en);
        let name = draw_name(&self.scenario, &mut luck, is_free);
        let came = Newcomer { at: self.now, name };
        let to = self.another_of_the_industry(customer, month, &mut luck);
        let seat = &mut self.customers[customer.index()].contacts[contact.index()];
        let weight = seat.weight;
        (seat.temper, seat.came) = (temper, Some(came));
        let takes = self.scenario.change.contact_takes.of_number(i64::from(weight.get())) as i32;
        let kept = PerMille::ONE - PerMille::new(takes);
        for company in self.setup.companies() {
            let (now, half) = (self.now, self.half_effort(customer));
            let relation = self.relation_mut(company, customer);
            if relation.stage == Stage::Potential {
                continue;
            }
            let before = relation.effort.get();
            let knew = relation.knows(contact) && relation.stage >= Stage::Exploration;
            relation.forget(contact);
            relation.effort = Effort::new(kept.of_number(i64::from(before)).max(0) as u32);
            relation.note_history(now, half);
            let taken = before - self.relation(company, customer).effort.get();
            let introduced = to.filter(|&to| knew && !self.relation(company, to).stage.is_managed());
            let introduced = introduced.filter(|&to| self.relation(company, to).lost.is_none());
            if let Some(to) = introduced {
                self.introduce(company, to, customer, taken);
            }
            self.tell(company, Event::ContactLeft { customer, contact, to: introduced });
        }
    }

    /// The names of all who sit at a customer now.
    pub(super) fn contact_names(&self, customer: CustomerId) -> Vec<Name> {
        let seats = self.scenario.customer(customer).contacts.iter().zip(&self.customer(customer).contacts);
        let name = |(draft, seat): (&ContactDraft, &Contact)| match seat.came {
            Some(came) => came.name.full(&self.scenario),
            None => draft.name.clone(),
        };
        seats.map(name).collect()
    }

    fn another_of_the_industry(&self, customer: CustomerId, month: Month, luck: &mut Luck) -> Option<CustomerId> {
        let industry = self.scenario.customer(customer).industry;
        let others: Vec<CustomerId> = self
            .scenario
            .customer_ids()
            .filter(|&other| other != customer && self.scenario.customer(other).industry == industry)
            .filter(|&other| self.customer(other).presence.is_in(month))
            .collect();
        others.get(luck.below(others.len() as u32) as usize).copied()
    }

    /// What was delivered of a recalled product lately may show a defect within the month.
    pub(super) fn recall(&mut self, product: ProductId, month: Month) {
        let rules = &self.scenario.change;
        let (chance, months) = (rules.recall.get().max(0) as u32, rules.recall_months);
        let within = rules.recall_days;
        // Each recall has a draw of its own.
        let draw = 1 << 8 | u64::from(month.number());
        let since = self.now.back(Minutes::new(MONTH * u32::from(months)));
        for company in self.setup.companies() {
            let firm = self.company(company);
            let concerned = |contract: &&crate::supply::Contract| {
                let lately = matches!(contract.state, ContractState::Done { at } if at >= since);
                contract.product == product && lately
            };
            let contracts: Vec<TenderId> =
                firm.contracts.values().filter(concerned).map(|contract| contract.id).collect();
            for contract in contracts {
                let mut luck = Luck::of(self.setup.seed, Purpose::Trouble, contract.key_with(company), draw);
                if luck.chance(chance) {
                    let at = self.now + Minutes::days(1 + luck.below(within));
                    self.queue.push(at, 0, ScheduledEvent::Defect(company, contract));
                }
            }
        }
    }

    /// A company loses recognition with all its customers.
    pub(super) fn weaken(&mut self, company: CompanyId) {
        let kept = self.scenario.change.weakened;
        for customer in self.scenario.customer_ids() {
            let (now, half) = (self.now, self.half_effort(customer));
            let relation = self.relation_mut(company, customer);
            relation.effort = Effort::new(kept.of_number(i64::from(relation.effort.get())).max(0) as u32);
            if relation.stage > Stage::Potential {
                relation.note_history(now, half);
            }
        }
    }

    /// Places that are not used fall free, and customers drop suppliers by key.
    pub(super) fn drop_suppliers(&mut self, month: Month) {
        for customer in self.scenario.customer_ids() {
            let rules = &self.scenario.change;
            let tendered = self.customer(customer).tender_months.as_slice();
            let unused = |company: &CompanyId| {
                let relation = self.relation(*company, customer);
                let place = self.customer(customer).place_of(*company);
                place.is_some_and(|place| {
                    place_unused(rules, place, relation.last_use, tendered, self.now) && !self.owes(*company, customer)
                })
            };
            let idle: Vec<CompanyId> =
                self.customer(customer).places.iter().map(|place| place.company).filter(unused).collect();
            for company in idle {
                self.drop_supplier(company, customer, DroppedFor::Unused);
            }
            let full = self.customer(customer).places.len() >= usize::from(self.scenario.relation.places);
            let when = 2 << 8 | u64::from(month.number());
            let mut luck = Luck::of(self.setup.seed, Purpose::Turnover, u64::from(customer.0), when);
            if full && luck.chance(self.scenario.change.rotation.get().max(0) as u32) {
                let holders = self.customer(customer).places.iter().map(|place| place.company);
                let weakest = holders
                    .filter(|&company| !self.owes(company, customer))
                    .filter(|&company| self.relation(company, customer).stage < Stage::Stable)
                    .min_by_key(|&company| (self.recognition(company, customer), company));
                if let Some(company) = weakest {
                    self.drop_supplier(company, customer, DroppedFor::Rotation);
                }
            }
        }
    }

    fn drop_supplier(&mut self, company: CompanyId, customer: CustomerId, why: DroppedFor) {
        self.tell(company, Event::Dropped { customer, why });
        self.free_place(company, customer);
        self.stop_impossible(company);
    }

    /// Whether a company has an open contract with a customer.
    fn owes(&self, company: CompanyId, customer: CustomerId) -> bool {
        self.company(company).open_contracts().any(|contract| contract.id.customer == customer)
    }
}
