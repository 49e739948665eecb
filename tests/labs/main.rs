//! Every lab in the data, by tests that are generated from what it says: undone it earns nothing, done it earns
//! everything, and done wrongly (one too few, the wrong value, taken back) it does not pass.

#![cfg(not(target_arch = "wasm32"))]

mod crm_moves;
mod deal_moves;
mod differing;
mod doer;
mod game;
mod moves;
mod segment_moves;
mod service_moves;
mod student;
mod wish;
mod work_moves;
mod wrong_deeds;

use doer::{fulfil, without};
use game::{LabGame, recorded};
use student::{answers_rightly, answers_wrongly};
use tender::record::Save;
use tender::study::lab::{Lab, LabCheck, ends_at, mark_save, read_labs};
use tender::study::situation::recordings;

/// A test for each lab, and a list of them.
macro_rules! labs {
    ($($name:ident $file:literal,)+) => {
        /// Every lab by its id and its text.
        const LABS: &[(&str, &str)] = &[
            $((stringify!($name), include_str!(concat!("../../src/study/lab/labs/", $file))),)+
        ];

        $(
            mod $name {
                #[test]
                fn passes_when_it_is_done_and_not_when_it_is_done_wrongly() {
                    super::lab_is_sound(stringify!($name));
                }
            }
        )+
    };
}

labs! {
    e01 "e01.json",
    e02 "e02.json",
    e03 "e03.json",
    e04 "e04.json",
    e05 "e05.json",
    e06 "e06.json",
    e07 "e07.json",
    e08 "e08.json",
    e09 "e09.json",
    e10 "e10.json",
    e11 "e11.json",
    e12 "e12.json",
    e13 "e13.json",
    e14 "e14.json",
    e15 "e15.json",
    e16 "e16.json",
    e17 "e17.json",
    e18 "e18.json",
    e19 "e19.json",
    s1 "s1.json",
    s2 "s2.json",
    s3 "s3.json",
    s4 "s4.json",
    s5 "s5.json",
    u1 "u1.json",
    u2 "u2.json",
    u3 "u3.json",
    u4 "u4.json",
    u5 "u5.json",
    u6 "u6.json",
    u7 "u7.json",
    u8 "u8.json",
    u9 "u9.json",
}

fn lab(id: &str) -> Lab {
    let (_, text) = LABS.iter().find(|(known, _)| *known == id).expect("a lab of that name");
    let labs = read_labs(text).unwrap_or_else(|problem| panic!("{id}: {problem:?}"));
    labs.into_iter().find(|lab| lab.id == id).unwrap_or_else(|| panic!("{id} is in its file"))
}

/// In each recording of its situation.
fn lab_is_sound(id: &str) {
    let lab = lab(id);
    let recordings = 1..=recordings(&lab.situation);
    let found = recordings.map(|recording| (recording, trouble_in(&lab, &recorded(&lab.situation, recording))));
    let trouble: Vec<_> = found.filter(|(_, trouble)| !trouble.is_empty()).collect();
    assert!(trouble.is_empty(), "{id}: {trouble:#?}");
}

