//! Homework as it is handed in, read, marked again and found out.

use super::check::check;
use super::*;
use crate::contest::challenge::Challenge;
use crate::contest::course_plan::paper::ExamWord;
use crate::contest::course_plan::tests::{DUE, plan};
use crate::contest::course_plan::{CoursePlanError, PlanItem, PlanWork};
use crate::contest::submission::moment::Moment;
use crate::crm::record::{CourseworkRecord, CrmRecord, record_text};
use crate::crm::role::CrmRole;
use crate::record::code::{CodeError, TextKind};
use crate::record::seal::{KEY, SecretKey};
use crate::record::{Save, write};
use crate::study::cases::{CaseOption, Points, read_case};
use crate::study::lab::read_labs;
use crate::study::quiz::exam::ExamPaper;
use crate::study::quiz::sitting::{ExamTrouble, OpenExam, SinceReckoned};
use crate::study::quiz::{Form, Mark, Question, QuizAnswer, QuizChapter, read_chapter};
use crate::study::report::{HandedReport, ReportFinding, ReportStart, ReportWords, RunReport, rubric};
use crate::study::situation::open_situation;

const CHANCE: [u8; KEY] = [4; KEY];
/// The second, counted from 1970, at which exams of these tests begin: 2026-12-01T08:00:00Z.
const BEGUN: u64 = 1_796_112_000;

pub(crate) fn bank() -> Vec<QuizChapter> {
    let chapters = [include_str!("../../study/quiz/chapter-1.json"), include_str!("../../study/quiz/chapter-3.json")];
    chapters.iter().map(|text| read_chapter(text).expect("a chapter of the course")).collect()
}

pub(crate) fn catalogue(bank: &[QuizChapter]) -> Catalogue<'_> {
    Catalogue { bank, cases: &[], labs: &[], report_words: None, record_check: None }
}

pub(crate) fn student(name: &str, number: &str) -> Student {
    Student { name: name.to_owned(), number: number.to_owned() }
}

/// The right answer to a question as a seed draws it.
fn right(question: &Question, seed: game::luck::Seed) -> QuizAnswer {
    match &question.form {
        Form::Single { right, .. } => QuizAnswer::One(*right),
        Form::Multiple { right, .. } => QuizAnswer::Some(right.clone()),
        Form::TrueFalse { right } => QuizAnswer::Truth(*right),
        Form::Order(steps) => QuizAnswer::Order((0..).take(steps.len()).collect()),
        Form::Match(pairs) => QuizAnswer::Order((0..).take(pairs.len()).collect()),
        Form::Reading { parts, .. } => QuizAnswer::Parts(parts.iter().map(|part| Some(part.right)).collect()),
        Form::Number(form) => {
            let Some(crate::study::quiz::DrawnForm::Number(drawn)) = question.drawn(seed).map(|drawn| drawn.form)
            else {
                panic!("a question about numbers")
            };
            QuizAnswer::Number(drawn.shown[form.values.len() + usize::from(form.answer)].1.clone())
        }
    }
}

/// An exam of item 2, with so many of its five answers right and the others left out, one a minute.
pub(crate) fn exam(plan: &CoursePlan, who: &Student, attempt: u8, count: usize) -> Homework {
    let seed = plan.exam_seed(2, attempt, who, &ExamWord::typed(""));
    let PlanWork::Exam(blueprint) = &plan.items[1].work else { panic!("item 2 is an exam") };
    let paper = ExamPaper { blueprint: blueprint.clone(), seed };
    let bank = bank();
    let mut exam = OpenExam::begin(paper.clone(), "", BEGUN);
    for (minute, question) in (1..).zip(paper.questions(&bank)).take(count) {
        exam.pass(BEGUN + minute * 60, SinceReckoned::Open(60));
        exam.answer(minute as usize - 1, Some(right(question, seed)));
    }
    let mark = paper.mark(&bank, &exam.answers);
    let result = ExamResult { ended: BEGUN + u64::from(exam.clock.spent), exam, mark };
    let work = HandedWork::Exam(Box::new(HandedExam { attempt, word: String::new(), drawn_for: None, result }));
    Homework::new(plan, 2, who.clone(), "2026-12-01T08:10:00.000Z".into(), work)
}

fn handed_exam(homework: &mut Homework) -> &mut HandedExam {
    let HandedWork::Exam(exam) = &mut homework.work else { panic!("an exam") };
    exam
}

