//! Closed tickets and what became of the customers.

use super::remedies::cost;
use super::row_of;
use crate::crm::game_page::PageSection;
use crate::insight::care::closed_tickets::{Closed, closed};
use crate::ui::barred::sees;
use crate::ui::components::{Column, DataTable, Glyph, Panel, Row, Tag, Tone};
use crate::ui::route::{Page, href};
use crate::ui::session::use_session;
use crate::ui::words::care;
use crate::ui::words::name::name;
use crate::ui::words::time::moment;
use game::care::TicketState;
use game::time::Minute;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The panel of closed tickets; nothing as long as there are none.
#[component]
pub fn ClosedTickets() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let all = Memo::new(move |_| session.view(closed));
    let sees_costs = sees(PageSection::ServiceCosts);
    let rows = move || {
        let (locale, sees_costs) = (i18n.get_locale(), sees_costs());
        let called =
            |one: &Closed| session.peek(|seen| name(locale, &seen.customer(one.ticket.customer()).name).to_owned());
        all.get().iter().map(|one| row(locale, called(one), one, sees_costs)).collect()
    };
    let rows: Arc<dyn Fn() -> Vec<Row> + Send + Sync> = Arc::new(rows);
    let is_empty = Memo::new(move |_| all.with(Vec::is_empty));
    move || {
        let rows = rows.clone();
        let mut columns = vec![
            Column::text(t!(i18n, service.customer)),
            Column::text(t!(i18n, service.matter)),
            Column::text(t!(i18n, service.came)),
            Column::text(t!(i18n, service.how)),
            Column::figures(t!(i18n, service.responded)),
            Column::figures(t!(i18n, service.took)),
        ];
        columns.extend(sees_costs().then(|| Column::figures(t!(i18n, service.cost))));
        columns.push(Column::text(t!(i18n, service.became)));
        (!is_empty.get()).then(|| {
            view! {
                <Panel
                    title=t!(i18n, service.closed)
                    note=move || t_string!(i18n, service.closed_note, n = all.with(Vec::len))
                >
                    <DataTable
                        caption=t!(i18n, service.closed)
                        columns
                        rows=rows
                    />
                </Panel>
            }
        })
    }
}

fn row(locale: Locale, customer: String, one: &Closed, sees_costs: bool) -> Row {
    let ticket = &one.ticket;
    let file = href(Page::Customers { selected: Some(ticket.customer()) });
    let after = |at: Minute| td_string!(locale, service.days, n = (at - ticket.opened).days_begun());
    let response = ticket.responded.map(after);
    let (how, took, paid) = match ticket.state {
        TicketState::Settled { at, remedy, cost: paid } => {
            (care::remedy(locale, remedy), after(at), cost(locale, paid))
        }
        _ if ticket.responded.is_some() => (td_string!(locale, service.answered_only), String::new(), String::new()),
        _ => (td_string!(locale, service.lapsed), String::new(), String::new()),
    };
    let row = Row::new(view! { <a class="link" href=file>{customer}</a> })
        .id(row_of(ticket.id))
        .cell(care::matter(locale, ticket.matter))
        .cell(moment(locale, ticket.opened))
        .cell(how)
        .cell(response)
        .cell(took);
    let row = if sees_costs { row.cell(paid) } else { row };
    row.cell(became(locale, one))
}

fn became(locale: Locale, one: &Closed) -> impl IntoView + use<> {
    let (tone, glyph, words) = match (one.is_lost, one.stays) {
        (true, _) => (Tone::Danger, Glyph::Cross, td_string!(locale, service.is_lost)),
        (false, Some(true)) => (Tone::Jade, Glyph::Check, td_string!(locale, service.stays_on)),
        (false, Some(false)) => (Tone::Warn, Glyph::Warn, td_string!(locale, service.means_to_leave)),
        (false, None) => (Tone::Warn, Glyph::Warn, td_string!(locale, service.put_out)),
    };
    view! { <Tag tone icon=glyph>{words}</Tag> }
}
