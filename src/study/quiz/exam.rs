//! Exams: drawn by a seed from a blueprint, so that a class gets the same one and nobody can know it before.

use super::draw::order;
use super::question::{Question, QuestionLevel, QuizChapter};
use super::{Mark, QuizAnswer, Topic};
use game::luck::{Luck, Purpose, Seed};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// An exam that is set: all who have the same paper are asked the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExamPaper {
    /// What it consists of.
    pub blueprint: Blueprint,
    /// What draws it.
    pub seed: Seed,
}

impl ExamPaper {
    /// Its questions, in the order in which they are asked.
    pub fn questions<'a>(&self, bank: &'a [QuizChapter]) -> Vec<&'a Question> {
        self.blueprint.drawn(bank, self.seed)
    }

    /// What these answers earn, in thousandths of the whole exam.
    pub fn mark(&self, bank: &[QuizChapter], answers: &[Option<QuizAnswer>]) -> Mark {
        Blueprint::mark(&self.questions(bank), self.seed, answers)
    }

    /// Each question with what the answer to it earns; nothing where there is none.
    pub fn marks<'a>(&self, bank: &'a [QuizChapter], answers: &[Option<QuizAnswer>]) -> Vec<(&'a Question, Mark)> {
        let questions = self.questions(bank).into_iter().enumerate();
        questions.map(|(at, question)| (question, question.earned(self.seed, answers.get(at)))).collect()
    }

    /// The paper as a part of an address: chapters, questions of each level, minutes and seed, and topics if it names some.
    pub fn address(&self) -> String {
        let Blueprint { chapters, questions, minutes, topics } = &self.blueprint;
        let chapters: Vec<String> = chapters.iter().map(u8::to_string).collect();
        let [recall, apply, judge] = questions;
        let topics: Vec<&str> = topics.iter().map(|topic| topic.name()).collect();
        let topics = if topics.is_empty() { String::new() } else { format!(".{}", topics.join("-")) };
        format!("{}.{recall}-{apply}-{judge}.{minutes}.{}{topics}", chapters.join("-"), self.seed.0)
    }

    /// The paper of an address; none where it could not be taken.
    pub fn read(address: &str) -> Option<Self> {
        let numbers = |part: &str| part.split('-').map(|one| one.parse::<u8>().ok()).collect::<Option<Vec<u8>>>();
        let mut parts = address.split('.');
        let chapters = numbers(parts.next()?)?;
        let questions = numbers(parts.next()?)?.try_into().ok()?;
        let minutes = parts.next()?.parse().ok()?;
        let seed = Seed(parts.next()?.parse().ok()?);
        let named = |name: &str| Topic::ALL.iter().copied().find(|topic| topic.name() == name);
        let topics = parts.next().map_or(Some(Vec::new()), |part| part.split('-').map(named).collect())?;
        let blueprint = Blueprint { chapters, questions, minutes, topics };
        (parts.next().is_none() && blueprint.is_sound()).then_some(Self { blueprint, seed })
    }
}

/// Questions of one exam at most.
pub const MOST_EXAM_QUESTIONS: u16 = 60;
/// Minutes of one exam at most.
pub const MOST_EXAM_MINUTES: u16 = 240;

/// What an exam consists of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Blueprint {
    /// The chapters it draws from, each as often as any other.
    pub chapters: Vec<u8>,
    /// How many questions of each level, from the easiest.
    pub questions: [u8; QuestionLevel::ALL.len()],
    /// Minutes there are.
    pub minutes: u16,
    /// What its questions are about; anything in its chapters where nothing is named.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<Topic>,
}

impl Blueprint {
    /// Whether an exam can be made of it: chapters of the course, each once, and limits on questions and minutes.
    pub fn is_sound(&self) -> bool {
        let chapters: BTreeSet<u8> = self.chapters.iter().copied().collect();
        let are_chapters = chapters.len() == self.chapters.len() && chapters.iter().all(|one| (1..=7).contains(one));
        let is_some = !chapters.is_empty() && (1..=MOST_EXAM_QUESTIONS).contains(&self.count());
        are_chapters && is_some && self.names_topics_once() && (1..=MOST_EXAM_MINUTES).contains(&self.minutes)
    }

    /// Whether no topic is named twice.
    pub fn names_topics_once(&self) -> bool {
        self.topics.iter().enumerate().all(|(at, topic)| !self.topics[..at].contains(topic))
    }

    /// Whether a question is about what it asks.
    fn is_about(&self, question: &Question) -> bool {
        self.topics.is_empty() || self.topics.contains(&question.topic)
    }

    /// How many questions it asks for.
    pub fn count(&self) -> u16 {
        self.questions.iter().map(|count| u16::from(*count)).sum()
    }

    /// How many questions of each level its chapters have on its topics: of more than that an exam asks fewer.
    pub fn available(&self, bank: &[QuizChapter]) -> [u16; QuestionLevel::ALL.len()] {
        let questions = bank.iter().filter(|chapter| self.chapters.contains(&chapter.number));
        let mut available = [0; QuestionLevel::ALL.len()];
        for question in questions.flat_map(|chapter| &chapter.questions).filter(|one| self.is_about(one)) {
            available[question.level as usize] += 1;
        }
        available
    }

