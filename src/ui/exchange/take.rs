//! What is passed on by hand comes in: files dropped or chosen, texts pasted, one or several.

use crate::browser::files::{self, FileError};
use crate::record::code::{MOST_PIECES, Pieces, TextKind, pieces};
use crate::ui::components::{Button, FileField, TextField, unique_id};
use crate::ui::task::use_tasks;
use crate::ui::words::{money, trouble};
use leptos::prelude::*;
use leptos::text_prop::TextProp;
use texts::i18n::*;
use web_sys::{Blob, File};

/// One thing that came.
pub enum Item {
    /// A file.
    File(File),
    /// A text that was pasted, under a name.
    Text(Named),
    /// One of several texts of a file, under a name.
    OfFile(Named),
}

/// A text under a name, or why there is none.
pub type Named = (String, Result<String, Unread>);

/// Why something that came gives no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// The file cannot be read.
    File(FileError),
    /// More stood in one than is taken at once.
    Beyond {
        /// How many more.
        left: usize,
    },
}

impl Item {
    /// Where it lies, if it is a file.
    pub fn file(&self) -> Option<Blob> {
        match self {
            Self::File(file) => Some(file.clone().into()),
            Self::Text(_) | Self::OfFile(_) => None,
        }
    }

    /// Whether it lies in no file, as far as the page knows: it is gone with the page.
    pub const fn is_pasted(&self) -> bool {
        matches!(self, Self::Text(_))
    }

    /// The texts of some kinds that are in it: a file of at most so many bytes may hold several, as a
    /// chat that was saved. Where there is none, all that it holds, so that what is wrong can be told.
    pub async fn open(self, kinds: &[TextKind], most: u32) -> Vec<Named> {
        let file = match self {
            Self::Text(named) | Self::OfFile(named) => return vec![named],
            Self::File(file) => file,
        };
        let name = file.name();
        match files::read(&file, most).await {
            Err(error) => vec![(name, Err(Unread::File(error)))],
            Ok(text) => split(kinds, &text, |nth, of| if of == 1 { name.clone() } else { format!("{name} · {nth}") }),
        }
    }
}

impl Unread {
    /// Why, as a sentence.
    pub fn why(self, locale: Locale) -> String {
        match self {
            Self::File(error) => trouble::file_error(locale, error),
            Self::Beyond { left } => {
                let (left, most) = (money::grouped(left as u64), money::grouped(MOST_PIECES as u64));
                td_string!(locale, class.stand.beyond, left = left, most = most)
            }
        }
    }
}

/// The texts of some kinds that stand in one, each named by its number, from 1, and by how many there are.
fn split(kinds: &[TextKind], text: &str, mut name: impl FnMut(usize, usize) -> String) -> Vec<Named> {
    let Pieces { texts, left } = pieces(kinds, text);
    let beyond = (left > 0).then_some(Err(Unread::Beyond { left }));
    let count = texts.len() + usize::from(left > 0);
    let texts = texts.into_iter().map(|text| Ok(text.to_owned())).chain(beyond);
    (1..).zip(texts).map(|(nth, text)| (name(nth, count), text)).collect()
}

/// A place to drop files on, and a button to choose them.
#[component]
pub fn ByFile(
    /// Called with the files.
    #[prop(into)]
    on_take: Callback<Vec<Item>>,
    /// The words of the button; those of the class when there are none.
    #[prop(optional, into)]
    label: Option<TextProp>,
) -> impl IntoView {
    let i18n = use_i18n();
    let take = move |files: Vec<File>| on_take.run(files.into_iter().map(Item::File).collect());
    let dropped = move |event: leptos::ev::DragEvent| {
        event.prevent_default();
        take(files::dropped(&event));
    };
    let words = move || match &label {
        Some(label) => label.get().into_owned(),
        None => t_string!(i18n, class.stand.choose).to_owned(),
    };
    view! {
        <div class="drop-files cluster" on:dragover=move |event| event.prevent_default() on:drop=dropped>
            <span>{t!(i18n, class.stand.drop)}</span>
            <label class="btn choose-file">
                <FileField multiple=true on_take=take />
                {words}
            </label>
        </div>
    }
}

/// A button to choose one file, which is read at once.
#[component]
pub fn OneFile(
    /// Bytes that it may have.
    most: u32,
    /// Called with its text, or why there is none.
    #[prop(into)]
    on_read: Callback<Result<String, FileError>>,
    /// The words of the button.
    children: Children,
) -> impl IntoView {
    let tasks = use_tasks();
    let chosen = move |files: Vec<File>| {
        let Some(file) = files.into_iter().next() else { return };
        tasks.spawn(async move {
            on_read.run(files::read(&file, most).await);
        });
    };
    view! {
        <label class="btn choose-file">
            <FileField on_take=chosen />
            {children()}
        </label>
    }
}

/// A field for one text, and below it a button to choose the file that holds it.
#[component]
pub fn OneText(
    /// What the text is.
    #[prop(into)]
    label: TextProp,
    /// Where it comes from.
    #[prop(into)]
    help: TextProp,
    /// The text.
    entered: RwSignal<String>,
    /// What is wrong with it.
    #[prop(into)]
    wrong: Signal<Option<String>>,
    /// Bytes that its file may have.
    most: u32,
    /// The words of the button.
    children: Children,
) -> impl IntoView {
    let i18n = use_i18n();
    let unread = RwSignal::new(None::<FileError>);
    let type_in = move |text: String| {
        unread.set(None);
        entered.set(text);
    };
    let read = move |read: Result<String, FileError>| match read {
        Ok(text) => type_in(text),
        Err(error) => unread.set(Some(error)),
    };
    let of_file = move || unread.get().map(|error| trouble::file_error(i18n.get_locale(), error));
    view! {
        <TextField
            label
            help
            error=Signal::derive(move || of_file().or_else(|| wrong.get()))
            value=entered
            on_input=type_in
            max_length=most
            class="input--code"
        />
        <div class="cluster">
            <OneFile most on_read=read>{children()}</OneFile>
        </div>
    }
}

/// A field for texts as they are copied from a chat, one or several.
#[component]
pub fn ByText(
    /// What the texts may be: where one of these begins, another ends.
    kinds: &'static [TextKind],
    /// Called with the texts.
    #[prop(into)]
    on_take: Callback<Vec<Item>>,
    /// What is pasted here; the words of the class when there are none.
    #[prop(optional, into)]
    label: Option<TextProp>,
) -> impl IntoView {
    let i18n = use_i18n();
    let id = unique_id("paste");
    let pasted = RwSignal::new(String::new());
    let count = StoredValue::new(0u32);
    let name = move |_, _| {
        count.update_value(|count| *count += 1);
        t_string!(i18n, class.stand.pasted, n = count.get_value())
    };
    let check = move || {
        let texts = pasted.with_untracked(|text| split(kinds, text, name));
        pasted.set(String::new());
        on_take.run(texts.into_iter().map(Item::Text).collect());
    };
    let words = move || match &label {
        Some(label) => label.get().into_owned(),
        None => t_string!(i18n, class.stand.paste).to_owned(),
    };
    view! {
        <div class="field">
            <label class="field__label" for=id.clone()>{words}</label>
            <textarea
                class="textarea input--code"
                id=id
                prop:value=move || pasted.get()
                on:input=move |event| pasted.set(event_target_value(&event))
            ></textarea>
        </div>
        <div class="cluster">
            <Button disabled=Signal::derive(move || pasted.with(|text| text.trim().is_empty())) on_click=check>
                {t!(i18n, class.stand.add)}
            </Button>
        </div>
    }
}
