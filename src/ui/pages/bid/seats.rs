//! The other companies with a place at the customer, and how they bid as far as score sheets show.

use super::room::BidRoom;
use crate::insight::bidding::rival_habits::{Habits, habits};
use crate::ui::components::Panel;
use crate::ui::words::tender;
use game::ids::CompanyId;
use leptos::prelude::*;
use texts::i18n::*;

/// From this share of sheets on a competitor counts as "nearly always the lowest".
const NEARLY_ALWAYS: u32 = 70;
/// Above this a competitor counts as one who asks more.
const CLOSE: i32 = 60;

/// The other place holders and their habits.
#[component]
pub(super) fn Seats(room: BidRoom) -> impl IntoView {
    let i18n = room.i18n;
    let others = Memo::new(move |_| {
        room.view(|seen, _| {
            let places = seen.places(room.tender.customer).iter().filter(|place| place.company != seen.me());
            places.map(|place| (place.company, habits(seen, place.company))).collect::<Vec<_>>()
        })
    });
    let lines = move || {
        others.with(|others| {
            others.iter().map(|&(company, habits)| view! { <Other room company habits /> }).collect_view()
        })
    };
    view! {
        <Panel title=t!(i18n, tenders.seats.title) class="seatmates">
            <Show
                when=move || others.with(|others| !others.is_empty())
                fallback=move || view! { <p class="panel__body sub">{t!(i18n, tenders.seats.none)}</p> }
            >
                <ul>{lines}</ul>
            </Show>
        </Panel>
    }
}

#[component]
fn Other(room: BidRoom, company: CompanyId, habits: Habits) -> impl IntoView {
    let i18n = room.i18n;
    let title = move || room.session.company_name(company);
    let met = move || match habits.sheets {
        0 => t_string!(i18n, tenders.seats.unmet).to_string(),
        sheets => t_string!(i18n, tenders.seats.met, sheets = sheets, won = habits.won),
    };
    let manner = move || {
        let rate = || tender::percent(habits.above_lowest);
        if habits.lowest * 100 >= habits.sheets * NEARLY_ALWAYS {
            t_string!(i18n, tenders.seats.always_lowest).to_string()
        } else if habits.above_lowest.get() <= CLOSE {
            t_string!(i18n, tenders.seats.near_lowest, rate = rate())
        } else {
            t_string!(i18n, tenders.seats.above_lowest, rate = rate())
        }
    };
    let means =
        move || t_string!(i18n, tenders.seats.means, recognition = habits.recognition, service = habits.service);
    view! {
        <li>
            <b>{title}</b>
            <span>{met}</span>
            {(habits.sheets > 0).then(|| view! { <em>{manner}<br />{means}</em> })}
        </li>
    }
}
