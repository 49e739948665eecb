//! The handbook: each rule once, with the numbers of the scenario that is played.

mod licences;
mod prose;

use crate::browser::{focus, media};
use crate::study::handbook::{Chapter, Section};
use crate::ui::components::{Button, ButtonSize, EmptyState, Glyph, Icon};
use crate::ui::guide::use_guide;
use crate::ui::route::{Page, href, use_route};
use crate::ui::session::{Tempo, use_session};
use crate::ui::words::handbook as words;
use leptos::prelude::*;
use licences::{Licences, LicencesLink};
use prose::Prose;
use texts::i18n::*;

/// From this width on the contents stand beside the text, as in `pages/handbook.css`.
const BESIDE: &str = "(min-width: 1180px)";
/// The heading of the section that is open.
const TITLE: &str = ".handbook__text :is(h1, h2)";

/// The handbook, open at the section that the address names.
#[component]
pub fn HandbookPage() -> impl IntoView {
    let i18n = use_i18n();
    let route = use_route();
    let session = use_session();
    // Somebody who reads up on a rule does not lose hours meanwhile.
    if untrack(|| session.is_open()) && !session.is_rush() {
        session.set_tempo(Tempo::Paused);
    }
    let wanted = RwSignal::new(String::new());
    let open = Memo::new(move |_| match route.page() {
        Page::Handbook(slug) => Section::named(&slug).unwrap_or(Section::Year),
        _ => Section::Year,
    });
    // Where the contents stand above the text, a section that an address names would open out of sight.
    Effect::new(move |_| {
        if matches!(route.page(), Page::Handbook(slug) if !slug.is_empty()) && !media::fits(BESIDE) {
            focus::soon(TITLE);
        }
    });
    let scenario = session.scenario();
    let texts = {
        let scenario = scenario.clone();
        Memo::new(move |_| {
            let locale = i18n.get_locale();
            Section::ALL.map(|section| words::text(locale, section, &scenario))
        })
    };
    let found = Memo::new(move |_| {
        let wanted = wanted.get().trim().to_lowercase();
        let locale = i18n.get_locale();
        let is_found = |section: Section, text: &str| {
            wanted.is_empty()
                || words::title(locale, section).to_lowercase().contains(&wanted)
                || text.to_lowercase().contains(&wanted)
        };
        texts.with(|texts| {
            Section::ALL
                .into_iter()
                .zip(texts)
                .filter(|(section, text)| is_found(*section, text))
                .map(|(section, _)| section)
                .collect::<Vec<_>>()
        })
    });
    // A search leads away from the licences, too.
    let is_of_licences =
        Memo::new(move |_| licences::is_open(&route.page()) && wanted.with(|text| text.trim().is_empty()));
    // A search that leads away from the open section opens the first that was found.
    let shown = Memo::new(move |_| {
        if is_of_licences.get() {
            return None;
        }
        let open = open.get();
        found.with(|found| if found.contains(&open) { Some(open) } else { found.first().copied() })
    });
    let text = Memo::new(move |_| {
        let index = Section::ALL.iter().position(|section| Some(*section) == shown.get())?;
        texts.with(|texts| texts.get(index).cloned())
    });
    view! {
        <div class="handbook">
            <nav class="panel toc" aria-label=t!(i18n, handbook.page.contents)>
                <div class="panel__head">
                    <h2>{t!(i18n, handbook.page.contents)}</h2>
                </div>
                <Search wanted found />
                <ol>
                    {Chapter::ALL.map(|chapter| view! { <ContentsOf chapter found shown /> }).collect_view()}
                </ol>
                <LicencesLink is_open=is_of_licences />
            </nav>
            <article class="panel handbook__text">
                {move || match (shown.get(), text.get()) {
                    _ if is_of_licences.get() => view! { <Licences /> }.into_any(),
                    (Some(section), Some(text)) => {
                        view! {
                            <Prose title=words::title(i18n.get_locale(), section) text />
                            <Neighbours section />
                        }
                        .into_any()
                    }
                    _ => {
                        view! {
                            <EmptyState
                                glyph=Glyph::Search
                                title=t!(i18n, handbook.page.none_title)
                                text=t!(i18n, handbook.page.none_text)
                            />
                        }
                        .into_any()
                    }
                }}
            </article>
        </div>
    }
}

/// The search field, which says how much it found, and, in a game, the way to the guide.
#[component]
fn Search(wanted: RwSignal<String>, found: Memo<Vec<Section>>) -> impl IntoView {
    let i18n = use_i18n();
    let guide = use_guide();
    let count = move || {
        let is_searching = wanted.with(|wanted| !wanted.trim().is_empty());
        is_searching.then(|| t_string!(i18n, handbook.page.found, count = found.with(Vec::len)))
    };
    view! {
        <div class="panel__body stack">
            <label class="search">
                <Icon glyph=Glyph::Search />
                <input
                    type="search"
                    autocomplete="off"
                    maxlength="40"
                    aria-label=t!(i18n, handbook.page.search)
                    placeholder=t!(i18n, handbook.page.search)
                    prop:value=move || wanted.get()
                    on:input=move |event| wanted.set(event_target_value(&event))
                />
            </label>
            <p class="sub" role="status">{count}</p>
            {move || guide.filter(|guide| guide.is_there()).map(|guide| view! {
                <Button size=ButtonSize::Small icon=Glyph::Flag on_click=move || guide.open()>
                    {t!(i18n, handbook.page.guide)}
                </Button>
            })}
        </div>
    }
}

/// A chapter with its sections, as far as they were found.
#[component]
fn ContentsOf(chapter: Chapter, found: Memo<Vec<Section>>, shown: Memo<Option<Section>>) -> impl IntoView {
    let i18n = use_i18n();
    let entry = move |section: Section| {
        let current = move || (shown.get() == Some(section)).then_some("page");
        view! {
            <li>
                <a href=href(Page::Handbook(section.slug().to_owned())) aria-current=current>
                    <span class="no">{section as usize + 1}</span>
                    {move || words::title(i18n.get_locale(), section)}
                </a>
            </li>
        }
    };
    move || {
        let sections: Vec<Section> = found.get().into_iter().filter(|section| section.chapter() == chapter).collect();
        (!sections.is_empty()).then(|| {
            view! {
                <li>
                    <h3 class="toc__chapter">{words::chapter(i18n.get_locale(), chapter)}</h3>
                    <ol>{sections.into_iter().map(entry).collect_view()}</ol>
                </li>
            }
        })
    }
}

/// Links to the sections before and after.
#[component]
fn Neighbours(section: Section) -> impl IntoView {
    let i18n = use_i18n();
    let at = section as usize;
    let link = move |section: Option<&Section>, glyph: Glyph| {
        let section = *section?;
        Some(view! {
            <a class="cluster" href=href(Page::Handbook(section.slug().to_owned()))>
                <Icon glyph />
                {move || words::title(i18n.get_locale(), section)}
            </a>
        })
    };
    view! {
        <nav class="handbook__next" aria-label=t!(i18n, handbook.page.neighbours)>
            {link(at.checked_sub(1).and_then(|at| Section::ALL.get(at)), Glyph::ArrowLeft)}
            {link(Section::ALL.get(at + 1), Glyph::ArrowRight)}
        </nav>
    }
}
