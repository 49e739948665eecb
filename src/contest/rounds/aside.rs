//! Plans that do not count and may yet: taken out, refused for when they came, or replaced by the
//! instructor's own hand. They are laid aside in the archive, and nobody has to look for their files.

use super::game::Game;
use super::hand_in::{HandInError, HandedIn};
use super::plan::Plan;
use crate::contest::moment::Moment;
use game::ids::CompanyId;
use game::time::Month;

/// Bytes of plans that are laid aside at most: of more, the ones laid aside first go. The last one stays
/// whatever its size.
pub const MOST_ASIDE: u32 = 1_000_000;

impl Game {
    /// Takes plans as they come in a heap when it is `now`, by [`Game::hand_in_all`], or with `again` by
    /// [`Game::put_in_all`]. What does not count but may yet is laid aside, and so is what the instructor
    /// has replaced.
    pub fn take_in(&mut self, plans: Vec<Plan>, again: bool, now: Moment) -> Vec<Result<HandedIn, HandInError>> {
        let before = if again { self.plans.clone() } else { Vec::new() };
        let answers = match again {
            true => self.put_in_all(plans.clone(), now),
            false => self.hand_in_all(plans.clone(), now),
        };
        let refused = plans.into_iter().zip(&answers);
        let refused = refused.filter(|(_, answer)| answer.is_err_and(HandInError::can_be_put_in));
        self.lay_aside(refused.map(|(plan, _)| plan).chain(before));
        answers
    }

    /// Takes a plan out, also of a month that is closed, and lays it aside. None if there was none.
    pub fn set_aside(&mut self, team: CompanyId, month: Month) -> Option<Plan> {
        let plan = self.plan_of(team, month)?.clone();
        self.take_out(team, month);
        self.lay_aside([plan.clone()]);
        Some(plan)
    }

    /// Lets a plan count ([`Game::put_in`]); the one that counted before is laid aside.
    ///
    /// # Errors
    /// As [`Game::put_in`]; the game is then as it was.
    pub fn let_count(&mut self, plan: Plan) -> Result<HandedIn, HandInError> {
        let before = self.plan_of(plan.team, plan.month).cloned();
        let answer = self.put_in(plan)?;
        self.lay_aside(before);
        Ok(answer)
    }

    /// Lays plans aside, the newest first. What is decided by a plan that counts is not laid aside, too.
    fn lay_aside(&mut self, plans: impl IntoIterator<Item = Plan>) {
        for plan in plans {
            self.aside.retain(|other| !is_the_same(other, &plan));
            self.aside.insert(0, plan);
        }
        let counting = &self.plans;
        self.aside.retain(|plan| !counting.iter().any(|there| is_the_same(there, plan)));
        let mut bytes = 0;
        let fits = |plan: &&Plan| {
            bytes += plan.bytes().len();
            bytes <= MOST_ASIDE as usize
        };
        let most = self.aside.iter().take_while(fits).count().max(1);
        self.aside.truncate(most);
    }
}

/// Whether two plans are one, whenever they were handed in.
fn is_the_same(one: &Plan, other: &Plan) -> bool {
    (one.team, one.month) == (other.team, other.month) && one.decides_as(other)
}
