//! The recipes of all situations.

use crate::made::Recipe;
use crate::recorded as does;
use game::rival::Policy;
use game::scenario::Scenario;

/// A recipe in the formal market without anything of its own.
const fn plain(id: &'static str, policy: Policy, months: &'static [u8], hour: u32) -> Recipe {
    Recipe {
        id,
        market: Scenario::formal,
        policy,
        when: (months, hour),
        mind: does::no_commands,
        during: does::no_records,
        last: does::no_commands,
        after: does::no_records,
    }
}

/// How each situation is made.
pub const RECIPES: &[Recipe] = &[
    plain("fresh", Policy::Balanced, &[1], 0),
    Recipe { market: Scenario::practice, ..plain("practice", Policy::Balanced, &[1], 0) },
    Recipe { mind: does::researches, ..plain("leads", Policy::Balanced, &[2], 8) },
    Recipe { after: does::buys_a_list, ..plain("bought_list", Policy::Balanced, &[1], 30) },
    Recipe { last: does::leaves_no_owners, ..plain("handover", Policy::Balanced, &[3], 2) },
    plain("bidding", Policy::NoProjects, &[3], 60),
    plain("quotations", Policy::NoQuotes, &[5, 6, 7], 100),
    Recipe { after: does::asks_for_approvals, ..plain("approvals", Policy::Balanced, &[5, 6], 80) },
    Recipe { last: does::ends_standing_orders, ..plain("orders", Policy::Balanced, &[4], 40) },
    plain("planning", Policy::Balanced, &[4], 0),
    Recipe { mind: does::serves_at_first, ..plain("service", Policy::NoService, &[6, 7, 8], 140) },
    Recipe {
        mind: does::serves_at_first_with_short_warranties,
        ..plain("repair", Policy::NoService, &[7, 8, 9, 10, 11], 150)
    },
    Recipe { mind: does::checks_some, ..plain("overdue", Policy::NoCreditCheck, &[6, 7], 40) },
    Recipe { mind: does::checks_many, ..plain("credit", Policy::NoCreditCheck, &[6], 20) },
    plain("midyear", Policy::Balanced, &[7], 0),
    Recipe { during: does::judges, ..plain("judged", Policy::Balanced, &[6], 16) },
    plain("decline", Policy::NoCare, &[8, 9], 40),
    plain("lost", Policy::NoService, &[9, 10, 11], 20),
    Recipe { during: does::campaigns, ..plain("campaigns", Policy::Balanced, &[6], 40) },
    Recipe { during: does::campaigns, ..plain("websites", Policy::Balanced, &[4, 3, 5], 60) },
    plain("survey", Policy::Balanced, &[8], 20),
    Recipe { mind: does::surveys, during: does::designs_a_survey, ..plain("surveyed", Policy::NoCare, &[9], 20) },
    plain("cross_selling", Policy::Balanced, &[8, 9, 7], 1),
    Recipe { last: does::ends_care, ..plain("care", Policy::NoCare, &[5], 20) },
    plain("year_end", Policy::Balanced, &[12], 122),
];
