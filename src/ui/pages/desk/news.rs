//! The opening of the month at the head of the desk where there is no room for the feed beside it.

use crate::ui::pages::market_line::MarketLine;
use crate::ui::session::use_session;
use crate::ui::words::event::event;
use game::event::{Event, TimedEvent};
use leptos::prelude::*;
use texts::i18n::*;

/// What the month began with: its tenders and its market event. On a wide window the feed says it.
#[component]
pub fn OpeningNews() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let opened = Memo::new(move |_| {
        let locale = i18n.get_locale();
        session.view(|seen| {
            let is_opening = |told: &&TimedEvent| matches!(told.event, Event::MonthOpened { .. });
            let TimedEvent { at, event: what } =
                seen.feed().iter().rev().find(is_opening).filter(|_| !seen.is_over())?;
            event(locale, seen, &|company| session.company_name(company), *at, what).map(|told| told.what)
        })
    });
    view! {
        <div class="panel desk__news">
            {move || opened.get().map(|words| view! { <p class="panel__body">{words}</p> })}
            <MarketLine />
        </div>
    }
}
