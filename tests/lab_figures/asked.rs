//! Figures of what a company asks and buys beside its game, worked out anew: a bought list that was cleaned, and a survey's
//! mean with its interval. What was right is known from what was found, not from the product's own judgement; Student's t
//! comes from its integral, not from a table.

use crate::lists::lists_are_agreed;
use crate::{ME, Sheet, float, mean};
use game::care::Programme;
use game::command::Command;
use game::ids::{CustomerId, StaffId, TaskId};
use game::money::Money;
use game::people::TaskKind;
use game::relation::Stage;
use game::scenario::ExhibitionSize;
use game::supply::{Contract, ContractState};
use game::time::{Minute, Minutes};
use game::world::World;
use std::collections::BTreeSet;
use std::f64::consts::FRAC_PI_2;
use tender::crm::book::CrmBook;
use tender::crm::campaigns::who_does;
use tender::crm::leads::bought::{BoughtRow, RowFlaw, rows};
use tender::crm::opportunity_facts::all_facts;
use tender::crm::record::{
    CampaignKind, CampaignRecord, CrmRecord, LeadRecord, ListNumber, OpportunityRecord, Percent, PlanRecord,
    PlanSubject, RecordEntry, RelationGroup, RowFinding, SampleMethod, SegmentConditions, SegmentRecord, SurveyDesign,
    SurveyItem, SurveyRecord,
};
use tender::crm::role::CrmRole;
use tender::crm::sample::sample;
use tender::crm::survey::work::{interviewers, run};
use tender::crm::viewer::Viewer;
use tender::study::lab::{LabFigure, LabView};

/// How long answers are waited for.
const DAYS: u32 = 30;

/// How often each figure was there to be compared.
#[derive(Clone, Copy, Debug, Default)]
pub struct AskedCompared {
    lists: usize,
    means: usize,
    /// Intervals that tell of customers that were not asked.
    samples: usize,
}

impl AskedCompared {
    pub const fn with(self, other: Self) -> Self {
        Self { lists: self.lists + other.lists, means: self.means + other.means, samples: self.samples + other.samples }
    }

    /// Whether each figure was there, a list in every game.
    pub const fn is_whole(self, games: usize) -> bool {
        self.lists == games && self.means > games / 2 && self.samples > games / 4
    }
}

/// Plans, judges, buys and cleans a list, designs a survey and has it asked, and compares what comes of it; with the names of
/// the figures of lists that were something.
pub fn asked_is_agreed(world: &mut World, book: &mut CrmBook, seed: u64) -> (AskedCompared, BTreeSet<&'static str>) {
    plans(world, book, seed);
    let right = cleans(world, book, seed);
    let (asked, since) = asks(world, book, seed);
    let seen = world.observe(ME);
    let view = LabView::at_start(&seen, book);
    let sheet = Sheet { view: &view, seed };
    sheet.agrees(LabFigure::ListQuality, None, Some(right));
    let (means, samples) = survey_is_agreed(&sheet, &asked, since);
    (AskedCompared { lists: 1, means, samples }, lists_are_agreed(&sheet))
}

/// Sets targets, judges opportunities and chooses programmes, as only the student of a lab does.
fn plans(world: &mut World, book: &mut CrmBook, seed: u64) {
    let sellers: Vec<StaffId> = world.observe(ME).people().map(|person| person.id).collect();
    let customers: Vec<CustomerId> = world.observe(ME).customer_ids().collect();
    for (customer, seller) in customers.into_iter().zip(sellers.into_iter().cycle()) {
        // Only sales staff own customers.
        let _refused = world.apply(ME, &Command::Assign { customer, owner: Some(seller) });
    }
    let (targets, judged, managed) = {
        let seen = world.observe(ME);
        let staff: Vec<StaffId> = seen.people().map(|person| person.id).collect();
        let open = all_facts(&seen).into_iter().filter(|one| one.stage.is_open()).map(|one| (one.id, one.owner));
        let managed = seen.all_customers().filter(|one| seen.relation(*one).stage() >= Stage::Forming);
        (staff, open.take(6).collect::<Vec<_>>(), managed.collect::<Vec<_>>())
    };
    // A target is frozen a week after its month began: then the next month's is set.
    let month = world.observe(ME).month();
    for (place, staff) in targets.into_iter().enumerate() {
        let amount = Some(Money::yuan(200_000 + 70_000 * place as i64));
        for month in [Some(month), month.next()].into_iter().flatten() {
            let record = CrmRecord::Plan(PlanRecord::Target { of: PlanSubject::Employee(staff), month, amount });
            if book.check(&world.observe(ME), CrmRole::SalesManager, &record).is_ok() {
                add(world, book, CrmRole::SalesManager, record);
            }
        }
    }
    for (place, (opportunity, owner)) in judged.into_iter().enumerate() {
        let win = Percent::new(((seed as usize * 13 + place * 17) % 101) as u8).expect("at most 100");
        let judge = CrmRecord::Opportunity(OpportunityRecord::Judge { opportunity, win, owner });
        add(world, book, CrmRole::SalesManager, judge);
    }
    campaigns(world, book);
    for (customer, programme) in managed.into_iter().zip(Programme::ALL.into_iter().rev().cycle()) {
        // What a customer has already is refused.
        let _refused = world.apply(ME, &Command::Programme { customer, programme });
    }
}

