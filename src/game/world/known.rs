//! A world as one company knows it: all that its [`Observation`] answers is the same as in the true
//! world, and nothing else is in it, neither the seed nor anything of the others that is not public.
//! It can be passed on. In it a month is planned: commands are taken at its own minute, and its clock
//! stands, because what comes next takes what only the true world holds.

use super::event_queue::EventQueue;
use super::known_draws::{KnownDraws, KnownProduct, OpenedDraws};
use super::order_keys::OrderKeys;
use super::{Hidden, World};
use crate::company::Company;
use crate::finance::Ledger;
use crate::ghost::Script;
use crate::ids::{CompanyId, CustomerId};
use crate::luck::Seed;
use crate::money::Money;
use crate::observation::Observation;
use crate::per_mille::PerMille;
use crate::recognition::Recognition;
use crate::relation::{Contact, Credit, Customer, DecisionStyle, Feeling, Loyalty, Relation, Temper};
use crate::scenario::Role;
use crate::setup::{Player, Setup};
use crate::sort;
use crate::supply::{ListPrices, Stock, monthly_supply};
use crate::tender::{Centi, Factors, Offer, ScoreSheet, SheetEntry, Tender, TenderState, Verdict};
use crate::time::Month;
use std::collections::{BTreeMap, BTreeSet};

impl World {
    /// The world as `me` knows it: [`World::observe`] answers `me` the same in both, and everything
    /// else is neutral. Two worlds that look the same to `me` give the same bytes.
    #[inline]
    pub fn as_known_to(&self, me: CompanyId) -> Self {
        let seen = &self.observe(me);
        let companies = || self.setup.companies();
        let customers = || self.scenario.customer_ids();
        let full = self.scenario.tasks.seminar.per_customer;
        Self {
            scenario: self.scenario.as_known_until(self.last_opened()),
            setup: self.known_setup(),
            now: self.now,
            queue: EventQueue::default(),
            companies: companies().map(|id| known_company(seen, self.company(id))).collect(),
            customers: customers().map(|id| known_customer(seen, id, self.customer(id))).collect(),
            relations: companies()
                .flat_map(|company| customers().map(move |customer| (company, customer)))
                .map(|(company, customer)| self.known_relation(seen, company, customer))
                .collect(),
            tenders: sort::map(
                (self.tenders.iter())
                    .filter(|(id, _)| seen.knows(**id).is_some())
                    .map(|(&id, tender)| (id, self.known_tender(me, tender))),
            ),
            market_events: self.market_events.known(|month| seen.market_event(month).is_some()),
            lost: Vec::new(),
            supply: sort::map(
                (self.supply.iter())
                    .filter(|&(&product, &left)| left != monthly_supply(&self.scenario, product, self.now.month()))
                    .map(|(&product, &left)| (product, left)),
            ),
            booths: self.booths.clone(),
            seminars: customers().map(|id| if seen.seminar_free(id) { 0 } else { full }).collect(),
            journal: companies().map(|id| if id == me { self.journal(me).to_vec() } else { Vec::new() }).collect(),
            over: self.over,
            // What prices are to come is not known.
            list_prices: ListPrices::default(),
            order_keys: OrderKeys::default(),
            known: Some(Box::new(self.known_luck(seen))),
        }
    }

    /// To whom this world is known, if it is not the true one.
    pub fn known_to(&self) -> Option<CompanyId> {
        self.known.as_ref().map(|known| known.to)
    }

    /// The month that has opened last.
    pub fn last_opened(&self) -> Month {
        self.now.month().min(self.scenario.last_month())
    }

    /// Names are public, and so is which company is a ghost; which one is a person is not.
    #[inline]
    fn known_setup(&self) -> Setup {
        let mut setup = Setup { seed: Seed(0), ..self.setup.clone() };
        for seat in &mut setup.seats {
            let ghost = matches!(seat.player, Player::Ghost(_));
            seat.player = if ghost { Player::Ghost(Script::new(Vec::new())) } else { Player::Human };
        }
        setup
    }

