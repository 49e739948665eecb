//! What the pages of labs share: files that are here, and what of the panel outlasts a page.

use super::content::{LabContent, RecordingOf, fetch_index, fetch_lab};
use crate::browser::slots::GameId;
use crate::study::lab::{LabIndex, LabRun};
use crate::ui::task::spawn_lasting;
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Something on its way.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum LabArrival<T> {
    /// It is being fetched.
    #[default]
    Coming,
    /// It did not come.
    Failed,
    /// It is here.
    Here(T),
}

/// A lab that is here; two are the same when they came at once.
#[derive(Clone)]
pub struct SharedLab(Arc<LabContent>);

impl PartialEq for SharedLab {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl std::ops::Deref for SharedLab {
    type Target = LabContent;

    fn deref(&self) -> &LabContent {
        &self.0
    }
}

/// A sheet of the panel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LabSheet {
    /// What is to be done.
    #[default]
    Steps,
    /// What is asked.
    Questions,
    /// What is to be written.
    Texts,
    /// Handing in.
    HandIn,
}

/// A lab under way in a saved game with so many records.
#[derive(Clone)]
pub struct KeptRun {
    /// Which game.
    pub game: GameId,
    /// How many records it had.
    pub records: usize,
    /// The lab.
    pub run: LabRun,
}

/// Labs, as a handle; copy it freely.
#[derive(Clone, Copy)]
pub struct Labs {
    list: RwSignal<Option<LabArrival<Arc<LabIndex>>>>,
    contents: RwSignal<BTreeMap<(String, RecordingOf), LabArrival<SharedLab>>>,
    /// Whether the panel is unfolded.
    pub is_unfolded: RwSignal<bool>,
    /// Its sheet on top.
    pub sheet: RwSignal<LabSheet>,
    /// The lab of the game that was open last.
    pub kept_run: StoredValue<Option<KeptRun>>,
    /// The game that was handed in a moment ago.
    pub just_handed_in: StoredValue<Option<GameId>>,
}

/// Labs, from context.
pub fn use_labs() -> Labs {
    expect_context()
}

impl Labs {
    /// Makes them for as long as the page in the browser lasts.
    pub fn provide() {
        provide_context(Self {
            list: RwSignal::new(None),
            contents: RwSignal::new(BTreeMap::new()),
            is_unfolded: RwSignal::new(true),
            sheet: RwSignal::new(LabSheet::Steps),
            kept_run: StoredValue::new(None),
            just_handed_in: StoredValue::new(None),
        });
    }

    /// The list, tracked; fetched if nobody has asked for it before.
    pub fn list(self) -> LabArrival<Arc<LabIndex>> {
        if self.list.with_untracked(Option::is_none) {
            self.fetch_list();
        }
        self.list.get().unwrap_or_default()
    }

    /// Fetches the list, again if it did not come.
    pub fn fetch_list(self) {
        self.list.set(Some(LabArrival::Coming));
        spawn_lasting(async move {
            let list = fetch_index().await;
            let arrival = list.map_or(LabArrival::Failed, |list| LabArrival::Here(Arc::new(list)));
            self.list.set(Some(arrival));
        });
    }

    /// A lab in a recording of its situation, tracked; fetched if nobody has asked for it before.
    pub fn content(self, id: &str, of: RecordingOf) -> LabArrival<SharedLab> {
        let key = (id.to_owned(), of);
        if self.contents.with_untracked(|all| !all.contains_key(&key)) {
            self.fetch(id, of);
        }
        self.contents.with(|all| all.get(&key).cloned()).unwrap_or_default()
    }

    /// Fetches a lab, again if it did not come.
    pub fn fetch(self, id: &str, of: RecordingOf) {
        let key = (id.to_owned(), of);
        self.contents.update(|all| drop(all.insert(key.clone(), LabArrival::Coming)));
        spawn_lasting(async move {
            let content = fetch_lab(&key.0, of).await;
            let arrival = content.map_or(LabArrival::Failed, |content| LabArrival::Here(SharedLab(Arc::new(content))));
            self.contents.update(|all| drop(all.insert(key, arrival)));
        });
    }
}
