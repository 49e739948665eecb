//! A student who answers: all rightly, or all wrongly.

use crate::game::LabGame;
use tender::crm::record::{CourseworkRecord, CrmRecord};
use tender::crm::role::CrmRole;
use tender::study::lab::{
    FigureMoment, LabForm, LabLineState, LabQuestion, RubricAsks, RubricPoint, WorkedAnswer, WorkedValue,
    written_answer,
};
use tender::study::quiz::formula::Fraction;

/// Answers a question.
fn answer(game: &mut LabGame, question: &str, text: String) {
    let item = game.lab.item(question);
    game.record(CrmRole::Salesperson, CrmRecord::Coursework(CourseworkRecord::Answer { item, text }));
}

/// Writes a text.
pub fn writes(game: &mut LabGame, field: &str, text: String) {
    let field = game.lab.item(field);
    game.record(CrmRole::Salesperson, CrmRecord::Coursework(CourseworkRecord::Write { field, text }));
}

/// Answers a question, however.
pub fn answers(game: &mut LabGame, question: &str) {
    let lab = game.lab.clone();
    if let Some(question) = lab.question(question) {
        answers_one(game, question);
    }
}

/// A number as a student would write it, with enough decimals.
fn written(number: Fraction) -> String {
    let thousandths = number.rounded(3).expect("a number that fits");
    let sign = if thousandths < 0 { "-" } else { "" };
    format!("{sign}{}.{:03}", thousandths.abs() / 1000, thousandths.abs() % 1000)
}

fn worked(game: &LabGame, question: &str) -> Option<WorkedAnswer> {
    match &game.mark().line(question)?.state {
        LabLineState::Answer { worked, .. } => worked.clone(),
        _ => None,
    }
}

/// Answers a question rightly; what stands in the way.
fn answers_one(game: &mut LabGame, question: &LabQuestion) -> Option<String> {
    let text = match &question.form {
        LabForm::Single { right, .. } => written_answer(&[*right]),
        LabForm::Break { wrong, .. } => written_answer(&[*wrong]),
        LabForm::Multiple { right, .. } => written_answer(right),
        LabForm::Order(steps) => written_answer(&(0..steps.len() as u8).collect::<Vec<u8>>()),
        LabForm::Text(rubric) => {
            let text = composed(game, rubric);
            writes(game, &question.id, text);
            return None;
        }
        LabForm::Number(_) | LabForm::Worked(_) | LabForm::Choose(_) => match worked(game, &question.id) {
            Some(WorkedAnswer { answer: WorkedValue::Number(amount), .. }) => written(amount.number),
            Some(WorkedAnswer { answer: WorkedValue::Choice(code), .. }) => code,
            None => return Some(format!("the figure of {} is not known", question.id)),
        },
    };
    answer(game, &question.id, text);
    None
}

/// Answers every question rightly and writes texts that earn all of their rubric; what could not be answered.
pub fn answers_rightly(game: &mut LabGame) -> Vec<String> {
    let mut trouble = Vec::new();
    let lab = game.lab.clone();
    for question in &lab.questions {
        trouble.extend(answers_one(game, question));
    }
    for artefact in &lab.artefacts {
        let text = composed(game, &artefact.rubric);
        writes(game, &artefact.id, text);
    }
    trouble
}

/// A text that has what a rubric asks for.
fn composed(game: &LabGame, rubric: &[RubricPoint]) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut letters = 0;
    for point in rubric {
        match &point.asks {
            RubricAsks::Letters(least) => letters = letters.max(usize::from(*least)),
            RubricAsks::Terms { groups, .. } => {
                parts.extend(groups.iter().map(|group| format!("{}，", group[0])));
            }
            RubricAsks::Number { ask, near } => {
                let figure = match ask.at {
                    FigureMoment::Start => game.run.start().at_start(ask.figure, ask.of.as_deref()).cloned(),
                    _ => game.view(|view| game.run.start().figure(view, ask.figure, ask.of.as_deref())),
                };
                if let Some(amount) = figure.and_then(|worked| worked.as_number()) {
                    let name = near.first().map_or("数据", String::as_str);
                    parts.push(format!("；{name}是 {}；", written(amount.number)));
                }
            }
        }
    }
    // Signs that differ: what is said again and again does not count.
    let more = (0..letters as u32).filter_map(|number| char::from_u32(0x4e00 + number));
    parts.concat() + &more.collect::<String>()
}

/// Answers every question wrongly.
pub fn answers_wrongly(game: &mut LabGame) {
    let lab = game.lab.clone();
    for question in &lab.questions {
        let text = match &question.form {
            LabForm::Single { right, options } => written_answer(&[(right + 1) % options.len() as u8]),
            LabForm::Break { wrong, steps } => written_answer(&[(wrong + 1) % steps.len() as u8]),
            LabForm::Multiple { right, options } => {
                let all: Vec<u8> = (0..options.len() as u8).collect();
                let wrong: Vec<u8> = all.iter().copied().filter(|one| !right.contains(one)).collect();
                written_answer(if wrong.is_empty() { &all[..1] } else { &wrong })
            }
            LabForm::Order(steps) => written_answer(&(0..steps.len() as u8).rev().collect::<Vec<u8>>()),
            LabForm::Text(_) => continue,
            LabForm::Number(_) | LabForm::Worked(_) | LabForm::Choose(_) => match worked(game, &question.id) {
                Some(WorkedAnswer { answer: WorkedValue::Number(amount), .. }) => {
                    let off = amount.number.times(Fraction::from(2)).and_then(|twice| twice.plus(Fraction::from(7)));
                    written(off.expect("a number that fits"))
                }
                _ => "none".to_owned(),
            },
        };
        answer(game, &question.id, text);
    }
}
