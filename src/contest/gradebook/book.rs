//! The rows of a gradebook.

use super::by_hand::{HandMarks, SlipText};
use crate::contest::course_plan::{CountsRule, CoursePlan, LateClock, PlanItem};
use crate::contest::homework::{CheckedHomework, HandedText, HandedWork, Homework, HomeworkFinding, WorkDetail};
use crate::contest::submission::Student;
use crate::contest::submission::identity::{Clash, Identity, clashes};
use crate::contest::submission::moment::{ClockTime, HandInTime, Moment};
use crate::record::Fingerprint;
use crate::study::quiz::Mark;
use game::sort;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// Homework that came and was checked.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// The fingerprint of its text.
    pub text: Fingerprint,
    /// What was handed in.
    pub homework: Homework,
    /// What it came to.
    pub checked: CheckedHomework,
    /// When it came, if that is known.
    pub arrived: Option<Moment>,
}

impl Piece {
    /// Whether there is more to see than what was found: work that could be read.
    pub fn has_more(&self) -> bool {
        let has_detail = self.checked.detail != WorkDetail::None || self.checked.paper.is_some();
        has_detail || matches!(self.homework.work, HandedWork::Case { .. } | HandedWork::Game(_))
    }
}

/// A student's line.
#[derive(Clone, Debug, PartialEq)]
pub struct GradeRow {
    /// The student: as the roster has the name, or as it was handed in.
    pub student: Student,
    /// The group; empty where there is none.
    pub group: String,
    /// Whether the roster has the student.
    pub in_roster: bool,
    /// What the student shares with another one.
    pub clashes: Vec<Clash>,
    /// A cell for each piece of work, in the order of the plan.
    pub cells: Vec<GradeCell>,
    /// The mark of the course: what is missing counts as nothing.
    pub total: Mark,
}

/// What a student did for one piece of work.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GradeCell {
    /// What was handed in, by its place among all pieces, the newest first.
    pub pieces: Vec<usize>,
    /// The one that counts.
    pub counts: Option<usize>,
    /// By how many days that one is late.
    pub days_late: u32,
    /// What it earns, with its lateness.
    pub computed: Option<Mark>,
    /// The mark that was set by hand, with the reason.
    pub by_hand: Option<(Mark, String)>,
    /// Texts of the one that counts which wait for the instructor.
    pub waits: usize,
    /// What the instructor gave for its texts.
    pub texts: Vec<SlipText>,
}

impl GradeCell {
    /// The mark that stands: the one that was set by hand, or what was computed.
    pub fn mark(&self) -> Option<Mark> {
        self.by_hand.as_ref().map(|(mark, _)| *mark).or(self.computed)
    }

    /// Whether a part of the mark is still open. A mark for the whole leaves none.
    pub const fn is_open(&self) -> bool {
        self.waits > 0 && self.by_hand.is_none()
    }
}

/// The marks of a class.
#[derive(Clone, Debug, PartialEq)]
pub struct Gradebook {
    /// The students: those of the roster in its order, then those who are not in it.
    pub rows: Vec<GradeRow>,
    /// All that was handed in, with what was found between hand-ins.
    pub pieces: Vec<Piece>,
}

