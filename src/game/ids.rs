//! Names of things. Identities are derived, not counted (rulebook 11): a tender
//! is its customer, month and kind, and a contract is its tender.

use crate::time::Month;
use serde::{Deserialize, Serialize};

macro_rules! index_id {
    ($(#[$doc:meta])* $name:ident, $size:ty) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub struct $name(pub $size);

        impl $name {
            /// Its place in the list it comes from.
            pub const fn index(self) -> usize {
                self.0 as usize
            }
        }
    };
}

index_id!(
    /// A company, by its seat in the game.
    CompanyId, u8
);
index_id!(
    /// A customer, by its place in the scenario.
    CustomerId, u16
);
index_id!(
    /// A contact, by its place at its customer.
    ContactId, u8
);
index_id!(
    /// An industry and the product family it buys, by its place in the scenario.
    IndustryId, u8
);
index_id!(
    /// A task, counted within its company.
    TaskId, u32
);
index_id!(
    /// An employee, counted within its company.
    StaffId, u8
);
index_id!(
    /// A service package, by its place in the scenario, the plainest first.
    PackageId, u8
);

/// A product: its family and its place in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ProductId {
    /// The family, named by the industry that buys it.
    pub family: IndustryId,
    /// Its place in the family, the plainest first.
    pub model: u8,
}

impl CustomerId {
    /// One number for this customer and one company: a part of a key of luck.
    pub const fn key_with(self, company: CompanyId) -> u64 {
        (company.0 as u64) << 16 | self.0 as u64
    }

    /// One number for a contact of this customer and one company: a part of a key of luck.
    pub const fn contact_key_with(self, contact: ContactId, company: CompanyId) -> u64 {
        (company.0 as u64) << 32 | (self.0 as u64) << 8 | contact.0 as u64
    }
}

impl CompanyId {
    /// One number for this company and the customer it acts for, if any: a part of a key of luck.
    pub fn order_key(self, customer: Option<CustomerId>) -> u64 {
        u64::from(self.0) << 32 | customer.map_or(0, |customer| u64::from(customer.0) + 1)
    }
}

impl ProductId {
    /// One number for this product: a part of a key of luck.
    pub const fn key(self) -> u64 {
        (self.family.0 as u64) << 8 | self.model as u64
    }

    /// One number for this product and one company: a part of a key of luck.
    pub const fn key_with(self, company: CompanyId) -> u64 {
        (company.0 as u64) << 16 | self.key()
    }
}

/// What called a tender into being.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum TenderKind {
    /// The customer's own need in that month.
    Regular,
    /// A re-tender: a lost contract of the regular tender of month `first`.
    #[serde(rename = "Again")]
    ReTender {
        /// The month of the regular tender that it goes back to.
        first: Month,
    },
    /// An order without a tender.
    Repeat,
    /// An order that came of a joint project.
    Project,
    /// An order of another family than the customer's first.
    Cross {
        /// Which.
        family: IndustryId,
    },
    /// An order that another company has lost, placed again.
    PlacedAgain {
        /// The family that is bought.
        family: IndustryId,
        /// How many of that customer were placed again in that month before.
        nth: u8,
    },
}

/// A tender, and the contract that comes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct TenderId {
    /// The month in whose book it stands.
    pub month: Month,
    /// Regular, or a lost contract again.
    pub kind: TenderKind,
    /// The customer that buys.
    pub customer: CustomerId,
}

impl TenderId {
    /// The customer's regular tender of that month.
    pub const fn regular(customer: CustomerId, month: Month) -> Self {
        Self { month, kind: TenderKind::Regular, customer }
    }

    /// Whether it is an order that no tender went before.
    pub const fn is_order(self) -> bool {
        !matches!(self.kind, TenderKind::Regular | TenderKind::ReTender { .. })
    }

    /// The tender that follows when this one's contract is lost, in `month`.
    pub const fn re_tendered(self, month: Month) -> Self {
        let first = match self.kind {
            TenderKind::ReTender { first } => first,
            _ => self.month,
        };
        Self { month, kind: TenderKind::ReTender { first }, customer: self.customer }
    }

    /// The family that is bought, when the customer's own is `first`.
    pub const fn family(self, first: IndustryId) -> IndustryId {
        match self.kind {
            TenderKind::Cross { family } | TenderKind::PlacedAgain { family, .. } => family,
            _ => first,
        }
    }

    /// One number for this tender, the same everywhere: a part of a key of luck.
    pub const fn key(self) -> u64 {
        let first = match self.kind {
            TenderKind::Regular => 0,
            TenderKind::ReTender { first } => first.number() as u64,
            TenderKind::Repeat => 14,
            TenderKind::Project => 15,
            TenderKind::Cross { family } => 16 + family.0 as u64,
            TenderKind::PlacedAgain { nth, .. } => 128 + nth as u64 % 128,
        };
        (self.month.number() as u64) << 24 | first << 16 | self.customer.0 as u64
    }

    /// One number for this tender and one company: a part of a key of luck.
    pub const fn key_with(self, company: CompanyId) -> u64 {
        self.key() << 8 | company.0 as u64
    }
}
