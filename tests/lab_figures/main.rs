//! The figures that labs ask about, against computations made apart from the product: a table made by numpy-financial and
//! by hand (`table.json`), and the same figures worked out anew, in floating point, from what the lists of the workbench
//! show, in the games of two hundred seeds.

#![cfg(not(target_arch = "wasm32"))]

mod asked;
mod bank;
mod lists;
mod raw;
mod table;
mod worked;

#[path = "../fixtures/mod.rs"]
mod fixtures;

use asked::{AskedCompared, asked_is_agreed};
use fixtures::{person_against_rivals, setup};
use game::command::Command;
use game::ids::{CompanyId, CustomerId};
use game::rival::{Policy, Skill};
use game::scenario::Scenario;
use game::standing_orders::{StandingOrder, Switch};
use game::supply::ContractState;
use game::time::{DAY, Minute, Minutes, Month};
use game::world::World;
use lists::{are_all_told, lists_are_agreed};
use raw::{RawCompared, raw_is_agreed};
use std::collections::BTreeSet;
use tender::crm::list::{Cell, Listing, State, read};
use tender::crm::names::{ColumnName, ListName};
use tender::crm::opportunity_facts::{OpportunityKind, PipelineStage};
use tender::record::{play_until, replay_with_records};
use tender::study::lab::{LabFigure, LabSubject, LabView, PickRule, WorkedFigure, WorkedValue, candidates, worked};

const ME: CompanyId = CompanyId(0);

/// A company as its student sees it: lists, and figures beside them.
struct Sheet<'a, 'v> {
    view: &'a LabView<'v>,
    seed: u64,
}

impl Sheet<'_, '_> {
    fn list(&self, name: ListName) -> Listing {
        read(&self.view.viewer(), name).expect("every list is open")
    }

    /// The numbers of a column in the rows that fit: yuan, per cent, ratios, hours.
    fn column(&self, name: ListName, column: ColumnName, fits: impl Fn(&Listing, &[Cell]) -> bool) -> Vec<f64> {
        let listing = self.list(name);
        let at = listing.position(column).expect("a column of the list");
        let rows = listing.rows.iter().filter(|row| fits(&listing, row));
        rows.filter_map(|row| shown(&row[at])).collect()
    }

    fn figure(&self, figure: LabFigure, of: Option<LabSubject>) -> Option<WorkedFigure> {
        worked(self.view, figure, of)
    }

    /// That a figure is what was computed apart, within a display's rounding; one that is not known is none here either.
    fn agrees(&self, figure: LabFigure, of: Option<LabSubject>, apart: Option<f64>) {
        let found = self.figure(figure, of).and_then(|worked| worked.as_number());
        let (Some(found), Some(apart)) = (found, apart) else {
            assert_eq!(found.is_some(), apart.is_some(), "seed {}: {}", self.seed, figure.as_str());
            return;
        };
        let number = float(found.number.rounded(6).expect("a number that fits")) / 1e6;
        let place = 10_f64.powi(-i32::from(found.unit.decimals()));
        assert!(
            (number - apart).abs() <= place.max(apart.abs() * 0.001),
            "seed {}: {} is {number}, apart {apart}",
            self.seed,
            figure.as_str()
        );
    }
}

#[allow(clippy::cast_precision_loss)]
fn float(number: i128) -> f64 {
    number as f64
}

fn shown(cell: &Cell) -> Option<f64> {
    let number = |scale: f64| cell.number().map(|number| float(number.into()) / scale);
    match cell {
        Cell::Money(_) => number(100.0),
        Cell::Rate(_) => number(10.0),
        Cell::Ratio(_) => number(1000.0),
        Cell::Hours(_) => number(60.0),
        Cell::Count(_) | Cell::Date(_) => number(1.0),
        _ => None,
    }
}

fn any(_: &Listing, _: &[Cell]) -> bool {
    true
}

fn has(cell: &Cell) -> impl Fn(&Listing, &[Cell]) -> bool + '_ {
    move |_, row| row.contains(cell)
}

fn mean(all: &[f64]) -> Option<f64> {
    (!all.is_empty()).then(|| all.iter().sum::<f64>() / float(all.len() as i128))
}

