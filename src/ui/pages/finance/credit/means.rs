//! What each way of asking for money takes, brings and offends, in words and from the scenario.

use crate::ui::components::{Column, DataTable, Row};
use crate::ui::session::use_session;
use crate::ui::words::credit;
use crate::ui::words::figure::percent;
use crate::ui::words::money::yuan;
use crate::ui::words::time::length;
use game::care::Means;
use game::per_mille::PerMille;
use game::scenario::CollectRule;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The three means side by side, folded until somebody asks.
#[component]
pub fn MeansTable() -> impl IntoView {
    let i18n = use_i18n();
    let rules = use_session().peek(|seen| seen.scenario().credit.collect);
    let rows = move || {
        let locale = i18n.get_locale();
        Means::ALL.into_iter().zip(rules).map(|(means, rule)| row(locale, means, &rule)).collect::<Vec<Row>>()
    };
    let columns = vec![
        Column::text(t!(i18n, credit.means.means)),
        Column::text(t!(i18n, credit.means.takes)),
        Column::text(t!(i18n, credit.means.late)),
        Column::text(t!(i18n, credit.means.never)),
        Column::text(t!(i18n, credit.means.offends)),
    ];
    view! {
        <details class="panel__body credit__means">
            <summary class="link">{t!(i18n, credit.means.title)}</summary>
            <DataTable caption=t!(i18n, credit.means.title) columns rows=Arc::new(rows) />
        </details>
    }
}

fn row(locale: Locale, means: Means, rule: &CollectRule) -> Row {
    let takes = td_string!(
        locale,
        credit.means.cost,
        time = length(locale, rule.work.minutes),
        cost = yuan(rule.work.cost.money())
    );
    let fee = (rule.fee.get() > 0).then(|| {
        view! { <br /> {td_string!(locale, credit.means.fee, rate = percent(rule.fee))} }
    });
    let recovers =
        td_string!(locale, credit.means.recovers, chance = chance(locale, rule.never), share = percent(rule.recovers));
    Row::new(credit::means(locale, means))
        .cell(view! { {takes} {fee} })
        .cell(chance(locale, rule.late))
        .cell(recovers)
        .cell(offence(locale, rule.offends))
}

/// A chance as people say it.
fn chance(locale: Locale, chance: PerMille) -> &'static str {
    match chance.get() {
        ..100 => td_string!(locale, credit.means.chance_rarely),
        100..350 => td_string!(locale, credit.means.chance_sometimes),
        350..550 => td_string!(locale, credit.means.chance_half),
        550..850 => td_string!(locale, credit.means.chance_mostly),
        850.. => td_string!(locale, credit.means.chance_surely),
    }
}

/// A loss of perception as people say it.
fn offence(locale: Locale, loss: PerMille) -> &'static str {
    match loss.get() {
        ..10 => td_string!(locale, credit.means.offends_hardly),
        10..50 => td_string!(locale, credit.means.offends_little),
        50.. => td_string!(locale, credit.means.offends_much),
    }
}
