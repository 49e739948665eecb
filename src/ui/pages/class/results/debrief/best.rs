//! What the best quarter did differently.

use super::TooFew;
use crate::contest::debrief::{Best, Contrast, Sample};
use crate::ui::components::{Column, DataTable, Panel, Row};
use crate::ui::words::debrief::contrast;
use crate::ui::words::figure::{hundredths, signed_thousandths};
use crate::ui::words::measure::{name, value};
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The differences that show as sentences, and every habit as a table.
#[component]
pub fn BestQuarter(says: Sample<Best>) -> impl IntoView {
    let i18n = use_i18n();
    let content = match says {
        Sample::Enough(best) => view! { <Contrasts best /> }.into_any(),
        Sample::TooFew { students, needs } => view! { <TooFew students needs /> }.into_any(),
    };
    view! { <Panel title=t!(i18n, debrief.best.heading) class="debrief__part">{content}</Panel> }
}

#[component]
fn Contrasts(best: Best) -> impl IntoView {
    let i18n = use_i18n();
    let (count, rest) = (best.best, best.rest);
    let clear: Vec<Contrast> = best.clear().copied().collect();
    let sentences = move || {
        let locale = i18n.get_locale();
        if clear.is_empty() {
            return view! { <p>{t!(i18n, debrief.best.none_clear)}</p> }.into_any();
        }
        let lines = clear.iter().map(|one| view! { <li>{contrast(locale, one)}</li> }).collect_view();
        view! { <h3>{t!(i18n, debrief.best.clear)}</h3><ul class="findings">{lines}</ul> }.into_any()
    };
    let contrasts = best.contrasts;
    let lines = move || {
        let locale = i18n.get_locale();
        let line = |one: &Contrast| {
            let mark = (!one.clear).then(|| view! { <small class="sub">{t!(i18n, debrief.best.not_clear)}</small> });
            let sign = if one.size < 0 { "−" } else { "+" };
            let size = format!("{sign}{}", hundredths(i64::from(one.size.unsigned_abs())));
            Row::new(name(locale, one.measure))
                .cell(value(locale, one.measure, one.best))
                .cell(value(locale, one.measure, one.rest))
                .cell(size)
                .cell(view! { <span>{signed_thousandths(one.rho)} " " {mark}</span> })
        };
        contrasts.iter().map(line).collect()
    };
    view! {
        <div class="panel__body stack">
            <p>{move || t_string!(i18n, debrief.best.note, best = count, rest = rest)}</p>
            {sentences}
            <p class="sub">{t!(i18n, debrief.best.not_clear_note)}</p>
        </div>
        <DataTable
            caption=t!(i18n, debrief.best.heading)
            columns=vec![
                Column::text(t!(i18n, debrief.best.habit)),
                Column::figures(t!(i18n, debrief.best.of_best)),
                Column::figures(t!(i18n, debrief.best.of_rest)),
                Column::figures(t!(i18n, debrief.best.size)),
                Column::figures(t!(i18n, debrief.best.rho)),
            ]
            rows=Arc::new(lines)
        />
    }
}
