//! Laws of the workbench's figures: totals are the sums of what is listed, groups, funnel, forecast, dashboard and weekly
//! report agree with the lists, and one word means the same in each.

#![cfg(not(target_arch = "wasm32"))]

mod crm_wishes;
mod crm_year;
mod fixtures;

use crm_year::{ME, MIDYEAR, YEAR};
use game::finance::Reason;
use game::per_mille::PerMille;
use std::collections::BTreeSet;
use tender::crm::changes::changes;
use tender::crm::columns::{ColumnKind, Total, columns_of};
use tender::crm::dashboard::{FigureName, figures};
use tender::crm::documents::{DocumentKind, documents_of};
use tender::crm::history::{HistoryEntry, HistoryKind, history};
use tender::crm::list::{Cell, ListRow, Listing, apply, read};
use tender::crm::list_part::read_part;
use tender::crm::lost_reason::proposed;
use tender::crm::names::{ColumnName, ListName};
use tender::crm::pipeline::{Opportunity, OpportunityKind, PipelineStage, forecast, funnel, opportunities};
use tender::crm::record::LostReason;
use tender::crm::role::CrmRole;
use tender::crm::stage_time::spans;
use tender::crm::statistics::{groupable, grouped, summable};
use tender::crm::view::{ListView, SortBy};
use tender::crm::viewer::Viewer;
use tender::crm::weekly::{sum_of, week_before, weekly_rows};
use tender::record::csv::as_tabs;
use tender::record::list_file::{ListTexts, as_csv, as_xlsx};
use tender::record::xlsx_read::first_sheet;

#[test]
fn a_total_is_the_sum_of_what_is_listed_in_every_view() {
    let seen = YEAR.end.observe(ME);
    let viewer = Viewer { seen: &seen, book: &YEAR.open, role: CrmRole::GeneralManager };
    let words = |cell: &Cell| format!("{cell:?}");
    let mut totals = 0;
    for &list in ListName::ALL {
        let whole = read(&viewer, list).expect("the general manager sees everything");
        for find in ["", "1", "customer(", "zzz"] {
            for sort in
                whole.columns.iter().map(|column| Some(SortBy { column: column.name, down: true })).chain([None])
            {
                let hidden = whole.columns.last().map(|column| column.name).into_iter().collect();
                let view = ListView { find: find.to_owned(), sort, hidden, ..ListView::default() };
                let shown = apply(whole.clone(), &view, &words);
                for (at, column) in shown.columns.iter().enumerate() {
                    let numbers = || shown.rows.iter().filter_map(|row| row[at].number());
                    let expect = match column.total {
                        Total::None => None,
                        Total::Sum => Some(numbers().sum()),
                        Total::Mean => numbers().sum::<i64>().checked_div(numbers().count() as i64),
                    };
                    let total = shown.total(at).and_then(|total| total.number());
                    assert_eq!(total, expect, "{list:?} {:?} {find:?}", column.name);
                    totals += usize::from(total.is_some());
                }
            }
        }
    }
    assert!(totals > 100);
}

/// A figure of a file in millionths.
fn millionths(figure: &str) -> i64 {
    let (sign, size) = figure.strip_prefix('-').map_or((1, figure), |size| (-1, size));
    let (whole, fraction) = size.split_once('.').unwrap_or((size, ""));
    let number = format!("{whole}{fraction:0<6}");
    sign * number.parse::<i64>().unwrap_or_else(|_| panic!("no figure: {figure:?}"))
}

/// What a figure in millionths is in the unit of a column's cells: fen, thousandths, minutes, or things.
fn in_units(kind: ColumnKind, millionths: i64) -> i64 {
    match kind {
        ColumnKind::Money => millionths / 10_000,
        ColumnKind::Rate | ColumnKind::Ratio => millionths / 1_000,
        ColumnKind::Hours => (millionths * 60 + 500_000) / 1_000_000,
        ColumnKind::Words | ColumnKind::Count | ColumnKind::Date => millionths / 1_000_000,
    }
}