    /// Whether there are as many questions of each level as it asks for.
    pub fn is_filled(&self, bank: &[QuizChapter]) -> bool {
        self.questions.iter().zip(self.available(bank)).all(|(asked, there)| u16::from(*asked) <= there)
    }

    /// A usual exam over these chapters: 20 questions in 30 minutes.
    pub fn usual(chapters: Vec<u8>) -> Self {
        Self { chapters, questions: [7, 9, 4], minutes: 30, topics: Vec::new() }
    }

    /// The questions that this seed draws, in the order in which they are asked. Chapters take turns, topics come
    /// twice only when no other is left. Fewer come when the chapters have fewer.
    pub fn drawn<'a>(&self, bank: &'a [QuizChapter], seed: Seed) -> Vec<&'a Question> {
        let mut taken: Vec<&Question> = Vec::new();
        for (level, count) in QuestionLevel::ALL.into_iter().zip(self.questions) {
            let mut pools: Vec<Vec<&Question>> = Vec::new();
            for number in &self.chapters {
                let mut luck = Luck::of(seed, Purpose::Question, u64::from(*number), 1 + level as u64);
                let is_asked = |one: &&Question| one.level == level && self.is_about(one);
                let of_level = |chapter: &'a QuizChapter| chapter.questions.iter().filter(is_asked);
                let pool: Vec<&Question> =
                    bank.iter().filter(|chapter| chapter.number == *number).flat_map(of_level).collect();
                // The last is taken first.
                pools.push(order(pool.len().min(255), &mut luck).into_iter().map(|at| pool[usize::from(at)]).collect());
            }
            // Levels begin with different chapters, so that few questions are spread over all.
            let mut turn = level as usize;
            let mut left = count;
            while left > 0 && pools.iter().any(|pool| !pool.is_empty()) {
                let at = turn % pools.len();
                turn += 1;
                let pool = &mut pools[at];
                let is_new = |one: &&Question| taken.iter().all(|taken| taken.topic != one.topic);
                let found = pool.iter().rposition(is_new).or_else(|| pool.len().checked_sub(1));
                if let Some(found) = found {
                    taken.push(pool.remove(found));
                    left -= 1;
                }
            }
        }
        taken
    }

    /// The mark of an exam in thousandths, each question counting alike; an answer that is missing earns nothing.
    pub fn mark(questions: &[&Question], seed: Seed, answers: &[Option<QuizAnswer>]) -> Mark {
        let one = |(at, question): (usize, &&Question)| u32::from(question.earned(seed, answers.get(at)).0);
        let earned: u32 = questions.iter().enumerate().map(one).sum();
        let of = u32::try_from(questions.len().max(1)).unwrap_or(u32::MAX);
        Mark(u16::try_from(earned / of).unwrap_or(1000))
    }
}

impl Question {
    /// What an answer earns where the seed drew the question; nothing without one.
    pub fn earned(&self, seed: Seed, answer: Option<&Option<QuizAnswer>>) -> Mark {
        let answer = answer.and_then(Option::as_ref);
        answer.zip(self.drawn(seed)).map_or(Mark::NONE, |(answer, drawn)| drawn.mark(answer))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paper() -> ExamPaper {
        let blueprint = Blueprint { chapters: vec![2, 5], questions: [3, 4, 1], minutes: 25, topics: Vec::new() };
        ExamPaper { blueprint, seed: Seed(u64::MAX) }
    }

    #[test]
    fn a_paper_is_read_from_its_address() {
        assert_eq!(paper().address(), "2-5.3-4-1.25.18446744073709551615");
        assert_eq!(ExamPaper::read(&paper().address()), Some(paper()));
    }

    #[test]
    fn a_paper_on_some_topics_names_them_in_its_address() {
        let ExamPaper { blueprint, seed } = paper();
        let paper =
            ExamPaper { blueprint: Blueprint { topics: vec![Topic::Funnel, Topic::Survey], ..blueprint }, seed };
        assert_eq!(paper.address(), "2-5.3-4-1.25.18446744073709551615.funnel-survey");
        assert_eq!(ExamPaper::read(&paper.address()), Some(paper));
    }

    #[test]
    fn a_blueprint_of_a_release_without_topics_is_read() {
        let text = r#"{"chapters":[2,5],"questions":[3,4,1],"minutes":25}"#;
        let blueprint: Blueprint = serde_json::from_str(text).expect("a blueprint");
        assert_eq!(blueprint, paper().blueprint);
        assert_eq!(serde_json::to_string(&blueprint).expect("a text"), text);
    }

    #[test]
    fn a_paper_that_could_not_be_taken_is_not_read() {
        let addresses = [
            "",
            "2-5.3-4-1.25",
            "2-5.3-4-1.25.7.9",
            "2-2.3-4-1.25.7",
            "8.3-4-1.25.7",
            ".3-4-1.25.7",
            "2.3-4.25.7",
            "2.0-0-0.25.7",
            "2.30-30-1.25.7",
            "2.3-4-1.0.7",
            "2.3-4-1.241.7",
            "2.3-4-1.25.-7",
            "2.3-4-1.25.7.unknown",
            "2.3-4-1.25.7.funnel-funnel",
            "2.3-4-1.25.7.funnel.9",
        ];
        for address in addresses {
            assert_eq!(ExamPaper::read(address), None, "{address}");
        }
    }
}
