//! CourseworkDesk in words: work by its name, errors and findings as sentences.

use super::faults::{case_fault, lab_fault};
use crate::contest::challenge::Challenge;
use crate::contest::course_plan::own::OWN_CHAPTER;
use crate::contest::course_plan::{CoursePlanError, PlanWork, PlanWorkKind, ReportOf};
use crate::contest::homework::{HomeworkError, HomeworkFinding};
use crate::contest::submission::verify::Rejection;
use crate::record::code::CodeError;
use crate::study::lab::LabCard;
use crate::study::quiz::exam::Blueprint;
use crate::study::quiz::sitting::ExamTrouble;
use crate::study::quiz::{ChapterProblem, Mark, QuestionProblem};
use crate::study::report::ReportFinding;
use crate::ui::pages::course::{said, topic_name};
use crate::ui::words::{contest, trouble};
use texts::i18n::*;

/// A mark in percent.
pub fn percent(mark: Mark) -> String {
    format!("{} %", (u32::from(mark.0) + 5) / 10)
}

/// Of what kind work is.
pub fn kind(locale: Locale, kind: PlanWorkKind) -> &'static str {
    match kind {
        PlanWorkKind::Lab => td_string!(locale, coursework.kind.lab),
        PlanWorkKind::Case => td_string!(locale, coursework.kind.case),
        PlanWorkKind::Exam => td_string!(locale, coursework.kind.exam),
        PlanWorkKind::Report => td_string!(locale, coursework.kind.report),
        PlanWorkKind::Game => td_string!(locale, coursework.kind.game),
    }
}

/// A case by its title: that of its file, which is not fetched for a list of names.
pub fn case_title(locale: Locale, name: &str) -> String {
    match name {
        "supermarket" => td_string!(locale, coursework.case.supermarket),
        "rice-shop" => td_string!(locale, coursework.case.rice_shop),
        "hotel" => td_string!(locale, coursework.case.hotel),
        "parts" => td_string!(locale, coursework.case.parts),
        "courier" => td_string!(locale, coursework.case.courier),
        "budget-hotel" => td_string!(locale, coursework.case.budget_hotel),
        "warehouse" => td_string!(locale, coursework.case.warehouse),
        "copiers" => td_string!(locale, coursework.case.copiers),
        "water" => td_string!(locale, coursework.case.water),
        other => other,
    }
    .to_owned()
}

/// A piece of work by its name; a lab by its title where the list of labs is here.
pub fn work(locale: Locale, work: &PlanWork, labs: &[LabCard]) -> String {
    if let Some(ReportOf::Game(number)) = work.report_of() {
        return td_string!(locale, coursework.work.of_game, number = number);
    }
    match work {
        PlanWork::Lab(name) | PlanWork::Report(name) => {
            labs.iter().find(|lab| lab.id == *name).map_or(name.as_str(), |lab| said(locale, &lab.title)).to_owned()
        }
        PlanWork::Case(name) => case_title(locale, name),
        PlanWork::Exam(blueprint) => exam(locale, blueprint),
        PlanWork::Game(code) => match Challenge::read(code) {
            Ok(challenge) if challenge.title.is_empty() => td_string!(locale, coursework.work.untitled).to_owned(),
            Ok(challenge) => challenge.title,
            Err(_) => td_string!(locale, coursework.work.unreadable).to_owned(),
        },
    }
}

fn exam(locale: Locale, blueprint: &Blueprint) -> String {
    let Blueprint { chapters, questions, minutes, topics } = blueprint;
    let count: u16 = questions.iter().map(|count| u16::from(*count)).sum();
    let (chapters, minutes) = (chapters_of(locale, chapters), *minutes);
    let exam = td_string!(locale, coursework.work.exam, chapters = chapters, count = count, minutes = minutes);
    topics.iter().fold(exam, |exam, topic| format!("{exam} · {}", topic_name(locale, *topic)))
}

/// Chapters in words; those that follow one another as one piece.
fn chapters_of(locale: Locale, chapters: &[u8]) -> String {
    let numbers: Vec<u8> = chapters.iter().copied().filter(|number| *number < OWN_CHAPTER).collect();
    let mut runs: Vec<(u8, u8)> = Vec::new();
    for number in numbers {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == number => *last = number,
            _ => runs.push((number, number)),
        }
    }
    let run = |(from, to): &(u8, u8)| if from == to { from.to_string() } else { format!("{from}–{to}") };
    let list: Vec<String> = runs.iter().map(run).collect();
    let own = chapters.contains(&OWN_CHAPTER).then(|| td_string!(locale, coursework.work.own).to_owned());
    let chapters = (!list.is_empty()).then(|| td_string!(locale, coursework.work.chapters, list = list.join(", ")));
    chapters.into_iter().chain(own).collect::<Vec<_>>().join(", ")
}

