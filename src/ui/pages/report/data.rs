//! The words of reports, fetched when a report is first opened.

use crate::browser::fetch::Missing;
use crate::study::report::ReportWords;

/// Fetches the words.
///
/// # Errors
/// [`Missing`]: they did not come, or belong to another release.
pub async fn fetch_words() -> Result<ReportWords, Missing> {
    ReportWords::read(&text().await?).map_err(|_other_release| Missing)
}

/// The file, from the site.
#[cfg(feature = "split")]
async fn text() -> Result<String, Missing> {
    crate::browser::fetch::text("report-words.json").await
}

/// While developing, it is in the program.
#[cfg(not(feature = "split"))]
async fn text() -> Result<String, Missing> {
    Ok(include_str!("../../../study/report/words.json").to_owned())
}
