//! The chain of satisfaction: six numbers from 0 to 100, and how many contacts a survey asks.

use crate::insight::care::acsi::{AcsiLink, AcsiMove, ComesOf, chain};
use crate::insight::care::care_work::{CareWork, is_possible};
use crate::insight::care::feelings::FeelingChange;
use crate::ui::components::{Button, ButtonSize};
use crate::ui::session::use_session;
use crate::ui::words::care;
use crate::ui::words::money::yuan;
use crate::ui::words::time::moment;
use game::care::{AcsiNumber, index_error, sampling_error};
use game::command::Command;
use game::ids::CustomerId;
use game::people::{TaskKind, contacts_asked};
use game::scenario::Role;
use leptos::prelude::*;
use texts::i18n::*;

/// The six numbers from expectation to loyalty, each with its direction, its error and what it comes of; nothing before
/// anybody asked.
#[component]
pub fn AcsiChain(customer: CustomerId) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let known = Memo::new(move |_| session.view(|seen| chain(seen, customer)));
    move || {
        let locale = i18n.get_locale();
        known.get().map(|links| {
            view! {
                <h4>{td_string!(locale, file.acsi)}</h4>
                <ol class="acsi">{links.map(|link| one(locale, link)).collect_view()}</ol>
            }
        })
    }
}

fn one(locale: Locale, link: AcsiLink) -> impl IntoView {
    let causes: Vec<String> = match link.comes_of {
        ComesOf::Causes(causes) => causes.into_iter().flatten().map(|moved| cause(locale, moved)).collect(),
        ComesOf::Feelings => vec![td_string!(locale, file.acsi_of_feelings).to_owned()],
        ComesOf::Satisfaction(handled) => {
            let follows = td_string!(locale, file.acsi_of_satisfaction).to_owned();
            [follows].into_iter().chain(handled.map(|moved| cause(locale, moved))).collect()
        }
    };
    let error = (link.error > 0).then(|| format!(" ±{}", link.error));
    view! {
        <li style=format!("--w:{}", link.index)>
            <span>{care::acsi(locale, link.number)} <small class="sub">" "{care::acsi_better(locale, link.number)}</small></span>
            <b>{link.index} <small>{error}</small></b>
            <i aria-hidden="true"></i>
            {causes.into_iter().map(|words| view! { <small class="sub">{words}</small> }).collect_view()}
        </li>
    }
}

/// Delivered in time +8, month 3, hour 90.
fn cause(locale: Locale, moved: AcsiMove) -> String {
    let by = match moved.by {
        FeelingChange::By(points) if points > 0 => format!("+{points}"),
        FeelingChange::By(points) => format!("−{}", points.unsigned_abs()),
        FeelingChange::Fell => td_string!(locale, file.fell).to_owned(),
        FeelingChange::Rose | FeelingChange::Still => td_string!(locale, file.rose).to_owned(),
    };
    let (cause, when) = (care::cause(locale, moved.cause), moment(locale, moved.at));
    td_string!(locale, file.acsi_last, cause = cause, by = by, when = when)
}

/// Other samples than the market's usual one: what each errs and costs.
#[component]
pub fn Samples(customer: CustomerId) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let possible = Memo::new(move |_| session.view(|seen| is_possible(seen, customer, CareWork::Survey)));
    let ask = move |contacts: u8| {
        let commands = session.peek(|seen| {
            let task = TaskKind::Survey { customer, contacts };
            let staff = seen.free_first(Role::Service);
            staff.map(|staff| Command::Queue { staff, task, after: None }).into_iter().collect()
        });
        session.act_all(commands);
    };
    let samples = session.peek(|seen| {
        let (rules, usual) = (&seen.scenario().satisfaction, contacts_asked(seen.scenario(), customer, 0));
        let all = 1..=contacts_asked(seen.scenario(), customer, u8::MAX);
        let cost = |contacts| yuan(seen.cost_of_task(&TaskKind::Survey { customer, contacts }));
        // On the scale of the index above, as the errors there are.
        let error = |contacts| index_error(rules, AcsiNumber::Quality, sampling_error(rules, contacts));
        let of = |contacts| (contacts, error(contacts), cost(contacts));
        all.filter(|contacts| *contacts != usual).map(of).collect::<Vec<_>>()
    });
    move || {
        let locale = i18n.get_locale();
        possible.get().then(|| {
            let button = |(n, error, cost): (u8, u8, String)| {
                let words = td_string!(locale, file.ask_contacts, n = n, error = error, cost = cost);
                view! { <Button size=ButtonSize::Small on_click=move || ask(n)>{words}</Button> }
            };
            view! {
                <p class="sub">{td_string!(locale, file.ask_more)}</p>
                <div class="cluster">{samples.clone().into_iter().map(button).collect_view()}</div>
            }
        })
    }
}
