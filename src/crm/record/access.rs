//! Records about what roles may see.

use super::super::act::CrmAct;
use super::super::names::ListName;
use super::super::role::CrmRole;
use serde::{Deserialize, Serialize};

/// A change of the matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AccessRecord {
    /// A list is opened or closed to a role.
    List {
        /// To which role.
        role: CrmRole,
        /// Which list.
        list: ListName,
        /// Whether it is open.
        open: bool,
    },
    /// A kind of work is allowed to a role or not.
    Act {
        /// To which role.
        role: CrmRole,
        /// Which.
        act: CrmAct,
        /// Whether it is allowed.
        open: bool,
    },
    /// Confidential columns are opened or closed to a role.
    Confidential {
        /// To which role.
        role: CrmRole,
        /// Whether they are open.
        open: bool,
    },
}
