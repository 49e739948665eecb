//! Leads: customers from which business may come, where they came from and what became of them.
//!
//! A lead comes from a fact (research, a recommendation, an event, a complaint that was settled) or from a bought
//! list that a user has cleaned and taken in. A customer is a lead of new business once, by the earliest source.
//!
//! | what | where |
//! |---|---|
//! | what the records come to | `state` |
//! | whether one more may be added | `check` |
//! | the leads and how they stand | `found` |
//! | points of a lead | `score` |
//! | what a bought list says | `bought` |
//! | how well it was cleaned | `quality` |
//! | conversion and cost by source | `sources` |

pub mod bought;
pub mod check;
pub mod found;
pub mod quality;
pub mod score;
pub mod sources;
pub mod state;
