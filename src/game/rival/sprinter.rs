//! `sprinter`: first at every customer, then sees what comes of it.

use super::balanced;
use super::style::{Style, Taste};
use crate::ids::PackageId;
use crate::money::Money;

pub(super) const fn style() -> Style {
    Style {
        industries: 7,
        widens: None,
        size_points: [6, 10, 12],
        most_managed: 30,
        selling: Money::yuan(13_000),
        events: Money::yuan(4_000),
        taste: Taste::Exhibitions,
        enough: 480,
        bids_from: 250,
        markup: (140, 240),
        packages: (PackageId(0), PackageId(0)),
        sales_people: 4,
        ..balanced::style()
    }
}
