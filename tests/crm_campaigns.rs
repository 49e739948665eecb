//! Segments and campaigns of a year: members follow the facts, responses are the sum of the list, spend is what the
//! books have, and results are counted from what happened.

#![cfg(not(target_arch = "wasm32"))]

mod fixtures;

use fixtures::practice_year;
use game::finance::Reason;
use game::ids::{CompanyId, CustomerId, TaskId};
use game::money::Money;
use game::people::{TaskKind, cost_of};
use game::scenario::{ExhibitionSize, Role};
use game::time::{Minute, Minutes, Month};
use game::world::World;
use std::collections::BTreeSet;
use std::sync::LazyLock;
use tender::crm::book::CrmBook;
use tender::crm::campaign_results::{CampaignSum, campaign_lines, campaign_spend};
use tender::crm::campaigns::{Campaign, who_does};
use tender::crm::customer_figures::{ordered, value_growth};
use tender::crm::leads::found::leads;
use tender::crm::list::{Cell, read};
use tender::crm::names::{ColumnName, ListName};
use tender::crm::record::{
    CampaignKind, CampaignRecord, CrmRecord, LeadSource, RecordEntry, RecordId, RelationGroup, SegmentConditions,
    SegmentRecord, ValueGrowth,
};
use tender::crm::refusal::RecordRefusal;
use tender::crm::role::CrmRole;
use tender::crm::segments::members;
use tender::crm::viewer::Viewer;
use tender::insight::analytics::buyers::buyers;

const ME: CompanyId = CompanyId(0);

/// A practice year in which a campaign of each kind is planned at the opening of month 3, and work that fits is linked
/// to it.
static YEAR: LazyLock<(World, CrmBook)> = LazyLock::new(|| {
    let save = practice_year();
    let mut world = World::new(save.scenario.open().expect("built in"), save.setup.clone());
    let mut book = CrmBook::default();
    for entry in &save.log.entries {
        if book.campaigns().all().is_empty() && world.now() >= month(3) {
            plan_all(&world, &mut book);
        }
        let last = TaskId(world.observe(ME).company().tasks.saturating_sub(1));
        let campaigns: Vec<RecordId> = book.campaigns().all().iter().map(|one| one.record).collect();
        for campaign in campaigns {
            // Most work fits no campaign.
            let _refused = add(&mut book, &world, link(campaign, last));
        }
        world.apply(entry.by, &entry.command).expect("what was recorded is allowed");
    }
    (world, book)
});

fn month(number: u8) -> Minute {
    Month::new(number).expect("a month").opening()
}

fn add(book: &mut CrmBook, world: &World, record: CrmRecord) -> Result<(), RecordRefusal> {
    book.check(&world.observe(ME), CrmRole::Salesperson, &record)?;
    book.add(RecordEntry { at: world.now(), after: 0, by: ME, role: CrmRole::Salesperson, record });
    Ok(())
}

fn segment(name: &str, relation: RelationGroup) -> CrmRecord {
    let conditions = SegmentConditions { relation: Some(relation), ..SegmentConditions::default() };
    CrmRecord::Segment(SegmentRecord::Save { name: name.to_owned(), conditions })
}

fn plan(world: &World, book: &CrmBook, kind: CampaignKind, name: &str) -> CampaignRecord {
    let targets = book.segment_members(&world.observe(ME), name).expect("a saved segment");
    let until = world.now() + Minutes::days(120);
    let (segment, budget) = (name.to_owned(), Money::yuan(5000));
    CampaignRecord::Plan { name: format!("{kind:?}"), kind, segment, targets, budget, expected: 1, until }
}

const fn link(campaign: RecordId, task: TaskId) -> CrmRecord {
    CrmRecord::Campaign(CampaignRecord::Link { campaign, task })
}

fn plan_all(world: &World, book: &mut CrmBook) {
    for (name, relation) in [("managed", RelationGroup::Managed), ("new", RelationGroup::New)] {
        add(book, world, segment(name, relation)).expect("a new segment");
    }
    for kind in CampaignKind::ALL {
        let name = if kind == CampaignKind::Website { "new" } else { "managed" };
        let plan = plan(world, book, kind, name);
        add(book, world, CrmRecord::Campaign(plan)).expect("a campaign that can be planned");
    }
}

