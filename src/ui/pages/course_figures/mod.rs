//! What the course shows of the open game: the figures beside the theory, and what was done in it. It is a module of its
//! own, so that the course can be read without the rules of insight and the workbench.

mod figures;
mod words;

use crate::crm::book::CrmBook;
use crate::crm::record::{CrmRecord, RecordEntry};
use crate::crm::role::CrmRole;
use crate::crm::viewer::Viewer;
use crate::study::progress::{PlayFact, play_facts};
use crate::ui::lazy::Games;
use crate::ui::words::time::moment;
pub use figures::LiveFigureList;
use texts::i18n::*;

/// What was done in the open game, with the company's name and the game's moment, tracked.
pub fn played(games: Games, locale: Locale) -> (Vec<PlayFact>, String, String) {
    look(games, |viewer| {
        let company = viewer.seen.seat_name(viewer.seen.me()).to_owned();
        (play_facts(viewer.seen, viewer.book), company, moment(locale, viewer.seen.now()))
    })
}

/// The open game as its manager sees it, whatever hat is worn and whatever a lab has closed to roles, tracked.
fn look<T>(games: Games, look: impl FnOnce(&Viewer<'_>) -> T) -> T {
    let opened = |mut entry: RecordEntry| {
        // A record that counts for nothing keeps its number, by which others name it.
        if matches!(entry.record, CrmRecord::Access(_)) {
            entry.record = CrmRecord::Unreadable;
        }
        entry
    };
    let book = games
        .session
        .records(|records| CrmBook::of(records.unwrap_or_default().iter().map(RecordEntry::read).map(opened)));
    games.session.view(|seen| look(&Viewer { seen, book: &book, role: CrmRole::GeneralManager }))
}
