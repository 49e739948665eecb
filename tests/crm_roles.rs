//! Laws of roles on the workbench: what a request for approval comes to, and what the administrator lets a role do.

#![cfg(not(target_arch = "wasm32"))]

mod fixtures;

use fixtures::{person_against_rivals, practice_year, setup};
use game::command::Command;
use game::ids::{CompanyId, CustomerId};
use game::money::Money;
use game::people::TaskKind;
use game::scenario::Scenario;
use game::standing_orders::{StandingOrder, Switch};
use game::tender::Bid;
use game::world::World;
use std::sync::LazyLock;
use tender::crm::act::CrmAct;
use tender::crm::book::CrmBook;
use tender::crm::command_approval::CommandApproval;
use tender::crm::game_page::GamePage;
use tender::crm::list::{Cell, State, read};
use tender::crm::names::{ColumnName, ListName};
use tender::crm::quotations::{approver, first_offer, sending, waiting_for};
use tender::crm::record::{
    AccessRecord, AccountRecord, ApprovalMatter, ApprovalRecord, CrmRecord, QuotationRecord, RecordEntry, RecordId,
};
use tender::crm::refusal::RecordRefusal;
use tender::crm::role::CrmRole;
use tender::crm::viewer::Viewer;
use tender::record::replay;

const ME: CompanyId = CompanyId(0);

/// The world at the end of a practice year of a diligent person.
static END: LazyLock<World> = LazyLock::new(|| replay(&practice_year()).expect("a sound log"));

/// A practice year at its first opening.
fn opened() -> World {
    let scenario = Scenario::practice();
    let setup = setup(3, person_against_rivals("Player", &scenario));
    World::new(scenario, setup)
}

#[test]
fn a_request_is_decided_once_by_the_role_that_approves() {
    let seen = END.observe(ME);
    let mut book = CrmBook::default();
    let mut add = |role: CrmRole, record: ApprovalRecord| {
        let record = CrmRecord::Approval(record);
        let checked = book.check(&seen, role, &record);
        if checked.is_ok() {
            book.add(RecordEntry { at: seen.now(), after: 0, by: ME, role, record });
        }
        checked
    };
    let request = |value: i64| ApprovalRecord::Request {
        matter: ApprovalMatter::Discount,
        customer: None,
        value,
        text: "a good customer".to_owned(),
    };
    let decide = |approve: bool| ApprovalRecord::Decide { request: RecordId(0), approve, text: String::new() };
    let rule = ApprovalRecord::Rule { matter: ApprovalMatter::Discount, limit: 5, role: CrmRole::Finance };
    let steps = [
        ("within the limit nobody is asked", CrmRole::Salesperson, request(20), Err(RecordRefusal::NothingNew)),
        ("more than everything", CrmRole::Salesperson, request(101), Err(RecordRefusal::OutOfRange)),
        ("beyond it", CrmRole::Salesperson, request(25), Ok(())),
        ("not by whoever asked", CrmRole::Salesperson, decide(true), Err(RecordRefusal::NotAllowed)),
        ("a rule by the administrator alone", CrmRole::Finance, rule.clone(), Err(RecordRefusal::NotAllowed)),
        ("a new rule", CrmRole::Administrator, rule, Ok(())),
        ("which does not move what was asked before", CrmRole::Finance, decide(true), Err(RecordRefusal::NotAllowed)),
        ("by the role of the old rule", CrmRole::SalesManager, decide(true), Ok(())),
        ("once", CrmRole::SalesManager, decide(false), Err(RecordRefusal::NothingNew)),
    ];
    for (what, role, record, expect) in steps {
        assert_eq!(add(role, record), expect, "{what}");
    }
    let decided = book.approvals().requests()[0].decision.as_ref().map(|decision| decision.approved);
    assert_eq!(decided, Some(true));
    let undo = |number| book.check(&seen, CrmRole::GeneralManager, &CrmRecord::Undo(RecordId(number)));
    assert_eq!([undo(0), undo(2)], [Err(RecordRefusal::CannotUndo); 2], "what was decided stands");
}

