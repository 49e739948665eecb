//! One person's queue in a drawer: what is under way, what waits, what was done; what waits
//! can be moved, handed over and withdrawn, by buttons and by keys.

use super::task_block::in_words;
use crate::browser::focus;
use crate::insight::planning::proposal::suitable;
use crate::insight::planning::schedule::{Block, BlockState, Expected, Lane, schedule};
use crate::ui::components::{Button, ButtonKind, Dialog, DialogShape, Glyph, IconButton};
use crate::ui::keys::on_key;
use crate::ui::pages::planner::{Preset, WorkGroup, use_planner};
use crate::ui::session::{Session, use_session};
use crate::ui::words::name::name;
use crate::ui::words::task::{self as words, hour_in};
use game::command::Command;
use game::ids::{StaffId, TaskId};
use game::people::TaskKind;
use game::scenario::Role;
use game::time::Minute;
use leptos::prelude::*;
use std::collections::BTreeMap;
use texts::i18n::*;

/// The drawer, open while somebody's queue is looked at.
#[component]
pub fn QueueDrawer(
    /// The employee whose queue is open.
    opened: RwSignal<Option<StaffId>>,
    /// All lanes.
    lanes: Memo<Vec<Lane>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let title = move || {
        let locale = i18n.get_locale();
        let who = opened.get().and_then(|staff| {
            session.view(|seen| seen.staff(staff).map(|person| name(locale, &person.name).to_owned()))
        });
        t_string!(i18n, desk.queue_of, name = who.unwrap_or_default())
    };
    let is_open = Signal::derive(move || opened.get().is_some());
    view! {
        <Dialog
            open=is_open
            on_close=move || opened.set(None)
            title=title
            close_label=t!(i18n, task.planner.close)
            shape=DialogShape::Drawer
            foot=move || view! { <Foot opened /> }
        >
            {move || opened.get().map(|staff| view! { <Queue staff lanes /> })}
        </Dialog>
    }
}

/// More work for this person, or none at all.
#[component]
fn Foot(opened: RwSignal<Option<StaffId>>) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let planner = use_planner();
    let queued = move || {
        let staff = opened.get();
        session.view(|seen| {
            let person = staff.and_then(|staff| seen.staff(staff));
            person.map(|person| person.queue.iter().map(|task| task.id).collect::<Vec<_>>()).unwrap_or_default()
        })
    };
    let withdraw_all = move || {
        let all: Vec<Command> = untrack(queued).into_iter().map(|task| Command::Withdraw { task }).collect();
        session.act_all(all);
    };
    let add = move || {
        let Some(staff) = opened.get_untracked() else { return };
        let role = session.peek(|seen| seen.staff(staff).map(|person| person.role));
        opened.set(None);
        planner.open(Preset::person(staff, work_of(role)));
    };
    view! {
        <Button kind=ButtonKind::Ghost on_click=withdraw_all disabled=Signal::derive(move || session.is_still() || queued().is_empty())>
            {t!(i18n, desk.withdraw_all)}
        </Button>
        <Button kind=ButtonKind::Ink icon=Glyph::Plus on_click=add>
            {t!(i18n, desk.queue)}
        </Button>
    }
}

/// The work that somebody of a role does most.
pub fn work_of(role: Option<Role>) -> WorkGroup {
    match role {
        Some(Role::Marketing) => WorkGroup::Event,
        Some(Role::Operations) => WorkGroup::Purchase,
        _ => WorkGroup::Customers,
    }
}

