//! Money: cash, credit, and why a company went bankrupt.

pub mod bankruptcy;
pub mod cash;
pub mod credit;
