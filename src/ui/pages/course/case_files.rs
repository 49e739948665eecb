//! The files of cases, each fetched when it is first needed.

use crate::browser::fetch::Missing;
use crate::browser::{keys, storage};
use crate::study::cases::{CASES, Case, read_case};
use crate::study::writing::OwnWorks;
use crate::ui::task::spawn_lasting;
use leptos::prelude::*;
use std::sync::Arc;

/// A case on its way.
#[derive(Clone, Default, PartialEq, Eq)]
enum Arrival {
    /// Nobody has asked for it.
    #[default]
    Unasked,
    /// It is being fetched.
    Coming,
    /// It did not come.
    Failed,
    /// It is here.
    Here(Arc<Case>),
}

/// The cases that are here, as a handle; copy it freely. A case is named by its place in [`CASES`].
#[derive(Clone, Copy)]
pub struct CaseFiles(StoredValue<Vec<RwSignal<Arrival>>>);

impl CaseFiles {
    /// Of the present owner, none of them fetched.
    pub fn new() -> Self {
        Self(StoredValue::new(CASES.iter().map(|_| RwSignal::new(Arrival::Unasked)).collect()))
    }

    fn arrival(self, at: u8) -> Option<RwSignal<Arrival>> {
        self.0.with_value(|files| files.get(usize::from(at)).copied())
    }

    /// A case, tracked; fetched if it was not asked for before.
    pub fn case(self, at: u8) -> Option<Arc<Case>> {
        let arrival = self.arrival(at)?;
        if arrival.with_untracked(|arrival| *arrival == Arrival::Unasked) {
            self.fetch(at);
        }
        match arrival.get() {
            Arrival::Here(case) => Some(case),
            _ => None,
        }
    }

    /// Whether a case did not come, tracked.
    pub fn has_failed(self, at: u8) -> bool {
        self.arrival(at).is_some_and(|arrival| arrival.with(|arrival| *arrival == Arrival::Failed))
    }

    /// Fetches a case, again if it did not come.
    pub fn fetch(self, at: u8) {
        let Some(arrival) = self.arrival(at) else { return };
        arrival.set(Arrival::Coming);
        spawn_lasting(async move {
            arrival.set(fetch_case(at).await.map_or(Arrival::Failed, |case| Arrival::Here(Arc::new(case))));
        });
    }
}

/// Fetches a case, by its place in [`CASES`].
///
/// # Errors
/// [`Missing`]: it did not come, or belongs to another release.
pub async fn fetch_case(at: u8) -> Result<Case, Missing> {
    read_case(&fetch_case_text(at).await?).map_err(|_other_release| Missing)
}

/// The own labs and cases of this browser, to look at. What cannot be read counts for nothing here: this writes nothing over
/// it, and the instructor's page, which does, puts it aside first. Nor may this say that the tab knows the newest text: what
/// another tab has added since would be lost with that page's next change.
pub fn own_works() -> OwnWorks {
    storage::read(&keys::OWN_WORKS).and_then(|text| OwnWorks::read(&text).ok()).unwrap_or_default()
}

/// The own cases of this browser that can be read, the newest first.
pub fn own_cases() -> Vec<Case> {
    own_works().cases.iter().filter_map(|file| file.case().ok()).collect()
}

/// The file of a case, from the site.
///
/// # Errors
/// [`Missing`]: it did not come.
#[cfg(feature = "split")]
pub async fn fetch_case_text(at: u8) -> Result<String, Missing> {
    let id = CASES.get(usize::from(at)).ok_or(Missing)?;
    crate::browser::fetch::text(&format!("case-{id}.json")).await
}

/// The file of a case; while developing, all of them are in the program.
///
/// # Errors
/// [`Missing`]: there is none at that place.
#[cfg(not(feature = "split"))]
pub async fn fetch_case_text(at: u8) -> Result<String, Missing> {
    macro_rules! case {
        ($id:literal) => {
            include_str!(concat!("../../../study/cases/", $id, ".json"))
        };
    }
    let text = match *CASES.get(usize::from(at)).ok_or(Missing)? {
        "supermarket" => case!("supermarket"),
        "rice-shop" => case!("rice-shop"),
        "hotel" => case!("hotel"),
        "parts" => case!("parts"),
        "courier" => case!("courier"),
        "budget-hotel" => case!("budget-hotel"),
        "warehouse" => case!("warehouse"),
        "copiers" => case!("copiers"),
        "water" => case!("water"),
        _ => return Err(Missing),
    };
    Ok(text.to_owned())
}