#[test]
fn a_role_does_what_the_administrator_allows_and_undoes_no_more() {
    let seen = END.observe(ME);
    let mut book = CrmBook::default();
    let note = CrmRecord::Account(AccountRecord::Note { customer: CustomerId(0), text: "note".to_owned() });
    let entry = |role, record: CrmRecord| RecordEntry { at: seen.now(), after: 0, by: ME, role, record };
    book.add(entry(CrmRole::Salesperson, note.clone()));
    let bar = |open| AccessRecord::Act { role: CrmRole::Salesperson, act: CrmAct::Accounts, open };
    let undo = CrmRecord::Undo(RecordId(0));
    for (open, expect) in [(false, Err(RecordRefusal::NotAllowed)), (true, Ok(()))] {
        assert_eq!(book.check(&seen, CrmRole::Administrator, &CrmRecord::Access(bar(open))), Ok(()));
        book.add(entry(CrmRole::Administrator, CrmRecord::Access(bar(open))));
        for record in [&note, &undo] {
            assert_eq!(book.check(&seen, CrmRole::Salesperson, record), expect, "{open}: {record:?}");
            assert_eq!(book.check(&seen, CrmRole::SalesManager, record), Ok(()), "{record:?}");
        }
    }
}

/// A book with a way to add to it, each record checked.
struct Checked<'a> {
    world: &'a World,
    book: CrmBook,
}

impl<'a> Checked<'a> {
    fn of(world: &'a World) -> Self {
        Self { world, book: CrmBook::default() }
    }

    fn add(&mut self, role: CrmRole, record: CrmRecord) -> Result<RecordId, RecordRefusal> {
        let seen = self.world.observe(ME);
        self.book.check(&seen, role, &record)?;
        self.book.add(RecordEntry { at: seen.now(), after: 0, by: ME, role, record });
        Ok(RecordId(self.book.entries().len() as u32 - 1))
    }

    fn approval(&mut self, role: CrmRole, record: ApprovalRecord) -> Result<RecordId, RecordRefusal> {
        self.add(role, CrmRecord::Approval(record))
    }

    fn asked(&self, role: CrmRole, commands: &[Command]) -> Vec<CommandApproval> {
        CommandApproval::of_all(&Viewer { seen: &self.world.observe(ME), book: &self.book, role }, commands)
    }
}

#[test]
fn a_role_does_not_decide_its_own_request_unless_it_is_allowed_to() {
    let mut book = Checked::of(&END);
    let matter = ApprovalMatter::Discount;
    let request = |value| ApprovalRecord::Request { matter, customer: None, value, text: "why".to_owned() };
    let decide = |request| ApprovalRecord::Decide { request, approve: true, text: "agreed".to_owned() };
    let (manager, general) = (CrmRole::SalesManager, CrmRole::GeneralManager);
    let own = book.approval(manager, request(30)).expect("beyond the limit");
    assert_eq!(book.approval(manager, decide(own)), Err(RecordRefusal::OwnRequest));
    assert_eq!(book.book.approvals().waiting_for(manager).count(), 0);
    let allow = ApprovalRecord::OwnRequests { role: manager, open: true };
    assert_eq!(book.approval(general, allow.clone()), Err(RecordRefusal::NotAllowed));
    book.approval(CrmRole::Administrator, allow).expect("the administrator may");
    assert_eq!(book.book.approvals().waiting_for(manager).count(), 1);
    book.approval(manager, decide(own)).expect("allowed by now");
    let decision = book.book.approvals().requests()[0].decision.clone().expect("decided");
    assert_eq!((decision.by, decision.text.as_str()), (manager, "agreed"));
    // Nobody is above the general manager.
    let rule = ApprovalRecord::Rule { matter, limit: 5, role: general };
    book.approval(CrmRole::Administrator, rule).expect("a new rule");
    let own = book.approval(general, request(50)).expect("beyond the limit");
    book.approval(general, decide(own)).expect("the general manager decides its own");
}

