//! Recognition 认可度 from accumulated effort (rulebook 3).

use serde::{Deserialize, Serialize};

/// How well a customer thinks of a company, 0 to 1000.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Recognition(u16);

/// Accumulated effort x, in thousandths; at most [`Effort::MOST`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Effort(u32);

impl Recognition {
    /// The most there is.
    pub const FULL: u16 = 1000;

    /// A recognition of so much, cut at 1000.
    pub const fn new(points: u16) -> Self {
        Self(if points > Self::FULL { Self::FULL } else { points })
    }

    /// The points, 0 to 1000.
    pub const fn get(self) -> u16 {
        self.0
    }
}

impl Effort {
    /// More than this is not kept: recognition is full long before.
    pub const MOST: u32 = 2_000_000;

    /// So many thousandths of effort.
    pub const fn new(thousandths: u32) -> Self {
        Self(if thousandths > Self::MOST { Self::MOST } else { thousandths })
    }

    /// The thousandths.
    pub const fn get(self) -> u32 {
        self.0
    }

    /// This effort and more.
    pub const fn plus(self, more: u32) -> Self {
        Self::new(self.0.saturating_add(more))
    }

    /// Recognition = 1000·x² ÷ (k² + x²), rounded down: Little's ADBUDG response
    /// (1970), convex at first, then with diminishing returns. `half` is k in
    /// thousandths, where recognition is half way.
    pub const fn recognition(self, half: u32) -> Recognition {
        let x = self.0 as u64 * self.0 as u64;
        let k = half as u64 * half as u64;
        if x == 0 { Recognition(0) } else { Recognition((1000 * x / (k + x)) as u16) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn effort_raises_recognition_by_the_adbudg_curve() {
        for (effort, half, expect) in [
            (0, 30_000, 0),
            (30_000, 30_000, 500),
            (18_000, 30_000, 264),
            (46_000, 30_000, 701),
            (2_000_000, 30_000, 999),
        ] {
            assert_eq!(Effort::new(effort).recognition(half).get(), expect, "{effort}");
        }
    }
}
