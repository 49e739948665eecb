//! Finance 财务: the purse, loans, receivables, statements, the ledger (rulebook 6).

mod chart;
mod credit;
mod ledger;
mod purse;
mod receivables;
mod statements;

use crate::ui::components::PageHead;
use chart::CashChart;
use credit::Loans;
use game::finance::Reason;
use game::time::Month;
use ledger::LedgerTable;
use leptos::prelude::*;
use purse::Purse;
use receivables::ReceivablesTable;
use statements::Statements;
use texts::i18n::*;

/// Which entries of the ledger are shown: statements set it, the ledger follows.
#[derive(Clone, Copy)]
struct Filter {
    reason: RwSignal<Option<Reason>>,
    month: RwSignal<Option<Month>>,
}

/// Money: what there is, what came and went, what is to come.
#[component]
pub fn FinancePage() -> impl IntoView {
    let i18n = use_i18n();
    let filter = Filter { reason: RwSignal::new(None), month: RwSignal::new(None) };
    view! {
        <div class="page page--side">
            <PageHead title=move || t_string!(i18n, finance.title) note=move || t_string!(i18n, finance.note) />
            <div class="page__all">
                <Purse />
            </div>
            <div class="page__main">
                <CashChart />
                <Statements filter />
                <LedgerTable filter />
            </div>
            <div class="page__side">
                <Loans />
                <ReceivablesTable />
            </div>
        </div>
    }
}
