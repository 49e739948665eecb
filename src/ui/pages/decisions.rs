//! What was decided in the month that is looked at, hour by hour, or so far in the one that is planned.

use crate::ui::components::{Column, DataTable, EmptyState, Glyph, PageHead, Panel, Row};
use crate::ui::session::use_session;
use crate::ui::words::command::command;
use crate::ui::words::task::hour_in;
use crate::ui::words::time;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The decisions of a month, of a year that is looked at or of the month that is planned.
#[component]
pub fn DecisionsPage() -> impl IntoView {
    let (session, i18n) = (use_session(), use_i18n());
    let month = Memo::new(move |_| session.view(|seen| seen.month()));
    let decisions = Memo::new(move |_| {
        // A month that is planned grows.
        session.view(|_| ());
        session.decisions(month.get())
    });
    let rows = move || {
        let locale = i18n.get_locale();
        let row = |decision: &crate::contest::submission::year_replay::Decision| {
            let what = session.peek(|seen| command(locale, seen, &decision.command));
            Row::new(hour_in(decision.at, decision.at)).cell(what)
        };
        decisions.with(|decisions| decisions.iter().map(row).collect())
    };
    let none = Memo::new(move |_| decisions.with(Vec::is_empty));
    let list = move || {
        if none.get() {
            return view! {
                <EmptyState
                    glyph=Glyph::Flag
                    title=t!(i18n, watch.none)
                    text=t!(i18n, watch.none_text)
                />
            }
            .into_any();
        }
        let columns = vec![Column::text(t!(i18n, watch.hour)), Column::text(t!(i18n, watch.what))];
        view! { <DataTable caption=t!(i18n, watch.decisions) columns rows=Arc::new(rows) /> }.into_any()
    };
    view! {
        <PageHead
            title=t!(i18n, watch.decisions)
            note=move || time::month(i18n.get_locale(), month.get())
        />
        <Panel title=move || t_string!(i18n, watch.count, n = decisions.with(Vec::len))>{list}</Panel>
    }
}
