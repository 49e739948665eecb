//! Gradebooks of small classes.

use super::concepts::{TO_DISCUSS, to_discuss};
use super::gain::ClassTests;
use super::*;
use crate::contest::course_plan::tests::plan;
use crate::contest::course_plan::{CountsRule, CoursePlan, LateClock, LateRule, PlanItem, TestSide, TextMarking};
use crate::contest::homework::check::check;
use crate::contest::homework::tests::{bank, catalogue, exam, student};
use crate::contest::homework::{CheckedHomework, HandedText, HandedTexts, HandedWork, Homework, HomeworkFinding};
use crate::contest::submission::Student;
use crate::contest::submission::moment::{ClockTime, Moment};
use crate::record::Fingerprint;
use crate::record::code::CodeError;
use crate::record::seal::{KEY, SecretKey};
use crate::study::quiz::Mark;
use game::per_mille::PerMille;

fn now() -> Moment {
    Moment::read("2026-12-20T08:00:00.000Z").expect("a moment")
}

fn piece(plan: &CoursePlan, homework: Homework) -> Piece {
    let checked = check(&homework, plan, catalogue(&bank()), None);
    let ClockTime::At(at) = homework.at else { panic!("it has a time") };
    Piece { text: Fingerprint::of(game::json::text(&homework).as_bytes()), homework, checked, arrived: Some(at) }
}

/// An exam with so many of five answers right, handed in on a day of December.
fn sat(plan: &CoursePlan, who: &Student, attempt: u8, count: usize, day: u8) -> Piece {
    let at = format!("2026-12-{day:02}T08:10:00.000Z").as_str().into();
    piece(plan, Homework { at, ..exam(plan, who, attempt, count) })
}

/// The marks of the exam, student by student, and the totals.
fn marks(book: &Gradebook) -> Vec<(Option<u16>, u16)> {
    book.rows.iter().map(|row| (row.cells[1].mark().map(|mark| mark.0), row.total.0)).collect()
}

#[test]
fn each_student_of_the_roster_has_a_row_and_others_follow() {
    let plan = plan();
    let roster = [(student("王芳", "7"), "甲".to_owned()), (student("李明", "8"), String::new())];
    let pieces = vec![sat(&plan, &student("张伟", "9"), 1, 5, 2), sat(&plan, &student("王　芳", "07"), 1, 3, 2)];
    let book = Gradebook::new(&plan, &roster, pieces, &HandMarks::default(), now());
    let rows: Vec<_> =
        book.rows.iter().map(|row| (row.student.number.as_str(), row.group.as_str(), row.in_roster)).collect();
    assert_eq!(rows, [("7", "甲", true), ("8", "", true), ("9", "", false)]);
    // The exam weighs 30 of 60, and nothing else was handed in.
    assert_eq!(marks(&book), [(Some(600), 300), (None, 0), (Some(1000), 500)]);
    assert_eq!(book.mean(1), Some(Mark(800)));
    assert_eq!(book.mean(0), None);
}

#[test]
fn best_or_last_counts_and_lateness_goes_off_before_that() {
    let who = student("王芳", "7");
    let due = |late: LateRule, counts: CountsRule| {
        let mut plan = CoursePlan { late, counts, ..plan() };
        plan.items[1].due = Some("2026-12-03T00:00:00.000Z".into());
        plan
    };
    let ten = LateRule::PercentPerDay(10);
    for (plan, expect, late) in [
        (due(LateRule::Accepted, CountsRule::Best), 1000, 3),
        (due(LateRule::Accepted, CountsRule::Last), 1000, 3),
        (due(LateRule::PercentPerDay(20), CountsRule::Best), 600, 0),
        (due(ten, CountsRule::Best), 700, 3),
        (due(LateRule::Refused, CountsRule::Best), 600, 0),
        (due(LateRule::Refused, CountsRule::Last), 0, 3),
    ] {
        let pieces = vec![sat(&plan, &who, 2, 5, 5), sat(&plan, &who, 1, 3, 2)];
        let book = Gradebook::new(&plan, &[], pieces, &HandMarks::default(), now());
        let cell = &book.rows[0].cells[1];
        assert_eq!((cell.mark(), cell.days_late), (Some(Mark(expect)), late), "{:?} {:?}", plan.late, plan.counts);
        assert_eq!(cell.pieces, [0, 1], "the newest first");
    }
}

#[test]
fn a_plan_can_go_by_when_work_came_in() {
    let who = student("王芳", "7");
    for (late_by, days) in [(LateClock::Said, 0), (LateClock::Arrival, 2)] {
        let mut plan = CoursePlan { late_by, ..plan() };
        plan.items[1].due = Some("2026-12-03T00:00:00.000Z".into());
        // The clock of the student was set back.
        let arrived = Moment::read("2026-12-04T08:10:00.000Z");
        let piece = Piece { arrived, ..sat(&plan, &who, 1, 3, 2) };
        let book = Gradebook::new(&plan, &[], vec![piece], &HandMarks::default(), now());
        assert_eq!(book.rows[0].cells[1].days_late, days, "{late_by:?}");
    }
}