/// A question's text, with a gap where each student has a value of the own paper.
pub fn without_values(text: &str) -> String {
    let mut parts = text.split('{');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |told, part| told + "…" + part.split_once('}').map_or("", |(_, rest)| rest))
}

/// Why a text is no course plan.
pub fn plan_error(locale: Locale, error: &CoursePlanError) -> String {
    match error {
        CoursePlanError::Code(error) => contest::code_error(locale, *error),
        CoursePlanError::NotAPlan => td_string!(locale, coursework.wrong.not_a_plan).to_owned(),
        CoursePlanError::OtherRules { found, known } => {
            td_string!(locale, coursework.wrong.other_rules, found = found, known = known)
        }
        CoursePlanError::Limits => td_string!(locale, coursework.wrong.limits).to_owned(),
        CoursePlanError::Item { number } => td_string!(locale, coursework.wrong.item, number = number),
        CoursePlanError::Lab(title, problem) => {
            let what = said(locale, title).to_owned();
            td_string!(locale, coursework.wrong.work, what = what, why = lab_fault(locale, problem))
        }
        CoursePlanError::Case(title, problem) => {
            let what = said(locale, title).to_owned();
            td_string!(locale, coursework.wrong.work, what = what, why = case_fault(locale, problem))
        }
        CoursePlanError::Questions(problem) => {
            td_string!(locale, coursework.wrong.questions, why = chapter_problem(locale, problem))
        }
        CoursePlanError::Challenge { number, error } => {
            let why = contest::challenge_error(locale, error);
            td_string!(locale, coursework.wrong.challenge, number = number, why = why)
        }
    }
}

/// Why a file of questions cannot be read.
pub fn chapter_problem(locale: Locale, problem: &ChapterProblem) -> String {
    match problem {
        ChapterProblem::TooLong => td_string!(locale, coursework.own.too_long).to_owned(),
        ChapterProblem::Json(error) => td_string!(locale, coursework.own.no_json, line = error.line),
        ChapterProblem::Size => td_string!(locale, coursework.own.size).to_owned(),
        ChapterProblem::Question(id, problem) => {
            let why = question_problem(locale, *problem);
            td_string!(locale, coursework.own.question_wrong, id = id.0.clone(), why = why)
        }
    }
}

/// What is wrong with a question.
pub fn question_problem(locale: Locale, problem: QuestionProblem) -> &'static str {
    match problem {
        QuestionProblem::Id => td_string!(locale, coursework.own.id),
        QuestionProblem::Place => td_string!(locale, coursework.own.place),
        QuestionProblem::Text => td_string!(locale, coursework.own.text),
        QuestionProblem::Form => td_string!(locale, coursework.own.form),
        QuestionProblem::Options => td_string!(locale, coursework.own.options),
        QuestionProblem::Formula(_) => td_string!(locale, coursework.own.formula),
        QuestionProblem::Values => td_string!(locale, coursework.own.values),
    }
}

/// Why a text is no homework for the plan.
pub fn homework_error(locale: Locale, error: HomeworkError) -> String {
    match error {
        HomeworkError::Code(CodeError::SavedGame) => td_string!(locale, coursework.collect.not_homework).to_owned(),
        HomeworkError::Code(error) => contest::code_error(locale, error),
        HomeworkError::NotHomework => td_string!(locale, coursework.collect.not_homework).to_owned(),
        HomeworkError::OtherRules { found, known } => {
            td_string!(locale, coursework.wrong.other_rules, found = found, known = known)
        }
        HomeworkError::TooMuch => td_string!(locale, coursework.collect.too_much).to_owned(),
        HomeworkError::NoKey => td_string!(locale, coursework.collect.no_key).to_owned(),
        HomeworkError::OtherPlan => td_string!(locale, coursework.collect.other_plan).to_owned(),
        HomeworkError::NotSealed => td_string!(locale, coursework.collect.not_sealed).to_owned(),
        HomeworkError::NoItem => td_string!(locale, coursework.collect.no_item).to_owned(),
    }
}

