//! The life cycle as a strip: the two steps of acquisition, then the four stages of a relationship, with how
//! many customers stand at each, and what the gates are.

use super::ListChoice;
use super::filter::FoundCustomers;
use super::group::CustomerGroup;
use crate::ui::session::use_session;
use game::relation::Stage;
use leptos::prelude::*;
use texts::i18n::*;

/// Stages with their counts; pressing one shows its customers alone, pressing it again all.
#[component]
pub fn StageStrip(choice: ListChoice, found: Memo<FoundCustomers>) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let (forming_at, stable_at) =
        session.peek(|seen| (seen.scenario().relation.forming_at, seen.scenario().relation.stable_at));
    let stage = move |group: CustomerGroup| {
        let count = move || found.with(|found| found[group.index()].len());
        let is_chosen = move || choice.group.get() == Some(group);
        let spoken = move || {
            let locale = i18n.get_locale();
            td_string!(locale, customers.only_stage, stage = group.name(locale), count = count())
        };
        let class = match group {
            CustomerGroup::At(Stage::Exploration | Stage::Forming) => "stage stage--gate",
            CustomerGroup::At(_) => "stage",
            CustomerGroup::Decline => "stage stage--dec",
        };
        view! {
            <li class=class>
                <button
                    type="button"
                    aria-pressed=move || if is_chosen() { "true" } else { "false" }
                    title=spoken
                    on:click=move |_| choice.group.set((!is_chosen()).then_some(group))
                >
                    <b>{count}</b>
                    " "
                    <span>
                        {move || group.name(i18n.get_locale())}
                        {move || {
                            (i18n.get_locale() == Locale::zh_CN)
                                .then(|| view! { <small lang="en">{group.name(Locale::en)}</small> })
                        }}
                    </span>
                </button>
            </li>
        }
    };
    view! {
        <section class="panel stages" aria-label=t!(i18n, customers.stages)>
            <p class="gates gates--parts">
                <span style="--c:0;--n:2">{t!(i18n, customers.acquisition)}</span>
                <span style="--c:2;--n:4">{t!(i18n, customers.four_stages)}</span>
            </p>
            <ol>{CustomerGroup::BY_STAGE.map(stage).collect_view()}</ol>
            <p class="gates">
                <span style="--c:3">{t!(i18n, customers.gate_forming, at = forming_at)}</span>
                <span style="--c:4">{t!(i18n, customers.gate_stable, at = stable_at)}</span>
            </p>
        </section>
    }
}
