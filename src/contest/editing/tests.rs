//! The editor's sheet: what it takes, what it keeps, and that its fields are where they say.

use super::sheet::MOST_WORDS;
use super::*;
use crate::contest::challenge::short::short_code;
use crate::contest::challenge::tests::challenge;
use crate::contest::challenge::{Challenge, ChallengeError};
use crate::contest::tournament::claims::{Claim, findings};
use crate::contest::tournament::line_ups::play_seed;
use crate::record::ScenarioRef;
use game::scenario::{Draft, Scenario};
use serde_json::Value;

fn sheet() -> Sheet {
    Sheet::begin(&Scenario::formal())
}

#[test]
fn a_market_comes_back_from_its_text() {
    for market in [Scenario::formal(), Scenario::practice()] {
        let sheet = Sheet::begin(&market);
        assert_eq!(sheet.base(), market);
        assert!(sheet.differences().is_empty());
        assert_eq!(Sheet::read(&sheet.text()), Ok(sheet.clone()));
        let played = sheet.scenario().expect("a built-in market can be played");
        assert_eq!(Sheet::begin(&played), sheet, "an own market stays what it is");
    }
}

#[test]
fn every_field_leads_somewhere() {
    let mut sheet = sheet();
    sheet.add_tender().expect("there is room for a tender");
    sheet.add_shock().expect("there is room for a shock");
    for block in EditorTab::ALL.into_iter().flat_map(EditorTab::blocks).copied() {
        let rows = match block {
            FieldBlock::Industry => vec!["industries[0]".to_owned()],
            _ => block.rows(&sheet, 0).unwrap_or_else(|| vec![String::new()]),
        };
        assert!(!rows.is_empty(), "{block:?} has rows");
        for (row, field) in rows.iter().flat_map(|row| block.fields().iter().map(move |field| (row, field))) {
            let place = field.place(row);
            let is_there = match field.kind {
                FieldKind::Words(TextLanguage::Chinese) => place.ends_with(".zh") && sheet.words(&place).is_some(),
                FieldKind::Words(TextLanguage::English) => place.ends_with(".en") && sheet.words(&place).is_some(),
                FieldKind::Size | FieldKind::Method => sheet.words(&place).is_some(),
                FieldKind::Flag => sheet.flag(&place).is_some(),
                _ => sheet.number(&place).is_some(),
            };
            assert!(is_there, "{place} is no {:?}", field.kind);
        }
    }
}

#[test]
fn flaws_lie_where_the_fields_are() {
    let mut sheet = sheet();
    sheet.set("score.net_worth.weight", 400).expect("a weight is a number");
    sheet.set("tasks.exhibition[2].minutes", 0).expect("so are minutes");
    let flaws = sheet.scenario().expect_err("the weights do not add up");
    let places: Vec<&str> = flaws.iter().map(|flaw| &*flaw.at).collect();
    assert_eq!(places, ["tasks.exhibition[2].minutes", "score"]);
    assert_eq!(FieldBlock::Score.at(), "score");
    let row = &FieldBlock::Tasks.rows(&sheet, 0).expect("a table")[8];
    assert_eq!(FieldBlock::Tasks.fields()[0].place(row), places[0]);
}

#[test]
fn what_cannot_stand_there_changes_nothing() {
    let before = sheet();
    let cases: [(&str, Value); 5] = [
        ("relation.places", 300.into()),
        ("capital", "much".into()),
        ("customers[0].size", "D".into()),
        ("customers[999].size", "A".into()),
        ("moon", 1.into()),
    ];
    for (place, value) in cases {
        let mut sheet = before.clone();
        assert_eq!(sheet.set(place, value), Err(Unfit), "{place}");
        assert_eq!(sheet, before);
    }
}

#[test]
fn differences_name_what_was_and_what_is() {
    let mut sheet = sheet();
    sheet.set("capital", 1_500_000).expect("a number");
    sheet.set("months", 3).expect("left out of the text while it is the whole year");
    sheet.set("industries[0].name.en", "Sweets").expect("a text");
    sheet.add_tender().expect("room");
    let found = sheet.differences();
    let places: Vec<&str> = found.iter().map(|one| &*one.at).collect();
    assert_eq!(places, ["capital", "industries[0].name.en", "months", "set_tenders[0]"]);
    let told = |index: usize| (found[index].was.as_deref(), found[index].now.as_deref());
    assert_eq!(told(0), (Some("2000000"), Some("1500000")));
    assert_eq!(told(1), (Some("Fast-moving consumer goods"), Some("Sweets")));
    assert_eq!(told(2), (Some("12"), Some("3")));
    assert_eq!(told(3).0, None);
    sheet.set("months", 12).expect("a number");
    assert_eq!(sheet.differences().len(), 3);
}

#[test]
fn another_market_altogether_has_no_endless_list() {
    let mut draft = Draft::clone(&Scenario::practice());
    draft.id = "own-formal".to_owned();
    assert_eq!(Sheet::of(draft).differences().len(), MOST_DIFFERENCES);
}

