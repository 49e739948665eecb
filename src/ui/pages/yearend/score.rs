//! The score as a dial with its parts, each with where it comes from.

use crate::insight::review::score_steps::{is_measured, nothing_until, step_of};
use crate::study::handbook::Section;
use crate::ui::charts::{Dial, DialPart};
use crate::ui::components::{AwardStamp, ExplainLine, Explanation};
use crate::ui::help::{Explained, HelpLink};
use crate::ui::pages::yearend::expected::ExpectedLine;
use crate::ui::session::use_session;
use crate::ui::words::figure;
use crate::ui::words::money::yuan;
use crate::ui::words::name::market;
use game::observation::Observation;
use game::scenario::Par;
use game::score::{Figure, Part, YearResult, par, results, so_far};
use leptos::prelude::*;
use texts::i18n::*;

/// The panel of the score.
#[component]
pub fn ScorePanel() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let result = Memo::new(move |_| session.view(own_result));
    let is_over = Memo::new(move |_| session.view(|seen| seen.is_over()));
    let parts = Memo::new(move |_| result.with(|result| session.view(|seen| counted(seen, result))));
    let dial =
        Memo::new(move |_| parts.with(|parts| parts.iter().map(|(part, _)| dial_part(part)).collect::<Vec<_>>()));
    let score = move || result.with(|result| result.score);
    let title = move || {
        let company = session.company_name(session.peek(|seen| seen.me()));
        let (whole, months) = session.peek(|seen| (seen.scenario().is_whole_year(), seen.scenario().months));
        match (is_over.get(), whole) {
            (true, true) => t_string!(i18n, yearend.title, company = company),
            (true, false) => t_string!(i18n, yearend.title_part, company = company, months = months),
            (false, _) => t_string!(i18n, yearend.title_so_far, company = company),
        }
    };
    let note = move || {
        session.peek(|seen| {
            let scenario = seen.scenario();
            let title = market(i18n.get_locale(), scenario);
            let (industries, customers) = (scenario.industries.len(), seen.customer_ids().count());
            t_string!(i18n, yearend.note, scenario = title, industries = industries, customers = customers)
        })
    };
    // What the score is worth saying: when the company fell, or that the game still runs.
    let state = move || {
        let fell = result.with(|result| result.bankrupt);
        match fell {
            Some(at) => Some(t_string!(i18n, yearend.bankrupt, n = at.month().number())),
            None if is_over.get() => None,
            None => {
                let last = session.peek(|seen| seen.scenario().last_month());
                Some(t_string!(i18n, yearend.so_far, month = last.number()))
            }
        }
    };
    view! {
        <section class="panel score-panel" aria-labelledby="year-score">
            <header>
                <div class="sub cluster">{note} <HelpLink section=Section::Score /></div>
                <h1 id="year-score">{title}</h1>
                <p class="sub">{state}</p>
                <ExpectedLine />
            </header>
            {move || result.with(stamp)}
            <div class="score-panel__b">
                <Dial
                    parts=dial
                    total=move || score().to_string()
                    of=t!(i18n, yearend.of)
                    label=move || t_string!(i18n, yearend.dial, score = score())
                />
                <table class="parts">
                    <caption class="vh">{t!(i18n, yearend.parts)}</caption>
                    <tbody>
                        {move || {
                            let row = |(part, measured)| view! { <PartRow part measured locale=i18n.get_locale() /> };
                            parts.get().into_iter().map(row).collect_view()
                        }}
                    </tbody>
                </table>
            </div>
        </section>
    }
}

/// The own line of the final results, or the score as it would be now.
fn own_result(seen: &Observation<'_>) -> YearResult {
    let own = results(seen).and_then(|all| all.into_iter().find(|result| result.company == seen.me()));
    own.unwrap_or_else(|| so_far(seen))
}

/// The figures that this scenario counts, and whether there is anything yet to count them from.
fn counted(seen: &Observation<'_>, result: &YearResult) -> Vec<(Part, bool)> {
    let counted = result.parts.into_iter().filter(|part| part.most > 0);
    counted.map(|part| (part, is_measured(seen, part.figure))).collect()
}

fn dial_part(part: &Part) -> DialPart {
    let class = match part.figure {
        Figure::NetWorth => "dial__1",
        Figure::CustomerEquity => "dial__2",
        Figure::Sales => "dial__3",
        Figure::Retention => "dial__4",
        Figure::Satisfaction => "dial__5",
        Figure::Punctuality => "dial__6",
    };
    DialPart { per_mille: part.points as u16, class }
}

/// The colour of a figure beside the dial: the same as on it.
const fn colour(figure: Figure) -> &'static str {
    match figure {
        Figure::NetWorth => "var(--f-price)",
        Figure::CustomerEquity => "var(--jade-fill)",
        Figure::Sales => "var(--f-recog)",
        Figure::Retention => "var(--jade-mid)",
        Figure::Satisfaction => "var(--f-recog-mid)",
        Figure::Punctuality => "var(--others-2)",
    }
}

