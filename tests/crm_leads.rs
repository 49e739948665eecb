//! Leads of a year: where they come from, how they are qualified and converted, and how a bought list is cleaned.

#![cfg(not(target_arch = "wasm32"))]

mod fixtures;

use fixtures::practice_year;
use game::command::Command;
use game::ids::{CompanyId, CustomerId};
use game::money::Money;
use game::people::ADDRESS_LIST_PRICE;
use game::time::Month;
use game::world::World;
use std::collections::BTreeMap;
use tender::crm::book::CrmBook;
use tender::crm::leads::bought::{BoughtRow, RowFlaw, rows};
use tender::crm::leads::found::{Lead, LeadState, lead_of, leads};
use tender::crm::leads::quality::{RowResult, quality};
use tender::crm::leads::score::{score, signs};
use tender::crm::leads::sources::sources;
use tender::crm::leads::state::LeadBook;
use tender::crm::opportunity_facts::{OpportunityKind, all_facts};
use tender::crm::record::{
    Bant, CrmRecord, Disqualifier, LeadId, LeadRecord, LeadSign, LeadSource, ListNumber, RecordEntry, RecordId,
    RowFinding,
};
use tender::crm::refusal::RecordRefusal;
use tender::crm::role::CrmRole;
use tender::record::{LogEntry, replay, replay_watched};

const ME: CompanyId = CompanyId(0);
const LIST: ListNumber = ListNumber(12);

/// A diligent person's practice year as it stood at the opening of a month, or at its end.
fn year(until: Option<u8>) -> World {
    let mut save = practice_year();
    if let Some(month) = until {
        let minute = Month::new(month).expect("a month").hour(4);
        save.log.entries.retain(|entry| entry.at < minute);
    }
    replay(&save).expect("a sound log")
}

/// Adds a record if the book takes it.
fn add(book: &mut CrmBook, world: &World, record: LeadRecord) -> Result<(), RecordRefusal> {
    let record = CrmRecord::Lead(record);
    book.check(&world.observe(ME), CrmRole::Salesperson, &record)?;
    book.add(RecordEntry { at: world.now(), after: 0, by: ME, role: CrmRole::Salesperson, record });
    Ok(())
}

/// The finding that sets a row right.
fn truth(world: &World, all: &[BoughtRow], place: usize) -> RowFinding {
    let seen = world.observe(ME);
    let row = &all[place];
    let customer = seen.customer(row.customer);
    match row.flaw {
        None => RowFinding::Right,
        Some(RowFlaw::Duplicate) => {
            let twin = |other: &BoughtRow| other.customer == row.customer && other.flaw.is_none();
            RowFinding::Duplicate { of: all.iter().position(twin).expect("a twin") as u8 }
        }
        Some(RowFlaw::WrongIndustry) => RowFinding::WrongIndustry { right: customer.industry },
        Some(RowFlaw::NoCity) => RowFinding::NoCity { city: customer.city.en.to_lowercase() },
        Some(RowFlaw::BadPhone) => RowFinding::BadPhone { phone: format!(" {}", row.right_phone) },
        Some(RowFlaw::OldContact) => RowFinding::OldContact,
    }
}

#[test]
fn every_lead_has_a_fact_behind_it_and_new_business_counts_once() {
    let world = year(None);
    let seen = world.observe(ME);
    let all = leads(&seen, CrmBook::default().leads());
    let mut by_customer: BTreeMap<CustomerId, u32> = BTreeMap::new();
    for lead in &all {
        if lead.id.source.is_new_business() {
            *by_customer.entry(lead.id.customer).or_default() += 1;
        }
        assert!(lead.at <= seen.now(), "{lead:?}");
    }
    assert!(by_customer.values().all(|count| *count == 1));
    let has = |source| all.iter().any(|lead| lead.id.source == source);
    for source in [LeadSource::Research, LeadSource::Recommendation, LeadSource::Exhibition, LeadSource::Service] {
        assert!(has(source), "{source:?}");
    }
    assert!(!has(LeadSource::BoughtList));
    let sums = sources(&seen, &all);
    assert_eq!(sums.iter().map(|sum| sum.leads as usize).sum::<usize>(), all.len());
    let spent = |lead: &&Lead| lead.id.source.is_new_business();
    let acquisition: i64 =
        all.iter().filter(spent).map(|lead| seen.relation(lead.id.customer).details().spent.acquisition.as_fen()).sum();
    let new = sums.iter().filter(|sum| sum.source.is_new_business());
    assert_eq!(new.map(|sum| sum.cost.as_fen()).sum::<i64>(), acquisition);
}

