//! Dates as people of a language write them.

use js_sys::{Date, Object};

/// A date and time in world time, as `2026-11-22T08:21:28.000Z`, in local time and in the language
/// of that tag. What is not a date comes back as it is.
pub fn local(iso: &str, language: &str) -> String {
    let date = Date::new(&iso.into());
    if date.get_time().is_nan() { iso.to_owned() } else { date.to_locale_string(language, &Object::new()).into() }
}

/// What was chosen in a control for local date and time, `2026-12-04T17:00`, in world time; none for what is no date.
pub fn chosen(text: &str) -> Option<String> {
    let date = Date::new(&text.into());
    (!text.is_empty() && !date.get_time().is_nan()).then(|| date.to_iso_string().into())
}

/// A date and time in world time as such a control has it; empty for what is no date.
pub fn to_choose(iso: &str) -> String {
    let date = Date::new(&iso.into());
    if date.get_time().is_nan() {
        return String::new();
    }
    let [month, day, hour, minute] = [date.get_month() + 1, date.get_date(), date.get_hours(), date.get_minutes()]
        .map(|number| format!("{number:02}"));
    format!("{:04}-{month}-{day}T{hour}:{minute}", date.get_full_year())
}

/// The same of a moment so many milliseconds after the year 1970 began.
pub fn local_at(milliseconds: i64, language: &str) -> String {
    let date = Date::new(&(milliseconds as f64).into());
    date.to_locale_string(language, &Object::new()).into()
}
