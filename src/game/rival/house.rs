//! Keeping house: standing orders, people, study, and waking up everybody at an opening.

use super::bidding::committed;
use super::style::Style;
use super::{events, keeping, sales};
use crate::command::Command;
use crate::ids::IndustryId;
use crate::money::Money;
use crate::observation::Observation;
use crate::scenario::Role;
use crate::standing::{KEPT_BACK, StandingOrder, Switch};
use crate::time::Month;

/// What happens at an opening: standing orders in the first month, then work for
/// everybody who is free.
pub(super) fn open_month(seen: &Observation<'_>, style: &Style) -> Vec<Command> {
    let mut commands = standing_orders(seen);
    commands.extend(keeping::policies(seen, style));
    commands.extend(hire(seen, style));
    for person in seen.people().filter(|person| person.is_idle()) {
        commands.extend(match person.role {
            Role::Sales => sales::next_work_besides(seen, style, person.id, &commands),
            Role::Marketing => events::next_event(seen, style, person.id),
            Role::Service => keeping::service_work(seen, style, person.id),
            Role::Operations => Vec::new(),
        });
    }
    commands
}

fn standing_orders(seen: &Observation<'_>) -> Vec<Command> {
    if seen.standing().buy.is_on() {
        return Vec::new();
    }
    vec![
        Command::Stand(StandingOrder::Buy(Switch::On)),
        Command::Stand(StandingOrder::Deliver(Switch::On)),
        Command::Stand(StandingOrder::Repay { keep: Some(KEPT_BACK) }),
    ]
}

fn hire(seen: &Observation<'_>, style: &Style) -> Option<Command> {
    let sales = seen.people().filter(|person| person.role == Role::Sales).count();
    (sales < usize::from(style.sales_people)).then_some(Command::Hire { role: Role::Sales })
}

/// The industries that a company works in, the first ones by its own taste.
pub(super) fn works_in(seen: &Observation<'_>, style: &Style) -> Vec<IndustryId> {
    let all = seen.scenario().industries.len() as u8;
    let widened = style.widens.is_some_and(|month| seen.month() >= month);
    let count = if widened { all } else { style.industries.min(all) };
    // Everybody begins in its own corner, so that not all meet at the same customers.
    let start = seen.taste(1).below(u32::from(all)) as u8;
    let mut industries: Vec<IndustryId> = (0..count).map(|step| IndustryId((start + step) % all)).collect();
    // What is known from the start is worked in from the start.
    if let Some(known) = seen.scenario().studied.first().filter(|known| !industries.contains(known)) {
        industries.pop();
        industries.insert(0, *known);
    }
    industries
}

/// A monthly amount of a style for this company's capital.
pub(super) fn scaled(seen: &Observation<'_>, amount: Money) -> Money {
    amount.share(seen.scenario().capital.0, 1_000_000)
}

/// Whether there is money beyond what contracts and two months will take, for those who
/// are careful with it.
pub(super) fn has_spare_money(seen: &Observation<'_>, style: &Style) -> bool {
    let counted = committed(seen).per_mille(style.caution);
    seen.can_pay() - counted > seen.fixed_costs() + seen.fixed_costs()
}

/// What was spent so far this month for a reason.
pub(super) fn spent(seen: &Observation<'_>, reason: crate::finance::Reason) -> Money {
    -seen.ledger().earned(seen.month(), reason)
}

/// Whether there is still a next month to prepare.
pub(super) fn has_next(month: Month) -> bool {
    month.next().is_some()
}
