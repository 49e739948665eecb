//! The test before and after the course: two forms that share no question and are made alike, so that their difference
//! is what was learned and not what was remembered.
//!
//! Each chapter is halved by its topics, and from each half a pair of questions of the same topic and level is drawn: one
//! for each form. Which form comes first is drawn, too, so that over a class neither is the easier one. The gain is
//! normalised (Hake 1998, American Journal of Physics 66, 64–74): what was gained of what could still be gained.

use super::question::{Form, Question, QuestionId, QuestionLevel, QuizChapter};
use super::{Mark, QuizAnswer, Topic};
use game::luck::{Luck, Purpose, Seed};
use serde::{Deserialize, Serialize};

/// What is kept of the test.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CourseTest {
    /// What drew it; orders and values of its questions are drawn by it, too.
    pub seed: Seed,
    /// The questions of the form before the course and of the one after it. They are kept, so that a later release
    /// with more questions asks the same.
    pub forms: [Vec<QuestionId>; 2],
    /// What was answered before the course.
    #[serde(default)]
    pub before: TestSitting,
    /// What was answered after it.
    #[serde(default)]
    pub after: TestSitting,
}

/// One of the two times at which it is taken.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TestSitting {
    /// The second, counted from 1970, at which it was begun; none before.
    pub begun: Option<u64>,
    /// The second at which it was handed in; none before.
    pub ended: Option<u64>,
    /// The answers by the place of their questions.
    pub answers: Vec<Option<QuizAnswer>>,
}

/// The two times at which the test is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TestMoment {
    /// Before the course.
    Before,
    /// After it.
    After,
}

/// Questions of each form: one a half chapter.
pub const TEST_QUESTIONS: usize = 14;

/// The level at which each half chapter is asked, of those at which it has pairs to choose from: five to remember, six to
/// apply, three to judge.
const LEVELS: [usize; TEST_QUESTIONS] = [0, 1, 2, 1, 0, 1, 1, 1, 0, 2, 0, 2, 0, 1];

/// The questions of two forms.
pub fn forms(bank: &[QuizChapter], seed: Seed) -> [Vec<QuestionId>; 2] {
    let mut forms = [Vec::new(), Vec::new()];
    let halves = bank.iter().flat_map(|chapter| halves(chapter).map(|half| (chapter.number, half)));
    for (at, (chapter, half)) in halves.enumerate() {
        let mut luck = Luck::of(seed, Purpose::Question, u64::from(chapter), 10 + at as u64);
        if let Some([one, other]) = pair(&half, LEVELS[at % LEVELS.len()], &mut luck) {
            forms[0].push(one.id.clone());
            forms[1].push(other.id.clone());
        }
    }
    if Luck::of(seed, Purpose::Question, 0, 9).below(2) == 1 {
        forms.swap(0, 1);
    }
    forms
}

/// A chapter's questions in two halves, no topic in both; topics in the order in which they come first.
fn halves(chapter: &QuizChapter) -> [Vec<&Question>; 2] {
    let mut topics: Vec<Topic> = Vec::new();
    for question in &chapter.questions {
        if !topics.contains(&question.topic) {
            topics.push(question.topic);
        }
    }
    let of = |topic: Topic| chapter.questions.iter().filter(move |question| question.topic == topic);
    let mut halves = [Vec::new(), Vec::new()];
    for topic in topics {
        let at = usize::from(halves[0].len() * 2 >= chapter.questions.len());
        halves[at].extend(of(topic));
    }
    halves
}

/// Two questions of one topic and level, of the wanted level if there are any.
fn pair<'a>(half: &[&'a Question], wanted: usize, luck: &mut Luck) -> Option<[&'a Question; 2]> {
    let level = |at: usize| QuestionLevel::ALL[at % QuestionLevel::ALL.len()];
    // A text to be read takes as long as several other questions.
    let can_be_asked = |question: &Question| !matches!(question.form, Form::Reading { .. });
    let pairs_of = |wanted: QuestionLevel| {
        let here: Vec<&Question> =
            half.iter().copied().filter(|one| one.level == wanted && can_be_asked(one)).collect();
        let follow = |(at, one): (usize, &&'a Question)| {
            let one = *one;
            let others = here[at + 1..].iter().filter(move |other| other.topic == one.topic);
            others.map(move |other| [one, *other]).collect::<Vec<_>>()
        };
        here.iter().enumerate().flat_map(follow).collect::<Vec<[&Question; 2]>>()
    };
    let pairs = (0..QuestionLevel::ALL.len()).map(|step| pairs_of(level(wanted + step))).find(|all| !all.is_empty())?;
    let [one, other] = pairs[luck.below(u32::try_from(pairs.len()).unwrap_or(u32::MAX)) as usize];
    Some(if luck.below(2) == 0 { [one, other] } else { [other, one] })
}

