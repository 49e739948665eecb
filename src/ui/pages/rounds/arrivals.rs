//! What comes to the desk from the teams: applications and plans. Plans for which the key is not here, or
//! that come while another tab has gone on with the game, wait and are lost to nobody.

use super::arrival::Arrival;
use super::desk::Desk;
use super::receipts::{InputArea, Receipt, ReceiptOutcome};
use crate::contest::rounds::{Game, HandedIn, Join, MOST_PLAN, Plan, Reapplication};
use crate::record::code::TextKind;
use crate::record::seal::{PublicKey, SecretKey};
use crate::ui::exchange::take::{Item, Named};
use crate::ui::pages::class::{keys, now};
use crate::ui::task::spawn_lasting;
use leptos::prelude::*;

/// Bytes that a file of applications has at most.
const MOST_JOINS: u32 = 200_000;
/// What a pasted text of applications may hold.
pub const JOINS: [TextKind; 1] = [TextKind::Join];
/// What a pasted text of plans may hold.
pub const PLANS: [TextKind; 2] = [TextKind::Plan, TextKind::Sealed];

impl Desk {
    /// Takes applications in: before the game of teams that want to play, and while it is on of teams
    /// whose results are to be sealed to another key.
    pub fn take_teams(self, items: Vec<Item>) {
        spawn_lasting(async move {
            let mut told = Vec::new();
            for (name, text) in texts(&JOINS, items, MOST_JOINS).await {
                let join = text
                    .map_err(ReceiptOutcome::Unread)
                    .and_then(|text| Join::read(&text).map_err(ReceiptOutcome::NoTeam));
                let outcome = join.map_or_else(|outcome| outcome, |join| self.applied(join));
                told.push(Receipt { name, outcome });
            }
            self.tell(InputArea::Keys, told);
        });
    }

    /// Takes plans in for the month that is open; with `again` those of closed months too, which are
    /// closed again then.
    pub fn take_plans(self, items: Vec<Item>, again: bool) {
        self.take(items.into_iter().map(|item| Arrival { again, item }).collect());
    }

    /// Takes in what has waited, if it can be by now.
    pub fn take_waiting(self) {
        let waiting = self.waiting.try_update(std::mem::take).unwrap_or_default();
        if !waiting.is_empty() {
            self.take(waiting);
        }
    }

    /// The game's key, if it is not here; tracked.
    pub fn missing_key(self) -> Option<PublicKey> {
        self.keys.track();
        self.seal().filter(|to| keys::for_seal(to).is_none())
    }

    /// Another key is here: what has waited for it is taken in.
    pub fn key_came(self) {
        self.keys.update(|keys| *keys += 1);
        self.take_waiting();
    }

    fn applied(self, join: Join) -> ReceiptOutcome {
        let name = join.name.clone();
        match self.game.with_untracked(|game| game.as_ref().map(|game| game.applies_again(&join))) {
            Some(Reapplication::NotPlaying) => ReceiptOutcome::NotPlaying(name),
            Some(Reapplication::SameKey) => ReceiptOutcome::SameKey(name),
            Some(Reapplication::OtherKey { team }) => ReceiptOutcome::OtherKey { team, name, seal: join.seal },
            None => {
                let mut is_new = false;
                self.set(|draft| is_new = draft.take(join));
                if is_new { ReceiptOutcome::Team(name) } else { ReceiptOutcome::SameTeam(name) }
            }
        }
    }

    fn take(self, came: Vec<Arrival>) {
        if !self.is_ready() {
            return self.waiting.update(|waiting| waiting.extend(came));
        }
        spawn_lasting(async move {
            let (again, open): (Vec<Arrival>, Vec<Arrival>) = came.into_iter().partition(|one| one.again);
            let (again, open) = (opened(again).await, opened(open).await);
            // Another tab may have gone on while the files were read.
            if !self.is_ready() {
                let waits = |again| move |text| Arrival { again, item: Item::Text(text) };
                let came = again.into_iter().map(waits(true)).chain(open.into_iter().map(waits(false)));
                return self.waiting.update(|waiting| waiting.extend(came));
            }
            self.take_opened(open, again);
        });
    }

    /// Whether plans can be opened, and put into the game, at this moment.
    fn is_ready(self) -> bool {
        untrack(|| self.missing_key()).is_none() && self.may_change()
    }

    fn take_opened(self, open: Vec<Named>, again: Vec<Named>) {
        let Some(mut game) = self.game.get_untracked() else { return };
        let key = game.seal.as_ref().and_then(keys::for_seal);
        let place = if open.is_empty() { InputArea::Earlier } else { InputArea::Month };
        let (mut told, _) = put_in(&mut game, open, key.as_ref(), false);
        let (told_again, anew) = put_in(&mut game, again, key.as_ref(), true);
        told.extend(told_again);
        self.tell(place, told);
        self.game.set(Some(game));
        if anew {
            self.play();
        }
        self.keep();
    }
}

async fn opened(came: Vec<Arrival>) -> Vec<Named> {
    texts(&PLANS, came.into_iter().map(|one| one.item).collect(), MOST_PLAN * 2).await
}

/// What was dropped, chosen or pasted, text by text: a file may hold several, too.
async fn texts(kinds: &[TextKind], items: Vec<Item>, most: u32) -> Vec<Named> {
    let mut texts = Vec::new();
    for item in items {
        texts.extend(item.open(kinds, most).await);
    }
    texts
}

/// Hands plans in, and says of each what came of it, and whether months must be closed again.
fn put_in(game: &mut Game, came: Vec<Named>, key: Option<&SecretKey>, again: bool) -> (Vec<Receipt>, bool) {
    let (mut told, mut plans, mut names) = (Vec::new(), Vec::new(), Vec::new());
    for (name, text) in came {
        match text
            .map_err(ReceiptOutcome::Unread)
            .and_then(|text| Plan::read(&text, key).map_err(ReceiptOutcome::NoPlan))
        {
            Ok(plan) => {
                plans.push(plan);
                names.push(name);
            }
            Err(outcome) => told.push(Receipt { name, outcome }),
        }
    }
    let answers = game.take_in(plans.clone(), again, now());
    let mut anew = false;
    for ((name, plan), answer) in names.into_iter().zip(plans).zip(answers) {
        let (team, month) = (plan.team, plan.month);
        let plan = game.uncounted.contains(&plan).then(|| Box::new(plan));
        anew |= month.number() <= game.closed && matches!(answer, Ok(HandedIn::First | HandedIn::Replaced));
        let team = game.teams.get(team.index()).map_or_else(|| (team.0 + 1).to_string(), |team| team.name.clone());
        told.push(Receipt { name, outcome: ReceiptOutcome::Plan { team, month, answer, plan } });
    }
    (told, anew)
}
