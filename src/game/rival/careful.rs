//! `careful`: a sound person's play by the rules that the lessons teach: focus first,
//! be early, build recognition where a tender is near, read the sheets, mind the cash.

use super::balanced;
use super::style::{EventTaste, Markup, Packages, Reading, Retention, Style, TargetTaste};
use crate::care::Programme;
use crate::ids::PackageId;
use crate::money::Money;
use crate::per_mille::PerMille;
use crate::time::Month;

pub(super) const fn style() -> Style {
    Style {
        industries: 7,
        widens: Month::new(2),
        size_points: [14, 12, 9],
        most_managed: 42,
        selling: Money::yuan(17_000),
        events: Money::yuan(20_000),
        taste: EventTaste::Both,
        enough: 840,
        bids_from: 250,
        markup: Markup { unknown: 220, recognised: 380 },
        reading: Reading::Sheets,
        packages: Packages { price: PackageId(1), non_price: PackageId(2) },
        // It wins more of what it bids for than others, so it counts more of the goods of its bids.
        caution: PerMille::new(900),
        forgets: 0,
        strays: 0,
        quotes: true,
        targets: TargetTaste::Usual,
        retention: Retention {
            fee_club: true,
            serves: 1000,
            programmes: [Programme::Partnership, Programme::Proactive, Programme::Accountable],
            poaches: true,
            ..balanced::style().retention
        },
        ..balanced::style()
    }
}
