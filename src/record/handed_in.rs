//! A game in which a lab is done: handing it in, and the game as it stood then.

use super::lab::LabHandIn;
use super::log::Log;
use super::save::Save;
use game::command::Command;
use game::time::Minute;

impl Save {
    /// Notes at a minute that the lab is handed in; nothing where there is none, or it was before.
    pub fn hand_in_lab(&mut self, at: Minute) {
        let stand = LabHandIn { at, entries: self.log.len() as u32, records: self.records.len() as u32 };
        if let Some(lab) = &mut self.lab {
            lab.handed_in.get_or_insert(stand);
        }
    }

    /// The game as it was handed in for its lab; as it stands, where it was not.
    pub fn as_handed_in(&self) -> Self {
        let mut save = self.clone();
        let Some(LabHandIn { at, entries, records }) = self.lab.as_ref().and_then(|lab| lab.handed_in) else {
            return save;
        };
        save.records.truncate(records as usize);
        let mut log = Log::default();
        for entry in self.log.entries.iter().take(entries as usize) {
            let mut entry = entry.clone();
            // The last advance may have gone on since.
            if let Command::Advance { to } = &mut entry.command {
                *to = (*to).min(at);
            }
            log.entries.push(entry);
        }
        save.log = log;
        save
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::{SavedLab, read, saved_lab, write};
    use game::luck::Seed;
    use game::scenario::Scenario;
    use game::setup::{Pace, Player, Seat, Setup, Validity};

    fn game() -> Save {
        let seats = vec![Seat { name: "晨光".to_owned(), player: Player::Human }];
        let setup = Setup { seed: Seed(1), seats, validity: Validity::Formal, pace: Pace::Calm };
        let mut save = Save::new(&Scenario::practice(), setup, "2026-11-22".to_owned());
        let me = save.person();
        save.note(Minute::START, me, Command::Advance { to: Minute::new(60) });
        save
    }

    #[test]
    fn a_save_says_of_which_lab_it_is() {
        assert_eq!(saved_lab(&write(&game())), None);
        assert_eq!(saved_lab("{"), None);
        let begun = Save { lab: Some(SavedLab::begun("e04")), ..game() };
        assert_eq!(saved_lab(&write(&begun)), begun.lab);
        assert_eq!(read(&write(&begun)), Ok(begun));
    }

    #[test]
    fn what_comes_after_the_hand_in_does_not_count() {
        let mut save = game();
        let me = save.person();
        save.lab = Some(SavedLab::begun("e04"));
        save.hand_in_lab(Minute::new(60));
        let before = save.clone();
        assert_eq!(save.as_handed_in(), before);
        save.note(Minute::new(60), me, Command::Advance { to: Minute::new(480) });
        save.record(Minute::new(480), me, String::new());
        save.note(Minute::new(480), me, Command::Advance { to: Minute::new(600) });
        save.hand_in_lab(Minute::new(600));
        assert_eq!(save.as_handed_in(), before);
    }
}