impl CourseTest {
    /// The test that this seed draws, not begun.
    pub fn drawn(bank: &[QuizChapter], seed: Seed) -> Self {
        let nothing = TestSitting::default;
        Self { seed, forms: forms(bank, seed), before: nothing(), after: nothing() }
    }

    /// What was answered at that time.
    pub const fn sitting(&self, moment: TestMoment) -> &TestSitting {
        match moment {
            TestMoment::Before => &self.before,
            TestMoment::After => &self.after,
        }
    }

    /// The same, to be changed.
    pub const fn sitting_mut(&mut self, moment: TestMoment) -> &mut TestSitting {
        match moment {
            TestMoment::Before => &mut self.before,
            TestMoment::After => &mut self.after,
        }
    }

    /// The questions that are asked at that time, by place; none where this release has one no longer.
    pub fn questions<'a>(&self, bank: &'a [QuizChapter], moment: TestMoment) -> Vec<Option<&'a Question>> {
        let find =
            |id: &QuestionId| bank.iter().flat_map(|chapter| &chapter.questions).find(|question| question.id == *id);
        self.forms[moment as usize].iter().map(find).collect()
    }

    /// What each half chapter earned before and after, as far as it was handed in and both forms have it.
    pub fn compared(&self, bank: &[QuizChapter]) -> Vec<TestLine> {
        let (before, after) = (self.questions(bank, TestMoment::Before), self.questions(bank, TestMoment::After));
        let earned = |moment: TestMoment, at: usize, question: &Question| {
            let sitting = self.sitting(moment);
            sitting.ended.map(|_| question.earned(self.seed, sitting.answers.get(at)))
        };
        let line = |(at, (before, after)): (usize, (Option<&Question>, Option<&Question>))| {
            let (before, after) = (before?, after?);
            Some(TestLine {
                topic: before.topic,
                level: before.level,
                before: earned(TestMoment::Before, at, before),
                after: earned(TestMoment::After, at, after),
            })
        };
        before.into_iter().zip(after).enumerate().filter_map(line).collect()
    }
}

/// A topic of the test, before and after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TestLine {
    /// The topic.
    pub topic: Topic,
    /// The level of both questions.
    pub level: QuestionLevel,
    /// What the answer before the course earned; none while that form is not handed in.
    pub before: Option<Mark>,
    /// What the answer after it earned.
    pub after: Option<Mark>,
}

/// What was gained, from both forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TestGain {
    /// The mean mark before.
    pub before: Mark,
    /// The mean mark after.
    pub after: Mark,
}

impl TestGain {
    /// The gain over lines that have both marks; none without any.
    pub fn over(lines: &[TestLine]) -> Option<Self> {
        let both: Vec<(u32, u32)> =
            lines.iter().filter_map(|line| Some((line.before?.0.into(), line.after?.0.into()))).collect();
        let count = u32::try_from(both.len()).ok().filter(|count| *count > 0)?;
        let mean = |sum: u32| Mark(u16::try_from((sum + count / 2) / count).unwrap_or(1000));
        let before = mean(both.iter().map(|(before, _)| before).sum());
        Some(Self { before, after: mean(both.iter().map(|(_, after)| after).sum()) })
    }

    /// The normalised gain in thousandths, (after − before) ÷ (1 − before); below 0 where less is known than before. None
    /// where all was known before, and nothing could be gained.
    pub fn normalised(self) -> Option<i32> {
        let could = 1000 - i32::from(self.before.0);
        let gained = i32::from(self.after.0) - i32::from(self.before.0);
        (could > 0).then(|| (gained * 1000 + gained.signum() * could / 2) / could)
    }

    /// Hake's classes: from 0.7 high, from 0.3 medium, below that low.
    pub fn size(self) -> Option<GainSize> {
        self.normalised().map(|gain| match gain {
            700.. => GainSize::High,
            300..=699 => GainSize::Medium,
            _ => GainSize::Low,
        })
    }
}

