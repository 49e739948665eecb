//! Questions as they are read, drawn and marked.

use super::*;
use game::luck::Seed;

fn chapter(questions: &str) -> String {
    format!("{{\"chapter\": 1, \"questions\": [{questions}]}}")
}

fn question(form: &str) -> String {
    format!(
        "{{\"id\": \"c1-abc-01\", \"unit\": 1, \"topic\": \"abc\", \"level\": 2, \"source\": \"course\", \
         \"ask\": {{\"zh\": \"问\", \"en\": \"ask\"}}, \"why\": {{\"zh\": \"因\", \"en\": \"why\"}}, {form}}}"
    )
}

/// Options named by letters.
fn options(letters: &str) -> String {
    let one = |letter: char| format!("{{\"zh\": \"{letter}\", \"en\": \"{letter}\"}}");
    letters.chars().map(one).collect::<Vec<_>>().join(", ")
}

fn read(form: &str) -> Question {
    let chapter = read_chapter(&chapter(&question(form))).expect("a question of this form can be read");
    chapter.questions.into_iter().next().expect("the chapter has one question")
}

fn single() -> Question {
    read(&format!("\"single\": {{\"right\": 2, \"options\": [{}]}}", options("abcd")))
}

/// A customer's margin of {price} - 60 each, {count} of them: the answer is a whole number.
fn number() -> Question {
    let form = "\"number\": {\"values\": {\"count\": {\"from\": 10, \"to\": 50, \"step\": 10}, \
        \"price\": {\"from\": 80, \"to\": 120, \"step\": 5}}, \
        \"steps\": [{\"name\": \"margin\", \"formula\": \"(price - 60) * count\", \"decimals\": 0}], \
        \"answer\": \"margin\", \"tolerance_per_mille\": 0, \"unit\": {\"zh\": \"元\", \"en\": \"yuan\"}}";
    read(form)
}

#[test]
fn answers_earn_what_their_form_says() {
    let multiple = read(&format!("\"multiple\": {{\"right\": [0, 2], \"options\": [{}]}}", options("abcd")));
    let truth = read("\"true_false\": {\"right\": false}");
    let order = read(&format!("\"order\": {{\"steps\": [{}]}}", options("abcd")));
    let pair = |letter: char| {
        format!("{{\"left\": {}, \"right\": {}}}", options(&letter.to_string()), options(&letter.to_string()))
    };
    let pairs = "abcd".chars().map(pair).collect::<Vec<_>>().join(", ");
    let pairs = read(&format!("\"match\": {{\"pairs\": [{pairs}]}}"));
    let part =
        format!("{{\"ask\": {0}, \"right\": 1, \"options\": [{1}], \"why\": {0}}}", options("q"), options("abc"));
    let reading = read(&format!("\"reading\": {{\"passage\": {}, \"parts\": [{part}, {part}]}}", options("p")));
    let cases = [
        (&single(), QuizAnswer::One(2), 1000),
        (&single(), QuizAnswer::One(1), 0),
        (&single(), QuizAnswer::Truth(true), 0),
        (&multiple, QuizAnswer::Some(vec![2, 0]), 1000),
        (&multiple, QuizAnswer::Some(vec![2]), 500),
        (&multiple, QuizAnswer::Some(vec![2, 2]), 500),
        (&multiple, QuizAnswer::Some(vec![0, 1, 2]), 0),
        (&multiple, QuizAnswer::Some(vec![]), 0),
        (&truth, QuizAnswer::Truth(false), 1000),
        (&truth, QuizAnswer::Truth(true), 0),
        (&order, QuizAnswer::Order(vec![0, 1, 2, 3]), 1000),
        (&order, QuizAnswer::Order(vec![1, 2, 3, 0]), 666),
        (&order, QuizAnswer::Order(vec![3, 2, 1, 0]), 0),
        (&order, QuizAnswer::Order(vec![0, 1, 2]), 0),
        (&order, QuizAnswer::Order(vec![0, 1, 2, 2]), 0),
        (&pairs, QuizAnswer::Order(vec![0, 1, 2, 3]), 1000),
        (&pairs, QuizAnswer::Order(vec![0, 1, 3, 2]), 500),
        (&reading, QuizAnswer::Parts(vec![Some(1), None]), 500),
        (&reading, QuizAnswer::Parts(vec![Some(1), Some(1)]), 1000),
    ];
    for (question, answer, earns) in cases {
        let drawn = question.drawn(Seed(1)).expect("it is drawn");
        assert_eq!(drawn.mark(&answer), Mark(earns), "{:?} {answer:?}", question.form);
    }
}

#[test]
fn a_number_is_worked_out_from_what_was_drawn() {
    let question = number();
    let mut drawn_values = std::collections::BTreeSet::new();
    for seed in 0..40 {
        let drawn = question.drawn(Seed(seed)).expect("it is drawn");
        let DrawnForm::Number(number) = &drawn.form else { panic!("a question about numbers") };
        let text = number.filled("{count} × ({price} − 60) = {margin}");
        let value = |name: &str| -> i64 {
            let shown = &number.shown.iter().find(|(known, _)| known == name).expect("it is shown").1;
            shown.replace(',', "").parse().expect("a whole number")
        };
        let right = value("count") * (value("price") - 60);
        assert_eq!(text, format!("{} × ({} − 60) = {}", value("count"), value("price"), number.shown[2].1));
        assert_eq!(drawn.mark(&QuizAnswer::Number(right.to_string())), Mark::FULL, "{text}");
        assert_eq!(drawn.mark(&QuizAnswer::Number(format!("{right}.0"))), Mark::FULL, "{text}");
        assert_eq!(drawn.mark(&QuizAnswer::Number((right + 1).to_string())), Mark::NONE, "{text}");
        drawn_values.insert(text);
    }
    assert!(drawn_values.len() > 10, "seeds draw different values: {drawn_values:?}");
}

