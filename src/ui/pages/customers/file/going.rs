//! The early signs that the customer is going.

use crate::crm::game_page::PageSection;
use crate::insight::attention::early_warning::{Warning, decline, warning};
use crate::insight::attention::urgency::Urgency;
use crate::ui::barred::sees;
use crate::ui::components::{Note, Tone};
use crate::ui::session::use_session;
use crate::ui::words::at_risk::{decline_cause, sign};
use crate::ui::words::money::yuan;
use game::ids::CustomerId;
use leptos::prelude::*;
use texts::i18n::*;

/// That the relation is in decline, with what heals each cause; then the warning with its signs.
#[component]
pub fn Going(customer: CustomerId) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let found = Memo::new(move |_| session.view(|seen| warning(seen, customer)));
    let causes = Memo::new(move |_| session.view(|seen| decline(seen, customer)));
    let healed_by = move || {
        let causes = causes.get();
        (!causes.is_empty()).then(|| {
            let locale = i18n.get_locale();
            let line = |cause| view! { <li>{decline_cause(locale, cause)}</li> };
            view! {
                <section>
                    <Note tone=Tone::Danger>{td_string!(locale, customers.file.declining)}</Note>
                    <ul class="file__signs">{causes.into_iter().map(line).collect_view()}</ul>
                </section>
            }
        })
    };
    let sees_worth = sees(PageSection::CustomerWorth);
    let signs = move || {
        found.get().map(|Warning { urgency, signs, at_stake, .. }| {
            let locale = i18n.get_locale();
            let tone = if urgency == Urgency::Danger { Tone::Danger } else { Tone::Warn };
            let head = if at_stake.is_positive() && sees_worth() {
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
    view! { {healed_by} {signs} }
}
