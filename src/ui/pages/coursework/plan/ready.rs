//! Whether the plan that is being made can be given out.

use crate::contest::course_plan::{CoursePlan, PlanItem, PlanWork};
use crate::contest::made_plans::MadePlans;
use crate::study::quiz::exam::Blueprint;
use crate::ui::components::Fits;
use crate::ui::pages::coursework::state::{CourseworkDesk, with_own};
use crate::ui::pages::coursework::words::plan_error;
use texts::i18n::*;

/// Why it cannot, tracked: it is not sound, a field shows another number than the plan has, a question is half written, a
/// piece of work can never be done in time, or an exam asks for more questions than there are.
pub fn not_ready(coursework: CourseworkDesk, fits: Fits, locale: Locale) -> Option<String> {
    let wrong = coursework.draft(|plan| plan.check().err().map(|error| plan_error(locale, &error))).flatten();
    let unfit = (!fits.all()).then(|| td_string!(locale, coursework.give.unfit).to_owned());
    let half = coursework.made(is_writing).then(|| td_string!(locale, coursework.give.question).to_owned());
    wrong.or(unfit).or(half).or_else(|| no_time(coursework, locale)).or_else(|| too_few(coursework, locale))
}

const fn is_writing(made: &MadePlans) -> bool {
    made.question.is_some()
}

fn no_time(coursework: CourseworkDesk, locale: Locale) -> Option<String> {
    let first = |plan: &CoursePlan| plan.items.iter().find(|item| !item.has_time()).cloned();
    let item = coursework.draft(first).flatten()?;
    Some(td_string!(locale, coursework.give.no_time, what = title(coursework, locale, &item)))
}

fn too_few(coursework: CourseworkDesk, locale: Locale) -> Option<String> {
    let plan = coursework.draft(CoursePlan::clone)?;
    let exams = plan.items.iter().filter_map(|item| Some((item, blueprint(&item.work)?))).collect::<Vec<_>>();
    if exams.is_empty() {
        return None;
    }
    let bank = with_own(&coursework.bank()?, &plan);
    let (item, _) = exams.into_iter().find(|(_, blueprint)| !blueprint.is_filled(&bank))?;
    Some(td_string!(locale, coursework.give.too_few, what = title(coursework, locale, item)))
}

const fn blueprint(work: &PlanWork) -> Option<&Blueprint> {
    match work {
        PlanWork::Exam(blueprint) => Some(blueprint),
        _ => None,
    }
}

fn title(coursework: CourseworkDesk, locale: Locale, item: &PlanItem) -> String {
    coursework.title(locale, &item.work)
}
