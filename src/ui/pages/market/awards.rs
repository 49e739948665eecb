//! Last month's awards, as published.

use crate::insight::analytics::market::{Published, published};
use crate::ui::components::{Column, DataTable, EmptyState, Glyph, Panel, Row, Tag, Tone};
use crate::ui::route::{Page, href};
use crate::ui::session::use_session;
use crate::ui::words::money::{grouped, yuan};
use crate::ui::words::name::name;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// Last month's tenders with their winners and prices.
#[component]
pub fn LastAwards() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let last = Memo::new(move |_| {
        session.view(|seen| {
            let month = if seen.is_over() { Some(seen.month()) } else { seen.month().previous() };
            month.map(|month| (month, published(seen, month).collect::<Vec<Published>>()))
        })
    });
    let is_empty = Memo::new(move |_| last.with(Option::is_none));
    let me = session.peek(|seen| seen.me());
    let rows = move || {
        let locale = i18n.get_locale();
        let row = |award: Published| {
            let customer = session.peek(|seen| name(locale, &seen.customer(award.tender.customer).name).to_owned());
            let none = || "—".to_owned();
            let winner = match award.won {
                Some(winner) if winner.company == me => {
                    view! { <Tag tone=Tone::Jade>{session.company_name(winner.company)}</Tag> }.into_any()
                }
                Some(winner) => session.company_name(winner.company).into_any(),
                None => view! { <span class="sub">{td_string!(locale, market.lapsed)}</span> }.into_any(),
            };
            let own = match (award.we_bid, award.won) {
                (false, _) => view! { <span class="sub">{td_string!(locale, market.no_bid)}</span> }.into_any(),
                (true, won) => {
                    let is_ours = won.is_some_and(|winner| winner.company == me);
                    let words =
                        if is_ours { td_string!(locale, market.we_won) } else { td_string!(locale, market.we_lost) };
                    let page = Page::Awards { selected: Some(award.tender) };
                    view! { <a class="link" href=href(page)>{words}</a> }.into_any()
                }
            };
            let worth = award.won.map(|winner| winner.price.times(award.quantity));
            Row::new(view! {
                <a class="link" href=href(Page::Customers { selected: Some(award.tender.customer) })>{customer}</a>
            })
            .cell(winner)
            .cell(award.won.map_or_else(none, |winner| yuan(winner.price)))
            .cell(grouped(award.quantity.into()))
            .cell(worth.map_or_else(none, yuan))
            .cell(own)
        };
        last.get().map(|(_, awards)| awards.into_iter().map(row).collect()).unwrap_or_default()
    };
    let table = move || {
        let columns = vec![
            Column::text(t!(i18n, market.customer)),
            Column::text(t!(i18n, market.winner)),
            Column::figures(t!(i18n, market.award_price)),
            Column::figures(t!(i18n, market.quantity)),
            Column::figures(t!(i18n, market.worth)),
            Column::text(t!(i18n, market.our_bid)),
        ];
        view! { <DataTable caption=t!(i18n, market.last_awards) columns rows=Arc::new(rows) /> }
    };
    let none = move || {
        view! {
            <EmptyState
                glyph=Glyph::Seal
                title=t!(i18n, market.last_awards_none)
                text=t!(i18n, market.last_awards_none_text)
            />
        }
    };
    let note = move || {
        let month = last.with(|last| last.as_ref().map(|(month, _)| month.number()));
        month.map(|month| t_string!(i18n, market.month, month = month)).unwrap_or_default()
    };
    view! {
        <Panel title=t!(i18n, market.last_awards) note>
            {move || if is_empty.get() { none().into_any() } else { table().into_any() }}
        </Panel>
    }
}
