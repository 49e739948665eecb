//! Checking homework: its mark is worked out again from what was done, and what does not fit is found.

use super::checked::{CheckedHomework, TopicMark, WorkDetail, run_known_by};
use super::exam::check_exam;
use super::{HandedGame, HandedTexts, HandedWork, Homework, HomeworkFinding};
use crate::contest::challenge::Challenge;
use crate::contest::course_plan::{CoursePlan, PlanItem, PlanWork, ReportOf};
use crate::contest::submission::Submission;
use crate::contest::submission::moment::{ClockTime, Moment};
use crate::contest::submission::verify::{RecordCheck, Rejection, Verifier};
use crate::record::{Fingerprint, Save, read};
use crate::study::cases::Case;
use crate::study::lab::{Lab, LabMark, LabSaveProblem, begins_in, mark_save, replayed};
use crate::study::quiz::{Mark, QuizChapter};
use crate::study::report::{HandedReport, ReportStart, ReportWords, RunReport, check_report, check_told, rubric};

/// What work is held against: the questions and cases of the course.
#[derive(Clone, Copy)]
pub struct Catalogue<'a> {
    /// The questions of all chapters, own ones included.
    pub bank: &'a [QuizChapter],
    /// The cases that are here.
    pub cases: &'a [Case],
    /// The labs that are here, with the games in which they begin.
    pub labs: &'a [CatalogueLab],
    /// The words of reports, if they are here.
    pub report_words: Option<&'a ReportWords>,
    /// What checks records of the workbench, if it is here.
    pub record_check: Option<RecordCheck>,
}

/// A lab with the games in which it can begin.
#[derive(Clone, Debug, PartialEq)]
pub struct CatalogueLab {
    /// The lab.
    pub lab: Lab,
    /// The recordings of its situation, in their order.
    pub situations: Vec<Save>,
}

impl CatalogueLab {
    /// The recording in which a game began, with its number, from 1.
    fn begun(&self, save: &Save) -> Option<(u8, &Save)> {
        (1..).zip(&self.situations).find(|(_, situation)| begins_in(save, situation))
    }
}

/// How far a clock may be ahead and still be believed, in milliseconds.
const AHEAD: i64 = 10 * 60 * 1000;
/// Milliseconds of a day.
const DAY: i64 = 24 * 60 * 60 * 1000;

/// Checks homework that is for this plan. `arrived` is when it came to the instructor, if that is known.
pub fn check(
    homework: &Homework,
    plan: &CoursePlan,
    catalogue: Catalogue<'_>,
    arrived: Option<Moment>,
) -> CheckedHomework {
    let Some(item) = plan.item(homework.item) else { return unfit(HomeworkFinding::OtherWork) };
    let mut checked = match (&item.work, &homework.work) {
        (PlanWork::Exam(blueprint), HandedWork::Exam(exam)) => {
            check_exam(homework, exam, blueprint, plan, catalogue.bank)
        }
        (PlanWork::Case(name), HandedWork::Case { case, .. }) if !case.is_empty() && case != name => {
            unfit(HomeworkFinding::OtherWork)
        }
        (PlanWork::Case(name), HandedWork::Case { choices, .. }) => check_case(name, choices, catalogue.cases),
        (PlanWork::Game(code), HandedWork::Game(game)) => check_game(homework, game, code, catalogue.record_check),
        (PlanWork::Lab(name), HandedWork::Lab { save }) => check_lab(name, save, item.hints, catalogue.labs),
        (PlanWork::Report(_), HandedWork::Report { save, report }) => match item.work.report_of() {
            Some(ReportOf::Lab(name)) => check_report_of_lab(name, save, report.as_ref(), &catalogue),
            Some(ReportOf::Game(game)) => check_report_of_game(plan.game(game), save, report.as_ref(), &catalogue),
            None => unfit(HomeworkFinding::OtherWork),
        },
        _ => unfit(HomeworkFinding::OtherWork),
    };
    let mut findings = dates(homework, plan, item, arrived);
    findings.append(&mut checked.findings);
    if findings.iter().any(HomeworkFinding::is_grave) {
        checked.mark = None;
    }
    CheckedHomework { findings, ..checked }
}

/// What earns nothing because of this.
pub(super) fn unfit(finding: HomeworkFinding) -> CheckedHomework {
    CheckedHomework { findings: vec![finding], ..CheckedHomework::default() }
}

