//! A customer that another has taken over: its file stays to be read, and leads to the other's.

use crate::ui::components::{Note, Tone};
use crate::ui::route::{Page, href};
use crate::ui::session::use_session;
use crate::ui::words::name::name;
use game::ids::CustomerId;
use leptos::prelude::*;
use texts::i18n::*;

/// By whom and when it was taken over; nothing for a customer on the market.
#[component]
pub fn TakenOver(customer: CustomerId) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let merger = Memo::new(move |_| session.view(|seen| seen.merger_of(customer)));
    move || {
        let (locale, merger) = (i18n.get_locale(), merger.get()?);
        let into = session.peek(|seen| name(locale, &seen.customer(merger.into).name).to_owned());
        let words = td_string!(locale, customers.file.taken_over, into = into, month = merger.month.number());
        Some(view! {
            <section>
                <Note tone=Tone::Warn>
                    {words} " "
                    <a class="link" href=href(Page::Customers { selected: Some(merger.into) })>{into}</a>
                </Note>
            </section>
        })
    }
}
