//! Course plans as they are written, read and refused.

use super::own::read_own;
use super::paper::ExamWord;
use super::*;
use crate::contest::challenge::ChallengeError;
use crate::contest::challenge::tests::challenge;
use crate::contest::submission::Student;
use crate::contest::submission::moment::Moment;
use crate::record::code::CodeError;
use crate::record::seal::SecretKey;
use crate::study::bilingual::Bilingual;
use crate::study::quiz::Topic;
use crate::study::quiz::exam::Blueprint;
use crate::study::writing::{OwnFile, OwnWorks};
use game::RULES_VERSION;
use std::collections::BTreeSet;

pub(crate) const DUE: &str = "2026-12-04T09:00:00.000Z";

pub(crate) fn blueprint() -> Blueprint {
    Blueprint { chapters: vec![1, 3], questions: [2, 2, 1], minutes: 10, topics: Vec::new() }
}

/// A case, an exam with a resit, and a game.
pub(crate) fn plan() -> CoursePlan {
    let exam = PlanItem { attempts: 2, weight: 30, ..PlanItem::new(2, PlanWork::Exam(blueprint())) };
    CoursePlan {
        rules: RULES_VERSION,
        key: Fingerprint::of(b"a plan"),
        title: "客户关系管理 2 班".to_owned(),
        made: "2026-11-20T08:00:00.000Z".into(),
        items: vec![
            PlanItem { due: Some(DUE.into()), ..PlanItem::new(1, PlanWork::Case("supermarket".to_owned())) },
            exam,
            PlanItem { weight: 20, ..PlanItem::new(3, PlanWork::Game(challenge().code())) },
        ],
        late: LateRule::PercentPerDay(10),
        late_by: LateClock::Said,
        counts: CountsRule::Best,
        texts: TextMarking::Program,
        variants: false,
        same_data: false,
        questions: String::new(),
        works: OwnWorks::default(),
        seal: None,
    }
}

/// A plan with an own lab: one of the course under another name.
fn plan_with_own_lab(id: &str) -> CoursePlan {
    let text = include_str!("../../study/lab/labs/e04.json").replace("\"e04\"", "\"own_1\"");
    let title = Bilingual { zh: "自编".to_owned(), en: "own".to_owned() };
    let works = OwnWorks { labs: vec![OwnFile { id: "own_1".to_owned(), title, text }], cases: Vec::new() };
    CoursePlan { works, items: vec![PlanItem::new(1, PlanWork::Lab(id.to_owned()))], ..plan() }
}

#[test]
fn own_labs_go_with_the_plan() {
    let plan = plan_with_own_lab("own_1");
    assert_eq!(CoursePlan::read(&plan.code()), Ok(plan.clone()));
    assert!(plan.asks_for("own_1") && !plan.asks_for("own_2"));
    assert_eq!(
        plan_with_own_lab("own_2").check(),
        Err(CoursePlanError::Item { number: 1 }),
        "it does not come with it"
    );
    let mut damaged = plan;
    damaged.works.labs[0].text = "{}".to_owned();
    assert!(matches!(damaged.check(), Err(CoursePlanError::Lab(..))));
}

/// Two own questions, true or false.
pub(crate) fn own_questions(name: &str) -> String {
    let one = |nth: u8| {
        format!(
            "{{\"id\":\"{name}{nth}\",\"unit\":1,\"topic\":\"abc\",\"level\":1,\"source\":\"course\",\
             \"ask\":{{\"zh\":\"问{nth}\",\"en\":\"ask {nth}\"}},\"why\":{{\"zh\":\"因\",\"en\":\"why\"}},\
             \"true_false\":{{\"right\":true}}}}"
        )
    };
    format!("{{\"chapter\":1,\"questions\":[{},{}]}}", one(1), one(2))
}

fn student(number: &str) -> Student {
    Student { name: "王芳".to_owned(), number: number.to_owned() }
}

