//! 客源中心: conversion and cost by source of leads.

use super::super::record::LeadSource;
use super::found::{Lead, LeadState};
use game::finance::{Account, Reason};
use game::money::Money;
use game::observation::Observation;
use game::time::Minute;

/// What came of the leads of one source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SourceSum {
    /// Which.
    pub source: LeadSource,
    /// Leads.
    pub leads: u32,
    /// Of these, those whose customers were spoken to afterwards.
    pub contacted: u32,
    /// Of these, those that were qualified.
    pub qualified: u32,
    /// Those that are not pursued.
    pub disqualified: u32,
    /// Those that became opportunities.
    pub converted: u32,
    /// Those whose opportunity was won.
    pub won: u32,
    /// Worth of what was won.
    pub amount: Money,
    /// Money spent on these customers: on new business until the first order, on further business from the lead on. Of
    /// bought lists what they cost, too, whether their rows became leads or not.
    pub cost: Money,
}

/// Every source with what came of its leads.
pub fn sources(seen: &Observation<'_>, leads: &[Lead]) -> Vec<SourceSum> {
    let of_source = |source: LeadSource| {
        let here = || leads.iter().filter(move |lead| lead.id.source == source);
        let count = |keep: &dyn Fn(&Lead) -> bool| here().filter(|lead| keep(lead)).count() as u32;
        SourceSum {
            source,
            leads: count(&|_| true),
            contacted: count(&|lead| was_contacted(seen, lead)),
            qualified: count(&|lead| lead.bant.is_some()),
            disqualified: count(&|lead| lead.state == LeadState::Disqualified),
            converted: count(&|lead| lead.opportunity.is_some()),
            won: count(&|lead| lead.state == LeadState::Won && brings(leads, lead)),
            amount: here().map(|lead| amount(seen, leads, lead)).sum(),
            cost: here().map(|lead| cost(seen, leads, lead)).sum::<Money>() + cost_of_lists(seen, source),
        }
    };
    LeadSource::ALL.into_iter().map(of_source).collect()
}

/// Whether what a lead's opportunity brings counts for it: of several leads that became one opportunity, for the last.
fn brings(leads: &[Lead], lead: &Lead) -> bool {
    let same = leads.iter().filter(|one| one.opportunity.is_some() && one.opportunity == lead.opportunity);
    same.max_by_key(|one| (one.at, one.id)).is_some_and(|last| last.id == lead.id)
}

/// Worth of the opportunity that a lead became, if it was won and counts for this lead.
pub fn amount(seen: &Observation<'_>, leads: &[Lead], lead: &Lead) -> Money {
    let contract = lead
        .opportunity
        .filter(|_| brings(leads, lead))
        .and_then(|id| seen.contracts().find(|contract| contract.id == id));
    contract.map_or(Money::ZERO, game::supply::Contract::worth)
}

fn cost_of_lists(seen: &Observation<'_>, source: LeadSource) -> Money {
    let lists = seen.company().address_lists.iter().filter(|_| source == LeadSource::BoughtList);
    lists.map(|list| list.price).sum()
}

fn was_contacted(seen: &Observation<'_>, lead: &Lead) -> bool {
    seen.relation(lead.id.customer).details().last_contact.is_some_and(|contact| contact > lead.at)
}

/// What a lead has cost. An entry of the books counts once: before the first order for the lead of new business, else
/// for the last lead of further business before it.
fn cost(seen: &Observation<'_>, leads: &[Lead], lead: &Lead) -> Money {
    let customer = lead.id.customer;
    let details = seen.relation(customer).details();
    if lead.id.source.is_new_business() {
        return details.spent.acquisition;
    }
    let of_customer = || leads.iter().filter(move |one| one.id.customer == customer);
    let is_won_over = of_customer().any(|one| one.id.source.is_new_business());
    let from = if is_won_over { details.bought_since.unwrap_or(Minute::YEAR_END) } else { lead.at };
    let further = of_customer().filter(|one| !one.id.source.is_new_business());
    let next = further.filter(|one| (one.at, one.id) > (lead.at, lead.id)).map(|one| one.at).min();
    let entries = seen.ledger().entries().iter();
    let of_lead = entries.filter(|entry| {
        entry.customer == Some(customer)
            && entry.at >= lead.at.max(from)
            && next.is_none_or(|next| entry.at < next)
            && entry.debit == Account::Earnings
            && matches!(entry.reason, Reason::Selling | Reason::Marketing | Reason::Website)
    });
    of_lead.map(|entry| entry.amount).sum()
}
