//! Every figure that a lab asks about, in the company in which the lab begins, in all its recordings, and in the games of two
//! hundred seeds: worked out anew, in floating point, from the rows of the lists and of the books.

use crate::raw::repair_bill;
use crate::{ME, Sheet, any, float, has, mean, shown};
use game::finance::{Account, Reason};
use game::ids::CustomerId;
use game::relation::Stage;
use game::time::Month;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;
use tender::crm::list::{Cell, Listing};
use tender::crm::names::{ColumnName, ListName};
use tender::record::replay_with_records;
use tender::study::lab::{
    Lab, LabFigure, LabForm, LabRun, LabSubject, LabView, PickRule, WorkedFigure, WorkedValue, candidates, read_labs,
};
use tender::study::situation::{open_situation, recording_file, recordings};

/// A figure worked out apart.
#[derive(Debug)]
enum Apart {
    Number(f64),
    Choice(&'static str),
    /// It is not known here.
    Unknown,
}

use Apart::{Choice, Number, Unknown};

/// Figures that are worked out apart in the games of two hundred seeds, and one of two hundred draws: by `asked.rs`,
/// `main.rs`, `raw.rs` and `table.rs`.
const OF_SEEDS: [LabFigure; 27] = [
    LabFigure::AcsiIndex,
    LabFigure::AverageOrder,
    LabFigure::AverageOrderAll,
    LabFigure::BidMargin,
    LabFigure::Brier,
    LabFigure::CostFirstSale,
    LabFigure::CostKeptYear,
    LabFigure::CreditGrade,
    LabFigure::CreditScore,
    LabFigure::LeadConversion,
    LabFigure::Leads,
    LabFigure::LifetimeValue,
    LabFigure::ListQuality,
    LabFigure::Meetings,
    LabFigure::Ordered,
    LabFigure::OrdersAmount,
    LabFigure::OverdueShare,
    LabFigure::Owed,
    LabFigure::PipelineAmount,
    LabFigure::ResponseTime,
    LabFigure::Retention,
    LabFigure::RfmGroup,
    LabFigure::Satisfaction,
    LabFigure::SurveyHalfWidth,
    LabFigure::SurveyMean,
    LabFigure::UnitCost,
    LabFigure::WinRate,
];

fn known(number: Option<f64>) -> Apart {
    number.map_or(Unknown, Number)
}

fn sum(all: &[f64]) -> f64 {
    all.iter().sum()
}

/// A cell of a row as a number.
fn cell(listing: &Listing, row: &[Cell], column: ColumnName) -> Option<f64> {
    shown(&row[listing.position(column).expect("a column of the list")])
}

/// Whether a row is about a customer that is at least in a stage.
fn is_in(least: Stage) -> impl Fn(&Listing, &[Cell]) -> bool {
    move |_, row| row.iter().any(|cell| matches!(cell, Cell::Stage { stage, .. } if *stage >= least))
}

/// What each buyer brought, the best first.
fn profits(sheet: &Sheet<'_, '_>) -> Vec<(Cell, f64)> {
    let listing = sheet.list(ListName::Segments);
    let row = |row: &Vec<Cell>| (row[0].clone(), cell(&listing, row, ColumnName::Profit).unwrap_or(0.0));
    let mut all: Vec<(Cell, f64)> = listing.rows.iter().map(row).collect();
    all.sort_by(|(_, one), (_, other)| other.total_cmp(one));
    all
}

/// Classes by the share of the profit that better customers brought: below a half, four fifths, nineteen twentieths.
fn class(sheet: &Sheet<'_, '_>, customer: &Cell) -> Apart {
    let all = profits(sheet);
    let earned: f64 = all.iter().map(|(_, profit)| profit.max(0.0)).sum();
    let mut before = 0.0;
    for (one, profit) in &all {
        if one == customer {
            let share = before / earned.max(0.01) + 1e-9;
            return Choice(match share {
                _ if *profit <= 0.0 => "small",
                share if share < 0.5 => "vip",
                share if share < 0.8 => "major",
                share if share < 0.95 => "ordinary",
                _ => "small",
            });
        }
        before += profit.max(0.0);
    }
    Unknown
}

/// Much is the mean profit of the buyers; growing is more ordered in the last three months than in the three before.
fn quadrant(sheet: &Sheet<'_, '_>, customer: &Cell) -> Apart {
    let all = profits(sheet);
    let Some((_, own)) = all.iter().find(|(one, _)| one == customer) else { return Unknown };
    let much = *own + 0.01 >= mean(&all.iter().map(|(_, profit)| *profit).collect::<Vec<_>>()).unwrap_or(0.0);
    let orders = sheet.list(ListName::Orders);
    let since = |back: u8| {
        let month = Month::new(sheet.view.seen.month().number().saturating_sub(back).max(1)).expect("a month");
        let from = f64::from(month.opening().get());
        let is_late = |row: &&Vec<Cell>| {
            row.contains(customer) && cell(&orders, row, ColumnName::Awarded).is_some_and(|at| at >= from)
        };
        orders.rows.iter().filter(is_late).filter_map(|row| cell(&orders, row, ColumnName::Amount)).sum::<f64>()
    };
    let (late, both) = (since(2), since(5));
    let grows = late > both - late + 0.001;
    Choice(match (much, grows) {
        (true, true) => "high_growing",
        (true, false) => "high_steady",
        (false, true) => "low_growing",
        (false, false) => "low_steady",
    })
}

/// The plan of the month that is over: targets, what those with one have sold.
fn plan(sheet: &Sheet<'_, '_>, figure: LabFigure, of: Option<LabSubject>) -> Apart {
    let Some(month) = sheet.view.seen.month().previous() else { return Unknown };
    let listing = sheet.list(ListName::SalesPlan);
    let is_here = |row: &&Vec<Cell>| {
        let employee = |staff| row.contains(&Cell::Employee(staff));
        row.contains(&Cell::Month(month))
            && of.is_none_or(|of| matches!(of, LabSubject::Employee(staff) if employee(staff)))
    };
    let with_target: Vec<(f64, f64)> = listing
        .rows
        .iter()
        .filter(is_here)
        .filter_map(|row| {
            Some((cell(&listing, row, ColumnName::SalesTarget)?, cell(&listing, row, ColumnName::Actual)?))
        })
        .collect();
    let (target, sold): (f64, f64) =
        with_target.iter().fold((0.0, 0.0), |(target, sold), one| (target + one.0, sold + one.1));
    if with_target.is_empty() {
        return Unknown;
    }
    match figure {
        LabFigure::SalesTarget => Number(target),
        LabFigure::SalesVariance => Number(sold - target),
        _ => known((target > 0.0).then(|| 100.0 * sold / target)),
    }
}

/// A figure of a campaign by the rows of its customers, and its own.
fn campaign(sheet: &Sheet<'_, '_>, figure: LabFigure, of: Option<LabSubject>) -> Apart {
    let Some(LabSubject::Campaign(wanted)) = of else { return Unknown };
    let is_it = |_: &Listing, row: &[Cell]| {
        row.iter().any(|cell| matches!(cell, Cell::Campaign { record, .. } if *record == wanted))
    };
    let members = |column| sum(&sheet.column(ListName::CampaignMembers, column, is_it));
    let spent = sum(&sheet.column(ListName::Campaigns, ColumnName::Spend, is_it));
    match figure {
        LabFigure::CampaignResponses => Number(members(ColumnName::Responses)),
        LabFigure::CampaignSpend => Number(spent),
        _ => known((spent > 0.0).then(|| members(ColumnName::Amount) / spent)),
    }
}

/// Cash by the movements of the books.
fn cash(sheet: &Sheet<'_, '_>) -> f64 {
    let entries = sheet.view.seen.ledger().entries().iter();
    let moved = |is: bool, amount: i64| if is { float(amount.into()) / 100.0 } else { 0.0 };
    let one = |entry: &game::finance::Entry| {
        let amount = entry.amount.as_fen();
        moved(entry.debit == Account::Cash, amount) - moved(entry.credit == Account::Cash, amount)
    };
    entries.map(one).sum()
}

/// What the books have of some reasons, with a customer or in all: earned, or where it was paid, less than nothing.
fn earned(sheet: &Sheet<'_, '_>, reasons: &[Reason], customer: Option<CustomerId>) -> f64 {
    let entries = sheet.view.seen.ledger().entries().iter();
    let fits = |entry: &&game::finance::Entry| {
        reasons.contains(&entry.reason) && (customer.is_none() || entry.customer == customer)
    };
    let one = |entry: &game::finance::Entry| {
        let amount = float(entry.amount.as_fen().into()) / 100.0;
        let side = |is: bool| if is { amount } else { 0.0 };
        side(entry.credit == Account::Earnings) - side(entry.debit == Account::Earnings)
    };
    entries.filter(fits).map(one).sum()
}

/// A figure worked out apart; none of those that are worked out elsewhere.
fn apart(sheet: &Sheet<'_, '_>, figure: LabFigure, of: Option<LabSubject>) -> Option<Apart> {
    let customer = match of {
        Some(LabSubject::Customer(customer)) => Cell::Customer(customer),
        _ => Cell::Empty,
    };
    let row = match of {
        Some(LabSubject::Opportunity(id)) => Cell::Opportunity(id),
        Some(LabSubject::Order(id)) => Cell::Order(id),
        Some(LabSubject::Source(source)) => Cell::Source(source),
        _ => Cell::Empty,
    };
    let first = |list, column, cell: &Cell| sheet.column(list, column, has(cell)).first().copied();
    Some(match figure {
        LabFigure::OpportunityAmount => known(first(ListName::Opportunities, ColumnName::Amount, &row)),
        LabFigure::OpportunityWeighted => {
            let amount = first(ListName::Opportunities, ColumnName::Amount, &row);
            let chance = first(ListName::Opportunities, ColumnName::WinChance, &row);
            known(amount.zip(chance).map(|(amount, chance)| amount * chance / 100.0))
        }
        LabFigure::PipelineWeighted => {
            let listing = sheet.list(ListName::Opportunities);
            let is_open =
                |row: &&Vec<Cell>| row.iter().any(|cell| matches!(cell, Cell::Pipeline(stage) if stage.is_open()));
            let weighted = |row: &Vec<Cell>| {
                let chance = cell(&listing, row, ColumnName::WinChance).unwrap_or(0.0);
                cell(&listing, row, ColumnName::Amount).unwrap_or(0.0) * chance / 100.0
            };
            Number(listing.rows.iter().filter(is_open).map(weighted).sum())
        }
        LabFigure::OrderAmount => {
            let quantity = first(ListName::Orders, ColumnName::Quantity, &row);
            let price = first(ListName::Orders, ColumnName::UnitPrice, &row);
            known(quantity.zip(price).map(|(quantity, price)| quantity * price))
        }
        LabFigure::ManagedCustomers => {
            let rows = sheet.column(ListName::Accounts, ColumnName::Recognition, is_in(Stage::Forming));
            Number(float(rows.len() as i128))
        }
        LabFigure::Recognition => known(first(ListName::Accounts, ColumnName::Recognition, &customer)),
        LabFigure::RecognitionMean => {
            known(mean(&sheet.column(ListName::Accounts, ColumnName::Recognition, is_in(Stage::Exploration))))
        }
        LabFigure::ContactsKnown => {
            let knows = |row: &&Vec<Cell>| row.iter().any(|cell| matches!(cell, Cell::Temper(_)));
            Number(float(sheet.list(ListName::Contacts).rows.iter().filter(knows).count() as i128))
        }
        LabFigure::CostPerLead => {
            let fits = |_: &Listing, cells: &[Cell]| of.is_none() || cells.contains(&row);
            let cost = sum(&sheet.column(ListName::LeadSources, ColumnName::Cost, fits));
            let leads = sum(&sheet.column(ListName::LeadSources, ColumnName::Leads, fits));
            known((leads > 0.0).then(|| cost / leads))
        }
        LabFigure::LeadScoreBest => {
            let scores = sheet.column(ListName::Leads, ColumnName::Score, any);
            known(scores.iter().copied().reduce(f64::max))
        }
        LabFigure::SalesTarget | LabFigure::SalesVariance | LabFigure::SalesAttainment => plan(sheet, figure, of),
        LabFigure::CampaignResponses | LabFigure::CampaignSpend | LabFigure::CampaignReturn => {
            campaign(sheet, figure, of)
        }
        LabFigure::ServiceLevel => {
            let rows = sheet.list(ListName::ServiceQueue).rows;
            let kept = |is: bool| float(rows.iter().filter(|row| row.contains(&Cell::Kept(is))).count() as i128);
            let decided = kept(true) + kept(false);
            known((decided > 0.0).then(|| 100.0 * kept(true) / decided))
        }
        LabFigure::ProgrammeCost => Number(sum(&sheet.column(ListName::ServicePlan, ColumnName::MonthlyCost, any))),
        LabFigure::AbcShare => {
            let all: Vec<f64> = profits(sheet).into_iter().map(|(_, profit)| profit).collect();
            let top = all.len().div_ceil(5);
            known((sum(&all) > 0.0).then(|| 100.0 * sum(&all[..top]) / sum(&all)))
        }
        LabFigure::CustomerClass => class(sheet, &customer),
        LabFigure::ValueGrowth => quadrant(sheet, &customer),
        LabFigure::CustomerEquity => {
            let accounts = sheet.list(ListName::Accounts);
            let managed: Vec<&Vec<Cell>> =
                accounts.rows.iter().filter(|row| is_in(Stage::Forming)(&accounts, row)).collect();
            let is_managed = |_: &Listing, row: &[Cell]| managed.iter().any(|account| account[0] == row[0]);
            Number(sum(&sheet.column(ListName::Segments, ColumnName::LifetimeValue, is_managed)))
        }
        LabFigure::Cash => Number(cash(sheet)),
        LabFigure::Sales => Number(earned(sheet, &[Reason::Sales], None)),
        LabFigure::ServiceCost => match of {
            Some(LabSubject::Customer(customer)) => {
                Number(-earned(sheet, &[Reason::Service, Reason::Care, Reason::Collection], Some(customer)))
            }
            _ => Unknown,
        },
        LabFigure::PublishedSales => match of {
            Some(LabSubject::Competitor(rival)) => {
                known(first(ListName::Competitors, ColumnName::PublishedSales, &Cell::Company(rival)))
            }
            _ => Unknown,
        },
        LabFigure::RepairBill => match of {
            Some(LabSubject::Ticket(ticket)) => {
                known(sheet.view.seen.ticket(ticket).map(|one| repair_bill(sheet, one)))
            }
            _ => Unknown,
        },
        _ => return None,
    })
}

/// Whether a figure is what was worked out apart, within a place of what is shown.
fn is_the_same(found: Option<WorkedFigure>, apart: &Apart) -> bool {
    match (found.map(|worked| worked.value), apart) {
        (None, Unknown) => true,
        (Some(WorkedValue::Choice(found)), Choice(apart)) => found == *apart,
        (Some(WorkedValue::Number(found)), Number(apart)) => {
            let number = float(found.number.rounded(6).expect("a number that fits")) / 1e6;
            let place = 10_f64.powi(-i32::from(found.unit.decimals()));
            (number - apart).abs() <= place.max(apart.abs() * 0.001)
        }
        _ => false,
    }
}

pub fn labs() -> Vec<Lab> {
    let folder = format!("{}/src/study/lab/labs", env!("CARGO_MANIFEST_DIR"));
    let files = std::fs::read_dir(folder).expect("the folder of labs").map(|entry| entry.expect("a file").path());
    let texts = files.map(|path| std::fs::read_to_string(path).expect("a file of labs"));
    texts.flat_map(|text| read_labs(&text).expect("labs that can be read")).collect()
}

/// What the questions of a lab ask about, and what their answers are worked out of.
fn asked(lab: &Lab) -> Vec<(LabFigure, Option<String>)> {
    let of = |form: &LabForm| match form {
        LabForm::Number(ask) | LabForm::Choose(ask) => vec![(ask.figure, ask.of.clone())],
        LabForm::Worked(ask) => ask.inputs.iter().map(|(_, figure, of)| (*figure, of.clone())).collect(),
        _ => Vec::new(),
    };
    lab.questions.iter().flat_map(|question| of(&question.form)).collect()
}

/// Figures of what only the student of the lab makes: judgements, programmes and targets, which no recording has.
const MADE_IN_THE_LAB: [&str; 6] = [
    "opportunity_weighted",
    "pipeline_weighted",
    "programme_cost",
    "sales_attainment",
    "sales_target",
    "sales_variance",
];

/// Each figure that a question of a lab asks about, with the rule by which its subject is chosen.
static ASKED: LazyLock<Vec<(LabFigure, Option<PickRule>)>> = LazyLock::new(|| {
    let mut all: Vec<(LabFigure, Option<PickRule>)> = Vec::new();
    for lab in labs() {
        for (figure, of) in asked(&lab) {
            let rule = of.and_then(|name| lab.picks.iter().find(|pick| pick.name == name).map(|pick| pick.rule));
            if !all.contains(&(figure, rule)) {
                all.push((figure, rule));
            }
        }
    }
    all
});

/// Compares, in a game, each figure that is worked out here for the first subjects that labs would choose there. The names
/// of those that were something.
pub fn lists_are_agreed(sheet: &Sheet<'_, '_>) -> BTreeSet<&'static str> {
    let mut told = BTreeSet::new();
    for (figure, rule) in ASKED.iter() {
        let subjects = match rule {
            None => vec![None],
            Some(rule) => candidates(sheet.view, *rule).into_iter().take(SUBJECTS).map(Some).collect(),
        };
        for of in subjects {
            let Some(apart) = apart(sheet, *figure, of) else { continue };
            let found = sheet.figure(*figure, of);
            let name = figure.as_str();
            assert!(is_the_same(found.clone(), &apart), "seed {}: {name} {found:?}, apart {apart:?}", sheet.seed);
            if is_something(&apart) {
                told.insert(name);
            }
        }
    }
    told
}

