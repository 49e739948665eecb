//! `balanced`: a bit of everything, nothing to excess.

use super::style::{Reading, Style, Taste};
use crate::ids::PackageId;
use crate::money::Money;
use crate::per_mille::PerMille;
use crate::time::{Minutes, Month};

pub(super) const fn style() -> Style {
    Style {
        starts: Minutes::ZERO,
        industries: 4,
        widens: Month::new(3),
        size_points: [10, 12, 10],
        most_managed: 22,
        selling: Money::yuan(11_000),
        events: Money::yuan(10_000),
        taste: Taste::Exhibitions,
        enough: 650,
        bids_from: 280,
        markup: (190, 310),
        reading: Reading::Markup,
        packages: (PackageId(0), PackageId(1)),
        caution: PerMille::new(800),
        studies: true,
        sales_people: 3,
        forgets: 60,
        strays: 30,
    }
}
