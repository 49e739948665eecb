//! `novice`: what a beginner does: bids low, waits, forgets.

use super::balanced;
use super::style::{EventTaste, Markup, Packages, Retention, Style, TargetTaste};
use crate::care::Programme;
use crate::ids::PackageId;
use crate::money::Money;
use crate::per_mille::PerMille;
use crate::time::Minutes;

pub(super) const fn style() -> Style {
    Style {
        starts: Minutes::hours(30),
        industries: 7,
        widens: None,
        size_points: [12, 10, 8],
        most_managed: 18,
        selling: Money::yuan(6_000),
        events: Money::yuan(2_000),
        taste: EventTaste::Exhibitions,
        enough: 350,
        bids_from: 0,
        markup: Markup { unknown: 20, recognised: 100 },
        packages: Packages { price: PackageId(0), non_price: PackageId(0) },
        caution: PerMille::new(500),
        studies: false,
        projects: false,
        forgets: 350,
        strays: 60,
        quotes: true,
        targets: TargetTaste::None,
        sales_people: 4,
        retention: Retention {
            serves: 300,
            is_fair: false,
            programmes: [Programme::Basic; 3],
            checks_credit: false,
            collects: false,
            surveys: false,
            gives: false,
            ..balanced::style().retention
        },
        ..balanced::style()
    }
}
