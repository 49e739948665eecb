//! Deleting a game asks first: it cannot be taken back.

use crate::browser::slots::GameId;
use crate::ui::components::Ask;
use crate::ui::saved;
use leptos::prelude::*;
use texts::i18n::*;

/// Asks whether to delete the game in `doomed`.
#[component]
pub fn DeleteDialog(
    /// The game and its company, while the question is open.
    doomed: RwSignal<Option<(GameId, String)>>,
    /// Called when it is deleted.
    #[prop(into)]
    on_done: Callback<()>,
) -> impl IntoView {
    let i18n = use_i18n();
    let company = move || doomed.with(|doomed| doomed.as_ref().map(|(_, company)| company.clone())).unwrap_or_default();
    let delete = move || {
        if let Some((id, _)) = doomed.get_untracked() {
            saved::delete(&id);
            on_done.run(());
        }
    };
    view! {
        <Ask
            open=Signal::derive(move || doomed.with(Option::is_some))
            on_close=move || doomed.set(None)
            title=t!(i18n, start.delete_title)
            close_label=t!(i18n, site.close)
            no=t!(i18n, site.cancel)
            yes=t!(i18n, start.delete_yes)
            on_yes=delete
            question=move || t_string!(i18n, start.delete_text, company = company())
        />
    }
}
