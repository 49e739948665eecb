//! What the texts of a game by rounds may hold at most.

/// Bytes that an archive has at most.
pub const MOST_GAME: u32 = 16_000_000;
/// Characters that a game's id or a team's pass has at most.
pub const MOST_ID: u32 = 40;
/// Commands that a plan has at most.
pub const MOST_STEPS: u32 = 2_000;
/// Bytes of a plan's records at most, so that a plan of as many commands as fit can be handed in with them.
pub const MOST_RECORDED: u32 = 400_000;
/// Bytes that a plan has at most once unpacked.
pub const MOST_PLAN: u32 = 1_000_000;
/// Bytes that a result has at most once unpacked.
pub const MOST_RESULT: u32 = 16_000_000;
/// Bytes of plans that do not count and are kept at most. Beyond it, those that were taken out first go; the last
/// one stays whatever its size.
pub const MOST_UNCOUNTED: u32 = 1_000_000;