/// What was found in homework.
pub fn finding(locale: Locale, finding: &HomeworkFinding) -> String {
    use HomeworkFinding as F;
    match finding {
        F::Undated => td_string!(locale, coursework.finding.undated).to_owned(),
        F::BeforePlan => td_string!(locale, coursework.finding.before_plan).to_owned(),
        F::OtherEdition => td_string!(locale, coursework.finding.other_edition).to_owned(),
        F::ClockAhead => td_string!(locale, coursework.finding.clock_ahead).to_owned(),
        F::CameLater { days } => td_string!(locale, coursework.finding.came_later, days = days),
        F::TooEarly => td_string!(locale, coursework.finding.too_early).to_owned(),
        F::OtherWork => td_string!(locale, coursework.finding.other_work).to_owned(),
        F::OtherPaper => td_string!(locale, coursework.finding.other_paper).to_owned(),
        F::DrawnFor(who) => td_string!(locale, coursework.finding.drawn_for, who = contest::student(who)),
        F::WrongWord => td_string!(locale, coursework.finding.wrong_word).to_owned(),
        F::TooOften { attempt, most } => {
            td_string!(locale, coursework.finding.too_often, attempt = attempt, most = most)
        }
        F::SameAttempt => td_string!(locale, coursework.finding.same_attempt).to_owned(),
        F::Exam(trouble) => exam_trouble(locale, *trouble),
        F::AnswersLate { count } => td_string!(locale, coursework.finding.answers_late, count = count),
        F::Claimed { said } => td_string!(locale, coursework.finding.claimed, said = percent(*said)),
        F::Hints { count } => td_string!(locale, coursework.finding.hints, count = count),
        F::Choices => td_string!(locale, coursework.finding.choices).to_owned(),
        F::Unreadable(error) => {
            td_string!(locale, coursework.finding.unreadable, why = trouble::read_error(locale, error))
        }
        F::Replay(error) => {
            let why = contest::rejection(locale, &Rejection::Replay(error.clone()));
            td_string!(locale, coursework.finding.replay, why = why)
        }
        F::Report(found) => report_finding(locale, found),
        F::OtherGame => td_string!(locale, coursework.finding.other_game).to_owned(),
        F::NotMarked => td_string!(locale, coursework.finding.not_marked).to_owned(),
        F::SameAsOther => td_string!(locale, coursework.finding.same_as_other).to_owned(),
    }
}

fn report_finding(locale: Locale, found: &ReportFinding) -> String {
    match found {
        ReportFinding::OtherRun { .. } => td_string!(locale, coursework.finding.report_run).to_owned(),
        ReportFinding::Changed { says, .. } => {
            td_string!(locale, coursework.finding.report_changed, says = says.clone())
        }
        ReportFinding::Removed { .. } => td_string!(locale, coursework.finding.report_removed).to_owned(),
        ReportFinding::StepDiffers { row } => td_string!(locale, coursework.finding.report_step, row = row),
        ReportFinding::StepsRemoved => td_string!(locale, coursework.finding.report_steps_removed).to_owned(),
        ReportFinding::MarksRemoved => td_string!(locale, coursework.finding.report_marks_removed).to_owned(),
        ReportFinding::MarkDiffers { says, is } => {
            td_string!(locale, coursework.finding.report_mark, says = says.clone(), points = is)
        }
        ReportFinding::TextDiffers(_) => td_string!(locale, coursework.finding.report_text).to_owned(),
    }
}

fn exam_trouble(locale: Locale, trouble: ExamTrouble) -> String {
    match trouble {
        ExamTrouble::TooLong(seconds) => td_string!(locale, coursework.finding.exam_long, seconds = seconds),
        ExamTrouble::TimesDoNotFit => td_string!(locale, coursework.finding.exam_times).to_owned(),
        ExamTrouble::ClockSetBack(times) => td_string!(locale, coursework.finding.exam_clock, times = times),
        ExamTrouble::ClockAhead(seconds) => {
            let minutes = ((seconds + 30) / 60).max(1);
            td_string!(locale, coursework.finding.exam_clock_ahead, minutes = minutes)
        }
        ExamTrouble::DatesDoNotFit => td_string!(locale, coursework.finding.exam_dates).to_owned(),
    }
}