fn add(world: &World, book: &mut CrmBook, role: CrmRole, record: CrmRecord) {
    book.check(&world.observe(ME), role, &record).expect("the workbench takes it");
    book.add(RecordEntry { at: world.now(), after: 0, by: ME, role, record });
}

/// Plans a seminar for those who are managed, and has it held.
fn campaigns(world: &mut World, book: &mut CrmBook) {
    let (role, name) = (CrmRole::Salesperson, "managed".to_owned());
    let conditions = SegmentConditions { relation: Some(RelationGroup::Managed), ..SegmentConditions::default() };
    add(world, book, role, CrmRecord::Segment(SegmentRecord::Save { name: name.clone(), conditions }));
    let targets = book.segment_members(&world.observe(ME), &name).expect("a saved segment");
    if targets.is_empty() {
        return;
    }
    let (until, budget) = ((world.now() + Minutes::days(60)).min(Minute::YEAR_END), Money::yuan(5_000));
    let kind = CampaignKind::Seminar;
    let plan =
        CampaignRecord::Plan { name: "a seminar".to_owned(), kind, segment: name, targets, budget, expected: 1, until };
    add(world, book, role, CrmRecord::Campaign(plan));
    let (campaign, task, id, staff) = {
        let seen = world.observe(ME);
        let campaign = book.campaigns().all().last().expect("just planned");
        let industry = seen.customer(campaign.targets[0]).industry;
        let task = campaign.work(&seen, industry, ExhibitionSize::Small).into_iter().next().expect("a seminar is work");
        let staff = who_does(&seen, &task).expect("marketing people");
        (campaign.record, task, TaskId(seen.company().tasks), staff)
    };
    // There may be no money for it.
    if world.apply(ME, &Command::Queue { staff, task, after: None }).is_ok() {
        add(world, book, role, CrmRecord::Campaign(CampaignRecord::Link { campaign, task: id }));
    }
}

/// Buys a list and treats a third of its rows well, a third badly and a third not at all. The share that is right then, per
/// cent.
fn cleans(world: &World, book: &mut CrmBook, seed: u64) -> f64 {
    let list = ListNumber((seed % 90) as u16 + 1);
    add(world, book, CrmRole::Salesperson, CrmRecord::Lead(LeadRecord::Buy { list }));
    let seen = world.observe(ME);
    let all = rows(&seen, list, world.now());
    let mut right = 0;
    for (place, row) in all.iter().enumerate() {
        let treated = (seed as usize + place * 7) % 3;
        right += i128::from(treated == 0 || treated == 1 && row.flaw.is_none());
        let finding = match (treated, row.flaw) {
            (0, flaw) => truth(seen.customer(row.customer), &all, row, flaw),
            (1, _) => continue,
            (_, None) => RowFinding::BadPhone { phone: "none".to_owned() },
            // A wrong city stands where the customer moves later on: another flaw is claimed instead.
            (_, Some(RowFlaw::NoCity)) => RowFinding::BadPhone { phone: "none".to_owned() },
            (_, Some(_)) => RowFinding::NoCity { city: "Nowhere".to_owned() },
        };
        let find = LeadRecord::Find { list, row: place as u8, finding };
        add(world, book, CrmRole::Salesperson, CrmRecord::Lead(find));
    }
    100.0 * float(right) / float(all.len() as i128)
}

/// The finding that sets a row right.
fn truth(
    customer: &game::scenario::CustomerDraft,
    all: &[BoughtRow],
    row: &BoughtRow,
    flaw: Option<RowFlaw>,
) -> RowFinding {
    match flaw {
        None => RowFinding::Right,
        Some(RowFlaw::Duplicate) => {
            let twin = |other: &BoughtRow| other.customer == row.customer && other.flaw.is_none();
            RowFinding::Duplicate { of: all.iter().position(twin).expect("a twin") as u8 }
        }
        Some(RowFlaw::WrongIndustry) => RowFinding::WrongIndustry { right: customer.industry },
        Some(RowFlaw::NoCity) => RowFinding::NoCity { city: customer.city.en.clone() },
        Some(RowFlaw::BadPhone) => RowFinding::BadPhone { phone: row.right_phone.clone() },
        Some(RowFlaw::OldContact) => RowFinding::OldContact,
    }
}

