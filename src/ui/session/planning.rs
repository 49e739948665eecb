//! Planning a month of a game by rounds: every page works on the world as the team knows it, what is
//! decided is noted, and the clock stands.

use super::open_game::{MonthDraft, OpenGame};
use super::stored_plans::{Begun, PlanId};
use super::{SavingTrouble, Session};
use crate::browser::{address, keys, storage, tab, timer};
use crate::contest::rounds::{Plan, ResultFile, Transferred};
use crate::contest::submission::moment::{ClockTime, Moment};
use crate::contest::submission::year_replay::Decision;
use crate::record::Fingerprint;
use crate::record::seal::PublicKey;
use game::time::Month;
use leptos::prelude::*;

/// Which month is planned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planning {
    /// What it is kept under.
    pub id: PlanId,
    /// The game's fingerprint.
    pub game: Fingerprint,
    /// The team's name.
    pub team: String,
    /// The month; none once the year is over, when there is only something to look at.
    pub month: Option<Month>,
    /// Whether something was decided since it was handed in.
    changed: bool,
}

/// A month as planned, to be handed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedMonth {
    /// The plan.
    pub plan: Plan,
    /// The instructor's key to which it is sealed; none when it is handed in open.
    pub seal: Option<PublicKey>,
}

impl Session {
    /// Opens a month to be planned, in the place of the game that is open, and goes on with what was
    /// decided for it before: on another edition of its result as far as it still fits
    /// ([`PlanId::transferred_to`] says how far). Other months stay as they are.
    pub fn plan(self, result: ResultFile) {
        // The month that is open may be the same one.
        self.save_what_is_new();
        let id = PlanId::of(&result);
        let kept = id.keep_result(&result).is_ok();
        self.open_plan(id, result);
        if !kept {
            self.trouble.set(Some(SavingTrouble::Full));
        }
        self.save();
    }

    /// Opens a month that this browser keeps; nothing if it is not sound any more.
    pub fn plan_again(self, id: &PlanId) {
        if let Some(result) = id.result() {
            self.open_plan(id.clone(), result);
        }
    }

    /// Which month is planned, tracked; none while a game is played.
    pub fn planning(self) -> Option<Planning> {
        self.planning.get()
    }

    /// Whether a month is planned, tracked.
    pub fn is_planning(self) -> bool {
        self.planning.with(Option::is_some)
    }

    /// The month as planned, which counts as handed in from now on: what is decided later makes the
    /// next plan. None when there is no month to plan.
    pub fn hand_in(self) -> Option<PlannedMonth> {
        let planning = self.planning.get_untracked()?;
        let hand_in = |MonthDraft { result, plan, .. }: &mut MonthDraft| {
            result.month()?;
            if planning.changed || plan.number == 0 {
                plan.number = plan.number.saturating_add(1);
            }
            plan.at = ClockTime::At(Moment::milliseconds(timer::since_1970() as i64));
            Some(PlannedMonth { plan: plan.clone(), seal: result.seal })
        };
        let of_draft = |game: &mut Option<OpenGame>| game.as_mut().and_then(OpenGame::draft_mut).and_then(hand_in);
        let planned = self.loaded.try_update_value(of_draft).flatten()?;
        self.planning.set(Some(Planning { changed: false, ..planning }));
        // What found no room before is handed in all the same.
        self.unsaved.set_value(false);
        self.keep_plan();
        Some(planned)
    }

    /// The month that is planned, as far as it is, and what it is planned on; none when there is no month to plan.
    pub fn month_in_the_making(self) -> Option<(ResultFile, Plan)> {
        self.draft(|MonthDraft { result, plan, .. }| result.month().map(|_| (result.clone(), plan.clone())))
    }

    /// Goes on with what another member of the team has handed over, taken in already.
    pub fn go_on_with(self, plan: Plan) {
        self.replace_plan(|own| *own = plan);
    }

    /// Forgets what was decided in the month that is planned.
    pub fn start_over(self) {
        self.replace_plan(|plan| plan.steps.clear());
    }

    /// Forgets the last decision of the month that is planned.
    pub fn take_back(self) {
        self.replace_plan(|plan| drop(plan.steps.pop()));
    }

