//! Marketing campaigns: what was planned, which work of the game belongs to it, and what it can still do.

use super::accounts::Accounts;
use super::record::{CampaignKind, CampaignRecord, RecordId};
use super::refusal::RecordRefusal;
use super::segments::{Segments, members};
use super::text::{MOST_LABEL, check};
use crate::insight::planning::guests::{comes_to_exhibition, comes_to_seminar};
use game::command::Command;
use game::ids::{CustomerId, IndustryId, StaffId, TaskId};
use game::may::may_i;
use game::money::Money;
use game::observation::Observation;
use game::people::{Task, TaskKind};
use game::scenario::ExhibitionSize;
use game::sort;
use game::time::Minute;

/// Campaigns of one company at most.
pub const MOST_CAMPAIGNS: u32 = 50;
/// The greatest budget.
pub const MOST_BUDGET: Money = Money::yuan(10_000_000);

/// A campaign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Campaign {
    /// The record by which it was planned: its name.
    pub record: RecordId,
    /// When.
    pub at: Minute,
    /// What it is called.
    pub name: String,
    /// What.
    pub kind: CampaignKind,
    /// The saved segment from which its target list came.
    pub segment: String,
    /// Its target list.
    pub targets: Vec<CustomerId>,
    /// What it may cost.
    pub budget: Money,
    /// Responses that are expected.
    pub expected: u16,
    /// Until when what comes of it is counted.
    pub until: Minute,
    /// The tasks of the game that belong to it.
    pub tasks: Vec<TaskId>,
}

/// How the work of a campaign stands, in tasks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CampaignProgress {
    /// Under way or in an employee's queue.
    pub waiting: u32,
    /// Done.
    pub done: u32,
    /// Not done, and why stands with the task.
    pub failed: u32,
}

impl Campaign {
    /// The industries of its targets.
    pub fn industries(&self, seen: &Observation<'_>) -> Vec<IndustryId> {
        sort::set(self.targets.iter().map(|&target| seen.customer(target).industry)).into_iter().collect()
    }

    /// How its work stands. A task that was taken out of a queue counts as nothing.
    pub fn progress(&self, seen: &Observation<'_>) -> CampaignProgress {
        let is_own = |id: &TaskId| self.tasks.contains(id);
        let ended = || seen.outcomes().iter().filter(|outcome| is_own(&outcome.task.id));
        let failed = ended().filter(|outcome| outcome.failure.is_some()).count();
        let waiting = planned(seen).filter(|task| is_own(&task.id)).count();
        CampaignProgress { waiting: waiting as u32, done: (ended().count() - failed) as u32, failed: failed as u32 }
    }

    /// What of its work waits, is under way or is done.
    fn taken<'w>(&self, seen: &Observation<'w>) -> Vec<&'w TaskKind> {
        let done = seen.outcomes().iter().filter(|outcome| outcome.failure.is_none()).map(|outcome| &outcome.task);
        planned(seen).chain(done).filter(|task| self.tasks.contains(&task.id)).map(|task| &task.kind).collect()
    }

    /// The work of the game that would carry it out now, for one industry where its kind is for one: those of its
    /// targets that can take part and for whom nothing of it is queued or done, as many as there is room for. What the
    /// company has planned already, for this campaign or anything else, is not planned again: the second would be paid
    /// for and fail. Empty where nothing can be done.
    pub fn work(&self, seen: &Observation<'_>, industry: IndustryId, size: ExhibitionSize) -> Vec<TaskKind> {
        let taken = self.taken(seen);
        let is_for =
            |task: &TaskKind, target: CustomerId| task.customer() == Some(target) || task.guests().contains(&target);
        let is_free = |target: &CustomerId| !taken.iter().any(|task| is_for(task, *target));
        let is_new = |task: &TaskKind| seen.could_start(task).is_ok() && !seen.planned_tasks().any(|one| one == task);
        let of_industry = |target: &CustomerId| seen.customer(*target).industry == industry;
        let targets = self.targets.iter().copied().filter(is_free);
        match self.kind {
            CampaignKind::Exhibition => {
                let room = seen.scenario().tasks.exhibition[size as usize].guests;
                let comes = |target: &CustomerId| comes_to_exhibition(seen, *target, size);
                let guests: Vec<CustomerId> = targets.filter(of_industry).filter(comes).take(room.into()).collect();
                let any = !guests.is_empty();
                any.then_some(TaskKind::Exhibition { size, industry, guests }).into_iter().collect()
            }
            CampaignKind::Seminar => {
                let room = seen.scenario().tasks.seminar.guests;
                let comes = |target: &CustomerId| comes_to_seminar(seen, *target);
                let guests: Vec<CustomerId> = targets.filter(comes).take(room.into()).collect();
                let any = !guests.is_empty();
                any.then_some(TaskKind::Seminar { guests }).into_iter().collect()
            }
            CampaignKind::Mailing => {
                let gift = |customer| TaskKind::Gift { customer };
                targets.map(gift).filter(is_new).collect()
            }
            CampaignKind::Website => {
                let task = TaskKind::WebsiteCampaign { industry };
                (!taken.contains(&&task) && is_new(&task)).then_some(task).into_iter().collect()
            }
        }
    }

    /// Whether a piece of work can belong to it.
    fn takes(&self, seen: &Observation<'_>, task: &TaskKind) -> bool {
        let are_targets = |customers: &[CustomerId]| customers.iter().all(|one| self.targets.contains(one));
        match (self.kind, task) {
            (CampaignKind::Exhibition, TaskKind::Exhibition { guests, .. })
            | (CampaignKind::Seminar, TaskKind::Seminar { guests }) => are_targets(guests),
            (CampaignKind::Mailing, TaskKind::Gift { customer }) => are_targets(&[*customer]),
            (CampaignKind::Website, TaskKind::WebsiteCampaign { industry }) => self.industries(seen).contains(industry),
            _ => false,
        }
    }
}