#[test]
fn a_command_beyond_a_rule_waits_until_it_is_approved_and_uses_the_approval_up() {
    let world = opened();
    let seen = world.observe(ME);
    let mut book = Checked::of(&world);
    let customer = CustomerId(0);
    let tender = seen.book(seen.month()).next().expect("tenders each month").terms().clone();
    let product = seen.scenario().all_products().next().expect("products");
    let staff = seen.people().next().expect("people").id;
    let credit = |yuan| Command::CreditLimit { customer, limit: Some(Money::yuan(yuan)) };
    let purchase = Command::Queue { staff, task: TaskKind::Purchase { product, quantity: 10 }, after: None };
    let bid = Command::Bid(Bid { tender: tender.id, product, price: 1_000, package: game::ids::PackageId(0) });
    let cost = seen.quote(product, 10).total.as_yuan();
    let worth = tender.worth_at(Money::yuan(1_000)).as_yuan();
    let cases = [
        (ApprovalMatter::Purchase, None, cost, purchase),
        (ApprovalMatter::Contract, Some(tender.id.customer), worth, bid),
    ];
    let (seller, finance) = (CrmRole::Salesperson, CrmRole::Finance);
    for (matter, customer, value, command) in cases {
        let ask = |book: &Checked<'_>, role| book.asked(role, std::slice::from_ref(&command)).remove(0);
        assert_eq!(ask(&book, seller), CommandApproval::Free, "{matter:?}: without a rule nobody is asked");
        let rule = |limit| ApprovalRecord::Rule { matter, limit, role: finance };
        book.approval(CrmRole::Administrator, rule(value)).expect("a rule");
        assert_eq!(ask(&book, seller), CommandApproval::Free, "{matter:?}: at the limit");
        book.approval(CrmRole::Administrator, rule(value - 1)).expect("a rule");
        let CommandApproval::Needed(needs) = ask(&book, seller) else { panic!("{matter:?} waits") };
        let [need] = needs[..] else { panic!("{matter:?}: {needs:?}") };
        assert_eq!((need.matter, need.customer, need.value, need.rule.role), (matter, customer, value, finance));
        let request = ApprovalRecord::Request { matter, customer, value: need.value, text: "why".to_owned() };
        let request = book.approval(seller, request).expect("beyond the limit");
        assert!(matches!(ask(&book, seller), CommandApproval::Needed(_)), "asked is not approved");
        let decide = ApprovalRecord::Decide { request, approve: true, text: String::new() };
        book.approval(finance, decide).expect("by the role that approves");
        let twice = book.asked(seller, &[command.clone(), command.clone()]);
        assert_eq!(twice[0], CommandApproval::Approved(vec![request]), "{matter:?}");
        assert!(matches!(twice[1], CommandApproval::Needed(_)), "{matter:?}: one request lets one command through");
        book.approval(seller, ApprovalRecord::Use { request }).expect("approved");
        assert!(matches!(ask(&book, seller), CommandApproval::Needed(_)), "{matter:?}: used up");
        assert_eq!(book.approval(seller, ApprovalRecord::Use { request }), Err(RecordRefusal::NotAllowed));
    }
    // A role that approves and may decide its own requests need not ask itself.
    let rule = ApprovalRecord::Rule { matter: ApprovalMatter::Credit, limit: 1_000, role: CrmRole::GeneralManager };
    book.approval(CrmRole::Administrator, rule).expect("a rule");
    let unlimited = Command::CreditLimit { customer, limit: None };
    let before = seen.relation(customer).details().limit.is_none();
    assert!(before, "no limit at first");
    assert_eq!(
        book.asked(seller, &[credit(9_000), unlimited]),
        [CommandApproval::Free, CommandApproval::Free],
        "no more than before"
    );
    let mut limited = world.clone();
    limited.apply(ME, &credit(500)).expect("a limit");
    let book = Checked { world: &limited, ..book };
    assert!(matches!(book.asked(seller, &[credit(1_001)])[0], CommandApproval::Needed(_)));
    assert_eq!(book.asked(seller, &[credit(1_000)]), [CommandApproval::Free]);
    assert_eq!(book.asked(CrmRole::GeneralManager, &[credit(1_001)]), [CommandApproval::Free]);
}