    /// Puts the month that is planned away and forgets it.
    pub fn drop_plan(self) {
        if let Some(planning) = self.planning.get_untracked() {
            self.close();
            planning.id.delete();
        }
    }

    /// What was decided in the month that is planned.
    pub(super) fn planned_decisions(self) -> Vec<Decision> {
        let at = self.peek(|seen| seen.now());
        let decisions = |draft: &MonthDraft| {
            let numbered = (0..).zip(draft.plan.commands().cloned());
            Some(numbered.map(|(entry, command)| Decision { entry, at, command }).collect())
        };
        self.draft(decisions).unwrap_or_default()
    }

    /// Writes what was decided.
    pub(super) fn keep_plan(self) {
        let Some(planning) = self.planning.get_untracked() else { return };
        let changed = planning.changed || self.unsaved.get_value();
        let begun = self.draft(|MonthDraft { result, plan, .. }| Some(Begun::on(result, plan.clone(), changed)));
        let Some(begun) = begun else { return };
        let is_emptied = !planning.id.has_result() && self.trouble.get_untracked() != Some(SavingTrouble::Full);
        let kept = self.draft(|MonthDraft { result, .. }| is_emptied.then(|| planning.id.keep_result(result)));
        if kept == Some(Ok(())) {
            self.tell_kept_again(&planning.id.name());
        }
        let trouble = match (planning.id.keep(&begun), storage::kind()) {
            (Err(storage::StorageFull), _) => Some(SavingTrouble::Full),
            (Ok(()), storage::StorageKind::Fleeting) => Some(SavingTrouble::Blocked),
            (Ok(()), storage::StorageKind::Lasting) => None,
        };
        // What found no room is tried again with the next decision, and when the page is left.
        self.unsaved.set_value(trouble == Some(SavingTrouble::Full));
        if planning.changed != changed {
            self.planning.set(Some(Planning { changed, ..planning }));
        }
        // A result that found no room is still not kept, however small what was decided is.
        if trouble.is_some() {
            self.trouble.set(trouble);
        }
    }

    /// Begins the month again with another plan.
    fn replace_plan(self, change: impl FnOnce(&mut Plan)) {
        let Some(planning) = self.planning.get_untracked() else { return };
        let draft = self.draft(|MonthDraft { result, plan, .. }| Some((result.clone(), plan.clone())));
        if let Some((result, mut plan)) = draft {
            change(&mut plan);
            let carried = plan.transferred_to(&result).unwrap_or_else(|| Transferred::begun(&result));
            self.loaded.set_value(Some(OpenGame::plan(result, carried)));
            self.planning.set(Some(Planning { changed: true, ..planning }));
            self.changed();
            self.keep_plan();
        }
    }

    fn open_plan(self, id: PlanId, result: ResultFile) {
        if untrack(|| self.is_open()) {
            self.close();
        }
        let (changed, carried) = match id.transferred_to(&result) {
            // What was handed in on another edition does not hold any more.
            Some((begun, carried)) => (begun.changed || begun.is_something() && begun.is_on_another(&result), carried),
            None => (false, Transferred::begun(&result)),
        };
        let team = result.world.observe(result.team).seat_name(result.team).to_owned();
        let planning = Planning { id, game: result.game, team, month: result.month(), changed };
        tab::remember(&keys::LAST, &planning.id.name());
        // No room for it: the month is opened again from the page of games by rounds.
        let _ = storage::write(&keys::LAST, &planning.id.name());
        address::carry(None);
        self.stored.set_value(None);
        self.loaded.set_value(Some(OpenGame::plan(result, carried)));
        self.trouble.set((storage::kind() == storage::StorageKind::Fleeting).then_some(SavingTrouble::Blocked));
        self.watching.set(None);
        self.planning.set(Some(planning));
        self.unsaved.set_value(false);
        self.take_hat();
        self.changed();
        self.open.set(true);
    }

    fn draft<T>(self, look: impl FnOnce(&MonthDraft) -> Option<T>) -> Option<T> {
        self.loaded.with_value(|game| game.as_ref().and_then(OpenGame::draft).and_then(look))
    }
}
