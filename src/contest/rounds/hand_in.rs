//! Taking plans before a month is closed, and putting others in after a mistake.

use super::close::Round;
use super::game::{Game, Repeats};
use super::plan::Plan;
use crate::contest::submission::moment::{self, Moment};
use crate::record::ScenarioRefError;
use game::RULES_VERSION;
use game::ids::CompanyId;
use game::sort;
use game::time::Month;

/// What became of a plan that counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HandedIn {
    /// It is the team's first for this month.
    First,
    /// It is the same as the one that was there.
    Same,
    /// It takes the place of another.
    Replaced,
}

/// Why a plan does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HandInError {
    /// It was made under other rules.
    OtherRules {
        /// Which.
        found: u32,
        /// Those here.
        known: u32,
    },
    /// It belongs to another game, or to this one with other teams or another market.
    OtherGame,
    /// No such team plays.
    NoSuchTeam,
    /// It does not bear the team's pass: somebody else made it.
    NotTheirs,
    /// The month is closed. The instructor may put it in, and the month is closed again.
    Late {
        /// For which month it is.
        month: Month,
    },
    /// The month has not opened.
    Early {
        /// For which month it is.
        month: Month,
    },
    /// The team has handed in, and the first plan stays.
    Repeated {
        /// The number of the plan that is there.
        has: u16,
    },
    /// A newer one is there.
    Older {
        /// Its number.
        has: u16,
        /// What makes it the newer one.
        by: Newer,
    },
    /// It was made on a result that has been replaced since, and one on the present result is there.
    Former {
        /// The number of that one.
        has: u16,
    },
    /// It is longer than a plan may be, or names what the market has not.
    TooMuch,
}

/// What makes one of two plans on the same result the newer one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Newer {
    /// It was handed in later, as the clocks of the machines say.
    Clock {
        /// When.
        at: Moment,
    },
    /// It says when it was handed in; the other says nothing that can be believed.
    Believed {
        /// When.
        at: Moment,
    },
    /// It has the higher number: the moments are the same, or neither can be believed.
    Number,
}

impl HandInError {
    /// Whether it counts once the instructor wants it to ([`Game::put_in`]): it is the team's own,
    /// for a month that has opened.
    pub const fn can_be_put_in(self) -> bool {
        matches!(self, Self::Late { .. } | Self::Repeated { .. } | Self::Older { .. } | Self::Former { .. })
    }
}

/// Why a month cannot be closed.
#[derive(Clone, Debug, PartialEq)]
pub enum CloseError {
    /// All months are closed.
    Over,
    /// The market cannot be played.
    Scenario(ScenarioRefError),
}

impl Game {
    /// Takes a plan for the month that is open, when it is `now`. One that was made on the present result
    /// always takes the place of one that was not, and never the other way round; among equals, [`Repeats`]
    /// decides, and between two the one that was handed in later.
    ///
    /// # Errors
    /// [`HandInError`] says why it does not count; the game is then as it was.
    pub fn hand_in(&mut self, plan: Plan, now: Moment) -> Result<HandedIn, HandInError> {
        self.belongs(&plan)?;
        let (month, open) = (plan.month, self.closed + 1);
        if month.number() < open {
            return Err(HandInError::Late { month });
        }
        if month.number() > open || self.open_month().is_none() {
            return Err(HandInError::Early { month });
        }
        if let Some(there) = self.plan_of(plan.team, month) {
            let (has, was, is) = (there.number, handed_in(there, now), handed_in(&plan, now));
            if there.decides_as(&plan) {
                if is > was {
                    // The team has come back to it: whatever it has handed in between is older.
                    self.put(plan);
                }
                return Ok(HandedIn::Same);
            }
            match (self.is_on_former_result(there), self.is_on_former_result(&plan)) {
                (true, false) => {}
                (false, true) => return Err(HandInError::Former { has }),
                _ if self.repeats == Repeats::Refuse => return Err(HandInError::Repeated { has }),
                _ if was > is => return Err(HandInError::Older { has, by: newer(was, is) }),
                _ => {}
            }
        }
        Ok(self.put(plan))
    }

    /// Takes many plans, as they come in a heap: of each team the oldest first, so that the order in
    /// the heap makes no difference. The answers stand in the order of the heap.
    pub fn hand_in_all(&mut self, plans: Vec<Plan>, now: Moment) -> Vec<Result<HandedIn, HandInError>> {
        self.take_in_order(plans, now, |game, plan| game.hand_in(plan, now))
    }

