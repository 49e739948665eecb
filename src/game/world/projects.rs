//! Proposals, joint projects and market research: work that takes hours rather than money (rulebook 3).

use super::World;
use crate::care::Cause;
use crate::event::Event;
use crate::ids::{CompanyId, CustomerId, IndustryId, StaffId, TenderId};
use crate::luck::{Luck, Purpose};
use crate::people::{MarketReport, RivalRange, TaskFailure, TaskKind};
use crate::recognition::Recognition;
use crate::time::{MONTH, Minutes};

impl World {
    /// Whether a project makes sense now.
    pub(super) fn project_possible(&self, company: CompanyId, kind: &TaskKind) -> Result<(), TaskFailure> {
        match *kind {
            TaskKind::Proposal { tender } => {
                if self.company(company).proposals.contains(&tender) {
                    return Err(TaskFailure::AlreadyDone);
                }
                let open = self.tenders.get(&tender).is_some_and(|tender| tender.is_open(self.now));
                if open { Ok(()) } else { Err(TaskFailure::TenderClosed) }
            }
            TaskKind::JointProject { customer } => {
                let relation = self.relation(company, customer);
                if relation.fulfilled == 0 {
                    return Err(TaskFailure::NoOrdersYet);
                }
                let next = relation.joint_project.map(|last| last + months(self.scenario.projects.joint_every));
                if next.is_some_and(|next| next > self.now) { Err(TaskFailure::AlreadyDone) } else { Ok(()) }
            }
            TaskKind::CrossSell { customer } => {
                let relation = self.relation(company, customer);
                if relation.fulfilled == 0 {
                    return Err(TaskFailure::NoOrdersYet);
                }
                let next = relation.offered_second.map(|last| last + months(self.scenario.repeat.cross_every));
                if next.is_some_and(|next| next > self.now) { Err(TaskFailure::AlreadyDone) } else { Ok(()) }
            }
            TaskKind::MarketResearch { industry } => {
                let last = self.company(company).reports.get(&industry);
                let done = last.is_some_and(|report| report.at.month() == self.now.month());
                if done { Err(TaskFailure::AlreadyDone) } else { Ok(()) }
            }
            _ => Ok(()),
        }
    }

    /// Service points that a proposal worked out for a tender adds to a company's bid.
    pub(crate) fn proposal_points(&self, company: CompanyId, tender: TenderId) -> u8 {
        let worked_out = self.company(company).proposals.contains(&tender);
        if worked_out { self.scenario.projects.proposal_points } else { 0 }
    }

    /// A joint project is done: it delights, and an order may come of it.
    pub(super) fn joint_project_done(&mut self, company: CompanyId, staff: StaffId, customer: CustomerId) {
        let now = self.now;
        self.relation_mut(company, customer).joint_project = Some(now);
        self.add_effort(company, staff, customer, &TaskKind::JointProject { customer });
        let rules = &self.scenario.projects;
        let (delights, worth) = (rules.joint_delights, rules.joint_worth);
        let chance = rules.joint_chance.get() * i32::from(self.recognition(company, customer).get()) / 1000;
        self.delight(company, customer, Cause::JointProject, delights);
        let content = self.satisfaction(company, customer).is_some_and(|c| c >= self.scenario.repeat.content_from);
        let when = u64::from(self.now.month().number());
        let mut luck = Luck::of(self.setup.seed, Purpose::Turnover, customer.key_with(company), 1 << 8 | when);
        if content && luck.chance(chance.max(0) as u32) {
            self.project_order(company, customer, worth);
        }
    }

    /// Research of a trade: what will happen there, how rivals stand, and a report that its customers read.
    pub(super) fn market_researched(&mut self, company: CompanyId, staff: StaffId, industry: IndustryId) {
        let task = TaskKind::MarketResearch { industry };
        let customers: Vec<CustomerId> =
            self.scenario.customer_ids().filter(|&id| self.scenario.customer(id).industry == industry).collect();
        let rivals = customers.iter().filter_map(|&customer| self.rivals_at(company, customer)).collect();
        let next = self.now.month().next().and_then(|month| self.market_events.of(month));
        let next = next.filter(|event| event.industry() == Some(industry));
        let report = MarketReport { at: self.now, rivals, next };
        self.company_mut(company).reports.insert(industry, report);
        for customer in customers {
            if self.relation(company, customer).stage.is_managed() {
                self.add_effort(company, staff, customer, &task);
            }
        }
        self.tell(company, Event::MarketResearched { industry });
    }

    /// How the best recognised of the others stands with a customer, with an error drawn by key.
    fn rivals_at(&self, company: CompanyId, customer: CustomerId) -> Option<RivalRange> {
        let others = self.customer(customer).places.iter().map(|place| place.company).filter(|&id| id != company);
        let best = i32::from(others.map(|other| self.recognition(other, customer)).max()?.get());
        let spread = i32::from(self.scenario.projects.research_spread);
        let when = u64::from(self.now.month().number());
        let off = Luck::of(self.setup.seed, Purpose::MarketResearch, customer.key_with(company), when)
            .between(-spread, spread);
        let within = |value: i32| Recognition::new(value.clamp(0, 1000) as u16);
        Some(RivalRange { customer, least: within(best + off - spread), most: within(best + off + spread) })
    }
}

/// So many months' time.
pub(crate) const fn months(months: u8) -> Minutes {
    Minutes::new(MONTH * months as u32)
}
