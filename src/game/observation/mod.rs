//! All that one company may know: a borrowed view of the world (invariant 4). Rivals, pages, previews
//! and the event feed see this and nothing else. One file says all of a subject:
//!
//! | what a company may know | file |
//! |---|---|
//! | the market's rules and what is on sale, for computer companies | `public_market` |
//! | the minute, the market's data, the settings, names of seats and who is a ghost | this one |
//! | its own people, books, contracts, track record, standing orders, month-end figures, and what it has been told | `own_company` |
//! | what can be queued, what it would cost and bring | `tasks` |
//! | product families studied, levels (rough before study), prices, stock, what suppliers and organisers have left | `goods` |
//! | market events that have happened or were found out, who is on the market, what its research found | `market` |
//! | what open contracts still need, what can be delivered | `needs` |
//! | the book of the month, next month's tenders of researched customers, own bids, score sheets of tenders it bid for, award prices | `tenders` |
//! | how the same committee would have scored another bid of its own, once bids are opened | `rescoring` |
//! | the public part of a customer; after research its file; its own relation with it | `customers` |
//! | who holds places with a customer, and when its own fall free | `places` |
//! | satisfaction as surveyed, causes that it can see, what a customer says it needs | `feelings` |
//! | requests for quotation that it was sent, and what came of them | `requests` |
//! | its own tickets, and what a remedy would bring | `service` |
//! | sales by person and quarter, and what is usual | `targets` |
//! | what customers owe it | `bills` |
//! | of others: published sales and rank, places, bankruptcy; once the year is over, everything | `competitors` |
//!
//! What no company may know until the year is over is no part of this list, and cannot be read from
//! here: what a customer feels, how it pays, what keeps it ([`Hidden`](crate::world::Hidden)), the seed,
//! sealed bids of others, and what is still to come.

mod bills;
mod competitors;
mod customers;
mod feelings;
mod goods;
mod market;
mod needs;
mod own_company;
mod places;
mod public_market;
mod requests;
mod rescoring;
mod service;
mod targets;
mod tasks;
mod tenders;

pub use competitors::KnownCompany;
pub use customers::{CustomerFile, KnownContact, RelationView};
pub use needs::{Deliverable, Parts, Units};
pub use places::PlaceFall;
pub use public_market::PublicMarket;
pub use service::RemedyOutlook;
pub use tenders::{Forecasted, OpenBid, OpenedTender, TenderView};

use crate::ids::CompanyId;
use crate::luck::{Luck, Purpose};
use crate::scenario::Scenario;
use crate::setup::{Pace, Validity};
use crate::time::{Minute, Month};
use crate::world::World;

/// What one company may know of a game.
#[derive(Clone, Copy)]
pub struct Observation<'w> {
    world: &'w World,
    me: CompanyId,
}

impl<'w> Observation<'w> {
    pub(crate) const fn of(world: &'w World, me: CompanyId) -> Self {
        Self { world, me }
    }

    /// The company that looks.
    pub const fn me(&self) -> CompanyId {
        self.me
    }

    /// The minute it is.
    pub const fn now(&self) -> Minute {
        self.world.now()
    }

    /// The month it is.
    pub fn month(&self) -> Month {
        self.now().month()
    }

    /// The month after this one, if it is played.
    pub fn next_month(&self) -> Option<Month> {
        self.month().next().filter(|next| *next <= self.scenario().last_month())
    }

    /// Whether this is a world as one company knows it ([`World::as_known_to`]): a month is planned in
    /// it, and the clock stands.
    pub fn clock_stands(&self) -> bool {
        self.world.known_to().is_some()
    }

    /// Whether the year is over.
    pub const fn is_over(&self) -> bool {
        self.world.is_over()
    }

    /// The market's data, for people: a page shows of it what the companies know. Computer companies ask
    /// [`Observation::public_market`].
    pub const fn scenario(&self) -> &'w Scenario {
        self.world.scenario()
    }

    /// What follows when a bid would be disqualified.
    pub const fn validity(&self) -> Validity {
        self.world.setup().validity
    }

    /// Whether the clock waits.
    pub const fn pace(&self) -> Pace {
        self.world.setup().pace
    }

    /// How many companies there are.
    pub const fn company_count(&self) -> usize {
        self.world.setup().seats.len()
    }

    /// The name of a company as its seat has it; a rival's name in both languages is in
    /// the scenario.
    pub fn seat_name(&self, company: CompanyId) -> &'w str {
        &self.world.setup().seats[company.index()].name
    }

    /// Whether a company follows the decisions of another game; it is in the settings, which all know.
    pub fn is_ghost(&self, company: CompanyId) -> bool {
        self.world.setup().is_ghost(company)
    }

    /// A draw of the company's own taste, and of nothing else; `what` names it. Only rivals have one,
    /// and only in the true world.
    pub(crate) fn taste(&self, what: u64) -> Luck {
        Luck::of(self.world.setup().seed, Purpose::Taste, u64::from(self.me.0), what)
    }
}
