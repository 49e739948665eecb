//! For a learning platform: an instructor chooses what opens there, and takes a package to import (SCORM 1.2); or, where a
//! platform takes none, a text to paste.

mod choice;
mod labs;
mod opens;
mod package;
mod paste;

use crate::ui::components::{ButtonKind, Glyph, LinkButton, PageHead};
use crate::ui::route::{Page, href};
use choice::PlatformChoice;
use leptos::prelude::*;
use opens::OpensPanel;
use package::PackagePanel;
use paste::PastePanel;
use texts::i18n::*;

/// The page.
#[component]
pub fn PlatformPage() -> impl IntoView {
    let i18n = use_i18n();
    let choice = PlatformChoice::new();
    view! {
        <main class="main class">
            <LinkButton href=href(Page::Teach) icon=Glyph::ArrowLeft kind=ButtonKind::Ghost>
                {t!(i18n, platform.to_class)}
            </LinkButton>
            <PageHead title=t!(i18n, platform.title) note=t!(i18n, platform.note) />
            <div class="stack">
                <OpensPanel choice />
                <PackagePanel choice />
                <PastePanel choice />
            </div>
        </main>
    }
}
