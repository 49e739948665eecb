//! What a lab has earned, item by item.

use super::answer::{Earned, of_choice, of_numbers};
use super::check::{CheckResult, LabStand};
use super::form::{FigureMoment, Lab, LabForm, LabGoal, LabQuestion, RubricPoint};
use super::key::{WorkedAnswer, figure, key, moment};
use super::rubric::earned as earned_of_rubric;
use super::run::LabRun;
use super::view::LabView;
use crate::study::quiz::Mark;
use crate::study::quiz::formula::Fraction;

/// What a lab has earned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LabMark {
    /// Its items: steps, questions, artefacts, goals, in this order.
    pub lines: Vec<LabLine>,
    /// What all of them earned.
    pub earned: u32,
    /// What they can earn.
    pub most: u32,
}

impl LabMark {
    /// The mark in thousandths.
    pub fn mark(&self) -> Mark {
        Mark((self.earned * 1000 / self.most.max(1)).min(1000) as u16)
    }

    /// One item.
    pub fn line(&self, item: &str) -> Option<&LabLine> {
        self.lines.iter().find(|line| line.item == item)
    }
}

/// What one item has earned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LabLine {
    /// Its name in the lab.
    pub item: String,
    /// Points, hints and further tries taken off.
    pub earned: u8,
    /// Points at most.
    pub most: u8,
    /// Hints that were opened.
    pub hints: u8,
    /// How it stands.
    pub state: LabLineState,
}

/// How an item stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LabLineState {
    /// A step: how far it has come.
    Step(CheckResult),
    /// A question.
    Answer {
        /// Whether it was answered.
        is_answered: bool,
        /// Whether all of it is right.
        is_right: bool,
        /// How often it was tried.
        tries: u8,
        /// The right answer of a question about the own company, worked out; none where the company does not have it.
        worked: Option<WorkedAnswer>,
    },
    /// A text: which points of its rubric it earns.
    Text {
        /// Whether something was written.
        is_written: bool,
        /// Each point of the rubric.
        points: Vec<bool>,
    },
    /// A goal: what its figure has come to.
    Goal(Option<Fraction>),
}

/// What a lab has earned in a view.
pub fn mark(lab: &Lab, run: &LabRun, view: &LabView<'_>) -> LabMark {
    let stand = LabStand::of(lab, run.start(), view);
    let hints = |id: &str| view.book.coursework().hints(&lab.item(id));
    let steps = lab.steps.iter().map(|step| {
        let (result, hints) = (stand.check(&step.check), hints(&step.id));
        let earned = if result.is_done { step.points.saturating_sub(hints) } else { 0 };
        LabLine { item: step.id.clone(), earned, most: step.points, hints, state: LabLineState::Step(result) }
    });
    let questions = lab.questions.iter().map(|question| of_question(lab, run, view, question));
    let artefacts = lab.artefacts.iter().map(|one| of_text(lab, run, view, &one.id, &one.rubric));
    let goals = lab.goals.iter().map(|goal| of_goal(&stand, run, view, goal));
    let lines: Vec<LabLine> = steps.chain(questions).chain(artefacts).chain(goals).collect();
    let sum = |points: fn(&LabLine) -> u8| lines.iter().map(|line| u32::from(points(line))).sum();
    LabMark { earned: sum(|line| line.earned), most: sum(|line| line.most), lines }
}

