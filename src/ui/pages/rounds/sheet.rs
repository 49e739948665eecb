//! What a result says to its team: the month to plan, what the last one brought, who handed in, and what
//! was not carried out.

use super::kept::{Kept, KeptNotes};
use super::review::ReviewOfMonth;
use crate::contest::rounds::{Played, ResultFile};
use crate::ui::components::{Ask, Button, ButtonKind, Figures, Glyph, KeyFigure, Note, Panel, Tag, Tone};
use crate::ui::reports::use_reports;
use crate::ui::route::{Page, go};
use crate::ui::session::use_session;
use crate::ui::words::{money, rounds, time};
use game::ids::CompanyId;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The result, and the way into the month.
#[component]
pub fn ResultSheet(
    /// The result.
    result: Arc<ResultFile>,
) -> impl IntoView {
    let (session, reports, i18n) = (use_session(), use_reports(), use_i18n());
    let team = result.world.observe(result.team).seat_name(result.team).to_owned();
    let title = match result.title.is_empty() {
        true => team.clone(),
        false => format!("{} · {team}", result.title),
    };
    let (shown, notes, handed) = (result.clone(), result.clone(), result.clone());
    let (review, beside) = (result.clone(), result.clone());
    let figures = Signal::derive(move || what_it_is(i18n.get_locale(), &shown));
    let month = result.month();
    let to_month = move || match month {
        Some(month) => t_string!(i18n, rounds.sheet.plan, month = time::month_within(i18n.get_locale(), month)),
        None => t_string!(i18n, rounds.sheet.look).to_owned(),
    };
    let asks = RwSignal::new(None::<String>);
    let asked = result.clone();
    let plan = move || {
        let kept = Kept::beside(&result);
        session.plan(ResultFile::clone(&result));
        if let Some(kept) = kept {
            reports.done(kept.told(i18n.get_locale_untracked()));
        }
        go(if month.is_some() { Page::Desk } else { Page::YearEnd });
    };
    let plan_now = plan.clone();
    let open = move || match Kept::beside(&asked).and_then(|kept| kept.question(i18n.get_locale_untracked())) {
        Some(question) => asks.set(Some(question)),
        None => plan_now(),
    };
    view! {
        <Panel title>
            <div class="panel__body form">
                <Figures figures />
                <ReviewOfMonth result=review />
                <HandedIn result=handed />
                {move || last_month(i18n.get_locale(), &notes)}
                <KeptNotes result=beside />
                <div class="form__foot">
                    <Button kind=ButtonKind::Seal icon=Glyph::Desk on_click=open>{to_month}</Button>
                </div>
            </div>
        </Panel>
        <Ask
            open=Signal::derive(move || asks.with(Option::is_some))
            on_close=move || asks.set(None)
            title=to_month
            close_label=t!(i18n, site.close)
            no=t!(i18n, rounds.kept.leave)
            yes=t!(i18n, rounds.kept.take)
            on_yes=plan
            question=move || asks.get().unwrap_or_default()
        />
    }
}

fn what_it_is(locale: Locale, result: &ResultFile) -> Vec<KeyFigure> {
    let figure = |name: &str, value: String| KeyFigure { name: name.to_owned(), value, note: None };
    let seen = result.world.observe(result.team);
    let month = match result.month() {
        Some(month) => time::month(locale, month),
        None => td_string!(locale, rounds.sheet.over).to_owned(),
    };
    let mut figures = vec![
        figure(td_string!(locale, rounds.sheet.month), month),
        figure(td_string!(locale, rounds.sheet.closed), result.closed.to_string()),
        figure(td_string!(locale, common.cash_figures.cash), money::yuan(seen.cash())),
    ];
    if result.issue > 0 {
        figures.push(figure(td_string!(locale, rounds.sheet.edition), (u32::from(result.issue) + 1).to_string()));
    }
    figures
}

/// The teams that handed in for the last closed month; nothing before the first.
#[component]
fn HandedIn(result: Arc<ResultFile>) -> impl IntoView {
    let i18n = use_i18n();
    let names = {
        let seen = result.world.observe(result.team);
        let teams = (0..).map(CompanyId).zip(&result.handed_in);
        teams.map(|(team, here)| (seen.seat_name(team).to_owned(), *here)).collect::<Vec<(String, bool)>>()
    };
    (!names.is_empty()).then(|| {
        let tag = |(name, here): (String, bool)| match here {
            true => view! { <Tag tone=Tone::Jade icon=Glyph::Check>{name}</Tag> }.into_any(),
            false => view! {
                <Tag tone=Tone::Warn icon=Glyph::Cross>
                    {name}
                    " · "
                    {t!(i18n, rounds.month.none)}
                </Tag>
            }
            .into_any(),
        };
        view! {
            <h3>{t!(i18n, rounds.sheet.handed_in)}</h3>
            <div class="cluster">{names.into_iter().map(tag).collect_view()}</div>
        }
    })
}

/// What the last month made of the team's plan; nothing before the first.
fn last_month(locale: Locale, result: &ResultFile) -> Option<impl IntoView + use<>> {
    let notes = result.notes.as_ref()?;
    let seen = result.world.observe(result.team);
    let former = matches!(notes.played, Played::Plan { former: true, .. })
        .then(|| view! { <Note tone=Tone::Warn>{td_string!(locale, rounds.notes.former)}</Note> });
    let tone = if notes.played.handed_in() { Tone::Plain } else { Tone::Warn };
    let played = rounds::played(locale, notes.played);
    let lines: Vec<_> = notes
        .skipped
        .iter()
        .map(|one| rounds::skipped(locale, &seen, one))
        .map(|line| view! { <li>{line}</li> })
        .collect();
    let all_done = (lines.is_empty() && notes.played.handed_in())
        .then(|| view! { <p>{td_string!(locale, rounds.notes.nothing_skipped)}</p> });
    let skipped = (!lines.is_empty()).then(|| {
        view! {
            <h4>{td_string!(locale, rounds.notes.skipped)}</h4>
            <ul>{lines}</ul>
        }
    });
    Some(view! {
        <h3>{td_string!(locale, rounds.sheet.last_month)}</h3>
        <Note tone>{played}</Note>
        {former}
        {all_done}
        {skipped}
    })
}