/// The seal of the final rank; companies that fell have none.
fn stamp(result: &YearResult) -> Option<impl IntoView + use<>> {
    const NUMERALS: [char; 8] = ['一', '二', '三', '四', '五', '六', '七', '八'];
    let numeral = *NUMERALS.get(usize::from(result.rank.checked_sub(1)?))?;
    let rank = result.rank;
    let i18n = use_i18n();
    result.bankrupt.is_none().then(|| {
        view! {
            <div class="yseal">
                <AwardStamp
                    characters=['第', numeral]
                    label=move || t_string!(i18n, yearend.rank_seal, n = rank)
                />
            </div>
        }
    })
}

/// The par curve of a figure as a small drawing, with the value as a point on it.
fn curve(par: &Par, part: Part) -> impl IntoView + use<> {
    const WIDE: i64 = 64;
    const HIGH: i64 = 20;
    let (first, last) = (par.curve.first().map_or(0, |point| point.at), par.curve.last().map_or(1, |point| point.at));
    let x = |value: i64| 2 + (value.clamp(first, last) - first) * (WIDE - 4) / (last - first).max(1);
    let y = |share: i64| HIGH - 2 - share * (HIGH - 4) / 1000;
    let points: Vec<String> =
        par.curve.iter().map(|point| format!("{},{}", x(point.at), y(i64::from(point.is)))).collect();
    let value = if part.figure.is_money() { part.value / 100 } else { part.value };
    let share = i64::from(part.points) * 1000 / i64::from(part.most.max(1));
    view! {
        <svg class="parts__curve" viewBox=format!("0 0 {WIDE} {HIGH}") width=WIDE height=HIGH>
            <polyline points=points.join(" ") />
            <circle cx=x(value) cy=y(share) r="3" style=format!("fill:{}", colour(part.figure)) />
        </svg>
    }
}

/// One figure: its value, its points as a bar and in numbers; without anything to count it from, what measures it.
#[component]
fn PartRow(part: Part, measured: bool, locale: Locale) -> impl IntoView {
    let (points, most) = (part.points, part.most);
    let value = match measured {
        true => figure::value(locale, part.figure, part.value),
        false => td_string!(locale, yearend.not_measured).to_owned(),
    };
    let explained = value.clone();
    let session = use_session();
    let at = session.peek(|seen| par(seen.scenario(), part.figure).curve);
    let account = move || {
        let line = |what: &str, amount: String| ExplainLine { what: what.to_owned(), amount };
        Explanation {
            title: figure::name(locale, part.figure).to_owned(),
            rule: [figure::rule(locale, part.figure), td_string!(locale, yearend.rule.points)].join(" "),
            lines: [line(td_string!(locale, yearend.value), explained.clone())]
                .into_iter()
                .chain(at.iter().map(|point| {
                    let whole = if part.figure.is_money() { point.at * 100 } else { point.at };
                    let what =
                        td_string!(locale, yearend.curve_point, value = figure::value(locale, part.figure, whole));
                    line(&what, (i64::from(most) * i64::from(point.is) / 1000).to_string())
                }))
                .collect(),
            sum: Some(line(
                td_string!(locale, yearend.points),
                td_string!(locale, yearend.part_points, points = points, most = most),
            )),
        }
    };
    let step = session.peek(|seen| if seen.is_over() { None } else { step_of(seen, &part) });
    let step = step.filter(|step| step.points > 0).map(|step| figure::step(locale, &step));
    let step = step.or_else(|| {
        let from = session.peek(|seen| if seen.is_over() { None } else { nothing_until(seen, &part) })?;
        let from = figure::value(locale, part.figure, from);
        Some(td_string!(locale, yearend.step.nothing_until, value = from))
    });
    let step = if measured { step } else { figure::how_measured(locale, part.figure).map(str::to_owned) };
    // The books say more than the closing would: bills, goods and late contracts are not worth all they stand at.
    let (in_books, is_over) = session.peek(|seen| (seen.ledger().net_worth(), seen.is_over()));
    let in_books = (part.figure == Figure::NetWorth && in_books.as_fen() != part.value && !is_over)
        .then(|| td_string!(locale, yearend.in_books, worth = yuan(in_books)));
    let curve = session.peek(|seen| curve(&par(seen.scenario(), part.figure), part));
    // Customers kept that have cost more than they brought are worth nothing yet, and it should be said why.
    let is_costly = part.figure == Figure::CustomerEquity
        && part.value == 0
        && session.peek(|seen| seen.customer_ids().any(|id| seen.relation(id).details().fulfilled > 0));
    let percent = points * 100 / most.max(1);
    view! {
        <tr>
            <th scope="row">
                <i class="k" style=format!("background:{}", colour(part.figure))></i>
                {figure::name(locale, part.figure)}
                {is_costly.then(|| view! { <span class="sub parts__step">{td_string!(locale, yearend.no_equity)}</span> })}
                {in_books.map(|words| view! { <span class="sub parts__step">{words}</span> })}
                {step.map(|step| view! { <span class="sub parts__step">{step}</span> })}
            </th>
            <td class="n sub">
                <Explained account=account>{value}</Explained>
            </td>
            <td class="pb" aria-hidden="true">
                {curve}
                <i style=format!("--v:{percent};--c:{}", colour(part.figure))></i>
            </td>
            <td class="n">
                <b>{measured.then_some(points).map_or_else(|| "–".to_owned(), |points| points.to_string())}</b>
                <span class="sub">" / " {most}</span>
            </td>
        </tr>
    }
}
