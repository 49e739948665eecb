//! Behind the clock's last button: longer runs, and what to stop for.

use super::shortcuts::ShortcutList;
use crate::insight::attention::stops::StopFor;
use crate::ui::components::{Button, ButtonSize, SwitchRow};
use crate::ui::session::use_session;
use leptos::prelude::*;
use texts::i18n::*;

/// Runs to the end of the day or the month, and a switch for each thing that can stop the clock.
#[component]
pub fn ClockSettings(
    /// Called when a run was chosen.
    #[prop(into)]
    on_done: Callback<()>,
) -> impl IntoView {
    let (session, i18n) = (use_session(), use_i18n());
    let stops = session.clock().stops();
    let to_day_end = move || {
        on_done.run(());
        session.run_to_day_end();
    };
    let to_month_end = move || {
        on_done.run(());
        session.run_to_month_end();
    };
    let keys: ShortcutList = expect_context();
    let show_keys = move || {
        on_done.run(());
        keys.open();
    };
    let row = move |stop: StopFor| {
        view! {
            <SwitchRow
                label=move || name(i18n.get_locale(), stop)
                on=Signal::derive(move || stops.has(stop))
                on_change=move |on: bool| stops.set(stop, on)
            />
        }
    };
    view! {
        <div class="cluster">
            <Button on_click=to_day_end>{t!(i18n, common.clock.day_end)}</Button>
            <Button on_click=to_month_end>{t!(i18n, common.clock.to_month_end)}</Button>
        </div>
        <h3>{t!(i18n, common.clock.stops)}</h3>
        <p class="sub">{t!(i18n, common.clock.stops_note)}</p>
        <div>{StopFor::ALL.into_iter().map(row).collect_view()}</div>
        <p class="sub">{t!(i18n, common.clock.hint)}</p>
        <Button size=ButtonSize::Small on_click=show_keys>{t!(i18n, common.shortcut.title)}</Button>
    }
}

fn name(locale: Locale, stop: StopFor) -> &'static str {
    match stop {
        StopFor::Deadline => td_string!(locale, common.stop.deadline),
        StopFor::Idle => td_string!(locale, common.stop.idle),
        StopFor::Failed => td_string!(locale, common.stop.failed),
        StopFor::Done => td_string!(locale, common.stop.done),
        StopFor::Award => td_string!(locale, common.stop.award),
        StopFor::Goods => td_string!(locale, common.stop.goods),
        StopFor::Money => td_string!(locale, common.stop.money),
        StopFor::Market => td_string!(locale, common.stop.market),
        StopFor::Complaint => td_string!(locale, common.stop.complaint),
        StopFor::Order => td_string!(locale, common.stop.order),
        StopFor::Lost => td_string!(locale, common.stop.lost),
        StopFor::Overdue => td_string!(locale, common.stop.overdue),
        StopFor::Turn => td_string!(locale, common.stop.turn),
    }
}
