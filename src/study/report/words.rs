//! The words of a report, in both languages, from `words.json` beside this file.

use super::figure::ReportFigure;
use crate::record::paper::PaperLanguage;
use crate::study::bilingual::Bilingual;
use game::json::{self, JsonError};
use serde::Deserialize;
use std::collections::BTreeMap;

/// The words of reports.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportWords {
    /// Headings, sentences and names, by key.
    texts: BTreeMap<String, Bilingual>,
    /// What each figure is called in a text, the first name in the report.
    figures: BTreeMap<String, WordNames>,
    /// Terms of the course that an analysis may use.
    terms: Vec<WordNames>,
}

/// Names of one thing in both languages, the usual one first.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WordNames {
    /// Simplified Chinese.
    pub zh: Vec<String>,
    /// English, in the middle of a sentence.
    pub en: Vec<String>,
}

impl ReportWords {
    /// Reads the words.
    ///
    /// # Errors
    /// [`JsonError`]: the file belongs to another release.
    pub fn read(text: &str) -> Result<Self, JsonError> {
        json::read(text)
    }

    /// A text; its key where the file has none.
    pub fn say<'a>(&'a self, language: PaperLanguage, key: &'a str) -> &'a str {
        self.texts.get(key).map_or(key, |text| in_language(text, language))
    }

    /// A text with values in its gaps: `{n}` is filled by the value of `n`.
    pub fn fill(&self, language: PaperLanguage, key: &str, values: &[(&str, &str)]) -> String {
        let mut text = self.say(language, key).to_owned();
        for (gap, value) in values {
            text = text.replace(&format!("{{{gap}}}"), value);
        }
        text
    }

    /// What an item of a lab earned of its points.
    pub fn points(&self, language: PaperLanguage, earned: u8, most: u8) -> String {
        self.fill(language, "lab.points", &[("earned", &earned.to_string()), ("most", &most.to_string())])
    }

    /// What a figure is called.
    pub fn figure(&self, language: PaperLanguage, figure: ReportFigure) -> String {
        let names = self.figures.get(figure.id());
        let name = names.and_then(|names| match language {
            PaperLanguage::Chinese => names.zh.first(),
            PaperLanguage::English => names.en.first(),
        });
        let name = name.map_or(figure.id(), String::as_str);
        match language {
            PaperLanguage::Chinese => name.to_owned(),
            PaperLanguage::English => capital(name),
        }
    }

    /// All names of a figure in both languages.
    pub fn names_of(&self, figure: ReportFigure) -> impl Iterator<Item = &str> {
        let names = self.figures.get(figure.id());
        names.into_iter().flat_map(|names| names.zh.iter().chain(&names.en)).map(String::as_str)
    }

    /// Terms of the course.
    pub fn terms(&self) -> &[WordNames] {
        &self.terms
    }
}

fn in_language(text: &Bilingual, language: PaperLanguage) -> &str {
    match language {
        PaperLanguage::Chinese => &text.zh,
        PaperLanguage::English => &text.en,
    }
}

/// The name with a capital letter at its beginning.
fn capital(name: &str) -> String {
    let mut signs = name.chars();
    signs.next().map_or_else(String::new, |first| first.to_uppercase().chain(signs).collect())
}

#[cfg(test)]
pub(super) fn built_in() -> ReportWords {
    ReportWords::read(include_str!("words.json")).expect("the words can be read")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::report::field::ReportField;
    use crate::study::report::step::StepKind;

    #[test]
    fn everything_has_its_words_in_both_languages() {
        let words = built_in();
        let both = [PaperLanguage::Chinese, PaperLanguage::English];
        for language in both {
            for kind in StepKind::ALL {
                let key = format!("step.{}", kind.id());
                assert_ne!(words.say(language, &key), key);
            }
            for field in ReportField::ALL {
                let key = format!("field.{}", field.id());
                assert_ne!(words.say(language, &key), key);
            }
        }
        for figure in ReportFigure::ALL {
            let names = words.figures.get(figure.id()).unwrap_or_else(|| panic!("{figure:?} has no name"));
            assert!(!names.zh.is_empty() && !names.en.is_empty(), "{figure:?}");
        }
        assert_eq!(words.figures.len(), ReportFigure::ALL.len());
        assert!(!words.texts.values().any(Bilingual::is_incomplete));
    }

    #[test]
    fn gaps_are_the_same_in_both_languages() {
        for (key, text) in &built_in().texts {
            let gaps = |text: &str| {
                let found =
                    text.split('{').skip(1).filter_map(|part| part.split_once('}')).map(|(gap, _)| gap.to_owned());
                found.collect::<std::collections::BTreeSet<String>>()
            };
            assert_eq!(gaps(&text.zh), gaps(&text.en), "{key}");
        }
    }
}
