//! What is wrong with a lab or a case, as a sentence.

use crate::study::cases::CaseProblem;
use crate::study::lab::{LabProblem, LabsProblem};
use texts::i18n::*;

/// What is wrong with a lab.
pub fn lab_fault(locale: Locale, fault: &LabsProblem) -> String {
    match fault {
        LabsProblem::TooLong | LabsProblem::TooMany => td_string!(locale, coursework.write.too_long).to_owned(),
        LabsProblem::Json(_) => td_string!(locale, coursework.write.no_json).to_owned(),
        LabsProblem::Lab { part, problem, .. } => {
            let why = match problem {
                LabProblem::Id => td_string!(locale, coursework.write.id),
                LabProblem::Range => td_string!(locale, coursework.write.range),
                LabProblem::Text => td_string!(locale, coursework.write.text),
                LabProblem::Name => td_string!(locale, coursework.write.name),
                LabProblem::Subject => td_string!(locale, coursework.write.subject),
                LabProblem::Form => td_string!(locale, coursework.write.no_form),
                LabProblem::Options => td_string!(locale, coursework.write.options),
                LabProblem::Formula => td_string!(locale, coursework.write.formula),
            };
            match part.is_empty() {
                true => why.to_owned(),
                false => td_string!(locale, coursework.write.in_part, part = part.clone(), why = why),
            }
        }
    }
}

/// What is wrong with a case.
pub fn case_fault(locale: Locale, fault: &CaseProblem) -> String {
    match fault {
        CaseProblem::TooLong => td_string!(locale, coursework.write.too_long).to_owned(),
        CaseProblem::Json(_) => td_string!(locale, coursework.write.no_json).to_owned(),
        CaseProblem::Name => td_string!(locale, coursework.write.id).to_owned(),
        CaseProblem::Text => td_string!(locale, coursework.write.text).to_owned(),
        CaseProblem::Count => td_string!(locale, coursework.write.range).to_owned(),
        CaseProblem::Figure(name) => td_string!(locale, coursework.write.figure, name = name.clone()),
        CaseProblem::Formula(name, _) => td_string!(
            locale,
            coursework.write.in_part,
            part = name.clone(),
            why = td_string!(locale, coursework.write.formula)
        ),
        CaseProblem::Options(decision) => {
            td_string!(locale, coursework.write.decision, decision = decision + 1)
        }
        CaseProblem::Outcome(decision, option) => {
            td_string!(locale, coursework.write.outcome, decision = decision + 1, option = option + 1)
        }
        CaseProblem::Page => td_string!(locale, coursework.write.page).to_owned(),
    }
}
