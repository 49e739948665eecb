use super::*;
use crate::command::Command;
use crate::ids::CompanyId;
use crate::luck::Seed;
use crate::money::Money;
use crate::scenario::{Draft, Scenario};
use crate::setup::{Pace, Player, Seat, Setup, Validity};
use crate::time::Minute;
use crate::world::World;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Form {
    Alone,
    Wrapped(Money),
    Pair(u8, String),
    Named { first: i64, second: Option<bool> },
    Inner(Box<Form>),
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct All {
    number: i64,
    large: u64,
    words: Vec<String>,
    forms: Vec<Form>,
    by_name: BTreeMap<String, (u8, char)>,
    by_company: BTreeMap<CompanyId, i8>,
    set: BTreeSet<CompanyId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    perhaps: Option<Money>,
    nothing: Option<u8>,
    unit: (),
}

#[derive(Debug, PartialEq, Deserialize)]
struct Loose {
    number: i32,
    perhaps: Option<u8>,
}

fn all() -> All {
    let every: String = (0..0x250).filter_map(char::from_u32).chain("招标 \u{2028} 😀 / \"".chars()).collect();
    let inner = Form::Inner(Box::new(Form::Inner(Box::new(Form::Wrapped(Money::fen(-5))))));
    All {
        number: i64::MIN,
        large: u64::MAX,
        words: vec![every, String::new()],
        forms: vec![
            Form::Alone,
            Form::Pair(7, "招".to_owned()),
            Form::Named { first: i64::MAX, second: None },
            Form::Named { first: 0, second: Some(true) },
            inner,
        ],
        by_name: [("a\"b".to_owned(), (255, '"')), (String::new(), (0, '标'))].into(),
        by_company: [(CompanyId(2), -1), (CompanyId(10), 1)].into(),
        set: [CompanyId(3), CompanyId(1)].into(),
        ..All::default()
    }
}

/// A world in the middle of a month, with work under way.
fn world() -> World {
    let player = Player::Human;
    let seats = (1..=3).map(|nth| Seat { name: format!("{nth}"), player: player.clone() }).collect();
    let setup = Setup { seed: Seed(5), seats, validity: Validity::Formal, pace: Pace::Calm };
    let mut world = World::new(Scenario::practice(), setup);
    let to = Minute::new(20_000);
    world.apply(CompanyId(0), &Command::Advance { to }).expect("the year is not over");
    world
}

fn is_written_as_usual(thing: &(impl Serialize + ?Sized)) {
    assert_eq!(text(thing), serde_json::to_string(thing).expect("plain data"));
    assert_eq!(pretty(thing), serde_json::to_string_pretty(thing).expect("plain data"));
}

#[test]
fn what_is_written_is_what_others_write() {
    is_written_as_usual(&all());
    is_written_as_usual(&All::default());
    is_written_as_usual(&Draft::clone(&Scenario::formal()));
    is_written_as_usual(&world());
    let tree: Value = serde_json::from_str(&text(&all())).expect("it is JSON");
    is_written_as_usual(&tree);
}

#[test]
fn what_is_written_is_read_again() {
    for all in [all(), All::default()] {
        assert_eq!(read(&text(&all)), Ok(all.clone()));
        assert_eq!(read(&pretty(&all)), Ok(all));
    }
    let draft = Draft::clone(&Scenario::formal());
    assert_eq!(read(&pretty(&draft)), Ok(draft));
    let there = world();
    let back: World = read(&text(&there)).expect("what was written");
    assert_eq!(text(&back), text(&there));
}

/// Reads a text both ways: the verdicts must agree, and whether it is JSON at all.
fn verdict<T: serde::de::DeserializeOwned + PartialEq + std::fmt::Debug>(json: &str) -> Option<bool> {
    let usual = serde_json::from_str::<T>(json);
    match (read::<T>(json), usual) {
        (Ok(here), Ok(there)) => {
            assert_eq!(here, there, "{json}");
            None
        }
        (Err(here), Err(there)) => {
            assert_eq!(here.wrong.is_some(), there.is_data(), "{json}: {here}, {there}");
            Some(here.wrong.is_some())
        }
        (here, there) => panic!("{json}: {here:?}, {there:?}"),
    }
}

#[test]
fn what_others_read_is_read_and_what_they_refuse_is_refused() {
    let (no_json, wrong) = (Some(false), Some(true));
    let cases = [
        ("{\"number\":1}", None),
        (" {\n\t\"number\" : -1 , \"perhaps\" : 2 }\r\n", None),
        ("{\"number\":1,\"perhaps\":null,\"other\":{\"a\":[1.5e+9,\"\\u00e4\\n\",true,null,{}],\"b\":-0}}", None),
        ("{\"other\":[[],[[]]],\"number\":0}", None),
        ("", no_json),
        (" ", no_json),
        ("{", no_json),
        ("{\"number\":1", no_json),
        ("{\"number\":1,}", no_json),
        ("{\"number\":1,,\"perhaps\":2}", no_json),
        ("{\"number\":1 \"perhaps\":2}", no_json),
        ("{\"number\" 1}", no_json),
        ("{number:1}", no_json),
        ("{1:1}", no_json),
        ("{\"number\":1}}", no_json),
        ("{\"number\":1} x", no_json),
        ("{\"number\":01}", no_json),
        ("{\"number\":+1}", no_json),
        ("{\"number\":1.}", no_json),
        ("{\"number\":-}", no_json),
        ("{\"number\":nul}", no_json),
        ("{\"number\":1,\"other\":tru}", no_json),
        ("{\"number\":1,\"other\":[1,]}", no_json),
        ("{\"number\":1,\"other\":[1}", no_json),
        ("{\"number\":1,\"other\":\"\\x\"}", no_json),
        ("{\"number\":1,\"other\":\"\n\"}", no_json),
        ("{\"number\":1,\"other\":1e}", no_json),
        ("\"number\"", wrong),
        ("7", wrong),
        ("null", wrong),
        ("{}", wrong),
        ("{\"perhaps\":1}", wrong),
        ("{\"number\":1.5}", wrong),
        ("{\"number\":2147483648}", wrong),
        ("{\"number\":\"1\"}", wrong),
        ("{\"number\":true}", wrong),
        ("{\"number\":null}", wrong),
        ("{\"number\":[1]}", wrong),
        ("{\"number\":{}}", wrong),
        ("{\"number\":1,\"number\":1}", wrong),
        ("{\"number\":1,\"perhaps\":256}", wrong),
        ("{\"number\":1,\"perhaps\":-1}", wrong),
    ];
    for (json, expect) in cases {
        assert_eq!(verdict::<Loose>(json), expect, "{json}");
    }
    let deep = |depth: usize| format!("{{\"number\":1,\"other\":{}{}}}", "[".repeat(depth), "]".repeat(depth));
    assert!(read::<Loose>(&deep(90)).is_ok());
    assert!(read::<Loose>(&deep(200_000)).is_err(), "nesting has an end before the stack has");
}

#[test]
fn a_number_is_a_key_as_text() {
    let (no_json, wrong) = (Some(false), Some(true));
    let cases = [
        (r#"{"0":1,"255":2}"#, None),
        (r#"{"256":1}"#, wrong),
        (r#"{"-1":1}"#, wrong),
        (r#"{0:1}"#, no_json),
        (r#"{"0":"1"}"#, wrong),
    ];
    for (json, expect) in cases {
        assert_eq!(verdict::<BTreeMap<u8, u8>>(json), expect, "{json}");
    }
    let error = read::<BTreeMap<u8, u8>>(r#"{"a":1}"#).expect_err("no number");
    assert!(error.wrong.is_some_and(|wrong| wrong.contains("\"a\"") && wrong.contains("u8")));
}

#[test]
fn texts_and_variants_are_read_as_others_read_them() {
    let (no_json, wrong) = (Some(false), Some(true));
    let cases = [
        (r#"["\"\\\/\b\f\n\r\t","\u00e4\u6807\ud83d\ude00","a\u0041b","招\n标"]"#, None),
        (r#"["\ud83d"]"#, no_json),
        (r#"["\ud83dx"]"#, no_json),
        (r#"["\ude00"]"#, no_json),
        (r#"["\ud83d\u0041"]"#, no_json),
        (r#"["\u00g0"]"#, no_json),
        (r#"["\u00"]"#, no_json),
        (r#"["a"#, no_json),
        (r#"["a\"#, no_json),
        (r#"["\u{1}"]"#, no_json),
        (r#"[1]"#, wrong),
    ];
    for (json, expect) in cases {
        assert_eq!(verdict::<Vec<String>>(json), expect, "{json}");
    }
    let cases = [
        (r#""alone""#, None),
        (r#"{"alone":null}"#, None),
        (r#"{ "wrapped" : 5 }"#, None),
        (r#"{"pair":[1,"a"]}"#, None),
        (r#"{"named":{"first":1}}"#, None),
        (r#"{"inner":{"inner":"alone"}}"#, None),
        (r#"{"alone":1}"#, wrong),
        (r#""wrapped""#, wrong),
        (r#""pair""#, wrong),
        (r#""named""#, wrong),
        (r#""other""#, wrong),
        (r#"{"other":1}"#, wrong),
        (r#"{"pair":[1]}"#, wrong),
        (r#"{"pair":7}"#, wrong),
        (r#"{"named":{}}"#, wrong),
        ("{\"wrapped\"", no_json),
        ("{\"wrapped\":5", no_json),
    ];
    for (json, expect) in cases {
        assert_eq!(verdict::<Form>(json), expect, "{json}");
    }
}

#[test]
fn what_is_json_of_another_form_is_told_as_that() {
    assert!(read::<Form>("7").expect_err("a number").wrong.is_some());
    assert!(read::<Form>("[]").expect_err("a list").wrong.is_some());
    assert!(read::<Loose>("[1,2]").expect_err("a list").wrong.is_some());
    assert!(read::<(u8, u8)>("[1,2,3]").expect_err("three").wrong.is_some());
    assert!(read::<Form>(r#"{"alone":null,"wrapped":1}"#).expect_err("two").wrong.is_some());
}

#[test]
fn errors_say_where_and_what() {
    let error = read::<Loose>("{\n  \"number\": 1,\n  \"perhaps\": \"much\"\n}").expect_err("a word");
    assert_eq!((error.line, error.column), (3, 19));
    let wrong = error.wrong.expect("it is JSON");
    assert!(wrong.contains("much") && wrong.contains("u8"), "{wrong}");
    let error = read::<All>("{\"nubmer\":1}").expect_err("misspelt");
    assert!(error.wrong.expect("it is JSON").contains("nubmer"));
    assert_eq!(read::<Loose>(""), Err(JsonError { line: 1, column: 0, wrong: None }));
    assert_eq!(read_bytes::<Loose>(&[b'{', 0xff]), Err(JsonError { line: 1, column: 0, wrong: None }));
}

#[test]
fn a_tree_of_any_form_is_read() {
    let json = text(&all());
    assert_eq!(read::<Value>(&json), Ok(serde_json::from_str(&json).expect("it is JSON")));
}
