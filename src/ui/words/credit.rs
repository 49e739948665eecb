//! Credit in words: the 6C, grades, means of collection.

use game::care::{CreditReport, Grade, Means};
use game::observation::Observation;
use leptos::prelude::*;
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

/// What each of the 6C tells, in the order of a report.
pub fn six_about(locale: Locale) -> [&'static str; 6] {
    [
        td_string!(locale, care.six_about.character),
        td_string!(locale, care.six_about.capacity),
        td_string!(locale, care.six_about.capital),
        td_string!(locale, care.six_about.collateral),
        td_string!(locale, care.six_about.condition),
        td_string!(locale, care.six_about.coverage),
    ]
}

/// What a check found of the 6C, one line each: points, error and what the trait tells.
pub fn six_lines(locale: Locale, seen: &Observation<'_>, report: &CreditReport) -> Vec<AnyView> {
    let (names, about, errors) = (six(locale), six_about(locale), seen.scenario().credit.errors);
    let line = |index: usize| {
        let (points, error) = (report.six[index], errors[index]);
        let (name, about) = (names[index], about[index]);
        let words = td_string!(locale, care.six_line, name = name, points = points, error = error, about = about);
        view! { <li>{words}</li> }.into_any()
    };
    (0..6).map(line).collect()
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
