//! What several sheets of the page share: links to customers' files, lists that begin short.

use crate::ui::route::{Page, href};
use crate::ui::session::use_session;
use crate::ui::words::name::name;
use game::ids::CustomerId;
use leptos::prelude::*;
use texts::i18n::*;

/// A customer's name, leading to its file.
#[component]
pub fn CustomerLink(customer: CustomerId) -> impl IntoView {
    let i18n = use_i18n();
    let called = short_name(i18n.get_locale(), customer);
    view! { <a class="link" href=href(Page::Customers { selected: Some(customer) })>{called}</a> }
}

/// A customer's name where there is little room.
pub fn short_name(locale: Locale, customer: CustomerId) -> String {
    use_session().peek(|seen| name(locale, &seen.customer(customer).short).to_owned())
}

/// Several customers, each leading to its file; folded where they are many.
#[component]
pub fn CustomerLinks(customers: Vec<CustomerId>) -> impl IntoView {
    let i18n = use_i18n();
    let list = |customers: Vec<CustomerId>| {
        let item = |customer| view! { <li><CustomerLink customer /></li> };
        view! { <ul class="value__names">{customers.into_iter().map(item).collect_view()}</ul> }
    };
    if customers.len() <= NAMED {
        return list(customers).into_any();
    }
    let count = customers.len();
    view! {
        <details>
            <summary class="link">{move || t_string!(i18n, value.show_names, count = count)}</summary>
            {list(customers)}
        </details>
    }
    .into_any()
}

/// So many names stand in a line before they are folded.
const NAMED: usize = 4;

/// Shows the rest of a long list, as long as there is one.
#[component]
pub fn MoreButton(
    /// How many there are.
    #[prop(into)]
    count: Signal<usize>,
    /// How many are shown at first.
    first: usize,
    /// Whether all are shown.
    is_whole: RwSignal<bool>,
) -> impl IntoView {
    let i18n = use_i18n();
    move || {
        let is_short = !is_whole.get() && count.get() > first;
        is_short.then(|| {
            view! {
                <button type="button" class="link value__more" on:click=move |_| is_whole.set(true)>
                    {t_string!(i18n, value.show_all, count = count.get())}
                </button>
            }
        })
    }
}
