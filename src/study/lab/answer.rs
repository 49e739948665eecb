//! What an answer earns.

use super::figure::WorkedValue;
use super::form::{LabForm, LabQuestion};
use super::key::WorkedAnswer;
use super::near::is_near;
use crate::study::quiz::formula::Fraction;

/// How often a number may be tried.
pub const MOST_TRIES: usize = 3;

/// What the answers to a question have earned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Earned {
    /// Points.
    pub points: u8,
    /// How often it was tried.
    pub tries: u8,
    /// Whether all of it is right.
    pub is_right: bool,
}

/// What numbers earn: all points at the first try, one less at each that follows. Each try has the key of its moment.
pub(super) fn of_numbers(question: &LabQuestion, tries: &[(&str, Option<WorkedAnswer>)]) -> Earned {
    let counted = &tries[..tries.len().min(MOST_TRIES)];
    let right = counted.iter().position(|(text, key)| key.as_ref().is_some_and(|key| takes(&question.form, key, text)));
    let points = right.map_or(0, |place| question.points.saturating_sub(place as u8));
    let tried = right.map_or(counted.len(), |place| place + 1);
    Earned { points, tries: tried as u8, is_right: right.is_some() }
}

/// Whether an answer is the right one, or near enough to it.
pub(super) fn takes(form: &LabForm, key: &WorkedAnswer, text: &str) -> bool {
    let tolerance = match form {
        LabForm::Number(ask) | LabForm::Choose(ask) => ask.tolerance,
        LabForm::Worked(ask) => ask.tolerance,
        _ => 0,
    };
    match &key.answer {
        WorkedValue::Choice(code) => code == text.trim(),
        WorkedValue::Number(right) => {
            // A per cent sign or a unit that was written along does no harm.
            let text = text.trim().trim_start_matches(['¥', '￥']).trim_end_matches(['%', '％', '元']);
            Fraction::written(text)
                .is_some_and(|answer| is_near(right.number, answer, tolerance, right.unit.decimals()))
        }
    }
}

/// What the last answer to a question without numbers earns. Some of several: everything for the key, half for a part of
/// it without a wrong one. An order earns what share of its neighbours stands in the right order, as in the quiz.
pub(super) fn of_choice(question: &LabQuestion, text: &str) -> Earned {
    let points = question.points;
    let whole = |is_right: bool| Earned { points: if is_right { points } else { 0 }, tries: 1, is_right };
    let chosen = list(text);
    match &question.form {
        LabForm::Single { right, .. } => whole(chosen == [*right]),
        LabForm::Break { wrong, .. } => whole(chosen == [*wrong]),
        LabForm::Multiple { right, .. } => {
            let mut sorted = chosen;
            game::sort::ascending(&mut sorted);
            sorted.dedup();
            if sorted == *right {
                return whole(true);
            }
            let is_part = !sorted.is_empty() && sorted.iter().all(|one| right.contains(one));
            Earned { points: if is_part { points / 2 } else { 0 }, tries: 1, is_right: false }
        }
        LabForm::Order(steps) => {
            let mut sorted = chosen.clone();
            game::sort::ascending(&mut sorted);
            let is_order = sorted.len() == steps.len() && sorted.iter().zip(0_u8..).all(|(one, place)| *one == place);
            let follows = chosen.windows(2).filter(|two| two[0].checked_add(1) == Some(two[1])).count();
            let most = steps.len() - 1;
            if !is_order {
                return whole(false);
            }
            let share = usize::from(points) * follows / most.max(1);
            Earned { points: share as u8, tries: 1, is_right: follows == most }
        }
        LabForm::Number(_) | LabForm::Worked(_) | LabForm::Choose(_) | LabForm::Text(_) => whole(false),
    }
}

/// The options or steps that an answer names; empty where it names none.
fn list(text: &str) -> Vec<u8> {
    text.split(',').map(|part| part.trim().parse::<u8>().ok()).collect::<Option<Vec<u8>>>().unwrap_or_default()
}

/// An answer that names options or steps, as it is recorded.
pub fn written(chosen: &[u8]) -> String {
    chosen.iter().map(u8::to_string).collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use super::super::figure::{LabAmount, LabFigure, LabUnit};
    use super::super::form::{FigureAsk, FigureMoment};
    use super::*;
    use crate::study::bilingual::Bilingual;

    fn text(words: &str) -> Bilingual {
        Bilingual { zh: words.to_owned(), en: words.to_owned() }
    }

    fn question(form: LabForm) -> LabQuestion {
        LabQuestion { id: "q".to_owned(), ask: text("?"), points: 6, form, why: None }
    }

    #[test]
    fn choices_earn_all_half_or_nothing() {
        let options = || ["a", "b", "c", "d"].map(text).to_vec();
        let single = question(LabForm::Single { options: options(), right: 2 });
        let wrong = question(LabForm::Break { steps: options(), wrong: 1 });
        let several = question(LabForm::Multiple { options: options(), right: vec![0, 3] });
        let order = question(LabForm::Order(options()));
        for (question, answer, points) in [
            (&single, "2", 6),
            (&single, "1", 0),
            (&single, "", 0),
            (&single, "2,3", 0),
            (&wrong, "1", 6),
            (&wrong, "0", 0),
            (&several, "3,0", 6),
            (&several, "0", 3),
            (&several, "0,1", 0),
            (&order, "0,1,2,3", 6),
            (&order, "1,2,3,0", 4),
            (&order, "3,2,1,0", 0),
            (&order, "0,1,2", 0),
            (&order, "0,1,2,2", 0),
        ] {
            assert_eq!(of_choice(question, answer).points, points, "{answer}");
        }
    }

    #[test]
    fn each_try_after_the_first_costs_a_point_and_there_are_three() {
        let ask = FigureAsk { figure: LabFigure::LeadConversion, of: None, at: FigureMoment::Start, tolerance: 10 };
        let question = question(LabForm::Number(ask));
        let amount = LabAmount::parts(125, 10, LabUnit::PerCent).expect("a number");
        let key = WorkedAnswer { answer: WorkedValue::Number(amount), inputs: Vec::new() };
        for (tries, points) in [
            (vec!["12.5"], 6),
            (vec!["12.5%"], 6),
            (vec!["10", "12.6"], 5),
            (vec!["1", "2", "12.5"], 4),
            (vec!["1", "2", "3", "12.5"], 0),
            (vec![], 0),
            (vec!["twelve"], 0),
        ] {
            let tries: Vec<_> = tries.into_iter().map(|text| (text, Some(key.clone()))).collect();
            assert_eq!(of_numbers(&question, &tries).points, points, "{tries:?}");
        }
    }
}