/// What is wrong with a lab in a recording of its situation.
fn trouble_in(lab: &Lab, situation: &Save) -> Vec<String> {
    let start = LabGame::begin_in(lab, situation.clone());
    let mut trouble = Vec::new();
    for pick in &lab.picks {
        if start.run.start().pick(&pick.name).is_none() {
            trouble.push(format!("the pick {} finds nothing", pick.name));
        }
    }
    // What has names of its own is not the same thing.
    let picks = start.run.start().picks();
    for (place, (name, subject)) in picks.iter().enumerate() {
        let together = |other: &str| told_together(lab, name, other);
        let twin = picks[..place].iter().find(|(named, other)| other == subject && together(named));
        trouble.extend(twin.map(|(other, _)| format!("{name} and {other} are the same: {subject:?}")));
    }
    let month = start.world.now().month().number();
    if let Some(named) = first_month(&lab.scene.zh).filter(|named| *named != month) {
        trouble.push(format!("the scene speaks of month {named}, the situation stands in month {month}"));
    }
    // Undone: nothing is passed.
    for step in &lab.steps {
        if start.check(&step.check).is_done {
            trouble.push(format!("{} is passed before anything is done", step.id));
        }
    }
    if start.mark().lines.iter().any(|line| line.earned > 0) {
        trouble.push("a blank sheet earns points".to_owned());
    }
    if let Some(end) = lab.ends {
        let mut idle = start.clone();
        idle.command(::game::command::Command::Advance { to: ends_at(end, idle.world.now()) });
        let is_goal = |item: &str| lab.goals.iter().any(|goal| goal.id == item);
        for line in idle.mark().lines.iter().filter(|line| line.earned > 0 && is_goal(&line.item)) {
            trouble.push(format!("{} earns {} when nothing is done until the end", line.item, line.earned));
        }
    }
    // Done wrongly, each step for itself.
    let mut before = start.clone();
    for step in &lab.steps {
        let (mut tried, passed) = without(&start, &step.check);
        if !passed.is_empty() {
            trouble.push(format!("{} passes although {passed:?}", step.id));
        }
        // Some steps can only be tried once those before them are done.
        if tried == 0 && !before.check(&step.check).is_done {
            tried = without(&before, &step.check).0;
        }
        // What is asked for once, without a condition, can only be left undone.
        if tried == 0 && !is_bare(&step.check) {
            trouble.push(format!("{}: no wrong way was found", step.id));
        }
        fulfil(&mut before, &step.check);
    }
    // Done: all of it, in order, by one student.
    let mut game = start.clone();
    for step in &lab.steps {
        if !fulfil(&mut game, &step.check) {
            let result = game.check(&step.check);
            trouble.push(format!("{} cannot be done: {} of {}", step.id, result.have, result.need));
        }
    }
    for line in &game.mark().lines {
        if lab.steps.iter().any(|step| step.id == line.item) && line.earned < line.most {
            trouble.push(format!("{} does not stay done: {} of {}", line.item, line.earned, line.most));
        }
    }
    let mut wrong = game.clone();
    let answered = game.mark();
    trouble.extend(answers_rightly(&mut game));
    answers_wrongly(&mut wrong);
    let (right, wrong_mark) = (game.mark(), wrong.mark());
    for line in &right.lines {
        let is_goal = lab.goals.iter().any(|goal| goal.id == line.item);
        if line.earned < line.most && !is_goal {
            trouble.push(format!(
                "{} earns {} of {} when all is right: {:?}",
                line.item, line.earned, line.most, line.state
            ));
        }
    }
    for line in &wrong_mark.lines {
        // What a step had answered already stays right.
        let was_right = answered.line(&line.item).is_some_and(|line| line.earned > 0);
        let is_question = lab.questions.iter().any(|question| question.id == line.item);
        if is_question && !was_right && line.earned == line.most {
            trouble.push(format!("{} is right with a wrong answer", line.item));
        }
    }
    // What was handed in earns the same, played again.
    match mark_save(lab, situation, &game.save) {
        Ok(marked) if lab.ends.is_none() && marked != right => {
            trouble.push("played again it earns otherwise".to_owned())
        }
        Ok(_) => {}
        Err(problem) => trouble.push(format!("it cannot be played again: {problem:?}")),
    }
    trouble
}

/// Whether a text of a lab speaks of two picks.
fn told_together(lab: &Lab, one: &str, other: &str) -> bool {
    let steps = lab.steps.iter().map(|step| &step.text);
    let questions = lab.questions.iter().map(|question| &question.ask);
    let artefacts = lab.artefacts.iter().map(|artefact| &artefact.ask);
    let mut all = steps.chain(questions).chain(artefacts).chain([&lab.scene]);
    let names = |text: &str, pick: &str| text.contains(&format!("{{{pick}}}"));
    // A lab may say that they can be the same.
    if lab.steps.iter().any(|step| step.text.zh.contains("可能是同一")) {
        return false;
    }
    all.any(|text| names(&text.zh, one) && names(&text.zh, other))
}

/// The month that a Chinese text names first.
fn first_month(text: &str) -> Option<u8> {
    let names = ["一月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "十一月", "十二月"];
    let found = (1..).zip(names).filter_map(|(number, name)| {
        let at = text.find(name)?;
        // The eleventh month has the first within it.
        (!text[..at].ends_with('十')).then_some((at, number))
    });
    found.min().map(|(_, number)| number)
}

/// Whether a check asks for something once and no more.
fn is_bare(check: &LabCheck) -> bool {
    match check {
        LabCheck::Made { at_least, .. } => *at_least == 1,
        LabCheck::Differs { .. } => false,
        LabCheck::All(parts) | LabCheck::Any(parts) => parts.iter().all(is_bare),
        LabCheck::Listed { .. } | LabCheck::Written { .. } => false,
        LabCheck::Figure { .. } | LabCheck::Clock(_) | LabCheck::Days(_) | LabCheck::Answered(_) => true,
    }
}

#[test]
fn every_concept_of_a_lab_is_shown_by_something_in_it() {
    for (id, _) in LABS {
        let lab = lab(id);
        let shown: Vec<_> = lab.shows.iter().map(|shown| shown.topic).collect();
        assert_eq!(shown.len(), lab.topics.len(), "{id}");
        assert!(lab.topics.iter().all(|topic| shown.contains(topic)), "{id}: {shown:?}");
    }
}

#[test]
fn every_file_of_labs_is_tested() {
    let folder = format!("{}/src/study/lab/labs", env!("CARGO_MANIFEST_DIR"));
    for entry in std::fs::read_dir(folder).expect("the folder of labs") {
        let name = entry.expect("a file").file_name().into_string().expect("a plain name");
        let id = name.trim_end_matches(".json");
        assert!(LABS.iter().any(|(known, _)| *known == id), "{name} has no test");
    }
    let counts = ["e", "s", "u"].map(|kind| LABS.iter().filter(|(id, _)| id.starts_with(kind)).count());
    assert_eq!(counts, [19, 5, 9]);
}
