//! Year's end 年终: score, ranking, the year's curves, who was kept and what it taught (rulebook 8 and 12).
//! While the year runs: the month that was closed last beside its plan, and the score so far.

mod curves;
mod evening;
mod export;
mod ghosts;
mod keeping;
mod lessons;
mod month;
mod ranking;
mod score;

use curves::Curves;
use evening::Evening;
use ghosts::Ghosts;
use keeping::Keeping;
use leptos::prelude::*;
use lessons::Lessons;
use month::MonthPanel;
use ranking::Ranking;
use score::ScorePanel;

/// The result of the year, or how it looks so far.
#[component]
pub fn YearEndPage() -> impl IntoView {
    view! {
        <div class="year-end">
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