impl Gradebook {
    /// Makes the gradebook of a plan. `roster` has students with their groups, `now` is the clock here.
    pub fn new(
        plan: &CoursePlan,
        roster: &[(Student, String)],
        mut pieces: Vec<Piece>,
        by_hand: &HandMarks,
        now: Moment,
    ) -> Self {
        note_copies(&mut pieces);
        let mut students: Vec<(Identity, Student, String, bool)> = Vec::new();
        let mut known = BTreeSet::new();
        // By work and student: a class of hundreds is looked through once.
        let mut handed: BTreeMap<(u8, Identity), Vec<usize>> = BTreeMap::new();
        for (at, piece) in pieces.iter().enumerate() {
            let whose = (piece.homework.item, Identity::of(&piece.homework.student));
            handed.entry(whose).or_default().push(at);
        }
        let listed = roster.iter().map(|(student, group)| (student.clone(), group.clone(), true));
        let others = pieces.iter().map(|piece| (piece.homework.student.clone(), String::new(), false));
        for (student, group, in_roster) in listed.chain(others) {
            let identity = Identity::of(&student);
            if known.insert(identity.clone()) {
                students.push((identity, student, group, in_roster));
            }
        }
        let identities: Vec<Identity> = students.iter().map(|(identity, ..)| identity.clone()).collect();
        let mut same_attempts = Vec::new();
        let row =
            |((identity, student, group, in_roster), clashes): ((Identity, Student, String, bool), Vec<Clash>)| {
                let cell = |item: &PlanItem| {
                    let own = handed.get(&(item.number, identity.clone())).map_or(&[][..], Vec::as_slice);
                    let looked = Looked { plan, item, student: &identity, pieces: &pieces, own, by_hand, now };
                    looked.cell(&mut same_attempts)
                };
                let cells: Vec<GradeCell> = plan.items.iter().map(cell).collect();
                let total = total(plan, &cells);
                GradeRow { student, group, in_roster, clashes, cells, total }
            };
        let rows = students.into_iter().zip(clashes(&identities)).map(row).collect();
        for at in same_attempts {
            pieces[at].checked.findings.push(HomeworkFinding::SameAttempt);
        }
        Self { rows, pieces }
    }

    /// The pieces that count.
    pub fn counting(&self) -> impl Iterator<Item = &Piece> {
        self.rows.iter().flat_map(|row| &row.cells).filter_map(|cell| Some(&self.pieces[cell.counts?]))
    }

    /// The mean of the marks in a column, of those who have one.
    pub fn mean(&self, column: usize) -> Option<Mark> {
        let marks: Vec<u32> =
            self.rows.iter().filter_map(|row| row.cells.get(column)?.mark()).map(|mark| u32::from(mark.0)).collect();
        let sum: u32 = marks.iter().sum();
        let count = marks.len() as u32;
        (count > 0).then(|| Mark(((sum + count / 2) / count) as u16))
    }
}

/// The mark of the course.
fn total(plan: &CoursePlan, cells: &[GradeCell]) -> Mark {
    let earned = |(item, cell): (&PlanItem, &GradeCell)| {
        u64::from(item.weight) * cell.mark().map_or(0, |mark| u64::from(mark.0))
    };
    let sum: u64 = plan.items.iter().zip(cells).map(earned).sum();
    let whole = u64::from(plan.whole_weight()).max(1);
    Mark(((sum + whole / 2) / whole) as u16)
}

/// A student's work for one item, with all that its mark rests on.
struct Looked<'a> {
    plan: &'a CoursePlan,
    item: &'a PlanItem,
    student: &'a Identity,
    pieces: &'a [Piece],
    /// Which of them are this student's for this item, in the order in which they came.
    own: &'a [usize],
    by_hand: &'a HandMarks,
    now: Moment,
}

impl Looked<'_> {
    fn cell(&self, same_attempts: &mut Vec<usize>) -> GradeCell {
        let Self { plan, item, student, pieces, own, by_hand, now } = *self;
        let mut own = own.to_vec();
        // Of the same time the one that came last is the newest.
        own.reverse();
        sort::by_key(&mut own, |&at| Reverse(HandInTime::of(&pieces[at].homework.at, now)));
        let repeated = repeated_attempts(&own, pieces);
        let earns = |at: usize| {
            let mark = pieces[at].checked.earned(plan.texts, &|text| self.given(text))?;
            let days = days_late(plan.late_by, item, &pieces[at], now);
            (!repeated.contains(&at)).then(|| (plan.late.applied(mark, days), days))
        };
        let earning = || own.iter().filter_map(|&at| Some((at, earns(at)?)));
        let counts = match plan.counts {
            CountsRule::Last => earning().next(),
            // Of equal ones the newest.
            CountsRule::Best => earning().fold(None, |best: Option<(usize, (Mark, u32))>, one| match best {
                Some(best) if best.1.0 >= one.1.0 => Some(best),
                _ => Some(one),
            }),
        };
        same_attempts.extend(repeated);
        let texts = counts.map(|(at, _)| &pieces[at].checked.texts);
        let waits = texts.map_or(0, |texts| texts.waiting(plan.texts, &|text| self.given(text)));
        let slip = |text: &HandedText| Some(SlipText::new(text, by_hand.text(item.number, student, text)?));
        let of_texts = texts.iter().flat_map(|texts| &texts.all).filter_map(slip);
        GradeCell {
            pieces: own,
            counts: counts.map(|(at, _)| at),
            days_late: counts.map_or(0, |(_, (_, days))| days),
            computed: counts.map(|(_, (mark, _))| mark),
            by_hand: by_hand.whole(item.number, student).map(|one| (one.mark, one.reason.clone())),
            waits,
            texts: of_texts.collect(),
        }
    }

    fn given(&self, text: &HandedText) -> Option<Mark> {
        self.by_hand.text(self.item.number, self.student, text).map(|one| one.mark)
    }
}

