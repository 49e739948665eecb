//! The class's places for a projector: uncovered one by one, from the last to the first.

use crate::browser::screen;
use crate::contest::challenge::Challenge;
use crate::contest::debrief::measure::Measure;
use crate::contest::standings::StandingsRow;
use crate::ui::components::{Button, ButtonKind, Choice, EmptyState, Glyph, LinkButton, PageHead, Segmented};
use crate::ui::keys::{Pressed, on_key_anywhere};
use crate::ui::pages::class::state::use_class_state;
use crate::ui::route::{Page, go, href};
use crate::ui::words::contest::called;
use crate::ui::words::measure;
use leptos::prelude::*;
use texts::i18n::*;

/// What a key does to the places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum RevealStep {
    Next,
    Back,
    Cover,
    All,
    Leave,
}

/// A place and who has it: several where they are equal.
#[derive(Clone, Debug, PartialEq, Eq)]
struct RankedPlace {
    place: u32,
    who: Vec<UncoveredStudent>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct UncoveredStudent {
    name: String,
    company: String,
    figure: String,
}

/// The page. Space and the arrow keys go on and back, Escape leads back to the class.
#[component]
pub fn RevealPage() -> impl IntoView {
    let i18n = use_i18n();
    let class = use_class_state();
    let by = class.by;
    // Places beyond it stay covered.
    let down_to = RwSignal::new(None::<u32>);
    let places = Memo::new(move |_| {
        let locale = i18n.get_locale();
        let mut places = places(locale, by.get(), &class.rows(by.get()));
        places.retain(|place| down_to.get().is_none_or(|last| place.place <= last));
        places
    });
    let count = Memo::new(move |_| places.with(Vec::len));
    let uncovered = RwSignal::new(0_usize);
    let step = move |step: RevealStep| match step {
        RevealStep::Next => uncovered.update(|shown| *shown = (*shown + 1).min(count.get_untracked())),
        RevealStep::Back => uncovered.update(|shown| *shown = shown.saturating_sub(1)),
        RevealStep::Cover => uncovered.set(0),
        RevealStep::All => uncovered.set(count.get_untracked()),
        RevealStep::Leave => go(Page::Teach),
    };
    on_key_anywhere(move |key| {
        if let Some(wanted) = wanted(key) {
            key.take();
            step(wanted);
        }
    });
    let choose = move |last: Option<u32>| {
        down_to.set(last);
        uncovered.set(0);
    };
    let title = move || {
        let title = class.challenge().map(|Challenge { title, .. }| title).unwrap_or_default();
        if title.is_empty() { t_string!(i18n, class.stand.table).to_owned() } else { title }
    };
    let said = move || {
        let count = class.rows(by.get()).len();
        t_string!(i18n, ranking.reveal.said, figure = measure::name(i18n.get_locale(), by.get()), count = count)
    };
    let is_end = Signal::derive(move || uncovered.get() >= count.get());
    let any = Memo::new(move |_| !class.rows(Measure::Score).is_empty());
    let content = move || match any.get() {
        true => view! { <UncoveredPlaces places uncovered /> }.into_any(),
        false => view! { <NobodyYet /> }.into_any(),
    };
    view! {
        <main class="main reveal">
            <PageHead title note=said>
                <Segmented
                    label=t!(i18n, ranking.reveal.down_to)
                    choices=vec![
                        Choice::new(Some(3), move || t_string!(i18n, ranking.reveal.first, n = 3)),
                        Choice::new(Some(10), move || t_string!(i18n, ranking.reveal.first, n = 10)),
                        Choice::new(None, t!(i18n, ranking.reveal.every)),
                    ]
                    value=down_to
                    on_change=choose
                />
                <Button
                    icon=Glyph::ArrowLeft
                    disabled=Signal::derive(move || uncovered.get() == 0)
                    on_click=move || step(RevealStep::Back)
                >
                    {t!(i18n, ranking.reveal.back)}
                </Button>
                <Button kind=ButtonKind::Ink icon=Glyph::ArrowRight disabled=is_end on_click=move || step(RevealStep::Next)>
                    {t!(i18n, ranking.reveal.next)}
                </Button>
                <Button kind=ButtonKind::Ghost on_click=screen::fill>{t!(i18n, ranking.reveal.full_screen)}</Button>
                <LinkButton href=href(Page::Teach) kind=ButtonKind::Ghost>{t!(i18n, ranking.back)}</LinkButton>
            </PageHead>
            {content}
        </main>
    }
}

/// The place uncovered last, in large letters, and those before it.
#[component]
fn UncoveredPlaces(places: Memo<Vec<RankedPlace>>, uncovered: RwSignal<usize>) -> impl IntoView {
    let i18n = use_i18n();
    // Of the places, the last come first.
    let shown = move || uncovered.get().min(places.with(Vec::len));
    let latest = move || {
        let shown = shown();
        places.with(|places| if shown > 0 { places.get(places.len() - shown).cloned() } else { None })
    };
    let before = move || {
        let before = shown().saturating_sub(1);
        places.with(|places| places[places.len() - before..].to_vec())
    };
    let large = move |place: RankedPlace| {
        let (number, is_shared) = (place.place, place.who.len() > 1);
        let who = |who: UncoveredStudent| {
            view! {
                <div class="reveal__who">
                    <p class="reveal__name">{who.name}</p>
                    <p class="reveal__company">{who.company}</p>
                    <p class="reveal__figure">{who.figure}</p>
                </div>
            }
        };
        view! {
            <div class="reveal__place" class:is-first=number == 1 class:is-shared=is_shared>
                <p class="reveal__number">{move || t_string!(i18n, ranking.reveal.place, n = number)}</p>
                {place.who.into_iter().map(who).collect_view()}
            </div>
        }
    };
    let small = move |place: RankedPlace| {
        let number = place.place;
        let line = move |who: UncoveredStudent| {
            view! { <li><b>{number}</b><span>{who.name} <small>{who.company}</small></span><span>{who.figure}</span></li> }
        };
        place.who.into_iter().map(line).collect_view()
    };
    view! {
        <div class="reveal__stage" aria-live="polite">
            {move || (shown() == 0).then(|| view! { <p class="reveal__hint">{t!(i18n, ranking.reveal.hint)}</p> })}
            <For each=move || latest().into_iter() key=RankedPlace::key children=large />
        </div>
        <ol class="reveal__list" tabindex="0" aria-label=t!(i18n, class.stand.table)>
            <For each=before key=RankedPlace::key children=small />
        </ol>
    }
}

/// Nothing has been handed in: after a reload the page knows no class.
#[component]
fn NobodyYet() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <EmptyState
            glyph=Glyph::Users
            title=t!(i18n, ranking.nobody)
            text=t!(i18n, ranking.nobody_text)
        />
    }
}

