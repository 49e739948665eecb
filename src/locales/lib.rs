//! Every word the interface shows, in Chinese and English.
//!
//! The texts live beside this file, one JSON file a subject: `zh-CN/common.json`, `en/common.json`
//! and so on; the file's name is the first part of a key. `build.rs` turns them into code, so a key
//! that does not exist fails to compile. A new file is found by itself. Both languages have the same
//! keys; the tidy test sees to it.
//!
//! ```ignore
//! use texts::i18n::*;
//!
//! let i18n = use_i18n();
//! view! { <h1>{t!(i18n, common.title)}</h1> }
//! ```
//!
//! A separate crate because only the wasm build needs it, and because pages then compile without
//! compiling the texts again.

#![allow(missing_docs, reason = "the generated keys are their own documentation")]

include!(concat!(env!("OUT_DIR"), "/i18n.rs"));
