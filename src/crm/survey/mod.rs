//! Customer surveys: questionnaire and sample, the work, the answers and what they come to.
//!
//! The answers are the game's: what its survey tasks measured with customers of the sample after the survey was
//! designed. A design is frozen when the first answer has come.
//!
//! | what | where |
//! |---|---|
//! | the tasks of a survey, what they take and cost | `work` |
//! | the answers | `answers` |
//! | a mean with its confidence interval; a share with its own | `interval`, `share_interval` |
//! | the satisfaction index of the sample | `index` |
//! | five dimensions of service quality, from facts | `dimensions` |
//! | factors by importance and satisfaction; the open question | `factors` |
//! | all figures of a survey, each with its interval | `results` |

pub mod answers;
pub mod dimensions;
pub mod factors;
pub mod index;
pub mod interval;
pub mod results;
pub mod share_interval;
pub mod work;
