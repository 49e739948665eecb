//! Awards: what came of each bid, the score sheet, and what would have been better.

mod change;
mod difference;
mod highest;
mod index;
mod sheet;

use crate::insight::bidding::post_mortem::{PostMortem, post_mortem};
use crate::ui::components::{ButtonKind, EmptyState, Glyph, LinkButton};
use crate::ui::route::{Page, href, use_route};
use crate::ui::session::{Session, use_session};
use change::Changes;
use difference::Against;
use game::ids::{CustomerId, TenderId};
use game::observation::Observation;
use game::tender::{Bid, ScoreSheet, Terms};
use highest::Highest;
use index::Index;
use leptos::prelude::*;
use sheet::Sheet;
use texts::i18n::*;

/// All awards, one of them open: the one that the route names, or else the newest.
#[component]
pub fn AwardsPage() -> impl IntoView {
    let (session, route) = (use_session(), use_route());
    let opened: Memo<Vec<TenderId>> =
        Memo::new(move |_| session.view(|seen| seen.results().iter().map(|result| result.tender.id()).collect()));
    let shown = Memo::new(move |_| {
        let named = route.selected_tender().filter(|id| opened.with(|opened| opened.contains(id)));
        named.or_else(|| opened.with(|opened| opened.last().copied()))
    });
    // What came of the bids is before the player's eyes here.
    Effect::new(move |_| {
        opened.track();
        session.read_results();
    });
    move || match shown.get() {
        Some(tender) => view! {
            <div class="result">
                <Index opened shown=tender />
                <Award tender />
            </div>
        }
        .into_any(),
        None => view! { <Nothing /> }.into_any(),
    }
}

/// An award with what its parts show.
#[derive(Clone, Copy)]
struct Opened {
    session: Session,
    i18n: I18n,
    facts: StoredValue<SheetFacts>,
}

/// A sheet does not change any more, so it is looked up once.
struct SheetFacts {
    terms: Terms,
    bid: Bid,
    sheet: ScoreSheet,
    post_mortem: PostMortem,
}

impl Opened {
    fn of(session: Session, tender: TenderId) -> Option<Self> {
        let facts = session.peek(|seen| {
            let view = seen.tender(tender)?;
            Some(SheetFacts {
                terms: view.terms().clone(),
                bid: *view.my_bid()?,
                sheet: view.sheet()?.clone(),
                post_mortem: post_mortem(seen, tender)?,
            })
        })?;
        Some(Self { session, i18n: use_i18n(), facts: StoredValue::new(facts) })
    }

    fn with<T>(self, of: impl FnOnce(&SheetFacts) -> T) -> T {
        self.facts.with_value(of)
    }

    /// Something that the company knows, beside the award.
    fn peek<T>(self, of: impl FnOnce(&Observation<'_>, &SheetFacts) -> T) -> T {
        self.facts.with_value(|facts| self.session.peek(|seen| of(seen, facts)))
    }

    fn customer(self) -> CustomerId {
        self.with(|facts| facts.terms.id.customer)
    }
}

#[component]
fn Award(tender: TenderId) -> impl IntoView {
    let award = Opened::of(use_session(), tender)?;
    let has_won = award.with(|facts| matches!(facts.post_mortem, PostMortem::Won { .. }));
    Some(view! {
        <Sheet award />
        <Against award />
        {if has_won { view! { <Highest award /> }.into_any() } else { view! { <Changes award /> }.into_any() }}
    })
}

#[component]
fn Nothing() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <EmptyState
            glyph=Glyph::Award
            title=t!(i18n, awards.empty)
            text=t!(i18n, awards.empty_text)
        >
            <LinkButton href=href(Page::Tenders) kind=ButtonKind::Ink>{t!(i18n, awards.to_book)}</LinkButton>
        </EmptyState>
    }
}