#[test]
fn entries_come_and_go() {
    let mut sheet = sheet();
    sheet.add("customers").expect("a copy");
    assert_eq!(sheet.count("customers"), 57);
    assert!(sheet.scenario().is_err(), "two customers of one name");
    for part in ["name.zh", "name.en", "short.zh", "short.en"] {
        sheet.set(&format!("customers[56].{part}"), "新客").expect("a text");
    }
    assert!(sheet.scenario().is_ok(), "{:?}", sheet.scenario());
    sheet.remove("customers", 56).expect("it is there");
    assert_eq!(sheet.remove("customers", 56), Err(Unfit));
    assert_eq!(sheet.add("set_tenders"), Err(Unfit), "nothing to copy");
    assert!(sheet.differences().is_empty());
}

#[test]
fn tenders_set_by_hand_stay_with_their_customers() {
    let mut sheet = sheet();
    for _customer in 0..3 {
        sheet.add_tender().expect("room");
    }
    assert!(sheet.scenario().is_ok(), "{:?}", sheet.scenario());
    let customers =
        |sheet: &Sheet| -> Vec<u16> { sheet.draft().set_tenders.iter().map(|tender| tender.customer.0).collect() };
    assert_eq!(customers(&sheet), [0, 1, 2]);
    sheet.remove("customers", 1).expect("it is there");
    assert_eq!(customers(&sheet), [0, 1]);
}

#[test]
fn texts_that_are_no_market_are_told_with_their_place() {
    let whole = sheet().text();
    let large = " ".repeat(MOST_MARKET as usize + 1);
    assert_eq!(Sheet::read(&large), Err(SheetError::TooLarge { bytes: 300_001, most: MOST_MARKET }));
    assert!(matches!(
        Sheet::read(&whole[..whole.floor_char_boundary(whole.len() / 2)]),
        Err(SheetError::NotJson { .. })
    ));
    assert_eq!(Sheet::read(""), Err(SheetError::NotJson { line: 1, column: 0 }));
    let wrong = whole.replacen("\"capital\": 2000000", "\"capital\": \"much\"", 1);
    let Err(SheetError::NotAMarket { line, what, .. }) = Sheet::read(&wrong) else { panic!("capital is a number") };
    assert_eq!(wrong.lines().nth(line as usize - 1).map(str::trim), Some("\"capital\": \"much\","));
    assert!(what.contains("much"), "{what}");
    let unknown = whole.replacen("\"capital\"", &format!("\"{}\"", "x".repeat(9_000)), 1);
    let Err(SheetError::NotAMarket { what, .. }) = Sheet::read(&unknown) else { panic!("no such field") };
    assert!(what.chars().count() <= MOST_WORDS);
    assert_eq!(Sheet::read(&format!("\u{feff}{whole}")), Ok(sheet()));
}

#[test]
fn a_market_that_only_fits_without_blanks_is_told() {
    let mut tight = sheet();
    let long = "x".repeat(MOST_MARKET as usize - tight.tree.to_string().len() - 100);
    let before = tight.clone();
    assert_eq!(tight.set("title.en", long.clone()), Err(Unfit));
    assert_eq!(tight, before);
    let text = tight.tree.to_string().replacen("Formal year", &long, 1);
    assert!(text.len() <= MOST_MARKET as usize);
    assert!(matches!(Sheet::read(&text), Err(SheetError::TooLarge { .. })));
}

#[test]
fn a_challenge_carries_a_changed_market() {
    let mut sheet = sheet();
    sheet.set("score.sales.weight", 250).expect("a number");
    sheet.set("score.satisfaction.weight", 50).expect("a number");
    let market = sheet.scenario().expect("the weights add up");
    let challenge = Challenge { scenario: ScenarioRef::to(&market), ..challenge() };
    let code = challenge.code();
    assert_eq!(Challenge::read(&code).and_then(|read| read.scenario().map_err(ChallengeError::Scenario)), Ok(market));
    assert_eq!(short_code(&challenge), None);
    // It fits the field into which a code is pasted.
    assert!(code.len() < usize::from(u16::MAX), "{}", code.len());
}

#[test]
fn every_lesson_has_its_words() {
    let read = |text| serde_json::from_str::<Value>(text).expect("a file of texts");
    let words = read(include_str!("../../locales/en/editor.json"));
    let debrief = read(include_str!("../../locales/en/debrief.json"));
    let market = Sheet::begin(&Scenario::practice());
    let short = {
        let mut sheet = market;
        sheet.set("months", 1).map(|()| sheet)
    }
    .expect("a number");
    for finding in findings(&[play_seed(&short.scenario().expect("a sound market"), 1)]) {
        let id = finding.claim.id();
        let name = match finding.claim {
            Claim::Lesson(_) => &debrief["lessons"][id]["title"],
            _ => &words["lesson"][id],
        };
        assert!(name.is_string(), "{id}");
        for figure in finding.measured.keys() {
            assert!(words["measured"][figure.id()].is_string(), "{figure:?}");
        }
    }
}

#[test]
fn a_market_has_room_in_its_text() {
    let bytes = sheet().text().len();
    assert!(bytes * 3 < MOST_MARKET as usize, "{bytes}");
}
