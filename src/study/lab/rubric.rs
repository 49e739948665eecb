//! Marking texts by their rubric.

use super::deed::letters;
use super::figure::WorkedFigure;
use super::form::{FigureAsk, RubricAsks, RubricPoint};
use super::near::{is_near, numbers};

/// Which points of a rubric a text earns. `figure` says what a figure comes to.
pub(super) fn earned(
    rubric: &[RubricPoint],
    text: &str,
    figure: &dyn Fn(&FigureAsk) -> Option<WorkedFigure>,
) -> Vec<bool> {
    let small = text.to_lowercase();
    let earns = |point: &RubricPoint| match &point.asks {
        RubricAsks::Letters(least) => letters(text) >= usize::from(*least),
        RubricAsks::Terms { groups, at_least } => {
            let is_named = |group: &&Vec<String>| group.iter().any(|word| small.contains(&word.to_lowercase()));
            groups.iter().filter(is_named).count() >= usize::from(*at_least)
        }
        RubricAsks::Number(ask) => {
            let right = figure(ask).and_then(|worked| worked.as_number());
            right.is_some_and(|right| {
                let agrees = |number: &_| is_near(right.number, *number, ask.tolerance, right.unit.decimals());
                numbers(text).iter().any(agrees)
            })
        }
    };
    rubric.iter().map(earns).collect()
}

#[cfg(test)]
mod tests {
    use super::super::figure::{LabAmount, LabFigure, LabUnit};
    use super::super::form::FigureMoment;
    use super::*;
    use crate::study::bilingual::Bilingual;

    fn point(asks: RubricAsks) -> RubricPoint {
        RubricPoint { says: Bilingual { zh: "字".to_owned(), en: "letters".to_owned() }, points: 2, asks }
    }

    #[test]
    fn points_are_earned_one_by_one() {
        let groups = vec![vec!["预算".to_owned(), "budget".to_owned()], vec!["需求".to_owned(), "need".to_owned()]];
        let ask = FigureAsk { figure: LabFigure::LeadConversion, of: None, at: FigureMoment::End, tolerance: 20 };
        let rubric = [
            point(RubricAsks::Letters(8)),
            point(RubricAsks::Terms { groups, at_least: 2 }),
            point(RubricAsks::Number(ask)),
        ];
        let worked = |_: &FigureAsk| LabAmount::parts(125, 10, LabUnit::PerCent).map(WorkedFigure::number);
        for (text, expect) in [
            ("", [false, false, false]),
            ("先看预算，再看需求，转化率 12.5%", [true, true, true]),
            ("Budget and Need come first; 13 per cent", [true, true, false]),
            ("转化率 12.5", [false, false, true]),
        ] {
            assert_eq!(earned(&rubric, text, &worked), expect, "{text}");
        }
    }
}
