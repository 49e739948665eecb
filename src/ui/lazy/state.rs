//! How a module arrives: the part of every module that does not depend on what it offers, so that it is compiled once.

use super::NotLoaded;
use crate::browser::focus;
use crate::browser::renewal;
use crate::browser::sheet::{self, StyleSheet};
use crate::ui::task::spawn_lasting;
use crate::ui::wording;
use leptos::prelude::*;
use std::any::Any;
use std::pin::Pin;
use texts::TextGroup;

/// What a module offers, whatever its type is; it stays for as long as the page.
pub type ModuleTable = &'static (dyn Any + Send + Sync);

/// What loading yields: a function that makes what the module offers. It is called once, for an owner
/// that lives as long as the page, so that contexts and signals made by it outlive every view.
pub type Loading = Pin<Box<dyn Future<Output = Result<fn() -> ModuleTable, NotLoaded>>>>;

/// What is shown in the place of a module that is not here: whether it did not come, and how it is tried again.
pub(super) type Waiting = fn(Signal<bool>, Callback<()>) -> AnyView;

/// A module, here or not yet. Copy it freely; it is a handle.
#[derive(Clone, Copy)]
pub(super) struct ModuleState {
    made: RwSignal<Option<ModuleTable>>,
    failed: RwSignal<bool>,
    /// Whether somebody waits for it, and is to be told when it does not come.
    wanted: RwSignal<bool>,
    owner: StoredValue<Owner>,
    load: fn() -> Loading,
    texts: &'static [TextGroup],
    /// Whether its pages need [`StyleSheet::Later`].
    pub has_sheet: bool,
}

impl ModuleState {
    pub(super) fn new(load: fn() -> Loading, texts: &'static [TextGroup]) -> Self {
        let owner = Owner::current().expect("the app has an owner when its modules are listed");
        Self {
            made: RwSignal::new(None),
            failed: RwSignal::new(false),
            wanted: RwSignal::new(false),
            owner: StoredValue::new(owner),
            load,
            texts,
            has_sheet: false,
        }
    }

    /// What the module offers if it is here, tracked.
    pub(super) fn here(self) -> Option<ModuleTable> {
        self.made.get()
    }

    /// Whether it was wanted and the last attempt to load it failed, tracked.
    pub(super) fn has_failed(self) -> bool {
        self.failed.get() && self.wanted.get()
    }

    /// What the module offers, loaded if it is not here yet.
    ///
    /// # Errors
    /// [`NotLoaded`]: the next call tries again.
    pub(super) async fn get(self) -> Result<ModuleTable, NotLoaded> {
        self.wanted.set(true);
        self.prefetch().await.inspect_err(|NotLoaded| renewal::file_is_missing())
    }

    /// The same for what nobody waits for: if it fails, nothing is shown.
    pub(super) async fn prefetch(self) -> Result<ModuleTable, NotLoaded> {
        if self.made.get_untracked().is_none() {
            self.failed.set(false);
            let make = self.fetch().await.inspect_err(|NotLoaded| self.failed.set(true))?;
            // Two may have waited for the same module: its functions are made once.
            if self.made.get_untracked().is_none() {
                let made = self.owner.with_value(|owner| owner.with(make));
                self.made.set(Some(made));
            }
        }
        self.made.get_untracked().ok_or(NotLoaded)
    }

    /// Fetches the program, the texts and the sheet side by side.
    async fn fetch(self) -> Result<fn() -> ModuleTable, NotLoaded> {
        let texts: Vec<_> = self.texts.iter().map(|group| wording::load(*group)).collect();
        let sheet = self.has_sheet.then(|| sheet::load(StyleSheet::Later));
        let make = (self.load)().await?;
        for group in texts {
            group.await?;
        }
        if let Some(sheet) = sheet {
            sheet.await?;
        }
        Ok(make)
    }

    /// Loads the module if it is not here, and waits for nothing.
    pub(super) fn request(self) {
        spawn_lasting(async move {
            // A failure is shown where the module is wanted.
            let _ = self.get().await;
        });
    }

    /// What `view` shows of the module, and until it is here what `waiting` does.
    pub(super) fn view(self, view: Box<dyn Fn(ModuleTable) -> AnyView + Send>, waiting: Waiting) -> AnyView {
        self.request();
        let has_failed = Signal::derive(move || self.has_failed());
        let again = Callback::new(move |()| self.request());
        let was_here = untrack(|| self.here().is_some());
        let shown = move || {
            let here = self.here();
            if here.is_some() && !was_here {
                // What showed that it was on its way had nothing to hold the focus, or has gone with it.
                focus::on_page_if_lost();
            }
            here.map_or_else(|| waiting(has_failed, again), &view)
        };
        shown.into_any()
    }
}
