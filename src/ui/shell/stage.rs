//! Which page stands in the middle. A page is mounted anew when its kind changes, not when
//! another customer or tender is chosen on it.

use crate::ui::lazy::use_modules;
use crate::ui::pages::desk::DeskPage;
use crate::ui::route::{Page, use_route};
use game::ids::TenderId;
use leptos::prelude::*;

/// A page without what is chosen on it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Desk,
    Customers,
    Tenders,
    Bid(TenderId),
    Awards,
    Goods,
    Service,
    Finance,
    Value,
    People,
    Market,
    YearEnd,
    Handbook,
    Decisions,
}

/// The page of the route.
#[component]
pub fn Stage() -> impl IntoView {
    let (route, modules) = (use_route(), use_modules());
    let kind = Memo::new(move |_| match route.page() {
        // The start page and the class stand outside the game: they are not drawn in here.
        Page::Start
        | Page::Class
        | Page::Reveal
        | Page::Debrief
        | Page::Challenge(_)
        | Page::Rounds
        | Page::Editor
        | Page::Desk => Kind::Desk,
        Page::Customers { .. } => Kind::Customers,
        Page::Tenders => Kind::Tenders,
        Page::Bid(tender) => Kind::Bid(tender),
        Page::Awards { .. } => Kind::Awards,
        Page::Goods => Kind::Goods,
        Page::Service => Kind::Service,
        Page::Finance => Kind::Finance,
        Page::Value => Kind::Value,
        Page::People => Kind::People,
        Page::Market => Kind::Market,
        Page::YearEnd => Kind::YearEnd,
        Page::Handbook(_) => Kind::Handbook,
        Page::Decisions => Kind::Decisions,
    });
    move || match kind.get() {
        Kind::Desk => view! { <DeskPage /> }.into_any(),
        Kind::Customers => modules.work.view(|pages| (pages.customers)()),
        Kind::Tenders => modules.work.view(|pages| (pages.tenders)()),
        Kind::Bid(tender) => modules.work.view(move |pages| (pages.bid)(tender)),
        Kind::Awards => modules.work.view(|pages| (pages.awards)()),
        Kind::Goods => modules.work.view(|pages| (pages.goods)()),
        Kind::Service => modules.work.view(|pages| (pages.service)()),
        Kind::Finance => modules.analysis.view(|pages| (pages.finance)()),
        Kind::Value => modules.analysis.view(|pages| (pages.value)()),
        Kind::People => modules.work.view(|pages| (pages.people)()),
        Kind::Market => modules.analysis.view(|pages| (pages.market)()),
        Kind::YearEnd => modules.analysis.view(|pages| (pages.year_end)()),
        Kind::Handbook => modules.handbook.view(|pages| (pages.in_game)()),
        Kind::Decisions => modules.analysis.view(|pages| (pages.decisions)()),
    }
}