#[test]
fn what_a_person_writes_as_a_number_is_read() {
    let cases = [
        ("12", Some((12, 1))),
        (" 1,200.50 ", Some((2401, 2))),
        ("−3.5", Some((-7, 2))),
        ("+8", Some((8, 1))),
        (".5", Some((1, 2))),
        ("", None),
        (".", None),
        ("1.2.3", None),
        ("12元", None),
        ("9999999999999999999999999", None),
    ];
    for (text, expected) in cases {
        let expected = expected.and_then(|(over, under)| formula::Fraction::new(over, under));
        assert_eq!(formula::Fraction::written(text), expected, "{text}");
    }
}

#[test]
fn formulas_come_to_what_they_say() {
    let named = [("a", formula::Fraction::from(3)), ("rate", formula::Fraction::from(10))];
    let cases = [
        ("1 + 2 * 3", Some((7, 1))),
        ("(1 + 2) * 3", Some((9, 1))),
        ("2 - 3 - 4", Some((-5, 1))),
        ("8 / 4 / 2", Some((1, 1))),
        ("-a + 1", Some((-2, 1))),
        ("0.5 * a", Some((3, 2))),
        ("(1 + rate/100) ^ 2", Some((121, 100))),
        ("max(a, 5) - min(a, 5)", Some((2, 1))),
        ("sum(t, 1, a, t * t)", Some((14, 1))),
        ("sum(t, 1, 2, 1 / (1 + rate/100) ^ t)", Some((210, 121))),
        ("a / 0", None),
        ("2 ^ 0.5", None),
        ("sum(t, 1, 1000, t)", None),
        ("b", None),
    ];
    for (text, expected) in cases {
        let value = formula::parse(text).expect("it can be read").value(&named);
        assert_eq!(value.ok(), expected.and_then(|(over, under)| formula::Fraction::new(over, under)), "{text}");
    }
    for text in ["", "1 +", "(1", "1)", "a b", "1..2", "sum(1, 2)", "A", "1 ** 2"] {
        assert!(formula::parse(text).is_err(), "{text}");
    }
}

#[test]
fn what_is_drawn_depends_on_the_seed_alone() {
    let question = single();
    let shown = |seed| question.drawn(Seed(seed)).expect("it is drawn").form;
    assert_eq!(shown(7), shown(7));
    let orders: std::collections::BTreeSet<String> = (0..40).map(|seed| format!("{:?}", shown(seed))).collect();
    assert!(orders.len() > 12, "{orders:?}");
}

#[test]
fn steps_are_never_shown_in_the_right_order() {
    let order = read(&format!("\"order\": {{\"steps\": [{}]}}", options("abc")));
    for seed in 0..100 {
        let DrawnForm::Shown(shown) = order.drawn(Seed(seed)).expect("it is drawn").form else {
            panic!("steps are shown in an order")
        };
        assert_ne!(shown, [0, 1, 2], "{seed}");
    }
}

#[test]
fn a_question_that_is_wrong_is_refused_with_the_reason() {
    let four = options("abcd");
    let cases = [
        (format!("\"single\": {{\"right\": 4, \"options\": [{four}]}}"), QuestionProblem::Options),
        (format!("\"single\": {{\"right\": 0, \"options\": [{}]}}", options("aab")), QuestionProblem::Options),
        (format!("\"single\": {{\"right\": 0, \"options\": [{}]}}", options("a")), QuestionProblem::Options),
        (format!("\"multiple\": {{\"right\": [0], \"options\": [{four}]}}"), QuestionProblem::Options),
        (format!("\"multiple\": {{\"right\": [1, 0], \"options\": [{four}]}}"), QuestionProblem::Options),
        (format!("\"true_false\": {{\"right\": true}}, \"order\": {{\"steps\": [{four}]}}"), QuestionProblem::Form),
        ("\"wrong_key\": {\"zh\": \"一\", \"en\": \"\"}, \"true_false\": {\"right\": true}".to_owned(), QuestionProblem::Text),
        (
            "\"number\": {\"values\": {\"a\": {\"from\": 0, \"to\": 5, \"step\": 1}}, \"steps\": [{\"name\": \"b\", \
             \"formula\": \"1 / a\", \"decimals\": 0}], \"answer\": \"b\", \"tolerance_per_mille\": 0, \"unit\": {\"zh\": \
             \"元\", \"en\": \"yuan\"}}"
                .to_owned(),
            QuestionProblem::Values,
        ),
    ];
    for (form, problem) in cases {
        let id = QuestionId("c1-abc-01".to_owned());
        assert_eq!(read_chapter(&chapter(&question(&form))), Err(ChapterProblem::Question(id, problem)), "{form}");
    }
    let twice = format!("{0}, {0}", question("\"true_false\": {\"right\": true}"));
    let id = QuestionId("c1-abc-01".to_owned());
    assert_eq!(read_chapter(&chapter(&twice)), Err(ChapterProblem::Question(id, QuestionProblem::Id)));
    assert!(matches!(read_chapter("{}"), Err(ChapterProblem::Json(_))));
    assert_eq!(read_chapter(&" ".repeat(500_000)), Err(ChapterProblem::TooLong));
}
