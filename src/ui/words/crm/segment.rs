//! Groups of customers and campaigns in words.

use crate::crm::record::{CampaignKind, RelationGroup, SegmentConditions, SegmentTrend, ValueGrowth};
use crate::insight::analytics::classes::Class;
use crate::insight::analytics::rfm::RfmGroup;
use crate::ui::words::money::yuan;
use crate::ui::words::name::name;
use crate::ui::words::relation::size as size_name;
use game::ids::IndustryId;
use game::observation::Observation;
use texts::i18n::*;

/// A class by profit.
pub fn class(locale: Locale, class: Class) -> &'static str {
    match class {
        Class::Vip => td_string!(locale, crm.class.vip),
        Class::Major => td_string!(locale, crm.class.major),
        Class::Ordinary => td_string!(locale, crm.class.ordinary),
        Class::Small => td_string!(locale, crm.class.small),
    }
}

/// A group by recency, frequency and money.
pub fn rfm(locale: Locale, group: RfmGroup) -> &'static str {
    match group {
        RfmGroup::TopValue => td_string!(locale, crm.rfm.top_value),
        RfmGroup::TopToDevelop => td_string!(locale, crm.rfm.top_to_develop),
        RfmGroup::TopToKeep => td_string!(locale, crm.rfm.top_to_keep),
        RfmGroup::TopToWinBack => td_string!(locale, crm.rfm.top_to_win_back),
        RfmGroup::PlainValue => td_string!(locale, crm.rfm.plain_value),
        RfmGroup::PlainToDevelop => td_string!(locale, crm.rfm.plain_to_develop),
        RfmGroup::PlainToKeep => td_string!(locale, crm.rfm.plain_to_keep),
        RfmGroup::PlainToWinBack => td_string!(locale, crm.rfm.plain_to_win_back),
    }
}

/// A quadrant of value and growth.
pub fn value_growth(locale: Locale, quadrant: ValueGrowth) -> &'static str {
    match quadrant {
        ValueGrowth::HighGrowing => td_string!(locale, crm.value_growth.high_growing),
        ValueGrowth::HighSteady => td_string!(locale, crm.value_growth.high_steady),
        ValueGrowth::LowGrowing => td_string!(locale, crm.value_growth.low_growing),
        ValueGrowth::LowSteady => td_string!(locale, crm.value_growth.low_steady),
    }
}

/// How far a relation has come, as a condition.
pub fn relation_group(locale: Locale, group: RelationGroup) -> &'static str {
    match group {
        RelationGroup::New => td_string!(locale, crm.relation_group.new),
        RelationGroup::Exploration => td_string!(locale, crm.relation_group.exploration),
        RelationGroup::Forming => td_string!(locale, crm.relation_group.forming),
        RelationGroup::Decline => td_string!(locale, crm.relation_group.decline),
        RelationGroup::Managed => td_string!(locale, crm.relation_group.managed),
        RelationGroup::Stable => td_string!(locale, crm.relation_group.stable),
        RelationGroup::Lost => td_string!(locale, crm.relation_group.lost),
    }
}

/// How orders change between periods, as a condition.
pub fn trend(locale: Locale, trend: SegmentTrend) -> &'static str {
    match trend {
        SegmentTrend::Rising => td_string!(locale, crm.segment.rising),
        SegmentTrend::Falling => td_string!(locale, crm.segment.falling),
    }
}

/// A class of distance, the nearest first.
pub fn distance(locale: Locale, distance: u8) -> String {
    td_string!(locale, crm.segment.distance, class = distance + 1)
}

/// Product families by name.
pub fn families(locale: Locale, seen: &Observation<'_>, families: &[IndustryId]) -> String {
    let names = families.iter().map(|&family| name(locale, &seen.scenario().industry(family).family));
    names.collect::<Vec<_>>().join(td_string!(locale, crm.comma))
}

/// The conditions of a segment, one after the other.
pub fn conditions(locale: Locale, seen: &Observation<'_>, conditions: &SegmentConditions) -> String {
    let SegmentConditions {
        industry,
        distance: region,
        size,
        relation,
        class: of_class,
        rfm: group,
        value_growth: quadrant,
        family,
        trend: change,
        least_spend,
        least_service,
        tag,
    } = conditions;
    let all: [Option<String>; 12] = [
        industry.map(|industry| name(locale, &seen.scenario().industry(industry).name).to_owned()),
        region.map(|class| distance(locale, class)),
        size.map(|one| td_string!(locale, crm.segment.of_size, size = size_name(locale, one))),
        relation.map(|one| relation_group(locale, one).to_owned()),
        of_class.map(|one| class(locale, one).to_owned()),
        group.map(|one| rfm(locale, one).to_owned()),
        quadrant.map(|one| value_growth(locale, one).to_owned()),
        family.map(|one| td_string!(locale, crm.segment.bought, family = families(locale, seen, &[one]))),
        change.map(|one| trend(locale, one).to_owned()),
        least_spend.map(|least| td_string!(locale, crm.segment.least_spend, amount = yuan(least))),
        least_service.map(|least| td_string!(locale, crm.segment.least_service, amount = yuan(least))),
        tag.as_ref().map(|tag| td_string!(locale, crm.segment.tagged, tag = tag.clone())),
    ];
    all.into_iter().flatten().collect::<Vec<_>>().join(td_string!(locale, crm.comma))
}

/// A kind of campaign.
pub fn campaign_kind(locale: Locale, kind: CampaignKind) -> &'static str {
    match kind {
        CampaignKind::Exhibition => td_string!(locale, crm.campaign_kind.exhibition),
        CampaignKind::Seminar => td_string!(locale, crm.campaign_kind.seminar),
        CampaignKind::Mailing => td_string!(locale, crm.campaign_kind.mailing),
        CampaignKind::Website => td_string!(locale, crm.campaign_kind.website),
    }
}
