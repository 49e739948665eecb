//! The early signs that the customer is going.

use crate::insight::attention::early_warning::{Warning, warning};
use crate::insight::attention::urgency::Urgency;
use crate::ui::components::{Note, Tone};
use crate::ui::session::use_session;
use crate::ui::words::at_risk::sign;
use crate::ui::words::money::yuan;
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
            let company = |company| session.company_name(company);
            let signs = signs.iter().map(|one| view! { <li>{sign(locale, one, &company)}</li> }).collect_view();
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
