//! What is known of the customers that deeds are about: who came to an event, who is in a sample, who was less content
//! than others, who enquired through the website.

use super::act::CUSTOMER_FIELDS;
use super::deed::LabDeed;
use super::subject::LabSubject;
use super::value::LabValue;
use super::view::LabView;
use crate::crm::leads::found::leads;
use crate::crm::record::LeadSource;
use game::care::AcsiNumber;
use game::ids::CustomerId;
use game::observation::Observation;

/// Customers in groups that a check may name.
pub(super) struct CustomerFacts {
    guests: Vec<CustomerId>,
    sample: Vec<CustomerId>,
    below_mean: Vec<CustomerId>,
    website: Vec<CustomerId>,
}

impl CustomerFacts {
    /// How the customers stand in a view.
    pub(super) fn of(view: &LabView<'_>) -> Self {
        let seen = view.seen;
        let held = seen.outcomes().iter().filter(|one| one.ended >= view.from && one.failure.is_none());
        let guests = held.flat_map(|one| one.task.kind.guests().to_vec()).collect();
        let sample = view.book.surveys().all().last().map(|one| one.design.customers.clone()).unwrap_or_default();
        let enquired = leads(seen, view.book.leads()).into_iter().filter(|lead| lead.id.source == LeadSource::Website);
        let website = enquired.map(|lead| lead.id.customer).collect();
        Self { guests, sample, below_mean: below_mean(seen), website }
    }

    /// A deed with what is known of its customer.
    pub(super) fn told_of(&self, deed: LabDeed) -> LabDeed {
        let customer = deed.about.iter().find_map(|one| match one {
            LabSubject::Customer(customer) => Some(*customer),
            _ => None,
        });
        let Some(customer) = customer else { return deed };
        let groups = [&self.guests, &self.sample, &self.below_mean, &self.website];
        let facts = CUSTOMER_FIELDS.into_iter().zip(groups.map(|group| group.contains(&customer)));
        facts.fold(deed, |deed, (name, is)| deed.with(name, LabValue::Truth(is)))
    }
}

/// Customers whose satisfaction index is below the mean of all that were surveyed.
fn below_mean(seen: &Observation<'_>) -> Vec<CustomerId> {
    let index = |customer: CustomerId| {
        let told = seen.relation(customer).details().survey?;
        Some((customer, i64::from(told.acsi.index(&seen.scenario().satisfaction, AcsiNumber::Satisfaction))))
    };
    let told: Vec<(CustomerId, i64)> = seen.customer_ids().filter_map(index).collect();
    let (sum, count) = (told.iter().map(|(_, index)| index).sum::<i64>(), told.len() as i64);
    told.into_iter().filter(|(_, index)| index * count < sum).map(|(customer, _)| customer).collect()
}
