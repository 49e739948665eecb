//! A student's game in a lab, as the doer plays it.

use game::command::Command;
use game::ids::{CompanyId, TaskId};
use game::people::TaskKind;
use game::time::{Minute, Minutes};
use game::world::World;
use tender::crm::book::CrmBook;
use tender::crm::record::{CrmRecord, RecordEntry, RecordId, record_text};
use tender::crm::role::CrmRole;
use tender::record::{LogEntry, Save, replay_with_records};
use tender::study::lab::{CheckResult, Lab, LabCheck, LabMark, LabRun, LabStand, LabView, mark};
use tender::study::situation::{open_situation, recording_file};

/// The company.
pub const ME: CompanyId = CompanyId(0);

/// A game under way.
#[derive(Clone)]
pub struct LabGame {
    pub lab: Lab,
    pub world: World,
    pub book: CrmBook,
    pub save: Save,
    pub run: LabRun,
    log_before: usize,
    records_before: usize,
    from: Minute,
}

/// Says what is refused, where `LABS_DEBUG` is set.
fn debug(what: &str) {
    if std::env::var("LABS_DEBUG").is_ok() {
        eprintln!("{what}");
    }
}

/// The first recording of the situation of that name.
pub fn situation(id: &str) -> Save {
    recorded(id, 1)
}

/// A recording of a situation.
pub fn recorded(id: &str, recording: u8) -> Save {
    let file = recording_file(id, recording);
    let path = format!("{}/src/study/situation/{file}.txt", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|_| panic!("{path} is there"));
    open_situation(&text).expect("a situation opens")
}

impl LabGame {
    /// The lab in the first recording of its situation, with nothing done.
    pub fn begin(lab: &Lab) -> Self {
        Self::begin_in(lab, situation(&lab.situation))
    }

    /// The lab in a recording of its situation, with nothing done.
    pub fn begin_in(lab: &Lab, save: Save) -> Self {
        let scenario = save.scenario.open().expect("a built-in market");
        let (world, book) = replay_with_records(scenario, save.setup.clone(), &save.log, ME, &save.records)
            .expect("a situation plays again");
        let run = LabRun::begin(lab, &LabView::at_start(&world.observe(ME), &book));
        let (log_before, records_before, from) = (save.log.len(), save.records.len(), world.now());
        Self { lab: lab.clone(), world, book, save, run, log_before, records_before, from }
    }

    /// The commands since the lab began.
    pub fn since_start(&self) -> Vec<LogEntry> {
        self.save.log.entries[self.log_before..].to_vec()
    }

    /// When the lab began.
    pub const fn from(&self) -> Minute {
        self.from
    }

    /// How many records the situation had.
    pub const fn records_before(&self) -> usize {
        self.records_before
    }

    /// Calls with the view of the student's company.
    pub fn view<T>(&self, with: impl FnOnce(&LabView<'_>) -> T) -> T {
        let seen = self.world.observe(ME);
        let log = &self.save.log.entries[self.log_before..];
        let (book, records_before, from) = (self.book.open_to_all(), self.records_before, self.from);
        with(&LabView { seen: &seen, book, log, records_before, from })
    }

    /// How far a check has come.
    pub fn check(&self, check: &LabCheck) -> CheckResult {
        self.view(|view| LabStand::of(&self.lab, self.run.start(), view).check(check))
    }

    /// What the lab has earned.
    pub fn mark(&self) -> LabMark {
        self.view(|view| mark(&self.lab, &self.run, view))
    }

    /// Records something if it is possible.
    pub fn record(&mut self, role: CrmRole, record: CrmRecord) -> bool {
        if let Err(refusal) = self.book.check(&self.world.observe(ME), role, &record) {
            debug(&format!("{record:?}: {refusal:?}"));
            return false;
        }
        self.save.record(self.world.now(), ME, record_text(role, record));
        // A text may have taken the place of another: then those behind it have moved up.
        self.book = CrmBook::of(self.save.records.iter().map(RecordEntry::read));
        let seen = self.world.observe(ME);
        let (book, records_before, from) = (self.book.open_to_all(), self.records_before, self.from);
        self.run.note(&self.lab, &LabView { seen: &seen, book, log: &[], records_before, from });
        true
    }

    /// The number of the newest record.
    pub fn newest(&self) -> RecordId {
        RecordId(self.book.entries().len() as u32 - 1)
    }

    /// Gives a command if it is allowed.
    pub fn command(&mut self, command: Command) -> bool {
        let now = self.world.now();
        let applied = self.world.apply(ME, &command);
        if let Err(refusal) = &applied {
            debug(&format!("{command:?}: {refusal:?}"));
        }
        let is_done = applied.is_ok();
        if is_done {
            self.save.note(now, ME, command);
        }
        is_done
    }

    /// Lets the clock run.
    pub fn run_for(&mut self, minutes: u32) {
        let to = self.world.now() + Minutes::new(minutes);
        self.command(Command::Advance { to: to.min(Minute::YEAR_END) });
    }

    /// Queues a piece of work at the head of whoever can do it soonest.
    pub fn queue(&mut self, kind: &TaskKind) -> Option<TaskId> {
        let seen = self.world.observe(ME);
        if let Err(failure) = seen.could_start(kind) {
            debug(&format!("{kind:?}: {failure:?}"));
            return None;
        }
        let mut able: Vec<_> = seen.people().filter(|person| kind.suits(person.role)).collect();
        able.sort_by_key(|person| {
            let busy = person.running.as_ref().map_or(0, |running| running.ends.get());
            (person.queue.len(), busy, person.id)
        });
        let staff = able.first()?.id;
        let first = able.first()?.queue.front().map(|task| task.id);
        if !self.command(Command::Queue { staff, task: kind.clone(), after: None }) {
            return None;
        }
        let id = self.waiting(kind)?;
        if let Some(first) = first {
            self.command(Command::Move { task: id, staff, before: Some(first) });
        }
        Some(id)
    }

    /// The newest task of a kind that waits or is under way.
    pub fn waiting(&self, kind: &TaskKind) -> Option<TaskId> {
        let seen = self.world.observe(ME);
        let tasks = seen.people().flat_map(|person| {
            person.queue.iter().chain(person.running.iter().map(|running| &running.task)).collect::<Vec<_>>()
        });
        tasks.filter(|task| task.kind == *kind).map(|task| task.id).last()
    }

    /// Lets the clock run until a piece of work has ended, some days at most. Whether it ended well.
    pub fn finish(&mut self, kind: &TaskKind) -> bool {
        for _ in 0..60 {
            if self.waiting(kind).is_none() {
                break;
            }
            self.run_for(120);
        }
        let from = self.from;
        let seen = self.world.observe(ME);
        let mut ended = seen.outcomes().iter().filter(|one| one.task.kind == *kind && one.ended >= from);
        ended.any(|outcome| outcome.failure.is_none())
    }

    /// Whether the student has queued a piece of work.
    pub fn queued(&self, kind: &TaskKind) -> bool {
        self.since_start().iter().any(|entry| matches!(&entry.command, Command::Queue { task, .. } if task == kind))
    }
}
