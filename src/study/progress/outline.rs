//! What the course holds: where each topic is explained and asked, by chapter and by unit of the lesson plan.

use crate::study::quiz::{QuestionId, QuizChapter, Topic, Unit};
use crate::study::theory::TheoryChapter;
use std::collections::{BTreeMap, BTreeSet};

/// The whole course by topic.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CourseOutline {
    topics: BTreeMap<Topic, TopicPlace>,
    units: BTreeMap<Unit, BTreeSet<Topic>>,
    questions_by_unit: BTreeMap<Unit, Vec<QuestionId>>,
}

/// Where a topic is explained and asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TopicPlace {
    /// Screens that explain it, as chapter and place from 1.
    pub screens: Vec<(u8, u8)>,
    /// Its questions, each with its chapter.
    pub questions: Vec<(u8, QuestionId)>,
}

impl TopicPlace {
    /// The chapter that asks most about it; none without a question.
    pub fn chapter(&self) -> Option<u8> {
        let count = |chapter: u8| self.questions.iter().filter(|(number, _)| *number == chapter).count();
        let chapters: BTreeSet<u8> = self.questions.iter().map(|(chapter, _)| *chapter).collect();
        // Of two that ask as much, the earlier.
        chapters.into_iter().rev().max_by_key(|chapter| count(*chapter))
    }
}

impl CourseOutline {
    /// The outline of these chapters.
    pub fn of<'a>(chapters: impl IntoIterator<Item = (&'a TheoryChapter, &'a QuizChapter)>) -> Self {
        let mut outline = Self::default();
        for (theory, quiz) in chapters {
            for (screen, number) in theory.screens.iter().zip(1..) {
                for topic in &screen.topics {
                    outline.topics.entry(*topic).or_default().screens.push((theory.chapter, number));
                }
            }
            for question in &quiz.questions {
                let place = outline.topics.entry(question.topic).or_default();
                place.questions.push((quiz.number, question.id.clone()));
                outline.units.entry(question.unit).or_default().insert(question.topic);
                outline.questions_by_unit.entry(question.unit).or_default().push(question.id.clone());
            }
        }
        outline
    }

    /// Every topic of the course that is explained or asked, in their order.
    pub fn topics(&self) -> impl Iterator<Item = (Topic, &TopicPlace)> {
        self.topics.iter().map(|(topic, place)| (*topic, place))
    }

    /// Where one topic is.
    pub fn place(&self, topic: Topic) -> Option<&TopicPlace> {
        self.topics.get(&topic)
    }

    /// The units of the lesson plan, in order.
    pub fn units(&self) -> impl Iterator<Item = Unit> {
        self.units.keys().copied()
    }

    /// The topics of a unit: those that at least two of its questions are about, so that a single stray question makes no
    /// topic of the unit.
    pub fn topics_of_unit(&self, unit: Unit) -> BTreeSet<Topic> {
        let asked = self.questions_of_unit(unit);
        let count = |topic: &Topic| {
            let place = self.topics.get(topic);
            place.map_or(0, |place| place.questions.iter().filter(|(_, id)| asked.contains(id)).count())
        };
        let all = self.units.get(&unit).into_iter().flatten();
        all.filter(|topic| count(topic) >= LEAST_OF_UNIT).copied().collect()
    }

    /// The questions of a unit.
    pub fn questions_of_unit(&self, unit: Unit) -> &[QuestionId] {
        self.questions_by_unit.get(&unit).map_or(&[], Vec::as_slice)
    }

    /// The screens that explain a topic of the unit, each once, in order.
    pub fn screens_of_unit(&self, unit: Unit) -> BTreeSet<(u8, u8)> {
        let topics = self.topics_of_unit(unit);
        topics.iter().filter_map(|topic| self.topics.get(topic)).flat_map(|place| place.screens.clone()).collect()
    }
}

/// Questions of a unit that make their topic one of the unit.
const LEAST_OF_UNIT: usize = 2;
