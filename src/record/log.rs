//! The ordered commands of a game's human players, the advances of the clock among them.

use game::command::Command;
use game::ids::CompanyId;
use game::setup::Setup;
use game::time::Minute;
use serde::{Deserialize, Serialize};

/// What a game is made of besides its market: settings and commands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Log {
    setup: Setup,
    entries: Vec<Entry>,
}

/// A command that was carried out. Refused ones are not logged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Whose.
    pub by: CompanyId,
    /// When it was given.
    pub at: Minute,
    /// What.
    #[serde(rename = "do")]
    pub command: Command,
}

impl Log {
    /// A game in which nobody has acted yet.
    pub const fn new(setup: Setup) -> Self {
        Self { setup, entries: Vec::new() }
    }

    /// Adds a command that was carried out. Advances of one company in a row become one: the clock
    /// runs through the same minutes either way, and a year of small steps stays small.
    pub fn push(&mut self, by: CompanyId, at: Minute, command: Command) {
        if let Command::Advance { to } = command
            && let Some(Entry { by: last, command: Command::Advance { to: reached }, .. }) = self.entries.last_mut()
            && *last == by
        {
            *reached = to;
            return;
        }
        self.entries.push(Entry { by, at, command });
    }

    /// The settings.
    pub const fn setup(&self) -> &Setup {
        &self.setup
    }

    /// The commands in their order.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use game::luck::Seed;
    use game::setup::{Pace, Validity};

    fn advance(to: u32) -> Command {
        Command::Advance { to: Minute::new(to) }
    }

    #[test]
    fn advances_in_a_row_become_one() {
        let repay = || Command::Repay { amount: game::money::Money::yuan(1) };
        let cases: [(Vec<(u8, Command)>, usize); 4] = [
            (vec![(0, advance(5)), (0, advance(9))], 1),
            (vec![(0, advance(5)), (1, advance(9))], 2),
            (vec![(0, advance(5)), (0, repay()), (0, advance(9))], 3),
            (vec![(0, repay()), (0, repay())], 2),
        ];
        for (commands, expect) in cases {
            let setup = Setup { seed: Seed(1), seats: Vec::new(), validity: Validity::Formal, pace: Pace::Calm };
            let mut log = Log::new(setup);
            let last = commands.last().map(|(_, command)| command.clone());
            for (by, command) in commands {
                log.push(CompanyId(by), Minute::START, command);
            }
            assert_eq!(log.entries().len(), expect);
            assert_eq!(log.entries().last().map(|entry| entry.command.clone()), last);
        }
    }
}
