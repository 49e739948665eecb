//! What is passed on by hand comes in: files dropped or chosen, texts pasted, one or several.

use crate::browser::files::{self, FileError};
use crate::record::code::{Kind, pieces};
use crate::ui::components::{Button, unique_id};
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::text_prop::TextProp;
use texts::i18n::*;
use web_sys::File;

/// One thing that came.
pub enum Item {
    /// A file.
    File(File),
    /// A text that was pasted, under a name.
    Text {
        /// The name.
        name: String,
        /// The text.
        text: String,
    },
}

impl Item {
    /// Its name and its text, of at most so many bytes.
    pub async fn read(self, most: u32) -> (String, Result<String, FileError>) {
        match self {
            Self::File(file) => (file.name(), files::read(&file, most).await),
            Self::Text { name, text } => (name, Ok(text)),
        }
    }
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
    let input = NodeRef::<html::Input>::new();
    let chosen = move |_| {
        if let Some(input) = input.get_untracked() {
            on_take.run(files::take_chosen(&input).into_iter().map(Item::File).collect());
        }
    };
    let dropped = move |event: leptos::ev::DragEvent| {
        event.prevent_default();
        on_take.run(files::dropped(&event).into_iter().map(Item::File).collect());
    };
    let words = move || match &label {
        Some(label) => label.get().into_owned(),
        None => t_string!(i18n, class.stand.choose).to_owned(),
    };
    view! {
        <div class="drop-files cluster" on:dragover=move |event| event.prevent_default() on:drop=dropped>
            <span>{t!(i18n, class.stand.drop)}</span>
            <label class="btn choose-file">
                <input
                    type="file"
                    class="vh"
                    multiple
                    accept=".json,.txt,application/json,text/plain"
                    node_ref=input
                    on:change=chosen
                />
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
    let input = NodeRef::<html::Input>::new();
    let chosen = move |_| {
        let Some(input) = input.get_untracked() else { return };
        spawn_local(async move {
            let read = files::read_chosen(&input, most).await;
            if let Some(read) = read.map(|chosen| chosen.map(|chosen| chosen.text)).transpose() {
                // The page may have been left meanwhile.
                on_read.try_run(read);
            }
        });
    };
    view! {
        <label class="btn choose-file">
            <input
                type="file"
                class="vh"
                accept=".json,.txt,application/json,text/plain"
                node_ref=input
                on:change=chosen
            />
            {children()}
        </label>
    }
}

/// A field for texts as they are copied from a chat, one or several.
#[component]
pub fn ByText(
    /// What the texts may be: where one of these begins, another ends.
    kinds: &'static [Kind],
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
    let item = move |text: &str| {
        count.update_value(|count| *count += 1);
        Item::Text { name: t_string!(i18n, class.stand.pasted, n = count.get_value()), text: text.to_owned() }
    };
    let check = move || {
        let items = pasted.with_untracked(|text| pieces(kinds, text).into_iter().map(item).collect());
        pasted.set(String::new());
        on_take.run(items);
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