fn of_question(lab: &Lab, run: &LabRun, view: &LabView<'_>, question: &LabQuestion) -> LabLine {
    if let LabForm::Text(rubric) = &question.form {
        return of_text(lab, run, view, &question.id, rubric);
    }
    let item = lab.item(&question.id);
    let answers = view.book.coursework().answers(&item);
    let hints = view.book.coursework().hints(&item);
    let now = || key(run.start(), view, &question.form);
    let (earned, worked) = match moment(&question.form) {
        None => (answers.last().map(|text| of_choice(question, text)), None),
        Some(at) => {
            // An answer has the key of its own moment where that counts.
            let key_of = |place: usize| match at {
                FigureMoment::Answer => run.key_at(&question.id, place).cloned(),
                FigureMoment::Start | FigureMoment::End => now(),
            };
            let keys = answers.iter().enumerate().map(|(place, text)| (text.as_str(), key_of(place)));
            let tries: Vec<(&str, Option<WorkedAnswer>)> = keys.collect();
            let worked = tries.last().map_or_else(now, |(_, key)| key.clone());
            let is_choice = matches!(question.form, LabForm::Choose(_));
            // A choice has no tries: its last answer counts.
            let counted = if is_choice { &tries[tries.len().saturating_sub(1)..] } else { tries.as_slice() };
            ((!tries.is_empty()).then(|| of_numbers(question, counted)), worked)
        }
    };
    let is_answered = earned.is_some();
    let Earned { points, tries, is_right } = earned.unwrap_or(Earned { points: 0, tries: 0, is_right: false });
    let state = LabLineState::Answer { is_answered, is_right, tries, worked };
    LabLine { item: question.id.clone(), earned: points.saturating_sub(hints), most: question.points, hints, state }
}

fn of_text(lab: &Lab, run: &LabRun, view: &LabView<'_>, id: &str, rubric: &[RubricPoint]) -> LabLine {
    let text = view.book.coursework().written(&lab.item(id)).unwrap_or_default();
    let points = earned_of_rubric(rubric, text, &|ask| figure(run.start(), view, ask));
    let earned = rubric.iter().zip(&points).filter(|(_, is_earned)| **is_earned).map(|(point, _)| point.points).sum();
    let most = rubric.iter().map(|point| point.points).sum();
    let is_written = !text.trim().is_empty();
    LabLine { item: id.to_owned(), earned, most, hints: 0, state: LabLineState::Text { is_written, points } }
}

fn of_goal(stand: &LabStand<'_>, run: &LabRun, view: &LabView<'_>, goal: &LabGoal) -> LabLine {
    let now = run.start().figure(view, goal.figure, goal.of.as_deref()).and_then(|worked| worked.as_number());
    let reached = now.map(|amount| amount.number);
    let counts = goal.once.as_ref().is_none_or(|once| stand.check(once).is_done);
    let earned = reached.filter(|_| counts).and_then(|now| straight(goal, now)).unwrap_or(0);
    LabLine { item: goal.id.clone(), earned, most: goal.points, hints: 0, state: LabLineState::Goal(reached) }
}

/// Points straight between the value that earns nothing and the one that earns everything, rounded down.
fn straight(goal: &LabGoal, now: Fraction) -> Option<u8> {
    let less = |one: Fraction, other: Fraction| one.plus(other.negative()?);
    let way = less(goal.full_at, goal.nothing_at)?;
    let done = less(now, goal.nothing_at)?.times(way.inverse()?)?;
    if done.is_less_than(Fraction::from(0))? {
        return Some(0);
    }
    if !done.is_less_than(Fraction::from(1))? {
        return Some(goal.points);
    }
    let thousandths = done.rounded(3)?;
    u8::try_from(i128::from(goal.points) * thousandths / 1000).ok()
}

#[cfg(test)]
mod tests {
    use super::super::figure::LabFigure;
    use super::*;
    use crate::study::bilingual::Bilingual;

    #[test]
    fn goals_earn_straight_between_two_values() {
        let goal = |nothing: i64, full: i64| LabGoal {
            id: "g".to_owned(),
            text: Bilingual { zh: "目标".to_owned(), en: "a goal".to_owned() },
            points: 10,
            figure: LabFigure::OpenTickets,
            of: None,
            nothing_at: i128::from(nothing).into(),
            full_at: i128::from(full).into(),
            once: None,
        };
        for (nothing, full, now, expect) in
            [(0, 4, 0, 0), (0, 4, 1, 2), (0, 4, 4, 10), (0, 4, 9, 10), (0, 4, -1, 0), (4, 0, 1, 7), (4, 0, 0, 10)]
        {
            assert_eq!(straight(&goal(nothing, full), i128::from(now).into()), Some(expect), "{nothing} {full} {now}");
        }
    }
}
