//! A tender that takes no bids any more: the bid as it was, what came of it, and the way to the
//! whole award. Nothing here is forecast, and nothing can be changed.

use super::head::Head;
use super::requirements::Offered;
use super::room::BidRoom;
use crate::ui::components::{
    AwardSeal, ButtonKind, FactorBar, FactorKey, FactorPoints, Glyph, LinkButton, MiniSeal, Note, Panel, ScoredFactor,
    Tone,
};
use crate::ui::route::{Page, href};
use crate::ui::words::{
    money::{grouped, yuan},
    tender,
};
use game::ids::CompanyId;
use game::money::Money;
use game::observation::Observation;
use game::scenario::Weights;
use game::tender::{Bid, Centi, Disqualification, Factors, TenderState, Terms, Verdict};
use leptos::prelude::*;
use texts::i18n::*;

/// The page of a tender from its deadline on.
#[component]
pub(super) fn Closed(room: BidRoom) -> impl IntoView {
    let bid = room.session.peek(|seen| seen.tender(room.tender)?.my_bid().copied());
    view! {
        <div class="bid bid--closed">
            <Head room is_open=false />
            <div class="bid__side"><Outcome room has_bid=bid.is_some() /></div>
            <Offered room product=bid.map(|bid| bid.product) />
            {bid.map(|bid| view! { <AsItWas room bid /> })}
        </div>
    }
}

/// What came of the tender for the own company.
#[derive(Clone, Copy, PartialEq)]
enum Came {
    /// The bids were not opened.
    Waiting,
    /// The own bid won, with these points of these weights.
    Won(Weights, Factors),
    /// It counted, and somebody else won with that total at that price.
    Lost(Weights, Factors, Rival),
    /// It did not count.
    Disqualified(Disqualification),
    /// Others bid alone: the winner, if there was one, and its price.
    Others(Option<(CompanyId, Option<Money>)>),
}

/// The company that won instead.
#[derive(Clone, Copy, PartialEq)]
struct Rival {
    company: CompanyId,
    price: Money,
    total: Centi,
}

fn came(seen: &Observation<'_>, terms: &Terms) -> Came {
    let Some(view) = seen.tender(terms.id) else { return Came::Waiting };
    let others = match view.state() {
        TenderState::Open => return Came::Waiting,
        TenderState::Awarded { winner } => Came::Others(Some((winner, view.award_price()))),
        TenderState::Lapsed => Came::Others(None),
    };
    let Some(sheet) = view.sheet() else { return others };
    match (sheet.entry_of(seen.me()).map(|own| own.verdict), sheet.winner()) {
        (Some(Verdict::Disqualified(why)), _) => Came::Disqualified(why),
        (Some(Verdict::Valid(factors)), Some(winner)) if winner.company == seen.me() => {
            Came::Won(sheet.weights, factors)
        }
        (Some(Verdict::Valid(factors)), Some(winner)) => {
            let total = winner.total().unwrap_or_default();
            let rival = Rival { company: winner.company, price: winner.offer.price, total };
            Came::Lost(sheet.weights, factors, rival)
        }
        _ => others,
    }
}

/// The slip, opened: seal, total, the factors, and where all of it can be read.
#[component]
fn Outcome(room: BidRoom, has_bid: bool) -> impl IntoView {
    let i18n = room.i18n;
    let came = Memo::new(move |_| room.view(came));
    let (won, lost, disqualified) = (
        move || t_string!(i18n, awards.won).to_owned(),
        move || t_string!(i18n, awards.lost).to_owned(),
        move || t_string!(i18n, awards.disqualified).to_owned(),
    );
    let content = move || {
        match came.get() {
        Came::Waiting if has_bid => view! { <p class="sub">{t!(i18n, tenders.opened.waiting)}</p> }.into_any(),
        Came::Waiting => view! { <p class="sub">{t!(i18n, tenders.opened.no_bid)}</p> }.into_any(),
        Came::Won(weights, factors) => view! {
            <Verdictline award=AwardSeal::Won words=won() total=Some(factors.total()) />
            <Points room weights factors />
        }
        .into_any(),
        Came::Lost(weights, factors, rival) => view! {
            <Verdictline award=AwardSeal::Lost words=lost() total=Some(factors.total()) />
            <Points room weights factors />
            <Note>{move || lost_to(room, rival)}</Note>
        }
        .into_any(),
        Came::Disqualified(why) => view! {
            <Verdictline award=AwardSeal::Disqualified words=disqualified() total=None />
            <Note tone=Tone::Danger>
                {move || room.view(|seen, _| tender::disqualified(i18n.get_locale(), seen.scenario(), room.tender, why))}
            </Note>
        }
        .into_any(),
        Came::Others(winner) => view! {
            <p class="sub">{t!(i18n, tenders.opened.no_bid)}</p>
            <p>{move || others(room, winner)}</p>
        }
        .into_any(),
    }
    };
    let has_sheet = move || matches!(came.get(), Came::Won(..) | Came::Lost(..) | Came::Disqualified(_));
    let state = move || match came.get() {
        Came::Waiting => t_string!(i18n, tenders.room.closed),
        _ => t_string!(i18n, tenders.opened.state),
    };
    view! {
        <aside class="slip" aria-labelledby="slip">
            <header>
                <h2 id="slip">{t!(i18n, tenders.slip.title)}</h2>
                <span class="sub">{state}</span>
            </header>
            {content}
            {move || match has_sheet() {
                true => view! {
                    <LinkButton
                        href=href(Page::Awards { selected: Some(room.tender) })
                        kind=ButtonKind::Ink
                        icon=Glyph::Award
                    >
                        {t!(i18n, tenders.room.see_award)}
                    </LinkButton>
                }
                .into_any(),
                false => view! {
                    <LinkButton href=href(Page::Tenders)>{t!(i18n, tenders.room.back)}</LinkButton>
                }
                .into_any(),
            }}
        </aside>
    }
}

