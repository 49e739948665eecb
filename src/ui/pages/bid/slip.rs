//! The bid slip: the own score as far as one may know it, what would be left, what would make
//! the bid disqualified, and the seal.

use super::room::{BidAnswer, BidRoom};
use crate::crm::game_page::PageSection;
use crate::insight::bidding::cash_if_won::{CashOutlook, if_won, outlook};
use crate::insight::bidding::estimate::Estimate;
use crate::insight::bidding::requirements::Check;
use crate::insight::bidding::service_parts::ServiceParts;
use crate::study::handbook::Section;
use crate::ui::barred::sees;
use crate::ui::components::{
    Button, ButtonKind, ExplainLine, Explanation, FactorBar, FactorKey, FactorPoints, Glyph, Icon, Note, ScoredFactor,
    Tone,
};
use crate::ui::help::{Explained, HelpLink};
use crate::ui::words::{
    money::{grouped, yuan},
    tender,
};
use game::money::Money;
use game::refusal::Refusal;
use game::scenario::Range;
use game::setup::Validity;
use game::tender::{Centi, Disqualification};
use leptos::prelude::*;
use texts::i18n::*;

/// The slip at the side.
#[component]
pub(super) fn Slip(room: BidRoom) -> impl IntoView {
    let i18n = room.i18n;
    let state = move || {
        room.answer.with(|answer| match (answer.sealed.is_some(), answer.is_sealed()) {
            (false, _) => t_string!(i18n, tenders.slip.state_new),
            (true, true) => t_string!(i18n, tenders.slip.state_sealed),
            (true, false) => t_string!(i18n, tenders.slip.state_changed),
        })
    };
    let (members, most) = room.session.peek(|seen| {
        let rules = &seen.scenario().tender;
        (rules.members, Centi(i32::from(rules.committee)))
    });
    view! {
        <aside class="slip" aria-labelledby="slip" class:is-invalid=move || room.answer.with(|a| a.disqualification().is_some())>
            <header>
                <h2 id="slip">{t!(i18n, tenders.slip.title)}</h2>
                <span class="sub">{state}</span>
                <HelpLink section=Section::Scoring />
            </header>
            <div class="slip__total">
                <span class="sub">{t!(i18n, tenders.slip.total)}</span>
                <b>{move || total(room)}</b>
                <span class="sub">{t!(i18n, tenders.slip.of_hundred)}</span>
            </div>
            <Bars room />
            <Factors room />
            <p class="sub">{t!(i18n, tenders.slip.committee, members, most = tender::points(most))}</p>
            <Sum room />
            <DisqualificationNote room />
            <Checks room />
            <Act room />
        </aside>
    }
}

/// On phones: score, margin and seal, always at the thumb.
#[component]
pub(super) fn Bar(room: BidRoom) -> impl IntoView {
    let i18n = room.i18n;
    let sees_margins = sees(PageSection::Margins);
    view! {
        <div class="bidbar">
            <div><span class="sub">{t!(i18n, tenders.slip.total)}</span><b>{move || total(room)}</b></div>
            <Show when=move || sees_margins()>
                <div>
                    <span class="sub">{t!(i18n, tenders.slip.profit)}</span>
                    <b>{move || room.answer.with(|answer| yuan(answer.margin.profit))}</b>
                </div>
            </Show>
            <SealButton room />
        </div>
    }
}

fn total(room: BidRoom) -> String {
    let Range { least: from, most: to } = room.answer.with(|answer| answer.estimate.total());
    range(room, from, to)
}

/// Both ends with one decimal, or one figure where they are the same.
fn range(room: BidRoom, from: Centi, to: Centi) -> String {
    let (from, to) = (tender::rough_points(from), tender::rough_points(to));
    if from == to { from } else { t_string!(room.i18n, tenders.slip.between, from = from, to = to) }
}

#[component]
fn Bars(room: BidRoom) -> impl IntoView {
    let i18n = room.i18n;
    let part = |factor, sure: Centi, more: Centi| FactorPoints {
        factor,
        hundredths: sure.0.max(0) as u32,
        uncertain_hundredths: more.0.max(0) as u32,
        text: tender::points(sure),
    };
    let points = Signal::derive(move || {
        let estimate = room.answer.with(|answer| answer.estimate);
        vec![
            part(ScoredFactor::Price, estimate.price.least, estimate.price.most - estimate.price.least),
            part(ScoredFactor::Recognition, estimate.recognition, Centi(0)),
            part(ScoredFactor::Service, estimate.service, Centi(0)),
        ]
    });
    let label = move || {
        let estimate = room.answer.with(|answer| answer.estimate);
        t_string!(
            i18n,
            tenders.slip.bar,
            price = range(room, estimate.price.least, estimate.price.most),
            recognition = tender::rough_points(estimate.recognition),
            service = tender::rough_points(estimate.service)
        )
    };
    view! { <FactorBar points label /> }
}

