//! What changes in a market during the year, drawn by the seed (rulebook 4): a market event a month,
//! customers that enter, are taken over or move, contacts who change jobs.

mod event;
mod turnover;

pub use event::{MarketEvent, MarketEventKind, MarketEvents, draw_market_events};
pub use turnover::{Merger, Presence, Relocation, draw_presence};