#[test]
fn a_standing_order_for_purchases_waits_where_purchases_have_a_rule() {
    let world = opened();
    let mut book = Checked::of(&world);
    let (seller, finance) = (CrmRole::Salesperson, CrmRole::Finance);
    let asked = |book: &Checked<'_>, switch| book.asked(seller, &[Command::StandingOrder(StandingOrder::Buy(switch))]);
    assert_eq!(asked(&book, Switch::On), [CommandApproval::Free], "without a rule nobody is asked");
    let matter = ApprovalMatter::Purchase;
    let rule = ApprovalRecord::Rule { matter, limit: 200_000, role: finance };
    book.approval(CrmRole::Administrator, rule).expect("a rule");
    assert!(matches!(asked(&book, Switch::On)[..], [CommandApproval::Needed(_)]), "it buys without asking again");
    assert_eq!(asked(&book, Switch::Off), [CommandApproval::Free]);
    let value = matter.most();
    let ask = ApprovalRecord::Request { matter, customer: None, value, text: "why".to_owned() };
    let request = book.approval(seller, ask).expect("beyond the limit");
    let decide = ApprovalRecord::Decide { request, approve: true, text: String::new() };
    book.approval(finance, decide).expect("by the role that approves");
    assert!(matches!(asked(&book, Switch::On)[..], [CommandApproval::Approved(_)]));
}

#[test]
fn an_approved_quotation_is_approved_as_a_contract_too() {
    let world = opened();
    let seen = world.observe(ME);
    let mut book = Checked::of(&world);
    let terms = seen.book(seen.month()).next().expect("tenders each month").terms().clone();
    let offer = first_offer(&seen, &terms).expect("products of the family");
    let (seller, general) = (CrmRole::Salesperson, CrmRole::GeneralManager);
    let rule = ApprovalRecord::Rule { matter: ApprovalMatter::Contract, limit: 1, role: general };
    book.approval(CrmRole::Administrator, rule).expect("a rule");
    assert_eq!(approver(&seen, book.book.approvals(), &terms, &offer), Some(general));
    let quotation = |record| CrmRecord::Quotation(record);
    let version =
        QuotationRecord::Version { opportunity: terms.id, offer, valid_until: terms.deadline, reason: "1".to_owned() };
    let version = book.add(seller, quotation(version)).expect("a version");
    let command = sending(&seen, terms.id, &book.book.quotations().versions(terms.id)[0]).expect("a bid");
    assert!(matches!(book.asked(seller, std::slice::from_ref(&command))[0], CommandApproval::Needed(_)));
    book.add(general, quotation(QuotationRecord::Submit { version })).expect("submitted");
    let open = |open| ApprovalRecord::OwnRequests { role: general, open };
    book.approval(CrmRole::Administrator, open(false)).expect("a change");
    let decide = quotation(QuotationRecord::Decide { version, approved: true, reason: "fair".to_owned() });
    assert_eq!(book.add(general, decide.clone()), Err(RecordRefusal::OwnRequest));
    let waiting = |book: &Checked<'_>| waiting_for(&seen, book.book.quotations(), book.book.approvals(), general).len();
    assert_eq!(waiting(&book), 0);
    book.approval(CrmRole::Administrator, open(true)).expect("a change");
    assert_eq!(waiting(&book), 1);
    let state = |book: &Checked<'_>| {
        let viewer = Viewer { seen: &seen, book: &book.book, role: general };
        let listing = read(&viewer, ListName::Approvals).expect("open to all");
        let at = listing.position(ColumnName::State).expect("a column");
        listing.rows.into_iter().map(|mut row| row.remove(at)).collect::<Vec<_>>()
    };
    assert_eq!(state(&book), [Cell::State(State::Open)], "a quotation that waits stands among the approvals");
    book.add(general, decide).expect("allowed by now");
    assert_eq!(state(&book), [Cell::State(State::Approved)]);
    assert_eq!(book.asked(seller, &[command]), [CommandApproval::Free]);
}

