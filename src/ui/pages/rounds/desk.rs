//! The instructor's desk: the game that is prepared or played, kept in this browser after every change.

use super::draft::{Draft, NotBegun};
use super::told::{Outcome, Told};
use super::unreadable::Unreadable;
use crate::browser::{chance, storage};
use crate::contest::rounds::{CloseError, Game, HandInError, HandedIn, Join, MOST_GAME, MOST_PLAN, Plan, Round};
use crate::record::code::Kind;
use crate::record::seal::SecretKey;
use crate::ui::pages::class::take::Item;
use crate::ui::pages::class::{key, now};
use game::ids::CompanyId;
use game::time::Month;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// Where the game is kept.
const GAME: &str = "tender.rounds.game";
/// Where the settings of the next game are kept.
const DRAFT: &str = "tender.rounds.draft";
/// Bytes that a file of teams that want to play has at most.
const MOST_JOINS: u32 = 200_000;
/// What a pasted text of teams may hold.
pub const JOINS: [Kind; 1] = [Kind::Join];
/// What a pasted text of plans may hold.
pub const PLANS: [Kind; 2] = [Kind::Plan, Kind::Sealed];

/// The desk. Copy it freely; it is a handle.
#[derive(Clone, Copy)]
pub struct Desk {
    /// The settings of the next game.
    pub draft: RwSignal<Draft>,
    /// The game; none before it begins.
    pub game: RwSignal<Option<Game>>,
    /// The game as it stands.
    pub round: RwSignal<Option<Arc<Round>>>,
    /// What came of the things that were taken in last.
    pub told: RwSignal<Vec<Told>>,
    /// Whether those were for earlier months.
    pub told_again: RwSignal<bool>,
    /// Whether the browser had no room for the game when it was kept last.
    pub full: RwSignal<bool>,
    /// A game that is kept and cannot be read.
    pub unreadable: Unreadable,
}

impl Desk {
    /// What this browser keeps.
    pub fn kept() -> Self {
        let draft = storage::read(DRAFT).and_then(|text| serde_json::from_str(&text).ok());
        let desk = Self {
            draft: RwSignal::new(draft.unwrap_or_else(Draft::new)),
            game: RwSignal::new(None),
            round: RwSignal::new(None),
            told: RwSignal::new(Vec::new()),
            told_again: RwSignal::new(false),
            full: RwSignal::new(false),
            unreadable: Unreadable::under(GAME),
        };
        if let Some(text) = storage::read(GAME) {
            match Game::read(&text) {
                Ok(game) => desk.game.set(Some(game)),
                Err(why) => desk.unreadable.hold(text, why),
            }
        }
        desk
    }

    /// Plays what was kept, when it is looked at for the first time.
    pub fn wake(self) {
        if self.round.with_untracked(Option::is_none) {
            self.play();
        }
    }

    /// Changes the settings of the next game.
    pub fn set(self, change: impl FnOnce(&mut Draft)) {
        self.draft.update(change);
        let text = self.draft.with_untracked(|draft| serde_json::to_string(draft).expect("plain data"));
        // No room for it: the game itself could not be kept either, which is told then.
        let _ = storage::write(DRAFT, &text);
    }

    /// Takes teams in.
    pub fn take_teams(self, items: Vec<Item>) {
        spawn_local(async move {
            let mut told = Vec::new();
            for (name, text) in texts(&JOINS, items, MOST_JOINS).await {
                let outcome = match text.map(|text| Join::read(&text)) {
                    Err(outcome) => outcome,
                    Ok(Err(error)) => Outcome::NoTeam(error),
                    Ok(Ok(join)) => {
                        let team = join.name.clone();
                        let mut is_new = false;
                        self.set(|draft| is_new = draft.take(join));
                        if is_new { Outcome::Team(team) } else { Outcome::SameTeam(team) }
                    }
                };
                told.push(Told { name, outcome });
            }
            self.told_again.set(false);
            self.told.set(told);
        });
    }

    /// Begins the game as set.
    ///
    /// # Errors
    /// [`NotBegun`].
    pub fn begin(self) -> Result<(), NotBegun> {
        let seal = self.draft.with_untracked(|draft| draft.sealed);
        let seal = if seal { Some(key::own().ok_or(NotBegun::NoChance)?.public()) } else { None };
        let game = self.draft.with_untracked(|draft| draft.game(seal, chance::bytes))?;
        self.put(game);
        Ok(())
    }

    /// Opens a game in the place of what is here.
    pub fn open(self, game: Game) {
        self.unreadable.forget();
        self.put(game);
    }

    /// Takes plans in for the month that is open; with `again` those of closed months too, which are
    /// closed again then.
    pub fn take_plans(self, items: Vec<Item>, again: bool) {
        spawn_local(async move {
            let came = texts(&PLANS, items, MOST_PLAN * 2).await;
            let Some(mut game) = self.game.get_untracked() else { return };
            let key = game.seal.as_ref().and_then(key::for_seal);
            let (told, anew) = put_in(&mut game, came, key.as_ref(), again);
            self.told_again.set(again);
            self.told.set(told);
            self.game.set(Some(game));
            if anew {
                self.play();
            }
            self.keep();
        });
    }