/// A sentence that names the winner, its price and its total.
fn lost_to(room: BidRoom, rival: Rival) -> String {
    let company = room.session.company_name(rival.company);
    let (price, total) = (yuan(rival.price), tender::points(rival.total));
    t_string!(room.i18n, tenders.opened.lost_to, company = company, price = price, total = total)
}

/// What others made of a tender without the own company.
fn others(room: BidRoom, winner: Option<(CompanyId, Option<Money>)>) -> String {
    let i18n = room.i18n;
    match winner {
        Some((company, Some(price))) => {
            let company = room.session.company_name(company);
            t_string!(i18n, tenders.book.lost_to, company = company, price = yuan(price))
        }
        Some((company, None)) => {
            t_string!(i18n, tenders.opened.won_by, company = room.session.company_name(company))
        }
        None => t_string!(i18n, tenders.book.lapsed).to_owned(),
    }
}

/// The seal, what it says, and the total.
#[component]
fn Verdictline(award: AwardSeal, words: String, total: Option<Centi>) -> impl IntoView {
    let i18n = use_i18n();
    let spoken = words.clone();
    view! {
        <div class="slip__total">
            <MiniSeal award label=move || spoken.clone() />
            <strong aria-hidden="true">{words}</strong>
            {total.map(|total| view! {
                <b>{tender::points(total)}</b>
                <span class="sub">{t!(i18n, tenders.slip.of_hundred)}</span>
            })}
        </div>
    }
}

/// The factors as the committee counted them, with what it added.
#[component]
fn Points(room: BidRoom, weights: Weights, factors: Factors) -> impl IntoView {
    let i18n = room.i18n;
    let parts = [
        (ScoredFactor::Price, weights.price, factors.price),
        (ScoredFactor::Recognition, weights.recognition, factors.recognition),
        (ScoredFactor::Service, weights.service, factors.service),
    ];
    let bar = parts.map(|(factor, _, points)| FactorPoints {
        factor,
        hundredths: points.0.max(0) as u32,
        uncertain_hundredths: 0,
        text: tender::points(points),
    });
    let label = move || {
        let [price, recognition, service] = parts.map(|(_, _, points)| tender::points(points));
        t_string!(i18n, tenders.slip.bar, price = price, recognition = recognition, service = service)
    };
    let row = |(factor, weight, points): (ScoredFactor, u8, Centi)| {
        view! {
            <tr>
                <th scope="row"><FactorKey factor />{move || tender::factor(i18n.get_locale(), factor)}</th>
                <td class="n">{weight}</td>
                <td class="n"><b>{tender::points(points)}</b></td>
            </tr>
        }
    };
    view! {
        <FactorBar points=Signal::stored(bar.to_vec()) label />
        <table class="fac">
            <caption class="vh">{t!(i18n, tenders.slip.factors)}</caption>
            <thead>
                <tr>
                    <th scope="col">{t!(i18n, tenders.slip.factor)}</th>
                    <th scope="col" class="n">{t!(i18n, tenders.slip.weight)}</th>
                    <th scope="col" class="n">{t!(i18n, tenders.slip.points)}</th>
                </tr>
            </thead>
            <tbody>
                {parts.map(row).into_iter().collect_view()}
                <tr>
                    <th scope="row">{t!(i18n, tenders.factor.committee)}</th>
                    <td></td>
                    <td class="n"><b>{tender::points_change(factors.committee)}</b></td>
                </tr>
            </tbody>
        </table>
    }
}

/// What was sealed.
#[component]
fn AsItWas(room: BidRoom, bid: Bid) -> impl IntoView {
    let i18n = room.i18n;
    let product = move || room.view(|seen, _| tender::product(i18n.get_locale(), seen.scenario(), bid.product));
    let package = move || room.view(|seen, _| tender::package(i18n.get_locale(), seen.scenario(), bid.package));
    let worth = move || {
        let unit = room.view(|seen, _| tender::units(i18n.get_locale(), seen.scenario(), room.tender.customer));
        let quantity = grouped(room.terms(|terms| terms.quantity).into());
        t_string!(i18n, tenders.slip.worth, price = yuan(bid.unit_price()), quantity = quantity, unit = unit)
    };
    let sum = room.terms(|terms| terms.worth_at(bid.unit_price()));
    let promised = move || {
        room.view(|seen, terms| {
            let pack = seen.scenario().package(bid.package)?;
            Some(tender::date(i18n.get_locale(), terms.promised(pack)))
        })
    };
    view! {
        <Panel title=t!(i18n, tenders.opened.title) class="as-it-was">
            <dl class="sum panel__body">
                <div><dt>{t!(i18n, tenders.opened.product)}</dt><dd>{product}</dd></div>
                <div><dt>{t!(i18n, tenders.slip.package)}</dt><dd>{package}</dd></div>
                <div><dt>{t!(i18n, tenders.opened.promised)}</dt><dd>{promised}</dd></div>
                <div class="tot"><dt>{worth}</dt><dd>{yuan(sum)}</dd></div>
            </dl>
        </Panel>
    }
}
