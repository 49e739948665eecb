//! The month's market event at the head of the desk's news and on the page between two months, with the way to all
//! that is known of it.

use crate::ui::components::{Glyph, Icon};
use crate::ui::route::{Page, href};
use crate::ui::session::use_session;
use crate::ui::words::event::market_event;
use leptos::prelude::*;
use texts::i18n::*;

/// What happens in the market this month; nothing in a month without an event, nor once the year is over.
#[component]
pub fn MarketLine() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let event = Memo::new(move |_| {
        session.view(|seen| {
            let month = seen.month();
            seen.market_event(month).filter(|_| !seen.is_over()).map(|event| (month, event))
        })
    });
    move || {
        let words = |(month, event)| {
            let companies = |company| session.company_name(company);
            session.peek(|seen| market_event(i18n.get_locale(), seen, &companies, month, event))
        };
        event.get().map(words).map(|words| {
            view! {
                <div class="panel__body market-line">
                    <p><b>{t!(i18n, event.market)}</b> " " {words}</p>
                    <a class="link" href=href(Page::Market)>
                        {t!(i18n, desk.to_market)}
                        <Icon glyph=Glyph::Chevron />
                    </a>
                </div>
            }
        })
    }
}
