//! Market shares as published at the last month's end, and how sales grew.

use crate::insight::analytics::market::{MarketShare, shares};
use crate::ui::charts::{
    Bar, Bars, ChartTable, ChartText, Ink, LineChart, LineData, Series, Shape, Span, Tick, round_steps,
};
use crate::ui::components::{EmptyState, Glyph, Panel};
use crate::ui::session::{Session, use_session};
use crate::ui::words::money::yuan;
use crate::ui::words::tender::percent;
use game::ids::CompanyId;
use game::money::Money;
use game::sort;
use leptos::prelude::*;
use texts::i18n::*;

/// One company's published sales, month by month.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Sales {
    company: CompanyId,
    is_own: bool,
    is_bankrupt: bool,
    by_month: Vec<Money>,
}

/// Shares as bars, sales as lines, both with their numbers.
#[component]
pub fn Shares() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let shares = Memo::new(move |_| session.view(shares));
    let has_any = Memo::new(move |_| shares.with(Option::is_some));
    let bars = Signal::derive(move || {
        let mut shares = shares.get().unwrap_or_default();
        sort::by_key(&mut shares, |one| (std::cmp::Reverse(one.share), one.company));
        let me = session.peek(|seen| seen.me());
        let bar = |MarketShare { company, share }: MarketShare| Bar {
            name: session.company_name(company),
            percent: (share.get() / 10).clamp(0, 100) as u8,
            text: percent(share),
            is_own: company == me,
        };
        shares.into_iter().map(bar).collect::<Vec<_>>()
    });
    let content = move || {
        if has_any.get() {
            view! {
                <div class="panel__body">
                    <Bars label=t!(i18n, market.shares_caption) bars />
                </div>
                <Growth />
            }
            .into_any()
        } else {
            view! {
                <EmptyState
                    glyph=Glyph::Market
                    title=t!(i18n, market.shares_none)
                    text=t!(i18n, market.shares_none_text)
                />
            }
            .into_any()
        }
    };
    view! {
        <Panel title=t!(i18n, market.shares) note=t!(i18n, market.shares_caption)>
            {content}
        </Panel>
    }
}

#[component]
fn Growth() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let sales = Memo::new(move |_| {
        session.view(|seen| {
            let one = |known: game::observation::KnownCompany| Sales {
                company: known.id,
                is_own: known.id == seen.me(),
                is_bankrupt: known.bankrupt.is_some(),
                by_month: seen.published_sales(known.id).to_vec(),
            };
            let mut sales: Vec<Sales> = seen.companies().into_iter().map(one).collect();
            // The own line is drawn last, on top of the others.
            sort::by_key(&mut sales, |sales| (sales.is_own, sales.company));
            sales
        })
    });
    // Names follow the language.
    let data = Memo::new(move |_| {
        i18n.get_locale();
        sales.with(|sales| drawing(session, sales))
    });
    let text = Memo::new(move |_| {
        let locale = i18n.get_locale();
        sales.with(|sales| words(locale, session, sales))
    });
    view! { <LineChart data text shape=Shape::Half /> }
}

fn drawing(session: Session, sales: &[Sales]) -> LineData {
    let in_yuan = |amount: &Money| amount.as_yuan() as f64;
    let top = sales.iter().flat_map(|sales| &sales.by_month).map(in_yuan).fold(0.0, f64::max);
    let steps = round_steps(0.0, top, 4);
    let series = |sales: &Sales| {
        let points = (1..).zip(&sales.by_month).map(|(month, amount)| (f64::from(month), in_yuan(amount)));
        Series {
            name: session.company_name(sales.company),
            ink: if sales.is_own { Ink::Own } else { Ink::Rival },
            points: std::iter::once((0.0, 0.0)).chain(points).collect(),
            is_ended: sales.is_bankrupt,
        }
    };
    let last = session.peek(|seen| seen.scenario().months);
    let step = if last <= 6 { 1 } else { 2 };
    LineData {
        x: Span { from: 0.0, to: f64::from(last) },
        y: Span { from: 0.0, to: steps.last().copied().unwrap_or(1.0) },
        x_ticks: (0..=last).step_by(step).map(|nth| Tick::new(f64::from(nth), nth.to_string())).collect(),
        y_ticks: steps.iter().map(|&step| Tick::new(step, yuan(Money::yuan(step as i64)))).collect(),
        bands: Vec::new(),
        levels: Vec::new(),
        series: sales.iter().map(series).collect(),
    }
}

fn words(locale: Locale, session: Session, sales: &[Sales]) -> ChartText {
    let months = sales.iter().map(|sales| sales.by_month.len()).max().unwrap_or(0);
    let row = |sales: &Sales| {
        let cell = |month: usize| sales.by_month.get(month).map_or_else(|| "—".to_owned(), |amount| yuan(*amount));
        (session.company_name(sales.company), (0..months).map(cell).collect())
    };
    ChartText {
        caption: td_string!(locale, market.growth).to_owned(),
        description: td_string!(locale, market.growth_description).to_owned(),
        table_label: td_string!(locale, market.table).to_owned(),
        table: ChartTable {
            head: td_string!(locale, market.company).to_owned(),
            columns: (1..=months).map(|month| td_string!(locale, market.month, month = month)).collect(),
            rows: sales.iter().rev().map(row).collect(),
        },
    }
}
