//! An exam that is being taken, with its clock, and what it came to.
//!
//! The time of an exam runs on while its page is closed, and a clock that is set back gives none: what has passed is
//! added up, by the clock of the day and by the time that the page was open, whichever says more. What is left to be
//! wished: while the page is closed only the clock of the day tells how long, so one that was set back meanwhile is noted
//! and told ([`ExamTrouble::ClockSetBack`]).

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
    /// By how many seconds, 0 or 1, more was added than the clock of the day has moved: whole seconds of two clocks do not
    /// begin together, and what one of them rounds up is not added twice.
    #[serde(default, skip_serializing_if = "is_none")]
    pub over_day: u32,
    /// The same of the time that the page was open.
    #[serde(default, skip_serializing_if = "is_none")]
    pub over_page: u32,
}

/// serde hands over a reference.
#[allow(clippy::trivially_copy_pass_by_ref)]
const fn is_none(seconds: &u32) -> bool {
    *seconds == 0
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

    /// Lets the time pass up to this second, counted from 1970, of which the page has been open for `ticked` seconds
    /// since the last time.
    pub fn pass(&mut self, now: u64, ticked: u32) {
        let seen = if self.clock.seen == 0 { self.begun } else { self.clock.seen };
        let by_day = u32::try_from(now.saturating_sub(seen)).unwrap_or(u32::MAX);
        self.clock.set_back = self.clock.set_back.saturating_add(u16::from(now + CORRECTION < seen));
        let ExamClock { over_day, over_page, .. } = self.clock;
        let passed = by_day.saturating_sub(over_day).max(ticked.saturating_sub(over_page));
        // More than a second is no rounding: the page was closed, or the clock of the day was set back.
        let rounding = |over: u32| if over > 1 { 0 } else { over };
        self.clock.over_day = rounding(passed.saturating_add(over_day).saturating_sub(by_day));
        self.clock.over_page = rounding(passed.saturating_add(over_page).saturating_sub(ticked));
        self.clock.spent = self.clock.spent.saturating_add(passed);
        self.clock.seen = now;
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

/// Something about an exam's times that a teacher is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ExamTrouble {
    /// The last answer was given so many seconds beyond the exam's minutes.
    TooLong(u32),
    /// An answer was given after the time that had passed, or more answers than there are questions.
    TimesDoNotFit,
    /// The clock of the day was set back so many times while it was taken.
    ClockSetBack(u16),
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
        let by_day = self.ended.checked_sub(*begun);
        let spent = u64::from(clock.spent);
        // A clock that was set back is told by itself; then dates fit no longer.
        let dates_fit = clock.set_back > 0 || by_day.is_some_and(|by_day| by_day.abs_diff(spent) <= u64::from(GRACE));
        let found = [
            (last > most + GRACE).then(|| ExamTrouble::TooLong(last - most)),
            (!is_full || !are_within).then_some(ExamTrouble::TimesDoNotFit),
            (clock.set_back > 0).then_some(ExamTrouble::ClockSetBack(clock.set_back)),
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
    fn time_runs_by_the_day_and_by_the_open_page_whichever_says_more() {
        // Steps of (second of the day, seconds that the page was open), and what is left of 1,800 seconds.
        type Case<'a> = (&'a [(u64, u32)], u32, u16);
        let cases: [Case<'_>; 6] = [
            (&[(10_060, 60)], 1740, 0),
            (&[(10_060, 0), (10_060, 1)], 1739, 0),
            (&[(11_800, 0)], 0, 0),
            (&[(99_999, 5)], 0, 0),
            (&[(10_100, 100), (9_000, 1), (9_060, 60)], 1639, 1),
            (&[(9_998, 1)], 1799, 0),
        ];
        for (steps, left, set_back) in cases {
            let mut exam = exam();
            for (now, ticked) in steps {
                exam.pass(*now, *ticked);
            }
            assert_eq!((exam.seconds_left(), exam.clock.set_back), (left, set_back), "{steps:?}");
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
                exam.pass((10_000_000 + phase + at) / 1000, ticked);
            }
            assert!((1739..=1740).contains(&exam.seconds_left()), "{phase}: {}", exam.seconds_left());
        }
    }

    #[test]
    fn an_exam_that_an_earlier_release_began_has_run_since_it_began() {
        let kept = r#"{"blueprint":{"chapters":[1],"questions":[7,9,4],"minutes":30},"seed":1,"begun":10000,"answers":[null]}"#;
        let mut exam: OpenExam = game::json::read(kept).expect("it is read");
        exam.pass(10_600, 1);
        assert_eq!(exam.seconds_left(), 1200);
    }

    #[test]
    fn an_answer_bears_the_second_at_which_it_was_last_changed() {
        let mut exam = exam();
        exam.pass(10_030, 30);
        exam.answer(2, Some(QuizAnswer::One(1)));
        exam.pass(10_050, 20);
        exam.answer(2, Some(QuizAnswer::One(1)));
        exam.answer(0, Some(QuizAnswer::Truth(true)));
        assert_eq!(exam.given, [50, 0, 30]);
    }

    #[test]
    fn nothing_is_answered_once_the_time_is_up() {
        let mut exam = exam();
        exam.pass(11_801, 0);
        exam.answer(0, Some(QuizAnswer::One(1)));
        assert_eq!(exam.answers, []);
    }

    #[test]
    fn times_that_do_not_fit_are_told() {
        let result = |change: &dyn Fn(&mut ExamResult)| {
            let mut exam = exam();
            exam.pass(10_900, 900);
            exam.answer(0, Some(QuizAnswer::One(0)));
            let mut result = ExamResult { exam, ended: 10_900, mark: Mark::FULL };
            change(&mut result);
            result.troubles()
        };
        type Case<'a> = (&'a dyn Fn(&mut ExamResult), &'a [ExamTrouble]);
        let cases: [Case<'_>; 8] = [
            (&|_| (), &[]),
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
