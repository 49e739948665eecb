//! Service: the queue with its promised responses, work orders step by step, what a repair costs the customer, causes
//! of trouble, and the plan of relationship programmes.
//!
//! A work order is a ticket of the game with what users record about it. The work itself is the game's: tasks that are
//! queued through its door. The money is the game's, too: a repair out of warranty is billed by the market's rate when
//! the work ends, and the quotation is that bill, worked out before.
//!
//! | what | where |
//! |---|---|
//! | the clock of each ticket against the promised response | `clock` |
//! | a work order with all its steps | `work_order` |
//! | tickets by product, industry and cause | `causes` |
//! | programmes by customer | `plan` |

pub mod causes;
pub mod clock;
pub mod plan;
pub mod work_order;