#[test]
fn what_is_written_to_a_file_is_what_the_list_shows_and_adds_up_to_the_same() {
    let seen = YEAR.end.observe(ME);
    let viewer = Viewer { seen: &seen, book: &YEAR.open, role: CrmRole::GeneralManager };
    let shown = |cell: &Cell| if *cell == Cell::Empty { String::new() } else { format!("{cell:?}") };
    let (mut figures, mut sums, mut kinds) = (0, 0, BTreeSet::new());
    for &list in ListName::ALL {
        let whole = read(&viewer, list).expect("the general manager sees everything");
        for find in ["", "1"] {
            let view = ListView { find: find.to_owned(), ..ListView::default() };
            let listing = apply(whole.clone(), &view, &shown);
            let heads: Vec<String> = listing.columns.iter().map(|column| column.name.as_str().to_owned()).collect();
            let texts = ListTexts { heads: heads.clone(), total: "Total", shown: &shown };
            let text = as_tabs(&as_csv(&listing, &texts));
            let text: Vec<Vec<String>> =
                text.lines().map(|line| line.split('\t').map(|cell| cell.trim().to_owned()).collect()).collect();
            let sheet = first_sheet(&as_xlsx(&listing, &texts, "list")).expect("a workbook");
            let sheet: Vec<Vec<String>> = sheet.into_iter().map(|line| line.cells).collect();
            let has_totals = (0..heads.len()).any(|at| listing.total(at).is_some());
            let is_date = |at: usize| listing.columns[at].kind == ColumnKind::Date;
            for table in [&text, &sheet] {
                assert_eq!(table.len(), 1 + listing.rows.len() + usize::from(has_totals), "{list:?}");
                assert_eq!(table[0], heads, "{list:?}");
                for (row, line) in listing.rows.iter().zip(&table[1..]) {
                    for (at, cell) in row.iter().enumerate() {
                        let written = line.get(at).map_or("", String::as_str);
                        match cell {
                            Cell::Count(_) | Cell::Money(_) | Cell::Rate(_) | Cell::Ratio(_) | Cell::Hours(_) => {
                                let kind = listing.columns[at].kind;
                                assert_eq!(
                                    Some(in_units(kind, millionths(written))),
                                    cell.number(),
                                    "{list:?} {cell:?}"
                                );
                                figures += 1;
                            }
                            // 03-05 09:30.
                            Cell::Date(_) => assert_eq!(written.len(), 11, "{list:?} {written}"),
                            words => assert_eq!(written, shown(words).trim(), "{list:?}"),
                        }
                    }
                }
                assert!(!has_totals || table.last().is_some_and(|line| line[0] == "Total"), "{list:?}");
                for at in (0..heads.len()).filter(|at| has_totals && !is_date(*at)) {
                    let (column, total) = (listing.columns[at], listing.total(at));
                    let written = table.last().and_then(|line| line.get(at)).map_or("", String::as_str);
                    let Some(total) = total.and_then(|total| total.number()) else {
                        assert!(at == 0 || written.is_empty(), "{list:?} {:?}: {written}", column.name);
                        continue;
                    };
                    assert_eq!(in_units(column.kind, millionths(written)), total, "{list:?} {:?}", column.name);
                    if column.total == Total::Sum {
                        let lines = &table[1..=listing.rows.len()];
                        let cells = lines.iter().filter_map(|line| line.get(at)).filter(|cell| !cell.is_empty());
                        let sum = cells.map(|cell| millionths(cell)).sum();
                        assert_eq!(in_units(column.kind, sum), total, "{list:?} {:?}", column.name);
                        sums += 1;
                        kinds.insert(format!("{:?}", column.kind));
                    }
                }
            }
        }
    }
    assert!(figures > 1_000 && sums > 100, "{figures} figures, {sums} sums");
    assert!(kinds.len() >= 3, "amounts, numbers and hours: {kinds:?}");
}

