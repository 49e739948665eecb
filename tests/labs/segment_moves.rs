//! Segments that a student would save.

use crate::game::{LabGame, ME};
use crate::wish::Wish;
use game::money::Money;
use game::scenario::Size;
use tender::crm::record::{CrmRecord, RelationGroup, SegmentConditions, SegmentRecord, SegmentTrend, ValueGrowth};
use tender::insight::analytics::classes::Class;
use tender::insight::analytics::rfm::RfmGroup;
use tender::study::lab::LabValue;

/// Segments with the conditions that are wished for, in all values of each.
pub fn segments(game: &LabGame, wish: &Wish) -> Vec<CrmRecord> {
    let seen = game.world.observe(ME);
    let set = |name: &str| -> Vec<SegmentConditions> {
        let none = SegmentConditions::default;
        let industries = || seen.scenario().industry_ids();
        match name {
            "industry" => industries().map(|one| SegmentConditions { industry: Some(one), ..none() }).collect(),
            "distance" => (0..4).map(|one| SegmentConditions { distance: Some(one), ..none() }).collect(),
            "size" => [Size::A, Size::B, Size::C]
                .into_iter()
                .map(|one| SegmentConditions { size: Some(one), ..none() })
                .collect(),
            "relation" => {
                let all =
                    [RelationGroup::Managed, RelationGroup::New, RelationGroup::Stable, RelationGroup::Exploration];
                let code = |one: &RelationGroup| format!("{one:?}").to_lowercase();
                let wanted = all.into_iter().filter(|one| wish.takes_value("relation", &LabValue::word(code(one))));
                wanted.map(|one| SegmentConditions { relation: Some(one), ..none() }).collect()
            }
            "class" => Class::ALL.into_iter().map(|one| SegmentConditions { class: Some(one), ..none() }).collect(),
            "rfm" => RfmGroup::ALL.into_iter().map(|one| SegmentConditions { rfm: Some(one), ..none() }).collect(),
            "value_growth" => ValueGrowth::ALL
                .into_iter()
                .map(|one| SegmentConditions { value_growth: Some(one), ..none() })
                .collect(),
            "family" => industries().map(|one| SegmentConditions { family: Some(one), ..none() }).collect(),
            "trend" => {
                SegmentTrend::ALL.into_iter().map(|one| SegmentConditions { trend: Some(one), ..none() }).collect()
            }
            "least_spend" => vec![SegmentConditions { least_spend: Some(Money::yuan(1)), ..none() }],
            "least_service" => vec![SegmentConditions { least_service: Some(Money::fen(0)), ..none() }],
            _ => vec![SegmentConditions { tag: Some("重点".to_owned()), ..none() }],
        }
    };
    let names = [
        "relation",
        "industry",
        "size",
        "distance",
        "class",
        "rfm",
        "value_growth",
        "family",
        "trend",
        "least_spend",
        "least_service",
        "tag",
    ];
    let wanted: Vec<&str> = names.into_iter().filter(|name| wish.names(name) && wish.fills(name, false)).collect();
    let free = names.into_iter().filter(|name| !wish.names(name) && *name != "tag");
    let count = (wish.number("conditions", wanted.len().max(1) as i64) as usize).max(1);
    let more = count.saturating_sub(wanted.len());
    let chosen: Vec<&str> = wanted.into_iter().chain(free.take(more)).take(count.max(1)).collect();
    let mut all = vec![SegmentConditions::default()];
    for name in chosen {
        let values = set(name);
        all = all.iter().flat_map(|base| values.iter().map(|value| both(base, value)).collect::<Vec<_>>()).collect();
    }
    let save = |(number, conditions): (usize, SegmentConditions)| {
        CrmRecord::Segment(SegmentRecord::Save {
            name: format!("细分{}-{number}", game.book.entries().len()),
            conditions,
        })
    };
    all.into_iter().take(400).enumerate().map(save).collect()
}

/// The conditions of two together.
fn both(one: &SegmentConditions, other: &SegmentConditions) -> SegmentConditions {
    SegmentConditions {
        industry: one.industry.or(other.industry),
        distance: one.distance.or(other.distance),
        size: one.size.or(other.size),
        relation: one.relation.or(other.relation),
        class: one.class.or(other.class),
        rfm: one.rfm.or(other.rfm),
        value_growth: one.value_growth.or(other.value_growth),
        family: one.family.or(other.family),
        trend: one.trend.or(other.trend),
        least_spend: one.least_spend.or(other.least_spend),
        least_service: one.least_service.or(other.least_service),
        tag: one.tag.clone().or_else(|| other.tag.clone()),
    }
}