#[component]
fn Factors(room: BidRoom) -> impl IntoView {
    let i18n = room.i18n;
    let lines = ScoredFactor::ALL.map(|factor| view! { <Line room factor /> }).into_iter().collect_view();
    view! {
        <table class="fac">
            <caption class="vh">{t!(i18n, tenders.slip.factors)}</caption>
            <thead>
                <tr>
                    <th scope="col">{t!(i18n, tenders.slip.factor)}</th>
                    <th scope="col" class="n">{t!(i18n, tenders.slip.weight)}</th>
                    <th scope="col" class="n">{t!(i18n, tenders.slip.single)}</th>
                    <th scope="col" class="n">{t!(i18n, tenders.slip.points)}</th>
                </tr>
            </thead>
            <tbody>{lines}</tbody>
        </table>
    }
}

/// Weight, share of the weight, and points of one factor.
#[component]
fn Line(room: BidRoom, factor: ScoredFactor) -> impl IntoView {
    let i18n = room.i18n;
    let estimate = Memo::new(move |_| room.answer.with(|answer| answer.estimate));
    let weight = move || weight(&estimate.get(), factor);
    let ends = move || ends(&estimate.get(), factor);
    let single = move || {
        let Range { least: from, most: to } = ends();
        let of = |points: Centi| points.0 / i32::from(weight().max(1));
        if of(from) == of(to) { of(from).to_string() } else { format!("{}–{}", of(from), of(to)) }
    };
    let points = move || {
        let Range { least: from, most: to } = ends();
        let (from, to) = (tender::rough_points(from), tender::rough_points(to));
        if from == to { from } else { format!("{from}–{to}") }
    };
    let note = move || note(room, &estimate.get(), factor);
    view! {
        <tr>
            <th scope="row">
                <FactorKey factor />
                {move || tender::factor(i18n.get_locale(), factor)}
                <small>{note}</small>
            </th>
            <td class="n">{weight}</td>
            <td class="n">{single}</td>
            <td class="n">
                <b>
                    <Explained account=move || account(room, factor)>{points}</Explained>
                </b>
            </td>
        </tr>
    }
}

fn weight(estimate: &Estimate, factor: ScoredFactor) -> u8 {
    match factor {
        ScoredFactor::Price => estimate.weights.price,
        ScoredFactor::Recognition => estimate.weights.recognition,
        ScoredFactor::Service => estimate.weights.service,
    }
}

fn ends(estimate: &Estimate, factor: ScoredFactor) -> Range<Centi> {
    let sure = |points| Range { least: points, most: points };
    match factor {
        ScoredFactor::Price => estimate.price,
        ScoredFactor::Recognition => sure(estimate.recognition),
        ScoredFactor::Service => sure(estimate.service),
    }
}

fn note(room: BidRoom, estimate: &Estimate, factor: ScoredFactor) -> Option<String> {
    let i18n = room.i18n;
    let (now, then) = (estimate.recognised.now.get(), estimate.recognised.at_deadline.get());
    match factor {
        ScoredFactor::Price => None,
        ScoredFactor::Recognition if now == then => Some(t_string!(i18n, tenders.slip.now, now = now)),
        ScoredFactor::Recognition => Some(t_string!(i18n, tenders.slip.now_then, now = now, then = then)),
        ScoredFactor::Service => {
            let package = room.draft.with(|bid| bid.package);
            let pack = room.view(|seen, _| tender::package(i18n.get_locale(), seen.scenario(), package));
            Some(t_string!(i18n, tenders.slip.pack_and_record, pack = pack))
        }
    }
}

