//! Contracts that are fulfilled or void, folded away.

use super::{names, row_of};
use crate::crm::game_page::PageSection;
use crate::ui::barred::sees;
use crate::ui::components::{Column, DataTable, Glyph, Panel, Row, Tag, Tone};
use crate::ui::session::use_session;
use crate::ui::words::money::yuan;
use crate::ui::words::time::moment;
use game::sort;
use game::supply::{Contract, ContractState};
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The panel of finished contracts; nothing as long as there are none.
#[component]
pub fn Finished() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let contracts = Memo::new(move |_| {
        session.view(|seen| {
            let mut done: Vec<Contract> = seen.contracts().filter(|contract| !contract.is_open()).cloned().collect();
            sort::by_key(&mut done, |contract| std::cmp::Reverse(ended(contract)));
            done
        })
    });
    let sees_penalties = sees(PageSection::Penalties);
    let rows = move || {
        let (locale, sees_penalties) = (i18n.get_locale(), sees_penalties());
        let row = |contract: &Contract| {
            let customer = session.peek(|seen| names::customer(locale, seen, contract.id.customer));
            row(locale, &customer, contract, sees_penalties)
        };
        contracts.get().iter().map(row).collect()
    };
    let is_empty = Memo::new(move |_| contracts.with(Vec::is_empty));
    let rows: Arc<dyn Fn() -> Vec<Row> + Send + Sync> = Arc::new(rows);
    move || {
        let rows = rows.clone();
        let mut columns = vec![
            Column::text(t!(i18n, goods.done.customer)),
            Column::figures(t!(i18n, goods.done.worth)),
            Column::text(t!(i18n, goods.done.delivered)),
            Column::figures(t!(i18n, goods.done.late)),
        ];
        columns.extend(sees_penalties().then(|| Column::figures(t!(i18n, goods.done.penalty))));
        columns.push(Column::text(t!(i18n, goods.done.state)));
        (!is_empty.get()).then(|| {
            view! {
                <Panel title=t!(i18n, goods.done.title)>
                    <details class="panel__body">
                        <summary class="link">
                            {move || t_string!(i18n, goods.done.show, n = contracts.with(Vec::len))}
                        </summary>
                        <DataTable
                            caption=t!(i18n, goods.done.title)
                            columns
                            rows=rows
                        />
                    </details>
                </Panel>
            }
        })
    }
}

fn ended(contract: &Contract) -> Option<game::time::Minute> {
    match contract.state {
        ContractState::Open => None,
        ContractState::Done { at } | ContractState::Void { at } => Some(at),
    }
}

fn row(locale: Locale, customer: &str, contract: &Contract, sees_penalties: bool) -> Row {
    let (tone, glyph, word) = match contract.state {
        ContractState::Void { .. } => (Tone::Danger, Glyph::Cross, td_string!(locale, goods.done.void)),
        _ if contract.late > 0 => (Tone::Warn, Glyph::Clock, td_string!(locale, goods.done.with_delay)),
        _ => (Tone::Jade, Glyph::Check, td_string!(locale, goods.done.in_time)),
    };
    let when = ended(contract).map(|at| moment(locale, at)).unwrap_or_default();
    let late = if contract.late == 0 { String::new() } else { contract.late.to_string() };
    let penalty = if contract.penalty.is_positive() { yuan(contract.penalty) } else { String::new() };
    let row = Row::new(customer.to_owned()).id(row_of(contract.id)).cell(yuan(contract.worth())).cell(when).cell(late);
    let row = if sees_penalties { row.cell(penalty) } else { row };
    row.cell(view! { <Tag tone icon=glyph>{word}</Tag> })
}
