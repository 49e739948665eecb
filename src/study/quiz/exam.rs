//! Exams: drawn by a seed from a blueprint, so that a class gets the same one and nobody can know it before.

use super::draw::order;
use super::question::{Question, QuestionLevel, QuizChapter};
use super::{Mark, QuizAnswer};
use game::luck::{Luck, Purpose, Seed};
use serde::{Deserialize, Serialize};

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
}

impl Blueprint {
    /// A usual exam over these chapters: 20 questions in 30 minutes.
    pub fn usual(chapters: Vec<u8>) -> Self {
        Self { chapters, questions: [7, 9, 4], minutes: 30 }
    }

    /// The questions that this seed draws, in the order in which they are asked. Chapters take turns, topics come
    /// twice only when no other is left. Fewer come when the chapters have fewer.
    pub fn drawn<'a>(&self, bank: &'a [QuizChapter], seed: Seed) -> Vec<&'a Question> {
        let mut taken: Vec<&Question> = Vec::new();
        for (level, count) in QuestionLevel::ALL.into_iter().zip(self.questions) {
            let mut pools: Vec<Vec<&Question>> = Vec::new();
            for number in &self.chapters {
                let mut luck = Luck::of(seed, Purpose::Question, u64::from(*number), 1 + level as u64);
                let of_level =
                    |chapter: &'a QuizChapter| chapter.questions.iter().filter(move |one| one.level == level);
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
        let one = |(question, answer): (&&Question, &Option<QuizAnswer>)| {
            let drawn = question.drawn(seed)?;
            Some(u32::from(drawn.mark(answer.as_ref()?).0))
        };
        let earned: u32 = questions.iter().zip(answers).filter_map(one).sum();
        let of = u32::try_from(questions.len().max(1)).unwrap_or(u32::MAX);
        Mark(u16::try_from(earned / of).unwrap_or(1000))
    }
}
