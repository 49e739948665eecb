//! The score sheet 评标结果: every bidder's three factors, the committee's difference, the total.

use super::Opened;
use crate::study::handbook::Section;
use crate::ui::components::{
    AwardStamp, FactorKey, FactorPoints, Glyph, Icon, Note, ScoreBar, ScoredFactor, Tag, Tone,
};
use crate::ui::help::HelpLink;
use crate::ui::words::{money::yuan, name::name, tender};
use game::scenario::Weights;
use game::tender::{Factors, SheetEntry, Verdict};
use leptos::prelude::*;
use texts::i18n::*;

/// The sheet with all bidders.
#[component]
pub(super) fn Sheet(award: Opened) -> impl IntoView {
    let i18n = award.i18n;
    let customer =
        move || award.peek(|seen, _| name(i18n.get_locale(), &seen.customer(award.customer()).name).to_owned());
    let goods = move || award.peek(|seen, facts| tender::goods(i18n.get_locale(), seen.scenario(), &facts.terms));
    let (number, weights, entries) =
        award.with(|facts| (tender::number(facts.terms.id), facts.sheet.weights, facts.sheet.entries.clone()));
    let has_winner = entries.first().is_some_and(|entry| entry.total().is_some());
    let rows =
        entries.into_iter().enumerate().map(|(place, entry)| view! { <Bidder award entry place /> }).collect_view();
    let kicker = move || {
        let weights = tender::weights(weights);
        t_string!(i18n, awards.sheet.kicker, number = number, weights = weights)
    };
    view! {
        <section class="panel sheet" aria-labelledby="sheet">
            <header class="sheet__head">
                <div>
                    <p class="sub">{kicker}</p>
                    <h1 id="sheet">{customer} " " <span>{goods}</span></h1>
                </div>
                <div class="cluster">
                    <Legend award weights />
                    <HelpLink section=Section::Scoring />
                </div>
            </header>
            <table class="score">
                <caption class="vh">{t!(i18n, awards.sheet.caption)}</caption>
                <thead>
                    <tr>
                        <th scope="col"><span class="vh">{t!(i18n, awards.sheet.rank)}</span></th>
                        <th scope="col">{t!(i18n, awards.sheet.bidder)}</th>
                        <th scope="col" class="n">{t!(i18n, awards.sheet.price)}</th>
                        <th scope="col" class="barcell">
                            <span class="scale" aria-hidden="true">
                                <i>"0"</i><i>"25"</i><i>"50"</i><i>"75"</i><i>"100"</i>
                            </span>
                            <span class="vh">{t!(i18n, awards.sheet.factors)}</span>
                        </th>
                        <th scope="col" class="n">{t!(i18n, awards.sheet.committee)}</th>
                        <th scope="col" class="n">{t!(i18n, awards.sheet.total)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            {(!has_winner).then(|| view! {
                <div class="panel__body"><Note tone=Tone::Warn>{t!(i18n, awards.sheet.lapsed)}</Note></div>
            })}
        </section>
    }
}

#[component]
fn Legend(award: Opened, weights: Weights) -> impl IntoView {
    let i18n = award.i18n;
    let key = move |factor: ScoredFactor| {
        let weight = match factor {
            ScoredFactor::Price => weights.price,
            ScoredFactor::Recognition => weights.recognition,
            ScoredFactor::Service => weights.service,
        };
        view! { <li><FactorKey factor />{move || tender::factor(i18n.get_locale(), factor)}{format!(" {weight}")}</li> }
    };
    view! { <ul class="legend">{ScoredFactor::ALL.map(key).into_iter().collect_view()}</ul> }
}

/// One bidder's line.
#[component]
fn Bidder(award: Opened, entry: SheetEntry, place: usize) -> impl IntoView {
    let i18n = award.i18n;
    let (is_ours, is_lowest) = award.peek(|seen, facts| {
        (entry.company == seen.me(), entry.total().is_some() && facts.sheet.lowest() == Some(entry.offer.price))
    });
    let company = move || award.session.company_name(entry.company);
    let has_won = place == 0 && entry.total().is_some();
    let class = match (has_won, is_ours, entry.verdict) {
        (_, false, Verdict::Disqualified(_)) => "void",
        (_, true, Verdict::Disqualified(_)) => "void me",
        (true, true, _) => "win me",
        (true, false, _) => "win",
        (false, true, _) => "me",
        (false, false, _) => "",
    };
    let details = move || match entry.verdict {
        Verdict::Valid(_) => t_string!(
            i18n,
            awards.sheet.details,
            recognition = entry.offer.recognition.get(),
            service = entry.offer.service
        ),
        Verdict::Disqualified(_) => t_string!(i18n, awards.sheet.not_scored).to_string(),
    };
    let rank = match entry.verdict {
        Verdict::Valid(_) => (place + 1).to_string(),
        Verdict::Disqualified(_) => "—".to_owned(),
    };
    let (bar, panel, total) = match entry.verdict {
        Verdict::Valid(factors) => (
            view! { <Points award factors /> }.into_any(),
            tender::points_change(factors.committee).into_any(),
            view! {
                <b>{tender::points(factors.total())}</b>
                {has_won.then(|| view! {
                    <AwardStamp characters=['中', '标'] label=t!(i18n, awards.sheet.stamp) />
                })}
            }
            .into_any(),
        ),
        Verdict::Disqualified(why) => (
            view! {
                <span class="voidbar">
                    <Icon glyph=Glyph::Cross />
                    {move || award.peek(|seen, facts| tender::disqualified(i18n.get_locale(), seen.scenario(), facts.terms.id, why))}
                </span>
            }
            .into_any(),
            "—".into_any(),
            t!(i18n, awards.disqualified).into_any(),
        ),
    };
    view! {
        <tr class=class>
            <td class="rank">{rank}</td>
            <th scope="row">
                <b>{company}</b>
                {is_ours.then(|| view! { <Tag>{t!(i18n, awards.sheet.ours)}</Tag> })}
                <small>{details}</small>
            </th>
            <td class="n bidp">
                {yuan(entry.offer.price)}
                {is_lowest.then(|| view! { <small>{t!(i18n, awards.sheet.lowest)}</small> })}
            </td>
            <td class="barcell">{bar}</td>
            <td class="n panelc">
                // On a phone no heading says whose points they are.
                <span class="panelc__what" aria-hidden="true">{t!(i18n, awards.sheet.committee)} " "</span>
                {panel}
            </td>
            <td class="n total">{total}</td>
        </tr>
    }
}

/// The three factors as a bar with figures, spoken as words.
#[component]
fn Points(award: Opened, factors: Factors) -> impl IntoView {
    let i18n = award.i18n;
    let parts = [
        (ScoredFactor::Price, factors.price),
        (ScoredFactor::Recognition, factors.recognition),
        (ScoredFactor::Service, factors.service),
    ];
    let points: Vec<FactorPoints> = parts
        .iter()
        .map(|&(factor, points)| FactorPoints {
            factor,
            hundredths: points.0.max(0) as u32,
            uncertain_hundredths: 0,
            text: tender::points(points),
        })
        .collect();
    let words = move || {
        let word =
            |(factor, points)| format!("{} {}", tender::factor(i18n.get_locale(), factor), tender::points(points));
        parts.map(word).join(" · ")
    };
    view! {
        <span class="vh">{words}</span>
        <div aria-hidden="true"><ScoreBar points=Signal::stored(points) /></div>
    }
}
