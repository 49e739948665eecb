//! `SymbolOf`: the letters and marks of the course, each with its meaning.

use super::components::Symbol;
use super::words::care;
use game::care::Kano;
use leptos::prelude::*;
use texts::i18n::*;

/// The mark of a mandatory requirement.
pub const STAR: &str = "★";

/// A letter or mark that stands for something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SymbolKind {
    /// C, satisfaction.
    Satisfaction,
    /// m of the lifetime value.
    Margin,
    /// r of the lifetime value.
    Retention,
    /// d of the lifetime value.
    Discount,
    /// ★, a mandatory requirement.
    Star,
    /// The traits of a tender with their levels.
    Wanted,
    /// The dots of a trait's level.
    Level,
    /// The dots of a skill.
    Skill,
    /// The dots of a contact's temper.
    Temper,
    /// A kind of quality after Kano.
    Kano(Kano),
}

impl SymbolKind {
    /// What it means.
    pub fn meaning(self, locale: Locale) -> &'static str {
        match self {
            Self::Satisfaction => td_string!(locale, symbol.satisfaction),
            Self::Margin => td_string!(locale, symbol.margin),
            Self::Retention => td_string!(locale, symbol.retention),
            Self::Discount => td_string!(locale, symbol.discount),
            Self::Star => td_string!(locale, symbol.star),
            Self::Wanted => td_string!(locale, symbol.wanted),
            Self::Level => td_string!(locale, symbol.level),
            Self::Skill => td_string!(locale, symbol.skill),
            Self::Temper => td_string!(locale, symbol.temper),
            Self::Kano(Kano::MustBe) => td_string!(locale, symbol.must_be),
            Self::Kano(Kano::OneDimensional) => td_string!(locale, symbol.one_dimensional),
            Self::Kano(Kano::Attractive) => td_string!(locale, symbol.attractive),
        }
    }
}

/// A sign with its meaning.
#[component]
pub fn SymbolOf(
    /// Which.
    kind: SymbolKind,
    /// As it is written here.
    children: Children,
) -> impl IntoView {
    let i18n = use_i18n();
    view! { <Symbol meaning=move || kind.meaning(i18n.get_locale())>{children()}</Symbol> }
}

/// The mark of a mandatory requirement with its meaning.
#[component]
pub fn Star() -> impl IntoView {
    view! { <SymbolOf kind=SymbolKind::Star><span class="star">{STAR}</span></SymbolOf> }
}

/// The name of a kind of quality after Kano with its meaning.
#[component]
pub fn KanoKind(
    /// Which.
    kind: Kano,
    /// Whether it stands before it in the rows, so that the keyboard need not stop twice.
    #[prop(optional)]
    again: bool,
) -> impl IntoView {
    let i18n = use_i18n();
    let meaning = move || SymbolKind::Kano(kind).meaning(i18n.get_locale());
    view! { <Symbol meaning again>{move || care::kano(i18n.get_locale(), kind)}</Symbol> }
}

/// A formula of the lifetime value in which m, r and d say what they mean.
pub fn value_formula(text: &str) -> impl IntoView + use<> {
    let kind_of = |letter: char| match letter {
        'm' => Some(SymbolKind::Margin),
        'r' => Some(SymbolKind::Retention),
        'd' => Some(SymbolKind::Discount),
        _ => None,
    };
    // A letter that stands alone is one, a letter of a word is none.
    let stands_alone = |word: &str| {
        let mut letters = word.chars().filter(|letter| letter.is_alphanumeric());
        letters.next().filter(|_| letters.next().is_none())
    };
    let part = |word: &str| match stands_alone(word).and_then(|letter| Some((letter, kind_of(letter)?))) {
        Some((letter, kind)) => {
            let (before, after) = word.split_once(letter).unwrap_or_default();
            view! { {before.to_owned()}<SymbolOf kind><i>{letter.to_string()}</i></SymbolOf>{after.to_owned()}" " }
                .into_any()
        }
        None => format!("{word} ").into_any(),
    };
    text.split(' ').map(part).collect_view()
}
