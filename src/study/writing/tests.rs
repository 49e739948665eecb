use super::edit::{add, choose_form, move_down, put, remove, set};
use super::fold::{empty, empty_entry, folded, form_of, unfolded};
use super::words::{SITUATIONS, WritingWords};
use super::*;
use crate::study::cases::{CASES, CaseProblem, read_case};
use crate::study::lab::{LabProblem, LabsProblem, read_labs};
use crate::study::quiz::{Topic, read_chapter};
use crate::study::situation::read_situations;
use game::json;
use serde_json::{Value, json};

fn file(name: &str) -> Value {
    let path = format!("{}/src/study/{name}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|_| panic!("{path} is there"));
    json::read(&text).expect("JSON")
}

fn lab_ids() -> Vec<String> {
    let folder = format!("{}/src/study/lab/labs", env!("CARGO_MANIFEST_DIR"));
    let entries = std::fs::read_dir(folder).expect("the folder is there");
    entries.map(|entry| entry.expect("an entry").path().file_stem().expect("a name").to_string_lossy().into()).collect()
}

/// Something written once it went through a form: what the form does not ask for stays as it was.
fn through_a_form(shape: &WorkShape, written: &Value) -> Value {
    let mut again = folded(shape, &unfolded(shape, written));
    again["id"] = written["id"].clone();
    again
}

#[test]
fn every_built_in_lab_goes_through_the_form_unchanged() {
    for id in lab_ids() {
        let written = file(&format!("lab/labs/{id}.json"));
        let again = json!({"labs": [through_a_form(&LAB, &written["labs"][0])]});
        let read = |value: &Value| read_labs(&value.to_string()).unwrap_or_else(|error| panic!("{id}: {error:?}"));
        assert_eq!(read(&again), read(&written), "{id}");
    }
}

#[test]
fn every_built_in_case_goes_through_the_form_unchanged() {
    for id in CASES {
        let written = file(&format!("cases/{id}.json"));
        let again = through_a_form(&CASE, &written);
        let read = |value: &Value| read_case(&value.to_string()).unwrap_or_else(|error| panic!("{id}: {error:?}"));
        assert_eq!(read(&again), read(&written), "{id}");
    }
}

#[test]
fn every_question_of_a_form_goes_through_it_unchanged() {
    for chapter in 1..=7 {
        let written = file(&format!("quiz/chapter-{chapter}.json"));
        for question in written["questions"].as_array().expect("a list") {
            if question.get("reading").is_some() || question.get("wrong_key").is_some() {
                continue;
            }
            let mut again = through_a_form(&QUESTION, question);
            for kept in ["unit", "source"] {
                again[kept] = question[kept].clone();
            }
            let read = |one: &Value| read_chapter(&json!({"chapter": chapter, "questions": [one]}).to_string());
            assert_eq!(read(&again), read(question), "{}", question["id"]);
        }
    }
}

#[test]
fn every_field_and_every_code_has_words() {
    let words = WritingWords::new();
    let mut missing = Vec::new();
    let mut seen: Vec<*const WorkShape> = Vec::new();
    for shape in [&LAB, &CASE, &QUESTION] {
        look(shape, &words, &mut missing, &mut seen);
    }
    assert!(missing.is_empty(), "{missing:?}");
}

fn look(shape: &'static WorkShape, words: &WritingWords, missing: &mut Vec<String>, seen: &mut Vec<*const WorkShape>) {
    if seen.contains(&std::ptr::from_ref(shape)) {
        return;
    }
    seen.push(shape);
    let parts = |parts: &'static [WorkPart], missing: &mut Vec<String>, seen: &mut Vec<*const WorkShape>| {
        for part in parts {
            if words.part(part.name).is_none() {
                missing.push(format!("part.{}", part.name));
            }
            look(&part.shape, words, missing, seen);
        }
    };
    match shape {
        WorkShape::Choice { kind, all } => {
            // Concepts and sections of the handbook are called as they are elsewhere.
            let is_elsewhere = matches!(*kind, "topic" | "section");
            let lacks = |code: &&str| !is_elsewhere && words.code(kind, code).is_none();
            missing.extend(all().into_iter().filter(lacks).map(|code| format!("{kind}.{code}")));
        }
        WorkShape::List { of, .. } | WorkShape::Of(of) | WorkShape::OneOrMore(of) => look(of, words, missing, seen),
        WorkShape::Record(all) | WorkShape::Named(all) => parts(all, missing, seen),
        WorkShape::Forms { parts: common, forms, .. } => {
            parts(common, missing, seen);
            forms.iter().for_each(|form| parts(form, missing, seen));
        }
        _ => {}
    }
}

#[test]
fn the_situations_are_those_of_the_product() {
    let all = read_situations(&file("situation/situations.json").to_string()).expect("a sound list");
    assert_eq!(all.iter().map(|situation| situation.id.as_str()).collect::<Vec<_>>(), SITUATIONS);
}

#[test]
fn what_is_empty_is_told_by_the_readers() {
    let mut lab = folded(&LAB, &empty(&LAB));
    lab["id"] = json!("own_1");
    let read = read_labs(&json!({"labs": [lab]}).to_string());
    assert!(matches!(read, Err(LabsProblem::Lab { problem: LabProblem::Id | LabProblem::Text, .. })), "{read:?}");
    let mut case = folded(&CASE, &empty(&CASE));
    case["id"] = json!("own-1");
    assert_eq!(read_case(&case.to_string()), Err(CaseProblem::Text));
}

