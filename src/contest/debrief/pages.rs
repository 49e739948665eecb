//! One page a lesson (rulebook 12), with the class's own numbers instead of the tournament's.

use super::numbers::{LessonNumbers, numbers};
use super::{LEAST_CASES, LEAST_FALLEN, LEAST_STUDENTS, Sample, Scatter};
use crate::contest::debrief::chance::CRITICAL_NORMAL;
use crate::contest::debrief::measure::Measure;
use crate::contest::submission::verify::Verified;
use crate::contest::tournament::lesson::Lesson;

/// A page of the debrief.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LessonPage {
    /// The lesson.
    pub lesson: Lesson,
    /// What the class shows of it.
    pub says: Sample<Evidence>,
}

/// What a class shows of a lesson.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// Students that it rests on.
    pub students: u32,
    /// Bids, tenders, sales, customers or companies that it rests on.
    pub cases: u32,
    /// As many as it takes to judge.
    pub needs: u32,
    /// Whether it bears the lesson out.
    pub verdict: LessonVerdict,
    /// The figures.
    pub numbers: LessonNumbers,
    /// Two figures of each student against each other, where the lesson is about such.
    pub scatter: Option<Scatter>,
}

/// Whether a class bears a lesson out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LessonVerdict {
    /// It does.
    Borne,
    /// It does not show either way.
    Unclear,
    /// It shows the opposite.
    Opposite,
    /// The rules see to it: there is nothing to show.
    Rule,
}

impl Lesson {
    /// The two figures that the lesson sets against each other, and which way it expects them to go.
    pub(super) const fn figures(self) -> Option<(Measure, Measure, i32)> {
        match self {
            Self::PriceAloneLoses => Some((Measure::PriceRatio, Measure::Score, 1)),
            Self::RecognitionPremium => Some((Measure::Recognition, Measure::DearerWins, 1)),
            Self::EarlyMatters => Some((Measure::FirstPlace, Measure::Places, -1)),
            Self::FocusThenSpread => Some((Measure::IndustriesEarly, Measure::WinRate, -1)),
            Self::ServiceKeeps => Some((Measure::InTime, Measure::Retention, 1)),
            Self::CreditCounts => Some((Measure::Checked, Measure::BadDebtRate, -1)),
            Self::CarePays => Some((Measure::CareShare, Measure::Score, 1)),
            Self::FreeHoursPay => Some((Measure::Idle, Measure::Score, -1)),
            Self::RecognitionDecides
            | Self::WrongProductNeverWins
            | Self::OverreachRuins
            | Self::KeepingIsCheaper
            | Self::WinningBackIsDear
            | Self::RecommendationsBringMost
            | Self::QuotingPays => None,
        }
    }

    /// What the lesson's numbers count, and how many of it allow a judgement.
    fn cases(self, class: &[&Verified]) -> (u32, u32) {
        let sum = |of: fn(&Verified) -> u32| class.iter().map(|year| of(year)).sum::<u32>();
        let first_sales = || sum(|year| year.facts.keeping.buyers);
        let found = match self {
            Self::PriceAloneLoses | Self::FocusThenSpread => sum(|year| year.bids),
            Self::RecognitionDecides => sum(|year| year.facts.bidding.close),
            Self::RecognitionPremium => sum(|year| year.wins),
            Self::WrongProductNeverWins => return (sum(|year| year.facts.bidding.wrong_products()), 0),
            Self::OverreachRuins => return (sum(|year| u32::from(year.facts.fall.is_some())), LEAST_FALLEN),
            Self::EarlyMatters => sum(|year| year.facts.reach.places),
            Self::ServiceKeeps => sum(|year| year.facts.keeping.decided()),
            Self::CreditCounts => first_sales(),
            Self::KeepingIsCheaper => first_sales().min(sum(|year| year.facts.keeping.kept_months) / 12),
            Self::WinningBackIsDear => first_sales().min(sum(|year| year.facts.keeping.won_back)),
            Self::CarePays => sum(|year| year.facts.keeping.managed()),
            Self::RecommendationsBringMost => sum(|year| year.facts.keeping.first_contacts),
            Self::QuotingPays => sum(|year| year.facts.keeping.quoted),
            Self::FreeHoursPay => sum(|year| year.facts.monthly.cash.len() as u32),
        };
        (found, LEAST_CASES)
    }
}

/// The page of a lesson for a class that is sorted, the best first.
pub(super) fn page(class: &[&Verified], lesson: Lesson) -> LessonPage {
    let evidence = |students: u32, scatter: Option<Scatter>| {
        let (numbers, (cases, needs)) = (numbers(class, lesson), lesson.cases(class));
        let verdict = match (lesson.figures(), &scatter) {
            _ if cases < needs => LessonVerdict::Unclear,
            (Some((_, _, expects)), Some(scatter)) => together(scatter.trend() * expects),
            _ => counted(&numbers),
        };
        Evidence { students, cases, needs, verdict, numbers, scatter }
    };
    let students = class.len() as u32;
    let says = match lesson.figures() {
        None => Sample::of(students, LEAST_STUDENTS, || evidence(students, None)),
        Some((x, y, _)) => match Scatter::of(class, x, y) {
            Sample::TooFew { students, needs } => Sample::TooFew { students, needs },
            Sample::Enough(scatter) => Sample::Enough(evidence(scatter.points.len() as u32, Some(scatter))),
        },
    };
    LessonPage { lesson, says }
}

/// The verdict of two figures that correlate as expected (1), the other way round (−1), or not clearly (0).
const fn together(as_expected: i32) -> LessonVerdict {
    match as_expected {
        1 => LessonVerdict::Borne,
        -1 => LessonVerdict::Opposite,
        _ => LessonVerdict::Unclear,
    }
}

/// The verdict of counts over the class, if there are enough cases.
fn counted(numbers: &LessonNumbers) -> LessonVerdict {
    let verdict = |borne: bool, opposite: bool| match (borne, opposite) {
        (true, _) => LessonVerdict::Borne,
        (false, true) => LessonVerdict::Opposite,
        (false, false) => LessonVerdict::Unclear,
    };
    match *numbers {
        LessonNumbers::WrongProduct { .. } => LessonVerdict::Rule,
        LessonNumbers::RecognitionDecides { tenders, best_recognised, by_chance, .. } => {
            let (found, chance, all) = (i128::from(best_recognised), i128::from(by_chance), i128::from(tenders));
            // How far a count lies from what chance gives, in standard deviations, squared.
            let critical = i128::from(CRITICAL_NORMAL).pow(2);
            let is_far = (found - chance).pow(2) * all * 1_000_000 > critical * chance * (all - chance);
            verdict(is_far && found > chance, is_far && found < chance)
        }
        LessonNumbers::Recommendations { contacts, recommended } => {
            verdict(recommended * 2 > contacts, recommended * 4 < contacts)
        }
        LessonNumbers::Quoting { quoted, ordered, .. } => verdict(ordered * 2 > quoted, ordered * 4 < quoted),
        LessonNumbers::Overreach { fallen, more_tied, .. } => verdict(more_tied * 2 > fallen, false),
        LessonNumbers::Keeping { costs: Some(costs), .. } | LessonNumbers::WinningBack { costs: Some(costs), .. } => {
            verdict(costs.cheaper.times(2) <= costs.dearer && costs.dearer.is_positive(), costs.cheaper > costs.dearer)
        }
        _ => LessonVerdict::Unclear,
    }
}
