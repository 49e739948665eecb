//! Item analysis: what an exam of a class says about its questions.
//!
//! Difficulty is the share of the marks that was earned (1 is easiest, as the textbooks have it). Discrimination is the
//! share of the best 27 % of students less that of the weakest 27 % (Kelley 1939, Journal of Educational Psychology 30,
//! 17–24): the groups of that size tell the difference best. The point-biserial correlation of a question with the rest of
//! the exam is a display figure beside it. With fewer than [`LEAST_STUDENTS`] nothing is concluded, and only counts stand.

use super::{Form, Mark, Question, QuestionId, QuizAnswer};
use game::per_mille::PerMille;
use game::sort;
use std::cmp::Reverse;

/// Students who had a question, from which on something is concluded.
pub const LEAST_STUDENTS: usize = 8;
/// Easier than this is too easy to tell anything.
const TOO_EASY: i32 = 900;
/// Harder than this is too hard, or wrongly keyed.
const TOO_HARD: i32 = 300;
/// A wrong option that fewer students choose distracts nobody.
const DEAD: i32 = 50;
/// The share of the upper and of the lower group, in per cent.
const GROUP: usize = 27;

/// What one student did in an exam.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StudentPaper {
    /// Each question that was asked, with the answer and what it earned.
    pub items: Vec<StudentItem>,
}

/// One question as one student met it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StudentItem {
    /// Which.
    pub question: QuestionId,
    /// The answer; none where nothing was answered.
    pub answer: Option<QuizAnswer>,
    /// What it earned.
    pub mark: Mark,
}

/// What a class's answers say about a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemAnalysis {
    /// Which.
    pub question: QuestionId,
    /// Students who were asked.
    pub asked: u32,
    /// Of these, those who answered.
    pub answered: u32,
    /// Of these, those who were wholly right.
    pub right: u32,
    /// How often each option was chosen, as written; for questions with options alone.
    pub options: Vec<OptionCount>,
    /// What follows; none with fewer than [`LEAST_STUDENTS`].
    pub figures: Option<ItemFigures>,
    /// What is to be looked at; nothing with fewer than [`LEAST_STUDENTS`].
    pub flags: Vec<ItemFlag>,
}

/// How often an option was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OptionCount {
    /// Which, from 0 as written; of true and false, false is 0.
    pub option: u8,
    /// Whether it is the key, or belongs to it.
    pub is_key: bool,
    /// By how many students.
    pub chosen: u32,
}

/// The figures of a question, in thousandths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ItemFigures {
    /// The share of its marks that was earned, 0 to 1.
    pub difficulty: PerMille,
    /// The upper group's share less the lower group's, −1 to 1.
    pub discrimination: PerMille,
    /// The correlation with the marks in the other questions, −1 to 1, for display; none where either does not vary.
    pub point_biserial: Option<PerMille>,
}

/// What is to be looked at in a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ItemFlag {
    /// More than nine in ten marks were earned.
    TooEasy,
    /// Fewer than three in ten.
    TooHard,
    /// The weak answer it better than the strong: ambiguous, or the key is wrong.
    Reversed,
    /// A wrong option that fewer than one in twenty chose.
    DeadOption(u8),
}

/// Analyses every question that students were asked. Papers may differ: a question is judged by those who had it, and a
/// student is ranked by the share of the marks earned in the own paper.
pub fn analyse(questions: &[&Question], papers: &[StudentPaper]) -> Vec<ItemAnalysis> {
    questions.iter().map(|question| of_question(question, papers)).filter(|one| one.asked > 0).collect()
}

/// A student who had the question.
#[derive(Clone, Copy)]
struct Sat<'a> {
    item: &'a StudentItem,
    /// The mean mark in the whole paper.
    paper: u32,
    /// The mean mark in the other questions.
    rest: i64,
}

fn of_question(question: &Question, papers: &[StudentPaper]) -> ItemAnalysis {
    let sat: Vec<Sat<'_>> = papers.iter().filter_map(|paper| sat(paper, &question.id)).collect();
    let answered = || sat.iter().filter_map(|one| one.item.answer.as_ref());
    let options = options(question, &answered().collect::<Vec<_>>());
    let figures = (sat.len() >= LEAST_STUDENTS).then(|| figures(&sat));
    let flags = figures.map(|figures| flags(question, figures, &options, sat.len())).unwrap_or_default();
    ItemAnalysis {
        question: question.id.clone(),
        asked: sat.len() as u32,
        answered: answered().count() as u32,
        right: sat.iter().filter(|one| one.item.mark.is_full()).count() as u32,
        options,
        figures,
        flags,
    }
}

fn sat<'a>(paper: &'a StudentPaper, question: &QuestionId) -> Option<Sat<'a>> {
    let item = paper.items.iter().find(|item| item.question == *question)?;
    let sum: u32 = paper.items.iter().map(|item| u32::from(item.mark.0)).sum();
    let count = paper.items.len() as u32;
    let rest = i64::from(sum) - i64::from(item.mark.0);
    Some(Sat { item, paper: sum / count, rest: rest / i64::from(count - 1).max(1) })
}