#[test]
fn a_class_gains_what_it_can_tell_by_those_who_took_both_tests() {
    let mut plan = plan();
    let after = PlanItem { number: 5, test: Some(TestSide::After), ..plan.items[1].clone() };
    plan.items[1].test = Some(TestSide::Before);
    plan.items.push(after);
    let taken = |number: &str, before: usize, after: Option<usize>| {
        let who = student("学生", number);
        let first = sat(&plan, &who, 1, before, 2);
        let last = after.map(|count| {
            let mut last = sat(&plan, &who, 1, count, 9);
            last.homework.item = 5;
            last
        });
        [Some(first), last]
    };
    let pieces = [taken("1", 1, Some(3)), taken("2", 2, Some(4)), taken("3", 5, None)];
    let pieces: Vec<Piece> = pieces.into_iter().flatten().flatten().collect();
    let book = Gradebook::new(&plan, &[], pieces, &HandMarks::default(), now());
    // By hand: means of 300 and 700; of 700 that could be gained 400 were.
    let expect = ClassTests { students: 2, before: Mark(300), after: Mark(700), gain: Some(PerMille::new(571)) };
    assert_eq!(book.gain(&plan), Some(expect));
    assert_eq!(book.gain(&crate::contest::course_plan::tests::plan()), None);
}

#[test]
fn an_attempt_that_was_taken_twice_counts_once() {
    let (plan, who) = (plan(), student("王芳", "7"));
    let first = sat(&plan, &who, 1, 2, 2);
    let again = Piece { arrived: Moment::read("2026-12-04T08:10:00.000Z"), ..first.clone() };
    let other = sat(&plan, &who, 1, 5, 3);
    let book = Gradebook::new(&plan, &[], vec![other, first, again], &HandMarks::default(), now());
    assert_eq!(book.rows[0].cells[1].mark(), Some(Mark(400)));
    let told: Vec<bool> =
        book.pieces.iter().map(|piece| piece.checked.findings.contains(&HomeworkFinding::SameAttempt)).collect();
    assert_eq!(told, [true, false, false]);
}

/// A lab of a student, in a game that is known by these commands, with this text.
fn lab_work(number: &str, run: Option<&str>, text: &str) -> Piece {
    let plan = plan();
    let who = student("学生", number);
    let first = sat(&plan, &who, 1, 1, 2);
    let work = HandedWork::Lab { save: String::new() };
    let homework = Homework { item: 1, work, student: who, ..first.homework };
    let text = HandedText { id: "report".to_owned(), text: text.to_owned(), earned: 0, most: 5 };
    let texts = HandedTexts { all: vec![text], others: 0, whole: 5 };
    let run = run.map(|run| Fingerprint::of(run.as_bytes()));
    Piece { homework, checked: CheckedHomework { texts, run, ..CheckedHomework::default() }, ..first }
}

#[test]
fn a_lab_or_a_text_that_two_students_handed_in_alike_is_told() {
    let long = "我们先拜访了七家客户，再按他们的回应排出先后。".repeat(6);
    let (spaced, own) = (long.replace('，', ", \n"), long.replace('七', "八"));
    type Side<'a> = (&'a str, Option<&'a str>, &'a str);
    let cases: [(Side<'_>, Side<'_>, bool); 6] = [
        (("7", Some("run"), ""), ("8", Some("run"), ""), true),
        (("7", Some("run"), ""), ("7", Some("run"), ""), false),
        (("7", Some("run"), ""), ("8", Some("other"), ""), false),
        (("7", None, "好"), ("8", None, "好"), false),
        (("7", None, &long), ("8", None, &spaced), true),
        (("7", None, &long), ("8", None, &own), false),
    ];
    for (one, other, expect) in cases {
        let pieces = [one, other].map(|(number, run, text)| lab_work(number, run, text)).to_vec();
        let book = Gradebook::new(&plan(), &[], pieces, &HandMarks::default(), now());
        let told = |piece: &Piece| piece.checked.findings == [HomeworkFinding::SameAsOther];
        let told: Vec<bool> = book.pieces.iter().map(told).collect();
        assert_eq!(told, [expect; 2], "{one:?} {other:?}");
    }
}

#[test]
fn a_mark_by_hand_stands_instead_of_the_computed_one() {
    let (plan, who) = (plan(), student("王芳", "7"));
    let hand =
        |mark: u16| ByHand { item: 2, student: student(" 王芳", "07"), mark: Mark(mark), reason: "oral".to_owned() };
    let by_hand = HandMarks { whole: vec![hand(100), hand(900)], texts: Vec::new() };
    let book = Gradebook::new(&plan, &[], vec![sat(&plan, &who, 1, 3, 2)], &by_hand, now());
    let cell = &book.rows[0].cells[1];
    assert_eq!((cell.computed, cell.mark()), (Some(Mark(600)), Some(Mark(900))));
    assert_eq!(book.rows[0].total, Mark(450));
}

