//! An attempt at a case: choices are kept one by one. For the student the best finished attempt counts, for a class the
//! first one: the others know what each choice earns.

use super::case::Case;
use crate::study::quiz::progress::CaseAnswers;

/// Notes the next choice of an attempt. A choice that was made stands; the last one ends the attempt.
pub fn decide(answers: &mut CaseAnswers, case: &Case, option: u8) {
    let Some(decision) = case.decisions.get(answers.choices.len()) else { return };
    if usize::from(option) >= decision.options.len() {
        return;
    }
    answers.choices.push(option);
    if answers.choices.len() == case.decisions.len() {
        answers.attempts = answers.attempts.saturating_add(1);
        if answers.finished.is_empty() {
            answers.finished.clone_from(&answers.choices);
        }
        answers.best = answers.best.max(case.mark(&answers.choices));
    }
}
