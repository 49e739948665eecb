//! Joint projects and cross-selling with the customer: what they may bring as far as known, or when they are possible
//! next.

use crate::insight::care::care_work::CareWork;
use crate::insight::care::joint_project::order_chance;
use crate::insight::planning::acceptance::acceptance;
use crate::study::handbook::Section;
use crate::ui::help::HelpLink;
use crate::ui::pages::care_button::CareButton;
use crate::ui::session::use_session;
use crate::ui::words::figure::percent;
use crate::ui::words::name::name;
use crate::ui::words::time::moment;
use game::ids::CustomerId;
use game::observation::Observation;
use game::per_mille::PerMille;
use game::relation::Stage;
use game::scenario::Range;
use game::time::Minute;
use leptos::prelude::*;
use texts::i18n::*;

/// Both kinds of work, from the first delivery on.
#[component]
pub fn Projects(customer: CustomerId) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let has_bought = Memo::new(move |_| session.view(|seen| seen.relation(customer).details().fulfilled > 0));
    let line = move |work: CareWork| {
        let words = Memo::new(move |_| {
            let locale = i18n.get_locale();
            session.view(|seen| match work {
                CareWork::JointProject => joint_project(locale, seen, customer),
                _ => cross_selling(locale, seen, customer),
            })
        });
        view! {
            <div class="spread file__gift">
                <p class="sub">{words}</p>
                <CareButton customer work />
            </div>
        }
    };
    move || {
        has_bought.get().then(|| {
            view! {
                <section>
                    <h3>{t!(i18n, file.projects)} <HelpLink section=Section::Projects /></h3>
                    {line(CareWork::JointProject)}
                    {line(CareWork::CrossSell)}
                </section>
            }
        })
    }
}

fn joint_project(locale: Locale, seen: &Observation<'_>, customer: CustomerId) -> String {
    let told = if seen.relation(customer).stage() < Stage::Stable {
        td_string!(locale, file.when_stable).to_owned()
    } else if let Some(next) = seen.next_joint_project(customer) {
        again(locale, next)
    } else {
        chance(locale, order_chance(seen, customer))
    };
    td_string!(locale, file.joint_project, told = told)
}

fn cross_selling(locale: Locale, seen: &Observation<'_>, customer: CustomerId) -> String {
    let need = seen.second_need(customer);
    let told = if let Some(next) = seen.next_cross_sale(customer) {
        again(locale, next)
    } else if let Some(family) = need.filter(|&family| !seen.has_studied(family)) {
        let family = name(locale, &seen.scenario().industry(family).family);
        td_string!(locale, file.study_first, family = family)
    } else if let Some(known) = acceptance(seen, &CareWork::CrossSell.task(customer)) {
        chance(locale, known)
    } else {
        String::new()
    };
    td_string!(locale, file.cross_selling, told = told)
}

fn again(locale: Locale, next: Minute) -> String {
    td_string!(locale, file.possible_again, when = moment(locale, next))
}

/// The chance of an order; at most so much where nobody has asked whether the customer is content.
fn chance(locale: Locale, Range { least, most }: Range<PerMille>) -> String {
    if least == most {
        td_string!(locale, file.order_chance, chance = percent(most))
    } else {
        td_string!(locale, file.order_chance_most, chance = percent(most))
    }
}
