//! Why a module is not here.

use crate::browser::sheet::Missing;
use leptos::wasm_split::SplitLoaderError;
use std::error::Error;
use std::fmt;

/// A module could not be loaded: there is no way to the server, or what lies there is newer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotLoaded;

impl fmt::Display for NotLoaded {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a part of the program could not be loaded")
    }
}

impl Error for NotLoaded {}

impl From<SplitLoaderError> for NotLoaded {
    fn from(_told_in_the_console: SplitLoaderError) -> Self {
        Self
    }
}

impl From<Missing> for NotLoaded {
    fn from(Missing: Missing) -> Self {
        Self
    }
}
