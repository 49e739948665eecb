//! Customer value 客户价值: what customers are worth, who is kept, and what retention costs beside
//! acquisition (rulebook 7 and 8).

mod at_risk;
mod classes;
mod clubs;
mod cost;
mod equity;
mod factors;
mod figures;
mod new_business;
mod pareto;
mod parts;
mod quadrants;
mod retention;
mod rfm;
mod words;

use crate::insight::analytics::buyers::{Buyer, buyers};
use crate::ui::components::{EmptyState, Glyph, LinkButton, PageHead};
use crate::ui::route::{Page, href};
use crate::ui::session::use_session;
use at_risk::AtRisk;
use classes::Classes;
use clubs::Clubs;
use cost::CostOfSales;
use equity::Equity;
use factors::Factors;
use figures::KeyFigures;
use game::per_mille::PerMille;
use leptos::prelude::*;
use new_business::NewBusiness;
use pareto::ProfitCurve;
use quadrants::Quadrants;
use retention::Retention;
use rfm::Rfm;
use texts::i18n::*;

/// The customers as the company's asset.
#[component]
pub fn ValuePage() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let buyers = Memo::new(move |_| session.view(buyers));
    let has_sold = Memo::new(move |_| buyers.with(|buyers| !buyers.is_empty()));
    view! {
        <div class="page value">
            <PageHead title=t!(i18n, value.title) note=t!(i18n, value.note) />
            {move || (!has_sold.get()).then(|| view! { <NoSale /> })}
            <Sheets buyers />
        </div>
    }
}

/// Everything there is to say of customers; a sheet without anything to say yet tells what will stand there, and when.
#[component]
fn Sheets(buyers: Memo<Vec<Buyer>>) -> impl IntoView {
    view! {
        <KeyFigures buyers />
        <AtRisk />
        <div class="columns value__pair">
            <Equity />
            <ProfitCurve buyers />
        </div>
        <Classes buyers />
        <div class="columns value__pair">
            <Quadrants buyers />
            <Factors />
        </div>
        <div class="columns value__pair">
            <Retention />
            <CostOfSales />
        </div>
        <div class="columns value__pair">
            <NewBusiness />
            <Clubs />
        </div>
        <Rfm buyers />
    }
}

/// What the page is for, and the way to a first sale.
#[component]
fn NoSale() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <section class="panel">
            <EmptyState
                glyph=Glyph::Gem
                title=t!(i18n, value.empty.title)
                text=t!(i18n, value.empty.text)
            >
                <LinkButton href=href(Page::Tenders)>{t!(i18n, value.empty.tenders)}</LinkButton>
                <LinkButton href=href(Page::Customers { selected: None })>
                    {t!(i18n, value.empty.customers)}
                </LinkButton>
            </EmptyState>
        </section>
    }
}

/// How many times as much, to the tenth: 4.8.
fn times(times: PerMille) -> String {
    let tenths = (times.get() + 50) / 100;
    format!("{}.{}", tenths / 10, tenths % 10)
}
