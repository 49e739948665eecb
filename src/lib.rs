//! The guided tour comes here.
pub use game;
