//! `key_account`: few customers, large ones, and everything for them.

use super::balanced;
use super::style::{Retention, Style, Taste};
use crate::care::Programme;
use crate::ids::PackageId;
use crate::money::Money;
use crate::per_mille::PerMille;

pub(super) const fn style() -> Style {
    Style {
        industries: 7,
        widens: None,
        size_points: [40, 14, 0],
        most_managed: 18,
        selling: Money::yuan(13_500),
        events: Money::yuan(12_000),
        taste: Taste::Seminars,
        enough: 800,
        bids_from: 350,
        markup: (220, 350),
        packages: (PackageId(1), PackageId(2)),
        caution: PerMille::new(1430),
        learns: false,
        retention: Retention {
            serves: 1000,
            programmes: [Programme::Partnership, Programme::Proactive, Programme::Basic],
            ..balanced::style().retention
        },
        ..balanced::style()
    }
}