fn figures(sat: &[Sat<'_>]) -> ItemFigures {
    let marks: Vec<i64> = sat.iter().map(|one| i64::from(one.item.mark.0)).collect();
    let rests: Vec<i64> = sat.iter().map(|one| one.rest).collect();
    let count = sat.len() as i64;
    let difficulty = PerMille::rounded(marks.iter().sum(), count * 1000);
    ItemFigures { difficulty, discrimination: discrimination(sat), point_biserial: correlation(&marks, &rests) }
}

/// The upper group's mean mark less the lower group's.
fn discrimination(sat: &[Sat<'_>]) -> PerMille {
    let size = ((sat.len() * GROUP + 50) / 100).max(1);
    let mut upper: Vec<(u32, u32)> = sat.iter().map(|one| (one.paper, u32::from(one.item.mark.0))).collect();
    let mut lower = upper.clone();
    sort::by_key(&mut upper, |(paper, _)| Reverse(*paper));
    sort::by_key(&mut lower, |(paper, _)| *paper);
    PerMille::new((group_mean(&upper, size) - group_mean(&lower, size)) as i32)
}

/// The mean mark of the first so many of ranked students. Those who share the last rank share its places, so that the
/// order in which papers came makes no difference.
fn group_mean(ranked: &[(u32, u32)], size: usize) -> i64 {
    let border = ranked[size - 1].0;
    let sum = |of: &dyn Fn(u32) -> bool| {
        ranked.iter().filter(|(paper, _)| of(*paper)).map(|(_, mark)| i64::from(*mark)).sum::<i64>()
    };
    let first = ranked.iter().position(|(paper, _)| *paper == border).unwrap_or(0);
    let tied = ranked.iter().filter(|(paper, _)| *paper == border).count() as i64;
    let before: i64 = ranked[..first].iter().map(|(_, mark)| i64::from(*mark)).sum();
    let places = (size - first) as i64;
    (before * tied + sum(&|paper| paper == border) * places) / (tied * size as i64)
}

/// Pearson's correlation in thousandths; none where one of the two does not vary.
fn correlation(one: &[i64], other: &[i64]) -> Option<PerMille> {
    let count = one.len() as i64;
    let covers = |one: &[i64], other: &[i64]| {
        let products: i64 = one.iter().zip(other).map(|(one, other)| one * other).sum();
        i128::from(count * products - one.iter().sum::<i64>() * other.iter().sum::<i64>())
    };
    let variances = covers(one, one) * covers(other, other);
    let both = variances.unsigned_abs().isqrt();
    (both > 0).then(|| PerMille::new((covers(one, other) * 1000 / both as i128) as i32))
}

/// How often each option was chosen.
fn options(question: &Question, answers: &[&QuizAnswer]) -> Vec<OptionCount> {
    let chooses = |answer: &QuizAnswer, option: u8| match answer {
        QuizAnswer::One(one) => *one == option,
        QuizAnswer::Some(several) => several.contains(&option),
        QuizAnswer::Truth(said) => u8::from(*said) == option,
        _ => false,
    };
    let count = |option: u8, is_key: bool| {
        let chosen = answers.iter().filter(|answer| chooses(answer, option)).count() as u32;
        OptionCount { option, is_key, chosen }
    };
    match &question.form {
        Form::Single { options, right } => {
            (0..).take(options.len()).map(|option| count(option, option == *right)).collect()
        }
        Form::Multiple { options, right } => {
            (0..).take(options.len()).map(|option| count(option, right.contains(&option))).collect()
        }
        Form::TrueFalse { right } => [0, 1].map(|option| count(option, option == u8::from(*right))).to_vec(),
        _ => Vec::new(),
    }
}

fn flags(question: &Question, figures: ItemFigures, options: &[OptionCount], asked: usize) -> Vec<ItemFlag> {
    let difficulty = figures.difficulty.get();
    let found = [
        (difficulty > TOO_EASY).then_some(ItemFlag::TooEasy),
        (difficulty < TOO_HARD).then_some(ItemFlag::TooHard),
        (figures.discrimination.get() < 0).then_some(ItemFlag::Reversed),
    ];
    // Of true and false, one is always wrong and may well convince nobody.
    let has_distractors = matches!(question.form, Form::Single { .. } | Form::Multiple { .. });
    let is_dead = |one: &&OptionCount| !one.is_key && PerMille::of(i64::from(one.chosen), asked as i64).get() < DEAD;
    let dead = options.iter().filter(|_| has_distractors).filter(is_dead).map(|one| ItemFlag::DeadOption(one.option));
    found.into_iter().flatten().chain(dead).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::quiz::read_chapter;

    /// A question of four options, whose key is the third.
    fn single() -> Question {
        let option = |letter: char| format!("{{\"zh\": \"{letter}\", \"en\": \"{letter}\"}}");
        let options: Vec<String> = "abcd".chars().map(option).collect();
        let text = format!(
            "{{\"chapter\": 1, \"questions\": [{{\"id\": \"q\", \"unit\": 1, \"topic\": \"abc\", \"level\": 2, \
             \"source\": \"course\", \"ask\": {0}, \"why\": {0}, \"single\": {{\"right\": 2, \"options\": [{1}]}}}}]}}",
            option('x'),
            options.join(", ")
        );
        read_chapter(&text).expect("it can be read").questions.remove(0)
    }

    /// Papers of students, each with the option chosen and the mark in each of four other questions.
    fn papers(students: &[(Option<u8>, u16)]) -> Vec<StudentPaper> {
        let paper = |(option, other): &(Option<u8>, u16)| StudentPaper {
            items: [(0, if *option == Some(2) { Mark::FULL } else { Mark::NONE })]
                .into_iter()
                .chain((1..5).map(|number| (number, Mark(*other))))
                .map(|(number, mark)| StudentItem {
                    question: QuestionId(if number == 0 { "q".to_owned() } else { format!("other-{number}") }),
                    answer: option.map(QuizAnswer::One),
                    mark,
                })
                .collect(),
        };
        students.iter().map(paper).collect()
    }

    fn analysed(students: &[(Option<u8>, u16)]) -> ItemAnalysis {
        analyse(&[&single()], &papers(students)).remove(0)
    }

    /// Ten students. Right are those with 900, 800, 700, 600, 300 and 100 in the others.
    const TEN: [(Option<u8>, u16); 10] = [
        (Some(2), 900),
        (Some(2), 800),
        (Some(2), 700),
        (Some(2), 600),
        (Some(0), 500),
        (Some(0), 400),
        (Some(2), 300),
        (Some(1), 200),
        (Some(2), 100),
        (None, 0),
    ];

    #[test]
    fn figures_by_hand() {
        let found = analysed(&TEN).figures.expect("ten students");
        // Six of ten.
        assert_eq!(found.difficulty, PerMille::new(600));
        // Groups of 27 % of ten, rounded: three. Papers of 920, 840 and 760 are the best, all right; those of 0, 160 and
        // 280 the weakest, one of them right: 1 − 0.333.
        assert_eq!(found.discrimination, PerMille::new(667));
        // Mean of the others 450; of the six right 566.67, of the four wrong 275. Standard deviation of 0 to 900 in
        // hundreds 287.23: (566.67 − 275) ÷ 287.23 × √(0.6 × 0.4) = 0.497.
        assert_eq!(found.point_biserial, Some(PerMille::new(497)));
    }

    #[test]
    fn counts_are_by_option_and_by_student() {
        let found = analysed(&TEN);
        assert_eq!((found.asked, found.answered, found.right), (10, 9, 6));
        let chosen: Vec<(u8, bool, u32)> =
            found.options.iter().map(|one| (one.option, one.is_key, one.chosen)).collect();
        assert_eq!(chosen, [(0, false, 2), (1, false, 1), (2, true, 6), (3, false, 0)]);
    }

    #[test]
    fn what_is_wrong_with_a_question_is_flagged() {
        let all = |option: u8, count: usize| vec![(Some(option), 500); count];
        let of = |parts: &[Vec<(Option<u8>, u16)>]| parts.concat();
        let reversed =
            of(&[vec![(Some(2), 100); 4], vec![(Some(0), 900); 4], vec![(Some(1), 800)], vec![(Some(3), 850)]]);
        let cases = [
            (
                of(&[all(2, 10)]),
                vec![ItemFlag::TooEasy, ItemFlag::DeadOption(0), ItemFlag::DeadOption(1), ItemFlag::DeadOption(3)],
            ),
            (of(&[all(2, 2), all(0, 3), all(1, 3), all(3, 2)]), vec![ItemFlag::TooHard]),
            (of(&[all(2, 6), all(0, 1), all(1, 1), all(3, 1)]), vec![]),
            (reversed, vec![ItemFlag::Reversed]),
        ];
        for (students, flags) in cases {
            assert_eq!(analysed(&students).flags, flags, "{students:?}");
        }
    }

    #[test]
    fn with_fewer_than_eight_students_there_are_counts_alone() {
        let found = analysed(&TEN[..7]);
        assert_eq!((found.asked, found.figures, found.flags), (7, None, Vec::new()));
    }

    #[test]
    fn students_who_share_a_rank_share_its_places_whatever_their_order() {
        // All rank alike, one of them right: both groups of two have a quarter of that mark each.
        let ranked = [(500, 1000), (500, 0), (500, 0), (500, 0)];
        let turned = [(500, 0), (500, 0), (500, 0), (500, 1000)];
        assert_eq!((group_mean(&ranked, 2), group_mean(&turned, 2)), (250, 250));
    }

    #[test]
    fn a_question_that_nobody_was_asked_is_left_out() {
        assert_eq!(analyse(&[&single()], &[]), []);
    }
}
