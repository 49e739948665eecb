//! A class goes into a file and comes from one.

use crate::browser::files::{self, FileError};
use crate::contest::challenge::Challenge;
use crate::contest::class_book::ClassBook;
use crate::contest::class_book::file::{ClassFileError, MOST_CLASS_FILE};
use crate::contest::class_book::merge::{ClassGain, MergeError};
use crate::ui::components::{Button, Glyph, Note, Tone};
use crate::ui::exchange::take::OneFile;
use crate::ui::pages::class::state::{ClassBooks, NotOpened, Opened};
use crate::ui::reports::use_reports;
use crate::ui::saved;
use crate::ui::task::spawn_lasting;
use crate::ui::words::trouble;
use game::sort;
use leptos::prelude::*;
use texts::i18n::*;

/// Why a file is not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Trouble {
    File(FileError),
    Class(NotOpened),
}

/// The buttons, and what is wrong with a file that was chosen.
#[component]
pub fn ClassFiles(
    /// The classes.
    books: ClassBooks,
) -> impl IntoView {
    let (reports, i18n) = (use_reports(), use_i18n());
    let wrong = RwSignal::new(None::<Trouble>);
    let is_there = Memo::new(move |_| books.id().is_some());
    let save = move || {
        let locale = i18n.get_locale_untracked();
        let Some((name, text)) = books.as_file() else { return };
        let name = saved::class_name(td_string!(locale, class_book.file_name), &name);
        if files::download(&name, &text).is_err() {
            return reports.failed(td_string!(locale, site.no_download).to_owned());
        }
        books.is_in_a_file();
        let keys = untrack(|| books.with(seals)).unwrap_or_default();
        if !keys.is_empty() {
            reports.told(td_string!(locale, class_book.key_along, keys = keys.join(", ")));
        }
    };
    let read = move |read: Result<String, FileError>| {
        wrong.set(None);
        match read {
            Err(error) => wrong.set(Some(Trouble::File(error))),
            Ok(text) => spawn_lasting(async move {
                match books.open_file(&text).await {
                    Ok(opened) => {
                        let name = untrack(|| books.with(|book| book.name.clone())).unwrap_or_default();
                        reports.done(what_came(i18n.get_locale_untracked(), &name, &opened));
                    }
                    Err(error) => drop(wrong.try_set(Some(Trouble::Class(error)))),
                }
            }),
        }
    };
    let trouble = move || {
        wrong.get().map(|error| {
            let words = move || why(i18n.get_locale(), error);
            view! { <Note tone=Tone::Danger alert=true>{words}</Note> }
        })
    };
    let save_button = move || {
        is_there.get().then(|| {
            view! {
                <Button icon=Glyph::Download on_click=save>{t!(i18n, class_book.save)}</Button>
            }
        })
    };
    view! {
        {save_button}
        <OneFile most=MOST_CLASS_FILE on_read=read>{t!(i18n, class_book.open)}</OneFile>
        {trouble}
    }
}

/// The names of the keys to which challenges of a class seal.
fn seals(book: &ClassBook) -> Vec<String> {
    let key = |code: &str| Some(Challenge::read(code).ok()?.seal?.name());
    sort::set(book.challenges.iter().filter_map(|given| key(&given.code))).into_iter().collect()
}

fn what_came(locale: Locale, name: &str, opened: &Opened) -> String {
    match opened {
        Opened::New => td_string!(locale, class_book.opened_new, name = name),
        Opened::Same(gain) if gain.is_nothing() => td_string!(locale, class_book.opened_nothing, name = name),
        Opened::Same(ClassGain { received, members, others, renamed }) => td_string!(
            locale,
            class_book.opened_same,
            name = name,
            received = *received,
            members = *members,
            others = others + usize::from(*renamed)
        ),
    }
}

fn why(locale: Locale, error: Trouble) -> String {
    let error = match error {
        Trouble::File(error) => return trouble::file_error(locale, error),
        Trouble::Class(NotOpened::File(error)) => error,
        Trouble::Class(NotOpened::Merge(MergeError::OtherClass)) => ClassFileError::Damaged,
        Trouble::Class(NotOpened::Merge(MergeError::TooMuch(limit))) => ClassFileError::TooMuch(limit),
    };
    match error {
        ClassFileError::Empty => td_string!(locale, class_book.error.empty).to_owned(),
        ClassFileError::SavedGame => td_string!(locale, class_book.error.saved_game).to_owned(),
        ClassFileError::Foreign => td_string!(locale, class_book.error.foreign).to_owned(),
        ClassFileError::Damaged => td_string!(locale, class_book.error.damaged).to_owned(),
        ClassFileError::Later { form, known } => td_string!(locale, class_book.error.later, form = form, known = known),
        ClassFileError::TooMuch(_) => td_string!(locale, class_book.error.too_much).to_owned(),
    }
}