/// Where a factor's points come from.
fn account(room: BidRoom, factor: ScoredFactor) -> Explanation {
    let i18n = room.i18n;
    let answer = room.answer.get();
    let estimate = answer.estimate;
    let line = |what: String, amount: String| ExplainLine { what, amount };
    let weighted =
        line(t_string!(i18n, tenders.slip.explain_weight).to_string(), weight(&estimate, factor).to_string());
    let Range { least: from, most: to } = ends(&estimate, factor);
    let sum = Some(line(t_string!(i18n, tenders.slip.points).to_string(), range(room, from, to)));
    let (rule, lines) = match factor {
        ScoredFactor::Price => {
            let lowest = format!("{} – {}", yuan(estimate.lowest.from), yuan(estimate.lowest.to));
            let yours = yuan(answer.bid.unit_price());
            (
                t_string!(i18n, tenders.slip.explain_price).to_string(),
                vec![
                    line(t_string!(i18n, tenders.slip.explain_lowest).to_string(), lowest),
                    line(t_string!(i18n, tenders.slip.explain_yours).to_string(), yours),
                    weighted,
                ],
            )
        }
        ScoredFactor::Recognition => (
            t_string!(i18n, tenders.slip.explain_recognition).to_string(),
            vec![
                line(tender::factor(i18n.get_locale(), factor), estimate.recognised.at_deadline.get().to_string()),
                weighted,
            ],
        ),
        ScoredFactor::Service => {
            let parts = room.view(|seen, terms| ServiceParts::of(seen, terms, &answer.bid));
            (
                t_string!(i18n, tenders.slip.explain_service).to_string(),
                vec![
                    line(t_string!(i18n, tenders.slip.explain_pack).to_string(), parts.package.to_string()),
                    line(t_string!(i18n, tenders.slip.explain_record).to_string(), tender::signed(parts.record)),
                    line(t_string!(i18n, tenders.slip.explain_term).to_string(), tender::signed(parts.term)),
                    line(
                        t_string!(i18n, tenders.slip.explain_proposal).to_string(),
                        tender::signed(parts.proposal.into()),
                    ),
                    line(t_string!(i18n, tenders.slip.explain_missing).to_string(), format!("−{}", parts.missing)),
                    weighted,
                ],
            )
        }
    };
    Explanation { title: tender::factor(i18n.get_locale(), factor), rule, lines, sum }
}

/// What the contract would come to, and what of it would be left where the role sees that.
#[component]
fn Sum(room: BidRoom) -> impl IntoView {
    let i18n = room.i18n;
    let margin = Memo::new(move |_| room.answer.with(|answer| answer.margin));
    let worth = move || {
        let price = yuan(room.draft.with(|bid| bid.unit_price()));
        let unit = room.view(|seen, _| tender::units(i18n.get_locale(), seen.scenario(), room.tender.customer));
        let quantity = room.terms(|terms| terms.quantity);
        t_string!(i18n, tenders.slip.worth, price = price, quantity = grouped(quantity.into()), unit = unit)
    };
    let out = |amount: Money| yuan(-amount);
    let sees_margins = sees(PageSection::Margins);
    view! {
        <dl class="sum">
            <div><dt>{worth}</dt><dd>{move || yuan(margin.get().worth)}</dd></div>
            <Show when=move || sees_margins()>
                <div><dt>{t!(i18n, tenders.slip.goods)}</dt><dd>{move || out(margin.get().goods)}</dd></div>
                <div><dt>{t!(i18n, tenders.slip.freight)}</dt><dd>{move || out(margin.get().freight)}</dd></div>
                <div><dt>{t!(i18n, tenders.slip.package)}</dt><dd>{move || out(margin.get().package)}</dd></div>
                <div class="tot">
                    <dt>{t!(i18n, tenders.slip.profit)} " " <small>{move || tender::percent(margin.get().rate)}</small></dt>
                    <dd>{move || yuan(margin.get().profit)}</dd>
                </div>
            </Show>
        </dl>
    }
}

/// What would make the bid disqualified, unless the game is silent.
#[component]
fn DisqualificationNote(room: BidRoom) -> impl IntoView {
    let i18n = room.i18n;
    let found = Memo::new(move |_| room.answer.with(|a| a.disqualification().map(|why| (why, a.validity))));
    move || {
        let (why, validity) = found.get()?;
        let words = match why {
            // Bids are still open: nobody has lost anything yet.
            Disqualification::PlaceLost => t_string!(i18n, tenders.slip.no_place).to_owned(),
            _ => room.view(|seen, _| tender::disqualified(i18n.get_locale(), seen.scenario(), room.tender, why)),
        };
        let (tone, head) = match validity {
            Validity::Practice => (Tone::Danger, t_string!(i18n, tenders.slip.blocked)),
            _ => (Tone::Warn, t_string!(i18n, tenders.slip.warned)),
        };
        Some(view! { <Note tone alert=true><b>{head}</b><br />{words}</Note> })
    }
}

