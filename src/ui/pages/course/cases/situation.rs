//! What the company met, and the figures of the case.

use crate::study::cases::{Case, CaseFact, FactBasis};
use crate::study::quiz::formula::plain;
use crate::ui::components::{Column, DataTable, Panel, Row};
use crate::ui::pages::course::words::said;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The situation of a case with its facts.
#[component]
pub fn Situation(
    /// The case.
    case: Arc<Case>,
) -> impl IntoView {
    let i18n = use_i18n();
    let title = {
        let case = case.clone();
        move || said(i18n.get_locale(), &case.title).to_owned()
    };
    let minutes = case.minutes;
    let paragraphs = {
        let case = case.clone();
        move || {
            let locale = i18n.get_locale();
            case.situation.iter().map(|text| view! { <p>{said(locale, text).to_owned()}</p> }).collect_view()
        }
    };
    let columns = vec![
        Column::text(t!(i18n, cases.figure)),
        Column::text(t!(i18n, cases.value)),
        Column::text(t!(i18n, cases.basis.head)),
    ];
    let rows = move || {
        let locale = i18n.get_locale();
        case.facts.iter().map(|fact| row(locale, fact)).collect()
    };
    view! {
        <Panel title note=t!(i18n, cases.minutes, minutes = minutes) class="case__situation">
            <div class="panel__body course__text">
                {paragraphs}
                <h3>{t!(i18n, cases.facts)}</h3>
            </div>
            <DataTable caption=t!(i18n, cases.facts) columns rows=Arc::new(rows) />
        </Panel>
    }
}

fn row(locale: Locale, fact: &CaseFact) -> Row {
    let basis = match fact.basis {
        FactBasis::Published => td_string!(locale, cases.basis.published),
        FactBasis::Told => td_string!(locale, cases.basis.told),
        FactBasis::Assumed => td_string!(locale, cases.basis.assumed),
        FactBasis::Rule => td_string!(locale, cases.basis.rule),
    };
    let value = format!("{} {}", plain(fact.value), said(locale, &fact.unit));
    Row::new(said(locale, &fact.label).to_owned()).cell(value).cell(basis)
}
