//! The tables of texts, one a group and language.

use crate::Locale;
use crate::keys::COUNTS;
use crate::text::{Text, TextPlace};
use std::error::Error;
use std::fmt;
use std::sync::OnceLock;

/// Stands between two texts of a table.
const SEPARATOR: char = '\u{1e}';

/// Texts that are needed together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextGroup {
    /// What stands on the start page: always here.
    First,
    /// The pages of a game.
    Game,
    /// What the site tells of itself.
    Notices,
    /// Class competitions, games by rounds, the market editor.
    Class,
    /// What the sections of the handbook say.
    Handbook,
    /// The CRM workbench.
    Crm,
    /// Pages of a day's work that nothing else shows.
    Work,
    /// Pages that look back and ahead.
    Analysis,
    /// The course.
    Course,
    /// Course plans, homework and marks.
    Coursework,
}

/// A table has fewer or more texts than the program has keys: it belongs to another release.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Incomplete;

type Table = Box<[&'static str]>;

/// Each table once it is here.
static TABLES: [[OnceLock<Table>; Locale::ALL.len()]; TextGroup::ALL.len()] =
    [const { [const { OnceLock::new() }; Locale::ALL.len()] }; TextGroup::ALL.len()];

impl TextGroup {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::First,
        Self::Game,
        Self::Notices,
        Self::Class,
        Self::Handbook,
        Self::Crm,
        Self::Work,
        Self::Analysis,
        Self::Course,
        Self::Coursework,
    ];

    const fn name(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Game => "game",
            Self::Notices => "notices",
            Self::Class => "class",
            Self::Handbook => "handbook",
            Self::Crm => "crm",
            Self::Work => "work",
            Self::Analysis => "analysis",
            Self::Course => "course",
            Self::Coursework => "coursework",
        }
    }
}

/// The file of the site that holds a table.
pub fn file_name(group: TextGroup, locale: Locale) -> String {
    format!("{}.{}.txt", group.name(), locale.as_str())
}

/// What stands in that file.
#[cfg(not(feature = "apart"))]
pub fn file(group: TextGroup, locale: Locale) -> &'static str {
    embedded(group, locale).unwrap_or_default()
}

/// Whether the texts of a group can be shown in that language.
pub fn is_here(group: TextGroup, locale: Locale) -> bool {
    table(group, locale).is_some()
}

/// Keeps a table that was fetched, for as long as the program runs.
///
/// # Errors
/// [`Incomplete`].
pub fn keep(group: TextGroup, locale: Locale, texts: String) -> Result<(), Incomplete> {
    if texts.split(SEPARATOR).count() != COUNTS[group as usize] {
        return Err(Incomplete);
    }
    TABLES[group as usize][locale as usize].get_or_init(|| taken_apart(texts.leak()));
    Ok(())
}

/// The text in that language; [`td_string!`](crate::td_string) calls this.
pub fn text(locale: Locale, text: Text) -> &'static str {
    look_up(locale, text.place())
}

pub(crate) fn look_up(locale: Locale, place: TextPlace) -> &'static str {
    let group = TextGroup::ALL[place.group()];
    table(group, locale).or_else(|| instead(group, locale)).map_or("", |table| table[place.position()])
}

fn table(group: TextGroup, locale: Locale) -> Option<&'static Table> {
    let table = &TABLES[group as usize][locale as usize];
    table.get().or_else(|| embedded(group, locale).map(|texts| table.get_or_init(|| taken_apart(texts))))
}

/// A caller loads the group of a text before it shows the text. Where that was forgotten, the other
/// language is better than nothing, and the console says so.
#[cold]
fn instead(group: TextGroup, locale: Locale) -> Option<&'static Table> {
    #[cfg(target_arch = "wasm32")]
    leptos::logging::error!("texts that are not loaded: {}", file_name(group, locale));
    table(group, locale.other())
}

fn taken_apart(texts: &'static str) -> Table {
    texts.split(SEPARATOR).collect()
}

