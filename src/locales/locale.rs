//! The languages.

use std::error::Error;
use std::fmt;
use std::str::FromStr;

/// A language that the interface speaks.
#[allow(non_camel_case_types, reason = "a language's tag is its name")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Locale {
    /// Chinese, where nothing else is asked for.
    #[default]
    zh_CN,
    /// English.
    en,
}

/// The tag is of no language that the interface speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownLocale;

impl Locale {
    /// All of them, in the order of their tables.
    pub const ALL: [Self; 2] = [Self::zh_CN, Self::en];

    /// Its tag, as in the attribute `lang`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::zh_CN => "zh-CN",
            Self::en => "en",
        }
    }

    /// The other one.
    pub const fn other(self) -> Self {
        match self {
            Self::zh_CN => Self::en,
            Self::en => Self::zh_CN,
        }
    }

    /// What suits somebody best who prefers these languages, the dearest first. A language counts
    /// whatever its region: a reader of `zh-TW` is served better by Chinese than by English.
    pub fn preferred(tags: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        tags.into_iter().find_map(|tag| Self::of_language(tag.as_ref())).unwrap_or_default()
    }

    fn of_language(tag: &str) -> Option<Self> {
        let language = tag.split(['-', '_']).next()?;
        let speaks = |locale: &Self| locale.as_str()[..2].eq_ignore_ascii_case(language);
        Self::ALL.into_iter().find(speaks)
    }
}

impl FromStr for Locale {
    type Err = UnknownLocale;

    fn from_str(tag: &str) -> Result<Self, UnknownLocale> {
        Self::ALL.into_iter().find(|locale| locale.as_str() == tag).ok_or(UnknownLocale)
    }
}

impl fmt::Display for UnknownLocale {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("the interface does not speak this language")
    }
}

impl Error for UnknownLocale {}

#[cfg(test)]
mod tests {
    use super::Locale;

    #[test]
    fn the_first_language_that_is_spoken_is_chosen() {
        let cases: &[(&[&str], Locale)] = &[
            (&["zh-CN"], Locale::zh_CN),
            (&["zh"], Locale::zh_CN),
            (&["zh-TW", "en"], Locale::zh_CN),
            (&["zh-Hans-SG"], Locale::zh_CN),
            (&["en-GB", "zh"], Locale::en),
            (&["EN-us"], Locale::en),
            (&["fr", "en"], Locale::en),
            (&["fr-FR", "de"], Locale::zh_CN),
            (&["eng", ""], Locale::zh_CN),
            (&[], Locale::zh_CN),
        ];
        for (tags, expect) in cases {
            assert_eq!(Locale::preferred(*tags), *expect, "{tags:?}");
        }
    }

    #[test]
    fn a_tag_is_read_back_as_written() {
        for locale in Locale::ALL {
            assert_eq!(locale.as_str().parse(), Ok(locale));
        }
        assert!("zh".parse::<Locale>().is_err());
    }
}
