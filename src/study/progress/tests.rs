//! Concepts by their evidence, and the outline of the course that comes with the product.

use super::*;
use crate::study::bilingual::Bilingual;
use crate::study::quiz::bank_tests::bank;
use crate::study::quiz::progress::{CaseAnswers, LabDone, QuizProgress};
use crate::study::quiz::review::Recall;
use crate::study::quiz::{Mark, QuestionId, Topic, Unit};
use crate::study::theory::{TheoryChapter, read_theory};

const NOW: u32 = 29_000_000;

fn theory() -> Vec<TheoryChapter> {
    let texts = [
        include_str!("../theory/chapter-1.json"),
        include_str!("../theory/chapter-2.json"),
        include_str!("../theory/chapter-3.json"),
        include_str!("../theory/chapter-4.json"),
        include_str!("../theory/chapter-5.json"),
        include_str!("../theory/chapter-6.json"),
        include_str!("../theory/chapter-7.json"),
    ];
    texts.iter().map(|text| read_theory(text).expect("the chapter can be read")).collect()
}

fn outline() -> CourseOutline {
    CourseOutline::of(theory().iter().zip(&bank()))
}

/// Questions about RFM, of which there are eight.
fn questions() -> Vec<QuestionId> {
    let outline = outline();
    let place = outline.place(Topic::Rfm).expect("it is asked");
    place.questions.iter().map(|(_, id)| id.clone()).collect()
}

fn work(kind: CourseWorkKind, id: &str) -> CourseWork {
    let title = Bilingual { zh: "名".to_owned(), en: "name".to_owned() };
    CourseWork { kind, id: id.to_owned(), title, topics: vec![Topic::Rfm] }
}

/// The line of RFM at a minute.
fn line(progress: &QuizProgress, works: &[CourseWork], play: &[PlayFact], minute: u32) -> ConceptLine {
    let lines = concepts(&outline(), &bank(), progress, works, play, minute);
    lines.into_iter().find(|line| line.topic == Topic::Rfm).expect("it has a line")
}

fn answered(marks: &[u16]) -> QuizProgress {
    let mut progress = QuizProgress::default();
    for (id, mark) in questions().iter().zip(marks) {
        progress.note(id, Mark(*mark), Recall::proposed(Mark(*mark)), NOW);
    }
    progress
}

#[test]
fn every_topic_is_explained_or_asked_and_has_a_way_to_begin() {
    let lines = concepts(&outline(), &bank(), &QuizProgress::default(), &[], &[], NOW);
    assert_eq!(lines.len(), Topic::ALL.len());
    assert!(lines.iter().all(|line| line.standing == ConceptStanding::Untouched && line.next.is_some()));
}

#[test]
fn the_list_of_works_has_labs_before_cases() {
    let head =
        |id: &str| format!("{{\"id\":\"{id}\",\"title\":{{\"zh\":\"名\",\"en\":\"name\"}},\"topics\":[\"rfm\"]}}");
    let text = format!("{{\"cases\":[{}],\"labs\":[{}]}}", head("rice"), head("e02"));
    assert_eq!(read_works(&text), Ok(vec![work(CourseWorkKind::Lab, "e02"), work(CourseWorkKind::Case, "rice")]));
    assert!(read_works("{}").is_err());
}

#[test]
fn standing_follows_the_evidence() {
    let (lab, case) = (work(CourseWorkKind::Lab, "e02"), work(CourseWorkKind::Case, "rice"));
    let works = [lab, case];
    let play = [PlayFact { kind: PlayKind::RfmSegments, count: 2, well: None }];
    let mut with_lab = answered(&[1000, 1000, 1000]);
    with_lab.labs.insert("e02".to_owned(), LabDone { best: Mark(400), attempts: 1, ..LabDone::default() });
    let mut case_alone = QuizProgress::default();
    case_alone.cases.insert("rice".to_owned(), CaseAnswers { best: Mark(900), attempts: 1, ..CaseAnswers::default() });
    let mut case_begun = QuizProgress::default();
    case_begun.cases.insert("rice".to_owned(), CaseAnswers { choices: vec![1], ..CaseAnswers::default() });
    let nothing = QuizProgress::default();
    let cases = [
        (&nothing, &[][..], NOW, ConceptStanding::Untouched),
        (&nothing, &play[..], NOW, ConceptStanding::Met),
        (&case_alone, &[], NOW, ConceptStanding::Met),
        (&case_begun, &[], NOW, ConceptStanding::Untouched),
        (&answered(&[1000, 1000]), &[], NOW, ConceptStanding::Shaky),
        (&answered(&[1000, 1000, 1000]), &[], NOW, ConceptStanding::Known),
        (&answered(&[1000, 1000, 300]), &[], NOW, ConceptStanding::Shaky),
        (&answered(&[1000, 1000, 400]), &[], NOW, ConceptStanding::Known),
        (&answered(&[1000, 1000, 1000]), &[], NOW + 100_000, ConceptStanding::Shaky),
        (&with_lab, &[], NOW, ConceptStanding::Shaky),
    ];
    for (at, (progress, play, minute, expected)) in cases.into_iter().enumerate() {
        assert_eq!(line(progress, &works, play, minute).standing, expected, "case {at}");
    }
}

