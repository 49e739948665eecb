//! Recency, frequency, money: eight groups, and what each calls for.

use super::parts::CustomerLinks;
use super::words;
use crate::insight::analytics::buyers::Buyer;
use crate::insight::analytics::rfm::{Rfm as Scored, RfmGroup, rfm};
use crate::ui::components::{Column, DataTable, Glyph, Panel, Row, UnlessEmpty};
use crate::ui::session::use_session;
use game::ids::CustomerId;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The panel of the groups that have anybody in them.
#[component]
pub fn Rfm(buyers: Memo<Vec<Buyer>>) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let scored = Memo::new(move |_| {
        let now = session.view(|seen| seen.now());
        buyers.with(|buyers| rfm(buyers, now))
    });
    let rows = move || {
        let locale = i18n.get_locale();
        scored.with(|scored| {
            let row = |group: RfmGroup| {
                let of_group: Vec<&Scored> = scored.iter().filter(|one| one.group == group).collect();
                let habits = words::habits(locale, of_group.first()?);
                let customers: Vec<CustomerId> = of_group.iter().map(|one| one.customer).collect();
                Some(
                    Row::new(view! { <span class="name">{words::group(locale, group)}</span> })
                        .cell(customers.len())
                        .cell(habits.join(" · "))
                        .cell(words::group_advice(locale, group))
                        .cell(view! { <CustomerLinks customers /> }),
                )
            };
            RfmGroup::ALL.into_iter().filter_map(row).collect::<Vec<Row>>()
        })
    };
    let columns = vec![
        Column::text(t!(i18n, value.rfm.group)),
        Column::figures(t!(i18n, value.rfm.count)),
        Column::text(t!(i18n, value.rfm.habits)),
        Column::text(t!(i18n, value.rfm.advice)),
        Column::text(t!(i18n, value.rfm.who)),
    ];
    view! {
        <Panel title=t!(i18n, value.rfm.title) note=t!(i18n, value.rfm.note)>
            <UnlessEmpty
                is_empty=Signal::derive(move || buyers.with(Vec::is_empty))
                glyph=Glyph::Users
                title=t!(i18n, value.rfm.empty_title)
                text=t!(i18n, value.rfm.empty_text)
            >
                <DataTable caption=t!(i18n, value.rfm.title) columns=columns.clone() rows=Arc::new(rows) />
            </UnlessEmpty>
        </Panel>
    }
}
