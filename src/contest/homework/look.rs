//! The game of a piece of homework as a year that can be gone through, with what was recorded in it.

use super::{HandedGame, HandedWork, Homework, HomeworkFinding};
use crate::contest::challenge::Challenge;
use crate::contest::course_plan::{CoursePlan, PlanWork};
use crate::contest::submission::year_replay::YearReplay;
use crate::crm::saved::SavedRecord;
use crate::record::{ReplayError, read};

/// The game of a piece of homework.
#[derive(Clone, Debug)]
pub struct HandedYear {
    /// The year.
    pub year: YearReplay,
    /// What was added on the workbench.
    pub records: Vec<SavedRecord>,
}

/// Plays the game of a piece of homework again; none where it has no game.
///
/// # Errors
/// [`HomeworkFinding`]: it cannot be read, or does not fit its market.
pub fn year_of(homework: &Homework, plan: &CoursePlan) -> Result<Option<HandedYear>, HomeworkFinding> {
    match &homework.work {
        HandedWork::Lab { save } | HandedWork::Report { save, .. } => {
            let save = read(save).map_err(HomeworkFinding::Unreadable)?.as_handed_in();
            let scenario =
                save.scenario.open().map_err(|error| HomeworkFinding::Replay(ReplayError::Scenario(error)))?;
            let year = YearReplay::new(scenario, save.setup, save.log).map_err(HomeworkFinding::Replay)?;
            Ok(Some(HandedYear { year, records: save.records }))
        }
        HandedWork::Game(game) => of_game(game, plan, homework.item).map(Some),
        HandedWork::Exam(_) | HandedWork::Case { .. } => Ok(None),
    }
}

fn of_game(game: &HandedGame, plan: &CoursePlan, item: u8) -> Result<HandedYear, HomeworkFinding> {
    let Some(PlanWork::Game(code)) = plan.item(item).map(|item| &item.work) else {
        return Err(HomeworkFinding::OtherWork);
    };
    let challenge = Challenge::read(code).map_err(|_| HomeworkFinding::NotMarked)?;
    let scenario = challenge.scenario().map_err(|_| HomeworkFinding::NotMarked)?;
    let year = YearReplay::new(scenario, challenge.setup(&game.company), game.log.clone());
    Ok(HandedYear { year: year.map_err(HomeworkFinding::Replay)?, records: game.records.clone() })
}