/// What does not fit in its dates.
fn dates(homework: &Homework, plan: &CoursePlan, item: &PlanItem, arrived: Option<Moment>) -> Vec<HomeworkFinding> {
    let is_edition = homework.edition == plan.edition();
    let mut findings = Vec::new();
    if !is_edition {
        findings.push(HomeworkFinding::OtherEdition);
    }
    let ClockTime::At(at) = homework.at else {
        findings.push(HomeworkFinding::Undated);
        return findings;
    };
    if let (true, ClockTime::At(made)) = (is_edition, &plan.made)
        && at < *made
    {
        findings.push(HomeworkFinding::BeforePlan);
    }
    // An exam tells itself when it was begun.
    if !item.is_open(at) && !matches!(item.work, PlanWork::Exam(_)) {
        findings.push(HomeworkFinding::TooEarly);
    }
    if let Some(arrived) = arrived {
        let later = arrived.since_1970().saturating_sub(at.since_1970());
        if later < -AHEAD {
            findings.push(HomeworkFinding::ClockAhead);
        } else if later >= DAY {
            findings.push(HomeworkFinding::CameLater { days: u32::try_from(later / DAY).unwrap_or(u32::MAX) });
        }
    }
    findings
}

fn check_case(name: &str, choices: &[u8], cases: &[Case]) -> CheckedHomework {
    let Some(case) = cases.iter().find(|case| case.id == name) else { return unfit(HomeworkFinding::NotMarked) };
    let points = case.points(choices);
    if choices.len() != case.decisions.len() || points.iter().any(Option::is_none) {
        return unfit(HomeworkFinding::Choices);
    }
    let mark = case.mark(choices);
    let topics = case.topics.iter().map(|&topic| TopicMark { topic, mark }).collect();
    CheckedHomework { mark: Some(mark), topics, ..CheckedHomework::default() }
}

fn check_lab(name: &str, save: &str, may_hint: bool, labs: &[CatalogueLab]) -> CheckedHomework {
    let Some(known) = labs.iter().find(|known| known.lab.id == name) else { return unfit(HomeworkFinding::NotMarked) };
    let save = match read(save) {
        Ok(save) => save.as_handed_in(),
        Err(error) => return unfit(HomeworkFinding::Unreadable(error)),
    };
    let Some((recording, situation)) = known.begun(&save) else { return unfit(HomeworkFinding::OtherGame) };
    let replay = match replayed(&known.lab, situation, &save) {
        Ok(replay) => replay,
        Err(LabSaveProblem::OtherBeginning) => return unfit(HomeworkFinding::OtherGame),
        Err(LabSaveProblem::Replay(error)) => return unfit(HomeworkFinding::Replay(error)),
    };
    let (mut marked, work) = (replay.mark(&known.lab, &save), replay.book.coursework().clone());
    let hints: u32 = marked.lines.iter().map(|line| u32::from(line.hints)).sum();
    if !may_hint {
        take_hinted(&mut marked);
    }
    let findings = (hints > 0 && !may_hint).then_some(HomeworkFinding::Hints { count: hints }).into_iter().collect();
    let mark = marked.mark();
    let topics = marked.by_topic(&known.lab).into_iter().map(|(topic, mark)| TopicMark { topic, mark }).collect();
    let texts = HandedTexts::of_lab(&known.lab, &marked, &work);
    let detail = WorkDetail::Lab { mark: marked, work, recording };
    let run = run_since(&save, ReportStart::of_situation(situation));
    CheckedHomework { mark: Some(mark), findings, topics, texts, detail, run, ..CheckedHomework::default() }
}

fn run_since(save: &Save, start: ReportStart) -> Option<Fingerprint> {
    let log = save.log.entries.get(start.entries..).unwrap_or_default();
    run_known_by(log, save.records.get(start.records..).unwrap_or_default())
}

/// Takes the points of steps with a hint, where the plan allows none.
fn take_hinted(mark: &mut LabMark) {
    for line in mark.lines.iter_mut().filter(|line| line.hints > 0) {
        mark.earned -= u32::from(std::mem::take(&mut line.earned));
    }
}

