//! Course plans as a student's browser keeps them: what was taken up, what was done for them and handed in, and the marks
//! that came back.

use crate::contest::course_plan::{CoursePlan, PlanWork};
use crate::contest::gradebook::MarksSlip;
use crate::contest::homework::HandedExam;
use crate::contest::submission::Student;
use crate::contest::submission::identity::Identity;
use crate::contest::submission::moment::ClockTime;
use crate::record::Fingerprint;
use crate::study::quiz::sitting::{ExamResult, OpenExam};
use game::json::{self, JsonError};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Plans that are kept; the oldest goes for one more.
const MOST_PLANS: usize = 12;
/// What is read at most, in bytes: more than a browser's storage has room for, so that nothing that was kept is cut.
const LONGEST: usize = 16_000_000;

/// All that is kept.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StudentCoursework {
    /// The student, as it was typed last.
    #[serde(default)]
    pub student: Student,
    /// The plans, the newest first.
    #[serde(default)]
    pub plans: Vec<TakenPlan>,
    /// The exam of a plan that is being taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exam: Option<PlanExam>,
}

/// A plan that was taken up.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TakenPlan {
    /// Its key.
    pub key: Fingerprint,
    /// Its code.
    pub code: String,
    /// The names of the labs that all students of the plan do in the same recording.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub same: Vec<String>,
    /// Exams that are over.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub exams: Vec<TakenExam>,
    /// What was handed in, the oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub handed: Vec<HandedNote>,
    /// The marks that came back last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slip: Option<MarksSlip>,
}

/// An exam of a plan that is being taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanExam {
    /// The plan's key.
    pub plan: Fingerprint,
    /// The number of the work.
    pub item: u8,
    /// Which attempt, from 1.
    pub attempt: u8,
    /// The word that opened it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub word: String,
    /// The student who took it, as it was typed then; none where an earlier release began it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub student: Option<Student>,
    /// The answers so far, and the time that has passed.
    pub open: OpenExam,
}

/// An exam of a plan that is over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TakenExam {
    /// The number of the work.
    pub item: u8,
    /// What is handed in of it.
    pub exam: HandedExam,
}

/// That something was handed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandedNote {
    /// The number of the work.
    pub item: u8,
    /// When.
    pub at: ClockTime,
}

/// What is read of what is kept to tell in which recording a lab is done.
#[derive(Deserialize)]
struct OnlyStudent {
    #[serde(default)]
    student: Student,
    #[serde(default)]
    plans: Vec<OnlySame>,
}

#[derive(Deserialize)]
struct OnlySame {
    #[serde(default)]
    same: Vec<String>,
}

/// For whom the recording of a lab is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LabDrawnFor {
    /// For the student that is known by this key; empty before a name or number was typed.
    Student(String),
    /// For all students alike: a plan that was taken up says so.
    All,
}

/// For whom the recording of that lab is drawn in a browser whose coursework this text is.
pub fn drawn_for(text: &str, lab: &str) -> LabDrawnFor {
    let nobody = || LabDrawnFor::Student(String::new());
    let Ok(kept) = json::read::<OnlyStudent>(text.get(..LONGEST).unwrap_or(text)) else { return nobody() };
    if kept.plans.iter().any(|plan| plan.same.iter().any(|name| name == lab)) {
        return LabDrawnFor::All;
    }
    let student = Identity::of(&kept.student);
    if student.is_nobody() { nobody() } else { LabDrawnFor::Student(student.key()) }
}

impl StudentCoursework {
    /// What was kept.
    ///
    /// # Errors
    /// [`JsonError`]: it is damaged, or another release's.
    pub fn read(text: &str) -> Result<Self, JsonError> {
        json::read(text.get(..LONGEST).unwrap_or(text))
    }

    /// The text that is kept.
    pub fn text(&self) -> String {
        json::text(self)
    }

