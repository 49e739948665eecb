//! The month desk: who does what in the 160 hours, the tender book, what needs the
//! player, and what happened.

mod book;
mod dates;
mod feed;
mod lane;
mod needs;
mod news;
mod notes;
mod plan;
mod queue;
mod results;
mod task_block;

use crate::ui::session::use_session;
use book::BookPanel;
use feed::FeedPanel;
use leptos::prelude::*;
use needs::NeedsPanel;
use news::OpeningNews;
use plan::PlanPanel;
use texts::i18n::*;

/// The desk of the present month.
#[component]
pub fn DeskPage() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let month = Memo::new(move |_| session.view(|seen| seen.month().number()));
    view! {
        <div class="desk">
            <h1 class="vh">{move || t_string!(i18n, desk.title, month = month.get())}</h1>
            <OpeningNews />
            <div class="desk__main">
                <PlanPanel />
                <BookPanel />
            </div>
            <div class="desk__side">
                <NeedsPanel />
                <FeedPanel />
            </div>
        </div>
    }
}
