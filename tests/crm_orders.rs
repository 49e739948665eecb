//! The rounding law of the CRM workbench: lines, quotation, bid, order and bills come to the same, to the fen; and the
//! documents of orders agree with the books.

#![cfg(not(target_arch = "wasm32"))]

mod fixtures;

use fixtures::{person_against_rivals, practice_year, setup};
use game::command::Command;
use game::finance::Reason;
use game::ids::{CompanyId, PackageId, TenderId};
use game::money::Money;
use game::observation::Observation;
use game::scenario::Scenario;
use game::supply::ContractState;
use game::tender::Bid;
use game::time::Minutes;
use game::world::World;
use proptest::prelude::*;
use std::sync::LazyLock;
use tender::crm::book::CrmBook;
use tender::crm::documents::{DocumentKind, documents, order_sums};
use tender::crm::list::{Cell, read};
use tender::crm::names::{ColumnName, ListName};
use tender::crm::quotation_sheet::{QuotationPart, QuotationSheet, bid_of};
use tender::crm::quotations::{MOST_PRICE, MOST_VERSIONS, QuotationApproval, first_offer, waiting_for};
use tender::crm::record::{CrmRecord, Percent, QuotationOffer, QuotationRecord, QuotedPrice, RecordEntry, RecordId};
use tender::crm::refusal::RecordRefusal;
use tender::crm::role::CrmRole;
use tender::crm::viewer::Viewer;
use tender::record::replay;

const ME: CompanyId = CompanyId(0);

/// A practice year of a diligent person, at its end.
static YEAR: LazyLock<World> = LazyLock::new(|| replay(&practice_year()).expect("a sound log"));

/// A market that has just opened.
fn opened() -> World {
    let scenario = Scenario::practice();
    World::new(scenario.clone(), setup(3, person_against_rivals("Player", &scenario)))
}

fn percent(percent: u8) -> Percent {
    Percent::new(percent).expect("at most 100")
}

fn open_tender(seen: &Observation<'_>) -> TenderId {
    seen.book(seen.month()).next().expect("the first month has tenders").id()
}

fn version(seen: &Observation<'_>, opportunity: TenderId, discount: u8) -> CrmRecord {
    let terms = seen.tender(opportunity).expect("an open tender").terms();
    let offer = QuotationOffer { discount: percent(discount), ..first_offer(seen, terms).expect("it has products") };
    let valid_until = seen.now() + Minutes::days(10);
    CrmRecord::Quotation(QuotationRecord::Version { opportunity, offer, valid_until, reason: "first".to_owned() })
}

fn add(book: &mut CrmBook, seen: &Observation<'_>, role: CrmRole, record: CrmRecord) -> Result<(), RecordRefusal> {
    book.check(seen, role, &record)?;
    book.add(RecordEntry { at: seen.now(), after: 0, by: ME, role, record });
    Ok(())
}

fn any_part() -> impl Strategy<Value = QuotedPrice> {
    let fen = prop_oneof![0..100_i64, 0..1_000_000_i64, Just(MOST_PRICE.as_fen())];
    let off = prop_oneof![Just(0_u8), Just(100_u8), 0..=100_u8];
    (fen, off).prop_map(|(fen, off)| QuotedPrice { price: Money::fen(fen), discount: percent(off) })
}

