//! Reading what steps check.

use super::act::LabAct;
use super::form::{FigureNeed, LabCheck, RowNeed};
use super::names::LabNames;
use super::problem::{Checked, LabProblem, within};
use super::value::{LabCondition, WrittenCondition};
use super::written::{WrittenActs, WrittenCheck};
use crate::crm::columns::columns_of;
use crate::crm::names::ListName;
use game::time::Month;

/// How deep checks may stand in each other.
const DEEPEST: u8 = 4;
/// How many may stand in one.
const MOST_PARTS: usize = 8;

/// The check that was written, if all that it names is there.
pub(super) fn check(names: &LabNames, written: WrittenCheck, depth: u8) -> Checked<LabCheck> {
    let all = [
        written.made.is_some(),
        written.list.is_some(),
        written.figure.is_some(),
        written.clock.is_some(),
        written.days.is_some(),
        written.answered.is_some(),
        written.written.is_some(),
        written.all.is_some(),
        written.any.is_some(),
    ];
    if all.iter().filter(|is| **is).count() != 1 || depth > DEEPEST {
        return Err(LabProblem::Form);
    }
    if let Some(who) = &written.who {
        names.pick(who)?;
    }
    if let Some(acts) = written.made {
        let acts = match acts {
            WrittenActs::One(act) => vec![act],
            WrittenActs::Several(acts) => acts,
        };
        return match written.differ {
            Some(field) => differs(names, &acts, field, written.at_least.as_ref(), written.conditions, written.picks),
            None => made(&acts, written.at_least.as_ref(), written.conditions, written.who),
        };
    }
    if let Some(list) = &written.list {
        let list = ListName::named(list).ok_or(LabProblem::Name)?;
        let has = |column: &str| columns_of(list).iter().any(|one| one.name.as_str() == column);
        let (among, conditions) = (conditions(written.among, has)?, conditions(written.conditions, has)?);
        let need = match (written.at_least, written.share) {
            (Some(least), None) => RowNeed::AtLeast(small(&least)?),
            (None, Some(percent)) => {
                within(percent, 1, 100)?;
                RowNeed::Share { percent, rows: written.rows.unwrap_or(1) }
            }
            _ => return Err(LabProblem::Form),
        };
        return Ok(LabCheck::Listed { list, among, conditions, need, who: written.who });
    }
    if let Some(figure) = &written.figure {
        let figure = names.figure(figure, written.of.as_deref(), false)?;
        let bound = |value: super::value::WrittenValue| value.number().ok_or(LabProblem::Range);
        let need = match (written.at_least, written.at_most, written.than_start.as_deref()) {
            (Some(least), None, None) => FigureNeed::AtLeast(bound(least)?),
            (None, Some(most), None) => FigureNeed::AtMost(bound(most)?),
            (None, None, Some("more")) => FigureNeed::More,
            (None, None, Some("less")) => FigureNeed::Less,
            (None, None, Some("not_less")) => FigureNeed::NotLess,
            (None, None, Some("not_more")) => FigureNeed::NotMore,
            _ => return Err(LabProblem::Form),
        };
        return Ok(LabCheck::Figure { figure, of: written.of, need });
    }
    if let Some(month) = written.clock {
        return Month::new(month).map(LabCheck::Clock).ok_or(LabProblem::Range);
    }
    if let Some(days) = written.days {
        within(days, 1, 200)?;
        return Ok(LabCheck::Days(days));
    }
    if let Some(question) = written.answered {
        names.question(&question)?;
        return Ok(LabCheck::Answered(question));
    }
    if let Some(field) = written.written {
        names.field(&field)?;
        let letters = written.letters.filter(|letters| (1..=3_000).contains(letters)).ok_or(LabProblem::Range)?;
        return Ok(LabCheck::Written { field, letters });
    }
    let is_all = written.all.is_some();
    let parts = written.all.or(written.any).unwrap_or_default();
    if parts.is_empty() || parts.len() > MOST_PARTS {
        return Err(LabProblem::Range);
    }
    let parts = parts.into_iter().map(|part| check(names, part, depth + 1)).collect::<Checked<Vec<LabCheck>>>()?;
    Ok(if is_all { LabCheck::All(parts) } else { LabCheck::Any(parts) })
}

fn made(
    acts: &[String],
    at_least: Option<&super::value::WrittenValue>,
    written: Vec<WrittenCondition>,
    who: Option<String>,
) -> Checked<LabCheck> {
    let acts = acts.iter().map(|act| LabAct::named(act).ok_or(LabProblem::Name)).collect::<Checked<Vec<LabAct>>>()?;
    if acts.is_empty() || acts.len() > MOST_PARTS {
        return Err(LabProblem::Range);
    }
    let conditions = conditions(written, |name| acts.iter().any(|act| act.has_field(name)))?;
    let at_least = at_least.map_or(Ok(1), small)?;
    Ok(LabCheck::Made { acts, at_least, conditions, who })
}

fn differs(
    names: &LabNames,
    acts: &[String],
    field: String,
    at_least: Option<&super::value::WrittenValue>,
    written: Vec<WrittenCondition>,
    picks: Vec<String>,
) -> Checked<LabCheck> {
    let [act] = acts else { return Err(LabProblem::Form) };
    let act = LabAct::named(act).ok_or(LabProblem::Name)?;
    let conditions = conditions(written, |name| act.has_field(name))?;
    picks.iter().try_for_each(|pick| names.pick(pick).map(drop))?;
    let at_least = at_least.map_or(Ok(2), small)?;
    let is_sound = act.has_field(&field) && picks.len() != 1 && picks.len() <= MOST_PARTS;
    if is_sound { Ok(LabCheck::Differs { act, field, at_least, conditions, picks }) } else { Err(LabProblem::Name) }
}

/// A small number of things, at least one.
fn small(value: &super::value::WrittenValue) -> Checked<u8> {
    let whole = value.number().and_then(crate::study::quiz::formula::Fraction::whole);
    whole
        .and_then(|number| u8::try_from(number).ok())
        .filter(|number| (1..=60).contains(number))
        .ok_or(LabProblem::Range)
}

fn conditions(written: Vec<WrittenCondition>, has: impl Fn(&str) -> bool) -> Checked<Vec<LabCondition>> {
    let checked = |one: WrittenCondition| {
        let condition = one.checked().ok_or(LabProblem::Form)?;
        if has(&condition.column) { Ok(condition) } else { Err(LabProblem::Name) }
    };
    written.into_iter().map(checked).collect()
}
