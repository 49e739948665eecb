//! The questions about numbers of the bank, worked out anew: each from the words of its question, in floating point, and not
//! from the formulas of its solution; held against what is shown as right for the draws of two hundred seeds.

use crate::float;
use game::luck::Seed;
use tender::study::quiz::{DrawnForm, DrawnNumber, Form, Question, read_chapter};

/// The value of a name in a draw.
type Values<'a> = &'a dyn Fn(&str) -> f64;

/// A question, and its answer from the values that it names.
type Row = (&'static str, fn(Values<'_>) -> f64);

/// How many usual orders the rules allow on credit, by the mean of the six Cs.
fn of_usual_orders(mean: f64) -> f64 {
    [(75.0, 2.5), (58.0, 1.2), (45.0, 0.5)]
        .into_iter()
        .find(|(least, _)| mean >= *least)
        .map_or(0.0, |(_, times)| times)
}

fn power(base: f64, exponent: f64) -> f64 {
    base.powf(exponent)
}

fn smaller(one: f64, other: f64) -> f64 {
    one.min(other)
}

fn greater(one: f64, other: f64) -> f64 {
    one.max(other)
}

const ANSWERS: &[Row] = &[
    ("c1-one_to_one-08", |v| v("total") * (1.0 + v("growth") / 100.0) * v("target") / 100.0 - v("ours")),
    ("c1-one_to_one-09", |v| {
        100.0 * v("served") * v("big") * v("share")
            / 100.0
            / (v("served") * v("big") + (v("n") - v("served")) * v("small"))
    }),
    ("c1-delivered_value-06", |v| (v("vb") - v("pb")) - (v("va") - (v("pa") + v("h") * v("w")))),
    ("c1-acquisition_retention-03", |v| v("k") * (v("cost") - v("cost") / 5.0)),
    ("c1-database_marketing-06", |v| v("c") / (v("r") / 100.0) - v("m")),
    ("c1-database_marketing-07", |v| {
        v("n") * v("part") / 100.0 * (v("high") / 100.0 * v("m") - v("c")) - v("n") * (0.02 * v("m") - v("c"))
    }),
    ("c1-acquisition_retention-04", |v| {
        v("base") * (1.0 - v("loss") / 100.0) * (1.0 - v("loss") / 100.0)
            + v("fresh") * (1.0 - v("loss") / 100.0)
            + v("fresh")
    }),
    ("c1-one_to_one-10", |v| v("q") * v("months") * (v("premium") - v("extra")) - v("setup")),
    ("c1-marketing_mix-09", |v| v("pr") + (v("slow") - v("fast")) * v("w") / v("q")),
    ("c2-forecast-05", |v| v("signed") + v("a") * v("pa") / 100.0 + v("b") * v("pb") / 100.0),
    ("c2-funnel-05", |v| v("target") / v("avg") / (v("q") / 100.0 * v("o") / 100.0 * v("w") / 100.0)),
    ("c2-tender-08", |v| 60.0 * v("low") / v("p") + 25.0 * v("rec") / 1000.0 + 15.0 * v("sv") / 100.0),
    ("c2-tender-09", |v| 30.0 * v("pr") / (30.0 - (45.0 * v("lead") / 1000.0 - 25.0 * v("gap") / 100.0))),
    ("c2-quotation-04", |v| (v("c") + 3.0 + v("s")) / (1.0 - v("m") / 100.0) / (1.0 - v("d") / 100.0)),
    ("c2-leads-08", |v| v("ce") / (v("le") * v("re") / 100.0) - v("cw") / (v("lw") * v("rw") / 100.0)),
    ("c2-tender-10", |v| v("m") * v("pb") / 100.0 - v("h") * v("w") - v("m") * v("pa") / 100.0),
    ("c2-tender-11", |v| v("units") * (v("price") - v("cost") - 3.0) - v("units") * v("price") * 0.005 * v("days")),
    ("c2-cash-01", |v| (v("cash") + 0.6 * v("line") + v("come") - v("due") - 2.0 * v("fixed")) / 0.8),
    ("c3-data_quality-09", |v| 100.0 * (1.0 - v("missing") / (v("rows") * v("fields")))),
    ("c3-data_quality-10", |v| v("rows") - v("twice") - 2.0 * v("thrice")),
    ("c3-data_quality-11", |v| {
        v("groups") * v("each") * (v("groups") * v("each") - 1.0) / 2.0
            - v("groups") * v("each") * (v("each") - 1.0) / 2.0
    }),
    ("c3-rfm-07", |v| 100.0 * v("cost") / v("profit")),
    ("c3-rfm-08", |v| v("rest") * (v("hits") / 200.0 * v("profit") - v("cost"))),
    ("c3-credit-06", |v| {
        smaller(v("units") * v("price"), greater(0.0, v("owed") + v("units") * v("price") - v("limit")))
    }),
    ("c3-credit-07", |v| {
        v("amount") * v("chance") / 100.0 * (1.0 - v("collateral") / 100.0) * (1.0 - v("cover") / 100.0)
    }),
    ("c3-data_quality-12", |v| 100.0 * power(1.0 - v("rate") / 100.0, v("months"))),
    ("c3-query-06", |v| v("active") * v("per") + (v("customers") - v("active"))),
    ("c3-credit-09", |v| {
        v("worth")
            * of_usual_orders(
                (v("character") + v("capacity") + v("capital") + v("collateral") + v("condition") + v("coverage"))
                    / 6.0,
            )
    }),
    ("c4-lifetime_value-05", |v| v("margin") * v("keep") / 100.0 / (1.0 + v("rate") / 100.0 - v("keep") / 100.0)),
    ("c4-lifetime_value-06", |v| {
        v("margin") / (1.0 + v("rate") / 100.0)
            + v("margin") * v("keep") / 100.0 / power(1.0 + v("rate") / 100.0, 2.0)
            + v("margin") * power(v("keep") / 100.0, 2.0) / power(1.0 + v("rate") / 100.0, 3.0)
            - v("cost")
    }),
    ("c4-delivered_value-07", |v| {
        (v("rival_value") - v("rival_price") - v("rival_effort")) - (v("value") - v("price") - v("effort"))
    }),
    ("c4-cost_to_serve-06", |v| {
        v("sales") * v("margin") / 100.0 - v("orders") * v("order_cost") - v("rush") * v("rush_cost")
    }),
    ("c4-cost_to_serve-07", |v| (v("fixed") + v("target")) / (v("margin") / 100.0)),
    ("c4-acquisition_retention-06", |v| v("prospects") * v("each") / v("won") / (v("care") / v("kept"))),
    ("c4-acquisition_retention-07", |v| {
        v("start") * (power(v("after") / 100.0, 3.0) - power(v("before") / 100.0, 3.0))
    }),
    ("c4-cash-07", |v| v("price") - v("cost") * (1.0 + v("months") * v("rate") / 1000.0)),
    ("c4-cash-08", |v| 90.0 * v("owed") / v("sales")),
    ("c5-satisfaction-09", |v| 100.0 * (0.7 * v("quality") + 0.3 * v("worth")) / v("expected")),
    ("c5-servqual-08", |v| 0.5 * (90.0 - v("rel")) + 0.3 * (90.0 - v("resp")) + 0.2 * (90.0 - v("emp"))),
    ("c5-survey-07", |v| power(2.0 * v("spread") / v("error"), 2.0)),
    ("c5-service_levels-04", |v| 0.9 * (v("done") + v("rest")) - (v("done") - v("late"))),
    ("c5-service_levels-05", |v| (v("calls") * v("call_min") + v("mails") * v("mail_min")) / (v("calls") + v("mails"))),
    ("c5-satisfaction-10", |v| 100.0 * v("seen") / ((v("expected") + v("seen")) / 2.0)),
    ("c5-quadrants-04", |v| v("w_time") * (v("after") - v("before")) / (v("w_time") + v("w_goods") + v("w_manner"))),
    ("c5-survey-08", |v| 100.0 * v("happy") * (1.0 / v("back") - 1.0 / v("sent"))),
    ("c5-acsi-05", |v| 100.0 * ((v("overall") + v("hoped") + v("ideal")) / 3.0 - 1.0) / 9.0),
    ("c6-loyalty-12", |v| v("members") * v("first") / 100.0 * power(v("later") / 100.0, 2.0)),
    ("c6-recovery-05", |v| v("tickets") * ((0.7 - v("slow") / 100.0) * v("margin") - v("cost"))),
    ("c6-complaint-08", |v| 100.0 * v("count") * v("per") / v("customers")),
    ("c6-club-03", |v| {
        v("sales") * (v("rate") / 100.0 * v("used") / 100.0)
            / (v("margin") / 100.0 - v("rate") / 100.0 * v("used") / 100.0)
    }),
    ("c6-recommendation-02", |v| 100.0 * (v("high") - v("low")) / (v("high") + v("middle") + v("low"))),
    ("c6-win_back-04", |v| v("lost") * (v("rate") / 100.0 * v("margin") * v("years") - v("contact"))),
    ("c6-loyalty-13", |v| v("switch") / (v("volume") * v("lower") / 100.0)),
    ("c6-loyalty-14", |v| 100.0 / v("after") - 100.0 / v("before")),
    ("c6-club-04", |v| (v("fee") - v("gift")) / (v("rate") / 100.0)),
    ("c7-measures-08", |v| {
        (power(1.0 - v("first") / 100.0, 2.0) + power(1.0 - v("second") / 100.0, 2.0) + power(v("third") / 100.0, 2.0))
            / 3.0
    }),
    ("c7-measures-09", |v| v("stated") - 100.0 * v("won") / v("count")),
    ("c7-measures-10", |v| {
        100.0 * (v("leads") * v("qualified") / 100.0 * v("closed") / 100.0 * v("margin") - v("budget")) / v("budget")
    }),
    ("c7-call_centre-07", |v| v("agents") * (60.0 / v("minutes")) * v("busy") / 100.0),
    ("c7-implementation-07", |v| v("licence") + 3.0 * v("upkeep") - 36.0 * 30.0 * v("fee")),
    ("c7-implementation-08", |v| v("opportunities") * (v("after") - v("before")) / 100.0 * v("margin") - v("cost")),
    ("c7-data_mining-06", |v| v("hits") / v("picked") / (v("base") / 100.0)),
    ("c7-call_centre-08", |v| v("cases") * v("cost") * (1.0 + (1.0 - v("first") / 100.0) * v("more"))),
    ("c7-warning-01", |v| v("leaving") * v("saved") / 100.0 * v("worth") - v("warned") * v("care")),
];

