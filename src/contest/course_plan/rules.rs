//! What becomes of work that comes late, which of several hand-ins counts, and who marks texts.

use crate::study::quiz::Mark;
use serde::{Deserialize, Serialize};

/// What becomes of work that comes late.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LateRule {
    /// It counts in full.
    #[default]
    Accepted,
    /// Each day that has begun costs so many per cent of its mark.
    PercentPerDay(u8),
    /// It counts for nothing.
    Refused,
}

impl LateRule {
    /// The mark of work that came so many days late.
    pub fn applied(self, mark: Mark, days: u32) -> Mark {
        match self {
            Self::Refused if days > 0 => Mark::NONE,
            Self::PercentPerDay(percent) => {
                let lost = u32::from(percent).saturating_mul(days).min(100);
                Mark((u32::from(mark.0) * (100 - lost) / 100) as u16)
            }
            Self::Accepted | Self::Refused => mark,
        }
    }
}

/// By which clock work is late.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LateClock {
    /// By the student's, which is written in the work and could have been set back; a long way is noted.
    #[default]
    Said,
    /// By the instructor's, when it came in.
    Arrival,
}

impl LateClock {
    /// serde hands over a reference.
    #[allow(clippy::trivially_copy_pass_by_ref)]
    pub(super) fn is_said(&self) -> bool {
        *self == Self::Said
    }
}

/// Which of several hand-ins of the same work counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CountsRule {
    /// The one with the highest mark.
    #[default]
    Best,
    /// The one that was handed in last.
    Last,
}

/// By whom the texts that students write are marked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TextMarking {
    /// The program alone: what it can check earns the whole text.
    #[default]
    Program,
    /// What the program can check earns [`PROGRAM_SHARE`] of a text; the rest is open until the instructor has read it.
    Shared,
}

/// What the program's check earns of a text that the instructor reads too, in thousandths.
pub const PROGRAM_SHARE: u32 = 600;

impl TextMarking {
    /// serde hands over a reference.
    #[allow(clippy::trivially_copy_pass_by_ref)]
    pub(super) fn is_program(&self) -> bool {
        *self == Self::Program
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn late_work_earns_what_the_rule_says() {
        let ten = LateRule::PercentPerDay(10);
        for (rule, days, expect) in [
            (LateRule::Accepted, 0, 805),
            (LateRule::Accepted, 30, 805),
            (LateRule::Refused, 0, 805),
            (LateRule::Refused, 1, 0),
            (ten, 0, 805),
            (ten, 1, 724),
            (ten, 3, 563),
            (ten, 10, 0),
            (ten, u32::MAX, 0),
        ] {
            assert_eq!(rule.applied(Mark(805), days), Mark(expect), "{rule:?} {days}");
        }
    }
}