/// A campaign to which the given work of the year belongs, whatever was planned.
fn of_work(world: &World, kind: CampaignKind, is: impl Fn(&TaskKind) -> bool) -> Campaign {
    let seen = world.observe(ME);
    let tasks = seen.outcomes().iter().filter(|outcome| is(&outcome.task.kind)).map(|outcome| outcome.task.id);
    Campaign {
        record: RecordId(0),
        at: Minute::START,
        name: "all".to_owned(),
        kind,
        segment: String::new(),
        targets: seen.all_customers().collect(),
        budget: Money::ZERO,
        expected: 0,
        until: Minute::YEAR_END,
        tasks: tasks.collect(),
    }
}

#[test]
fn responses_are_the_sum_of_the_list() {
    let (world, book) = &*YEAR;
    let seen = world.observe(ME);
    let viewer = Viewer { seen: &seen, book, role: CrmRole::GeneralManager };
    let campaigns = read(&viewer, ListName::Campaigns).expect("open to the general manager");
    let members = read(&viewer, ListName::CampaignMembers).expect("open to the general manager");
    assert_eq!(campaigns.rows.len(), CampaignKind::ALL.len());
    let columns =
        [ColumnName::Responses, ColumnName::Leads, ColumnName::Opportunities, ColumnName::Wins, ColumnName::Amount];
    for row in &campaigns.rows {
        for column in columns {
            let (here, there) = (campaigns.position(column), members.position(column));
            let [here, there] = [here, there].map(|at| at.expect("a column"));
            let of_campaign = members.rows.iter().filter(|line| line[0] == row[0]);
            let sum: i64 = of_campaign.filter_map(|line| line[there].number()).sum();
            assert_eq!(row[here].number(), Some(sum), "{:?} {column:?}", row[0]);
        }
    }
    let responses = campaigns.position(ColumnName::Responses).expect("a column");
    assert!(campaigns.total(responses).and_then(|total| total.number()).is_some_and(|sum| sum > 3));
}

#[test]
fn spend_is_what_the_books_have() {
    let (world, _) = &*YEAR;
    let seen = world.observe(ME);
    let booked = |reason: Reason| -seen.ledger().earned_in_all(reason);
    let websites = of_work(world, CampaignKind::Website, |task| matches!(task, TaskKind::WebsiteCampaign { .. }));
    assert!(!websites.tasks.is_empty(), "the year has no website campaign");
    assert_eq!(campaign_spend(&seen, &websites), booked(Reason::Website));
    let events = |task: &TaskKind| matches!(task, TaskKind::Exhibition { .. } | TaskKind::Seminar { .. });
    let events = campaign_spend(&seen, &of_work(world, CampaignKind::Exhibition, events));
    // Research of trades is marketing too, and what still runs has been paid.
    let research = seen.outcomes().iter().filter(|outcome| {
        matches!(outcome.task.kind, TaskKind::MarketResearch { .. }) && outcome.began < outcome.ended
    });
    let research: Money = research.map(|outcome| cost_of(seen.scenario(), &outcome.task.kind)).sum();
    let running = seen.people().filter_map(|person| person.running.as_ref());
    let running = running.filter(|running| running.task.kind.role() == Some(Role::Marketing));
    let running: Money = running.map(|running| running.paid).sum();
    assert_eq!(events + research + running, booked(Reason::Marketing));
}

#[test]
fn the_return_is_what_was_won_for_what_was_spent() {
    let (world, book) = &*YEAR;
    let seen = world.observe(ME);
    for campaign in book.campaigns().all() {
        let lines = campaign_lines(&seen, book, campaign);
        let sum = CampaignSum::of(&lines, campaign_spend(&seen, campaign));
        let back = sum.return_on_spend();
        assert_eq!(back.is_some(), sum.spend.is_positive(), "{:?}", campaign.kind);
        if let Some(back) = back {
            let from = sum.spend.share(i64::from(back.get()), 1000);
            assert!((from - sum.amount).as_yuan().abs() <= sum.spend.as_yuan() / 1000 + 1, "{:?}", campaign.kind);
        }
        for line in lines {
            let came = line.responded.is_some();
            assert!(came || (line.opportunities, line.wins, line.leads) == (0, 0, 0), "results without a response");
            assert_eq!(campaign.targets.contains(&line.customer), line.is_target);
        }
    }
    assert_eq!(CampaignSum::of(&[], Money::ZERO).return_on_spend(), None);
}

