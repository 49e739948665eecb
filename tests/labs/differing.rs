//! Doing an act in different ways, and in the same way to all.

use crate::game::{LabGame, ME};
use crate::moves::{Done, made};
use crate::wish::Wish;
use game::command::Command;
use game::relation::Stage;
use game::scenario::Role;
use tender::study::lab::{Asks, LabAct, LabCheck, LabCondition, LabValue};

/// The ways that an act takes.
fn ways(act: LabAct) -> [&'static str; 3] {
    match act {
        LabAct::ProgrammeSet => ["proactive", "accountable", "reactive"],
        _ => ["重点", "一般", "观察"],
    }
}

fn field(act: LabAct) -> &'static str {
    if act == LabAct::ProgrammeSet { "programme" } else { "tag" }
}

fn of_pick(act: LabAct, conditions: &[LabCondition], pick: &str, way: &str) -> LabCheck {
    let asks = Asks::Is(vec![LabValue::word(way)]);
    let conditions = conditions.iter().cloned().chain([LabCondition { column: field(act).to_owned(), asks }]).collect();
    LabCheck::Made { acts: vec![act], at_least: 1, conditions, who: Some(pick.to_owned()) }
}

/// Does it to each pick in a way of its own; without picks, to two subjects in two ways.
pub fn does(game: &mut LabGame, act: LabAct, by: &str, conditions: &[LabCondition], picks: &[String]) {
    if act == LabAct::OwnerAssigned && by == "owner" {
        owners(game);
        return;
    }
    assert_eq!(by, field(act), "the doer knows no ways by {by}");
    for (pick, way) in picks.iter().zip(ways(act)) {
        let check = of_pick(act, conditions, pick, way);
        let LabCheck::Made { conditions, .. } = &check else { continue };
        let wish = Wish { conditions: conditions.clone(), who: game.run.start().pick(pick), but_not: None };
        made(game, act, &wish, Done(&|game| game.check(&check)));
    }
}

/// Gives one customer to each of two salespeople.
fn owners(game: &mut LabGame) {
    let (sellers, customers) = {
        let seen = game.world.observe(ME);
        let sellers: Vec<_> = seen.people().filter(|one| one.role == Role::Sales).map(|one| one.id).collect();
        let customers: Vec<_> =
            seen.customer_ids().filter(|&one| seen.relation(one).stage() >= Stage::Exploration).take(2).collect();
        (sellers, customers)
    };
    for (customer, owner) in customers.into_iter().zip(sellers) {
        game.command(Command::Assign { customer, owner: Some(owner) });
    }
}

/// Checks of those who do the same to all.
pub fn alike(act: LabAct, conditions: &[LabCondition], picks: &[String]) -> Vec<(String, LabCheck)> {
    let same = |pick: &String| of_pick(act, conditions, pick, ways(act)[0]);
    let wrong = match picks {
        [] => {
            let filled = LabCondition { column: "owner".to_owned(), asks: Asks::Filled };
            LabCheck::Made { acts: vec![act], at_least: 2, conditions: vec![filled], who: None }
        }
        _ => LabCheck::All(picks.iter().map(same).collect()),
    };
    vec![("all are treated alike".to_owned(), wrong)]
}
