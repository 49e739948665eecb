//! What a saved game says of itself without being replayed: whose it is, how far it has come, and
//! its result. It is what the list of games shows, and all that is left of a game under other rules.

use super::mark::Mark;
use game::ids::CompanyId;
use game::money::Money;
use game::observation::Observation;
use game::score;
use game::time::Minute;
use serde::{Deserialize, Serialize};

/// A game's label and stored result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Heading {
    /// The market.
    pub scenario: Mark,
    /// The name of the person's company.
    pub company: String,
    /// How many companies there are.
    pub companies: u8,
    /// The minute it had come to.
    pub minute: Minute,
    /// Whether the year was over.
    pub over: bool,
    /// Whether the company was bankrupt.
    pub bankrupt: bool,
    /// The company's cash.
    pub cash: Money,
    /// Its score: the year's, or as it would be if the year had ended then.
    pub score: u32,
    /// Its rank: the year's, or by the last published sales.
    pub rank: Option<u8>,
    /// When it was saved, in milliseconds since 1970.
    pub saved: u64,
}

impl Heading {
    /// What a game would say of itself now, for the company that looks.
    pub fn of(seen: &Observation<'_>, scenario: &Mark, saved: u64) -> Self {
        let me = seen.me();
        let results = score::results(seen);
        let mine = results.as_ref().and_then(|results| results.iter().find(|result| result.company == me));
        let (score, rank) = match mine {
            Some(result) => (result.score, Some(result.rank)),
            None => (score::so_far(seen).score, published_rank(seen, me)),
        };
        Self {
            scenario: scenario.clone(),
            company: seen.seat_name(me).to_owned(),
            companies: seen.company_count() as u8,
            minute: seen.now(),
            over: seen.is_over(),
            bankrupt: seen.is_bankrupt(),
            cash: seen.cash(),
            score,
            rank,
            saved,
        }
    }
}

fn published_rank(seen: &Observation<'_>, me: CompanyId) -> Option<u8> {
    seen.companies().into_iter().find(|company| company.id == me)?.rank
}
