//! 营销活动: campaigns with budget and spend, expected and actual responses, and what came of them; and the same by
//! customer.

use super::super::campaign_results::{CampaignLine, CampaignSum, campaign_lines, campaign_spend};
use super::super::campaigns::Campaign;
use super::super::viewer::Viewer;
use super::{Cell, ListRow};

pub(super) fn rows(viewer: &Viewer<'_>) -> Vec<ListRow> {
    let row = |campaign: &Campaign| {
        let lines = campaign_lines(viewer.seen, viewer.book, campaign);
        let sum = CampaignSum::of(&lines, campaign_spend(viewer.seen, campaign));
        let count = |count: u32| Cell::Count(i64::from(count));
        vec![
            Cell::Campaign { record: campaign.record, name: campaign.name.clone() },
            Cell::CampaignKind(campaign.kind),
            Cell::Words(campaign.segment.clone()),
            Cell::Date(campaign.at),
            Cell::Date(campaign.until),
            Cell::Count(campaign.targets.len() as i64),
            Cell::Money(campaign.budget),
            Cell::Money(sum.spend),
            Cell::Count(i64::from(campaign.expected)),
            count(sum.responses),
            count(sum.leads),
            count(sum.opportunities),
            count(sum.wins),
            Cell::Money(sum.amount),
            sum.return_on_spend().map(Cell::Ratio).into(),
        ]
    };
    viewer.book.campaigns().all().iter().map(row).collect()
}

/// The customers of all campaigns.
pub(super) fn members(viewer: &Viewer<'_>) -> Vec<ListRow> {
    let count = |count: u32| Cell::Count(i64::from(count));
    let of_campaign = |campaign: &Campaign| {
        let row = |line: CampaignLine| {
            vec![
                Cell::Campaign { record: campaign.record, name: campaign.name.clone() },
                Cell::Customer(line.customer),
                Cell::Count(i64::from(line.is_target)),
                line.reached.map(Cell::Date).into(),
                line.responded.map(Cell::Date).into(),
                count(u32::from(line.responded.is_some())),
                count(line.leads),
                count(line.opportunities),
                count(line.wins),
                Cell::Money(line.amount),
            ]
        };
        campaign_lines(viewer.seen, viewer.book, campaign).into_iter().map(row).collect::<Vec<_>>()
    };
    viewer.book.campaigns().all().iter().flat_map(of_campaign).collect()
}