#[test]
fn a_lead_is_qualified_before_it_is_converted_and_then_closed() {
    let world = year(Some(5));
    let seen = world.observe(ME);
    let mut book = CrmBook::default();
    let tender_of = |lead: &Lead| {
        let mut open = seen.book(seen.month());
        open.find(|tender| tender.id().customer == lead.id.customer).map(|tender| tender.id())
    };
    let all = leads(&seen, book.leads());
    let found = all.iter().find_map(|lead| Some((lead.id, tender_of(lead)?)));
    let (lead, opportunity) = found.expect("a lead with a tender");
    let convert = LeadRecord::Convert { lead, opportunity };
    assert_eq!(add(&mut book, &world, convert.clone()), Err(RecordRefusal::NotQualified));
    let bant = Bant { budget: true, need: true, ..Bant::default() };
    assert_eq!(add(&mut book, &world, LeadRecord::qualify(lead, bant)), Ok(()));
    assert_eq!(add(&mut book, &world, LeadRecord::qualify(lead, bant)), Err(RecordRefusal::NothingNew));
    assert_eq!(lead_of(&seen, book.leads(), lead).map(|lead| lead.state), Some(LeadState::Qualified));
    let elsewhere = all.iter().filter(|other| other.id.customer != lead.customer).find_map(tender_of);
    let elsewhere = LeadRecord::Convert { lead, opportunity: elsewhere.expect("another tender") };
    assert_eq!(add(&mut book, &world, elsewhere), Err(RecordRefusal::NotThere));
    assert_eq!(add(&mut book, &world, convert), Ok(()));
    let unfit = LeadRecord::Disqualify { lead, why: Disqualifier::NoNeed };
    assert_eq!(add(&mut book, &world, unfit), Err(RecordRefusal::Closed));
    let stranger = LeadId { customer: CustomerId(999), source: LeadSource::Research };
    let unknown = LeadRecord::Disqualify { lead: stranger, why: Disqualifier::NoNeed };
    assert_eq!(add(&mut book, &world, unknown), Err(RecordRefusal::NotThere));
    let sum = sources(&seen, &leads(&seen, book.leads())).iter().map(|sum| sum.converted).sum::<u32>();
    assert_eq!(sum, 1);
    let converted = RecordId(1);
    let undo = CrmRecord::Undo(converted);
    assert_eq!(book.check(&seen, CrmRole::Salesperson, &undo), Ok(()));
    book.add(RecordEntry { at: world.now(), after: 0, by: ME, role: CrmRole::Salesperson, record: undo });
    assert_eq!(lead_of(&seen, book.leads(), lead).map(|lead| lead.state), Some(LeadState::Qualified));
}

/// Not only tenders: a request of a customer that is kept, a second family for it, and what it may order again.
#[test]
fn a_lead_becomes_any_open_opportunity_of_its_customer() {
    let save = practice_year();
    let mut converted = BTreeMap::new();
    let mut day = None;
    let mut watch = |world: &World, _: &LogEntry| {
        // Once a day is enough, until each kind was there.
        if day.replace(world.now().day()) == Some(world.now().day()) || converted.len() == OpportunityKind::ALL.len() {
            return;
        }
        let seen = world.observe(ME);
        let all = leads(&seen, &LeadBook::default());
        for one in all_facts(&seen).into_iter().filter(|one| one.stage.is_open()) {
            let kind = one.kind;
            let lead = all.iter().find(|lead| lead.id.customer == one.id.customer);
            let Some(lead) = lead.filter(|_| !converted.contains_key(&kind)) else { continue };
            let mut book = CrmBook::default();
            let bant = Bant { need: true, ..Bant::default() };
            add(&mut book, world, LeadRecord::qualify(lead.id, bant)).expect("an open lead");
            let convert = LeadRecord::Convert { lead: lead.id, opportunity: one.id };
            converted.insert(kind, add(&mut book, world, convert));
        }
    };
    let scenario = save.scenario.open().expect("a known market");
    replay_watched(scenario, save.setup.clone(), &save.log, &mut watch).expect("a sound log");
    assert_eq!(converted, OpportunityKind::ALL.map(|kind| (kind, Ok(()))).into());
}

