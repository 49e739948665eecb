//! The other companies with a place at the customer, and how they bid as far as score sheets show.

use super::room::BidRoom;
use crate::insight::bidding::rival_habits::{Habits, habits};
use crate::insight::bidding::rivals_here::{RecognitionHere, recognition_here};
use crate::ui::components::Panel;
use crate::ui::words::tender;
use game::ids::CompanyId;
use game::time::Month;
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
            let other = |company| OtherCompany {
                company,
                habits: habits(seen, company),
                here: recognition_here(seen, company, room.tender.customer),
                month: seen.month(),
            };
            places.map(|place| other(place.company)).collect::<Vec<_>>()
        })
    });
    let lines = move || others.with(|others| others.iter().map(|&other| view! { <Other room other /> }).collect_view());
    let researched = move || {
        let found = room.view(|seen, _| seen.rivals_at(room.tender.customer));
        found.map(|(at, range)| {
            let (month, least, most) = (at.month().number(), range.least.get(), range.most.get());
            let words = t_string!(i18n, tenders.seats.researched, month = month, least = least, most = most);
            view! { <p class="panel__body sub">{words}</p> }
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
            {researched}
        </Panel>
    }
}

/// A company with a place here, and what is known of it.
#[derive(Clone, Copy, PartialEq)]
struct OtherCompany {
    company: CompanyId,
    habits: Habits,
    here: RecognitionHere,
    /// The month it is.
    month: Month,
}

/// The recognition of a competitor with this customer: a range with its age, or unknown.
fn here(locale: Locale, here: RecognitionHere, now: Month) -> String {
    let age = |month: Month| match now.number().saturating_sub(month.number()) {
        0 => td_string!(locale, tenders.seats.age_now).to_owned(),
        _ => td_string!(locale, tenders.seats.age, month = month.number()),
    };
    match here {
        RecognitionHere::Seen { between, newest } => {
            let (least, most) = (between.least.get(), between.most.get());
            let range = if least == most { least.to_string() } else { format!("{least}–{most}") };
            td_string!(locale, tenders.seats.here, range = range, age = age(newest))
        }
        RecognitionHere::AtLeast { least, taken } => {
            td_string!(locale, tenders.seats.here_at_least, least = least.get(), age = age(taken))
        }
        RecognitionHere::Unknown => td_string!(locale, tenders.seats.here_unknown).to_owned(),
    }
}

#[component]
fn Other(room: BidRoom, other: OtherCompany) -> impl IntoView {
    let i18n = room.i18n;
    let OtherCompany { company, habits, month, .. } = other;
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
            <span class="seatmates__here">{move || here(i18n.get_locale(), other.here, month)}</span>
            {(habits.sheets > 0).then(|| view! { <em>{manner}<br />{means}</em> })}
        </li>
    }
}