    /// Lets a plan count that was refused for when it came, or was taken out. Its month, if that was closed: it and all
    /// after it are closed again then.
    pub fn let_count(self, at: usize) -> Option<Month> {
        let plan = self.told.with_untracked(|told| match told.get(at).map(|one| &one.outcome) {
            Some(Outcome::Plan { plan: Some(plan), .. } | Outcome::TakenOut { plan, .. }) => {
                Some(plan.as_ref().clone())
            }
            _ => None,
        });
        let (Some(plan), Some(mut game)) = (plan, self.game.get_untracked()) else { return None };
        let team = game.teams.get(plan.team.index()).map(|team| team.name.clone())?;
        let month = plan.month;
        let closed = (month.number() <= game.closed).then_some(month);
        let came = game.put_in(plan);
        self.told.update(|told| {
            if let Some(one) = told.get_mut(at) {
                one.outcome = Outcome::Plan { team, month, answer: came, plan: None };
            }
        });
        self.game.set(Some(game));
        if closed.is_some() {
            self.play();
        }
        self.keep();
        closed
    }

    /// Takes a plan out. It stays at hand, to be put back.
    pub fn take_out(self, team: CompanyId, month: Month) {
        let Some(mut game) = self.game.get_untracked() else { return };
        let Some(plan) = game.plan_of(team, month).cloned() else { return };
        game.take_out(team, month);
        let name = game.teams[team.index()].name.clone();
        let outcome = Outcome::TakenOut { team: name.clone(), month, plan: Box::new(plan) };
        self.told_again.set(month.number() <= game.closed);
        self.told.set(vec![Told { name, outcome }]);
        self.game.set(Some(game));
        self.play();
        self.keep();
    }

    /// Closes the month that is open.
    pub fn close_month(self) {
        let Some(mut game) = self.game.get_untracked() else { return };
        match game.close() {
            Ok(round) => {
                self.round.set(Some(Arc::new(round)));
                self.game.set(Some(game));
                self.told.set(Vec::new());
                self.keep();
            }
            // There is no button then: a game on the desk has a sound market.
            Err(CloseError::Over | CloseError::Scenario(_)) => {}
        }
    }

    /// Puts the game away for good; its settings stay for the next.
    pub fn put_away(self) {
        storage::remove(GAME);
        self.game.set(None);
        self.round.set(None);
        self.told.set(Vec::new());
        self.full.set(false);
        self.set(|draft| draft.teams.clear());
    }

    fn put(self, game: Game) {
        self.game.set(Some(game));
        self.told.set(Vec::new());
        self.play();
        self.keep();
    }

    /// Plays all closed months again.
    fn play(self) {
        let round = self.game.with_untracked(|game| game.as_ref().and_then(|game| game.play().ok()));
        self.round.set(round.map(Arc::new));
    }

    fn keep(self) {
        let text = self.game.with_untracked(|game| game.as_ref().map(Game::write));
        if let Some(text) = text {
            self.full.set(text.len() > MOST_GAME as usize || storage::write(GAME, &text).is_err());
        }
    }
}

/// What was dropped, chosen or pasted, text by text: a file may hold several, too.
async fn texts(kinds: &[Kind], items: Vec<Item>, most: u32) -> Vec<(String, Result<String, Outcome>)> {
    let mut texts = Vec::new();
    for item in items {
        let opened = item.open(kinds, most).await;
        texts.extend(opened.into_iter().map(|(name, text)| (name, text.map_err(Outcome::Unread))));
    }
    texts
}

/// Hands plans in, and says of each what came of it, and whether months must be closed again.
fn put_in(
    game: &mut Game,
    came: Vec<(String, Result<String, Outcome>)>,
    key: Option<&SecretKey>,
    again: bool,
) -> (Vec<Told>, bool) {
    let (mut told, mut plans, mut names) = (Vec::new(), Vec::new(), Vec::new());
    for (name, text) in came {
        match text.and_then(|text| Plan::read(&text, key).map_err(Outcome::NoPlan)) {
            Ok(plan) => {
                plans.push(plan);
                names.push(name);
            }
            Err(outcome) => told.push(Told { name, outcome }),
        }
    }
    let answers = match again {
        true => game.put_in_all(plans.clone(), now()),
        false => game.hand_in_all(plans.clone(), now()),
    };
    let mut anew = false;
    for ((name, plan), answer) in names.into_iter().zip(plans).zip(answers) {
        let (team, month) = (plan.team, plan.month);
        let plan = answer.is_err_and(HandInError::can_be_put_in).then(|| Box::new(plan));
        anew |= month.number() <= game.closed && matches!(answer, Ok(HandedIn::First | HandedIn::Replaced));
        let team = game.teams.get(team.index()).map_or_else(|| (team.0 + 1).to_string(), |team| team.name.clone());
        told.push(Told { name, outcome: Outcome::Plan { team, month, answer, plan } });
    }
    (told, anew)
}
