//! The variants that the lessons need (rulebook 12): each is another company but for
//! one habit, so that the habit is what is measured.

use super::style::{EventTaste, Markup, Retention, Style, TargetTaste};
use super::{balanced, careful, relationship};
use crate::care::Programme;
use crate::money::Money;
use crate::per_mille::PerMille;
use crate::time::{Minutes, Month};

/// Wins all it can and counts on the money coming in: no caution, low prices, many bids.
pub(super) const fn overcommitter() -> Style {
    Style {
        industries: 7,
        size_points: [30, 14, 6],
        most_managed: 44,
        markup: Markup { unknown: 60, recognised: 150 },
        selling: Money::yuan(18_000),
        events: Money::yuan(40_000),
        taste: EventTaste::Both,
        bids_from: 0,
        caution: PerMille::ZERO,
        sales_people: 6,
        ..balanced::style()
    }
}

/// Three industries until month 4, then all.
pub(super) const fn focus_then_spread() -> Style {
    Style { industries: 3, widens: Month::new(4), ..relationship::style() }
}

/// All industries from the start with the same money, studying none before it bids.
pub(super) const fn spread_from_start() -> Style {
    Style { industries: 7, widens: None, most_managed: 30, studies: false, ..relationship::style() }
}

/// Balanced, 40 hours late.
pub(super) const fn late_starter() -> Style {
    Style { starts: Minutes::hours(40), ..balanced::style() }
}

/// Balanced, leaving every ticket alone.
pub(super) const fn no_service() -> Style {
    let usual = balanced::style();
    Style { retention: Retention { serves: 0, ..usual.retention }, ..usual }
}

/// Balanced, delivering on term to any customer that asks.
pub(super) const fn no_credit_check() -> Style {
    let usual = balanced::style();
    Style { retention: Retention { checks_credit: false, ..usual.retention }, ..usual }
}

/// Balanced, doing nothing for customers between contracts.
pub(super) const fn no_care() -> Style {
    let usual = balanced::style();
    let retention = Retention { programmes: [Programme::Basic; 3], surveys: false, gives: false, ..usual.retention };
    Style { retention, ..usual }
}

/// Balanced, without website campaigns.
pub(super) const fn no_websites() -> Style {
    Style { websites: false, ..balanced::style() }
}

/// Balanced, leaving every request for quotation alone.
pub(super) const fn no_quotes() -> Style {
    Style { quotes: false, ..balanced::style() }
}

/// Balanced, with sales targets that nobody can reach and others that everybody reaches.
pub(super) const fn careless_targets() -> Style {
    Style { targets: TargetTaste::Careless, ..balanced::style() }
}

/// Careful, leaving hours idle that nothing else needs.
pub(super) const fn no_projects() -> Style {
    Style { projects: false, ..careful::style() }
}
