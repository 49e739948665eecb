//! An exam that is being taken, with its clock, and what it came to.
//!
//! While the page is open its own clock counts, which nobody can set; by how much the clock of the day then goes apart from
//! it is noted and not charged, and told to the student and to the teacher ([`ExamTrouble::ClockAhead`]). It was set, or the
//! machine slept, and no browser can say which: both clocks move alike in both. To charge it would end the exam of a student
//! whose clock is corrected by the network; to leave it gives the time of a closed lid to look things up, of which the
//! teacher learns how long it was. While the page is closed
//! the time of an exam runs on, and only the clock of the day tells how long; one that is set back gives none and is told
//! ([`ExamTrouble::ClockSetBack`]).

use super::exam::{Blueprint, ExamPaper};
use super::{Mark, QuizAnswer, QuizChapter};
use game::luck::Seed;
use serde::{Deserialize, Serialize};

/// An exam that is being taken. What it asks follows from the blueprint and the seed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenExam {
    /// What it consists of.
    pub blueprint: Blueprint,
    /// What draws it.
    pub seed: Seed,
    /// The second, counted from 1970, at which it began.
    pub begun: u64,
    /// The answers so far, by the place of their questions.
    pub answers: Vec<Option<QuizAnswer>>,
    /// Seconds after the beginning at which the present answers were given, by the place of their questions.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub given: Vec<u32>,
    /// The time that has passed.
    #[serde(default)]
    pub clock: ExamClock,
    /// For what it was set, in the words of what set it; empty for an exam of one's own.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub set_for: String,
}

/// The time of an exam.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExamClock {
    /// Seconds that have passed.
    pub spent: u32,
    /// The second, counted from 1970, at which that was reckoned; 0 before the first time.
    pub seen: u64,
    /// How often the clock of the day was found earlier than before.
    pub set_back: u16,
    /// By how many seconds the clock of the day went further than was counted; less than 0 where it was set back.
    #[serde(default, skip_serializing_if = "is_none")]
    pub apart: i64,
}

/// serde hands over a reference.
#[allow(clippy::trivially_copy_pass_by_ref)]
const fn is_none(seconds: &i64) -> bool {
    *seconds == 0
}

/// Where the time has gone since it was last reckoned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SinceReckoned {
    /// The page was closed, or no clock of its own tells.
    Closed,
    /// The page was open for these seconds.
    Open(u32),
    /// Another tab in which the exam is open has reckoned, at most these seconds ago.
    OtherTab(u32),
}

/// The page's own clock, which nobody can set: how long the page has been open since it was last asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageClock {
    /// Milliseconds of that clock at which the time was last reckoned.
    at: u64,
}

impl PageClock {
    /// Begins at this millisecond of the page's clock.
    pub const fn begin(now: u64) -> Self {
        Self { at: now }
    }

    /// Whole seconds since it was last asked. What is left of a second counts the next time, and nothing counts twice.
    pub fn ticked(&mut self, now: u64) -> u32 {
        let seconds = now.saturating_sub(self.at) / 1000;
        self.at += seconds * 1000;
        u32::try_from(seconds).unwrap_or(u32::MAX)
    }
}

/// An exam that is over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExamResult {
    /// The exam with its last answers.
    pub exam: OpenExam,
    /// The second at which it was handed in, counted from 1970.
    pub ended: u64,
    /// What it earned.
    pub mark: Mark,
}

/// Seconds by which a clock may be corrected without being noted as set back.
const CORRECTION: u64 = 5;
/// Seconds by which what a page does may come late.
const GRACE: u32 = 10;
/// Bytes of the words for what an exam was set.
pub const LONGEST_SET_FOR: usize = 80;

impl OpenExam {
    /// Begins an exam at this second, counted from 1970. `set_for` are the words of what set it, up to
    /// [`LONGEST_SET_FOR`] bytes, by which it finds the result; empty for an exam of one's own.
    pub fn begin(paper: ExamPaper, set_for: &str, now: u64) -> Self {
        let ExamPaper { blueprint, seed } = paper;
        let clock = ExamClock { seen: now, ..ExamClock::default() };
        let set_for = set_for.get(..LONGEST_SET_FOR).unwrap_or(set_for).to_owned();
        Self { blueprint, seed, begun: now, answers: Vec::new(), given: Vec::new(), clock, set_for }
    }

    /// The paper.
    pub fn paper(&self) -> ExamPaper {
        ExamPaper { blueprint: self.blueprint.clone(), seed: self.seed }
    }

    /// Lets the time pass up to this second, counted from 1970.
    pub fn pass(&mut self, now: u64, since: SinceReckoned) {
        let seen = if self.clock.seen == 0 { self.begun } else { self.clock.seen };
        let by_day = u32::try_from(now.saturating_sub(seen)).unwrap_or(u32::MAX);
        let passed = match since {
            SinceReckoned::Closed => by_day,
            SinceReckoned::Open(seconds) => seconds,
            SinceReckoned::OtherTab(seconds) => seconds.min(by_day),
        };
        self.clock.set_back = self.clock.set_back.saturating_add(u16::from(now + CORRECTION < seen));
        self.clock.apart = self.clock.apart.saturating_add(further(seen, now).saturating_sub(i64::from(passed)));
        self.clock.spent = self.clock.spent.saturating_add(passed);
        self.clock.seen = now;
    }