    /// Takes a plan up, in the place of an older edition of it. What was done for that stays, except notes and marks of a
    /// piece of work in whose place the new edition sets another.
    pub fn take_up(&mut self, plan: &CoursePlan) {
        let known = self.plans.iter().position(|one| one.key == plan.key).map(|at| self.plans.remove(at));
        let mut known = known.unwrap_or_else(|| TakenPlan {
            key: plan.key,
            code: String::new(),
            same: Vec::new(),
            exams: Vec::new(),
            handed: Vec::new(),
            slip: None,
        });
        if let Ok(before) = CoursePlan::read(&known.code) {
            known.handed.retain(|note| !is_replaced(&before, plan, note.item));
            if let Some(slip) = &mut known.slip {
                slip.lines.retain(|line| !is_replaced(&before, plan, line.item));
            }
        }
        self.plans.insert(0, TakenPlan { code: plan.code(), same: plan.in_same_data(), ..known });
        self.plans.truncate(MOST_PLANS);
    }

    /// The plan of that key.
    pub fn plan(&self, key: Fingerprint) -> Option<&TakenPlan> {
        self.plans.iter().find(|one| one.key == key)
    }

    /// The same, to be changed.
    pub fn plan_mut(&mut self, key: Fingerprint) -> Option<&mut TakenPlan> {
        self.plans.iter_mut().find(|one| one.key == key)
    }

    /// Ends the exam that is being taken at this second, counted from 1970, with what it earned.
    pub fn end_exam(&mut self, mark: crate::study::quiz::Mark, ended: u64) {
        let Some(PlanExam { plan, item, attempt, word, student, open }) = self.exam.take() else { return };
        let result = ExamResult { exam: open, ended, mark };
        if let Some(plan) = self.plan_mut(plan) {
            plan.exams.push(TakenExam { item, exam: HandedExam { attempt, word, drawn_for: student, result } });
        }
    }

    /// Takes marks in that came back; says whether they are for a plan that was taken up.
    pub fn take_marks(&mut self, slip: MarksSlip) -> bool {
        let plan = self.plan_mut(slip.plan);
        let is_known = plan.is_some();
        if let Some(plan) = plan {
            plan.slip = Some(slip);
        }
        is_known
    }
}

impl TakenPlan {
    /// The exams of a piece of work that are over, the oldest first.
    pub fn exams_of(&self, item: u8) -> impl Iterator<Item = &HandedExam> {
        self.exams.iter().filter(move |taken| taken.item == item).map(|taken| &taken.exam)
    }

    /// When a piece of work was handed in last.
    pub fn handed_at(&self, item: u8) -> Option<ClockTime> {
        self.handed.iter().rev().find(|note| note.item == item).map(|note| note.at.clone())
    }

    /// Whether a piece of work was handed in and no mark for it has come back since.
    pub fn waits_for_mark(&self, item: u8) -> bool {
        let Some(handed) = self.handed_at(item) else { return false };
        let is_marked = |slip: &MarksSlip| slip.at >= handed && slip.lines.iter().any(|line| line.item == item);
        !self.slip.as_ref().is_some_and(is_marked)
    }

    /// How many pieces of work were handed in.
    pub fn count_handed(&self) -> usize {
        self.handed.iter().map(|note| note.item).collect::<BTreeSet<u8>>().len()
    }

    /// The attempt that comes next, from 1.
    pub fn next_attempt(&self, item: u8) -> u8 {
        u8::try_from(self.exams_of(item).count() + 1).unwrap_or(u8::MAX)
    }
}

