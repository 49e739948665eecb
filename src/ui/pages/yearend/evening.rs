//! What made the year: the best customer, the biggest win, the dearest mistake, each with where to look again.

use crate::insight::review::highlights::{Highlight, Mistake, highlights};
use crate::ui::components::{Glyph, Icon, Panel};
use crate::ui::route::{Page, href};
use crate::ui::session::use_session;
use crate::ui::words::money::yuan;
use crate::ui::words::name::name;
use game::ids::CustomerId;
use game::observation::Observation;
use leptos::prelude::*;
use texts::i18n::*;

/// A moment in words.
struct Moment {
    glyph: Glyph,
    kicker: &'static str,
    title: String,
    text: String,
    page: Page,
}

/// The panel, once the game is over; nothing where there is nothing to tell.
#[component]
pub fn Evening() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let all = Memo::new(move |_| session.view(|seen| if seen.is_over() { highlights(seen) } else { Vec::new() }));
    let item = move |highlight: Highlight| {
        let told = session.peek(|seen| told(i18n.get_locale(), seen, highlight));
        view! {
            <li>
                <Icon glyph=told.glyph />
                <div>
                    <p class="sub">{told.kicker}</p>
                    <h3><a class="link" href=href(told.page)>{told.title}</a></h3>
                    <p>{told.text}</p>
                </div>
            </li>
        }
    };
    move || {
        let all = all.get();
        (!all.is_empty()).then(|| {
            view! {
                <Panel class="evening" title=t!(i18n, yearend.evening.title)>
                    <ul>{all.into_iter().map(item).collect_view()}</ul>
                </Panel>
            }
        })
    }
}

fn told(locale: Locale, seen: &Observation<'_>, highlight: Highlight) -> Moment {
    let called = |customer: CustomerId| name(locale, &seen.customer(customer).name).to_owned();
    let file = |customer| Page::Customers { selected: Some(customer) };
    match highlight {
        Highlight::BestCustomer { customer, margin } => Moment {
            glyph: Glyph::Gem,
            kicker: td_string!(locale, yearend.evening.best),
            title: called(customer),
            text: td_string!(locale, yearend.evening.best_text, margin = yuan(margin)),
            page: file(customer),
        },
        Highlight::BiggestWin { tender, worth, rivals } => Moment {
            glyph: Glyph::Award,
            kicker: td_string!(locale, yearend.evening.win),
            title: called(tender.customer),
            text: match rivals {
                0 => td_string!(locale, yearend.evening.win_alone, worth = yuan(worth), month = tender.month.number()),
                rivals => td_string!(
                    locale,
                    yearend.evening.win_text,
                    worth = yuan(worth),
                    month = tender.month.number(),
                    rivals = rivals
                ),
            },
            page: Page::Awards { selected: Some(tender) },
        },
        Highlight::DearestMistake(mistake) => {
            let cost = yuan(mistake.cost());
            let (customer, text, page) = match mistake {
                Mistake::Late { contract, .. } => {
                    let text = td_string!(locale, yearend.evening.late, cost = cost);
                    (contract.customer, text, Page::Contract(contract))
                }
                Mistake::Unpaid { customer, .. } => {
                    (customer, td_string!(locale, yearend.evening.unpaid, cost = cost), file(customer))
                }
                Mistake::DrivenAway { customer, .. } => {
                    (customer, td_string!(locale, yearend.evening.gone, cost = cost), file(customer))
                }
            };
            let kicker = td_string!(locale, yearend.evening.mistake);
            Moment { glyph: Glyph::Warn, kicker, title: called(customer), text, page }
        }
    }
}
