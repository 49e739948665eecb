//! The clock of the top bar: what hour it is, and how to let it run.

use crate::ui::components::{Glyph, Icon};
use crate::ui::session::use_session;
use crate::ui::words::time;
use game::time::MONTH;
use leptos::prelude::*;
use texts::i18n::*;

/// The hour of the month and the buttons that let it run.
#[component]
pub fn Clock() -> impl IntoView {
    view! {
        <div class="clock">
            <Hour />
            <Run />
        </div>
    }
}

/// The hour, the day, and the month as a bar.
#[component]
fn Hour() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let now = Memo::new(move |_| session.view(|seen| seen.now()));
    let passed = move || format!("--p:{}%", f64::from(now.get().in_month().get() * 100) / f64::from(MONTH));
    let spoken = move || t_string!(i18n, common.time.hours_passed, h = time::whole_hour(now.get())).to_string();
    let tick = move |day: u32| td_string!(i18n.get_locale(), common.time.day, n = day).to_string();
    view! {
        <div class="clock__read">
            <b>{move || time::whole_hour(now.get())}<small>{t!(i18n, common.time.of_hours)}</small></b>
            <br />
            <span class="sub">{move || time::day(i18n.get_locale(), now.get())}</span>
        </div>
        <div class="clock__bar" role="img" aria-label=spoken style=passed>
            <div class="ticks"></div>
            <div class="sub">
                <span>{t!(i18n, common.time.opening)}</span>
                <span>{move || tick(6)}</span>
                <span>{move || tick(11)}</span>
                <span>{move || tick(16)}</span>
                <span>{t!(i18n, common.time.month_end)}</span>
            </div>
        </div>
    }
}

/// The buttons.
#[component]
fn Run() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    view! {
        <div class="seg" role="group" aria-label=move || t_string!(i18n, common.clock.label)>
            <button type="button" on:click=move |_| session.run_to_next_event()>
                <Icon glyph=Glyph::Step />
                <span>{t!(i18n, common.clock.next_event)}</span>
            </button>
            <button type="button" on:click=move |_| session.run_to(session.peek(|seen| seen.month().end()))>
                {t!(i18n, common.clock.month_end)}
            </button>
        </div>
    }
}
