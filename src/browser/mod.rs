//! What the browser can do for the game: one small file a capability. No file here knows a rule or
//! a page. Each says what it does where the browser refuses.

pub mod date;
pub mod media;
pub mod storage;
pub mod theme;
pub mod timer;