/// Designs a survey of a few customers and lets them be asked. The sample, and since when.
fn asks(world: &mut World, book: &mut CrmBook, seed: u64) -> (Vec<CustomerId>, Minute) {
    let since = world.now();
    let method = SampleMethod::Random { key: seed as u32, size: 2 + (seed % 9) as u16 };
    let customers = sample(&world.observe(ME), &|_| None, &method);
    if customers.is_empty() {
        return (customers, since);
    }
    let (name, items) = ("all of it".to_owned(), SurveyItem::all());
    let contacts = 1 + (seed % 3) as u8;
    let design = SurveyDesign { name, items, method, customers: customers.clone(), contacts };
    add(world, book, CrmRole::SalesManager, CrmRecord::Survey(SurveyRecord::Design(design)));
    let commands = {
        let seen = world.observe(ME);
        let viewer = Viewer { seen: &seen, book, role: CrmRole::GeneralManager };
        let survey = viewer.book.surveys().all().last().expect("just designed");
        interviewers(&seen).first().map_or_else(Vec::new, |staff| run(&viewer, survey, *staff))
    };
    for command in commands {
        // Somebody may have left since the sample was drawn.
        let _refused = world.apply(ME, &command);
    }
    let to = (since + Minutes::days(DAYS)).min(Minute::YEAR_END);
    world.apply(ME, &Command::Advance { to }).expect("time passes");
    (customers, since)
}

/// The mean of C on 0 to 100, and half the width of its 95 % interval: what the sample leaves open of those who bought, by
/// Student's t, and what each answer may be off, evenly to both sides. Whether there was a mean, and one of a part of them.
fn survey_is_agreed(sheet: &Sheet<'_, '_>, asked: &[CustomerId], since: Minute) -> (usize, usize) {
    let seen = sheet.view.seen;
    let mut points = Vec::new();
    let mut variances = Vec::new();
    for customer in asked {
        // What was under way before the survey was designed is no answer to it.
        let is_since = |at: Minute| {
            seen.outcomes().iter().any(|one| {
                let asks = matches!(one.task.kind, TaskKind::Survey { customer: of, .. } if of == *customer);
                asks && one.ended == at && one.began >= since
            })
        };
        let Some(told) = seen.relation(*customer).surveys().find(|told| is_since(told.at)) else { continue };
        let [c, expected, error] = [told.acsi.satisfaction, told.acsi.expectation, told.error]
            .map(|one| float(i128::from(one.get())) / 1000.0);
        points.push(((c - 0.5) / 0.7 * 100.0).clamp(0.0, 100.0).round());
        // C = (0.7 quality + 0.3 value) ÷ expectation: each part moves it by its share, expectation by C.
        let off = error / expected * (0.49_f64 + 0.09 + c * c).sqrt() / 0.7 * 100.0;
        variances.push(off * off / 3.0);
    }
    let is_done = |contract: &Contract| matches!(contract.state, ContractState::Done { .. });
    // Nobody asks who is lost or was taken over.
    let on_market: BTreeSet<CustomerId> = seen.customer_ids().collect();
    let is_lost =
        |customer: &CustomerId| seen.relation(*customer).details().lost.is_some() || !on_market.contains(customer);
    let done: BTreeSet<CustomerId> =
        seen.contracts().filter(|one| is_done(one)).map(|one| one.id.customer).filter(|one| !is_lost(one)).collect();
    let (n, all) = (float(points.len() as i128), float(done.len().max(asked.len()).max(points.len()) as i128));
    let average = mean(&points);
    sheet.agrees(LabFigure::SurveyMean, None, average);
    let Some(average) = average else { return (0, 0) };
    let spread: f64 = points.iter().map(|one| (one - average).powi(2)).sum();
    let errors = 1.96_f64.powi(2) * variances.iter().sum::<f64>() / n / all;
    let half = match points.len() {
        1 if all > 1.0 => None,
        1 => Some(errors.sqrt()),
        _ => {
            let t = student_t(n - 1.0);
            Some((t * t * spread / (n - 1.0) / n * (1.0 - n / all) + errors).sqrt())
        }
    };
    sheet.agrees(LabFigure::SurveyHalfWidth, None, half);
    (1, usize::from(half.is_some() && n < all))
}

/// Student's t within which 95 % lie: with x = √ν tan θ, the share within θ is that of the integral of cos^(ν − 1).
fn student_t(degrees: f64) -> f64 {
    let area = |to: f64| {
        let steps = 2_000;
        let width = to / f64::from(steps);
        let of = |step: i32| (f64::from(step) * width).cos().max(0.0).powf(degrees - 1.0);
        let inner: f64 = (1..steps).map(|step| of(step) * if step % 2 == 1 { 4.0 } else { 2.0 }).sum();
        (of(0) + inner + of(steps)) * width / 3.0
    };
    let whole = area(FRAC_PI_2);
    let (mut low, mut high) = (0.0, FRAC_PI_2);
    for _halving in 0..50 {
        let middle = f64::midpoint(low, high);
        *(if area(middle) < 0.95 * whole { &mut low } else { &mut high }) = middle;
    }
    degrees.sqrt() * low.tan()
}

#[test]
fn students_t_is_that_of_the_published_tables() {
    for (degrees, t) in [(1.0, 12.706), (2.0, 4.303), (5.0, 2.571), (10.0, 2.228), (30.0, 2.042)] {
        assert!((student_t(degrees) - t).abs() < 0.001, "{degrees}: {}", student_t(degrees));
    }
}
