//! What the browser can do for the game: one small file a capability. No file here knows a rule or
//! a page. Each says what it does where the browser refuses.

pub mod chance;
pub mod clipboard;
pub mod database;
pub mod date;
pub mod dialogs;
pub mod engine;
pub mod fetch;
pub mod files;
pub mod focus;
pub mod game_lock;
pub mod journal;
pub mod keys;
pub mod language;
pub mod lease;
pub mod leaving;
pub mod media;
pub mod panics;
pub mod person;
pub mod picture;
pub mod platform;
pub mod reading;
pub mod release;
pub mod renewal;
pub mod screen;
pub mod service_worker;
pub mod shared;
pub mod sheet;
pub mod slots;
pub mod storage;
pub mod tab;
pub mod theme;
pub mod timer;
pub mod title;
pub mod wheel;
pub mod workers;
