//! Every company as its competitors know it.

use crate::insight::analytics::market::{Awards, awards, shares};
use crate::study::handbook::Section;
use crate::ui::components::{Column, DataTable, Panel, Row, Tag, Tone};
use crate::ui::help::HelpLink;
use crate::ui::session::use_session;
use crate::ui::words::money::yuan;
use crate::ui::words::tender::percent;
use game::observation::KnownCompany;
use game::per_mille::PerMille;
use game::sort;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The companies by rank.
#[component]
pub fn Companies() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let known = Memo::new(move |_| {
        session.view(|seen| {
            let (sums, shares) = (awards(seen), shares(seen));
            let share = |index: usize| shares.as_ref().map(|shares| shares[index].share);
            let mut known: Vec<(KnownCompany, Awards, Option<PerMille>)> = seen
                .companies()
                .into_iter()
                .enumerate()
                .map(|(index, company)| (company, sums[index], share(index)))
                .collect();
            sort::by_key(&mut known, |(company, ..)| (company.rank, company.id));
            known
        })
    });
    let me = session.peek(|seen| seen.me());
    let rows = move || {
        let locale = i18n.get_locale();
        let row = |(company, sum, share): (KnownCompany, Awards, Option<PerMille>)| {
            let none = || "—".to_owned();
            let own = (company.id == me).then(|| {
                view! { " "<Tag tone=Tone::Jade>{td_string!(locale, market.us)}</Tag> }
            });
            let fallen = company.bankrupt.map(|month| {
                let words = td_string!(locale, market.bankrupt, month = month.number());
                view! { " "<Tag tone=Tone::Danger>{words}</Tag> }
            });
            let name = session.company_name(company.id);
            Row::new(view! { <span class="name">{name}</span>{own}{fallen} })
                .class(if company.bankrupt.is_some() { "dead" } else { "" })
                .cell(company.rank.map_or_else(none, |rank| rank.to_string()))
                .cell(company.sales.map_or_else(none, yuan))
                .cell(share.map_or_else(none, percent))
                .cell(company.places)
                .cell(sum.count)
        };
        known.get().into_iter().map(row).collect()
    };
    let columns = vec![
        Column::text(t!(i18n, market.company)),
        Column::figures(t!(i18n, market.rank)),
        Column::figures(t!(i18n, market.sales)),
        Column::figures(t!(i18n, market.share)),
        Column::figures(t!(i18n, market.places)),
        Column::figures(t!(i18n, market.awards)),
    ];
    view! {
        <Panel
            title=t!(i18n, market.companies)
            note=t!(i18n, market.companies_note)
            end=move || view! { <HelpLink section=Section::Rivals /> }
        >
            <DataTable caption=t!(i18n, market.companies) columns rows=Arc::new(rows) />
        </Panel>
    }
}
