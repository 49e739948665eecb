//! The list: one table, a part of it for each stage.

use super::ListChoice;
use super::filter::FoundCustomers;
use super::group::CustomerGroup;
use super::row::CustomerRow;
use crate::insight::planning::projection::Projection;
use crate::ui::components::{Button, EmptyState, Glyph};
use crate::ui::route::{Page, href};
use crate::ui::session::use_session;
use crate::ui::symbols::{SymbolKind, SymbolOf};
use crate::ui::words::name::name;
use game::ids::CustomerId;
use leptos::prelude::*;
use texts::i18n::*;

/// The customers looked for.
#[component]
pub fn CustomerList(
    choice: ListChoice,
    found: Memo<FoundCustomers>,
    selected: Memo<Option<CustomerId>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let (forming_at, stable_at) =
        session.peek(|seen| (seen.scenario().relation.forming_at, seen.scenario().relation.stable_at));
    let ahead = Memo::new(move |_| session.view(Projection::of));
    let part = move |group: CustomerGroup| {
        let shown = Memo::new(move |_| {
            let is_shown = choice.group.get().is_none_or(|chosen| chosen == group);
            if is_shown { found.with(|found| found[group.index()].clone()) } else { Vec::new() }
        });
        view! { <StageRows choice group shown forming_at selected ahead /> }
    };
    let is_empty = Memo::new(move |_| shown_customers(choice, found).is_empty());
    let show_all = move || {
        choice.search.set(String::new());
        choice.industry.set(None);
        choice.group.set(None);
    };
    view! {
        <section class="panel cust-list" aria-label=t!(i18n, customers.list.caption)>
            <table class="table" class:is-off=is_empty>
                <caption class="vh">{t!(i18n, customers.list.caption)}</caption>
                <thead>
                    <tr>
                        <th scope="col" class="c-tick"><TickAll choice found /></th>
                        <th scope="col">{t!(i18n, customers.list.customer)}</th>
                        <th scope="col" class="c-rec">
                            <span class="rec-head">
                                <span></span>
                                <span class="rec-head__name">{t!(i18n, customers.list.recognition)}</span>
                                <span class="sub at" style=format!("--at:{forming_at}")>{forming_at}</span>
                                <span class="sub at" style=format!("--at:{stable_at}")>{stable_at}</span>
                            </span>
                        </th>
                        <th scope="col" class="c-seat">{t!(i18n, customers.list.places)}</th>
                        <th scope="col" class="c-own">{t!(i18n, customers.list.owner)}</th>
                        <th scope="col" class="c-next">{t!(i18n, customers.list.next)}</th>
                        <th scope="col" class="n c-sat">
                            <SymbolOf kind=SymbolKind::Satisfaction>{t!(i18n, customers.list.satisfaction)}</SymbolOf>
                        </th>
                        <th scope="col" class="n c-flag">{t!(i18n, customers.list.remark)}</th>
                    </tr>
                </thead>
                {CustomerGroup::BY_WORTH.map(part).collect_view()}
            </table>
            <Show when=move || is_empty.get()>
                <EmptyState
                    glyph=Glyph::Search
                    title=t!(i18n, customers.list.none_title)
                    text=t!(i18n, customers.list.none_text)
                >
                    <Button on_click=show_all>{t!(i18n, customers.list.show_all)}</Button>
                </EmptyState>
            </Show>
            <TakenOverFiles />
        </section>
    }
}

/// Links to the files of customers that were taken over; nothing as long as there are none.
#[component]
fn TakenOverFiles() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let gone = Memo::new(move |_| {
        session.view(|seen| seen.all_customers().filter(|&id| seen.merger_of(id).is_some()).collect::<Vec<_>>())
    });
    let link = move |customer: CustomerId| {
        let called = session.peek(|seen| name(i18n.get_locale(), &seen.customer(customer).name).to_owned());
        view! { <a class="link" href=href(Page::Customers { selected: Some(customer) })>{called}</a> }
    };
    move || {
        let gone = gone.get();
        (!gone.is_empty()).then(|| {
            view! {
                <div class="panel__body cluster">
                    <span class="sub">{t!(i18n, customers.list.gone)}</span>
                    {gone.into_iter().map(link).collect_view()}
                </div>
            }
        })
    }
}

/// The customers of the list in its order, those of other stages left out.
pub fn shown_customers(choice: ListChoice, found: Memo<FoundCustomers>) -> Vec<CustomerId> {
    let chosen = choice.group.get();
    let groups = CustomerGroup::BY_WORTH.into_iter().filter(|group| chosen.is_none_or(|chosen| chosen == *group));
    found.with(|found| groups.flat_map(|group| found[group.index()].iter().copied()).collect())
}

/// Ticks or unticks everybody in the list.
#[component]
fn TickAll(choice: ListChoice, found: Memo<FoundCustomers>) -> impl IntoView {
    let i18n = use_i18n();
    let is_ticked = move || {
        let shown = shown_customers(choice, found);
        !shown.is_empty() && choice.ticked.with(|ticked| shown.iter().all(|customer| ticked.contains(customer)))
    };
    let turn = move |event| {
        let shown = untrack(|| shown_customers(choice, found));
        let is_on = event_target_checked(&event);
        choice.ticked.update(|ticked| {
            for customer in shown {
                if is_on {
                    ticked.insert(customer)
                } else {
                    ticked.remove(&customer)
                };
            }
        });
    };
    view! {
        <input
            type="checkbox"
            aria-label=t!(i18n, customers.list.tick_all)
            prop:checked=is_ticked
            on:change=turn
        />
    }
}

/// The customers of one stage under its name.
#[component]
fn StageRows(
    choice: ListChoice,
    group: CustomerGroup,
    shown: Memo<Vec<CustomerId>>,
    forming_at: u16,
    selected: Memo<Option<CustomerId>>,
    ahead: Memo<Projection>,
) -> impl IntoView {
    let i18n = use_i18n();
    let is_empty = Memo::new(move |_| shown.with(Vec::is_empty));
    let tick_all = move |_| choice.ticked.update(|ticked| ticked.extend(shown.get_untracked()));
    let head = move || {
        view! {
            <tr class="grp">
                <th scope="rowgroup" colspan="8">
                    <b>{move || group.name(i18n.get_locale())}</b>
                    " "
                    {move || {
                        (i18n.get_locale() == Locale::zh_CN)
                            .then(|| view! { <span class="sub" lang="en">{group.name(Locale::en)}</span> })
                    }}
                    <span class="grp__n">{move || shown.with(Vec::len)}</span>
                    <span class="sub">{move || group.about(i18n.get_locale(), forming_at)}</span>
                    <button type="button" class="link" on:click=tick_all>
                        {t!(i18n, customers.list.tick_group)}
                        <span class="vh">": "{move || group.name(i18n.get_locale())}</span>
                    </button>
                </th>
            </tr>
        }
    };
    view! {
        <tbody>
            {move || (!is_empty.get()).then(head)}
            <For each=move || shown.get() key=|customer| *customer let:customer>
                <CustomerRow choice customer selected ahead />
            </For>
        </tbody>
    }
}
