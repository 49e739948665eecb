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
        let counts = |condition: &&LabCondition| self.act.has_field(&condition.column);
        conditions.iter().filter(counts).all(|condition| condition.asks.holds(self.field(&condition.column)))
    }

    /// Whether it is about something; a deed that knows customers alone is about the customer of an opportunity.
    fn is_about(&self, who: LabSubject) -> bool {
        let knows_kind = || self.about.iter().any(|one| one.kind() == who.kind());
        let of_customer = || who.customer().is_some_and(|one| self.about.contains(&LabSubject::Customer(one)));
        self.about.contains(&who) || !knows_kind() && of_customer()
    }
}

/// How many subjects one of some acts was done to, under conditions and about something, if about something. A condition
/// counts for the acts that have its field.
pub fn count(deeds: &[LabDeed], acts: &[LabAct], conditions: &[LabCondition], who: Option<LabSubject>) -> usize {
    let mut fits: BTreeMap<&str, bool> = BTreeMap::new();
    for deed in deeds.iter().filter(|deed| acts.contains(&deed.act)) {
        let fit = who.is_none_or(|who| deed.is_about(who)) && deed.fits(conditions);
        let known = fits.entry(&deed.key).or_insert(fit);
        *known = if deed.act.last_counts() { fit } else { *known || fit };
    }
    fits.values().filter(|fit| **fit).count()
}

/// The values of a field that an act gave to its subjects, under conditions and about something, if about something: each
/// once; of settings those that were set last.
pub fn values<'d>(
    deeds: &'d [LabDeed],
    act: LabAct,
    field: &str,
    conditions: &[LabCondition],
    who: Option<LabSubject>,
) -> Vec<&'d LabValue> {
    let here = || deeds.iter().filter(|deed| deed.act == act && who.is_none_or(|who| deed.is_about(who)));
    let is_last = |deed: &&LabDeed| {
        let later = here().rfind(|other| other.key == deed.key);
        !act.last_counts() || later.is_some_and(|later| std::ptr::eq(later, *deed))
    };
    let mut values: Vec<&LabValue> = Vec::new();
    for deed in here().filter(is_last).filter(|deed| deed.fits(conditions)) {
        let value = deed.field(field);
        if *value != LabValue::Empty && !values.contains(&value) {
            values.push(value);
        }
    }
    values
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
    fn subjects_count_once_and_settings_by_their_last_value() {
        let deed = |act, key: &str, win: i64| LabDeed::new(act, key.to_owned(), []).with("win", LabValue::whole(win));
        let high = LabCondition {
            column: "win".to_owned(),
            asks: super::super::value::Asks::AtLeast(crate::study::quiz::formula::Fraction::from(50)),
        };
        let judged = [("a", 60), ("b", 70), ("a", 30)].map(|(key, win)| deed(LabAct::Judged, key, win));
        let noted = [("a", 60), ("b", 70), ("a", 30)].map(|(key, win)| deed(LabAct::Note, key, win));
        assert_eq!(count(&judged, &[LabAct::Judged], &[], None), 2);
        assert_eq!(count(&judged, &[LabAct::Judged], std::slice::from_ref(&high), None), 1);
        assert_eq!(count(&noted, &[LabAct::Note], &[high], None), 2);
        assert_eq!(count(&noted, &[LabAct::Judged], &[], None), 0);
    }

    #[test]
    fn several_acts_count_a_subject_once() {
        let deed = |act, key: &str| LabDeed::new(act, key.to_owned(), []);
        let all = [deed(LabAct::WorkCall, "a"), deed(LabAct::WorkVisit, "a"), deed(LabAct::WorkVisit, "b")];
        assert_eq!(count(&all, &[LabAct::WorkCall, LabAct::WorkVisit], &[], None), 2);
    }

    #[test]
    fn values_of_settings_are_those_that_were_set_last() {
        let deed = |act, key: &str, word| LabDeed::new(act, key.to_owned(), []).with("programme", LabValue::word(word));
        let set = [("a", "basic"), ("b", "proactive"), ("a", "proactive")];
        let set = set.map(|(key, word)| deed(LabAct::ProgrammeSet, key, word));
        assert_eq!(values(&set, LabAct::ProgrammeSet, "programme", &[], None), [&LabValue::word("proactive")]);
    }
}
