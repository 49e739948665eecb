//! Reading and marking, and the cases that come with the product, held against what the course asks of them.

use super::*;
use crate::study::bilingual::Bilingual;
use crate::study::quiz::Mark;
use crate::study::quiz::progress::CaseAnswers;
use std::collections::BTreeSet;

/// The files, in the order of [`CASES`].
pub(super) const TEXTS: [&str; CASES.len()] = [
    include_str!("supermarket.json"),
    include_str!("rice-shop.json"),
    include_str!("hotel.json"),
    include_str!("parts.json"),
    include_str!("courier.json"),
    include_str!("budget-hotel.json"),
    include_str!("warehouse.json"),
    include_str!("copiers.json"),
    include_str!("water.json"),
];

fn all() -> Vec<Case> {
    CASES
        .iter()
        .zip(TEXTS)
        .map(|(id, text)| read_case(text).unwrap_or_else(|problem| panic!("{id}: {problem:?}")))
        .collect()
}

const LANGUAGES: [fn(&Bilingual) -> &str; 2] = [|text| &text.zh, |text| &text.en];

#[test]
fn each_file_holds_the_case_of_its_name() {
    let ids: Vec<String> = all().into_iter().map(|case| case.id).collect();
    assert_eq!(ids, CASES);
}

#[test]
fn a_situation_is_as_long_as_a_page() {
    for case in all() {
        let words: usize = case.situation.iter().map(|text| text.en.split_whitespace().count()).sum();
        assert!((120..=250).contains(&words), "{}: {words} words", case.id);
        let signs: usize = case.situation.iter().map(|text| text.zh.chars().count()).sum();
        assert!((200..=450).contains(&signs), "{}: {signs} signs", case.id);
    }
}

#[test]
fn each_language_has_its_own_letters() {
    let is_chinese = |text: &str| text.chars().any(|one| ('\u{4e00}'..='\u{9fff}').contains(&one));
    for case in all() {
        let options = case.decisions.iter().flat_map(|decision| &decision.options);
        let of_options = options.flat_map(|option| [&option.text, &option.says, &option.why]);
        let asked = case.decisions.iter().map(|decision| &decision.ask);
        let told = case.situation.iter().chain(&case.happened).chain(&case.sources);
        for text in of_options.chain(asked).chain(told).chain([&case.title, &case.about, &case.transfer.ask]) {
            assert!(!is_chinese(&text.en), "{}: {}", case.id, text.en);
            assert!(is_chinese(&text.zh), "{}: {}", case.id, text.zh);
        }
    }
}

#[test]
fn consequences_take_their_numbers_from_formulas() {
    for case in all() {
        for option in case.decisions.iter().flat_map(|decision| &decision.options) {
            for text in LANGUAGES.map(|language| language(&option.says)) {
                assert!(text.contains('{'), "{}: no figure in {text}", case.id);
                assert!(!text.contains(|one: char| one.is_ascii_digit()), "{}: a number in {text}", case.id);
            }
        }
    }
}

#[test]
fn every_case_says_what_is_documented_and_what_is_told_or_assumed() {
    for case in all() {
        let bases = |basis| case.facts.iter().filter(|fact| fact.basis == basis).count();
        assert!(bases(FactBasis::Published) + bases(FactBasis::Told) > 0, "{}", case.id);
        assert!(case.sources.len() >= 2, "{}: two sources", case.id);
    }
}

#[test]
fn every_fact_and_input_is_used() {
    for (case, text) in all().iter().zip(TEXTS) {
        let facts = case.facts.iter().map(|fact| &fact.name);
        let inputs = case.decisions.iter().flat_map(|decision| &decision.inputs).map(|input| &input.name);
        for name in facts.chain(inputs) {
            let used =
                text.lines().filter(|line| line.contains("\"formula\"") || line.contains(&format!("{{{name}}}")));
            let is_word = |line: &str| {
                line.split(|one: char| !one.is_ascii_alphanumeric() && one != '_').any(|word| word == name.as_str())
            };
            assert!(used.into_iter().any(is_word), "{}: {name} is not used", case.id);
        }
    }
}

#[test]
fn the_best_option_is_not_told_by_its_length_or_its_place() {
    let cases = all();
    let decisions: Vec<&CaseDecision> = cases.iter().flat_map(|case| &case.decisions).collect();
    let best = |decision: &CaseDecision| {
        decision.options.iter().position(|option| option.points == Points::MOST).expect("one is best")
    };
    for language in LANGUAGES {
        let is_longest = |decision: &&&CaseDecision| {
            let length = |at: usize| language(&decision.options[at].text).chars().count();
            let best = best(decision);
            (0..decision.options.len()).all(|at| at == best || length(at) < length(best))
        };
        let longest = decisions.iter().filter(is_longest).count();
        assert!(longest * 100 <= decisions.len() * 35, "the best is the longest in {longest} of {}", decisions.len());
    }
    for place in 0..4 {
        let there = decisions.iter().filter(|decision| best(decision) == place).count();
        assert!(there * 100 <= decisions.len() * 35, "{there} of {} are option {place}", decisions.len());
    }
}