#[test]
fn points_are_those_that_the_user_sets() {
    let world = year(Some(5));
    let seen = world.observe(ME);
    let mut book = CrmBook::default();
    let shows = |customer: &CustomerId| {
        signs(&seen, CrmBook::default().leads(), *customer).iter().any(|(sign, _)| *sign == LeadSign::Large)
    };
    let large = seen.customer_ids().find(shows).expect("a large customer");
    let before = score(&seen, book.leads(), large);
    let points = |points| LeadRecord::Points { sign: LeadSign::Large, points };
    assert_eq!(add(&mut book, &world, points(51)), Err(RecordRefusal::TooMany { most: 50 }));
    assert_eq!(add(&mut book, &world, points(50)), Ok(()));
    assert_eq!(score(&seen, book.leads(), large), before + 30);
    for customer in seen.customer_ids() {
        let sum: u32 = signs(&seen, book.leads(), customer).iter().map(|(_, points)| u32::from(*points)).sum();
        assert_eq!(score(&seen, book.leads(), customer), sum);
    }
}

#[test]
fn a_list_that_is_cleaned_rightly_has_full_quality_and_brings_each_customer_once() {
    let world = year(Some(2));
    let seen = world.observe(ME);
    let mut book = CrmBook::default();
    assert_eq!(add(&mut book, &world, LeadRecord::Import { list: LIST }), Err(RecordRefusal::NotThere));
    assert_eq!(add(&mut book, &world, LeadRecord::Buy { list: LIST }), Ok(()));
    assert_eq!(add(&mut book, &world, LeadRecord::Buy { list: LIST }), Err(RecordRefusal::NothingNew));
    let all = rows(&seen, LIST, world.now());
    for flaw in RowFlaw::ALL {
        assert!(all.iter().any(|row| row.flaw == Some(flaw)), "{flaw:?}");
    }
    for place in 0..all.len() {
        let find = LeadRecord::Find { list: LIST, row: place as u8, finding: truth(&world, &all, place) };
        assert_eq!(add(&mut book, &world, find), Ok(()), "row {place}");
    }
    assert_eq!(add(&mut book, &world, LeadRecord::Import { list: LIST }), Ok(()));
    let list = book.leads().list(LIST).expect("bought");
    let found = quality(&seen, LIST, list);
    assert_eq!(found.after().get(), 1_000, "{:?}", found.results);
    assert!(found.before().get() < 600);
    let flawed = all.iter().filter(|row| row.flaw.is_some()).count() as u32;
    assert_eq!(found.flaws.iter().map(|(_, had, _)| had).sum::<u32>(), flawed);
    assert!(found.flaws.iter().all(|(_, had, corrected)| had == corrected));
    let late = LeadRecord::Find { list: LIST, row: 0, finding: RowFinding::OldContact };
    assert_eq!(add(&mut book, &world, late), Err(RecordRefusal::Imported { at: world.now() }));
    for record in 0..book.entries().len() as u32 {
        let undo = book.check(&seen, CrmRole::Salesperson, &CrmRecord::Undo(RecordId(record)));
        assert!(undo.is_err(), "record {record}");
    }
    let of_list = leads(&seen, book.leads()).into_iter().filter(|lead| lead.id.source == LeadSource::BoughtList);
    let of_list: Vec<CustomerId> = of_list.map(|lead| lead.id.customer).collect();
    let known = leads(&seen, CrmBook::default().leads());
    let is_known = |customer: &CustomerId| {
        let bought = seen.relation(*customer).details().bought_since.is_some();
        bought || known.iter().any(|lead| lead.id.source.is_new_business() && lead.id.customer == *customer)
    };
    let expect = game::sort::set(all.iter().map(|row| row.customer).filter(|customer| !is_known(customer)));
    assert_eq!(game::sort::set(of_list.iter().copied()), expect);
    assert_eq!(of_list.len(), expect.len());
    // The list says the same when it is read back later in the year.
    assert_eq!(rows(&year(None).observe(ME), LIST, world.now()), all);
}

