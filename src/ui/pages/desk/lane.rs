//! One employee's lane: who it is, what they are doing, and their month as an ordered list.

use super::notes::notes;
use super::task_block::{TaskBlock, gathered};
use crate::insight::planning::schedule::{BlockState, Lane};
use crate::ui::components::Avatar;
use crate::ui::session::use_session;
use crate::ui::words::name::{initials, name};
use crate::ui::words::refusal;
use crate::ui::words::task as words;
use crate::ui::words::time::hours;
use game::ids::StaffId;
use game::time::{HOUR, Minute, Minutes};
use leptos::prelude::*;
use texts::i18n::*;

/// A lane of the plan. Pressing the name opens that person's queue.
#[component]
pub fn LaneRow(
    /// The employee.
    staff: StaffId,
    /// All lanes.
    lanes: Memo<Vec<Lane>>,
    /// The minute it is.
    now: Memo<Minute>,
    /// The employee whose queue is open in the drawer.
    opened: RwSignal<Option<StaffId>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let lane = Memo::new(move |_| lanes.with(|lanes| lanes.iter().find(|lane| lane.staff == staff).cloned()));
    let who = Memo::new(move |_| {
        let locale = i18n.get_locale();
        session.view(|seen| {
            let person = seen.staff(staff)?;
            Some((name(locale, &person.name).to_owned(), refusal::role(locale, person.role), person.skill))
        })
    });
    let person = move || who.get().unwrap_or_default();
    let label = move || {
        let (name, role, skill) = person();
        t_string!(i18n, desk.lane, name = name, role = role, skill = skill)
    };
    view! {
        <section class="lane" aria-label=label>
            <header class="lane__who">
                <Avatar initials=Signal::derive(move || initials(&person().0)) />
                <div>
                    <button
                        type="button"
                        class="lane__open"
                        aria-haspopup="dialog"
                        title=move || t_string!(i18n, desk.queue_of, name = person().0)
                        on:click=move |_| opened.set(Some(staff))
                    >
                        <b>{move || person().0}</b>
                    </button>
                    <span class="sub">
                        {move || {
                            let (_, role, skill) = person();
                            t_string!(i18n, desk.skill, role = role, skill = skill)
                        }}
                    </span>
                    <NowLine lane now />
                </div>
            </header>
            <ol class="lane__track">
                {move || lane.get().map(|lane| view! { <Track lane now opened /> })}
            </ol>
        </section>
    }
}

/// What the person is doing, and for how long still.
#[component]
fn NowLine(lane: Memo<Option<Lane>>, now: Memo<Minute>) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let running = Memo::new(move |_| {
        lane.with(|lane| {
            let blocks = lane.as_ref().map(|lane| lane.blocks.as_slice()).unwrap_or_default();
            let running = blocks.iter().find(|block| block.state == BlockState::Running);
            let waiting = blocks.iter().any(|block| block.state == BlockState::Queued);
            (running.map(|block| (block.task.kind.clone(), block.to)), waiting)
        })
    });
    let task = move || {
        let locale = i18n.get_locale();
        running.with(|(running, waiting)| match running {
            Some((kind, _)) => {
                session.view(|seen| [words::kind(locale, kind), &words::subject(locale, seen, kind)].join(" "))
            }
            None if *waiting => td_string!(locale, desk.waiting).to_owned(),
            None => td_string!(locale, desk.nothing).to_owned(),
        })
    };
    // Half hours, begun ones counted: what takes half an hour has not a whole one left, and the line changes seldom.
    let left = Memo::new(move |_| {
        let ends = running.with(|(running, _)| running.as_ref().map(|(_, ends)| *ends))?;
        Some(Minutes::new((ends - now.get()).get().div_ceil(HOUR / 2) * (HOUR / 2)))
    });
    view! {
        <p class="lane__now" class:lane__now--idle=move || running.with(|(running, _)| running.is_none())>
            <span>{task}</span>
            {move || left.get().map(|left| view! { <em>{t_string!(i18n, desk.left, hours = hours(left))}</em> })}
        </p>
    }
}

/// The blocks, the idle stretches and the notes of a lane.
#[component]
fn Track(lane: Lane, now: Memo<Minute>, opened: RwSignal<Option<StaffId>>) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let staff = lane.staff;
    let opening = session.peek(|seen| seen.month().opening());
    let idle = lane.idle.iter().map(|idle| {
        let hour = |at: Minute| ((at - opening).get() / HOUR).min(160);
        let (from, to) = (hour(idle.from), hour(idle.to));
        let style = format!("--s:{from};--d:{}", (to - from).max(1));
        view! { <li class="task task--idle" style=style aria-hidden="true"></li> }
    });
    let idle = idle.collect_view();
    let blocks = gathered(&lane.blocks).into_iter();
    let blocks = blocks.map(|blocks| view! { <TaskBlock blocks staff now opened /> }).collect_view();
    let notes = Memo::new(move |_| {
        let locale = i18n.get_locale();
        now.track();
        session.view(|seen| notes(locale, seen, &|company| session.company_name(company), &lane))
    });
    let notes = move || {
        let note = |note: super::notes::LaneNote| {
            view! { <li class=note.class style=format!("--s:{}", whole(&note.hour))>{note.text}</li> }
        };
        notes.get().into_iter().map(note).collect_view()
    };
    view! {
        {idle}
        {blocks}
        {notes}
    }
}

/// The column of an hour: what stands before its point.
fn whole(hour: &str) -> &str {
    hour.split('.').next().unwrap_or(hour)
}
