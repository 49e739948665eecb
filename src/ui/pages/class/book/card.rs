//! The panel of the class that is open.

use super::class_file::ClassFiles;
use super::naming::{DeleteClass, NameClass, Naming};
use crate::contest::class_book::ClassId;
use crate::ui::components::{Button, Choice, Glyph, Note, Panel, SelectField, Tone};
use crate::ui::lazy::use_modules;
use crate::ui::pages::class::state::{ClassBooks, ClassCard, ClassKeeping, use_class_state};
use crate::ui::task::spawn_lasting;
use leptos::prelude::*;
use texts::i18n::*;

/// Which class is open, what it holds, and what can be done with it.
#[component]
pub fn ClassPanel() -> impl IntoView {
    let i18n = use_i18n();
    let books = use_class_state().books;
    let naming = RwSignal::new(None::<Naming>);
    let is_there = Memo::new(move |_| books.id().is_some());
    let is_opening = Memo::new(move |_| books.keeping() == ClassKeeping::Opening);
    let content = move || match (is_opening.get(), is_there.get()) {
        (true, _) => view! { <p class="sub" role="status">{t!(i18n, class_book.opening)}</p> }.into_any(),
        (false, false) => view! { <p>{t!(i18n, class_book.none)}</p> }.into_any(),
        (false, true) => view! { <Which books /> }.into_any(),
    };
    let of_class = move || {
        is_there.get().then(|| {
            view! {
                <Button on_click=move || naming.set(Some(Naming::Again))>
                    {t!(i18n, class_book.rename)}
                </Button>
            }
        })
    };
    view! {
        <Panel title=t!(i18n, class_book.heading) note=t!(i18n, class_book.note)>
            <div class="panel__body form">
                {content}
                <KeepingNote books />
                <div class="cluster">
                    <Button icon=Glyph::Plus on_click=move || naming.set(Some(Naming::New))>
                        {t!(i18n, class_book.make)}
                    </Button>
                    {of_class}
                    <ClassFiles books />
                    {move || is_there.get().then(|| view! { <DeleteClass books /> })}
                </div>
                {move || is_there.get().then(|| view! { <Roster books /> })}
            </div>
        </Panel>
        <NameClass books naming />
    }
}

/// The choice among several classes, and what the open one holds.
#[component]
fn Which(books: ClassBooks) -> impl IntoView {
    let i18n = use_i18n();
    let cards = Memo::new(move |_| books.cards());
    let holds = move || {
        let counts = books.with(|book| (book.students().len(), book.challenges.len(), book.received.len()));
        let (students, challenges, received) = counts.unwrap_or_default();
        t_string!(i18n, class_book.holds, students = students, challenges = challenges, received = received)
    };
    let choose = move |id: Option<ClassId>| {
        if let Some(id) = id {
            spawn_lasting(async move { books.choose(&id).await });
        }
    };
    let select = move || {
        let cards = cards.get();
        // Two of the same name are told apart by a number.
        let choice = |(at, card): (usize, &ClassCard)| {
            let nth = cards[..at].iter().filter(|other| other.name == card.name).count() + 1;
            let name = if nth > 1 { format!("{} ({nth})", card.name) } else { card.name.clone() };
            Choice::new(Some(card.id.clone()), name)
        };
        let choices: Vec<Choice<Option<ClassId>>> = cards.iter().enumerate().map(choice).collect();
        view! {
            <SelectField
                label=t!(i18n, class_book.which)
                choices
                value=Signal::derive(move || books.id())
                on_change=choose
            />
        }
    };
    view! {
        {select}
        <p class="sub" role="status">{holds}</p>
    }
}

/// Whether the class is there again next time.
#[component]
fn KeepingNote(books: ClassBooks) -> impl IntoView {
    let i18n = use_i18n();
    let keeping = Memo::new(move |_| books.keeping());
    let any = Memo::new(move |_| books.id().is_some());
    let is_gone = Memo::new(move |_| books.is_gone());
    let gone = move || {
        view! {
            <Note tone=Tone::Danger alert=true>{t!(i18n, class_book.gone)}</Note>
            <div class="cluster">
                <Button on_click=move |()| books.restore()>{t!(i18n, class_book.restore)}</Button>
            </div>
        }
    };
    move || match (keeping.get(), any.get()) {
        _ if is_gone.get() => gone().into_any(),
        (ClassKeeping::Barred, _) => {
            view! { <Note tone=Tone::Warn alert=true>{t!(i18n, class_book.barred)}</Note> }.into_any()
        }
        (ClassKeeping::Full, _) => {
            view! { <Note tone=Tone::Danger alert=true>{t!(i18n, class_book.full)}</Note> }.into_any()
        }
        (ClassKeeping::Kept { promised: true }, true) => {
            view! { <p class="sub">{t!(i18n, class_book.promised)}</p> }.into_any()
        }
        (ClassKeeping::Kept { promised: false }, true) => {
            view! { <p class="sub">{t!(i18n, class_book.kept)}</p> }.into_any()
        }
        (ClassKeeping::Kept { .. } | ClassKeeping::Opening, _) => ().into_any(),
    }
}

/// The roster, fetched when it is opened.
#[component]
fn Roster(books: ClassBooks) -> impl IntoView {
    let (i18n, modules) = (use_i18n(), use_modules());
    let is_open = RwSignal::new(false);
    let words = move || {
        let count = books.with(|book| book.students().len()).unwrap_or(0);
        t_string!(i18n, class_book.roster.heading, n = count)
    };
    view! {
        <details
            class="weights"
            on:toggle=move |event| {
                let is = event_target::<web_sys::Element>(&event).has_attribute("open");
                is_open.set(is);
            }
        >
            <summary>{words}</summary>
            {move || is_open.get().then(|| modules.instructor.view(|pages| pages.roster.view(|pages| (pages.roster)())))}
        </details>
    }
}
