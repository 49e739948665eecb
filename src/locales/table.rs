//! The tables of texts.

use crate::Locale;
use crate::text::{Place, Text};
use std::sync::OnceLock;

/// Stands between two texts of a table.
const SEPARATOR: char = '\u{1e}';

const GROUPS: usize = 3;

/// What the program holds, by group and language.
const EMBEDDED: [[&str; Locale::ALL.len()]; GROUPS] = [
    [
        include_str!(concat!(env!("OUT_DIR"), "/first.zh-CN.txt")),
        include_str!(concat!(env!("OUT_DIR"), "/first.en.txt")),
    ],
    [include_str!(concat!(env!("OUT_DIR"), "/game.zh-CN.txt")), include_str!(concat!(env!("OUT_DIR"), "/game.en.txt"))],
    [
        include_str!(concat!(env!("OUT_DIR"), "/class.zh-CN.txt")),
        include_str!(concat!(env!("OUT_DIR"), "/class.en.txt")),
    ],
];

/// The texts of each group and language, taken apart when the first of them is wanted.
static TABLES: [[OnceLock<Box<[&'static str]>>; Locale::ALL.len()]; GROUPS] =
    [const { [const { OnceLock::new() }; Locale::ALL.len()] }; GROUPS];

/// The text in that language; [`td_string!`](crate::td_string) calls this.
pub fn text(locale: Locale, text: Text) -> &'static str {
    look_up(locale, text.place())
}

pub(crate) fn look_up(locale: Locale, place: Place) -> &'static str {
    let (group, language) = (place.group(), locale as usize);
    let table = TABLES[group][language].get_or_init(|| EMBEDDED[group][language].split(SEPARATOR).collect());
    table.get(place.position()).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use crate::{Locale, td_string};

    #[test]
    fn texts_are_found_in_both_languages() {
        let said = Locale::ALL.map(|locale| td_string!(locale, common.to_start));
        assert_eq!(said, ["回到开始页", "Back to the start page"]);
    }

    #[test]
    fn gaps_are_filled_in_both_languages() {
        let hour = 5;
        let said = Locale::ALL.map(|locale| td_string!(locale, common.clock.stopped, hour));
        assert!(said.iter().all(|said| said.contains('5') && !said.contains(['{', '}'])), "{said:?}");
    }
}
