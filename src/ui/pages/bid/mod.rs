//! The bid room: what is asked for, what could be offered, and the slip that is sealed; from the
//! deadline on, the bid as it was and what came of it.

mod cash;
mod credit;
mod head;
mod opened;
mod packs;
mod price;
mod promised;
mod proposal;
mod requirements;
mod room;
mod seats;
mod slip;

use crate::crm::game_page::PageSection;
use crate::ui::barred::sees;
use crate::ui::components::{ButtonKind, EmptyState, Glyph, LinkButton};
use crate::ui::route::{Page, href};
use crate::ui::session::use_session;
use cash::Cash;
use game::ids::TenderId;
use head::Head;
use leptos::prelude::*;
use opened::Closed;
use packs::Packs;
use price::Price;
use requirements::Requirements;
use room::{BidRoom, is_open};
use seats::Seats;
use slip::{Bar, Slip};
use texts::i18n::*;

/// The bid room of one tender.
#[component]
pub fn BidPage(
    /// Which.
    tender: TenderId,
) -> impl IntoView {
    let session = use_session();
    let known = Memo::new(move |_| session.view(|seen| seen.tender(tender).is_some()));
    let takes_bids = Memo::new(move |_| session.view(|seen| is_open(seen, tender)));
    move || match known.get().then(|| BidRoom::open(session, tender)).flatten() {
        Some(room) if takes_bids.get() => view! { <Open room /> }.into_any(),
        Some(room) => view! { <Closed room /> }.into_any(),
        None => view! { <Gone /> }.into_any(),
    }
}

#[component]
fn Open(room: BidRoom) -> impl IntoView {
    let sees_margins = sees(PageSection::Margins);
    view! {
        <div class="bid">
            <Head room is_open=true />
            <Requirements room />
            <Price room />
            <Packs room />
            {move || sees_margins().then(|| view! { <Cash room /> })}
            <div class="bid__side">
                <Slip room />
                <Seats room />
            </div>
        </div>
        <Bar room />
    }
}

#[component]
fn Gone() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <EmptyState
            glyph=Glyph::Tender
            title=t!(i18n, tenders.room.gone)
            text=t!(i18n, tenders.room.gone_text)
        >
            <LinkButton href=href(Page::Tenders) kind=ButtonKind::Ink>{t!(i18n, tenders.room.back)}</LinkButton>
        </EmptyState>
    }
}
