//! Standing, next steps and evidence of a concept in words.

use super::section::CourseSection;
use super::words::{percent, said};
use crate::study::progress::{ConceptStanding, ConceptStep, CourseWork, PlayFact, PlayKind, QuizEvidence};
use crate::study::quiz::Mark;
use crate::ui::components::Tone;
use crate::ui::route::{Page, href};
use texts::i18n::*;

/// How a concept stands.
pub fn standing(locale: Locale, standing: ConceptStanding) -> &'static str {
    match standing {
        ConceptStanding::Known => td_string!(locale, course_progress.state.known),
        ConceptStanding::Shaky => td_string!(locale, course_progress.state.shaky),
        ConceptStanding::Met => td_string!(locale, course_progress.state.met),
        ConceptStanding::Untouched => td_string!(locale, course_progress.state.untouched),
    }
}

/// Its colour.
pub const fn tone(standing: ConceptStanding) -> Tone {
    match standing {
        ConceptStanding::Known => Tone::Jade,
        ConceptStanding::Shaky => Tone::Warn,
        ConceptStanding::Met => Tone::Ink,
        ConceptStanding::Untouched => Tone::Plain,
    }
}

/// What answers say of a concept, in lines.
pub fn quiz_lines(locale: Locale, quiz: &QuizEvidence) -> Vec<String> {
    let mut lines = Vec::new();
    if quiz.answered > 0 {
        lines.push(td_string!(
            locale,
            course_progress.quiz_line,
            answered = quiz.answered,
            questions = quiz.questions,
            first = percent(quiz.first),
            best = percent(quiz.best)
        ));
    }
    if quiz.examined > 0 {
        let mark = percent(quiz.exam);
        lines.push(td_string!(locale, course_progress.exam_line, mark = mark, count = quiz.examined));
    }
    if quiz.due > 0 {
        lines.push(td_string!(locale, course_progress.due, count = quiz.due));
    }
    lines
}

/// A lab or case with what it earned.
pub fn work_line(locale: Locale, work: &CourseWork, best: Mark) -> String {
    let title = said(locale, &work.title).to_owned();
    td_string!(locale, course_progress.work_line, title = title, mark = percent(best))
}

/// Where a lab or case is.
pub fn work_address(work: &CourseWork) -> String {
    href(Page::Course(work.address()))
}

/// What to do next: the address and the words. `screen` gives the title of a screen.
pub fn next_step(locale: Locale, step: &ConceptStep, screen: impl Fn(u8, u8) -> String) -> (String, String) {
    let to = |section: CourseSection| href(Page::Course(section.address()));
    match step {
        ConceptStep::Review => (to(CourseSection::Review), td_string!(locale, course_progress.step.review).to_owned()),
        ConceptStep::Read { chapter, screen: number } => {
            let title = screen(*chapter, *number);
            let address = to(CourseSection::Read { chapter: *chapter, screen: *number });
            (address, td_string!(locale, course_progress.step.read, title = title))
        }
        ConceptStep::Practise(chapter) => (
            to(CourseSection::Practice(*chapter)),
            td_string!(locale, course_progress.step.practise, number = *chapter),
        ),
        ConceptStep::Work(work) => {
            let title = said(locale, &work.title).to_owned();
            (work_address(work), td_string!(locale, course_progress.step.work, title = title))
        }
    }
}

/// What was done in the game.
pub fn done(locale: Locale, fact: &PlayFact) -> String {
    let (count, well) = (fact.count, fact.well.unwrap_or_default());
    match fact.kind {
        PlayKind::Researched => td_string!(locale, course_progress.did.researched, count = count),
        PlayKind::LeadsQualified => td_string!(locale, course_progress.did.leads_qualified, count = count),
        PlayKind::Segments => td_string!(locale, course_progress.did.segments, count = count),
        PlayKind::RfmSegments => td_string!(locale, course_progress.did.rfm_segments, count = count),
        PlayKind::ClassSegments => td_string!(locale, course_progress.did.class_segments, count = count),
        PlayKind::GrowthSegments => td_string!(locale, course_progress.did.growth_segments, count = count),
        PlayKind::Contacts => td_string!(locale, course_progress.did.contacts, count = count),
        PlayKind::Events => td_string!(locale, course_progress.did.events, count = count),
        PlayKind::Bids => td_string!(locale, course_progress.did.bids, count = count, well = well),
        PlayKind::FirstContacts => td_string!(locale, course_progress.did.first_contacts, count = count, well = well),
        PlayKind::Judged => td_string!(locale, course_progress.did.judged, count = count),
        PlayKind::Quotations => td_string!(locale, course_progress.did.quotations, count = count),
        PlayKind::RowsChecked => td_string!(locale, course_progress.did.rows_checked, count = count),
        PlayKind::Queries => td_string!(locale, course_progress.did.queries, count = count),
        PlayKind::CreditChecks => td_string!(locale, course_progress.did.credit_checks, count = count),
        PlayKind::Collections => td_string!(locale, course_progress.did.collections, count = count),
        PlayKind::Surveys => td_string!(locale, course_progress.did.surveys, count = count),
        PlayKind::Questionnaires => td_string!(locale, course_progress.did.questionnaires, count = count),
        PlayKind::Managed => td_string!(locale, course_progress.did.managed, count = count),
        PlayKind::Programmes => td_string!(locale, course_progress.did.programmes, count = count),
        PlayKind::ClubMembers => td_string!(locale, course_progress.did.club_members, count = count),
        PlayKind::Complaints => td_string!(locale, course_progress.did.complaints, count = count, well = well),
        PlayKind::Remedies => td_string!(locale, course_progress.did.remedies, count = count),
        PlayKind::WonBack => td_string!(locale, course_progress.did.won_back, count = count),
        PlayKind::CrossSales => td_string!(locale, course_progress.did.cross_sales, count = count),
        PlayKind::RolesAndApprovals => td_string!(locale, course_progress.did.roles_and_approvals, count = count),
        PlayKind::PlanTargets => td_string!(locale, course_progress.did.plan_targets, count = count),
        PlayKind::WorkOrders => td_string!(locale, course_progress.did.work_orders, count = count),
    }
}