#[test]
fn enquiries_are_responses_and_leads_of_their_own_source() {
    let (world, _) = &*YEAR;
    let (seen, book) = (world.observe(ME), CrmBook::default());
    let websites = of_work(world, CampaignKind::Website, |task| matches!(task, TaskKind::WebsiteCampaign { .. }));
    let lines = campaign_lines(&seen, &book, &websites);
    let responded: BTreeSet<CustomerId> =
        lines.iter().filter(|line| line.responded.is_some()).map(|line| line.customer).collect();
    let enquired = seen.website_campaigns().iter().flat_map(|campaign| &campaign.enquiries);
    let enquired: BTreeSet<CustomerId> = enquired.map(|enquiry| enquiry.customer).collect();
    assert!(!enquired.is_empty(), "nobody enquired in the year");
    assert_eq!(responded, enquired);
    let sourced = leads(&seen, book.leads()).into_iter().filter(|lead| lead.id.source == LeadSource::Website);
    let counted: u32 = lines.iter().map(|line| line.leads).sum();
    assert_eq!(sourced.count(), counted as usize);
}

#[test]
fn a_campaign_is_checked_against_its_segment_and_its_work() {
    let mut book = CrmBook::default();
    let save = practice_year();
    let mut early = World::new(save.scenario.open().expect("built in"), save.setup.clone());
    for entry in save.log.entries.iter().take_while(|entry| entry.at < month(3)) {
        early.apply(entry.by, &entry.command).expect("what was recorded is allowed");
    }
    let seen = early.observe(ME);
    add(&mut book, &early, segment("managed", RelationGroup::Managed)).expect("a new segment");
    assert_eq!(add(&mut book, &early, segment("managed", RelationGroup::Managed)), Err(RecordRefusal::NothingNew));
    let empty =
        CrmRecord::Segment(SegmentRecord::Save { name: "all".to_owned(), conditions: SegmentConditions::default() });
    assert_eq!(add(&mut book, &early, empty), Err(RecordRefusal::Empty));
    let good = plan(&early, &book, CampaignKind::Seminar, "managed");
    let change = |change: &dyn Fn(&mut CampaignRecord)| {
        let mut record = good.clone();
        change(&mut record);
        CrmRecord::Campaign(record)
    };
    let outside = seen.customer_ids().find(|&id| !seen.relation(id).stage().is_managed()).expect("somebody else");
    macro_rules! with {
        ($field:ident = $value:expr) => {
            change(&|record| {
                if let CampaignRecord::Plan { $field, .. } = record {
                    *$field = $value;
                }
            })
        };
    }
    let cases = [
        ("an unknown segment", with!(segment = "other".to_owned()), RecordRefusal::NotThere),
        ("nobody", with!(targets = Vec::new()), RecordRefusal::Empty),
        ("somebody outside", with!(targets = vec![outside]), RecordRefusal::NotThere),
        ("more than there are", with!(expected = 999), RecordRefusal::OutOfRange),
        ("a debt as budget", with!(budget = Money::yuan(-1)), RecordRefusal::OutOfRange),
        ("a period that is over", with!(until = early.now()), RecordRefusal::Past),
        ("no name", with!(name = " ".to_owned()), RecordRefusal::Empty),
    ];
    for (what, record, why) in cases {
        assert_eq!(add(&mut book, &early, record), Err(why), "{what}");
    }
    add(&mut book, &early, CrmRecord::Campaign(good)).expect("a sound plan");
    let campaign = book.campaigns().all()[0].clone();
    let work = campaign.work(&seen, seen.customer(campaign.targets[0]).industry, ExhibitionSize::Small);
    let [task @ TaskKind::Seminar { guests }] = work.as_slice() else { panic!("{work:?}") };
    assert!(!guests.is_empty() && guests.iter().all(|guest| campaign.targets.contains(guest)));
    let staff = who_does(&seen, task).expect("marketing people");
    let id = TaskId(seen.company().tasks);
    assert_eq!(add(&mut book, &early, link(campaign.record, id)), Err(RecordRefusal::NotThere), "not queued yet");
    let queue = game::command::Command::Queue { staff, task: task.clone(), after: None };
    early.apply(ME, &queue).expect("what may be done is done");
    add(&mut book, &early, link(campaign.record, id)).expect("its own work");
    assert_eq!(add(&mut book, &early, link(campaign.record, id)), Err(RecordRefusal::NothingNew));
    assert_eq!(add(&mut book, &early, link(RecordId(999), id)), Err(RecordRefusal::NotThere));
    let targets = campaign.targets.clone();
    let other = SegmentConditions { relation: Some(RelationGroup::New), ..SegmentConditions::default() };
    let other = CrmRecord::Segment(SegmentRecord::Save { name: "managed".to_owned(), conditions: other });
    add(&mut book, &early, other).expect("the segment changes");
    assert_eq!(book.campaigns().all()[0].targets, targets, "the target list stays");
}