    fn known_relation(&self, seen: &Observation<'_>, company: CompanyId, customer: CustomerId) -> Relation {
        let (mine, relation) = (company == seen.me(), self.relation(company, customer));
        if !mine && !self.over {
            return Relation::default();
        }
        let feeling = Feeling {
            // Once the year is over, what is felt counts in everybody's score.
            experience: relation.feeling.open().experience.filter(|_| self.over),
            delight: if self.over { relation.feeling.open().delight } else { PerMille::ZERO },
            handling: if self.over { relation.feeling.open().handling } else { 0 },
            leaving: None,
            unhappy_months: 0,
            was_lifted: self.over && relation.feeling.open().was_lifted,
            moves: if mine { seen.causes(customer).collect() } else { Vec::new() },
        };
        Relation { feeling: Hidden::new(feeling), ..relation.clone() }
    }

    fn known_tender(&self, me: CompanyId, tender: &Tender) -> Tender {
        let sheet = tender.sheet.as_ref().and_then(|sheet| match sheet.entry_of(me) {
            Some(_) => Some(sheet.clone()),
            None => sheet.winner().map(|winner| self.published(tender, winner)),
        });
        let bids = sort::map(tender.bids.get(&me).map(|&bid| (me, bid)));
        let sealed = sort::map(tender.sealed.get(&me).map(|&at| (me, at)));
        Tender { terms: tender.terms.clone(), bids, sealed, state: tender.state, sheet }
    }

    /// What an award publishes: who won, and at what price.
    fn published(&self, tender: &Tender, winner: &SheetEntry) -> ScoreSheet {
        debug_assert_eq!(tender.state, TenderState::Awarded { winner: winner.company });
        let price = winner.offer.price;
        let offer =
            Offer { price, recognition: Recognition::default(), service: 0, term_months: 0, committee: Centi(0) };
        let factors = Factors { price: Centi(0), recognition: Centi(0), service: Centi(0), committee: Centi(0) };
        let entry = SheetEntry { company: winner.company, offer, verdict: Verdict::Valid(factors) };
        ScoreSheet { tender: tender.terms.id, weights: tender.terms.weights(&self.scenario), entries: vec![entry] }
    }

    fn known_luck(&self, seen: &Observation<'_>) -> KnownDraws {
        let me = seen.me();
        let months = || Month::all().take_while(|month| *month <= seen.month());
        let goods = |product| KnownProduct {
            rough: self.rough_levels(me, product),
            prices: months().map(|month| self.list_price(product, month)).collect(),
        };
        let opened = |sheet: &ScoreSheet| {
            let mut ties: Vec<CompanyId> = sheet.entries.iter().map(|entry| entry.company).collect();
            sort::by_key(&mut ties, |&company| (self.tie(sheet.tender, company), company));
            OpenedDraws { committee: self.committee_difference(sheet.tender, me), ties }
        };
        KnownDraws {
            to: me,
            next: (seen.company().staff.len() as u8, Role::ALL.map(|role| seen.candidate(role)).to_vec()),
            goods: sort::map(self.scenario.all_products().map(|product| (product, goods(product)))),
            unpaid: self.setup.companies().map(|id| seen.disclosed(id).and_then(|company| company.unpaid)).collect(),
            opened: sort::map(seen.results().into_iter().map(|result| (result.tender.id(), opened(result.sheet)))),
        }
    }
}

