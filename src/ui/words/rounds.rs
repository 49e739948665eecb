//! Games by rounds in words: why something does not count, and what a month made of a plan.

use super::contest::code_error;
use super::money::grouped;
use super::trouble::scenario_ref_error;
use super::{command, refusal, time};
use crate::browser::date;
use crate::contest::rounds::{
    GameError, HandInError, HandedIn, JoinError, Newer, PlanError, Played, ResultError, SkipReason, Skipped, TextError,
};
use game::observation::Observation;
use game::time::Month;
use texts::i18n::*;

/// What became of a plan.
pub fn handed_in(locale: Locale, team: &str, month: Month, answer: Result<HandedIn, HandInError>) -> String {
    let of = time::month_within(locale, month);
    match answer {
        Ok(HandedIn::First) => td_string!(locale, rounds.hand_in.first, team = team, month = of),
        Ok(HandedIn::Same) => td_string!(locale, rounds.hand_in.same, team = team),
        Ok(HandedIn::Replaced) => td_string!(locale, rounds.hand_in.replaced, team = team, month = of),
        Err(HandInError::OtherRules { found, known }) => {
            td_string!(locale, rounds.hand_in.other_rules, found = found, known = known)
        }
        Err(HandInError::OtherGame) => td_string!(locale, rounds.hand_in.other_game).to_owned(),
        Err(HandInError::NoSuchTeam) => td_string!(locale, rounds.hand_in.no_such_team).to_owned(),
        Err(HandInError::NotTheirs) => td_string!(locale, rounds.hand_in.not_theirs, team = team),
        Err(HandInError::Late { month }) => {
            td_string!(locale, rounds.hand_in.late, team = team, month = time::month_within(locale, month))
        }
        Err(HandInError::Early { month }) => {
            td_string!(locale, rounds.hand_in.early, month = time::month_within(locale, month))
        }
        Err(HandInError::Repeated { .. }) => td_string!(locale, rounds.hand_in.repeated, team = team),
        Err(HandInError::Former { has }) => td_string!(locale, rounds.hand_in.former, team = team, has = has),
        Err(HandInError::TooMuch) => td_string!(locale, rounds.plan_error.too_much).to_owned(),
        Err(HandInError::Older { has, by: Newer::Clock { at } }) => {
            let at = date::local_at(at.since_1970(), locale.as_str());
            td_string!(locale, rounds.hand_in.older, team = team, has = has, at = at)
        }
        Err(HandInError::Older { has, by: Newer::Believed { at } }) => {
            let at = date::local_at(at.since_1970(), locale.as_str());
            td_string!(locale, rounds.hand_in.older_not_believed, team = team, has = has, at = at)
        }
        Err(HandInError::Older { has, by: Newer::Number }) => {
            td_string!(locale, rounds.hand_in.older_number, team = team, has = has)
        }
    }
}

/// Why a text is not a team that wants to play.
pub fn join_error(locale: Locale, error: JoinError) -> String {
    match error {
        JoinError::Code(error) => code_error(locale, error),
        JoinError::NotATeam => td_string!(locale, rounds.join_error.not_a_team).to_owned(),
        JoinError::Name { most } => td_string!(locale, rounds.join_error.name, most = most),
    }
}

/// Why a text is not a plan.
pub fn plan_error(locale: Locale, error: &PlanError) -> String {
    match error {
        PlanError::Text(error) => text_error(locale, *error),
        PlanError::NotAPlan => td_string!(locale, rounds.plan_error.not_a_plan).to_owned(),
        PlanError::OtherRules { found, known } => {
            td_string!(locale, rounds.plan_error.other_rules, found = *found, known = *known)
        }
        PlanError::TooMuch => td_string!(locale, rounds.plan_error.too_much).to_owned(),
        PlanError::Clock => td_string!(locale, rounds.plan_error.clock).to_owned(),
    }
}

/// Why a text is not a result.
pub fn result_error(locale: Locale, error: &ResultError) -> String {
    match error {
        ResultError::Text(error) => text_error(locale, *error),
        ResultError::NotAResult => td_string!(locale, rounds.result_error.not_a_result).to_owned(),
        ResultError::OtherRules { found, known } => {
            td_string!(locale, rounds.result_error.other_rules, found = *found, known = *known)
        }
        ResultError::Scenario(error) => scenario_ref_error(locale, error),
        ResultError::Unsound(_) => td_string!(locale, rounds.result_error.world).to_owned(),
    }
}

/// Why a game cannot be played.
pub fn game_error(locale: Locale, error: &GameError) -> String {
    match error {
        GameError::TooLarge { most } => {
            td_string!(locale, rounds.game_error.too_large, most = grouped(u64::from(*most)))
        }
        GameError::NotAGame => td_string!(locale, rounds.game_error.not_a_game).to_owned(),
        GameError::OtherRules { found, known } => {
            td_string!(locale, rounds.game_error.other_rules, found = *found, known = *known)
        }
        GameError::Words => td_string!(locale, rounds.game_error.words).to_owned(),
        GameError::SameName { name } => td_string!(locale, rounds.game_error.same_name, name = name),
        GameError::Seats { most } => td_string!(locale, rounds.game_error.seats, most = *most),
        GameError::Months { most } => td_string!(locale, rounds.game_error.months, most = *most),
        GameError::Plan { team, month } => {
            let number = team.0 + 1;
            td_string!(locale, rounds.game_error.plan, n = number, month = time::month_within(locale, *month))
        }
        GameError::Scenario(error) => scenario_ref_error(locale, error),
    }
}

/// What a team was played by in a month.
pub fn played(locale: Locale, played: Played) -> String {
    match played {
        Played::Plan { number, .. } => td_string!(locale, rounds.notes.plan, number = number),
        Played::LastPlan { of, taken, left } => {
            td_string!(
                locale,
                rounds.notes.last_plan,
                month = time::month_within(locale, of),
                taken = taken,
                left = left
            )
        }
        Played::Standing => td_string!(locale, rounds.notes.standing).to_owned(),
    }
}

/// What was not carried out, and why.
pub fn skipped(locale: Locale, seen: &Observation<'_>, skipped: &Skipped) -> String {
    let command = command::command(locale, seen, &skipped.shown());
    match skipped.why {
        SkipReason::Refused(why) => {
            let why = refusal::refusal(locale, why);
            td_string!(locale, rounds.notes.refused, command = command, why = why)
        }
        SkipReason::NamesSkipped => td_string!(locale, rounds.notes.names_skipped, command = command),
        SkipReason::FormerResult => td_string!(locale, rounds.notes.former_result, command = command),
    }
}

fn text_error(locale: Locale, error: TextError) -> String {
    match error {
        TextError::Code(error) => code_error(locale, error),
        TextError::NoKey => td_string!(locale, rounds.text_error.no_key).to_owned(),
        TextError::OtherKey => td_string!(locale, rounds.text_error.other_key).to_owned(),
    }
}
