//! The questions of labs that are worked out of several figures: each formula anew, from the words of its question, in
//! floating point, for two hundred draws of its figures.

use crate::float;
use crate::lists::labs;
use game::luck::{Luck, Purpose, Seed};
use tender::study::lab::{LabForm, WorkedAsk};
use tender::study::quiz::formula::Fraction;

/// The value of a figure by its name.
type Values<'a> = &'a dyn Fn(&str) -> f64;

/// A lab and its question, and the answer from the figures that it names.
type Row = (&'static str, &'static str, fn(Values<'_>) -> f64);

/// The most that a figure comes to in a draw.
const MOST: i32 = 400_000;

/// Spent for each that came.
fn each(spent: f64, came: f64) -> f64 {
    spent / came
}

/// A part of a whole, in per cent.
fn per_cent(part: f64, whole: f64) -> f64 {
    100.0 * part / whole
}

const ANSWERS: &[Row] = &[
    ("e05", "each", |v| each(v("spend"), v("came"))),
    ("e06", "cash", |v| per_cent(30_000.0, v("cash"))),
    ("e07", "each", |v| each(v("spend"), v("came"))),
    // Research of a customer costs ¥1,000 and a call ¥50.
    ("e07", "compare", |v| (1_000.0 + 50.0) * v("came") - v("spend")),
    ("e08", "gap", |v| per_cent(v("theirs"), v("ours"))),
    ("e10", "share", |v| per_cent(v("deal_amount"), v("all_amount"))),
    // A price that is 2 % lower keeps 98 of 100, of which the same cost is to be paid.
    ("e12", "five", |v| per_cent(v("now") - 2.0, 100.0 - 2.0)),
    ("e13", "penalty", |v| 3.0 * 0.005 * v("worth")),
    ("e13", "share", |v| per_cent(v("owed"), v("cash"))),
    ("e19", "expect", |v| v("worth")),
    ("s3", "cost", |v| per_cent(v("s"), v("o"))),
    ("s4", "each", |v| each(v("cost"), v("came"))),
    ("u1", "share", |v| per_cent(v("one"), v("total"))),
    ("u2", "spent", |v| each(2_000_000.0 - v("left"), v("found"))),
    ("u3", "per", |v| each(v("paid"), v("came_in"))),
    ("u4", "limit_6c", |v| {
        let times = match v("score") {
            score if score >= 75.0 => 2.5,
            score if score >= 58.0 => 1.2,
            score if score >= 45.0 => 0.5,
            _ => 0.0,
        };
        times * v("order")
    }),
];

fn questions() -> Vec<(String, String, WorkedAsk)> {
    let of_lab = |lab: tender::study::lab::Lab| {
        let of = |question: tender::study::lab::LabQuestion| match question.form {
            LabForm::Worked(ask) => Some((lab.id.clone(), question.id, ask)),
            _ => None,
        };
        lab.questions.into_iter().filter_map(of).collect::<Vec<_>>()
    };
    labs().into_iter().flat_map(of_lab).collect()
}

#[test]
fn formulas_of_labs_agree_for_two_hundred_draws() {
    let questions = questions();
    assert_eq!(questions.len(), ANSWERS.len());
    for (nth, (lab, question, ask)) in (0..).zip(questions) {
        let known = ANSWERS.iter().find(|(its_lab, its_question, _)| (*its_lab, *its_question) == (&lab, &question));
        let (.., anew) = known.unwrap_or_else(|| panic!("{lab} {question} is not worked out anew"));
        for seed in 0..200 {
            let draw = |place: u64, most: i32| Luck::of(Seed(seed), Purpose::Supply, nth, place).between(1, most);
            let drawn = (0..).zip(&ask.inputs).map(|(place, (name, ..))| {
                // The mean of the six Cs is a number of points.
                (name.as_str(), draw(place, if name == "score" { 100 } else { MOST }))
            });
            let drawn: Vec<(&str, i32)> = drawn.collect();
            let mut named: Vec<(&str, Fraction)> =
                drawn.iter().map(|(name, value)| (*name, Fraction::from(i128::from(*value)))).collect();
            let mut answer = None;
            for (place, (name, formula, _)) in ask.steps.iter().enumerate() {
                let value = formula.value(&named).expect("it has a value");
                named.push((name, value));
                answer = answer.or((place == usize::from(ask.answer)).then_some(value));
            }
            let found = float(answer.and_then(|answer| answer.rounded(6)).expect("a number that fits")) / 1e6;
            let value = |name: &str| {
                let (_, value) = drawn.iter().find(|(known, _)| *known == name).expect("a figure of that name");
                f64::from(*value)
            };
            let anew = anew(&value);
            assert!(
                (found - anew).abs() <= 1e-5 + anew.abs() * 1e-9,
                "{lab} {question}, seed {seed}: {found}, worked out anew {anew}; {drawn:?}"
            );
        }
    }
}
