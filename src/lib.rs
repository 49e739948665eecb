//! The guided tour comes here.
pub use game;

#[cfg(target_arch = "wasm32")]
pub mod ui;
