//! The sales plan, competitors and quotations for requests on the workbench: sums agree with the lists, months that
//! are over are frozen, and a quotation that was accepted is the order.

#![cfg(not(target_arch = "wasm32"))]

mod fixtures;

use fixtures::practice_year;
use game::care::RequestState;
use game::command::Command;
use game::ids::{CompanyId, IndustryId, StaffId, TenderId};
use game::money::Money;
use game::per_mille::PerMille;
use game::time::{Minutes, Month};
use game::world::World;
use std::collections::BTreeSet;
use std::sync::LazyLock;
use tender::crm::book::CrmBook;
use tender::crm::competitors::{by_industry, by_method, meetings, price_bands};
use tender::crm::list::{Cell, read};
use tender::crm::names::{ColumnName, ListName};
use tender::crm::pipeline::{forecast, opportunities};
use tender::crm::plan_lines::{PlanBy, plan_lines};
use tender::crm::quotation_sheet::QuotationSheet;
use tender::crm::quotations::{QuotationState, at_counter, first_offer_for, quotation_state, sending};
use tender::crm::record::{
    CompetitorRecord, CrmRecord, OpportunityRecord, Percent, PlanRecord, PlanSubject, QuotationOffer, QuotationRecord,
    QuotedPrice, RecordEntry, RecordId, RivalTrait,
};
use tender::crm::refusal::RecordRefusal;
use tender::crm::role::CrmRole;
use tender::crm::sales_plan::frozen_from;
use tender::crm::viewer::Viewer;
use tender::record::{Save, replay};

const ME: CompanyId = CompanyId(0);

static SAVE: LazyLock<Save> = LazyLock::new(practice_year);
static YEAR: LazyLock<World> = LazyLock::new(|| replay(&SAVE).expect("a sound log"));

fn entry(world: &World, record: CrmRecord) -> RecordEntry {
    RecordEntry { at: world.now(), after: 0, by: ME, role: CrmRole::GeneralManager, record }
}

fn add(book: &mut CrmBook, world: &World, record: CrmRecord) -> Result<(), RecordRefusal> {
    book.check(&world.observe(ME), CrmRole::GeneralManager, &record)?;
    book.add(entry(world, record));
    Ok(())
}

/// The game of the recorded person at the first moment at which that holds.
fn at_first(holds: impl Fn(&World) -> bool) -> World {
    let scenario = SAVE.scenario.open().expect("built in");
    let mut world = World::new(scenario, SAVE.setup.clone());
    for entry in &SAVE.log.entries {
        if holds(&world) {
            return world;
        }
        world.apply(entry.by, &entry.command).expect("what was recorded is allowed");
    }
    panic!("it never comes");
}

#[test]
fn plan_forecast_and_orders_agree_with_the_lists_however_they_are_divided() {
    let seen = YEAR.observe(ME);
    let win = Percent::new(40).expect("at most 100");
    let all = opportunities(&seen, &CrmBook::default());
    let judged = all.iter().step_by(3).map(|one| {
        entry(
            &YEAR,
            CrmRecord::Opportunity(OpportunityRecord::Judge { opportunity: one.facts.id, win, owner: one.facts.owner }),
        )
    });
    let book = CrmBook::of(judged);
    let viewer = Viewer { seen: &seen, book: &book, role: CrmRole::GeneralManager };
    let orders = read(&viewer, ListName::Orders).expect("open");
    let ordered = orders.total(orders.position(ColumnName::Amount).expect("a column"));
    let likely: Money = forecast(&opportunities(&seen, &book)).iter().filter_map(|month| month.forecast).sum();
    assert!(likely.is_positive());
    for by in PlanBy::ALL {
        let lines = plan_lines(&seen, &book, by);
        assert_eq!(Some(Cell::Money(lines.iter().map(|line| line.actual).sum())), ordered, "{by:?}");
        assert_eq!(lines.iter().map(|line| line.forecast).sum::<Money>(), likely, "{by:?}");
    }
    for list in [ListName::SalesPlan, ListName::IndustryPlan, ListName::ProductPlan] {
        let plan = read(&viewer, list).expect("open");
        let total = |column| plan.total(plan.position(column).expect("a column"));
        assert_eq!(total(ColumnName::Actual), ordered, "{list:?}");
        assert_eq!(total(ColumnName::Forecast), Some(Cell::Money(likely)), "{list:?}");
    }
}