    /// Minutes by which the clock of the day has gone further than was counted; none where that is too little to be told.
    pub fn minutes_stood(&self) -> Option<u32> {
        ahead(self.clock).map(|seconds| ((seconds + 30) / 60).max(1))
    }

    /// Answers the question at a place, from 0, or takes the answer back; nothing once the time is up.
    pub fn answer(&mut self, at: usize, answer: Option<QuizAnswer>) {
        if self.seconds_left() == 0 {
            return;
        }
        if self.answers.len() <= at {
            self.answers.resize(at + 1, None);
        }
        if self.given.len() <= at {
            self.given.resize(at + 1, 0);
        }
        if self.answers[at] != answer {
            self.answers[at] = answer;
            self.given[at] = self.clock.spent;
        }
    }

    /// Seconds that are left.
    pub fn seconds_left(&self) -> u32 {
        (u32::from(self.blueprint.minutes) * 60).saturating_sub(self.clock.spent)
    }
}

/// Seconds by which the clock of the day went further than was counted, where they are more than come late.
fn ahead(clock: ExamClock) -> Option<u32> {
    u32::try_from(clock.apart).ok().filter(|seconds| *seconds > GRACE)
}

/// Seconds from one moment to another; less than 0 where that is the earlier one.
fn further(from: u64, to: u64) -> i64 {
    let seconds = i64::try_from(from.abs_diff(to)).unwrap_or(i64::MAX);
    if to < from { -seconds } else { seconds }
}

/// Something about an exam's times that a teacher is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ExamTrouble {
    /// The last answer was given so many seconds beyond the exam's minutes.
    TooLong(u32),
    /// An answer was given after the time that had passed, or more answers than there are questions.
    TimesDoNotFit,
    /// The clock of the day was set back so many times while it was taken.
    ClockSetBack(u16),
    /// While its page was open the clock of the day went so many seconds further than the page's own: it was set forward, or
    /// the machine slept. They were not counted.
    ClockAhead(u32),
    /// It ended before it began, or later or earlier than the time that passed in it.
    DatesDoNotFit,
}

impl ExamResult {
    /// What the answers earn, drawn again: what is kept beside them is not asked.
    pub fn marked_again(&self, bank: &[QuizChapter]) -> Mark {
        self.exam.paper().mark(bank, &self.exam.answers)
    }

    /// What does not fit in its times.
    pub fn troubles(&self) -> Vec<ExamTrouble> {
        let OpenExam { blueprint, begun, answers, given, clock, .. } = &self.exam;
        let most = u32::from(blueprint.minutes) * 60;
        let last = given.iter().copied().max().unwrap_or_default();
        let is_full = answers.len() <= usize::from(blueprint.count()) && given.len() == answers.len();
        let are_within = given.iter().all(|at| *at <= clock.spent);
        let by_day = further(*begun, self.ended);
        let told = i64::from(clock.spent).saturating_add(clock.apart);
        // An earlier release kept nothing but that a clock was set back.
        let dates_fit = clock.set_back > 0 || by_day >= 0 && by_day.abs_diff(told) <= u64::from(GRACE);
        let found = [
            (last > most + GRACE).then(|| ExamTrouble::TooLong(last - most)),
            (!is_full || !are_within).then_some(ExamTrouble::TimesDoNotFit),
            (clock.set_back > 0).then_some(ExamTrouble::ClockSetBack(clock.set_back)),
            ahead(*clock).map(ExamTrouble::ClockAhead),
            (!dates_fit).then_some(ExamTrouble::DatesDoNotFit),
        ];
        found.into_iter().flatten().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exam() -> OpenExam {
        OpenExam::begin(ExamPaper { blueprint: Blueprint::usual(vec![1]), seed: Seed(1) }, "plan 3", 10_000)
    }

    #[test]
    fn an_open_page_counts_its_own_time_and_a_closed_one_that_of_the_day() {
        use SinceReckoned::{Closed, Open, OtherTab};
        // Steps of (second of the day, since the last), what is left of 1,800 seconds, how often the clock was set back, and
        // by how much it went further.
        type Case<'a> = (&'a [(u64, SinceReckoned)], u32, u16, i64);
        let cases: [Case<'_>; 9] = [
            (&[(10_060, Open(60))], 1740, 0, 0),
            (&[(10_060, Closed), (10_061, Open(1))], 1739, 0, 0),
            (&[(11_800, Closed)], 0, 0, 0),
            // Put forward by forty minutes, or asleep for so long.
            (&[(12_415, Open(15)), (12_430, Open(15))], 1770, 0, 2400),
            // Put forward and back again.
            (&[(12_415, Open(15)), (10_030, Open(15))], 1770, 1, 0),
            (&[(10_100, Open(100)), (9_000, Open(1)), (9_060, Open(60))], 1639, 1, -1101),
            (&[(9_998, Open(1))], 1799, 0, -3),
            (&[(10_100, Open(100)), (10_108, OtherTab(20))], 1692, 0, 0),
            (&[(10_100, Open(100)), (12_508, OtherTab(20))], 1680, 0, 2388),
        ];
        for (steps, left, set_back, apart) in cases {
            let mut exam = exam();
            for (now, since) in steps {
                exam.pass(*now, *since);
            }
            assert_eq!(
                (exam.seconds_left(), exam.clock.set_back, exam.clock.apart),
                (left, set_back, apart),
                "{steps:?}"
            );
        }
    }