#[test]
fn a_bid_is_held_back_by_the_rules_for_margin_and_discount_until_both_are_approved() {
    let world = opened();
    let seen = world.observe(ME);
    let mut book = Checked::of(&world);
    let terms = seen.book(seen.month()).next().expect("tenders each month").terms().clone();
    let product = seen.scenario().products_of(terms.id.family(seen.customer(terms.id.customer).industry)).next();
    let price = |per_cent: i64| u32::try_from(terms.ceiling.share(per_cent, 100).as_yuan()).expect("a price");
    let bid = |per_cent: i64| {
        let (product, price) = (product.expect("products"), price(per_cent));
        Command::Bid(Bid { tender: terms.id, product, price, package: game::ids::PackageId(0) })
    };
    let (seller, manager) = (CrmRole::Salesperson, CrmRole::SalesManager);
    let held = |book: &Checked<'_>, per_cent: i64| match book.asked(seller, &[bid(per_cent)]).remove(0) {
        CommandApproval::Needed(needs) => needs,
        free => panic!("{per_cent}: {free:?}"),
    };
    assert_eq!(book.asked(seller, &[bid(60)]), [CommandApproval::Free], "without a rule nobody is asked");
    let rule = |matter, limit| ApprovalRecord::Rule { matter, limit, role: manager };
    book.approval(CrmRole::Administrator, rule(ApprovalMatter::Discount, 30)).expect("a rule");
    book.approval(CrmRole::Administrator, rule(ApprovalMatter::Margin, 90)).expect("a rule");
    let matters: Vec<ApprovalMatter> = held(&book, 60).iter().map(|need| need.matter).collect();
    assert_eq!(matters, [ApprovalMatter::Margin, ApprovalMatter::Discount]);
    let matters: Vec<ApprovalMatter> = held(&book, 80).iter().map(|need| need.matter).collect();
    assert_eq!(matters, [ApprovalMatter::Margin], "within the limit for discounts");
    let needs = held(&book, 60);
    let mut approved = Vec::new();
    for need in needs {
        let (matter, customer, value) = (need.matter, need.customer, need.value);
        let request = ApprovalRecord::Request { matter, customer, value, text: "why".to_owned() };
        let request = book.approval(seller, request).expect("beyond the limit");
        let decide = ApprovalRecord::Decide { request, approve: true, text: String::new() };
        book.approval(manager, decide).expect("by the role that approves");
        approved.push(request);
    }
    // A better price keeps to what was approved, a worse one does not.
    assert!(matches!(book.asked(seller, &[bid(62)])[0], CommandApproval::Approved(_)));
    assert!(!held(&book, 50).is_empty());
    assert_eq!(book.asked(seller, &[bid(60)]), [CommandApproval::Approved(approved)]);
}