#[test]
fn list_funnel_and_forecast_agree() {
    let seen = YEAR.end.observe(ME);
    let viewer = Viewer { seen: &seen, book: &YEAR.open, role: CrmRole::GeneralManager };
    let all = opportunities(&seen, &YEAR.open);
    let listing = read(&viewer, ListName::Opportunities).expect("open");
    let amount = listing.position(ColumnName::Amount).expect("a column");
    let total = listing.total(amount).and_then(|total| total.number());
    let sums = funnel(&all);
    assert_eq!(total, Some(sums.iter().map(|sum| sum.amount.as_fen()).sum()));
    assert_eq!(sums.iter().map(|sum| sum.count as usize).sum::<usize>(), listing.rows.len());
    let won: i64 = forecast(&all).iter().map(|month| month.won.as_fen()).sum();
    let in_stage = sums.iter().find(|sum| sum.stage == PipelineStage::Won).map(|sum| sum.amount.as_fen());
    assert_eq!(Some(won), in_stage);
    assert_eq!(funnel(&[]).iter().filter_map(|sum| sum.conversion).count(), 0);
}

#[test]
fn ordered_means_the_same_in_each_list() {
    let seen = YEAR.end.observe(ME);
    let viewer = Viewer { seen: &seen, book: &YEAR.open, role: CrmRole::GeneralManager };
    let total = |list: ListName, column: ColumnName| {
        let listing = read(&viewer, list).expect("open");
        listing.total(listing.position(column).expect("a column")).and_then(|total| total.number())
    };
    let ordered = total(ListName::Orders, ColumnName::Amount);
    let lists = [
        (ListName::Accounts, ColumnName::Ordered),
        (ListName::CourseCustomer, ColumnName::Ordered),
        (ListName::OrderToCash, ColumnName::Ordered),
        (ListName::Products, ColumnName::Amount),
        (ListName::SalesPlan, ColumnName::Actual),
    ];
    assert!(ordered.is_some_and(|ordered| ordered > 0));
    for (list, column) in lists {
        assert_eq!(total(list, column), ordered, "{list:?}");
    }
    let purchases: i64 = seen
        .ledger()
        .entries()
        .iter()
        .filter(|entry| entry.reason == Reason::Purchase)
        .map(|entry| entry.amount.as_fen())
        .sum();
    assert_eq!(total(ListName::Purchases, ColumnName::Paid), Some(purchases));
}

/// The win rate or the Brier score of the rows of a list.
fn share(name: FigureName, listing: &Listing) -> Cell {
    let at = |column: ColumnName| listing.position(column).expect("a column");
    let (stage, chance) = (at(ColumnName::PipelineStage), at(ColumnName::WinChance));
    let count = listing.rows.len() as i64;
    let is_won = |row: &&ListRow| row[stage] == Cell::Pipeline(PipelineStage::Won);
    let won = listing.rows.iter().filter(is_won).count() as i64;
    let square = |row: &ListRow| {
        let came = if is_won(&row) { 1_000 } else { 0 };
        (row[chance].number().expect("a judged chance") - came).pow(2)
    };
    match name {
        _ if count == 0 => Cell::Empty,
        FigureName::Brier => {
            // In ten-thousandths first, as the page of calibration shows it.
            let mean = (listing.rows.iter().map(square).sum::<i64>() / 100 + count / 2) / count;
            Cell::Ratio(PerMille::rounded(mean, 10_000))
        }
        _ => Cell::Rate(PerMille::rounded(won, count)),
    }
}

