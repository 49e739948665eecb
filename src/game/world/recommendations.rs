//! Recommendations 转介绍: most new business comes through existing customers **\[S\]** (rulebook 7).

use super::World;
use crate::event::Event;
use crate::ids::{CompanyId, CustomerId};
use crate::luck::{Luck, Purpose};
use crate::relation::Stage;
use crate::time::Month;

/// Marks the draw of a recommendation among those of a month; orders and second needs have other numbers.
const DRAW: u64 = 200;

impl World {
    /// A loyal customer in stable management may recommend the company: to a customer that has not spoken to it
    /// yet, of its own industry if there is one, or else to one that it has met and that has not taken it in.
    pub(super) fn may_recommend(&mut self, company: CompanyId, by: CustomerId, month: Month) {
        let rules = &self.scenario.repeat;
        let loyal = self.acsi(company, by).is_some_and(|acsi| acsi.loyalty >= rules.refers_from);
        if self.relation(company, by).stage < Stage::Stable || !loyal {
            return;
        }
        let who = by.key_with(company);
        let mut luck = Luck::of(self.setup.seed, Purpose::Repeat, who, DRAW + u64::from(month.number()));
        if !luck.chance(rules.refers.get().max(0) as u32) {
            return;
        }
        let told = self.to_be_told(company, by);
        if let Some(&customer) = told.get(luck.below(told.len() as u32) as usize) {
            let effort = self.scenario.repeat.referral;
            self.introduce(company, customer, by, effort);
            self.tell(company, Event::Referred { by, customer });
        }
    }

    /// Those to whom a customer would recommend the company.
    fn to_be_told(&self, company: CompanyId, by: CustomerId) -> Vec<CustomerId> {
        let is_near =
            |other: &CustomerId| self.scenario.customer(*other).industry == self.scenario.customer(by).industry;
        let is_new = |other: &CustomerId| self.relation(company, *other).stage < Stage::Exploration;
        let open = || {
            self.scenario.customer_ids().filter(|&other| {
                let relation = self.relation(company, other);
                !relation.stage.is_managed() && relation.lost.is_none() && self.is_on_market(other)
            })
        };
        let near: Vec<CustomerId> = open().filter(is_near).collect();
        let new_and_near: Vec<CustomerId> = near.iter().copied().filter(is_new).collect();
        if !new_and_near.is_empty() {
            return new_and_near;
        }
        let new: Vec<CustomerId> = open().filter(is_new).collect();
        if new.is_empty() { near } else { new }
    }

    /// Somebody of one customer brings the company to another: its file is opened or the first talk made, once a
    /// month, and so much effort goes along. It counts as a recommendation when the one has bought from the company.
    pub(super) fn introduce(&mut self, company: CompanyId, customer: CustomerId, by: CustomerId, effort: u32) {
        let (now, half) = (self.now, self.half_effort(customer));
        let is_buyer = self.relation(company, by).fulfilled > 0;
        let relation = self.relation_mut(company, customer);
        if is_buyer {
            relation.recommended_by = Some(by);
        }
        if relation.introduced != Some(now.month()) {
            relation.stage = relation.stage.introduced();
            relation.introduced = Some(now.month());
        }
        if relation.stage >= Stage::Exploration {
            relation.note_first_contact(now);
        }
        relation.add_effort(now, effort, half);
    }
}
