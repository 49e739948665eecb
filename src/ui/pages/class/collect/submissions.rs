//! What comes back from the class: taken in and verified, with what does not count and why.

use super::save_all::SaveAll;
use crate::browser::focus;
use crate::contest::challenge::{Challenge, MOST_CHALLENGE};
use crate::contest::job::JobProgress;
use crate::contest::submission::received::FORMS;
use crate::record::Fingerprint;
use crate::ui::components::{
    Ask, Button, ButtonSize, Choice, Column, DataTable, Note, Panel, Progress, Row, SelectField, Tag, TextField, Tone,
};
use crate::ui::exchange::take::{ByFile, ByText};
use crate::ui::pages::class::challenge::{NotKept, called};
use crate::ui::pages::class::keys::LoadKey;
use crate::ui::pages::class::state::{Bad, Chosen, ClassState, Given, Intake, NotYet, use_class_state};
use crate::ui::words::contest::entry_error;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// Files and texts as they are handed in, and those that do not count.
#[component]
pub fn Submissions() -> impl IntoView {
    let i18n = use_i18n();
    let class = use_class_state();
    let ready = Memo::new(move |_| class.ready());
    let take = move |items| class.take(i18n.get_locale_untracked(), items);
    let intake = Signal::derive(move || class.intake());
    view! {
        <Panel title=t!(i18n, class.stand.heading)>
            <div class="panel__body form">
                <Note tone=Tone::Warn>{t!(i18n, class.stand.limits)}</Note>
                <WhichChallenge />
                <NeedsKey ready />
                <ByFile on_take=take />
                <ByText kinds=&FORMS on_take=take />
                <Waits ready />
                <HowFar intake />
            </div>
        </Panel>
        <NotCounted intake />
    }
}

/// One of the challenges that were given out, or another by its text.
#[component]
fn WhichChallenge() -> impl IntoView {
    let i18n = use_i18n();
    let class = use_class_state();
    let ClassState { given, chosen, entered, .. } = class;
    // What was typed whole is kept like what was given out, unless others would have to go for it: it is
    // there after a reload.
    Effect::new(move |_| {
        if let (Chosen::Typed, Some(Ok(challenge))) = (chosen.get(), class.read())
            && untrack(|| given.code(challenge.fingerprint())).is_none()
            && untrack(|| given.with(&challenge, true)).go.is_empty()
        {
            given.add(&challenge, true);
        }
    });
    let choose = move || {
        let locale = i18n.get_locale();
        let choice = |given: Given| {
            let words = called(locale, &given);
            Choice::new(Chosen::Given(given.fingerprint), words)
        };
        let mut choices: Vec<Choice<Chosen>> = class.known().into_iter().map(choice).collect();
        if choices.is_empty() {
            return view! { <p>{t!(i18n, class.stand.none_given)}</p> }.into_any();
        }
        choices.push(Choice::new(Chosen::Typed, td_string!(locale, class.stand.by_text)));
        view! {
            <SelectField
                label=t!(i18n, class.stand.challenge)
                help=t!(i18n, class.stand.challenge_help)
                choices
                value=chosen
                on_change=move |other| chosen.set(other)
            />
        }
        .into_any()
    };
    let is_typed = Memo::new(move |_| chosen.get() == Chosen::Typed);
    let wrong = Signal::derive(move || Some(entry_error(i18n.get_locale(), &class.read()?.err()?)));
    let by_text = move || match is_typed.get() {
        true => view! {
            <TextField
                label=t!(i18n, class.enter.label)
                error=wrong
                value=entered
                on_input=move |text: String| entered.set(text)
                max_length=MOST_CHALLENGE
                class="input--code"
            />
            <NotKept />
        }
        .into_any(),
        // Kept under other rules, perhaps: the ranking is empty, and this says why.
        false => (move || wrong.get().map(|why| view! { <Note tone=Tone::Danger>{why}</Note> })).into_any(),
    };
    view! {
        {choose}
        {by_text}
    }
}

/// Before anything is handed in: that the key is missing, and where it may be.
#[component]
fn NeedsKey(ready: Memo<Result<Challenge, NotYet>>) -> impl IntoView {
    let i18n = use_i18n();
    let keys = use_class_state().settings.keys;
    let missing = Memo::new(move |_| match ready.get() {
        Err(NotYet::NoKey(to)) => Some(to.name()),
        Err(NotYet::NoChallenge) | Ok(_) => None,
    });
    move || {
        missing.get().map(|key| {
            let words = move || t_string!(i18n, class.stand.needs_key, key = key);
            view! {
                <Note tone=Tone::Danger alert=true>{words}</Note>
                <LoadKey on_load=move || keys.update(|keys| *keys += 1) />
            }
        })
    }
}