/// By how many days a piece is late, by its own clock as far as that can be believed; else by when it came.
fn days_late(late_by: LateClock, item: &PlanItem, piece: &Piece, now: Moment) -> u32 {
    if let (LateClock::Arrival, Some(arrived)) = (late_by, piece.arrived) {
        return item.days_late(arrived);
    }
    let said = match (HandInTime::of(&piece.homework.at, now), &piece.homework.at) {
        (HandInTime::At(at), _) => Some(at),
        (_, ClockTime::At(_) | ClockTime::Unreadable(_)) => piece.arrived,
    };
    said.map_or(0, |at| item.days_late(at))
}

/// Exams of the same attempt with other answers than the one that came first: an attempt is taken once.
fn repeated_attempts(own: &[usize], pieces: &[Piece]) -> Vec<usize> {
    let mut first: BTreeMap<u8, usize> = BTreeMap::new();
    let mut repeated = Vec::new();
    // The oldest first: what came first as the instructor's clock says, where it is known.
    let mut by_age: Vec<usize> = own.iter().rev().copied().collect();
    sort::by_key(&mut by_age, |&at| pieces[at].arrived);
    for at in by_age {
        let HandedWork::Exam(exam) = &pieces[at].homework.work else { continue };
        let known = *first.entry(exam.attempt).or_insert(at);
        if known != at && pieces[known].homework.work != pieces[at].homework.work {
            repeated.push(at);
        }
    }
    repeated
}

/// Notes work that two students handed in alike to the second, to the log, or to the letter.
fn note_copies(pieces: &mut [Piece]) {
    let mut alike: BTreeMap<(u8, String), Vec<usize>> = BTreeMap::new();
    for (at, piece) in pieces.iter().enumerate() {
        for work in telling(piece) {
            alike.entry((piece.homework.item, work)).or_default().push(at);
        }
    }
    for group in alike.into_values() {
        let is_of_two = group
            .iter()
            .any(|&at| Identity::of(&pieces[at].homework.student) != Identity::of(&pieces[group[0]].homework.student));
        for &at in group.iter().filter(|_| is_of_two) {
            let findings = &mut pieces[at].checked.findings;
            if !findings.contains(&HomeworkFinding::SameAsOther) {
                findings.push(HomeworkFinding::SameAsOther);
            }
        }
    }
}

/// What two students can hardly have alike; nothing for work that is often alike.
fn telling(piece: &Piece) -> Vec<String> {
    match &piece.homework.work {
        HandedWork::Exam(exam) => {
            let result = &exam.result.exam;
            let answered = result.answers.iter().flatten().count();
            let is_long = answered >= LEAST_ALIKE;
            is_long.then(|| game::json::text(&(&result.answers, &result.given))).into_iter().collect()
        }
        HandedWork::Game(game) => {
            (game.log.len() >= LEAST_ALIKE).then(|| game::json::text(&game.log)).into_iter().collect()
        }
        HandedWork::Lab { .. } | HandedWork::Report { .. } => {
            let run = piece.checked.run.map(|run| run.to_string());
            // However it is broken into lines, and with whatever points.
            let letters =
                |text: &HandedText| text.text.chars().filter(|sign| sign.is_alphanumeric()).collect::<String>();
            let texts = piece.checked.texts.all.iter().map(letters);
            run.into_iter().chain(texts.filter(|letters| letters.chars().count() >= LEAST_LETTERS)).collect()
        }
        HandedWork::Case { .. } => Vec::new(),
    }
}

/// Answers or decisions from which on it is no chance that two are alike.
const LEAST_ALIKE: usize = 4;
/// Letters from which on it is no chance that two texts have the same ones.
const LEAST_LETTERS: usize = 100;
