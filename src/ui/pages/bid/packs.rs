//! The service package: what is promised, its points and its cost.

use super::proposal::ProposalLine;
use super::room::BidRoom;
use crate::crm::game_page::PageSection;
use crate::ui::barred::sees;
use crate::ui::components::Panel;
use crate::ui::symbols::KanoKind;
use crate::ui::words::{money::each, name::name, tender};
use game::care::Kano;
use game::ids::PackageId;
use game::time::DAY;
use leptos::prelude::*;
use texts::i18n::*;

/// The service packages, one of which is chosen.
#[component]
pub(super) fn Packs(room: BidRoom) -> impl IntoView {
    let i18n = room.i18n;
    let count = room.session.peek(|seen| seen.scenario().packages.len()) as u8;
    let packs = (0..count).map(|index| view! { <Pack room package=PackageId(index) /> }).collect_view();
    view! {
        <Panel title=t!(i18n, tenders.packs.title) class="packs">
            <div class="packs__body" role="radiogroup" aria-label=t!(i18n, tenders.packs.choose)>
                {packs}
                <p class="sub">{t!(i18n, tenders.packs.note)}</p>
                <p class="sub">{t!(i18n, tenders.packs.in_time)} " " <KanoKind kind=Kano::MustBe /></p>
                <ProposalLine room />
            </div>
        </Panel>
    }
}

#[component]
fn Pack(room: BidRoom, package: PackageId) -> impl IntoView {
    let i18n = room.i18n;
    let is_on = Memo::new(move |_| room.draft.with(|bid| bid.package == package));
    let title = move || room.view(|seen, _| tender::package(i18n.get_locale(), seen.scenario(), package));
    let facts = move || {
        room.view(|seen, terms| {
            let Some(pack) = seen.scenario().package(package) else { return String::new() };
            let days = (terms.promised(pack) - terms.deadline).get() / DAY;
            let support = name(i18n.get_locale(), &pack.support);
            let months = pack.warranty_months;
            t_string!(i18n, tenders.packs.facts, days = days, months = months, support = support)
        })
    };
    let points = room.session.peek(|seen| seen.scenario().package(package).map_or(0, |pack| pack.points));
    let cost = Memo::new(move |_| {
        let bid = game::tender::Bid { package, ..room.draft.get() };
        room.view(|seen, terms| {
            let package = crate::insight::bidding::margin::margin(seen, terms, &bid).package;
            package.share(1, i64::from(terms.quantity.max(1)))
        })
    });
    let sees_margins = sees(PageSection::Margins);
    let cost_each = move || {
        let unit = room.view(|seen, _| tender::one_unit(i18n.get_locale(), seen.scenario(), room.tender.customer));
        t_string!(i18n, tenders.per_unit, amount = each(cost.get()), unit = unit)
    };
    view! {
        <label class="pack" class:is-on=move || is_on.get()>
            <input
                type="radio"
                name="package"
                prop:checked=move || is_on.get()
                on:change=move |_| room.offer(|bid| bid.package = package)
            />
            <b class="pack__t">{title}</b>
            <span class="pack__d" title=facts>{facts}</span>
            <span class="pack__s">
                <i style=format!("--v:{points}")></i>
                {t!(i18n, tenders.packs.points)}
                " "
                <b>{points}</b>
            </span>
            {move || sees_margins().then(|| view! { <span class="pack__c">{cost_each}</span> })}
        </label>
    }
}
