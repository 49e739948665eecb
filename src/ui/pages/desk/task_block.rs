//! One task in a lane.

use crate::insight::lanes::{Block, BlockState};
use crate::ui::components::{Glyph, Icon};
use crate::ui::session::{Session, use_session};
use crate::ui::words::task::{self as words, hour_in};
use game::ids::StaffId;
use game::time::{HOUR, Minute, Minutes};
use leptos::prelude::*;
use texts::i18n::*;

/// Below this many hours a block shows an icon instead of words.
const NARROW: u32 = 3;

/// A block of the lane: where it lies, how it stands, all of it in words for the ear.
/// Pressing it opens its person's queue.
#[component]
pub fn TaskBlock(
    /// The task.
    block: Block,
    /// Whose it is.
    staff: StaffId,
    /// The minute it is: a task under way fills up.
    now: Memo<Minute>,
    /// Whose queue is open in the drawer.
    opened: RwSignal<Option<StaffId>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let (start, hours) = session.peek(|seen| hours_of(&block, seen.month().opening(), seen.month().end()));
    let pin = hours <= NARROW;
    let glyph = glyph_of(&block, pin);
    let class = class_of(&block.state, pin);
    let running = block.state == BlockState::Running;
    let (from, to) = (block.from, block.to);
    let style = move || {
        let place = format!("--s:{start};--d:{hours}");
        if !running {
            return place;
        }
        let part = (now.get() - from).get() * 100 / (to - from).get().max(1);
        format!("{place};--done:{}%", part.min(100))
    };
    let whole = block.clone();
    let all = Memo::new(move |_| in_words(session, i18n.get_locale(), &whole));
    let kind = block.task.kind.clone();
    let verb = move || words::kind(i18n.get_locale(), &kind);
    let subject = move || session.view(|seen| words::subject(i18n.get_locale(), seen, &block.task.kind));
    view! {
        <li class=class style=style title=move || all.get()>
            <button type="button" class="task__open" on:click=move |_| opened.set(Some(staff))>
                <span class="vh">{move || all.get()}</span>
                {glyph.map(|glyph| view! { <Icon glyph /> })}
                {(!pin).then(|| view! {
                    <b aria-hidden="true">{verb}</b>
                    <span aria-hidden="true">{subject}</span>
                })}
            </button>
        </li>
    }
}

/// First column and number of columns, cut to the month; at least one.
fn hours_of(block: &Block, opening: Minute, end: Minute) -> (u32, u32) {
    let hour = |at: Minute| ((at.clamp(opening, end) - opening).get() + HOUR / 2) / HOUR;
    // A task that failed at its very start still needs room for its cross.
    let marked = matches!(block.state, BlockState::Failed(_) | BlockState::Won { .. });
    let least = if marked { 3 } else { 1 };
    let start = hour(block.from).min(160 - least);
    (start, hour(block.to).saturating_sub(start).max(least).min(160 - start))
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

fn glyph_of(block: &Block, pin: bool) -> Option<Glyph> {
    use game::people::TaskKind;
    match block.state {
        BlockState::Won { .. } => Some(Glyph::Check),
        BlockState::Failed(_) => Some(Glyph::Cross),
        // One hour is too narrow for a drawing too.
        _ if !pin || block.to - block.from <= Minutes::hours(2) => None,
        _ => Some(match block.task.kind {
            TaskKind::Call { .. } => Glyph::Phone,
            TaskKind::Forming { .. } | TaskKind::Stable { .. } => Glyph::Flag,
            TaskKind::Purchase { .. } => Glyph::Box,
            TaskKind::Delivery { .. } => Glyph::Truck,
            TaskKind::Research { .. } => Glyph::Search,
            TaskKind::Study { .. } | TaskKind::Training => Glyph::Book,
            _ => Glyph::Visit,
        }),
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
