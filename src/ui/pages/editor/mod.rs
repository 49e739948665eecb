//! The market editor: an instructor changes a market's numbers, sees at once what makes no sense,
//! and tries out what a change does to the lessons before the class meets it.

mod as_text;
mod control;
mod sheets;
mod source;
mod state;
mod trying;
mod verdict;

use crate::contest::editing::EditorTab;
use crate::ui::components::{ButtonKind, Choice, Glyph, LinkButton, PageHead, Panel, Tabs, Toasts};
use crate::ui::pages::unreadable::UnreadablePanel;
use crate::ui::reports::use_reports;
use crate::ui::route::{Page, href};
use crate::ui::words::editing::group_name;
use as_text::AsText;
use leptos::prelude::*;
use sheets::GroupSheet;
use source::Source;
use state::Editing;
use texts::i18n::*;
use trying::Trying;
use verdict::Verdict;

/// The editor, with or without an open game.
#[component]
pub fn EditorPage() -> impl IntoView {
    let (reports, i18n) = (use_reports(), use_i18n());
    let editing = Editing::new();
    let tab = editing.tab;
    let groups = EditorTab::ALL.map(|group| Choice::new(Some(group), move || group_name(i18n.get_locale(), group)));
    let text = Choice::new(None, t!(i18n, editor.as_text));
    let sheet = move || match tab.get() {
        Some(group) => view! { <GroupSheet editing group /> }.into_any(),
        None => {
            // The text of another market is another text.
            let _ = editing.replaced();
            view! { <AsText editing /> }.into_any()
        }
    };
    view! {
        <main class="main class">
            <LinkButton href=href(Page::Teach) icon=Glyph::ArrowLeft kind=ButtonKind::Ghost>
                {t!(i18n, editor.back)}
            </LinkButton>
            <PageHead title=t!(i18n, editor.title) note=t!(i18n, editor.note) />
            <div class="stack">
                <UnreadablePanel unreadable=editing.unreadable />
                <Source editing />
                <Verdict editing />
                <Panel title=t!(i18n, editor.numbers) note=t!(i18n, editor.numbers_note)>
                    <Tabs
                        label=t!(i18n, editor.numbers)
                        choices=groups.into_iter().chain([text]).collect()
                        value=tab
                        on_change=move |chosen| tab.set(chosen)
                    >
                        <div class="panel__body form">{sheet}</div>
                    </Tabs>
                </Panel>
                <Trying editing />
            </div>
        </main>
        <Toasts
            toasts=Signal::derive(move || reports.in_sight())
            on_dismiss=move |id: u32| reports.dismiss(id)
            close_label=t!(i18n, site.close)
        />
    }
}