proptest! {
    #[test]
    fn lines_add_up_to_the_bid(
        goods in any_part(), service in any_part(), freight in any_part(), off in 0..=100_u8, quantity in 1..2_000_u32,
    ) {
        let world = opened();
        let seen = world.observe(ME);
        let mut terms = seen.tender(open_tender(&seen)).expect("open").terms().clone();
        terms.quantity = quantity;
        let first = first_offer(&seen, &terms).expect("it has products");
        let offer = QuotationOffer { goods, service, freight, discount: percent(off), ..first };
        let sheet = QuotationSheet::of(&offer, quantity);
        let lines: Money = sheet.lines.iter().map(|line| line.amount).sum();
        prop_assert_eq!(lines, sheet.total);
        match bid_of(&offer, &terms) {
            Some(bid) => prop_assert_eq!(terms.worth_at(bid.unit_price()), sheet.total),
            None => prop_assert_eq!(sheet.total, Money::ZERO),
        }
        // Rounding takes less than a yuan a unit and never adds.
        let rounding = sheet.amount(QuotationPart::Rounding);
        prop_assert!(rounding <= Money::ZERO && rounding > -Money::yuan(1).times(quantity), "{}", rounding);
        if off == 100 {
            prop_assert_eq!(sheet.total, Money::ZERO);
        }
    }
}

/// A quotation that comes to the price of a bid, with odd prices and a part that is free.
fn that_comes_to(bid: Bid) -> QuotationOffer {
    let price = |fen, off| QuotedPrice { price: Money::fen(fen), discount: percent(off) };
    QuotationOffer {
        product: bid.product,
        package: bid.package,
        goods: price(i64::from(bid.price) * 100 - 1, 0),
        service: price(37, 0),
        freight: price(12_345, 100),
        discount: Percent::NONE,
    }
}

#[test]
fn a_quotation_that_was_won_is_the_order_and_its_bills() {
    let seen = YEAR.observe(ME);
    let mut orders = 0;
    for contract in seen.contracts().filter(|contract| !contract.id.is_order()) {
        let tender = seen.tender(contract.id).expect("it was won");
        let bid = *tender.my_bid().expect("it was won with a bid");
        let offer = that_comes_to(bid);
        assert_eq!(bid_of(&offer, tender.terms()), Some(bid));
        let quoted = QuotationSheet::of(&offer, tender.terms().quantity).total;
        assert_eq!(quoted, contract.worth(), "{:?}", contract.id);
        if let ContractState::Done { .. } = contract.state {
            let entries = seen.ledger().entries().iter();
            let of_contract =
                entries.filter(|entry| entry.tender == Some(contract.id) && entry.reason == Reason::Sales);
            assert_eq!(of_contract.map(|entry| entry.amount).sum::<Money>(), quoted, "{:?}", contract.id);
            orders += 1;
        }
    }
    assert!(orders > 10, "{orders} orders");
}

#[test]
fn versions_are_approved_by_managers_and_the_latest_counts() {
    let world = opened();
    let seen = world.observe(ME);
    let opportunity = open_tender(&seen);
    let mut book = CrmBook::default();
    let manager = CrmRole::SalesManager;
    let submit = |version| CrmRecord::Quotation(QuotationRecord::Submit { version: RecordId(version) });
    let decide = |version, approved| {
        let (version, reason) = (RecordId(version), "low margin".to_owned());
        CrmRecord::Quotation(QuotationRecord::Decide { version, approved, reason })
    };
    let seller = CrmRole::Salesperson;
    assert_eq!(add(&mut book, &seen, seller, version(&seen, opportunity, 25)), Ok(()));
    assert_eq!(add(&mut book, &seen, seller, version(&seen, opportunity, 25)), Err(RecordRefusal::NothingNew));
    assert_eq!(add(&mut book, &seen, manager, decide(0, true)), Err(RecordRefusal::NothingNew), "nobody asked");
    let waits = |book: &CrmBook, role| waiting_for(&seen, book.quotations(), book.approvals(), role);
    assert_eq!(waits(&book, manager), []);
    assert_eq!(add(&mut book, &seen, seller, submit(0)), Ok(()));
    assert_eq!([waits(&book, manager), waits(&book, seller)], [vec![opportunity], Vec::new()]);
    assert_eq!(add(&mut book, &seen, seller, decide(0, true)), Err(RecordRefusal::NotAllowed));
    assert_eq!(add(&mut book, &seen, manager, decide(0, false)), Ok(()));
    assert_eq!(waits(&book, manager), []);
    assert_eq!(add(&mut book, &seen, seller, version(&seen, opportunity, 5)), Ok(()));
    assert_eq!(add(&mut book, &seen, seller, submit(0)), Err(RecordRefusal::NotThere), "it was replaced");
    assert_eq!(book.check(&seen, seller, &CrmRecord::Undo(RecordId(3))), Ok(()), "nobody has decided");
    assert_eq!(add(&mut book, &seen, seller, submit(3)), Ok(()));
    assert_eq!(add(&mut book, &seen, manager, decide(3, true)), Ok(()));
    let approvals: Vec<QuotationApproval> =
        book.quotations().versions(opportunity).iter().map(|version| version.approval.clone()).collect();
    assert!(matches!(approvals[..], [QuotationApproval::Rejected { .. }, QuotationApproval::Approved { .. }]));
    // What was decided about stands: the version, its submission and the decision.
    for decided in [0, 1, 2, 3, 4, 5] {
        let undo = CrmRecord::Undo(RecordId(decided));
        assert_eq!(book.check(&seen, seller, &undo), Err(RecordRefusal::CannotUndo), "{decided}");
    }
}

