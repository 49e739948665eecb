//! Credit in words: the 6C, grades, means of collection.

use game::care::{Grade, Means};
use texts::i18n::*;

/// A credit grade: A 级.
pub fn grade(locale: Locale, grade: Grade) -> &'static str {
    match grade {
        Grade::A => td_string!(locale, care.grade.a),
        Grade::B => td_string!(locale, care.grade.b),
        Grade::C => td_string!(locale, care.grade.c),
        Grade::D => td_string!(locale, care.grade.d),
    }
}

/// How a customer of that grade is likely to pay.
pub fn grade_about(locale: Locale, grade: Grade) -> &'static str {
    match grade {
        Grade::A => td_string!(locale, care.grade_about.a),
        Grade::B => td_string!(locale, care.grade_about.b),
        Grade::C => td_string!(locale, care.grade_about.c),
        Grade::D => td_string!(locale, care.grade_about.d),
    }
}

/// How a debt is collected: 律师函.
pub fn means(locale: Locale, means: Means) -> &'static str {
    match means {
        Means::Call => td_string!(locale, care.means.call),
        Means::Visit => td_string!(locale, care.means.visit),
        Means::Lawyer => td_string!(locale, care.means.lawyer),
    }
}

/// The names of the 6C, in the order of a report.
pub fn six(locale: Locale) -> [&'static str; 6] {
    [
        td_string!(locale, care.six.character),
        td_string!(locale, care.six.capacity),
        td_string!(locale, care.six.capital),
        td_string!(locale, care.six.collateral),
        td_string!(locale, care.six.condition),
        td_string!(locale, care.six.coverage),
    ]
}