#[test]
fn each_figure_of_the_dashboard_is_the_total_of_the_list_it_leads_to() {
    let worlds = [&YEAR.end, &*MIDYEAR];
    let (mut sums, mut shares) = (0, 0);
    for world in worlds {
        let seen = world.observe(ME);
        let viewer = Viewer { seen: &seen, book: &YEAR.open, role: CrmRole::GeneralManager };
        let figures = figures(&viewer);
        assert!(figures.len() > 10, "{figures:?}");
        for figure in figures {
            let listing = read_part(&viewer, figure.list, figure.part).expect("open");
            let total = figure.column.map(|column| {
                listing.total(listing.position(column).expect("a column")).expect("a column with a total")
            });
            match (&figure.value, total) {
                (value, Some(total)) => assert_eq!(*value, total, "{:?}", figure.name),
                (Cell::Count(count), None) => assert_eq!(*count, listing.rows.len() as i64, "{:?}", figure.name),
                // Shares of rows: the two of opportunities here, those of customers and tickets in `crm_situations`.
                (value, None) if [FigureName::WinRate, FigureName::Brier].contains(&figure.name) => {
                    assert_eq!(*value, share(figure.name, &listing), "{:?}", figure.name);
                    shares += usize::from(*value != Cell::Empty);
                }
                (_, None) => {
                    let names = [FigureName::Retention, FigureName::ServiceLevel];
                    assert!(names.contains(&figure.name), "{:?} is held against nothing", figure.name);
                }
            }
            sums += usize::from(figure.column.is_some() && figure.value.number() > Some(0));
        }
        for change in changes(&viewer) {
            let listing = read_part(&viewer, change.list, Some(change.part)).expect("open");
            if let Cell::Count(count) = change.now {
                assert_eq!(count, listing.rows.len() as i64, "{:?}", change.name);
            }
        }
    }
    assert!(sums > 4 && shares > 2, "{sums} amounts, {shares} shares");
}

#[test]
fn a_row_for_each_seller_and_one_for_all_others_are_the_weekly_report() {
    let seen = MIDYEAR.observe(ME);
    let viewer = Viewer { seen: &seen, book: &YEAR.open, role: CrmRole::GeneralManager };
    let rows = weekly_rows(&viewer);
    let from = week_before(seen.now());
    let worked: u32 = seen
        .outcomes()
        .iter()
        .filter(|outcome| outcome.ended > from)
        .map(|outcome| (outcome.ended - outcome.began).get())
        .sum();
    assert_eq!(sum_of(&rows).minutes, worked);
    assert!(worked > 0 && rows.iter().filter(|row| row.report.minutes > 0).count() > 1, "{rows:?}");
    assert_eq!(rows.iter().filter(|row| row.staff.is_none()).count(), 1);
}

#[test]
fn a_stage_leads_on_for_those_that_left_it() {
    let seen = YEAR.end.observe(ME);
    let all = opportunities(&seen, &YEAR.open);
    let sums = funnel(&all);
    for pair in sums.windows(2).filter(|pair| pair[1].stage <= PipelineStage::Won) {
        assert!(pair[0].reached >= pair[1].reached, "{pair:?}");
        let here = |one: &&Opportunity| one.facts.stage == pair[0].stage && one.facts.kind != OpportunityKind::Repeat;
        let left = pair[0].reached - all.iter().filter(here).count() as u32;
        assert_eq!(pair[0].conversion.is_some(), left > 0, "{pair:?}");
    }
    let (bid, won) = (&sums[PipelineStage::Bid as usize], &sums[PipelineStage::Won as usize]);
    let lost = sums[PipelineStage::Lost as usize].count;
    let offered = all.iter().filter(|one| one.offer_won() == Some(true)).count() as u32;
    assert!(0 < offered && offered < won.count, "{offered} of {} by an offer", won.count);
    assert_eq!(bid.conversion, Some(PerMille::of(i64::from(offered), i64::from(offered + lost))));
    assert_eq!((won.conversion, won.reached), (None, offered));
    // Where all go on it is the whole, where none does nothing.
    let only = |stage: PipelineStage| {
        let some = all.iter().filter(|one| one.facts.stage == stage).cloned().collect::<Vec<_>>();
        assert!(!some.is_empty(), "{stage:?}");
        funnel(&some)[PipelineStage::Bid as usize].conversion
    };
    assert_eq!(only(PipelineStage::Won), Some(PerMille::ONE));
    assert_eq!(only(PipelineStage::Lost), Some(PerMille::new(0)));
}

