//! A class gets a name, another name, or goes.

use crate::contest::class_book::limits::MOST_CLASS_NAME;
use crate::ui::components::{Ask, Button, ButtonKind, Dialog, TextField};
use crate::ui::pages::class::state::ClassBooks;
use crate::ui::task::spawn_lasting;
use leptos::prelude::*;
use texts::i18n::*;

/// For what a name is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Naming {
    /// For a class that is made.
    New,
    /// For the class that is open.
    Again,
}

/// The dialog that asks for a name.
#[component]
pub fn NameClass(
    /// The classes.
    books: ClassBooks,
    /// For what a name is asked; none while the dialog is closed.
    naming: RwSignal<Option<Naming>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let typed = RwSignal::new(String::new());
    Effect::new(move |_| {
        let name = match naming.get() {
            Some(Naming::Again) => untrack(|| books.with(|book| book.name.clone())).unwrap_or_default(),
            Some(Naming::New) | None => String::new(),
        };
        typed.set(name);
    });
    let is_blank = Signal::derive(move || typed.with(|typed| typed.trim().is_empty()));
    let done = move || {
        let name = typed.get_untracked();
        match naming.get_untracked() {
            Some(Naming::New) => books.make(&name),
            Some(Naming::Again) => books.rename(&name),
            None => {}
        }
        naming.set(None);
    };
    let is_new = move || naming.get() == Some(Naming::New);
    let title = move || match is_new() {
        true => t_string!(i18n, class_book.make),
        false => t_string!(i18n, class_book.rename_title),
    };
    let go_on = move || match is_new() {
        true => t_string!(i18n, class_book.create),
        false => t_string!(i18n, class_book.rename),
    };
    view! {
        <Dialog
            open=Signal::derive(move || naming.get().is_some())
            on_close=move || naming.set(None)
            title
            close_label=t!(i18n, site.close)
            foot=move || view! {
                <Button on_click=move || naming.set(None)>{t!(i18n, site.cancel)}</Button>
                <Button kind=ButtonKind::Ink disabled=is_blank on_click=done>{go_on}</Button>
            }
        >
            <TextField
                label=t!(i18n, class_book.name)
                help=t!(i18n, class_book.name_help)
                value=typed
                on_input=move |text: String| typed.set(text)
                max_length=MOST_CLASS_NAME
            />
        </Dialog>
    }
}

/// The button that deletes the class that is open, after a question.
#[component]
pub fn DeleteClass(
    /// The classes.
    books: ClassBooks,
) -> impl IntoView {
    let i18n = use_i18n();
    let asks = RwSignal::new(false);
    let title = move || {
        let name = books.with(|book| book.name.clone()).unwrap_or_default();
        t_string!(i18n, class_book.delete_title, name = name)
    };
    let question = move || {
        let (students, received) = books.with(|book| (book.students().len(), book.received.len())).unwrap_or_default();
        t_string!(i18n, class_book.delete_text, students = students, received = received)
    };
    view! {
        <Button kind=ButtonKind::Ghost on_click=move || asks.set(true)>
            {t!(i18n, class_book.delete)}
        </Button>
        <Ask
            open=asks
            on_close=move || asks.set(false)
            title
            close_label=t!(i18n, site.close)
            no=t!(i18n, site.cancel)
            yes=t!(i18n, class_book.delete)
            on_yes=move || spawn_lasting(async move { books.delete().await })
            question
        />
    }
}
