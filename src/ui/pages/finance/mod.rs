//! Finance 财务: the figures, loans, credit and receivables, statements, the ledger (rulebook 6).

mod chart;
mod credit;
mod figures;
mod ledger;
mod loans;
mod statements;

use crate::ui::components::PageHead;
use chart::CashChart;
use credit::{Ages, BadDebt, Limits, Overdue};
use figures::FinanceFigures;
use game::finance::Reason;
use game::time::Month;
use ledger::LedgerTable;
use leptos::prelude::*;
use loans::Loans;
use statements::Statements;
use texts::i18n::*;

/// Which entries of the ledger are shown: statements set it, the ledger follows.
#[derive(Clone, Copy)]
struct LedgerFilter {
    reason: RwSignal<Option<Reason>>,
    month: RwSignal<Option<Month>>,
}

/// Money: what there is, what came and went, what is to come.
#[component]
pub fn FinancePage() -> impl IntoView {
    let i18n = use_i18n();
    let filter = LedgerFilter { reason: RwSignal::new(None), month: RwSignal::new(None) };
    view! {
        <div class="page page--side">
            <PageHead title=t!(i18n, finance.title) note=t!(i18n, finance.note) />
            <div class="page__all">
                <FinanceFigures />
            </div>
            <div class="page__main">
                <CashChart />
                <Overdue />
                <Limits />
                <Statements filter />
                <LedgerTable filter />
            </div>
            <div class="page__side">
                <Loans />
                <Ages />
                <BadDebt filter />
            </div>
        </div>
    }
}