#[test]
fn a_second_best_option_earns_a_part_in_every_case() {
    for case in all() {
        let mut points = case.decisions.iter().flat_map(|decision| &decision.options).map(|option| option.points.0);
        assert!(points.any(|points| (40..100).contains(&points)), "{}", case.id);
    }
}

#[test]
fn cases_exercise_different_concepts() {
    let topics: BTreeSet<_> = all().into_iter().flat_map(|case| case.topics).collect();
    assert!(topics.len() >= 15, "{}", topics.len());
}

fn supermarket() -> Case {
    read_case(TEXTS[0]).expect("it can be read")
}

/// The supermarket's options earn 30, 100, 40, 0; then 0, 60, 100; then 0, 40, 50, 100.
#[test]
fn a_mark_is_the_mean_of_its_decisions() {
    let case = supermarket();
    let cases: [(&[u8], u16); 7] = [
        (&[], 0),
        (&[1], 333),
        (&[1, 2, 3], 1000),
        (&[0, 1, 2], 466),
        (&[3, 0, 0], 0),
        (&[1, 9, 3], 666),
        (&[1, 2, 3, 1, 1], 1000),
    ];
    for (choices, mark) in cases {
        assert_eq!(case.mark(choices), Mark(mark), "{choices:?}");
    }
}

#[test]
fn the_best_finished_attempt_counts() {
    let case = supermarket();
    let mut answers = CaseAnswers::default();
    let attempts: [(&[u8], u16, u16); 4] =
        [(&[1, 2], 0, 0), (&[1, 2, 3], 1000, 1), (&[0, 0, 0], 1000, 2), (&[0, 7, 1, 1, 1], 1000, 3)];
    for (choices, best, count) in attempts {
        answers.choices.clear();
        choices.iter().for_each(|option| decide(&mut answers, &case, *option));
        assert_eq!((answers.best, answers.attempts), (Mark(best), count), "{choices:?}");
    }
    assert_eq!(answers.choices, [0, 1, 1], "what is no option or comes too late is not noted");
}

#[test]
fn for_a_class_the_first_finished_attempt_counts() {
    let case = supermarket();
    let mut answers = CaseAnswers::default();
    for choices in [&[0, 0][..], &[0, 0, 0], &[1, 2, 3], &[1]] {
        answers.choices.clear();
        choices.iter().for_each(|option| decide(&mut answers, &case, *option));
    }
    assert_eq!((answers.finished, answers.best), (vec![0, 0, 0], Mark(1000)));
}

#[test]
fn an_outcome_is_told_with_its_computation() {
    let case = supermarket();
    let outcome = case.outcome(&case.decisions[0], 1).expect("the option exists");
    let shown: Vec<(Option<&str>, &str)> =
        outcome.lines.iter().map(|line| (line.worked.as_deref(), line.result.as_str())).collect();
    let expect = [
        (None, "3"),
        (None, "1"),
        (None, "1.9"),
        (Some("100 × 50 × 20%"), "1,000"),
        (Some("1,000 × 90% ÷ (100% + 10% − 90%)"), "4,500"),
        (Some("70% × 100%"), "70.0"),
        (Some("4,500 × 70.0% − 1.9"), "3,148"),
    ];
    assert_eq!(shown, expect);
    assert_eq!(outcome.says.en, "1.9 dollars keep an expected 3,148 dollars.");
    assert_eq!(case.outcome(&case.decisions[0], 4), None);
}

#[test]
fn what_is_malformed_is_told() {
    let text = TEXTS[0];
    let changed = |from: &str, to: &str| {
        assert!(text.contains(from), "{from}");
        read_case(&text.replacen(from, to, 1)).map(|case| case.id)
    };
    let cases = [
        (changed("\"supermarket\"", "\"Super Market\""), CaseProblem::Name),
        (changed("\"The customer worth $50,000\"", "\" \""), CaseProblem::Text),
        (changed("\"minutes\": 20", "\"minutes\": 0"), CaseProblem::Count),
        (changed("\"name\": \"weeks\"", "\"name\": \"spend\""), CaseProblem::Figure("spend".to_owned())),
        (changed("\"value\": \"50\"", "\"value\": \"fifty\""), CaseProblem::Figure("weeks".to_owned())),
        (changed("\"points\": 100", "\"points\": 90"), CaseProblem::Options(0)),
        (changed("\"days\": \"5\"", "\"day\": \"5\""), CaseProblem::Options(0)),
        (changed("spend*weeks*margin%", "spend*weaks"), CaseProblem::Outcome(0, 0)),
        (changed("{stay}%", "{stays}%"), CaseProblem::Outcome(0, 0)),
        (changed("\"page\": \"value\"", "\"page\": \"//evil:value\""), CaseProblem::Page),
    ];
    for (found, expect) in cases {
        assert_eq!(found, Err(expect));
    }
    let long = format!("{text}{}", " ".repeat(60_000));
    assert_eq!(read_case(&long).err(), Some(CaseProblem::TooLong));
    assert!(matches!(changed("spend*weeks*margin%", "spend*"), Err(CaseProblem::Formula(name, _)) if name == "a_year"));
    assert!(matches!(read_case("{}"), Err(CaseProblem::Json(_))));
}
