//! The check of a submission's workbench records, apart from the rest of verification: it needs all that the
//! workbench can record.

use super::Submission;
use crate::record::{ReplayError, replay_with_records};
use game::ids::CompanyId;
use game::scenario::Scenario;
use game::setup::Setup;
use game::world::World;

/// Plays a submission again with its records.
///
/// # Errors
/// As [`replay_with_records`].
pub fn replay_checking_records(
    scenario: Scenario,
    setup: Setup,
    submission: &Submission,
) -> Result<World, ReplayError> {
    let played = replay_with_records(scenario, setup, &submission.log, CompanyId(0), &submission.records);
    played.map(|(world, _book)| world)
}
