//! Clubs of customers (rulebook 7): points for nothing, or more of them for a fee. A fee ties: members who have
//! paid want their money's worth (Ashley, Gillespie and Noble 2016, Journal of Business Research 69(2)).

use crate::money::Money;
use crate::time::Month;
use serde::{Deserialize, Serialize};

/// Which club.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Club {
    /// 积分俱乐部: points against what is bought, free.
    Points,
    /// 付费俱乐部: more points and some delight, for a fee in advance.
    Fee,
}

/// A customer's membership.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Membership {
    /// Of which club.
    pub club: Club,
    /// The month in which it began: fees are due again in steps of the market's term.
    pub since: Month,
}

/// What the clubs brought and cost with one customer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClubAccount {
    /// Fees paid by the customer.
    pub fees: Money,
    /// The last month that a fee pays for.
    pub paid_until: Option<Month>,
    /// Points given for nothing.
    pub free_points: Money,
    /// Points given to a member that pays a fee.
    pub paid_points: Money,
}
