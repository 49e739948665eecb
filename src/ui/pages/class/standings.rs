//! What comes back from the class: taken in and verified, with what does not count and why.

use super::intake::Intake;
use super::key::for_seal;
use super::ranked::Ranked;
use super::room::{ClassRoom, use_class_room};
use super::take::{ByFile, ByText, Item};
use crate::contest::challenge::{Challenge, MOST_CHALLENGE};
use crate::contest::received::FORMS;
use crate::ui::components::{Button, ButtonSize, Column, DataTable, Note, Panel, Progress, Row, TextField, Tone};
use crate::ui::words::contest::entry_error;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// Files and texts in, the ranking out.
#[component]
pub fn Standings() -> impl IntoView {
    let i18n = use_i18n();
    let room = use_class_room();
    let ClassRoom { entered, intake, .. } = room;
    let challenge = Memo::new(move |_| room.challenge());
    let wrong = move || Some(entry_error(i18n.get_locale(), &room.read()?.err()?));
    // Standings belong to one challenge; its title is no part of it.
    let print = Memo::new(move |_| challenge.with(|challenge| challenge.as_ref().map(Challenge::fingerprint)));
    Effect::new(move |before: Option<Option<String>>| {
        let now = print.get();
        if before.is_some_and(|before| before != now) {
            intake.clear();
        }
        now
    });
    let take = move |items: Vec<Item>| {
        challenge.with_untracked(|challenge| {
            if let Some(challenge) = challenge {
                let key = challenge.seal.as_ref().and_then(for_seal);
                intake.take(challenge, key.as_ref(), items);
            }
        });
    };
    view! {
        <Panel title=move || t_string!(i18n, class.stand.heading)>
            <div class="panel__body form">
                <Note tone=Tone::Warn>{t!(i18n, class.stand.limits)}</Note>
                <TextField
                    label=move || t_string!(i18n, class.stand.challenge)
                    help=move || t_string!(i18n, class.stand.challenge_help)
                    error=Signal::derive(wrong)
                    value=entered
                    on_input=move |text: String| entered.set(text)
                    max_length=u16::try_from(MOST_CHALLENGE).unwrap_or(u16::MAX)
                    class="input--code"
                />
                <ByFile on_take=take />
                <ByText kinds=&FORMS on_take=take />
                <HowFar intake />
            </div>
        </Panel>
        <Ranked />
        <NotCounted intake />
    }
}

/// How many have been checked.
#[component]
fn HowFar(intake: Intake) -> impl IntoView {
    let i18n = use_i18n();
    let percent = move || {
        let (done, all) = intake.progress();
        (done * 100).checked_div(all).unwrap_or(0) as u16
    };
    let words = move || {
        let (done, all) = intake.progress();
        t_string!(i18n, class.stand.progress, done = done, all = all)
    };
    let any = Memo::new(move |_| intake.progress().1 > 0);
    move || {
        any.get().then(|| {
            view! {
                <div class="cluster">
                    <Progress label=words percent=Signal::derive(percent) />
                    <span role="status">{words}</span>
                    <Button size=ButtonSize::Small on_click=move || intake.clear()>{t!(i18n, class.stand.clear)}</Button>
                </div>
            }
        })
    }
}

/// What does not count, and why.
#[component]
fn NotCounted(intake: Intake) -> impl IntoView {
    let i18n = use_i18n();
    let any = Memo::new(move |_| !intake.bad().is_empty());
    let columns = move || {
        vec![
            Column::text(move || t_string!(i18n, class.stand.file_name)),
            Column::text(move || t_string!(i18n, class.stand.why)),
        ]
    };
    let lines = move || {
        let locale = i18n.get_locale();
        intake.bad().into_iter().map(|bad| Row::new(bad.name.clone()).cell(bad.why(locale))).collect()
    };
    move || {
        any.get().then(|| {
            view! {
                <Panel title=move || t_string!(i18n, class.stand.faults)>
                    <DataTable
                        caption=move || t_string!(i18n, class.stand.faults)
                        columns=columns()
                        rows=Arc::new(lines)
                    />
                </Panel>
            }
        })
    }
}
