//! One module of the program that is loaded when it is first needed.

use super::NotLoaded;
use super::waiting::{waiting, waiting_page};
use crate::browser::focus;
use crate::browser::sheet::{self, StyleSheet};
use crate::ui::task::spawn_lasting;
use crate::ui::wording;
use leptos::prelude::*;
use std::pin::Pin;
use texts::TextGroup;

/// What loading yields: a function that makes what the module offers. It is called once, for an owner
/// that lives as long as the page, so that contexts and signals made by it outlive every view.
pub type Loading<T> = Pin<Box<dyn Future<Output = Result<fn() -> T, NotLoaded>>>>;

/// A module, here or not yet. `T` holds its plain functions, so that whoever holds them
/// reaches nothing of the module before it is loaded. Copy it freely; it is a handle.
pub struct Module<T: 'static> {
    made: RwSignal<Option<T>>,
    failed: RwSignal<bool>,
    /// Whether somebody waits for it, and is to be told when it does not come.
    wanted: RwSignal<bool>,
    owner: StoredValue<Owner>,
    load: fn() -> Loading<T>,
    texts: &'static [TextGroup],
    /// Whether its pages need [`StyleSheet::Later`].
    has_sheet: bool,
}

impl<T> Clone for Module<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Module<T> {}

impl<T: Copy + Send + Sync + 'static> Module<T> {
    /// A module that `load` fetches, with the texts that it shows; what it makes belongs to the present
    /// owner.
    pub(in crate::ui) fn new(load: fn() -> Loading<T>, texts: &'static [TextGroup]) -> Self {
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

    /// The same module, whose pages need [`StyleSheet::Later`].
    pub(in crate::ui) fn with_sheet(self) -> Self {
        Self { has_sheet: true, ..self }
    }

    /// The functions of the module if it is here, tracked.
    pub fn here(self) -> Option<T> {
        self.made.get()
    }

    /// Whether it was wanted and the last attempt to load it failed, tracked.
    pub fn has_failed(self) -> bool {
        self.failed.get() && self.wanted.get()
    }

    /// The functions of the module, loaded if it is not here yet.
    ///
    /// # Errors
    /// [`NotLoaded`]: the next call tries again.
    pub async fn get(self) -> Result<T, NotLoaded> {
        self.wanted.set(true);
        self.arrive().await
    }

    async fn arrive(self) -> Result<T, NotLoaded> {
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
    async fn fetch(self) -> Result<fn() -> T, NotLoaded> {
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
    pub fn request(self) {
        spawn_lasting(async move {
            // A failure is shown where the module is wanted.
            let _ = self.get().await;
        });
    }

    /// Loads the module before anybody asks for it. If that fails, nothing is shown: the first click that
    /// needs it tries again and tells.
    pub async fn prefetch(self) {
        let _ = self.arrive().await;
    }

    /// What `view` shows of the module, and until it is here that it is on its way or did not come.
    pub fn view(self, view: impl Fn(T) -> AnyView + Send + 'static) -> AnyView {
        self.view_or(view, waiting)
    }

    /// The same for what fills the whole window.
    pub fn page(self, view: impl Fn(T) -> AnyView + Send + 'static) -> AnyView {
        self.view_or(view, waiting_page)
    }

    fn view_or(
        self,
        view: impl Fn(T) -> AnyView + Send + 'static,
        waiting: fn(Signal<bool>, Callback<()>) -> AnyView,
    ) -> AnyView {
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
