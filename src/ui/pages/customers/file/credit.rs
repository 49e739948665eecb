//! How the customer pays, as far as a check tells: the 6C and what each means, the limit and the term it gets.

use crate::ui::route::{Page, href};
use crate::ui::session::use_session;
use crate::ui::words::credit;
use crate::ui::words::money::yuan;
use crate::ui::words::time::moment;
use game::ids::CustomerId;
use leptos::prelude::*;
use texts::i18n::*;

/// The newest credit check, or that nobody has checked.
#[component]
pub fn Credit(customer: CustomerId) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let known = Memo::new(move |_| {
        session.view(|seen| {
            let relation = seen.relation(customer).details();
            (relation.credit, relation.limit, relation.term)
        })
    });
    let told = move || {
        let locale = i18n.get_locale();
        let (report, limit, term) = known.get();
        let report = report.map(|report| {
            let grade = credit::grade(locale, report.grade);
            let when = moment(locale, report.at);
            view! {
                <p>{td_string!(locale, file.credit_grade, grade = grade, when = when)}</p>
                <ul class="sub">{session.peek(|seen| credit::six_lines(locale, seen, &report))}</ul>
            }
        });
        let limit = limit.map_or_else(|| td_string!(locale, file.credit_no_limit).to_owned(), yuan);
        let term = term.map_or_else(
            || td_string!(locale, file.credit_as_asked).to_owned(),
            |months| td_string!(locale, file.credit_months, n = months),
        );
        view! {
            {report}
            <p class="sub">
                {td_string!(locale, file.credit_given, limit = limit, term = term)} " "
                <a class="link" href=href(Page::Finance)>{td_string!(locale, file.credit_set)}</a>
            </p>
        }
        .into_any()
    };
    view! {
        <section>
            <h3>{t!(i18n, file.credit)}</h3>
            {told}
        </section>
    }
}
