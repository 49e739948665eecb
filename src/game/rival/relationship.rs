//! `relationship`: builds recognition by visits and seminars, and asks for it.

use super::balanced;
use super::style::{EventTaste, Markup, Packages, Retention, Style};
use crate::care::Programme;
use crate::ids::PackageId;
use crate::money::Money;

pub(super) const fn style() -> Style {
    Style {
        industries: 7,
        widens: None,
        size_points: [12, 12, 8],
        most_managed: 34,
        selling: Money::yuan(13_000),
        events: Money::yuan(15_000),
        taste: EventTaste::Both,
        enough: 740,
        bids_from: 350,
        markup: Markup { unknown: 240, recognised: 380 },
        packages: Packages { price: PackageId(1), non_price: PackageId(2) },
        learns: false,
        websites: false,
        retention: Retention {
            fee_club: true,
            serves: 950,
            programmes: [Programme::Partnership, Programme::Proactive, Programme::Reactive],
            ..balanced::style().retention
        },
        ..balanced::style()
    }
}
