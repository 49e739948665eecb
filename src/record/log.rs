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
    pub entries: Vec<LogEntry>,
}

/// A command that was carried out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LogEntry {
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
        if let (Command::Advance { .. }, Some(LogEntry { by: before, command: last @ Command::Advance { .. }, .. })) =
            (&command, self.entries.last_mut())
            && *before == by
        {
            *last = command;
            return;
        }
        self.entries.push(LogEntry { at, by, command });
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

    /// A log of companies that hire (none) or let the clock run to a minute.
    fn noted(commands: &[(u8, Option<u32>)]) -> Log {
        let mut log = Log::default();
        let mut now = 0;
        for (by, to) in commands {
            let command = match to {
                Some(to) => Command::Advance { to: Minute::new(*to) },
                None => Command::Hire { role: Role::Sales },
            };
            log.note(Minute::new(now), CompanyId(*by), command);
            now = to.unwrap_or(now);
        }
        log
    }

    #[test]
    fn advances_in_a_row_are_one() {
        let cases: [(&[_], usize); 4] = [
            (&[(0, Some(5)), (0, Some(9))], 1),
            (&[(0, Some(5)), (1, Some(9))], 2),
            (&[(0, Some(5)), (0, None), (0, Some(9))], 3),
            (&[(0, None), (0, None)], 2),
        ];
        for (commands, expect) in cases {
            assert_eq!(noted(commands).len(), expect, "{commands:?}");
        }
        let one = LogEntry { at: Minute::START, by: CompanyId(0), command: Command::Advance { to: Minute::new(9) } };
        assert_eq!(noted(&[(0, Some(5)), (0, Some(9))]).entries, [one]);
    }
}