#[component]
fn Queue(staff: StaffId, lanes: Memo<Vec<Lane>>) -> impl IntoView {
    let i18n = use_i18n();
    let said = RwSignal::new(String::new());
    let blocks = move |wanted: fn(&BlockState) -> bool| {
        lanes.with(|lanes| {
            let lane = lanes.iter().find(|lane| lane.staff == staff);
            let blocks = lane.map(|lane| lane.blocks.as_slice()).unwrap_or_default();
            blocks.iter().filter(|block| wanted(&block.state)).cloned().collect::<Vec<_>>()
        })
    };
    let running = Memo::new(move |_| blocks(|state| *state == BlockState::Running));
    let past = Memo::new(move |_| {
        let mut past = blocks(|state| !matches!(state, BlockState::Running | BlockState::Queued));
        past.reverse();
        past
    });
    view! {
        <div class="lineup">
            <p class="sub lineup__help">{t!(i18n, desk.queue_of_note)} " " {t!(i18n, desk.keys)}</p>
            <p class="vh" role="status">{move || said.get()}</p>
            {move || (!running.with(Vec::is_empty)).then(|| view! { <h3>{t!(i18n, desk.queue_now)}</h3> })}
            <ul class="lineup__list">
                {move || running.get().into_iter().map(|block| view! { <PastRow block /> }).collect_view()}
            </ul>
            <h3>{t!(i18n, desk.queue_next)}</h3>
            <Waiting staff said />
            {move || (!past.with(Vec::is_empty)).then(|| view! { <h3>{t!(i18n, desk.queue_past)}</h3> })}
            <ul class="lineup__list">
                {move || past.get().into_iter().map(|block| view! { <PastRow block /> }).collect_view()}
            </ul>
        </div>
    }
}

#[component]
fn PastRow(block: Block) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let class = match block.state {
        BlockState::Failed(_) => "lineup__row lineup__row--fail",
        BlockState::Won { .. } => "lineup__row lineup__row--win",
        _ => "lineup__row",
    };
    view! { <li class=class>{move || in_words(session, i18n.get_locale(), &block)}</li> }
}

/// What waits, in order; all of it, next month's too.
#[component]
fn Waiting(staff: StaffId, said: RwSignal<String>) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let tasks = Memo::new(move |_| {
        session.view(|seen| {
            let person = seen.staff(staff);
            person.map(|person| person.queue.iter().map(|task| task.id).collect::<Vec<_>>()).unwrap_or_default()
        })
    });
    let schedule = Memo::new(move |_| session.view(schedule));
    view! {
        {move || tasks.with(Vec::is_empty).then(|| view! { <p class="lineup__row sub">{t!(i18n, desk.queue_empty)}</p> })}
        <ol class="lineup__list">
            <For each=move || tasks.get() key=|task| *task let:task>
                <WaitingRow staff task tasks schedule said />
            </For>
        </ol>
    }
}

#[component]
fn WaitingRow(
    staff: StaffId,
    task: TaskId,
    tasks: Memo<Vec<TaskId>>,
    /// When everybody's tasks begin and end: worked out once for all rows.
    schedule: Memo<BTreeMap<TaskId, Expected>>,
    said: RwSignal<String>,
) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let kind = session.peek(|seen| {
        let person = seen.staff(staff)?;
        person.queue.iter().find(|queued| queued.id == task).map(|queued| queued.kind.clone())
    });
    let Some(kind) = kind else { return ().into_any() };
    let place = Memo::new(move |_| tasks.with(|tasks| tasks.iter().position(|other| *other == task)));
    let is_last = move || tasks.with(|tasks| tasks.last() == Some(&task));
    let spoken = kind.clone();
    let words = Memo::new(move |_| session.view(|seen| words::whole(i18n.get_locale(), seen, &spoken)));
    let expected = Memo::new(move |_| schedule.with(|schedule| schedule.get(&task).copied()));
    let when = Memo::new(move |_| when_words(session, i18n.get_locale(), expected.get()));
    let shift = move |by: Shift| {
        let Some(before) = tasks.with_untracked(|tasks| target(tasks, task, by)) else { return };
        if session.act(Command::Move { task, staff, before }) {
            let place = place.get_untracked().map_or(0, |place| place + 1);
            said.set(t_string!(i18n, desk.moved, task = words.get_untracked(), place = place));
            focus::soon(&row(task));
        }
    };
    let withdraw = move || {
        let neighbour = tasks.with_untracked(|tasks| neighbour(tasks, task));
        if session.act(Command::Withdraw { task })
            && let Some(neighbour) = neighbour
        {
            focus::soon(&row(neighbour));
        }
    };
    let key = on_key(move |key| match (key.is_with_alt(), key.name()) {
        (true, "ArrowUp") => {
            key.take();
            shift(Shift::Earlier);
        }
        (true, "ArrowDown") => {
            key.take();
            shift(Shift::Later);
        }
        (_, "Delete") if !key.is_modified() && !key.is_in("select") => withdraw(),
        _ => {}
    });
    view! {
        <li class="lineup__row lineup__row--wait" id=row_id(task) tabindex="-1" on:keydown=key>
            <div>
                <b>{move || words.get()}</b>
                <span class="sub">{move || when.get()}</span>
            </div>
            <div class="lineup__do">
                <IconButton
                    glyph=Glyph::Chevron
                    label=move || t_string!(i18n, desk.move_up, task = words.get())
                    on_click=move || shift(Shift::Earlier)
                    disabled=Signal::derive(move || place.get() == Some(0))
                />
                <IconButton
                    glyph=Glyph::Chevron
                    label=move || t_string!(i18n, desk.move_down, task = words.get())
                    on_click=move || shift(Shift::Later)
                    disabled=Signal::derive(is_last)
                />
                <HandOver task staff kind=kind.clone() />
                <IconButton
                    glyph=Glyph::Cross
                    label=move || t_string!(i18n, desk.withdraw, task = words.get())
                    on_click=withdraw
                />
            </div>
        </li>
    }
    .into_any()
}