#[test]
fn targets_of_months_are_set_until_a_week_after_their_opening() {
    let world = at_first(|world| world.now().month().number() == 4);
    let late = at_first(|world| world.now() >= frozen_from(Month::new(4).expect("a month")));
    let mut book = CrmBook::default();
    let target = |month: u8, amount: Option<i64>| {
        let (of, month) = (PlanSubject::Industry(IndustryId(0)), Month::new(month).expect("a month"));
        CrmRecord::Plan(PlanRecord::Target { of, month, amount: amount.map(Money::yuan) })
    };
    let march = Month::new(3).expect("a month");
    assert_eq!(add(&mut book, &world, target(3, Some(9))), Err(RecordRefusal::Frozen { at: frozen_from(march) }));
    assert_eq!(add(&mut book, &world, target(4, Some(-1))), Err(RecordRefusal::OutOfRange));
    assert_eq!(add(&mut book, &world, target(4, None)), Err(RecordRefusal::NothingNew));
    assert_eq!(add(&mut book, &world, target(4, Some(50_000))), Ok(()));
    assert_eq!(add(&mut book, &world, target(5, Some(60_000))), Ok(()));
    let nobody = PlanRecord::Target { of: PlanSubject::Employee(StaffId(77)), month: march, amount: None };
    assert_eq!(add(&mut book, &world, CrmRecord::Plan(nobody)), Err(RecordRefusal::NotThere));
    let lines = plan_lines(&world.observe(ME), &book, PlanBy::Industry);
    assert_eq!(lines.iter().filter_map(|line| line.target).sum::<Money>(), Money::yuan(110_000));
    assert!(lines.iter().all(|line| line.variance() == line.target.map(|target| line.actual - target)));
    // Bids of the month are opened after it is frozen.
    let april = Month::new(4).expect("a month");
    assert_eq!(add(&mut book, &late, target(4, Some(70_000))), Err(RecordRefusal::Frozen { at: frozen_from(april) }));
    assert!(late.observe(ME).book(april).all(|tender| tender.terms().deadline > frozen_from(april)));
    // Once it is frozen, a target can be neither undone nor taken away.
    let undo = CrmRecord::Undo(RecordId(0));
    assert_eq!(book.check(&world.observe(ME), CrmRole::SalesManager, &undo), Ok(()));
    let frozen = book.check(&YEAR.observe(ME), CrmRole::SalesManager, &undo);
    assert!(matches!(frozen, Err(RecordRefusal::Frozen { .. })), "{frozen:?}");
}

#[test]
fn meetings_add_up_and_price_bands_hold_what_was_seen() {
    let seen = YEAR.observe(ME);
    let mut prices = 0;
    for rival in seen.companies().into_iter().map(|one| one.id).filter(|id| *id != ME) {
        let all = meetings(&seen, rival, |_| true);
        let sum = |parts: Vec<u32>| parts.into_iter().sum::<u32>();
        assert_eq!(all.met, sum(by_industry(&seen, rival).into_iter().map(|(_, part)| part.met).collect()));
        assert_eq!(all.met, sum(by_method(&seen, rival).into_iter().map(|(_, part)| part.met).collect()));
        assert_eq!(all.won, sum(by_method(&seen, rival).into_iter().map(|(_, part)| part.won).collect()));
        let bands = price_bands(&seen, rival);
        assert!(bands.iter().all(|band| band.bids > 0 && band.least <= band.most), "{bands:?}");
        let sheets = seen.results().iter().filter(|opened| opened.sheet.entry_of(rival).is_some()).count();
        let known = sum(bands.iter().map(|band| band.bids).collect());
        assert!(known as usize >= sheets, "{known} prices from {sheets} sheets");
        prices += known;
    }
    assert!(prices > 30, "{prices} prices");
}

