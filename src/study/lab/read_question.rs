//! Reading questions and rubrics.

use super::form::{FigureAsk, FigureMoment, LabForm, LabQuestion, RubricAsks, RubricPoint, WorkedAsk};
use super::names::LabNames;
use super::problem::{Checked, LabProblem, is_id, is_text, within};
use super::written::{WrittenFigureAsk, WrittenLabQuestion, WrittenPoint};
use crate::study::bilingual::Bilingual;
use crate::study::quiz::formula::parse;
use std::collections::BTreeSet;

/// How far an answer may be off at most, in thousandths.
const MOST_TOLERANCE: u16 = 200;

/// The question that was written, if all that it names is there.
pub(super) fn question(names: &LabNames, written: WrittenLabQuestion) -> Checked<LabQuestion> {
    names.text(&written.ask, &[])?;
    if let Some(why) = &written.why {
        names.text(why, &[])?;
    }
    let mut forms = Vec::new();
    if let Some(ask) = written.number {
        let (form, known) = number(names, ask)?;
        let solution = written.solution.as_ref().ok_or(LabProblem::Text)?;
        names.text(solution, &known)?;
        within(written.points, 4, 20)?;
        forms.push(form);
    }
    if let Some(ask) = written.choose {
        let ask = figure_ask(names, ask, true)?;
        let solution = written.solution.as_ref().ok_or(LabProblem::Text)?;
        names.text(solution, &known_of(&ask))?;
        forms.push(LabForm::Choose(ask));
    }
    if let Some(single) = written.single {
        options(&single.options, 2, 8)?;
        key(single.right, single.options.len())?;
        forms.push(LabForm::Single { options: single.options, right: single.right });
    }
    if let Some(multiple) = written.multiple {
        options(&multiple.options, 2, 8)?;
        let rises = !multiple.right.is_empty() && multiple.right.windows(2).all(|two| two[0] < two[1]);
        multiple.right.iter().try_for_each(|right| key(*right, multiple.options.len()))?;
        if !rises {
            return Err(LabProblem::Options);
        }
        forms.push(LabForm::Multiple { options: multiple.options, right: multiple.right });
    }
    if let Some(order) = written.order {
        options(&order.steps, 3, 9)?;
        forms.push(LabForm::Order(order.steps));
    }
    if let Some(process) = written.wrong_step {
        options(&process.steps, 3, 9)?;
        let wrong = process.wrong.ok_or(LabProblem::Options)?;
        key(wrong, process.steps.len())?;
        forms.push(LabForm::Break { steps: process.steps, wrong });
    }
    let mut points = written.points;
    if let Some(text) = written.text {
        let rubric = rubric(names, text.rubric)?;
        points = rubric.iter().map(|point| point.points).sum();
        forms.push(LabForm::Text(rubric));
    }
    let has_why = written.why.is_some() || written.solution.is_some();
    match (forms.pop(), forms.is_empty()) {
        (Some(form), true) => {
            within(points, 1, 100)?;
            if !has_why && !matches!(form, LabForm::Text(_)) {
                return Err(LabProblem::Text);
            }
            let why = written.solution.or(written.why);
            Ok(LabQuestion { id: written.id, ask: written.ask, points, form, why })
        }
        _ => Err(LabProblem::Form),
    }
}

/// A question about a number, and the placeholders that its solution may have.
fn number(names: &LabNames, ask: WrittenFigureAsk) -> Checked<(LabForm, Vec<String>)> {
    if ask.figure.is_some() {
        let ask = figure_ask(names, ask, false)?;
        let known = known_of(&ask);
        return Ok((LabForm::Number(ask), known));
    }
    if ask.inputs.is_empty() || ask.inputs.len() > 6 || ask.steps.is_empty() || ask.steps.len() > 8 {
        return Err(LabProblem::Range);
    }
    let mut known = vec!["answer".to_owned()];
    let mut inputs = Vec::new();
    for (name, input) in ask.inputs {
        is_id(&name)?;
        let figure = names.figure(&input.figure, input.of.as_deref(), false)?;
        known.extend(figure.inputs().iter().map(|of| format!("{name}.{of}")));
        known.push(name.clone());
        inputs.push((name, figure, input.of));
    }
    let mut steps = Vec::new();
    for step in ask.steps {
        is_id(&step.name)?;
        within(step.decimals, 0, 3)?;
        let formula = parse(&step.formula).map_err(|_| LabProblem::Formula)?;
        known.push(step.name.clone());
        steps.push((step.name, formula, step.decimals));
    }
    let wanted = ask.answer.ok_or(LabProblem::Name)?;
    let answer = steps.iter().position(|(name, ..)| *name == wanted).ok_or(LabProblem::Name)? as u8;
    let unit = ask.unit.ok_or(LabProblem::Text)?;
    is_text(&unit)?;
    let (at, tolerance) = (moment(&ask.at)?, tolerance(ask.tolerance_per_mille)?);
    Ok((LabForm::Worked(WorkedAsk { inputs, at, steps, answer, unit, tolerance }), known))
}