#[test]
fn the_work_of_a_campaign_is_queued_once_for_each_customer() {
    for kind in CampaignKind::ALL {
        let save = practice_year();
        let mut world = World::new(save.scenario.open().expect("built in"), save.setup.clone());
        for entry in save.log.entries.iter().take_while(|entry| entry.at < month(3)) {
            world.apply(entry.by, &entry.command).expect("what was recorded is allowed");
        }
        let mut book = CrmBook::default();
        plan_all(&world, &mut book);
        let campaign = book.campaigns().all().iter().find(|one| one.kind == kind).expect("one of each").record;
        let own = |book: &CrmBook| book.campaigns().one(campaign).expect("planned").clone();
        let industry = own(&book).industries(&world.observe(ME))[0];
        let mut queued = BTreeSet::new();
        // As often as somebody may press: whatever is queued is for others.
        for _press in 0..40 {
            for task in own(&book).work(&world.observe(ME), industry, ExhibitionSize::Small) {
                let seen = world.observe(ME);
                let (id, staff) = (TaskId(seen.company().tasks), who_does(&seen, &task).expect("somebody can"));
                let guests = task.customer().into_iter().chain(task.guests().iter().copied());
                for customer in guests {
                    assert!(queued.insert(customer), "{kind:?}: {customer:?} twice");
                }
                world.apply(ME, &game::command::Command::Queue { staff, task, after: None }).expect("it may be queued");
                add(&mut book, &world, link(campaign, id)).expect("its own work");
            }
        }
        let (seen, now) = (world.observe(ME), own(&book));
        assert!(now.work(&seen, industry, ExhibitionSize::Small).is_empty(), "{kind:?}: more could be queued");
        let progress = now.progress(&seen);
        assert_eq!((progress.waiting as usize, progress.done, progress.failed), (now.tasks.len(), 0, 0), "{kind:?}");
        assert!(progress.waiting > 0, "{kind:?}: nothing was queued");
    }
}

#[test]
fn groups_of_relations_and_quadrants_divide_all_customers() {
    let (world, book) = &*YEAR;
    let seen = world.observe(ME);
    let fitting = |relation| {
        let conditions = SegmentConditions { relation: Some(relation), ..SegmentConditions::default() };
        members(&seen, book.accounts(), &conditions)
    };
    let parts = [RelationGroup::New, RelationGroup::Exploration, RelationGroup::Managed].map(fitting);
    let lost = fitting(RelationGroup::Lost);
    let all: BTreeSet<CustomerId> = parts.iter().flatten().chain(&lost).copied().collect();
    assert_eq!(all, seen.customer_ids().collect());
    assert!(fitting(RelationGroup::Stable).iter().all(|one| parts[2].contains(one)));
    let buyers = buyers(&seen);
    let quadrant = |one| {
        let conditions = SegmentConditions { value_growth: Some(one), ..SegmentConditions::default() };
        members(&seen, book.accounts(), &conditions)
    };
    let quadrants = ValueGrowth::ALL.map(quadrant);
    let here = buyers.iter().filter(|buyer| seen.is_on_market(buyer.customer)).count();
    assert_eq!(quadrants.iter().map(Vec::len).sum::<usize>(), here);
    assert!(quadrants.iter().filter(|part| !part.is_empty()).count() >= 2, "one quadrant holds all");
    for (place, quadrant) in quadrants.iter().enumerate() {
        for customer in quadrant {
            let buyer = buyers.iter().find(|buyer| buyer.customer == *customer).expect("a buyer");
            assert_eq!(value_growth(&seen, &buyers, buyer), ValueGrowth::ALL[place]);
        }
    }
}

#[test]
fn a_saved_segment_lists_its_members_and_what_they_bring() {
    let (world, book) = &*YEAR;
    let seen = world.observe(ME);
    let viewer = Viewer { seen: &seen, book, role: CrmRole::SalesManager };
    let listing = read(&viewer, ListName::SavedSegments).expect("open to the sales manager");
    assert_eq!(listing.rows.len(), 2);
    for row in &listing.rows {
        let Cell::Words(name) = &row[0] else { panic!("{row:?}") };
        let members = book.segment_members(&seen, name).expect("saved");
        assert_eq!(row[2], Cell::Count(members.len() as i64), "{name}");
        let worth: Money = members.iter().map(|&customer| ordered(&seen, customer)).sum();
        assert_eq!(row[3], Cell::Money(worth), "{name}");
    }
}