#[test]
fn a_plan_comes_back_from_its_code_and_from_a_link() {
    let plain = plan();
    let sealed =
        CoursePlan { seal: Some(SecretKey::new([7; 32]).public()), variants: true, same_data: true, ..plain.clone() };
    let with_own = CoursePlan { questions: own_questions("own-"), ..plain.clone() };
    for plan in [plain, sealed, with_own] {
        for text in
            [plan.code(), format!("课程计划：{}", plan.code()), format!("https://x.example/{PLAN_LINK}{}", plan.code())]
        {
            assert_eq!(CoursePlan::read(&text), Ok(plan.clone()), "{text:.60}");
        }
    }
}

#[test]
fn a_plan_of_ten_pieces_is_short_enough_for_a_code_on_a_screen() {
    let items =
        (1..=10).map(|number| PlanItem { due: Some(DUE.into()), ..PlanItem::new(number, PlanWork::Exam(blueprint())) });
    let long = CoursePlan { items: items.collect(), seal: Some(SecretKey::new([7; 32]).public()), ..plan() };
    assert!(long.code().len() < 1_000, "{}", long.code().len());
}

#[test]
fn what_cannot_be_followed_is_told() {
    let item = |change: &dyn Fn(&mut PlanItem)| {
        let mut changed = plan();
        change(&mut changed.items[1]);
        changed
    };
    let wrong = |change: &dyn Fn(&mut PlanItem)| (item(change), CoursePlanError::Item { number: 2 });
    let exam = |blueprint: Blueprint| wrong(&|item| item.work = PlanWork::Exam(blueprint.clone()));
    let not_own = read_own(&own_questions("c1-")).expect_err("a name of the course");
    let no_challenge = ChallengeError::Code(CodeError::Foreign);
    let cases = [
        (CoursePlan { rules: 1, ..plan() }, CoursePlanError::OtherRules { found: 1, known: RULES_VERSION }),
        (CoursePlan { items: Vec::new(), ..plan() }, CoursePlanError::Limits),
        (CoursePlan { title: "x".repeat(81), ..plan() }, CoursePlanError::Limits),
        (CoursePlan { late: LateRule::PercentPerDay(0), ..plan() }, CoursePlanError::Limits),
        (item(&|item| item.number = 1), CoursePlanError::Limits),
        wrong(&|item| item.weight = 1001),
        wrong(&|item| item.attempts = 0),
        wrong(&|item| item.attempts = 6),
        wrong(&|item| item.due = Some("tomorrow".into())),
        wrong(&|item| item.work = PlanWork::Case("../secret".to_owned())),
        exam(Blueprint { chapters: vec![], ..blueprint() }),
        exam(Blueprint { chapters: vec![1, 1], ..blueprint() }),
        exam(Blueprint { chapters: vec![8], ..blueprint() }),
        exam(Blueprint { questions: [0, 0, 0], ..blueprint() }),
        exam(Blueprint { minutes: 241, ..blueprint() }),
        exam(Blueprint { topics: vec![Topic::Rfm, Topic::Rfm], ..blueprint() }),
        (CoursePlan { questions: own_questions("c1-"), ..plan() }, CoursePlanError::Questions(not_own)),
        (
            item(&|item| item.work = PlanWork::Game("hello".to_owned())),
            CoursePlanError::Challenge { number: 2, error: no_challenge },
        ),
    ];
    for (plan, expect) in cases {
        assert_eq!(CoursePlan::read(&plan.code()), Err(expect), "{plan:?}");
    }
    assert_eq!(CoursePlan::read("hello"), Err(CoursePlanError::Code(CodeError::Foreign)));
    let challenge = challenge().code();
    assert_eq!(
        CoursePlan::read(&challenge),
        Err(CoursePlanError::Code(CodeError::OtherKind { found: TextKind::Challenge }))
    );
}

#[test]
fn own_questions_open_a_chapter_of_their_own() {
    let mut plan = CoursePlan { questions: own_questions("own-"), ..plan() };
    plan.items[1].work = PlanWork::Exam(Blueprint { chapters: vec![8], ..blueprint() });
    assert_eq!(CoursePlan::read(&plan.code()), Ok(plan.clone()));
    assert_eq!(read_own(&plan.questions).map(|own| (own.number, own.questions.len())), Ok((8, 2)));
}

