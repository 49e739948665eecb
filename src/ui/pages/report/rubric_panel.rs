//! What a program can check of the report: its parts, its terms, and claims in numbers against the run.

use super::check_file::CheckFile;
use crate::study::report::{
    ClaimVerdict, ReportClaim, ReportField, ReportFigure, ReportWords, Rubric, RubricItem, RubricLine, RunReport,
    rubric,
};
use crate::ui::components::{Glyph, Icon};
use game::time::Month;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The rubric.
#[component]
pub fn RubricPanel(report: Memo<Option<Arc<RunReport>>>, words: Arc<ReportWords>) -> impl IntoView {
    let i18n = use_i18n();
    let (checking, comparing) = (words.clone(), words.clone());
    let checked = Memo::new(move |_| report.get().map(|report| rubric(&report, &checking)));
    let total = move || checked.with(|checked| checked.as_ref().map_or(0, |checked| checked.mark.0));
    let lines = {
        let words = words.clone();
        move || {
            let locale = i18n.get_locale();
            let all = checked.with(|checked| checked.as_ref().map(|rubric| rubric.lines.clone()).unwrap_or_default());
            all.iter().map(|line| line_view(locale, &words, line)).collect_view()
        }
    };
    let claims = move || {
        let locale = i18n.get_locale();
        let all = checked
            .with(|checked: &Option<Rubric>| checked.as_ref().map(|rubric| rubric.claims.clone()).unwrap_or_default());
        if all.is_empty() {
            return view! { <p class="report__note">{td_string!(locale, report.claim.none)}</p> }.into_any();
        }
        let list = all.iter().map(|claim| claim_view(locale, &words, claim)).collect_view();
        view! { <ul class="report__claims">{list}</ul> }.into_any()
    };
    view! {
        <aside class="report__rubric panel" aria-labelledby="report-rubric">
            <h2 id="report-rubric" tabindex="-1">{t!(i18n, report.rubric.title)}</h2>
            <p class="report__total" role="status">{move || t_string!(i18n, report.rubric.total, points = total())}</p>
            <p class="report__note">{t!(i18n, report.rubric.note)}</p>
            <ul class="report__lines">{lines}</ul>
            <h3>{t!(i18n, report.claim.title)}</h3>
            {claims}
            <CheckFile report words=comparing />
        </aside>
    }
}

pub(super) fn line_view(locale: Locale, words: &ReportWords, line: &RubricLine) -> AnyView {
    let name = |field: ReportField| words.say(super::language(locale), &format!("field.{}", field.id())).to_owned();
    let (what, about) = match &line.item {
        RubricItem::Identity => (td_string!(locale, report.rubric.identity).to_owned(), String::new()),
        RubricItem::Text { field, has, wants } => {
            (name(*field), td_string!(locale, report.length, has = *has, wants = *wants))
        }
        RubricItem::Terms { has, wants } => (
            td_string!(locale, report.rubric.terms).to_owned(),
            td_string!(locale, report.rubric.of, has = *has, wants = *wants),
        ),
        RubricItem::Cited { has, wants } => (
            td_string!(locale, report.rubric.cited).to_owned(),
            td_string!(locale, report.rubric.of, has = *has, wants = *wants),
        ),
        RubricItem::Differing { count } => (
            td_string!(locale, report.rubric.differing).to_owned(),
            td_string!(locale, report.rubric.count, count = *count),
        ),
    };
    let is_full = line.points == line.most;
    let points = format!("{} / {}", line.points, line.most);
    view! {
        <li class:is-full=is_full>
            <Icon glyph=if is_full { Glyph::Check } else { Glyph::Idle } />
            <span class="report__what">{what}<small>{about}</small></span>
            <b>{points}</b>
        </li>
    }
    .into_any()
}

pub(super) fn claim_view(locale: Locale, words: &ReportWords, claim: &ReportClaim) -> AnyView {
    let called = |figure: ReportFigure, month: Option<Month>| {
        let figure = words.figure(super::language(locale), figure);
        match month {
            Some(month) => td_string!(locale, report.claim.in_month, figure = figure, month = month.number()),
            None => figure,
        }
    };
    let (class, glyph, verdict) = match claim.verdict {
        ClaimVerdict::Agrees { figure, month } => {
            ("is-right", Glyph::Check, td_string!(locale, report.claim.agrees, figure = called(figure, month)))
        }
        ClaimVerdict::Differs { figure, month, is } => (
            "is-wrong",
            Glyph::Warn,
            td_string!(locale, report.claim.differs, figure = called(figure, month), value = is.text()),
        ),
        ClaimVerdict::Unmeasured { figure, month } => {
            ("", Glyph::Info, td_string!(locale, report.claim.unmeasured, figure = called(figure, month)))
        }
        ClaimVerdict::Unchecked => ("", Glyph::Info, td_string!(locale, report.claim.unchecked).to_owned()),
    };
    view! {
        <li class=class>
            <Icon glyph />
            <span><q>{claim.says.clone()}</q>" "{verdict}</span>
        </li>
    }
    .into_any()
}