/// Which way a task moves in its queue.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shift {
    Earlier,
    Later,
}

/// Before which task it comes to stand; `Some(None)` is last, none where it cannot move.
fn target(tasks: &[TaskId], task: TaskId, by: Shift) -> Option<Option<TaskId>> {
    let place = tasks.iter().position(|other| *other == task)?;
    match by {
        Shift::Earlier => place.checked_sub(1).map(|before| Some(tasks[before])),
        Shift::Later => (place + 1 < tasks.len()).then(|| tasks.get(place + 2).copied()),
    }
}

/// The task after this one, or before it if it is the last: where the focus goes when it is gone.
fn neighbour(tasks: &[TaskId], task: TaskId) -> Option<TaskId> {
    let place = tasks.iter().position(|other| *other == task)?;
    tasks.get(place + 1).or_else(|| tasks.get(place.checked_sub(1)?)).copied()
}

fn row_id(task: TaskId) -> String {
    format!("queued-{}", task.0)
}

/// Where its row is. One that moves is taken out of the page for a moment and loses the focus.
fn row(task: TaskId) -> String {
    format!("#{}", row_id(task))
}

/// When it will begin and end if nothing fails.
fn when_words(session: Session, locale: Locale, expected: Option<Expected>) -> String {
    session.view(|seen| {
        let Some(expected) = expected else { return td_string!(locale, desk.waiting).to_owned() };
        let later = expected.from >= seen.month().end();
        let base: Minute = if later { expected.from } else { seen.now() };
        let (from, to) = (hour_in(base, expected.from), hour_in(base, expected.to));
        let range = td_string!(locale, desk.hours_range, from = from, to = to);
        if later { [td_string!(locale, desk.next_month), &range].join(" ") } else { range }
    })
}

/// Gives a waiting task to somebody else who can do it.
#[component]
fn HandOver(task: TaskId, staff: StaffId, kind: TaskKind) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let others: Vec<StaffId> = session.peek(|seen| {
        let able = suitable(seen, &kind).into_iter().map(|person| person.id);
        able.filter(|other| *other != staff).collect()
    });
    let list = others.clone();
    let hand_over = move |place: String| {
        let other = place.parse().ok().and_then(|place: usize| list.get(place).copied());
        if let Some(staff) = other {
            session.act(Command::Move { task, staff, before: None });
        }
    };
    let option = move |(place, other): (usize, StaffId)| {
        let who = move || {
            let locale = i18n.get_locale();
            session.view(|seen| seen.staff(other).map(|person| name(locale, &person.name).to_owned()))
        };
        view! { <option value=place>{who}</option> }
    };
    (!others.is_empty()).then(|| {
        view! {
            <select
                class="select lineup__give"
                aria-label=t!(i18n, desk.hand_over)
                on:change=move |event| hand_over(event_target_value(&event))
            >
                <option value="" selected=true>{t!(i18n, desk.hand_over)}</option>
                {others.into_iter().enumerate().map(option).collect_view()}
            </select>
        }
    })
}