/// A table that is part of the program.
const fn embedded(group: TextGroup, locale: Locale) -> Option<&'static str> {
    macro_rules! table {
        ($name:literal) => {
            Some(include_str!(concat!(env!("OUT_DIR"), "/", $name, ".txt")))
        };
    }
    match (group, locale) {
        (TextGroup::First, Locale::zh_CN) => table!("first.zh-CN"),
        (TextGroup::First, Locale::en) => table!("first.en"),
        #[cfg(feature = "apart")]
        _ => None,
        #[cfg(not(feature = "apart"))]
        (TextGroup::Game, Locale::zh_CN) => table!("game.zh-CN"),
        #[cfg(not(feature = "apart"))]
        (TextGroup::Game, Locale::en) => table!("game.en"),
        #[cfg(not(feature = "apart"))]
        (TextGroup::Notices, Locale::zh_CN) => table!("notices.zh-CN"),
        #[cfg(not(feature = "apart"))]
        (TextGroup::Notices, Locale::en) => table!("notices.en"),
        #[cfg(not(feature = "apart"))]
        (TextGroup::Class, Locale::zh_CN) => table!("class.zh-CN"),
        #[cfg(not(feature = "apart"))]
        (TextGroup::Class, Locale::en) => table!("class.en"),
        #[cfg(not(feature = "apart"))]
        (TextGroup::Handbook, Locale::zh_CN) => table!("handbook.zh-CN"),
        #[cfg(not(feature = "apart"))]
        (TextGroup::Handbook, Locale::en) => table!("handbook.en"),
        #[cfg(not(feature = "apart"))]
        (TextGroup::Crm, Locale::zh_CN) => table!("crm.zh-CN"),
        #[cfg(not(feature = "apart"))]
        (TextGroup::Crm, Locale::en) => table!("crm.en"),
        #[cfg(not(feature = "apart"))]
        (TextGroup::Work, Locale::zh_CN) => table!("work.zh-CN"),
        #[cfg(not(feature = "apart"))]
        (TextGroup::Work, Locale::en) => table!("work.en"),
        #[cfg(not(feature = "apart"))]
        (TextGroup::Analysis, Locale::zh_CN) => table!("analysis.zh-CN"),
        #[cfg(not(feature = "apart"))]
        (TextGroup::Analysis, Locale::en) => table!("analysis.en"),
        #[cfg(not(feature = "apart"))]
        (TextGroup::Course, Locale::zh_CN) => table!("course.zh-CN"),
        #[cfg(not(feature = "apart"))]
        (TextGroup::Course, Locale::en) => table!("course.en"),
        #[cfg(not(feature = "apart"))]
        (TextGroup::Coursework, Locale::zh_CN) => table!("coursework.zh-CN"),
        #[cfg(not(feature = "apart"))]
        (TextGroup::Coursework, Locale::en) => table!("coursework.en"),
    }
}

impl fmt::Display for Incomplete {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("the table of texts is of another release")
    }
}

impl Error for Incomplete {}

#[cfg(test)]
mod tests {
    use super::{Incomplete, SEPARATOR, TextGroup, keep};
    use crate::keys::COUNTS;
    use crate::{Locale, td_string};

    #[test]
    fn texts_are_found_in_both_languages() {
        let said = Locale::ALL.map(|locale| td_string!(locale, site.to_start));
        assert_eq!(said, ["回到开始页", "Back to the start page"]);
    }

    #[test]
    fn gaps_are_filled_in_both_languages() {
        let hour = 5;
        let said = Locale::ALL.map(|locale| td_string!(locale, common.clock.stopped, hour));
        assert!(said.iter().all(|said| said.contains('5') && !said.contains(['{', '}'])), "{said:?}");
    }

    #[test]
    fn a_table_of_another_release_is_turned_away() {
        let texts = |count: usize| vec!["text"; count].join(&SEPARATOR.to_string());
        let count = COUNTS[TextGroup::Class as usize];
        assert_eq!(keep(TextGroup::Class, Locale::en, texts(count + 1)), Err(Incomplete));
        assert_eq!(keep(TextGroup::Class, Locale::en, String::new()), Err(Incomplete));
    }

    /// In this build every table is embedded; what a release writes to files is the same.
    #[cfg(not(feature = "apart"))]
    #[test]
    fn each_file_has_a_text_for_each_key() {
        for group in TextGroup::ALL {
            for locale in Locale::ALL {
                let texts = super::file(group, locale).split(SEPARATOR);
                assert_eq!(texts.count(), COUNTS[group as usize], "{}", super::file_name(group, locale));
            }
        }
    }
}