/// How much was gained.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GainSize {
    /// From 0.7.
    High,
    /// From 0.3.
    Medium,
    /// Less.
    Low,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::quiz::bank_tests::bank;
    use std::collections::BTreeSet;

    fn line(before: u16, after: u16) -> TestLine {
        let (before, after) = (Some(Mark(before)), Some(Mark(after)));
        TestLine { topic: Topic::Abc, level: QuestionLevel::Apply, before, after }
    }

    #[test]
    fn forms_share_no_question_and_are_made_alike() {
        let bank = bank();
        for seed in 0..100 {
            let test = CourseTest::drawn(&bank, Seed(seed));
            let shape = |moment| {
                let questions = test.questions(&bank, moment);
                let shape = |one: Option<&Question>| one.map(|one| (one.topic, one.level));
                questions.into_iter().map(shape).collect::<Option<Vec<_>>>().expect("every question is in the bank")
            };
            assert_eq!(shape(TestMoment::Before), shape(TestMoment::After), "seed {seed}");
            let ids: BTreeSet<&QuestionId> = test.forms.iter().flatten().collect();
            assert_eq!(ids.len(), 2 * TEST_QUESTIONS, "seed {seed}");
        }
    }

    #[test]
    fn each_chapter_is_asked_twice_about_two_topics() {
        let bank = bank();
        for seed in 0..100 {
            let test = CourseTest::drawn(&bank, Seed(seed));
            let questions: Vec<&Question> = test.questions(&bank, TestMoment::Before).into_iter().flatten().collect();
            for chapter in &bank {
                let here = questions.iter().filter(|one| chapter.questions.contains(one));
                let topics: BTreeSet<Topic> = here.map(|one| one.topic).collect();
                assert_eq!(topics.len(), 2, "seed {seed}, chapter {}", chapter.number);
            }
        }
    }

    #[test]
    fn levels_are_those_of_the_blueprint() {
        let bank = bank();
        for seed in 0..100 {
            let test = CourseTest::drawn(&bank, Seed(seed));
            let questions: Vec<&Question> = test.questions(&bank, TestMoment::After).into_iter().flatten().collect();
            let count = |level| questions.iter().filter(|one| one.level == level).count();
            assert_eq!(QuestionLevel::ALL.map(count), [5, 6, 3], "seed {seed}");
        }
    }

    #[test]
    fn which_form_comes_first_is_drawn() {
        let bank = bank();
        let first = |seed| CourseTest::drawn(&bank, Seed(seed)).forms[0].clone();
        assert!((1..40).any(|seed| first(seed) != first(0)));
    }

    #[test]
    fn the_gain_is_what_was_gained_of_what_could_be() {
        // Hake 1998: g = (after − before) ÷ (100 % − before).
        let cases = [
            (vec![line(400, 700)], Some(500), Some(GainSize::Medium)),
            (vec![line(0, 1000), line(0, 500)], Some(750), Some(GainSize::High)),
            (vec![line(500, 500)], Some(0), Some(GainSize::Low)),
            (vec![line(500, 250)], Some(-500), Some(GainSize::Low)),
            (vec![line(1000, 1000)], None, None),
        ];
        for (lines, gain, size) in cases {
            let found = TestGain::over(&lines).expect("both were taken");
            assert_eq!((found.normalised(), found.size()), (gain, size), "{lines:?}");
        }
    }

    #[test]
    fn nothing_is_told_of_a_form_that_is_not_handed_in() {
        let bank = bank();
        let mut test = CourseTest::drawn(&bank, Seed(3));
        test.before.ended = Some(5);
        let lines = test.compared(&bank);
        assert!(lines.iter().all(|line| line.before == Some(Mark::NONE) && line.after.is_none()));
        assert_eq!(TestGain::over(&lines), None);
    }

    #[test]
    fn what_is_kept_is_read_back_as_it_was() {
        let mut test = CourseTest::drawn(&bank(), Seed(u64::MAX));
        test.before = TestSitting { begun: Some(1), ended: None, answers: vec![None, Some(QuizAnswer::One(2))] };
        let text = game::json::text(&test);
        assert_eq!(game::json::read::<CourseTest>(&text), Ok(test));
    }
}
