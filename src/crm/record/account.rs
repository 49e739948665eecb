//! Records about customers.

use game::ids::{ContactId, CustomerId, StaffId};
use game::time::Minute;
use serde::{Deserialize, Serialize};

/// Something that is added to customers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AccountRecord {
    /// A note.
    Note {
        /// About which customer.
        customer: CustomerId,
        /// What.
        text: String,
    },
    /// A contact gets an owner, or has none any more. The owner of a customer is a fact of the game.
    AssignContact {
        /// Of which customer.
        customer: CustomerId,
        /// Which contact.
        contact: ContactId,
        /// Their owner.
        staff: Option<StaffId>,
    },
    /// Customers get a tag.
    Tag {
        /// Which.
        customers: Vec<CustomerId>,
        /// The tag.
        tag: String,
    },
    /// A customer loses a tag.
    Untag {
        /// Which.
        customer: CustomerId,
        /// The tag.
        tag: String,
    },
    /// What is to be done next with a customer; it takes the place of what was to be done before.
    NextStep {
        /// Which customer.
        customer: CustomerId,
        /// What is to be done.
        text: String,
        /// By when.
        due: Minute,
    },
    /// The next step is done.
    StepDone {
        /// With which customer.
        customer: CustomerId,
    },
}
