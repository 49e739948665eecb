//! Opportunities by stage, each stage a column with its number, amount and weighted amount.

use super::barred::barred;
use super::link::section_href;
use super::section::CrmSection;
use super::state::use_workbench;
use crate::crm::names::ListName;
use crate::crm::pipeline::{Opportunity, StageSum, funnel, opportunities};
use crate::ui::words::crm::cell::{customer_name, pipeline_stage};
use crate::ui::words::money::yuan;
use leptos::prelude::*;
use texts::i18n::*;

/// Cards of a column; the list has the others.
const MOST_CARDS: usize = 12;

/// The board.
#[component]
pub fn BoardPanel() -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let all = Memo::new(move |_| {
        workbench
            .view(|viewer| viewer.may_see(ListName::Opportunities).then(|| opportunities(viewer.seen, viewer.book)))
    });
    move || {
        let Some(all) = all.get() else {
            return barred(i18n);
        };
        let columns = funnel(&all).into_iter().map(|sum| column(i18n, sum, &all)).collect_view();
        let label = t_string!(i18n, crm.section.board);
        view! {
            <div class="crm-scroll" tabindex="0" role="region" aria-label=label>
                <div class="crm-board">{columns}</div>
            </div>
        }
        .into_any()
    }
}

fn column(i18n: I18n, sum: StageSum, all: &[Opportunity]) -> AnyView {
    let locale = i18n.get_locale();
    let here = all.iter().rev().filter(|one| one.facts.stage == sum.stage);
    let cards = here.take(MOST_CARDS).map(|one| card(locale, one)).collect_view();
    let more = (sum.count as usize > MOST_CARDS).then(|| {
        let rest = sum.count as usize - MOST_CARDS;
        let href = section_href(CrmSection::List(ListName::Opportunities));
        view! { <a class="link" href=href>{td_string!(locale, crm.board.more, count = rest)}</a> }
    });
    let sums =
        td_string!(locale, crm.board.sums, count = sum.count, amount = yuan(sum.amount), weighted = yuan(sum.weighted));
    view! {
        <section aria-label=pipeline_stage(locale, sum.stage)>
            <h3>{pipeline_stage(locale, sum.stage)}</h3>
            <p class="sub">{sums}</p>
            <ul>{cards}</ul>
            {more}
        </section>
    }
    .into_any()
}

fn card(locale: Locale, one: &Opportunity) -> AnyView {
    let name = use_workbench().view(|viewer| customer_name(locale, viewer.seen, one.facts.id.customer).to_owned());
    let win = one.win().map(|win| format!(" · {}%", win.get()));
    view! {
        <li>
            <a class="link" href=section_href(CrmSection::Opportunity(one.facts.id))>{name}</a>
            <span class="sub">{yuan(one.facts.amount)}{win}</span>
        </li>
    }
    .into_any()
}
