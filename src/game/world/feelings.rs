//! How a customer's feelings towards a company move (rulebook 7), and why.

use super::World;
use crate::care::{Cause, Deed, Experience, Move, after_deed};
use crate::ids::{CompanyId, CustomerId, TenderId};
use crate::per_mille::PerMille;
use crate::time::Minute;

impl World {
    /// Satisfaction of a customer with a company; none before the first contract.
    pub(crate) fn satisfaction(&self, company: CompanyId, customer: CustomerId) -> Option<PerMille> {
        self.relation(company, customer).feeling.satisfaction()
    }

    /// A contract is fulfilled: the customer compares what it got with what it expected. Returns how
    /// satisfied this contract alone has made it.
    pub(super) fn contract_felt(&mut self, company: CompanyId, id: TenderId, at: Minute) -> PerMille {
        let contract = &self.company(company).contracts[&id];
        let deed = Deed {
            points: self.scenario.package(contract.package).map_or(0, |package| package.points),
            days_late: (at - contract.promised).days_begun(),
            missing: contract.missing,
            price: contract.dearness,
            word: self.word_of_others(company, id.customer),
        };
        let relation = self.relation(company, id.customer);
        let vip = if relation.upkeep.vip { self.scenario.care.vip_expects.get() } else { 0 };
        let before = relation.feeling.experience.unwrap_or_default();
        let rules = &self.scenario.satisfaction;
        let mut after = after_deed(rules, before, &deed);
        after.expected = PerMille::new(after.expected.get() + vip * rules.newest.get() / 1000);
        let alone = Experience {
            expected: newest(rules.newest, before.expected, after.expected),
            perceived: newest(rules.newest, before.perceived, after.perceived),
        };
        let cause = if deed.days_late > 0 { Cause::Late } else { Cause::Kept };
        self.feel(company, id.customer, cause, after);
        alone.satisfaction()
    }

    /// Perception moves for a reason; nothing moves in a customer that has not bought yet.
    pub(super) fn perceive(&mut self, company: CompanyId, customer: CustomerId, cause: Cause, by: i32) {
        if let Some(experience) = self.relation(company, customer).feeling.experience {
            self.feel(company, customer, cause, experience.moved(by));
        }
    }

    /// Extras delight, up to a limit.
    pub(super) fn delight(&mut self, company: CompanyId, customer: CustomerId, cause: Cause, by: PerMille) {
        let most = self.scenario.satisfaction.delight_most;
        let feeling = &mut self.relation_mut(company, customer).feeling;
        let before = feeling.delight;
        feeling.delight = (before + by).min(most);
        let by = (feeling.delight - before).get();
        self.note_move(company, customer, cause, 0, by);
    }

    /// Delight fades at a month's end.
    pub(super) fn delight_fades(&mut self, company: CompanyId, customer: CustomerId) {
        let kept = self.scenario.satisfaction.delight_kept;
        let feeling = &mut self.relation_mut(company, customer).feeling;
        let before = feeling.delight.get();
        feeling.delight = PerMille::new(kept.of_number(i64::from(before)) as i32);
        let by = feeling.delight.get() - before;
        self.note_move(company, customer, Cause::Faded, 0, by);
    }

    fn feel(&mut self, company: CompanyId, customer: CustomerId, cause: Cause, after: Experience) {
        let feeling = &mut self.relation_mut(company, customer).feeling;
        let before = feeling.experience.unwrap_or_default();
        feeling.experience = Some(after);
        let expected = after.expected.get() - before.expected.get();
        self.note_move(company, customer, cause, expected, after.perceived.get() - before.perceived.get());
    }

    fn note_move(&mut self, company: CompanyId, customer: CustomerId, cause: Cause, expected: i32, perceived: i32) {
        if (expected, perceived) != (0, 0) && self.setup.is_human(company) {
            let at = self.now;
            let moves = &mut self.relation_mut(company, customer).feeling.moves;
            moves.push(Move { at, cause, expected, perceived });
        }
    }

    /// What other customers of the industry say of a company: their mean satisfaction with it.
    fn word_of_others(&self, company: CompanyId, customer: CustomerId) -> PerMille {
        let industry = self.scenario.customer(customer).industry;
        let (mut sum, mut count) = (0, 0);
        for other in self.scenario.customer_ids().filter(|&other| other != customer) {
            if self.scenario.customer(other).industry == industry
                && let Some(satisfaction) = self.satisfaction(company, other)
            {
                sum += satisfaction.get();
                count += 1;
            }
        }
        if count == 0 { PerMille::ONE } else { PerMille::new(sum / count) }
    }
}

/// The newest part of a running figure that has gone from `before` to `after`.
fn newest(share: PerMille, before: PerMille, after: PerMille) -> PerMille {
    let share = share.get().max(1);
    PerMille::new(((after.get() * 1000 - before.get() * (1000 - share)) / share).max(1))
}
