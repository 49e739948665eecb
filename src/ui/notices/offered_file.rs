//! Each file that the page offers, once more as a text to copy: a browser that drops downloads tells nobody.

use super::card::NoticeCard;
use crate::browser::{clipboard, dialogs, engine, files, focus};
use crate::record::csv;
use crate::ui::components::{Button, ButtonKind, ButtonSize, Glyph, unique_id};
use crate::ui::route::use_route;
use crate::ui::task::{after, spawn_lasting};
use leptos::prelude::*;
use texts::i18n::*;
use web_sys::Blob;

/// Bytes of a text at most to be offered once more: what a clipboard and a field take without stalling.
const MOST_COPIED: u32 = 2_000_000;
/// Milliseconds that it stays where downloads work.
const STAYS: i32 = 8_000;
/// The card, while the pointer is on it or the focus is in it.
const IN_USE: &str = ".offered:is(:hover, :focus-within)";

/// A file that was offered.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct OfferedFile {
    number: u32,
    name: String,
    /// What can be copied; none of what is no text, or too long.
    text: Option<String>,
}

impl OfferedFile {
    /// Tells it from the others.
    pub(super) fn number(&self) -> u32 {
        self.number
    }
}

/// How far the copying of a text has come.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Copying {
    NotYet,
    Copied,
    /// The browser does not let the page copy.
    ByHand,
}

/// Tells of the last file that was offered, for a while; in a chat's browser until it is answered or another page comes.
#[component]
pub(super) fn OfferedFiles(
    /// The last file that was offered.
    offered: RwSignal<Option<OfferedFile>>,
) -> impl IntoView {
    let route = use_route();
    let count = StoredValue::new(0);
    let hear = move |name: &str, content: &Blob| {
        let number = count.try_update_value(|count: &mut u32| {
            *count += 1;
            *count
        });
        if let Some(number) = number {
            take_in(offered, number, name.to_owned(), content.clone());
        }
    };
    // It hears for as long as the page is there.
    files::on_download(Box::leak(Box::new(hear)));
    Effect::new(move |_| {
        drop(route.page());
        offered.set(None);
    });
    move || offered.get().map(|file| view! { <OfferedFileCard file on_done=move || offered.set(None) /> })
}

fn take_in(offered: RwSignal<Option<OfferedFile>>, number: u32, name: String, content: Blob) {
    spawn_lasting(async move {
        let read = if is_text(&name) { files::read(&content, MOST_COPIED).await.ok() } else { None };
        let text = read.map(|text| if has_end(&name, "csv") { csv::as_tabs(&text) } else { text });
        if offered.try_set(Some(OfferedFile { number, name, text })).is_none() && !engine::is_in_chat() {
            let_go(offered, number);
        }
    });
}

/// Takes it away after a while, unless another file was offered since, the person is at it, or a dialog covers it.
fn let_go(offered: RwSignal<Option<OfferedFile>>, number: u32) {
    after(STAYS, move || {
        let is_there = |file: &Option<OfferedFile>| file.as_ref().is_some_and(|file| file.number == number);
        if offered.try_with_untracked(is_there) != Some(true) {
            return;
        }
        match focus::is_at(IN_USE) || dialogs::is_open() {
            true => let_go(offered, number),
            false => drop(offered.try_set(None)),
        }
    });
}

fn has_end(name: &str, end: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, its_end)| its_end == end)
}

fn is_text(name: &str) -> bool {
    ["json", "txt", "csv", "html"].iter().any(|end| has_end(name, end))
}

#[component]
fn OfferedFileCard(file: OfferedFile, #[prop(into)] on_done: Callback<()>) -> impl IntoView {
    let i18n = use_i18n();
    let copying = RwSignal::new(Copying::NotYet);
    let OfferedFile { name, text, .. } = file;
    let has_text = text.is_some();
    let told = move || match copying.get() {
        Copying::NotYet => not_there(i18n.get_locale(), &name, has_text),
        Copying::Copied => t_string!(i18n, notice.copied).to_owned(),
        Copying::ByHand => t_string!(i18n, notice.by_hand).to_owned(),
    };
    let words = Signal::derive(told);
    let text = StoredValue::new(text.unwrap_or_default());
    let copy = move || {
        let text = text.get_value();
        spawn_lasting(async move {
            let copied = if clipboard::copy(&text).await.is_ok() { Copying::Copied } else { Copying::ByHand };
            // The card may have gone meanwhile.
            let _ = copying.try_set(copied);
        });
    };
    let copy_button = has_text.then(|| {
        view! {
            <Button size=ButtonSize::Small kind=ButtonKind::Ink icon=Glyph::Copy on_click=copy>
                {t!(i18n, notice.copy_file)}
            </Button>
        }
    });
    let field = move || {
        (copying.get() == Copying::ByHand).then(|| {
            let id = unique_id("offered");
            let label = id.clone();
            view! {
                <label class="vh" for=label>{t!(i18n, notice.copy_file)}</label>
                <textarea class="input input--code banner__text" id=id rows="3" readonly prop:value=text.get_value() />
            }
        })
    };
    view! {
        <div class="offered">
            <NoticeCard words>
                {copy_button}
                <Button size=ButtonSize::Small on_click=move || on_done.run(())>{t!(i18n, notice.understood)}</Button>
                {field}
            </NoticeCard>
        </div>
    }
}

/// What to do where the file does not arrive.
fn not_there(locale: Locale, name: &str, has_text: bool) -> String {
    if has_text {
        td_string!(locale, notice.offered_text, name = name)
    } else if has_end(name, "xlsx") {
        td_string!(locale, notice.offered_workbook, name = name)
    } else if has_end(name, "docx") {
        td_string!(locale, notice.offered_document, name = name)
    } else {
        td_string!(locale, notice.offered_other, name = name)
    }
}
