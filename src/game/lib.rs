//! Floor 1: the rules.
