//! How the customer feels, as far as it was asked, and what moved it.

use super::acsi::{AcsiChain, Samples};
use crate::insight::care::care_work::CareWork;
use crate::insight::care::feelings::{AskAgain, FeelingChange, Felt, ask_again, moves};
use crate::study::handbook::Section;
use crate::ui::components::{ExplainLine, Explanation, Note, Tone};
use crate::ui::help::{Explained, HelpLink};
use crate::ui::pages::care_button::CareButton;
use crate::ui::session::use_session;
use crate::ui::symbols::{KanoKind, SymbolKind, SymbolOf};
use crate::ui::words::care;
use crate::ui::words::figure::signed_thousandths;
use crate::ui::words::name::name;
use crate::ui::words::time::moment;
use game::care::{AcsiNumber, Survey};
use game::ids::CustomerId;
use leptos::prelude::*;
use texts::i18n::*;

/// So many causes are shown at first.
const FIRST: usize = 6;

/// The newest survey, or that nobody has asked; then the causes.
#[component]
pub fn Feelings(customer: CustomerId) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let known = Memo::new(move |_| {
        session.view(|seen| {
            let relation = seen.relation(customer).details();
            (relation.survey, relation.fulfilled > 0 || relation.survey.is_some())
        })
    });
    let told = move || {
        let locale = i18n.get_locale();
        match known.get() {
            (Some(survey), _) => view! { <Measured customer survey locale /> }.into_any(),
            (None, true) => view! { <p class="sub">{td_string!(locale, file.not_asked)}</p> }.into_any(),
            (None, false) => view! { <p class="sub">{td_string!(locale, file.not_bought)}</p> }.into_any(),
        }
    };
    let again = Memo::new(move |_| session.view(|seen| ask_again(seen, customer)));
    let prompt = move || {
        let locale = i18n.get_locale();
        let words = match again.get()? {
            AskAgain::Moved(count) => td_string!(locale, file.ask_again_moved, count = count),
            AskAgain::Old(months) => td_string!(locale, file.ask_again_old, months = months),
        };
        Some(view! { <Note tone=Tone::Warn>{words}</Note> })
    };
    view! {
        <section>
            <h3>{t!(i18n, file.feelings)} <HelpLink section=Section::Satisfaction /></h3>
            {told}
            {prompt}
            <AcsiChain customer />
            <div class="cluster">
                <CareButton customer work=CareWork::Survey />
            </div>
            <Samples customer />
            <Causes customer />
        </section>
    }
}

