//! What has happened with the customer, newest first.

use crate::crm::history::is_about;
use crate::ui::barred::told;
use crate::ui::components::Tone;
use crate::ui::session::use_session;
use crate::ui::words::event::event as tell;
use crate::ui::words::time::moment;
use game::event::TimedEvent;
use game::ids::CustomerId;
use game::observation::Observation;
use game::time::Minute;
use leptos::prelude::*;
use texts::i18n::*;

/// So many entries are shown at first.
const FIRST: usize = 12;

/// The entries of the company's feed that are about the customer, as far as the role is told of them.
#[component]
pub fn History(customer: CustomerId) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let is_whole = RwSignal::new(false);
    let told_to_role = told();
    let entries = Memo::new(move |_| told_to_role(session.view(|seen| entries(seen, customer))));
    let list = move || {
        let entries = entries.get();
        if entries.is_empty() {
            return view! { <p class="sub">{t!(i18n, customers.file.history_none)}</p> }.into_any();
        }
        let locale = i18n.get_locale();
        let names = |company| session.company_name(company);
        let told = session.peek(|seen| {
            let told = entries
                .iter()
                .filter_map(|TimedEvent { at, event }| Some((*at, tell(locale, seen, &names, *at, event)?)));
            told.map(|(at, told)| (at, told.what, told.tone)).collect::<Vec<_>>()
        });
        let shown = if is_whole.get() { told.len() } else { FIRST };
        let more = told.len().saturating_sub(shown);
        let line = |(at, what, tone): (Minute, String, Tone)| {
            let class = match tone {
                Tone::Danger | Tone::Warn => "h--danger",
                Tone::Jade => "h--jade",
                Tone::Seal => "h--seal",
                Tone::Plain | Tone::Ink => "",
            };
            view! { <li class=class><time>{moment(locale, at)}</time><span>{what}</span></li> }
        };
        view! {
            <ol class="hist">{told.into_iter().take(shown).map(line).collect_view()}</ol>
            {(more > 0).then(|| {
                view! {
                    <button type="button" class="link" on:click=move |_| is_whole.set(true)>
                        {td_string!(locale, customers.file.history_more, count = more)}
                    </button>
                }
            })}
        }
        .into_any()
    };
    view! {
        <section>
            <h3>{t!(i18n, customers.file.history)}</h3>
            {list}
        </section>
    }
}

fn entries(seen: &Observation<'_>, customer: CustomerId) -> Vec<TimedEvent> {
    let about = seen.feed().iter().rev().filter(|told| is_about(&told.event, customer));
    about.cloned().collect()
}
