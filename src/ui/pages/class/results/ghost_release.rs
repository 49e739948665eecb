//! Releasing ghosts: submissions that verified, as rivals for classmates.

use crate::contest::ghosts::{Ghost, GhostName, MOST_GHOSTS, Release};
use crate::contest::standings::StandingsRow;
use crate::ui::components::{Button, Glyph, Note, Panel, SwitchRow, Tone};
use crate::ui::exchange::copy::copy;
use crate::ui::pages::class::state::{ClassState, use_class_state};
use crate::ui::reports::use_reports;
use crate::ui::saved;
use crate::ui::words::contest;
use crate::ui::words::ghost::release_error;
use leptos::prelude::*;
use std::collections::BTreeSet;
use texts::i18n::*;

/// How many of the class are offered, from the first place on.
const OFFERED: usize = 30;

/// The submissions to release, and how.
#[derive(Clone, PartialEq)]
struct ReleaseForm {
    /// Their lines in the ranking, from 0.
    chosen: BTreeSet<usize>,
    shown: GhostName,
    with_place: bool,
}

/// The choice of ghosts, and the text that holds them.
#[component]
pub fn GhostRelease(
    /// The class, ranked.
    rows: Memo<Vec<StandingsRow>>,
) -> impl IntoView {
    let (reports, i18n) = (use_reports(), use_i18n());
    let class = use_class_state();
    let chosen = RwSignal::new(BTreeSet::<usize>::new());
    let (by_name, with_place) = (RwSignal::new(false), RwSignal::new(true));
    // Another order of places makes another choice.
    Effect::new(move |_| {
        rows.track();
        chosen.update(BTreeSet::clear);
    });
    let asked = Memo::new(move |_| ReleaseForm {
        chosen: chosen.get(),
        shown: if by_name.get() { GhostName::Student } else { GhostName::Company },
        with_place: with_place.get(),
    });
    // Made as it is chosen: a browser lets a text be copied at the click, not after some reading.
    let made = LocalResource::new(move || {
        let (locale, asked, rows) = (i18n.get_locale(), asked.get(), rows.get());
        async move {
            let text = release(class, locale, &rows, &asked);
            (asked, text)
        }
    });
    // What was made for another choice is none.
    let text = Memo::new(move |_| made.get().filter(|(of, _)| asked.with(|asked| asked == of)).map(|(_, text)| text));
    let taken = move || text.get_untracked().and_then(Result::ok).flatten();
    let save = move || {
        if let Some(text) = taken() {
            let locale = i18n.get_locale_untracked();
            saved::download(reports, locale, td_string!(locale, ghost.release.file), &text);
        }
    };
    let copy_text = move || {
        if let Some(text) = taken() {
            copy(reports, i18n.get_locale_untracked(), text);
        }
    };
    let unfit = Signal::derive(move || text.with(|text| !matches!(text, Some(Ok(Some(_))))));
    let wrong = move || text.get().and_then(Result::err);
    let line = move |(at, row): (usize, &StandingsRow)| {
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
        <Panel title=t!(i18n, ghost.release.heading)>
            <div class="panel__body form">
                <p>{move || t_string!(i18n, ghost.release.note, most = MOST_GHOSTS)}</p>
                <ul class="stack">
                    {move || rows.with(|rows| rows.iter().take(OFFERED).enumerate().map(line).collect_view())}
                </ul>
                <SwitchRow
                    label=t!(i18n, ghost.release.show_name)
                    on=by_name
                    on_change=move |on| by_name.set(on)
                />
                <SwitchRow
                    label=t!(i18n, ghost.release.show_place)
                    on=with_place
                    on_change=move |on| with_place.set(on)
                />
                {move || wrong().map(|why| view! { <Note tone=Tone::Danger alert=true>{why}</Note> })}
                <div class="form__foot">
                    <Button icon=Glyph::Download disabled=unfit on_click=save>{t!(i18n, ghost.release.save)}</Button>
                    <Button icon=Glyph::Copy disabled=unfit on_click=copy_text>{t!(i18n, class.copy)}</Button>
                </div>
            </div>
        </Panel>
    }
}

/// The text that releases some of the class; none while none or too many of them are chosen.
///
/// # Errors
/// Why it cannot be made, as a sentence.
fn release(
    class: ClassState,
    locale: Locale,
    rows: &[StandingsRow],
    asked: &ReleaseForm,
) -> Result<Option<String>, String> {
    let rows: Vec<&StandingsRow> = asked.chosen.iter().filter_map(|&at| rows.get(at)).collect();
    if rows.is_empty() || rows.len() > MOST_GHOSTS {
        return Ok(None);
    }
    let verifier = class.verifier().map_err(|why| contest::rejection(locale, &why))?;
    let mut ghosts = Vec::new();
    for row in rows {
        let submission = class.again(&verifier, &row.counts).map_err(|why| contest::rejection(locale, &why))?;
        let ghost = Ghost::of(&verifier, &submission, asked.shown, asked.with_place.then_some(row.place));
        ghosts.push(ghost.map_err(|why| contest::rejection(locale, &why))?);
    }
    let release = Release::new(verifier.challenge().clone(), ghosts);
    Ok(Some(release.map_err(|error| release_error(locale, &error))?.code()))
}
