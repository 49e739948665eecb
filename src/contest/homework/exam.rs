//! An exam that was handed in, drawn again from the plan: whatever the text claims of its questions, its minutes or its
//! mark is held against that.

use super::checked::{CheckedHomework, TopicMark};
use super::{HandedExam, Homework, HomeworkFinding};
use crate::contest::course_plan::CoursePlan;
use crate::contest::course_plan::paper::ExamWord;
use crate::contest::submission::identity::Identity;
use crate::contest::submission::moment::Moment;
use crate::study::quiz::analysis::{StudentItem, StudentPaper};
use crate::study::quiz::exam::{Blueprint, ExamPaper};
use crate::study::quiz::{Mark, Question, QuizAnswer, QuizChapter};

/// Seconds by which an answer may come late, because a page needs a moment.
const GRACE: u32 = 10;

/// Marks an exam by drawing it again.
pub(super) fn check_exam(
    homework: &Homework,
    exam: &HandedExam,
    blueprint: &Blueprint,
    plan: &CoursePlan,
    bank: &[QuizChapter],
) -> CheckedHomework {
    let HandedExam { attempt, word, drawn_for, result } = exam;
    let student = drawn_for.as_ref().unwrap_or(&homework.student);
    let word = ExamWord::typed(word);
    let paper =
        ExamPaper { blueprint: blueprint.clone(), seed: plan.exam_seed(homework.item, *attempt, student, &word) };
    let most = plan.item(homework.item).map_or(0, |item| item.attempts);
    let mut findings = Vec::new();
    if !(1..=most).contains(attempt) {
        findings.push(HomeworkFinding::TooOften { attempt: *attempt, most });
    }
    if !plan.opens_with(homework.item, &word) {
        findings.push(HomeworkFinding::WrongWord);
    } else if result.exam.paper() != paper {
        findings.push(HomeworkFinding::OtherPaper);
    }
    if plan.variants && Identity::of(student) != Identity::of(&homework.student) {
        findings.push(HomeworkFinding::DrawnFor(student.clone()));
    }
    let begun = i64::try_from(result.exam.begun).unwrap_or(i64::MAX).saturating_mul(1000);
    if plan.item(homework.item).is_some_and(|item| !item.is_open(Moment::milliseconds(begun))) {
        findings.push(HomeworkFinding::TooEarly);
    }
    findings.extend(result.troubles().into_iter().map(HomeworkFinding::Exam));
    let limit = u32::from(blueprint.minutes) * 60 + GRACE;
    let answers = &result.exam.answers;
    let is_late = |at: usize| result.exam.given.get(at).is_some_and(|second| *second > limit);
    let in_time: Vec<Option<QuizAnswer>> =
        answers.iter().enumerate().map(|(at, answer)| answer.clone().filter(|_| !is_late(at))).collect();
    let late = answers.iter().flatten().count() - in_time.iter().flatten().count();
    if late > 0 {
        findings.push(HomeworkFinding::AnswersLate { count: late as u32 });
    }
    let mark = paper.mark(bank, &in_time);
    if late == 0 && result.mark != mark {
        findings.push(HomeworkFinding::Claimed { said: result.mark });
    }
    let marks = paper.marks(bank, &in_time);
    let topics = marks.iter().map(|(question, mark)| TopicMark { topic: question.topic, mark: *mark }).collect();
    let item = |(at, (question, mark)): (usize, &(&Question, Mark))| item(question, *mark, in_time.get(at));
    let items = marks.iter().enumerate().map(item).collect();
    let paper = Some(StudentPaper { items });
    CheckedHomework { mark: Some(mark), findings, paper, topics, ..CheckedHomework::default() }
}

fn item(question: &Question, mark: Mark, answer: Option<&Option<QuizAnswer>>) -> StudentItem {
    StudentItem { question: question.id.clone(), answer: answer.cloned().flatten(), mark }
}
