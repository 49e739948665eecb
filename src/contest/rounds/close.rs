//! Closing months: everything is played again from the start, plan by plan.

use super::execution::{Execution, repeat_work};
use super::game::Game;
use super::names::Names;
use super::plan::Plan;
use super::skipped::{SkipReason, Skipped};
use crate::crm::saved::SavedRecord;
use crate::record::ScenarioRefError;
use game::command::Command;
use game::ids::CompanyId;
use game::luck::{Luck, Purpose, Seed};
use game::refusal::Refusal;
use game::sort;
use game::tender::Bid;
use game::time::{Minute, Minutes, Month, YEAR_MONTHS};
use game::world::World;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A game at a month's opening, or after its year.
#[derive(Clone, Debug, PartialEq)]
pub struct Round {
    /// The true world: the instructor's alone.
    pub world: World,
    /// Months that are closed.
    pub closed: u8,
    /// Which edition it is ([`Game::edition`]).
    pub edition: String,
    /// What the last closed month made of each team's plan, by team; empty before the first.
    pub notes: Vec<Notes>,
    /// The workbench records of each team in the closed months, as they were handed in or, after
    /// [`super::record_check`], those that were possible; by team.
    pub records: Vec<Vec<SavedRecord>>,
}

/// What a month made of a team's plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notes {
    /// Which decisions the company followed.
    pub played: Played,
    /// What was not carried out, in the order of the plan.
    pub skipped: Vec<Skipped>,
}

/// Which decisions a team's company followed in a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Played {
    /// Its plan for the month.
    Plan {
        /// The number of it.
        number: u16,
        /// Whether it was made on a result that has been replaced since.
        former: bool,
    },
    /// No plan came: its standing orders, and the work with customers of its last plan, as far as that
    /// was still possible.
    LastPlan {
        /// For which month that was.
        of: Month,
        /// Tasks that were taken up again.
        taken: u32,
        /// Commands that were left.
        left: u32,
    },
    /// No plan has ever come: its standing orders alone.
    Standing,
}

impl Played {
    /// Whether the team handed in.
    pub const fn handed_in(self) -> bool {
        matches!(self, Self::Plan { .. })
    }
}

impl Game {
    /// The game as it stands: all closed months played from the start.
    ///
    /// # Errors
    /// [`ScenarioRefError`] when the market cannot be played.
    pub fn play(&self) -> Result<Round, ScenarioRefError> {
        self.play_to(self.closed)
    }

    /// The game as it stands when so many months are closed.
    ///
    /// # Errors
    /// As [`Game::play`].
    pub fn play_to(&self, closed: u8) -> Result<Round, ScenarioRefError> {
        self.play_watched(closed, &mut |_, _| ())
    }

    /// The same, showing the world at the opening of each closed month.
    pub(super) fn play_watched(
        &self,
        closed: u8,
        watch: &mut dyn FnMut(&World, Month),
    ) -> Result<Round, ScenarioRefError> {
        let mut world = World::new(self.scenario()?, self.setup());
        let closed = closed.min(YEAR_MONTHS);
        let (mut notes, mut last) = (Vec::new(), BTreeMap::new());
        let mut editions = self.editions();
        for (month, edition) in Month::all().zip(&editions).take(usize::from(closed)) {
            watch(&world, month);
            notes = self.play_month(&mut world, month, edition, &mut last);
        }
        let edition = editions.swap_remove(usize::from(closed));
        Ok(Round { world, closed, edition, notes, records: self.records(closed) })
    }

    /// One month: plans at its opening, bids that waited for a place before their deadlines. `last` holds
    /// what the names of each team's last plan stand for.
    fn play_month(
        &self,
        world: &mut World,
        month: Month,
        edition: &str,
        last: &mut BTreeMap<CompanyId, Names>,
    ) -> Vec<Notes> {
        let mut notes: Vec<Notes> =
            self.team_ids().map(|_| Notes { played: Played::Standing, skipped: Vec::new() }).collect();
        let mut waiting: BTreeMap<Minute, Vec<(CompanyId, Bid)>> = BTreeMap::new();
        for team in self.order_of_teams(month) {
            let note = &mut notes[team.index()];
            if let Some(plan) = self.plan_of(team, month) {
                let former = plan.edition != edition;
                let execution = Execution::of(world, plan);
                *note = Notes { played: Played::Plan { number: plan.number, former }, skipped: execution.skipped };
                for (deadline, bid) in execution.waiting {
                    waiting.entry(deadline.back(Minutes::new(1))).or_default().push((team, bid));
                }
                last.insert(team, execution.names);
            } else if let (Some(plan), Some(names)) = (self.last_plan(team, month), last.get(&team)) {
                let repeated = repeat_work(world, plan, names);
                note.played = Played::LastPlan { of: plan.month, taken: repeated.tasks, left: repeated.left };
            }
        }
        for (before, bids) in waiting {
            run_to(world, before);
            for (team, bid) in bids {
                let command = Command::Bid(bid);
                if let Err(refusal) = world.apply(team, &command) {
                    notes[team.index()].skipped.push(Skipped { command, why: SkipReason::Refused(refusal) });
                }
            }
        }
        run_to(world, month.end());
        notes
    }

    /// The teams in the order in which their plans are carried out at a month's opening. It is drawn, so
    /// that no seat is favoured.
    pub fn order_of_teams(&self, month: Month) -> Vec<CompanyId> {
        let mut teams: Vec<CompanyId> = self.team_ids().collect();
        sort::by_key(&mut teams, |&team| (draw(self.seed, team, month), team));
        teams
    }

    /// The records of each team in so many closed months, as they were handed in.
    fn records(&self, closed: u8) -> Vec<Vec<SavedRecord>> {
        let of_team = |team: CompanyId| {
            let plans = self.plans.iter().filter(move |plan| plan.team == team && plan.month.number() <= closed);
            plans.flat_map(|plan| plan.records.iter().cloned()).collect()
        };
        self.team_ids().map(of_team).collect()
    }

    /// Whether a team has handed records in for a closed month.
    pub fn has_records(&self) -> bool {
        self.plans.iter().any(|plan| plan.month.number() <= self.closed && !plan.records.is_empty())
    }

    fn last_plan(&self, team: CompanyId, before: Month) -> Option<&Plan> {
        self.plans.iter().rfind(|plan| plan.team == team && plan.month < before)
    }
}

fn draw(seed: Seed, team: CompanyId, month: Month) -> u32 {
    Luck::of(seed, Purpose::Round, u64::from(team.0), u64::from(month.number())).below(u32::MAX)
}

/// Lets the clock run, which belongs to nobody.
fn run_to(world: &mut World, to: Minute) {
    match world.apply(CompanyId(0), &Command::Advance { to }) {
        Ok(_) | Err(Refusal::NotLater { .. } | Refusal::YearOver) => {}
        Err(refusal) => unreachable!("the clock of a true world runs: {refusal:?}"),
    }
}