#[component]
fn Checks(room: BidRoom) -> impl IntoView {
    let i18n = room.i18n;
    let checks = Memo::new(move |_| room.answer.with(|answer| answer.checks));
    let is_rough =
        Memo::new(move |_| room.view(|seen, _| !seen.has_studied(seen.customer(room.tender.customer).industry)));
    let cash = Memo::new(move |_| {
        let bid = room.draft.get();
        room.view(|seen, terms| outlook(seen, &if_won(seen, terms, &bid).this)).map(|low| low.outlook)
    });
    let words = move |check: Check| match check {
        Check::Stars(None) if is_rough.get() => t_string!(i18n, tenders.slip.check_stars_rough),
        Check::Stars(_) => t_string!(i18n, tenders.slip.check_stars),
        Check::Ceiling(_) => t_string!(i18n, tenders.slip.check_ceiling),
        Check::Place(_) => t_string!(i18n, tenders.slip.check_place),
        Check::Bond(_) => t_string!(i18n, tenders.slip.check_bond),
    };
    let line = move |check: Check| {
        let (class, glyph) = match check {
            check if check.disqualification().is_some() => ("no-go", Glyph::Cross),
            // A level of a family that was not studied may be one off.
            Check::Stars(_) if is_rough.get() => ("w", Glyph::Warn),
            _ => ("", Glyph::Check),
        };
        view! { <li class=class><Icon glyph />{words(check)}</li> }
    };
    let shown = move || room.speaks().then(|| checks.get().map(line).into_iter().collect_view());
    let sees_margins = sees(PageSection::Margins);
    let money = move || {
        let (class, glyph, words) = match cash.get().filter(|_| sees_margins())? {
            CashOutlook::Fine => ("", Glyph::Check, t_string!(i18n, tenders.slip.cash_fine).to_string()),
            CashOutlook::Credit(left) => {
                ("w", Glyph::Warn, t_string!(i18n, tenders.slip.cash_credit, left = yuan(left)))
            }
            CashOutlook::Ruin(beyond) => {
                ("no-go", Glyph::Cross, t_string!(i18n, tenders.slip.cash_ruin, beyond = yuan(beyond)))
            }
        };
        Some(view! { <li class=class><Icon glyph />{words}</li> })
    };
    view! { <ul class="checks" aria-label=t!(i18n, tenders.slip.checks)>{shown}{money}</ul> }
}

/// Seal, change, withdraw.
#[component]
fn Act(room: BidRoom) -> impl IntoView {
    let i18n = room.i18n;
    let hour = room.terms(|terms| terms.deadline.in_month().get() / game::time::HOUR);
    let is_sealed = Memo::new(move |_| room.answer.with(|answer| answer.sealed.is_some()));
    let refusal = move || {
        let refusal = room.answer.with(|answer| answer.refusal)?;
        // What makes it disqualified stands above already.
        (!matches!(refusal, Refusal::BidDisqualified(_) | Refusal::TenderNotOpen))
            .then(|| crate::ui::words::refusal::refusal(i18n.get_locale(), refusal))
    };
    let said = move || {
        let answer = room.answer.get();
        answer.sealed.map(|bid| t_string!(i18n, tenders.slip.said_sealed, price = yuan(bid.unit_price())))
    };
    view! {
        <div class="slip__go">
            <SealButton room />
            <Show when=move || is_sealed.get()>
                <Button on_click=move || room.withdraw()>{t!(i18n, tenders.slip.withdraw)}</Button>
            </Show>
            <p class="sub">{t!(i18n, tenders.slip.until, hour = hour)}</p>
        </div>
        {move || refusal().map(|words| view! { <Note tone=Tone::Warn>{words}</Note> })}
        <p class="sub slip__said" role="status" tabindex="-1">{said}</p>
    }
}

#[component]
fn SealButton(room: BidRoom) -> impl IntoView {
    let i18n = room.i18n;
    let disabled = Signal::derive(move || room.answer.with(cannot_seal));
    let words = move || {
        room.answer.with(|answer| match (answer.sealed.is_some(), answer.is_sealed()) {
            (false, _) => t_string!(i18n, tenders.slip.seal),
            (true, true) => t_string!(i18n, tenders.slip.sealed),
            (true, false) => t_string!(i18n, tenders.slip.reseal),
        })
    };
    view! {
        <Button on_click=move || room.seal() kind=ButtonKind::Seal icon=Glyph::Seal disabled>
            {words}
        </Button>
    }
}

fn cannot_seal(answer: &BidAnswer) -> bool {
    answer.refusal.is_some() || answer.is_sealed()
}
