//! `balanced`: a bit of everything, nothing to excess.

use super::style::{EventTaste, Markup, Packages, Reading, Retention, Style, TargetTaste};
use crate::care::Programme;
use crate::ids::PackageId;
use crate::money::Money;
use crate::per_mille::PerMille;
use crate::time::{Minutes, Month};

pub(super) const fn style() -> Style {
    Style {
        starts: Minutes::ZERO,
        industries: 7,
        widens: Month::new(3),
        size_points: [13, 12, 9],
        most_managed: 46,
        selling: Money::yuan(13_500),
        events: Money::yuan(16_500),
        taste: EventTaste::Both,
        enough: 740,
        bids_from: 280,
        markup: Markup { unknown: 160, recognised: 300 },
        reading: Reading::Markup,
        learns: true,
        packages: Packages { price: PackageId(1), non_price: PackageId(1) },
        caution: PerMille::new(800),
        studies: true,
        projects: true,
        sales_people: 6,
        forgets: 20,
        strays: 30,
        quotes: true,
        targets: TargetTaste::Usual,
        retention: Retention {
            serves: 900,
            is_fair: true,
            programmes: [Programme::Proactive, Programme::Accountable, Programme::Reactive],
            checks_credit: true,
            collects: true,
            surveys: true,
            fee_club: false,
            gives: true,
            poaches: false,
        },
    }
}
