//! Year's end 年终: score, ranking, the year's curves, who was kept and what it taught (rulebook 8 and 12).
//! While the year runs: the month that was closed last beside its plan, and the score so far.

mod curves;
mod evening;
mod expected;
mod export;
mod ghosts;
mod keeping;
mod lessons;
mod month;
mod ranking;
mod score;

use crate::ui::components::{ButtonSize, Glyph, LinkButton};
use crate::ui::route::{Page, href};
use crate::ui::session::use_session;
use curves::Curves;
use evening::Evening;
use ghosts::Ghosts;
use keeping::Keeping;
use leptos::prelude::*;
use lessons::Lessons;
use month::MonthPanel;
use ranking::Ranking;
use score::ScorePanel;
use texts::i18n::*;

/// The result of the year, or how it looks so far.
#[component]
pub fn YearEndPage() -> impl IntoView {
    view! {
        <div class="year-end">
            <ReportLink />
            <MonthPanel />
            <ScorePanel />
            <Ranking />
            <Evening />
            <Curves />
            <Keeping />
            <Ghosts />
            <Lessons />
        </div>
    }
}

/// Leads to the experiment report; of a year that is only looked at there is none.
#[component]
fn ReportLink() -> impl IntoView {
    let (session, i18n) = (use_session(), use_i18n());
    let has_report = Memo::new(move |_| session.with_save(|_, _| ()).is_some());
    move || {
        has_report.get().then(|| {
            view! {
                <p class="year-end__report">
                    <LinkButton href=href(Page::Report) icon=Glyph::Ledger size=ButtonSize::Small>{t!(i18n, value.report)}</LinkButton>
                </p>
            }
        })
    }
}
