//! Work that the browser's threads do beside the page: jobs and their results, as texts. A worker is set
//! up for one challenge and then verifies one submission after the other, or it plays games of computer
//! companies in any market.

use crate::contest::challenge::Challenge;
use crate::contest::submission::verify::{RecordCheck, Rejection, Verified, Verifier};
use crate::contest::tournament::line_ups::{LINE_UPS, play_line_up};
use crate::contest::tournament::tally::Tally;
use crate::record::seal::SecretKey;
use crate::record::{ReplayError, ScenarioRef};
use game::json;
use game::scenario::Scenario;
use serde::{Deserialize, Serialize};

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Job {
    /// Make ready for a challenge.
    Set {
        /// Its code.
        challenge: String,
        /// The instructor's key as text, where submissions are sealed.
        key: Option<String>,
    },
    /// Play a submission again.
    Verify {
        /// The text that was handed in.
        text: String,
    },
    /// Play a game of the tournament.
    Play {
        /// The market.
        market: ScenarioRef,
        /// The seed.
        seed: u64,
        /// Which of [`LINE_UPS`].
        line_up: u8,
    },
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Done {
    /// The worker is ready.
    Set,
    /// A submission is sound, or why it does not count.
    Verified(Box<Result<Verified, Rejection>>),
    /// A game of the tournament is over.
    Played(Box<Tally>),
    /// The job cannot be read, its challenge or market cannot be played, or none is set: never asked
    /// for by a page that has opened the challenge or market itself.
    Nothing,
}

/// How far several jobs have come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct JobProgress {
    /// How many are done.
    pub done: usize,
    /// How many there are.
    pub all: usize,
}

/// What came of a job that came as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JobAnswer {
    /// A [`Done`] as text.
    pub text: String,
    /// Whether the job is to be done again with what checks workbench records, which this worker does not have yet.
    pub lacks_record_check: bool,
}

/// Does one job after the other.
#[derive(Clone, Debug, Default)]
pub struct Worker {
    verifier: Option<Verifier>,
    /// The market that was played last: usually the next one too.
    market: Option<(ScenarioRef, Scenario)>,
}

impl Worker {
    /// Does a job that came as text.
    pub fn work(&mut self, job: &str) -> JobAnswer {
        let done = json::read(job).map_or(Done::Nothing, |job| self.take(job));
        let lacks_record_check = matches!(&done, Done::Verified(verdict) if **verdict == Err(Rejection::NoRecordCheck));
        JobAnswer { text: write(&done), lacks_record_check }
    }

    /// Takes what checks workbench records; it holds for the challenge that is set.
    pub fn take_record_check(&mut self, check: RecordCheck) {
        self.verifier = self.verifier.take().map(|verifier| verifier.with_record_check(check));
    }

    /// Does a job.
    pub fn take(&mut self, job: Job) -> Done {
        match job {
            Job::Set { challenge, key } => {
                let key = key.and_then(|text| SecretKey::read(&text).ok());
                let verifier = Challenge::read(&challenge).ok().and_then(|challenge| Verifier::new(challenge).ok());
                self.verifier = verifier.map(|verifier| verifier.with_key(key));
                if self.verifier.is_some() { Done::Set } else { Done::Nothing }
            }
            Job::Verify { text } => match &self.verifier {
                Some(verifier) => Done::Verified(Box::new(verifier.verify(&text))),
                None => Done::Nothing,
            },
            Job::Play { market, seed, line_up } => match (self.open(market), LINE_UPS.get(usize::from(line_up))) {
                (Some(scenario), Some(&line_up)) => Done::Played(Box::new(play_line_up(&scenario, seed, line_up))),
                _ => Done::Nothing,
            },
        }
    }

    fn open(&mut self, market: ScenarioRef) -> Option<Scenario> {
        if let Some((last, scenario)) = &self.market
            && *last == market
        {
            return Some(scenario.clone());
        }
        let scenario = market.open().ok()?;
        self.market = Some((market, scenario.clone()));
        Some(scenario)
    }
}

impl Job {
    /// The job as text.
    pub fn text(&self) -> String {
        json::text(self)
    }
}

impl Done {
    /// Reads what a worker answered.
    pub fn read(text: &str) -> Self {
        json::read(text).unwrap_or(Self::Nothing)
    }
}

