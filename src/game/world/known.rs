//! A world as one company knows it: all that its [`Observation`] answers is the same as in the true
//! world, and nothing else is in it, neither the seed nor anything of the others that is not public.
//! It can be passed on. In it a month is planned: commands are taken at its own minute, and its clock
//! stands, because what comes next takes what only the true world holds.

use super::World;
use super::due::Queue;
use crate::company::Company;
use crate::finance::Ledger;
use crate::ids::{CompanyId, CustomerId, ProductId, TenderId};
use crate::luck::Seed;
use crate::money::Money;
use crate::observation::Observation;
use crate::people::Candidate;
use crate::per_mille::PerMille;
use crate::recognition::Recognition;
use crate::relation::{Contact, Credit, Customer, DecisionStyle, Feeling, Loyalty, Relation, Temper};
use crate::scenario::Role;
use crate::setup::{Player, Setup};
use crate::supply::{Stock, monthly_supply};
use crate::tender::{Centi, Factors, Offer, ScoreSheet, SheetEntry, Tender, TenderState, Verdict};
use crate::time::Month;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What a company has seen of luck, in place of the seed.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Known {
    /// To whom.
    pub(super) to: CompanyId,
    /// The number of the next employee, and who would come in each role.
    next: (u8, Vec<Candidate>),
    /// Products.
    #[serde(with = "crate::pairs")]
    goods: BTreeMap<ProductId, Goods>,
    /// Tenders that it bid for and that have been opened.
    #[serde(with = "crate::pairs")]
    pub(super) opened: BTreeMap<TenderId, Opened>,
}

/// What is known of a product.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Goods {
    /// Trait levels as known without study.
    pub(super) rough: [u8; 3],
    /// List prices of the months that have opened.
    pub(super) prices: Vec<Money>,
}

/// What the panel showed of itself when bids were opened.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Opened {
    /// The difference that it made to the company's total.
    pub(super) panel: Centi,
    /// The bidders in the order in which equal bids would have been ranked.
    pub(super) ties: Vec<CompanyId>,
}

impl Known {
    pub(super) fn candidate(&self, number: u8, role: Role) -> Option<Candidate> {
        let (next, candidates) = &self.next;
        candidates.iter().find(|candidate| *next == number && candidate.role == role).cloned()
    }

    pub(super) fn of(&self, product: ProductId) -> Option<&Goods> {
        self.goods.get(&product)
    }
}

impl World {
    /// The world as `me` knows it: [`World::observe`] answers `me` the same in both, and everything
    /// else is neutral. Two worlds that look the same to `me` give the same bytes.
    pub fn as_known_to(&self, me: CompanyId) -> Self {
        let seen = &self.observe(me);
        let companies = || self.setup.companies();
        let customers = || self.scenario.customer_ids();
        let full = self.scenario.tasks.seminar.per_customer;
        Self {
            scenario: self.scenario.clone(),
            setup: self.known_setup(),
            now: self.now,
            queue: Queue::default(),
            companies: companies().map(|id| known_company(seen, self.company(id))).collect(),
            customers: customers().map(|id| known_customer(seen, id, self.customer(id))).collect(),
            relations: companies()
                .flat_map(|company| customers().map(move |customer| (company, customer)))
                .map(|(company, customer)| self.known_relation(seen, company, customer))
                .collect(),
            tenders: (self.tenders.iter())
                .filter(|(id, _)| seen.knows(**id).is_some())
                .map(|(&id, tender)| (id, self.known_tender(me, tender)))
                .collect(),
            lost: Vec::new(),
            supply: (self.supply.iter())
                .filter(|&(&product, &left)| left != monthly_supply(&self.scenario, product))
                .map(|(&product, &left)| (product, left))
                .collect(),
            booths: self.booths.clone(),
            seminars: customers().map(|id| if seen.seminar_free(id) { 0 } else { full }).collect(),
            journal: companies().map(|id| if id == me { self.journal(me).to_vec() } else { Vec::new() }).collect(),
            over: self.over,
            known: Some(Box::new(self.known_luck(seen))),
        }
    }

    /// To whom this world is known, if it is not the true one.
    pub fn known_to(&self) -> Option<CompanyId> {
        self.known.as_ref().map(|known| known.to)
    }

    /// Names are public; who is a person is not.
    fn known_setup(&self) -> Setup {
        let mut setup = Setup { seed: Seed(0), ..self.setup.clone() };
        setup.seats.iter_mut().for_each(|seat| seat.player = Player::Human);
        setup
    }

