//! The clock of the top bar: what hour it is, and how to let it run.

use super::clock_settings::ClockSettings;
use crate::browser::focus;
use crate::ui::components::{Dialog, Glyph, Icon};
use crate::ui::session::{Tempo, use_session};
use crate::ui::words::time;
use leptos::prelude::*;
use texts::i18n::*;

/// The hour of the month and the buttons that let it run.
#[component]
pub fn Clock() -> impl IntoView {
    let session = use_session();
    let over = Memo::new(move |_| session.view(|seen| seen.is_over()));
    let rush = Memo::new(move |_| session.view(|_| session.is_rush()));
    let buttons = move || match (over.get() || session.is_watching() || session.is_planning(), rush.get()) {
        (true, _) => view! { <span></span> }.into_any(),
        (false, true) => view! { <Rush /> }.into_any(),
        (false, false) => view! { <Controls /> }.into_any(),
    };
    view! {
        <div class="clock" class:clock--rush=move || rush.get()>
            <Hour />
            {buttons}
        </div>
    }
}

/// The hour, the day, and the month as a bar.
#[component]
fn Hour() -> impl IntoView {
    let (session, i18n) = (use_session(), use_i18n());
    let now = Memo::new(move |_| session.view(|seen| seen.now()));
    let passed = move || {
        let tenths = now.get().tenths_of_hour();
        format!("--p:{}.{}%", tenths / 16, tenths % 16 * 10 / 16)
    };
    let spoken = move || t_string!(i18n, time.hours_passed, h = time::whole_hour(now.get()));
    let months = Memo::new(move |_| session.view(|seen| seen.scenario().months));
    let month = move || t_string!(i18n, time.month_of, n = now.get().month().number(), of = months.get());
    let tick = move |day: u32| t_string!(i18n, time.day, n = day);
    view! {
        <div class="clock__read">
            <b>{move || time::whole_hour(now.get())}<small>{t!(i18n, time.of_hours)}</small></b>
            <br />
            <span class="sub">
                // Where the top bar has no room for the months, the month stands here.
                <span class="clock__month">{month} " · "</span>
                {move || time::day(i18n.get_locale(), now.get())}
            </span>
        </div>
        <div class="clock__bar" role="img" aria-label=spoken style=passed>
            <div class="ticks"></div>
            <div class="sub">
                <span>{t!(i18n, time.opening)}</span>
                <span>{move || tick(6)}</span>
                <span>{move || tick(11)}</span>
                <span>{move || tick(16)}</span>
                <span>{t!(i18n, time.month_end)}</span>
            </div>
        </div>
    }
}

/// Pause, next event, play, fast, month's end, and the settings.
#[component]
fn Controls() -> impl IntoView {
    let (session, i18n) = (use_session(), use_i18n());
    let settings = RwSignal::new(false);
    let at = move |tempo: Tempo| if session.clock().tempo() == tempo { "true" } else { "false" };
    view! {
        <div
            class="seg"
            role="group"
            aria-label=t!(i18n, common.clock.label)
            title=t!(i18n, common.clock.hint)
        >
            <button
                type="button"
                aria-pressed=move || at(Tempo::Paused)
                aria-label=t!(i18n, common.clock.pause)
                on:click=move |_| session.set_tempo(Tempo::Paused)
            >
                <Icon glyph=Glyph::Pause />
            </button>
            <button
                type="button"
                aria-label=t!(i18n, common.clock.next_event)
                title=t!(i18n, common.clock.to_next_event)
                on:click=move |_| session.run_to_next_event()
            >
                <Icon glyph=Glyph::Step />
                <span>{t!(i18n, common.clock.next_event)}</span>
            </button>
            <button
                type="button"
                aria-pressed=move || at(Tempo::Play)
                aria-label=t!(i18n, common.clock.play)
                on:click=move |_| session.play()
            >
                <Icon glyph=Glyph::Play />
            </button>
            <button
                type="button"
                aria-pressed=move || at(Tempo::Fast)
                aria-label=t!(i18n, common.clock.fast)
                on:click=move |_| session.set_tempo(Tempo::Fast)
            >
                <Icon glyph=Glyph::Fast />
            </button>
            <button
                type="button"
                aria-haspopup="dialog"
                aria-label=t!(i18n, common.clock.more)
                title=t!(i18n, common.clock.more)
                on:click=move |_| settings.set(true)
            >
                <Icon glyph=Glyph::Gear />
            </button>
        </div>
        <Dialog
            open=settings
            on_close=move || settings.set(false)
            title=t!(i18n, common.clock.settings)
            close_label=t!(i18n, site.close)
        >
            <ClockSettings on_done=move || settings.set(false) />
        </Dialog>
    }
}

/// In a rush the clock follows real time; the person only opens each month.
#[component]
fn Rush() -> impl IntoView {
    let (session, i18n) = (use_session(), use_i18n());
    let open = move |_| {
        session.play();
        // A sign takes the button's place.
        focus::soon("#main");
    };
    let sign = move || match session.is_running() {
        true => view! {
            <span class="rush" title=t_string!(i18n, common.clock.rush_note)>
                <Icon glyph=Glyph::Clock />
                {t!(i18n, common.clock.rush)}
            </span>
        }
        .into_any(),
        false => view! {
            <button
                type="button"
                class="btn btn--ink"
                title=t_string!(i18n, common.clock.rush_note)
                on:click=open
            >
                <Icon glyph=Glyph::Play />
                {t!(i18n, common.clock.open_month)}
            </button>
        }
        .into_any(),
    };
    view! { <div>{sign}</div> }
}
