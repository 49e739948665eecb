//! What is being put together in the picker.

use super::{Preset, WorkGroup};
use crate::insight::care::care_work::{CareWork, care_work};
use crate::insight::planning::customer_work::Work;
use crate::insight::planning::guests::{comes_to_exhibition, comes_to_seminar};
use crate::insight::planning::proposal::{Assignee, Proposal, customer_work, other_work};
use game::ids::{ContactId, CustomerId, IndustryId, ProductId, TenderId};
use game::observation::{Observation, Units};
use game::people::TaskKind;
use game::scenario::ExhibitionSize;
use leptos::prelude::*;

/// Which event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventChoice {
    /// An exhibition of that size.
    Exhibition(ExhibitionSize),
    /// A seminar.
    Seminar,
}

/// What to learn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LearningChoice {
    /// Training.
    #[default]
    Training,
    /// A product family.
    Family(IndustryId),
    /// What goes on in a trade.
    Market(IndustryId),
}

/// All that is chosen so far.
#[derive(Clone, Copy)]
pub struct WorkDraft {
    /// The kind of work.
    pub group: RwSignal<WorkGroup>,
    /// Customers to work for.
    pub customers: RwSignal<Vec<CustomerId>>,
    /// Customers to invite.
    pub guests: RwSignal<Vec<CustomerId>>,
    /// Steps for each of the customers.
    pub steps: RwSignal<Vec<Work>>,
    /// The employee who does it.
    pub who: RwSignal<Assignee>,
    /// Which care.
    pub care: RwSignal<CareWork>,
    /// The contact to call or visit; only where there is one customer.
    pub contact: RwSignal<Option<ContactId>>,
    /// Which event.
    pub event: RwSignal<EventChoice>,
    /// The industry of an exhibition, and of the customers listed.
    pub industry: RwSignal<Option<IndustryId>>,
    /// What to learn.
    pub learning: RwSignal<LearningChoice>,
    /// The product to buy.
    pub product: RwSignal<ProductId>,
    /// Units to buy or deliver.
    pub quantity: RwSignal<u32>,
    /// The contract to deliver for.
    pub contract: RwSignal<Option<TenderId>>,
}

impl WorkDraft {
    /// An empty draft.
    pub fn new() -> Self {
        Self {
            group: RwSignal::new(WorkGroup::Customers),
            customers: RwSignal::default(),
            guests: RwSignal::default(),
            steps: RwSignal::default(),
            who: RwSignal::default(),
            care: RwSignal::default(),
            contact: RwSignal::default(),
            event: RwSignal::new(EventChoice::Seminar),
            industry: RwSignal::default(),
            learning: RwSignal::default(),
            product: RwSignal::new(ProductId::plainest(IndustryId(0))),
            quantity: RwSignal::new(1),
            contract: RwSignal::default(),
        }
    }

    /// Begins anew with what a page asked for.
    pub fn load(self, seen: &Observation<'_>, preset: Preset) {
        let plainest = Units { product: ProductId::plainest(IndustryId(0)), quantity: 1 };
        let Units { product, quantity } = preset.purchase.unwrap_or(plainest);
        let contract = preset.contract.or_else(|| seen.contracts_by_due_date().first().map(|first| first.id));
        let quantity = match preset.group {
            WorkGroup::Delivery => contract.map_or(1, |contract| deliverable(seen, contract)),
            _ => quantity,
        };
        let guests = if preset.group == WorkGroup::Event { preset.customers.clone() } else { Vec::new() };
        let customers =
            if matches!(preset.group, WorkGroup::Customers | WorkGroup::Care) { preset.customers } else { Vec::new() };
        self.group.set(preset.group);
        self.industry.set(None);
        self.customers.set(customers);
        self.guests.set(guests);
        self.steps.set(preset.steps);
        self.who.set(preset.staff.map_or(Assignee::Spread, Assignee::One));
        self.contact.set(preset.contact);
        self.learning.set(LearningChoice::Training);
        self.product.set(product);
        self.contract.set(contract);
        self.quantity.set(quantity.max(1));
    }

    /// The work that this makes; follows every choice.
    pub fn proposals(self, seen: &Observation<'_>) -> Vec<Proposal> {
        let who = self.who.get();
        let task = match self.group.get() {
            WorkGroup::Customers => {
                let customers = self.customers.get();
                let contact = self.contact.get().filter(|_| customers.len() == 1);
                return customer_work(seen, &customers, &self.steps.get(), who, contact);
            }
            WorkGroup::Care => return care_work(seen, &self.customers.get(), self.care.get(), who),
            WorkGroup::Event => self.event_task(seen),
            WorkGroup::Learning => Some(match self.learning.get() {
                LearningChoice::Training => TaskKind::Training,
                LearningChoice::Family(family) => TaskKind::Study { family },
                LearningChoice::Market(industry) => TaskKind::MarketResearch { industry },
            }),
            WorkGroup::Purchase => {
                Some(TaskKind::Purchase { product: self.product.get(), quantity: self.quantity.get() })
            }
            WorkGroup::Delivery => {
                let quantity = self.quantity.get();
                self.contract.get().map(|contract| TaskKind::Delivery { contract, quantity })
            }
        };
        task.map(|task| other_work(seen, task, who)).unwrap_or_default()
    }

    fn event_task(self, seen: &Observation<'_>) -> Option<TaskKind> {
        let guests = self.guests.get();
        let first = *guests.first()?;
        Some(match self.event.get() {
            EventChoice::Seminar => TaskKind::Seminar { guests },
            EventChoice::Exhibition(size) => {
                TaskKind::Exhibition { size, industry: seen.customer(first).industry, guests }
            }
        })
    }

    /// Whether a customer would come to the chosen event.
    pub fn would_come(self, seen: &Observation<'_>, customer: CustomerId) -> bool {
        match self.event.get_untracked() {
            EventChoice::Seminar => comes_to_seminar(seen, customer),
            EventChoice::Exhibition(size) => comes_to_exhibition(seen, customer, size),
        }
    }

    /// The most guests that the chosen event takes.
    pub fn most_guests(self, seen: &Observation<'_>) -> u8 {
        match self.event.get() {
            EventChoice::Seminar => seen.scenario().tasks.seminar.guests,
            EventChoice::Exhibition(size) => seen.scenario().tasks.exhibition[size as usize].guests,
        }
    }
}

/// What could be delivered for a contract now: what is left, as far as it is in stock.
pub fn deliverable(seen: &Observation<'_>, contract: TenderId) -> u32 {
    let contract = seen.company().contracts.get(&contract);
    contract.map_or(1, |contract| contract.left().min(seen.in_stock(contract.product)).max(1))
}
