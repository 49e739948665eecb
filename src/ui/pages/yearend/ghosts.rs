//! How far the ghosts of the year could do what they had meant to.

use crate::ui::components::{Column, DataTable, Panel, Row};
use crate::ui::session::use_session;
use crate::ui::words::ghost::obstacle;
use game::ghost::ObstacleCount;
use game::ids::CompanyId;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// One ghost: what it followed and skipped, and what stood in its way.
#[derive(Clone, PartialEq)]
struct GhostLine {
    company: CompanyId,
    followed: u32,
    skipped: u32,
    obstacles: Vec<ObstacleCount>,
}

/// The panel; nothing in a year without ghosts, nor before its end.
#[component]
pub fn Ghosts() -> impl IntoView {
    let (session, i18n) = (use_session(), use_i18n());
    let lines = Memo::new(move |_| {
        session.view(|seen| {
            let companies = (0..seen.company_count() as u8).map(CompanyId);
            let line = |company| {
                let following = seen.followed(company)?;
                let (followed, skipped) = (following.followed(), following.skipped_in_all());
                Some(GhostLine { company, followed, skipped, obstacles: following.obstacles() })
            };
            companies.filter_map(line).collect::<Vec<GhostLine>>()
        })
    });
    let rows = move || {
        let locale = i18n.get_locale();
        let row = |line: &GhostLine| {
            let why = line.obstacles.iter().map(|met| format!("{} {}", obstacle(locale, met.obstacle), met.count));
            Row::new(session.company_name(line.company))
                .cell(td_string!(locale, ghost.followed, followed = line.followed, skipped = line.skipped))
                .cell(why.collect::<Vec<String>>().join(" · "))
        };
        lines.with(|lines| lines.iter().map(row).collect())
    };
    let any = Memo::new(move |_| lines.with(|lines| !lines.is_empty()));
    move || {
        any.get().then(|| {
            let columns = vec![
                Column::text(t!(i18n, ghost.company)),
                Column::text(t!(i18n, ghost.intentions)),
                Column::text(t!(i18n, ghost.why)),
            ];
            view! {
                <Panel title=t!(i18n, ghost.heading)>
                    <DataTable caption=t!(i18n, ghost.heading) columns rows=Arc::new(rows) />
                </Panel>
            }
        })
    }
}
