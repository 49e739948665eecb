//! `careful`: a sound person's play by the rules that the lessons teach: focus first,
//! be early, build recognition where a tender is near, read the sheets, mind the cash.

use super::balanced;
use super::style::{Reading, Style, Taste};
use crate::ids::PackageId;
use crate::money::Money;
use crate::time::Month;

pub(super) const fn style() -> Style {
    Style {
        industries: 3,
        widens: Month::new(2),
        size_points: [12, 12, 8],
        most_managed: 24,
        selling: Money::yuan(14_000),
        events: Money::yuan(15_000),
        taste: Taste::Both,
        enough: 780,
        bids_from: 260,
        markup: (200, 360),
        reading: Reading::Sheets,
        packages: (PackageId(0), PackageId(1)),
        forgets: 0,
        strays: 0,
        ..balanced::style()
    }
}
