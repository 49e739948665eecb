//! Rivals as the score sheets show them.

use crate::insight::bidding::rival_habits::{Habits, habits};
use crate::ui::components::{Column, DataTable, EmptyState, Glyph, Panel, Row};
use crate::ui::session::use_session;
use crate::ui::words::tender::percent;
use game::ids::CompanyId;
use game::sort;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The habits of every rival that we bid against.
#[component]
pub fn RivalsMet() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let met = Memo::new(move |_| {
        session.view(|seen| {
            let rivals = (0..seen.company_count() as u8).map(CompanyId).filter(|company| *company != seen.me());
            let mut met: Vec<(CompanyId, Habits)> = rivals
                .map(|company| (company, habits(seen, company)))
                .filter(|(_, habits)| habits.sheets > 0)
                .collect();
            sort::by_key(&mut met, |(company, habits)| (std::cmp::Reverse(habits.sheets), *company));
            met
        })
    });
    let is_empty = Memo::new(move |_| met.with(Vec::is_empty));
    let rows = move || {
        let locale = i18n.get_locale();
        let row = |(company, habits): (CompanyId, Habits)| {
            let of = |count: u32| td_string!(locale, market.of, count = count, all = habits.sheets);
            Row::new(view! { <span class="name">{session.company_name(company)}</span> })
                .cell(td_string!(locale, market.times, count = habits.sheets))
                .cell(of(habits.won))
                .cell(of(habits.lowest))
                .cell(format!("+{}", percent(habits.above_lowest)))
                .cell(habits.recognition)
                .cell(habits.service)
        };
        met.get().into_iter().map(row).collect()
    };
    let table = move || {
        let columns = vec![
            Column::text(t!(i18n, market.company)),
            Column::figures(t!(i18n, market.met)),
            Column::figures(t!(i18n, market.won)),
            Column::figures(t!(i18n, market.lowest)),
            Column::figures(t!(i18n, market.above_lowest)),
            Column::figures(t!(i18n, market.recognition)),
            Column::figures(t!(i18n, market.service)),
        ];
        view! { <DataTable caption=t!(i18n, market.habits) columns rows=Arc::new(rows) /> }
    };
    let none = move || {
        view! {
            <EmptyState
                glyph=Glyph::Award
                title=t!(i18n, market.habits_none)
                text=t!(i18n, market.habits_none_text)
            />
        }
    };
    view! {
        <Panel title=t!(i18n, market.habits) note=t!(i18n, market.habits_note)>
            {move || if is_empty.get() { none().into_any() } else { table().into_any() }}
        </Panel>
    }
}
