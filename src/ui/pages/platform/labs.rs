//! The labs of the course by their titles.

use crate::browser::fetch::{self, Missing};
use crate::study::bilingual::Bilingual;
use game::json;
use serde::Deserialize;
use texts::i18n::Locale;

/// A lab, as far as it is chosen here.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub(super) struct LabTitle {
    /// Its name.
    pub id: String,
    title: Bilingual,
}

#[derive(Deserialize)]
struct TitleList {
    labs: Vec<LabTitle>,
}

/// Fetches them.
///
/// # Errors
/// [`Missing`]: the list did not come, or belongs to another release.
pub(super) async fn fetch_titles() -> Result<Vec<LabTitle>, Missing> {
    let list: TitleList = json::read(&fetch::text("labs.json").await?).map_err(|_other_release| Missing)?;
    Ok(list.labs)
}

impl LabTitle {
    /// Its number and title.
    pub(super) fn said(&self, locale: Locale) -> String {
        let title = match locale {
            Locale::zh_CN => &self.title.zh,
            Locale::en => &self.title.en,
        };
        format!("{} · {title}", self.id.to_ascii_uppercase())
    }
}
