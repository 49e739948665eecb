//! Reading labs, with limits: an instructor may write some, too.

use super::form::{
    ArtefactKind, Lab, LabArtefact, LabCheck, LabEnd, LabGoal, LabPick, LabReflection, LabStep, TopicShown,
};
use super::names::LabNames;
use super::pages::is_page;
use super::pick::PickRule;
use super::problem::{Checked, LabProblem, LabsProblem, is_id, within};
use super::read_check::check;
use super::read_question::{question, rubric};
use super::written::{
    WrittenArtefact, WrittenCheck, WrittenEnd, WrittenGoal, WrittenLab, WrittenLabStep, WrittenLabs, WrittenPick,
    WrittenShown,
};
use crate::study::bilingual::Bilingual;
use crate::study::handbook::Section;
use game::json;
use game::time::Month;
use std::collections::BTreeSet;

/// Bytes of a file of labs.
const LONGEST_FILE: usize = 400_000;
/// Labs of a file.
const MOST_LABS: usize = 20;

/// Reads labs.
///
/// # Errors
/// [`LabsProblem`] with the first thing that is wrong.
pub fn read_labs(text: &str) -> Result<Vec<Lab>, LabsProblem> {
    if text.len() > LONGEST_FILE {
        return Err(LabsProblem::TooLong);
    }
    let written: WrittenLabs = json::read(text).map_err(LabsProblem::Json)?;
    if written.labs.len() > MOST_LABS {
        return Err(LabsProblem::TooMany);
    }
    let mut seen = BTreeSet::new();
    let mut labs = Vec::new();
    for lab in written.labs {
        let id = lab.id.clone();
        let wrong = |(part, problem)| LabsProblem::Lab { lab: id.clone(), part, problem };
        if !seen.insert(id.clone()) {
            return Err(wrong((String::new(), LabProblem::Id)));
        }
        labs.push(checked(lab).map_err(wrong)?);
    }
    Ok(labs)
}

/// What is wrong, with the part in which it is.
type InPart<T> = Result<T, (String, LabProblem)>;

fn checked(lab: WrittenLab) -> InPart<Lab> {
    let whole = |problem| (String::new(), problem);
    is_id(&lab.id).map_err(whole)?;
    within(lab.minutes, 30, 90).map_err(whole)?;
    let counts = [
        (lab.topics.len(), 1, 8),
        (lab.shows.len(), 0, 8),
        (lab.terms.len(), 1, 6),
        (lab.steps.len(), 1, 12),
        (lab.questions.len(), 0, 12),
        (lab.artefacts.len(), 0, 4),
        (lab.reflection.len(), 0, 6),
        (lab.goals.len(), 0, 6),
        (lab.picks.len(), 0, 9),
    ];
    if counts.iter().any(|(count, least, most)| !(*least..=*most).contains(count)) {
        return Err(whole(LabProblem::Range));
    }
    let picks = picks(&lab).map_err(whole)?;
    let names = LabNames::of(&lab, &picks).map_err(whole)?;
    for text in [&lab.title, &lab.goal, &lab.scene] {
        names.text(text, &[]).map_err(whole)?;
    }
    let terms = lab.terms.iter().map(|slug| Section::named(slug).ok_or(LabProblem::Name));
    let terms = terms.collect::<Checked<Vec<Section>>>().map_err(whole)?;
    let shows = shows(&lab).map_err(whole)?;
    let in_part = |id: &str| {
        let id = id.to_owned();
        move |problem| (id.clone(), problem)
    };
    let steps = lab.steps.into_iter().map(|one| {
        let part = in_part(&one.id);
        step(&names, one).map_err(part)
    });
    let steps = steps.collect::<InPart<Vec<LabStep>>>()?;
    let questions = lab.questions.into_iter().map(|one| {
        let part = in_part(&one.id);
        question(&names, one).map_err(part)
    });
    let questions = questions.collect::<InPart<_>>()?;
    let artefacts = lab.artefacts.into_iter().map(|one| {
        let part = in_part(&one.id);
        artefact(&names, one).map_err(part)
    });
    let artefacts = artefacts.collect::<InPart<_>>()?;
    let reflection = lab.reflection.into_iter().map(|one| {
        names.text(&one.ask, &[]).map_err(in_part(&one.id))?;
        Ok(LabReflection { id: one.id, ask: one.ask })
    });
    let reflection = reflection.collect::<InPart<_>>()?;
    let goals = lab.goals.into_iter().map(|one| {
        let part = in_part(&one.id);
        goal(&names, one).map_err(part)
    });
    let goals: Vec<LabGoal> = goals.collect::<InPart<_>>()?;
    let ends = lab.ends.map(|ends| end(&ends)).transpose().map_err(whole)?;
    if ends.is_none() && !goals.is_empty() {
        return Err(whole(LabProblem::Form));
    }
    Ok(Lab {
        id: lab.id,
        title: lab.title,
        goal: lab.goal,
        scene: lab.scene,
        situation: lab.situation,
        minutes: lab.minutes,
        topics: lab.topics,
        shows,
        terms,
        picks,
        steps,
        questions,
        artefacts,
        reflection,
        ends,
        goals,
    })
}

