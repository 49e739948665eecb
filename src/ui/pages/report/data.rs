//! What a report needs from the site: its words, and the lab of a game in which one is done.

use super::language;
use crate::browser::fetch::Missing;
use crate::crm::book::CrmBook;
use crate::record::Save;
use crate::study::lab::{LabMark, mark_save};
use crate::study::report::{ReportStart, ReportSubject, ReportWords};
use crate::ui::pages::lab::{LabContent, RecordingOf, fetch_lab};
use std::sync::Arc;
use texts::i18n::Locale;

/// The lab that a report is about, with what it had earned when the report was opened.
#[derive(Clone)]
pub struct ReportLab {
    content: Arc<LabContent>,
    mark: LabMark,
}

impl ReportLab {
    /// The lab's name.
    pub fn name(&self) -> &str {
        &self.content.lab.id
    }

    /// Where the lab began.
    pub fn start(&self) -> ReportStart {
        ReportStart::of_situation(&self.content.situation)
    }

    /// What the report says of it, with the answers and texts of a book.
    pub fn subject(&self, book: &CrmBook, words: &ReportWords, locale: Locale) -> ReportSubject {
        let named = |name: &str| self.content.pick(locale, name);
        ReportSubject::of_lab(&self.content.lab, &self.mark, book, &named, words, language(locale))
    }
}

/// Fetches the words, and the lab of a game.
///
/// # Errors
/// [`Missing`]: something did not come, or belongs to another release.
pub async fn fetched(of_lab: Option<Save>) -> Result<(ReportWords, Option<ReportLab>), Missing> {
    let words = fetch_words().await?;
    let Some(save) = of_lab else { return Ok((words, None)) };
    let of_lab = save.lab.as_ref().map(|lab| (lab.id.clone(), RecordingOf::Game(lab.recording)));
    let Some((id, of)) = of_lab else { return Ok((words, None)) };
    let content = fetch_lab(&id, of).await?;
    // A game that cannot be played again earned nothing that could be told.
    let nothing = LabMark { lines: Vec::new(), earned: 0, most: 0 };
    let mark = mark_save(&content.lab, &content.situation, &save).unwrap_or(nothing);
    Ok((words, Some(ReportLab { content: Arc::new(content), mark })))
}

/// Fetches the words.
///
/// # Errors
/// [`Missing`]: they did not come, or belong to another release.
pub async fn fetch_words() -> Result<ReportWords, Missing> {
    ReportWords::read(&text().await?).map_err(|_other_release| Missing)
}

/// The file of words, from the site.
#[cfg(feature = "split")]
async fn text() -> Result<String, Missing> {
    crate::browser::fetch::text("report-words.json").await
}

/// While developing, it is in the program.
#[cfg(not(feature = "split"))]
async fn text() -> Result<String, Missing> {
    Ok(include_str!("../../../study/report/words.json").to_owned())
}
