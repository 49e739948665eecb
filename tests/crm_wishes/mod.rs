//! Records of every kind by turns, as a busy user of the workbench would add them.

use game::care::Remedy;
use game::ids::{CompanyId, CustomerId, IndustryId, StaffId, TenderId};
use game::money::Money;
use game::scenario::Role;
use game::time::{Minutes, Month};
use game::world::World;
use tender::crm::accounts::Accounts;
use tender::crm::columns::columns_of;
use tender::crm::leads::{found::leads, state::LeadBook};
use tender::crm::names::ListName;
use tender::crm::opportunity_facts::{all_facts, facts};
use tender::crm::quotations::first_offer;
use tender::crm::record::{
    AccessRecord, AccountRecord, ApprovalMatter, ApprovalRecord, Bant, CampaignKind, CampaignRecord, CompetitorRecord,
    CrmRecord, Disqualifier, LeadRecord, LeadSign, ListNumber, OpportunityRecord, Percent, PlanRecord, PlanSubject,
    QueryRecord, QuotationRecord, RecordId, RelationGroup, RivalTrait, RowFinding, SampleMethod, SegmentConditions,
    SegmentRecord, ServiceRecord, SurveyDesign, SurveyItem, SurveyRecord, TroubleCause, ViewRecord, WorkOrderKind,
    WorkUrgency,
};
use tender::crm::role::CrmRole;
use tender::crm::sample::sample;
use tender::crm::segments::members;
use tender::crm::view::{ListView, SortBy};

const ME: CompanyId = CompanyId(0);

/// Records of every kind, by turns.
pub fn wishes(world: &World, number: u32) -> Vec<CrmRecord> {
    let seen = world.observe(ME);
    let customer = CustomerId((number % 20) as u16);
    let open = seen.book(seen.month()).nth(number as usize % 5).map(|tender| tender.id());
    // Now and then whatever is open is judged, requests and chances of a cross-sale too.
    let open_facts = || all_facts(&seen).into_iter().filter(|one| one.stage.is_open()).map(|one| one.id);
    let judged = match number % 64 {
        0 => open_facts().collect(),
        _ => Vec::from_iter(open.filter(|_| number.is_multiple_of(4))),
    };
    let judge = judged.into_iter().map(|opportunity| {
        let win = Percent::new((number * 37 % 101) as u8).expect("at most 100");
        let owner = facts(&seen, opportunity).and_then(|facts| facts.owner);
        CrmRecord::Opportunity(OpportunityRecord::Judge { opportunity, win, owner })
    });
    let account = match number % 6 {
        0 => AccountRecord::Note { customer, text: format!("note {number}") },
        1 => AccountRecord::Tag { customers: vec![customer], tag: format!("tag {}", number % 9) },
        2 => AccountRecord::NextStep { customer, text: "call".to_owned(), due: seen.now() + Minutes::days(3) },
        3 => AccountRecord::StepDone { customer },
        4 => AccountRecord::Untag { customer, tag: "tag 1".to_owned() },
        _ => AccountRecord::Note { customer, text: "again".to_owned() },
    };
    let access = AccessRecord::List {
        role: CrmRole::ALL[number as usize % 7],
        list: ListName::ALL[number as usize % ListName::ALL.len()],
        open: number.is_multiple_of(3),
    };
    let quote = open.filter(|_| number.is_multiple_of(16)).and_then(|opportunity| {
        let offer = first_offer(&seen, seen.tender(opportunity)?.terms())?;
        let (valid_until, reason) = (seen.now() + Minutes::days(5), format!("version {number}"));
        Some(CrmRecord::Quotation(QuotationRecord::Version { opportunity, offer, valid_until, reason }))
    });
    let submit = CrmRecord::Quotation(QuotationRecord::Submit { version: RecordId(number) });
    let undo = CrmRecord::Undo(RecordId(number / 2));
    let save = || QueryRecord::Save { name: format!("query {}", number % 7), sql: format!("SELECT {number}") };
    let query = number.is_multiple_of(16).then(|| CrmRecord::Query(save()));
    let matter = ApprovalMatter::ALL[number as usize % 5];
    let approval = match number % 3 {
        _ if number % 50 == 7 => {
            let role = CrmRole::ALL[number as usize % 7];
            ApprovalRecord::OwnRequests { role, open: number.is_multiple_of(2) }
        }
        _ if number % 10 == 9 => ApprovalRecord::Use { request: RecordId(number / 2) },
        0 => ApprovalRecord::Rule { matter, limit: i64::from(number % 100), role: CrmRole::SalesManager },
        1 => ApprovalRecord::Request { matter, customer: Some(customer), value: 60, text: "please".to_owned() },
        _ => {
            ApprovalRecord::Decide { request: RecordId(number), approve: number.is_multiple_of(2), text: String::new() }
        }
    };
    let others = [CrmRecord::Account(account), CrmRecord::Access(access), undo, CrmRecord::Approval(approval)];
    judge
        .chain(quote)
        .chain([submit])
        .chain(lead_wishes(world, number))
        .chain(others)
        .chain(query)
        .chain(view_wishes(number))
        .chain(plan_wishes(world, number))
        .chain(campaign_wishes(world, number))
        .chain(service_wishes(world, number))
        .collect()
}

