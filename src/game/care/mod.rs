//! After delivery: what a customer expects and perceives, what goes wrong and how it is put right,
//! what care does, who orders again, and who pays (rulebook 6 and 7).

mod acsi;
mod choice;
mod club;
mod credit;
mod experience;
mod programme;
mod reaction;
mod request;
mod ticket;
mod value;

pub use acsi::{Acsi, AcsiNumber, Survey, complaints, index, index_error, sampling_error, satisfaction_error};
pub use choice::{Supplier, choose, utility};
pub use club::{Club, ClubAccount, Membership};
pub use credit::{
    CreditReport, Grade, Means, Payment, PaymentSituation, Recovered, assess, collected, payment, recovered,
};
pub use experience::{Cause, Deed, Experience, Kano, Move, of_deed};
pub use programme::{Programme, Upkeep};
pub use reaction::{Reaction, react};
pub use request::{PriceAnswer, QuotationRequest, QuotedTerms, RequestState, Standing, TermsBefore, answer, ceiling};
pub use ticket::{
    Handling, Matter, Remedy, Ticket, TicketId, TicketState, cost_of_remedy, fair_remedy, handled, handling,
};
pub use value::{customer_value, retention};