/// What a survey told, with its age and its error.
#[component]
fn Measured(customer: CustomerId, survey: Survey, locale: Locale) -> impl IntoView {
    let session = use_session();
    let (months, perceived, error, second) = session.peek(|seen| {
        let months = seen.month().number() - survey.at.month().number();
        let second = seen.second_need(customer).map(|family| {
            let studied = seen.has_studied(family);
            (name(locale, &seen.scenario().industry(family).family).to_owned(), studied)
        });
        let rules = &seen.scenario().satisfaction;
        (months, survey.perceived(rules), care::exact_ratio(survey.error_of(rules, AcsiNumber::Satisfaction)), second)
    });
    let line = |what: &str, amount: String| ExplainLine { what: what.to_owned(), amount };
    let account = move || Explanation {
        title: td_string!(locale, file.c).to_owned(),
        rule: td_string!(locale, file.c_rule, error = error),
        lines: vec![
            line(td_string!(locale, file.perceived), care::exact_ratio(perceived)),
            line(td_string!(locale, file.expected), care::exact_ratio(survey.acsi.expectation)),
        ],
        sum: Some(line("b ÷ a", care::exact_ratio(survey.satisfaction()))),
    };
    let age = match months {
        0 => td_string!(locale, file.age_now).to_owned(),
        months => td_string!(locale, file.age, months = months),
    };
    let age = td_string!(locale, file.asked_of, age = age, n = survey.asked);
    let second = second.map(|(family, studied)| {
        let words = if studied {
            td_string!(locale, file.second, family = family)
        } else {
            td_string!(locale, file.second_unknown, family = family)
        };
        view! { <div><dt>{td_string!(locale, file.second_name)}</dt><dd>{words}</dd></div> }
    });
    let loyal = td_string!(
        locale,
        file.loyal,
        loyalty = care::loyalty(locale, survey.loyalty),
        about = care::loyalty_about(locale, survey.loyalty)
    );
    view! {
        <dl class="facts">
            <div>
                <dt><SymbolOf kind=SymbolKind::Satisfaction>{td_string!(locale, file.c)}</SymbolOf></dt>
                <dd><Explained account>{care::exact_ratio(survey.satisfaction())}</Explained></dd>
            </div>
            <div><dt>{td_string!(locale, file.perceived)}</dt><dd>{care::exact_ratio(perceived)}</dd></div>
            <div><dt>{td_string!(locale, file.expected)}</dt><dd>{care::exact_ratio(survey.acsi.expectation)}</dd></div>
            <div>
                <dt>{td_string!(locale, file.loyalty)}</dt>
                <dd>{care::loyalty(locale, survey.loyalty)}</dd>
            </div>
            {second}
            <div><dt>{td_string!(locale, file.asked)}</dt><dd>{age}</dd></div>
        </dl>
        <p class="sub">{loyal}</p>
    }
}

/// What moved expectation, quality and value, newest first, each with its kind after Kano.
#[component]
fn Causes(customer: CustomerId) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let is_whole = RwSignal::new(false);
    let all = Memo::new(move |_| session.view(|seen| moves(seen, customer)));
    move || {
        let all = all.get();
        if all.is_empty() {
            return ().into_any();
        }
        let locale = i18n.get_locale();
        let shown = if is_whole.get() { all.len() } else { FIRST };
        let more = all.len().saturating_sub(shown);
        view! {
            <h4>{td_string!(locale, file.causes)}</h4>
            <p class="sub">{td_string!(locale, file.causes_note)}</p>
            <table class="table table--bare file__causes">
                <caption class="vh">{td_string!(locale, file.causes)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{td_string!(locale, file.when)}</th>
                        <th scope="col">{td_string!(locale, file.cause)}</th>
                        <th scope="col" class="n">
                            {td_string!(locale, file.expected)}
                        </th>
                        <th scope="col" class="n">
                            {td_string!(locale, file.quality)}
                        </th>
                        <th scope="col" class="n">
                            {td_string!(locale, file.value)}
                        </th>
                    </tr>
                </thead>
                <tbody>{all.into_iter().take(shown).map(|felt| row(locale, felt)).collect_view()}</tbody>
            </table>
            {(more > 0).then(|| {
                view! {
                    <button type="button" class="link" on:click=move |_| is_whole.set(true)>
                        {td_string!(locale, file.more, count = more)}
                    </button>
                }
            })}
        }
        .into_any()
    }
}

fn row(locale: Locale, felt: Felt) -> impl IntoView {
    view! {
        <tr>
            <th scope="row">{moment(locale, felt.at)}</th>
            <td>
                {care::cause(locale, felt.cause)}
                {felt.cause.kano().map(|kind| view! { " "<small class="sub"><KanoKind kind /></small> })}
            </td>
            <td class="n">{change(locale, felt.expected)}</td>
            <td class="n">{change(locale, felt.quality)}</td>
            <td class="n">{change(locale, felt.value)}</td>
        </tr>
    }
}

fn change(locale: Locale, change: FeelingChange) -> String {
    match change {
        FeelingChange::Still => String::new(),
        FeelingChange::Rose => td_string!(locale, file.rose).to_owned(),
        FeelingChange::Fell => td_string!(locale, file.fell).to_owned(),
        FeelingChange::By(by) => signed_thousandths(by),
    }
}