/// All that may be known of a company: all of the own, and of everybody's once the year is over.
fn known_company(seen: &Observation<'_>, company: &Company) -> Company {
    if let Some(disclosed) = seen.disclosed(company.id) {
        let mut known = disclosed.clone();
        // How a customer means to pay is nobody's to know.
        known.receivables.iter_mut().for_each(|bill| bill.payment = Hidden::new(None));
        return known;
    }
    Company {
        id: company.id,
        staff: Vec::new(),
        outcomes: Vec::new(),
        hours: crate::people::WorkHours::default(),
        plans: Vec::new(),
        tasks: 0,
        pending: BTreeSet::new(),
        studied: 0,
        ledger: Ledger::opened(Money::ZERO),
        receivables: Vec::new(),
        stock: Stock::default(),
        orders: Vec::new(),
        proposals: BTreeSet::new(),
        requests: BTreeMap::new(),
        reports: BTreeMap::new(),
        campaigns: Vec::new(),
        address_lists: Vec::new(),
        contracts: BTreeMap::new(),
        tickets: Vec::new(),
        collected: BTreeMap::new(),
        record: crate::company::Record::default(),
        standing_orders: crate::standing_orders::StandingOrders::default(),
        published_sales: company.published_sales.clone(),
        monthly: Vec::new(),
        bankrupt: company.bankrupt.map(|at| at.month().opening()),
        unpaid: None,
        following: None,
    }
}

