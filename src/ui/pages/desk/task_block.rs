//! One task in a lane.

use crate::insight::planning::schedule::{Block, BlockState};
use crate::ui::components::{Glyph, Icon};
use crate::ui::session::{Session, use_session};
use crate::ui::words::task::{self as words, hour_in};
use game::ids::StaffId;
use game::time::{HOUR, Minute, Minutes};
use leptos::prelude::*;
use texts::i18n::*;

/// Up to this many hours a block has no words at all.
const NARROW: u32 = 3;

/// Blocks of a lane as they are drawn: what failed within a few hours shares one mark, because
/// marks that narrow would lie on each other.
pub fn gathered(blocks: &[Block]) -> Vec<Vec<Block>> {
    let mut groups: Vec<Vec<Block>> = Vec::new();
    for block in blocks {
        match groups.last_mut() {
            Some(group) if group.iter().chain([block]).all(|one| is_near(one, &group[0])) => group.push(block.clone()),
            _ => groups.push(vec![block.clone()]),
        }
    }
    groups
}

/// Whether a failed task ended too soon after the beginning of another to have a mark of its own.
fn is_near(block: &Block, first: &Block) -> bool {
    matches!(block.state, BlockState::Failed(_)) && block.to - first.from <= Minutes::hours(NARROW)
}

/// A block of the lane: where it lies, how it stands, all of it in words for the ear.
/// Pressing it opens its person's queue.
#[component]
pub fn TaskBlock(
    /// The task; several that failed share a block.
    blocks: Vec<Block>,
    /// The employee it is queued on.
    staff: StaffId,
    /// The minute it is: a task under way fills up.
    now: Memo<Minute>,
    /// The employee whose queue is open in the drawer.
    opened: RwSignal<Option<StaffId>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let count = blocks.len();
    let (first, last) = (blocks.first().cloned()?, blocks.last()?.to);
    let (from, to) = (first.from, last);
    let (start, hours) = session.peek(|seen| {
        let hour = |at: Minute| hour_of(at, seen.month().opening(), seen.month().end());
        columns(hour(from), hour(to), is_marked(&first.state))
    });
    let pin = hours <= NARROW;
    let glyph = glyph_of(&first);
    let class = class_of(&first.state, pin);
    let running = first.state == BlockState::Running;
    let style = move || {
        let place = format!("--s:{start};--d:{hours}");
        if !running {
            return place;
        }
        let part = (now.get() - from).get() * 100 / (to - from).get().max(1);
        format!("{place};--done:{}%", part.min(100))
    };
    let all = Memo::new(move |_| {
        let words = blocks.iter().map(|block| in_words(session, i18n.get_locale(), block));
        words.collect::<Vec<_>>().join("\n")
    });
    let kind = first.task.kind.clone();
    let verb = move || words::kind(i18n.get_locale(), &kind);
    let subject = move || session.view(|seen| words::subject(i18n.get_locale(), seen, &first.task.kind));
    Some(view! {
        <li class=class style=style title=move || all.get()>
            <button type="button" class="task__open" on:click=move |_| opened.set(Some(staff))>
                <span class="vh">{move || all.get()}</span>
                <Icon glyph />
                {(count > 1).then(|| view! { <b aria-hidden="true">{count}</b> })}
                {(!pin).then(|| view! {
                    <b aria-hidden="true">{verb}</b>
                    <span aria-hidden="true">{subject}</span>
                })}
            </button>
        </li>
    })
}

/// The nearest hour of a moment, cut to the month.
fn hour_of(at: Minute, opening: Minute, end: Minute) -> u32 {
    ((at.clamp(opening, end) - opening).get() + HOUR / 2) / HOUR
}

/// First column and number of columns; at least one. A mark needs a few for its sign and takes them
/// from what lies before it, which is over, rather than from the words of what comes next.
fn columns(from: u32, to: u32, is_marked: bool) -> (u32, u32) {
    let least = if is_marked { NARROW } else { 1 };
    let from = from.min(160 - 1);
    let to = to.max(from + 1).min(160);
    if to - from >= least { (from, to - from) } else { (to.saturating_sub(least), least) }
}

/// Whether what came of a task is shown by a sign.
const fn is_marked(state: &BlockState) -> bool {
    matches!(state, BlockState::Failed(_) | BlockState::Won { .. })
}

fn class_of(state: &BlockState, pin: bool) -> String {
    let state = match state {
        BlockState::Done => "task--done",
        BlockState::Won { .. } => "task--win",
        BlockState::Failed(_) => "task--fail",
        BlockState::Running => "task--run",
        BlockState::Queued => "task--queue",
    };
    if pin { format!("task {state} task--pin") } else { format!("task {state}") }
}

/// The sign of a block; whether it or the words are shown, the sheet says by the room that there is.
fn glyph_of(block: &Block) -> Glyph {
    use game::people::TaskKind;
    match block.state {
        BlockState::Won { .. } => Glyph::Check,
        BlockState::Failed(_) => Glyph::Cross,
        _ => match block.task.kind {
            TaskKind::Call { .. } => Glyph::Phone,
            TaskKind::Forming { .. } | TaskKind::Stable { .. } => Glyph::Flag,
            TaskKind::Purchase { .. } => Glyph::Box,
            TaskKind::Delivery { .. } => Glyph::Truck,
            TaskKind::Research { .. } => Glyph::Search,
            TaskKind::Study { .. } | TaskKind::Training => Glyph::Book,
            _ => Glyph::Visit,
        },
    }
}

/// 拜访 通济银行，8–14 时，已完成.
pub fn in_words(session: Session, locale: Locale, block: &Block) -> String {
    session.view(|seen| {
        let task = words::whole(locale, seen, &block.task.kind);
        let from = hour_in(seen.now(), block.from.max(seen.month().opening()));
        let to = hour_in(seen.now(), block.to);
        let state = state_words(locale, &block.state);
        let BlockState::Failed(why) = &block.state else {
            return td_string!(locale, desk.block, task = task, from = from, to = to, state = state);
        };
        let why = words::failure(locale, seen, &|company| session.company_name(company), why);
        td_string!(locale, desk.block_why, task = task, from = from, to = to, state = state, why = why)
    })
}

fn state_words(locale: Locale, state: &BlockState) -> &'static str {
    match state {
        BlockState::Done => td_string!(locale, desk.done),
        BlockState::Won { .. } => td_string!(locale, desk.won),
        BlockState::Failed(_) => td_string!(locale, desk.failed),
        BlockState::Running => td_string!(locale, desk.running),
        BlockState::Queued => td_string!(locale, desk.queued),
    }
}
