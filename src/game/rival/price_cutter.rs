//! `price_cutter`: as many customers as it can, as cheap as it can.

use super::balanced;
use super::style::{EventTaste, Markup, Packages, Retention, Style};
use crate::care::Programme;
use crate::ids::PackageId;
use crate::money::Money;

pub(super) const fn style() -> Style {
    Style {
        industries: 7,
        widens: None,
        size_points: [13, 10, 8],
        most_managed: 50,
        selling: Money::yuan(12_500),
        events: Money::yuan(0),
        taste: EventTaste::Nothing,
        enough: 330,
        bids_from: 0,
        markup: Markup { unknown: 10, recognised: 50 },
        packages: Packages { price: PackageId(0), non_price: PackageId(0) },
        learns: false,
        projects: false,
        websites: false,
        retention: Retention {
            serves: 450,
            is_fair: false,
            programmes: [Programme::Basic; 3],
            checks_credit: false,
            surveys: false,
            gives: false,
            poaches: true,
            ..balanced::style().retention
        },
        ..balanced::style()
    }
}