#[test]
fn a_chance_that_was_judged_and_let_pass_keeps_its_judgement() {
    let seen = YEAR.end.observe(ME);
    let all = opportunities(&seen, &YEAR.open);
    for id in YEAR.open.judgements().judged() {
        let kept = all.iter().find(|one| one.facts.id == id);
        assert!(kept.is_some_and(|one| one.judgement.is_some() && !one.facts.stage.is_open()), "{id:?}: {kept:?}");
    }
    let is_passed = |one: &&Opportunity| {
        one.facts.kind == OpportunityKind::CrossSale && one.facts.stage == PipelineStage::NotPursued
    };
    let passed = all.iter().find(is_passed).expect("a chance that was let pass");
    assert_eq!(proposed(&seen, passed), Some(LostReason::NotPursued));
    assert!(!spans(&seen, passed).is_empty(), "{passed:?}");
}

#[test]
fn the_history_of_a_customer_holds_all_that_is_recorded_and_billed() {
    let seen = MIDYEAR.observe(ME);
    let viewer = Viewer { seen: &seen, book: &YEAR.open, role: CrmRole::GeneralManager };
    let mut kinds = BTreeSet::new();
    let (mut bills, mut judged) = (0, 0);
    for customer in seen.all_customers() {
        let points = history(&viewer, customer);
        assert!(points.is_sorted_by_key(|point| std::cmp::Reverse(point.at)));
        kinds.extend(points.iter().map(|point| point.entry.kind()));
        bills += points.iter().filter(|point| matches!(point.entry, HistoryEntry::Invoice(_))).count();
        judged += points.iter().filter(|point| matches!(point.entry, HistoryEntry::Judgement { .. })).count();
    }
    assert_eq!(kinds.len(), HistoryKind::ALL.len(), "{kinds:?}");
    assert_eq!(bills, documents_of(&seen, DocumentKind::Invoice).len());
    let judgements = YEAR.open.judgements();
    assert_eq!(judged, judgements.judged().map(|id| judgements.judgements(id).len()).sum::<usize>());
}

#[test]
fn groups_add_up_to_the_list() {
    let seen = YEAR.end.observe(ME);
    let viewer = Viewer { seen: &seen, book: &YEAR.open, role: CrmRole::GeneralManager };
    let words = |cell: &Cell| format!("{cell:?}");
    let mut compared = 0;
    for &list in ListName::ALL {
        let listing = read(&viewer, list).expect("the general manager sees everything");
        for by in groupable(&listing) {
            for sum in summable(&listing) {
                let groups = grouped(&listing, by, Some(sum), &words);
                let parts: i64 = groups.iter().filter_map(|group| group.sum.as_ref()?.number()).sum();
                let whole = listing.position(sum).and_then(|at| listing.total(at)).and_then(|total| total.number());
                assert_eq!(Some(parts), whole, "{list:?} by {by:?}");
                let rows = groups.iter().map(|group| group.count as usize).sum::<usize>();
                assert_eq!(rows, listing.rows.len());
                compared += 1;
            }
        }
    }
    assert!(compared > 30);
}

#[test]
fn columns_say_what_their_cells_are() {
    let seen = YEAR.end.observe(ME);
    let viewer = Viewer { seen: &seen, book: &YEAR.open, role: CrmRole::GeneralManager };
    for &list in ListName::ALL {
        let listing = read(&viewer, list).expect("open");
        for (at, column) in columns_of(list).iter().enumerate() {
            for row in &listing.rows {
                let fits = match (&row[at], column.kind) {
                    (Cell::Empty, _) => true,
                    (Cell::Count(_), kind) => kind == ColumnKind::Count,
                    (Cell::Money(_), kind) => kind == ColumnKind::Money,
                    (Cell::Date(_), kind) => kind == ColumnKind::Date,
                    (Cell::Rate(_), kind) => kind == ColumnKind::Rate,
                    (Cell::Ratio(_), kind) => kind == ColumnKind::Ratio,
                    (Cell::Hours(_), kind) => kind == ColumnKind::Hours,
                    (_, kind) => kind == ColumnKind::Words,
                };
                assert!(fits, "{list:?} {:?}: {:?}", column.name, row[at]);
            }
        }
    }
}
