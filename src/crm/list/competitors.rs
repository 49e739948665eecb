//! 竞争对手: what is known of each rival, and how often it was met.

use super::super::competitors::meetings;
use super::super::viewer::Viewer;
use super::{Cell, ListRow, State};
use game::observation::KnownCompany;

pub(super) fn rows(viewer: &Viewer<'_>) -> Vec<ListRow> {
    let seen = viewer.seen;
    let row = |rival: KnownCompany| {
        let sum = meetings(seen, rival.id, |_| true);
        vec![
            Cell::Company(rival.id),
            rival.sales.map(Cell::Money).into(),
            Cell::Count(i64::from(sum.met)),
            Cell::Count(i64::from(sum.won)),
            sum.win_rate().map(Cell::Rate).into(),
            Cell::State(if rival.bankrupt.is_some() { State::Bankrupt } else { State::Active }),
        ]
    };
    seen.companies().into_iter().filter(|company| company.id != seen.me()).map(row).collect()
}
