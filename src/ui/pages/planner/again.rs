//! Last month's plan again: a list to untick from, with what it takes and brings.

use super::review::Review;
use crate::insight::planning::preview::{Preview, preview};
use crate::insight::planning::proposal::{Proposal, last_month_again};
use crate::ui::components::{Button, ButtonKind, Dialog, DialogShape, Glyph};
use crate::ui::session::use_session;
use crate::ui::words::name::name;
use crate::ui::words::task as words;
use leptos::prelude::*;
use texts::i18n::*;

/// Offers what was done last month, to be queued again.
#[component]
pub fn AgainDialog(
    /// Whether it is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let offered = Memo::new(move |_| if open.get() { session.peek(last_month_again) } else { Vec::new() });
    // Those not wanted, by their place in the list.
    let left_out = RwSignal::new(Vec::<usize>::new());
    Effect::new(move |_| {
        if open.get() {
            left_out.set(Vec::new());
        }
    });
    let wanted = move || {
        let left_out = left_out.get();
        let offered = offered.get().into_iter().enumerate();
        offered.filter(|(place, _)| !left_out.contains(place)).map(|(_, work)| work).collect::<Vec<_>>()
    };
    let outcome = Memo::new(move |_| {
        let wanted = wanted();
        session.view(|seen| preview(seen, &wanted))
    });
    let ready =
        Memo::new(move |_| outcome.with(|outcome| outcome.lines.iter().filter(|line| line.can_be_queued()).count()));
    let confirm = move || {
        let queued = session.act_all(outcome.with_untracked(Preview::commands));
        if queued > 0 {
            let locale = i18n.get_locale_untracked();
            session.reports().told(td_string!(locale, task.planner.queued, count = queued));
            open.set(false);
        }
    };
    let row = move |(place, work): (usize, Proposal)| {
        view! { <AgainRow place work left_out /> }
    };
    let foot = move || {
        let words = move || match ready.get() {
            0 => t_string!(i18n, task.planner.confirm_none).to_owned(),
            count => t_string!(i18n, task.planner.confirm, count = count),
        };
        view! {
            <Button on_click=move || open.set(false)>{t!(i18n, task.planner.cancel)}</Button>
            <Button kind=ButtonKind::Ink icon=Glyph::Replay on_click=confirm disabled=Signal::derive(move || ready.get() == 0)>
                {words}
            </Button>
        }
    };
    view! {
        <Dialog
            open=open
            on_close=move || open.set(false)
            title=t!(i18n, task.planner.again_title)
            close_label=t!(i18n, task.planner.close)
            shape=DialogShape::Wide
            foot=foot
        >
            <div class="planner">
                <div class="planner__form">
                    <p>{t!(i18n, task.planner.again_about)}</p>
                    {move || offered.with(Vec::is_empty).then(|| {
                        view! { <p class="field__help">{t!(i18n, task.planner.again_none)}</p> }
                    })}
                    <div class="pick">
                        {move || offered.get().into_iter().enumerate().map(row).collect_view()}
                    </div>
                </div>
                <Review outcome />
            </div>
        </Dialog>
    }
}

#[component]
fn AgainRow(place: usize, work: Proposal, left_out: RwSignal<Vec<usize>>) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let is_on = Memo::new(move |_| left_out.with(|left_out| !left_out.contains(&place)));
    let tick = move |on: bool| {
        left_out.update(|left_out| {
            left_out.retain(|other| *other != place);
            if !on {
                left_out.push(place);
            }
        });
    };
    let staff = work.staff;
    let who = move || {
        let locale = i18n.get_locale();
        session.view(|seen| seen.staff(staff).map(|staff| name(locale, &staff.name).to_owned()))
    };
    let task = move || session.view(|seen| words::whole(i18n.get_locale(), seen, &work.task));
    view! {
        <label class="pick__row pick__row--plain" class:is-on=move || is_on.get()>
            <input
                type="checkbox"
                prop:checked=move || is_on.get()
                on:change=move |event| tick(event_target_checked(&event))
            />
            <b>{task}</b>
            <span class="sub">{who}</span>
        </label>
    }
}
