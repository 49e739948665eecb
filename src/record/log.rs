//! The log: the ordered commands of a game's people, the advances of the clock among
//! them (rulebook 11). Refused commands are not logged.

use game::command::Command;
use game::ids::CompanyId;
use game::time::Minute;
use serde::{Deserialize, Serialize};

/// All commands that were carried out, oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Log {
    /// The commands.
    pub entries: Vec<Entry>,
}

/// A command that was carried out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// When: an advance, the minute at which it began.
    pub at: Minute,
    /// By which company.
    pub by: CompanyId,
    /// What.
    pub command: Command,
}

impl Log {
    /// Notes a command that was carried out at `at`. An advance right after another of the
    /// same company only lengthens it: where the clock was stopped to look makes no difference
    /// to the world.
    pub fn note(&mut self, at: Minute, by: CompanyId, command: Command) {
        if let (Command::Advance { .. }, Some(Entry { by: before, command: last @ Command::Advance { .. }, .. })) =
            (&command, self.entries.last_mut())
            && *before == by
        {
            *last = command;
            return;
        }
        self.entries.push(Entry { at, by, command });
    }

    /// How many commands.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether nothing has been done yet.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use game::scenario::Role;

    #[test]
    fn advances_in_a_row_are_one() {
        let advance = |to| Command::Advance { to: Minute::new(to) };
        let hire = || Command::Hire { role: Role::Sales };
        let cases: [(&[(u32, u8, Command)], usize); 4] = [
            (&[(0, 0, advance(5)), (5, 0, advance(9))], 1),
            (&[(0, 0, advance(5)), (5, 1, advance(9))], 2),
            (&[(0, 0, advance(5)), (5, 0, hire()), (5, 0, advance(9))], 3),
            (&[(0, 0, hire()), (0, 0, hire())], 2),
        ];
        for (noted, expect) in cases {
            let mut log = Log::default();
            for (at, by, command) in noted {
                log.note(Minute::new(*at), CompanyId(*by), command.clone());
            }
            assert_eq!(log.len(), expect, "{noted:?}");
        }
        let mut log = Log::default();
        log.note(Minute::new(0), CompanyId(0), advance(5));
        log.note(Minute::new(5), CompanyId(0), advance(9));
        assert_eq!(log.entries, [Entry { at: Minute::new(0), by: CompanyId(0), command: advance(9) }]);
    }
}
