//! The tender book: all tenders of the month, and next month's of researched customers.

mod filter;
mod like_last;
mod line;

use crate::study::handbook::Section;
use crate::ui::components::{Column, DataTable, EmptyState, Glyph, PageHead, Panel, Row};
use crate::ui::help::HelpLink;
use crate::ui::session::use_session;
use filter::{Filters, TenderFilter};
use game::ids::TenderId;
use leptos::prelude::*;
use like_last::LikeLast;
use line::{LineState, state};
use std::sync::Arc;
use texts::i18n::*;

/// The tender book.
#[component]
pub fn TendersPage() -> impl IntoView {
    let (session, i18n) = (use_session(), use_i18n());
    let filter = RwSignal::new(TenderFilter::default());
    // The states change rarely, the clock often: only what changed is drawn again.
    let book: Memo<Vec<(TenderId, LineState)>> = Memo::new(move |_| {
        session.view(|seen| seen.book(seen.month()).map(|tender| (tender.id(), state(seen, &tender))).collect())
    });
    let ahead: Memo<Vec<(TenderId, LineState)>> = Memo::new(move |_| {
        session.view(|seen| seen.ahead().iter().map(|tender| (tender.id(), state(seen, tender))).collect())
    });
    let month = Memo::new(move |_| session.view(|seen| seen.month()));
    let note = move || {
        book.with(|book| {
            let count = |of: fn(&LineState) -> bool| book.iter().filter(|(_, state)| of(state)).count();
            let (month, all) = (month.get().number(), book.len());
            let (held, sealed) =
                (count(|state| state.has_place && !state.is_planned()), count(|state| state.my_price.is_some()));
            match count(LineState::is_planned) {
                0 => t_string!(i18n, tenders.book.note, month = month, all = all, held = held, sealed = sealed),
                planned => t_string!(
                    i18n,
                    tenders.book.note_planned,
                    month = month,
                    all = all,
                    held = held,
                    planned = planned,
                    sealed = sealed
                ),
            }
        })
    };
    let shown = Memo::new(move |_| {
        let filter = filter.get();
        session.peek(|seen| {
            book.with(|book| {
                book.iter().filter(|(id, state)| filter.shows(seen, *id, state)).cloned().collect::<Vec<_>>()
            })
        })
    });
    let this_month = move || t_string!(i18n, tenders.book.this_month, month = month.get().number());
    let next_month = Memo::new(move |_| session.view(|seen| seen.next_month()));
    let ahead_title = move || next_month.get().map(|next| t_string!(i18n, tenders.book.ahead, month = next.number()));
    view! {
        <div class="page tender-book">
            <PageHead title=t!(i18n, tenders.book.title) note><LikeLast /><Filters filter /><HelpLink section=Section::Tenders /></PageHead>
            <Panel title=this_month>
                <Show
                    when=move || shown.with(|shown| !shown.is_empty())
                    fallback=move || view! {
                        <EmptyState
                            glyph=Glyph::Tender
                            title=t!(i18n, tenders.book.empty)
                            text=t!(i18n, tenders.book.empty_text)
                        />
                    }
                >
                    <Book tenders=shown caption=Signal::derive(this_month) />
                </Show>
            </Panel>
            <Show when=move || next_month.get().is_some()>
                <Panel
                    title=move || ahead_title().unwrap_or_default()
                    note=t!(i18n, tenders.book.ahead_note)
                >
                    <Show
                        when=move || ahead.with(|ahead| !ahead.is_empty())
                        fallback=move || view! {
                            <EmptyState
                                glyph=Glyph::Search
                                title=t!(i18n, tenders.book.ahead_empty)
                                text=t!(i18n, tenders.book.ahead_empty_text)
                            />
                        }
                    >
                        <Book tenders=ahead caption=Signal::derive(move || ahead_title().unwrap_or_default()) />
                    </Show>
                </Panel>
            </Show>
        </div>
    }
}

/// Tenders as a table.
#[component]
fn Book(tenders: Memo<Vec<(TenderId, LineState)>>, caption: Signal<String>) -> impl IntoView {
    let (session, i18n) = (use_session(), use_i18n());
    let columns = vec![
        Column::text(t!(i18n, tenders.book.customer)),
        Column::text(t!(i18n, tenders.book.goods)),
        Column::text(t!(i18n, tenders.book.scoring)),
        Column::figures(t!(i18n, tenders.book.ceiling)),
        Column::figures(t!(i18n, tenders.book.worth)),
        Column::text(t!(i18n, tenders.book.due)),
        Column::text(t!(i18n, tenders.book.term)),
        Column::text(t!(i18n, tenders.book.places)),
        Column::text(t!(i18n, tenders.book.state)),
    ];
    let rows = move || -> Vec<Row> {
        let locale = i18n.get_locale();
        tenders.with(|all| {
            all.iter()
                .filter_map(|(id, state)| session.peek(|seen| line::row(seen, locale, session, *id, state)))
                .collect()
        })
    };
    view! { <DataTable caption=move || caption.get() columns rows=Arc::new(rows) /> }
}
