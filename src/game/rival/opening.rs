//! What a computer company does when a month opens: standing orders, hiring, and work for everybody
//! who is free.

use super::budget::for_this_market;
use super::prices;
use super::style::Style;
use super::{events, projects, retention, sales, targets};
use crate::command::Command;
use crate::observation::Observation;
use crate::scenario::Role;
use crate::standing_orders::{StandingOrder, Switch};

/// What happens at an opening: standing orders in the first month, then work for
/// everybody who is free.
pub(super) fn open_month(seen: &Observation<'_>, style: &Style) -> Vec<Command> {
    let mut commands = standing_orders(seen);
    commands.extend(retention::policies(seen, style));
    commands.extend(targets::quarter(seen, style));
    commands.extend(hire(seen, style));
    for person in seen.people().filter(|person| person.is_idle()) {
        commands.extend(match person.role {
            Role::Sales => sales::next_work_besides(seen, style, person.id, &commands),
            Role::Marketing => events::next_event(seen, style, person.id),
            Role::Service => retention::service_work(seen, style, person.id),
            Role::Operations => projects::operations_work(seen, style, person.id),
        });
    }
    commands
}

fn standing_orders(seen: &Observation<'_>) -> Vec<Command> {
    if seen.standing_orders().buy.is_on() {
        return Vec::new();
    }
    vec![
        Command::StandingOrder(StandingOrder::Buy(Switch::On)),
        Command::StandingOrder(StandingOrder::Deliver(Switch::On)),
        Command::StandingOrder(StandingOrder::Repay { keep: Some(seen.public_market().kept_back()) }),
    ]
}

fn hire(seen: &Observation<'_>, style: &Style) -> Option<Command> {
    let sales = seen.people().filter(|person| person.role == Role::Sales).count();
    let wanted = sales < usize::from(for_this_market(seen, u16::from(style.sales_people)));
    (wanted && prices::is_hiring_worth_it(seen, Role::Sales)).then_some(Command::Hire { role: Role::Sales })
}
