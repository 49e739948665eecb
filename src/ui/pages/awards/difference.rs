//! Where the bid was lost, or won: factor by factor against the winner, or the second.

use super::Opened;
use crate::insight::bidding::post_mortem::{FactorDifference, PostMortem};
use crate::ui::components::{FactorKey, Panel, ScoredFactor};
use crate::ui::words::{money::yuan, tender};
use game::tender::{Centi, Offer, Verdict};
use leptos::prelude::*;
use texts::i18n::*;

/// The difference to the best other bid.
#[component]
pub(super) fn Against(award: Opened) -> impl IntoView {
    let i18n = award.i18n;
    let (difference, has_won) = award.peek(|seen, facts| match &facts.post_mortem {
        PostMortem::NotWon(loss) => (loss.against, false),
        PostMortem::Won { .. } => (to_second(seen.me(), &facts.sheet), true),
    });
    let title = move || match has_won {
        true => t_string!(i18n, awards.why.title_ahead),
        false => t_string!(i18n, awards.why.title),
    };
    view! {
        <Panel title class=if difference.is_some() { "why" } else { "why why--alone" }>
            {match difference {
                Some(difference) => view! { <Table award difference has_won /> }.into_any(),
                None => view! { <p class="panel__body sub">{t!(i18n, awards.why.alone)}</p> }.into_any(),
            }}
        </Panel>
    }
}

/// The winner against the second of the sheet.
fn to_second(me: game::ids::CompanyId, sheet: &game::tender::ScoreSheet) -> Option<FactorDifference> {
    let factors = |verdict| match verdict {
        Verdict::Valid(factors) => Some(factors),
        Verdict::Disqualified(_) => None,
    };
    let own = factors(sheet.entry_of(me)?.verdict)?;
    let second = sheet.valid().find(|entry| entry.company != me)?;
    Some(FactorDifference { company: second.company, own, theirs: factors(second.verdict)? })
}

#[component]
fn Table(award: Opened, difference: FactorDifference, has_won: bool) -> impl IntoView {
    let i18n = award.i18n;
    let (ours, theirs, counted) = award.peek(|seen, facts| {
        let offer = |company| facts.sheet.entry_of(company).map(|entry| (entry.offer, entry.total().is_some()));
        let (ours, counted) = offer(seen.me()).unzip();
        (ours, offer(difference.company).map(|(offer, _)| offer), counted.unwrap_or(false))
    });
    let offers = ours.zip(theirs);
    let total = difference.total();
    let [price, recognition, service, panel] = difference.by_factor();
    let most = difference.by_factor().into_iter().map(|points| points.0.unsigned_abs()).max().unwrap_or(1).max(1);
    let lead = move || {
        let company = award.session.company_name(difference.company);
        match (counted, has_won) {
            (false, _) => t_string!(i18n, awards.why.would_count, company = company),
            (true, true) => t_string!(i18n, awards.why.ahead, company = company),
            (true, false) => t_string!(i18n, awards.why.behind, company = company),
        }
    };
    let is_ahead = total.0 >= 0;
    let row = move |factor: Option<ScoredFactor>, points: Centi| view! { <Row award factor points most offers /> };
    view! {
        <div class="why__fig">
            <b class:is-ahead=is_ahead>{tender::points_change(total)}</b>
            <p>{lead}<br />{move || offers.map(|offers| by_price(award, offers, price))}</p>
        </div>
        <table class="dvt">
            <caption class="vh">{t!(i18n, awards.why.caption)}</caption>
            <tbody>
                {row(Some(ScoredFactor::Price), price)}
                {row(Some(ScoredFactor::Recognition), recognition)}
                {row(Some(ScoredFactor::Service), service)}
                {row(None, panel)}
            </tbody>
            <tfoot>
                <tr>
                    <th scope="row">{t!(i18n, awards.why.total)}</th>
                    <td></td>
                    <td class="n"><b>{tender::points_change(total)}</b></td>
                </tr>
            </tfoot>
        </table>
    }
}

/// What the difference in price was worth.
fn by_price(award: Opened, (ours, theirs): (Offer, Offer), points: Centi) -> String {
    let i18n = award.i18n;
    let cheaper = theirs.price - ours.price;
    if cheaper.is_positive() {
        let (amount, gained) = (yuan(cheaper), tender::points(points));
        return match points.0 {
            ..200 => t_string!(i18n, awards.why.cheaper, amount = amount, points = gained),
            _ => t_string!(i18n, awards.why.cheaper_much, amount = amount, points = gained),
        };
    }
    if cheaper.is_negative() {
        let lost = tender::points(Centi(-points.0));
        return t_string!(i18n, awards.why.dearer, amount = yuan(-cheaper), points = lost);
    }
    String::new()
}

/// One factor, or the committee; the bar's length is against the largest difference.
#[component]
fn Row(
    award: Opened,
    factor: Option<ScoredFactor>,
    points: Centi,
    most: u32,
    offers: Option<(Offer, Offer)>,
) -> impl IntoView {
    let i18n = award.i18n;
    let title = move || match factor {
        Some(factor) => tender::factor(i18n.get_locale(), factor),
        None => t_string!(i18n, tenders.factor.committee).to_string(),
    };
    let details = move || {
        let (ours, theirs) = offers?;
        Some(match factor {
            Some(ScoredFactor::Price) => {
                let (own, theirs) = (yuan(ours.price), yuan(theirs.price));
                t_string!(i18n, awards.why.price_row, own = own, theirs = theirs)
            }
            Some(ScoredFactor::Recognition) => {
                let (own, theirs) = (ours.recognition.get(), theirs.recognition.get());
                t_string!(i18n, awards.why.recognition_row, own = own, theirs = theirs)
            }
            Some(ScoredFactor::Service) => {
                t_string!(i18n, awards.why.service_row, own = ours.service, theirs = theirs.service)
            }
            None => {
                let members = award.session.peek(|seen| seen.scenario().tender.members);
                t_string!(i18n, awards.why.committee_row, members)
            }
        })
    };
    let letter = match factor {
        Some(ScoredFactor::Price) => 'p',
        Some(ScoredFactor::Recognition) => 'r',
        Some(ScoredFactor::Service) => 's',
        None => 'x',
    };
    let is_behind = points.0 < 0;
    // The zero line stands where losses have room: 70 % of the way, so a bar is at most 50 % or 20 %.
    let room = if is_behind { 500 } else { 200 };
    let width = points.0.unsigned_abs() * room / most;
    let tone = match points.0 {
        ..0 => "dn",
        0 => "",
        _ => "up",
    };
    let bar = format!("dv__{letter} {}", if is_behind { "neg" } else { "pos" });
    view! {
        <tr>
            <th scope="row">
                {factor.map(|factor| view! { <FactorKey factor /> })}
                {title}
                <small>{details}</small>
            </th>
            <td><div class="dv" aria-hidden="true"><i class=bar style=format!("--w:{}.{}%", width / 10, width % 10)></i></div></td>
            <td class="n"><b class=tone>{tender::points_change(points)}</b></td>
        </tr>
    }
}
