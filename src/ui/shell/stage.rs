//! Which page stands in the middle. A page is mounted anew when its kind changes, not when
//! another customer or tender is chosen on it. What the matrix of roles closes is left to the workbench.

use crate::crm::game_page::GamePage;
use crate::ui::lazy::{Modules, use_modules};
use crate::ui::pages::desk::DeskPage;
use crate::ui::route::{Page, use_route};
use crate::ui::session::use_session;
use game::ids::TenderId;
use leptos::prelude::*;

/// A page without what is chosen on it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum StageKind {
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
    Crm,
    Handbook,
    Decisions,
    Report,
}

impl StageKind {
    /// The page as the matrix of roles knows it; none of one that is open to every role.
    const fn of_matrix(self) -> Option<GamePage> {
        Some(match self {
            Self::Customers => GamePage::Customers,
            Self::Tenders | Self::Bid(_) => GamePage::Tenders,
            Self::Awards => GamePage::Awards,
            Self::Goods => GamePage::Goods,
            Self::Service => GamePage::Service,
            Self::Value => GamePage::Value,
            Self::Finance => GamePage::Finance,
            Self::People => GamePage::People,
            Self::Market => GamePage::Market,
            Self::Decisions => GamePage::Decisions,
            Self::Report => GamePage::Report,
            Self::Desk | Self::YearEnd | Self::Crm | Self::Handbook => return None,
        })
    }
}

/// The page of the route.
#[component]
pub fn Stage() -> impl IntoView {
    let (route, modules) = (use_route(), use_modules());
    let kind = Memo::new(move |_| match route.page() {
        // The start page and the class stand outside the game: they are not drawn in here.
        Page::Start
        | Page::Class
        | Page::Teach
        | Page::Reveal
        | Page::Debrief
        | Page::Challenge(_)
        | Page::Rounds
        | Page::Editor
        | Page::Course(_)
        | Page::CoursePlan
        | Page::Gradebook
        | Page::Coursework(_)
        | Page::Desk => StageKind::Desk,
        Page::Customers { .. } => StageKind::Customers,
        Page::Tenders => StageKind::Tenders,
        Page::Bid(tender) => StageKind::Bid(tender),
        Page::Awards { .. } => StageKind::Awards,
        Page::Goods | Page::Contract(_) => StageKind::Goods,
        Page::Service | Page::Ticket(_) => StageKind::Service,
        Page::Finance => StageKind::Finance,
        Page::Value => StageKind::Value,
        Page::People => StageKind::People,
        Page::Market => StageKind::Market,
        Page::YearEnd => StageKind::YearEnd,
        Page::Crm(_) => StageKind::Crm,
        Page::Handbook(_) => StageKind::Handbook,
        Page::Decisions => StageKind::Decisions,
        Page::Report => StageKind::Report,
    });
    // Most games have nothing closed, and then nothing of the workbench is asked for.
    let is_gated = use_session().has_closed_pages();
    move || {
        let kind = kind.get();
        match kind.of_matrix().filter(|_| is_gated.get()) {
            None => page_of(kind, modules),
            Some(page) => modules.crm.view(move |pages| (pages.gate)(page, (move || page_of(kind, modules)).into())),
        }
    }
}

fn page_of(kind: StageKind, modules: Modules) -> AnyView {
    match kind {
        StageKind::Desk => view! { <DeskPage /> }.into_any(),
        StageKind::Customers => modules.customers.view(|pages| (pages.customers)()),
        StageKind::Tenders => modules.selling.view(|pages| (pages.tenders)()),
        StageKind::Bid(tender) => modules.selling.view(move |pages| (pages.bid)(tender)),
        StageKind::Awards => modules.selling.view(|pages| (pages.awards)()),
        StageKind::Goods => modules.fulfilment.view(|pages| (pages.goods)()),
        StageKind::Service => modules.fulfilment.view(|pages| (pages.service)()),
        StageKind::Finance => modules.analysis.view(|pages| (pages.finance)()),
        StageKind::Value => modules.analysis.view(|pages| (pages.value)()),
        StageKind::People => modules.fulfilment.view(|pages| (pages.people)()),
        StageKind::Market => modules.analysis.view(|pages| (pages.market)()),
        StageKind::YearEnd => modules.analysis.view(|pages| (pages.year_end)()),
        StageKind::Crm => modules.crm.view(|pages| (pages.crm)()),
        StageKind::Handbook => modules.handbook.view(|pages| (pages.in_game)()),
        StageKind::Decisions => modules.analysis.view(|pages| (pages.decisions)()),
        StageKind::Report => modules.report.view(|pages| (pages.report)()),
    }
}
