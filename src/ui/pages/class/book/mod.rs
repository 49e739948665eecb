//! The class that is open: which one, what it holds, whether it is kept, and what can be done with it as a whole.

mod card;
mod class_file;
mod naming;

pub use card::ClassPanel;