    fn known_relation(&self, seen: &Observation<'_>, company: CompanyId, customer: CustomerId) -> Relation {
        let (mine, relation) = (company == seen.me(), self.relation(company, customer));
        if !mine && !self.over {
            return Relation::default();
        }
        let feeling = Feeling {
            // Once the year is over, what is felt counts in everybody's score.
            experience: relation.feeling.experience.filter(|_| self.over),
            delight: if self.over { relation.feeling.delight } else { PerMille::ZERO },
            leaving: None,
            unhappy_months: 0,
            moves: if mine { seen.causes(customer).collect() } else { Vec::new() },
        };
        Relation { feeling, ..relation.clone() }
    }

    fn known_tender(&self, me: CompanyId, tender: &Tender) -> Tender {
        let sheet = tender.sheet.as_ref().and_then(|sheet| match sheet.entry_of(me) {
            Some(_) => Some(sheet.clone()),
            None => sheet.winner().map(|winner| self.published(tender, winner)),
        });
        let bids = tender.bids.get(&me).map(|&bid| (me, bid)).into_iter().collect();
        Tender { terms: tender.terms.clone(), bids, state: tender.state, sheet }
    }

    /// What an award publishes: who won, and at what price.
    fn published(&self, tender: &Tender, winner: &SheetEntry) -> ScoreSheet {
        debug_assert_eq!(tender.state, TenderState::Awarded { winner: winner.company });
        let price = winner.offer.price;
        let offer = Offer { price, recognition: Recognition::default(), service: 0, panel: Centi(0) };
        let factors = Factors { price: Centi(0), recognition: Centi(0), service: Centi(0), panel: Centi(0) };
        let entry = SheetEntry { company: winner.company, offer, verdict: Verdict::Valid(factors) };
        ScoreSheet { tender: tender.terms.id, weights: tender.terms.weights(&self.scenario), entries: vec![entry] }
    }

    fn known_luck(&self, seen: &Observation<'_>) -> Known {
        let me = seen.me();
        let months = || Month::all().take_while(|month| *month <= seen.month());
        let goods = |product| Goods {
            rough: self.rough_levels(me, product),
            prices: months().map(|month| self.list_price(product, month)).collect(),
        };
        let opened = |sheet: &ScoreSheet| {
            let mut ties: Vec<CompanyId> = sheet.entries.iter().map(|entry| entry.company).collect();
            ties.sort_by_key(|&company| (self.tie(sheet.tender, company), company));
            Opened { panel: self.panel_difference(sheet.tender, me), ties }
        };
        Known {
            to: me,
            next: (seen.company().staff.len() as u8, Role::ALL.map(|role| seen.candidate(role)).to_vec()),
            goods: self.scenario.all_products().map(|product| (product, goods(product))).collect(),
            opened: seen.results().into_iter().map(|(tender, sheet)| (tender.id(), opened(sheet))).collect(),
        }
    }
}

/// Whatever may be known of a company: all of the own, and of everybody's once the year is over.
fn known_company(seen: &Observation<'_>, company: &Company) -> Company {
    if let Some(disclosed) = seen.disclosed(company.id) {
        let mut known = disclosed.clone();
        // How a customer means to pay is nobody's to know.
        known.receivables.iter_mut().for_each(|bill| bill.payment = None);
        return known;
    }
    Company {
        id: company.id,
        staff: Vec::new(),
        outcomes: Vec::new(),
        tasks: 0,
        pending: BTreeSet::new(),
        studied: 0,
        ledger: Ledger::opened(Money::ZERO),
        receivables: Vec::new(),
        stock: Stock::default(),
        orders: Vec::new(),
        contracts: BTreeMap::new(),
        tickets: Vec::new(),
        collected: BTreeMap::new(),
        record: crate::company::Record::default(),
        standing: crate::standing::Standing::default(),
        published_sales: company.published_sales.clone(),
        monthly: Vec::new(),
        bankrupt: company.bankrupt.map(|at| at.month().opening()),
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
        }
    });
    Customer {
        contacts: contacts.collect(),
        style: file.as_ref().map_or(DecisionStyle::OnePerson, |file| file.style),
        tender_months: file.map(|file| file.tender_months).unwrap_or_default(),
        credit: Credit(0),
        loyalty: Loyalty::Monopoly,
        second_need: seen.second_need(id).unwrap_or(seen.customer(id).industry),
        founded: seen.founding_month(id).unwrap_or(Month::FIRST),
        ordered: seen.ordered_in_all(id).copied().unwrap_or_default(),
        last_supplier: None,
        places: customer.places.clone(),
    }
}
