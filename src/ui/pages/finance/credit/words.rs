//! Limits and grades as the panels of this folder write them.

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
