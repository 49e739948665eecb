//! The two ends of what is passed on by hand: texts to copy, and files and texts to take in. Unlike the
//! components they bring words of their own.

pub mod copy;
pub mod take;
pub mod unread;
