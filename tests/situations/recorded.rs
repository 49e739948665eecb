//! What the people of a situation's company do and record besides what its policy plays.

use game::care::{Programme, Remedy, TicketState};
use game::command::Command;
use game::ids::{CompanyId, PackageId};
use game::money::Money;
use game::observation::Observation;
use game::people::TaskKind;
use game::relation::Stage;
use game::scenario::Role;
use game::standing_orders::{StandingOrder, Switch};
use game::tender::Bid;
use game::time::{Minutes, Month};
use game::world::World;
use tender::crm::book::CrmBook;
use tender::crm::opportunity_facts::all_facts;
use tender::crm::quotations::first_offer_for;
use tender::crm::record::{
    ApprovalMatter, ApprovalRecord, CampaignKind, CampaignRecord, CrmRecord, LeadRecord, ListNumber, OpportunityRecord,
    Percent, QuotationOffer, QuotationRecord, RecordId, RelationGroup, SampleMethod, SegmentConditions, SegmentRecord,
    SurveyDesign, SurveyItem, SurveyRecord,
};
use tender::crm::role::CrmRole;
use tender::crm::sample::sample;

const ME: CompanyId = CompanyId(0);

type Records = Vec<(CrmRole, CrmRecord)>;

/// Nothing.
pub fn no_commands(_: &Observation<'_>) -> Vec<Command> {
    Vec::new()
}

/// Nothing.
pub fn no_records(_: &World, _: &CrmBook) -> Records {
    Vec::new()
}

/// Sales people with little to do research customers whose files are closed, up to some.
pub fn researches(seen: &Observation<'_>) -> Vec<Command> {
    let known = seen.customer_ids().filter(|&one| seen.relation(one).stage() > Stage::Potential).count();
    if known >= 16 {
        return Vec::new();
    }
    let unknown = |customer: &game::ids::CustomerId| {
        seen.relation(*customer).stage() == Stage::Potential
            && !seen.planned_tasks().any(|task| *task == TaskKind::Research { customer: *customer })
    };
    let idle = seen.people().filter(|person| person.role == Role::Sales && person.queue.len() < 2);
    let customers = seen.customer_ids().filter(unknown);
    idle.zip(customers)
        .map(|(person, customer)| Command::Queue {
            staff: person.id,
            task: TaskKind::Research { customer },
            after: None,
        })
        .collect()
}

/// Answers and settles the first complaints, then lets them lie.
pub fn serves_at_first(seen: &Observation<'_>) -> Vec<Command> {
    let settled = seen.company().tickets.iter().filter(|ticket| matches!(ticket.state, TicketState::Settled { .. }));
    if settled.count() >= 2 {
        return Vec::new();
    }
    let Some(person) = seen.people().find(|person| person.role == Role::Service) else { return Vec::new() };
    let work = seen.tickets_waiting().into_iter().take(2).flat_map(|ticket| {
        let (id, customer) = (ticket.id, ticket.customer());
        let remedy =
            Remedy::ALL.into_iter().rev().find(|remedy| remedy.suits(ticket.matter)).unwrap_or(Remedy::Explain);
        let remedy = if Remedy::Repair.suits(ticket.matter) { Remedy::Repair } else { remedy };
        [TaskKind::Respond { ticket: id, customer }, TaskKind::Settle { ticket: id, customer, remedy }]
    });
    work.map(|task| Command::Queue { staff: person.id, task, after: None }).collect()
}

/// The same, and every bid goes out with the plainest service package, whose warranty is short.
pub fn serves_at_first_with_short_warranties(seen: &Observation<'_>) -> Vec<Command> {
    let dear = seen.open_bids().map(|open| *open.bid).filter(|bid| bid.package != PackageId(0));
    let plain = dear.map(|bid| Command::Bid(Bid { package: PackageId(0), ..bid }));
    plain.chain(serves_at_first(seen)).collect()
}

/// Checks the credit of customers that bought, up to some.
fn checks(seen: &Observation<'_>, most: usize) -> Vec<Command> {
    let checked = seen.customer_ids().filter(|&one| seen.relation(one).details().credit.is_some()).count();
    let planned = seen.planned_tasks().filter(|task| matches!(task, TaskKind::CreditCheck { .. })).count();
    let fits = |customer: &game::ids::CustomerId| {
        let relation = seen.relation(*customer).details();
        relation.orders > 0 && relation.credit.is_none()
    };
    let person = seen.people().find(|person| person.role == Role::Service);
    let next = seen.customer_ids().find(fits).filter(|_| planned == 0 && checked < most);
    let command = |(person, customer): (&game::people::Staff, _)| Command::Queue {
        staff: person.id,
        task: TaskKind::CreditCheck { customer },
        after: None,
    };
    person.zip(next).map(command).into_iter().collect()
}

