//! Texts from outside: whatever they are, reading them gives an answer.

use super::cases;
use super::numbers::{EXTREMES, numbers};
use crate::fixtures::{person, rival, setup};
use game::rival::{Policy, Skill};
use game::scenario::Scenario;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use std::sync::LazyLock;
use tender::record::{card, play_as_person, read, replay, write};

/// A whole practice year as text.
static YEAR: LazyLock<String> = LazyLock::new(|| {
    let setup = setup(3, [person("甲"), rival("R", Policy::Balanced, Skill::Middle)]);
    write(&play_as_person(&Scenario::practice(), setup, Policy::Careful, Skill::Middle))
});

/// Where the numbers of the year stand.
static NUMBERS: LazyLock<Vec<(usize, usize)>> = LazyLock::new(|| numbers(&YEAR));

#[test]
fn a_save_cut_off_anywhere_is_an_error() {
    let whole = YEAR.as_str();
    assert!(read(whole).is_ok());
    // Everywhere in what comes before the log, then at every so many bytes.
    let near = 0..1_500;
    let far = (1_500..whole.len()).step_by(97);
    for end in near.chain(far).chain(whole.len() - 200..whole.len()) {
        if let Some(cut) = whole.get(..end) {
            assert!(read(cut).is_err(), "cut off at byte {end}");
            assert!(card(cut).is_err(), "cut off at byte {end}");
        }
    }
}

/// The answer to a text, however it was made; what can be read can be replayed or is
/// refused, but nothing panics.
fn answer(text: &str) {
    if let Ok(save) = read(text) {
        drop(replay(&save));
    }
    drop(card(text));
}

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn any_text_gets_an_answer(text in any::<String>()) {
        prop_assert!(read(&text).is_err());
        prop_assert!(card(&text).is_err());
    }

    #[test]
    fn any_json_gets_an_answer(text in json()) {
        prop_assert!(read(&text).is_err());
    }
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn changed_numbers_get_an_answer(
        changes in prop::collection::vec((any::<Index>(), select(EXTREMES.to_vec())), 1..4),
    ) {
        answer(&with_numbers(&YEAR, &NUMBERS, &changes));
    }

    #[test]
    fn changed_bytes_get_an_answer(changes in prop::collection::vec((any::<Index>(), any::<u8>()), 1..4)) {
        answer(&with_bytes(&YEAR, &changes));
    }
}

/// A text with other numbers in some of its places.
pub fn with_numbers(text: &str, numbers: &[(usize, usize)], changes: &[(Index, &str)]) -> String {
    let mut text = text.to_owned();
    let mut places: Vec<_> = changes.iter().map(|(index, put)| (*index.get(numbers), *put)).collect();
    places.sort_unstable();
    places.dedup_by_key(|place| place.0);
    for ((from, to), put) in places.into_iter().rev() {
        text.replace_range(from..to, put);
    }
    text
}

/// A text with other bytes in some of its places.
pub fn with_bytes(text: &str, changes: &[(Index, u8)]) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for (index, put) in changes {
        let at = index.index(bytes.len());
        bytes[at] = *put;
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Pieces of JSON in the form of a save, and not.
fn json() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just("null".to_owned()),
        Just("{}".to_owned()),
        any::<i64>().prop_map(|number| number.to_string()),
        "[a-z]{0,8}".prop_map(|word| format!("\"{word}\"")),
    ];
    let fields = select(vec!["format", "rules", "label", "summary", "scenario", "setup", "log", "seats", "id"]);
    leaf.prop_recursive(4, 40, 9, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(|items| format!("[{}]", items.join(","))),
            prop::collection::vec((fields.clone(), inner), 0..9).prop_map(|entries| {
                let entries: Vec<_> = entries.iter().map(|(name, value)| format!("\"{name}\":{value}")).collect();
                format!("{{{}}}", entries.join(","))
            }),
        ]
    })
}