/// How often something was there to be compared.
#[derive(Clone, Debug, Default)]
struct Compared {
    surveyed: usize,
    checked: usize,
    penalties: usize,
    bids: usize,
    raw: RawCompared,
    asked: AskedCompared,
    /// Figures of the lists that were something.
    told: BTreeSet<&'static str>,
}

impl Compared {
    fn with(self, other: Self) -> Self {
        Self {
            surveyed: self.surveyed + other.surveyed,
            checked: self.checked + other.checked,
            penalties: self.penalties + other.penalties,
            bids: self.bids + other.bids,
            raw: self.raw.with(other.raw),
            asked: self.asked.with(other.asked),
            told: &self.told | &other.told,
        }
    }
}

fn is_agreed(sheet: &Sheet<'_, '_>) -> Compared {
    let open =
        |_: &Listing, row: &[Cell]| row.iter().any(|cell| matches!(cell, Cell::Pipeline(stage) if stage.is_open()));
    let count = |stage: PipelineStage| {
        let rows = sheet.list(ListName::Opportunities).rows;
        // What came without an offer was not won by one.
        let is_offered = |row: &&Vec<Cell>| !row.contains(&Cell::OpportunityKind(OpportunityKind::Repeat));
        float(rows.iter().filter(is_offered).filter(|row| row.contains(&Cell::Pipeline(stage))).count() as i128)
    };
    let amounts = sheet.column(ListName::Opportunities, ColumnName::Amount, open);
    sheet.agrees(LabFigure::PipelineAmount, None, Some(amounts.iter().sum()));
    let (won, lost) = (count(PipelineStage::Won), count(PipelineStage::Lost));
    sheet.agrees(LabFigure::WinRate, None, (won + lost > 0.0).then(|| 100.0 * won / (won + lost)));

    let leads = sheet.list(ListName::Leads).rows;
    let converted = leads.iter().filter(|row| row.iter().any(|cell| matches!(cell, Cell::Opportunity(_)))).count();
    let all = float(leads.len() as i128);
    sheet.agrees(LabFigure::Leads, None, Some(all));
    sheet.agrees(LabFigure::LeadConversion, None, (all > 0.0).then(|| 100.0 * float(converted as i128) / all));

    let responses = sheet.column(ListName::ServiceQueue, ColumnName::ResponseTime, any);
    sheet.agrees(LabFigure::ResponseTime, None, mean(&responses));
    let settled = sheet.column(ListName::ServiceQueue, ColumnName::SettlingTime, any);
    sheet.agrees(LabFigure::SettleTime, None, mean(&settled));

    let owed: f64 = sheet.column(ListName::Receivables, ColumnName::Amount, any).iter().sum();
    let overdue: f64 =
        sheet.column(ListName::Receivables, ColumnName::Amount, has(&Cell::State(State::Overdue))).iter().sum();
    sheet.agrees(LabFigure::Owed, None, Some(owed));
    sheet.agrees(LabFigure::OverdueShare, None, (owed > 0.0).then(|| 100.0 * overdue / owed));
    let satisfied = sheet.column(ListName::Accounts, ColumnName::Satisfaction, any);
    sheet.agrees(LabFigure::SatisfactionMean, None, mean(&satisfied));
    let ordered = sheet.column(ListName::Orders, ColumnName::Amount, any);
    sheet.agrees(LabFigure::OrdersAmount, None, Some(ordered.iter().sum()));
    sheet.agrees(LabFigure::AverageOrderAll, None, mean(&ordered));

    for subject in candidates(sheet.view, PickRule::CustomerMostOrdered).into_iter().take(3) {
        is_agreed_of(sheet, subject);
        group_is_agreed(sheet, subject);
    }
    let surveyed = candidates(sheet.view, PickRule::CustomerSurveyed);
    for subject in &surveyed {
        index_is_agreed(sheet, *subject);
    }
    let checked = candidates(sheet.view, PickRule::CustomerChecked);
    for subject in &checked {
        credit_is_agreed(sheet, *subject);
    }
    let (penalties, bids) = (penalties_are_agreed(sheet), margins_are_agreed(sheet));
    let (surveyed, checked, raw) = (surveyed.len(), checked.len(), raw_is_agreed(sheet));
    let told = lists_are_agreed(sheet);
    Compared { surveyed, checked, penalties, bids, raw, told, asked: AskedCompared::default() }
}

