//! What no company may know, kept by visibility: only the files of `world/` can open it. Whatever else of
//! this crate holds a relation, a bill or a customer in its hands, computer companies and pages above
//! all, finds it closed. The list of such fields is in the tidy test.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A value that only the files of `world/` can read or change. It is saved like the value itself.
#[derive(Clone, Copy, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Hidden<T>(T);

impl<T> Hidden<T> {
    /// Hides a value.
    pub(crate) const fn new(value: T) -> Self {
        Self(value)
    }

    /// The value.
    pub(in crate::world) const fn open(&self) -> &T {
        &self.0
    }

    /// A copy of the value.
    pub(in crate::world) const fn get(&self) -> T
    where
        T: Copy,
    {
        self.0
    }

    /// The value, to be changed.
    pub(in crate::world) const fn open_mut(&mut self) -> &mut T {
        &mut self.0
    }
}

/// Not even a text for people tells it.
impl<T> fmt::Debug for Hidden<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Hidden")
    }
}

impl<T: PartialEq> PartialEq for Hidden<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl<T: Eq> Eq for Hidden<T> {}
