//! All companies by result; while the year runs, by what is published.

use crate::study::handbook::Section;
use crate::ui::components::{Choice, Glyph, Panel, Segmented, Tag, Tone};
use crate::ui::help::HelpLink;
use crate::ui::session::use_session;
use crate::ui::words::figure;
use crate::ui::words::money::yuan;
use game::ids::CompanyId;
use game::observation::KnownCompany;
use game::ranks::shared_ranks;
use game::score::{Figure, YearResult, results};
use game::sort;
use leptos::prelude::*;
use texts::i18n::*;

/// What the ranking is sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum By {
    Score,
    Figure(Figure),
}

/// Figures with a column of their own.
const COLUMNS: [Figure; 4] = [Figure::NetWorth, Figure::Sales, Figure::Punctuality, Figure::Satisfaction];

/// The panel of the ranking.
#[component]
pub fn Ranking() -> impl IntoView {
    let session = use_session();
    let is_over = Memo::new(move |_| session.view(|seen| seen.is_over()));
    move || if is_over.get() { view! { <Final /> }.into_any() } else { view! { <Published /> }.into_any() }
}

/// The final result.
#[component]
fn Final() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let by = RwSignal::new(By::Score);
    let all = session.peek(results).unwrap_or_default();
    let sorted = Memo::new(move |_| sorted(&all, by.get()));
    let mut choices = vec![Choice::new(By::Score, t!(i18n, yearend.score))];
    choices.extend(COLUMNS.map(|of| Choice::new(By::Figure(of), move || figure::name(i18n.get_locale(), of))));
    view! {
        <Panel
            class="rank-panel"
            title=t!(i18n, yearend.ranking.title)
            note=t!(i18n, yearend.ranking.note_year)
            end=move || view! {
                <Segmented
                    label=t!(i18n, yearend.ranking.by)
                    choices=choices.clone()
                    value=by
                    on_change=move |to| by.set(to)
                />
                <HelpLink section=Section::Score />
            }
        >
            <table class="table table--cards">
                <caption class="vh">{t!(i18n, yearend.ranking.title)}</caption>
                <thead>
                    <tr>
                        <th scope="col" class="rank">
                            <span class="vh">{t!(i18n, yearend.ranking.place)}</span>
                        </th>
                        <th scope="col">{t!(i18n, yearend.ranking.company)}</th>
                        <th scope="col">{t!(i18n, yearend.score)}</th>
                        {COLUMNS
                            .map(|of| view! { <th scope="col" class="n">{move || figure::name(i18n.get_locale(), of)}</th> })
                            .collect_view()}
                    </tr>
                </thead>
                <tbody>
                    {move || {
                        let ranked = sorted.get().into_iter();
                        ranked.map(|result| view! { <ResultRow result locale=i18n.get_locale() /> }).collect_view()
                    }}
                </tbody>
            </table>
        </Panel>
    }
}

/// By score as the rules rank it, or ranked by one figure; companies that fell stay last, and equals share
/// a rank.
fn sorted(all: &[YearResult], by: By) -> Vec<YearResult> {
    let mut sorted = all.to_vec();
    if let By::Figure(figure) = by {
        let merit = |result: &YearResult| (result.bankrupt.is_some(), std::cmp::Reverse(result.value(figure)));
        sort::by_key(&mut sorted, |result| (merit(result), result.rank));
        let merits: Vec<_> = sorted.iter().map(merit).collect();
        for (result, rank) in sorted.iter_mut().zip(shared_ranks(&merits)) {
            result.rank = rank;
        }
    }
    sorted
}

#[component]
fn ResultRow(result: YearResult, locale: Locale) -> impl IntoView {
    let is_own = use_session().peek(|seen| seen.me()) == result.company;
    let cells = match result.bankrupt {
        Some(at) => {
            let fell = td_string!(locale, yearend.bankrupt, n = at.month().number());
            view! {
                <td colspan="5">
                    <Tag tone=Tone::Danger icon=Glyph::Cross>{fell}</Tag>
                </td>
            }
            .into_any()
        }
        None => {
            let figures = COLUMNS.map(|of| {
                let name = figure::name(locale, of);
                view! { <td class="n" data-label=name>{figure::value(locale, of, result.value(of))}</td> }
            });
            view! {
                <td class="rs" data-label=td_string!(locale, yearend.score)>
                    <i aria-hidden="true" style=format!("--v:{}", result.score / 10)></i>
                    <b>{result.score}</b>
                </td>
                {figures.collect_view()}
            }
            .into_any()
        }
    };
    view! {
        <tr class:me=is_own class:dead=result.bankrupt.is_some()>
            <td class="rank">{result.rank}</td>
            <CompanyHead company=result.company is_own />
            {cells}
        </tr>
    }
}

/// A company's name, the own one said to be so.
#[component]
fn CompanyHead(company: CompanyId, is_own: bool) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    view! {
        <th scope="row">
            <b>{move || session.company_name(company)}</b>
            {is_own.then(|| view! { <span class="sub">" " {t!(i18n, yearend.ranking.you)}</span> })}
        </th>
    }
}

/// What is known while the year runs: published sales and places held.
#[component]
fn Published() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let known = Memo::new(move |_| {
        let mut known = session.view(|seen| seen.companies());
        sort::by_key(&mut known, |company| (company.rank.unwrap_or(u8::MAX), company.id));
        known
    });
    view! {
        <Panel
            class="rank-panel"
            title=t!(i18n, yearend.ranking.title)
            note=t!(i18n, yearend.ranking.note_so_far)
            end=move || view! { <HelpLink section=Section::Score /> }
        >
            <table class="table table--cards">
                <caption class="vh">{t!(i18n, yearend.ranking.title)}</caption>
                <thead>
                    <tr>
                        <th scope="col" class="rank">
                            <span class="vh">{t!(i18n, yearend.ranking.place)}</span>
                        </th>
                        <th scope="col">{t!(i18n, yearend.ranking.company)}</th>
                        <th scope="col" class="n">{t!(i18n, yearend.figure.sales)}</th>
                        <th scope="col" class="n">{t!(i18n, yearend.ranking.places)}</th>
                    </tr>
                </thead>
                <tbody>
                    {move || known.get().into_iter().map(|company| view! { <KnownRow company locale=i18n.get_locale() /> }).collect_view()}
                </tbody>
            </table>
        </Panel>
    }
}

#[component]
fn KnownRow(company: KnownCompany, locale: Locale) -> impl IntoView {
    let is_own = use_session().peek(|seen| seen.me()) == company.id;
    let sales = company.sales.map_or_else(|| td_string!(locale, yearend.ranking.unknown).to_owned(), yuan);
    let fell = company.bankrupt.map(|month| td_string!(locale, yearend.bankrupt, n = month.number()));
    view! {
        <tr class:me=is_own class:dead=company.bankrupt.is_some()>
            <td class="rank">{company.rank.map(|rank| rank.to_string())}</td>
            <CompanyHead company=company.id is_own />
            <td class="n" data-label=td_string!(locale, yearend.figure.sales)>
                {fell.map(|fell| view! { <Tag tone=Tone::Danger icon=Glyph::Cross>{fell}</Tag> })} " " {sales}
            </td>
            <td class="n" data-label=td_string!(locale, yearend.ranking.places)>{company.places}</td>
        </tr>
    }
}
