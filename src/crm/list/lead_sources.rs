//! 客源: what came of the leads of each source, and what they cost.

use super::super::leads::found::leads;
use super::super::leads::sources::{SourceSum, sources};
use super::super::viewer::Viewer;
use super::{Cell, ListRow};
use game::per_mille::PerMille;

pub(super) fn rows(viewer: &Viewer<'_>) -> Vec<ListRow> {
    let count = |count: u32| Cell::Count(i64::from(count));
    let row = |sum: SourceSum| {
        let each = |of: u32| (of > 0).then(|| Cell::Money(sum.cost.share(1, i64::from(of))));
        let rate = |of: u32| (of > 0).then(|| Cell::Rate(PerMille::rounded(i64::from(sum.converted), i64::from(of))));
        vec![
            Cell::Source(sum.source),
            count(sum.leads),
            count(sum.contacted),
            count(sum.qualified),
            count(sum.disqualified),
            count(sum.converted),
            rate(sum.leads).into(),
            count(sum.won),
            Cell::Money(sum.amount),
            Cell::Money(sum.cost),
            each(sum.leads).into(),
            each(sum.won).into(),
        ]
    };
    let all = leads(viewer.seen, viewer.book.leads());
    sources(viewer.seen, &all).into_iter().map(row).collect()
}
