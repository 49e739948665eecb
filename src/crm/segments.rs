//! Saved segments: names with conditions, and the customers that fit them now.

use super::accounts::Accounts;
use super::customer_figures::{average_order, families, periods, service_cost, value_growth};
use super::record::{RelationGroup, SegmentConditions, SegmentRecord, SegmentTrend};
use super::refusal::RecordRefusal;
use super::text::{MOST_LABEL, check};
use crate::insight::analytics::buyers::{Buyer, buyers};
use crate::insight::analytics::classes::{Class, classes};
use crate::insight::analytics::rfm::{RfmGroup, rfm};
use crate::insight::attention::early_warning::decline;
use game::ids::CustomerId;
use game::observation::Observation;
use game::relation::Stage;
use game::sort;
use std::collections::BTreeMap;

/// Saved segments of one company at most.
pub const MOST_SEGMENTS: u32 = 50;

/// The customers on the market that fit conditions now, in their order.
pub fn members(seen: &Observation<'_>, accounts: &Accounts, conditions: &SegmentConditions) -> Vec<CustomerId> {
    let groups = BuyerGroups::of(seen);
    seen.customer_ids().filter(|&customer| groups.fits(seen, accounts, customer, conditions)).collect()
}

/// The customers who have bought, in groups that take all of them into account.
struct BuyerGroups {
    buyers: Vec<Buyer>,
    classes: BTreeMap<CustomerId, Class>,
    rfm: BTreeMap<CustomerId, RfmGroup>,
}

impl BuyerGroups {
    fn of(seen: &Observation<'_>) -> Self {
        let buyers = buyers(seen);
        let classes = sort::map(classes(&buyers).iter().map(|one| (one.customer, one.class)));
        let rfm = sort::map(rfm(&buyers, seen.now()).iter().map(|one| (one.customer, one.group)));
        Self { buyers, classes, rfm }
    }

    fn fits(
        &self,
        seen: &Observation<'_>,
        accounts: &Accounts,
        customer: CustomerId,
        conditions: &SegmentConditions,
    ) -> bool {
        let SegmentConditions {
            industry,
            distance,
            size,
            relation,
            class,
            rfm,
            value_growth: quadrant,
            family,
            trend,
            least_spend,
            least_service,
            tag,
        } = conditions;
        let public = seen.customer(customer);
        let buyer = || self.buyers.iter().find(|buyer| buyer.customer == customer);
        let is_trend = |trend: SegmentTrend| {
            let [before, late] = periods(seen, customer);
            match trend {
                SegmentTrend::Rising => late > before,
                SegmentTrend::Falling => late < before,
            }
        };
        industry.is_none_or(|industry| public.industry == industry)
            && distance.is_none_or(|distance| public.city.distance == distance)
            && size.is_none_or(|size| public.size == size)
            && relation.is_none_or(|relation| is_in(seen, customer, relation))
            && class.is_none_or(|class| self.classes.get(&customer) == Some(&class))
            && rfm.is_none_or(|group| self.rfm.get(&customer) == Some(&group))
            && quadrant.is_none_or(|one| buyer().is_some_and(|buyer| value_growth(seen, &self.buyers, buyer) == one))
            && family.is_none_or(|family| families(seen, customer).contains(&family))
            && trend.is_none_or(is_trend)
            && least_spend.is_none_or(|least| buyer().is_some() && average_order(seen, customer) >= least)
            && least_service.is_none_or(|least| service_cost(seen, customer) >= least)
            && tag.as_ref().is_none_or(|tag| accounts.tags(customer).any(|one| one == tag))
    }
}

fn is_in(seen: &Observation<'_>, customer: CustomerId, group: RelationGroup) -> bool {
    let relation = seen.relation(customer);
    let (stage, lost) = (relation.stage(), relation.details().lost.is_some());
    match group {
        RelationGroup::New => !lost && stage < Stage::Exploration,
        RelationGroup::Exploration => !lost && stage == Stage::Exploration,
        RelationGroup::Managed => stage.is_managed(),
        RelationGroup::Forming => stage == Stage::Forming,
        RelationGroup::Decline => !lost && !decline(seen, customer).is_empty(),
        RelationGroup::Stable => stage == Stage::Stable,
        RelationGroup::Lost => lost,
    }
}

/// The saved segments by their names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Segments(BTreeMap<String, SegmentConditions>);

impl Segments {
    /// Names and conditions, in the order of the alphabet.
    pub fn all(&self) -> impl Iterator<Item = (&str, &SegmentConditions)> {
        self.0.iter().map(|(name, conditions)| (name.as_str(), conditions))
    }

    /// The conditions of a segment.
    pub fn conditions(&self, name: &str) -> Option<&SegmentConditions> {
        self.0.get(name)
    }

    /// Whether a record may be added.
    ///
    /// # Errors
    /// [`RecordRefusal`] says why not.
    pub fn check(&self, seen: &Observation<'_>, record: &SegmentRecord) -> Result<(), RecordRefusal> {
        match record {
            SegmentRecord::Save { name, conditions } => {
                check(name, MOST_LABEL)?;
                if let Some(tag) = &conditions.tag {
                    check(tag, MOST_LABEL)?;
                }
                let industries = seen.scenario().industries.len();
                let named = [conditions.industry, conditions.family];
                if named.into_iter().flatten().any(|industry| industry.index() >= industries) {
                    return Err(RecordRefusal::NotThere);
                }
                let amounts = [conditions.least_spend, conditions.least_service];
                if amounts.into_iter().flatten().any(game::money::Money::is_negative) {
                    return Err(RecordRefusal::OutOfRange);
                }
                match self.0.get(name) {
                    _ if *conditions == SegmentConditions::default() => Err(RecordRefusal::Empty),
                    Some(kept) if kept == conditions => Err(RecordRefusal::NothingNew),
                    None if self.0.len() >= MOST_SEGMENTS as usize => {
                        Err(RecordRefusal::TooMany { most: MOST_SEGMENTS })
                    }
                    _ => Ok(()),
                }
            }
            SegmentRecord::Remove { name } if self.0.contains_key(name) => Ok(()),
            SegmentRecord::Remove { .. } => Err(RecordRefusal::NotThere),
        }
    }

    /// Takes a record in.
    pub(super) fn take(&mut self, record: &SegmentRecord) {
        match record {
            SegmentRecord::Save { name, conditions } => drop(self.0.insert(name.clone(), conditions.clone())),
            SegmentRecord::Remove { name } => drop(self.0.remove(name)),
        }
    }
}
