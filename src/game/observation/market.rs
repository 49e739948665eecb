//! What a company knows of the market as a whole: its events, who is on it, what research found
//! (rulebook 3 and 4).

use super::Observation;
use crate::ids::{ContactId, CustomerId, IndustryId};
use crate::market::{MarketEvent, Merger, Presence, Relocation};
use crate::people::{MarketReport, RivalRange, WebsiteCampaign};
use crate::scenario::Name;
use crate::time::{Minute, Month};
use crate::world::months;

impl<'w> Observation<'w> {
    /// What happens in the market in a month that has opened, or that research has found out ahead.
    pub fn market_event(&self, month: Month) -> Option<MarketEvent> {
        let event = self.world.market_events().of(month)?;
        let opened = month <= self.month().min(self.scenario().last_month());
        let found = |report: &MarketReport| report.next == Some(event) && report.at.month().next() == Some(month);
        (opened || self.company().reports.values().any(found)).then_some(event)
    }

    /// Whether a customer is on the market now: it has entered and has not been taken over.
    pub fn is_on_market(&self, customer: CustomerId) -> bool {
        self.world.is_on_market(customer)
    }

    /// The takeover of a customer that has happened.
    pub fn merger_of(&self, customer: CustomerId) -> Option<Merger> {
        self.world.customer(customer).presence.merger.filter(|merger| merger.month <= self.month())
    }

    /// The move of a customer to another city that has happened.
    pub fn relocation_of(&self, customer: CustomerId) -> Option<Relocation> {
        self.world.customer(customer).presence.relocation.filter(|relocation| relocation.month <= self.month())
    }

    /// The month in which a customer entered the market; none for those there from the start.
    pub fn entered(&self, customer: CustomerId) -> Option<Month> {
        let enters = self.world.customer(customer).presence.enters;
        (enters > Month::FIRST && enters <= self.month()).then_some(enters)
    }

    /// When a customer is on the market as far as known: what is still to come is nobody's to know. One that
    /// has not entered yet stands as entering in the last month.
    pub(crate) fn known_presence(&self, customer: CustomerId) -> Presence {
        let enters = self.world.customer(customer).presence.enters;
        let enters = if enters <= self.month() { enters } else { Month::LAST };
        Presence { enters, merger: self.merger_of(customer), relocation: self.relocation_of(customer) }
    }

    /// A contact's name: of whoever sits there now, as far as the file is open; before, as the market's data
    /// has it.
    pub fn contact_name(&self, customer: CustomerId, contact: ContactId) -> Option<Name> {
        let draft = self.customer(customer).contacts.get(contact.index())?;
        let came = self.file(customer).and_then(|file| file.contacts.get(contact.index())?.came);
        Some(came.map_or_else(|| draft.name.clone(), |came| came.name.full(self.scenario())))
    }

    /// What market research found last in a trade.
    pub fn report(&self, industry: IndustryId) -> Option<&'w MarketReport> {
        self.company().reports.get(&industry)
    }

    /// The own website campaigns, oldest first.
    pub fn website_campaigns(&self) -> &'w [WebsiteCampaign] {
        &self.company().campaigns
    }

    /// Whether a customer might enquire by a website campaign: it neither knows the company nor has left it.
    pub fn fits_website(&self, customer: CustomerId) -> bool {
        self.world.fits_website(self.me, customer)
    }

    /// How well the best recognised rival stands with a customer, as research of its trade found it, and when.
    pub fn rivals_at(&self, customer: CustomerId) -> Option<(Minute, RivalRange)> {
        let report = self.report(self.customer(customer).industry)?;
        let range = report.rivals.iter().find(|range| range.customer == customer)?;
        Some((report.at, *range))
    }

    /// When the next joint project with a customer is possible; none when it is possible now.
    pub fn next_joint_project(&self, customer: CustomerId) -> Option<Minute> {
        let last = self.relation(customer).details().joint_project?;
        Some(last + months(self.scenario().projects.joint_every)).filter(|&next| next > self.now())
    }

    /// When a second family can be offered again to a customer; none when it can be now.
    pub fn next_cross_sale(&self, customer: CustomerId) -> Option<Minute> {
        let last = self.relation(customer).details().offered_second?;
        Some(last + months(self.scenario().repeat.cross_every)).filter(|&next| next > self.now())
    }
}
