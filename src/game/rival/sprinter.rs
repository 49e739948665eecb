//! `sprinter`: first at every customer, then sees what comes of it.

use super::balanced;
use super::style::{EventTaste, Markup, Packages, Retention, Style};
use crate::care::Programme;
use crate::ids::PackageId;
use crate::money::Money;

pub(super) const fn style() -> Style {
    Style {
        industries: 7,
        widens: None,
        size_points: [6, 10, 12],
        most_managed: 56,
        selling: Money::yuan(14_000),
        events: Money::yuan(11_000),
        taste: EventTaste::Both,
        enough: 700,
        bids_from: 250,
        markup: Markup { unknown: 130, recognised: 270 },
        packages: Packages { price: PackageId(0), non_price: PackageId(1) },
        sales_people: 7,
        websites: false,
        retention: Retention {
            serves: 650,
            programmes: [Programme::Reactive; 3],
            checks_credit: false,
            surveys: false,
            gives: false,
            poaches: true,
            ..balanced::style().retention
        },
        ..balanced::style()
    }
}
