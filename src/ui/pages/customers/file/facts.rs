//! The profile: what is public, and what research has opened.

use crate::insight::analytics::market::average_tender;
use crate::ui::session::use_session;
use crate::ui::words::money::yuan;
use crate::ui::words::name::name;
use crate::ui::words::relation;
use crate::ui::words::time::month;
use game::ids::CustomerId;
use game::money::Money;
use game::observation::Observation;
use game::relation::DecisionStyle;
use game::scenario::{Name, Range};
use game::time::Month;
use leptos::prelude::*;
use texts::i18n::*;

#[derive(Clone, Debug, PartialEq, Eq)]
struct Profile {
    /// At cost, and at the ceiling.
    tender: [Money; 2],
    term: Range<u8>,
    buys: Name,
    opened: Option<(Vec<Month>, DecisionStyle)>,
    founded: Option<Month>,
}

fn profile(seen: &Observation<'_>, customer: CustomerId) -> Profile {
    let scenario = seen.scenario();
    let draft = seen.customer(customer);
    Profile {
        tender: average_tender(seen, customer),
        term: scenario.sizes.get(draft.size).term_months,
        buys: scenario.industry(draft.industry).family.clone(),
        opened: seen.file(customer).map(|file| {
            let played = file.tender_months.into_iter().filter(|month| *month <= scenario.last_month());
            (played.collect(), file.style)
        }),
        founded: seen.founding_month(customer),
    }
}

/// Six facts in three columns.
#[component]
pub fn Facts(customer: CustomerId) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let profile = Memo::new(move |_| session.view(|seen| profile(seen, customer)));
    let facts = move || {
        let locale = i18n.get_locale();
        let Profile { tender, term, buys, opened, founded } = profile.get();
        let unknown = || td_string!(locale, customers.file.unknown).to_owned();
        let (months, style) = match opened {
            Some((months, style)) => (months_in_words(&months), relation::style(locale, style).to_owned()),
            None => (unknown(), unknown()),
        };
        let founded = founded.map_or_else(unknown, |founded| month(locale, founded));
        let [cost, ceiling] = tender.map(yuan);
        let tender = td_string!(locale, customers.file.order_about, cost = cost, ceiling = ceiling);
        [
            (td_string!(locale, customers.file.order), tender.into_any()),
            (td_string!(locale, customers.file.months), months.into_any()),
            (td_string!(locale, customers.file.style), style.into_any()),
            (td_string!(locale, customers.file.buys), name(locale, &buys).to_owned().into_any()),
            (td_string!(locale, customers.file.term), term_in_words(locale, term).into_any()),
            (td_string!(locale, customers.file.founded), founded.into_any()),
        ]
        .map(|(what, fact)| view! { <div><dt>{what}</dt><dd>{fact}</dd></div> })
    };
    view! {
        <section aria-label=t!(i18n, customers.file.facts)>
            <dl class="facts">{facts}</dl>
        </section>
    }
}

fn months_in_words(months: &[Month]) -> String {
    months.iter().map(|month| month.number().to_string()).collect::<Vec<_>>().join("\u{a0}· ")
}

fn term_in_words(locale: Locale, Range { least, most }: Range<u8>) -> String {
    match (least, most) {
        (0, 0) => td_string!(locale, customers.file.term_none).to_owned(),
        _ if least == most => td_string!(locale, customers.file.term_month, months = least),
        _ => td_string!(locale, customers.file.term_months, from = least, to = most),
    }
}
