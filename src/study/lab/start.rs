//! A lab's beginning: the things that it points at, and the figures as they were.

use super::figure::{LabFigure, WorkedFigure};
use super::figures::worked;
use super::form::{FigureMoment, FigureNeed, Lab, LabCheck, LabForm, RubricAsks, RubricPoint};
use super::pick::candidates;
use super::subject::LabSubject;
use super::view::LabView;

/// What is kept of the moment at which a lab begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LabStart {
    picks: Vec<(String, LabSubject)>,
    figures: Vec<(LabFigure, Option<String>, Option<WorkedFigure>)>,
}

impl LabStart {
    /// The beginning of a lab in its situation.
    pub fn of(lab: &Lab, view: &LabView<'_>) -> Self {
        let pick = |pick: &super::form::LabPick| {
            let found = candidates(view, pick.rule).into_iter().nth(usize::from(pick.place) - 1)?;
            Some((pick.name.clone(), found))
        };
        let mut start = Self { picks: lab.picks.iter().filter_map(pick).collect(), figures: Vec::new() };
        for (figure, of) in asked_at_start(lab) {
            let known = start.figure(view, figure, of.as_deref());
            start.figures.push((figure, of, known));
        }
        start
    }

    /// What a pick has chosen; none where its rule found nothing.
    pub fn pick(&self, name: &str) -> Option<LabSubject> {
        self.picks.iter().find(|(known, _)| known == name).map(|(_, subject)| *subject)
    }

    /// All picks with what they chose.
    pub fn picks(&self) -> &[(String, LabSubject)] {
        &self.picks
    }

    /// A figure as it is in a view, of a pick or of the company.
    pub fn figure(&self, view: &LabView<'_>, figure: LabFigure, of: Option<&str>) -> Option<WorkedFigure> {
        match of {
            None => worked(view, figure, None),
            Some(name) => worked(view, figure, Some(self.pick(name)?)),
        }
    }

    /// A figure as it was when the lab began.
    pub fn at_start(&self, figure: LabFigure, of: Option<&str>) -> Option<&WorkedFigure> {
        let found = self.figures.iter().find(|(known, pick, _)| *known == figure && pick.as_deref() == of);
        found.and_then(|(_, _, worked)| worked.as_ref())
    }
}

/// A figure with its pick.
type Asked = (LabFigure, Option<String>);

/// The figures whose first value counts.
fn asked_at_start(lab: &Lab) -> Vec<Asked> {
    let mut all: Vec<Asked> = Vec::new();
    for step in &lab.steps {
        compared(&step.check, &mut all);
    }
    for once in lab.goals.iter().filter_map(|goal| goal.once.as_ref()) {
        compared(once, &mut all);
    }
    let in_rubric = |rubric: &[RubricPoint], all: &mut Vec<Asked>| {
        for point in rubric {
            if let RubricAsks::Number { ask, .. } = &point.asks
                && ask.at == FigureMoment::Start
            {
                all.push((ask.figure, ask.of.clone()));
            }
        }
    };
    for question in &lab.questions {
        match &question.form {
            LabForm::Number(ask) | LabForm::Choose(ask) if ask.at == FigureMoment::Start => {
                all.push((ask.figure, ask.of.clone()));
            }
            LabForm::Worked(ask) if ask.at == FigureMoment::Start => {
                all.extend(ask.inputs.iter().map(|(_, figure, of)| (*figure, of.clone())));
            }
            LabForm::Text(rubric) => in_rubric(rubric, &mut all),
            _ => {}
        }
    }
    for artefact in &lab.artefacts {
        in_rubric(&artefact.rubric, &mut all);
    }
    all
}

fn compared(check: &LabCheck, all: &mut Vec<Asked>) {
    match check {
        LabCheck::Figure {
            figure,
            of,
            need: FigureNeed::More | FigureNeed::Less | FigureNeed::NotLess | FigureNeed::NotMore,
        } => {
            all.push((*figure, of.clone()));
        }
        LabCheck::All(parts) | LabCheck::Any(parts) => parts.iter().for_each(|part| compared(part, all)),
        _ => {}
    }
}
