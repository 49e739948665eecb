//! Which modules a module requires.

use std::hint::black_box;

/// What a module offers, made so that the splitter sees what the module requires.
///
/// The splitter writes a file for each set of modules that share code. If any module could come without any other,
/// two dozen of them would share it in more than a thousand ways, each file with a head of its own. A module that
/// requires another reaches all that the other reaches, so code has only as many sets as there are ways to come by it.
pub(super) trait Require: Sized {
    /// The table of the module's functions. It requires the modules below first, so that whatever requires this module
    /// requires those too.
    fn table() -> Self;

    /// Makes everything that this module reaches part of the module whose table is being made, without running it.
    fn require() {
        black_box(Self::table as fn() -> Self);
    }
}