#[test]
fn notes_are_about_competitors_alone() {
    let mut book = CrmBook::default();
    let note = |company: u8, text: &str| {
        let (company, about, text) = (CompanyId(company), RivalTrait::Weakness, text.to_owned());
        CrmRecord::Competitor(CompetitorRecord::Note { company, about, text })
    };
    assert_eq!(add(&mut book, &YEAR, note(0, "we")), Err(RecordRefusal::NotThere));
    assert_eq!(add(&mut book, &YEAR, note(9, "nobody")), Err(RecordRefusal::NotThere));
    assert_eq!(add(&mut book, &YEAR, note(1, " ")), Err(RecordRefusal::Empty));
    assert_eq!(add(&mut book, &YEAR, note(1, "slow service")), Ok(()));
    assert_eq!(book.competitors().of(CompanyId(1)).count(), 1);
    assert_eq!(add(&mut book, &YEAR, CrmRecord::Undo(RecordId(0))), Ok(()));
    assert_eq!(book.competitors().of(CompanyId(1)).count(), 0);
}

fn version(world: &World, id: TenderId, offer: QuotationOffer) -> CrmRecord {
    let (valid_until, reason) = (world.now() + Minutes::days(20), "asked for".to_owned());
    CrmRecord::Quotation(QuotationRecord::Version { opportunity: id, offer, valid_until, reason })
}

fn state(world: &World, book: &CrmBook, id: TenderId) -> QuotationState {
    quotation_state(&world.observe(ME), id, book.quotations().versions(id).last().expect("a version"))
}

/// Sends the latest version and lets the clock run until the customer has answered.
fn send(world: &mut World, book: &CrmBook, id: TenderId) {
    let latest = book.quotations().versions(id).last().expect("a version");
    let command = sending(&world.observe(ME), id, latest).expect("the request waits");
    world.apply(ME, &command).expect("the game takes it");
    while world.observe(ME).request(id).is_some_and(|request| request.state == RequestState::Quoted) {
        let to = world.now() + Minutes::hours(1);
        world.apply(ME, &Command::Advance { to }).expect("time goes on");
    }
}

#[test]
fn a_quotation_for_a_request_is_accepted_countered_or_refused_and_what_is_accepted_is_the_order() {
    let waits = |world: &World| world.observe(ME).requests_waiting().first().map(|request| (request.id, request.state));
    let asked = at_first(|world| waits(world).is_some_and(|(_, state)| state == RequestState::Open));
    let (id, _) = waits(&asked).expect("just seen");
    let product = asked.observe(ME).request(id).expect("there").product;
    let first = first_offer_for(&asked.observe(ME), id).expect("a request");
    assert_eq!(first.product, product);
    let mut met = BTreeSet::new();
    for share in (900..=1600).step_by(10) {
        let (mut world, mut book) = (asked.clone(), CrmBook::default());
        let last = asked.observe(ME).request(id).expect("there").before.price;
        let price = last.per_mille(PerMille::new(share)) - first.service.price - first.freight.price;
        let goods = QuotedPrice { price: price.or_zero() + Money::fen(37), discount: Percent::NONE };
        add(&mut book, &world, version(&world, id, QuotationOffer { goods, ..first })).expect("it waits");
        assert_eq!(state(&world, &book, id), QuotationState::Draft);
        send(&mut world, &book, id);
        met.insert(state(&world, &book, id));
        if state(&world, &book, id) == QuotationState::Countered {
            let offer = book.quotations().versions(id).last().expect("a version").offer;
            let offer = at_counter(&world.observe(ME), id, &offer).expect("a price was named");
            add(&mut book, &world, version(&world, id, offer)).expect("it waits");
            send(&mut world, &book, id);
            assert_eq!(state(&world, &book, id), QuotationState::Won);
        }
        if state(&world, &book, id) == QuotationState::Won {
            let order = &world.observe(ME).company().contracts[&id];
            let offer = book.quotations().versions(id).last().expect("a version").offer;
            let sheet = QuotationSheet::of(&offer, order.quantity);
            assert_eq!(sheet.lines.iter().map(|line| line.amount).sum::<Money>(), order.worth(), "at {share}");
            assert_eq!((sheet.total, offer.package), (order.worth(), order.package));
        }
    }
    let all = BTreeSet::from([QuotationState::Won, QuotationState::Countered, QuotationState::Lost]);
    assert_eq!(met, all, "each of the three answers was met");
    let other = asked.observe(ME).scenario().all_products().find(|one| *one != product).expect("another product");
    let mut book = CrmBook::default();
    let wrong = version(&asked, id, QuotationOffer { product: other, ..first });
    assert_eq!(add(&mut book, &asked, wrong), Err(RecordRefusal::NotThere));
}
