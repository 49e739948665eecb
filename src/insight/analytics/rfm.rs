//! Customers by recency, frequency and money of their purchases (RFM; Hughes 1994).

use super::buyers::Buyer;
use game::ids::CustomerId;
use game::sort;
use game::time::Minute;
use serde::{Deserialize, Serialize};

/// The eight groups of the textbooks: recent or not, often or not, much or little.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RfmGroup {
    /// 重要价值客户: recent, often, much.
    TopValue,
    /// 重要发展客户: recent, seldom, much.
    TopToDevelop,
    /// 重要保持客户: not lately, often, much.
    TopToKeep,
    /// 重要挽留客户: not lately, seldom, much.
    TopToWinBack,
    /// 一般价值客户: recent, often, little.
    PlainValue,
    /// 一般发展客户: recent, seldom, little.
    PlainToDevelop,
    /// 一般保持客户: not lately, often, little.
    PlainToKeep,
    /// 一般挽留客户: not lately, seldom, little.
    PlainToWinBack,
}

/// A customer's three figures against the average of all who have bought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rfm {
    /// The customer.
    pub customer: CustomerId,
    /// Begun working days since the last purchase.
    pub days: u32,
    /// Whether that is not longer than the average.
    pub recent: bool,
    /// Whether it bought at least as often as the average.
    pub often: bool,
    /// Whether it bought for at least as much as the average.
    pub much: bool,
    /// The group that follows.
    pub group: RfmGroup,
}

impl RfmGroup {
    /// All, the most valued first.
    pub const ALL: [Self; 8] = [
        Self::TopValue,
        Self::TopToDevelop,
        Self::TopToKeep,
        Self::TopToWinBack,
        Self::PlainValue,
        Self::PlainToDevelop,
        Self::PlainToKeep,
        Self::PlainToWinBack,
    ];

    /// The group of these three answers.
    pub const fn of(recent: bool, often: bool, much: bool) -> Self {
        match (much, recent, often) {
            (true, true, true) => Self::TopValue,
            (true, true, false) => Self::TopToDevelop,
            (true, false, true) => Self::TopToKeep,
            (true, false, false) => Self::TopToWinBack,
            (false, true, true) => Self::PlainValue,
            (false, true, false) => Self::PlainToDevelop,
            (false, false, true) => Self::PlainToKeep,
            (false, false, false) => Self::PlainToWinBack,
        }
    }
}

/// Each buyer with its group at `now`, in the order of the groups, then by customer. A customer
/// that meets the average counts as above it, so that equals stay together and a single one is compared with
/// itself.
pub fn rfm(buyers: &[Buyer], now: Minute) -> Vec<Rfm> {
    let count = buyers.len() as i64;
    let days_since = |buyer: &Buyer| (now - buyer.last).days_begun();
    let sum = |figure: &dyn Fn(&Buyer) -> i64| buyers.iter().map(figure).sum::<i64>();
    let days = sum(&|buyer| i64::from(days_since(buyer)));
    let purchases = sum(&|buyer| i64::from(buyer.purchases));
    let sales = sum(&|buyer| buyer.sales.as_fen());
    let of_buyer = |buyer: &Buyer| {
        let recent = i64::from(days_since(buyer)) * count <= days;
        let often = i64::from(buyer.purchases) * count >= purchases;
        let much = buyer.sales.as_fen() * count >= sales;
        let group = RfmGroup::of(recent, often, much);
        Rfm { customer: buyer.customer, days: days_since(buyer), recent, often, much, group }
    };
    let mut all: Vec<Rfm> = buyers.iter().map(of_buyer).collect();
    sort::by_key(&mut all, |one| (one.group, one.customer));
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::fixtures;
    use game::money::Money;
    use game::time::Minutes;

    const NOW: Minute = Minute::new(480 * 100);

    fn buyer(id: u16, days: u32, purchases: u32, yuan: i64) -> Buyer {
        Buyer { purchases, last: NOW.back(Minutes::days(days)), sales: Money::yuan(yuan), ..fixtures::buyer(id) }
    }

    #[test]
    fn customers_are_grouped_against_the_averages() {
        // Averages: 20 days, 3 purchases, ¥400.
        let buyers = [buyer(0, 5, 6, 900), buyer(1, 10, 1, 500), buyer(2, 45, 3, 150), buyer(3, 20, 2, 50)];
        let found: Vec<(u16, RfmGroup)> = rfm(&buyers, NOW).iter().map(|one| (one.customer.0, one.group)).collect();
        assert_eq!(
            found,
            [
                (0, RfmGroup::TopValue),
                (1, RfmGroup::TopToDevelop),
                (3, RfmGroup::PlainToDevelop),
                (2, RfmGroup::PlainToKeep),
            ]
        );
    }

    #[test]
    fn equals_stay_together_and_nobody_is_no_group() {
        let alike = [buyer(0, 7, 2, 100), buyer(1, 7, 2, 100), buyer(2, 7, 2, 100)];
        assert!(rfm(&alike, NOW).iter().all(|one| one.group == RfmGroup::TopValue));
        assert!(rfm(&[], NOW).is_empty());
        assert_eq!(rfm(&alike[..1], NOW)[0].group, RfmGroup::TopValue);
    }

    #[test]
    fn each_group_has_its_answers() {
        let answers = [true, false];
        let mut groups: Vec<RfmGroup> = answers
            .iter()
            .flat_map(|&much| answers.map(|recent| answers.map(|often| RfmGroup::of(recent, often, much))))
            .flatten()
            .collect();
        sort::ascending(&mut groups);
        assert_eq!(groups, RfmGroup::ALL);
    }
}
