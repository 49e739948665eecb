//! The texts that the start page does without: fetched by group and language, before they are shown.

use super::task::spawn_lasting;
use crate::browser::fetch::{self, Missing};
use std::cell::Cell;
use std::pin::Pin;
use texts::i18n::Locale;
use texts::{TextGroup, file_name, is_here, keep};

/// Texts on their way.
pub type Coming = Pin<Box<dyn Future<Output = Result<(), Missing>>>>;

thread_local! {
    /// The language that the page speaks.
    static SPOKEN: Cell<Locale> = const { Cell::new(Locale::zh_CN) };
    /// The groups that pages show or wait for, by their numbers.
    static IN_USE: Cell<[bool; TextGroup::ALL.len()]> = const { Cell::new([false; TextGroup::ALL.len()]) };
}

/// Begins to fetch the texts of a group in the language that the page speaks, and afterwards speaks;
/// what is returned waits until they are here.
///
/// # Errors
/// [`Missing`]: another call tries again.
pub fn load(group: TextGroup) -> Coming {
    let mut in_use = IN_USE.get();
    in_use[group as usize] = true;
    IN_USE.set(in_use);
    let coming = fetch(group, SPOKEN.get());
    Box::pin(async move {
        coming.await?;
        // The language may have changed meanwhile.
        while !is_here(group, SPOKEN.get()) {
            fetch(group, SPOKEN.get()).await?;
        }
        Ok(())
    })
}

/// Whether the page can speak that language without fetching anything.
pub fn can_speak(locale: Locale) -> bool {
    lacking(locale).is_none()
}

/// Fetches all that the page needs to speak that language.
///
/// # Errors
/// [`Missing`]: another call tries again.
pub async fn learn(locale: Locale) -> Result<(), Missing> {
    // Another group may come into use meanwhile.
    while let Some(group) = lacking(locale) {
        fetch(group, locale).await?;
    }
    Ok(())
}

/// The page speaks that language from now on.
pub fn speak(locale: Locale) {
    SPOKEN.set(locale);
}

/// Fetches the other language of all that is in use, so that nothing is asked of the network when
/// somebody switches in the middle of a lesson. A person who switches language is told where this failed.
pub fn prefetch_other_language() {
    spawn_lasting(async {
        let _ = learn(SPOKEN.get().other()).await;
    });
}

fn lacking(locale: Locale) -> Option<TextGroup> {
    let in_use = IN_USE.get();
    TextGroup::ALL.into_iter().find(|group| in_use[*group as usize] && !is_here(*group, locale))
}

fn fetch(group: TextGroup, locale: Locale) -> Coming {
    if is_here(group, locale) {
        return Box::pin(async { Ok(()) });
    }
    let text = fetch::text_ahead(&file_name(group, locale));
    // A table of another release is as good as none.
    Box::pin(async move { keep(group, locale, text.await?).map_err(|_incomplete| Missing) })
}
