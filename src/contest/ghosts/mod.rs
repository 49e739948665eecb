//! Ghosts to play against: submissions of a challenge that the instructor releases, with the
//! challenge, as one text.
//!
//! `intentions` reads from a submission what it meant to do.

pub mod intentions;

use crate::contest::challenge::{Challenge, ChallengeError, MOST_CHALLENGE};
use crate::contest::ghosts::intentions::intentions_of;
use crate::contest::submission::Submission;
use crate::contest::submission::verify::{Rejection, Verifier};
use crate::record::code::{CodeError, TextKind, pack, unpack};
use crate::record::{MOST_NAME, ReadError, check_script};
use game::ghost::Script;
use game::json;
use game::setup::{MOST_SEATS, Player, Seat, Setup};
use serde::{Deserialize, Serialize};

/// Ghosts that play in one market at most: one seat is the player's.
pub const MOST_GHOSTS: usize = MOST_SEATS - 1;
/// Bytes that a release has at most once unpacked.
pub const MOST_RELEASE: u32 = 3_000_000;

/// What an instructor releases: a challenge and companies that have played it.
#[derive(Clone, Debug, PartialEq)]
pub struct Release {
    /// What they played.
    pub challenge: Challenge,
    /// The companies, 1 to [`MOST_GHOSTS`].
    pub ghosts: Vec<Ghost>,
}

/// A company that played the challenge.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ghost {
    /// What it is called in the game.
    pub name: String,
    /// Its place in the class, from 1, if the instructor tells it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<u32>,
    /// What it meant to do.
    pub script: Script,
}

/// By which name a company goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum GhostName {
    /// By the name that the student gave it.
    #[default]
    Company,
    /// By the student's name: only when the instructor chooses so.
    Student,
}

/// Why a text is not a release that can be played here.
#[derive(Clone, Debug, PartialEq)]
pub enum ReleaseError {
    /// The text itself is damaged or something else.
    Code(CodeError),
    /// What it holds does not read as a release.
    NotARelease,
    /// Its challenge cannot be played here.
    Challenge(ChallengeError),
    /// No ghosts, or too many.
    Ghosts {
        /// The most.
        most: u32,
    },
    /// A ghost's name or script goes beyond its limits.
    TooMuch,
}

/// A release as it is written: the challenge by its own code, which has its own reader.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    challenge: String,
    ghosts: Vec<Ghost>,
}

/// The one field that every form of a release has: it says for which rules it is.
#[derive(Deserialize)]
struct OnlyChallenge {
    challenge: String,
}

impl Ghost {
    /// A submission as a ghost. `place` is its place in the class, if it is to be told.
    ///
    /// # Errors
    /// [`Rejection`] when the submission does not verify.
    pub fn of(
        verifier: &Verifier,
        submission: &Submission,
        shown: GhostName,
        place: Option<u32>,
    ) -> Result<Self, Rejection> {
        let script = intentions_of(verifier, submission)?;
        let student = submission.student.name.trim();
        let name = match shown {
            GhostName::Student if !student.is_empty() => student,
            _ => submission.company.trim(),
        };
        Ok(Self { name: name.to_owned(), place, script })
    }
}

impl Release {
    /// A release of those companies; names that are the same are told apart by a number.
    ///
    /// # Errors
    /// [`ReleaseError::Ghosts`] when there are none, or more than fit into a market.
    pub fn new(challenge: Challenge, mut ghosts: Vec<Ghost>) -> Result<Self, ReleaseError> {
        count(&ghosts)?;
        for index in 0..ghosts.len() {
            let name = ghosts[index].name.clone();
            let same = ghosts[..index].iter().filter(|before| before.name == name).count();
            if same > 0 {
                ghosts[index].name = numbered(&name, same + 1, &ghosts);
            }
        }
        Ok(Self { challenge, ghosts })
    }

    /// The release as text.
    pub fn code(&self) -> String {
        let written = Written { challenge: self.challenge.code(), ghosts: self.ghosts.clone() };
        pack(TextKind::Ghosts, &json::text(&written).into_bytes())
    }

    /// Reads a release and sees whether it can be played here.
    ///
    /// # Errors
    /// [`ReleaseError`] with the first thing that is wrong.
    pub fn read(text: &str) -> Result<Self, ReleaseError> {
        let bytes = unpack(TextKind::Ghosts, text, MOST_RELEASE).map_err(ReleaseError::Code)?;
        let OnlyChallenge { challenge } = json::read_bytes(&bytes).map_err(|_| ReleaseError::NotARelease)?;
        if challenge.len() > MOST_CHALLENGE as usize {
            return Err(ReleaseError::TooMuch);
        }
        let challenge = Challenge::read(&challenge).map_err(ReleaseError::Challenge)?;
        let Written { ghosts, .. } = json::read_bytes(&bytes).map_err(|_| ReleaseError::NotARelease)?;
        count(&ghosts)?;
        if ghosts.iter().any(|ghost| check_ghost(ghost).is_err()) {
            return Err(ReleaseError::TooMuch);
        }
        Ok(Self { challenge, ghosts })
    }

    /// The settings of a game against these ghosts. They take the seats of the challenge's computer
    /// companies, the last ones first, so that the market is no more crowded than the one that they
    /// played; a game of such settings counts for no competition ([`Challenge::is_of`]).
    pub fn setup(&self, company: &str) -> Setup {
        let mut setup = self.challenge.setup(company);
        let kept = (setup.seats.len() - 1).saturating_sub(self.ghosts.len());
        setup.seats.truncate(1 + kept);
        setup.seats.extend(
            self.ghosts
                .iter()
                .map(|ghost| Seat { name: ghost.name.clone(), player: Player::Ghost(ghost.script.clone()) }),
        );
        setup
    }
}

fn count(ghosts: &[Ghost]) -> Result<(), ReleaseError> {
    let most = MOST_GHOSTS as u32;
    if (1..=MOST_GHOSTS).contains(&ghosts.len()) { Ok(()) } else { Err(ReleaseError::Ghosts { most }) }
}

fn check_ghost(ghost: &Ghost) -> Result<(), ReadError> {
    if ghost.name.chars().count() > MOST_NAME as usize {
        return Err(ReadError::Limit { what: crate::record::Limit::Name, most: MOST_NAME });
    }
    check_script(&ghost.script)
}

/// A name with a number behind it that nobody else has, no longer than a name may be.
fn numbered(name: &str, from: usize, ghosts: &[Ghost]) -> String {
    let short: String = name.chars().take(MOST_NAME as usize - 3).collect();
    let mut names = (from..).map(|number| format!("{short} {number}"));
    names.find(|name| ghosts.iter().all(|ghost| ghost.name != *name)).unwrap_or_default()
}