/// Checks two customers' credit.
pub fn checks_some(seen: &Observation<'_>) -> Vec<Command> {
    checks(seen, 2)
}

/// Checks five customers' credit.
pub fn checks_many(seen: &Observation<'_>) -> Vec<Command> {
    checks(seen, 5)
}

/// Takes every owner away.
pub fn leaves_no_owners(seen: &Observation<'_>) -> Vec<Command> {
    let owned = seen.customer_ids().filter(|&one| seen.relation(one).details().owner.is_some());
    owned.map(|customer| Command::Assign { customer, owner: None }).collect()
}

/// Ends all programmes; goods are bought and delivered by themselves.
pub fn ends_care(seen: &Observation<'_>) -> Vec<Command> {
    let cared = seen.customer_ids().filter(|&one| seen.relation(one).details().upkeep.programme != Programme::Basic);
    let basic = cared.map(|customer| Command::Programme { customer, programme: Programme::Basic });
    let alone = [StandingOrder::Buy(Switch::On), StandingOrder::Deliver(Switch::On)].map(Command::StandingOrder);
    basic.chain(alone).collect()
}

/// Goods are bought and delivered by hand from now on.
pub fn ends_standing_orders(_: &Observation<'_>) -> Vec<Command> {
    [StandingOrder::Buy(Switch::Off), StandingOrder::Deliver(Switch::Off)].map(Command::StandingOrder).to_vec()
}

/// Buys a list of addresses.
pub fn buys_a_list(_: &World, _: &CrmBook) -> Records {
    vec![(CrmRole::SalesManager, CrmRecord::Lead(LeadRecord::Buy { list: ListNumber(7) }))]
}

/// Judges what is open, the closer to its deadline the surer: not always rightly.
pub fn judges(world: &World, book: &CrmBook) -> Records {
    let seen = world.observe(ME);
    // Twice a month is enough.
    let hour = seen.now().in_month().get() / 60;
    if !(40..56).contains(&hour) || seen.month().number() < 2 {
        return Vec::new();
    }
    let open = all_facts(&seen).into_iter().filter(|one| one.stage.is_open() && one.id.month == seen.month());
    let unjudged = open.filter(|one| book.judgements().win(one.id).is_none() && seen.has_place(one.id.customer));
    let judge = |one: tender::crm::opportunity_facts::OpportunityFacts| {
        let recognition = u32::from(seen.relation(one.id.customer).recognition().get());
        let win = Percent::new((recognition / 12).clamp(10, 90) as u8 / 5 * 5).expect("below a hundred");
        CrmRecord::Opportunity(OpportunityRecord::Judge { opportunity: one.id, win, owner: one.owner })
    };
    unjudged.map(judge).map(|record| (CrmRole::Salesperson, record)).collect()
}

fn segment(name: &str, relation: RelationGroup) -> CrmRecord {
    let conditions = SegmentConditions { relation: Some(relation), ..SegmentConditions::default() };
    CrmRecord::Segment(SegmentRecord::Save { name: name.to_owned(), conditions })
}

/// A campaign for each event or website that is queued, as long as there are few.
pub fn campaigns(world: &World, book: &CrmBook) -> Records {
    let seen = world.observe(ME);
    let linked = |task| book.campaigns().all().iter().any(|campaign| campaign.tasks.contains(&task));
    // Somebody idle begins at once.
    let begun = |person: &game::people::Staff| {
        person.running.as_ref().filter(|running| running.began == seen.now()).map(|running| running.task.clone())
    };
    let mut waiting = seen.people().flat_map(|person| begun(person).into_iter().chain(person.queue.iter().cloned()));
    let is_event = |kind: &TaskKind| {
        matches!(kind, TaskKind::Seminar { .. } | TaskKind::Exhibition { .. } | TaskKind::WebsiteCampaign { .. })
    };
    let Some(task) = waiting.find(|task| is_event(&task.kind) && !linked(task.id)) else { return Vec::new() };
    let planned = book.campaigns().all();
    if planned.len() >= 3 {
        return Vec::new();
    }
    let (kind, name, group) = match &task.kind {
        TaskKind::Seminar { .. } => (CampaignKind::Seminar, "老客户研讨会 Seminar ", RelationGroup::Managed),
        TaskKind::Exhibition { .. } => (CampaignKind::Exhibition, "行业展会 Exhibition ", RelationGroup::Managed),
        _ => (CampaignKind::Website, "网站推广 Website ", RelationGroup::New),
    };
    let segment_name = if group == RelationGroup::New { "新客户 New" } else { "在管客户 Managed" };
    let targets = match &task.kind {
        TaskKind::WebsiteCampaign { industry } => {
            let fits = |customer: &game::ids::CustomerId| {
                seen.customer(*customer).industry == *industry && seen.relation(*customer).stage() < Stage::Exploration
            };
            seen.customer_ids().filter(fits).collect()
        }
        kind => kind.guests().to_vec(),
    };
    let until = Month::new((seen.month().number() + 3).min(12)).expect("a month").end().back(Minutes::new(1));
    let plan = CampaignRecord::Plan {
        name: format!("{name}{}", planned.len() + 1),
        kind,
        segment: segment_name.to_owned(),
        expected: targets.len().min(3) as u16,
        targets,
        budget: Money::yuan(40_000),
        until,
    };
    // The plan's own number is the next one, or the one after the segment's.
    let is_saved = book.segments().conditions(segment_name).is_some();
    let number = RecordId(book.entries().len() as u32 + u32::from(!is_saved));
    let link = CampaignRecord::Link { campaign: number, task: task.id };
    let records = [segment(segment_name, group), CrmRecord::Campaign(plan), CrmRecord::Campaign(link)];
    records.into_iter().map(|record| (CrmRole::SalesManager, record)).collect()
}

