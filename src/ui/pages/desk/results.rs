//! What came of the own bids, at the head of what needs the player until it has been looked at.

use crate::ui::components::{AwardSeal, Glyph, Icon, MiniSeal};
use crate::ui::route::{Page, href};
use crate::ui::session::{UnreadResult, use_session};
use crate::ui::words::event::results_of;
use crate::ui::words::task::short;
use leptos::prelude::*;
use texts::i18n::*;

/// The row of the opening; its customers below, the winning bids first.
#[component]
pub fn ResultsRow(results: Vec<UnreadResult>) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let (won, lost): (Vec<UnreadResult>, Vec<UnreadResult>) = results.into_iter().partition(|result| result.won);
    let disqualified = lost.iter().filter(|result| result.disqualified).count();
    let (count_won, count_lost) = (won.len(), lost.len() - disqualified);
    let award = if count_won > 0 { AwardSeal::Won } else { AwardSeal::Lost };
    let title = Signal::derive(move || results_of(i18n.get_locale(), count_won, count_lost, disqualified));
    let selected = match (won.as_slice(), lost.as_slice()) {
        ([one], []) | ([], [one]) => Some(one.tender),
        _ => None,
    };
    let customers = move || {
        let locale = i18n.get_locale();
        session.peek(|seen| {
            let names: Vec<&str> =
                won.iter().chain(&lost).map(|result| short(locale, seen, result.tender.customer)).collect();
            names.join(td_string!(locale, desk.need.join))
        })
    };
    view! {
        <li class="need need--warn">
            <span class="need__i"><MiniSeal award label=move || title.get() /></span>
            <div>
                <h3>{title}</h3>
                <p class="sub">{customers}</p>
            </div>
            <a class="link" href=href(Page::Awards { selected })>
                {t!(i18n, desk.need.results_go)}
                <Icon glyph=Glyph::Chevron />
            </a>
        </li>
    }
}