#[test]
fn homework_comes_back_open_and_sealed_as_text_and_as_file() {
    let key = SecretKey::new([1; KEY]);
    let sealed = CoursePlan { seal: Some(key.public()), ..plan() };
    for (plan, is_sealed) in [(plan(), false), (sealed, true)] {
        let homework = exam(&plan, &student("王芳", "7"), 1, 3).with_reply(Some(key.public()));
        for form in [homework.text(&plan, CHANCE), format!("\u{feff}{}", homework.file(&plan, CHANCE))] {
            let other = SecretKey::new([9; KEY]);
            let read = ReceivedHomework::read(&form, &[other, key.clone()]);
            assert_eq!(read, Ok(ReceivedHomework { homework: homework.clone(), sealed: is_sealed }));
            assert_eq!(read.and_then(|read| read.for_plan(&plan)), Ok(homework.clone()));
        }
    }
}

#[test]
fn what_is_no_homework_for_the_plan_is_told() {
    let key = SecretKey::new([1; KEY]);
    let sealed = CoursePlan { seal: Some(key.public()), ..plan() };
    let other = CoursePlan { key: Fingerprint::of(b"another plan"), ..plan() };
    let shorter = CoursePlan { items: plan().items[..1].to_vec(), ..plan() };
    let homework = exam(&plan(), &student("王芳", "7"), 1, 3);
    let read = |text: &str, plan: &CoursePlan, keys: &[SecretKey]| {
        ReceivedHomework::read(text, keys).and_then(|read| read.for_plan(plan)).err()
    };
    let open = homework.text(&plan(), CHANCE);
    let closed = homework.text(&sealed, CHANCE);
    let long = Homework { student: student(&"长".repeat(61), ""), ..homework.clone() };
    let later = Homework { rules: 99, ..homework };
    let other_kind = CodeError::OtherKind { found: TextKind::CoursePlan };
    for (text, plan, keys, expect) in [
        ("hello", &plan(), &[][..], HomeworkError::Code(CodeError::Foreign)),
        (&plan().code(), &plan(), &[], HomeworkError::Code(other_kind)),
        (&open[..open.len() - 3], &plan(), &[], HomeworkError::Code(CodeError::CutOff)),
        (&open, &other, &[], HomeworkError::OtherPlan),
        (&open, &sealed, &[], HomeworkError::NotSealed),
        (&open, &shorter, &[], HomeworkError::NoItem),
        (&closed, &sealed, &[], HomeworkError::NoKey),
        (&long.text(&plan(), CHANCE), &plan(), &[], HomeworkError::TooMuch),
        (&later.text(&plan(), CHANCE), &plan(), &[], HomeworkError::OtherRules { found: 99, known: RULES_VERSION }),
    ] {
        assert_eq!(read(text, plan, keys), Some(expect), "{text:.40}");
    }
}

#[test]
fn an_exam_earns_what_its_answers_earn_when_it_is_drawn_again() {
    let (plan, bank) = (plan(), bank());
    for (count, expect) in [(0, 0), (3, 600), (5, 1000)] {
        let homework = exam(&plan, &student("王芳", "7"), 1, count);
        let checked = check(&homework, &plan, catalogue(&bank), None);
        assert_eq!((checked.mark, &checked.findings[..]), (Some(Mark(expect)), &[][..]), "{count}");
        assert_eq!(checked.paper.map(|paper| paper.items.len()), Some(5));
        assert_eq!(checked.topics.len(), 5);
    }
}