/// What shows each concept: of the lab's own concepts, and by names that stand in it.
fn shows(lab: &WrittenLab) -> Checked<Vec<TopicShown>> {
    let steps = lab.steps.iter().map(|one| &one.id).chain(lab.questions.iter().map(|one| &one.id));
    let others = lab.artefacts.iter().map(|one| &one.id).chain(lab.goals.iter().map(|one| &one.id));
    let names: BTreeSet<&String> = steps.chain(others).collect();
    let of = |shown: &WrittenShown| {
        let is_sound = lab.topics.contains(&shown.topic) && !shown.items.is_empty();
        let are_names = shown.items.iter().all(|name| names.contains(name));
        let made = TopicShown { topic: shown.topic, items: shown.items.clone() };
        (is_sound && are_names).then_some(made).ok_or(LabProblem::Name)
    };
    lab.shows.iter().map(of).collect()
}

fn picks(lab: &WrittenLab) -> Checked<Vec<LabPick>> {
    let of = |(name, pick): (&String, &WrittenPick)| {
        is_id(name)?;
        let (rule, place) = match pick {
            WrittenPick::Rule(rule) => (rule, 1),
            WrittenPick::Placed { pick, place } => (pick, place.unwrap_or(1)),
        };
        let rule = PickRule::named(rule).ok_or(LabProblem::Name)?;
        within(place, 1, 9)?;
        // `answer` is what a solution comes to.
        let is_free = name != "answer";
        is_free.then(|| LabPick { name: name.clone(), rule, place }).ok_or(LabProblem::Id)
    };
    lab.picks.iter().map(of).collect()
}

fn step(names: &LabNames, written: WrittenLabStep) -> Checked<LabStep> {
    names.text(&written.text, &[])?;
    within(written.points, 4, 20)?;
    if !is_page(&written.page) {
        return Err(LabProblem::Name);
    }
    written.hints.iter().try_for_each(|hint| names.text(hint, &[]))?;
    let hints = <[Bilingual; 3]>::try_from(written.hints).map_err(|_| LabProblem::Range)?;
    let check = check(names, written.check, 0)?;
    Ok(LabStep { id: written.id, text: written.text, page: written.page, points: written.points, check, hints })
}

fn artefact(names: &LabNames, written: WrittenArtefact) -> Checked<LabArtefact> {
    names.text(&written.ask, &[])?;
    written.outline.iter().try_for_each(|heading| names.text(heading, &[]))?;
    let kind = ArtefactKind::ALL.into_iter().find(|(_, name)| *name == written.kind).ok_or(LabProblem::Name)?.0;
    let rubric = rubric(names, written.rubric)?;
    Ok(LabArtefact { id: written.id, kind, ask: written.ask, outline: written.outline, rubric })
}

fn goal(names: &LabNames, written: WrittenGoal) -> Checked<LabGoal> {
    names.text(&written.text, &[])?;
    within(written.points, 1, 20)?;
    let figure = names.figure(&written.figure, written.of.as_deref(), false)?;
    let bound = |value: &super::value::WrittenValue| value.number().ok_or(LabProblem::Range);
    let (nothing_at, full_at) = (bound(&written.nothing_at)?, bound(&written.full_at)?);
    if nothing_at == full_at {
        return Err(LabProblem::Range);
    }
    let once = written.once.map(|written| check(names, written, 0)).transpose()?;
    let (id, text, points, of) = (written.id, written.text, written.points, written.of);
    Ok(LabGoal { id, text, points, figure, of, nothing_at, full_at, once })
}

fn end(written: &WrittenEnd) -> Checked<LabEnd> {
    match (written.month, written.days) {
        (Some(month), None) => Month::new(month).map(LabEnd::Month).ok_or(LabProblem::Range),
        (None, Some(days)) => {
            within(days, 1, 200)?;
            Ok(LabEnd::Days(days))
        }
        _ => Err(LabProblem::Form),
    }
}

/// A check that stands outside a lab and names nothing of one.
///
/// # Errors
/// [`LabProblem`].
pub fn read_check_of(written: WrittenCheck) -> Result<LabCheck, LabProblem> {
    check(&LabNames::none(), written, 0)
}
