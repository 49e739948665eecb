//! The weekly report: a row for each of the sales staff, one for all others, and their sum.

use super::barred::barred;
use super::state::use_workbench;
use crate::crm::names::ListName;
use crate::crm::weekly::{WeeklyReport, WeeklyRow, sum_of, weekly_rows};
use crate::ui::components::{ButtonSize, Column, DataTable, Glyph, LinkButton, Panel, Row};
use crate::ui::route::{Page, href};
use crate::ui::words::money::yuan;
use crate::ui::words::name::name;
use crate::ui::words::time::hours;
use game::time::Minutes;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The report of the last five working days.
#[component]
pub fn WeeklyPanel() -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let is_open = Memo::new(move |_| workbench.view(|viewer| viewer.may_see(ListName::Tasks)));
    let rows = move || {
        let locale = i18n.get_locale();
        workbench.view(|viewer| {
            let mut rows = weekly_rows(viewer);
            // To the tenth of an hour that is shown, so that the rows add up as they are read.
            rows.iter_mut().for_each(|row| row.report.minutes = (row.report.minutes + 3) / 6 * 6);
            let row = |called: String, class: &'static str, week: WeeklyReport| {
                // What was won and received stands in lists of their own.
                Row::new(called)
                    .class(class)
                    .cell(hours(Minutes::new(week.minutes)))
                    .cell(week.researched)
                    .cell(week.calls)
                    .cell(week.visits)
                    .cell(week.failed)
                    .cell(viewer.may_see(ListName::Opportunities).then_some(week.won))
                    .cell(viewer.may_see(ListName::Opportunities).then_some(week.lost))
                    .cell(viewer.may_see(ListName::Opportunities).then(|| yuan(week.worth)))
                    .cell(viewer.may_see(ListName::Receipts).then(|| yuan(week.received)))
            };
            let of_row = |one: &WeeklyRow| {
                let person = one.staff.and_then(|staff| viewer.seen.staff(staff));
                let called = person.map_or(td_string!(locale, crm.weekly.others), |person| name(locale, &person.name));
                row(called.to_owned(), "", one.report)
            };
            let all = row(td_string!(locale, crm.weekly.all).to_owned(), "is-sum", sum_of(&rows));
            rows.iter().map(of_row).chain([all]).collect()
        })
    };
    let columns = vec![
        Column::text(move || t_string!(i18n, crm.column.employee)),
        Column::figures(move || t_string!(i18n, crm.column.hours)),
        Column::figures(move || t_string!(i18n, crm.weekly.researched)),
        Column::figures(move || t_string!(i18n, crm.weekly.calls)),
        Column::figures(move || t_string!(i18n, crm.weekly.visits)),
        Column::figures(move || t_string!(i18n, crm.weekly.failed)),
        Column::figures(move || t_string!(i18n, crm.pipeline.won)),
        Column::figures(move || t_string!(i18n, crm.pipeline.lost)),
        Column::figures(move || t_string!(i18n, crm.weekly.worth)),
        Column::figures(move || t_string!(i18n, crm.weekly.received)),
    ];
    let rows: crate::ui::components::Rows = Arc::new(rows);
    let body = move || match is_open.get() {
        true => {
            let (columns, rows) = (columns.clone(), rows.clone());
            view! { <DataTable caption=t!(i18n, crm.section.weekly) columns rows /> }.into_any()
        }
        false => barred(i18n),
    };
    view! {
        <Panel title=t!(i18n, crm.section.weekly) note=t!(i18n, crm.weekly.note)>
            {body}
            <div class="panel__body">
                <LinkButton href=href(Page::Report) icon=Glyph::Ledger size=ButtonSize::Small>
                    {t!(i18n, crm.weekly.report)}
                </LinkButton>
            </div>
        </Panel>
    }
}
