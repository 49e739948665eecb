//! The sales targets that computer companies set, and those that lessons are about.

use super::style::{Style, TargetTaste};
use crate::command::Command;
use crate::ids::StaffId;
use crate::observation::Observation;
use crate::people::Quarter;
use crate::per_mille::PerMille;
use crate::scenario::Role;

/// Out of everybody's reach.
const FAR_TOO_HIGH: PerMille = PerMille::new(3000);
/// Reached by everybody.
const FAR_TOO_LOW: PerMille = PerMille::new(200);

/// Targets for those of the sales staff who have none for the quarter that has begun.
pub(super) fn quarter(seen: &Observation<'_>, style: &Style) -> Vec<Command> {
    let quarter = Quarter::of(seen.now());
    let sellers = seen.people().filter(|person| person.role == Role::Sales);
    let without = sellers.filter(|person| person.target.is_none_or(|target| target.quarter != quarter));
    without.filter_map(|person| target(seen, style, person.id, quarter)).collect()
}

fn target(seen: &Observation<'_>, style: &Style, staff: StaffId, quarter: Quarter) -> Option<Command> {
    let usual = seen.usual_sales(staff, quarter);
    let amount = match style.targets {
        TargetTaste::None => return None,
        TargetTaste::Usual => usual,
        TargetTaste::Careless if staff.0.is_multiple_of(2) => usual.per_mille(FAR_TOO_HIGH),
        TargetTaste::Careless => usual.per_mille(FAR_TOO_LOW),
    };
    Some(Command::Target { staff, amount })
}
