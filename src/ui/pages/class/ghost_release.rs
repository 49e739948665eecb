//! Releasing ghosts: submissions that verified, as rivals for classmates.

use super::copy::copy;
use super::intake::Intake;
use super::key::for_seal;
use crate::contest::challenge::Challenge;
use crate::contest::ghosts::MOST_GHOSTS;
use crate::contest::ghosts::{Ghost, Release, Shown};
use crate::contest::standings::Row;
use crate::contest::verify::{Fault, Verifier};
use crate::ui::components::{Button, Glyph, Note, Panel, SwitchRow, Tone};
use crate::ui::reports::use_reports;
use crate::ui::saved;
use crate::ui::words::contest::fault;
use crate::ui::words::ghost::release_error;
use leptos::prelude::*;
use std::collections::BTreeSet;
use texts::i18n::*;

/// How many of the class are offered, from the first place on.
const OFFERED: usize = 30;

/// The choice of ghosts, and the text that holds them.
#[component]
pub fn GhostRelease(
    /// Of which challenge.
    challenge: Memo<Option<Challenge>>,
    /// What was handed in.
    intake: Intake,
    /// The class, ranked.
    rows: Memo<Vec<Row>>,
) -> impl IntoView {
    let (reports, i18n) = (use_reports(), use_i18n());
    let chosen = RwSignal::new(BTreeSet::<usize>::new());
    let (by_name, with_place) = (RwSignal::new(false), RwSignal::new(true));
    let wrong = RwSignal::new(None::<String>);
    // Another order of places makes another choice.
    Effect::new(move |_| {
        rows.track();
        chosen.update(BTreeSet::clear);
    });
    let made = move || {
        let locale = i18n.get_locale_untracked();
        let challenge = challenge.get_untracked()?;
        let key = challenge.seal.as_ref().and_then(for_seal);
        let release = || {
            let verifier = Verifier::new(challenge.clone()).map_err(Fault::Scenario)?.with_key(key);
            let shown = if by_name.get_untracked() { Shown::Student } else { Shown::Company };
            let rows = rows.get_untracked();
            let of = |row: &Row| {
                let submission = verifier.receive(&intake.text_of(&row.counts))?;
                Ghost::of(&verifier, &submission, shown, with_place.get_untracked().then_some(row.place))
            };
            chosen.get_untracked().iter().filter_map(|at| rows.get(*at)).map(of).collect::<Result<Vec<Ghost>, Fault>>()
        };
        let outcome = release()
            .map_err(|why| fault(locale, &why))
            .and_then(|ghosts| Release::new(challenge.clone(), ghosts).map_err(|error| release_error(locale, &error)));
        wrong.set(outcome.as_ref().err().cloned());
        outcome.ok().map(|release| release.code())
    };
    let save = move || {
        if let Some(text) = made() {
            let locale = i18n.get_locale_untracked();
            saved::download(reports, locale, td_string!(locale, ghost.release.file), &text);
        }
    };
    let copy_text = move || {
        if let Some(text) = made() {
            copy(reports, i18n.get_locale_untracked(), text);
        }
    };
    let unfit = Signal::derive(move || chosen.with(|chosen| chosen.is_empty() || chosen.len() > MOST_GHOSTS));
    let line = move |(at, row): (usize, &Row)| {
        let words =
            format!("{}. {} · {} · {}", row.place, row.counts.student.name, row.counts.company, row.counts.score);
        let toggle = move |_| {
            chosen.update(|chosen| {
                if !chosen.remove(&at) {
                    chosen.insert(at);
                }
            });
        };
        view! {
            <li>
                <label class="cluster">
                    <input
                        type="checkbox"
                        prop:checked=move || chosen.with(|chosen| chosen.contains(&at))
                        on:change=toggle
                    />
                    {words}
                </label>
            </li>
        }
    };
    view! {
        <Panel title=move || t_string!(i18n, ghost.release.heading)>
            <div class="panel__body form">
                <p>{move || t_string!(i18n, ghost.release.note, most = MOST_GHOSTS)}</p>
                <ul class="stack">
                    {move || rows.with(|rows| rows.iter().take(OFFERED).enumerate().map(line).collect_view())}
                </ul>
                <SwitchRow
                    label=move || t_string!(i18n, ghost.release.show_name)
                    on=by_name
                    on_change=move |on| by_name.set(on)
                />
                <SwitchRow
                    label=move || t_string!(i18n, ghost.release.show_place)
                    on=with_place
                    on_change=move |on| with_place.set(on)
                />
                {move || wrong.get().map(|why| view! { <Note tone=Tone::Danger alert=true>{why}</Note> })}
                <div class="form__foot">
                    <Button icon=Glyph::Download disabled=unfit on_click=save>{t!(i18n, ghost.release.save)}</Button>
                    <Button icon=Glyph::Copy disabled=unfit on_click=copy_text>{t!(i18n, class.copy)}</Button>
                </div>
            </div>
        </Panel>
    }
}
