//! A class, its file, and two copies of it.

use super::file::ClassFileError;
use super::limits::{ClassLimit, MOST_CLASS_NAME, MOST_MEMBERS};
use super::merge::{ClassGain, MergeError};
use super::*;
use crate::contest::submission::Student;
use crate::study::quiz::Mark;

pub fn student(name: &str, number: &str) -> Student {
    Student { name: name.to_owned(), number: number.to_owned() }
}

pub fn minute(minute: i64) -> Moment {
    Moment::milliseconds(1_795_335_688_000 + minute * 60_000)
}

fn member(name: &str, number: &str, group: &str, at: i64) -> ClassMember {
    ClassMember::new(student(name, number), group, minute(at))
}

fn handed_in(text: &str, at: i64) -> ClassReceived {
    ClassReceived::new(&format!("{text}.json"), text.to_owned(), None, minute(at))
}

fn mark(work: &str, thousandths: Option<u16>, at: i64) -> ClassMark {
    let mark = thousandths.map(Mark);
    ClassMark {
        work: work.to_owned(),
        student: student("王芳", "7"),
        mark,
        note: String::new(),
        at: ClockTime::At(minute(at)),
    }
}

/// A class with something of everything.
fn class() -> ClassBook {
    let mut book = ClassBook::new(ClassId::new([7; 16]), " 市场营销 2 班 ", minute(0));
    book.enrol(member("王芳", "7", "甲", 1));
    book.enrol(member("李明", "12", "", 1));
    book.give_challenge(Given {
        at: ClockTime::At(minute(2)),
        title: "期中".to_owned(),
        fingerprint: Fingerprint::of(b"a challenge"),
        code: "TC1.".to_owned(),
        typed: false,
    });
    book.give_plan(ClassPlan { key: "spring".to_owned(), at: ClockTime::At(minute(2)), text: "a plan".to_owned() });
    for nth in 0..5 {
        assert!(book.receive(handed_in(&format!("text {nth}"), 3)));
    }
    book.set_mark(mark("lab-3", Some(850), 4));
    book
}

#[test]
fn a_class_comes_back_from_its_file() {
    let book = class();
    assert_eq!(book.name, "市场营销 2 班");
    assert_eq!(ClassBook::from_file(&format!("\u{feff}{}\n", book.to_file())), Ok(book));
}

#[test]
fn a_class_comes_back_from_its_head_and_what_was_handed_in() {
    let book = class();
    let mut again = ClassBook::from_head(&book.head_text()).expect("it is a class");
    assert!(again.received.is_empty());
    for one in book.received.iter().rev() {
        let text = game::json::text(one);
        again.receive(game::json::read(&text).expect("it was written just now"));
    }
    assert_eq!(again, book);
}

#[test]
fn what_is_no_class_is_told() {
    let file = class().to_file();
    let long = file.replace("市场营销 2 班", &"长".repeat(MOST_CLASS_NAME as usize + 1));
    for (text, expect) in [
        ("", ClassFileError::Empty),
        (" \n", ClassFileError::Empty),
        ("TS1.abc", ClassFileError::Foreign),
        ("{\"tender\":\"challenge\",\"form\":1}", ClassFileError::Foreign),
        ("{\"format\":1,\"setup\":{}}", ClassFileError::SavedGame),
        (&file[..file.len() - 1], ClassFileError::Damaged),
        (&file.replace("\"form\":1", "\"form\":2"), ClassFileError::Later { form: 2, known: 1 }),
        (&file.replace("\"id\":\"07", "\"id\":\"zz"), ClassFileError::Damaged),
        (&file.replace("\"name\":\"王芳\"", "\"nome\":\"王芳\""), ClassFileError::Damaged),
        (&file.replace(":850", ":1850"), ClassFileError::TooMuch(ClassLimit::Entry)),
        (&long, ClassFileError::TooMuch(ClassLimit::Entry)),
    ] {
        assert_eq!(ClassBook::from_file(text), Err(expect), "{text:.60}");
    }
}

#[test]
fn the_same_text_is_received_once() {
    let mut book = class();
    assert!(!book.receive(handed_in("text 3", 9)));
    assert_eq!(book.received.len(), 5);
    let print = Fingerprint::of(b"text 3");
    assert_eq!(book.handed_in(print).map(|one| one.name.as_str()), Some("text 3.json"));
    book.forget(print);
    assert_eq!(book.handed_in(print), None);
}

#[test]
fn students_stand_by_number_and_those_who_left_do_not() {
    let mut book = class();
    book.enrol(member("张伟", "9", "", 2));
    let numbers = |book: &ClassBook| book.students().iter().map(|one| one.student.number.clone()).collect::<Vec<_>>();
    assert_eq!(numbers(&book), ["7", "9", "12"]);
    book.strike(&Identity::of(&student("张　伟", "09")), minute(3));
    assert_eq!(numbers(&book), ["7", "12"]);
    assert!(book.enrol(member("张伟", "9", "", 4)), "who comes back is there again");
    assert!(!book.enrol(member("张伟", "9", "", 5)), "nothing is different");
    assert!(!book.enrol(member(" ", "", "甲", 5)), "nobody");
    assert_eq!(book.members.len(), 3);
}

#[test]
fn another_copy_adds_what_is_missing_and_the_newer_counts() {
    let (mut here, mut there) = (class(), class());
    here.rename("二班", minute(10));
    there.rename("三班", minute(11));
    here.receive(handed_in("only here", 10));
    there.receive(handed_in("only there", 10));
    here.enrol(member("王芳", "7", "乙", 12));
    there.enrol(member("王芳", "7", "丙", 11));
    there.enrol(member("张伟", "9", "", 11));
    there.set_mark(mark("lab-3", Some(900), 11));
    there.set_mark(mark("lab-4", None, 11));
    let gain = here.take_in(there.clone()).expect("the same class");
    assert_eq!(gain, ClassGain { received: 1, members: 1, others: 2, renamed: true });
    assert_eq!((here.name.as_str(), here.received.len()), ("三班", 7));
    let group = |book: &ClassBook| book.students()[0].group.clone();
    assert_eq!(group(&here), "乙");
    assert_eq!(here.mark_of("lab-3", &Identity::of(&student("王芳", "7"))).and_then(|one| one.mark), Some(Mark(900)));
    assert!(here.take_in(there.clone()).expect("the same class").is_nothing(), "a second time brings nothing");
    there.take_in(here.clone()).expect("the same class");
    assert_eq!(here, there, "both ways it is the same class");
}

#[test]
fn another_class_is_never_mixed_in() {
    let mut here = class();
    let other = ClassBook { id: ClassId::new([8; 16]), ..class() };
    assert_eq!(here.take_in(other), Err(MergeError::OtherClass));
    assert_eq!(here, class());
}

#[test]
fn a_class_that_would_grow_too_large_stays_as_it_is() {
    let (mut here, mut there) = (class(), class());
    for nth in 0..MOST_MEMBERS {
        there.members.push(member("x", &format!("a{nth:05}"), "", 1));
    }
    here.enrol(member("y", "b", "", 1));
    let before = here.clone();
    assert_eq!(here.take_in(there), Err(MergeError::TooMuch(ClassLimit::Members)));
    assert_eq!(here, before);
}

#[test]
fn what_counts_by_choice_goes_along() {
    let (mut here, mut there) = (class(), class());
    let print = Fingerprint::of(b"text 2");
    there.handed_in_mut(print).expect("it was handed in").counts = Some(ClockTime::At(minute(20)));
    here.take_in(there).expect("the same class");
    assert!(here.handed_in(print).expect("it was handed in").counts.is_some());
}
