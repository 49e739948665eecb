//! Records that the laws of the workbench add between the entries of a log: about leads, segments and campaigns.

use game::ids::{CompanyId, TaskId, TenderId};
use game::money::Money;
use game::time::Minutes;
use game::world::World;
use tender::crm::book::CrmBook;
use tender::crm::leads::{found::leads, state::LeadBook};
use tender::crm::record::{
    Bant, CampaignKind, CampaignRecord, CrmRecord, Disqualifier, LeadRecord, LeadSign, ListNumber, RecordId,
    RelationGroup, RowFinding, SegmentConditions, SegmentRecord,
};

const ME: CompanyId = CompanyId(0);

/// Records about leads, by turns.
pub fn lead_wishes(world: &World, number: u32) -> Vec<CrmRecord> {
    let seen = world.observe(ME);
    let list = ListNumber(7);
    let all = leads(&seen, &LeadBook::default());
    let some = all.get(number as usize % all.len().max(1));
    let of_lead = some.map(|lead| match number % 4 {
        0 | 1 => {
            let bant = Bant { need: true, timing: number.is_multiple_of(8), ..Bant::default() };
            LeadRecord::Qualify { lead: lead.id, bant }
        }
        2 if number % 20 == 2 => LeadRecord::Disqualify { lead: lead.id, why: Disqualifier::NoBudget },
        _ => {
            let mut open = seen.book(seen.month()).filter(|tender| tender.id().customer == lead.id.customer);
            let opportunity = open.next().map_or(TenderId::regular(lead.id.customer, seen.month()), |one| one.id());
            LeadRecord::Convert { lead: lead.id, opportunity }
        }
    });
    let of_list = match number % 40 {
        0 => LeadRecord::Buy { list },
        39 => LeadRecord::Import { list },
        row => LeadRecord::Find { list, row: row as u8 % 24, finding: RowFinding::OldContact },
    };
    let points = LeadRecord::Points { sign: LeadSign::ALL[number as usize % 8], points: (number % 51) as u8 };
    // A company adds at most so many records: some are left out.
    let points = number.is_multiple_of(4).then_some(points);
    of_lead.into_iter().chain([of_list]).chain(points).map(CrmRecord::Lead).collect()
}

/// Records about segments, by turns.
pub fn segment_wishes(number: u32) -> Option<CrmRecord> {
    number.is_multiple_of(256).then(|| {
        let name = format!("segment {}", number / 256 % 5);
        let relation = Some(RelationGroup::ALL[number as usize / 256 % 5]);
        let conditions = SegmentConditions { relation, ..SegmentConditions::default() };
        let save = SegmentRecord::Save { name: name.clone(), conditions };
        CrmRecord::Segment(if number.is_multiple_of(1280) { SegmentRecord::Remove { name } } else { save })
    })
}

/// Records about campaigns, by turns: plans for a segment, and the tasks of the log.
pub fn campaign_wishes(world: &World, book: &CrmBook, number: u32) -> Vec<CrmRecord> {
    let seen = world.observe(ME);
    let kind = CampaignKind::ALL[number as usize / 256 % 4];
    let segment = book.segments().all().nth(number as usize % 3).map(|(name, _)| name.to_owned());
    let plan = segment.filter(|_| number.is_multiple_of(256)).map(|segment| {
        let targets = book.segment_members(&seen, &segment).unwrap_or_default();
        let until = seen.now() + Minutes::days(20);
        let (name, budget) = (format!("campaign {number}"), Money::yuan(i64::from(number)));
        CampaignRecord::Plan { name, kind, segment, targets, budget, expected: 1, until }
    });
    let last = TaskId(seen.company().tasks.saturating_sub(1));
    let link = book.campaigns().all().iter().filter(|_| number.is_multiple_of(32)).map(|campaign| campaign.record);
    let link = link.map(|campaign: RecordId| CampaignRecord::Link { campaign, task: last });
    plan.into_iter().chain(link).map(CrmRecord::Campaign).collect()
}