/// The employee who would do a piece of work: the one of a fitting role with the shortest queue.
pub fn who_does(seen: &Observation<'_>, task: &TaskKind) -> Option<StaffId> {
    let able = seen.people().filter(|person| {
        task.suits(person.role)
            && may_i(seen, &Command::Queue { staff: person.id, task: task.clone(), after: None }).is_ok()
    });
    able.min_by_key(|person| (person.queue.len(), person.running.is_some(), person.id)).map(|person| person.id)
}

/// All campaigns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Campaigns(Vec<Campaign>);

impl Campaigns {
    /// All, the earliest first.
    pub fn all(&self) -> &[Campaign] {
        &self.0
    }

    /// One, by the record that planned it.
    pub fn one(&self, record: RecordId) -> Option<&Campaign> {
        self.0.iter().find(|campaign| campaign.record == record)
    }

    /// Whether a record may be added.
    ///
    /// # Errors
    /// [`RecordRefusal`] says why not.
    pub fn check(
        &self,
        seen: &Observation<'_>,
        segments: &Segments,
        accounts: &Accounts,
        record: &CampaignRecord,
    ) -> Result<(), RecordRefusal> {
        match record {
            CampaignRecord::Plan { name, segment, targets, budget, expected, until, .. } => {
                check(name, MOST_LABEL)?;
                let conditions = segments.conditions(segment).ok_or(RecordRefusal::NotThere)?;
                let fitting = members(seen, accounts, conditions);
                if targets.is_empty() {
                    return Err(RecordRefusal::Empty);
                }
                let different = sort::set(targets.iter().copied()).len() == targets.len();
                if !different || targets.iter().any(|target| !fitting.contains(target)) {
                    return Err(RecordRefusal::NotThere);
                }
                if *until <= seen.now() {
                    return Err(RecordRefusal::Past);
                }
                let in_range = (Money::ZERO..=MOST_BUDGET).contains(budget) && *until <= Minute::YEAR_END;
                if !in_range || usize::from(*expected) > targets.len() {
                    return Err(RecordRefusal::OutOfRange);
                }
                let is_full = self.0.len() >= MOST_CAMPAIGNS as usize;
                if is_full { Err(RecordRefusal::TooMany { most: MOST_CAMPAIGNS }) } else { Ok(()) }
            }
            CampaignRecord::Link { campaign, task } => {
                let campaign = self.one(*campaign).ok_or(RecordRefusal::NotThere)?;
                let is_linked = self.0.iter().any(|one| one.tasks.contains(task));
                if is_linked {
                    return Err(RecordRefusal::NothingNew);
                }
                let kind = task_kind(seen, *task, campaign.at).ok_or(RecordRefusal::NotThere)?;
                if campaign.takes(seen, kind) { Ok(()) } else { Err(RecordRefusal::NotThere) }
            }
        }
    }

    /// Takes a record in.
    pub(super) fn take(&mut self, id: RecordId, at: Minute, record: &CampaignRecord) {
        match record.clone() {
            CampaignRecord::Plan { name, kind, segment, targets, budget, expected, until } => {
                let tasks = Vec::new();
                self.0.push(Campaign { record: id, at, name, kind, segment, targets, budget, expected, until, tasks });
            }
            // The campaign may have been undone since.
            CampaignRecord::Link { campaign, task } => {
                if let Some(campaign) = self.0.iter_mut().find(|one| one.record == campaign) {
                    campaign.tasks.push(task);
                }
            }
        }
    }
}

/// All tasks that wait or are under way.
fn planned<'w>(seen: &Observation<'w>) -> impl Iterator<Item = &'w Task> + use<'w> {
    seen.company().people().flat_map(|person| person.running.iter().map(|running| &running.task).chain(&person.queue))
}

/// The kind of a task that waits, runs or has ended.
fn task_kind<'w>(seen: &Observation<'w>, id: TaskId, since: Minute) -> Option<&'w TaskKind> {
    let working = seen.company().people().flat_map(|person| {
        let running = person.running.iter().filter(|running| running.began >= since).map(|running| &running.task);
        running.chain(&person.queue)
    });
    let ended = seen.outcomes().iter().filter(|outcome| outcome.began >= since).map(|outcome| &outcome.task);
    working.chain(ended).find(|task| task.id == id).map(|task| &task.kind)
}
