//! Tenders: the book, bids, validity, scoring (rulebook 4).

mod bid;
mod book;
mod score;
mod sheet;

pub use bid::{Bid, Invalid, Terms, fault_of};
pub use book::{Tender, TenderState, draw_tenders, tender_again};
pub use score::{
    Centi, Factors, Offer, price_score, recognition_score, record_points, score, service_points, service_score,
};
pub use sheet::{ScoreSheet, SheetEntry, Verdict, panel_difference, rank, tie};
