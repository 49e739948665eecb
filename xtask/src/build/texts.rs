//! The texts that a release fetches: one file a group and language.

use std::path::Path;

use texts::{Locale, TextGroup, file, file_name};

use super::write;
use crate::run::Outcome;

/// Writes the files into the folder `made`.
pub fn make(made: &Path) -> Outcome {
    for group in TextGroup::ALL.into_iter().filter(|group| *group != TextGroup::First) {
        for locale in Locale::ALL {
            write(&made.join(file_name(group, locale)), file(group, locale))?;
        }
    }
    Ok(())
}
