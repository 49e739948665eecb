//! Relationship programmes, one per customer (rulebook 7 **\[S\]**; Kotler's five levels).

use super::club::Membership;
use crate::time::{Minute, Month};
use serde::{Deserialize, Serialize};

/// How closely a company looks after a customer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Programme {
    /// 基本型: sells, nothing more.
    #[default]
    Basic,
    /// 被动型: asks to be called if something is wrong.
    Reactive,
    /// 责任型: calls after the sale.
    Accountable,
    /// 能动型: calls with news and better ways of use.
    Proactive,
    /// 伙伴型: works together all the time.
    Partnership,
}

impl Programme {
    /// All, the plainest first.
    pub const ALL: [Self; 5] = [Self::Basic, Self::Reactive, Self::Accountable, Self::Proactive, Self::Partnership];
}

/// What a company does for a customer beyond its contracts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Upkeep {
    /// The programme.
    pub programme: Programme,
    /// The month whose programme work has been done.
    pub done: Option<Month>,
    /// The programme that this work was of.
    pub worked: Programme,
    /// The club that it is in.
    pub club: Option<Membership>,
    /// Whether it has VIP service.
    pub vip: bool,
    /// The last gift.
    pub gift: Option<Minute>,
}

impl Upkeep {
    /// The programme that is felt in a month: what is agreed counts only as far as its work was done
    /// in that month or the one before.
    pub fn felt_in(&self, month: Month) -> Programme {
        let recent = self.done.is_some_and(|done| done == month || Some(done) == month.previous());
        if recent { self.worked.min(self.programme) } else { Programme::Basic }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_work_that_was_done_is_felt() {
        let month = |number| Month::new(number).expect("a month");
        let agreed = |programme, worked| Upkeep { programme, done: Some(month(4)), worked, ..Upkeep::default() };
        for (upkeep, at, felt) in [
            (agreed(Programme::Proactive, Programme::Proactive), 4, Programme::Proactive),
            (agreed(Programme::Proactive, Programme::Proactive), 5, Programme::Proactive),
            (agreed(Programme::Proactive, Programme::Proactive), 6, Programme::Basic),
            (agreed(Programme::Partnership, Programme::Reactive), 4, Programme::Reactive),
            (agreed(Programme::Basic, Programme::Partnership), 4, Programme::Basic),
            (Upkeep { programme: Programme::Partnership, ..Upkeep::default() }, 1, Programme::Basic),
        ] {
            assert_eq!(upkeep.felt_in(month(at)), felt, "{upkeep:?} in month {at}");
        }
    }
}