    #[test]
    fn a_clock_that_stood_is_told_in_minutes() {
        for (seconds, told) in [(0, None), (10, None), (11, Some(1)), (60, Some(1)), (2_390, Some(40)), (-900, None)] {
            let mut exam = exam();
            exam.clock.apart = seconds;
            assert_eq!(exam.minutes_stood(), told, "{seconds}");
        }
    }

    #[test]
    fn an_answer_between_two_looks_takes_no_time_of_its_own() {
        // Answers every four seconds and a half, a look every fifteen: a minute is a minute, wherever in a second the clock
        // of the day stands.
        let mut moments: Vec<u64> = (1..=13).map(|nth| nth * 4_500).chain((1..=4).map(|nth| nth * 15_000)).collect();
        game::sort::by_key(&mut moments, |at| *at);
        for phase in [0, 300, 500, 999] {
            let (mut exam, mut clock) = (exam(), PageClock::begin(500));
            for at in &moments {
                let ticked = clock.ticked(500 + at);
                exam.pass((10_000_000 + phase + at) / 1000, SinceReckoned::Open(ticked));
            }
            assert_eq!(exam.seconds_left(), 1740, "{phase}");
        }
    }

    #[test]
    fn an_exam_that_an_earlier_release_began_has_run_since_it_began() {
        let kept = r#"{"blueprint":{"chapters":[1],"questions":[7,9,4],"minutes":30},"seed":1,"begun":10000,"answers":[null]}"#;
        let mut exam: OpenExam = game::json::read(kept).expect("it is read");
        exam.pass(10_600, SinceReckoned::Closed);
        assert_eq!(exam.seconds_left(), 1200);
    }

    #[test]
    fn an_answer_bears_the_second_at_which_it_was_last_changed() {
        let mut exam = exam();
        exam.pass(10_030, SinceReckoned::Open(30));
        exam.answer(2, Some(QuizAnswer::One(1)));
        exam.pass(10_050, SinceReckoned::Open(20));
        exam.answer(2, Some(QuizAnswer::One(1)));
        exam.answer(0, Some(QuizAnswer::Truth(true)));
        assert_eq!(exam.given, [50, 0, 30]);
    }

    #[test]
    fn nothing_is_answered_once_the_time_is_up() {
        let mut exam = exam();
        exam.pass(11_801, SinceReckoned::Closed);
        exam.answer(0, Some(QuizAnswer::One(1)));
        assert_eq!(exam.answers, []);
    }

    #[test]
    fn times_that_do_not_fit_are_told() {
        let result = |change: &dyn Fn(&mut ExamResult)| {
            let mut exam = exam();
            exam.pass(10_900, SinceReckoned::Open(900));
            exam.answer(0, Some(QuizAnswer::One(0)));
            let mut result = ExamResult { exam, ended: 10_900, mark: Mark::FULL };
            change(&mut result);
            result.troubles()
        };
        type Case<'a> = (&'a dyn Fn(&mut ExamResult), &'a [ExamTrouble]);
        let cases: [Case<'_>; 9] = [
            (&|_| (), &[]),
            (&|one| (one.exam.clock.apart, one.ended) = (2_400, 13_300), &[ExamTrouble::ClockAhead(2_400)]),
            // Time ran out while the page was closed for days.
            (&|one| (one.exam.clock.spent, one.ended) = (500_000, 510_000), &[]),
            (&|one| one.exam.given[0] = 901, &[ExamTrouble::TimesDoNotFit]),
            (&|one| one.exam.given.clear(), &[ExamTrouble::TimesDoNotFit]),
            (&|one| one.exam.clock.spent = 100, &[ExamTrouble::TimesDoNotFit, ExamTrouble::DatesDoNotFit]),
            (&|one| one.ended = 9_000, &[ExamTrouble::DatesDoNotFit]),
            (&|one| one.exam.clock.set_back = 2, &[ExamTrouble::ClockSetBack(2)]),
            (
                &|one| (one.exam.clock.spent, one.ended, one.exam.given[0]) = (1_900, 11_900, 1_890),
                &[ExamTrouble::TooLong(90)],
            ),
        ];
        for (at, (change, expected)) in cases.into_iter().enumerate() {
            assert_eq!(result(change), expected, "case {at}");
        }
    }
}
