//! Tenders: the book, bids, disqualification, scoring (rulebook 4).

mod bid;
mod book;
mod committee;
mod disqualification;
mod score;
mod score_sheet;

pub use bid::{Bid, Terms};
pub use book::{Tender, TenderState, draw_tenders, re_tender};
pub use committee::{committee_difference, tie};
pub use disqualification::{Disqualification, disqualification};
pub use score::{
    Centi, Factors, Offer, price_score, recognition_score, record_points, score, service_points, service_score,
    term_points,
};
pub use score_sheet::{ScoreSheet, SheetEntry, Verdict, rank};
