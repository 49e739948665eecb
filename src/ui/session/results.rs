//! What came of the own bids and has not been looked at yet.

use super::Session;
use game::ids::TenderId;
use game::tender::Verdict;
use game::time::Minute;
use leptos::prelude::*;

/// A result that nobody has looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnreadResult {
    /// Of which tender.
    pub tender: TenderId,
    /// Whether the own bid won.
    pub won: bool,
    /// Whether it was disqualified.
    pub disqualified: bool,
}

impl Session {
    /// This month's results since the awards were last looked at, tracked. Those of earlier months are told by the
    /// month's review.
    pub fn unread_results(self) -> Vec<UnreadResult> {
        if self.is_watching() || self.is_planning() {
            return Vec::new();
        }
        let read = self.results_read.get();
        self.view(|seen| {
            if seen.is_over() {
                return Vec::new();
            }
            let is_new = |deadline: Minute| deadline > read && deadline.month() == seen.month();
            let newer = seen.results().into_iter().filter(|result| is_new(result.tender.terms().deadline));
            let bid = newer.filter(|result| result.sheet.entry_of(seen.me()).is_some());
            let won = |sheet: &game::tender::ScoreSheet| {
                let winner = sheet.winner().filter(|winner| matches!(winner.verdict, Verdict::Valid(_)));
                winner.is_some_and(|winner| winner.company == seen.me())
            };
            let disqualified = |sheet: &game::tender::ScoreSheet| {
                sheet.entry_of(seen.me()).is_some_and(|own| matches!(own.verdict, Verdict::Disqualified(_)))
            };
            bid.map(|result| UnreadResult {
                tender: result.tender.id(),
                won: won(result.sheet),
                disqualified: disqualified(result.sheet),
            })
            .collect()
        })
    }

    /// The results up to now have been looked at.
    pub fn read_results(self) {
        self.results_read.set(self.peek(|seen| seen.now()));
    }

    /// Whether bids have just been opened and their sheet lies on the page, tracked.
    pub fn has_opened_bids(self) -> bool {
        self.opening.get()
    }

    /// Puts the sheet of the opening away; its results stay on the desk until they have been looked at.
    pub fn close_opening(self) {
        self.opening.set(false);
    }

    /// Lays the sheet on the page when the clock has stopped for the opening of own bids.
    pub(super) fn show_opening(self) -> bool {
        let is_now = self.peek(|seen| {
            let own = seen.results().into_iter().rev().map(|result| result.tender.terms().deadline);
            own.take_while(|deadline| *deadline >= seen.now()).next().is_some()
        });
        self.opening.set(is_now && !self.unread_results().is_empty());
        self.opening.get_untracked()
    }

    /// A game is opened: what came of bids in earlier months is known.
    pub(super) fn begin_reading(self) {
        self.opening.set(false);
        self.results_read.set(self.peek(|seen| seen.month().opening()));
    }
}
