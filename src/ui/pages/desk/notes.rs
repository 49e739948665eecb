//! The notes below a lane: why something failed, who was first, what an event brought.

use crate::insight::planning::dates::dates;
use crate::insight::planning::schedule::{Block, BlockState, Lane, rises};
use crate::ui::words::task::{self as words, CompanyNames, hour_in};
use game::observation::Observation;
use game::people::TaskKind;
use game::time::{Minute, Minutes};
use texts::i18n::*;

/// A note below a lane, or on its idle stretch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LaneNote {
    /// At which hour it begins.
    pub hour: String,
    /// Its class.
    pub class: &'static str,
    /// What it says.
    pub text: String,
}

/// Hours that a note covers at most, by a careful guess: another one nearer by would lie
/// under it.
const ROOM: Minutes = Minutes::hours(60);
/// Hours that the words on an idle stretch cover, by a careful guess.
const IDLE_WORDS: Minutes = Minutes::hours(28);
/// Beyond this hour a note would reach past the month's end, so it starts here.
const LAST_START: Minutes = Minutes::hours(100);

/// The notes of a lane, the newest kept where two would lie on each other.
pub fn notes(locale: Locale, seen: &Observation<'_>, companies: CompanyNames<'_>, lane: &Lane) -> Vec<LaneNote> {
    let opening = seen.month().opening();
    let mut kept: Vec<(Minute, LaneNote)> = Vec::new();
    for block in lane.blocks.iter().rev() {
        let Some((class, text)) = note_of(locale, seen, companies, block) else { continue };
        let at = block.from.max(opening).min(opening + LAST_START);
        if kept.last().is_none_or(|(next, _)| at + ROOM <= *next) {
            kept.push((at, LaneNote { hour: hour_in(seen.now(), at), class, text }));
        }
    }
    kept.reverse();
    let mut notes: Vec<LaneNote> = kept.into_iter().map(|(_, note)| note).collect();
    notes.extend(idle_note(locale, seen, lane));
    notes
}

fn note_of(
    locale: Locale,
    seen: &Observation<'_>,
    companies: CompanyNames<'_>,
    block: &Block,
) -> Option<(&'static str, String)> {
    let subject = words::subject(locale, seen, &block.task.kind);
    match &block.state {
        BlockState::Failed(why) => {
            let why = words::failure(locale, seen, companies, why);
            Some(("lane__note lane__note--fail", td_string!(locale, desk.fail_note, subject = subject, why = why)))
        }
        BlockState::Won { place } => {
            Some(("lane__note lane__note--win", td_string!(locale, desk.place_won, customer = subject, place = *place)))
        }
        BlockState::Done => match &block.task.kind {
            TaskKind::Exhibition { .. } | TaskKind::Seminar { .. } => {
                Some(("lane__note lane__note--win", rises_in_words(locale, seen, block)))
            }
            _ => None,
        },
        BlockState::Running | BlockState::Queued => None,
    }
}

/// 通济 +46  云栈 +31.
fn rises_in_words(locale: Locale, seen: &Observation<'_>, block: &Block) -> String {
    let rises = rises(seen, block.to, &block.task.kind);
    let one = |rise: &crate::insight::planning::schedule::Rise| {
        let change = rise.to.get().saturating_sub(rise.from.get());
        format!("{} +{change}", words::short(locale, seen, rise.customer))
    };
    rises.iter().map(one).collect::<Vec<_>>().join("  ")
}

/// Idle hours worth a word: the stretch up to the month's end, if it is not over.
fn idle_note(locale: Locale, seen: &Observation<'_>, lane: &Lane) -> Option<LaneNote> {
    let last = lane.idle.last().filter(|idle| idle.to == seen.month().end())?;
    let from = last.from.max(seen.now());
    let hours = (last.to - from).get() / 60;
    // Narrower stretches have no room for words; the lane still shows them.
    if hours < 24 {
        return None;
    }
    let text = td_string!(locale, desk.idle_from, from = hour_in(seen.now(), from), hours = hours);
    let hour = hour_in(seen.now(), beside_the_lines(seen, from));
    Some(LaneNote { hour, class: "lane__note lane__note--idle", text })
}

/// Where words that belong to `from` can begin so that no date's line runs through them: there, or
/// behind the last line that they would cover, if they still have room before the month's end.
fn beside_the_lines(seen: &Observation<'_>, from: Minute) -> Minute {
    let lines = dates(seen).into_iter().map(|date| date.at);
    lines.fold(from, |start, line| {
        let covers = start < line && line < start + IDLE_WORDS;
        if covers && line + IDLE_WORDS <= seen.month().end() { line } else { start }
    })
}
