//! Floor 3: games against each other. Class competitions, whose texts are passed on by hand and replayed, and
//! the tournament that proves the lessons.

pub mod alike;
pub mod bundle;
pub mod challenge;
pub mod chance;
pub mod claims;
pub mod debrief;
pub mod distribution;
pub mod editing;
pub mod entry;
pub mod facts;
mod fingerprints;
pub mod ghosts;
pub mod given;
pub mod identity;
pub mod intentions;
pub mod job;
pub mod lesson;
pub mod line_ups;
pub mod link;
pub mod measure;
pub mod measured;
pub mod moment;
pub mod played_for;
pub mod qr;
pub mod received;
pub mod rounds;
pub mod short;
pub mod standings;
pub mod statistics;
pub mod submission;
pub mod tally;
pub mod tournament;
pub mod trial;
pub mod verify;
pub mod year_replay;
