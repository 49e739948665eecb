//! Laws of totals in every situation in which a lab begins: companies in the middle of their year, some of whose customers
//! were taken over, some of whose people have left.

#![cfg(not(target_arch = "wasm32"))]

use game::command::Command;
use game::money::Money;
use game::per_mille::PerMille;
use game::relation::Stage;
use game::time::{Minutes, Month};
use std::fs;
use std::path::PathBuf;
use tender::crm::book::CrmBook;
use tender::crm::changes::{ChangeName, changes};
use tender::crm::dashboard::{FigureName, figures};
use tender::crm::leads::found::LeadState;
use tender::crm::list::{Cell, read};
use tender::crm::list_part::{ListPart, read_part};
use tender::crm::lost_reason::proposed;
use tender::crm::names::{ColumnName, ListName};
use tender::crm::pipeline::{Opportunity, OpportunityKind, PipelineStage, forecast, opportunities, unforeseen_in};
use tender::crm::plan_lines::{PlanBy, plan_lines};
use tender::crm::repeat_orders::unforeseen_orders;
use tender::crm::role::CrmRole;
use tender::crm::stage_time::stage_times;
use tender::crm::statistics::{conversion, grouped};
use tender::crm::viewer::Viewer;
use tender::record::{replay, replay_with_records};
use tender::study::situation::{open_situation, read_situations};

/// Looks at each situation as its general manager.
fn each(look: impl Fn(&str, &Viewer<'_>)) {
    let infos = read_situations(include_str!("../src/study/situation/situations.json")).expect("the list can be read");
    assert!(infos.len() > 20);
    for info in infos {
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("src/study/situation/{}.txt", info.id));
        let save = open_situation(&fs::read_to_string(path).expect("a file")).expect("a save");
        let (scenario, me) = (save.scenario.open().expect("built in"), save.person());
        let played = replay_with_records(scenario, save.setup.clone(), &save.log, me, &save.records);
        let (world, book): (_, CrmBook) = played.expect("it plays again");
        let (seen, book) = (world.observe(me), book.open_to_all());
        look(&info.id, &Viewer { seen: &seen, book: &book, role: CrmRole::GeneralManager });
    }
}