#[test]
fn a_role_gives_no_command_of_work_that_is_closed_to_it_whatever_page_it_comes_from() {
    let world = opened();
    let seen = world.observe(ME);
    let mut book = Checked::of(&world);
    let (customer, staff) = (CustomerId(0), seen.people().next().expect("people").id);
    let tender = seen.book(seen.month()).next().expect("tenders each month").id();
    let product = seen.scenario().all_products().next().expect("products");
    let queue = |task| Command::Queue { staff, task, after: None };
    let cases = [
        (CrmAct::Accounts, Command::Assign { customer, owner: Some(staff) }),
        (CrmAct::Quotations, Command::Bid(Bid { tender, product, price: 9, package: game::ids::PackageId(0) })),
        (CrmAct::Quotations, Command::WithdrawBid { tender }),
        (CrmAct::Credit, Command::CreditLimit { customer, limit: None }),
        (CrmAct::Credit, Command::PaymentTerm { customer, months: None }),
        (CrmAct::Purchases, queue(TaskKind::Purchase { product, quantity: 10 })),
        (CrmAct::Surveys, queue(TaskKind::Survey { customer, contacts: 1 })),
        (CrmAct::Campaigns, queue(TaskKind::Gift { customer })),
        (CrmAct::Plan, Command::Target { staff, amount: Money::yuan(1) }),
        (CrmAct::Leads, Command::BuyAddresses { list: 1 }),
    ];
    let (seller, manager) = (CrmRole::Salesperson, CrmRole::SalesManager);
    for (act, command) in cases {
        assert_eq!(book.asked(seller, std::slice::from_ref(&command)), [CommandApproval::Free], "{act:?} at first");
        let set = |open| CrmRecord::Access(AccessRecord::Act { role: seller, act, open });
        book.add(CrmRole::Administrator, set(false)).expect("a change");
        assert_eq!(book.asked(seller, std::slice::from_ref(&command)), [CommandApproval::Barred(act)]);
        assert_eq!(book.asked(manager, std::slice::from_ref(&command)), [CommandApproval::Free], "{act:?} of another");
        book.add(CrmRole::Administrator, set(true)).expect("a change");
    }
}

#[test]
fn a_page_of_the_game_is_closed_with_the_lists_that_it_shows() {
    let world = opened();
    let mut book = Checked::of(&world);
    let open = |book: &Checked<'_>, role| -> Vec<GamePage> {
        GamePage::ALL.into_iter().filter(|page| book.book.access().may_open(role, *page)).collect()
    };
    use GamePage::{Awards, Customers, Finance, Goods, Market, People, Service, Tenders};
    assert_eq!(open(&book, CrmRole::GeneralManager), GamePage::ALL, "who plays alone notices nothing");
    assert_eq!(open(&book, CrmRole::Administrator), GamePage::ALL);
    assert_eq!(open(&book, CrmRole::Salesperson), [Customers, Tenders, Awards, Goods, Market]);
    assert_eq!(open(&book, CrmRole::Finance), [Customers, Finance, People]);
    assert_eq!(open(&book, CrmRole::TechnicalManager), [Customers, Tenders, Awards, Service]);
    assert_eq!(open(&book, CrmRole::OperationsManager), [Goods, Service]);
    // The administrator opens a page by its lists, and closes one.
    let set = |role, list, open| CrmRecord::Access(AccessRecord::List { role, list, open });
    for (role, list, is_open) in [
        (CrmRole::Salesperson, ListName::Tickets, true),
        (CrmRole::GeneralManager, ListName::Staff, false),
        (CrmRole::Finance, ListName::Payables, false),
    ] {
        book.add(CrmRole::Administrator, set(role, list, is_open)).expect("a change");
    }
    assert!(open(&book, CrmRole::Salesperson).contains(&Service));
    assert!(!open(&book, CrmRole::GeneralManager).contains(&People));
    assert!(!open(&book, CrmRole::Finance).contains(&Finance), "a page shows all its lists or is closed");
    assert!(open(&book, CrmRole::SalesManager).contains(&GamePage::Value));
    let closed = AccessRecord::Confidential { role: CrmRole::SalesManager, open: false };
    book.add(CrmRole::Administrator, CrmRecord::Access(closed)).expect("a change");
    assert!(!open(&book, CrmRole::SalesManager).contains(&GamePage::Value), "a page of confidential figures");
    assert!(open(&book, CrmRole::SalesManager).contains(&Customers), "its confidential section is left out");
}
