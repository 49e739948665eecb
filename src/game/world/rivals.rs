//! Computer companies at their moments (rulebook 9): they decide from what they may know, and what they may
//! do is done.

use super::World;
use crate::ids::CompanyId;
use crate::may::may_i;
use crate::rival::{self, DecisionMoment};
use crate::setup::Player;

impl World {
    /// Lets a rival decide, from what its company may know, and carries out what it may.
    pub(super) fn rival_decides(&mut self, company: CompanyId, moment: DecisionMoment) {
        let Player::Rival { policy, skill } = self.setup.seats[company.index()].player else { return };
        if !self.company(company).is_alive() || self.over {
            return;
        }
        let commands = rival::decide(&self.observe(company), policy, skill, moment);
        for command in commands {
            if may_i(&self.observe(company), &command).is_ok() {
                self.carry_out(company, &command);
            }
        }
    }
}
