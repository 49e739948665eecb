//! Limits and grades as the panels of this folder write them.

use crate::insight::money::credit::{LimitProposal, LimitStep};
use crate::ui::components::{Tag, Tone};
use crate::ui::words::credit;
use crate::ui::words::money::yuan;
use game::care::Grade;
use game::money::Money;
use leptos::prelude::*;
use texts::i18n::*;

/// A limit in words: none is no limit, nothing means goods against cash.
pub fn limit(locale: Locale, limit: Option<Money>) -> String {
    match limit {
        None => td_string!(locale, credit.limits.no_limit).to_owned(),
        Some(limit) if limit == Money::ZERO => td_string!(locale, credit.limits.cash_only).to_owned(),
        Some(limit) => yuan(limit),
    }
}

/// A payment term in words: none is what the customer asks for, nothing means goods against cash.
pub fn term(locale: Locale, months: Option<u8>) -> String {
    match months {
        None => td_string!(locale, credit.limits.as_asked).to_owned(),
        Some(0) => td_string!(locale, credit.limits.cash_only).to_owned(),
        Some(months) => td_string!(locale, credit.limits.months, n = months),
    }
}

/// A customer's grade as a tag; what it means is said after the letter for those who hear it.
pub fn grade_tag(locale: Locale, grade: Option<Grade>) -> AnyView {
    let Some(grade) = grade else {
        return view! { <span class="sub">{td_string!(locale, credit.limits.not_checked)}</span> }.into_any();
    };
    let tone = match grade {
        Grade::A => Tone::Jade,
        Grade::B => Tone::Plain,
        Grade::C => Tone::Warn,
        Grade::D => Tone::Danger,
    };
    let about = credit::grade_about(locale, grade);
    view! { <Tag tone>{credit::grade(locale, grade)}<span class="vh">": " {about}</span></Tag> }.into_any()
}

/// What to do about a limit and the payment term `now`, in a few words.
pub fn proposal_tag(locale: Locale, proposal: &LimitProposal, now: Option<u8>) -> impl IntoView + use<> {
    let (tone, words) = match (proposal.step, proposal.limit) {
        (LimitStep::Check, _) => (Tone::Warn, td_string!(locale, credit.advice.check).to_owned()),
        (LimitStep::Hold, _) if proposal.term != now => {
            (Tone::Warn, td_string!(locale, credit.advice.term, term = term(locale, proposal.term)))
        }
        (LimitStep::Hold, _) => (Tone::Plain, td_string!(locale, credit.advice.hold).to_owned()),
        (LimitStep::Raise, None) => (Tone::Jade, td_string!(locale, credit.advice.lift).to_owned()),
        (LimitStep::Raise, Some(to)) => (Tone::Jade, td_string!(locale, credit.advice.raise, amount = yuan(to))),
        (LimitStep::Lower, Some(to)) if to == Money::ZERO => {
            (Tone::Danger, td_string!(locale, credit.advice.lower_cash).to_owned())
        }
        (LimitStep::Lower, to) => (Tone::Warn, td_string!(locale, credit.advice.lower, amount = limit(locale, to))),
    };
    view! { <Tag tone>{words}</Tag> }
}