/// Looks at the company of a situation in the last minute of each month up to it, as it was then.
fn each_month_end_of(situation: &str, look: impl Fn(&str, &Viewer<'_>)) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("src/study/situation/{situation}.txt"));
    let save = open_situation(&fs::read_to_string(path).expect("a file")).expect("a save");
    let me = save.person();
    for month in Month::all().filter(|month| month.end() <= save.summary.minute) {
        let end = month.end().back(Minutes::new(1));
        let mut until = save.clone();
        until
            .log
            .entries
            .retain(|entry| entry.at < end && !matches!(entry.command, Command::Advance { to } if to >= end));
        let mut world = replay(&until).expect("it plays again");
        world.apply(me, &Command::Advance { to: end }).expect("time runs on");
        let (seen, book) = (world.observe(me), CrmBook::default());
        look(&format!("{situation} {month:?}"), &Viewer { seen: &seen, book: &book, role: CrmRole::GeneralManager });
    }
}

fn total(viewer: &Viewer<'_>, list: ListName, column: ColumnName) -> Option<i64> {
    let listing = read(viewer, list).expect("open");
    listing.total(listing.position(column).expect("a column")).and_then(|total| total.number())
}

#[test]
fn one_word_means_the_same_in_each_list() {
    use ColumnName::{Actual, Amount, Hours, Ordered, Outstanding, Owed, OwnedAccounts, Quantity, Received};
    let same: [&[(ListName, ColumnName)]; 6] = [
        &[
            (ListName::Orders, Amount),
            (ListName::Accounts, Ordered),
            (ListName::CourseCustomer, Ordered),
            (ListName::OrderToCash, Ordered),
            (ListName::Products, Amount),
            (ListName::SalesPlan, Actual),
        ],
        &[(ListName::Orders, Quantity), (ListName::CourseCustomer, Quantity), (ListName::CourseProduct, Quantity)],
        &[(ListName::Receivables, Amount), (ListName::Accounts, Owed), (ListName::OrderToCash, Outstanding)],
        &[(ListName::Receipts, Amount), (ListName::OrderToCash, Received)],
        &[(ListName::Tasks, Hours), (ListName::Staff, Hours)],
        &[(ListName::Staff, OwnedAccounts)],
    ];
    each(|id, viewer| {
        for lists in same {
            let first = total(viewer, lists[0].0, lists[0].1);
            for &(list, column) in &lists[1..] {
                assert_eq!(total(viewer, list, column), first, "{id}: {list:?} {column:?} against {:?}", lists[0]);
            }
        }
        let accounts = read(viewer, ListName::Accounts).expect("open");
        let owner = accounts.position(ColumnName::Owner).expect("a column");
        let owned = accounts.rows.iter().filter(|row| row[owner] != Cell::Empty).count() as i64;
        assert_eq!(total(viewer, ListName::Staff, OwnedAccounts), Some(owned), "{id}: accounts with an owner");
    });
}

#[test]
fn a_customer_that_was_taken_over_keeps_its_row_as_long_as_it_has_orders() {
    let taken_over = std::cell::Cell::new(0);
    each(|id, viewer| {
        let accounts = read(viewer, ListName::Accounts).expect("open");
        let stage = accounts.position(ColumnName::Stage).expect("a column");
        for row in &accounts.rows {
            let Some(Cell::Customer(customer)) = row.first() else { panic!("{id}: a row without a customer") };
            let merger = viewer.seen.merger_of(*customer);
            assert_eq!(matches!(row[stage], Cell::TakenOver { .. }), merger.is_some(), "{id}: {customer:?}");
            taken_over.set(taken_over.get() + usize::from(merger.is_some()));
        }
        for contract in viewer.seen.contracts() {
            let customer = Cell::Customer(contract.id.customer);
            assert!(accounts.rows.iter().any(|row| row[0] == customer), "{id}: {:?}", contract.id);
        }
    });
    assert!(taken_over.get() > 0, "some situation has one");
}

#[test]
fn leads_convert_alike_in_statistics_and_by_source() {
    each(|id, viewer| {
        let leads = read(viewer, ListName::Leads).expect("open");
        let groups = grouped(&leads, ColumnName::Source, None, &|cell| format!("{cell:?}"));
        let sources = read(viewer, ListName::LeadSources).expect("open");
        let at = |column| sources.position(column).expect("a column");
        for group in groups {
            let row = sources.rows.iter().find(|row| row[0] == group.by).expect("a row for each source");
            let rate = group.conversion.map(Cell::Rate);
            assert_eq!(rate, Some(row[at(ColumnName::ConversionRate)].clone()), "{id}: {:?}", group.by);
        }
    });
    // A lead whose opportunity was won has been converted, too.
    let states = [LeadState::New, LeadState::Disqualified, LeadState::Converted, LeadState::Won];
    let rows = states.map(|state| vec![Cell::LeadState(state)]);
    assert_eq!(conversion(rows.iter()), Some(PerMille::new(500)));
    assert_eq!(conversion(std::iter::empty()), None);
}

#[test]
fn a_forecast_is_compared_with_what_was_judged_alone() {
    let unjudged = std::cell::Cell::new(0);
    each(|id, viewer| {
        let all = opportunities(viewer.seen, viewer.book);
        for month in forecast(&all) {
            let of_month = || all.iter().filter(|one| one.facts.id.month == month.month);
            let judged = of_month().filter(|one| one.judgement.is_some()).count();
            assert_eq!(month.forecast.is_some(), judged > 0, "{id}: {:?}", month.month);
            assert_eq!(month.difference().is_some(), judged > 0, "{id}: {:?}", month.month);
            assert!(month.judged_won <= month.won, "{id}: {:?}", month.month);
            assert!(judged < of_month().count() || month.judged_won == month.won, "{id}: {:?}", month.month);
            unjudged.set(unjudged.get() + usize::from(judged == 0 && month.won > Money::ZERO));
        }
        for line in plan_lines(viewer.seen, viewer.book, PlanBy::Employee) {
            assert_eq!(line.variance(), line.target.map(|target| line.actual - target), "{id}");
        }
    });
    assert!(unjudged.get() > 0, "some month was won without a judgement");
}

#[test]
fn what_was_won_and_the_orders_that_nobody_could_foresee_are_all_orders() {
    let (repeats, outside) = (std::cell::Cell::new(0), std::cell::Cell::new(0));
    each(|id, viewer| {
        let seen = viewer.seen;
        let all = opportunities(seen, viewer.book);
        for month in forecast(&all) {
            let unforeseen = unforeseen_in(seen, month.month);
            let orders = || seen.contracts().filter(|order| order.id.month == month.month);
            let ordered: Money = orders().map(game::supply::Contract::worth).sum();
            assert_eq!(month.won + unforeseen, ordered, "{id}: {:?}", month.month);
            outside.set(outside.get() + usize::from(unforeseen > Money::ZERO));
        }
        let won: Money = forecast(&all).iter().map(|month| month.won).sum();
        let unforeseen: Money = unforeseen_orders(seen).map(game::supply::Contract::worth).sum();
        let orders = total(viewer, ListName::Orders, ColumnName::Amount);
        assert_eq!(Some((won + unforeseen).as_fen()), orders, "{id}: all orders");
        let plan: Money = plan_lines(seen, viewer.book, PlanBy::Industry).iter().map(|line| line.actual).sum();
        assert_eq!(won + unforeseen, plan, "{id}: the plan's orders");
        let changed = changes(viewer);
        let now = |name| changed.iter().find(|one| one.name == name).and_then(|one| one.now.number());
        let (won, unforeseen) = (now(ChangeName::Won), now(ChangeName::Unforeseen));
        assert_eq!(won.zip(unforeseen).map(|(won, other)| won + other), now(ChangeName::Orders), "{id}");
        for (name, column) in [
            (ChangeName::Won, None),
            (ChangeName::Unforeseen, Some(ColumnName::Amount)),
            (ChangeName::Orders, Some(ColumnName::Amount)),
        ] {
            let change = changed.iter().find(|one| one.name == name).expect("the general manager sees it");
            let part = read_part(viewer, change.list, Some(change.part)).expect("open");
            let sum = column.and_then(|column| part.total(part.position(column).expect("a column")));
            assert!(column.is_none() || sum == Some(change.now.clone()), "{id}: {name:?} leads to {sum:?}");
        }
        repeats.set(repeats.get() + all.iter().filter(|one| one.facts.kind == OpportunityKind::Repeat).count());
    });
    assert!(repeats.get() > 0 && outside.get() > 0, "{repeats:?} repeat orders, {outside:?} months with others");
}

#[test]
fn a_repeat_order_is_foreseen_once_for_each_stable_customer_that_was_delivered_to() {
    let (expected, none) = (std::cell::Cell::new(0), std::cell::Cell::new(0));
    each(|id, viewer| {
        let seen = viewer.seen;
        let all = opportunities(seen, viewer.book);
        let repeats = || all.iter().filter(|one| one.facts.kind == OpportunityKind::Repeat);
        for one in repeats() {
            assert_eq!(all.iter().filter(|other| other.facts.id == one.facts.id).count(), 1, "{id}: {one:?}");
            assert!(one.facts.amount > Money::ZERO, "{id}: {one:?}");
            assert!(seen.relation(one.facts.id.customer).details().fulfilled > 0, "{id}: {one:?}");
            assert_eq!(one.offer_won(), None, "{id}: {one:?}");
            let stages = [PipelineStage::Foreseen, PipelineStage::Won, PipelineStage::NoOrder];
            assert!(stages.contains(&one.facts.stage), "{id}: {one:?}");
            let months = seen.tender_months(one.facts.id.customer).unwrap_or_default();
            assert!(!months.contains(&one.facts.id.month), "{id}: {one:?}");
            none.set(none.get() + usize::from(one.facts.stage == PipelineStage::NoOrder));
            assert_eq!(proposed(seen, one), None, "{id}: nobody neglected {one:?}");
        }
        let repeats_alone: Vec<Opportunity> = repeats().cloned().collect();
        assert_eq!(stage_times(seen, &repeats_alone), [], "{id}: no time in the funnel");
        for one in repeats().filter(|one| one.facts.stage.is_open()) {
            // A month's orders have come by then, and none comes in a month with a tender (rulebook 7).
            let last = seen.month().opening() + Minutes::days(seen.scenario().repeat.within_days) + Minutes::new(1);
            assert_eq!((one.facts.id.month, one.facts.close), (seen.month(), last), "{id}");
            let months = seen.tender_months(one.facts.id.customer).expect("the customer was researched");
            assert!(!months.contains(&seen.month()), "{id}: {one:?}");
            assert_eq!(seen.relation(one.facts.id.customer).stage(), Stage::Stable, "{id}: {one:?}");
            assert!(seen.is_on_market(one.facts.id.customer), "{id}: {one:?}");
            expected.set(expected.get() + 1);
        }
    });
    assert!(expected.get() > 10 && none.get() > 0, "{expected:?} expected, {none:?} that did not come");
}

/// How many customers the list leads to as lost this month: as many as are counted.
fn lost_this_month(id: &str, viewer: &Viewer<'_>) -> usize {
    let lost = read_part(viewer, ListName::Accounts, Some(ListPart::LostThisMonth)).expect("open").rows;
    let change = changes(viewer).into_iter().find(|one| one.name == ChangeName::Lost).expect("seen");
    assert_eq!(change.now, Cell::Count(lost.len() as i64), "{id}: {change:?}");
    lost.len()
}

#[test]
fn retention_lost_customers_and_the_service_level_lead_to_what_they_count() {
    let found = std::cell::Cell::new([0; 3]);
    each(|id, viewer| {
        let rows = |list, part| read_part(viewer, list, Some(part)).expect("open").rows;
        let served = rows(ListName::Accounts, ListPart::Served);
        let year = tender::insight::analytics::retention::year(viewer.seen);
        assert_eq!(served.len(), year.reached as usize, "{id}: customers delivered to");
        let decided = rows(ListName::ServiceQueue, ListPart::Promised);
        let level = figures(viewer).into_iter().find(|one| one.name == FigureName::ServiceLevel).expect("seen");
        assert_eq!(level.value == Cell::Empty, decided.is_empty(), "{id}: promises");
        let kept = decided.iter().filter(|row| row.contains(&Cell::Kept(true))).count();
        if let Cell::Rate(rate) = level.value {
            assert_eq!(rate, PerMille::rounded(kept as i64, decided.len() as i64), "{id}: promises");
        }
        let [one, two, three] = found.get();
        found.set([one + served.len(), two + decided.len(), three + lost_this_month(id, viewer)]);
    });
    // A customer leaves in the last minute of a month, and most labs begin at another.
    each_month_end_of("lost", |id, viewer| {
        let [one, two, three] = found.get();
        found.set([one, two, three + lost_this_month(id, viewer)]);
    });
    assert!(found.get().iter().all(|count| *count > 0), "{found:?}");
}
