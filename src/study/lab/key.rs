//! The right answer of a question about the own company, worked out.

use super::figure::{LabAmount, LabUnit, WorkedFigure, WorkedValue};
use super::form::{FigureAsk, FigureMoment, LabForm, WorkedAsk};
use super::start::LabStart;
use super::view::LabView;
use crate::study::quiz::formula::Fraction;

/// A right answer, with what it was worked out of by the names that its solution uses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkedAnswer {
    /// The answer.
    pub answer: WorkedValue,
    /// What it was worked out of.
    pub inputs: Vec<(String, WorkedValue)>,
}

impl WorkedAnswer {
    /// What a placeholder of the solution stands for.
    pub fn value(&self, name: &str) -> Option<&WorkedValue> {
        if name == "answer" {
            return Some(&self.answer);
        }
        self.inputs.iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }
}

/// The moment at which a question's figures count; none for a question without figures.
pub(super) const fn moment(form: &LabForm) -> Option<FigureMoment> {
    match form {
        LabForm::Number(ask) | LabForm::Choose(ask) => Some(ask.at),
        LabForm::Worked(ask) => Some(ask.at),
        _ => None,
    }
}

/// The right answer as it is in a view; of figures that count when the lab began, as it was then.
pub(super) fn key(start: &LabStart, view: &LabView<'_>, form: &LabForm) -> Option<WorkedAnswer> {
    match form {
        LabForm::Number(ask) | LabForm::Choose(ask) => {
            let worked = figure(start, view, ask)?;
            let inputs = worked.inputs.into_iter().map(|(name, value)| (name.to_owned(), value));
            Some(WorkedAnswer { answer: worked.value, inputs: inputs.collect() })
        }
        LabForm::Worked(ask) => worked_out(start, view, ask),
        _ => None,
    }
}

/// What a figure that is asked for comes to.
pub(super) fn figure(start: &LabStart, view: &LabView<'_>, ask: &FigureAsk) -> Option<WorkedFigure> {
    match ask.at {
        FigureMoment::Start => start.at_start(ask.figure, ask.of.as_deref()).cloned(),
        FigureMoment::Answer | FigureMoment::End => start.figure(view, ask.figure, ask.of.as_deref()),
    }
}

fn worked_out(start: &LabStart, view: &LabView<'_>, ask: &WorkedAsk) -> Option<WorkedAnswer> {
    let mut named: Vec<(&str, Fraction)> = Vec::new();
    let mut inputs = Vec::new();
    for (name, of_figure, of) in &ask.inputs {
        let one = FigureAsk { figure: *of_figure, of: of.clone(), at: ask.at, tolerance: 0 };
        let worked = figure(start, view, &one)?;
        named.push((name, worked.as_number()?.number));
        inputs.push((name.clone(), worked.value));
        inputs.extend(worked.inputs.into_iter().map(|(of, value)| (format!("{name}.{of}"), value)));
    }
    let mut answer = None;
    for (place, (name, formula, decimals)) in ask.steps.iter().enumerate() {
        let number = formula.value(&named).ok()?;
        named.push((name, number));
        let value = WorkedValue::Number(LabAmount { number, unit: LabUnit::Plain(*decimals) });
        if place == usize::from(ask.answer) {
            answer = Some(value.clone());
        }
        inputs.push((name.clone(), value));
    }
    Some(WorkedAnswer { answer: answer?, inputs })
}
