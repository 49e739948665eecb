//! Verifying a submission: it is not trusted, but played again.

use crate::contest::challenge::Challenge;
use crate::contest::facts::YearFacts;
use crate::contest::submission::fingerprints;
use crate::contest::submission::moment::ClockTime;
use crate::contest::submission::received::Received;
use crate::contest::submission::{Student, Submission, SubmissionError};
use crate::record::seal::SecretKey;
use crate::record::{Fingerprint, LogEntry, ReplayError, ScenarioRefError, replay_watched};
use game::ids::CompanyId;
use game::money::Money;
use game::scenario::Scenario;
use game::score::{Figure, YearResult, results, so_far};
use game::setup::Setup;
use game::time::Minute;
use game::world::World;
use serde::{Deserialize, Serialize};

/// What the replay of a sound submission shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verified {
    /// The student.
    pub student: Student,
    /// The company's name.
    pub company: String,
    /// When it was handed in.
    pub at: ClockTime,
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
    #[serde(rename = "invalid")]
    pub disqualified: u32,
    /// Commands.
    pub commands: u32,
    /// The year in figures.
    pub facts: YearFacts,
    /// The fingerprint of its log: equal when the very same log was handed in again.
    #[serde(rename = "log_print")]
    pub log_fingerprint: u64,
    /// What it decided and in which month, as sorted fingerprints: for comparing two logs.
    #[serde(rename = "prints", default, skip_serializing_if = "Vec::is_empty", with = "fingerprints")]
    pub decision_fingerprints: Vec<u32>,
}

/// Why a submission does not count.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Rejection {
    /// It cannot be read.
    Read(SubmissionError),
    /// It belongs to another challenge.
    OtherChallenge,
    /// It was handed in open, and the challenge asks for sealed ones: anybody in the class who
    /// reads along could have copied it and changed it.
    NotSealed,
    /// The challenge's own market cannot be played. Found where the challenge is opened.
    #[serde(skip)]
    Scenario(ScenarioRefError),
    /// Its log does not fit: an entry is refused or stands at the wrong minute.
    Replay(ReplayError),
    /// The program that plays it again failed on it, so that nobody knows whether it is sound.
    NotChecked,
    /// It has records of the CRM workbench, and the part of the program that checks them is not here.
    NoRecordCheck,
}

/// Plays the year of a submission again, each of its workbench records checked against the world of its moment
/// ([`super::record_check::replay_checking_records`]). Few submissions have records, so a page loads this when the
/// first of them asks for it.
pub type RecordCheck = fn(Scenario, Setup, &Submission) -> Result<World, ReplayError>;

/// A challenge that is ready to verify many submissions: its market is opened once.
#[derive(Clone, Debug)]
pub struct Verifier {
    challenge: Challenge,
    fingerprint: Fingerprint,
    scenario: Scenario,
    key: Option<SecretKey>,
    record_check: Option<RecordCheck>,
}

impl Verifier {
    /// Opens the challenge's market.
    ///
    /// # Errors
    /// [`ScenarioRefError`] when it cannot be played here.
    pub fn new(challenge: Challenge) -> Result<Self, ScenarioRefError> {
        let (fingerprint, scenario) = (challenge.fingerprint(), challenge.scenario()?);
        Ok(Self { challenge, fingerprint, scenario, key: None, record_check: None })
    }

    /// Takes the instructor's key, which opens what is sealed. Whether it is the challenge's is for
    /// the caller to see; with another, each sealed submission is refused.
    #[must_use]
    pub fn with_key(self, key: Option<SecretKey>) -> Self {
        Self { key, ..self }
    }

    /// Takes what checks workbench records. Without it a submission that has some is not verified
    /// ([`Rejection::NoRecordCheck`]).
    #[must_use]
    pub fn with_record_check(self, record_check: RecordCheck) -> Self {
        Self { record_check: Some(record_check), ..self }
    }

    /// The challenge.
    pub const fn challenge(&self) -> &Challenge {
        &self.challenge
    }

    /// Reads a text and plays its year again.
    ///
    /// # Errors
    /// [`Rejection`] with the first thing that is wrong.
    pub fn verify(&self, text: &str) -> Result<Verified, Rejection> {
        self.verify_submission(&self.receive(text)?)
    }

