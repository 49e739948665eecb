//! The texts and questions of a chapter, fetched when they are first needed.

use crate::browser::fetch::Missing;
use crate::study::progress::{CourseWork, read_works};
use crate::study::quiz::{QuizChapter, read_chapter};
use crate::study::theory::{TheoryChapter, read_theory};

/// What a chapter consists of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChapterContent {
    /// Its theory.
    pub theory: TheoryChapter,
    /// Its questions.
    pub quiz: QuizChapter,
}

/// Fetches a chapter, 1 to 7.
///
/// # Errors
/// [`Missing`]: it did not come, or belongs to another release.
pub async fn fetch_chapter(number: u8) -> Result<ChapterContent, Missing> {
    let (theory, quiz) = texts_of(number).await?;
    let theory = read_theory(&theory).map_err(|_other_release| Missing)?;
    let quiz = read_chapter(&quiz).map_err(|_other_release| Missing)?;
    Ok(ChapterContent { theory, quiz })
}

/// Fetches the list of labs and cases.
///
/// # Errors
/// [`Missing`]: it did not come, or belongs to another release.
pub async fn fetch_works() -> Result<Vec<CourseWork>, Missing> {
    read_works(&list_of_works().await?).map_err(|_other_release| Missing)
}

#[cfg(feature = "split")]
async fn list_of_works() -> Result<String, Missing> {
    crate::browser::fetch::text("works.json").await
}

/// While developing there is no such list: the map then has none.
#[cfg(not(feature = "split"))]
async fn list_of_works() -> Result<String, Missing> {
    Err(Missing)
}

/// The files of a chapter, from the site.
#[cfg(feature = "split")]
async fn texts_of(number: u8) -> Result<(String, String), Missing> {
    use crate::browser::fetch;
    let (theory, quiz) = (fetch::text(&format!("theory-{number}.json")), fetch::text(&format!("quiz-{number}.json")));
    Ok((theory.await?, quiz.await?))
}

/// While developing, all of them are in the program.
#[cfg(not(feature = "split"))]
async fn texts_of(number: u8) -> Result<(String, String), Missing> {
    macro_rules! chapter {
        ($number:literal) => {
            (
                include_str!(concat!("../../../study/theory/chapter-", $number, ".json")),
                include_str!(concat!("../../../study/quiz/chapter-", $number, ".json")),
            )
        };
    }
    let (theory, quiz) = match number {
        1 => chapter!("1"),
        2 => chapter!("2"),
        3 => chapter!("3"),
        4 => chapter!("4"),
        5 => chapter!("5"),
        6 => chapter!("6"),
        7 => chapter!("7"),
        _ => return Err(Missing),
    };
    Ok((theory.to_owned(), quiz.to_owned()))
}
