//! The question bank that comes with the product, held against what the course asks of it.

use super::*;
use crate::study::bilingual::Bilingual;
use game::luck::Seed;
use std::collections::{BTreeMap, BTreeSet};

const CHAPTERS: [&str; 7] = [
    include_str!("chapter-1.json"),
    include_str!("chapter-2.json"),
    include_str!("chapter-3.json"),
    include_str!("chapter-4.json"),
    include_str!("chapter-5.json"),
    include_str!("chapter-6.json"),
    include_str!("chapter-7.json"),
];

/// The bank that comes with the product.
pub(in crate::study) fn bank() -> Vec<QuizChapter> {
    CHAPTERS.iter().map(|text| read_chapter(text).expect("the chapter can be read")).collect()
}

/// The single choices of a question: options with the key.
fn singles(question: &Question) -> Vec<(&[Bilingual], u8)> {
    match &question.form {
        Form::Single { options, right } => vec![(options, *right)],
        Form::Reading { parts, .. } => parts.iter().map(|part| (&part.options[..], part.right)).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn there_are_at_least_360_questions_over_seven_chapters_and_nine_units() {
    let bank = bank();
    let questions: Vec<&Question> = bank.iter().flat_map(|chapter| &chapter.questions).collect();
    assert!(questions.len() >= 360, "{}", questions.len());
    assert!(bank.iter().all(|chapter| chapter.questions.len() >= 50));
    let units: BTreeSet<u8> = questions.iter().map(|question| question.unit.0).collect();
    assert_eq!(units, (1..=9).collect());
    let topics: BTreeSet<&str> = questions.iter().map(|question| question.topic.name()).collect();
    let missing: Vec<_> = Topic::ALL.iter().filter(|topic| !topics.contains(topic.name())).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_chapter_has_each_form_and_level() {
    for chapter in bank() {
        let form = |question: &Question| match question.form {
            Form::Single { .. } => 0,
            Form::Multiple { .. } => 1,
            Form::TrueFalse { .. } => 2,
            Form::Order(_) => 3,
            Form::Match(_) => 4,
            Form::Number(_) => 5,
            Form::Reading { .. } => 6,
        };
        let forms: BTreeSet<i32> = chapter.questions.iter().map(form).collect();
        assert_eq!(forms.len(), 7, "chapter {}", chapter.number);
        for level in QuestionLevel::ALL {
            let count = chapter.questions.iter().filter(|question| question.level == level).count();
            assert!(count >= 9, "chapter {}: {count} of {level:?}", chapter.number);
        }
    }
}

#[test]
fn ids_are_told_apart_across_chapters_and_no_two_questions_are_the_same() {
    let bank = bank();
    let questions = || bank.iter().flat_map(|chapter| &chapter.questions);
    let ids: BTreeSet<&QuestionId> = questions().map(|question| &question.id).collect();
    assert_eq!(ids.len(), questions().count());
    // Letters and digits only, so that a comma makes no difference.
    let plain = |text: &str| -> String { text.chars().filter(|one| one.is_alphanumeric()).collect() };
    let mut seen = BTreeMap::new();
    for question in questions() {
        for text in [&question.ask.zh, &question.ask.en] {
            // Two may ask for what is true of different things in the same words; their options then differ.
            let first = singles(question).first().map(|(options, right)| options[usize::from(*right)].zh.clone());
            if let Some(other) = seen.insert((plain(text), first), &question.id) {
                panic!("{:?} asks what {other:?} asks", question.id);
            }
        }
    }
}

#[test]
fn the_key_is_not_told_by_its_length_or_its_place() {
    let bank = bank();
    let all: Vec<(&[Bilingual], u8)> =
        bank.iter().flat_map(|chapter| &chapter.questions).flat_map(|question| singles(question)).collect();
    let languages: [fn(&Bilingual) -> usize; 2] = [|text| text.zh.chars().count(), |text| text.en.chars().count()];
    for length in languages {
        let is_longest = |(options, right): &&(&[Bilingual], u8)| {
            let key = length(&options[usize::from(*right)]);
            options.iter().enumerate().all(|(at, other)| at == usize::from(*right) || length(other) < key)
        };
        let longest = all.iter().filter(is_longest).count();
        assert!(longest * 100 <= all.len() * 35, "the key is the longest in {longest} of {}", all.len());
    }
    for place in 0..4 {
        let there = all.iter().filter(|(_, right)| *right == place).count();
        assert!(there * 100 <= all.len() * 35, "{there} of {} keys are option {place}", all.len());
    }
}

#[test]
fn numbers_have_a_solution_whatever_is_drawn_and_texts_name_only_what_there_is() {
    for chapter in bank() {
        for question in &chapter.questions {
            let Form::Number(form) = &question.form else { continue };
            for seed in 0..200 {
                let drawn = question.drawn(Seed(seed));
                let drawn = drawn.unwrap_or_else(|| panic!("{:?} with seed {seed}", question.id));
                let DrawnForm::Number(number) = &drawn.form else { panic!("{:?}", question.id) };
                let shown = &number.shown[form.values.len() + usize::from(form.answer)].1;
                assert!(drawn.mark(&QuizAnswer::Number(shown.clone())).is_full(), "{:?} {shown}", question.id);
                assert_eq!(drawn.mark(&QuizAnswer::Number("123456789".to_owned())), Mark::NONE, "{:?}", question.id);
            }
            let known: Vec<&str> = form
                .values
                .iter()
                .map(|(name, _)| name.as_str())
                .chain(form.steps.iter().map(|step| step.name.as_str()))
                .collect();
            for text in [&question.ask.zh, &question.ask.en, &question.why.zh, &question.why.en] {
                for part in text.split('{').skip(1) {
                    let name = part.split_once('}').expect("it is closed").0;
                    assert!(known.contains(&name), "{:?} names {name}", question.id);
                }
            }
        }
    }
}

#[test]
fn an_exam_is_the_same_for_a_seed_and_spread_over_chapters_and_topics() {
    let bank = bank();
    let blueprint = exam::Blueprint::usual((1..=7).collect());
    let ids = |seed| blueprint.drawn(&bank, Seed(seed)).iter().map(|question| question.id.clone()).collect::<Vec<_>>();
    assert_eq!(ids(1), ids(1));
    assert_ne!(ids(1), ids(2));
    for seed in 0..50 {
        let drawn = blueprint.drawn(&bank, Seed(seed));
        assert_eq!(drawn.len(), 20);
        let chapters: BTreeSet<&str> = drawn.iter().map(|question| &question.id.0[..2]).collect();
        assert_eq!(chapters.len(), 7, "seed {seed}: {chapters:?}");
        let topics: BTreeSet<Topic> = drawn.iter().map(|question| question.topic).collect();
        assert!(topics.len() >= 19, "seed {seed}: {} topics", topics.len());
        let levels = QuestionLevel::ALL.map(|level| drawn.iter().filter(|question| question.level == level).count());
        assert_eq!(levels, [7, 9, 4]);
    }
}

#[test]
fn an_exam_on_some_topics_asks_of_nothing_else() {
    let bank = bank();
    let usual = exam::Blueprint::usual(vec![3, 6]);
    let topics = vec![Topic::Rfm, Topic::Loyalty, Topic::Club];
    let some = exam::Blueprint { topics: topics.clone(), questions: [1, 2, 1], ..usual.clone() };
    assert!(some.is_filled(&bank), "{:?}", some.available(&bank));
    for seed in 0..50 {
        let drawn = some.drawn(&bank, Seed(seed));
        assert_eq!(drawn.len(), 4, "seed {seed}");
        assert!(drawn.iter().all(|question| topics.contains(&question.topic)), "seed {seed}");
    }
    let (few, all) = (some.available(&bank), usual.available(&bank));
    assert!(few.iter().zip(all).all(|(few, all)| *few < all), "{few:?} of {all:?}");
}

#[test]
fn an_exam_says_how_many_questions_its_chapters_have() {
    let bank = bank();
    let one = exam::Blueprint { questions: [50, 5, 4], ..exam::Blueprint::usual(vec![1]) };
    let there = one.available(&bank);
    assert_eq!(one.drawn(&bank, Seed(1)).len() as u16, 5 + 4 + there[0], "as many as there are are asked");
    assert!(!one.is_filled(&bank));
    assert!(exam::Blueprint { questions: there.map(|count| count as u8), ..one.clone() }.is_filled(&bank));
    let both = exam::Blueprint { chapters: vec![1, 2], ..one }.available(&bank);
    assert!(both.iter().zip(there).all(|(both, one)| *both > one), "{both:?} {there:?}");
}

/// What the second reader of the bank has read: the id of each question, and the fingerprint of it as it was read.
const SECOND_READING: &str = include_str!("second_reading.txt");

/// A question that changes is read again, against the source that it names, by somebody who did not change it: key,
/// other options, explanation, both languages. Then its new line goes into the file.
#[test]
fn every_question_was_read_a_second_time_as_it_is() {
    let is_line = |line: &&str| !line.starts_with('#') && !line.is_empty();
    let read: BTreeMap<&str, &str> =
        SECOND_READING.lines().filter(is_line).filter_map(|line| line.split_once(' ')).collect();
    let mut there = BTreeMap::new();
    for text in CHAPTERS {
        let chapter: serde_json::Value = serde_json::from_str(text).expect("the chapter can be read");
        for question in chapter["questions"].as_array().expect("questions") {
            let id = question["id"].as_str().expect("an id").to_owned();
            let fingerprint = crate::record::sha256(question.to_string().as_bytes())[..12].to_owned();
            there.insert(id, fingerprint);
        }
    }
    let line = |(id, fingerprint): (&String, &String)| format!("{id} {fingerprint}");
    let is_unread = |(id, fingerprint): &(&String, &String)| read.get(id.as_str()) != Some(&fingerprint.as_str());
    let unread: Vec<String> = there.iter().filter(is_unread).map(line).collect();
    assert!(unread.is_empty(), "to be read a second time:\n{}", unread.join("\n"));
    assert_eq!(read.len(), there.len(), "lines of questions that are gone");
}
