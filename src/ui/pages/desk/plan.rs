//! The month plan: days, dates and a lane for everybody, on one axis of 160 hours.

use super::dates::DateMarks;
use super::lane::LaneRow;
use super::queue::QueueDrawer;
use crate::insight::planning::proposal::last_month_again;
use crate::insight::planning::schedule::lanes;
use crate::ui::components::{Button, ButtonKind, ButtonSize, Glyph, Icon, Panel};
use crate::ui::pages::planner::{AgainDialog, Preset, use_planner};
use crate::ui::session::use_session;
use crate::ui::words::task::hour_in;
use game::ids::StaffId;
use game::time::{DAY, Minute, Minutes};
use leptos::prelude::*;
use texts::i18n::*;

/// The plan of the month with what can be done on it.
#[component]
pub fn PlanPanel() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let planner = use_planner();
    let lanes = Memo::new(move |_| session.view(lanes));
    let people = Memo::new(move |_| lanes.with(|lanes| lanes.iter().map(|lane| lane.staff).collect::<Vec<_>>()));
    let now = Memo::new(move |_| session.view(|seen| seen.now()));
    // The employee whose queue is open in the drawer.
    let opened = RwSignal::new(None::<StaffId>);
    let again = RwSignal::new(false);
    let has_last_month =
        Memo::new(move |_| !session.is_still() && session.view(|seen| !last_month_again(seen).is_empty()));
    let end = move || {
        view! {
            <Legend />
            <Show when=move || has_last_month.get()>
                <Button size=ButtonSize::Small icon=Glyph::Replay on_click=move || again.set(true)>
                    {t!(i18n, desk.again)}
                </Button>
            </Show>
            <Button
                kind=ButtonKind::Ink
                size=ButtonSize::Small
                icon=Glyph::Plus
                on_click=move || planner.open(Preset::default())
            >
                {t!(i18n, desk.queue)}
            </Button>
        }
    };
    view! {
        <Panel
            title=t!(i18n, desk.plan)
            note=t!(i18n, desk.plan_note)
            end=end
            class="plan-panel"
        >
            <div class="plan">
                <div class="plan__corner sub" aria-hidden="true">{t!(i18n, desk.day)}</div>
                <Days now />
                <DateMarks now />
                <For each=move || people.get() key=|staff| *staff let:staff>
                    <LaneRow staff lanes now opened />
                </For>
                <Overlay now />
            </div>
        </Panel>
        <QueueDrawer opened lanes />
        <AgainDialog open=again />
    }
}

/// What the looks of the tasks mean.
#[component]
fn Legend() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <ul class="legend" aria-label=t!(i18n, desk.legend)>
            <li><i class="sw sw--done"></i>{t!(i18n, desk.done)}</li>
            <li><i class="sw sw--run"></i>{t!(i18n, desk.running)}</li>
            <li><i class="sw sw--queue"></i>{t!(i18n, desk.queued)}</li>
            <li><i class="sw sw--win"><Icon glyph=Glyph::Check /></i>{t!(i18n, desk.won)}</li>
            <li><i class="sw sw--fail"><Icon glyph=Glyph::Cross /></i>{t!(i18n, desk.failed)}</li>
        </ul>
    }
}

/// The twenty working days.
#[component]
fn Days(now: Memo<Minute>) -> impl IntoView {
    let i18n = use_i18n();
    let today = Memo::new(move |_| now.get().in_month().get() / DAY);
    let day = move |day: u32| {
        view! {
            <li
                style=format!("--s:{};--d:8", day * 8)
                aria-current=move || (today.get() == day).then_some("date")
            >
                {day + 1}
            </li>
        }
    };
    view! {
        <ol class="plan__days" aria-label=t!(i18n, desk.days)>
            {(0..20).map(day).collect_view()}
        </ol>
    }
}

/// What is past, the dates' lines, and the line of now.
#[component]
fn Overlay(now: Memo<Minute>) -> impl IntoView {
    let i18n = use_i18n();
    let hour = move || hour_in(now.get(), now.get());
    // At the month's end the hour stands before its line and at the opening behind it, or it would be cut off.
    let late = move || now.get().in_month() > Minutes::hours(150);
    let early = move || now.get().in_month() < Minutes::hours(10);
    view! {
        <div class="plan__overlay" aria-hidden="true">
            <i class="past" style=move || format!("--h:{}", hour())></i>
            <super::dates::Poles />
            <i class="now" class:now--late=late class:now--early=early style=move || format!("--h:{}", hour())>
                <b>{move || t_string!(i18n, desk.now, hour = hour())}</b>
            </i>
        </div>
    }
}