/// The cell of a customer among the eight: recent, often and much against the means of all who bought, as the lists have it.
fn group_is_agreed(sheet: &Sheet<'_, '_>, subject: LabSubject) {
    let now = f64::from(sheet.view.seen.now().get());
    let of = |customer: CustomerId| -> Option<[f64; 3]> {
        let cell = Cell::Customer(customer);
        let counts = |_: &Listing, row: &[Cell]| row.contains(&cell) && !row.contains(&Cell::State(State::Void));
        let bought = sheet.column(ListName::Orders, ColumnName::Awarded, counts);
        let last = bought.iter().copied().fold(0.0, f64::max);
        let delivered = sheet.column(ListName::Deliveries, ColumnName::Amount, has(&cell)).iter().sum();
        let days = ((now - last) / f64::from(DAY)).ceil();
        (!bought.is_empty()).then(|| [days, float(bought.len() as i128), delivered])
    };
    let all: Vec<[f64; 3]> = sheet.view.seen.all_customers().filter_map(of).collect();
    let LabSubject::Customer(customer) = subject else { return };
    let Some(own) = of(customer) else { return };
    let mean = |at: usize| all.iter().map(|one| one[at]).sum::<f64>() / float(all.len() as i128);
    let (recent, often, much) = (own[0] <= mean(0) + 1e-9, own[1] >= mean(1) - 1e-9, own[2] >= mean(2) - 1e-4);
    let group = match (recent, often) {
        (true, true) => "value",
        (true, false) => "to_develop",
        (false, true) => "to_keep",
        (false, false) => "to_win_back",
    };
    let expect = format!("{}_{group}", if much { "top" } else { "plain" });
    let found = sheet.figure(LabFigure::RfmGroup, Some(subject)).map(|worked| worked.value);
    assert_eq!(found, Some(WorkedValue::Choice(expect)), "seed {}", sheet.seed);
}

/// The index of satisfaction: C on 0 to 100 between 0.5 and 1.2.
fn index_is_agreed(sheet: &Sheet<'_, '_>, subject: LabSubject) {
    let Some(c) = number(sheet, LabFigure::Satisfaction, subject) else { return };
    let index = ((c - 0.5) / 0.7 * 100.0).clamp(0.0, 100.0);
    sheet.agrees(LabFigure::AcsiIndex, Some(subject), Some(index));
}

/// The six Cs: their mean, and the grade from 75, 58 and 45 points on.
fn credit_is_agreed(sheet: &Sheet<'_, '_>, subject: LabSubject) {
    let worked = sheet.figure(LabFigure::CreditScore, Some(subject)).expect("a customer that was checked");
    let six = ["character", "capacity", "capital", "collateral", "condition", "coverage"];
    let of = |name: &str| match worked.inputs.iter().find(|(known, _)| *known == name) {
        Some((_, WorkedValue::Number(amount))) => float(amount.number.rounded(3).expect("it fits")) / 1000.0,
        _ => panic!("no {name}"),
    };
    let mean = six.map(of).iter().sum::<f64>() / 6.0;
    sheet.agrees(LabFigure::CreditScore, Some(subject), Some(mean));
    let grade = match mean.floor() {
        points if points >= 75.0 => "a",
        points if points >= 58.0 => "b",
        points if points >= 45.0 => "c",
        _ => "d",
    };
    let found = sheet.figure(LabFigure::CreditGrade, Some(subject)).map(|worked| worked.value);
    assert_eq!(found, Some(WorkedValue::Choice(grade.to_owned())), "seed {}", sheet.seed);
    let LabSubject::Customer(customer) = subject else { return };
    let limit = limit_of(sheet, customer, grade);
    sheet.agrees(LabFigure::CreditLimitProposed, Some(subject), Some(limit));
}

/// The limit of a grade: 2.5, 1.2, 0.5 or no times what a tender of the customer's size is usually worth.
fn limit_of(sheet: &Sheet<'_, '_>, customer: CustomerId, grade: &str) -> f64 {
    let scenario = sheet.view.seen.scenario();
    let size = scenario.sizes.get(scenario.customer(customer).size);
    let usual = float(scenario.tender.worth.money().as_fen().into()) / 100.0 * f64::from(size.worth.get()) / 1000.0;
    let times = match grade {
        "a" => 2.5,
        "b" => 1.2,
        "c" => 0.5,
        _ => 0.0,
    };
    usual * times
}

