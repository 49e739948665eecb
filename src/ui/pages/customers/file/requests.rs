//! Requests for quotation of the customer that wait for an answer: a price and a package to quote, or a price that
//! the customer named to agree to.

use crate::ui::components::{Button, ButtonKind, Choice, Fits, NumberField, SelectField};
use crate::ui::session::use_session;
use crate::ui::words::figure::limits;
use crate::ui::words::money::yuan;
use crate::ui::words::tender::{package, product};
use crate::ui::words::time::moment;
use game::care::{QuotationRequest, RequestState};
use game::command::Command;
use game::ids::{CustomerId, PackageId};
use game::may::MOST_PRICE;
use leptos::context::Provider;
use leptos::prelude::*;
use texts::i18n::*;

/// Those that wait, the most pressing first; nothing where none does.
#[component]
pub fn Requests(customer: CustomerId) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let waiting = Memo::new(move |_| {
        session.view(|seen| {
            let waiting = seen.requests_waiting().into_iter().filter(|request| request.id.customer == customer);
            waiting.cloned().collect::<Vec<_>>()
        })
    });
    move || {
        let waiting = waiting.get();
        (!waiting.is_empty()).then(|| {
            let forms = waiting.into_iter().map(|request| view! { <Answer request /> }).collect_view();
            view! { <section><h3>{t!(i18n, file.requests)}</h3>{forms}</section> }
        })
    }
}

/// What was asked, and the answer.
#[component]
fn Answer(request: QuotationRequest) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let id = request.id;
    let last = request.before;
    let offered = RwSignal::new(request.quoted.map_or(last.package, |quoted| quoted.package));
    let price = RwSignal::new(request.price().unwrap_or(last.price).as_yuan());
    let counters = request.state == RequestState::Countered;
    let asked = request.clone();
    let told = move || {
        let locale = i18n.get_locale();
        session.view(|seen| {
            let until = moment(locale, asked.deadline);
            let cost = yuan(seen.unit_cost_of(&asked, offered.get()));
            let what = product(locale, seen.scenario(), asked.product);
            if let Some(price) = asked.counter {
                let count = asked.quantity;
                return td_string!(
                    locale,
                    file.request_counter,
                    product = what,
                    count = count,
                    price = yuan(price),
                    cost = cost,
                    until = until
                );
            }
            td_string!(
                locale,
                file.request_asks,
                product = what,
                count = asked.quantity,
                months = asked.term_asked,
                until = until,
                price = yuan(last.price),
                package = package(locale, seen.scenario(), last.package),
                cost = cost
            )
        })
    };
    let fits = Fits::of_form();
    let form = move || {
        if counters {
            let accept = move || {
                session.act(Command::AcceptCounter { request: id });
            };
            return view! { <Button kind=ButtonKind::Plain on_click=accept>{t!(i18n, file.request_accept)}</Button> }
                .into_any();
        }
        let packages =
            session.peek(|seen| (0..seen.scenario().packages.len() as u8).map(PackageId).collect::<Vec<_>>());
        let choice =
            move |id| Choice::new(id, move || session.view(|seen| package(i18n.get_locale(), seen.scenario(), id)));
        let choices: Vec<_> = packages.into_iter().map(choice).collect();
        let quote = move || {
            let price = price.get_untracked().clamp(1, i64::from(MOST_PRICE)) as u32;
            session.act(Command::Quote { request: id, price, package: offered.get_untracked() });
        };
        view! {
            <Provider value=fits>
                <NumberField
                    label=t!(i18n, file.request_price)
                    value=price
                    least=1
                    most=Signal::stored(i64::from(MOST_PRICE))
                    on_input=move |yuan| price.set(yuan)
                    limits=move || limits(i18n.get_locale(), 1, i64::from(MOST_PRICE))
                />
            </Provider>
            <SelectField
                label=t!(i18n, file.request_package)
                choices
                value=offered
                on_change=move |id| offered.set(id)
            />
            <Button kind=ButtonKind::Plain disabled=Signal::derive(move || !fits.all()) on_click=quote>
                {t!(i18n, file.request_quote)}
            </Button>
        }
        .into_any()
    };
    let forgo = move || {
        session.act(Command::ForgoRequest { request: id });
    };
    view! {
        <p>{told}</p>
        <div class="cluster">
            {form}
            <Button kind=ButtonKind::Plain on_click=forgo>{t!(i18n, file.request_forgo)}</Button>
        </div>
    }
}
