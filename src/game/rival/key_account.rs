//! `key_account`: few customers, large ones, and everything for them.

use super::balanced;
use super::style::{EventTaste, Markup, Packages, Retention, Style};
use crate::care::Programme;
use crate::ids::PackageId;
use crate::money::Money;
use crate::per_mille::PerMille;

pub(super) const fn style() -> Style {
    Style {
        industries: 7,
        widens: None,
        size_points: [40, 14, 0],
        most_managed: 15,
        selling: Money::yuan(13_500),
        events: Money::yuan(10_000),
        taste: EventTaste::Seminars,
        enough: 800,
        bids_from: 350,
        markup: Markup { unknown: 220, recognised: 350 },
        packages: Packages { price: PackageId(1), non_price: PackageId(2) },
        caution: PerMille::new(1430),
        learns: false,
        websites: false,
        retention: Retention {
            serves: 1000,
            programmes: [Programme::Partnership, Programme::Proactive, Programme::Basic],
            ..balanced::style().retention
        },
        ..balanced::style()
    }
}
