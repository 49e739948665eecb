//! What comes back from the class: taken in, verified, ranked.

use super::ghost_release::GhostRelease;
use super::intake::Intake;
use super::key::for_seal;
use super::ranking::{Ranking, table};
use super::room::{ClassRoom, use_class_room};
use super::take::{ByFile, ByText, Item};
use crate::contest::challenge::{Challenge, MOST_CHALLENGE};
use crate::contest::entry::enter;
use crate::contest::received::FORMS;
use crate::contest::standings::{ALIKE, Row, alike, standings};
use crate::contest::submission::Student;
use crate::contest::verify::{Fault, Verified, Verifier};
use crate::contest::year_replay::YearReplay;
use crate::ui::components::{
    self, Button, ButtonSize, Choice, Column, DataTable, Glyph, Note, Panel, Progress, SelectField, TextField, Tone,
};
use crate::ui::reports::use_reports;
use crate::ui::route::{Page, go};
use crate::ui::saved;
use crate::ui::session::use_session;
use crate::ui::words::contest::{self, entry_error};
use crate::ui::words::figure;
use game::per_mille::PerMille;
use game::score::Figure;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// Files and texts in, the ranking out.
#[component]
pub fn Standings() -> impl IntoView {
    let i18n = use_i18n();
    let ClassRoom { made, entered, intake, .. } = use_class_room();
    let read = Memo::new(move |_| entered.with(|text| (!text.trim().is_empty()).then(|| enter(text))));
    let challenge = Memo::new(move |_| match read.get() {
        Some(read) => read.ok(),
        None => made.get(),
    });
    let wrong = move || Some(entry_error(i18n.get_locale(), &read.get()?.err()?));
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
        <Ranked intake challenge />
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

/// The class ranked by a figure, and who decided nearly alike.
#[component]
fn Ranked(intake: Intake, challenge: Memo<Option<Challenge>>) -> impl IntoView {
    let (session, reports, i18n) = (use_session(), use_reports(), use_i18n());
    let by = RwSignal::new(None::<Figure>);
    let rows = Memo::new(move |_| {
        let by = by.get();
        let sound = intake.sound().into_iter().map(|sound| sound.verified);
        standings(sound, |one| by.map_or(i64::from(one.score), |figure| one.values[figure as usize]))
    });
    let any = Memo::new(move |_| rows.with(|rows| !rows.is_empty()));
    let choices = move || {
        let score = Choice::new(None, move || t_string!(i18n, class.stand.score));
        let figures = Figure::ALL.map(|of| Choice::new(Some(of), move || figure::name(i18n.get_locale(), of)));
        std::iter::once(score).chain(figures).collect::<Vec<_>>()
    };
    let save = move || {
        let locale = i18n.get_locale_untracked();
        let text = rows.with_untracked(|rows| table(locale, rows));
        saved::download(reports, locale, td_string!(locale, class.stand.file), &text);
    };
    // What was sound when it came is sound now: it is only opened again.
    let open = move |one: Arc<Verified>| {
        let Some(challenge) = challenge.get_untracked() else { return };
        let text = intake.text_of(&one);
        let key = challenge.seal.as_ref().and_then(for_seal);
        let opened = Verifier::new(challenge).map_err(Fault::Scenario).and_then(|verifier| {
            let verifier = verifier.with_key(key);
            YearReplay::of(&verifier, &verifier.receive(&text)?)
        });
        match opened {
            Ok(year) => {
                session.watch([one.student.name.as_str(), one.company.as_str()].join(" · "), year);
                go(Page::Decisions);
            }
            Err(why) => reports.failed(contest::fault(i18n.get_locale_untracked(), &why)),
        }
    };
    move || {
        any.get().then(|| {
            view! {
                <Panel
                    title=move || t_string!(i18n, class.stand.table)
                    end=move || view! {
                        <Button size=ButtonSize::Small icon=Glyph::Download on_click=save>
                            {t!(i18n, class.stand.export)}
                        </Button>
                    }
                >
                    <div class="panel__body">
                        <SelectField
                            label=move || t_string!(i18n, class.stand.figure)
                            choices=choices()
                            value=by
                            on_change=move |figure| by.set(figure)
                        />
                    </div>
                    <Ranking rows by on_open=open />
                </Panel>
                <NearlyAlike rows />
                <GhostRelease challenge intake rows />
            }
        })
    }
}

/// Students whose decisions are nearly the same, side by side.
#[component]
fn NearlyAlike(rows: Memo<Vec<Row>>) -> impl IntoView {
    let i18n = use_i18n();
    let pairs = Memo::new(move |_| rows.with(|rows| alike(rows)));
    let columns = move || {
        vec![
            Column::text(move || t_string!(i18n, class.stand.one)),
            Column::text(move || t_string!(i18n, class.stand.other)),
            Column::figures(move || t_string!(i18n, class.stand.likeness)),
        ]
    };
    let who = |student: &Student| format!("{} {}", student.name, student.number);
    let share = |thousandths: u32| figure::percent(PerMille::new(thousandths as i32));
    let lines = move || {
        let line = |pair: crate::contest::standings::Alike| {
            components::Row::new(who(&pair.one)).cell(who(&pair.other)).cell(share(pair.likeness))
        };
        pairs.get().into_iter().map(line).collect()
    };
    let any = Memo::new(move |_| pairs.with(|pairs| !pairs.is_empty()));
    move || {
        any.get().then(|| {
            view! {
                <Panel title=move || t_string!(i18n, class.stand.alike)>
                    <div class="panel__body">
                        <p>{move || t_string!(i18n, class.stand.alike_note, percent = share(ALIKE))}</p>
                    </div>
                    <DataTable
                        caption=move || t_string!(i18n, class.stand.alike)
                        columns=columns()
                        rows=Arc::new(lines)
                    />
                </Panel>
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
        intake.bad().into_iter().map(|bad| components::Row::new(bad.name.clone()).cell(bad.why(locale))).collect()
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
