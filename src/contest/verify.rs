//! Verifying a submission: nothing is believed, the year is played again.

use super::challenge::Challenge;
use super::received::Received;
use super::submission::{Student, Submission, SubmissionError};
use crate::record::seal::SecretKey;
use crate::record::{ReplayError, ScenarioFault, replay_log};
use game::RULES_VERSION;
use game::command::Command;
use game::ids::CompanyId;
use game::money::Money;
use game::scenario::Scenario;
use game::score::{Figure, YearResult, results, so_far};
use game::time::Minute;
use game::world::World;
use serde::{Deserialize, Serialize};
use std::hash::{DefaultHasher, Hash, Hasher};

/// What the replay of a sound submission shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verified {
    /// Who.
    pub student: Student,
    /// The company's name.
    pub company: String,
    /// When it was handed in.
    pub at: String,
    /// Whether the year was played to its end.
    pub finished: bool,
    /// The minute that was reached.
    pub reached: Minute,
    /// The score, 0 to 1000; so far, if not finished.
    pub score: u32,
    /// Rank among the market's companies; 0 if not finished.
    pub rank: u8,
    /// Whether it went bankrupt.
    pub bankrupt: bool,
    /// The score's figures, in their order: fen for money, thousandths for the rest.
    pub values: [i64; 6],
    /// Bids and how many of them won.
    pub bids: u32,
    /// Bids won.
    pub wins: u32,
    /// Bids that did not count.
    pub invalid: u32,
    /// Commands.
    pub commands: u32,
    /// What it decided and when, as sorted fingerprints: for comparing two logs.
    #[serde(skip)]
    pub prints: Vec<u64>,
}

/// Why a submission does not count.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// It cannot be read.
    Read(SubmissionError),
    /// It was played under other rules.
    OtherRules {
        /// Which.
        found: u32,
        /// Those here.
        known: u32,
    },
    /// It belongs to another challenge.
    OtherChallenge,
    /// It was handed in open, and the challenge asks for sealed ones: whoever reads along in the
    /// class could have copied it and changed it.
    NotSealed,
    /// The challenge's own market cannot be played.
    Scenario(ScenarioFault),
    /// Its log does not fit: an entry is refused or stands at the wrong minute.
    Replay(ReplayError),
}

/// A challenge that is ready to verify many submissions: its market is opened once.
#[derive(Clone, Debug)]
pub struct Verifier {
    challenge: Challenge,
    fingerprint: String,
    scenario: Scenario,
    key: Option<SecretKey>,
}

impl Verifier {
    /// Opens the challenge's market.
    ///
    /// # Errors
    /// [`ScenarioFault`] when it cannot be played here.
    pub fn new(challenge: Challenge) -> Result<Self, ScenarioFault> {
        let (fingerprint, scenario) = (challenge.fingerprint(), challenge.scenario()?);
        Ok(Self { challenge, fingerprint, scenario, key: None })
    }

    /// Takes the instructor's key, which opens what is sealed. Whether it is the challenge's is for
    /// the caller to see; with another, each sealed submission is refused.
    #[must_use]
    pub fn with_key(self, key: Option<SecretKey>) -> Self {
        Self { key, ..self }
    }

    /// The challenge.
    pub const fn challenge(&self) -> &Challenge {
        &self.challenge
    }

    /// Reads a text and plays its year again.
    ///
    /// # Errors
    /// [`Fault`] with the first thing that is wrong.
    pub fn verify(&self, text: &str) -> Result<Verified, Fault> {
        self.verify_submission(&self.receive(text)?)
    }

    /// Reads a text and sees whether it was handed in for this challenge, and as the challenge asks:
    /// for one with a key an open submission does not count. One that is sealed to the right key
    /// always does.
    ///
    /// # Errors
    /// [`Fault`] with the first thing that is wrong.
    pub fn receive(&self, text: &str) -> Result<Submission, Fault> {
        let Received { submission, sealed } = Received::read(text, self.key.as_ref()).map_err(Fault::Read)?;
        self.check_challenge(&submission)?;
        if self.challenge.seal.is_some() && !sealed {
            return Err(Fault::NotSealed);
        }
        Ok(submission)
    }

