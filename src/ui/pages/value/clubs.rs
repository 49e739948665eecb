//! What the points club and the club with a fee bring and cost.

use crate::insight::analytics::clubs::{ClubTotal, clubs};
use crate::study::handbook::Section;
use crate::ui::components::{Column, DataTable, Panel, Row};
use crate::ui::help::HelpLink;
use crate::ui::session::use_session;
use crate::ui::words::money::yuan;
use game::care::Club;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The panel of both clubs; how to begin where nobody is a member.
#[component]
pub fn Clubs() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let totals = Memo::new(move |_| session.view(clubs));
    let note = move || {
        let locale = i18n.get_locale();
        match totals.get().into_iter().all(ClubTotal::is_empty) {
            true => td_string!(locale, value.clubs.none),
            false => td_string!(locale, value.clubs.note),
        }
    };
    let rows = move || totals.get().into_iter().map(|total| row(i18n.get_locale(), total)).collect::<Vec<Row>>();
    let columns = vec![
        Column::text(t!(i18n, value.clubs.club)),
        Column::figures(t!(i18n, value.clubs.members)),
        Column::figures(t!(i18n, value.clubs.fees)),
        Column::figures(t!(i18n, value.clubs.points)),
        Column::figures(t!(i18n, value.clubs.net)),
    ];
    view! {
        <Panel
            title=t!(i18n, value.clubs.title)
            end=|| view! { <HelpLink section=Section::Programmes /> }
        >
            <DataTable caption=t!(i18n, value.clubs.title) columns rows=Arc::new(rows) />
            <p class="panel__body sub">{note}</p>
        </Panel>
    }
}

fn row(locale: Locale, total: ClubTotal) -> Row {
    let name = match total.club {
        Club::Points => td_string!(locale, file.club),
        Club::Fee => td_string!(locale, file.fee_club),
    };
    Row::new(name).cell(total.members).cell(yuan(total.fees)).cell(yuan(total.points)).cell(yuan(total.net()))
}
