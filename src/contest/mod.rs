//! Floor 3: games against each other. Class competitions, whose texts are passed on by hand and replayed, and
//! the tournament that proves the lessons.
//!
//! | what | where |
//! |---|---|
//! | a challenge, as a code, a link, a QR code, a short word | `challenge`, `link`, `qr`, `short`; read back by `entry` |
//! | the challenges an instructor gave out, and which are kept | `given` |
//! | what a student hands in, open or sealed, one or many in a file | `submission`, `received`, `bundle` |
//! | a submission played again, and what a thread beside the page does | `verify`, `job` |
//! | which student it is, when it was made, the ranking, copies | `identity`, `moment`, `standings`, `alike` |
//! | going through a year that was handed in | `year_replay` |
//! | submissions as rivals | `intentions`, `ghosts` |
//! | the debrief: figures of a year, their names, statistics, chance | `facts`, `measure`, `statistics`, `distribution`, `chance`, `debrief` |
//! | games by rounds | `rounds` |
//! | a market that an instructor changes, and a trial of it | `editing`, `trial` |
//! | what the game is to teach, and whether it does | `lesson`, `claims`, `measured`, `line_ups`, `tournament` |

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
