//! What came of a campaign: who responded, leads, opportunities and wins, and what was spent. All of it is counted
//! from the tasks that belong to it, the books and the contracts.
//!
//! A customer *responds* to an event by coming, to a website campaign by an enquiry, to a mailing by ordering without a
//! tender, asking for a quotation or recommending the company after its gift. What such a customer then brings until
//! the campaign's period ends counts as its result: opportunities whose bids are opened, and contracts awarded. A
//! contract may count for several campaigns.

use super::book::CrmBook;
use super::campaigns::Campaign;
use super::customer_figures::orders;
use super::leads::found::{Lead, leads};
use super::pipeline::{Opportunity, opportunities};
use super::record::{CampaignKind, LeadSource};
use game::event::Event;
use game::finance::{Account, Reason};
use game::ids::CustomerId;
use game::money::Money;
use game::observation::Observation;
use game::people::{TaskKind, TaskOutcome, cost_of};
use game::per_mille::PerMille;
use game::time::Minute;

/// What came of a campaign with one customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CampaignLine {
    /// Which customer.
    pub customer: CustomerId,
    /// Whether it is on the target list; others may enquire by a website campaign too.
    pub is_target: bool,
    /// When the campaign reached it.
    pub reached: Option<Minute>,
    /// When it responded.
    pub responded: Option<Minute>,
    /// Leads that came of it.
    pub leads: u32,
    /// Opportunities after the response.
    pub opportunities: u32,
    /// Contracts and orders after the response.
    pub wins: u32,
    /// Their worth.
    pub amount: Money,
}

/// What a campaign came to: the sums of its lines, and what was spent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CampaignSum {
    /// Customers reached.
    pub reached: u32,
    /// Responses.
    pub responses: u32,
    /// Leads.
    pub leads: u32,
    /// Opportunities.
    pub opportunities: u32,
    /// Contracts and orders.
    pub wins: u32,
    /// Their worth.
    pub amount: Money,
    /// What was spent.
    pub spend: Money,
}

impl CampaignSum {
    /// The sums of a campaign's lines.
    pub fn of(lines: &[CampaignLine], spend: Money) -> Self {
        let mut sum = Self { spend, ..Self::default() };
        for line in lines {
            sum.reached += u32::from(line.reached.is_some());
            sum.responses += u32::from(line.responded.is_some());
            sum.leads += line.leads;
            sum.opportunities += line.opportunities;
            sum.wins += line.wins;
            sum.amount += line.amount;
        }
        sum
    }

    /// Worth of what was won for each yuan spent; none as long as nothing was spent.
    pub fn return_on_spend(&self) -> Option<PerMille> {
        self.spend.is_positive().then(|| PerMille::rounded(self.amount.as_fen(), self.spend.as_fen()))
    }
}

/// What came of a campaign, customer by customer: its targets in their order, then others that enquired.
pub fn campaign_lines(seen: &Observation<'_>, book: &CrmBook, campaign: &Campaign) -> Vec<CampaignLine> {
    let facts = Facts { leads: leads(seen, book.leads()), opportunities: opportunities(seen, book) };
    let mut all: Vec<CampaignLine> = Vec::new();
    for &customer in &campaign.targets {
        all.push(facts.line(seen, campaign, customer, true));
    }
    for customer in enquirers(seen, campaign) {
        if all.iter().all(|line| line.customer != customer) {
            all.push(facts.line(seen, campaign, customer, false));
        }
    }
    all
}

/// What a campaign has cost so far, as the books have it: each of its tasks that began was paid at its start.
pub fn campaign_spend(seen: &Observation<'_>, campaign: &Campaign) -> Money {
    let ended = outcomes(seen, campaign).map(|outcome| booked(seen, &outcome.task.kind, outcome.began));
    let running = seen.people().filter_map(|person| person.running.as_ref());
    let running = running.filter(|running| campaign.tasks.contains(&running.task.id)).map(|running| running.paid);
    ended.chain(running).sum()
}

/// What the books have for a piece of work at the minute of its start, at most what it costs: another may have begun
/// in the same minute.
fn booked(seen: &Observation<'_>, task: &TaskKind, began: Minute) -> Money {
    let reason = match task {
        TaskKind::WebsiteCampaign { .. } => Reason::Website,
        TaskKind::Gift { .. } => Reason::Care,
        _ => Reason::Marketing,
    };
    let is_for = |customer: Option<CustomerId>| match (task.customer(), task.guests()) {
        (None, []) => customer.is_none(),
        (one, guests) => customer == one || customer.is_some_and(|customer| guests.contains(&customer)),
    };
    let entries = seen.ledger().entries().iter().filter(|entry| {
        entry.at == began && entry.reason == reason && entry.debit == Account::Earnings && is_for(entry.customer)
    });
    entries.map(|entry| entry.amount).sum::<Money>().min(cost_of(seen.scenario(), task))
}

