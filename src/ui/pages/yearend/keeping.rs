//! The customers kept: the four patterns and what they cost, service and bad debt in figures.

use crate::insight::analytics::patterns::{Life, PatternSum, lives, still_forming, sums};
use crate::insight::review::year_of_care::{YearOfKeeping, year_of_keeping};
use crate::ui::components::{
    ButtonSize, Column, DataTable, EmptyState, Figures, Glyph, KeyFigure, LinkButton, Panel, Row,
};
use crate::ui::route::{Page, href};
use crate::ui::session::use_session;
use crate::ui::words::care;
use crate::ui::words::figure::percent;
use crate::ui::words::money::yuan;
use crate::ui::words::name::name;
use game::ids::CustomerId;
use game::money::Money;
use game::relation::Pattern;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The panel of keeping.
#[component]
pub fn Keeping() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let year = Memo::new(move |_| session.view(year_of_keeping));
    let lives = Memo::new(move |_| session.view(|seen| lives(seen, seen.me()).unwrap_or_default()));
    let is_empty = Memo::new(move |_| lives.with(Vec::is_empty) && year.with(|year| year.customers.reached == 0));
    let figures = Signal::derive(move || year.with(|year| figures(i18n.get_locale(), year)));
    let content = move || {
        if is_empty.get() {
            return view! {
                <EmptyState
                    glyph=Glyph::Users
                    title=t!(i18n, yearend.keeping.empty_title)
                    text=t!(i18n, yearend.keeping.empty_text)
                />
            }
            .into_any();
        }
        view! {
            <Figures figures />
            <Patterns lives />
        }
        .into_any()
    };
    view! {
        <Panel
            class="keeping"
            title=t!(i18n, yearend.keeping.title)
            note=t!(i18n, yearend.keeping.note)
            end=move || view! {
                <LinkButton href=href(Page::Value) size=ButtonSize::Small>
                    {t!(i18n, yearend.lessons.see_value)}
                </LinkButton>
            }
        >
            {content}
        </Panel>
    }
}

/// The four patterns: how many, what was spent, what went or was kept.
#[component]
fn Patterns(lives: Memo<Vec<Life>>) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let names = move |customers: Vec<CustomerId>| {
        let locale = i18n.get_locale();
        let who = customers.into_iter().map(|customer| {
            let called = session.peek(|seen| name(locale, &seen.customer(customer).short).to_owned());
            let link = href(Page::Customers { selected: Some(customer) });
            view! { <li><a class="link" href=link>{called}</a></li> }
        });
        view! { <ul class="value__names">{who.collect_view()}</ul> }
    };
    let row = move |sum: PatternSum| {
        let locale = i18n.get_locale();
        let of_pattern = lives.with(|lives| {
            let of_pattern = lives.iter().filter(|life| life.pattern == sum.pattern);
            of_pattern.map(|life| life.customer).collect::<Vec<_>>()
        });
        let about = care::pattern_about(locale, sum.pattern);
        let head =
            view! { <span class="name">{care::pattern(locale, sum.pattern)}</span>" "<span class="sub">{about}</span> };
        Row::new(head).cell(sum.count).cell(yuan(sum.spent)).cell(yuan(sum.value)).cell(names(of_pattern))
    };
    // Those still forming have no pattern yet, and count in the equity: the last line is the figure of the score.
    let forming = Memo::new(move |_| session.view(still_forming));
    let rows = move || {
        let (locale, sums, forming) = (i18n.get_locale(), lives.with(|lives| sums(lives)), forming.get());
        let equity: Money = sums[Pattern::LongKeeping as usize].value + forming.value;
        let count = forming.customers.len() as u32;
        let about = td_string!(locale, yearend.keeping.forming_about);
        let head = view! { <span class="name">{td_string!(locale, yearend.keeping.forming)}</span>" "<span class="sub">{about}</span> };
        let still = Row::new(head).cell(count).cell(yuan(forming.spent)).cell(yuan(forming.value));
        let still = still.cell(names(forming.customers));
        let kept = td_string!(locale, yearend.keeping.equity);
        let sum = Row::new(view! { <b>{kept}</b> }).cell("").cell("").cell(view! { <b>{yuan(equity)}</b> }).cell("");
        sums.into_iter().map(row).chain([still, sum]).collect::<Vec<Row>>()
    };
    let columns = vec![
        Column::text(t!(i18n, yearend.keeping.pattern)),
        Column::figures(t!(i18n, yearend.keeping.count)),
        Column::figures(t!(i18n, yearend.keeping.spent)),
        Column::figures(t!(i18n, yearend.keeping.value)),
        Column::text(t!(i18n, yearend.keeping.who)),
    ];
    view! { <DataTable caption=t!(i18n, yearend.keeping.patterns) columns rows=Arc::new(rows) /> }
}

fn figures(locale: Locale, year: &YearOfKeeping) -> Vec<KeyFigure> {
    let none = || td_string!(locale, value.none).to_owned();
    let (complaints, losses, customers) = (&year.complaints, year.losses, year.customers);
    let figure = |name: &str, value: String, note: Option<String>| KeyFigure { name: name.to_owned(), value, note };
    let settled = td_string!(
        locale,
        yearend.keeping.settled_note,
        settled = complaints.settled,
        lapsed = complaints.lapsed,
        answered = complaints.answered_only
    );
    let days = |mean: Option<u32>| {
        mean.map(|tenths| td_string!(locale, yearend.keeping.days, n = format!("{}.{}", tenths / 10, tenths % 10)))
    };
    let response = days(complaints.mean_response);
    let response = response.map(|days| td_string!(locale, yearend.keeping.response_note, days = days));
    let rate = losses.rate().map(|rate| td_string!(locale, yearend.keeping.of_sales, rate = percent(rate)));
    vec![
        figure(
            td_string!(locale, yearend.keeping.retention),
            customers.retention().map_or_else(none, percent),
            Some(td_string!(locale, yearend.keeping.of_customers, kept = customers.kept, all = customers.reached)),
        ),
        figure(td_string!(locale, yearend.keeping.complaints), complaints.opened.to_string(), Some(settled)),
        figure(
            td_string!(locale, yearend.keeping.mean_days),
            days(complaints.mean_days).unwrap_or_else(none),
            response,
        ),
        figure(
            td_string!(locale, yearend.keeping.remedies),
            yuan(complaints.cost),
            year.fines.is_positive().then(|| td_string!(locale, yearend.keeping.fines, amount = yuan(year.fines))),
        ),
        figure(td_string!(locale, yearend.keeping.bad_debt), yuan(losses.lost), rate),
    ]
}
