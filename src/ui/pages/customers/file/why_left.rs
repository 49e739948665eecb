//! Why the customer left: how much each cause took, and on which days, with a link to each.

use crate::insight::care::why_left::{CauseDay, CauseSum, why_left};
use crate::ui::route::{Page, href};
use crate::ui::session::use_session;
use crate::ui::symbols::KanoKind;
use crate::ui::words::care;
use crate::ui::words::figure::signed_thousandths;
use crate::ui::words::time::moment;
use game::ids::CustomerId;
use leptos::prelude::*;
use texts::i18n::*;

/// So many days of a cause are named.
const DAYS: usize = 4;

/// The table of causes; nothing as long as the customer has not been lost.
#[component]
pub fn WhyLeft(customer: CustomerId) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let why = Memo::new(move |_| session.view(|seen| why_left(seen, customer)));
    move || {
        let why = why.get()?;
        let locale = i18n.get_locale();
        let c = care::ratio(why.satisfaction);
        let rows = why.against.iter().chain(&why.towards).map(|sum| row(locale, sum)).collect_view();
        Some(view! {
            <section>
                <h3>{td_string!(locale, file.why.title)}</h3>
                <p class="sub">{td_string!(locale, file.why.about, when = moment(locale, why.at), c = c)}</p>
                <table class="table table--bare file__causes">
                    <caption class="vh">{td_string!(locale, file.why.title)}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{td_string!(locale, file.cause)}</th>
                            <th scope="col" class="n">{td_string!(locale, file.expected)}</th>
                            <th scope="col" class="n">{td_string!(locale, file.perceived)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </section>
        })
    }
}

fn row(locale: Locale, sum: &CauseSum) -> impl IntoView + use<> {
    let days = sum.days.iter().take(DAYS).map(|day| view! { <li>{day_link(locale, day)}</li> }).collect_view();
    let more = sum.days.len().saturating_sub(DAYS);
    let more = (more > 0).then(|| view! { <li>{td_string!(locale, file.why.more, count = more)}</li> });
    view! {
        <tr>
            <th scope="row">
                {care::cause(locale, sum.cause)}
                {sum.cause.kano().map(|kind| view! { " "<small class="sub"><KanoKind kind /></small> })}
                <ul class="file__days">{days}{more}</ul>
            </th>
            <td class="n">{signed_thousandths(sum.expected)}</td>
            <td class="n">{signed_thousandths(sum.perceived)}</td>
        </tr>
    }
}

/// The day, leading to the award, the order or the complaint that it came of.
fn day_link(locale: Locale, day: &CauseDay) -> AnyView {
    let when = moment(locale, day.at);
    let words = match day.days_late {
        0 => when,
        days => td_string!(locale, file.why.late, when = when, days = days),
    };
    let page = match (day.ticket, day.contract) {
        (Some(ticket), _) => Page::Ticket(ticket),
        (_, Some(contract)) if contract.is_order() => Page::Contract(contract),
        (_, Some(contract)) => Page::Awards { selected: Some(contract) },
        _ => return words.into_any(),
    };
    view! { <a class="link" href=href(page)>{words}</a> }.into_any()
}
