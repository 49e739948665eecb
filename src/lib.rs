//! The guided tour comes here.
pub use game;

pub mod contest;
pub mod insight;
pub mod record;
pub mod study;

#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(target_arch = "wasm32")]
pub mod ui;
