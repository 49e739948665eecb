//! Year's end 年终: score, ranking, the year's curves, who was kept and what it taught (rulebook 8 and 12).
//! While the year runs: the score so far.

mod curves;
mod export;
mod ghosts;
mod keeping;
mod lessons;
mod ranking;
mod score;

use curves::Curves;
use ghosts::Ghosts;
use keeping::Keeping;
use leptos::prelude::*;
use lessons::Lessons;
use ranking::Ranking;
use score::ScorePanel;

/// The result of the year, or how it looks so far.
#[component]
pub fn YearEndPage() -> impl IntoView {
    view! {
        <div class="year-end">
            <ScorePanel />
            <Ranking />
            <Curves />
            <Keeping />
            <Ghosts />
            <Lessons />
        </div>
    }
}