impl RankedPlace {
    /// What tells it from the others in a list: in another language or by another figure it is another.
    fn key(&self) -> (u32, Vec<String>) {
        (self.place, self.who.iter().flat_map(|who| [who.name.clone(), who.figure.clone()]).collect())
    }
}

fn places(locale: Locale, by: Measure, rows: &[StandingsRow]) -> Vec<RankedPlace> {
    let mut places: Vec<RankedPlace> = Vec::new();
    for StandingsRow { place, counts, .. } in rows {
        let who = UncoveredStudent {
            name: called(&counts.student).to_owned(),
            company: counts.company.clone(),
            figure: measure::value_or_dash(locale, by, by.of(counts)),
        };
        match places.last_mut().filter(|last| last.place == *place) {
            Some(equal) => equal.who.push(who),
            None => places.push(RankedPlace { place: *place, who: vec![who] }),
        }
    }
    places
}

/// What a key asks for; keys that a control has for itself, and those with a modifier, ask for nothing.
fn wanted(key: &Pressed) -> Option<RevealStep> {
    if key.is_modified() || key.is_in("input, select, textarea") {
        return None;
    }
    Some(match key.name() {
        " " | "Enter" if key.is_in("a, button") => return None,
        // The list of those before scrolls by itself.
        "ArrowUp" | "ArrowDown" | "PageUp" | "PageDown" | "Home" | "End" if key.is_in(".reveal__list") => return None,
        " " | "Enter" | "ArrowRight" | "ArrowDown" | "PageDown" => RevealStep::Next,
        "ArrowLeft" | "ArrowUp" | "PageUp" | "Backspace" => RevealStep::Back,
        "Home" => RevealStep::Cover,
        "End" => RevealStep::All,
        "Escape" => RevealStep::Leave,
        _ => return None,
    })
}
