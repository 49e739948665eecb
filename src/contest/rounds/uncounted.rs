//! Plans that do not count but still may: those that came too early, too late or twice, and those that the
//! instructor took out or replaced. The archive keeps them, so that nobody has to look for their files.

use super::game::Game;
use super::hand_in::{HandInError, HandedIn};
use super::limits::MOST_UNCOUNTED;
use super::plan::Plan;
use crate::contest::submission::moment::Moment;
use game::ids::CompanyId;
use game::time::Month;

impl Game {
    /// Takes plans as they come in a heap when it is `now`, by [`Game::hand_in_all`], or with `again` by
    /// [`Game::put_in_all`]. The archive keeps what does not count but still may, and what the
    /// instructor has replaced.
    pub fn take_in(&mut self, plans: Vec<Plan>, again: bool, now: Moment) -> Vec<Result<HandedIn, HandInError>> {
        let before = if again { self.plans.clone() } else { Vec::new() };
        let answers = match again {
            true => self.put_in_all(plans.clone(), now),
            false => self.hand_in_all(plans.clone(), now),
        };
        let refused = plans.into_iter().zip(&answers);
        let refused = refused.filter(|(_, answer)| answer.is_err_and(HandInError::can_be_put_in));
        self.keep_uncounted(refused.map(|(plan, _)| plan).chain(before));
        answers
    }

    /// Takes a plan out, also of a month that is closed, and keeps it as uncounted. None if there was none.
    pub fn stop_counting(&mut self, team: CompanyId, month: Month) -> Option<Plan> {
        let plan = self.plan_of(team, month)?.clone();
        self.take_out(team, month);
        self.keep_uncounted([plan.clone()]);
        Some(plan)
    }

    /// Lets a plan count ([`Game::put_in`]); the one that counted before is kept as uncounted.
    ///
    /// # Errors
    /// As [`Game::put_in`]; the game is then as it was.
    pub fn let_count(&mut self, plan: Plan) -> Result<HandedIn, HandInError> {
        let before = self.plan_of(plan.team, plan.month).cloned();
        let answer = self.put_in(plan)?;
        self.keep_uncounted(before);
        Ok(answer)
    }

    /// Keeps plans as uncounted, the newest first. A plan that decides the same as one that counts is not kept.
    fn keep_uncounted(&mut self, plans: impl IntoIterator<Item = Plan>) {
        for plan in plans {
            self.uncounted.retain(|other| !is_the_same(other, &plan));
            self.uncounted.insert(0, plan);
        }
        let counting = &self.plans;
        self.uncounted.retain(|plan| !counting.iter().any(|there| is_the_same(there, plan)));
        let mut bytes = 0;
        let fits = |plan: &&Plan| {
            bytes += plan.bytes().len();
            bytes <= MOST_UNCOUNTED as usize
        };
        let most = self.uncounted.iter().take_while(fits).count().max(1);
        self.uncounted.truncate(most);
    }
}

/// Whether two plans are one, whenever they were handed in.
fn is_the_same(one: &Plan, other: &Plan) -> bool {
    (one.team, one.month) == (other.team, other.month) && one.decides_as(other)
}
