//! The head of the file: who it is, and how far the relation has come.

use super::frame::close;
use crate::insight::attention::early_warning::decline;
use crate::ui::components::{BadgeSize, Glyph, IconButton, IndustryStamp};
use crate::ui::session::use_session;
use crate::ui::words::name::{city, name};
use crate::ui::words::relation;
use game::ids::CustomerId;
use game::relation::Stage;
use leptos::prelude::*;
use texts::i18n::*;

/// The steps before there is a relationship.
const ACQUISITION: [Stage; 2] = [Stage::Potential, Stage::Target];

/// The stages of a relationship; decline, which can begin at each, is the fourth.
const RELATIONSHIP: [Stage; 3] = [Stage::Exploration, Stage::Forming, Stage::Stable];

/// Name, city, size, industry, and the stages passed.
#[component]
pub fn Head(customer: CustomerId, heading: String) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let draft = StoredValue::new(session.peek(|seen| seen.customer(customer).clone()));
    let industry =
        StoredValue::new(session.peek(|seen| seen.scenario().industry(seen.customer(customer).industry).clone()));
    let stage = Memo::new(move |_| session.view(|seen| seen.relation(customer).stage()));
    let is_in_decline = Memo::new(move |_| session.view(|seen| !decline(seen, customer).is_empty()));
    let sub = move || {
        let locale = i18n.get_locale();
        draft.with_value(|draft| {
            let city = city(locale, draft);
            let industry = industry.with_value(|industry| name(locale, &industry.name).to_owned());
            let size = relation::size(locale, draft.size);
            let sub = td_string!(locale, customers.file.sub, city = city, size = size, industry = industry);
            match session.peek(|seen| seen.entered(customer)) {
                Some(month) => [sub, td_string!(locale, customers.file.new_since, month = month.number())].join(" · "),
                None => sub,
            }
        })
    };
    let is_here = session.peek(|seen| seen.is_on_market(customer));
    let step = move |own: Stage| {
        view! {
            <li class:d=move || own < stage.get() aria-current=move || (own == stage.get()).then_some("step")>
                {move || relation::stage(i18n.get_locale(), own)}
            </li>
        }
    };
    view! {
        <header class="file__head">
            <IndustryStamp
                size=BadgeSize::Head
                character=move || industry.with_value(|industry| name(i18n.get_locale(), &industry.stamp).to_owned())
                name=move || industry.with_value(|industry| name(i18n.get_locale(), &industry.name).to_owned())
            />
            <div>
                <h2 id=heading>{move || draft.with_value(|draft| name(i18n.get_locale(), &draft.name).to_owned())}</h2>
                <p class="sub">{sub}</p>
            </div>
            <IconButton glyph=Glyph::Cross label=t!(i18n, customers.file.close) on_click=close />
            // The stages of a customer that was taken over lead nowhere.
            {is_here.then(|| view! {
                <ol class="path" aria-label=t!(i18n, customers.file.path)>
                    <li>
                        {t!(i18n, customers.acquisition)}
                        <ol>{ACQUISITION.map(step).collect_view()}</ol>
                    </li>
                    <li>
                        {t!(i18n, customers.four_stages)}
                        <ol>
                            {RELATIONSHIP.map(step).collect_view()}
                            <li aria-current=move || is_in_decline.get().then_some("true")>
                                {move || relation::decline(i18n.get_locale())}
                            </li>
                        </ol>
                    </li>
                </ol>
            })}
        </header>
    }
}