#[test]
fn a_text_waits_for_the_instructor_and_comes_back_with_a_remark() {
    let (plan, who) = (CoursePlan { texts: TextMarking::Shared, ..plan() }, student("王芳", "7"));
    let text =
        HandedText { id: "letter".to_owned(), text: "尊敬的王经理：\n您好".to_owned(), earned: 10, most: 10 };
    let mut handed = sat(&plan, &who, 1, 3, 2);
    handed.checked.mark = Some(Mark(1000));
    handed.checked.texts = HandedTexts { all: vec![text.clone()], others: 10, whole: 20 };
    let given = |mark: u16| HandMarks {
        whole: Vec::new(),
        texts: vec![TextGiven {
            item: 2,
            student: who.clone(),
            text: text.key(),
            mark: Mark(mark),
            remark: "good".to_owned(),
        }],
    };
    let whole = ByHand { item: 2, student: who.clone(), mark: Mark(700), reason: String::new() };
    for (by_hand, mark, waits, remarks) in [
        (HandMarks::default(), 800, 1, 0),
        (given(500), 900, 0, 1),
        (given(0), 500, 0, 1),
        (HandMarks { whole: vec![whole], texts: Vec::new() }, 700, 0, 0),
    ] {
        let book = Gradebook::new(&plan, &[], vec![handed.clone()], &by_hand, now());
        let slip = MarksSlip::new(&plan, &book.rows[0], ClockTime::At(now()));
        let line = &slip.lines[0];
        assert_eq!((line.mark, line.waits, line.texts.len()), (Mark(mark), waits, remarks), "{by_hand:?}");
        assert!(line.texts.iter().all(|text| text.begins == "尊敬的王经理：" && text.remark == "good"));
        assert_eq!(MarksSlip::read(&slip.text(None, [0; KEY]), &[]), Ok(slip));
    }
}

#[test]
fn work_that_is_the_same_to_the_second_is_found() {
    let plan = plan();
    let pieces =
        ["7", "8", "9"].map(|number| sat(&plan, &student("学生", number), 1, if number == "9" { 5 } else { 4 }, 2));
    let book = Gradebook::new(&plan, &[], pieces.to_vec(), &HandMarks::default(), now());
    let told: Vec<bool> =
        book.pieces.iter().map(|piece| piece.checked.findings.contains(&HomeworkFinding::SameAsOther)).collect();
    assert_eq!(told, [true, true, false]);
}

#[test]
fn concepts_are_summed_up_and_hard_questions_proposed() {
    let plan = plan();
    let pieces = (0..6).map(|nth| sat(&plan, &student("学生", &format!("{nth}")), 1, nth, 2)).collect();
    let book = Gradebook::new(&plan, &[], pieces, &HandMarks::default(), now());
    let concepts = book.concepts();
    assert!(concepts.is_sorted_by_key(|line| line.earned) && !concepts.is_empty());
    assert_eq!(concepts.iter().map(|line| line.count).sum::<u32>(), 30);
    let items = book.items(2, &bank());
    assert_eq!(items.len(), 5);
    assert_eq!(book.all_items(&bank()), items, "there is one exam");
    let proposed = to_discuss(&items);
    assert_eq!(proposed.len(), TO_DISCUSS);
    // Answers were left out from the last question on: one of six students had it right.
    let hardest = items.iter().find(|item| item.question == proposed[0]).expect("it was asked");
    assert_eq!((hardest.right, hardest.asked), (1, 6));
}

#[test]
fn marks_go_back_sealed_to_the_key_that_came_with_the_work() {
    let (plan, who) = (plan(), student("王芳", "7"));
    let book = Gradebook::new(&plan, &[], vec![sat(&plan, &who, 1, 3, 2)], &HandMarks::default(), now());
    let slip = MarksSlip::new(&plan, &book.rows[0], ClockTime::At(now()));
    assert_eq!(
        slip.lines,
        [SlipLine { item: 2, mark: Mark(600), days_late: 0, remark: String::new(), waits: 0, texts: vec![] }]
    );
    let key = SecretKey::new([3; KEY]);
    let (open, closed) = (slip.text(None, [0; KEY]), slip.text(Some(&key.public()), [4; KEY]));
    assert_eq!(MarksSlip::read(&open, &[]), Ok(slip.clone()));
    assert_eq!(MarksSlip::read(&closed, &[SecretKey::new([5; KEY]), key]), Ok(slip));
    assert_eq!(MarksSlip::read(&closed, &[]), Err(SlipError::NoKey));
    assert_eq!(MarksSlip::read("hello", &[]), Err(SlipError::Code(CodeError::Foreign)));
}
