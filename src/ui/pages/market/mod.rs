//! The market page: what is published, and what the score sheets show of the rivals.

mod awards;
mod change;
mod companies;
mod prices;
mod rivals;
mod shares;

use crate::ui::components::PageHead;
use awards::LastAwards;
use change::MarketChange;
use companies::Companies;
use leptos::prelude::*;
use prices::SupplierPrices;
use rivals::RivalsMet;
use shares::Shares;
use texts::i18n::*;

/// What happens in the market, companies, shares, rivals met, last month's awards, supplier prices.
#[component]
pub fn MarketPage() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <div class="page market">
            <PageHead title=t!(i18n, market.title) note=t!(i18n, market.note) />
            <MarketChange />
            <div class="columns market__top" style="--col:30rem">
                <div class="stack">
                    <Companies />
                    <RivalsMet />
                </div>
                <Shares />
            </div>
            <SupplierPrices />
            <LastAwards />
        </div>
    }
}
