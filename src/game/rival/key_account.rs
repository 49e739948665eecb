//! `key_account`: few customers, large ones, and everything for them.

use super::balanced;
use super::style::{Style, Taste};
use crate::ids::PackageId;
use crate::money::Money;

pub(super) const fn style() -> Style {
    Style {
        industries: 7,
        widens: None,
        size_points: [40, 14, 0],
        most_managed: 15,
        selling: Money::yuan(14_000),
        events: Money::yuan(15_000),
        taste: Taste::Seminars,
        enough: 850,
        bids_from: 350,
        markup: (240, 370),
        packages: (PackageId(1), PackageId(2)),
        ..balanced::style()
    }
}