#[test]
fn the_next_step_follows_the_standing() {
    let works = [work(CourseWorkKind::Lab, "e02")];
    let play = [PlayFact { kind: PlayKind::RfmSegments, count: 2, well: None }];
    let nothing = QuizProgress::default();
    let cases = [
        (&nothing, &[][..], NOW, ConceptStep::Read { chapter: 3, screen: 4 }),
        (&nothing, &play[..], NOW, ConceptStep::Practise(3)),
        (&answered(&[1000, 0]), &[], NOW, ConceptStep::Practise(3)),
        (&answered(&[1000, 0]), &[], NOW + 100_000, ConceptStep::Review),
        (&answered(&[1000, 1000, 1000]), &[], NOW, ConceptStep::Work(works[0].clone())),
    ];
    for (at, (progress, play, minute, expected)) in cases.into_iter().enumerate() {
        assert_eq!(line(progress, &works, play, minute).next, Some(expected), "case {at}");
    }
    assert_eq!(line(&answered(&[1000, 1000, 1000]), &[], &[], NOW).next, None, "nothing is left");
}

#[test]
fn first_and_best_answers_are_told_apart() {
    let mut progress = answered(&[0, 1000]);
    progress.note(&questions()[0], Mark::FULL, Recall::Good, NOW);
    let quiz = line(&progress, &[], &[], NOW).quiz;
    assert_eq!((quiz.questions, quiz.answered, quiz.first, quiz.best), (8, 2, Mark(500), Mark::FULL));
}

#[test]
fn each_of_the_nine_units_has_topics_screens_and_questions() {
    let outline = outline();
    assert_eq!(outline.units().collect::<Vec<_>>(), (1..=9).map(Unit).collect::<Vec<_>>());
    for unit in outline.units() {
        assert!(outline.topics_of_unit(unit).len() >= 3, "{unit:?}");
        assert!(outline.screens_of_unit(unit).len() >= 2, "{unit:?}");
        assert!(outline.questions_of_unit(unit).len() >= 20, "{unit:?}");
    }
}

#[test]
fn a_chapter_counts_what_was_read_answered_and_tried() {
    let (theory, bank) = (theory(), bank());
    let mut progress = answered(&[1000, 0]);
    progress.read.insert(theory[2].screens[0].id.clone());
    progress.labs.insert("e02".to_owned(), LabDone { best: Mark(700), attempts: 2, ..LabDone::default() });
    let works = [work(CourseWorkKind::Lab, "e02"), work(CourseWorkKind::Case, "rice")];
    let path = chapter_path(&theory[2], &bank[2], &progress, &works);
    assert_eq!((path.read, path.answered, path.right), (1, 2, 1));
    assert_eq!(path.works.iter().map(|(_, best)| *best).collect::<Vec<_>>(), [Some(Mark(700)), None]);
    assert!(chapter_path(&theory[0], &bank[0], &progress, &works).works.is_empty(), "RFM is of another chapter");
}

#[test]
fn what_was_done_in_a_game_is_counted_by_kind() {
    use crate::crm::book::CrmBook;
    use crate::insight::fixtures::{ME, game, sell};
    let facts = |world: &game::world::World| play_facts(&world.observe(ME), &CrmBook::default());
    let mut world = game(1);
    assert_eq!(facts(&world), []);
    sell(&mut world);
    let found = facts(&world);
    assert!(found.contains(&PlayFact { kind: PlayKind::Bids, count: 1, well: Some(1) }), "{found:?}");
    assert!(found.iter().any(|fact| fact.kind == PlayKind::Researched), "{found:?}");
    assert!(found.iter().all(|fact| fact.kind != PlayKind::Surveys), "{found:?}");
}

#[test]
fn every_concept_has_a_screen_and_a_term_and_each_term_says_where_it_is_used() {
    let (theory, bank) = (theory(), bank());
    let chapters: Vec<_> = theory.iter().zip(&bank).collect();
    let works = [work(CourseWorkKind::Lab, "s3")];
    let terms = course_terms(&chapters, &works);
    for topic in Topic::ALL {
        let has_screen = outline().place(*topic).is_some_and(|place| !place.screens.is_empty());
        assert!(has_screen && terms.iter().any(|term| term.point.topic == *topic), "{topic:?}");
    }
    assert!(terms.iter().all(|term| term.questions > 0));
    let rfm = terms.iter().find(|term| term.point.term.en == "RFM").expect("a term");
    assert_eq!((rfm.screen, rfm.questions, &rfm.works[..]), ((3, 4), 8, &works[..]));
    assert!(!rfm.units.is_empty());
}

#[test]
fn terms_are_found_by_either_language_and_by_their_concept() {
    let (theory, bank) = (theory(), bank());
    let chapters: Vec<_> = theory.iter().zip(&bank).collect();
    let terms = course_terms(&chapters, &[]);
    let found = |topic, text: &str| {
        let found = terms.iter().filter(|term| term.is_found(topic, text));
        found.map(|term| term.point.term.en.as_str()).collect::<Vec<_>>()
    };
    assert_eq!(found(None, "让渡价值"), ["Delivered value"]);
    assert!(found(None, "servqual").contains(&"SERVQUAL"));
    assert!(found(Some(Topic::Rfm), "").len() >= 5);
    assert_eq!(found(Some(Topic::Rfm), "kano"), Vec::<&str>::new());
    assert_eq!(found(None, "").len(), terms.len());
}