#[test]
fn what_was_changed_in_an_exam_is_found() {
    type Change<'a> = &'a dyn Fn(&mut Homework);
    let (plan, bank) = (plan(), bank());
    let most = 600;
    let cases: [(Change<'_>, HomeworkFinding, Option<Mark>); 9] = [
        (
            &|one| handed_exam(one).result.mark = Mark::FULL,
            HomeworkFinding::Claimed { said: Mark::FULL },
            Some(Mark(600)),
        ),
        (&|one| handed_exam(one).result.exam.seed.0 += 1, HomeworkFinding::OtherPaper, None),
        (&|one| handed_exam(one).result.exam.blueprint.minutes = 240, HomeworkFinding::OtherPaper, None),
        (&|one| one.student.number = "8".to_owned(), HomeworkFinding::OtherPaper, None),
        (&|one| handed_exam(one).attempt = 3, HomeworkFinding::TooOften { attempt: 3, most: 2 }, None),
        (&|one| handed_exam(one).attempt = 2, HomeworkFinding::OtherPaper, None),
        (
            &|one| handed_exam(one).result.exam.given[2] = most + 11,
            HomeworkFinding::AnswersLate { count: 1 },
            Some(Mark(400)),
        ),
        (
            &|one| handed_exam(one).result.exam.given[0] = 999,
            HomeworkFinding::Exam(ExamTrouble::TimesDoNotFit),
            Some(Mark(400)),
        ),
        (
            &|one| handed_exam(one).result.exam.clock.set_back = 1,
            HomeworkFinding::Exam(ExamTrouble::ClockSetBack(1)),
            Some(Mark(600)),
        ),
    ];
    let variants = CoursePlan { variants: true, ..plan };
    for (at, (change, finding, mark)) in cases.into_iter().enumerate() {
        let mut homework = exam(&variants, &student("王芳", "7"), 1, 3);
        change(&mut homework);
        let checked = check(&homework, &variants, catalogue(&bank), None);
        assert!(checked.findings.contains(&finding), "case {at}: {:?}", checked.findings);
        assert_eq!(checked.mark, mark, "case {at}");
    }
}

#[test]
fn a_number_that_was_corrected_after_an_exam_is_told_and_takes_nothing_away() {
    let (plan, bank) = (CoursePlan { variants: true, ..plan() }, bank());
    let mut homework = exam(&plan, &student("王芳", "90"), 1, 3);
    handed_exam(&mut homework).drawn_for = Some(student("王芳", "90"));
    homework.student = student("王芳", "9");
    let checked = check(&homework, &plan, catalogue(&bank), None);
    assert_eq!(checked.findings, [HomeworkFinding::DrawnFor(student("王芳", "90"))]);
    assert_eq!(checked.mark, Some(Mark(600)));
}

#[test]
fn an_exam_with_a_word_is_not_taken_without_it() {
    let bank = bank();
    let mut locked = plan();
    let word = ExamWord::new(&SecretKey::new([7; KEY]), locked.key, 2);
    locked.items[1].lock = Some(word.lock(locked.key, 2));
    let mut homework = exam(&locked, &student("王芳", "7"), 1, 3);
    assert!(check(&homework, &locked, catalogue(&bank), None).findings.contains(&HomeworkFinding::WrongWord));
    handed_exam(&mut homework).word = word.shown();
    assert!(check(&homework, &locked, catalogue(&bank), None).findings.contains(&HomeworkFinding::OtherPaper));
    handed_exam(&mut homework).result.exam.seed = locked.exam_seed(2, 1, &student("王芳", "7"), &word);
    assert_eq!(check(&homework, &locked, catalogue(&bank), None).findings.iter().find(|one| one.is_grave()), None);
}

#[test]
fn dates_that_do_not_fit_are_found() {
    let bank = bank();
    let arrived = Moment::read("2026-12-03T08:00:00.000Z");
    let opening = |opens: &str| {
        let mut plan = plan();
        plan.items[1].opens = Some(opens.into());
        plan
    };
    let edited =
        CoursePlan { items: vec![plan().items[1].clone(), PlanItem::new(9, PlanWork::Case("x".to_owned()))], ..plan() };
    let cases: [(&CoursePlan, &str, Option<Moment>, &[HomeworkFinding]); 8] = [
        (&plan(), "2026-12-03T07:00:00.000Z", arrived, &[]),
        (&plan(), "2026-12-01T08:10:00.000Z", arrived, &[HomeworkFinding::CameLater { days: 1 }]),
        (&plan(), "2026-12-03T09:00:00.000Z", arrived, &[HomeworkFinding::ClockAhead]),
        (&plan(), "2026-11-01T09:00:00.000Z", None, &[HomeworkFinding::BeforePlan]),
        (&plan(), "yesterday", arrived, &[HomeworkFinding::Undated]),
        (&opening("2026-12-01T08:00:00.000Z"), "2026-12-01T08:10:00.000Z", None, &[]),
        (&opening("2026-12-01T08:05:00.000Z"), "2026-12-01T08:10:00.000Z", None, &[HomeworkFinding::TooEarly]),
        (&edited, "2026-12-01T08:10:00.000Z", None, &[]),
    ];
    for (plan, at, arrived, expect) in cases {
        let mut homework = exam(&crate::contest::course_plan::tests::plan(), &student("王芳", "7"), 1, 3);
        (homework.at, homework.edition) = (at.into(), plan.edition());
        assert_eq!(check(&homework, plan, catalogue(&bank), arrived).findings, expect, "{at}");
    }
    let homework = exam(&plan(), &student("王芳", "7"), 1, 3);
    assert_eq!(check(&homework, &edited, catalogue(&bank), None).findings, [HomeworkFinding::OtherEdition]);
}

#[test]
fn work_of_another_kind_or_of_what_is_not_here_earns_nothing() {
    let bank = bank();
    let save = |save: &str| HandedWork::Lab { save: save.to_owned() };
    let case = |name: &str| HandedWork::Case { case: name.to_owned(), choices: vec![0] };
    for (item, work, expect) in [
        (2, case(""), HomeworkFinding::OtherWork),
        (1, case("another"), HomeworkFinding::OtherWork),
        (1, save("{}"), HomeworkFinding::OtherWork),
        (1, case(""), HomeworkFinding::NotMarked),
    ] {
        let homework = Homework::new(&plan(), item, student("王芳", "7"), DUE.into(), work);
        let checked = check(&homework, &plan(), catalogue(&bank), None);
        assert_eq!((checked.mark, checked.findings), (None, vec![expect]));
    }
}

#[test]
fn a_game_is_played_again() {
    let bank = bank();
    let game = HandedGame { company: "A".to_owned(), log: Default::default(), records: Vec::new() };
    let homework = |game: HandedGame| {
        Homework::new(
            &plan(),
            3,
            student("王芳", "7"),
            "2026-12-01T08:10:00.000Z".into(),
            HandedWork::Game(Box::new(game)),
        )
    };
    let checked = check(&homework(game.clone()), &plan(), catalogue(&bank), None);
    assert!(checked.mark.is_some() && checked.findings.is_empty(), "{checked:?}");
    let mut changed = game;
    let command = game::command::Command::Advance { to: game::time::Minute::new(60) };
    changed.log.entries.push(crate::record::LogEntry {
        at: game::time::Minute::new(7),
        by: game::ids::CompanyId(0),
        command,
    });
    let checked = check(&homework(changed), &plan(), catalogue(&bank), None);
    assert!(matches!(checked.findings[..], [HomeworkFinding::Replay(_)]), "{:?}", checked.findings);
}

#[test]
fn a_case_earns_what_its_choices_earn() {
    let bank = bank();
    let cases = [read_case(include_str!("../../study/cases/supermarket.json")).expect("a case of the course")];
    let best: Vec<u8> = cases[0]
        .decisions
        .iter()
        .map(|decision| {
            let is_best = |option: &CaseOption| option.points == Points::MOST;
            decision.options.iter().position(is_best).expect("one option is the best") as u8
        })
        .collect();
    let checked = |choices: Vec<u8>| {
        let work = HandedWork::Case { case: "supermarket".to_owned(), choices };
        let homework = Homework::new(&plan(), 1, student("王芳", "7"), DUE.into(), work);
        check(&homework, &plan(), Catalogue { cases: &cases, ..catalogue(&bank) }, None)
    };
    assert_eq!(checked(best.clone()).mark, Some(Mark::FULL));
    for wrong in [best[1..].to_vec(), vec![9; best.len()], [best.clone(), vec![0]].concat()] {
        assert_eq!(checked(wrong.clone()).findings, [HomeworkFinding::Choices], "{wrong:?}");
    }
}

#[test]
fn a_lab_is_played_again_from_its_situation() {
    let bank = bank();
    let lab = read_labs(include_str!("../../study/lab/labs/s1.json")).expect("a lab of the course").remove(0);
    let situation =
        open_situation(include_str!("../../study/situation/bought_list.txt")).expect("a situation of the course");
    let second =
        open_situation(include_str!("../../study/situation/bought_list-2.txt")).expect("another recording of it");
    let labs = [CatalogueLab { lab, situations: vec![situation.clone(), second.clone()] }];
    let mut plan = plan();
    plan.items.push(PlanItem::new(4, PlanWork::Lab(labs[0].lab.id.clone())));
    let checked = |save: &Save| {
        let work = HandedWork::Lab { save: write(save) };
        let homework = Homework::new(&plan, 4, student("王芳", "7"), "2026-12-01T08:10:00.000Z".into(), work);
        check(&homework, &plan, Catalogue { labs: &labs, ..catalogue(&bank) }, None)
    };
    let untouched = checked(&situation);
    assert!(untouched.mark.is_some_and(|mark| mark < Mark(500)) && untouched.findings.is_empty(), "{untouched:?}");
    // What was looked at stays, with the student's words, so that a person can read them.
    let mut written = situation.clone();
    let text = &untouched.texts.all[0];
    let words = CourseworkRecord::Write { field: labs[0].lab.item(&text.id), text: "数据质量报告".to_owned() };
    let record = record_text(CrmRole::Salesperson, CrmRecord::Coursework(words));
    let at = situation.records.last().map_or(game::time::Minute::new(0), |record| record.at);
    written.record(at.max(situation.summary.minute), situation.person(), record);
    let read = checked(&written);
    assert_eq!(read.texts.all[0].text, "数据质量报告");
    let WorkDetail::Lab { mark, .. } = &read.detail else { panic!("it is a lab") };
    assert_eq!(Some(mark.mark()), read.mark);
    // What shows a concept says what is known of it, and each recording is marked by itself.
    assert_eq!(read.topics.len(), labs[0].lab.topics.len());
    let in_second = checked(&second);
    assert!(matches!(in_second.detail, WorkDetail::Lab { recording: 2, .. }) && in_second.findings.is_empty());
    let work = HandedWork::Lab { save: write(&written) };
    let homework = Homework::new(&plan, 4, student("王芳", "7"), DUE.into(), work);
    let year = year_of(&homework, &plan).expect("it replays").expect("a lab has a game");
    assert_eq!(year.records, written.records);
    let mut other = situation.clone();
    other.setup.seed = game::luck::Seed(situation.setup.seed.0 + 1);
    assert_eq!(checked(&other).findings, [HomeworkFinding::OtherGame]);
    let mut forged = situation.clone();
    let minute = game::time::Minute::new(7);
    let command = game::command::Command::Hire { role: game::scenario::Role::Sales };
    forged.log.entries.push(crate::record::LogEntry { at: minute, by: forged.person(), command });
    assert!(matches!(checked(&forged).findings[..], [HomeworkFinding::Replay(_)]), "{:?}", checked(&forged).findings);
}

#[test]
fn a_report_of_a_game_is_marked_from_the_game_of_the_plan() {
    let (bank, mut plan) = (bank(), plan());
    plan.items.push(PlanItem::new(4, PlanWork::report_of_game(3)));
    assert_eq!(plan.check(), Ok(()));
    let lost =
        CoursePlan { items: plan.items.iter().filter(|item| item.number != 3).cloned().collect(), ..plan.clone() };
    assert_eq!(lost.check(), Err(CoursePlanError::Item { number: 4 }));
    let challenge = Challenge::read(plan.game(3).expect("work 3 is a game")).expect("a challenge");
    let scenario = challenge.scenario().expect("a sound market");
    let save = Save::new(&scenario, challenge.setup("远山"), String::new());
    let words = ReportWords::read(include_str!("../../study/report/words.json")).expect("the words of reports");
    let catalogue = Catalogue { report_words: Some(&words), ..catalogue(&bank) };
    let checked = |save: &Save| {
        let work = HandedWork::Report { save: write(save), report: None };
        let homework = Homework::new(&plan, 4, student("王芳", "7"), "2026-12-01T08:10:00.000Z".into(), work);
        check(&homework, &plan, catalogue, None)
    };
    let honest = checked(&save);
    assert!(honest.mark.is_some() && honest.findings.is_empty() && honest.texts.all.len() == 5, "{honest:?}");
    let mut other = save;
    other.setup.seed.0 += 1;
    assert_eq!(checked(&other).findings, [HomeworkFinding::OtherGame]);
}

#[test]
fn a_report_is_marked_from_its_run_and_its_paper_is_held_against_it() {
    let bank = bank();
    let lab = read_labs(include_str!("../../study/lab/labs/s1.json")).expect("a lab of the course").remove(0);
    let situation = open_situation(include_str!("../../study/situation/bought_list.txt")).expect("a situation");
    let words = ReportWords::read(include_str!("../../study/report/words.json")).expect("the words of reports");
    let run = RunReport::replayed(&situation, ReportStart::of_situation(&situation), false).expect("it replays");
    let labs = [CatalogueLab { lab, situations: vec![situation.clone()] }];
    let mut plan = plan();
    plan.items.push(PlanItem::new(4, PlanWork::Report(labs[0].lab.id.clone())));
    let catalogue = Catalogue { labs: &labs, report_words: Some(&words), ..catalogue(&bank) };
    let checked = |report: HandedReport| {
        let work = HandedWork::Report { save: write(&situation), report: Some(report) };
        let homework = Homework::new(&plan, 4, student("王芳", "7"), "2026-12-01T08:10:00.000Z".into(), work);
        check(&homework, &plan, catalogue, None)
    };
    let honest = checked(HandedReport::of(&run));
    // What is composed of the run alone tells no marks of the lab.
    let untold = [HomeworkFinding::Report(ReportFinding::MarksRemoved)];
    assert_eq!((honest.mark, &honest.findings[..]), (Some(rubric(&run, &words).mark), &untold[..]));
    assert_eq!(honest.texts.all.len(), 5);
    assert!(matches!(honest.detail, WorkDetail::Report { .. }));
    let empty = checked(HandedReport::default()).findings;
    assert!(
        empty.iter().any(|one| matches!(one, HomeworkFinding::Report(ReportFinding::OtherRun { .. }))),
        "{empty:?}"
    );
}
