//! How a customer's feelings towards a company move (rulebook 7), and why.

use super::World;
use crate::care::{Acsi, Cause, Deed, Experience, Move, of_deed};
use crate::ids::{CompanyId, CustomerId, IndustryId, TenderId};
use crate::per_mille::PerMille;
use crate::time::Minute;

impl World {
    /// The six numbers of what a customer feels towards a company; none before the first contract.
    pub(crate) fn acsi(&self, company: CompanyId, customer: CustomerId) -> Option<Acsi> {
        self.relation(company, customer).feeling.open().acsi(&self.scenario)
    }

    /// Satisfaction of a customer with a company; none before the first contract.
    pub(crate) fn satisfaction(&self, company: CompanyId, customer: CustomerId) -> Option<PerMille> {
        self.acsi(company, customer).map(|acsi| acsi.satisfaction)
    }

    /// What moved a customer's feelings towards a company, newest last.
    pub(crate) fn moves(&self, company: CompanyId, customer: CustomerId) -> &[Move] {
        &self.relation(company, customer).feeling.open().moves
    }

    /// The second family that a customer could use.
    pub(crate) fn second_need(&self, customer: CustomerId) -> IndustryId {
        self.customer(customer).second_need.get()
    }

    /// A contract is fulfilled: the customer compares what it got with what it expected. Returns how
    /// satisfied this contract alone has made it.
    pub(super) fn contract_felt(&mut self, company: CompanyId, id: TenderId, at: Minute) -> PerMille {
        let contract = &self.company(company).contracts[&id];
        let deed = Deed {
            points: self.scenario.package(contract.package).map_or(0, |package| package.points),
            days_late: (at - contract.promised).days_begun(),
            missing: contract.missing,
            price: contract.price_ratio,
            word: self.word_of_others(company, id.customer),
        };
        let relation = self.relation(company, id.customer);
        let vip = if relation.upkeep.vip { self.scenario.care.vip_expects } else { PerMille::ZERO };
        let before = relation.feeling.open().experience.unwrap_or_default();
        let rules = &self.scenario.satisfaction;
        let alone = of_deed(rules, before, &deed).expecting(vip);
        let after = before.with_newest(rules, alone);
        let cause = if deed.days_late > 0 { Cause::Late } else { Cause::Kept };
        self.feel(company, id.customer, cause, after);
        self.trouble_recedes(company, id.customer);
        alone.satisfaction(&self.scenario.satisfaction)
    }

    /// A newer contract makes open trouble weigh less, so that much less is left to give back:
    /// recovery must not lift above what there was before.
    fn trouble_recedes(&mut self, company: CompanyId, customer: CustomerId) {
        let left = 1000 - self.scenario.satisfaction.newest.get();
        let tickets = &mut self.company_mut(company).tickets;
        for ticket in tickets.iter_mut().filter(|ticket| ticket.is_open() && ticket.customer() == customer) {
            *ticket.loss.open_mut() = PerMille::new(ticket.loss.get().get() * left / 1000);
        }
    }

    /// Perception moves for a reason; nothing moves in a customer that has not bought yet. Returns
    /// by how much it has moved.
    pub(super) fn perceive(&mut self, company: CompanyId, customer: CustomerId, cause: Cause, by: i32) -> i32 {
        let Some(experience) = self.relation(company, customer).feeling.open().experience else { return 0 };
        let after = experience.moved(by);
        self.feel(company, customer, cause, after);
        let rules = &self.scenario.satisfaction;
        after.perceived(rules).get() - experience.perceived(rules).get()
    }

    /// Extras delight, up to a limit.
    pub(super) fn delight(&mut self, company: CompanyId, customer: CustomerId, cause: Cause, by: PerMille) {
        let most = self.scenario.satisfaction.delight_most;
        let feeling = self.relation_mut(company, customer).feeling.open_mut();
        let before = feeling.delight;
        feeling.delight = (before + by).min(most);
        let by = (feeling.delight - before).get();
        self.note_move(company, customer, cause, [0, by, by]);
        if by > 0 {
            self.may_be_content_again(company, customer);
        }
    }

    /// So much of the delight is left: it fades, and trouble spoils it.
    pub(super) fn delight_falls(&mut self, company: CompanyId, customer: CustomerId, cause: Cause, kept: PerMille) {
        let feeling = self.relation_mut(company, customer).feeling.open_mut();
        let before = feeling.delight.get();
        feeling.delight = PerMille::new(before * kept.get() / 1000);
        let by = feeling.delight.get() - before;
        self.note_move(company, customer, cause, [0, by, by]);
    }

    /// What a customer feels is another from now on, for a reason.
    pub(super) fn feel(&mut self, company: CompanyId, customer: CustomerId, cause: Cause, after: Experience) {
        let feeling = self.relation_mut(company, customer).feeling.open_mut();
        let before = feeling.experience.unwrap_or_default();
        feeling.experience = Some(after);
        let by = |figure: fn(&Experience) -> PerMille| figure(&after).get() - figure(&before).get();
        let by = [by(|felt| felt.expected), by(|felt| felt.quality), by(|felt| felt.value)];
        self.note_move(company, customer, cause, by);
        let rules = &self.scenario.satisfaction;
        if after.satisfaction(rules) > before.satisfaction(rules) {
            self.may_be_content_again(company, customer);
        }
    }

    /// Notes by how much expectation, quality and value moved; for people only.
    fn note_move(&mut self, company: CompanyId, customer: CustomerId, cause: Cause, by: [i32; 3]) {
        let [expected, quality, value] = by;
        if by != [0; 3] && self.setup.is_human(company) {
            let at = self.now;
            let moves = &mut self.relation_mut(company, customer).feeling.open_mut().moves;
            moves.push(Move { at, cause, expected, quality, value });
        }
    }

    /// How a complaint was handled adds to loyalty or takes from it, apart from satisfaction: the last link of
    /// the chain, from complaints to loyalty.
    pub(super) fn note_handling(&mut self, company: CompanyId, customer: CustomerId, by: i32) {
        let feeling = self.relation_mut(company, customer).feeling.open_mut();
        feeling.handling = (feeling.handling + by).clamp(-1000, 1000);
        if by > 0 {
            self.may_be_content_again(company, customer);
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