#[test]
fn a_quotation_is_not_submitted_once_its_tender_is_decided() {
    let mut world = opened();
    let opportunity = open_tender(&world.observe(ME));
    let mut book = CrmBook::default();
    let seller = CrmRole::Salesperson;
    let drawn_up = version(&world.observe(ME), opportunity, 5);
    assert_eq!(add(&mut book, &world.observe(ME), seller, drawn_up), Ok(()));
    let submit = CrmRecord::Quotation(QuotationRecord::Submit { version: RecordId(0) });
    assert_eq!(book.check_new(&world.observe(ME), seller, &submit), Ok(()));
    let deadline = world.observe(ME).tender(opportunity).expect("published").terms().deadline;
    world.apply(ME, &Command::Advance { to: deadline }).expect("time runs on");
    let seen = world.observe(ME);
    assert_eq!(book.check_new(&seen, seller, &submit), Err(RecordRefusal::Frozen { at: deadline }));
    // What an earlier release took in time still replays.
    assert_eq!(book.check(&seen, seller, &submit), Ok(()));
}

#[test]
fn what_is_wrong_with_a_version_is_told() {
    let world = opened();
    let seen = world.observe(ME);
    let opportunity = open_tender(&seen);
    let CrmRecord::Quotation(QuotationRecord::Version { offer, valid_until, reason, .. }) =
        version(&seen, opportunity, 0)
    else {
        unreachable!("it is a version")
    };
    let with = |opportunity, offer, valid_until, reason: &str| {
        let record = QuotationRecord::Version { opportunity, offer, valid_until, reason: reason.to_owned() };
        CrmBook::default().check(&seen, CrmRole::GeneralManager, &CrmRecord::Quotation(record))
    };
    let dear = QuotedPrice { price: MOST_PRICE + Money::fen(1), ..offer.goods };
    let below = QuotedPrice { price: Money::fen(-1), ..offer.goods };
    let unknown = TenderId { customer: game::ids::CustomerId(999), ..opportunity };
    assert_eq!(with(opportunity, offer, valid_until, &reason), Ok(()));
    assert_eq!(with(opportunity, offer, valid_until, " "), Err(RecordRefusal::Empty));
    assert_eq!(with(unknown, offer, valid_until, &reason), Err(RecordRefusal::NotThere));
    for offer in [
        QuotationOffer { goods: dear, ..offer },
        QuotationOffer { freight: below, ..offer },
        QuotationOffer { package: PackageId(200), ..offer },
    ] {
        assert_eq!(with(opportunity, offer, valid_until, &reason), Err(RecordRefusal::NotThere));
    }
    let ended = YEAR.observe(ME);
    let late = version(&seen, opportunity, 0);
    assert!(matches!(
        CrmBook::default().check(&ended, CrmRole::GeneralManager, &late),
        Err(RecordRefusal::Frozen { .. })
    ));
    let mut book = CrmBook::default();
    for discount in 0..MOST_VERSIONS as u8 {
        assert_eq!(add(&mut book, &seen, CrmRole::Salesperson, version(&seen, opportunity, discount)), Ok(()));
    }
    let more = add(&mut book, &seen, CrmRole::Salesperson, version(&seen, opportunity, 50));
    assert_eq!(more, Err(RecordRefusal::TooMany { most: MOST_VERSIONS }));
}

