//! What a student might do instead of what a step says: near it, and wrong. Written by hand from the texts of the steps, not
//! from their checks, so that a check that asks less than its text is found. Beside it what is right in another way.

mod experiments;
mod syllabus;
mod units;

use crate::doer::fulfil;
use crate::game::LabGame;
use crate::moves::{Done, made};
use crate::wish::Wish;
use tender::study::lab::{Asks, LabAct, LabCheck, LabCondition, LabValue};

/// What is to be so of a deed's field.
#[derive(Clone, Copy)]
enum So {
    Is(bool),
    Word(&'static str),
    Least(i64),
    Most(i64),
    Says(&'static str),
    Filled,
    Empty,
}

use So::{Filled, Is, Least, Most, Says, Word};

/// A deed: the act, to how many, how; and about which pick, or about anything but one.
struct Deed {
    act: LabAct,
    count: u8,
    how: &'static [(&'static str, So)],
    who: Option<&'static str>,
    but_not: Option<&'static str>,
}

const fn deed(act: LabAct, count: u8, how: &'static [(&'static str, So)]) -> Deed {
    Deed { act, count, how, who: None, but_not: None }
}

const fn of(act: LabAct, who: &'static str, how: &'static [(&'static str, So)]) -> Deed {
    Deed { act, count: 1, how, who: Some(who), but_not: None }
}

/// To another than a pick.
const fn but_not(act: LabAct, count: u8, but_not: &'static str, how: &'static [(&'static str, So)]) -> Deed {
    Deed { act, count, how, who: None, but_not: Some(but_not) }
}

/// A step of a lab, and what is done there; the steps before it are done as they should be.
type StepDone = (&'static str, &'static str, &'static [Deed]);

/// What is done in place of what the text asks.
const WRONG: [&[StepDone]; 3] = [experiments::WRONG, syllabus::WRONG, units::WRONG];

/// Steps that ask for time alone, and one that the steps before it may do: nothing near them is wrong.
const TIME: &[(&str, &str)] =
    &[("e09", "may"), ("e11", "july"), ("e13", "may"), ("e14", "answer"), ("e15", "june"), ("e16", "less")];

/// What is right although it is done otherwise than the hints say.
const RIGHT: &[StepDone] = &[
    ("e09", "quarter", &[deed(LabAct::TargetSet, 2, &[("of_usual", Least(140)), ("of_usual", Most(150))])]),
    ("e13", "deliver", &[deed(LabAct::StandingOrderSet, 1, &[("on", Is(true)), ("kind", Word("deliver"))])]),
    ("e13", "buy", &[deed(LabAct::StandingOrderSet, 1, &[("on", Is(true)), ("kind", Word("buy"))])]),
    ("e13", "limit", &[of(LabAct::CreditLimitSet, "debtor", &[("of_proposed", Most(60))])]),
    (
        "u8",
        "programme",
        &[
            of(LabAct::ProgrammeSet, "core", &[("programme", Word("partnership"))]),
            of(LabAct::ProgrammeSet, "quiet", &[("programme", Word("reactive"))]),
        ],
    ),
    ("s3", "group", &[deed(LabAct::QuerySaved, 1, &[("sql", Says("group by class")), ("runs", Is(true))])]),
];

/// Does a deed; whether it could be done.
fn does(game: &mut LabGame, deed: &Deed) -> bool {
    let condition = |(column, so): &(&str, So)| {
        let asks = match *so {
            Is(is) => Asks::Is(vec![LabValue::Truth(is)]),
            Word(word) => Asks::Is(vec![LabValue::word(word)]),
            Least(least) => Asks::AtLeast(i128::from(least).into()),
            Most(most) => Asks::AtMost(i128::from(most).into()),
            Says(words) => Asks::Contains(words.to_owned()),
            Filled => Asks::Filled,
            So::Empty => Asks::Empty,
        };
        LabCondition { column: (*column).to_owned(), asks }
    };
    let conditions: Vec<LabCondition> = deed.how.iter().map(condition).collect();
    let who = deed.who.map(str::to_owned);
    let check =
        LabCheck::Made { acts: vec![deed.act], at_least: deed.count, conditions: conditions.clone(), who: who.clone() };
    let pick = |name: &str| game.run.start().pick(name).expect("a pick of the lab");
    let (who, but_not) = (who.as_deref().map(pick), deed.but_not.map(pick));
    made(game, deed.act, &Wish { conditions, who, but_not }, Done(&|game| game.check(&check)));
    game.check(&check).is_done
}

/// What is amiss when deeds are done in the place of a lab's steps.
fn amiss_in(id: &str, table: &[&StepDone], passes: bool) -> Vec<String> {
    let lab = crate::lab(id);
    let mut game = LabGame::begin(&lab);
    let mut found = Vec::new();
    for step in &lab.steps {
        for (_, _, deeds) in table.iter().filter(|(of, name, _)| *of == id && *name == step.id) {
            found.extend(amiss(&game, &step.check, deeds, passes).map(|what| format!("{id} {}: {what}", step.id)));
        }
        fulfil(&mut game, &step.check);
    }
    found
}

fn amiss(before: &LabGame, check: &LabCheck, deeds: &[Deed], passes: bool) -> Option<String> {
    let mut game = before.clone();
    if game.check(check).is_done {
        return Some("what came before passes it".to_owned());
    }
    if let Some(number) = deeds.iter().position(|deed| !does(&mut game, deed)) {
        return Some(format!("deed {number} cannot be done"));
    }
    (game.check(check).is_done != passes).then(|| format!("passed is {}", !passes))
}

/// Each lab of a table once, in two halves at the same time.
fn all_amiss(table: &[&StepDone], passes: bool) -> Vec<String> {
    let mut labs: Vec<&str> = table.iter().map(|(lab, _, _)| *lab).collect();
    labs.dedup();
    std::thread::scope(|scope| {
        let halves = labs.chunks(labs.len().div_ceil(2));
        let begun: Vec<_> = halves
            .map(|part| {
                scope.spawn(move || part.iter().flat_map(|lab| amiss_in(lab, table, passes)).collect::<Vec<_>>())
            })
            .collect();
        begun.into_iter().flat_map(|one| one.join().expect("a table is gone through")).collect()
    })
}

#[test]
fn what_is_near_a_step_and_wrong_does_not_pass() {
    let table: Vec<&StepDone> = WRONG.into_iter().flatten().collect();
    let found = all_amiss(&table, false);
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn what_is_right_in_another_way_passes() {
    let table: Vec<&StepDone> = RIGHT.iter().collect();
    let found = all_amiss(&table, true);
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn every_step_of_every_lab_has_something_near_it_that_is_wrong() {
    let has = |lab: &str, step: &str| WRONG.into_iter().flatten().any(|(of, name, _)| *of == lab && *name == step);
    for (id, _) in crate::LABS {
        for step in crate::lab(id).steps {
            assert_ne!(has(id, &step.id), TIME.contains(&(*id, step.id.as_str())), "{id} {}", step.id);
        }
    }
}

#[test]
fn every_row_is_about_a_step_that_there_is() {
    for (id, name, _) in WRONG.into_iter().flatten().chain(RIGHT) {
        assert!(crate::lab(id).steps.iter().any(|step| step.id == *name), "{id} {name}");
    }
}
