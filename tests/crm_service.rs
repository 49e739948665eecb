//! Laws of service and surveys on the workbench: steps of work orders come in their order, a quotation of a repair is its
//! invoice and the ledger's bill, totals agree, a design freezes with the first answer, and records change no world.

#![cfg(not(target_arch = "wasm32"))]

mod fixtures;

use fixtures::{person_against_rivals, setup};
use game::care::{AcsiNumber, Programme, Remedy, Ticket, TicketId, TicketState};
use game::command::Command;
use game::finance::Reason;
use game::ids::{CompanyId, CustomerId, PackageId};
use game::money::Money;
use game::observation::Observation;
use game::people::TaskKind;
use game::rival::{Policy, Skill};
use game::scenario::{Role, Scenario};
use game::time::{Minute, Minutes};
use game::world::World;
use std::sync::LazyLock;
use tender::crm::book::CrmBook;
use tender::crm::list::{Cell, Listing, read};
use tender::crm::names::{ColumnName, ListName};
use tender::crm::record::{
    CrmRecord, QualityDimension, RecordEntry, RecordId, SampleMethod, ServiceRecord, SurveyDesign, SurveyItem,
    SurveyRecord, TroubleCause, WorkOrderKind, WorkUrgency, record_text,
};
use tender::crm::refusal::RecordRefusal;
use tender::crm::repair::{invoiced, lines, sum};
use tender::crm::role::CrmRole;
use tender::crm::sample::{population, sample};
use tender::crm::service::clock::{clock, queue};
use tender::crm::service::work_order::{WorkStep, work_order};
use tender::crm::survey::answers::answers;
use tender::crm::survey::dimensions::dimension;
use tender::crm::survey::factors::plane;
use tender::crm::survey::index::index;
use tender::crm::survey::results::coverage;
use tender::crm::survey::work::{effort, interviewers, run, still_to_ask};
use tender::crm::viewer::Viewer;
use tender::insight::care::answer::answer;
use tender::insight::planning::proposal::Assignee;
use tender::record::{Save, play_as_person, play_with_own_mind, replay, replay_with_records, world_digest};

const ME: CompanyId = CompanyId(0);

/// A year of somebody who offers the shortest warranty on tenders by price.
fn short_warranty(seed: u64) -> Save {
    let scenario = Scenario::practice();
    let setup = setup(seed, person_against_rivals("Player", &scenario));
    play_with_own_mind(&scenario, setup, Policy::Sprinter, Skill::Middle, &mut |_| Vec::new())
}

/// A year of a diligent person, who serves and asks.
static SERVED: LazyLock<Save> = LazyLock::new(|| {
    let scenario = Scenario::practice();
    let setup = setup(3, person_against_rivals("Player", &scenario));
    play_as_person(&scenario, setup, Policy::Careful, Skill::High)
});

/// The world of a save shortly before a minute.
fn world_at(save: &Save, minute: Minute) -> World {
    let mut before = save.clone();
    before.log.entries.retain(|entry| entry.at < minute);
    replay(&before).expect("the beginning of a year replays")
}

/// The first ticket in such a year of which something holds, with the world as it has just come.
fn with_ticket(fits: impl Fn(&Ticket) -> bool) -> (World, TicketId) {
    let of_year = |seed: u64| {
        let year = short_warranty(seed);
        let end = replay(&year).expect("a sound log");
        let seen = end.observe(ME);
        let before = |ticket: &&Ticket| fits(ticket) && ticket.opened.month().number() < 12;
        seen.company().tickets.iter().filter(before).find_map(|ticket| {
            let mut world = world_at(&year, ticket.opened);
            // The step of the clock in which it came may have gone on a little.
            if world.now() <= ticket.opened {
                world.apply(ME, &Command::Advance { to: ticket.opened + Minutes::new(1) }).ok()?;
            }
            let waits = world.observe(ME).tickets_waiting().iter().any(|one| one.id == ticket.id);
            waits.then_some((world, ticket.id))
        })
    };
    (1..100).find_map(of_year).expect("a year in a hundred has such a ticket")
}

