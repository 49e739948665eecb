//! 竞争对手: what is known of each rival, and how often it was met.

use super::super::viewer::Viewer;
use super::{Cell, ListRow, State};
use game::observation::KnownCompany;
use game::per_mille::PerMille;

pub(super) fn rows(viewer: &Viewer<'_>) -> Vec<ListRow> {
    let seen = viewer.seen;
    let results = seen.results();
    let row = |rival: KnownCompany| {
        // Met where both bid and one of the two won.
        let met = results.iter().map(|opened| opened.sheet).filter(|sheet| sheet.entry_of(rival.id).is_some());
        let (mut meetings, mut wins) = (0, 0);
        for sheet in met {
            let winner = sheet.winner().map(|entry| entry.company);
            if winner == Some(seen.me()) || winner == Some(rival.id) {
                meetings += 1;
                wins += i64::from(winner == Some(seen.me()));
            }
        }
        vec![
            Cell::Company(rival.id),
            rival.sales.map(Cell::Money).into(),
            Cell::Count(meetings),
            Cell::Count(wins),
            (meetings > 0).then(|| Cell::Rate(PerMille::of(wins, meetings))).into(),
            Cell::State(if rival.bankrupt.is_some() { State::Bankrupt } else { State::Active }),
        ]
    };
    seen.companies().into_iter().filter(|company| company.id != seen.me()).map(row).collect()
}