fn figure_ask(names: &LabNames, ask: WrittenFigureAsk, is_choice: bool) -> Checked<FigureAsk> {
    let name = ask.figure.ok_or(LabProblem::Form)?;
    if !ask.inputs.is_empty() || !ask.steps.is_empty() || ask.answer.is_some() || ask.unit.is_some() {
        return Err(LabProblem::Form);
    }
    let figure = names.figure(&name, ask.of.as_deref(), is_choice)?;
    let (at, tolerance) = (moment(&ask.at)?, tolerance(ask.tolerance_per_mille)?);
    Ok(FigureAsk { figure, of: ask.of, at, tolerance })
}

/// The placeholders that the solution of a figure may have.
fn known_of(ask: &FigureAsk) -> Vec<String> {
    std::iter::once("answer").chain(ask.figure.inputs().iter().copied()).map(str::to_owned).collect()
}

fn moment(at: &str) -> Checked<FigureMoment> {
    match at {
        "start" => Ok(FigureMoment::Start),
        "answer" => Ok(FigureMoment::Answer),
        "end" => Ok(FigureMoment::End),
        _ => Err(LabProblem::Form),
    }
}

fn tolerance(per_mille: u16) -> Checked<u16> {
    if per_mille <= MOST_TOLERANCE { Ok(per_mille) } else { Err(LabProblem::Range) }
}

/// Whether there are as many options as there may be, each different.
fn options(all: &[Bilingual], least: usize, most: usize) -> Checked<()> {
    all.iter().try_for_each(is_text)?;
    let chinese: BTreeSet<&str> = all.iter().map(|one| one.zh.trim()).collect();
    let english: BTreeSet<&str> = all.iter().map(|one| one.en.trim()).collect();
    let differ = chinese.len() == all.len() && english.len() == all.len();
    if (least..=most).contains(&all.len()) && differ { Ok(()) } else { Err(LabProblem::Options) }
}

fn key(right: u8, count: usize) -> Checked<()> {
    if usize::from(right) < count { Ok(()) } else { Err(LabProblem::Options) }
}

/// A rubric whose every point can be told.
pub(super) fn rubric(names: &LabNames, written: Vec<WrittenPoint>) -> Checked<Vec<RubricPoint>> {
    if written.is_empty() || written.len() > 10 {
        return Err(LabProblem::Range);
    }
    written.into_iter().map(|one| point(names, one)).collect()
}

fn point(names: &LabNames, written: WrittenPoint) -> Checked<RubricPoint> {
    names.text(&written.says, &[])?;
    within(written.points, 1, 20)?;
    let asks = match (written.letters, written.terms, written.number) {
        (Some(letters), None, None) if (1..=3_000).contains(&letters) => RubricAsks::Letters(letters),
        (None, Some(groups), None) => {
            let are_words =
                groups.iter().all(|group| !group.is_empty() && group.iter().all(|one| !one.trim().is_empty()));
            let at_least = written.at_least.unwrap_or(groups.len() as u8);
            if !are_words || !(1..=groups.len()).contains(&usize::from(at_least)) {
                return Err(LabProblem::Range);
            }
            RubricAsks::Terms { groups, at_least }
        }
        (None, None, Some(ask)) => {
            let ask = figure_ask(names, ask, false)?;
            // A text has no moment of its own.
            if ask.at == FigureMoment::Answer {
                return Err(LabProblem::Form);
            }
            if written.near.iter().any(|word| word.trim().is_empty()) {
                return Err(LabProblem::Text);
            }
            RubricAsks::Number { ask, near: written.near }
        }
        _ => return Err(LabProblem::Form),
    };
    Ok(RubricPoint { says: written.says, points: written.points, asks })
}
