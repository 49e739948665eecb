//! What a computer company draws by its own taste: each has its own key of luck.

use crate::care::Ticket;
use crate::ids::{CustomerId, StaffId, TenderId};

/// What is drawn.
pub(super) enum Taste {
    /// The industry to begin with.
    FirstIndustry,
    /// How much a customer is liked.
    Liking(CustomerId),
    /// Whether an employee forgets to work, by how many tasks the company has had.
    Forgetting {
        /// Tasks so far.
        tasks: u32,
        /// The employee.
        staff: StaffId,
    },
    /// Whether a ticket is handled.
    Service {
        /// The contract complained about.
        contract: TenderId,
        /// The number of the ticket.
        ticket: u32,
    },
    /// How far a price strays from the rule.
    Straying(TenderId),
}

impl Taste {
    /// Whether this ticket is handled.
    pub(super) fn service(ticket: &Ticket) -> Self {
        Self::Service { contract: ticket.contract, ticket: ticket.id.0 }
    }

    /// The part of the key of luck that says what is drawn.
    pub(super) const fn key(self) -> u64 {
        match self {
            Self::FirstIndustry => 1,
            Self::Liking(customer) => 1000 + customer.0 as u64,
            Self::Forgetting { tasks, staff } => (tasks as u64) << 8 | staff.0 as u64,
            Self::Service { contract, ticket } => 5 << 40 | contract.key() << 8 | (ticket & 0xff) as u64,
            Self::Straying(tender) => tender.key() << 8 | 7,
        }
    }
}
