//! Finding customers: by words and by industry.

use super::ListChoice;
use super::group::CustomerGroup;
use crate::ui::components::{self, Glyph, Icon, Segmented};
use crate::ui::session::use_session;
use crate::ui::words::name::name;
use game::ids::{ContactId, CustomerId};
use game::observation::Observation;
use game::sort;
use leptos::prelude::*;
use std::cmp::Reverse;
use texts::i18n::*;

/// The customers looked for, by the groups of [`CustomerGroup::BY_STAGE`], the best recognised
/// first. The stage chosen does not count here: the strip shows all stages.
pub type FoundCustomers = [Vec<CustomerId>; 6];

/// Sorts the customers looked for into their groups.
pub fn found(seen: &Observation<'_>, choice: ListChoice) -> FoundCustomers {
    let industry = choice.industry.get();
    let words = choice.search.with(|text| text.trim().to_lowercase());
    let mut found = FoundCustomers::default();
    for customer in seen.customer_ids() {
        let fits = industry.is_none_or(|industry| seen.customer(customer).industry == industry);
        if fits && (words.is_empty() || is_about(seen, customer, &words)) {
            found[CustomerGroup::of(seen, customer).index()].push(customer);
        }
    }
    for group in &mut found {
        sort::by_key(group, |&customer| (Reverse(seen.relation(customer).recognition()), customer));
    }
    found
}

/// Whether the customer's name or city, or a contact whom research has made known, holds
/// the words, in either language.
fn is_about(seen: &Observation<'_>, customer: CustomerId, words: &str) -> bool {
    let draft = seen.customer(customer);
    let holds = |text: &str| text.to_lowercase().contains(words);
    let is_researched = seen.tender_months(customer).is_some();
    holds(&draft.name.zh)
        || holds(&draft.name.en)
        || holds(&draft.city.zh)
        || holds(&draft.city.en)
        || is_researched
            && (0..draft.contacts.len() as u8)
                .filter_map(|contact| seen.contact_name(customer, ContactId(contact)))
                .any(|name| holds(&name.zh) || holds(&name.en))
}

/// Where the words are written.
#[component]
pub fn SearchField(choice: ListChoice) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <label class="search">
            <Icon glyph=Glyph::Search />
            <span class="vh">{t!(i18n, customers.search)}</span>
            <input
                type="search"
                maxlength="40"
                placeholder=t!(i18n, customers.search_hint)
                prop:value=move || choice.search.get()
                on:input=move |event| choice.search.set(event_target_value(&event))
            />
        </label>
    }
}

/// One industry or all of them.
#[component]
pub fn IndustryFilter(choice: ListChoice) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let industries = session.peek(|seen| {
        seen.scenario().industry_ids().map(|id| (id, seen.scenario().industry(id).clone())).collect::<Vec<_>>()
    });
    let mut choices = vec![components::Choice::new(None, t!(i18n, customers.all))];
    choices.extend(industries.into_iter().map(|(id, industry)| {
        let (stamp, full) = (industry.stamp, industry.name);
        components::Choice::new(Some(id), move || name(i18n.get_locale(), &stamp).to_owned())
            .spoken(move || name(i18n.get_locale(), &full).to_owned())
    }));
    view! {
        <Segmented
            class="inds"
            label=t!(i18n, customers.industry)
            choices
            value=choice.industry
            on_change=move |industry| choice.industry.set(industry)
        />
    }
}
