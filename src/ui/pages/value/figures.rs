//! The four figures the page is about, each with where it comes from.

use crate::insight::analytics::acquisition_cost::own;
use crate::insight::analytics::buyers::Buyer;
use crate::insight::analytics::pareto::pareto;
use crate::insight::analytics::retention::year;
use crate::insight::analytics::value::{customer_equity, lifetime_values};
use crate::ui::components::{Figures, KeyFigure};
use crate::ui::session::use_session;
use crate::ui::words::figure::percent;
use crate::ui::words::money::yuan;
use game::observation::Observation;
use leptos::prelude::*;
use texts::i18n::*;

/// Equity, the top fifth's share, retention, cost of a first sale.
#[component]
pub fn KeyFigures(buyers: Memo<Vec<Buyer>>) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let figures = Memo::new(move |_| {
        let locale = i18n.get_locale();
        session.view(|seen| buyers.with(|buyers| figures(locale, seen, buyers)))
    });
    view! {
        <section class="panel" aria-label=t!(i18n, value.figures.label)>
            <Figures figures />
        </section>
    }
}

fn figures(locale: Locale, seen: &Observation<'_>, buyers: &[Buyer]) -> Vec<KeyFigure> {
    let none = || td_string!(locale, value.none).to_owned();
    let values = lifetime_values(seen);
    let managed = values.iter().filter(|value| value.managed).count();
    let spread = pareto(buyers);
    let kept = year(seen);
    let cost = own(seen);
    let figure = |name: &str, value: String, note: Option<String>| KeyFigure { name: name.to_owned(), value, note };
    vec![
        figure(
            td_string!(locale, value.figures.equity),
            yuan(customer_equity(&values)),
            Some(td_string!(locale, value.figures.equity_note, count = managed)),
        ),
        figure(
            td_string!(locale, value.figures.top),
            spread.top_share.map_or_else(none, percent),
            Some(td_string!(locale, value.figures.top_note, count = spread.top, all = buyers.len())),
        ),
        figure(
            td_string!(locale, value.figures.retention),
            kept.retention().map_or_else(none, percent),
            Some(td_string!(locale, value.figures.retention_note, kept = kept.kept, all = kept.reached)),
        ),
        figure(
            td_string!(locale, value.figures.cost),
            cost.per_first().map_or_else(none, yuan),
            cost.times_dearer().map(|times| td_string!(locale, value.figures.cost_note, times = super::times(times))),
        ),
    ]
}