    /// Plays the year of a submission again.
    ///
    /// # Errors
    /// As [`Verifier::verify`].
    pub fn verify_submission(&self, submission: &Submission) -> Result<Verified, Fault> {
        let world = self.replay(submission)?;
        let me = CompanyId(0);
        let seen = world.observe(me);
        let last = results(&seen).and_then(|all| all.into_iter().find(|result| result.company == me));
        let finished = last.is_some();
        let result: YearResult = last.unwrap_or_else(|| so_far(&seen));
        let (bids, wins, invalid) = bids_of(&world, me);
        Ok(Verified {
            student: submission.student.clone(),
            company: submission.company.clone(),
            at: submission.at.clone(),
            finished,
            reached: world.now(),
            score: result.score,
            rank: result.rank,
            bankrupt: result.bankrupt.is_some(),
            values: Figure::ALL.map(|figure| result.value(figure)),
            bids,
            wins,
            invalid,
            commands: submission.log.len() as u32,
            prints: prints(submission),
        })
    }

    /// The world that a submission's log makes.
    ///
    /// # Errors
    /// As [`Verifier::verify`].
    pub fn replay(&self, submission: &Submission) -> Result<World, Fault> {
        self.check_challenge(submission)?;
        let setup = self.challenge.setup(&submission.company);
        replay_log(self.scenario.clone(), setup, &submission.log).map_err(Fault::Replay)
    }

    fn check_challenge(&self, submission: &Submission) -> Result<(), Fault> {
        if submission.rules != RULES_VERSION {
            return Err(Fault::OtherRules { found: submission.rules, known: RULES_VERSION });
        }
        if submission.challenge != self.fingerprint {
            return Err(Fault::OtherChallenge);
        }
        Ok(())
    }
}

impl Verified {
    /// Net worth after closing.
    pub const fn net_worth(&self) -> Money {
        Money::fen(self.values[Figure::NetWorth as usize])
    }
}

fn bids_of(world: &World, company: CompanyId) -> (u32, u32, u32) {
    let (mut bids, mut wins, mut invalid) = (0, 0, 0);
    for sheet in world.all_tenders().filter_map(|tender| tender.sheet.as_ref()) {
        let Some(entry) = sheet.entry_of(company) else { continue };
        bids += 1;
        wins += u32::from(sheet.winner().is_some_and(|winner| winner.company == company));
        invalid += u32::from(matches!(entry.verdict, game::tender::Verdict::Invalid(_)));
    }
    (bids, wins, invalid)
}

/// What was decided and when; letting the clock run is no decision.
fn prints(submission: &Submission) -> Vec<u64> {
    let decisions = submission.log.entries.iter().filter(|entry| !matches!(entry.command, Command::Advance { .. }));
    let mut prints: Vec<u64> = decisions
        .map(|entry| {
            let mut hasher = DefaultHasher::new();
            (entry.at, &entry.command).hash(&mut hasher);
            hasher.finish()
        })
        .collect();
    prints.sort_unstable();
    prints
}

/// How alike two logs are, in thousandths: shared decisions of the longer one's. 0 for a log
/// without decisions.
pub fn likeness(a: &Verified, b: &Verified) -> u32 {
    let (mut at, mut other, mut shared) = (0, 0, 0u64);
    while let (Some(one), Some(two)) = (a.prints.get(at), b.prints.get(other)) {
        shared += u64::from(one == two);
        at += usize::from(one <= two);
        other += usize::from(two <= one);
    }
    (shared * 1000).checked_div(a.prints.len().max(b.prints.len()) as u64).unwrap_or(0) as u32
}
