//! Every word the interface shows, in Chinese and English.
//!
//! The texts live beside this file, one JSON file a subject: `zh-CN/common.json`, `en/common.json`
//! and so on; the file's name is the first part of a key. A new file is found by itself. `build.rs`
//! checks them and writes tables: a key becomes a number, its gaps become positions. So a key that
//! does not exist, a gap that is missing and one that is unknown all fail to compile, and the program
//! holds one function that looks up and one that fills, whatever the number of texts.
//!
//! | call | what it is |
//! |---|---|
//! | `td_string!(locale, common.title)` | the text in that language, a `&'static str` |
//! | `td_string!(locale, common.most, n = 3)` | with its gaps filled, a `String` |
//! | `t_string!(i18n, …)` | the same in the page's language, tracked |
//! | `t!(i18n, …)` | a function of it, for a view or a property |
//!
//! A text without gaps should reach a view as `t!`: all of these are of one type, where each closure
//! written out is one of its own and takes a copy of what shows it.
//!
//! The program holds the texts of the start page. All others come in files of the site, one a group and
//! language, beside the module that shows them; a build without the feature `apart` holds them all.
//! `build.rs` says which subject belongs to which [`TextGroup`].
//!
//! A separate crate because pages then compile without reading the texts again.

mod fill;
#[cfg(target_arch = "wasm32")]
mod language;
mod locale;
mod macros;
mod table;
mod text;

pub use fill::fill;
pub use locale::{Locale, UnknownLocale};
#[cfg(not(feature = "apart"))]
pub use table::file;
pub use table::{Incomplete, TextGroup, file_name, is_here, keep, text};
pub use text::{Filling, Template, Text};

/// Where each text stands, by subject and name.
#[allow(missing_docs, non_upper_case_globals, reason = "the keys are their own documentation")]
pub mod keys {
    include!(concat!(env!("OUT_DIR"), "/keys.rs"));
}

/// What a page needs to speak.
#[cfg(target_arch = "wasm32")]
pub mod i18n {
    pub use crate::language::{I18n, use_i18n};
    pub use crate::locale::Locale;
    pub use crate::{t, t_string, td_string};
}

#[cfg(target_arch = "wasm32")]
#[doc(hidden)]
pub use language::shown;
