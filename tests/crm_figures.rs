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
use tender::crm::dashboard::figures;
use tender::crm::documents::{DocumentKind, documents_of};
use tender::crm::history::{HistoryEntry, HistoryKind, history};
use tender::crm::list::{Cell, apply, read};
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

#[test]
fn each_figure_of_the_dashboard_is_the_total_of_the_list_it_leads_to() {
    let worlds = [&YEAR.end, &*MIDYEAR];
    let mut sums = 0;
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
                (_, None) => {}
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
    assert!(sums > 4, "{sums} amounts");
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