/// A survey of all customers is designed, early in the month before.
pub fn designs_a_survey(world: &World, book: &CrmBook) -> Records {
    let seen = world.observe(ME);
    let method = SampleMethod::All;
    let customers = sample(&seen, &|_| None, &method);
    if !book.surveys().all().is_empty() || customers.len() < 6 {
        return Vec::new();
    }
    let name = "年度满意度调查 Yearly".to_owned();
    let design = SurveyDesign { name, items: SurveyItem::all(), method, customers, contacts: 2 };
    vec![(CrmRole::SalesManager, CrmRecord::Survey(SurveyRecord::Design(design)))]
}

/// Surveys customers of the survey's sample that have not been asked lately.
pub fn surveys(seen: &Observation<'_>) -> Vec<Command> {
    if seen.month().number() < 6 {
        return Vec::new();
    }
    let asked = |customer: game::ids::CustomerId| seen.relation(customer).details().survey.is_some();
    let is_planned = |customer: game::ids::CustomerId| {
        seen.planned_tasks().any(|task| matches!(task, TaskKind::Survey { customer: one, .. } if *one == customer))
    };
    let person = seen.people().find(|person| person.role == Role::Service && person.queue.len() < 2);
    let next = sample(seen, &|_| None, &SampleMethod::All).into_iter().find(|&one| !asked(one) && !is_planned(one));
    let command = |(person, customer): (&game::people::Staff, _)| Command::Queue {
        staff: person.id,
        task: TaskKind::Survey { customer, contacts: 2 },
        after: None,
    };
    person.zip(next).map(command).into_iter().collect()
}

/// Quotations for two tenders, of which one waits for an approval, and a request for credit.
pub fn asks_for_approvals(world: &World, book: &CrmBook) -> Records {
    let seen = world.observe(ME);
    let open = seen.book(seen.month()).filter(|tender| seen.has_place(tender.id().customer));
    let mut records = Vec::new();
    let first = book.entries().len() as u32;
    for (place, tender) in open.take(2).enumerate() {
        let opportunity = tender.id();
        let Some(offer) = first_offer_for(&seen, opportunity) else { continue };
        let discount = Percent::new(if place == 0 { 25 } else { 5 }).expect("below a hundred");
        let offer = QuotationOffer { discount, ..offer };
        let valid_until = seen.now() + Minutes::days(10);
        let reason = if place == 0 {
            "客户提到竞争对手报价更低 The customer named a lower offer"
        } else {
            "首版报价 First version"
        }
        .to_owned();
        records.push(CrmRecord::Quotation(QuotationRecord::Version { opportunity, offer, valid_until, reason }));
        if place == 0 {
            records.push(CrmRecord::Quotation(QuotationRecord::Submit { version: RecordId(first) }));
        }
    }
    let customer = seen.contracts().next().map(|contract| contract.id.customer);
    let matter = ApprovalMatter::Credit;
    let text = "老客户，要求放宽信用额度 An old customer asks for a higher limit".to_owned();
    records.push(CrmRecord::Approval(ApprovalRecord::Request { matter, customer, value: 300_000, text }));
    let matter = ApprovalMatter::Purchase;
    let text = "提前备货，避免旺季缺货 Stock up before the busy season".to_owned();
    records.push(CrmRecord::Approval(ApprovalRecord::Request { matter, customer: None, value: 260_000, text }));
    records.into_iter().map(|record| (CrmRole::Salesperson, record)).collect()
}
