//! Saved views of a list: one is chosen again, the present one is saved under a name.

use super::state::use_workbench;
use crate::crm::names::ListName;
use crate::crm::record::{CrmRecord, ViewRecord};
use crate::crm::text::MOST_LABEL;
use crate::crm::view::ListView;
use crate::ui::components::{Button, ButtonKind, ButtonSize, Choice, SelectField, TextField};
use leptos::prelude::*;
use texts::i18n::*;

/// Which view the list has.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Chosen {
    /// The list's own.
    First,
    /// A saved one.
    Saved(String),
    /// One that is not saved.
    Unsaved,
}

/// The choice among saved views, and the form to save one.
#[component]
pub fn ViewChoice(
    /// Of which list.
    list: ListName,
    /// The view before one is chosen.
    first: ListView,
    /// How the list is looked at.
    view: RwSignal<ListView>,
) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let saved = Memo::new(move |_| {
        workbench.view(|viewer| {
            let all = viewer.book.saved_views().of(list);
            all.map(|(name, view)| (name.to_owned(), view.clone())).collect::<Vec<_>>()
        })
    });
    let first = StoredValue::new(first);
    let chosen = Memo::new(move |_| {
        view.with(|view| {
            let same = saved.with(|saved| saved.iter().find(|(_, one)| one == view).map(|(name, _)| name.clone()));
            match same {
                Some(name) => Chosen::Saved(name),
                None if first.with_value(|first| first == view) => Chosen::First,
                None => Chosen::Unsaved,
            }
        })
    });
    let choose = Callback::new(move |one: Chosen| match one {
        Chosen::First => view.set(first.get_value()),
        Chosen::Saved(name) => {
            let wanted = saved.with_untracked(|saved| saved.iter().find(|(one, _)| *one == name).cloned());
            if let Some((_, wanted)) = wanted {
                view.set(wanted);
            }
        }
        Chosen::Unsaved => {}
    });
    let select = move || {
        let names = saved.get().into_iter().map(|(name, _)| Choice::new(Chosen::Saved(name.clone()), name));
        let own = Choice::new(Chosen::First, move || t_string!(i18n, crm.view.first));
        let unsaved = Choice::new(Chosen::Unsaved, move || t_string!(i18n, crm.view.unsaved));
        let choices: Vec<_> = [own].into_iter().chain(names).chain([unsaved]).collect();
        view! { <SelectField label=t!(i18n, crm.view.choose) choices value=chosen on_change=choose /> }
    };
    let name = RwSignal::new(String::new());
    let record =
        move || CrmRecord::View(ViewRecord::Save { list, name: name.get().trim().to_owned(), view: view.get() });
    let save = move |()| {
        if workbench.add(untrack(record)) {
            name.set(String::new());
        }
    };
    let may_not_save = Signal::derive(move || !workbench.can_add(&record()));
    let may_not_remove =
        Signal::derive(move || !workbench.may_add() || chosen.with(|chosen| !matches!(chosen, Chosen::Saved(_))));
    let remove = move |()| {
        if let Chosen::Saved(name) = chosen.get_untracked() {
            workbench.add(CrmRecord::View(ViewRecord::Remove { list, name }));
        }
    };
    view! {
        {select}
        <details class="crm-columns">
            <summary>{t!(i18n, crm.view.keep)}</summary>
            <div class="stack">
                <TextField
                    label=t!(i18n, crm.view.name)
                    help=t!(i18n, crm.view.help)
                    value=name
                    max_length=MOST_LABEL
                    on_input=move |text| name.set(text)
                />
                <div class="cluster">
                    <Button size=ButtonSize::Small disabled=may_not_save on_click=save>{t!(i18n, crm.view.save)}</Button>
                    <Button size=ButtonSize::Small kind=ButtonKind::Ghost disabled=may_not_remove on_click=remove>
                        {t!(i18n, crm.view.remove)}
                    </Button>
                </div>
            </div>
        </details>
    }
}
