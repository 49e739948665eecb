//! Markets from outside: whatever the text, reading it gives an answer, and so does asking whether it
//! can be played.

use super::cases;
use super::numbers::{EXTREMES, numbers};
use super::texts::{with_bytes, with_numbers};
use game::scenario::Scenario;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use std::sync::LazyLock;
use tender::contest::editing::{EditorTab, FieldBlock, MOST_MARKET, Sheet};

/// A whole market as text without blanks.
static MARKET: LazyLock<String> = LazyLock::new(|| {
    let mut sheet = Sheet::begin(&Scenario::practice());
    sheet.add_tender().expect("there is room");
    serde_json::to_string(sheet.draft()).expect("plain data")
});

/// Where its numbers stand.
static NUMBERS: LazyLock<Vec<(usize, usize)>> = LazyLock::new(|| numbers(&MARKET));

/// Asks everything that the editor asks of a text.
fn answer(text: &str) {
    let Ok(sheet) = Sheet::read(text) else { return };
    drop(sheet.scenario());
    drop(sheet.differences());
    for block in EditorTab::ALL.into_iter().flat_map(EditorTab::blocks) {
        drop(block.rows(&sheet, usize::MAX));
    }
    assert_eq!(Sheet::read(&sheet.text()), Ok(sheet));
}

#[test]
fn a_market_cut_off_anywhere_is_an_error() {
    assert!(Sheet::read(&MARKET).is_ok());
    for end in (0..MARKET.len()).step_by(61) {
        if let Some(cut) = MARKET.get(..end) {
            assert!(Sheet::read(cut).is_err(), "cut off at byte {end}");
        }
    }
}

proptest! {
    #![proptest_config(cases(1_000))]

    #[test]
    fn any_text_is_no_market(text in any::<String>()) {
        prop_assert!(Sheet::read(&text).is_err());
    }
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn changed_numbers_of_a_market_get_an_answer(
        changes in prop::collection::vec((any::<Index>(), select(EXTREMES.to_vec())), 1..4),
    ) {
        answer(&with_numbers(&MARKET, &NUMBERS, &changes));
    }

    #[test]
    fn changed_bytes_of_a_market_get_an_answer(changes in prop::collection::vec((any::<Index>(), any::<u8>()), 1..4)) {
        answer(&with_bytes(&MARKET, &changes));
    }
}

proptest! {
    // Each setting reads the whole market again.
    #![proptest_config(cases(40))]

    #[test]
    fn whatever_is_set_anywhere_leaves_a_market(
        places in prop::collection::vec((".{0,30}", any::<i64>()), 0..3),
        fields in prop::collection::vec((any::<Index>(), any::<Index>(), any::<Index>(), any::<i64>()), 1..6),
        gone in any::<Index>(),
    ) {
        let mut sheet = Sheet::read(&MARKET).expect("a sound text");
        let blocks: Vec<FieldBlock> = EditorTab::ALL.into_iter().flat_map(EditorTab::blocks).copied().collect();
        for (block, row, field, number) in fields {
            let block = block.get(&blocks);
            let rows = block.rows(&sheet, 0).unwrap_or_else(|| vec!["industries[0]".to_owned()]);
            if !rows.is_empty() {
                let row: &String = row.get(&rows);
                let place = field.get(block.fields()).place(row);
                let _ = sheet.set(&place, number);
            }
        }
        for (place, number) in places {
            let _ = sheet.set(&place, number);
        }
        let customers = sheet.count("customers");
        prop_assert!(sheet.remove("customers", gone.index(customers)).is_ok());
        let text = sheet.text();
        prop_assert!(text.len() < MOST_MARKET as usize);
        answer(&text);
    }
}
