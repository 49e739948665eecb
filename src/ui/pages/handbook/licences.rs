//! What the site is made with that others wrote, and under which licences: a file of its own, fetched when it is asked
//! for.

use crate::browser::fetch::Missing;
use crate::study::handbook::licences::{PartsUnderLicence, read};
use crate::ui::components::{Button, EmptyState, Glyph, Loading};
use crate::ui::route::{Page, href};
use crate::ui::task::use_tasks;
use leptos::prelude::*;
use texts::i18n::*;

/// What stands in the address in the place of a section.
const ADDRESS: &str = "licences";

/// Whether the licences are what an address asks for.
pub fn is_open(page: &Page) -> bool {
    matches!(page, Page::Handbook(section) if section == ADDRESS)
}

/// The way there, below the contents.
#[component]
pub fn LicencesLink(is_open: Memo<bool>) -> impl IntoView {
    let i18n = use_i18n();
    let current = move || is_open.get().then_some("page");
    view! {
        <p class="toc__more">
            <a href=href(Page::Handbook(ADDRESS.to_owned())) aria-current=current>
                {t!(i18n, handbook.licences.link)}
            </a>
        </p>
    }
}

/// The licences, each with its parts and its text.
#[component]
pub fn Licences() -> impl IntoView {
    let (i18n, tasks) = (use_i18n(), use_tasks());
    let arrival = RwSignal::new(None::<Result<Vec<PartsUnderLicence>, Missing>>);
    let fetch = move || {
        arrival.set(None);
        tasks.spawn(async move { arrival.set(Some(text().await.map(|file| read(&file)))) });
    };
    fetch();
    let content = move || {
        match arrival.get() {
        None => view! { <Loading text=t!(i18n, handbook.licences.loading) /> }.into_any(),
        Some(Err(Missing)) => view! {
            <EmptyState glyph=Glyph::Warn title=t!(i18n, handbook.licences.not_loaded) text=t!(i18n, handbook.licences.not_loaded_text)>
                <Button on_click=move |()| fetch()>{t!(i18n, handbook.licences.again)}</Button>
            </EmptyState>
        }
        .into_any(),
        Some(Ok(licences)) => view! { <ul class="licences">{licences.into_iter().map(one).collect_view()}</ul> }.into_any(),
    }
    };
    view! {
        <div class="prose">
            <h1>{t!(i18n, handbook.licences.title)}</h1>
            <p class="lead">{t!(i18n, handbook.licences.lead)}</p>
            <p>{t!(i18n, handbook.licences.source)}</p>
            {content}
        </div>
    }
}

fn one(licence: PartsUnderLicence) -> impl IntoView {
    let i18n = use_i18n();
    let PartsUnderLicence { id, parts, text } = licence;
    view! {
        <li>
            <h2 lang="en">{id}</h2>
            <p lang="en">{parts}</p>
            <details>
                <summary>{t!(i18n, handbook.licences.text)}</summary>
                <pre lang="en">{text}</pre>
            </details>
        </li>
    }
}

/// The file, from the site.
#[cfg(feature = "split")]
async fn text() -> Result<String, Missing> {
    crate::browser::fetch::text("licences.txt").await
}

/// While developing there is none.
#[cfg(not(feature = "split"))]
async fn text() -> Result<String, Missing> {
    Err(Missing)
}
