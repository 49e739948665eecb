//! One tender of the book.

use crate::ui::components::{
    ButtonKind, ButtonSize, Glyph, IndustryStamp, LinkButton, PlaceOwner, Places, Row, Tag, Tone,
};
use crate::ui::route::{Page, href};
use crate::ui::session::Session;
use crate::ui::symbols::{STAR, SymbolKind, SymbolOf};
use crate::ui::words::{money::yuan, name::name, tender};
use game::ids::{CompanyId, TenderId};
use game::money::Money;
use game::observation::{Forecasted, Observation, TenderView};
use game::tender::{TenderState, Verdict};
use leptos::prelude::*;
use texts::i18n::*;

/// What changes about a tender.
#[derive(Clone, PartialEq)]
pub(super) struct LineState {
    /// Whether the company has a place with the customer, or may have it in time.
    pub has_place: bool,
    /// The unit price of the sealed bid.
    pub my_price: Option<Money>,
    seats: Vec<PlaceOwner>,
    stand: Stand,
}

#[derive(Clone, Copy, PartialEq)]
enum Stand {
    /// Known a month ahead.
    Ahead,
    Open,
    Won,
    /// By whom and at which price.
    Lost(CompanyId, Option<Money>),
    Disqualified,
    Lapsed,
}

impl LineState {
    /// Whether the place is only planned yet.
    pub fn is_planned(&self) -> bool {
        self.has_place && !self.seats.contains(&PlaceOwner::Ours)
    }

    /// Whether a bid may still come from the company.
    pub fn may_bid(&self) -> bool {
        self.has_place && self.stand == Stand::Open
    }
}

/// How a tender stands for the company.
pub(super) fn state(seen: &Observation<'_>, view: &TenderView<'_>) -> LineState {
    let places = seen.places(view.id().customer).iter();
    let mut seats: Vec<PlaceOwner> =
        places.map(|place| if place.company == seen.me() { PlaceOwner::Ours } else { PlaceOwner::Rival }).collect();
    seats.resize(usize::from(seen.scenario().relation.places).max(seats.len()), PlaceOwner::Free);
    let was_disqualified = view
        .sheet()
        .and_then(|sheet| sheet.entry_of(seen.me()))
        .is_some_and(|entry| matches!(entry.verdict, Verdict::Disqualified(_)));
    let stand = match view.state() {
        _ if seen.knows(view.id()) == Some(Forecasted::Ahead) => Stand::Ahead,
        TenderState::Open => Stand::Open,
        TenderState::Awarded { winner } if winner == seen.me() => Stand::Won,
        _ if was_disqualified => Stand::Disqualified,
        TenderState::Awarded { winner } => Stand::Lost(winner, view.award_price()),
        TenderState::Lapsed => Stand::Lapsed,
    };
    LineState {
        has_place: seen.may_bid_to(view.id().customer),
        my_price: view.my_bid().map(game::tender::Bid::unit_price),
        seats,
        stand,
    }
}

/// The row of a tender in the book.
pub(super) fn row(
    seen: &Observation<'_>,
    locale: Locale,
    session: Session,
    id: TenderId,
    state: &LineState,
) -> Option<Row> {
    let terms = seen.tender(id)?.terms();
    let customer = seen.customer(id.customer);
    let industry = seen.scenario().industry(customer.industry);
    let (stamp, industry_name) = (name(locale, &industry.stamp).to_owned(), name(locale, &industry.name).to_owned());
    let page = match state.stand {
        Stand::Won | Stand::Disqualified => Page::Awards { selected: Some(id) },
        Stand::Lost(..) if state.my_price.is_some() => Page::Awards { selected: Some(id) },
        _ => Page::Bid(id),
    };
    let title = view! {
        <span class="who">
            <IndustryStamp character=stamp name=industry_name />
            <span>
                <a class="link" href=href(page)>{name(locale, &customer.name).to_owned()}</a>
                <small>{tender::number(id)}</small>
            </span>
        </span>
    };
    let (goods, traits) = (tender::goods(locale, seen.scenario(), terms), wanted(seen, locale, terms));
    let goods = view! {
        {goods}
        <small class="traits-line"><SymbolOf kind=SymbolKind::Wanted>{traits}</SymbolOf></small>
    };
    let taken = state.seats.iter().filter(|seat| **seat != PlaceOwner::Free).count();
    let all = state.seats.len();
    let label = td_string!(locale, tenders.room.places_label, taken = taken, all = all);
    Some(
        Row::new(title)
            .cell(goods)
            .cell(tender::method(locale, terms.method))
            .cell(yuan(terms.ceiling))
            .cell(yuan(terms.ceiling.times(terms.quantity)))
            .cell(tender::date(locale, terms.due))
            .cell(tender::term(locale, terms.term_months))
            .cell(view! {
                <Places seats=Signal::stored(state.seats.clone()) label />
                {state.is_planned().then(|| view! { <small>{td_string!(locale, tenders.book.place_planned)}</small> })}
            })
            .cell(stand(locale, session, id, state)),
    )
}

/// The traits wanted with their levels: "★加密 3 · 交互屏 2 · 接口 2".
fn wanted(seen: &Observation<'_>, locale: Locale, terms: &game::tender::Terms) -> String {
    let industry = seen.scenario().industry(seen.customer(terms.id.customer).industry);
    let part = |index: usize| {
        let star = if terms.stars[index] { STAR } else { "" };
        format!("{star}{} {}", name(locale, &industry.traits[index]), terms.levels[index])
    };
    [0, 1, 2].map(part).join(" · ")
}

fn stand(locale: Locale, session: Session, id: TenderId, state: &LineState) -> AnyView {
    let tag = |tone, icon, words: String| view! { <Tag tone icon>{words}</Tag> }.into_any();
    match (state.stand, state.my_price) {
        (Stand::Ahead, _) if state.has_place => {
            view! { <Tag tone=Tone::Jade>{td_string!(locale, tenders.slip.check_place)}</Tag> }.into_any()
        }
        (Stand::Ahead | Stand::Open, None) if !state.has_place => {
            view! { <Tag>{td_string!(locale, tenders.book.no_place)}</Tag> }.into_any()
        }
        (Stand::Ahead, _) => ().into_any(),
        (Stand::Open, Some(price)) => {
            tag(Tone::Jade, Glyph::Lock, td_string!(locale, tenders.book.sealed_at, price = yuan(price)))
        }
        (Stand::Open, None) => view! {
            <LinkButton href=href(Page::Bid(id)) kind=ButtonKind::Ink size=ButtonSize::Small icon=Glyph::Seal>
                {td_string!(locale, tenders.book.to_bid)}
            </LinkButton>
        }
        .into_any(),
        (Stand::Won, _) => tag(Tone::Seal, Glyph::Award, td_string!(locale, tenders.book.won).to_string()),
        (Stand::Disqualified, _) => {
            tag(Tone::Danger, Glyph::Cross, td_string!(locale, tenders.book.disqualified).to_string())
        }
        (Stand::Lapsed, _) => view! { <Tag>{td_string!(locale, tenders.book.lapsed)}</Tag> }.into_any(),
        (Stand::Lost(winner, price), _) => {
            let company = session.company_name(winner);
            let price = price.map(yuan).unwrap_or_default();
            view! { <span class="sub">{td_string!(locale, tenders.book.lost_to, company = company, price = price)}</span> }
                .into_any()
        }
    }
}