/// What public lists, research, talks and a survey tell of a customer.
fn known_customer(seen: &Observation<'_>, id: CustomerId, customer: &Customer) -> Customer {
    let file = seen.file(id);
    let contacts = (0..customer.contacts.len()).map(|index| {
        let known = file.as_ref().map(|file| file.contacts[index]);
        Contact {
            weight: known.map_or(PerMille::ZERO, |known| known.weight),
            temper: known.and_then(|known| known.temper).unwrap_or(Temper::Plain),
            came: known.and_then(|known| known.came),
        }
    });
    Customer {
        contacts: contacts.collect(),
        style: file.as_ref().map_or(DecisionStyle::OnePerson, |file| file.style),
        tender_months: file.map(|file| file.tender_months).unwrap_or_default(),
        credit: Hidden::new(Credit::even(0)),
        loyalty: Hidden::new(Loyalty::Monopoly),
        second_need: Hidden::new(seen.second_need(id).unwrap_or(seen.customer(id).industry)),
        founded: seen.founding_month(id).unwrap_or(Month::FIRST),
        ordered: seen.ordered_in_all(id).copied().unwrap_or_default(),
        last_supplier: Hidden::new(None),
        places: customer.places.clone(),
        presence: seen.known_presence(id),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::care::{Experience, Payment};
    use crate::ids::TenderId;
    use crate::recognition::Effort;
    use crate::relation::Stage;
    use crate::rival::{Policy, Skill};
    use crate::scenario::Scenario;
    use crate::setup::{Pace, Seat, Validity};
    use crate::time::Minutes;

    fn world() -> World {
        let seat = |policy| Seat { name: format!("{policy:?}"), player: Player::Rival { policy, skill: Skill::High } };
        let seats = [Policy::Relationship, Policy::KeyAccount, Policy::Balanced, Policy::Sprinter].map(seat).to_vec();
        let setup = Setup { seed: Seed(4), seats, validity: Validity::Formal, pace: Pace::Calm };
        let mut world = World::new(Scenario::formal(), setup);
        world.run_until(Month::new(7).expect("a month").hour(100), &mut |_| false, CompanyId(0));
        world
    }

    /// Every secret is another one.
    fn with_other_secrets(world: &World, me: CompanyId) -> World {
        let mut other = world.clone();
        let seen = world.observe(me);
        other.queue = EventQueue::default();
        other.lost = vec![(CompanyId(2), TenderId::regular(CustomerId(0), Month::FIRST))];
        for seat in other.setup.seats.iter_mut().skip(2) {
            seat.player = Player::Human;
        }
        for company in other.companies.iter_mut().filter(|company| company.id != me) {
            *company = Company { staff: Vec::new(), studied: 77, tasks: 9, ..company.clone() };
            company.contracts.clear();
            company.proposals.clear();
            company.reports.clear();
            company.requests.clear();
            company.ledger = Ledger::opened(Money::yuan(5));
        }
        for bill in &mut other.companies[me.index()].receivables {
            bill.payment = Hidden::new(Some(Payment::Never));
        }
        let customers = world.customers.len();
        for (index, relation) in other.relations.iter_mut().enumerate() {
            if index / customers != me.index() {
                (relation.stage, relation.effort) = (Stage::Stable, Effort::new(index as u32));
            }
            let feeling = relation.feeling.open_mut();
            feeling.experience = Some(Experience {
                expected: PerMille::new(1400),
                quality: PerMille::new(300),
                ..Experience::default()
            });
            (feeling.delight, feeling.leaving, feeling.unhappy_months) = (PerMille::new(9), Some(world.now), 3);
            feeling.handling = 7;
        }
        for id in world.scenario.customer_ids() {
            let customer = &mut other.customers[id.index()];
            (customer.credit, customer.loyalty) = (Hidden::new(Credit::even(999)), Hidden::new(Loyalty::Trust));
            customer.last_supplier = Hidden::new(Some(me));
            if seen.second_need(id).is_none() {
                customer.second_need = Hidden::new(crate::ids::IndustryId(0));
            }
            if !seen.has_place(id) {
                customer.ordered = [Money::yuan(1); 12];
            }
            if seen.file(id).is_none() {
                customer.contacts.iter_mut().for_each(|contact| contact.weight = PerMille::new(1));
                (customer.style, customer.founded) = (DecisionStyle::Technical, Month::LAST);
                customer.tender_months.clear();
            }
        }
        let now = world.now.month();
        other.market_events = other.market_events.known(|month| seen.market_event(month).is_some());
        for customer in &mut other.customers {
            if customer.presence.enters > now {
                customer.presence.enters = Month::LAST;
            }
            customer.presence.merger = customer.presence.merger.filter(|merger| merger.month <= now);
            customer.presence.relocation = customer.presence.relocation.filter(|moved| moved.month <= now);
        }
        other.tenders.retain(|id, _| seen.knows(*id).is_some());
        for tender in other.tenders.values_mut() {
            tender.bids.retain(|company, _| *company == me);
            tender.sealed.retain(|company, _| *company == me);
            if let Some(sheet) = tender.sheet.as_mut().filter(|sheet| sheet.entry_of(me).is_none()) {
                sheet.entries.truncate(1);
                sheet.entries.iter_mut().for_each(|entry| entry.offer.recognition = Recognition::new(1));
            }
        }
        other
    }

    #[test]
    fn worlds_that_differ_in_secrets_alone_are_known_as_the_same() {
        let world = world();
        assert!(!world.over);
        for me in [0, 1].map(CompanyId) {
            let other = with_other_secrets(&world, me);
            assert_ne!(other.snapshot(), world.snapshot());
            assert_eq!(other.as_known_to(me).snapshot(), world.as_known_to(me).snapshot(), "{me:?}");
        }
    }

    #[test]
    fn what_was_written_is_read() {
        let world = world();
        let read = |world: &World| -> World { serde_json::from_slice(&world.snapshot()).expect("what was written") };
        assert_eq!(read(&world), world);
        let known = world.as_known_to(CompanyId(1));
        assert_eq!(read(&known).in_market(world.scenario.clone()), Ok(known));
        assert_eq!(read(&world).in_market(world.scenario.clone()), Err(crate::world::Unsound::Shape));
    }

    #[test]
    fn a_world_read_back_runs_on_as_it_would_have() {
        let mut world = world();
        let mut read: World = serde_json::from_slice(&world.snapshot()).expect("what was written");
        read.scenario = world.scenario.clone();
        read = read.with_tables();
        let to = world.now + Minutes::days(45);
        for world in [&mut world, &mut read] {
            world.run_until(to, &mut |_| false, CompanyId(0));
        }
        assert_eq!(read.snapshot(), world.snapshot());
    }
}