#[test]
fn one_language_stands_for_both_and_what_is_not_needed_is_left_out() {
    let step = json!({"topic": Topic::ALL[0].name(), "level": 2, "ask": {"zh": " 问 ", "en": ""}, "why": {"zh": "", "en": "why"},
        "true_false": {"right": false}, "stray": 1});
    let written = folded(&QUESTION, &step);
    assert_eq!(written["ask"], json!({"zh": "问", "en": "问"}));
    assert_eq!(written["why"], json!({"zh": "why", "en": "why"}));
    assert_eq!((&written["true_false"], written.get("stray")), (&json!({"right": false}), None));
}

#[test]
fn lists_and_forms_are_changed() {
    let mut value = json!({"steps": [{"a": 1}, {"a": 2}]});
    move_down(&mut value, "/steps", 0);
    move_down(&mut value, "/steps", 1);
    assert_eq!(value["steps"], json!([{"a": 2}, {"a": 1}]));
    remove(&mut value, "/steps", 1);
    add(&mut value, "/steps", empty_entry(&WorkShape::Word));
    set(&mut value, "/steps/1", json!("x"));
    set(&mut value, "/new", json!(3));
    put(&mut value, "/steps/0", "a", None);
    assert_eq!(value, json!({"steps": [{}, "x"], "new": 3}));
    add(&mut value, "/more", json!(""));
    assert_eq!(value["more"], json!([""]));
    let mut question = empty(&QUESTION);
    assert_eq!(form_of(QUESTION_FORMS, &question), Some(0));
    choose_form(&mut question, "", QUESTION_FORMS, Some(2));
    assert_eq!((form_of(QUESTION_FORMS, &question), &question["true_false"]), (Some(2), &json!({"right": true})));
    choose_form(&mut question, "", QUESTION_FORMS, None);
    assert_eq!(form_of(QUESTION_FORMS, &question), None);
}

#[test]
fn own_works_are_kept_by_their_names() {
    let title = || crate::study::bilingual::Bilingual { zh: "一".to_owned(), en: "one".to_owned() };
    let one = |id: &str, text: &str| OwnFile { id: id.to_owned(), title: title(), text: text.to_owned() };
    let mut works = OwnWorks::default();
    works.put_lab(one("own_a", "1"));
    works.put_lab(one("own_b", "2"));
    works.put_lab(one("own_a", "3"));
    works.put_case(one("own-c", "4"));
    assert_eq!(OwnWorks::read(&works.text()), Ok(works.clone()));
    let texts = |works: &OwnWorks| works.labs.iter().map(|file| file.text.clone()).collect::<Vec<_>>();
    assert_eq!(texts(&works), ["3", "2"]);
    assert_eq!(works.only(|id| id == "own_b"), OwnWorks { labs: vec![one("own_b", "2")], cases: Vec::new() });
    let mut other = OwnWorks::default();
    other.put_all(&works);
    assert_eq!(other, works);
    other.remove("own_a");
    assert_eq!((texts(&other), other.lab("own_b"), other.is_empty()), (vec!["2".to_owned()], None, false));
    let lab = file("lab/labs/e04.json");
    let renamed = |id: &str| one(id, &lab.to_string().replace("\"e04\"", "\"own_x\""));
    assert_eq!(renamed("own_x").lab().map(|lab| lab.id), Ok("own_x".to_owned()));
    assert!(renamed("own_y").lab().is_err(), "it bears another name");
    assert!(is_own_work("own_x") && is_own_work("own-x") && !is_own_work("e04"));
}

#[test]
fn what_the_product_has_has_no_wrong_field() {
    for id in lab_ids() {
        let form = unfolded(&LAB, &file(&format!("lab/labs/{id}.json"))["labs"][0]);
        assert_eq!(wrong_field(&LAB, &form), None, "{id}");
    }
    for id in CASES {
        assert_eq!(wrong_field(&CASE, &unfolded(&CASE, &file(&format!("cases/{id}.json")))), None, "{id}");
    }
}

#[test]
fn the_field_that_is_wrong_is_named() {
    use FieldFault::{Choice, Empty, Range};
    use FieldStep::{Entry, Part};
    let lab = unfolded(&LAB, &file("lab/labs/e04.json")["labs"][0]);
    let both = json!({"zh": " ", "en": ""});
    let cases = [
        ("/goal", both.clone(), vec![Part("goal")], Empty),
        ("/minutes", json!(5), vec![Part("minutes")], Range),
        ("/topics", json!([]), vec![Part("topics")], Range),
        ("/situation", json!("nowhere"), vec![Part("situation")], Choice),
        ("/steps/1/hints/2", both, vec![Part("steps"), Entry(2), Part("hints"), Entry(3)], Empty),
        ("/steps/0/points", json!(90), vec![Part("steps"), Entry(1), Part("points")], Range),
    ];
    for (at, new, way, fault) in cases {
        let mut form = lab.clone();
        set(&mut form, at, new);
        assert_eq!(wrong_field(&LAB, &form), Some((FieldPlace { at: at.to_owned(), way }, fault)), "{at}");
    }
}

#[test]
fn a_part_that_a_reader_complains_of_is_found_by_its_name() {
    let lab = unfolded(&LAB, &file("lab/labs/e04.json")["labs"][0]);
    let case = unfolded(&CASE, &file("cases/hotel.json"));
    let at = |shape, form: &Value, name: &str| field_named(shape, form, name).map(|place| place.at);
    assert_eq!(at(&LAB, &lab, "convert").as_deref(), Some("/steps/2"));
    let fact = case["facts"][1]["name"].as_str().expect("a name").to_owned();
    assert_eq!(at(&CASE, &case, &fact).as_deref(), Some("/facts/1"));
    assert_eq!(at(&LAB, &lab, "nothing"), None);
}
