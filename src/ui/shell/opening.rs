//! What came of an opening of bids, on one sheet: how many were won and lost, and each bid with its points.

use crate::ui::components::{AwardSeal, AwardStamp, Button, ButtonKind, Dialog, LinkButton, MiniSeal};
use crate::ui::route::{Page, href, use_route};
use crate::ui::session::{Session, use_session};
use crate::ui::words::event::results_of;
use crate::ui::words::money::yuan;
use crate::ui::words::name::name;
use crate::ui::words::tender;
use game::ids::TenderId;
use game::tender::Verdict;
use leptos::prelude::*;
use texts::i18n::*;

/// An own bid that was opened, in words.
struct BidLine {
    tender: TenderId,
    award: AwardSeal,
    outcome: &'static str,
    customer: String,
    about: String,
    points: String,
}

/// The sheet, when bids have just been opened.
#[component]
pub fn OpeningSheet() -> impl IntoView {
    let (session, i18n) = (use_session(), use_i18n());
    let open = Signal::derive(move || session.has_opened_bids());
    let title = move || {
        let results = session.unread_results();
        let won = results.iter().filter(|result| result.won).count();
        let disqualified = results.iter().filter(|result| result.disqualified).count();
        results_of(i18n.get_locale(), won, results.len() - won - disqualified, disqualified)
    };
    let close = move || session.close_opening();
    // A link on the sheet leads to another page; the sheet has done its work then.
    let route = use_route();
    Effect::new(move |before: Option<()>| {
        route.page();
        if before.is_some() {
            close();
        }
    });
    view! {
        <Dialog
            open
            on_close=close
            title=title
            close_label=t!(i18n, site.close)
            foot=move || view! {
                <Button on_click=close>{t!(i18n, awards.opening.later)}</Button>
                <LinkButton href=href(Page::Awards { selected: None }) kind=ButtonKind::Ink>
                    {t!(i18n, awards.opening.see_all)}
                </LinkButton>
            }
        >
            <Bids session />
        </Dialog>
    }
}

#[component]
fn Bids(session: Session) -> impl IntoView {
    let i18n = use_i18n();
    move || {
        let lines = lines(session, i18n.get_locale());
        let has_won = lines.iter().any(|line| line.award == AwardSeal::Won);
        let rows = lines.into_iter().map(|line| {
            let BidLine { tender, award, outcome, customer, about, points } = line;
            view! {
                <li>
                    <MiniSeal award label=outcome />
                    <span>
                        <a class="link" href=href(Page::Awards { selected: Some(tender) })>{customer}</a>
                        <small class="sub">{about}</small>
                    </span>
                    <b>{points}</b>
                </li>
            }
        });
        view! {
            <div class="opened">
                {has_won.then(|| view! { <AwardStamp characters=['中', '标'] label=t!(i18n, awards.won) /> })}
                <ul>{rows.collect_view()}</ul>
            </div>
        }
    }
}

/// The own bids of the opening, those that won first.
fn lines(session: Session, locale: Locale) -> Vec<BidLine> {
    let mut results = session.unread_results();
    game::sort::by_key(&mut results, |result| (!result.won, result.tender));
    let line = |seen: &game::observation::Observation<'_>, tender: TenderId, won: bool| {
        let view = seen.tender(tender)?;
        let sheet = view.sheet()?;
        let own = sheet.entry_of(seen.me())?;
        let customer = name(locale, &seen.customer(tender.customer).name).to_owned();
        let worth = yuan(own.offer.price.times(view.terms().quantity));
        let winner = sheet.winner().filter(|_| !won);
        let about = match winner {
            Some(winner) => {
                let company = crate::ui::words::name::company(locale, seen, winner.company);
                td_string!(locale, awards.opening.lost_to, worth = worth, company = company)
            }
            None => td_string!(locale, awards.opening.worth, worth = worth),
        };
        let (award, outcome) = match own.total() {
            None => (AwardSeal::Disqualified, td_string!(locale, awards.disqualified)),
            Some(_) if won => (AwardSeal::Won, td_string!(locale, awards.won)),
            Some(_) => (AwardSeal::Lost, td_string!(locale, awards.lost)),
        };
        let points = match (own.total(), winner.and_then(|winner| winner.total())) {
            (Some(own), Some(best)) => {
                td_string!(
                    locale,
                    awards.opening.points_against,
                    own = tender::points(own),
                    best = tender::points(best)
                )
            }
            (Some(own), None) => td_string!(locale, awards.opening.points, own = tender::points(own)),
            (None, _) => outcome.to_owned(),
        };
        // Why it did not count says more than who won.
        let about = match own.verdict {
            Verdict::Disqualified(why) => tender::disqualified(locale, seen.scenario(), tender, why),
            Verdict::Valid(_) => about,
        };
        Some(BidLine { tender, award, outcome, customer, about, points })
    };
    session.peek(|seen| results.iter().filter_map(|result| line(seen, result.tender, result.won)).collect())
}
