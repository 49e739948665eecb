//! A lab that was done: the game in which it was done, played again.

use super::form::{Lab, LabEnd};
use super::mark::{LabMark, mark};
use super::run::LabRun;
use super::view::LabView;
use crate::crm::book::CrmBook;
use crate::record::{Log, LogEntry, ReplayError, Save, replay_records_watched, replay_with_records};
use game::command::Command;
use game::time::{Minute, Minutes};
use game::world::World;

/// Why a game does not tell what a lab has earned.
#[derive(Clone, Debug, PartialEq)]
pub enum LabSaveProblem {
    /// It did not begin in the lab's situation.
    OtherBeginning,
    /// It cannot be played again.
    Replay(ReplayError),
}

/// A lab in a game that was played again.
pub struct LabReplay {
    /// The lab under way.
    pub run: LabRun,
    /// The world at its end.
    pub world: World,
    /// The book at its end.
    pub book: CrmBook,
    /// When the lab began.
    pub from: Minute,
    /// How many records there were when it began.
    records_before: usize,
    /// The commands since.
    log: Vec<LogEntry>,
}

impl LabReplay {
    /// What the lab has earned.
    pub fn mark(&self, lab: &Lab, save: &Save) -> LabMark {
        let seen = self.world.observe(save.person());
        let (book, log) = (self.book.open_to_all(), self.log.as_slice());
        let view = LabView { seen: &seen, book, log, records_before: self.records_before, from: self.from };
        mark(lab, &self.run, &view)
    }
}

/// What a lab has earned in a game that began in its situation.
///
/// # Errors
/// [`LabSaveProblem`].
pub fn mark_save(lab: &Lab, situation: &Save, save: &Save) -> Result<LabMark, LabSaveProblem> {
    replayed(lab, situation, save).map(|replay| replay.mark(lab, save))
}

/// Plays a game again in which a lab is done: up to the lab's end where it has one, and to where it was handed in.
///
/// # Errors
/// [`LabSaveProblem`].
pub fn replayed(lab: &Lab, situation: &Save, save: &Save) -> Result<LabReplay, LabSaveProblem> {
    let save = &save.as_handed_in();
    if !begins_in(save, situation) {
        return Err(LabSaveProblem::OtherBeginning);
    }
    let open = || save.scenario.open().map_err(|error| LabSaveProblem::Replay(ReplayError::Scenario(error)));
    let me = save.person();
    let (world, book) = replay_with_records(open()?, save.setup.clone(), &situation.log, me, &situation.records)
        .map_err(LabSaveProblem::Replay)?;
    let seen = world.observe(me);
    let mut run = LabRun::begin(lab, &LabView::at_start(&seen, &book));
    let (from, records_before) = (world.now(), situation.records.len());
    let cut = cut(save, lab.ends.map(|end| ends_at(end, from)));
    let mut noted = 0;
    let watched = |world: &World, book: &CrmBook| {
        noted += 1;
        if noted > records_before {
            let seen = world.observe(me);
            let view = LabView { seen: &seen, book: book.open_to_all(), log: &[], records_before, from };
            run.note(lab, &view);
        }
    };
    let mut watched = watched;
    let (world, book) = replay_records_watched(open()?, save.setup.clone(), &cut.log, me, &cut.records, &mut watched)
        .map_err(LabSaveProblem::Replay)?;
    let log = cut.log.entries.get(situation.log.len()..).unwrap_or_default().to_vec();
    Ok(LabReplay { run, world, book, from, records_before, log })
}

/// Whether a game begins as a situation does. The company's name is the student's, and the last advance of the clock may
/// have been lengthened.
pub fn begins_in(save: &Save, situation: &Save) -> bool {
    let mut setup = save.setup.clone();
    let person = save.person().index();
    if let (Some(seat), Some(first)) = (setup.seats.get_mut(person), situation.setup.seats.get(person)) {
        seat.name.clone_from(&first.name);
    }
    let same_game = save.rules == situation.rules && save.scenario == situation.scenario && setup == situation.setup;
    let same_entry = |(one, first): (&LogEntry, &LogEntry)| {
        let is_longer = match (&one.command, &first.command) {
            (Command::Advance { to }, Command::Advance { to: first }) => to >= first,
            _ => false,
        };
        one == first || (is_longer && one.at == first.at && one.by == first.by)
    };
    let (log, first) = (&save.log.entries, &situation.log.entries);
    let same_log = log.len() >= first.len()
        && log
            .iter()
            .zip(first)
            .enumerate()
            .all(|(place, (one, two))| if place + 1 == first.len() { same_entry((one, two)) } else { one == two });
    same_game && same_log && save.records.starts_with(&situation.records)
}

/// When a lab ends that began at a minute.
pub fn ends_at(end: LabEnd, from: Minute) -> Minute {
    match end {
        LabEnd::Month(month) => month.opening(),
        LabEnd::Days(days) => from + Minutes::days(u32::from(days)),
    }
}

/// A game without what was done after the end of its lab.
fn cut(save: &Save, end: Option<Minute>) -> Save {
    let mut cut = save.clone();
    let Some(end) = end else { return cut };
    let mut log = Log::default();
    for entry in &save.log.entries {
        if entry.at >= end {
            break;
        }
        let mut entry = entry.clone();
        if let Command::Advance { to } = &mut entry.command {
            *to = (*to).min(end);
        }
        log.entries.push(entry);
    }
    let length = log.len() as u32;
    cut.records.retain(|record| record.after <= length && record.at <= end);
    cut.log = log;
    cut
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::fixtures::{ME, living_game};
    use crate::record::Save;
    use game::scenario::{Role, Scenario};

    fn save() -> Save {
        let world = living_game(3);
        let mut save = Save::new(&Scenario::formal(), world.setup().clone(), String::new());
        save.log.note(Minute::START, ME, Command::Hire { role: Role::Sales });
        save.log.note(Minute::START, ME, Command::Advance { to: Minute::new(480) });
        save
    }

    #[test]
    fn a_game_begins_in_a_situation_whatever_the_company_is_called() {
        let situation = save();
        let mut longer = save();
        longer.log.note(Minute::new(480), ME, Command::Advance { to: Minute::new(960) });
        let mut named = save();
        named.setup.seats[0].name = "海通".to_owned();
        let mut shorter = save();
        shorter.log.entries.pop();
        let mut other = save();
        other.setup.seed = game::luck::Seed(4);
        for (save, expect) in [(&situation, true), (&longer, true), (&named, true), (&shorter, false), (&other, false)]
        {
            assert_eq!(begins_in(save, &situation), expect);
        }
    }

    #[test]
    fn what_is_done_after_the_end_is_cut_off() {
        let mut game = save();
        game.log.note(Minute::new(480), ME, Command::Hire { role: Role::Service });
        let cut = cut(&game, Some(Minute::new(300)));
        assert_eq!(cut.log.len(), 2);
        assert_eq!(cut.log.entries[1].command, Command::Advance { to: Minute::new(300) });
    }
}
