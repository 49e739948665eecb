//! Dates as people of a language write them.

use js_sys::{Date, Object};

/// A date and time in world time, as `2026-11-22T08:21:28.000Z`, in local time and in the language
/// of that tag. What is not a date comes back as it is.
pub fn local(iso: &str, language: &str) -> String {
    let date = Date::new(&iso.into());
    if date.get_time().is_nan() { iso.to_owned() } else { date.to_locale_string(language, &Object::new()).into() }
}

/// The same of a moment so many milliseconds after the year 1970 began.
pub fn local_at(milliseconds: i64, language: &str) -> String {
    let date = Date::new(&(milliseconds as f64).into());
    date.to_locale_string(language, &Object::new()).into()
}
