//! Floor 3: games against each other. Class competitions, whose texts are passed on by hand and replayed, and
//! the tournament that proves the lessons.
//!
//! | what | where |
//! |---|---|
//! | a challenge, as a code, a link, a QR code, a short word; which one was played | `challenge` |
//! | a class that stays: roster, what was given out, what was handed in, marks | `class_book` |
//! | the challenges an instructor gave out, and which are kept | `given` |
//! | what a student hands in: its forms, who and when, playing it again, going through its year | `submission` |
//! | the ranking, and copies | `standings` |
//! | submissions as rivals | `ghosts` |
//! | figures of a year | `facts` |
//! | the debrief, its measures, statistics and chance | `debrief` |
//! | a course plan with its labs, cases, exams, reports and games; as its instructor and as a student keep it | `course_plan`, `made_plans`, `taken` |
//! | what a student hands in for it, checked; the gradebook of a class | `homework`, `gradebook` |
//! | games by rounds | `rounds` |
//! | a market that an instructor changes, and a trial of it | `editing`, `trial` |
//! | what the game is to teach, and whether it does | `tournament` |
//! | what a thread beside the page does | `job` |

pub mod challenge;
pub mod class_book;
pub mod course_plan;
pub mod debrief;
pub mod editing;
pub mod facts;
pub mod ghosts;
pub mod given;
pub mod gradebook;
pub mod homework;
pub mod job;
pub mod made_plans;
pub mod rounds;
pub mod standings;
pub mod submission;
pub mod taken;
pub mod tournament;
pub mod trial;