/// How many subjects of a rule are looked at in a game.
const SUBJECTS: usize = 2;

const fn is_something(apart: &Apart) -> bool {
    match apart {
        Number(number) => *number != 0.0,
        Choice(_) => true,
        Unknown => false,
    }
}

/// Whether each figure that is worked out here was something in one of the games.
pub fn are_all_told(told: &BTreeSet<&'static str>) {
    // No warranty has run out in these games: raw.rs works the bill out for each ticket as if it had.
    let has_none = |figure: &LabFigure| OF_SEEDS.contains(figure) || *figure == LabFigure::RepairBill;
    let here = ASKED.iter().map(|(figure, _)| *figure).filter(|figure| !has_none(figure));
    let missing: Vec<&str> = here.map(LabFigure::as_str).filter(|name| !told.contains(name)).collect();
    assert!(missing.is_empty(), "nothing in two hundred games: {missing:?}");
}

#[test]
fn figures_of_labs_agree_with_the_lists_of_every_recording() {
    let mut told: BTreeMap<&str, bool> = BTreeMap::new();
    let mut wrong = Vec::new();
    for lab in labs() {
        for recording in 1..=recordings(&lab.situation) {
            let file = recording_file(&lab.situation, recording);
            let path = format!("{}/src/study/situation/{file}.txt", env!("CARGO_MANIFEST_DIR"));
            let save = open_situation(&std::fs::read_to_string(path).expect("a recording")).expect("it opens");
            let scenario = save.scenario.open().expect("a built-in market");
            let (world, book) = replay_with_records(scenario, save.setup.clone(), &save.log, ME, &save.records)
                .expect("what was recorded plays again");
            let seen = world.observe(ME);
            let view = LabView::at_start(&seen, &book);
            let run = LabRun::begin(&lab, &view);
            let sheet = Sheet { view: &view, seed: u64::from(recording) };
            for (figure, of) in asked(&lab) {
                let subject = of.as_ref().and_then(|name| run.start().pick(name));
                let Some(apart) = apart(&sheet, figure, subject) else { continue };
                let found = sheet.figure(figure, subject);
                *told.entry(figure.as_str()).or_default() |= is_something(&apart);
                if !is_the_same(found.clone(), &apart) {
                    wrong.push(format!("{} in {file}: {} is {found:?}, apart {apart:?}", lab.id, figure.as_str()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    let nothing: Vec<&str> = told.into_iter().filter(|(_, is_told)| !is_told).map(|(name, _)| name).collect();
    assert_eq!(nothing, MADE_IN_THE_LAB, "these are nothing in every recording");
}

#[test]
fn every_figure_that_a_lab_asks_about_is_worked_out_somewhere() {
    let asked: BTreeSet<&str> = labs().iter().flat_map(asked).map(|(figure, _)| figure.as_str()).collect();
    let elsewhere: BTreeSet<&str> = OF_SEEDS.iter().map(|figure| figure.as_str()).collect();
    let here = include_str!("lists.rs");
    let is_here = |name: &&str| {
        let variant = LabFigure::named(name).map(|figure| format!("LabFigure::{figure:?}")).unwrap_or_default();
        elsewhere.contains(*name) || here.contains(&variant)
    };
    let missing: Vec<&str> = asked.into_iter().filter(|name| !is_here(name)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