fn add(book: &mut CrmBook, world: &World, role: CrmRole, record: CrmRecord) -> Result<(), RecordRefusal> {
    let seen = world.observe(ME);
    book.check(&seen, role, &record)?;
    book.add(RecordEntry { at: seen.now(), after: 0, by: ME, role, record });
    Ok(())
}

fn record(book: &mut CrmBook, world: &World, record: ServiceRecord) -> Result<(), RecordRefusal> {
    add(book, world, CrmRole::TechnicalManager, CrmRecord::Service(record))
}

fn triage(ticket: TicketId, in_warranty: bool) -> ServiceRecord {
    let (kind, urgency, cause) = (WorkOrderKind::OnSite, WorkUrgency::High, TroubleCause::Product);
    ServiceRecord::Triage { ticket, kind, urgency, cause, in_warranty }
}

fn runs(world: &mut World, days: u32) {
    let to = world.now() + Minutes::days(days);
    world.apply(ME, &Command::Advance { to }).expect("time runs on");
}

fn total(listing: &Listing, column: ColumnName) -> i64 {
    let at = listing.position(column).expect("a column of the list");
    listing.total(at).and_then(|total| total.number()).expect("a column with a total")
}

fn with_viewer<T>(world: &World, book: &CrmBook, look: impl FnOnce(&Viewer<'_>) -> T) -> T {
    look(&Viewer { seen: &world.observe(ME), book, role: CrmRole::GeneralManager })
}

#[test]
fn a_repair_out_of_warranty_goes_step_by_step_from_triage_to_follow_up() {
    let (mut world, ticket) = with_ticket(|ticket| !ticket.in_warranty && Remedy::Repair.suits(ticket.matter));
    let mut book = CrmBook::default();
    let staff = world.observe(ME).people().find(|person| person.role == Role::Service).expect("somebody serves").id;
    let seller = world.observe(ME).people().find(|person| person.role == Role::Sales).expect("somebody sells").id;
    let assign = ServiceRecord::Assign { ticket, staff };
    let quote = ServiceRecord::QuoteRepair { ticket, remedy: Remedy::Repair, price: None };
    let close = ServiceRecord::Close { ticket, note: String::new() };
    let follow = ServiceRecord::FollowUp { ticket, content: true, note: "runs well".to_owned() };
    for (what, early, why) in [
        ("assigned before triage", &assign, RecordRefusal::NotTriaged),
        ("quoted before triage", &quote, RecordRefusal::NotTriaged),
        ("closed before triage", &close, RecordRefusal::NotTriaged),
        ("followed up before it is closed", &follow, RecordRefusal::NotClosed),
    ] {
        assert_eq!(record(&mut book, &world, early.clone()), Err(why), "{what}");
    }
    record(&mut book, &world, triage(ticket, true)).expect("an open ticket");
    assert_eq!(record(&mut book, &world, triage(ticket, true)), Err(RecordRefusal::NothingNew));
    record(&mut book, &world, triage(ticket, false)).expect("a judgement can be corrected");
    let to_seller = ServiceRecord::Assign { ticket, staff: seller };
    assert_eq!(record(&mut book, &world, to_seller), Err(RecordRefusal::NotThere), "sales people do not repair");
    record(&mut book, &world, assign).expect("triaged");
    let refund = ServiceRecord::QuoteRepair { ticket, remedy: Remedy::Refund, price: None };
    assert_eq!(record(&mut book, &world, refund), Err(RecordRefusal::NothingToBill));
    record(&mut book, &world, quote.clone()).expect("out of warranty");
    assert_eq!(record(&mut book, &world, quote), Err(RecordRefusal::NothingNew));
    let priced = |yuan| ServiceRecord::QuoteRepair { ticket, remedy: Remedy::Repair, price: Some(Money::yuan(yuan)) };
    assert_eq!(record(&mut book, &world, priced(-1)), Err(RecordRefusal::OutOfRange));
    record(&mut book, &world, priced(123)).expect("a price of one's own");
    assert_eq!(record(&mut book, &world, priced(123)), Err(RecordRefusal::NothingNew));
    let own = with_viewer(&world, &book, |viewer| work_order(viewer, ticket).and_then(|one| one.recorded.quoted_price));
    assert_eq!(own, Some(Money::yuan(123)));
    assert_eq!(record(&mut book, &world, close.clone()), Err(RecordRefusal::NotWorked));
    let next = with_viewer(&world, &book, |viewer| work_order(viewer, ticket).and_then(|order| order.next()));
    assert_eq!(next, Some(WorkStep::Responded));

    let commands = {
        let seen = world.observe(ME);
        answer(&seen, seen.ticket(ticket).expect("it waits"), Remedy::Repair, Assignee::One(staff))
    };
    for command in commands {
        world.apply(ME, &command).expect("an open ticket");
    }
    for _day in 0..10 {
        if world.observe(ME).ticket(ticket).is_some_and(Ticket::is_open) {
            runs(&mut world, 1);
        }
    }
    let settled = world.observe(ME).ticket(ticket).expect("it stays in the list").clone();
    assert!(matches!(settled.state, TicketState::Settled { remedy: Remedy::Repair, .. }), "{:?}", settled.state);
    assert_eq!(record(&mut book, &world, triage(ticket, true)), Err(RecordRefusal::TicketEnded));
    assert_eq!(record(&mut book, &world, follow.clone()), Err(RecordRefusal::NotClosed));
    record(&mut book, &world, close).expect("the work is done");
    assert_eq!(record(&mut book, &world, follow.clone()), Err(RecordRefusal::NotCalled));

    let customer = settled.customer();
    let task = {
        let seen = world.observe(ME);
        TaskKind::Visit { customer, contact: seen.best_contact(customer).expect("a contact") }
    };
    world.apply(ME, &Command::Queue { staff: seller, task, after: None }).expect("a customer of ours");
    for _day in 0..10 {
        if book.check(&world.observe(ME), CrmRole::TechnicalManager, &CrmRecord::Service(follow.clone())).is_err() {
            runs(&mut world, 1);
        }
    }
    record(&mut book, &world, follow).expect("the customer was visited");
    with_viewer(&world, &book, |viewer| {
        let order = work_order(viewer, ticket).expect("it is there");
        assert_eq!(order.next(), None);
        let times: Vec<Minute> = WorkStep::ALL.into_iter().filter_map(|step| order.done(step)).collect();
        assert_eq!(times.len(), WorkStep::ALL.len(), "each step has its time");
        let mut sorted = times.clone();
        sorted.sort_unstable();
        assert_eq!(times, sorted, "the steps lie in order of time");
        assert_eq!(order.quotation, order.invoice);
        let billed = viewer.seen.ledger().entries().iter().filter(|entry| {
            entry.reason == Reason::ServiceIncome
                && entry.customer == Some(customer)
                && entry.at == order.done(WorkStep::Worked).expect("done")
        });
        let billed: Money = billed.map(|entry| entry.amount).sum();
        assert_eq!(sum(&order.invoice), billed);
        assert!(billed.is_positive());
    });
    // The steps are undone from the newest on alone.
    let undo = |id: u32| CrmRecord::Undo(RecordId(id));
    let newest = book.entries().len() as u32 - 1;
    assert_eq!(add(&mut book, &world, CrmRole::TechnicalManager, undo(newest - 1)), Err(RecordRefusal::CannotUndo));
    add(&mut book, &world, CrmRole::TechnicalManager, undo(newest)).expect("the newest step");
}

#[test]
fn lines_of_every_bill_add_up_and_the_ledger_has_the_same() {
    let world = replay(&SERVED).expect("a sound log");
    let seen = world.observe(ME);
    let rules = &seen.scenario().service;
    let tickets = &seen.company().tickets;
    assert!(!tickets.is_empty());
    let invoices: Money = tickets.iter().map(|ticket| sum(&invoiced(rules, ticket))).sum();
    let income = seen.ledger().entries().iter().filter(|entry| entry.reason == Reason::ServiceIncome);
    assert_eq!(invoices, income.map(|entry| entry.amount).sum());
    for ticket in tickets {
        for remedy in Remedy::ALL {
            let bill = sum(&lines(rules, ticket, remedy));
            let outlay = rules.remedies[remedy as usize].work.cost.money()
                + ticket.part.per_mille(rules.remedies[remedy as usize].part);
            assert_eq!(bill, outlay - game::care::cost_of_remedy(rules, ticket, remedy), "{remedy:?}");
        }
    }
    with_viewer(&world, &CrmBook::default(), |viewer| {
        let orders = read(viewer, ListName::WorkOrders).expect("open to the general manager");
        let parts = read(viewer, ListName::RepairLines).expect("open to the general manager");
        for column in [ColumnName::Quoted, ColumnName::Invoiced] {
            assert_eq!(total(&orders, column), total(&parts, column), "{column:?}");
        }
        assert_eq!(total(&parts, ColumnName::Invoiced), invoices.as_fen());
        let causes = read(viewer, ListName::Causes).expect("open to the general manager");
        assert_eq!(total(&causes, ColumnName::Tickets), tickets.len() as i64);
        assert_eq!(total(&causes, ColumnName::Cost), total(&orders, ColumnName::Cost));
        let queue = read(viewer, ListName::ServiceQueue).expect("open to the general manager");
        assert_eq!(queue.rows.len(), tickets.len());
    });
}

#[test]
fn an_overdue_ticket_is_marked_and_a_new_promise_holds_from_then_on() {
    let (mut world, ticket) = with_ticket(|_| true);
    let mut book = CrmBook::default();
    let package = {
        let seen = world.observe(ME);
        let contract = seen.ticket(ticket).expect("there").contract;
        seen.company().contracts[&contract].package
    };
    let promised = with_viewer(&world, &book, |viewer| {
        let one = clock(viewer, viewer.seen.ticket(ticket).expect("there"));
        one.respond_by - one.ticket.opened
    });
    let days = promised.days_begun();
    runs(&mut world, days + 1);
    let overdue = |world: &World, book: &CrmBook| {
        with_viewer(world, book, |viewer| {
            let one = queue(viewer).into_iter().find(|one| one.ticket.id == ticket).expect("it waits");
            (one.is_overdue(), one.kept)
        })
    };
    assert_eq!(overdue(&world, &book), (true, Some(false)));
    let promise = ServiceRecord::Promise { package, hours: 160 };
    let by = |role| (role, CrmRecord::Service(promise.clone()));
    let (role, of_seller) = by(CrmRole::Salesperson);
    assert_eq!(add(&mut book, &world, role, of_seller), Err(RecordRefusal::NotAllowed));
    let (role, of_manager) = by(CrmRole::TechnicalManager);
    add(&mut book, &world, role, of_manager).expect("the technical manager may");
    assert_eq!(overdue(&world, &book), (true, Some(false)), "what was promised before stays so");
    let now = world.observe(ME);
    assert_eq!(book.service().promise(&now, package, now.now()), Minutes::hours(160));
    let best = now.scenario().packages.iter().map(|one| one.points).max();
    let first = (0..now.scenario().packages.len() as u8).map(PackageId);
    for package in first {
        let points = now.scenario().package(package).map(|one| one.points);
        let promise = CrmBook::default().service().promise(&now, package, now.now());
        assert_eq!(promise == Minutes::days(1), points == best, "one day under the best package alone");
    }
}

#[test]
fn a_programme_shows_in_the_plan_with_what_it_takes() {
    let mut world = world_at(&SERVED, game::time::Month::new(6).expect("a month").opening());
    let book = CrmBook::default();
    let rows = |world: &World| with_viewer(world, &book, tender::crm::service::plan::plan);
    let before = rows(&world);
    let one = before.iter().find(|one| one.programme != Programme::Partnership).expect("a customer of the plan");
    let command = Command::Programme { customer: one.customer, programme: Programme::Partnership };
    world.apply(ME, &command).expect("a customer of ours");
    let after = rows(&world);
    let now = after.iter().find(|line| line.customer == one.customer).expect("it stays in the plan");
    assert_eq!(now.programme, Programme::Partnership);
    assert!(now.monthly > one.monthly && now.minutes > one.minutes, "{now:?} after {one:?}");
    with_viewer(&world, &book, |viewer| {
        let list = read(viewer, ListName::ServicePlan).expect("open to the general manager");
        let sum: Money = after.iter().map(|line| line.monthly).sum();
        assert_eq!(total(&list, ColumnName::MonthlyCost), sum.as_fen());
    });
}

fn design(seen: &Observation<'_>, method: SampleMethod) -> SurveyDesign {
    let customers = sample(seen, &|_| None, &method);
    SurveyDesign { name: "autumn".to_owned(), items: SurveyItem::all(), method, customers, contacts: 2 }
}

fn survey(record: SurveyRecord) -> CrmRecord {
    CrmRecord::Survey(record)
}

#[test]
fn a_survey_is_designed_asked_frozen_and_worked_out() {
    let mut world = world_at(&SERVED, game::time::Month::new(9).expect("a month").opening());
    let mut book = CrmBook::default();
    let all = population(&world.observe(ME));
    assert!(all.len() >= 4, "{} customers have been delivered to", all.len());
    let first = design(&world.observe(ME), SampleMethod::Random { key: 7, size: 3 });
    let picked = SurveyDesign { customers: all.iter().copied().take(3).rev().collect(), ..first.clone() };
    let role = CrmRole::SalesManager;
    let refused = add(&mut book, &world, role, survey(SurveyRecord::Design(picked)));
    assert_eq!(refused, Err(RecordRefusal::NotThere), "a sample is drawn, not picked");
    let twice = SurveyDesign { items: vec![SurveyItem::Open, SurveyItem::Open], ..first.clone() };
    assert_eq!(add(&mut book, &world, role, survey(SurveyRecord::Design(twice))), Err(RecordRefusal::OutOfRange));
    add(&mut book, &world, role, survey(SurveyRecord::Design(first.clone()))).expect("a sound design");
    let id = RecordId(0);
    let change = |size: u16, world: &World| {
        let design = design(&world.observe(ME), SampleMethod::Random { key: 7, size });
        survey(SurveyRecord::Change { survey: id, design })
    };
    let larger = change(4, &world);
    add(&mut book, &world, role, larger).expect("nobody has answered");
    let commands = with_viewer(&world, &book, |viewer| {
        let one = viewer.book.surveys().survey(id).expect("designed");
        assert_eq!(still_to_ask(viewer, one).len(), 4);
        let by = interviewers(viewer.seen)[0];
        let takes = effort(viewer.seen, &one.design.customers, one.design.contacts, by);
        let fee = viewer.seen.scenario().satisfaction.survey.cost.money();
        assert_eq!(takes.cost, fee.times(takes.contacts), "the cost shown is that of the game's tasks");
        run(viewer, one, by)
    });
    let cash_for = |world: &World| -> Money {
        let entries = world.observe(ME).ledger().entries().to_vec();
        entries.iter().filter(|entry| entry.reason == Reason::Care).map(|entry| entry.amount).sum()
    };
    let paid = cash_for(&world);
    for command in commands {
        world.apply(ME, &command).expect("a customer that was delivered to");
    }
    for _day in 0..30 {
        let left = with_viewer(&world, &book, |viewer| {
            answers(viewer, viewer.book.surveys().survey(id).expect("designed")).len()
        });
        if left < 4 {
            runs(&mut world, 1);
        }
    }
    assert!(cash_for(&world) > paid);
    let frozen = add(&mut book, &world, role, change(2, &world));
    assert!(matches!(frozen, Err(RecordRefusal::Answered { .. })), "{frozen:?}");
    let undone = add(&mut book, &world, role, CrmRecord::Undo(RecordId(1)));
    assert!(matches!(undone, Err(RecordRefusal::Answered { .. })), "{undone:?}");
    with_viewer(&world, &book, |viewer| {
        let one = viewer.book.surveys().survey(id).expect("designed");
        let told = answers(viewer, one);
        assert_eq!(told.len(), 4);
        let rules = &viewer.seen.scenario().satisfaction;
        for number in AcsiNumber::ALL {
            let whole = index(rules, &told, number, all.len()).expect("answers");
            assert!((0..=1000).contains(&whole.mean) && whole.half.is_some(), "{number:?}: {whole:?}");
        }
        let customers: Vec<CustomerId> = told.iter().map(|one| one.customer).collect();
        for which in QualityDimension::ALL {
            let share = dimension(viewer, &customers, which);
            assert!(share.good <= share.all, "{which:?}");
        }
        let placed = plane(viewer, &told, coverage(viewer, one, &told)).placed;
        let importance: i32 = placed.iter().map(|one| one.importance.get()).sum();
        assert!(!placed.is_empty() && (1000 - importance).unsigned_abs() as usize <= placed.len(), "{placed:?}");
        let list = read(viewer, ListName::SurveyAnswers).expect("open to the general manager");
        assert_eq!(list.rows.len(), 4);
        assert!(list.rows.iter().all(|row| row[0] == Cell::Words("autumn".to_owned())));
        // A role to which the list is closed gets nothing of it.
        assert!(read(&Viewer { role: CrmRole::Finance, ..*viewer }, ListName::SurveyAnswers).is_none());
    });
    // What was answered stays with its survey, whatever is designed later.
    let again = design(&world.observe(ME), SampleMethod::All);
    add(&mut book, &world, role, survey(SurveyRecord::Design(again))).expect("a sound design");
    with_viewer(&world, &book, |viewer| {
        let [old, new] = viewer.book.surveys().all() else { panic!("two surveys") };
        assert_eq!((answers(viewer, old).len(), answers(viewer, new).len()), (4, 0));
    });
}

#[test]
fn records_about_service_and_surveys_change_no_world_and_replay() {
    let plain = SERVED.clone();
    let scenario = plain.scenario.open().expect("built in");
    let mut save = Save::new(&scenario, plain.setup.clone(), String::new());
    let (mut world, mut book) = (World::new(scenario.clone(), plain.setup.clone()), CrmBook::default());
    for entry in &plain.log.entries {
        for wish in wishes(&world) {
            if book.check(&world.observe(ME), CrmRole::TechnicalManager, &wish).is_ok() {
                save.record(world.now(), ME, record_text(CrmRole::TechnicalManager, wish));
                book.add(RecordEntry::read(save.records.last().expect("just added")));
            }
        }
        world.apply(entry.by, &entry.command).expect("what was recorded is allowed");
        save.note(entry.at, entry.by, entry.command.clone());
    }
    let steps = |is_it: fn(&ServiceRecord) -> bool| {
        let entries = book.entries().iter();
        entries.filter(|entry| matches!(&entry.record, CrmRecord::Service(record) if is_it(record))).count()
    };
    assert!(steps(|record| matches!(record, ServiceRecord::Triage { .. })) > 2);
    assert!(steps(|record| matches!(record, ServiceRecord::Close { .. })) > 2);
    assert!(steps(|record| matches!(record, ServiceRecord::FollowUp { .. })) > 0);
    assert!(!book.surveys().all().is_empty());
    let (recorded, replayed) =
        replay_with_records(scenario, save.setup.clone(), &save.log, ME, &save.records).expect("a sound log");
    assert_eq!(replayed, book);
    assert_eq!(world_digest(&recorded), world_digest(&replay(&plain).expect("a sound log")));
}

/// Records of each kind about the tickets that there are, and a survey a month.
fn wishes(world: &World) -> Vec<CrmRecord> {
    let seen = world.observe(ME);
    let staff = seen.people().find(|person| person.role == Role::Service).map(|person| person.id);
    let steps = seen.company().tickets.iter().rev().take(4).flat_map(|one| {
        let ticket = one.id;
        let assign = staff.map(|staff| ServiceRecord::Assign { ticket, staff });
        let others = [
            ServiceRecord::QuoteRepair { ticket, remedy: Remedy::Repair, price: None },
            ServiceRecord::Close { ticket, note: String::new() },
            ServiceRecord::FollowUp { ticket, content: true, note: String::new() },
        ];
        [triage(ticket, true)].into_iter().chain(assign).chain(others)
    });
    let month = u16::from(seen.month().number());
    let promise = ServiceRecord::Promise { package: PackageId(0), hours: 8 + month };
    let method = SampleMethod::Random { key: u32::from(month), size: 3 };
    let mut asked = design(&seen, method);
    asked.name = format!("month {month}");
    let is_due = seen.now().in_month() > Minutes::days(10) && seen.now().in_month() < Minutes::days(11);
    let asked = is_due.then(|| survey(SurveyRecord::Design(asked)));
    steps.chain([promise]).map(CrmRecord::Service).chain(asked).collect()
}