    /// Reads a text and sees whether it was handed in for this challenge, and as the challenge asks:
    /// for one with a key an open submission does not count. One that is sealed to the right key
    /// always does.
    ///
    /// # Errors
    /// [`Rejection`] with the first thing that is wrong.
    pub fn receive(&self, text: &str) -> Result<Submission, Rejection> {
        let Received { submission, sealed } = Received::read(text, self.key.as_ref()).map_err(Rejection::Read)?;
        self.check_challenge(&submission)?;
        if self.challenge.seal.is_some() && !sealed {
            return Err(Rejection::NotSealed);
        }
        Ok(submission)
    }

    /// Plays the year of a submission again.
    ///
    /// # Errors
    /// As [`Verifier::verify`].
    pub fn verify_submission(&self, submission: &Submission) -> Result<Verified, Rejection> {
        let world = self.replay(submission)?;
        let me = CompanyId(0);
        let seen = world.observe(me);
        let last = results(&seen).and_then(|all| all.into_iter().find(|result| result.company == me));
        let finished = last.is_some();
        let result: YearResult = last.unwrap_or_else(|| so_far(&seen));
        let (bids, wins, disqualified) = bids_of(&world, me);
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
            disqualified,
            commands: submission.log.len() as u32,
            facts: YearFacts::of(&seen),
            log_fingerprint: fingerprints::of_all(&submission.log),
            decision_fingerprints: fingerprints::of(&submission.log),
        })
    }

    /// The world that a submission's log makes.
    ///
    /// Its records are checked on the way.
    ///
    /// # Errors
    /// As [`Verifier::verify`].
    pub fn replay(&self, submission: &Submission) -> Result<World, Rejection> {
        let (scenario, setup) = self.market(submission)?;
        let played = if submission.records.is_empty() {
            replay_watched(scenario, setup, &submission.log, &mut |_, _| ())
        } else {
            self.record_check.ok_or(Rejection::NoRecordCheck)?(scenario, setup, submission)
        };
        played.map_err(Rejection::Replay)
    }

    /// The same, showing the world before each entry is carried out.
    ///
    /// # Errors
    /// As [`Verifier::verify`].
    pub fn replay_watched(
        &self,
        submission: &Submission,
        watch: &mut dyn FnMut(&World, &LogEntry),
    ) -> Result<World, Rejection> {
        let (scenario, setup) = self.market(submission)?;
        replay_watched(scenario, setup, &submission.log, watch).map_err(Rejection::Replay)
    }

    /// The market and the settings that a submission was played in.
    ///
    /// # Errors
    /// [`Rejection`] when it was played in another challenge.
    pub fn market(&self, submission: &Submission) -> Result<(Scenario, Setup), Rejection> {
        self.check_challenge(submission)?;
        Ok((self.scenario.clone(), self.challenge.setup(&submission.company)))
    }

    fn check_challenge(&self, submission: &Submission) -> Result<(), Rejection> {
        if submission.challenge != self.fingerprint {
            return Err(Rejection::OtherChallenge);
        }
        Ok(())
    }
}

impl Verified {
    /// Whether that submission is the one that was replayed.
    pub fn is_of(&self, submission: &Submission) -> bool {
        let (who, company) = (&submission.student, &submission.company);
        (&self.student, &self.company, self.log_fingerprint) == (who, company, fingerprints::of_all(&submission.log))
    }

    /// Net worth after closing.
    pub const fn net_worth(&self) -> Money {
        Money::fen(self.values[Figure::NetWorth as usize])
    }

    /// Whether nothing more can come of the year: it was played to its end, or the company fell. Figures
    /// of a class rest on such years alone.
    pub const fn is_whole(&self) -> bool {
        self.finished || self.bankrupt
    }
}

fn bids_of(world: &World, company: CompanyId) -> (u32, u32, u32) {
    let (mut bids, mut wins, mut disqualified) = (0, 0, 0);
    for sheet in world.all_tenders().filter_map(|tender| tender.sheet.as_ref()) {
        let Some(entry) = sheet.entry_of(company) else { continue };
        bids += 1;
        wins += u32::from(sheet.winner().is_some_and(|winner| winner.company == company));
        disqualified += u32::from(matches!(entry.verdict, game::tender::Verdict::Disqualified(_)));
    }
    (bids, wins, disqualified)
}