/// Records about service and surveys, by turns: the steps of the newest ticket, and a survey of a segment.
fn service_wishes(world: &World, number: u32) -> Vec<CrmRecord> {
    let seen = world.observe(ME);
    let steps = seen.company().tickets.iter().rev().take(1).flat_map(|ticket| {
        let ticket = ticket.id;
        let staff = seen.people().find(|person| person.role == Role::Service).map_or(StaffId(0), |person| person.id);
        let (kind, cause) = (WorkOrderKind::OnSite, TroubleCause::ALL[number as usize % 5]);
        let in_warranty = number.is_multiple_of(2);
        [
            ServiceRecord::Triage { ticket, kind, urgency: WorkUrgency::Normal, cause, in_warranty },
            ServiceRecord::Assign { ticket, staff },
            ServiceRecord::QuoteRepair { ticket, remedy: Remedy::Repair, price: None },
            ServiceRecord::Close { ticket, note: format!("closed {number}") },
        ]
    });
    let steps = steps.map(CrmRecord::Service);
    let relation = Some(RelationGroup::Managed);
    let conditions = SegmentConditions { relation, ..SegmentConditions::default() };
    let fitting = |_: &str| Some(members(&seen, &Accounts::default(), &conditions));
    let method = SampleMethod::Segment("managed".to_owned());
    let design = SurveyDesign {
        name: format!("survey {number}"),
        items: SurveyItem::all(),
        customers: sample(&seen, &fitting, &method),
        method,
        contacts: 2,
    };
    let save = SegmentRecord::Save { name: "managed".to_owned(), conditions: conditions.clone() };
    let survey = [CrmRecord::Segment(save), CrmRecord::Survey(SurveyRecord::Design(design))];
    let survey = survey.into_iter().filter(|_| number % 128 == 64);
    steps.filter(|_| number % 32 == 4).chain(survey).collect()
}

/// Records about segments and campaigns, by turns.
fn campaign_wishes(world: &World, number: u32) -> Vec<CrmRecord> {
    let seen = world.observe(ME);
    if !number.is_multiple_of(256) {
        return Vec::new();
    }
    let turn = number as usize / 256;
    let relation = Some(RelationGroup::ALL[turn % 5]);
    let conditions = SegmentConditions { relation, ..SegmentConditions::default() };
    let segment = format!("segment {}", turn % 5);
    let targets = members(&seen, &Accounts::default(), &conditions);
    let save = SegmentRecord::Save { name: segment.clone(), conditions };
    let plan = CampaignRecord::Plan {
        name: format!("campaign {number}"),
        kind: CampaignKind::ALL[turn % 4],
        segment,
        targets,
        budget: Money::yuan(i64::from(number)),
        expected: 1,
        until: seen.now() + Minutes::days(20),
    };
    vec![CrmRecord::Segment(save), CrmRecord::Campaign(plan)]
}

/// Records about leads, by turns.
fn lead_wishes(world: &World, number: u32) -> Vec<CrmRecord> {
    let seen = world.observe(ME);
    let list = ListNumber(7);
    let all = leads(&seen, &LeadBook::default());
    let some = all.get(number as usize % all.len().max(1));
    let of_lead = some.map(|lead| match number % 4 {
        0 | 1 => {
            let bant = Bant { need: true, timing: number.is_multiple_of(8), ..Bant::default() };
            LeadRecord::qualify(lead.id, bant)
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
    of_lead.into_iter().chain([of_list, points]).map(CrmRecord::Lead).collect()
}

/// Records about views, by turns.
fn view_wishes(number: u32) -> Option<CrmRecord> {
    let list = ListName::ALL[number as usize % ListName::ALL.len()];
    let sort = columns_of(list).last().map(|column| SortBy { column: column.name, down: true });
    let view = ListView { find: format!("{number}"), sort, ..ListView::default() };
    let name = format!("view {}", number % 5);
    match number % 48 {
        8 => Some(CrmRecord::View(ViewRecord::Save { list, name, view })),
        44 => Some(CrmRecord::View(ViewRecord::Remove { list, name })),
        _ => None,
    }
}

/// Records about the sales plan and competitors, by turns.
fn plan_wishes(world: &World, number: u32) -> Option<CrmRecord> {
    let seen = world.observe(ME);
    let month = Month::new((number % 12) as u8 + 1)?;
    let of = match number % 3 {
        0 => PlanSubject::Employee(StaffId((number % 5) as u8)),
        1 => PlanSubject::Industry(IndustryId((number % 4) as u8)),
        _ => PlanSubject::Product(seen.scenario().all_products().nth(number as usize % 6)?),
    };
    let amount = (!number.is_multiple_of(7)).then(|| Money::yuan(i64::from(number) * 100));
    let about = if number.is_multiple_of(2) { RivalTrait::Strength } else { RivalTrait::Weakness };
    match number % 40 {
        3 | 17 | 29 => Some(CrmRecord::Plan(PlanRecord::Target { of, month, amount })),
        36 => {
            let (company, text) = (CompanyId((number % 4) as u8), format!("asks {number}"));
            Some(CrmRecord::Competitor(CompetitorRecord::Note { company, about, text }))
        }
        _ => None,
    }
}