    /// Puts a plan in, whatever was there, also into a month that is closed: that month and all
    /// after it are then closed again by [`Game::play`], with the plans that were handed in for them.
    ///
    /// # Errors
    /// [`HandInError`] when it is not of this game or its month has not opened.
    pub fn put_in(&mut self, plan: Plan) -> Result<HandedIn, HandInError> {
        self.belongs(&plan)?;
        let month = plan.month;
        if month.number() > self.closed && self.open_month() != Some(month) {
            return Err(HandInError::Early { month });
        }
        if self.plan_of(plan.team, month).is_some_and(|there| there.decides_as(&plan)) {
            return Ok(HandedIn::Same);
        }
        self.note_change(month);
        Ok(self.put(plan))
    }

    /// Puts many plans in, as they come in a heap: of each team and month the newest stays. The answers
    /// stand in the order of the heap.
    pub fn put_in_all(&mut self, plans: Vec<Plan>, now: Moment) -> Vec<Result<HandedIn, HandInError>> {
        self.take_in_order(plans, now, Self::put_in)
    }

    /// Takes plans month by month, because the earlier ones decide which of the later ones are made on the
    /// present result; in a month those that are not first, and those that were handed in earlier first.
    fn take_in_order(
        &mut self,
        plans: Vec<Plan>,
        now: Moment,
        take: impl Fn(&mut Self, Plan) -> Result<HandedIn, HandInError>,
    ) -> Vec<Result<HandedIn, HandInError>> {
        let mut order: Vec<usize> = (0..plans.len()).collect();
        sort::by_key(&mut order, |&at| plans[at].month);
        let mut answers = vec![Ok(HandedIn::Same); plans.len()];
        for month in order.chunk_by_mut(|&one, &other| plans[one].month == plans[other].month) {
            let edition = self.edition(month.first().map(|&at| plans[at].month));
            sort::by_cached_key(month, |&at| {
                (plans[at].edition == edition, handed_in(&plans[at], now), plans[at].bytes())
            });
            for &at in &*month {
                answers[at] = take(self, plans[at].clone());
            }
        }
        answers
    }

    /// Takes a plan out, also of a month that is closed. Says whether there was one.
    pub fn take_out(&mut self, team: CompanyId, month: Month) -> bool {
        let before = self.plans.len();
        self.plans.retain(|plan| (plan.team, plan.month) != (team, month));
        let changed = self.plans.len() < before;
        if changed {
            self.note_change(month);
        }
        changed
    }

    /// Closes the month that is open for all teams at once.
    ///
    /// # Errors
    /// [`CloseError`]; the game is then as it was.
    pub fn close(&mut self) -> Result<Round, CloseError> {
        if self.open_month().is_none() {
            return Err(CloseError::Over);
        }
        let round = self.play_to(self.closed + 1).map_err(CloseError::Scenario)?;
        self.closed += 1;
        Ok(round)
    }

    fn belongs(&self, plan: &Plan) -> Result<(), HandInError> {
        if plan.rules != RULES_VERSION {
            return Err(HandInError::OtherRules { found: plan.rules, known: RULES_VERSION });
        }
        if plan.game != self.fingerprint() {
            return Err(HandInError::OtherGame);
        }
        let team = self.teams.get(plan.team.index()).ok_or(HandInError::NoSuchTeam)?;
        if plan.pass != team.pass {
            return Err(HandInError::NotTheirs);
        }
        // Whatever is taken stands in the archive, which must be readable.
        let fits = self.scenario().is_ok_and(|scenario| plan.fits(&scenario));
        if fits { Ok(()) } else { Err(HandInError::TooMuch) }
    }

    fn put(&mut self, plan: Plan) -> HandedIn {
        match self.plans.binary_search_by_key(&(plan.month, plan.team), |there| (there.month, there.team)) {
            Ok(at) => {
                self.plans[at] = plan;
                HandedIn::Replaced
            }
            Err(at) => {
                self.plans.insert(at, plan);
                HandedIn::First
            }
        }
    }
}

/// When a plan was handed in, and its number: of two on the same result the higher is the newer. What
/// cannot be believed is no moment, and older than all that can.
fn handed_in(plan: &Plan, now: Moment) -> (Option<Moment>, u16) {
    let at = match moment::HandInTime::of(&plan.at, now) {
        moment::HandInTime::At(at) => Some(at),
        moment::HandInTime::Ahead(_) | moment::HandInTime::Unknown => None,
    };
    (at, plan.number)
}

/// What makes the first the newer one of two.
fn newer(first: (Option<Moment>, u16), other: (Option<Moment>, u16)) -> Newer {
    match (first.0, other.0) {
        (Some(at), Some(than)) if at > than => Newer::Clock { at },
        (Some(at), None) => Newer::Believed { at },
        _ => Newer::Number,
    }
}
