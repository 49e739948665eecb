//! The steps from stage to stage (rulebook 3): what each needs, and where it leads.

use super::{Place, Stage};
use crate::people::{TaskFailure, TaskKind};
use crate::recognition::Recognition;
use crate::scenario;
use crate::time::{Minute, Minutes, Month};
use serde::{Deserialize, Serialize};

/// How a company stands with the customer that a task is for.
#[derive(Clone, Copy, Debug)]
pub struct Standpoint<'a> {
    /// The stage reached.
    pub stage: Stage,
    /// Recognition.
    pub recognition: Recognition,
    /// The customer's places taken, first come first.
    pub places: &'a [Place],
}

/// Whether a task for one customer can begin or end from there. Stages cannot be skipped
/// **\[S\]**, nothing is done twice, and places go to the first company.
///
/// # Errors
/// Why not.
pub fn step_possible(rules: &scenario::RelationRules, kind: &TaskKind, at: &Standpoint<'_>) -> Result<(), TaskFailure> {
    let least = |stage: Stage| if at.stage < stage { Err(TaskFailure::StageTooLow) } else { Ok(()) };
    let not_yet = |stage: Stage| if at.stage >= stage { Err(TaskFailure::AlreadyDone) } else { Ok(()) };
    let recognised = |need: u16| {
        let (have, need) = (at.recognition, Recognition::new(need));
        if have < need { Err(TaskFailure::RecognitionTooLow { have, need }) } else { Ok(()) }
    };
    match kind {
        TaskKind::Research { .. } => not_yet(Stage::Target),
        TaskKind::Call { .. } => least(Stage::Target),
        TaskKind::Visit { .. } | TaskKind::Demonstration { .. } => least(Stage::Exploration),
        TaskKind::Forming { .. } => {
            least(Stage::Exploration)?;
            not_yet(Stage::Forming)?;
            recognised(rules.forming_at)?;
            match at.places.last() {
                Some(last) if at.places.len() >= usize::from(rules.places) => {
                    Err(TaskFailure::PlacesFull { last: last.company, at: last.since })
                }
                _ => Ok(()),
            }
        }
        TaskKind::JointProject { .. } => least(Stage::Stable),
        TaskKind::Stable { .. } => {
            least(Stage::Forming)?;
            not_yet(Stage::Stable)?;
            recognised(rules.stable_at)
        }
        _ => Ok(()),
    }
}

/// The stage that a task leads to when it succeeds at `stage`.
pub fn stage_after(kind: &TaskKind, stage: Stage) -> Stage {
    match kind {
        TaskKind::Research { .. } => stage.max(Stage::Target),
        TaskKind::Call { .. } => stage.max(Stage::Exploration),
        TaskKind::Forming { .. } => stage.max(Stage::Forming),
        TaskKind::Stable { .. } => stage.max(Stage::Stable),
        _ => stage,
    }
}

/// Whether a place falls free at a month's end `at`: it has been held without a contact
/// for as many months as the rules allow.
pub fn place_falls(rules: &scenario::RelationRules, place: &Place, last_contact: Option<Minute>, at: Minute) -> bool {
    let idle_since = at.back(Minutes::days(20 * u32::from(rules.idle_months)));
    place.since <= idle_since && last_contact.is_none_or(|last| last <= idle_since)
}

/// Why a customer dropped a supplier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DroppedFor {
    /// It made no bid and had no contract for too long.
    Unused,
    /// The customer changes suppliers from time to time, and it was the least recognised.
    Rotation,
}

/// Whether a place falls free at a month's end `at` because it is not used: it has been held for as many months
/// as the rules allow without a bid, contract or order, and the customer has tendered in that time.
pub fn place_unused(
    rules: &scenario::ChangeRules,
    place: &Place,
    last_use: Option<Minute>,
    tendered: &[Month],
    at: Minute,
) -> bool {
    let unused_since = at.back(Minutes::days(20 * u32::from(rules.unused_months)));
    rules.unused_months > 0
        && place.since <= unused_since
        && last_use.is_none_or(|last| last <= unused_since)
        && tendered.iter().any(|month| month.opening() > unused_since && month.opening() <= at)
}
