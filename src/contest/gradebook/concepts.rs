//! What a class knows by concept, and which of its exam questions are worth a discussion.

use super::book::{Gradebook, Piece};
use crate::study::quiz::analysis::{ItemAnalysis, StudentPaper, analyse};
use crate::study::quiz::{Mark, Question, QuestionId, QuizChapter, Topic};
use game::sort;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// How well a class knows a concept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClassConcept {
    /// The concept.
    pub topic: Topic,
    /// Answers, decisions and checks that it rests on.
    pub count: u32,
    /// The share that was earned.
    pub earned: Mark,
}

/// Questions that are worth a discussion, at most.
pub const TO_DISCUSS: usize = 3;
/// Students who must have had a question before it is proposed.
const LEAST_ASKED: u32 = 3;
/// What a question without discrimination still weighs, in thousandths.
const LEAST_WEIGHT: i64 = 100;

impl Gradebook {
    /// What the class knows, the weakest concept first: of work that counts.
    pub fn concepts(&self) -> Vec<ClassConcept> {
        let mut sums: BTreeMap<Topic, (u32, u32)> = BTreeMap::new();
        for one in self.counting().flat_map(|piece| &piece.checked.topics) {
            let (count, sum) = sums.entry(one.topic).or_default();
            *count += 1;
            *sum += u32::from(one.mark.0);
        }
        let line = |(topic, (count, sum)): (Topic, (u32, u32))| ClassConcept {
            topic,
            count,
            earned: Mark(((sum + count / 2) / count) as u16),
        };
        let mut lines: Vec<ClassConcept> = sums.into_iter().map(line).collect();
        sort::by_key(&mut lines, |line| line.earned);
        lines
    }

    /// The item analysis of an exam, over the papers that count.
    pub fn items(&self, item: u8, bank: &[QuizChapter]) -> Vec<ItemAnalysis> {
        analysed(&papers(self.counting().filter(|piece| piece.homework.item == item)), bank)
    }

    /// The item analysis of all exams together.
    pub fn all_items(&self, bank: &[QuizChapter]) -> Vec<ItemAnalysis> {
        analysed(&papers(self.counting()), bank)
    }
}

fn analysed(papers: &[StudentPaper], bank: &[QuizChapter]) -> Vec<ItemAnalysis> {
    let asked =
        |question: &&Question| papers.iter().flat_map(|paper| &paper.items).any(|one| one.question == question.id);
    let questions: Vec<&Question> = bank.iter().flat_map(|chapter| &chapter.questions).filter(asked).collect();
    analyse(&questions, papers)
}

fn papers<'a>(pieces: impl Iterator<Item = &'a Piece>) -> Vec<StudentPaper> {
    pieces.filter_map(|piece| piece.checked.paper.clone()).collect()
}

/// The questions to discuss, the first one first: hard ones that strong students answer and weak ones do not. With too few
/// students for a discrimination only the difficulty counts.
pub fn to_discuss(items: &[ItemAnalysis]) -> Vec<QuestionId> {
    let missed = |item: &ItemAnalysis| 1000 - i64::from(item.right) * 1000 / i64::from(item.asked.max(1));
    let worth = |item: &ItemAnalysis| match &item.figures {
        Some(figures) => {
            let discrimination = i64::from(figures.discrimination.get()).max(LEAST_WEIGHT);
            (1000 - i64::from(figures.difficulty.get())) * discrimination
        }
        None => missed(item) * LEAST_WEIGHT,
    };
    let mut worthy: Vec<&ItemAnalysis> =
        items.iter().filter(|item| item.asked >= LEAST_ASKED && missed(item) > 0).collect();
    sort::by_key(&mut worthy, |item| Reverse(worth(item)));
    worthy.into_iter().take(TO_DISCUSS).map(|item| item.question.clone()).collect()
}