fn check_report_of_lab(
    name: &str,
    save: &str,
    paper: Option<&HandedReport>,
    catalogue: &Catalogue<'_>,
) -> CheckedHomework {
    let Some(known) = catalogue.labs.iter().find(|known| known.lab.id == name) else {
        return unfit(HomeworkFinding::NotMarked);
    };
    // What is written well shows no concept: the lab itself does.
    let start = |save: &Save| {
        let (_, situation) = known.begun(save)?;
        Some((ReportStart::of_situation(situation), mark_save(&known.lab, situation, save).ok()))
    };
    check_report_from(save, start, paper, catalogue)
}

fn check_report_of_game(
    code: Option<&str>,
    save: &str,
    paper: Option<&HandedReport>,
    catalogue: &Catalogue<'_>,
) -> CheckedHomework {
    let Some(challenge) = code.and_then(|code| Challenge::read(code).ok()) else {
        return unfit(HomeworkFinding::NotMarked);
    };
    let start = |save: &Save| challenge.is_of(save).then_some((ReportStart::GAME, None));
    check_report_from(save, start, paper, catalogue)
}

/// A report: the run is played again, its rubric is worked out from that, and the figures of the paper are held against it.
fn check_report_from(
    save: &str,
    start: impl Fn(&Save) -> Option<(ReportStart, Option<LabMark>)>,
    paper: Option<&HandedReport>,
    catalogue: &Catalogue<'_>,
) -> CheckedHomework {
    let Some(words) = catalogue.report_words else { return unfit(HomeworkFinding::NotMarked) };
    let save = match read(save) {
        Ok(save) => save,
        Err(error) => return unfit(HomeworkFinding::Unreadable(error)),
    };
    let Some((start, lab)) = start(&save) else { return unfit(HomeworkFinding::OtherGame) };
    let report = match RunReport::replayed(&save, start, false) {
        Ok(report) => report,
        Err(error) => return unfit(HomeworkFinding::Replay(error)),
    };
    let compared =
        |paper: &HandedReport| [check_report(paper, &report), check_told(paper, &report, lab.as_ref(), words)].concat();
    let findings = paper.map(compared).unwrap_or_default();
    let findings = findings.into_iter().map(HomeworkFinding::Report).collect();
    let rubric = rubric(&report, words);
    let mark = Some(rubric.mark);
    let texts = HandedTexts::of_report(&rubric, &report.texts);
    let detail = WorkDetail::Report { rubric, texts: report.texts };
    CheckedHomework { mark, findings, texts, detail, run: run_since(&save, start), ..CheckedHomework::default() }
}

fn check_game(homework: &Homework, game: &HandedGame, code: &str, check: Option<RecordCheck>) -> CheckedHomework {
    let HandedGame { company, log, records } = game;
    let challenge = Challenge::read(code).ok();
    let verifier = challenge.as_ref().and_then(|challenge| Verifier::new(challenge.clone()).ok());
    let (Some(challenge), Some(verifier)) = (challenge, verifier) else { return unfit(HomeworkFinding::NotMarked) };
    let verifier = check.into_iter().fold(verifier, Verifier::with_record_check);
    let (student, at) = (homework.student.clone(), homework.at.clone());
    let submission =
        Submission::new(&challenge, student, company.clone(), at, log.clone()).with_records(records.clone());
    match verifier.verify_submission(&submission) {
        Ok(verified) => {
            let mark = Mark(u16::try_from(verified.score.min(1000)).unwrap_or(1000));
            CheckedHomework { mark: Some(mark), ..CheckedHomework::default() }
        }
        Err(Rejection::Replay(error)) => unfit(HomeworkFinding::Replay(error)),
        Err(Rejection::NoRecordCheck) => unfit(HomeworkFinding::NotMarked),
        Err(_) => unfit(HomeworkFinding::OtherGame),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::lab::{CheckResult, LabLine, LabLineState};

    #[test]
    fn a_step_with_a_hint_earns_nothing_where_the_plan_has_none() {
        let line = |hints, earned| {
            let state = LabLineState::Step(CheckResult { is_done: true, have: 1, need: 1, parts: Vec::new() });
            LabLine { item: "step".to_owned(), earned, most: 5, hints, state }
        };
        let mut mark = LabMark { lines: vec![line(0, 5), line(2, 3), line(3, 0)], earned: 8, most: 15 };
        take_hinted(&mut mark);
        assert_eq!((mark.earned, mark.lines.iter().map(|line| line.earned).collect::<Vec<_>>()), (5, vec![5, 0, 0]));
    }
}