/// What late goods cost: half a per cent of their worth a day, a tenth at most, delivery by delivery. Of how many orders
/// something was charged.
fn penalties_are_agreed(sheet: &Sheet<'_, '_>) -> usize {
    let mut paid = 0;
    let deliveries = sheet.list(ListName::Deliveries);
    let at = |column| deliveries.position(column).expect("a column of the list");
    let (amount, days) = (at(ColumnName::Amount), at(ColumnName::DaysLate));
    for contract in sheet.view.seen.contracts().filter(|one| !matches!(one.state, ContractState::Void { .. })) {
        let of_order = deliveries.rows.iter().filter(|row| row.contains(&Cell::Order(contract.id)));
        let charged = of_order.map(|row| {
            let late = shown(&row[days]).unwrap_or(0.0);
            shown(&row[amount]).unwrap_or(0.0) * (0.005 * late).min(0.1)
        });
        let charged: f64 = charged.sum();
        paid += usize::from(charged > 0.0);
        sheet.agrees(LabFigure::Penalty, Some(LabSubject::Order(contract.id)), Some(charged));
    }
    paid
}

/// The margin of each bid that is sealed: what its price leaves of the worth. Of how many there is one.
fn margins_are_agreed(sheet: &Sheet<'_, '_>) -> usize {
    let seen = sheet.view.seen;
    let mut bids = 0;
    for tender in seen.in_sight() {
        let Some(bid) = tender.my_bid() else { continue };
        let subject = LabSubject::Opportunity(tender.id());
        let Some(worked) = sheet.figure(LabFigure::BidMargin, Some(subject)) else { continue };
        let of = |name: &str| match worked.inputs.iter().find(|(known, _)| *known == name) {
            Some((_, WorkedValue::Number(amount))) => float(amount.number.rounded(2).expect("it fits")) / 100.0,
            _ => panic!("no {name}"),
        };
        let worth = f64::from(bid.price) * f64::from(tender.terms().quantity);
        let left = worth - of("goods") - of("freight") - of("package");
        sheet.agrees(LabFigure::BidProfit, Some(subject), Some(left));
        sheet.agrees(LabFigure::BidMargin, Some(subject), Some(100.0 * left / worth));
        bids += 1;
    }
    bids
}

/// A figure of a subject as a number.
fn number(sheet: &Sheet<'_, '_>, figure: LabFigure, subject: LabSubject) -> Option<f64> {
    let amount = sheet.figure(figure, Some(subject)).and_then(|worked| worked.as_number())?;
    amount.number.rounded(6).map(|number| float(number) / 1e6)
}

fn is_agreed_of(sheet: &Sheet<'_, '_>, subject: LabSubject) {
    let LabSubject::Customer(customer) = subject else { return };
    let of = Some(subject);
    let cell = Cell::Customer(customer);
    let ordered = sheet.column(ListName::Orders, ColumnName::Amount, has(&cell));
    sheet.agrees(LabFigure::Ordered, of, Some(ordered.iter().sum()));
    sheet.agrees(LabFigure::AverageOrder, of, mean(&ordered));
    let is_void = |row: &[Cell]| row.contains(&Cell::State(State::Void));
    let counts = |_: &Listing, row: &[Cell]| row.contains(&cell) && !is_void(row);
    let bought = sheet.column(ListName::Orders, ColumnName::Awarded, counts);
    if bought.is_empty() {
        return;
    }
    sheet.agrees(LabFigure::Frequency, of, Some(float(bought.len() as i128)));
    let last = bought.iter().copied().fold(0.0, f64::max);
    let days = ((f64::from(sheet.view.seen.now().get()) - last) / f64::from(DAY)).ceil();
    sheet.agrees(LabFigure::Recency, of, Some(days));
    let delivered: f64 = sheet.column(ListName::Deliveries, ColumnName::Amount, has(&cell)).iter().sum();
    sheet.agrees(LabFigure::Monetary, of, Some(delivered));
    let owed: f64 = sheet.column(ListName::Receivables, ColumnName::Amount, has(&cell)).iter().sum();
    sheet.agrees(LabFigure::Owed, of, Some(owed));

    // The present value of a yearly margin that a customer brings as long as it stays, added up over the years.
    let Some(value) = sheet.figure(LabFigure::LifetimeValue, of) else { return };
    let input = |name: &str| match value.inputs.iter().find(|(known, _)| *known == name) {
        Some((_, WorkedValue::Number(amount))) => float(amount.number.rounded(6).expect("it fits")) / 1e6,
        _ => panic!("no {name}"),
    };
    let (margin, kept, rate) = (input("margin").max(0.0), input("share_kept").min(0.999), input("rate"));
    let years = (1..4_000).map(|year| margin * (kept / (1.0 + rate)).powi(year));
    sheet.agrees(LabFigure::LifetimeValue, of, Some(years.sum()));
    if let Some(c) = sheet.figure(LabFigure::Satisfaction, of) {
        let input = |name: &str| match c.inputs.iter().find(|(known, _)| *known == name) {
            Some((_, WorkedValue::Number(amount))) => float(amount.number.rounded(0).expect("it fits")),
            _ => panic!("no {name}"),
        };
        sheet.agrees(LabFigure::Satisfaction, of, Some(input("perceived") / input("expected")));
    }
}

