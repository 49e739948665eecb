//! All open contracts, the earliest due first.

use super::contract::ContractRow;
use crate::insight::planning::delivery::{DeliveryOutlook, outlooks};
use crate::study::handbook::Section;
use crate::ui::components::{ButtonKind, EmptyState, Glyph, LinkButton, Panel};
use crate::ui::help::HelpLink;
use crate::ui::route::{Page, href};
use crate::ui::session::use_session;
use game::ids::TenderId;
use leptos::prelude::*;
use texts::i18n::*;

/// The panel of open contracts.
#[component]
pub fn Contracts() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let all = Memo::new(move |_| session.view(outlooks));
    let ids = Memo::new(move |_| all.with(|all| all.iter().map(|one| one.contract.id).collect::<Vec<_>>()));
    // Each row follows its own contract, so that a row which has not changed keeps the focus.
    let row = move |id: TenderId| {
        let find = move |all: &Vec<DeliveryOutlook>| all.iter().find(|one| one.contract.id == id).cloned();
        let outlook = Memo::new(move |_| all.with(find));
        view! { <ContractRow outlook /> }
    };
    view! {
        <Panel
            title=t!(i18n, goods.contracts.title)
            note=t!(i18n, goods.contracts.note)
            end=move || view! { <HelpLink section=Section::Contract /> }
        >
            <For each=move || ids.get() key=|id| *id children=row />
            {move || ids.with(Vec::is_empty).then(|| view! { <NoContracts /> })}
        </Panel>
    }
}

#[component]
fn NoContracts() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <EmptyState
            glyph=Glyph::Truck
            title=t!(i18n, goods.contracts.empty_title)
            text=t!(i18n, goods.contracts.empty_text)
        >
            <LinkButton href=href(Page::Tenders) kind=ButtonKind::Plain>
                {t!(i18n, goods.contracts.to_tenders)}
            </LinkButton>
        </EmptyState>
    }
}
