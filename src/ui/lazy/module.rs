//! One module of the program that is loaded when it is first needed.

use super::NotLoaded;
use super::state::{Loading, ModuleState, ModuleTable};
use super::waiting::{waiting, waiting_page};
use leptos::prelude::*;
use std::marker::PhantomData;
use texts::TextGroup;

/// How a module is fetched that offers a `T`.
pub struct Load<T> {
    load: fn() -> Loading,
    offers: PhantomData<fn() -> T>,
}

impl<T> Load<T> {
    /// Fetches a module whose functions are made by [`offer`] of a `T`.
    pub const fn new(load: fn() -> Loading) -> Self {
        Self { load, offers: PhantomData }
    }
}

impl<T: Copy + 'static> Load<T> {
    /// The functions of the module, for what runs beside the page and keeps no [`Module`].
    ///
    /// # Errors
    /// When the module cannot be loaded.
    pub async fn fetch(self) -> Result<T, NotLoaded> {
        Ok(typed((self.load)().await?()))
    }
}

/// What a module offers, kept for as long as the page.
pub fn offer<T: Send + Sync + 'static>(made: T) -> ModuleTable {
    Box::leak(Box::new(made))
}

/// A module, here or not yet. `T` holds its plain functions, so that whoever holds them
/// reaches nothing of the module before it is loaded. Copy it freely; it is a handle.
pub struct Module<T: 'static> {
    state: ModuleState,
    offers: PhantomData<fn() -> T>,
}

impl<T> Clone for Module<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Module<T> {}

impl<T: Copy + 'static> Module<T> {
    /// A module that `load` fetches, with the texts that it shows; what it makes belongs to the present
    /// owner.
    pub(in crate::ui) fn new(load: Load<T>, texts: &'static [TextGroup]) -> Self {
        Self { state: ModuleState::new(load.load, texts), offers: PhantomData }
    }

    /// The same module, whose pages need the sheet of later pages.
    pub(in crate::ui) fn with_sheet(mut self) -> Self {
        self.state.has_sheet = true;
        self
    }

    /// The functions of the module if it is here, tracked.
    pub fn here(self) -> Option<T> {
        self.state.here().map(typed)
    }

    /// Whether it was wanted and the last attempt to load it failed, tracked.
    pub fn has_failed(self) -> bool {
        self.state.has_failed()
    }

    /// The functions of the module, loaded if it is not here yet.
    ///
    /// # Errors
    /// [`NotLoaded`]: the next call tries again.
    pub async fn get(self) -> Result<T, NotLoaded> {
        self.state.get().await.map(typed)
    }

    /// Loads the module if it is not here, and waits for nothing.
    pub fn request(self) {
        self.state.request();
    }

    /// Loads the module before anybody asks for it. If that fails, nothing is shown: the first click that
    /// needs it tries again and tells.
    pub async fn prefetch(self) {
        let _ = self.state.prefetch().await;
    }

    /// What `view` shows of the module, and until it is here that it is on its way or did not come.
    pub fn view(self, view: impl Fn(T) -> AnyView + Send + 'static) -> AnyView {
        self.state.view(Box::new(move |offer| view(typed(offer))), waiting)
    }

    /// The same for what fills the whole window.
    pub fn page(self, view: impl Fn(T) -> AnyView + Send + 'static) -> AnyView {
        self.state.view(Box::new(move |offer| view(typed(offer))), waiting_page)
    }
}

/// An offer as what its module says that it is.
fn typed<T: Copy + 'static>(offer: ModuleTable) -> T {
    *offer.downcast_ref().expect("a module makes what its `Load` says")
}
