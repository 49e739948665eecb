//! Records about quotations.

use super::id::RecordId;
use super::opportunity::Percent;
use game::ids::{PackageId, ProductId, TenderId};
use game::money::Money;
use game::time::Minute;
use serde::{Deserialize, Serialize};

/// The price of one part of a quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuotedPrice {
    /// A unit.
    pub price: Money,
    /// What is taken off, 0 to 100 per cent.
    pub discount: Percent,
}

/// What a version of a quotation offers; how many units follows from the tender.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuotationOffer {
    /// Which product.
    pub product: ProductId,
    /// Which service package.
    pub package: PackageId,
    /// The goods.
    pub goods: QuotedPrice,
    /// The service package.
    pub service: QuotedPrice,
    /// Freight.
    pub freight: QuotedPrice,
    /// What is taken off the sum of the three.
    pub discount: Percent,
}

/// Something that is done about the quotation for an opportunity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QuotationRecord {
    /// A version is drawn up; the first makes the quotation.
    Version {
        /// For which opportunity.
        opportunity: TenderId,
        /// What is offered.
        offer: QuotationOffer,
        /// Until when it holds.
        valid_until: Minute,
        /// Why this version is made.
        reason: String,
    },
    /// Approval of the latest version is asked for.
    Submit {
        /// The record of the version.
        version: RecordId,
    },
    /// It is approved or refused.
    Decide {
        /// The record of the version.
        version: RecordId,
        /// Whether it is approved.
        approved: bool,
        /// Why.
        reason: String,
    },
}
