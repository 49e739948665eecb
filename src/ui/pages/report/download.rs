//! The report as a file for word processors.

use super::text_field::ReportState;
use crate::browser::picture;
use crate::record::paper::{Paper, PaperBlock, PaperPictures, docx};
use crate::ui::components::{Button, Glyph};
use crate::ui::saved;
use crate::ui::session::use_session;
use crate::ui::task::use_tasks;
use leptos::prelude::*;
use texts::i18n::*;

/// Draws the charts as pictures, writes the file and offers it. A plain button: others are not there once a game is over,
/// when most reports are written.
#[component]
pub fn DownloadButton(paper: Memo<Option<Paper>>, state: ReportState) -> impl IntoView {
    let (session, i18n, tasks) = (use_session(), use_i18n(), use_tasks());
    let busy = RwSignal::new(false);
    let download = move |()| {
        if busy.get_untracked() {
            return;
        }
        // What was just written is in it.
        state.keep_all();
        let Some(paper) = paper.get_untracked() else { return };
        let company = session.peek(|seen| seen.seat_name(seen.me()).to_owned());
        busy.set(true);
        tasks.spawn(async move {
            let bytes = docx(&paper, &pictures(&paper).await);
            busy.set(false);
            let locale = i18n.get_locale_untracked();
            let name = saved::document_name(td_string!(locale, report.file), &company);
            saved::download_bytes(session.reports(), locale, &name, &bytes);
        });
    };
    view! {
        <Button icon=Glyph::Download busy on_click=download>
            {move || if busy.get() { t_string!(i18n, report.drawing) } else { t_string!(i18n, report.word) }}
        </Button>
    }
}

/// The charts that the browser can draw.
async fn pictures(paper: &Paper) -> PaperPictures {
    let mut drawn = PaperPictures::new();
    for block in &paper.blocks {
        if let PaperBlock::Picture(one) = block
            && let Some(png) = picture::png(&one.svg, one.width, one.height).await
        {
            drawn.insert(one.id.clone(), png);
        }
    }
    drawn
}