fn outcomes<'w>(seen: &Observation<'w>, campaign: &Campaign) -> impl Iterator<Item = &'w TaskOutcome> {
    seen.outcomes().iter().filter(|outcome| campaign.tasks.contains(&outcome.task.id))
}

fn done<'w>(seen: &Observation<'w>, campaign: &Campaign) -> impl Iterator<Item = &'w TaskOutcome> {
    outcomes(seen, campaign).filter(|outcome| outcome.failure.is_none())
}

/// Those who enquired by the campaign's websites, with the moment.
fn enquiries(seen: &Observation<'_>, campaign: &Campaign) -> Vec<(CustomerId, Minute)> {
    let online = |outcome: &TaskOutcome| {
        let TaskKind::WebsiteCampaign { industry } = outcome.task.kind else { return Vec::new() };
        let mut all = seen.website_campaigns().iter();
        let here = all.find(|one| one.industry == industry && one.at == outcome.ended);
        here.map_or_else(Vec::new, |one| one.enquiries.iter().map(|enquiry| (enquiry.customer, enquiry.at)).collect())
    };
    done(seen, campaign).flat_map(online).collect()
}

fn enquirers(seen: &Observation<'_>, campaign: &Campaign) -> Vec<CustomerId> {
    enquiries(seen, campaign).into_iter().map(|(customer, _)| customer).collect()
}

/// What is worked out once for all lines.
struct Facts {
    leads: Vec<Lead>,
    opportunities: Vec<Opportunity>,
}

impl Facts {
    fn line(&self, seen: &Observation<'_>, campaign: &Campaign, customer: CustomerId, is_target: bool) -> CampaignLine {
        let reached = reached(seen, campaign, customer);
        let responded = responded(seen, campaign, customer, reached);
        let within = |at: Minute| responded.is_some_and(|from| at > from && at <= campaign.until);
        let source = match campaign.kind {
            CampaignKind::Exhibition => Some(LeadSource::Exhibition),
            CampaignKind::Seminar => Some(LeadSource::Seminar),
            CampaignKind::Website => Some(LeadSource::Website),
            CampaignKind::Mailing => None,
        };
        let is_lead =
            |lead: &&Lead| lead.id.customer == customer && Some(lead.id.source) == source && Some(lead.at) == responded;
        let of_customer =
            self.opportunities.iter().filter(|one| one.facts.id.customer == customer && within(one.facts.close));
        let contracts = || orders(seen, customer).filter(|order| within(order.awarded));
        CampaignLine {
            customer,
            is_target,
            reached,
            responded,
            leads: self.leads.iter().filter(is_lead).count() as u32,
            opportunities: of_customer.count() as u32,
            wins: contracts().count() as u32,
            amount: contracts().map(game::supply::Contract::worth).sum(),
        }
    }
}

/// When a campaign reached a customer first: the end of an event to which it came or of a gift, or the minute at which
/// the website of its industry went online.
fn reached(seen: &Observation<'_>, campaign: &Campaign, customer: CustomerId) -> Option<Minute> {
    let reaches = |task: &TaskKind| match task {
        TaskKind::WebsiteCampaign { industry } => seen.customer(customer).industry == *industry,
        TaskKind::Gift { customer: one } => *one == customer,
        _ => task.guests().contains(&customer),
    };
    done(seen, campaign).filter(|outcome| reaches(&outcome.task.kind)).map(|outcome| outcome.ended).min()
}

fn responded(
    seen: &Observation<'_>,
    campaign: &Campaign,
    customer: CustomerId,
    reached: Option<Minute>,
) -> Option<Minute> {
    match campaign.kind {
        CampaignKind::Exhibition | CampaignKind::Seminar => reached,
        CampaignKind::Website => {
            enquiries(seen, campaign).into_iter().find(|(one, _)| *one == customer).map(|(_, at)| at)
        }
        CampaignKind::Mailing => {
            let from = reached?;
            let by_itself = |event: &Event| match event {
                Event::OrderCame { contract: id, .. } | Event::RequestCame { request: id, .. } => {
                    id.customer == customer
                }
                Event::Referred { by, .. } => *by == customer,
                _ => false,
            };
            let later = seen.feed().iter().filter(|told| told.at > from && told.at <= campaign.until);
            later.into_iter().find(|told| by_itself(&told.event)).map(|told| told.at)
        }
    }
}