#[test]
fn figures_agree_with_what_the_lists_show_for_two_hundred_seeds() {
    let seeds: Vec<u64> = (1..=200).collect();
    let compared = std::thread::scope(|scope| {
        let of_part = |part: &[u64]| part.iter().fold(Compared::default(), |all, seed| all.with(of_seed(*seed)));
        let begun: Vec<_> = seeds.chunks(100).map(|part| scope.spawn(move || of_part(part))).collect();
        let parts = begun.into_iter().map(|one| one.join().expect("a part is gone through"));
        parts.fold(Compared::default(), Compared::with)
    });
    let Compared { surveyed, checked, penalties, bids, raw, asked, ref told } = compared;
    are_all_told(told);
    assert!(raw.is_whole(), "{raw:?}");
    assert!(asked.is_whole(seeds.len()), "{asked:?}");
    assert!([surveyed, checked, penalties, bids].iter().all(|count| *count > 0), "{compared:?}");
}

/// Whether goods are bought and delivered without a further word.
fn goods_come(world: &mut World, come: bool) {
    for order in [StandingOrder::Buy(Switch::from(come)), StandingOrder::Deliver(Switch::from(come))] {
        // An order that stands so already is refused.
        let _refused = world.apply(ME, &Command::StandingOrder(order));
    }
}

/// Lets time pass beyond the day on which the last goods are due, and only then has goods bought and delivered.
fn delays(world: &mut World) {
    let now = world.now();
    let due =
        world.observe(ME).contracts().filter(|one| one.is_open()).map(|one| one.due).max().unwrap_or(now).max(now);
    let after = |days: u32| Command::Advance { to: (due + Minutes::days(days)).min(Minute::YEAR_END) };
    goods_come(world, false);
    world.apply(ME, &after(3)).expect("time passes");
    goods_come(world, true);
    world.apply(ME, &after(25)).expect("time passes");
}

fn of_seed(seed: u64) -> Compared {
    let scenario = Scenario::practice();
    let setup = setup(seed, person_against_rivals("Tender", &scenario));
    let month = Month::new(3 + (seed % 4) as u8).expect("a month");
    let until = month.hour((seed % 150) as u32);
    let save = play_until(&scenario, setup, Policy::Balanced, Skill::High, until, &mut |_| Vec::new());
    let (mut world, mut book) = replay_with_records(scenario, save.setup.clone(), &save.log, ME, &save.records)
        .expect("what was played plays again");
    let compared = {
        let seen = world.observe(ME);
        let view = LabView::at_start(&seen, &book);
        is_agreed(&Sheet { view: &view, seed })
    };
    let (asked, told) = asked_is_agreed(&mut world.clone(), &mut book, seed);
    let compared = Compared { asked, told: &compared.told | &told, ..compared };
    // A company that delivers in time pays no penalty: in some games it is late.
    if !seed.is_multiple_of(5) {
        return compared;
    }
    delays(&mut world);
    let seen = world.observe(ME);
    let view = LabView::at_start(&seen, &book);
    let penalties = penalties_are_agreed(&Sheet { view: &view, seed });
    Compared { penalties: compared.penalties + penalties, ..compared }
}
