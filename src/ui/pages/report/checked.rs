//! What a program could check of a report that somebody handed in, for whoever marks it.

use super::fetch_words;
use super::rubric_panel::{claim_view, line_view};
use crate::browser::fetch::Missing;
use crate::study::report::{ReportWords, RubricItem, RubricLine};
use crate::ui::components::{Loading, Note, Tone};
use crate::ui::lazy::CheckedReport;
use crate::ui::task::use_tasks;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The lines of a report that was handed in, with its claims in numbers.
#[component]
pub fn ReportChecked(checked: CheckedReport) -> impl IntoView {
    let i18n = use_i18n();
    let words = RwSignal::new(None::<Result<Arc<ReportWords>, Missing>>);
    use_tasks().spawn(async move { words.set(Some(fetch_words().await.map(Arc::new))) });
    move || match words.get() {
        None => view! { <Loading text=t!(i18n, report.loading) /> }.into_any(),
        Some(Err(_)) => view! { <Note tone=Tone::Danger alert=true>{t!(i18n, report.not_loaded)}</Note> }.into_any(),
        Some(Ok(words)) => view! { <Lines checked=checked.clone() words /> }.into_any(),
    }
}

#[component]
fn Lines(checked: CheckedReport, words: Arc<ReportWords>) -> impl IntoView {
    let i18n = use_i18n();
    let CheckedReport { rubric, below } = checked;
    // What stands below a text has a state of its own, which another language does not end.
    let line = |line: &RubricLine| {
        let after = match &line.item {
            RubricItem::Text { field, .. } => Some(below.run(field.id().to_owned())),
            _ => None,
        };
        let (words, line) = (words.clone(), line.clone());
        view! {
            {move || line_view(i18n.get_locale(), &words, &line)}
            {after.map(|after| view! { <li class="report__below">{after}</li> })}
        }
    };
    let lines = rubric.lines.iter().map(line).collect_view();
    let claims = {
        let claims = rubric.claims;
        move || {
            let locale = i18n.get_locale();
            if claims.is_empty() {
                return view! { <p class="report__note">{td_string!(locale, report.claim.none)}</p> }.into_any();
            }
            let list = claims.iter().map(|claim| claim_view(locale, &words, claim)).collect_view();
            view! { <ul class="report__claims">{list}</ul> }.into_any()
        }
    };
    view! {
        <ul class="report__lines">{lines}</ul>
        <h4>{t!(i18n, report.claim.title)}</h4>
        {claims}
    }
}