#[test]
fn what_is_left_or_spoilt_shows_in_the_quality() {
    let world = year(Some(2));
    let seen = world.observe(ME);
    let mut book = CrmBook::default();
    add(&mut book, &world, LeadRecord::Buy { list: LIST }).expect("a first list");
    let all = rows(&seen, LIST, world.now());
    let at = |flaw: Option<RowFlaw>| all.iter().position(|row| row.flaw == flaw).expect("such a row");
    let with_twin = |place: &usize| {
        let twin = |(other, row): (usize, &BoughtRow)| other != *place && row.customer == all[*place].customer;
        all.iter().enumerate().any(twin)
    };
    let alone = (0..all.len()).find(|place| all[*place].flaw.is_none() && !with_twin(place));
    let twin = at(Some(RowFlaw::Duplicate));
    let original = truth(&world, &all, twin);
    let RowFinding::Duplicate { of: original } = original else { panic!("{original:?}") };
    let cases = [
        (at(Some(RowFlaw::NoCity)), RowFinding::NoCity { city: "Nowhere".to_owned() }, RowResult::Missed),
        (at(Some(RowFlaw::BadPhone)), RowFinding::Right, RowResult::Missed),
        (at(Some(RowFlaw::WrongIndustry)), RowFinding::OldContact, RowResult::Missed),
        (usize::from(original), RowFinding::Duplicate { of: twin as u8 }, RowResult::Left),
    ];
    for (place, finding, _) in &cases {
        let find = LeadRecord::Find { list: LIST, row: *place as u8, finding: finding.clone() };
        assert_eq!(add(&mut book, &world, find), Ok(()), "row {place}");
    }
    if let Some(alone) = alone {
        let find = LeadRecord::Find { list: LIST, row: alone as u8, finding: RowFinding::OldContact };
        assert_eq!(add(&mut book, &world, find), Ok(()));
    }
    let back = RowFinding::Duplicate { of: original };
    let both = LeadRecord::Find { list: LIST, row: twin as u8, finding: back };
    assert_eq!(add(&mut book, &world, both), Err(RecordRefusal::NotThere), "one of the two stays");
    let found = quality(&seen, LIST, book.leads().list(LIST).expect("bought"));
    for (place, finding, result) in cases {
        assert_eq!(found.results[place], result, "row {place}: {finding:?}");
    }
    assert_eq!(found.results[twin], RowResult::Corrected, "its twin was merged into it");
    if let Some(alone) = alone {
        assert_eq!(found.results[alone], RowResult::Spoilt);
    }
    let beyond = LeadRecord::Find { list: LIST, row: all.len() as u8, finding: RowFinding::Right };
    assert_eq!(add(&mut book, &world, beyond), Err(RecordRefusal::NotThere));
}

#[test]
fn a_list_comes_when_it_is_paid_and_its_price_counts_as_the_cost_of_its_source() {
    let mut world = year(Some(2));
    let mut book = CrmBook::default();
    let buy = CrmRecord::Lead(LeadRecord::Buy { list: LIST });
    let check = |world: &World, book: &CrmBook| book.check_new(&world.observe(ME), CrmRole::Salesperson, &buy);
    assert_eq!(check(&world, &book), Err(RecordRefusal::NotPaid));
    world.apply(ME, &Command::BuyAddresses { list: LIST.0 }).expect("there is money");
    assert_eq!(check(&world, &book), Ok(()));
    add(&mut book, &world, LeadRecord::Buy { list: LIST }).expect("paid");
    add(&mut book, &world, LeadRecord::Import { list: LIST }).expect("bought");
    let seen = world.observe(ME);
    let sum = |source: LeadSource, book: &CrmBook| {
        let all = sources(&seen, &leads(&seen, book.leads()));
        all.into_iter().find(|sum| sum.source == source).expect("a row for each source").cost
    };
    let of_customers: Money = leads(&seen, book.leads())
        .iter()
        .filter(|lead| lead.id.source == LeadSource::BoughtList)
        .map(|lead| seen.relation(lead.id.customer).details().spent.acquisition)
        .sum();
    assert_eq!(sum(LeadSource::BoughtList, &book), of_customers + ADDRESS_LIST_PRICE);
    // An older game, whose list was free, replays, and counts nothing for it.
    let old = year(Some(2));
    assert_eq!(add(&mut CrmBook::default(), &old, LeadRecord::Buy { list: LIST }), Ok(()));
    let all = sources(&old.observe(ME), &[]);
    assert!(all.iter().all(|sum| sum.source != LeadSource::BoughtList || sum.cost == Money::ZERO));
}