#[test]
fn the_lists_of_quotations_and_of_their_lines_agree() {
    let world = opened();
    let seen = world.observe(ME);
    let mut book = CrmBook::default();
    let tenders: Vec<TenderId> = seen.book(seen.month()).map(|tender| tender.id()).collect();
    for (at, &opportunity) in tenders.iter().enumerate() {
        add(&mut book, &seen, CrmRole::Salesperson, version(&seen, opportunity, (at * 7 % 101) as u8))
            .expect("it is open");
    }
    let viewer = Viewer { seen: &seen, book: &book, role: CrmRole::GeneralManager };
    let total = |list| {
        let listing = read(&viewer, list).expect("the general manager sees everything");
        listing.total(listing.position(ColumnName::Amount).expect("a column"))
    };
    let all = total(ListName::Quotations);
    assert_eq!(total(ListName::QuotationLines), all);
    assert!(matches!(all, Some(Cell::Money(amount)) if amount.is_positive()), "{all:?}");
    let seller = Viewer { role: CrmRole::Salesperson, ..viewer };
    let listing = read(&seller, ListName::Quotations).expect("salespeople see quotations");
    assert_eq!(listing.position(ColumnName::Margin), None, "the margin is confidential");
}

#[test]
fn the_documents_of_orders_agree_with_the_books() {
    let seen = YEAR.observe(ME);
    let (mut received, mut documents_of_all) = (Money::ZERO, 0);
    for contract in seen.contracts() {
        let chain = documents(&seen, contract);
        let sums = order_sums(&chain, seen.now());
        let order = contract.id;
        assert_eq!(sums.ordered, contract.worth(), "{order:?}");
        assert_eq!(sums.delivered, contract.price.times(contract.delivered), "{order:?}");
        assert_eq!(sums.billed, sums.delivered, "{order:?}");
        assert_eq!(sums.received + sums.outstanding + sums.written_off, sums.billed, "{order:?}");
        assert_eq!(sums.overdue, seen.overdue_of(order), "{order:?}");
        let units: u32 =
            chain.iter().filter(|one| one.kind == DocumentKind::Delivery).filter_map(|one| one.quantity).sum();
        assert_eq!(units, contract.delivered, "{order:?}");
        assert!(chain.is_sorted_by_key(|one| one.at), "{order:?}");
        received += sums.received;
        documents_of_all += chain.len();
    }
    assert!(documents_of_all > 50, "{documents_of_all} documents");
    let viewer = Viewer { seen: &seen, book: &CrmBook::default(), role: CrmRole::Finance };
    let total = |list, column| {
        let listing = read(&viewer, list).expect("finance sees the chain");
        listing.total(listing.position(column).expect("a column"))
    };
    assert_eq!(total(ListName::Receipts, ColumnName::Amount), Some(Cell::Money(received)));
    assert_eq!(total(ListName::OrderToCash, ColumnName::Received), Some(Cell::Money(received)));
    let owed = seen.receivables().iter().map(|bill| bill.amount).sum();
    for (list, column) in [
        (ListName::Invoices, ColumnName::Outstanding),
        (ListName::OrderToCash, ColumnName::Outstanding),
        (ListName::Receivables, ColumnName::Amount),
    ] {
        assert_eq!(total(list, column), Some(Cell::Money(owed)), "{list:?}");
    }
}
