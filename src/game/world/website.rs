//! Website campaigns, from the work to the enquiry (rulebook 3).

use super::World;
use super::event_queue::{DrawnEnquiry, ScheduledEvent};
use crate::event::Event;
use crate::ids::{CompanyId, ContactId, CustomerId, IndustryId, StaffId};
use crate::luck::{Luck, Purpose};
use crate::people::{Enquiry, TaskFailure, WebsiteCampaign};
use crate::relation::{SpentFor, Stage};
use crate::time::Minutes;

impl World {
    /// Whether a customer might enquire by the website: it is on the market and neither knows the company nor has
    /// left it.
    pub(crate) fn fits_website(&self, company: CompanyId, customer: CustomerId) -> bool {
        let relation = self.relation(company, customer);
        self.is_on_market(customer) && relation.stage < Stage::Exploration && relation.lost.is_none()
    }

    /// Whether a campaign for an industry makes sense now: there is somebody whom it could reach, and it is the first
    /// of the month.
    pub(super) fn website_possible(&self, company: CompanyId, industry: IndustryId) -> Result<(), TaskFailure> {
        let month = self.now.month();
        let campaigns = &self.company(company).campaigns;
        if campaigns.iter().any(|campaign| campaign.industry == industry && campaign.at.month() == month) {
            return Err(TaskFailure::AlreadyDone);
        }
        if self.fitting(company, industry).next().is_some() { Ok(()) } else { Err(TaskFailure::NobodyNew) }
    }

    fn fitting(&self, company: CompanyId, industry: IndustryId) -> impl Iterator<Item = CustomerId> {
        let of_industry = move |id: &CustomerId| self.scenario.customer(*id).industry == industry;
        self.scenario.customer_ids().filter(of_industry).filter(move |&id| self.fits_website(company, id))
    }

    /// A campaign goes online: each fitting customer enquires or not, by a draw of its own, on a day of its own. Skill
    /// counts, and a website that says nothing of the product brings less.
    pub(super) fn website_done(&mut self, company: CompanyId, staff: StaffId, industry: IndustryId) {
        let rules = self.scenario.website;
        let firm = self.company(company);
        let skill = usize::from(firm.staff[staff.index()].skill.clamp(1, 5));
        let mut chance = self.scenario.staffing.effect[skill - 1].of_number(i64::from(rules.enquires.get()));
        if !firm.has_studied(industry) {
            chance = self.scenario.tasks.unstudied_effect.of_number(chance);
        }
        let campaign = firm.campaigns.len() as u16;
        let (month, chance) = (u64::from(self.now.month().number()), chance.clamp(0, 1000) as u32);
        let luck = |id: CustomerId| Luck::of(self.setup.seed, Purpose::Website, id.key_with(company), month);
        let drawn = self.fitting(company, industry).filter_map(|id| {
            let mut luck = luck(id);
            luck.chance(chance).then(|| (id, Minutes::days(1 + luck.below(rules.days))))
        });
        let all: Vec<(CustomerId, Minutes)> = drawn.collect();
        let drawn = all.len() as u16;
        for (customer, after) in all {
            let enquiry = DrawnEnquiry { customer, campaign, drawn };
            self.queue.push(self.now + after, 0, ScheduledEvent::Enquiry(company, enquiry));
        }
        let cost = rules.work.cost.money();
        let online = WebsiteCampaign { industry, staff, at: self.now, cost, enquiries: Vec::new() };
        self.company_mut(company).campaigns.push(online);
        self.tell(company, Event::WebsiteOnline { industry });
    }

    /// A customer enquires: it says what it needs and can be spoken to, so that research and the cold call are spared.
    /// One that has been spoken to in the meantime does not write.
    pub(super) fn enquiry_comes(&mut self, company: CompanyId, drawn: DrawnEnquiry) {
        let customer = drawn.customer;
        if !self.company(company).is_alive() || !self.fits_website(company, customer) {
            return;
        }
        let (now, half) = (self.now, self.half_effort(customer));
        let people = self.customer(customer).contacts.len().max(1) as u32;
        let key = customer.key_with(company);
        let contact = ContactId(Luck::of(self.setup.seed, Purpose::Website, key, WRITES).below(people) as u8);
        let rules = self.scenario.website;
        let relation = self.relation_mut(company, customer);
        relation.stage = Stage::Exploration;
        relation.note_talk(contact);
        relation.note_first_contact(now);
        relation.add_effort(now, rules.work.effort, half);
        let campaign = &mut self.company_mut(company).campaigns[usize::from(drawn.campaign)];
        campaign.enquiries.push(Enquiry { customer, contact, at: now });
        let share = campaign.cost.share(1, i64::from(drawn.drawn));
        self.note_spending(company, customer, SpentFor::Relation, share);
        self.tell(company, Event::EnquiryCame { customer, contact });
    }
}

/// Names the draw of the contact who writes; the draws of months have smaller names.
const WRITES: u64 = 100;