fn questions() -> Vec<Question> {
    let text = |chapter: u8| {
        let path = format!("{}/src/study/quiz/chapter-{chapter}.json", env!("CARGO_MANIFEST_DIR"));
        std::fs::read_to_string(path).expect("a chapter of the bank")
    };
    let chapters = (1..=7).map(|chapter| read_chapter(&text(chapter)).expect("it can be read"));
    chapters.flat_map(|chapter| chapter.questions).filter(|one| matches!(one.form, Form::Number(_))).collect()
}

/// A value of a draw by its name, as the question shows it.
fn value(drawn: &DrawnNumber, name: &str) -> f64 {
    let (_, shown) = drawn.shown.iter().find(|(known, _)| known == name).expect("a value of that name");
    let plain: String = shown.replace('−', "-").chars().filter(|one| !matches!(one, ',' | ' ' | '\u{a0}')).collect();
    plain.parse().expect("a number")
}

#[test]
fn every_question_about_a_number_is_worked_out_anew() {
    let known: Vec<&str> = ANSWERS.iter().map(|(id, _)| *id).collect();
    let missing: Vec<Question> = questions().into_iter().filter(|one| !known.contains(&one.id.0.as_str())).collect();
    assert!(missing.is_empty(), "{missing:#?}");
    assert_eq!(questions().len(), ANSWERS.len());
}

#[test]
fn the_answers_of_the_bank_agree_for_two_hundred_seeds() {
    for question in questions() {
        let (_, answer) = ANSWERS.iter().find(|(id, _)| *id == question.id.0).expect("it is worked out");
        for seed in 0..200 {
            let drawn = question.drawn(Seed(seed)).expect("it can be drawn");
            let DrawnForm::Number(number) = &drawn.form else { panic!("{:?}", question.id) };
            let right = float(number.right.rounded(6).expect("a number that fits")) / 1e6;
            let anew = answer(&|name| value(number, name));
            assert!(
                (right - anew).abs() <= 1e-5 + anew.abs() * 1e-9,
                "{:?}, seed {seed}: {right}, worked out anew {anew}; {:?}",
                question.id,
                number.shown
            );
        }
    }
}