/// How many came too early, and what they wait for.
#[component]
fn Waits(ready: Memo<Result<Challenge, NotYet>>) -> impl IntoView {
    let i18n = use_i18n();
    let class = use_class_state();
    let count = Memo::new(move |_| class.waiting());
    let any = Memo::new(move |_| count.get() > 0);
    let asks = RwSignal::new(false);
    let words = move || match ready.get() {
        Err(NotYet::NoChallenge) => t_string!(i18n, class.stand.waits_for_challenge, n = count.get()),
        Err(NotYet::NoKey(_)) => t_string!(i18n, class.stand.waits_for_key, n = count.get()),
        Ok(_) => t_string!(i18n, class.stand.waits_for_other, n = count.get()),
    };
    move || {
        any.get().then(|| {
            view! {
                <Note tone=Tone::Warn alert=true>{words}</Note>
                <div class="cluster">
                    <Button size=ButtonSize::Small on_click=move || asks.set(true)>
                        {t!(i18n, class.stand.forget_waiting)}
                    </Button>
                </div>
                <Ask
                    open=asks
                    on_close=move || asks.set(false)
                    title=t!(i18n, class.stand.forget_title)
                    close_label=t!(i18n, site.close)
                    no=t!(i18n, site.cancel)
                    yes=t!(i18n, class.stand.forget_waiting)
                    on_yes=move || class.forget_waiting()
                    question=t!(i18n, class.stand.forget_text)
                />
            }
        })
    }
}

/// How many have been checked.
#[component]
fn HowFar(intake: Signal<Intake>) -> impl IntoView {
    let i18n = use_i18n();
    let class = use_class_state();
    let again = move || {
        let count = class.again.get();
        (count > 0).then(|| t_string!(i18n, class_book.again, n = count))
    };
    let percent = move || {
        let JobProgress { done, all } = intake.get().progress();
        (done * 100).checked_div(all).unwrap_or(0) as u16
    };
    let words = move || {
        let JobProgress { done, all } = intake.get().progress();
        t_string!(i18n, class.stand.progress, done = done, all = all)
    };
    let asks = RwSignal::new(false);
    let bad = Memo::new(move |_| intake.get().bad().len());
    let refused = move || {
        (bad.get() > 0).then(|| {
            let words = t_string!(i18n, class.stand.refused, n = bad.get());
            view! { <Tag tone=Tone::Danger>{words}</Tag> }
        })
    };
    let any = Memo::new(move |_| intake.get().progress().all > 0);
    move || {
        any.get().then(|| {
            view! {
                <div class="cluster">
                    <Progress label=words percent=Signal::derive(percent) />
                    <span role="status">{words} " " {refused} " " {again}</span>
                    <SaveAll intake />
                    <Button size=ButtonSize::Small on_click=move || asks.set(true)>
                        {t!(i18n, class.stand.clear)}
                    </Button>
                </div>
                <Ask
                    open=asks
                    on_close=move || asks.set(false)
                    title=t!(i18n, class.stand.clear_title)
                    close_label=t!(i18n, site.close)
                    no=t!(i18n, site.cancel)
                    yes=t!(i18n, class.stand.clear)
                    on_yes=move || class.clear()
                    question=t!(i18n, class.stand.clear_text)
                />
            }
        })
    }
}

/// What does not count, and why.
#[component]
fn NotCounted(intake: Signal<Intake>) -> impl IntoView {
    let i18n = use_i18n();
    let class = use_class_state();
    let any = Memo::new(move |_| !intake.get().bad().is_empty());
    let columns = move || {
        vec![
            Column::text(t!(i18n, class.stand.file_name)),
            Column::text(t!(i18n, class.stand.why)),
            Column::text(t!(i18n, class_book.kept_head)),
        ]
    };
    let remove = move |text: Fingerprint| {
        intake.get_untracked().forget_bad(text);
        class.books.forget(&[text]);
        focus::soon(".drop-files input");
    };
    let lines = move || {
        let locale = i18n.get_locale();
        let line = |bad: Bad| {
            let name = bad.name.clone();
            let button = move |text| {
                let name = name.clone();
                view! {
                    <Button size=ButtonSize::Small on_click=move || remove(text)>
                        {td_string!(locale, class_book.remove)}
                        <span class="vh">": " {name}</span>
                    </Button>
                }
            };
            Row::new(bad.name.clone()).cell(bad.why(locale)).cell(bad.text.map(button))
        };
        intake.get().bad().into_iter().map(line).collect()
    };
    move || {
        any.get().then(|| {
            view! {
                <Panel title=t!(i18n, class.stand.not_counted)>
                    <DataTable
                        caption=t!(i18n, class.stand.not_counted)
                        columns=columns()
                        rows=Arc::new(lines)
                    />
                </Panel>
            }
        })
    }
}
