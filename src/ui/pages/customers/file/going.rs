//! The early signs that the customer is going.

use crate::insight::decline::{Sign, Warning, warning};
use crate::insight::urgency::Urgency;
use crate::ui::components::{Note, Tone};
use crate::ui::session::{Session, use_session};
use crate::ui::words::care;
use crate::ui::words::money::yuan;
use crate::ui::words::time::{moment, month};
use game::ids::CustomerId;
use leptos::prelude::*;
use texts::i18n::*;

/// The warning with its signs, or that a relation without a place is in decline.
#[component]
pub fn Going(customer: CustomerId) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let found = Memo::new(move |_| session.view(|seen| warning(seen, customer)));
    let decline = Memo::new(move |_| session.view(|seen| seen.relation(customer).details().decline));
    let silent = move || {
        let month = decline.get().filter(|_| found.with(Option::is_none))?.month().number();
        Some(view! { <Note tone=Tone::Danger>{t_string!(i18n, customers.file.declining, month = month)}</Note> })
    };
    let signs = move || {
        found.get().map(|Warning { urgency, signs, at_stake, .. }| {
            let locale = i18n.get_locale();
            let tone = if urgency == Urgency::Danger { Tone::Danger } else { Tone::Warn };
            let head = if at_stake.is_positive() {
                td_string!(locale, file.going_worth, worth = yuan(at_stake))
            } else {
                td_string!(locale, file.going).to_owned()
            };
            let signs = signs.iter().map(|sign| view! { <li>{words(locale, session, sign)}</li> }).collect_view();
            view! {
                <section>
                    <Note tone>{head}</Note>
                    <ul class="file__signs">{signs}</ul>
                </section>
            }
        })
    };
    view! { {signs} {silent} }
}

fn words(locale: Locale, session: Session, sign: &Sign) -> String {
    match *sign {
        Sign::OrdersFall(quarters) => td_string!(
            locale,
            file.sign.orders_fall,
            before = yuan(quarters.here.0),
            now = yuan(quarters.here.1),
            all = yuan(quarters.in_all.1)
        ),
        Sign::OrderedElsewhere { times, from: Some(from), .. } => {
            td_string!(locale, file.sign.elsewhere, times = times, company = session.company_name(from))
        }
        Sign::OrderedElsewhere { times, .. } => td_string!(locale, file.sign.outside, times = times),
        Sign::Waits { days, .. } => td_string!(locale, file.sign.waits, days = days),
        Sign::Ignored { at, .. } => td_string!(locale, file.sign.ignored, when = moment(locale, at)),
        Sign::Discontent { satisfaction, at } => {
            let (c, when) = (care::ratio(satisfaction), month(locale, at.month()));
            td_string!(locale, file.sign.discontent, c = c, when = when)
        }
        Sign::PlaceFalls { month: end } => td_string!(locale, file.sign.place_falls, month = month(locale, end)),
        Sign::NoContact { since } => td_string!(locale, file.sign.no_contact, month = month(locale, since.month())),
    }
}
