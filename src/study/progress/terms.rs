//! The terms of the course: each with the screen that explains it, the units that it belongs to, and the labs, cases and
//! questions about its concept.

use super::outline::CourseOutline;
use super::works::CourseWork;
use crate::study::quiz::{QuizChapter, Topic, Unit};
use crate::study::theory::{TermPoint, TheoryChapter};

/// A term with where it is used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CourseTerm {
    /// The term, explained in a sentence.
    pub point: TermPoint,
    /// The screen that explains it: chapter and place, both from 1.
    pub screen: (u8, u8),
    /// Units of the lesson plan that treat its concept.
    pub units: Vec<Unit>,
    /// Labs and cases about its concept.
    pub works: Vec<CourseWork>,
    /// Questions about its concept.
    pub questions: usize,
}

/// All terms, in the order of the screens.
pub fn course_terms(chapters: &[(&TheoryChapter, &QuizChapter)], works: &[CourseWork]) -> Vec<CourseTerm> {
    let outline = CourseOutline::of(chapters.iter().copied());
    let units: Vec<(Unit, _)> = outline.units().map(|unit| (unit, outline.topics_of_unit(unit))).collect();
    let term = |screen: (u8, u8), point: &TermPoint| {
        let topic = point.topic;
        CourseTerm {
            point: point.clone(),
            screen,
            units: units.iter().filter(|(_, topics)| topics.contains(&topic)).map(|(unit, _)| *unit).collect(),
            works: works.iter().filter(|work| work.topics.contains(&topic)).cloned().collect(),
            questions: outline.place(topic).map_or(0, |place| place.questions.len()),
        }
    };
    let mut terms = Vec::new();
    for (theory, _) in chapters {
        for (number, screen) in (1..).zip(&theory.screens) {
            terms.extend(screen.points.iter().map(|point| term((theory.chapter, number), point)));
        }
    }
    terms
}

impl CourseTerm {
    /// Whether it is what somebody looks for: of this concept where one is given, and with all words of the text in its
    /// name or its explanation, whatever their language and case.
    pub fn is_found(&self, topic: Option<Topic>, text: &str) -> bool {
        let TermPoint { topic: own, term, says } = &self.point;
        let all = [&term.zh, &term.en, &says.zh, &says.en].map(|text| text.to_lowercase());
        let has = |word: &str| all.iter().any(|text| text.contains(word));
        topic.is_none_or(|topic| topic == *own) && text.to_lowercase().split_whitespace().all(has)
    }
}
