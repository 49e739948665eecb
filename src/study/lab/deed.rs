//! Something that a student has done, as a fact that conditions can be asked of.

use super::act::LabAct;
use super::subject::LabSubject;
use super::value::{LabCondition, LabValue};
use std::collections::BTreeMap;

/// Something that was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LabDeed {
    /// What.
    pub act: LabAct,
    /// What tells its subject from others of the same act.
    pub key: String,
    /// What it is about, from the subject itself to its customer.
    pub about: Vec<LabSubject>,
    /// Its fields; those that are not here are empty.
    pub fields: Vec<(&'static str, LabValue)>,
}

impl LabDeed {
    /// A deed without fields.
    pub(super) fn new(act: LabAct, key: String, about: impl IntoIterator<Item = LabSubject>) -> Self {
        Self { act, key, about: about.into_iter().collect(), fields: Vec::new() }
    }

    /// With a field.
    pub(super) fn with(mut self, name: &'static str, value: LabValue) -> Self {
        self.fields.push((name, value));
        self
    }

    /// A field of it.
    pub fn field(&self, name: &str) -> &LabValue {
        self.fields.iter().find(|(known, _)| *known == name).map_or(&LabValue::Empty, |(_, value)| value)
    }

    fn fits(&self, conditions: &[LabCondition]) -> bool {
        conditions.iter().all(|condition| condition.asks.holds(self.field(&condition.column)))
    }
}

/// How many subjects an act was done to, under conditions and about something, if about something.
pub fn count(deeds: &[LabDeed], act: LabAct, conditions: &[LabCondition], who: Option<LabSubject>) -> usize {
    let mut fits: BTreeMap<&str, bool> = BTreeMap::new();
    for deed in deeds.iter().filter(|deed| deed.act == act) {
        let is_about = who.is_none_or(|who| deed.about.contains(&who));
        let fit = is_about && deed.fits(conditions);
        let known = fits.entry(&deed.key).or_insert(fit);
        *known = if act.last_counts() { fit } else { *known || fit };
    }
    fits.values().filter(|fit| **fit).count()
}

/// The code of a variant: its name in small letters, words set apart.
pub(super) fn code(variant: &impl std::fmt::Debug) -> String {
    let name = format!("{variant:?}");
    let mut code = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && !code.is_empty() {
            code.push('_');
        }
        code.push(letter.to_ascii_lowercase());
    }
    code
}

/// The letters and figures of a text: blanks and punctuation do not count.
pub(super) fn letters(text: &str) -> usize {
    text.chars().filter(|letter| letter.is_alphanumeric()).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use game::relation::Stage;
    use game::scenario::Method;

    #[test]
    fn codes_are_names_in_small_letters() {
        assert_eq!(code(&Stage::Potential), "potential");
        assert_eq!(code(&Method::NonPrice), "non_price");
    }

    #[test]
    fn letters_are_counted_without_blanks_and_punctuation() {
        for (text, expect) in [("", 0), ("先跟 A，再跟 B。", 6), ("a b-c", 3)] {
            assert_eq!(letters(text), expect, "{text}");
        }
    }

    #[test]
    fn subjects_count_once_and_settings_by_their_last_value() {
        let deed = |act, key: &str, win: i64| LabDeed::new(act, key.to_owned(), []).with("win", LabValue::whole(win));
        let high = LabCondition {
            column: "win".to_owned(),
            asks: super::super::value::Asks::AtLeast(crate::study::quiz::formula::Fraction::from(50)),
        };
        let judged = [("a", 60), ("b", 70), ("a", 30)].map(|(key, win)| deed(LabAct::Judged, key, win));
        let noted = [("a", 60), ("b", 70), ("a", 30)].map(|(key, win)| deed(LabAct::Note, key, win));
        assert_eq!(count(&judged, LabAct::Judged, &[], None), 2);
        assert_eq!(count(&judged, LabAct::Judged, std::slice::from_ref(&high), None), 1);
        assert_eq!(count(&noted, LabAct::Note, &[high], None), 2);
        assert_eq!(count(&noted, LabAct::Judged, &[], None), 0);
    }
}
