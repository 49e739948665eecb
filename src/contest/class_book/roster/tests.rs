//! Rosters as registries write them.

use super::*;
use crate::contest::class_book::ClassId;
use crate::contest::class_book::tests::{minute, student};
use crate::crm::csv_read::read;

fn class() -> ClassBook {
    ClassBook::new(ClassId::new([7; 16]), "二班", minute(0))
}

fn planned(text: &str) -> RosterPlan {
    plan(&class(), &read(text).expect("a table"), minute(1)).expect("students")
}

/// Name, number and group of each student.
fn students(text: &str) -> Vec<[String; 3]> {
    let of = |(_, member): (u32, ClassMember)| [member.student.name, member.student.number, member.group];
    planned(text).students.into_iter().map(of).collect()
}

#[test]
fn columns_are_found_by_their_heads() {
    for text in [
        "姓名,学号,班组\n王芳,0012,甲",
        "序号\t学 号\t姓 名\t小组\n1\t0012\t王芳\t甲",
        "Group;Student ID;Name\n甲;0012;王芳",
        "某大学 2026 学年选课名单\n课程：客户关系管理,,,\n学号,姓名,性别,班级\n0012,王芳,女,甲",
        "姓,名,学号,组别\n王,芳,0012,甲",
    ] {
        assert_eq!(students(text), [["王芳", "0012", "甲"]], "{text}");
    }
}

#[test]
fn columns_without_heads_are_told_by_what_stands_in_them() {
    for (text, expect) in [
        ("王芳,0012\n李明,0013", [["王芳", "0012", ""], ["李明", "0013", ""]]),
        ("0012,王芳,甲\n0013,李明,乙", [["王芳", "0012", "甲"], ["李明", "0013", "乙"]]),
        ("1,王芳,a12\n2,李明,a13", [["王芳", "a12", ""], ["李明", "a13", ""]]),
        ("王芳\n李明", [["王芳", "", ""], ["李明", "", ""]]),
        ("0012\n0013", [["", "0012", ""], ["", "0013", ""]]),
    ] {
        assert_eq!(students(text), expect, "{text}");
    }
}

#[test]
fn names_in_two_columns_become_one() {
    let text = "First name,Surname,ID number,Groups\nAnn,Lee,a12,North";
    assert_eq!(students(text), [["Ann Lee", "a12", "North"]]);
}

#[test]
fn lines_that_say_it_again_are_told_with_the_first() {
    let plan = planned("姓名,学号\n王芳,7\n李明,8\n王　芳,07\n");
    assert_eq!((plan.students.len(), plan.doubles), (2, vec![(4, 2)]));
}

#[test]
fn doubts_and_troubles_are_told_by_line() {
    let long = "长".repeat(61);
    let plan = planned(&format!("姓名,学号,组\n王芳,7,\n李明,7,\n张伟,,\n,9,\n ,,甲\n{long},10,"));
    let doubts = vec![(3, RosterDoubt::NumberOf { line: 2 }), (4, RosterDoubt::NoNumber), (5, RosterDoubt::NoName)];
    assert_eq!(plan.doubts, doubts);
    assert_eq!(plan.troubles, [(6, RosterTrouble::Nobody), (7, RosterTrouble::TooLong)]);
    assert_eq!(plan.students.len(), 4, "what is doubted is taken in");
}

#[test]
fn students_of_the_class_are_not_added_again() {
    let mut class = class();
    class.enrol(ClassMember::new(student("王芳", "7"), "甲", minute(0)));
    class.enrol(ClassMember::new(student("李明", "8"), "", minute(0)));
    class.enrol(ClassMember::new(student("张伟", "9"), "", minute(0)));
    class.strike(&Identity::of(&student("张伟", "9")), minute(0));
    let lines = read("姓名,学号,组\n王芳,7,\n李明,8,乙\n张伟,9,").expect("a table");
    let plan = plan(&class, &lines, minute(1)).expect("students");
    assert_eq!(plan.known, [2], "no group in the table takes none away");
    assert_eq!(plan.students.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [3, 4]);
}

#[test]
fn lines_above_the_heads_are_told() {
    let plan = planned("选课名单\n姓名,学号\n王芳,7");
    assert_eq!((plan.above, plan.columns.heads), (vec![1], Some(2)));
}

#[test]
fn a_table_without_students_is_told() {
    let lines = read("姓名,学号\n").expect("a table");
    assert_eq!(plan(&class(), &lines, minute(1)), Err(RosterError::NoStudents));
}
