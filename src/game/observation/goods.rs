//! What a company knows of products, suppliers and events.

use super::Observation;
use crate::ids::{CustomerId, IndustryId, ProductId};
use crate::money::Money;
use crate::people::TaskKind;
use crate::scenario::ExhibitionSize;
use crate::supply::{Quote, quote};

impl<'w> Observation<'w> {
    /// All tasks under way or waiting.
    pub fn planned_tasks(&self) -> impl Iterator<Item = &'w TaskKind> + use<'w> {
        self.people().flat_map(|staff| {
            staff.running.iter().map(|running| &running.task.kind).chain(staff.queue.iter().map(|task| &task.kind))
        })
    }

    /// Whether taking a place with a customer is under way or waiting.
    pub fn takes_place(&self, customer: CustomerId) -> bool {
        self.planned_tasks().any(|kind| *kind == TaskKind::Forming { customer })
    }

    /// Whether the company may bid to a customer: it has a place, or, in a month that is planned, the
    /// place may be taken before bids close.
    pub fn may_bid_to(&self, customer: CustomerId) -> bool {
        self.has_place(customer) || self.clock_stands() && self.takes_place(customer)
    }

    /// Whether the company has studied a family.
    pub fn has_studied(&self, family: IndustryId) -> bool {
        self.company().has_studied(family)
    }

    /// Trait levels of a product as the company knows them: exact once the family is
    /// studied, roughly before: each may be one off (rulebook 4).
    pub fn known_levels(&self, product: ProductId) -> [u8; 3] {
        let levels = self.scenario().levels(product);
        if self.has_studied(product.family) { levels } else { self.rough_levels(product) }
    }

    /// The levels as a company knows them that has not studied the family.
    pub(super) fn rough_levels(&self, product: ProductId) -> [u8; 3] {
        self.world.rough_levels(self.me, product)
    }

    /// This month's list price of one unit.
    pub fn unit_price(&self, product: ProductId) -> Money {
        self.world.list_price(product, self.month())
    }

    /// What an order would cost now.
    pub fn quote(&self, product: ProductId, quantity: u32) -> Quote {
        quote(self.scenario(), self.unit_price(product), quantity)
    }

    /// Units that suppliers have left this month, for all companies.
    pub fn supply_left(&self, product: ProductId) -> u32 {
        self.world.supply_left(product)
    }

    /// Units in stock.
    pub fn in_stock(&self, product: ProductId) -> u32 {
        self.company().stock.units(product)
    }

    /// Units on their way or being ordered.
    pub fn coming(&self, product: ProductId) -> u32 {
        let ordered: u32 =
            self.company().orders.iter().filter(|order| order.product == product).map(|order| order.quantity).sum();
        let planned: u32 = self
            .planned_tasks()
            .map(|kind| match kind {
                TaskKind::Purchase { product: other, quantity } if *other == product => *quantity,
                _ => 0,
            })
            .sum();
        ordered + planned
    }

    /// Booths still free this month.
    pub fn booths_left(&self, industry: IndustryId, size: ExhibitionSize) -> u8 {
        self.world.booths_left(industry, size)
    }

    /// Whether a customer would still come to a seminar this month.
    pub fn seminar_free(&self, customer: CustomerId) -> bool {
        self.world.seminar_free(customer)
    }
}
