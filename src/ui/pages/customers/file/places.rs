//! The companies that hold the customer's places.

use crate::study::handbook::Section;
use crate::ui::components::{Ask, Button, ButtonSize, Places, Tag, Tone};
use crate::ui::help::HelpLink;
use crate::ui::pages::customers::row::{seats, seats_in_words};
use crate::ui::session::use_session;
use crate::ui::words::name::name;
use crate::ui::words::time::moment;
use game::command::Command;
use game::ids::CustomerId;
use game::relation::Place;
use leptos::prelude::*;
use texts::i18n::*;

/// The places with their holders; the own one can be given back.
#[component]
pub fn PlacesHeld(customer: CustomerId) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let held = Memo::new(move |_| session.view(|seen| seen.places(customer).to_vec()));
    let drawn = Memo::new(move |_| {
        held.track();
        session.peek(|seen| seats(seen, customer))
    });
    let falls = Memo::new(move |_| session.view(|seen| seen.place_fall(customer)));
    let (me, all) = session.peek(|seen| (seen.me(), seen.scenario().relation.places));
    let is_ours = Memo::new(move |_| held.with(|held| held.iter().any(|place| place.company == me)));
    let asks = RwSignal::new(false);
    let line = move |place: Place| {
        let is_mine = place.company == me;
        view! {
            <li>
                <b>{move || session.company_name(place.company)}</b>
                {is_mine.then(|| view! { " "<Tag tone=Tone::Jade>{t!(i18n, customers.file.place_us)}</Tag> })}
                <span class="sub">
                    {move || t_string!(i18n, customers.file.place_since, when = moment(i18n.get_locale(), place.since))}
                </span>
            </li>
        }
    };
    view! {
        <section>
            <h3>
                {t!(i18n, customers.file.places)}
                <small>{t!(i18n, customers.file.places_rule, all = all)}</small>
                <span class="end">
                    <HelpLink section=Section::Places />
                    <Places
                        seats=drawn
                        label=move || drawn.with(|drawn| seats_in_words(i18n.get_locale(), drawn))
                        text=move || format!("{}/{all}", held.with(Vec::len))
                    />
                </span>
            </h3>
            <ol class="held">{move || held.get().into_iter().map(line).collect_view()}</ol>
            {move || {
                falls.get().map(|fall| {
                    let locale = i18n.get_locale();
                    let when = moment(locale, fall.at);
                    let words = match (fall.is_silent, fall.is_unused) {
                        (true, true) => td_string!(locale, customers.file.falls_both, when = when),
                        (false, true) => td_string!(locale, customers.file.falls_unused, when = when),
                        _ => td_string!(locale, customers.file.falls_silent, when = when),
                    };
                    view! { <p class="sub">{words}</p> }
                })
            }}
            {move || {
                is_ours.get().then(|| {
                    view! {
                        <div class="cluster">
                            <Button size=ButtonSize::Small on_click=move || asks.set(true)>
                                {t!(i18n, customers.file.release)}
                            </Button>
                        </div>
                    }
                })
            }}
            <ReleaseDialog customer asks />
        </section>
    }
}

#[component]
fn ReleaseDialog(customer: CustomerId, asks: RwSignal<bool>) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let called = StoredValue::new(session.peek(|seen| seen.customer(customer).name.clone()));
    let title = move || {
        let customer = called.with_value(|called| name(i18n.get_locale(), called).to_owned());
        t_string!(i18n, customers.file.release_ask, customer = customer)
    };
    let release = move || {
        session.act(Command::Release { customer });
    };
    view! {
        <Ask
            open=asks
            on_close=move || asks.set(false)
            title
            close_label=t!(i18n, customers.file.keep)
            no=t!(i18n, customers.file.keep)
            yes=t!(i18n, customers.file.release)
            on_yes=release
            question=t!(i18n, customers.file.release_text)
        />
    }
}