fn write(done: &Done) -> String {
    // A market's own flaws do not travel; they are found where the challenge is opened.
    let stays = match done {
        Done::Verified(verdict) => {
            matches!(**verdict, Err(Rejection::Scenario(_) | Rejection::Replay(ReplayError::Scenario(_))))
        }
        _ => false,
    };
    json::text(if stays { &Done::Nothing } else { done })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contest::challenge::tests::challenge;
    use crate::contest::editing::Sheet;
    use crate::contest::submission::record_check::replay_checking_records;
    use crate::contest::submission::{Student, Submission, SubmissionError};
    use crate::crm::record::{AccountRecord, CrmRecord, record_text};
    use crate::crm::refusal::RecordRefusal;
    use crate::crm::role::CrmRole;
    use crate::crm::saved::SavedRecord;
    use crate::record::Log;
    use crate::record::code::CodeError;
    use game::command::Command;
    use game::ids::{CompanyId, CustomerId};
    use game::time::Minute;

    fn handed_in(commands: &[(u32, Command)]) -> String {
        let mut log = Log::default();
        for (at, command) in commands {
            log.note(Minute::new(*at), CompanyId(0), command.clone());
        }
        let student = Student { name: "王芳".to_owned(), number: "12".to_owned() };
        Submission::new(&challenge(), student, "青禾商贸".to_owned(), "".into(), log).code()
    }

    #[test]
    fn what_is_done_beside_the_page_is_what_is_done_on_it() {
        let verifier = Verifier::new(challenge()).expect("a sound market");
        let advance = |to| Command::Advance { to: Minute::new(to) };
        let texts = [
            handed_in(&[(0, advance(600))]),
            handed_in(&[(5, advance(600))]),
            handed_in(&[(0, advance(600)), (600, advance(0))]),
            "junk".to_owned(),
        ];
        let mut worker = Worker::default();
        let set = Job::Set { challenge: challenge().code(), key: None };
        assert_eq!(Done::read(&worker.work(&set.text()).text), Done::Set);
        for text in texts {
            let here = verifier.verify(&text);
            let beside = Done::read(&worker.work(&Job::Verify { text }.text()).text);
            assert_eq!(beside, Done::Verified(Box::new(here)));
        }
    }

    #[test]
    fn records_are_checked_once_what_checks_them_has_come() {
        let mut log = Log::default();
        log.note(Minute::new(0), CompanyId(0), Command::Advance { to: Minute::new(600) });
        let note = AccountRecord::Note { customer: CustomerId(0), text: "一".to_owned() };
        let text = record_text(CrmRole::Salesperson, CrmRecord::Account(note));
        let made = |at, after| vec![SavedRecord { at: Minute::new(at), after, by: CompanyId(0), text: text.clone() }];
        let refusal = RecordRefusal::Past;
        let late = Err(Rejection::Replay(ReplayError::Record { record: 0, refusal }));
        for (records, expect) in [(made(600, 1), Ok(Minute::new(600))), (made(600, 0), late)] {
            let student = Student { name: "王芳".to_owned(), number: "12".to_owned() };
            let submission = Submission::new(&challenge(), student, "青禾商贸".to_owned(), "".into(), log.clone());
            let verify = Job::Verify { text: submission.with_records(records).code() }.text();
            let mut worker = Worker::default();
            worker.take(Job::Set { challenge: challenge().code(), key: None });
            let before = worker.work(&verify);
            assert!(before.lacks_record_check);
            assert_eq!(Done::read(&before.text), Done::Verified(Box::new(Err(Rejection::NoRecordCheck))));
            worker.take_record_check(replay_checking_records);
            let after = worker.work(&verify);
            assert!(!after.lacks_record_check);
            let Done::Verified(verdict) = Done::read(&after.text) else { panic!("{}", after.text) };
            assert_eq!(verdict.map(|verified| verified.reached), expect);
        }
    }

    #[test]
    fn what_does_not_count_is_told_beside_the_page_too() {
        let mut worker = Worker::default();
        worker.take(Job::Set { challenge: challenge().code(), key: None });
        let late = handed_in(&[(5, Command::Advance { to: Minute::new(600) })]);
        for (text, expect) in [
            (String::new(), Rejection::Read(SubmissionError::Code(CodeError::Empty))),
            (late, Rejection::Replay(ReplayError::NotAtMinute { entry: 0, says: Minute::new(5), now: Minute::new(0) })),
        ] {
            assert_eq!(worker.take(Job::Verify { text }), Done::Verified(Box::new(Err(expect))));
        }
    }

    #[test]
    fn a_game_of_a_tournament_is_played_beside_the_page() {
        let mut sheet = Sheet::begin(&Scenario::practice());
        sheet.set("capital", 1_500_000).expect("a number");
        sheet.set("months", 1).expect("a number");
        let own = sheet.scenario().expect("a sound market");
        let mut worker = Worker::default();
        for (market, seed, line_up) in [(own.clone(), 1, 0u8), (own, 2, 10), (short(Scenario::practice()), 1, 0)] {
            let job = Job::Play { market: ScenarioRef::to(&market), seed, line_up };
            let beside = Done::read(&worker.work(&job.text()).text);
            assert_eq!(beside, Done::Played(Box::new(play_line_up(&market, seed, LINE_UPS[usize::from(line_up)]))));
        }
        let beyond =
            Job::Play { market: ScenarioRef::to(&Scenario::practice()), seed: 1, line_up: LINE_UPS.len() as u8 };
        assert_eq!(worker.take(beyond), Done::Nothing);
        let moon = ScenarioRef { id: "moon".to_owned(), ..ScenarioRef::to(&Scenario::practice()) };
        assert_eq!(worker.take(Job::Play { market: moon, seed: 1, line_up: 0 }), Done::Nothing);
    }

    /// The same market for one month.
    fn short(market: Scenario) -> Scenario {
        let mut sheet = Sheet::begin(&market);
        sheet.set("months", 1).expect("a number");
        sheet.scenario().expect("a sound market")
    }

    #[test]
    fn nothing_comes_of_what_was_never_asked_for() {
        let verify = Job::Verify { text: String::new() }.text();
        let moon = Job::Set { challenge: "moon".to_owned(), key: None }.text();
        for job in [verify.as_str(), "junk", moon.as_str()] {
            assert_eq!(Done::read(&Worker::default().work(job).text), Done::Nothing, "{job}");
        }
        assert_eq!(Done::read("junk"), Done::Nothing);
    }
}