#[test]
fn a_changed_date_keeps_the_exam_and_changes_the_edition() {
    let mut later = plan();
    later.items[1].due = Some("2027-01-01T00:00:00.000Z".into());
    let seed = |plan: &CoursePlan| plan.exam_seed(2, 1, &student("7"), &ExamWord::typed(""));
    assert_eq!(seed(&later), seed(&plan()));
    assert_ne!(later.edition(), plan().edition());
}

#[test]
fn each_exam_attempt_and_number_draws_its_own() {
    let word = ExamWord::typed("");
    let own = CoursePlan { variants: true, ..plan() };
    let other = CoursePlan { key: Fingerprint::of(b"another plan"), ..plan() };
    let seeds: BTreeSet<u64> = [
        plan().exam_seed(2, 1, &student("7"), &word),
        plan().exam_seed(2, 2, &student("7"), &word),
        plan().exam_seed(3, 1, &student("7"), &word),
        other.exam_seed(2, 1, &student("7"), &word),
        own.exam_seed(2, 1, &student("7"), &word),
        own.exam_seed(2, 1, &student("8"), &word),
    ]
    .map(|seed| seed.0)
    .into();
    assert_eq!(seeds.len(), 6);
    let same = |plan: &CoursePlan, one: &str, other: &str| {
        plan.exam_seed(2, 1, &student(one), &word) == plan.exam_seed(2, 1, &student(other), &word)
    };
    assert!(same(&plan(), "7", "8"), "without variants all sit the same paper");
    assert!(same(&own, "7", " ０7 "), "however the number was typed");
}

#[test]
fn an_exam_with_a_word_is_drawn_by_the_word() {
    let secret = SecretKey::new([7; 32]);
    let key = plan().key;
    let word = ExamWord::new(&secret, key, 2);
    let mut locked = plan();
    locked.items[1].lock = Some(word.lock(key, 2));
    let typed = ExamWord::typed(&format!(" {} ", word.shown().to_lowercase()));
    assert_eq!(typed, word);
    assert!(locked.opens_with(2, &typed) && !locked.opens_with(2, &ExamWord::typed("AAAA-AAAA")));
    assert!(plan().opens_with(2, &ExamWord::typed("")));
    let seed = |plan: &CoursePlan, word: &ExamWord| plan.exam_seed(2, 1, &student("7"), word);
    assert_ne!(seed(&locked, &word), seed(&locked, &ExamWord::typed("")));
    assert_eq!(seed(&plan(), &word), seed(&plan(), &ExamWord::typed("")), "a word too many does no harm");
    assert_ne!(word, ExamWord::new(&SecretKey::new([8; 32]), key, 2));
}

#[test]
fn work_that_opens_when_it_is_due_has_no_time() {
    let before = "2026-12-04T08:59:00.000Z";
    let cases = [(None, None), (Some(DUE), None), (None, Some(DUE)), (Some(before), Some(DUE))];
    for (opens, due, expected) in cases
        .map(|(opens, due)| (opens, due, true))
        .into_iter()
        .chain([(Some(DUE), Some(DUE), false), (Some(DUE), Some(before), false)])
    {
        let item = PlanItem { opens: opens.map(Into::into), due: due.map(Into::into), ..plan().items[0].clone() };
        assert_eq!(item.has_time(), expected, "{opens:?} {due:?}");
    }
}

#[test]
fn days_late_are_counted_from_the_first_minute() {
    let item = &plan().items[0];
    let late = |at: &str| item.days_late(Moment::read(at).expect("a moment"));
    for (at, expect) in [
        ("2026-12-01T00:00:00.000Z", 0),
        (DUE, 0),
        ("2026-12-04T09:00:00.001Z", 1),
        ("2026-12-05T09:00:00.000Z", 1),
        ("2026-12-05T09:00:01.000Z", 2),
    ] {
        assert_eq!(late(at), expect, "{at}");
    }
    assert_eq!(plan().items[1].days_late(Moment::read(DUE).expect("a moment")), 0);
}
