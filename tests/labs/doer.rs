//! Doing what a check asks for, and doing it wrongly.

use crate::game::LabGame;
use crate::moves::{Done, change, made};
use crate::wish::{Wish, opposite};
use game::command::Command;
use game::time::Minutes;
use tender::crm::record::{CrmRecord, RecordId};
use tender::crm::role::CrmRole;
use tender::study::lab::{Asks, FigureNeed, LabAct, LabCheck, LabCondition, LabFigure, LabValue, RowNeed};

/// Does what a check asks for; whether it holds then.
pub fn fulfil(game: &mut LabGame, check: &LabCheck) -> bool {
    if game.check(check).is_done {
        return true;
    }
    match check {
        LabCheck::All(parts) => {
            for part in parts {
                fulfil(game, part);
            }
        }
        LabCheck::Any(parts) => {
            for part in parts {
                let mut tried = game.clone();
                if fulfil(&mut tried, part) {
                    *game = tried;
                    return true;
                }
            }
        }
        LabCheck::Made { acts, conditions, who, .. } => {
            let who = who.as_ref().and_then(|name| game.run.start().pick(name));
            let wish = Wish { conditions: conditions.clone(), who, but_not: None };
            for act in acts {
                made(game, *act, &wish.of_act(*act), Done(&|game| game.check(check)));
            }
        }
        LabCheck::Differs { act, field, conditions, picks, .. } => {
            crate::differing::does(game, *act, field, conditions, picks);
        }
        LabCheck::Listed { list, conditions, who, .. } => {
            let who = who.as_ref().and_then(|name| game.run.start().pick(name));
            change(game, *list, conditions, who, Done(&|game| game.check(check)));
        }
        LabCheck::Figure { figure, of, need } => {
            let who = of.as_ref().and_then(|name| game.run.start().pick(name));
            let act = match (figure, need) {
                (LabFigure::ContactsKnown, FigureNeed::More) => LabAct::WorkCall,
                (LabFigure::UnansweredTickets, FigureNeed::Less) => LabAct::WorkRespond,
                (LabFigure::BidMargin | LabFigure::BidProfit, FigureNeed::AtLeast(_)) => LabAct::QuotationVersioned,
                (LabFigure::OpenTickets, FigureNeed::Less) => LabAct::WorkSettle,
                _ => panic!("the doer cannot move {}", figure.as_str()),
            };
            let done = LabCondition { column: "done".to_owned(), asks: Asks::Is(vec![LabValue::Truth(true)]) };
            let conditions = if act.is_work() { vec![done] } else { Vec::new() };
            made(game, act, &Wish { conditions, who, but_not: None }, Done(&|game| game.check(check)));
        }
        LabCheck::Clock(month) => {
            game.command(Command::Advance { to: month.opening() });
        }
        LabCheck::Days(days) => {
            let to = game.world.now() + Minutes::days(u32::from(*days));
            game.command(Command::Advance { to });
        }
        LabCheck::Answered(question) => crate::student::answers(game, question),
        LabCheck::Written { field, letters } => {
            let text = "写".repeat(usize::from(*letters));
            crate::student::writes(game, field, text);
        }
    }
    game.check(check).is_done
}

/// Tries what is nearly right: how many ways there were that do not pass, and those that pass all the same.
pub fn without(start: &LabGame, check: &LabCheck) -> (u32, Vec<String>) {
    let (mut tried, mut passed) = (0, Vec::new());
    for (what, wrong) in nearly(check) {
        let mut game = start.clone();
        if fulfil(&mut game, &wrong) {
            match game.check(check).is_done {
                false => tried += 1,
                // What makes the other parts of a check true may make this one true as well.
                true if matches!(check, LabCheck::All(_) | LabCheck::Any(_)) => {}
                true => passed.push(what),
            }
        }
    }
    if let Some(game) = about_another(start, check) {
        if game.check(check).is_done {
            passed.push("it is about another".to_owned());
        } else {
            tried += 1;
        }
    }
    let mut game = start.clone();
    if fulfil(&mut game, check) && taken_back(&mut game, check) {
        tried += 1;
    }
    (tried, passed)
}