/// Whether a later edition sets other work in a place. An exam with another paper is still the exam.
fn is_replaced(before: &CoursePlan, now: &CoursePlan, item: u8) -> bool {
    match (before.item(item), now.item(item)) {
        (Some(before), Some(now)) => {
            let is_exam = |work: &PlanWork| matches!(work, PlanWork::Exam(_));
            before.work != now.work && !(is_exam(&before.work) && is_exam(&now.work))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contest::course_plan::tests::{blueprint, plan};
    use crate::contest::gradebook::SlipLine;
    use crate::study::quiz::Mark;
    use crate::study::quiz::exam::ExamPaper;
    use game::luck::Seed;

    #[test]
    fn what_was_done_stays_when_a_plan_is_given_out_again() {
        let mut kept = StudentCoursework::default();
        kept.take_up(&plan());
        let open = OpenExam::begin(ExamPaper { blueprint: blueprint(), seed: Seed(1) }, "", 10);
        kept.exam = Some(PlanExam { plan: plan().key, item: 2, attempt: 1, word: String::new(), student: None, open });
        kept.end_exam(Mark(500), 20);
        let mut later = plan();
        later.title = "another".to_owned();
        kept.take_up(&later);
        assert_eq!((kept.plans.len(), &kept.plans[0].code), (1, &later.code()));
        assert_eq!((kept.plans[0].exams_of(2).count(), kept.plans[0].next_attempt(2)), (1, 2));
        assert_eq!(StudentCoursework::read(&kept.text()), Ok(kept));
    }

    #[test]
    fn a_lab_is_drawn_for_the_student_or_as_a_plan_says_for_all() {
        let mut with_lab = plan();
        with_lab.items[0].work = PlanWork::Lab("e01".to_owned());
        let same = CoursePlan { same_data: true, ..with_lab.clone() };
        let one = |text: &str| LabDrawnFor::Student(text.to_owned());
        let student = Student { name: "王芳".to_owned(), number: "7".to_owned() };
        let key = Identity::of(&student).key();
        // Which plans are taken up one after the other, who the student is, which lab.
        type Case<'a> = (&'a [&'a CoursePlan], &'a Student, &'a str, LabDrawnFor);
        let nobody = Student::default();
        let cases: [Case<'_>; 6] = [
            (&[], &nobody, "e01", one("")),
            (&[], &student, "e01", one(&key)),
            (&[&with_lab], &student, "e01", one(&key)),
            (&[&same], &student, "e01", LabDrawnFor::All),
            (&[&same], &student, "e02", one(&key)),
            (&[&same, &with_lab], &student, "e01", one(&key)),
        ];
        for (plans, student, lab, expected) in cases {
            let mut kept = StudentCoursework { student: student.clone(), ..StudentCoursework::default() };
            plans.iter().for_each(|plan| kept.take_up(plan));
            assert_eq!(drawn_for(&kept.text(), lab), expected, "{lab}");
        }
        assert_eq!(drawn_for("damaged", "e01"), one(""));
    }

    #[test]
    fn what_was_handed_in_for_other_work_in_its_place_goes() {
        let mut kept = StudentCoursework::default();
        kept.take_up(&plan());
        kept.plans[0].handed = [1, 2].map(|item| HandedNote { item, at: "2026-12-01T08:10:00.000Z".into() }).to_vec();
        let mut later = plan();
        let place = later.items.iter().position(|item| item.number == 1).expect("the plan has a case");
        later.items[place].work = PlanWork::Lab("e01".to_owned());
        kept.take_up(&later);
        let left: Vec<u8> = kept.plans[0].handed.iter().map(|note| note.item).collect();
        assert_eq!(left, [2]);
    }

    #[test]
    fn work_waits_for_its_mark_until_one_comes_that_is_newer() {
        let [before, handed, after] =
            ["08", "09", "10"].map(|hour| ClockTime::from(format!("2026-12-01T{hour}:00:00.000Z")));
        let slip = |at: &ClockTime, item: u8| {
            let line =
                SlipLine { item, mark: Mark(500), days_late: 0, remark: String::new(), waits: 0, texts: Vec::new() };
            let (plan, total, title) = (plan(), Mark(500), String::new());
            MarksSlip {
                rules: plan.rules,
                plan: plan.key,
                title,
                student: Student::default(),
                at: at.clone(),
                lines: vec![line],
                total,
            }
        };
        let mut kept = StudentCoursework::default();
        kept.take_up(&plan());
        assert!(!kept.plans[0].waits_for_mark(1), "nothing was handed in");
        kept.plans[0].handed = vec![HandedNote { item: 1, at: handed }];
        let cases = [
            (None, true),
            (Some(slip(&before, 1)), true),
            (Some(slip(&after, 2)), true),
            (Some(slip(&after, 1)), false),
        ];
        for (slip, waits) in cases {
            kept.plans[0].slip = slip;
            assert_eq!(kept.plans[0].waits_for_mark(1), waits, "{:?}", kept.plans[0].slip);
        }
    }

    #[test]
    fn the_newest_plans_stay() {
        let mut kept = StudentCoursework::default();
        for nth in 0..20_u8 {
            kept.take_up(&CoursePlan { key: Fingerprint::of(&[nth]), ..plan() });
        }
        assert_eq!((kept.plans.len(), kept.plans[0].key), (MOST_PLANS, Fingerprint::of(&[19])));
    }
}