/// A game in which the act was done, but about something else than the pick; none where that cannot be.
fn about_another(start: &LabGame, check: &LabCheck) -> Option<LabGame> {
    let LabCheck::Made { acts, conditions, who: Some(name), at_least } = check else { return None };
    let anybody = LabCheck::Made { acts: acts.clone(), conditions: conditions.clone(), who: None, at_least: *at_least };
    let wish = Wish { conditions: conditions.clone(), who: None, but_not: start.run.start().pick(name) };
    let mut game = start.clone();
    for act in acts {
        made(&mut game, *act, &wish.of_act(*act), Done(&|game| game.check(&anybody)));
    }
    game.check(&anybody).is_done.then_some(game)
}

/// Checks that ask for a little less, or for the opposite of a condition.
fn nearly(check: &LabCheck) -> Vec<(String, LabCheck)> {
    match check {
        LabCheck::Differs { act, conditions, picks, .. } => crate::differing::alike(*act, conditions, picks),
        LabCheck::Made { acts, at_least, conditions, who } => {
            let made = |at_least: u8, conditions: Vec<LabCondition>| LabCheck::Made {
                acts: acts.clone(),
                at_least,
                conditions,
                who: who.clone(),
            };
            let fewer = (*at_least > 1).then(|| ("one is missing".to_owned(), made(at_least - 1, conditions.clone())));
            fewer.into_iter().chain(opposites(conditions).map(|(what, wrong)| (what, made(*at_least, wrong)))).collect()
        }
        LabCheck::Listed { list, among, conditions, need, who } => {
            let listed = |need: RowNeed, conditions: Vec<LabCondition>| LabCheck::Listed {
                list: *list,
                among: among.clone(),
                conditions,
                need,
                who: who.clone(),
            };
            match need {
                RowNeed::AtLeast(least) if *least > 1 => {
                    vec![("one row is missing".to_owned(), listed(RowNeed::AtLeast(least - 1), conditions.clone()))]
                }
                _ => opposites(conditions).map(|(what, wrong)| (what, listed(*need, wrong))).collect(),
            }
        }
        LabCheck::Days(days) if *days > 1 => vec![("a day is missing".to_owned(), LabCheck::Days(days - 1))],
        LabCheck::Written { field, letters } if *letters > 1 => {
            vec![("a letter is missing".to_owned(), LabCheck::Written { field: field.clone(), letters: letters - 1 })]
        }
        LabCheck::All(parts) => {
            let one = |place: usize| {
                nearly(&parts[place]).into_iter().map(move |(what, wrong)| {
                    let mut parts = parts.clone();
                    parts[place] = wrong;
                    (what, LabCheck::All(parts))
                })
            };
            (0..parts.len()).flat_map(one).collect()
        }
        LabCheck::Any(parts) => parts.iter().take(1).flat_map(nearly).collect(),
        LabCheck::Figure { .. }
        | LabCheck::Clock(_)
        | LabCheck::Days(_)
        | LabCheck::Answered(_)
        | LabCheck::Written { .. } => vec![("nothing is done".to_owned(), LabCheck::All(Vec::new()))],
    }
}

fn opposites(conditions: &[LabCondition]) -> impl Iterator<Item = (String, Vec<LabCondition>)> {
    conditions.iter().enumerate().filter_map(|(place, condition)| {
        let asks = opposite(&condition.asks)?;
        let mut wrong = conditions.to_vec();
        wrong[place].asks = asks;
        Some((format!("{} is wrong", condition.column), wrong))
    })
}

/// Takes back what was done and can be taken back, the last first; whether the check fails then.
fn taken_back(game: &mut LabGame, check: &LabCheck) -> bool {
    for number in (game.records_before() as u32..game.book.entries().len() as u32).rev() {
        if !game.check(check).is_done {
            return true;
        }
        let undo = CrmRecord::Undo(RecordId(number));
        let roles = [CrmRole::Administrator, CrmRole::GeneralManager];
        let _ = roles.into_iter().any(|role| game.record(role, undo.clone()));
    }
    for entry in game.since_start().into_iter().rev() {
        if !game.check(check).is_done {
            return true;
        }
        let back = match entry.command {
            Command::Bid(bid) => Command::WithdrawBid { tender: bid.tender },
            Command::Queue { task, .. } => match game.waiting(&task) {
                Some(task) => Command::Withdraw { task },
                None => continue,
            },
            _ => continue,
        };
        game.command(back);
    }
    !game.check(check).is_done
}
